//! Figures of a channel that rest on a published benchmark: on a value from elsewhere that nobody has replaced by one
//! of the plan's own.
//!
//! The marks follow the branches that the figures themselves take, so they cost no derivation;
//! `tests/benchmark_marks.rs` compares them with the derivations.

use super::figure::{Figure, Figures};
use super::ratios::QUOTIENTS;
use crate::scenario::{BuyingModel, Channel, Kind, Rate, Sourced};

/// Set of figures, a bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct FigureSet(u64);

const _: () = assert!(Figure::COUNT <= 64, "a figure has a bit of its own");

impl FigureSet {
    /// Tells whether a figure is in the set.
    pub(super) fn has(self, figure: Figure) -> bool {
        self.0 >> figure as u32 & 1 == 1
    }

    /// Tells whether one of several figures is in the set.
    pub(super) fn has_any<const N: usize>(self, figures: [Figure; N]) -> bool {
        figures.into_iter().any(|figure| self.has(figure))
    }

    /// Puts a figure into the set, or leaves it out.
    pub(super) fn put(&mut self, figure: Figure, is_in: bool) {
        self.0 = self.0 & !(1 << figure as u32) | u64::from(is_in) << figure as u32;
    }

    /// The figures of the set that are known: a missing figure rests on nothing.
    pub(super) fn known(mut self, figures: &Figures) -> Self {
        for figure in Figure::ALL.iter().copied().filter(|figure| figures.get(*figure).is_err()) {
            self.put(figure, false);
        }
        self
    }
}

/// Inputs of a channel that are benchmarks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct PublishedInputs {
    /// The price.
    pub(super) price: bool,
    /// The audience.
    pub(super) audience: bool,
    /// The rates, in the order of [`Rate::ALL`].
    rates: [bool; 6],
}

impl PublishedInputs {
    /// Inputs of a channel.
    pub(super) fn of(channel: &Channel) -> Self {
        Self {
            price: is_published(channel.price()),
            audience: is_published(channel.audience),
            rates: Rate::ALL.map(|rate| is_published(channel.rates.get(rate))),
        }
    }

    /// Tells whether a rate is a benchmark.
    pub(super) fn rate(self, rate: Rate) -> bool {
        Rate::ALL.iter().zip(self.rates).any(|(of, is_published)| *of == rate && is_published)
    }
}

fn is_published<T>(value: Option<Sourced<T>>) -> bool {
    value.is_some_and(|value| value.origin.benchmark().is_some())
}

/// Delivery of a channel that rests on a benchmark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct PublishedDelivery {
    /// Contacts do.
    pub(super) contacts: bool,
    /// The actions that the channel is bought by do.
    pub(super) actions: bool,
}

/// Marks of a channel.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct ChannelMarks {
    /// Inputs that are benchmarks.
    pub(super) inputs: PublishedInputs,
    /// Actions that the channel is bought by.
    pub(super) actions: bool,
    /// Figures that rest on a benchmark.
    pub(super) figures: FigureSet,
}

impl ChannelMarks {
    /// Marks of a channel with its delivery and its figures.
    pub(super) fn of(channel: &Channel, delivery: PublishedDelivery, figures: &Figures) -> Self {
        let inputs = PublishedInputs::of(channel);
        if inputs == PublishedInputs::default() {
            return Self::default();
        }
        let mut marks = FigureSet::default();
        let is_influencer = matches!(channel.kind, Kind::Influencer { .. });
        for figure in [Figure::NetMedia, Figure::Media, Figure::AllCosts, Figure::AllCostsOnBasis] {
            // The fees of posts are the price times their number, and one unit is its price; other media are typed.
            marks.put(figure, (is_influencer || channel.is_one_unit()) && inputs.price);
        }
        let reached = delivery.contacts || inputs.audience;
        marks.put(Figure::Contacts, delivery.contacts);
        marks.put(Figure::Grp, delivery.contacts);
        for figure in [
            Figure::Reach,
            Figure::ReachShare,
            Figure::EffectiveReach,
            Figure::UnderExposed,
            Figure::OverExposed,
            Figure::Entries,
        ] {
            marks.put(figure, reached);
        }
        let has_wear_out = channel.response_decay.get() < 1.0;
        marks.put(Figure::ContactValue, has_wear_out && reached);
        let is_bought = |by| channel.buying() == Some(by);
        let response = |rate, by| {
            if is_bought(by) {
                delivery.actions
            } else {
                delivery.contacts || inputs.rate(rate) || has_wear_out && reached
            }
        };
        let clicks = response(Rate::Click, BuyingModel::Cpc);
        let engagements = response(Rate::Engagement, BuyingModel::Cpe);
        let leads = if is_bought(BuyingModel::Cpl) { delivery.actions } else { clicks || inputs.rate(Rate::Lead) };
        let by_leads = channel.rates.get(Rate::Lead).is_some() || is_bought(BuyingModel::Cpl);
        let sales = if is_bought(BuyingModel::Cpa) {
            delivery.actions
        } else {
            inputs.rate(Rate::Sale) || if by_leads { leads } else { clicks }
        };
        // Where posts count and no followers are typed, they are those of the audience.
        let of_audience = channel.followers.is_none() && channel.kind.posts().is_some();
        for (figure, rests) in [
            (Figure::Clicks, clicks),
            (Figure::Visits, clicks),
            (Figure::Views, response(Rate::View, BuyingModel::Cpv)),
            (Figure::Engagements, engagements),
            (Figure::EngagementRateFollowers, engagements || of_audience && inputs.audience),
            (Figure::Followers, response(Rate::Follow, BuyingModel::Cpf)),
            (Figure::Leads, leads),
            (Figure::Sales, sales),
            (Figure::Revenue, sales),
            (Figure::Margin, sales),
            (Figure::CustomerValue, sales),
        ] {
            marks.put(figure, rests);
        }
        put_ratios(&mut marks, |marks, over, under| marks.has_any([over, under]));
        let conversion = marks.has(Figure::ConversionRate);
        marks.put(Figure::BreakEvenCpc, conversion);
        Self { inputs, actions: delivery.actions, figures: marks.known(figures) }
    }
}

/// Marks of ratios, from those of the figures that they are made of.
pub(super) fn put_ratios(marks: &mut FigureSet, ratio: impl Fn(&FigureSet, Figure, Figure) -> bool) {
    let others = [
        (Figure::PerThousand, Figure::Media, Figure::Contacts),
        (Figure::Romi, Figure::Margin, Figure::AllCosts),
        (Figure::Profit, Figure::Margin, Figure::AllCosts),
    ];
    for (figure, over, under) in QUOTIENTS.into_iter().chain(others) {
        let rests = ratio(marks, over, under);
        marks.put(figure, rests);
    }
    let rests = marks.has_any([Figure::Revenue, Figure::Margin, Figure::AllCosts]);
    marks.put(Figure::Roi, rests);
}
