//! Part of a channel's spends, with the response at its ends.

use super::choice::Channel;
use super::response::Response;

/// Spends of a channel that a part of the search allows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part {
    /// True if it may be on.
    pub on: bool,
    /// True if it may be off.
    pub off: bool,
    /// Least spend while it is on.
    pub from: Place,
    /// Least spend from which on the response is concave; above the largest where it is convex throughout.
    pub concave: Place,
    /// Largest spend up to which the response is concave.
    pub crest: Place,
    /// Largest spend while it is on.
    pub to: Place,
    /// True if only multiples of a unit can be spent: the spend jumps from one to the next.
    pub jumps: bool,
}

/// Part of a unit by which a multiple of it may be off.
const ROUNDING: f64 = 1e-9;

/// The least spend of a channel from an amount on.
fn raised<R: Response>(channel: &Channel<R>, spend: f64) -> f64 {
    channel.response.unit().map_or(spend, |unit| libm::ceil(spend / unit - ROUNDING) * unit)
}

/// The largest spend of a channel up to an amount.
pub(super) fn lowered<R: Response>(channel: &Channel<R>, spend: f64) -> f64 {
    channel.response.unit().map_or(spend, |unit| libm::floor(spend / unit + ROUNDING) * unit)
}

/// Spend with the response there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    /// Spend.
    pub spend: f64,
    /// Response to it.
    pub value: f64,
    /// Slope of the response.
    pub slope: f64,
}

impl Place {
    fn of<R: Response>(channel: &Channel<R>, spend: f64) -> Self {
        Self { spend, value: channel.response.value(spend), slope: channel.response.slope(spend) }
    }
}

/// Place up to which a response is concave, among those up to a largest spend.
fn crest_of<R: Response>(channel: &Channel<R>, to: Place) -> Place {
    let crest = channel.response.crest();
    if crest < to.spend { Place::of(channel, lowered(channel, crest)) } else { to }
}

impl Part {
    /// All that a channel may spend.
    pub(super) fn whole<R: Response>(channel: &Channel<R>) -> Self {
        let inflection = Place::of(channel, channel.response.inflection());
        let (least, most) = (raised(channel, channel.min), lowered(channel, channel.max));
        let [from, to] = [least, most.max(least)].map(|spend| Place::of(channel, spend));
        let concave = if inflection.spend > from.spend { inflection } else { from };
        let crest = crest_of(channel, to);
        // On without money is as good as off.
        let off = channel.may_be_off && channel.min + channel.fee > 0.0;
        Self { on: least <= most, off, from, concave, crest, to, jumps: channel.response.unit().is_some() }
    }

    /// The part without the spends above one.
    pub(super) fn up_to<R: Response>(&self, channel: &Channel<R>, spend: f64) -> Self {
        let to = lowered(channel, spend);
        // Less than the least is no spend.
        if to < self.from.spend {
            return Self { on: false, ..*self };
        }
        let to = Place::of(channel, to);
        Self { crest: if self.crest.spend < to.spend { self.crest } else { to }, to, ..*self }
    }

    /// The part without the spends below one.
    pub(super) fn starting_at<R: Response>(&self, channel: &Channel<R>, spend: f64) -> Self {
        let spend = raised(channel, spend);
        if spend > self.to.spend {
            return Self { on: false, off: false, ..*self };
        }
        let from = Place::of(channel, spend);
        let concave = if self.concave.spend > spend { self.concave } else { from };
        Self { off: false, from, concave, ..*self }
    }

    /// True if the channel stands where its response is concave: it follows the price from there without a jump.
    pub(super) fn follows(&self, now: Outlay) -> bool {
        self.on
            && !self.jumps
            && !(self.off && now.money <= 0.0)
            && now.spend >= self.concave.spend
            && now.spend <= self.crest.spend
    }

    /// The part of the same spends where the response is concave around one of them: that spend alone where it is not.
    pub(super) fn around(&self, now: Outlay) -> Self {
        if now.money <= 0.0 && self.off {
            return Self { on: false, ..*self };
        }
        if self.follows(now) {
            return Self { off: false, from: self.concave, to: self.crest, ..*self };
        }
        let only = Place { spend: now.spend, value: now.value, slope: 0.0 };
        Self { on: true, off: false, from: only, concave: only, crest: only, to: only, jumps: self.jumps }
    }

    /// The lowest spend that is allowed.
    pub(super) fn least<R>(&self, channel: &Channel<R>) -> Outlay {
        if self.off { Outlay::NOTHING } else { Outlay::of(channel, self.from) }
    }

    /// The largest spend that is allowed.
    pub(super) fn most<R>(&self, channel: &Channel<R>) -> Outlay {
        if self.on { Outlay::of(channel, self.to) } else { Outlay::NOTHING }
    }
}

/// Outlay on a channel: its spend, the money for that, and the response.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Outlay {
    /// Spend.
    pub spend: f64,
    /// Spend and fee.
    pub money: f64,
    /// Response.
    pub value: f64,
}

impl Outlay {
    /// Spend of a channel that is off.
    pub(super) const NOTHING: Self = Self { spend: 0.0, money: 0.0, value: 0.0 };

    /// Spend of a channel that is on.
    pub(super) fn of<R>(channel: &Channel<R>, place: Place) -> Self {
        Self { spend: place.spend, money: place.spend + channel.fee, value: place.value }
    }

    /// Value net of the price of its money.
    pub(super) fn net(&self, price: f64) -> f64 {
        self.value - price * self.money
    }
}
