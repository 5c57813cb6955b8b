//! A finding, below what it is about: what is wrong, why it matters, what to do.

use yew::prelude::*;

use super::icon::icon;
use crate::scenario::{ChannelEdit, ChannelId, Finding, Place, Problem, Severity};
use crate::session::{Action, Field, Refusal};
use crate::ui::page::Page;
use crate::units::{Currency, Money};

/// A finding with its remedy; `named` gives the names of channels that it is about.
pub(crate) fn finding_line(
    page: &Page,
    finding: &Finding,
    currency: Currency,
    named: &dyn Fn(ChannelId) -> String,
) -> Html {
    let (class, mark) = match finding.problem.severity() {
        Severity::Error => ("bad", "bad"),
        Severity::Warning => ("warning", "warning"),
        Severity::Hint => ("hint", "hint"),
    };
    let (statement, sentence) = page.words.finding(&finding.problem, currency, named);
    html! {
        <div class={classes!("say", class)}>
            { icon(mark) }
            <span class="text"><b>{ statement }</b>{ " " }{ sentence }</span>
            if let (Place::Channel(id), Some(edit)) = (finding.place, remedy(&finding.problem)) {
                <button type="button" class="link" onclick={page.on(Action::EditChannel(id, edit))}>
                    { page.text("finding-set-budget") }
                </button>
            }
        </div>
    }
}

/// The edit that removes a problem, where one is obvious: a budget that buys all there is, or that stands at its limit.
fn remedy(problem: &Problem) -> Option<ChannelEdit> {
    match problem {
        // A flat fee without a budget is one unit: that is no remedy for money that buys none.
        Problem::UnitsLeft { enough, .. } | Problem::CapReached { enough, .. } if *enough == Money::ZERO => None,
        Problem::CapReached { enough, .. }
        | Problem::AudienceExhausted { enough, .. }
        | Problem::UnitsLeft { enough, .. } => Some(ChannelEdit::Budget(*enough)),
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
        | Problem::NoPostReach
        | Problem::NoContestContacts
        | Problem::EndlessSharing { .. }
        | Problem::FlightBeyondPlan { .. }
        | Problem::OverlapAboveAudience { .. }
        | Problem::OverlapBelowLeast { .. }
        | Problem::OverlapTooSmallFor { .. }
        | Problem::OverlapsContradict { .. }
        | Problem::OverlapFitPoor { .. }
        | Problem::LimitsCrossed { .. }
        | Problem::DiscountOfAll
        | Problem::FeeOfAll
        | Problem::FeeOfNothing { .. }
        | Problem::FeeUnsolvable
        | Problem::LevyLikeVat { .. }
        | Problem::DiscountLikeVat { .. }
        | Problem::ListPriceWithoutDiscount
        | Problem::BonusNotCounted
        | Problem::EndsAfterBrief { .. }
        | Problem::FirstContactRate { .. }
        | Problem::EngagementMeansOther(_)
        | Problem::FrequencyHigh { .. } => None,
    }
}

/// A refused text: why, that the last valid value stays in force, and a way back to it. `id` is what the field is
/// described by.
pub(crate) fn refusal_line(
    page: &Page,
    field: Field,
    refusal: &Refusal,
    in_force: &str,
    id: String,
    currency: Currency,
) -> Html {
    let why = refusal.why.text(&page.words, currency);
    let rest = if in_force.is_empty() {
        page.words.text("refused-nothing-in-force")
    } else {
        page.words.with("refused-in-force", &[("value", in_force.into())])
    };
    html! {
        <div class="say bad" {id}>
            { icon("bad") }
            <span class="text"><b>{ why }</b>{ " " }{ rest }</span>
            <button type="button" class="link" onclick={page.on(Action::Restore(field))}>
                { page.text("refused-restore") }
            </button>
        </div>
    }
}
