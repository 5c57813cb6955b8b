//! A finding, below what it is about: what is wrong, why it matters, what to do.

use yew::prelude::*;

use super::icon::icon;
use crate::scenario::{ChannelEdit, Place, Problem, Severity};
use crate::session::{Action, Field, Refusal};
use crate::ui::page::use_page;
use crate::units::Currency;

/// What a [`FindingLine`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct FindingLineProps {
    /// Where it belongs.
    pub place: Place,
    /// What it is.
    pub problem: Problem,
    /// The plan's currency.
    pub currency: Currency,
}

/// A finding with its remedy.
#[component]
pub fn FindingLine(props: &FindingLineProps) -> Html {
    let page = use_page();
    let (class, mark) = match props.problem.severity() {
        Severity::Error => ("bad", "bad"),
        Severity::Warning => ("warning", "warning"),
        Severity::Hint => ("hint", "hint"),
    };
    let (statement, sentence) = page.words.finding(&props.problem, props.currency);
    html! {
        <div class={classes!("say", class)}>
            { icon(mark) }
            <span class="text"><b>{ statement }</b>{ " " }{ sentence }</span>
            if let (Place::Channel(id), Some(edit)) = (props.place, remedy(&props.problem)) {
                <button type="button" class="link" onclick={page.on(Action::EditChannel(id, edit))}>{ page.text("finding-set-budget") }</button>
            }
        </div>
    }
}

/// The edit that removes a problem, where one is obvious: a budget that buys all there is, or that stands at its limit.
fn remedy(problem: &Problem) -> Option<ChannelEdit> {
    match problem {
        Problem::CapReached { enough, .. } | Problem::AudienceExhausted { enough, .. } | Problem::UnitsLeft { enough, .. } => {
            Some(ChannelEdit::Budget(*enough))
        }
        Problem::BelowMin { min } => Some(ChannelEdit::Budget(*min)),
        Problem::AboveMax { max } => Some(ChannelEdit::Budget(*max)),
        Problem::NoPopulation
        | Problem::NoChannels
        | Problem::TooManyChannels
        | Problem::UniverseOutside { .. }
        | Problem::AudienceAbovePopulation { .. }
        | Problem::NoAudience
        | Problem::NoPrice
        | Problem::NoContactsPerUnit
        | Problem::NoRate(_)
        | Problem::NoBudget
        | Problem::LimitsCrossed { .. }
        | Problem::DiscountOfAll
        | Problem::FeeOfAll
        | Problem::FrequencyHigh { .. } => None,
    }
}

/// What a [`RefusalLine`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct RefusalLineProps {
    /// Where it was typed.
    pub field: Field,
    /// What, and why it is no value.
    pub refusal: Refusal,
    /// The value in force.
    pub in_force: AttrValue,
    /// The id that the field is described by.
    pub id: AttrValue,
    /// The plan's currency.
    pub currency: Currency,
}

/// A refused text: why, that the last valid value stays in force, and a way back to it.
#[component]
pub fn RefusalLine(props: &RefusalLineProps) -> Html {
    let page = use_page();
    let why = props.refusal.why.text(&page.words, props.currency);
    let rest = if props.in_force.is_empty() {
        page.words.text("refused-nothing-in-force")
    } else {
        page.words.with("refused-in-force", &[("value", props.in_force.as_str().into())])
    };
    html! {
        <div class="say bad" id={props.id.clone()}>
            { icon("bad") }
            <span class="text"><b>{ why }</b>{ " " }{ rest }</span>
            <button type="button" class="link" onclick={page.on(Action::Restore(props.field))}>{ page.text("refused-restore") }</button>
        </div>
    }
}
