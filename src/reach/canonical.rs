//! Canonical order of channels: by their audiences and pairs, not by their places in a plan.
//!
//! The fit of [`super::overlap`] goes through the channels one after another, so another order ends in another, as good
//! minimum. A plan whose rows change places is the same plan; in this order its fit is the same too, bit for bit.

use core::cmp::Ordering;

use crate::units::order;

/// People who use both of two channels, where that is known.
type Pairs<'p> = &'p dyn Fn(usize, usize) -> Option<f64>;

/// The places of channels in their canonical order: from large audiences to small ones; equal ones by their pairs,
/// those by the channels at the other end, and so on.
///
/// - `audiences`: at least 0. `pairs`: the same both ways.
///
/// Classes of channels that look alike are refined by their pairs with all classes until nothing changes (colour
/// refinement). While a class is left in which it matters who is who, one of its channels is set apart and the classes
/// are refined again. Any one will do, because such channels are images of each other; the only exception known are
/// regular patterns of equal audiences and equal pairs that no survey has.
pub(super) fn canonical(audiences: &[f64], pairs: Pairs<'_>) -> Vec<usize> {
    let audience = |channel: usize| audiences.get(channel).copied().unwrap_or_default();
    let mut classes = Classes::by(audiences.len(), &|one, other| audience(other).total_cmp(&audience(one)));
    // Each round sets one channel more apart.
    for _ in 0..audiences.len() {
        classes.refine(pairs);
        let Some(class) = classes.class_with_roles(pairs) else { break };
        classes.set_apart(class);
    }
    order(audiences.len(), &|one, other| classes.of(one).cmp(&classes.of(other)))
}

/// Channels that look alike: for each the number of channels before its class.
struct Classes {
    before: Vec<usize>,
    count: usize,
}

impl Classes {
    fn by(channels: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Self {
        let mut classes = Self { before: vec![0; channels], count: 0 };
        let (mut last, mut class) = (None, 0);
        for (at, channel) in order(channels, compare).into_iter().enumerate() {
            if last.is_none_or(|last| compare(last, channel) != Ordering::Equal) {
                class = at;
                classes.count += 1;
            }
            if let Some(before) = classes.before.get_mut(channel) {
                *before = class;
            }
            last = Some(channel);
        }
        classes
    }

    fn of(&self, channel: usize) -> usize {
        self.before.get(channel).copied().unwrap_or_default()
    }

    /// Splits classes by the pairs of their channels, until nothing changes.
    fn refine(&mut self, pairs: Pairs<'_>) {
        let channels = self.before.len();
        for _ in 0..channels {
            // All alone, which is the rule.
            if self.count == channels {
                return;
            }
            let links: Vec<Vec<(Option<u64>, usize)>> =
                (0..channels).map(|channel| self.links(channel, pairs)).collect();
            let key = |channel: usize| (self.of(channel), links.get(channel));
            let finer = Self::by(channels, &|one, other| key(one).cmp(&key(other)));
            let is_done = finer.count == self.count;
            *self = finer;
            if is_done {
                return;
            }
        }
    }

    /// Pairs of a channel with the classes at their other ends, in order.
    fn links(&self, channel: usize, pairs: Pairs<'_>) -> Vec<(Option<u64>, usize)> {
        let others = (0..self.before.len()).filter(|other| *other != channel);
        let links: Vec<_> = others.map(|other| (bits(pairs(channel, other)), self.of(other))).collect();
        let sorted = order(links.len(), &|one, other| links.get(one).cmp(&links.get(other)));
        sorted.iter().filter_map(|at| links.get(*at).copied()).collect()
    }

    /// The first class whose channels cannot change places without a change of some pair.
    fn class_with_roles(&self, pairs: Pairs<'_>) -> Option<usize> {
        let channels = 0..self.before.len();
        channels.clone().find(|class| {
            let members: Vec<usize> = channels.clone().filter(|channel| self.of(*channel) == *class).collect();
            let [first, second, ..] = members[..] else { return false };
            let among = bits(pairs(first, second));
            let is_alike = |member: usize| {
                channels.clone().filter(|other| *other != member && *other != first).all(|other| {
                    let want = if self.of(other) == *class { among } else { bits(pairs(first, other)) };
                    bits(pairs(member, other)) == want
                }) && (member == first || bits(pairs(member, first)) == among)
            };
            !members.iter().all(|member| is_alike(*member))
        })
    }

    /// Sets the first channel of a class before the others.
    fn set_apart(&mut self, class: usize) {
        let mut members = self.before.iter_mut().filter(|before| **before == class);
        members.next();
        members.for_each(|before| *before += 1);
        self.count += 1;
    }
}

/// People as a key: their order is that of the numbers, and equal is equal to the last digit.
fn bits(people: Option<f64>) -> Option<u64> {
    people.map(|people| people.abs().to_bits())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs as a table.
    type Table = Vec<Vec<Option<f64>>>;

    fn in_order(audiences: &[f64], table: &Table, order: &[usize]) -> (Vec<f64>, Table) {
        let row = |one: &usize| order.iter().map(|other| table[*one][*other]).collect();
        (order.iter().map(|channel| audiences[*channel]).collect(), order.iter().map(row).collect())
    }

    /// The channels in canonical order are the same in whatever order they come.
    #[track_caller]
    fn check(audiences: &[f64], table: &Table) {
        let canon = |audiences: &[f64], table: &Table| {
            in_order(audiences, table, &canonical(audiences, &|one, other| table[one][other]))
        };
        let want = canon(audiences, table);
        let channels = audiences.len();
        for turn in 0..3 * channels {
            // Turned, in steps of 1, 5 and 7, which reach every place of 4, 6 and 8.
            let step = [1, 5, 7][turn % 3];
            let order: Vec<usize> = (0..channels).map(|at| (turn + step * at) % channels).collect();
            let (audiences, table) = in_order(audiences, table, &order);
            assert_eq!(canon(&audiences, &table), want, "{order:?}");
        }
    }

    fn table(channels: usize, pair: impl Fn(usize, usize) -> Option<f64>) -> Table {
        let cell = |one: usize, other: usize| if one == other { None } else { pair(one.min(other), one.max(other)) };
        (0..channels).map(|one| (0..channels).map(|other| cell(one, other)).collect()).collect()
    }

    #[test]
    fn order_is_that_of_the_content() {
        let distinct = [3.0, 9.0, 5.0, 7.0, 1.0, 8.0];
        check(&distinct, &table(6, |one, other| (one + other < 8).then_some(0.5)));
        assert_eq!(canonical(&distinct, &|_, _| Some(0.5)), [1, 5, 3, 2, 0, 4]);
        let equal = [4.0; 6];
        check(&equal, &table(6, |_, _| Some(2.0)));
        check(&equal, &table(6, |one, _| Some(if one == 2 { 1.0 } else { 2.0 })));
        // A ring, two triangles, three couples, a ring with gaps, a chain: everybody looks alike, or nearly.
        let ring = |one: usize, other: usize| other - one == 1 || other - one == 5;
        check(&equal, &table(6, |one, other| Some(if ring(one, other) { 2.0 } else { 1.0 })));
        check(&equal, &table(6, |one, other| Some(if one % 2 == other % 2 { 2.0 } else { 1.0 })));
        check(&equal, &table(6, |one, other| Some(if one / 2 == other / 2 { 2.0 } else { 1.0 })));
        check(&equal, &table(6, |one, other| ring(one, other).then_some(2.0)));
        check(&equal, &table(6, |one, other| (other - one == 1).then_some(2.0)));
        check(&[2.0, 2.0, 1.0, 1.0], &table(4, |one, other| Some(if other - one == 2 { 1.0 } else { 0.5 })));
        // The corners of a cube.
        let edge = |one: usize, other: usize| (one ^ other).is_power_of_two();
        check(&[4.0; 8], &table(8, |one, other| Some(if edge(one, other) { 2.0 } else { 1.0 })));
    }
}
