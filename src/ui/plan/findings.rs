//! Findings of the plan in one list below the grid: each leads to its field, similar ones are one line. Other views
//! have those that concern them.

use yew::prelude::*;

use crate::scenario::{Finding, Problem};
use crate::session::View;
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{finding_line, icon, severity_mark};

/// The findings that concern a view, the gravest first; nothing where there is none.
pub(crate) fn findings_card(page: &Page, props: &ViewProps) -> Html {
    let scenario = &props.results.scenario;
    let view = props.session.view;
    let concerns = |finding: &&Finding| match view {
        View::Plan => true,
        View::Calendar => finding.problem.is_of_time(),
        View::Reach => finding.problem.is_of_overlap(),
        View::Optimise => false,
        View::Effect => matches!(finding.problem, Problem::EngagementMeansOther(_)),
    };
    let groups = grouped(props.results.forecast.findings.iter().filter(concerns));
    if groups.is_empty() {
        return Html::default();
    }
    let line = |finding: &Finding| finding_line(page, finding, scenario);
    let group = |(at, group): (usize, &Vec<&Finding>)| {
        let Some(first) = group.first() else { return Html::default() };
        // One that was opened stays open, and no other, when those before it are gone.
        let kind = first.problem.key();
        let is_of_kind = |other: &&Vec<&Finding>| other.first().is_some_and(|first| first.problem.key() == kind);
        let key = format!("{kind}-{}", groups.iter().take(at).filter(is_of_kind).count());
        if group.len() == 1 {
            return html! { <li {key}>{ line(first) }</li> };
        }
        let (class, mark) = severity_mark(first.problem.severity());
        let title = page.words.findings_of_channels(&first.problem, scenario, group.len());
        html! {
            <li {key}>
                <details class="finding-group">
                    <summary class={classes!("say", class)}>{ icon(mark) }<b>{ title }</b></summary>
                    { for group.iter().map(|one| line(one)) }
                </details>
            </li>
        }
    };
    html! {
        <section class="card findings-card" aria-labelledby="findings-title">
            <div class="card-head"><h2 id="findings-title">{ page.text("findings-title") }</h2></div>
            <ul>{ for groups.iter().enumerate().map(group) }</ul>
        </section>
    }
}

/// Findings by what is wrong, the gravest first; those of the same problem in the order of their channels.
fn grouped<'a>(findings: impl Iterator<Item = &'a Finding>) -> Vec<Vec<&'a Finding>> {
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    for finding in findings {
        let is_same = |group: &&mut Vec<&Finding>| group.first().is_some_and(|first| first.is_like(finding));
        match groups.iter_mut().find(is_same) {
            Some(group) => group.push(finding),
            None => groups.push(vec![finding]),
        }
    }
    groups.sort_by_key(|group| group.first().map(|first| core::cmp::Reverse(first.problem.severity())));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{ChannelId, Place, Rate};

    #[test]
    fn similar_findings_are_one_group_and_the_gravest_comes_first() {
        let of = |id, problem| Finding { place: Place::Channel(ChannelId(id)), problem };
        let findings = [
            of(1, Problem::NoBudget),
            of(1, Problem::NoAudience),
            of(2, Problem::NoRate(Rate::Click)),
            of(2, Problem::NoAudience),
            of(3, Problem::NoRate(Rate::Lead)),
            of(3, Problem::DiscountOfAll),
        ];
        let told: Vec<(&str, usize)> =
            grouped(findings.iter()).iter().map(|group| (group[0].problem.key(), group.len())).collect();
        let expected = [("discount-of-all", 1), ("no-audience", 2), ("no-rate", 1), ("no-rate", 1), ("no-budget", 1)];
        assert_eq!(told, expected);
    }
}
