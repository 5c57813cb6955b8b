//! Labels at the ends of lines, pushed apart so that none covers another.

use crate::units::order;

/// Positions near `wanted`, at least `gap` apart and within `low..=high`, in the order of `wanted`.
///
/// Labels that would touch form a block that sits around the mean of what its members want, so each moves as little as
/// its neighbours allow. Where there is no room for all gaps, the gap shrinks to what there is.
pub(crate) fn spread(wanted: &[f64], gap: f64, low: f64, high: f64) -> Vec<f64> {
    let count = wanted.len();
    let want = |at: usize| wanted.get(at).copied().unwrap_or(low);
    let order = order(count, &|a, b| want(a).total_cmp(&want(b)));
    let gap = if count > 1 { gap.min((high - low).max(0.0) / as_f64(count - 1)) } else { gap };

    let mut blocks: Vec<Block> = Vec::with_capacity(count);
    for at in &order {
        let mut block = Block::new(want(*at), gap, low, high);
        // Each merge removes a block, so this ends after at most `count` turns in all.
        while let Some(above) = blocks.last().filter(|above| above.bottom(gap) + gap > block.top).copied() {
            blocks.pop();
            block = above.merged(block, gap, low, high);
        }
        blocks.push(block);
    }

    let mut places = vec![0.0; count];
    let tops = blocks.iter().flat_map(|block| (0..block.members).map(|member| block.top + gap * as_f64(member)));
    for (index, top) in order.iter().zip(tops) {
        if let Some(place) = places.get_mut(*index) {
            *place = top;
        }
    }
    places
}

/// Neighbouring labels at exactly one gap from each other.
#[derive(Debug, Clone, Copy)]
struct Block {
    members: usize,
    /// Sum of where each member would put the block's top.
    pull: f64,
    top: f64,
}

impl Block {
    fn new(want: f64, gap: f64, low: f64, high: f64) -> Self {
        Self { members: 1, pull: want, top: 0.0 }.settled(gap, low, high)
    }

    fn bottom(&self, gap: f64) -> f64 {
        self.top + gap * as_f64(self.members - 1)
    }

    fn merged(self, below: Self, gap: f64, low: f64, high: f64) -> Self {
        let shift = gap * as_f64(self.members) * as_f64(below.members);
        Self { members: self.members + below.members, pull: self.pull + below.pull - shift, top: 0.0 }
            .settled(gap, low, high)
    }

    fn settled(self, gap: f64, low: f64, high: f64) -> Self {
        let length = gap * as_f64(self.members - 1);
        Self { top: (self.pull / as_f64(self.members)).min(high - length).max(low), ..self }
    }
}

fn as_f64(count: usize) -> f64 {
    // A chart has dozens of labels, never billions.
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &[f64], expect: &[f64]) {
        let places = spread(wanted, 10.0, 0.0, 100.0);
        assert_eq!(places.len(), expect.len());
        assert!(places.iter().zip(expect).all(|(a, b)| (a - b).abs() < 1e-9), "{places:?}");
    }

    #[test]
    fn labels_keep_their_distance() {
        check(&[], &[]);
        check(&[50.0], &[50.0]);
        check(&[20.0, 60.0], &[20.0, 60.0]);
        check(&[50.0, 50.0], &[45.0, 55.0]);
        check(&[54.0, 50.0], &[57.0, 47.0]);
        check(&[0.0, 0.0, 0.0], &[0.0, 10.0, 20.0]);
        check(&[99.0, 120.0], &[90.0, 100.0]);
    }

    #[test]
    fn too_many_share_the_room() {
        let places = spread(&[50.0; 30], 13.0, 0.0, 100.0);
        assert!(places.iter().all(|place| (-1e-9..=100.0 + 1e-9).contains(place)));
        assert!(places.windows(2).all(|pair| (pair[1] - pair[0] - 100.0 / 29.0).abs() < 1e-9), "{places:?}");
    }
}
