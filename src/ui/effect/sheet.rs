//! A sheet of cells to type or paste into, with what follows from them beside.

use yew::prelude::*;

use crate::forecast::FigureRef;
use crate::session::{Field, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Cell, Keys, TextField, field_note, figure_or_text};

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
    let note = |cell: Cell| format!("{name}-note-{}-{}", cell.row, cell.column);
    let line = |(at, row): (usize, Row)| {
        let cells = || (0..).zip(&row.fields).map(|(column, typed)| (Cell { row: at, column }, *typed));
        let figure = |(text, of): &(String, Option<FigureRef>)| {
            html! { <td>{ figure_or_text(page, *of, text.clone()) }</td> }
        };
        let notes = cells().filter_map(|(cell, (field, _))| {
            let in_force = || field.written(scenario, &page.words);
            let text = field_note(page, &session.refused, field, in_force, note(cell), scenario.currency)?;
            let key = format!("{at}-refused-{}", cell.column);
            Some(html! { <tr {key} class="finding"><td colspan={columns.clone()}>{ text }</td></tr> })
        });
        html! {
            <key={at}>
                <tr key={at}>
                    { for cells().map(|(cell, field)| typed(page, session, &row, cell, field, note(cell))) }
                    { for row.figures.iter().map(figure) }
                    <td class="end">{ row.end.clone() }</td>
                </tr>
                { for notes }
            </>
        }
    };
    html! { <tbody>{ for rows.into_iter().enumerate().map(line) }</tbody> }
}

/// A cell to type into; `note` is the id of the line that says what was refused in it.
fn typed(page: &Page, session: &Session, row: &Row, cell: Cell, (field, keys): (Field, Keys), note: String) -> Html {
    let name = page.words.text(match field {
        Field::Plan(field) => field.key(),
        Field::Channel(_, field) => field.key(),
    });
    let placeholder = row.placeholders.get(cell.column).cloned().flatten().unwrap_or(AttrValue::Static("–"));
    html! {
        <td class={classes!("in", (keys == Keys::Text).then_some("l"))}>
            <TextField
                class="cell"
                {field}
                {keys}
                shown={AttrValue::from(field.written(session.scenario(), &page.words))}
                refused={session.refused.get(field).map(|refusal| AttrValue::from(refusal.text.clone()))}
                described_by={AttrValue::from(note)}
                label={page.cell_label(&name, &row.label)}
                {placeholder}
                {cell}
            />
        </td>
    }
}
