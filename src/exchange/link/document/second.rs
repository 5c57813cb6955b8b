//! What format 2 has besides format 1.

use super::super::coder::Coder;
use super::super::model::{Decimal, Few, Flag, Impossible, Whole};
use super::{Again, Amount, Optional, Usual, UsualAmount, pick, position, quantity, some};
use crate::scenario::{
    Channel, ChannelId, ChannelType, EffectiveFrequency, Flight, Kind, Origin, Pair, PairOverlap, Pattern, Scenario,
    Shape, Sourced,
};
use crate::units::{Contacts, HalfLife, Hours, Money, People, Posts, Share, Weeks};

/// In the order of format 2, whatever order a menu gets; so are those of patterns.
const TOOLS: [ChannelType; 4] =
    [ChannelType::Advertising, ChannelType::Influencer, ChannelType::Content, ChannelType::Contest];

const SHAPES: [Shape; 7] =
    [Shape::AtOnce, Shape::Even, Shape::Burst, Shape::Pulsed, Shape::FrontLoaded, Shape::BackLoaded, Shape::Custom];

/// The effective band.
pub(super) fn band(coder: &mut dyn Coder, given: EffectiveFrequency) -> Result<EffectiveFrequency, Impossible> {
    if Flag::default().code(coder, given == EffectiveFrequency::default()) {
        return Ok(EffectiveFrequency::default());
    }
    let mut ends = Few::new(4);
    let least = ends.code(coder, u32::from(given.least()));
    let most = ends.code(coder, u32::from(given.most().unwrap_or(0)));
    let end = |end: u32| u8::try_from(end).map_err(|_| Impossible("effective band"));
    let most = Some(end(most)?).filter(|most| *most > 0);
    EffectiveFrequency::new(end(least)?, most).ok_or(Impossible("effective band"))
}

/// What is known of pairs: for each two channels of the plan, in order, whether it is known, and what.
pub(super) fn pairs(coder: &mut dyn Coder, given: &Scenario, count: usize) -> Result<Vec<Pair>, Impossible> {
    let ids: Vec<ChannelId> = given.channels.iter().map(|channel| channel.id).collect();
    let (mut known, mut turned, mut of_first) = (Flag::default(), Flag::default(), Flag::default());
    let (mut people, mut share) = (Decimal::taught(&[120_000.0]), Decimal::taught(&[0.45, 0.6, 0.2]));
    let (mut own, mut example, mut benchmark) = (Flag::default(), Flag::default(), Whole::default());
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
            let turned = turned.code(coder, pair.is_some_and(|(_, turned)| turned));
            let both = pair.map(|(pair, _)| pair.overlap);
            let value = match both.map(|both| both.value) {
                Some(PairOverlap::People(people)) => (false, people.get()),
                Some(PairOverlap::OfFirst(share)) => (true, share.get()),
                None => (false, 0.0),
            };
            let value = if of_first.code(coder, value.0) {
                PairOverlap::OfFirst(quantity::<Share>(share.code(coder, value.1), "overlap")?)
            } else {
                PairOverlap::People(quantity::<People>(people.code(coder, value.1), "overlap")?)
            };
            let origin = both.map_or(Origin::Own, |both| both.origin);
            let origin = super::origin(coder, (&mut own, &mut example, &mut benchmark), origin)?;
            let (one, other) = (ChannelId(one), ChannelId(other));
            let (one, other) = if turned { (other, one) } else { (one, other) };
            pairs.push(Pair { one, other, overlap: Sourced { value, origin } });
        }
    }
    Ok(pairs)
}

/// The models of what a channel has besides.
#[derive(Debug)]
pub(super) struct Columns {
    tool: Few,
    posts: Whole,
    reach: Optional,
    post_hours: Usual,
    post_production: UsualAmount,
    prize: UsualAmount,
    handling: UsualAmount,
    own_contacts: Optional,
    entry_rate: Optional,
    share_rate: Optional,
    contacts_per_share: Optional,
    no_flight: Flag,
    first: Again,
    to_the_end: Flag,
    last: Again,
    shape: Few,
    persistence: Usual,
    half_life: Usual,
    weeks: Whole,
    cell_again: Flag,
    cell: Amount,
    is_sum: Flag,
}

impl Default for Columns {
    fn default() -> Self {
        Self {
            tool: Few::new(2),
            posts: Whole::default(),
            reach: Optional::default(),
            post_hours: Usual::of(0.0),
            post_production: UsualAmount::default(),
            prize: UsualAmount::default(),
            handling: UsualAmount::default(),
            own_contacts: Optional::default(),
            entry_rate: Optional::default(),
            share_rate: Optional::default(),
            contacts_per_share: Optional::default(),
            no_flight: Flag::default(),
            first: Again { before: 1.0, ..Again::default() },
            to_the_end: Flag::default(),
            last: Again { before: 1.0, ..Again::default() },
            shape: Few::new(3),
            persistence: Usual::of(0.5),
            half_life: Usual::of(0.0),
            weeks: Whole::default(),
            cell_again: Flag::default(),
            cell: Amount::default(),
            is_sum: Flag::default(),
        }
    }
}

impl Columns {
    /// A kind other than bought media; `None` where it is that, which is written as in format 1.
    pub(super) fn kind(
        &mut self,
        coder: &mut dyn Coder,
        price: &mut Optional,
        given: &Channel,
    ) -> Result<Option<Kind>, Impossible> {
        let tool = pick(&TOOLS, self.tool.code(coder, position(&TOOLS, &given.kind.channel_type())), "kind")?;
        // A reader is given bought media and walks the kind that it has just read.
        let given = given.kind.turned_into(tool);
        match given {
            Kind::Paid { .. } => Ok(None),
            Kind::Influencer { posts, price: fee, reach } => Ok(Some(Kind::Influencer {
                posts: self.posts(coder, posts)?,
                price: price.sourced(coder, fee, "price")?,
                reach: self.reach.plain(coder, reach, "reach of a post")?,
            })),
            Kind::Content { posts, reach, post_hours, post_production } => Ok(Some(Kind::Content {
                posts: self.posts(coder, posts)?,
                reach: self.reach.plain(coder, reach, "reach of a post")?,
                post_hours: self.post_hours.code::<Hours>(coder, post_hours, "hours")?,
                post_production: self.post_production.code(coder, post_production)?,
            })),
            Kind::Contest {
                prize,
                handling,
                price: cpm,
                organic_contacts: own_contacts,
                entry_rate,
                share_rate,
                contacts_per_share,
            } => Ok(Some(Kind::Contest {
                prize: self.prize.code(coder, prize)?,
                handling: self.handling.code(coder, handling)?,
                price: price.sourced(coder, cpm, "price")?,
                organic_contacts: self.own_contacts.plain::<Contacts>(coder, own_contacts, "contacts")?,
                entry_rate: self.entry_rate.plain(coder, entry_rate, "rate")?,
                share_rate: self.share_rate.plain(coder, share_rate, "rate")?,
                contacts_per_share: self.contacts_per_share.plain(coder, contacts_per_share, "contacts")?,
            })),
        }
    }

    fn posts(&mut self, coder: &mut dyn Coder, given: Posts) -> Result<Posts, Impossible> {
        let posts = self.posts.code(coder, u64::from(given.get()));
        u16::try_from(posts).ok().and_then(|posts| Posts::new(posts).ok()).ok_or(Impossible("number of posts"))
    }

    /// When it runs.
    pub(super) fn flight(&mut self, coder: &mut dyn Coder, given: &Flight) -> Result<Flight, Impossible> {
        if self.no_flight.code(coder, *given == Flight::default()) {
            return Ok(Flight::default());
        }
        let first = quantity::<Weeks>(self.first.code(coder, given.first.into()), "week")?;
        let (to_the_end, last) = (&mut self.to_the_end, &mut self.last);
        let last = some(coder, to_the_end, given.last, |coder, given| {
            quantity::<Weeks>(last.code(coder, given.map_or(1.0, Into::into)), "week")
        })?;
        let shape = pick(&SHAPES, self.shape.code(coder, position(&SHAPES, &given.pattern.shape())), "pattern")?;
        let pattern = match shape {
            Shape::Custom => Pattern::Custom(self.cells(coder, &given.pattern)?),
            Shape::AtOnce | Shape::Even | Shape::Burst | Shape::Pulsed | Shape::FrontLoaded | Shape::BackLoaded => {
                Pattern::of(shape)
            }
        };
        let persistence = self.persistence.code::<Share>(coder, given.persistence, "persistence")?;
        let half_life = self.half_life.code::<HalfLife>(coder, given.half_life, "half-life")?;
        Ok(Flight { first, last, pattern, persistence, half_life })
    }

    fn cells(&mut self, coder: &mut dyn Coder, given: &Pattern) -> Result<Vec<Money>, Impossible> {
        let given: &[Money] = match given {
            Pattern::Custom(cells) => cells,
            Pattern::AtOnce
            | Pattern::Even
            | Pattern::Burst
            | Pattern::Pulsed
            | Pattern::FrontLoaded
            | Pattern::BackLoaded => &[],
        };
        let count = self.weeks.code(coder, given.len() as u64);
        let most = usize::from(Weeks::MAX);
        let count = usize::try_from(count).ok().filter(|count| *count <= most).ok_or(Impossible("number of weeks"))?;
        let mut cells: Vec<Money> = Vec::new();
        for at in 0..count {
            let (given, before) = (given.get(at).copied().unwrap_or_default(), cells.last().copied());
            let again = self.cell_again.code(coder, before == Some(given));
            cells.push(match before.filter(|_| again) {
                Some(before) => before,
                None => self.cell.code(coder, given)?,
            });
        }
        Ok(cells)
    }

    /// The sum of the amounts typed week by week, where the budget is that.
    pub(super) fn sum(
        &mut self,
        coder: &mut dyn Coder,
        budget: Money,
        flight: &Flight,
    ) -> Result<Option<Money>, Impossible> {
        let Pattern::Custom(cells) = &flight.pattern else { return Ok(None) };
        let sum: Money = cells.iter().copied().sum();
        if self.is_sum.code(coder, sum == budget) {
            return Money::new(sum.minor()).map(Some).map_err(|_| Impossible("amount"));
        }
        Ok(None)
    }
}
