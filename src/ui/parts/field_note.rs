//! Notes on what was typed into a field: why it was refused, or how it was read.

use yew::prelude::*;

use super::icon::icon;
use crate::session::{Action, Echo, EntryError, Field, Refusal, Refusals};
use crate::ui::page::Page;
use crate::units::Currency;
use crate::words::number::{self, Decimal, NumberError};

/// Line about what was typed into a field of a table: a refusal with the value in force, or the echo of what was taken.
/// `id` is what the field is described by.
pub(crate) fn field_note(
    page: &Page,
    refused: &Refusals,
    field: Field,
    in_force: impl FnOnce() -> String,
    id: String,
    currency: Currency,
) -> Option<Html> {
    if let Some(refusal) = refused.get(field) {
        return Some(refusal_line(page, field, refusal, &in_force(), id, currency));
    }
    let echo = refused.echo(field)?;
    let text = echo_text(page, field, echo, &in_force(), currency);
    Some(html! { <div class="say hint" role="status" {id}>{ icon("hint") }<span class="text">{ text }</span></div> })
}

/// Note on how a text was read; where it could be read in another way, that one click away.
pub(crate) fn echo_text(page: &Page, field: Field, echo: &Echo, value: &str, currency: Currency) -> Html {
    match echo {
        Echo::Computed => html! { { page.words.with("echo-computed", &[("value", value.into())]) } },
        Echo::Rounded { taken } => {
            let taken = page.words.amount(*taken, currency);
            html! { { page.words.with("echo-rounded", &[("value", taken.into())]) } }
        }
        Echo::PercentOf { share, base, of } => {
            let (share, of) = (page.words.percent_as_typed(*share), page.words.amount(*of, currency));
            let values = [("share", share.into()), ("amount", of.into()), ("value", value.into())];
            html! { { page.words.with(base.key(), &values) } }
        }
        Echo::Ambiguous { other } => {
            // Back in the field afterwards: the button goes with the echo.
            let on = |action: Action| {
                let send = page.send.clone();
                Callback::from(move |_: MouseEvent| {
                    for action in [action.clone(), Action::Leave, Action::GoTo(field)] {
                        send.emit(action);
                    }
                })
            };
            let take = on(Action::Enter { field, text: other.clone() });
            html! {
                <>
                    { page.words.with("echo-read-as", &[("value", value.into())]) }
                    <button type="button" class="link" onclick={take}>
                        { page.words.with("echo-take-other", &[("value", other.as_str().into())]) }
                    </button>
                    <button type="button" class="link" onclick={on(Action::Restore(field))}>
                        { page.text("echo-keep") }
                    </button>
                </>
            }
        }
    }
}

/// A refused text: why, that the last valid value stays in force, and a way back to it.
fn refusal_line(page: &Page, field: Field, refusal: &Refusal, in_force: &str, id: String, currency: Currency) -> Html {
    let why = refusal.why.text(&page.words, currency);
    let rest = if in_force.is_empty() {
        page.words.text("refused-nothing-in-force")
    } else {
        page.words.with("refused-in-force", &[("value", in_force.into())])
    };
    let readings = if let EntryError::Number(NumberError::Ambiguous { text }) = &refusal.why {
        number::both_readings(text)
    } else {
        None
    };
    let take = |value: &Decimal| {
        let text = number::typed(*value, page.words.locale());
        let label = page.words.with("echo-take-other", &[("value", text.as_str().into())]);
        let send = page.send.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            for action in [Action::Enter { field, text: text.clone() }, Action::Leave, Action::GoTo(field)] {
                send.emit(action);
            }
        });
        html! { <button type="button" class="link" {onclick}>{ label }</button> }
    };
    html! {
        <div class="say bad" {id}>
            { icon("bad") }
            <span class="text"><b>{ why }</b>{ " " }{ rest }</span>
            { for readings.iter().flatten().map(take) }
            <button type="button" class="link" onclick={page.on(Action::Restore(field))}>
                { page.text("refused-restore") }
            </button>
        </div>
    }
}
