use super::*;
use crate::scenario::{BuyingModel, Channel, Pattern, Platform, Shape};
use crate::session::entry::PairForm;
use crate::units::{Count, Date, People, Share, Weeks};

fn money(minor: i64) -> Money {
    Money::new(minor).unwrap()
}

/// Two channels of €12.00 and €6.00 over four weeks, the first one evenly.
fn plan() -> Scenario {
    let mut plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En);
    plan.weeks = Weeks::new(4).unwrap();
    for budget in [1200, 600] {
        let channel =
            Channel { budget: money(budget), ..Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm) };
        plan = plan.with_added(channel, None);
    }
    plan.with_channel(ChannelId(1), ChannelEdit::Pattern(Shape::Even))
}

fn week(id: u32, week: u16) -> Field {
    Field::Channel(ChannelId(id), ChannelField::Week(week))
}

fn after(plan: Scenario, block: (Field, Field), what: &BlockChange) -> (Scenario, Vec<(Field, Refusal)>) {
    let changed = change(&plan, block, what, Locale::En).unwrap();
    match changed.edit {
        Edit::Plan(edit) => (plan.with(edit), changed.refused),
        Edit::Channel(..) => panic!("blocks change the plan"),
    }
}

#[track_caller]
fn check(plan: &Scenario, id: u32, expect: &[i64]) {
    let channel = plan.channel(ChannelId(id)).unwrap();
    let weekly: Vec<i64> = amounts(plan, channel).into_iter().map(Money::minor).collect();
    assert_eq!(weekly, expect);
    assert_eq!(channel.budget.minor(), expect.iter().sum::<i64>(), "the budget is the sum");
}

#[test]
fn typed_week_changes_the_budget_or_the_other_weeks_of_a_locked_one() {
    let typed = |plan: &Scenario, text| week(1, 1).read(text, plan, Locale::En);
    let Ok(Edit::Channel(id, edit)) = typed(&plan(), "5") else { panic!("5 is an amount") };
    check(&plan().with_channel(id, edit), 1, &[300, 500, 300, 300]);
    let locked = plan().with_channel(ChannelId(1), ChannelEdit::Locked(true));
    let Ok(Edit::Channel(id, edit)) = typed(&locked, "6") else { panic!("6 is an amount") };
    check(&locked.clone().with_channel(id, edit), 1, &[200, 600, 200, 200]);
    assert_eq!(typed(&locked, "13"), Err(EntryError::AboveLocked(money(1200))));
}

#[test]
fn blocks_of_weeks_are_cleared_filled_and_pasted() {
    check(&after(plan(), (week(1, 1), week(1, 2)), &BlockChange::Clear).0, 1, &[300, 0, 0, 300]);
    check(&after(plan(), (week(2, 3), week(2, 0)), &BlockChange::FillRight).0, 2, &[600, 600, 600, 600]);
    check(&after(plan(), (week(1, 0), week(2, 3)), &BlockChange::FillDown).0, 2, &[300, 300, 300, 300]);
    let pasted = BlockChange::Paste(String::from("1\t2.50\r\n3\tmuch\r\n"));
    let (plan, refused) = after(plan(), (week(1, 2), week(1, 2)), &pasted);
    check(&plan, 1, &[300, 300, 100, 250]);
    check(&plan, 2, &[600, 0, 300, 0]);
    assert_eq!(refused.len(), 1);
    assert_eq!((refused[0].0, refused[0].1.text.as_str()), (week(2, 3), "much"));
}

#[test]
fn block_in_a_locked_budget_keeps_its_amounts() {
    let locked = plan().with_channel(ChannelId(1), ChannelEdit::Locked(true));
    let pasted = |text: &str| after(locked.clone(), (week(1, 0), week(1, 0)), &BlockChange::Paste(String::from(text)));
    check(&pasted("1\t6").0, 1, &[100, 600, 250, 250]);
    let (plan, refused) = pasted("5\t8");
    check(&plan, 1, &[500, 234, 233, 233]);
    assert_eq!((refused[0].0, refused[0].1.text.as_str()), (week(1, 1), "8"));
    let uneven = pasted("6").0;
    check(&after(uneven, (week(1, 0), week(1, 1)), &BlockChange::FillRight).0, 1, &[600, 600, 0, 0]);
    check(&after(locked.clone(), (week(1, 0), week(1, 1)), &BlockChange::Clear).0, 1, &[0, 0, 600, 600]);
    // There is nowhere else for the money to go: the budget stays all the same.
    let cleared = after(locked.clone(), (week(1, 0), week(1, 3)), &BlockChange::Clear).0;
    assert_eq!(cleared.channel(ChannelId(1)).unwrap().budget, money(1200));
    let whole = pasted("1\t2\t3\t6").0;
    assert_eq!(whole.channel(ChannelId(1)).unwrap().budget, money(1200));
}

#[test]
fn custom_pattern_begins_with_the_present_amounts() {
    let plan = plan().with_channel(ChannelId(1), ChannelEdit::Pattern(Shape::Custom));
    check(&plan, 1, &[300, 300, 300, 300]);
    assert!(matches!(plan.channels[0].flight.pattern, Pattern::Custom(_)));
}

#[test]
fn locked_budget_keeps_a_week() {
    let locked = plan().with_channel(ChannelId(1), ChannelEdit::Locked(true));
    let (after, refused) = after(locked, (week(1, 0), week(1, 3)), &BlockChange::Clear);
    check(&after, 1, &[300, 300, 300, 300]);
    assert_eq!(refused[0].1.why, EntryError::LockedNeedsWeek(money(1200)));
}

#[test]
fn pasted_matrix_may_have_names_above_and_beside() {
    let pasted = BlockChange::Paste(String::from("\ta\tb\na\t100\t40\nb\t\t100"));
    let cell = PlanField::Pair { one: ChannelId(1), other: ChannelId(2), form: PairForm::OfRow };
    let (plan, refused) = after(plan(), (Field::Plan(cell), Field::Plan(cell)), &pasted);
    assert_eq!((plan.overlap.pairs().len(), refused.len()), (1, 0));
    assert_eq!((plan.overlap.pairs()[0].one, plan.overlap.pairs()[0].other), (ChannelId(1), ChannelId(2)));
}

#[test]
fn pasted_matrix_leaves_diagonal_and_gaps_out() {
    let mut plan = plan().with_added(Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm), None);
    for channel in &mut plan.channels {
        channel.audience = Some(Sourced::own(People::new(1000.0).unwrap()));
    }
    let cell = |one, other| PlanField::Pair { one: ChannelId(one), other: ChannelId(other), form: PairForm::OfRow };
    let text = BlockChange::Paste(String::from("100\t40\t\n\t100\tx\n25 %\t\t100"));
    let (plan, refused) = after(plan, (Field::Plan(cell(1, 2)), Field::Plan(cell(1, 2))), &text);
    assert_eq!(plan.overlap.pairs().len(), 2);
    assert_eq!(refused.len(), 1);
    let words = crate::words::Words::built_in(Locale::En);
    assert_eq!(Field::Plan(cell(1, 2)).written(&plan, &words), "40");
    assert_eq!(Field::Plan(cell(3, 1)).written(&plan, &words), "25");
    assert_eq!(Field::Plan(cell(1, 3)).written(&plan, &words), "25");
    let people = PlanField::Pair { one: ChannelId(2), other: ChannelId(1), form: PairForm::People };
    assert_eq!(Field::Plan(people).written(&plan, &words), "400");
}

fn empty() -> Scenario {
    Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En)
}

fn edited(edit: Edit) -> Scenario {
    match edit {
        Edit::Plan(edit) => empty().with(edit),
        Edit::Channel(..) => panic!("sheets belong to the plan"),
    }
}

#[test]
fn cells_pasted_beyond_a_sheet_are_counted() {
    let last = PlanField::Period { row: 59, column: PeriodColumn::Impressions };
    let pasted = sheet(&empty(), last, "1\t2\t3\n4\t\n", Locale::En).unwrap();
    assert_eq!((pasted.settled.len(), pasted.left_out), (2, 2));
    assert_eq!(edited(pasted.edit).periods.len(), PERIODS_MAX);
}

#[test]
fn pasted_periods_refuse_texts_that_are_no_values() {
    let from = PlanField::Period { row: 0, column: PeriodColumn::Name };
    let pasted = sheet(&empty(), from, "May\t1000\t50\nJune\tmany\t80\t700", Locale::En).unwrap();
    assert_eq!(pasted.refused.len(), 1);
    assert_eq!(pasted.refused[0].1.text, "many");
    let plan = edited(pasted.edit);
    assert_eq!(plan.periods.len(), 2);
    assert_eq!(plan.periods[1].engagements, Some(Count::new(80.0).unwrap()));
    assert_eq!(plan.periods[1].reach, Some(People::new(700.0).unwrap()));
    assert_eq!(plan.periods[1].followers, None);
}

#[test]
fn competitors_are_pasted_below_the_own_brand() {
    let from = PlanField::Brand { row: 1, column: BrandColumn::Name };
    let pasted = sheet(&empty(), from, "Rival\t20000\t3\t150\t12,000.50\t30\nOther\t\t\t\t\t20%", Locale::En).unwrap();
    let plan = edited(pasted.edit);
    let market = plan.market.unwrap();
    assert_eq!(market.competitors.len(), 2);
    assert_eq!(market.competitors[0].spend, Some(Money::new(1_200_050).unwrap()));
    assert_eq!(market.competitors[1].market_share, Some(Share::new(0.2).unwrap()));
}
