//! Marks: the colour and the shape by which a channel is told from others, for as long as it is in the plan.

use super::{CHANNELS_MAX, Scenario};

impl Scenario {
    /// Marks of the channels in their order, counted from 0, each different.
    ///
    /// A channel has the mark of its place until the places change: what is removed, moved or put between others
    /// changes the mark of nobody, and a new channel gets the first that is free. So a plan to which channels were only
    /// added keeps no marks at all.
    ///
    /// ```
    /// # use mediaplan::scenario::{BuyingModel, Channel, ChannelId, Platform, Scenario};
    /// # use mediaplan::units::{Currency, Date, Locale};
    /// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
    /// let channel = || Channel::new(ChannelId(0), Platform::TikTok, BuyingModel::Cpm);
    /// let plan = plan.with_added(channel(), None).with_added(channel(), None).with_added(channel(), None);
    /// assert_eq!(plan.marks(), [0, 1, 2]);
    /// let plan = plan.without_channel(ChannelId(1));
    /// assert_eq!(plan.marks(), [1, 2]);
    /// assert_eq!(plan.with_added(channel(), None).marks(), [1, 2, 0]);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn marks(&self) -> Vec<usize> {
        let mut taken = vec![false; CHANNELS_MAX.max(self.channels.len())];
        // Of two with one mark, which a file may have, the first keeps it.
        let kept: Vec<Option<usize>> = self
            .channels
            .iter()
            .map(|channel| {
                let mark = usize::from(channel.mark?);
                let free = taken.get_mut(mark).filter(|taken| !**taken)?;
                *free = true;
                Some(mark)
            })
            .collect();
        let mut free = taken.iter().enumerate().filter(|(_, taken)| !**taken).map(|(mark, _)| mark);
        // There are as many marks as channels, so there is always one.
        kept.into_iter().map(|mark| mark.or_else(|| free.next()).unwrap_or(0)).collect()
    }

    /// The mark of a place in the plan.
    pub fn mark_at(&self, place: usize) -> usize {
        self.marks().get(place).copied().unwrap_or(place)
    }

    /// Gives each channel the mark that it has now, before the places change.
    pub(super) fn fix_marks(&mut self) {
        let marks = self.marks();
        for (channel, mark) in self.channels.iter_mut().zip(marks) {
            channel.mark = u8::try_from(mark).ok();
        }
    }

    /// The plan with the same marks in their only form: kept by all channels, or by none where the places say the same.
    #[must_use]
    pub fn with_settled_marks(mut self) -> Self {
        let is_by_place = self.marks().into_iter().enumerate().all(|(place, mark)| place == mark);
        self.fix_marks();
        if is_by_place {
            for channel in &mut self.channels {
                channel.mark = None;
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{BuyingModel, Channel, ChannelId, Platform};
    use crate::units::{Currency, Date, Locale, Text};

    fn plan(channels: u32) -> Scenario {
        let start = Date::from_days(20_000).unwrap();
        let channel = || Channel::new(ChannelId(0), Platform::Vk, BuyingModel::Cpm);
        (0..channels)
            .fold(Scenario::empty(Currency::Eur, start, Locale::En), |plan, _| plan.with_added(channel(), None))
    }

    fn keeps_none(plan: &Scenario) -> bool {
        plan.channels.iter().all(|channel| channel.mark.is_none())
    }

    #[test]
    fn a_channel_keeps_its_mark_whatever_happens_to_others() {
        let mark = |plan: &Scenario, id: u32| {
            plan.channels.iter().position(|channel| channel.id.0 == id).map(|place| plan.mark_at(place))
        };
        let mut now = plan(5);
        assert!(keeps_none(&now));
        let before: Vec<Option<usize>> = (1..=5).map(|id| mark(&now, id)).collect();
        now = now.without_channel(ChannelId(2)).with_moved(ChannelId(5), 0).with_moved(ChannelId(1), 9);
        now = now.with_duplicate(ChannelId(3), Text::cut("copy")).without_channel(ChannelId(4));
        for id in [1, 3, 5] {
            assert_eq!(mark(&now, id), before[usize::try_from(id).unwrap() - 1], "channel {id}");
        }
        // The copy has the mark that was free, and the next one the other.
        assert_eq!((mark(&now, 6), now.mark_at(1)), (Some(1), 2));
        let channel = Channel::new(ChannelId(0), Platform::Vk, BuyingModel::Cpm);
        assert_eq!(mark(&now.with_added(channel, Some(0)), 7), Some(3));
    }

    #[test]
    fn marks_by_place_are_not_kept() {
        let moved = plan(3).with_moved(ChannelId(1), 2);
        assert_eq!(moved.marks(), [1, 2, 0]);
        assert!(keeps_none(&moved.clone().with_moved(ChannelId(1), 0)));
        assert!(keeps_none(&plan(3).without_channel(ChannelId(3))));
        assert_eq!(moved.renumbered().marks(), [1, 2, 0], "numbers are no marks");
    }

    #[test]
    fn marks_of_a_file_are_made_different() {
        let mut now = plan(4);
        for (channel, mark) in now.channels.iter_mut().zip([Some(3), Some(3), Some(255), None]) {
            channel.mark = mark;
        }
        assert_eq!(now.marks(), [3, 0, 1, 2]);
        assert_eq!(now.clone().with_settled_marks().marks(), now.marks());
        assert!(now.with_settled_marks().channels.iter().all(|channel| channel.mark.is_some()));
    }
}
