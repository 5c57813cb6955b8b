//! Things put in order.

use core::cmp::Ordering;

/// The places of `count` things in their order; `compare` is given two places. Things that are equal keep theirs.
///
/// By insertion, for the hundreds of things that a plan has. The standard library's sorting is faster on millions and
/// costs some five kilobytes of code, before compression, for each kind of thing that it sorts; this is one function
/// for all.
///
/// ```
/// # use mediaplan::units::order;
/// let prices: [f64; 4] = [7.5, 2.0, 7.5, 1.0];
/// assert_eq!(order(prices.len(), &|a, b| prices[a].total_cmp(&prices[b])), [3, 1, 0, 2]);
/// ```
pub fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted = Vec::with_capacity(count);
    for place in 0..count {
        let at = sorted.partition_point(|other| compare(*other, place) != Ordering::Greater);
        sorted.insert(at, place);
    }
    sorted
}
