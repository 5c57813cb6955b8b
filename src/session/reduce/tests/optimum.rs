//! The Optimise view: what is asked, when, and which answers are taken.

use super::*;
use crate::forecast::Figure;
use crate::optimise::{Goal, Question};
use crate::session::{AnswerState, DraftTrouble, GoalKind, OptimumChange};
use crate::words::Part;

fn shown() -> Session {
    after(planned(), [Action::Show(View::Optimise)])
}

/// Questions that the last action asked, and whether it ended one.
fn asked(session: &Session) -> (Vec<Question>, bool) {
    let mut ended = false;
    let mut questions = Vec::new();
    for request in &session.effects {
        if let Effect::Optimise { question, .. } = &request.effect {
            questions.extend(Question::from_numbers(question));
        }
        ended |= request.effect == Effect::StopOptimising;
    }
    (questions, ended)
}

fn change(change: OptimumChange) -> Action {
    Action::Optimum(change)
}

fn arrived(session: &Session, number: u32) -> Session {
    after(session.clone(), [Action::OptimumArrived { number, pieces: vec![vec![12.0, 0.5]], ended: None }])
}

#[test]
fn a_view_that_is_shown_asks_once() {
    let session = shown();
    let (questions, ended) = asked(&session);
    assert_eq!((questions.len(), ended), (1, false));
    assert_eq!(questions[0].goal, Goal::Reach);
    assert_eq!(asked(&after(session.clone(), [Action::Dismiss])).0, []);
    // Nothing is computed for a view that is not there.
    let left = after(session.clone(), [Action::Show(View::Plan)]);
    assert_eq!((asked(&left), left.optimum), ((vec![], true), None));
    let mut waiting = planned();
    waiting.loading = Loading::new(Part::Charts.into());
    let waiting = after(waiting, [Action::Show(View::Optimise)]);
    assert_eq!(asked(&waiting).0, []);
}

#[test]
fn another_question_ends_the_one_before_and_drops_its_answer() {
    let session = shown();
    let first = session.optimum.as_ref().unwrap().number;
    let session = arrived(&session, first);
    assert_eq!(session.optimum.as_ref().unwrap().pieces.len(), 1);
    let next = after(session, [change(OptimumChange::Goal(GoalKind::Effect(Figure::Clicks)))]);
    let (questions, ended) = asked(&next);
    assert_eq!((questions[0].goal.clone(), ended), (Goal::Effect(Figure::Clicks), true));
    assert_eq!(next.optimum.as_ref().unwrap().pieces.len(), 0, "an old answer is not shown");
    let late = arrived(&next, first);
    assert_eq!(late.optimum.as_ref().unwrap().pieces.len(), 0, "and does not come later");
}

#[test]
fn another_plan_is_another_question() {
    let session = shown();
    let first = session.optimum.as_ref().unwrap().number;
    let budget = ChannelEdit::Budget(Money::new(100).unwrap());
    let id = session.scenario().channels[0].id;
    let next = after(arrived(&session, first), [Action::EditChannel(id, budget)]);
    let optimum = next.optimum.as_ref().unwrap();
    assert!(optimum.number != first && optimum.pieces.is_empty() && optimum.revision == next.revision);
    assert_eq!(asked(&next).0.len(), 1);
}

#[test]
fn a_text_that_is_no_number_asks_nothing_and_says_why() {
    let session = after(shown(), [change(OptimumChange::Total(String::from("much")))]);
    assert_eq!((asked(&session), session.optimum.is_none()), ((vec![], true), true));
    let trouble = session.optimum_draft.question(session.scenario(), session.language.shown);
    assert!(matches!(trouble, Err(DraftTrouble::Total(_))), "{trouble:?}");
    let total = after(session, [change(OptimumChange::Total(String::from("1,200.50")))]);
    assert_eq!(asked(&total).0[0].amount, Money::new(120_050).ok());
    let target = after(total, [change(OptimumChange::Target(String::from("-1")))]);
    let trouble = target.optimum_draft.question(target.scenario(), target.language.shown);
    assert!(matches!(trouble, Err(DraftTrouble::Target(_))), "{trouble:?}");
}

#[test]
fn weights_make_a_goal() {
    let session = after(shown(), [change(OptimumChange::Goal(GoalKind::Weighted))]);
    let trouble = session.optimum_draft.question(session.scenario(), session.language.shown);
    assert_eq!(trouble, Err(DraftTrouble::NoWeight));
    let weight = |text: &str| change(OptimumChange::Weight(Figure::Clicks, text.to_owned()));
    let weighted = after(session, [weight("2"), weight("0.5")]);
    assert_eq!(asked(&weighted).0[0].goal, Goal::Weighted(vec![(Figure::Clicks, 0.5)]));
}

#[test]
fn what_is_stopped_stays_until_it_is_asked_for_again() {
    let session = shown();
    let number = session.optimum.as_ref().unwrap().number;
    let stopped = after(arrived(&session, number), [change(OptimumChange::Stop)]);
    assert!(asked(&stopped).1);
    let optimum = stopped.optimum.as_ref().unwrap();
    assert_eq!((optimum.state, optimum.pieces.len()), (AnswerState::Stopped, 1));
    assert_eq!(asked(&after(stopped.clone(), [Action::Dismiss])).0, []);
    let again = after(stopped, [change(OptimumChange::Again)]);
    assert_eq!(asked(&again).0.len(), 1);
    let number = again.optimum.as_ref().unwrap().number;
    let done = Action::OptimumArrived { number, pieces: Vec::new(), ended: Some(AnswerState::Done) };
    assert_eq!(after(again, [done]).optimum.unwrap().state, AnswerState::Done);
}
