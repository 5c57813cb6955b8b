//! Channels behind a statement, as text: how much of the money they are, and who is left out.

use super::Words;
use crate::forecast::Coverage;
use crate::scenario::ChannelId;

/// Names that are listed at most, chosen because a subtitle has one or two lines.
const NAMES_MAX: usize = 3;

impl Words {
    /// Note on channels that a figure of the whole leaves out: their number, and the part of the net media that is
    /// left.
    pub fn left_out(&self, coverage: &Coverage) -> String {
        let share = self.percent(coverage.media, 0);
        self.with("strip-left-out", &[("share", share.into()), ("count", coverage.left_out.len().into())])
    }

    /// A title with the part of the net media that it speaks of, where that is not all of them.
    pub fn covered_title(&self, title: String, coverage: &Coverage) -> String {
        if coverage.media >= 1.0 {
            return title;
        }
        self.with("covered-title", &[("title", title.into()), ("share", self.percent(coverage.media, 0).into())])
    }

    /// A subtitle with the names of the channels that are left out, where there are any.
    pub fn covered_subtitle(
        &self,
        subtitle: String,
        left_out: &[ChannelId],
        name: &dyn Fn(ChannelId) -> String,
    ) -> String {
        if left_out.is_empty() {
            return subtitle;
        }
        let names = self.some_names(left_out, name);
        self.with("covered-subtitle", &[("subtitle", subtitle.into()), ("names", names.into())])
    }

    /// Names of channels, of many the first ones and the number of the others.
    pub fn some_names(&self, channels: &[ChannelId], name: &dyn Fn(ChannelId) -> String) -> String {
        let shown = if channels.len() > NAMES_MAX + 1 { NAMES_MAX } else { channels.len() };
        let names: Vec<String> = channels.iter().take(shown).map(|id| name(*id)).collect();
        let names = names.join(", ");
        match channels.len() - shown {
            0 => names,
            more => self.with("covered-more", &[("names", names.into()), ("count", more.into())]),
        }
    }
}
