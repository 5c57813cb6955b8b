mod pasted;

use super::*;
use crate::scenario::{
    BuyingModel, CHANNELS_MAX, Channel, ChannelEdit, ChannelType, Overlap, PERIODS_MAX, PairOverlap, Pattern, PlanEdit,
    Platform, Rate, Shape, Sourced,
};
use crate::session::calendar::amounts;
use crate::session::entry::PairForm;
use crate::session::field::{ChannelField, Edit};
use crate::session::side_tables::{BrandColumn, PeriodColumn};
use crate::session::{Column, Library, Loadable, Theme};
use crate::units::{Count, Currency, Date, Money, People, Share, Text, Weeks};
use crate::words::Parts;

fn money(minor: i64) -> Money {
    Money::new(minor).unwrap()
}

/// Two channels of €12.00 and €6.00 over four weeks, the first one evenly, the second one all at once.
fn plan() -> Scenario {
    let mut plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En);
    plan.weeks = Weeks::new(4).unwrap();
    for budget in [1200, 600] {
        let channel =
            Channel { budget: money(budget), ..Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm) };
        plan = plan.with_added(channel, None);
    }
    plan.with_channel(ChannelId(2), ChannelEdit::Pattern(Shape::AtOnce))
}

/// A session over a plan, whose grid has its four fixed columns and results.
fn session(plan: Scenario, locale: Locale) -> Session {
    let (today, loaded) = (plan.start, Loadable { locale, parts: Parts::ALL });
    let library = Library::new(Vec::new(), None, 0, std::rc::Rc::new(plan));
    let session = Session::new(library, loaded, Theme::System, today);
    Session { columns: session.columns.toggled(Column::Audience), ..session }
}

fn change_in(session: &Session, block: &Block) -> Changed {
    change_shown_block(session, &Words::built_in(session.language.shown), block)
}

/// A block in a plan on an English page.
fn change_block(plan: &Scenario, (from, to): (Field, Field), what: &BlockChange) -> Changed {
    change_in(&session(plan.clone(), Locale::En), &Block { from, to, rows: Vec::new(), change: what.clone() })
}

/// A table pasted into a sheet.
fn sheet(plan: &Scenario, from: PlanField, text: &str) -> Changed {
    change_block(plan, (Field::Plan(from), Field::Plan(from)), &BlockChange::Paste(String::from(text)))
}

fn week(id: u32, week: u16) -> Field {
    Field::Channel(ChannelId(id), ChannelField::Week(week))
}

fn after(plan: Scenario, block: (Field, Field), what: &BlockChange) -> (Scenario, Vec<(Field, Refusal)>) {
    let changed = change_block(&plan, block, what);
    (changed.plan, changed.refused)
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
    let words = Words::built_in(Locale::En);
    assert_eq!(Field::Plan(cell(1, 2)).written(&plan, &words), "40");
    assert_eq!(Field::Plan(cell(3, 1)).written(&plan, &words), "25");
    assert_eq!(Field::Plan(cell(1, 3)).written(&plan, &words), "25");
    let people = PlanField::Pair { one: ChannelId(2), other: ChannelId(1), form: PairForm::People };
    assert_eq!(Field::Plan(people).written(&plan, &words), "400");
}

fn empty() -> Scenario {
    Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En)
}

#[test]
fn cells_pasted_beyond_a_sheet_are_counted() {
    let last = PlanField::Period { row: 59, column: PeriodColumn::Impressions };
    let pasted = sheet(&empty(), last, "1\t2\t3\n4\t\n");
    assert_eq!((pasted.settled.len(), pasted.left_out), (2, 2));
    assert_eq!(pasted.plan.periods.len(), PERIODS_MAX);
}

#[test]
fn pasted_periods_refuse_texts_that_are_no_values() {
    let from = PlanField::Period { row: 0, column: PeriodColumn::Name };
    let pasted = sheet(&empty(), from, "May\t1000\t50\nJune\tmany\t80\t700");
    assert_eq!(pasted.refused.len(), 1);
    assert_eq!(pasted.refused[0].1.text, "many");
    let plan = pasted.plan;
    assert_eq!(plan.periods.len(), 2);
    assert_eq!(plan.periods[1].engagements, Some(Count::new(80.0).unwrap()));
    assert_eq!(plan.periods[1].reach, Some(People::new(700.0).unwrap()));
    assert_eq!(plan.periods[1].followers, None);
}

#[test]
fn competitors_are_pasted_below_the_own_brand() {
    let from = PlanField::Brand { row: 1, column: BrandColumn::Name };
    let pasted = sheet(&empty(), from, "Rival\t20000\t3\t150\t12,000.50\t30\nOther\t\t\t\t\t20%");
    let plan = pasted.plan;
    let market = plan.market.unwrap();
    assert_eq!(market.competitors.len(), 2);
    assert_eq!(market.competitors[0].spend, Some(Money::new(1_200_050).unwrap()));
    assert_eq!(market.competitors[1].market_share, Some(Share::new(0.2).unwrap()));
}

/// Four channels of €40.00 over four weeks, evenly: 1,000 in each cell.
fn square() -> Scenario {
    let mut plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4).unwrap(), Locale::En);
    plan.weeks = Weeks::new(4).unwrap();
    for _ in 0..4 {
        let channel = Channel { budget: money(4000), ..Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm) };
        plan = plan.with_added(channel, None);
    }
    (1..=4).fold(plan, |plan, id| plan.with_channel(ChannelId(id), ChannelEdit::Pattern(Shape::Even)))
}

/// Amounts of the four channels after a paste at a cell, the number of texts left out, and the refused ones.
fn pasted(at: (u32, u16), text: &str) -> (Vec<Vec<i64>>, usize, Vec<String>) {
    let cell = week(at.0, at.1);
    let changed = change_block(&square(), (cell, cell), &BlockChange::Paste(String::from(text)));
    let plan = &changed.plan;
    let row = |channel| amounts(plan, channel).into_iter().map(Money::minor).collect();
    let refused = changed.refused.into_iter().map(|(_, refusal)| refusal.text).collect();
    (plan.channels.iter().map(row).collect(), changed.left_out, refused)
}

#[test]
fn pasted_weeks_are_a_rectangle_in_which_blanks_clear() {
    let same = [1000, 1000, 1000, 1000];
    let rows = |text: &str| pasted((1, 0), text).0;
    for text in ["10\t20\r\n30\t40\r\n", "10\t20\n30\t40\n", "10\t20\r30\t40\r", "\"10\"\t20\n30\t40"] {
        assert_eq!(rows(text), [[1000, 2000, 1000, 1000], [3000, 4000, 1000, 1000], same, same], "{text:?}");
    }
    let column = [[1000, 1000, 1000, 1000], [2000, 1000, 1000, 1000], [0, 1000, 1000, 1000], same];
    assert_eq!(rows("10\r\n20\r\n\r\n"), column, "the third cell is blank");
    assert_eq!(rows("10\t\t30")[0], [1000, 0, 3000, 1000]);
    let short = [[100, 200, 1000, 1000], [0, 0, 1000, 1000], [300, 400, 1000, 1000], same];
    assert_eq!(rows("1\t2\n\n3\t4"), short, "a short row is as wide as the others");
    assert_eq!(rows("\t\t")[0], [0, 0, 0, 1000]);
}

#[test]
fn weeks_without_a_place_are_counted() {
    let five = ["1\t1\t1\t1\t1"; 5].join("\n");
    let (rows, left_out, refused) = pasted((1, 0), &five);
    assert_eq!((rows, left_out, refused.len()), (vec![vec![100; 4]; 4], 9, 0));
    assert_eq!(pasted((3, 0), "1\n2\n3").1, 1);
    assert_eq!(pasted((1, 3), "1\t\t\n2\t\t").1, 0, "blanks are nothing to leave out");
    let posts = square().with_channel(ChannelId(2), ChannelEdit::ChannelType(ChannelType::Influencer));
    let changed = change_block(&posts, (week(1, 0), week(1, 0)), &BlockChange::Paste(String::from("1\n2\n3")));
    assert_eq!((changed.left_out, changed.settled.len()), (1, 2), "money of posts is not typed");
}

#[test]
fn quoted_cells_are_pasted_without_their_quotes() {
    let from = PlanField::Period { row: 0, column: PeriodColumn::Name };
    let text = "\"May\n(test)\"\t1000\t50\t700\n\"June \"\"x\"\"\"\t1200\t80\t900";
    let plan = sheet(&empty(), from, text).plan;
    let names: Vec<&str> = plan.periods.iter().map(|period| period.name.as_str()).collect();
    assert_eq!(names, ["May (test)", "June \"x\""]);
    let followers: Vec<_> = plan.periods.iter().map(|period| period.followers.unwrap().get()).collect();
    assert_eq!(followers, [1000.0, 1200.0]);
    let (rows, left_out, refused) = pasted((2, 0), "\"100\"\t200\n300\t400");
    assert_eq!(rows[1], [10_000, 20_000, 1000, 1000]);
    assert_eq!((rows[2].clone(), rows[3].clone()), (vec![30_000, 40_000, 1000, 1000], vec![1000; 4]));
    assert_eq!((left_out, refused.len()), (0, 0));
}

#[test]
fn a_blank_cell_of_the_matrix_clears_its_pair_and_what_lies_beyond_is_counted() {
    let cell = |one, other| {
        Field::Plan(PlanField::Pair { one: ChannelId(one), other: ChannelId(other), form: PairForm::OfRow })
    };
    let share = |percent: f64| Some(Sourced::own(PairOverlap::OfFirst(Share::new(percent / 100.0).unwrap())));
    let mut plan = square();
    plan.overlap = Overlap::Matrix(Vec::new())
        .with_pair(ChannelId(1), ChannelId(2), share(40.0))
        .with_pair(ChannelId(1), ChannelId(3), share(30.0))
        .with_pair(ChannelId(2), ChannelId(3), share(20.0));
    let paste = |text: &str| {
        let text = BlockChange::Paste(String::from(text));
        change_block(&plan, (cell(1, 2), cell(1, 2)), &text)
    };
    let blank = paste("\t25");
    assert_eq!(blank.plan.overlap.pair(ChannelId(1), ChannelId(2)), None);
    assert_eq!(blank.plan.overlap.pair(ChannelId(1), ChannelId(3)).map(|pair| Some(pair.overlap)), Some(share(25.0)));
    assert_eq!(blank.plan.overlap.pairs().len(), 2, "the others stay");
    let wide = paste("1\t2\t3\t4\n\n\n\n5");
    assert_eq!(wide.left_out, 2);
    let refused = paste("much\t25");
    assert_eq!(refused.plan.overlap.pair(ChannelId(1), ChannelId(2)).map(|pair| Some(pair.overlap)), Some(share(40.0)));
    assert_eq!(refused.refused[0].1.text, "much");
}

/// Names, buying models, prices and budgets of a plan.
fn grid_of(plan: &Scenario) -> Vec<(String, Option<BuyingModel>, Option<f64>, i64)> {
    let row = |channel: &Channel| {
        let price = channel.price().map(|price| price.value.get());
        (channel.name.to_string(), channel.buying(), price, channel.budget.minor())
    };
    plan.channels.iter().map(row).collect()
}

fn grid_paste(plan: &Scenario, at: (u32, ChannelField), text: &str) -> Changed {
    let cell = Field::Channel(ChannelId(at.0), at.1);
    change_block(plan, (cell, cell), &BlockChange::Paste(String::from(text)))
}

#[test]
fn a_column_of_budgets_moves_nothing_else() {
    let before = square();
    let changed = grid_paste(&before, (1, ChannelField::Budget), "600\r\n300\r\n350\r\n250\r\n");
    let budgets: Vec<i64> = changed.plan.channels.iter().map(|channel| channel.budget.minor()).collect();
    assert_eq!(budgets, [60_000, 30_000, 35_000, 25_000]);
    let mut back = changed.plan.clone();
    for (now, then) in back.channels.iter_mut().zip(&before.channels) {
        now.budget = then.budget;
    }
    assert_eq!((back, changed.left_out, changed.refused.len()), (before, 0, 0));
}

#[test]
fn lines_below_the_last_row_become_channels() {
    let text = "Instagram\tCPM\t6,20\t600\nFacebook\tCPC\t0,42\t300\n\t\t\t\nFlyers\tvast\t300\t300\n";
    let changed = grid_paste(&plan(), (2, ChannelField::Name), text);
    let rows = grid_of(&changed.plan);
    assert_eq!(rows.len(), 4, "a blank line makes no channel");
    assert_eq!(rows[1], (String::from("Instagram"), Some(BuyingModel::Cpm), Some(6.2), 60_000));
    assert_eq!(rows[2], (String::from("Facebook"), Some(BuyingModel::Cpc), Some(0.42), 30_000));
    assert_eq!(rows[3], (String::from("Flyers"), Some(BuyingModel::Flat), Some(300.0), 30_000));
    let platforms: Vec<Platform> = changed.plan.channels.iter().map(|channel| channel.platform).collect();
    assert_eq!(platforms, [Platform::Other, Platform::Instagram, Platform::Facebook, Platform::Flyer]);
    assert_eq!((changed.left_out, changed.refused.len()), (0, 0));
    assert_eq!(changed.plan.channels[1].rates.value(Rate::Click), None, "nothing is invented");
    // The usual model of a platform, where the block does not reach its column.
    let named = grid_paste(&plan(), (2, ChannelField::Name), "a\nGoogle Search").plan;
    assert_eq!(named.channels[2].buying(), Some(BuyingModel::Cpc));
}

#[test]
fn cells_of_the_grid_are_refused_one_by_one() {
    let changed = grid_paste(&plan(), (1, ChannelField::BuyingModel), "barter\t5\t600\t9\nCPC\tmuch\t300");
    let refused: Vec<(Field, &str)> = changed.refused.iter().map(|(field, one)| (*field, one.text.as_str())).collect();
    let of = |id: u32, field| Field::Channel(ChannelId(id), field);
    assert_eq!(refused, [(of(1, ChannelField::BuyingModel), "barter"), (of(2, ChannelField::Price), "much")]);
    assert_eq!(changed.left_out, 1, "the 9 is right of the budget");
    let rows = grid_of(&changed.plan);
    assert_eq!((rows[0].2, rows[0].3, rows[1].1, rows[1].3), (Some(5.0), 60_000, Some(BuyingModel::Cpc), 30_000));
    let cleared = grid_paste(&changed.plan, (1, ChannelField::Price), "\t\n").plan;
    assert_eq!((cleared.channels[0].price(), cleared.channels[0].budget), (None, Money::ZERO));
}

#[test]
fn cells_of_fields_that_a_type_lacks_are_refused_and_counted() {
    let own = plan().with_channel(ChannelId(1), ChannelEdit::ChannelType(ChannelType::Content));
    let changed = grid_paste(&own, (1, ChannelField::Name), "Blog\tCPM\t5\t600");
    assert_eq!((changed.left_out, changed.refused.len()), (3, 3));
    assert!(changed.refused.iter().all(|(_, refusal)| refusal.why == EntryError::NotOfType));
    assert_eq!(changed.plan.channels[0].name.as_str(), "Blog");
    let blank = grid_paste(&own, (1, ChannelField::Name), "Blog\t\t\t");
    assert_eq!((blank.left_out, blank.refused.len()), (0, 0));
}

#[test]
fn channels_beyond_the_room_of_a_plan_are_counted() {
    let text = vec!["site\tCPM"; CHANNELS_MAX + 1].join("\n");
    let changed = grid_paste(&plan(), (2, ChannelField::Name), &text);
    assert_eq!((changed.plan.channels.len(), changed.left_out), (CHANNELS_MAX, 4));
}

/// A session over a plan of three channels of €1.00, €2.00 and €3.00.
fn three() -> Session {
    let mut plan = plan();
    plan.channels.clear();
    for (name, budget) in [("One", 100), ("Two", 200), ("Three", 300)] {
        let channel = Channel::new(ChannelId(0), Platform::Other, BuyingModel::Cpm);
        plan = plan.with_added(Channel { name: Text::cut(name), budget: money(budget), ..channel }, None);
    }
    session(plan, Locale::En)
}

#[track_caller]
fn shown(rows: &[u32], from: (u32, ChannelField), to: (u32, ChannelField), change: BlockChange) -> Changed {
    let rows = rows.iter().map(|id| ChannelId(*id)).collect();
    let field = |(id, field): (u32, ChannelField)| Field::Channel(ChannelId(id), field);
    change_in(&three(), &Block { from: field(from), to: field(to), rows, change })
}

fn budgets(changed: &Changed) -> Vec<(u32, i64)> {
    changed.plan.channels.iter().map(|channel| (channel.id.0, channel.budget.minor())).collect()
}

#[test]
fn a_block_falls_on_the_rows_as_they_are_shown() {
    let paste = |rows: &[u32], id| {
        let budget = (id, ChannelField::Budget);
        shown(rows, budget, budget, BlockChange::Paste(String::from("7\n8\n9")))
    };
    // Sorted the other way round; the plan keeps its order.
    assert_eq!(budgets(&paste(&[3, 2, 1], 3)), [(1, 900), (2, 800), (3, 700)]);
    // The third line becomes a channel only where every row is shown; else it would be seen nowhere.
    assert_eq!(budgets(&paste(&[3, 2, 1], 2)), [(1, 800), (2, 700), (3, 300), (4, 900)]);
    let filtered = paste(&[1, 3], 1);
    assert_eq!((budgets(&filtered), filtered.left_out), (vec![(1, 700), (2, 200), (3, 800)], 1));
}

#[test]
fn cells_of_the_grid_are_filled_and_cleared() {
    let (name, model, budget) = (ChannelField::Name, ChannelField::BuyingModel, ChannelField::Budget);
    let down = shown(&[2, 1, 3], (2, budget), (3, budget), BlockChange::FillDown);
    assert_eq!(budgets(&down), [(1, 200), (2, 200), (3, 200)]);
    let cleared = shown(&[], (1, name), (2, budget), BlockChange::Clear);
    assert_eq!(budgets(&cleared), [(1, 0), (2, 0), (3, 300)]);
    assert!(cleared.plan.channels[0].name.is_empty() && cleared.plan.channels[2].name.as_str() == "Three");
    let models = shown(&[], (1, model), (3, model), BlockChange::FillDown);
    assert!(models.plan.channels.iter().all(|channel| channel.kind.buying() == Some(BuyingModel::Cpm)));
    // An amount to the right of a name is none.
    let right = shown(&[], (1, name), (1, budget), BlockChange::FillRight);
    assert_eq!((budgets(&right)[0], right.refused.len()), ((1, 100), 3));
    let price = shown(&[], (1, ChannelField::Price), (1, budget), BlockChange::FillRight);
    assert_eq!(budgets(&price)[0], (1, 0), "no price, no budget");
}

/// The three channels with two roles: the second channel has posts.
fn with_roles() -> Session {
    let role = |name: &str| crate::scenario::Role { name: Text::cut(name), ..crate::scenario::Role::default() };
    let roles = PlanEdit::Roles(vec![role("Manager"), role("Designer")]);
    let posts = crate::session::Action::EditChannel(ChannelId(2), ChannelEdit::ChannelType(ChannelType::Content));
    let session = crate::session::reduce(three(), crate::session::Action::EditPlan(roles));
    crate::session::reduce(session, posts)
}

/// Quarters of hours of each channel: of the first role and its posts, of the second and its posts.
fn hours(plan: &Scenario) -> Vec<[u32; 4]> {
    let quarters =
        |hours: crate::units::Hours| (0..1000_u32).find(|quarters| f64::from(*quarters) / 4.0 >= hours.get());
    let of = |channel: &Channel| {
        let (first, second) = (channel.work.of(0), channel.work.of(1));
        [first.total, first.per_post, second.total, second.per_post].map(|hours| quarters(hours).unwrap())
    };
    plan.channels.iter().map(of).collect()
}

#[test]
fn hours_are_pasted_and_filled_by_channel_and_role() {
    let session = with_roles();
    let field = |id: u32, field: ChannelField| Field::Channel(ChannelId(id), field);
    let first = field(1, ChannelField::RoleHours(0));
    let rows = vec![ChannelId(1), ChannelId(2), ChannelId(3)];
    let block = |from, to, change| Block { from, to, rows: rows.clone(), change };
    let table = "1.5\t\t2\t\n3\t0.5\t4\t0.25\nmuch\t\t7\t\n9\t\t\t";
    let pasted = change_in(&session, &block(first, first, BlockChange::Paste(String::from(table))));
    assert_eq!(hours(&pasted.plan), [[6, 0, 8, 0], [12, 2, 16, 1], [0, 0, 28, 0]]);
    // The fourth line has no channel, and makes none.
    assert_eq!((pasted.left_out, pasted.plan.channels.len()), (1, 3));
    assert_eq!(
        pasted.refused.iter().map(|(field, _)| *field).collect::<Vec<_>>(),
        [field(3, ChannelField::RoleHours(0))]
    );
    let filled = Session { history: crate::session::History::new(pasted.plan.into()), ..session };
    let down = block(first, field(3, ChannelField::RoleHours(0)), BlockChange::FillDown);
    let down = change_in(&filled, &down).plan;
    assert!(hours(&down).iter().all(|row| row[0] == 6), "{down:?}");
    let right = block(first, field(1, ChannelField::RoleHours(1)), BlockChange::FillRight);
    let right = change_in(&filled, &right);
    // A channel without posts has no hours on them: nothing falls there.
    assert_eq!(hours(&right.plan)[0], [6, 0, 6, 0]);
    let cleared = block(first, field(3, ChannelField::RolePostHours(1)), BlockChange::Clear);
    assert!(change_in(&filled, &cleared).plan.channels.iter().all(|channel| channel.work.is_empty()));
}

#[test]
fn roles_are_pasted_with_their_rates_and_hours() {
    let session = three();
    let from = Field::Plan(PlanField::RoleName(0));
    let text = "Manager\t85\t24\nDesigner\t€70.50\t\nWriter\tmuch\t8";
    let block = Block { from, to: from, rows: Vec::new(), change: BlockChange::Paste(String::from(text)) };
    let pasted = change_in(&session, &block);
    let told: Vec<(&str, i64, Option<f64>)> = pasted
        .plan
        .roles
        .iter()
        .map(|role| (role.name.as_str(), role.rate.minor(), role.available.map(crate::units::Hours::get)))
        .collect();
    assert_eq!(told, [("Manager", 8500, Some(24.0)), ("Designer", 7050, None), ("Writer", 0, Some(8.0))]);
    assert_eq!(
        pasted.refused.iter().map(|(field, _)| *field).collect::<Vec<_>>(),
        [Field::Plan(PlanField::RoleRate(2))]
    );
}
