//! Terms of the net reach over channels, and of the people whom two channels share.

use super::audiences::Audiences;
use super::channel::ChannelForecast;
use super::figure::{Unit, Value};
use super::quantity::{FigureRef, Quantity};
use super::term::{Amount, Term, TermSource};

/// Part of a channel's audience that counts as reached in a union over channels.
#[derive(Debug, Clone, Copy)]
pub(super) struct ReachedPart {
    /// Place of the channel in the plan.
    pub(super) place: usize,
    /// `q`: the part, 0 to 1.
    pub(super) share: f64,
    /// Origin of the part.
    pub(super) source: TermSource,
}

/// Reached parts of the channels whose reach is known; the others reach nobody in a union.
pub(super) fn reached_channels(channels: &[ChannelForecast]) -> impl Iterator<Item = ReachedPart> {
    channels.iter().enumerate().filter_map(|(place, one)| {
        let of = FigureRef::channel(one.id, Quantity::ReachedShare);
        Some(ReachedPart { place, share: one.reached_share.ok()?, source: TermSource::Derived(of) })
    })
}

/// Terms of the net reach: the people whom the segments are parts of, the segments' weights, and each channel's reached
/// share with its memberships. Without a `reach` they are missing for the same reason.
pub(super) fn deduplication_terms(
    reach: Value,
    audiences: &Audiences,
    parts: impl Iterator<Item = ReachedPart>,
) -> Vec<Term> {
    let mut terms = segment_terms(audiences.base().and_then(|people| reach.map(|_| people)), audiences);
    for ReachedPart { place, share, source } in parts {
        terms.push(Term::number_of("q", Ok(share), Unit::Share, source));
        terms.push(membership_term(audiences, place));
    }
    terms
}

/// Terms of the people who use both of two channels, by their places in the plan.
pub(super) fn overlap_terms(people: Value, audiences: &Audiences, [one, other]: [usize; 2]) -> Vec<Term> {
    let mut terms = segment_terms(people, audiences);
    terms.extend([one, other].map(|place| membership_term(audiences, place)));
    terms
}

fn segment_terms(people: Value, audiences: &Audiences) -> Vec<Term> {
    vec![
        Term { amount: Amount::Number(people), ..audiences.base_term() },
        Term::list("w", &audiences.segment_weights(), Unit::Share, TermSource::Numerical),
    ]
}

fn membership_term(audiences: &Audiences, place: usize) -> Term {
    Term::list("b", &audiences.memberships(place), Unit::Share, TermSource::Numerical)
}
