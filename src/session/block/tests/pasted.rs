//! What a pasted block says beside its values: headings, names, its way of writing numbers, the sign for nothing.

use super::*;
use crate::scenario::Flight;
use crate::session::action::CellsTaken;

/// The page of a session, and a block that is pasted at a field.
fn paste(session: &Session, at: (u32, ChannelField), text: &str) -> Changed {
    let from = Field::Channel(ChannelId(at.0), at.1);
    change_in(session, &Block { from, to: from, rows: Vec::new(), change: BlockChange::Paste(String::from(text)) })
}

fn budgets_in(locale: Locale, text: &str) -> Changed {
    paste(&session(three().scenario().as_ref().clone(), locale), (1, ChannelField::Budget), text)
}

#[test]
fn a_cell_that_proves_how_numbers_are_written_holds_for_the_block() {
    for locale in Locale::ALL {
        let comma = budgets_in(locale, "1.234\n1.234,50\n2.000");
        assert_eq!(budgets(&comma), [(1, 123_400), (2, 123_450), (3, 200_000)], "{locale:?}");
        let dot = budgets_in(locale, "1,234\n1,234.50\n2,000");
        assert_eq!(budgets(&dot), [(1, 123_400), (2, 123_450), (3, 200_000)], "{locale:?}");
        assert!(comma.echoed.is_empty() && dot.echoed.is_empty() && comma.refused.is_empty());
        assert_eq!(comma.read_as, (locale != Locale::Nl).then_some(Locale::Nl));
        assert_eq!(dot.read_as, (locale != Locale::En).then_some(Locale::En));
    }
    // What every page reads alike needs no word, and names prove nothing.
    assert_eq!(budgets_in(Locale::En, "12,5\n6").read_as, None);
    let named = paste(&three(), (1, ChannelField::Name), "Wave 1,5\tCPM\t\t1.234");
    assert_eq!((named.plan.channels[0].budget.minor(), named.echoed.len()), (123, 1));
}

#[test]
fn a_block_that_proves_nothing_is_read_as_the_page_writes_and_says_so() {
    let read = budgets_in(Locale::En, "1.234\n600\n2.000");
    assert_eq!(budgets(&read), [(1, 123), (2, 60_000), (3, 200)]);
    let echoed: Vec<(Field, &str, &str)> =
        read.echoed.iter().map(|(field, text, other)| (*field, text.as_str(), other.as_str())).collect();
    let budget = |id| Field::Channel(ChannelId(id), ChannelField::Budget);
    assert_eq!(echoed, [(budget(1), "1.234", "1234"), (budget(3), "2.000", "2000")]);
    let Some(taken) = CellsTaken::of(&read) else { panic!("it is said") };
    assert_eq!((taken.ambiguous, taken.first_ambiguous), (2, ["1.234", "1234"].map(String::from)));
    let dutch = budgets_in(Locale::Nl, "1,234");
    assert_eq!((budgets(&dutch)[0], dutch.echoed.len()), ((1, 123), 1));
    // In the calendar and in sheets too.
    let weeks = change_block(&plan(), (week(1, 0), week(1, 0)), &BlockChange::Paste(String::from("1.234\t5")));
    assert_eq!(weeks.echoed.len(), 1);
    let role = PlanField::RoleName(0);
    assert_eq!(sheet(&plan(), role, "Writer\t1.234").echoed.len(), 1);
}

#[test]
fn headings_of_the_grid_are_left_out() {
    let text = "Price, €, net\tBudget, €, net media\n5\t7\n6\t8";
    let pasted = paste(&three(), (1, ChannelField::Price), text);
    assert_eq!((budgets(&pasted), pasted.headings), (vec![(1, 700), (2, 800), (3, 300)], 2));
    assert_eq!((pasted.left_out, pasted.refused.len()), (0, 0));
    assert!(CellsTaken::of(&pasted).is_some_and(|taken| taken.headings == 2));
    for (locale, heading) in [(Locale::Nl, "Budget"), (Locale::Ru, "Бюджет")] {
        assert_eq!(budgets_in(locale, &format!("{heading}\n7")).headings, 1, "{locale:?}");
    }
}

#[test]
fn names_beside_figures_are_left_out() {
    let pasted = budgets_in(Locale::En, "One\t7\nThree\t8");
    assert_eq!((budgets(&pasted), pasted.headings), (vec![(1, 700), (2, 200), (3, 800)], 2));
    // Names that are of no channel are no values of this column.
    assert_eq!(budgets_in(Locale::En, "Else\t7").refused.len(), 1);
}

/// Two channels named, in the calendar.
fn named() -> Scenario {
    let mut plan = plan();
    plan.channels[0].name = Text::cut("Instagram");
    plan.channels[1].name = Text::cut("Facebook");
    plan
}

#[test]
fn lines_go_to_the_rows_of_their_names_without_headings_too() {
    let text = "Facebook\t5\t6\t7\t8\nInstagram\t1\t2\t3\t4";
    for id in [1, 2] {
        let pasted = change_block(&named(), (week(id, 0), week(id, 0)), &BlockChange::Paste(String::from(text)));
        check(&pasted.plan, 1, &[100, 200, 300, 400]);
        check(&pasted.plan, 2, &[500, 600, 700, 800]);
        assert_eq!((pasted.headings, pasted.left_out, pasted.refused.len(), pasted.not_found.len()), (2, 0, 0, 0));
    }
    // A single line as well, and in the grid.
    let one = change_block(&named(), (week(1, 0), week(1, 0)), &BlockChange::Paste(String::from("Facebook\t5\t6")));
    check(&one.plan, 1, &[300, 300, 300, 300]);
    check(&one.plan, 2, &[500, 600, 0, 0]);
    for id in [1, 2, 3] {
        let pasted = paste(&three(), (id, ChannelField::Budget), "Three\t7\nOne\t8");
        assert_eq!((budgets(&pasted), pasted.headings), (vec![(1, 800), (2, 200), (3, 700)], 2), "{id}");
    }
}

#[test]
fn lines_of_a_name_that_no_row_has_are_left_out_aloud() {
    let pasted = budgets_in(Locale::En, "Else\t6\nThree\t7\nTotal\t13");
    assert_eq!((budgets(&pasted), pasted.headings), (vec![(1, 100), (2, 200), (3, 700)], 1));
    assert_eq!((&pasted.not_found[..], pasted.left_out), (&["Else", "Total"].map(String::from)[..], 0));
    let Some(taken) = CellsTaken::of(&pasted) else { panic!("it is said") };
    assert_eq!((taken.not_found, taken.first_not_found.as_str()), (2, "Else"));
    // In their order as well, and below the last row.
    let pasted = budgets_in(Locale::En, "One\t6\nElse\t7\nThree\t8\nFour\t9");
    assert_eq!((budgets(&pasted), pasted.not_found.len()), (vec![(1, 600), (2, 200), (3, 800)], 2));
    // So are channels that the filter hides, and under headings.
    let budget = (2, ChannelField::Budget);
    let hidden = shown(&[2], budget, budget, BlockChange::Paste(String::from("One\t5\nTwo\t6")));
    assert_eq!((budgets(&hidden), hidden.not_found.len()), (vec![(1, 100), (2, 600), (3, 300)], 1));
    let headed = budgets_in(Locale::En, "Channel\tBuying model\tPrice\tBudget\nTwo\tCPC\t1\t8\nElse\tCPC\t1\t9");
    assert_eq!((budgets(&headed), headed.not_found.len()), (vec![(1, 100), (2, 800), (3, 300)], 1));
    // A line without a name stands where those with names leave no doubt.
    let blank = budgets_in(Locale::En, "One\t6\n\t7");
    assert_eq!((budgets(&blank), blank.left_out), (vec![(1, 600), (2, 700), (3, 300)], 0));
    let blank = budgets_in(Locale::En, "Two\t6\n\t7");
    assert_eq!((budgets(&blank), blank.left_out), (vec![(1, 100), (2, 600), (3, 300)], 1));
}

#[test]
fn rows_of_one_name_are_told_by_their_place() {
    let mut plan = three().scenario().as_ref().clone();
    plan.channels[2].name = Text::cut("One");
    let paste = |id, text: &str| paste(&session(plan.clone(), Locale::En), (id, ChannelField::Budget), text);
    let told = |changed: &Changed| (budgets(changed), changed.not_found.len());
    assert_eq!(told(&paste(3, "One\t7")), (vec![(1, 100), (2, 200), (3, 700)], 0));
    assert_eq!(told(&paste(2, "One\t7\nTwo\t8\nOne\t9")), (vec![(1, 700), (2, 800), (3, 900)], 0));
    assert_eq!(told(&paste(2, "One\t7\nTwo\t8")), (vec![(1, 100), (2, 800), (3, 300)], 1));
}

#[test]
fn the_whole_grid_goes_back_to_where_it_came_from() {
    let mut session = three();
    session.columns = session.columns.toggled(Column::Audience).toggled(Column::Gross).toggled(Column::Production);
    let heads = "Channel\tBuying model\tPrice, €, net\tBudget, €, net media\tAudience\tGross media\tProduction";
    let text = format!("{heads}\tContacts\nOne\tCPM\t5\t7\t900\t7.77\t4\t1,000\nTwo\tCPC\t6\t8\t800\t8.88\t3\t–");
    for at in [ChannelField::Name, ChannelField::Price, ChannelField::Production] {
        let pasted = paste(&session, (1, at), &text);
        let told = |at: usize| {
            let channel = &pasted.plan.channels[at];
            (channel.budget.minor(), channel.production.minor(), channel.audience.map(|people| people.value.get()))
        };
        assert_eq!((told(0), told(1)), ((700, 400, Some(900.0)), (800, 300, Some(800.0))), "{at:?}");
        assert_eq!(pasted.plan.channels[1].buying(), Some(BuyingModel::Cpc), "{at:?}");
        // Gross media and contacts are results.
        assert_eq!((pasted.left_out, pasted.refused.len()), (4, 0), "{at:?}");
        assert_eq!(pasted.headings, if at == ChannelField::Name { 8 } else { 10 }, "{at:?}");
    }
}

#[test]
fn the_whole_calendar_goes_back_to_where_it_came_from() {
    let mut plan = plan();
    plan.channels[0].name = Text::cut("One");
    plan.channels[1].name = Text::cut("Two");
    let days = "2027-01-04\t2027-01-31";
    let text = format!(
        "Channel\tPattern\tStart\tEnd\t4 Jan, W1\t11 Jan, W2\t18 Jan, W3\t25 Jan, W4\tTotal\n\
         One\tEvenly\t{days}\t1\t\t3\t4\t8\nTwo\tEvenly\t{days}\t5\t6\t7\t8\t26"
    );
    for at in [0, 3] {
        let pasted = change_block(&plan, (week(1, at), week(1, at)), &BlockChange::Paste(text.clone()));
        check(&pasted.plan, 1, &[100, 0, 300, 400]);
        check(&pasted.plan, 2, &[500, 600, 700, 800]);
        // Headings and names; patterns and sums that come along with them are no values.
        assert_eq!((pasted.headings, pasted.left_out, pasted.refused.len()), (11, 0, 0), "{at}");
    }
    // At the first day as well, and by their names whatever the order of the lines.
    let first = Field::Channel(ChannelId(2), ChannelField::FirstDay);
    let mut lines: Vec<&str> = text.lines().collect();
    lines.swap(1, 2);
    let pasted = change_block(&plan, (first, first), &BlockChange::Paste(lines.join("\n")));
    check(&pasted.plan, 1, &[100, 0, 300, 400]);
    check(&pasted.plan, 2, &[500, 600, 700, 800]);
    assert!(pasted.refused.is_empty());
}

#[test]
fn days_and_weeks_are_one_block_and_what_stays_the_same_changes_nothing() {
    let first = Field::Channel(ChannelId(1), ChannelField::FirstDay);
    let text = "2027-01-06\t2027-01-20\t\t2\t3\t";
    let pasted = change_block(&plan(), (first, first), &BlockChange::Paste(String::from(text)));
    check(&pasted.plan, 1, &[0, 200, 300, 0]);
    assert_eq!((pasted.left_out, pasted.refused.len()), (0, 0));
    let mut plan = plan();
    plan.channels[0].flight = Flight::default();
    let words = Words::built_in(Locale::En);
    let written = |field| Field::Channel(ChannelId(1), field).written(&plan, &words);
    let fields = [ChannelField::FirstDay, ChannelField::LastDay].into_iter().chain((0..4).map(ChannelField::Week));
    let same = fields.map(written).collect::<Vec<_>>().join("\t");
    assert_eq!(change_block(&plan, (first, first), &BlockChange::Paste(same)).plan, plan, "an even flight stays even");
}

#[test]
fn all_of_the_calendar_is_cleared_by_its_weeks() {
    let (from, to) = (Field::Channel(ChannelId(1), ChannelField::FirstDay), week(2, 3));
    let cleared = change_block(&plan(), (from, to), &BlockChange::Clear);
    check(&cleared.plan, 1, &[0; 4]);
    check(&cleared.plan, 2, &[0; 4]);
}

#[test]
fn days_of_flights_are_pasted_beside_each_other() {
    let first = Field::Channel(ChannelId(1), ChannelField::FirstDay);
    let pasted = change_block(&plan(), (first, first), &BlockChange::Paste(String::from("6-1\t12-1\n\t2027-03-01")));
    let flights: Vec<_> = pasted.plan.channels.iter().map(|channel| pasted.plan.days_of(&channel.flight)).collect();
    let day = |day| Date::from_civil(2027, 1, day).unwrap();
    assert_eq!(flights[0], (day(6), day(12)));
    assert_eq!(flights[1], pasted.plan.days_of(&Flight::default()));
    assert!(matches!(pasted.refused[..], [(_, Refusal { why: EntryError::OutsidePlan(..), .. })]));
}

#[test]
fn headings_of_sheets_are_left_out() {
    let first = PlanField::Period { row: 0, column: PeriodColumn::Name };
    let words = Words::built_in(Locale::En);
    let heads = PeriodColumn::ALL.map(|column| words.text(column.key())).join("\t");
    let pasted = sheet(&empty(), first, &format!("{heads}\nMay\t1000"));
    assert_eq!((pasted.plan.periods.len(), pasted.headings), (1, 6));
    assert_eq!((pasted.plan.periods[0].name.as_str(), pasted.refused.len()), ("May", 0));
}

#[test]
fn the_sign_for_nothing_is_a_blank_and_a_minus_is_one() {
    let group = Session { columns: three().columns.toggled(Column::Group), ..three() };
    let pasted = paste(&group, (1, ChannelField::Budget), "–\t–\n\u{2212}5\t\n=9\u{2212}2\tA");
    assert_eq!((budgets(&pasted), pasted.left_out), (vec![(1, 0), (2, 200), (3, 700)], 0));
    assert!(pasted.plan.channels[0].group.is_empty());
    assert!(matches!(pasted.refused[..], [(_, Refusal { why: EntryError::OutOfRange(_), .. })]));
    assert!(paste(&group, (1, ChannelField::Name), "–\t–\t–\t–").plan.channels[0].name.is_empty());
}

#[test]
fn rows_that_the_filter_hides_count_in_percentages_and_take_nothing() {
    // €6.00 in all: half of the others is €2.00 for the second and €1.50 for the third.
    let paste = |rows: &[u32], id, text: &str| {
        let budget = (id, ChannelField::Budget);
        shown(rows, budget, budget, BlockChange::Paste(String::from(text)))
    };
    assert_eq!(budgets(&paste(&[2], 2, "50%"))[1], (2, 200));
    let beyond = paste(&[1, 2], 2, "7\nmuch\n8");
    assert_eq!((budgets(&beyond), beyond.left_out), (vec![(1, 100), (2, 700), (3, 300)], 2));
    assert!(beyond.refused.is_empty(), "a hidden channel has nothing to do with it");
}

#[test]
fn a_name_that_comes_back_leaves_the_platform_as_it_is() {
    let mut plan = three().scenario().as_ref().clone();
    plan.channels[0].name = Text::cut("Instagram");
    let same = paste(&session(plan, Locale::En), (1, ChannelField::Name), "Instagram\tCPM");
    assert_eq!(same.plan.channels[0].platform, Platform::Other);
}

#[test]
fn several_refused_cells_are_counted_and_the_first_two_named() {
    let notice = |text: &str| CellsTaken::of(&budgets_in(Locale::En, text));
    let Some(taken) = notice("much\nmore\nmost") else { panic!("it is said") };
    assert_eq!((taken.refused, taken.first_refused), (3, ["much", "more"].map(String::from)));
    // A single one says it in its own place.
    assert_eq!(notice("much\n5"), None);
}
