//! Things put in order.

use core::cmp::Ordering;

/// The places of `count` things in their order; `compare` is given two places and orders all of them. Things that are
/// equal keep theirs.
///
/// One function for all things: the standard library's sorting costs some five kilobytes of code, before compression,
/// for each type that it sorts.
///
/// ```
/// # use mediaplan::units::order;
/// let prices: [f64; 4] = [7.5, 2.0, 7.5, 1.0];
/// assert_eq!(order(prices.len(), &|a, b| prices[a].total_cmp(&prices[b])), [3, 1, 0, 2]);
/// ```
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| compare(*one, *other));
    places
}
