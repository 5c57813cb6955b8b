//! A sheet of cells to type or paste into, with what follows from them beside.

use yew::prelude::*;

use crate::forecast::FigureRef;
use crate::session::{Field, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Cell, Keys, TextField, figure_button, refusal_line};

/// A row: what is typed in it, and what follows.
pub(super) struct Row {
    /// Its fields from the left, with whether text is typed.
    pub(super) fields: Vec<(Field, Keys)>,
    /// Placeholder of the empty field.
    pub(super) placeholders: Vec<Option<AttrValue>>,
    /// Computed value: text, and reference to its explanation.
    pub(super) figures: Vec<(String, Option<FigureRef>)>,
    /// Actions of the row.
    pub(super) end: Html,
    /// Accessible name.
    pub(super) label: String,
}

/// The rows of a sheet, whose `name` tells its notes from those of others. What was refused in a row stands below it,
/// field by field.
pub(super) fn rows(page: &Page, session: &Session, name: &str, rows: Vec<Row>) -> Html {
    let scenario = session.scenario();
    let columns = rows.first().map_or(1, |row| row.fields.len() + row.figures.len() + 1).to_string();
    let note = |at: usize, column: usize| format!("{name}-note-{at}-{column}");
    html! {
        <tbody>
            { for rows.into_iter().enumerate().map(|(at, row)| html! {
            <>
                <tr key={at}>
                    { for row.fields.iter().enumerate().map(|(column, (field, keys))| {
                        let name = page.words.text(match field { Field::Plan(field) => field.key(), Field::Channel(_, field) => field.key() });
                        let label = page.words.with("row-field", &[("field", name.into()), ("name", row.label.as_str().into())]);
                        html! {
                            <td class={classes!("in", (*keys == Keys::Text).then_some("l"))}>
                                <TextField class="cell" field={*field} keys={*keys} shown={AttrValue::from(field.written(scenario, &page.words))}
                                    refused={session.refused.get(*field).map(|refusal| AttrValue::from(refusal.text.clone()))}
                                    described_by={AttrValue::from(note(at, column))} label={AttrValue::from(label)}
                                    placeholder={row.placeholders.get(column).cloned().flatten().unwrap_or(AttrValue::Static("–"))} cell={Cell { row: at, column }} />
                            </td>
                        }
                    }) }
                    { for row.figures.iter().map(|(text, of)| html! {
                        <td>{ match of { Some(of) => figure_button(*of, text.clone()), None => html! { { text } } } }</td>
                    }) }
                    <td class="end">{ row.end.clone() }</td>
                </tr>
                { for row.fields.iter().enumerate().filter_map(|(column, (field, _))| {
                    let refusal = session.refused.get(*field)?;
                    Some(html! {
                        <tr key={format!("{at}-refused-{column}")} class="finding"><td colspan={columns.clone()}>
                            { refusal_line(page, *field, refusal, &field.written(scenario, &page.words), note(at, column), scenario.currency) }
                        </td></tr>
                    })
                }) }
            </>
        }) }
        </tbody>
    }
}
