//! Audience overlap.

use super::super::coder::Coder;
use super::super::model::{Decimal, Flag, InvalidField};
use super::column::{OriginModel, quantity};
use crate::scenario::{ChannelId, Origin, Overlap, Pair, PairOverlap, Scenario, Sourced};

/// Writes or reads the level of the assumption; the pairs of a matrix follow the channels.
pub(super) fn level(coder: &mut dyn Coder, people: &mut Decimal, given: &Overlap) -> Result<Overlap, InvalidField> {
    let universe = match given {
        Overlap::ActiveUniverse(universe) => Some(universe.get()),
        Overlap::Independent | Overlap::Matrix(_) => None,
    };
    if Flag::default().code(coder, universe.is_some()) {
        let universe = people.code(coder, universe.unwrap_or(0.0));
        return Ok(Overlap::ActiveUniverse(quantity(universe, "overlap.active_universe")?));
    }
    let matrix = Flag::default().code(coder, matches!(given, Overlap::Matrix(_)));
    Ok(if matrix { Overlap::Matrix(Vec::new()) } else { Overlap::Independent })
}

/// Writes or reads the pairs of a matrix: for each two channels in order a flag, and the overlap where it is known.
pub(super) fn pairs(coder: &mut dyn Coder, given: &Scenario, count: usize) -> Result<Vec<Pair>, InvalidField> {
    let ids: Vec<ChannelId> = given.channels.iter().map(|channel| channel.id).collect();
    let (mut known, mut reversed) = (Flag::default(), Flag::default());
    let (mut values, mut origins) = (PairModels::default(), OriginModel::default());
    let mut pairs = Vec::new();
    for (at, one) in (0..count).zip(1..) {
        for (to, other) in (at + 1..count).zip(one + 1..) {
            let pair = match (ids.get(at), ids.get(to)) {
                (Some(one), Some(other)) => given.overlap.pair(*one, *other).map(|pair| (pair, pair.one == *other)),
                _ => None,
            };
            if !known.code(coder, pair.is_some()) {
                continue;
            }
            let reversed = reversed.code(coder, pair.is_some_and(|(_, reversed)| reversed));
            let overlap = pair.map(|(pair, _)| pair.overlap);
            let value = values.walk(coder, overlap.map(|overlap| overlap.value))?;
            let origin = origins.code(coder, overlap.map_or(Origin::Own, |overlap| overlap.origin))?;
            let (one, other) = (ChannelId(one), ChannelId(other));
            let (one, other) = if reversed { (other, one) } else { (one, other) };
            pairs.push(Pair { one, other, overlap: Sourced { value, origin } });
        }
    }
    Ok(pairs)
}

/// Models of the overlap of a pair.
struct PairModels {
    is_share: Flag,
    people: Decimal,
    share: Decimal,
}

impl Default for PairModels {
    fn default() -> Self {
        let (people, share) = (Decimal::trained(&[120_000.0]), Decimal::trained(&[0.45, 0.6, 0.2]));
        Self { is_share: Flag::default(), people, share }
    }
}

impl PairModels {
    fn walk(&mut self, coder: &mut dyn Coder, given: Option<PairOverlap>) -> Result<PairOverlap, InvalidField> {
        let (is_share, number) = match given {
            Some(PairOverlap::People(people)) => (false, people.get()),
            Some(PairOverlap::OfFirst(share)) => (true, share.get()),
            None => (false, 0.0),
        };
        Ok(if self.is_share.code(coder, is_share) {
            PairOverlap::OfFirst(quantity(self.share.code(coder, number), "overlap.matrix.of_first")?)
        } else {
            PairOverlap::People(quantity(self.people.code(coder, number), "overlap.matrix.people")?)
        })
    }
}
