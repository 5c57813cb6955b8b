//! Blocks of cells: weeks of the calendar and pairs of the overlap matrix, filled, cleared and pasted in one step.

use super::{ChannelField, Edit, EntryError, Field, PlanField, Refusal};
use crate::scenario::{Channel, ChannelEdit, ChannelId, Pair, PlanEdit, Scenario, Sourced};
use crate::units::{Locale, Money};

/// What happens to a block of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockChange {
    /// Every cell is emptied.
    Clear,
    /// Every cell gets what stands in the first of its row.
    FillRight,
    /// Every cell gets what stands in the first of its column.
    FillDown,
    /// A table of text is pasted, from the first cell on; more than the block takes is wider.
    Paste(String),
}

/// The money of a week of a channel; `None` beyond the plan.
pub(super) fn amount(scenario: &Scenario, channel: &Channel, week: u16) -> Option<Money> {
    amounts(scenario, channel).get(usize::from(week)).copied()
}

/// The money of each week of a channel.
fn amounts(scenario: &Scenario, channel: &Channel) -> Vec<Money> {
    channel.flight.weekly(channel.net_media(scenario.currency), scenario.weeks)
}

/// The money of each week of a channel with another in one of them. The budget becomes the sum; of a channel whose budget is
/// agreed the other weeks share what is left, as they did.
pub(super) fn with_week(scenario: &Scenario, id: ChannelId, week: u16, next: Money) -> Result<Vec<Money>, EntryError> {
    with_week_of_block(scenario, id, (week, next), &[])
}

/// The same for a week of a block: the weeks of the block that have theirs already keep it.
fn with_week_of_block(
    scenario: &Scenario,
    id: ChannelId,
    (week, next): (u16, Money),
    done: &[u16],
) -> Result<Vec<Money>, EntryError> {
    let Some(channel) = scenario.channel(id) else { return Ok(Vec::new()) };
    let mut amounts = amounts(scenario, channel);
    let week = usize::from(week);
    if let Some(place) = amounts.get_mut(week) {
        *place = next;
    }
    let budget = channel.budget;
    if channel.limits.locked {
        let is_done = |at: usize| at != week && done.iter().any(|done| usize::from(*done) == at);
        let given = amounts.iter().enumerate().filter(|(at, _)| is_done(*at)).map(|(_, amount)| *amount).sum::<Money>();
        // Where the block takes the whole flight, its weeks must share the rest after all.
        let free = amounts.len() > done.len() + 1;
        let (given, is_kept) = if free { (given, true) } else { (Money::ZERO, false) };
        if next + given > budget {
            return Err(EntryError::AboveAgreed(budget));
        }
        #[expect(clippy::cast_precision_loss, reason = "amounts stay below 2^53 minor units")]
        let mut weights: Vec<f64> = amounts.iter().map(|money| money.minor() as f64).collect();
        let takes = |at: usize| at != week && !(is_kept && is_done(at));
        for (_, weight) in weights.iter_mut().enumerate().filter(|(at, _)| !takes(*at)) {
            *weight = 0.0;
        }
        if weights.iter().all(|weight| *weight <= 0.0) && next + given < budget {
            // Nothing else runs: the rest goes to the weeks around, evenly.
            for (at, weight) in weights.iter_mut().enumerate() {
                *weight = f64::from(u8::from(takes(at)));
            }
        }
        let rest = (budget - next - given).split(&weights);
        for (at, (place, rest)) in amounts.iter_mut().zip(rest).enumerate() {
            if takes(at) {
                *place = rest;
            }
        }
    }
    Ok(amounts)
}

/// Cells with what was typed into them, and what was refused.
pub(super) struct Changed {
    /// The change of the plan.
    pub(super) edit: Edit,
    /// Fields that hold a value now.
    pub(super) settled: Vec<Field>,
    /// Texts that are no values.
    pub(super) refused: Vec<(Field, Refusal)>,
    /// How many texts have no cell to go into.
    pub(super) left_out: usize,
}

/// A change of the cells from one to another, both included, whichever comes first.
pub(super) fn change(
    scenario: &Scenario,
    (from, to): (Field, Field),
    change: &BlockChange,
    locale: Locale,
) -> Option<Changed> {
    match (from, to) {
        (Field::Channel(one, ChannelField::Week(first)), Field::Channel(other, ChannelField::Week(last))) => {
            weeks(scenario, (one, first), (other, last), change, locale)
        }
        (Field::Plan(cell @ (PlanField::Period { .. } | PlanField::Brand { .. })), _) => match change {
            BlockChange::Paste(text) => super::side_tables::paste(scenario, cell, text, locale),
            BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => None,
        },
        (Field::Plan(PlanField::Pair { .. }), _) => match change {
            BlockChange::Paste(text) => pairs(scenario, from, text, locale),
            BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => None,
        },
        _ => None,
    }
}

/// Rows and cells of a pasted table: lines, and tabs within them.
pub(super) fn table(text: &str) -> Vec<Vec<&str>> {
    text.trim_end_matches(['\r', '\n'])
        .split('\n')
        .map(|line| line.trim_end_matches('\r').split('\t').collect())
        .collect()
}

fn weeks(
    scenario: &Scenario,
    (one, first): (ChannelId, u16),
    (other, last): (ChannelId, u16),
    change: &BlockChange,
    locale: Locale,
) -> Option<Changed> {
    let place = |id: ChannelId| scenario.channels.iter().position(|channel| channel.id == id);
    let (one, other) = (place(one)?, place(other)?);
    let (top, bottom) = (one.min(other), one.max(other));
    let (left, right) = (first.min(last), first.max(last));
    let pasted = match change {
        BlockChange::Paste(text) => table(text),
        BlockChange::Clear | BlockChange::FillRight | BlockChange::FillDown => Vec::new(),
    };
    let bottom = if pasted.is_empty() { bottom } else { bottom.max(top + pasted.len() - 1) };
    let widest = pasted.iter().map(Vec::len).max().and_then(|most| u16::try_from(most).ok()).unwrap_or(1);
    let right = if pasted.is_empty() { right } else { right.max(left.saturating_add(widest - 1)) };
    let right = right.min(scenario.weeks.get() - 1);

    let above = scenario.channels.get(top)?;
    let (mut rows, mut settled, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    let mut plan = scenario.clone();
    let channels = scenario.channels.iter().enumerate().skip(top).take(bottom + 1 - top);
    // Money of kinds whose posts decide it is not typed.
    for (row, channel) in channels.filter(|(_, channel)| channel.kind.buying().is_some()) {
        let outside = |(week, _): &(usize, Money)| !(usize::from(left)..=usize::from(right)).contains(week);
        let elsewhere =
            || amounts(scenario, channel).into_iter().enumerate().filter(outside).any(|(_, money)| money > Money::ZERO);
        if channel.limits.locked && *change == BlockChange::Clear && !elsewhere() {
            let field = Field::Channel(channel.id, ChannelField::Week(left));
            refused.push((field, Refusal { text: String::new(), why: EntryError::AgreedStays(channel.budget) }));
            continue;
        }
        let mut done = Vec::new();
        for (column, week) in (left..=right).enumerate() {
            let field = Field::Channel(channel.id, ChannelField::Week(week));
            let text = pasted.get(row - top).and_then(|cells| cells.get(column)).copied();
            let next = match change {
                BlockChange::Clear => Ok(Money::ZERO),
                BlockChange::FillRight => Ok(amount(scenario, channel, left).unwrap_or(Money::ZERO)),
                BlockChange::FillDown => Ok(amount(scenario, above, week).unwrap_or(Money::ZERO)),
                BlockChange::Paste(_) => {
                    let Some(text) = text else { continue };
                    super::field::money(text, locale, scenario.currency).map(|amount| amount.unwrap_or(Money::ZERO))
                }
            };
            let next = next.and_then(|next| with_week_of_block(&plan, channel.id, (week, next), &done));
            match next {
                Ok(amounts) => {
                    plan = plan.with_channel(channel.id, ChannelEdit::Amounts(amounts));
                    settled.push(field);
                    done.push(week);
                }
                Err(why) => refused.push((field, Refusal { text: String::from(text.unwrap_or_default()), why })),
            }
        }
        if let Some(channel) = plan.channel(channel.id) {
            rows.push((channel.id, amounts(&plan, channel)));
        }
    }
    Some(Changed { edit: Edit::Plan(PlanEdit::Calendar(rows)), settled, refused, left_out: 0 })
}

/// Pairs pasted as a table whose first cell is that of a field. What falls on a channel itself or beyond the plan is left out,
/// and so are empty cells: gaps are allowed.
fn pairs(scenario: &Scenario, from: Field, text: &str, locale: Locale) -> Option<Changed> {
    let Field::Plan(PlanField::Pair { one, other, form }) = from else { return None };
    let place = |id: ChannelId| scenario.channels.iter().position(|channel| channel.id == id);
    let (mut top, mut left) = (place(one)?, place(other)?);
    let mut table = table(text);
    // With names above and beside, as a spreadsheet has them.
    let count = scenario.channels.len();
    if table.len() == count + 1 && table.iter().all(|row| row.len() == count + 1) {
        table = table.into_iter().skip(1).map(|row| row.into_iter().skip(1).collect()).collect();
    }
    // The whole matrix stands where it belongs, wherever it was pasted: its first cell is of a channel with itself and takes
    // no text.
    if table.len() == count && table.iter().all(|row| row.len() == count) {
        (top, left) = (0, 0);
    }
    let (mut known, mut settled, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for (row, cells) in table.into_iter().enumerate() {
        for (column, text) in cells.into_iter().enumerate() {
            let (Some(one), Some(other)) = (scenario.channels.get(top + row), scenario.channels.get(left + column))
            else {
                continue;
            };
            if one.id == other.id || text.trim().is_empty() {
                continue;
            }
            let field = Field::Plan(PlanField::Pair { one: one.id, other: other.id, form });
            match super::field::pair_overlap(text, locale, form) {
                Ok(Some(both)) => {
                    known.push(Pair { one: one.id, other: other.id, overlap: Sourced::own(both) });
                    settled.push(field);
                }
                Ok(None) => {}
                Err(why) => refused.push((field, Refusal { text: String::from(text), why })),
            }
        }
    }
    Some(Changed { edit: Edit::Plan(PlanEdit::Pairs(known)), settled, refused, left_out: 0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, Pattern, Platform, Shape};
    use crate::session::PairForm;
    use crate::units::{Currency, Date, People, Weeks};

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
    fn a_typed_week_changes_the_budget_and_an_agreed_budget_the_other_weeks() {
        let typed = |plan: &Scenario, text| week(1, 1).read(text, plan, Locale::En);
        let Ok(Edit::Channel(id, edit)) = typed(&plan(), "5") else { panic!("5 is an amount") };
        check(&plan().with_channel(id, edit), 1, &[300, 500, 300, 300]);
        let agreed = plan().with_channel(ChannelId(1), ChannelEdit::Locked(true));
        let Ok(Edit::Channel(id, edit)) = typed(&agreed, "6") else { panic!("6 is an amount") };
        check(&agreed.clone().with_channel(id, edit), 1, &[200, 600, 200, 200]);
        assert_eq!(typed(&agreed, "13"), Err(EntryError::AboveAgreed(money(1200))));
    }

    #[test]
    fn blocks_are_cleared_filled_and_pasted() {
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
    fn a_block_in_an_agreed_budget_keeps_what_it_gives() {
        let agreed = plan().with_channel(ChannelId(1), ChannelEdit::Locked(true));
        let pasted =
            |text: &str| after(agreed.clone(), (week(1, 0), week(1, 0)), &BlockChange::Paste(String::from(text)));
        check(&pasted("1\t6").0, 1, &[100, 600, 250, 250]);
        let (plan, refused) = pasted("5\t8");
        check(&plan, 1, &[500, 234, 233, 233]);
        assert_eq!((refused[0].0, refused[0].1.text.as_str()), (week(1, 1), "8"));
        let uneven = pasted("6").0;
        check(&after(uneven, (week(1, 0), week(1, 1)), &BlockChange::FillRight).0, 1, &[600, 600, 0, 0]);
        check(&after(agreed.clone(), (week(1, 0), week(1, 1)), &BlockChange::Clear).0, 1, &[0, 0, 600, 600]);
        // There is nowhere else for the money to go: the budget stays all the same.
        let cleared = after(agreed.clone(), (week(1, 0), week(1, 3)), &BlockChange::Clear).0;
        assert_eq!(cleared.channel(ChannelId(1)).unwrap().budget, money(1200));
        let whole = pasted("1\t2\t3\t6").0;
        assert_eq!(whole.channel(ChannelId(1)).unwrap().budget, money(1200));
    }

    #[test]
    fn custom_begins_with_what_stands() {
        let plan = plan().with_channel(ChannelId(1), ChannelEdit::Pattern(Shape::Custom));
        check(&plan, 1, &[300, 300, 300, 300]);
        assert!(matches!(plan.channels[0].flight.pattern, Pattern::Custom(_)));
    }

    #[test]
    fn an_agreed_budget_keeps_a_week() {
        let agreed = plan().with_channel(ChannelId(1), ChannelEdit::Locked(true));
        let (after, refused) = after(agreed, (week(1, 0), week(1, 3)), &BlockChange::Clear);
        check(&after, 1, &[300, 300, 300, 300]);
        assert_eq!(refused[0].1.why, EntryError::AgreedStays(money(1200)));
    }

    #[test]
    fn a_matrix_may_come_with_names() {
        let pasted = BlockChange::Paste(String::from("\ta\tb\na\t100\t40\nb\t\t100"));
        let cell = PlanField::Pair { one: ChannelId(1), other: ChannelId(2), form: PairForm::OfRow };
        let (plan, refused) = after(plan(), (Field::Plan(cell), Field::Plan(cell)), &pasted);
        assert_eq!((plan.overlap.pairs().len(), refused.len()), (1, 0));
        assert_eq!((plan.overlap.pairs()[0].one, plan.overlap.pairs()[0].other), (ChannelId(1), ChannelId(2)));
    }

    #[test]
    fn a_pasted_matrix_leaves_the_diagonal_and_gaps_out() {
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
}
