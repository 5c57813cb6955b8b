//! What is asked: goal, total, and a target for the least money.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::forecast::{Figure, brief_line, round_step};
use crate::optimise::{EFFECTS, Total};
use crate::scenario::{BriefBase, Scenario};
use crate::session::{Action, DraftTrouble, GoalKind, OptimumChange, OptimumDraft};
use crate::ui::page::{Page, ViewProps};
use crate::ui::parts::{Choice, icon};
use crate::units::{Money, People};

/// Goal, total and target.
pub(super) fn question_card(page: &Page, props: &ViewProps) -> Html {
    let (session, results) = (&props.session, &props.results);
    let (draft, scenario) = (&session.optimum_draft, &results.scenario);
    let trouble = draft.question(scenario, page.words.locale()).err();
    let known = |figure: &Figure| results.forecast.total.figures.get(*figure).is_ok_and(|value| value > 0.0);
    let effects: Vec<Figure> = EFFECTS.into_iter().filter(known).collect();
    html! {
        <section class="card optimise-question" aria-label={page.text("optimise-question")}>
            <div class="card-head"><div>
                <h2>{ page.text("optimise-question") }</h2>
                <p>{ page.text("optimise-question-note") }</p>
            </div></div>
            <div class="asked">
                <div class="field wide">
                    { goal_fields(page, scenario, draft, &effects) }
                    if scenario.weeks.get() > 1 && draft.goal != GoalKind::ReachAtLeast {
                        <label class="check">
                            <input
                                type="checkbox"
                                checked={draft.weeks}
                                onchange={page.on(Action::Optimum(OptimumChange::Weeks(!draft.weeks)))}
                            />
                            { page.text("optimise-weeks") }
                        </label>
                    }
                </div>
                { total_fields(page, props, trouble.as_ref()) }
                { target_fields(page, props, trouble.as_ref()) }
            </div>
            if draft.goal == GoalKind::Weighted { { weight_fields(page, draft, &effects, trouble.as_ref()) } }
        </section>
    }
}

/// A text that is typed into the question.
fn typed(
    page: &Page,
    (id, key): (&'static str, &str),
    (value, placeholder): (&str, String),
    unit: &'static str,
    trouble: Option<String>,
    change: impl Fn(String) -> OptimumChange + 'static,
) -> Html {
    let oninput = page.send.reform(move |event: InputEvent| {
        Action::Optimum(change(event.target_unchecked_into::<HtmlInputElement>().value()))
    });
    let note = format!("{id}-note");
    html! {
        <div class={classes!("field", trouble.is_some().then_some("refused"))}>
            <label for={id}>{ page.text(key) }</label>
            <span class="box">
                <input
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    {id}
                    value={value.to_owned()}
                    {placeholder}
                    aria-describedby={note.clone()}
                    aria-invalid={trouble.is_some().then_some("true")}
                    {oninput}
                />
                if !unit.is_empty() { <span class="u" aria-hidden="true">{ unit }</span> }
            </span>
            <span class="from" id={note}>
                if let Some(trouble) = trouble { <span class="refusal">{ trouble }</span> }
            </span>
        </div>
    }
}

fn goal_fields(page: &Page, scenario: &Scenario, draft: &OptimumDraft, effects: &[Figure]) -> Html {
    let mut kinds = vec![GoalKind::Reach, GoalKind::ReachAtLeast];
    kinds.extend(effects.iter().map(|figure| GoalKind::Effect(*figure)));
    // What was chosen stays in the menu, also where the plan has nothing of it now.
    if !kinds.contains(&draft.goal) && draft.goal != GoalKind::Weighted {
        kinds.push(draft.goal);
    }
    if effects.len() > 1 || draft.goal == GoalKind::Weighted {
        kinds.push(GoalKind::Weighted);
    }
    let name = |kind: &GoalKind| match kind {
        GoalKind::Reach => page.text("optimise-goal-reach"),
        GoalKind::ReachAtLeast => {
            let times = draft.times_for(scenario).to_string();
            page.words.with("optimise-goal-at-least", &[("times", times.into())]).into()
        }
        GoalKind::Effect(figure) => page.text(figure.key()),
        GoalKind::Weighted => page.text("optimise-goal-weighted"),
    };
    let chosen = kinds.iter().position(|kind| *kind == draft.goal).unwrap_or(0);
    let options = kinds.iter().map(name).collect();
    let send = page.send.clone();
    let on_choose = Callback::from(move |at: usize| {
        if let Some(kind) = kinds.get(at) {
            send.emit(Action::Optimum(OptimumChange::Goal(*kind)));
        }
    });
    let id = Some(AttrValue::Static("optimise-goal"));
    let times: &'static [u8] = &[2, 3, 4, 5, 6, 7, 8, 9, 10];
    let choose = page.send.reform(|times| Action::Optimum(OptimumChange::Times(times)));
    let times = Choice {
        class: "box",
        id: Some(AttrValue::Static("optimise-times")),
        ..Choice::of_values(times, draft.times_for(scenario), |times| format!("{times}+").into(), choose)
    };
    html! {
        <>
            <div class="field">
                <label for="optimise-goal">{ page.text("optimise-goal") }</label>
                { Choice { class: "box", id, options, chosen, on_choose, ..Choice::default() }.menu() }
                <span class="from">{ page.text("optimise-goal-note") }</span>
            </div>
            if draft.goal == GoalKind::ReachAtLeast {
                <div class="field">
                    <label for="optimise-times">{ page.text("optimise-times") }</label>
                    { times.menu() }
                    <span class="from" />
                </div>
            }
        </>
    }
}

fn total_fields(page: &Page, props: &ViewProps, trouble: Option<&DraftTrouble>) -> Html {
    let (session, results) = (&props.session, &props.results);
    let (draft, scenario) = (&session.optimum_draft, &results.scenario);
    let currency = scenario.currency;
    let total = Total::of(scenario, &results.forecast);
    let refused = match trouble {
        Some(DraftTrouble::Total(why)) => Some(why.text(&page.words, currency)),
        _ => None,
    };
    let is_typed = !draft.total.trim().is_empty();
    let now = session.optimum.as_ref().and_then(|optimum| optimum.question.amount).unwrap_or(total.amount);
    let more = round_step(now.major(currency) / 12.0);
    let more = Money::from_major(more, currency).unwrap_or(Money::ZERO);
    let with_more = page.words.money((now + more).minor(), currency.digits());
    let choose = page.send.reform(|base| Action::Optimum(OptimumChange::Base(base)));
    let base = if is_typed { draft.base_for(scenario) } else { total.base };
    let bases = Choice::of_values(&BriefBase::ALL, base, |base| page.text(base.key()), choose);
    let source = if is_typed {
        None
    } else if scenario.brief.budget.is_some() {
        Some(page.text("optimise-total-brief"))
    } else {
        Some(page.text("optimise-total-own"))
    };
    let exact: &'static [bool] = &[false, true];
    let choose_exact = page.send.reform(|is_exact| Action::Optimum(OptimumChange::Exact(is_exact)));
    let text = |is_exact: bool| page.text(if is_exact { "optimise-exactly" } else { "optimise-at-most" });
    let exact = Choice {
        label: Some(page.text("optimise-exact-label")),
        ..Choice::of_values(exact, draft.is_exact, text, choose_exact)
    };
    let placeholder = page.words.money(total.amount.minor(), currency.digits());
    html! {
        <div class="field wide">
            { typed(
                page,
                ("optimise-total", "optimise-total"),
                (&draft.total, placeholder),
                currency.sign(),
                refused,
                OptimumChange::Total,
            ) }
            <div class="beside">
                { exact.segments() }
                if is_typed {
                    { Choice { class: "chooser", label: Some(page.text("optimise-base")), ..bases }.menu() }
                } else {
                    <span class="muted">{ page.text(base.key()) }</span>
                }
                if let Some(source) = source { <span class="muted">{ source }</span> }
                <button
                    type="button"
                    class="btn small outline"
                    onclick={page.on(Action::Optimum(OptimumChange::Total(with_more)))}
                >
                    { page.words.with("optimise-more", &[("amount", page.words.amount_whole(more, currency).into())]) }
                </button>
                if is_typed {
                    <button
                        type="button"
                        class="btn small"
                        onclick={page.on(Action::Optimum(OptimumChange::Total(String::new())))}
                    >
                        { page.text("optimise-total-back") }
                    </button>
                }
            </div>
        </div>
    }
}

fn target_fields(page: &Page, props: &ViewProps, trouble: Option<&DraftTrouble>) -> Html {
    let (session, results) = (&props.session, &props.results);
    let (draft, scenario) = (&session.optimum_draft, &results.scenario);
    let refused = match trouble {
        Some(DraftTrouble::Target(why)) => Some(why.text(&page.words, scenario.currency)),
        _ => None,
    };
    let goal = session.optimum.as_ref().map(|optimum| optimum.question.goal.clone());
    let today = goal.as_ref().and_then(|goal| goal.of(&results.forecast).ok());
    // Rounded down, so that today's plan reaches it.
    let today = today.map(|value| page.words.number(if value >= 100.0 { libm::floor(value) } else { value }));
    let is_people = goal.as_ref().is_some_and(crate::optimise::Goal::counts_people);
    let part = scenario.target.population.filter(|_| is_people).map(People::get).filter(|people| *people >= 1.0);
    let part = part.map(|people| page.words.number(libm::floor(people * PART)));
    let take = |text: String| page.on(Action::Optimum(OptimumChange::Target(text)));
    html! {
        <div class="field wide">
            { typed(
                page,
                ("optimise-target", "optimise-target"),
                (&draft.target, page.words.text("optimise-target-none")),
                "",
                refused,
                OptimumChange::Target,
            ) }
            <div class="beside">
                if let Some(today) = today {
                    <button type="button" class="btn small outline" onclick={take(today)}>
                        { page.text("optimise-target-today") }
                    </button>
                }
                if let Some(part) = part {
                    <button type="button" class="btn small outline" onclick={take(part)}>
                        { page.words.with(
                            "optimise-target-part",
                            &[("part", page.words.percent(PART, 0).into())],
                        ) }
                    </button>
                }
                if !draft.target.is_empty() {
                    <button type="button" class="btn small" onclick={take(String::new())}>
                        { page.text("optimise-target-clear") }
                    </button>
                }
            </div>
        </div>
    }
}

/// Part of the target group that is offered as a target.
const PART: f64 = 0.6;

fn weight_fields(page: &Page, draft: &OptimumDraft, effects: &[Figure], trouble: Option<&DraftTrouble>) -> Html {
    let field = |figure: &Figure| {
        let figure = *figure;
        let text = draft.weights.iter().find(|(one, _)| *one == figure).map(|(_, text)| text.as_str());
        let refused = match trouble {
            Some(DraftTrouble::Weight(of, why)) if *of == figure => {
                Some(why.text(&page.words, crate::units::Currency::Eur))
            }
            _ => None,
        };
        let oninput = page.send.reform(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            Action::Optimum(OptimumChange::Weight(figure, text))
        });
        let id = format!("optimise-weight-{}", figure.key());
        html! {
            <div key={figure.key()} class={classes!("field", refused.is_some().then_some("refused"))}>
                <label for={id.clone()}>{ page.text(figure.key()) }</label>
                <span class="box">
                    <input
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        {id}
                        value={text.unwrap_or_default().to_owned()}
                        placeholder="0"
                        {oninput}
                    />
                </span>
                <span class="from">
                    if let Some(refused) = refused { <span class="refusal">{ refused }</span> }
                </span>
            </div>
        }
    };
    html! {
        <div class="weights">
            <p class="muted">{ page.text("optimise-weights-note") }</p>
            <div class="asked">{ for effects.iter().map(field) }</div>
            if trouble == Some(&DraftTrouble::NoWeight) {
                <p class="refusal" role="status">{ icon("warning") }{ page.text("optimise-no-weight") }</p>
            }
        </div>
    }
}

/// Costs of a plan on the base of a total.
pub(super) fn cost_on(props: &ViewProps, base: BriefBase) -> Money {
    props.results.forecast.costs.line(brief_line(base))
}
