//! The Optimise view: where should the money go?

mod around;
mod charts;
mod question;
mod split;

use std::rc::Rc;

use yew::prelude::*;

use super::page::{Page, ViewProps};
use super::parts::icon;
use crate::forecast::Figure;
use crate::optimise::{
    FrontierPoint, Goal, LeastTotal, LimitPrice, NextMoney, OutOfReach, Piece, Plateau, Proposal, ResponseCurve,
    Trouble,
};
use crate::scenario::{ChannelId, Scenario};
use crate::session::{Action, AnswerState, Optimum, OptimumChange};
use crate::words::Words;

/// Pieces of an answer that have come.
#[derive(Debug, Clone, Default, PartialEq)]
struct Shown {
    proposal: Option<Result<Proposal, Trouble>>,
    steps: Vec<(ChannelId, f64)>,
    curves: Vec<ResponseCurve>,
    frontier: Vec<FrontierPoint>,
    next: Option<NextMoney>,
    limits: Vec<LimitPrice>,
    least: Option<Result<LeastTotal, OutOfReach>>,
    scopes: Option<[Option<f64>; 2]>,
    plateaus: Vec<Plateau>,
    progress: f64,
}

impl Shown {
    fn of(optimum: &Optimum, scenario: &Scenario) -> Self {
        let mut shown = Self::default();
        for piece in optimum.pieces.iter().filter_map(|numbers| Piece::from_numbers(numbers, scenario)) {
            match piece {
                Piece::Proposal(proposal) => shown.proposal = Some(proposal),
                Piece::Steps(steps) => shown.steps = steps,
                Piece::Curves(curves) => shown.curves = curves,
                Piece::Frontier(points) => shown.frontier = points,
                Piece::Next(next) => shown.next = next,
                Piece::Limits(limits) => shown.limits = limits,
                Piece::Least(least) => shown.least = Some(least),
                Piece::Scopes(scopes) => shown.scopes = Some(scopes),
                Piece::Plateaus(plateaus) => shown.plateaus = plateaus,
                Piece::Progress(part) => shown.progress = part,
            }
        }
        shown
    }
}

/// Name of a goal inside a sentence, and how its values are written.
#[derive(Debug, Clone, PartialEq)]
struct GoalWords {
    /// Inside a sentence.
    name: String,
    /// At its beginning.
    title: String,
    /// Figure whose unit its values have.
    figure: Figure,
}

impl GoalWords {
    fn of(words: &Words, goal: &Goal) -> Self {
        let times = |key: &str, times: u8| words.with(key, &[("times", times.to_string().into())]);
        match goal {
            Goal::Reach => Self {
                name: words.text("optimise-inline-reach"),
                title: words.text("optimise-goal-reach"),
                figure: Figure::Reach,
            },
            Goal::ReachAtLeast(least) => Self {
                name: times("optimise-inline-at-least", *least),
                title: times("optimise-goal-at-least", *least),
                figure: Figure::Reach,
            },
            Goal::Effect(figure) => {
                Self { name: words.inline(*figure), title: words.text(figure.key()), figure: *figure }
            }
            Goal::Weighted(_) => Self {
                name: words.text("optimise-inline-weighted"),
                title: words.text("optimise-goal-weighted"),
                figure: Figure::Contacts,
            },
        }
    }

    /// A value of the goal, with its unit.
    fn value(&self, words: &Words, scenario: &Scenario, value: f64) -> String {
        words.figure_with_unit(self.figure, Ok(value), scenario.currency)
    }

    /// A value in short.
    fn short(&self, words: &Words, scenario: &Scenario, value: f64) -> String {
        words.key_figure(self.figure, Ok(value), scenario.currency)
    }
}

/// The Optimise view.
pub(crate) fn optimise_view(page: &Page, props: &ViewProps) -> Html {
    let scenario = &props.results.scenario;
    if scenario.channels.is_empty() {
        return html! {
            <section class="card empty">
                <h2>{ page.text("empty-title") }</h2>
                <p>{ page.text("optimise-empty") }</p>
            </section>
        };
    }
    let optimum = props.session.optimum.as_ref();
    let shown = Rc::new(optimum.map(|optimum| Shown::of(optimum, scenario)).unwrap_or_default());
    let goal = optimum.map(|optimum| GoalWords::of(&page.words, &optimum.question.goal));
    let found = shown.proposal.as_ref().and_then(|proposal| proposal.as_ref().ok());
    let proposed = goal.as_ref().zip(found);
    html! {
        <div class="optimise-view">
            { question::question_card(page, props) }
            <div class="optimise-progress">{ state(page, optimum, &shown) }</div>
            if let (Some(Err(trouble)), Some(goal)) = (&shown.proposal, &goal) {
                { trouble_card(page, scenario, goal, *trouble) }
            }
            { split::split_card(page, props, proposed, &shown) }
            if let (Some((goal, proposal)), Some(optimum)) = (proposed, optimum) {
                { around::around_card(page, props, goal, proposal, &shown) }
                { charts::charts(page, props, goal, proposal, &shown) }
                { split::how_card(page, optimum) }
            }
        </div>
    }
}

/// State of the computation: how far it is, and what can be done about it.
fn state(page: &Page, optimum: Option<&Optimum>, shown: &Shown) -> Html {
    let Some(optimum) = optimum else { return Html::default() };
    let (key, change, button) = match optimum.state {
        AnswerState::Running => ("optimise-running", OptimumChange::Stop, "optimise-stop"),
        AnswerState::Stopped => ("optimise-stopped", OptimumChange::Again, "optimise-again"),
        AnswerState::Failed => ("optimise-failed", OptimumChange::Again, "optimise-again"),
        AnswerState::Done => return Html::default(),
    };
    let part = page.words.percent(shown.progress, 0);
    html! {
        <div class="optimise-state" role="status">
            if optimum.state == AnswerState::Running {
                <progress max="1" value={shown.progress.to_string()} aria-label={page.text("optimise-progress")} />
            } else {
                { icon("warning") }
            }
            <span>{ page.words.with(key, &[("part", part.into())]) }</span>
            <button type="button" class="btn small outline" onclick={page.on(Action::Optimum(change))}>
                { page.text(button) }
            </button>
        </div>
    }
}

/// Reason why nothing is proposed, and what to do.
fn trouble_card(page: &Page, scenario: &Scenario, goal: &GoalWords, trouble: Trouble) -> Html {
    html! {
        <section class="card optimise-trouble" role="status">
            <h2>{ icon("warning") }{ page.text("optimise-none") }</h2>
            <p>{ trouble_text(page, scenario, goal, trouble) }</p>
        </section>
    }
}

/// Sentence about a trouble.
fn trouble_text(page: &Page, scenario: &Scenario, goal: &GoalWords, trouble: Trouble) -> String {
    let words = &page.words;
    let amount = |amount| words.amount(amount, scenario.currency);
    match trouble {
        Trouble::NoGoal(why) => {
            let why = words.text(why.key());
            words.with("optimise-no-goal", &[("goal", goal.name.as_str().into()), ("why", why.into())])
        }
        Trouble::NothingToMove => words.text("optimise-nothing-to-move"),
        Trouble::NoVat => words.text("optimise-no-vat"),
        Trouble::LimitsCrossed(id) => {
            words.with("optimise-limits-crossed", &[("name", page.name_of(scenario, id).into())])
        }
        Trouble::LeastAboveTotal { least } => words.with("optimise-least-above", &[("least", amount(least).into())]),
        Trouble::MostBelowTotal { most } => words.with("optimise-most-below", &[("most", amount(most).into())]),
    }
}
