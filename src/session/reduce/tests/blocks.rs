//! Pasted texts and changes of many cells.

use super::*;
use crate::words::Words;

#[test]
fn a_pasted_text_opens_the_preview_of_an_empty_plan_only() {
    let pasted = || Action::Pasted(String::from("a\tb"));
    let opens = |session: Session| matches!(session.dialog, Some(Dialog::Paste(_)));
    assert!(opens(after(session(&[]), [pasted()])));
    assert!(!opens(after(session(&[]), [Action::Show(View::Calendar), pasted()])));
    assert!(!opens(after(session(&[]), [Action::Open(Dialog::Plans), pasted()])));
    assert!(!opens(after(session(&[]), [add("a"), pasted()])));
    // A table of a file was chosen for it.
    assert!(opens(after(session(&[]), [add("a"), Action::TableRead(String::from("a\tb"))])));
}

#[test]
fn many_cells_change_in_one_step_and_refused_ones_are_marked() {
    let begun = after(session(&[]), [add("a"), add("b")]);
    let budget = |id| Field::Channel(ChannelId(id), ChannelField::Budget);
    let change = crate::session::BlockChange::Paste(String::from("5\nmuch\n7"));
    let block = crate::session::Block { from: budget(1), to: budget(1), rows: Vec::new(), change };
    let changed = crate::session::change_shown_block(&begun, &Words::built_in(Locale::En), &block);
    let done = after(begun.clone(), [Action::Open(Dialog::Plans), Action::Changed(Rc::new(changed))]);
    let budgets =
        |session: &Session| session.scenario().channels.iter().map(|one| one.budget.minor()).collect::<Vec<_>>();
    assert_eq!((budgets(&done), done.dialog.is_none()), (vec![500, 0, 700], true));
    assert_eq!(done.refused.get(budget(2)).map(|refusal| refusal.text.as_str()), Some("much"));
    let back = after(done, [Action::Undo]);
    assert_eq!((budgets(&back), back.refused.is_empty()), (vec![0, 0], true));
    assert_eq!(budgets(&after(back, [Action::Redo])), [500, 0, 700]);
}

#[test]
fn a_block_that_may_mean_other_numbers_is_echoed_and_said() {
    let begun = after(session(&[]), [add("a"), add("b")]);
    let change = crate::session::BlockChange::Paste(String::from("1.234\n7"));
    let block = crate::session::Block { from: budget(1), to: budget(1), rows: Vec::new(), change };
    let changed = crate::session::change_shown_block(&begun, &Words::built_in(Locale::En), &block);
    let done = after(begun, [Action::Changed(Rc::new(changed))]);
    assert_eq!(done.refused.echo(budget(1)), Some(&Echo::Ambiguous { other: String::from("1234") }));
    assert!(matches!(&done.notice, Some(Notice::CellsTaken(taken)) if taken.ambiguous == 1), "{:?}", done.notice);
    // What is told of a step goes with it.
    assert_eq!(after(done.clone(), [Action::Undo]).notice, None);
    // The other reading is one step away, and the echo is done with then.
    let other = after(done, [enter(budget(1), "1234")]);
    assert_eq!((other.refused.echo(budget(1)), other.notice), (None, None));
}

#[test]
fn one_step_back_takes_a_refused_paste_away_and_nothing_else() {
    let begun = after(session(&[]), [add("a"), add("b")]);
    let change = crate::session::BlockChange::Paste(String::from("much\nmore"));
    let block = crate::session::Block { from: budget(1), to: budget(1), rows: Vec::new(), change };
    let changed = crate::session::change_shown_block(&begun, &Words::built_in(Locale::En), &block);
    let refused = after(begun.clone(), [Action::Changed(Rc::new(changed))]);
    assert_eq!((refused.scenario(), refused.refused.is_empty()), (begun.scenario(), false));
    let back = after(refused, [Action::Undo]);
    assert_eq!((back.scenario(), back.refused.is_empty()), (begun.scenario(), true));
}

#[test]
fn a_row_moves_only_in_the_order_of_the_plan() {
    let id = ChannelId(1);
    let sort = Some(crate::session::Sort { by: crate::session::SortBy::Name, falls: false });
    let arrangement = crate::session::Arrangement { sort, ..crate::session::Arrangement::default() };
    let sorted = after(planned(), [Action::Arrange(arrangement), Action::MoveChannel { id, to: 2 }]);
    assert_eq!((channels(&sorted), sorted.notice), (channels(&planned()), Some(Notice::RowsArranged)));
    let many = after(session(&[]), (0..crate::session::FILTER_FROM).map(|_| add("a")));
    let filter = crate::session::Arrangement { filter: String::from("a"), ..crate::session::Arrangement::default() };
    let filtered = after(many.clone(), [Action::Arrange(filter), Action::MoveChannel { id, to: 2 }]);
    assert_eq!((filtered.scenario(), &filtered.notice), (many.scenario(), &Some(Notice::RowsArranged)));
}
