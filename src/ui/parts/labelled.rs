//! A labelled field with its unit and where its value came from.

use yew::prelude::*;

use super::field::{Keys, TextField};
use crate::session::{Field, Refusal};
use crate::ui::page::use_page;
use crate::units::Currency;

/// What a [`Labelled`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct LabelledProps {
    /// Which field it is.
    pub field: Field,
    /// An id that is unique on the page.
    pub id: AttrValue,
    /// Its name.
    pub label: AttrValue,
    /// Its value.
    pub value: AttrValue,
    /// Its unit, beside the value.
    #[prop_or_default]
    pub unit: AttrValue,
    /// Where the value came from, or what it means.
    #[prop_or_default]
    pub from: Html,
    /// What an empty field means.
    #[prop_or_default]
    pub placeholder: Option<AttrValue>,
    /// A text that was refused here.
    #[prop_or_default]
    pub refusal: Option<Refusal>,
    /// The currency of the plan, for what may be entered.
    pub currency: Currency,
    /// Which keyboard a phone shows.
    #[prop_or(Keys::Number)]
    pub keys: Keys,
    /// Classes of the whole: `long` for texts.
    #[prop_or_default]
    pub class: Classes,
}

/// A field of a form.
#[component]
pub fn Labelled(props: &LabelledProps) -> Html {
    let page = use_page();
    let note = format!("{}-note", props.id);
    html! {
        <div class={classes!("field", props.class.clone(), props.refusal.is_some().then_some("refused"))}>
            <label for={props.id.clone()}>{ &props.label }</label>
            <span class="box">
                <TextField field={props.field} shown={props.value.clone()} id={props.id.clone()} keys={props.keys}
                    refused={props.refusal.as_ref().map(|refusal| AttrValue::from(refusal.text.clone()))}
                    placeholder={props.placeholder.clone()} described_by={AttrValue::from(note.clone())} />
                if !props.unit.is_empty() {
                    <span class="u" aria-hidden="true">{ &props.unit }</span>
                }
            </span>
            <span class="from" id={note}>
                if let Some(refusal) = &props.refusal {
                    <span class="why">{ refusal.why.text(&page.words, props.currency) }</span>
                } else {
                    { props.from.clone() }
                }
            </span>
        </div>
    }
}
