//! A finding, below what it is about: what is wrong, why it matters, what to do.

use yew::prelude::*;

use super::icon::icon;
use crate::scenario::{ChannelEdit, Finding, Place, Problem, Scenario, Severity};
use crate::session::{Action, field_of};
use crate::ui::page::Page;
use crate::units::Money;

/// Class and icon of a severity.
pub(crate) fn severity_mark(severity: Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Error => ("bad", "bad"),
        Severity::Warning => ("warning", "warning"),
        Severity::Hint => ("hint", "hint"),
    }
}

/// A finding of a plan with the way to its field and its remedy.
pub(crate) fn finding_line(page: &Page, finding: &Finding, scenario: &Scenario) -> Html {
    let (class, mark) = severity_mark(finding.problem.severity());
    let (statement, sentence) = page.words.finding(&finding.problem, scenario);
    let statement = match finding.place {
        Place::Channel(id) => page.words.with(
            "finding-of-channel",
            &[("name", page.name_of(scenario, id).into()), ("statement", statement.into())],
        ),
        Place::Plan => statement,
    };
    html! {
        <div class={classes!("say", class)}>
            { icon(mark) }
            <span class="text">
                if let Some(field) = field_of(finding) {
                    <button type="button" class="link go" onclick={page.on(Action::GoTo(field))}>{ statement }</button>
                } else {
                    <b>{ statement }</b>
                }
                { " " }
                { sentence }
            </span>
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
        | Problem::HoursWithoutRate { .. }
        | Problem::RoleOverbooked { .. }
        | Problem::FeeOfNothing { .. }
        | Problem::FeeUnsolvable
        | Problem::LevyLikeVat { .. }
        | Problem::DiscountLikeVat { .. }
        | Problem::ListPriceWithoutDiscount
        | Problem::BonusNotCounted
        | Problem::BriefWithoutVat
        | Problem::AboveBrief { .. }
        | Problem::EndsAfterBrief { .. }
        | Problem::FirstContactRate { .. }
        | Problem::EngagementMeansOther(_)
        | Problem::FrequencyHigh { .. } => None,
    }
}
