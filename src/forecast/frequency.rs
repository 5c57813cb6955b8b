//! Frequency distribution, as shares of an audience and as people.

use crate::reach::exposure;

/// Frequencies that are told apart: reached 1, 2, … 9 and 10 or more times.
pub const FREQUENCIES: usize = 10;

/// Places of a distribution of contacts: none, 1, … 9, and ten or more.
pub(super) const PLACES: usize = FREQUENCIES + 1;

/// People with at least 1, 2, … contacts, of `everybody` with these shares.
pub(super) fn reach_at_least(shares: [f64; PLACES], everybody: f64) -> [f64; FREQUENCIES] {
    let mut people = [0.0; FREQUENCIES];
    for (people, share) in people.iter_mut().zip(exposure::at_least(shares).into_iter().skip(1)) {
        *people = everybody * share;
    }
    people
}

/// Shares of an audience below, within and above the effective frequency.
#[derive(Debug, Clone, Copy)]
pub(super) struct FrequencySplit {
    pub(super) below: f64,
    pub(super) inside: f64,
    pub(super) above: f64,
}

impl FrequencySplit {
    /// Split of an audience with these shares of people with 0, 1, 2 … contacts, for an effective frequency from
    /// `least` to `most`.
    pub(super) fn of(shares: &[f64], (least, most): (usize, usize)) -> Self {
        // From the end, so that small shares are added first.
        let sum = |places: core::ops::Range<usize>| shares.get(places).unwrap_or_default().iter().rev().sum::<f64>();
        Self { below: sum(1..least), inside: sum(least..most + 1), above: sum(most + 1..shares.len()) }
    }
}

pub(super) fn at_least(places: &[f64], times: u8) -> f64 {
    let mut shares = [0.0; PLACES];
    for (share, place) in shares.iter_mut().zip(places) {
        *share = *place;
    }
    exposure::at_least(shares).get(usize::from(times)).copied().unwrap_or(0.0)
}
