//! Emphasis: which of many lines stand out.

use crate::units::order;

/// The most lines that all stand out, chosen because there are ten colours.
const ALL_MAX: usize = 10;
/// Lines that stand out among more than these.
const SOME: usize = 8;

/// Tells which of several lines stand out, by how much each matters: up to ten all of them, of more the eight that
/// matter most. Of two that matter alike the first stands out.
///
/// ```
/// # use mediaplan::chart::emphasised;
/// assert_eq!(emphasised(&[3.0, 1.0]), [true, true]);
/// let many: Vec<f64> = (0..12).map(f64::from).collect();
/// assert_eq!(emphasised(&many), [[false; 4], [true; 4], [true; 4]].concat());
/// ```
pub fn emphasised(weights: &[f64]) -> Vec<bool> {
    let count = weights.len();
    if count <= ALL_MAX {
        return vec![true; count];
    }
    let weight = |at: usize| weights.get(at).copied().unwrap_or(0.0);
    let mut stands_out = vec![false; count];
    for at in order(count, &|a, b| weight(b).total_cmp(&weight(a))).into_iter().take(SOME) {
        if let Some(line) = stands_out.get_mut(at) {
            *line = true;
        }
    }
    stands_out
}
