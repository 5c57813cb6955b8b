//! A labelled field with its unit and where its value came from.

use yew::prelude::*;

use super::date_pick::date_pick;
use super::field::{Keys, TextField};
use super::field_note::echo_text;
use crate::session::{Echo, Field, PlanField, Refusal};
use crate::ui::page::Page;
use crate::units::Currency;

/// A field of a form: a label, the value with its unit, and below it where the value came from.
#[derive(Debug, Clone)]
pub(crate) struct FormField {
    /// Field of the plan.
    pub field: Field,
    /// An id that is unique on the page.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// Its value.
    pub value: AttrValue,
    /// Its unit, beside the value.
    pub unit: &'static str,
    /// Origin or meaning of the value.
    pub from: Html,
    /// Placeholder: the meaning of an empty field.
    pub placeholder: Option<AttrValue>,
    /// A text that was refused here.
    pub refusal: Option<Refusal>,
    /// Echo of the text that was taken here.
    pub echo: Option<Echo>,
    /// The currency of the plan, for what may be entered.
    pub currency: Currency,
    /// Keyboard that a phone shows.
    pub keys: Keys,
}

impl FormField {
    /// True for a field into which a day is typed.
    fn is_day(&self) -> bool {
        matches!(self.field, Field::Plan(PlanField::Start | PlanField::BriefUntil | PlanField::ExchangeDate(_)))
    }

    /// The field on the page. Texts stand on a line of their own.
    pub(crate) fn view(self, page: &Page) -> Html {
        let note = format!("{}-note", self.id);
        let echo = self.echo.as_ref().map(|echo| echo_text(page, self.field, echo, &self.value, self.currency));
        let day = self.is_day().then(|| date_pick(page, self.field, &self.value, &self.label, None));
        let class = match self.keys {
            Keys::Text => Some("long"),
            Keys::Number => None,
        };
        html! {
            <div class={classes!("field", class, self.refusal.is_some().then_some("refused"))}>
                <label for={self.id.clone()}>{ self.label }</label>
                <span class="box">
                    <TextField
                        field={self.field}
                        shown={self.value}
                        id={self.id}
                        keys={self.keys}
                        refused={self.refusal.as_ref().map(|refusal| AttrValue::from(refusal.text.clone()))}
                        placeholder={self.placeholder}
                        described_by={AttrValue::from(note.clone())}
                    />
                    { day }
                    if !self.unit.is_empty() { <span class="u" aria-hidden="true">{ self.unit }</span> }
                </span>
                <span class="from" id={note}>
                    if let Some(refusal) = &self.refusal {
                        <span class="refusal">{ refusal.why.text(&page.words, self.currency) }</span>
                    } else if let Some(echo) = echo {
                        <span class="echo" role="status">{ echo }</span>
                    } else {
                        { self.from }
                    }
                </span>
            </div>
        }
    }
}
