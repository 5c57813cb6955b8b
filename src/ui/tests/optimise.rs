//! The Optimise view: every answer in every language.

use super::*;
use crate::optimise::{Goal, LimitScope, Piece, Question, Trouble, answer};
use crate::scenario::Limits;
use crate::session::{AnswerState, GoalKind, OptimumChange};

/// Pieces of an answer.
fn pieces_of(plan: &Scenario, question: &Question) -> Vec<Vec<f64>> {
    let mut pieces = Vec::new();
    answer(plan, question, &mut |piece| pieces.push(piece.to_numbers(plan)));
    pieces
}

/// The view with what it asks changed.
fn asking(session: Session, changes: &[OptimumChange]) -> Session {
    let shown = reduce(session, Action::Show(View::Optimise));
    changes.iter().cloned().map(Action::Optimum).fold(shown, reduce)
}

/// The view with these pieces of its answer.
fn with_pieces(session: Session, pieces: Vec<Vec<f64>>) -> Session {
    let Some(number) = session.optimum.as_ref().map(|optimum| optimum.number) else { return session };
    reduce(session, Action::OptimumArrived { number, pieces, ended: Some(AnswerState::Done) })
}

/// The view with the answer to what it asks, as the worker gives it.
fn answered(session: Session, changes: &[OptimumChange]) -> Session {
    let asked = asking(session, changes);
    let question = asked.optimum.as_ref().map(|optimum| optimum.question.clone());
    let pieces = question.map(|question| pieces_of(asked.scenario(), &question)).unwrap_or_default();
    with_pieces(asked, pieces)
}

#[test]
fn every_answer_speaks_every_language() {
    let target = OptimumChange::Target(String::from("100"));
    let weights = [OptimumChange::Goal(GoalKind::Weighted), OptimumChange::Weight(Figure::Clicks, String::from("2"))];
    let questions = [
        (Example::Cafe, vec![OptimumChange::Goal(GoalKind::ReachAtLeast), target.clone()]),
        (Example::Launch, vec![target.clone()]),
        (Example::Launch, weights.to_vec()),
        (Example::B2b, vec![OptimumChange::Goal(GoalKind::Effect(Figure::Leads)), target]),
        (Example::Retailer, vec![OptimumChange::Goal(GoalKind::Effect(Figure::Leads))]),
        (Example::Retailer, vec![OptimumChange::Exact(true)]),
    ];
    let parts = Parts::from(Part::Charts).with(Part::Optimise);
    for (one, changes) in questions {
        let asked = asking(session(example(one), Locale::En), &changes);
        let pieces = pieces_of(asked.scenario(), &asked.optimum.as_ref().unwrap().question);
        for locale in Locale::ALL {
            let of_parts = Session { loading: Loading::new(parts), ..session(example(one), locale) };
            let session = with_pieces(asking(of_parts, &changes), pieces.clone());
            sound(&rendered(session.clone()));
            // As far as it is by then.
            let first = pieces.iter().take(2).cloned().collect();
            sound(&rendered(with_pieces(reduce(session.clone(), Action::Optimum(OptimumChange::Again)), first)));
            sound(&rendered(reduce(session, Action::Optimum(OptimumChange::Total(String::from("much"))))));
        }
    }
    for locale in Locale::ALL {
        let empty = session(Scenario::empty(Currency::Eur, Date::from_days(0).unwrap(), locale), locale);
        sound(&rendered(reduce(empty, Action::Show(View::Optimise))));
    }
}

#[test]
fn what_is_proposed_is_said_with_its_proof_and_can_be_accepted() {
    let session = answered(session(example(Example::Launch), Locale::En), &[]);
    let said = read(&rendered(session.clone()));
    assert!(said.contains("Reach (1+): 4,606,535 instead of 4,012,771 (+14.8%) for the same €60,000.00"), "{said}");
    assert!(
        said.contains("Proven: no other split of €60,000.00 within your limits gives more than 0.000001% more reach")
    );
    let pieces = &session.optimum.as_ref().unwrap().pieces;
    let proposal = pieces.iter().find_map(|piece| {
        let Piece::Proposal(proposal) = Piece::from_numbers(piece, session.scenario())? else { return None };
        proposal.ok()
    });
    let accepted = reduce(session, Action::EditPlan(proposal.unwrap().edit()));
    // The plan shows what was promised, and asks anew.
    assert!(read(&rendered(accepted.clone())).contains("4.61M"));
    let again = answered(accepted.clone(), &[]);
    assert!(
        read(&rendered(again)).contains("Reach (1+): 4,606,535 for €60,000.00. This plan is already the best split")
    );
    let back = reduce(accepted, Action::Undo);
    assert_eq!(back.scenario().channels[4].budget, Money::new(400_000).unwrap());
}

#[test]
fn what_cannot_be_is_said_with_its_remedy() {
    let changed = |change: &dyn Fn(&mut Scenario)| {
        let mut plan = example(Example::Launch);
        change(&mut plan);
        answered(session(plan, Locale::En), &[])
    };
    let said = |session: Session| read(&rendered(session));
    let locked = said(changed(&|plan| plan.channels.iter_mut().for_each(|channel| channel.limits.locked = true)));
    assert!(locked.contains("There is no money to move"), "{locked}");
    let crossed = said(changed(&|plan| {
        let money = |minor| Some(Money::new(minor).unwrap());
        plan.channels[1].limits = Limits { min: money(9), max: money(5), ..Limits::default() };
    }));
    assert!(crossed.contains("“Facebook feed” cannot keep its limits"), "{crossed}");
    let nobody = said(changed(&|plan| (plan.target.population, plan.overlap) = (None, Overlap::Independent)));
    assert!(nobody.contains("For reach the plan lacks"), "{nobody}");
    let question = Question {
        goal: Goal::Reach,
        amount: Money::new(100).ok(),
        base: BriefBase::NetMedia,
        is_exact: false,
        limits: LimitScope::AsSet,
        weeks: false,
        target: None,
    };
    let mut pieces = Vec::new();
    answer(&example(Example::Launch), &question, &mut |piece| pieces.push(piece));
    assert_eq!(pieces.len(), 2);
    assert!(matches!(pieces[0], Piece::Proposal(Err(Trouble::LeastAboveTotal { .. }))), "{pieces:?}");
}
