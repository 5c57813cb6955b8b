//! The forecast of one channel.

use super::costs::ChannelCosts;
use super::delivery::Delivery;
use super::exposed::Law;
use super::figure::{Figure, Figures, Formula, Missing, Value};
use super::{funnel, ratio};
use crate::reach::exposure;
use crate::scenario::{Band, Channel, ChannelId, FREQUENCY_HIGH, Problem, Scenario, Tool};
use crate::units::{Money, split};

/// Frequencies that are told apart: reached 1, 2, … 9 and 10 or more times.
pub const FREQUENCIES: usize = 10;

/// Places of a distribution of contacts: none, 1, … 9, and ten or more.
pub(super) const PLACES: usize = FREQUENCIES + 1;

/// Everything that follows for one channel.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelForecast {
    /// Which.
    pub id: ChannelId,
    /// Its figures.
    pub figures: Figures,
    /// What it costs, exactly.
    pub costs: ChannelCosts,
    /// `A`: its audience within the target.
    pub audience: Value,
    /// `q`: the part of its audience that is reached.
    pub reached_share: Value,
    /// Shares of the audience met exactly 0, 1, … 9 times, and ten times or more; absent where reach is.
    pub exactly: Option<[f64; PLACES]>,
    /// People reached at least 1, 2, … [`FREQUENCIES`] times; absent where reach is.
    pub at_least: Option<[f64; FREQUENCIES]>,
    /// Week by week.
    pub weeks: ChannelWeeks,
    /// What the figures show and the document alone does not.
    pub findings: Vec<Problem>,
}

/// A channel in the weeks of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelWeeks {
    /// Net media of each week; they add up to the channel's.
    pub money: Vec<Money>,
    /// The part of the channel's contacts, and of what follows from them, that falls in each week; they add up to 1.
    pub weights: Vec<f64>,
    /// Contacts of each week; absent where contacts are not known.
    pub contacts: Option<Vec<f64>>,
    /// The part of the audience that each week alone reaches; absent where reach is.
    pub each: Option<Vec<f64>>,
    /// Shares of the audience met exactly 0, 1, … 9 times and ten times or more up to the end of each week; absent where
    /// reach is.
    pub exactly: Option<Vec<[f64; PLACES]>>,
}

/// `A`: the people of a channel who are in the target. An audience above the population is a finding; the figures use
/// the population.
pub(super) fn audience(scenario: &Scenario, channel: &Channel) -> Value {
    let population = scenario.target.population.get();
    match channel.audience {
        None => Err(Missing::Audience),
        Some(_) if population < 1.0 => Err(Missing::Population),
        Some(audience) => Ok(audience.value.get().min(population)),
    }
}

impl ChannelForecast {
    /// The forecast of one channel of a plan.
    pub fn of(scenario: &Scenario, channel: &Channel) -> Self {
        let currency = scenario.currency;
        let audience = audience(scenario, channel);
        let costs = ChannelCosts::of(channel, currency);
        let delivery = Delivery::of(channel, costs.net.major(currency), audience, currency);
        let mut figures = Figures::missing(Missing::Channels);
        let mut findings: Vec<Problem> = delivery.undelivered.into_iter().collect();

        figures.set(Figure::Contacts, delivery.contacts);
        let weights = in_weeks(scenario, channel, delivery.posts);
        let law =
            delivery.contacts.and_then(|contacts| Ok(Law::of(channel, contacts, audience?, delivery.posts, &weights)));
        let reached_share = law.as_ref().map(Law::reached).map_err(|why| *why);
        let reach = reached_share.and_then(|share| Ok(share * audience?));
        let population = match scenario.target.population.get() {
            population if population >= 1.0 => Ok(population),
            _ => Err(Missing::Population),
        };
        figures.set(Figure::Reach, reach);
        figures.set_ratio(Figure::ReachShare, ratio::quotient, reach, population);
        figures.set_ratio(Figure::Grp, ratio::grp, delivery.contacts, population);
        funnel::fill(&mut figures, channel, delivery.actions, currency);
        figures.set(Figure::NetMedia, Ok(costs.net.major(currency)));
        figures.set(Figure::AllCosts, Ok(costs.total().major(currency)));
        let weeks = ChannelWeeks {
            money: costs.net.split(&weights),
            contacts: delivery.contacts.ok().map(|contacts| weights.iter().map(|weight| contacts * weight).collect()),
            each: law.as_ref().ok().map(Law::each_week),
            exactly: law.as_ref().ok().map(Law::exactly),
            weights,
        };
        let exactly = weeks.exactly.as_ref().and_then(|laws| laws.last().copied());
        let at_least = exactly.and_then(|shares| audience.ok().map(|audience| people(shares, audience)));
        fill_band(&mut figures, exactly.as_ref(), audience.unwrap_or(0.0), scenario.effective);
        let no_media = channel.kind.tool() != Tool::Advertising && costs.net == Money::ZERO;
        fill_ratios(&mut figures, &|figures, over, under| {
            // Nothing per contact would look cheap: such a channel costs hours, production or a prize.
            let paid = if no_media && over == Figure::NetMedia { Err(Missing::NoMedia) } else { figures.get(over) };
            (paid, figures.get(under))
        });
        let [order_break_even, conversion] =
            [Figure::BreakEvenCpa, Figure::ConversionRate].map(|figure| figures.get(figure));
        let break_even = order_break_even.and_then(|cpa| Ok(ratio::max_cpc(cpa, conversion?)));
        figures.set(Figure::BreakEvenCpc, break_even);
        if let Ok(frequency) = figures.get(Figure::Frequency)
            && frequency > FREQUENCY_HIGH
        {
            findings.push(Problem::FrequencyHigh { frequency });
        }

        Self { id: channel.id, figures, costs, audience, reached_share, exactly, at_least, weeks, findings }
    }
}

/// The part of a channel's contacts that falls in each week, by its pattern; posts fall whole.
pub(super) fn in_weeks(scenario: &Scenario, channel: &Channel, posts: Option<u16>) -> Vec<f64> {
    let mut weights = channel.flight.weights(scenario.weeks);
    if let Some(posts) = posts {
        let whole = split(i64::from(posts), &weights);
        weights = whole.into_iter().map(|posts| f64::from(i32::try_from(posts).unwrap_or(0))).collect();
    }
    let total: f64 = weights.iter().sum();
    if total > 0.0 {
        for weight in &mut weights {
            *weight /= total;
        }
    }
    weights
}

/// What follows from the effective band: people in it, and the parts of those reached who are met less and more often.
/// `exactly` are the shares of `everybody` met so often.
pub(super) fn fill_band(figures: &mut Figures, exactly: Option<&[f64; PLACES]>, everybody: f64, band: Band) {
    let Some(exactly) = exactly else {
        let missing = figures.get(Figure::Reach).err().unwrap_or(Missing::Channels);
        for figure in [Figure::EffectiveReach, Figure::UnderExposed, Figure::OverExposed] {
            figures.set(figure, Err(missing));
        }
        return;
    };
    let (least, end) = (usize::from(band.least()), band.most().map_or(PLACES, |most| usize::from(most) + 1));
    let sum = |from: usize, end: usize| exactly.iter().take(end).skip(from).rev().sum::<f64>();
    let (below, inside, above) = (sum(1, least), sum(least, end), sum(end, PLACES));
    let reached = Ok(below + inside + above);
    figures.set(Figure::EffectiveReach, Ok(everybody * inside));
    figures.set_ratio(Figure::UnderExposed, ratio::quotient, Ok(below), reached);
    figures.set_ratio(Figure::OverExposed, ratio::quotient, Ok(above), reached);
}

/// People met at least 1, 2, … times, of `everybody` with these shares.
pub(super) fn people(shares: [f64; PLACES], everybody: f64) -> [f64; FREQUENCIES] {
    let mut people = [0.0; FREQUENCIES];
    for (people, share) in people.iter_mut().zip(exposure::at_least(shares).into_iter().skip(1)) {
        *people = everybody * share;
    }
    people
}

/// What is a ratio of two figures that stand already, and by which formula.
const RATIOS: [(Figure, Formula, Figure, Figure); 23] = [
    (Figure::Frequency, ratio::frequency, Figure::Contacts, Figure::Reach),
    (Figure::PerThousand, ratio::cpm, Figure::NetMedia, Figure::Contacts),
    (Figure::PerContact, ratio::cost_per_contact, Figure::NetMedia, Figure::Contacts),
    (Figure::PerPerson, ratio::cost_per_person, Figure::NetMedia, Figure::Reach),
    (Figure::PerEffective, ratio::cost_per_person, Figure::NetMedia, Figure::EffectiveReach),
    (Figure::PerEntry, ratio::quotient, Figure::AllCosts, Figure::Entries),
    (Figure::PerGrp, ratio::cost_per_grp, Figure::NetMedia, Figure::Grp),
    (Figure::PerClick, ratio::cpc, Figure::NetMedia, Figure::Clicks),
    (Figure::PerView, ratio::cpv, Figure::NetMedia, Figure::Views),
    (Figure::PerEngagement, ratio::cpe, Figure::NetMedia, Figure::Engagements),
    (Figure::PerFollower, ratio::cpf, Figure::NetMedia, Figure::Followers),
    (Figure::PerLead, ratio::cpl, Figure::NetMedia, Figure::Leads),
    (Figure::PerSale, ratio::cpa, Figure::NetMedia, Figure::Sales),
    (Figure::FullPerContact, ratio::cost_per_contact, Figure::AllCosts, Figure::Contacts),
    (Figure::Cac, ratio::cpa, Figure::AllCosts, Figure::Sales),
    (Figure::ClickRate, ratio::ctr, Figure::Clicks, Figure::Contacts),
    (Figure::ViewRate, ratio::quotient, Figure::Views, Figure::Contacts),
    (Figure::EngagementRate, ratio::er_impressions, Figure::Engagements, Figure::Contacts),
    (Figure::EngagementRateReach, ratio::er_reach, Figure::Engagements, Figure::Reach),
    (Figure::ConversionRate, ratio::cvr, Figure::Sales, Figure::Clicks),
    (Figure::Roas, ratio::roas, Figure::Revenue, Figure::NetMedia),
    (Figure::Drr, ratio::drr, Figure::NetMedia, Figure::Revenue),
    (Figure::Romi, ratio::romi, Figure::Margin, Figure::AllCosts),
];

/// What follows from figures that stand already; the same for a channel and for the whole. `parts` hands over what a ratio
/// is of.
pub(super) fn fill_ratios(figures: &mut Figures, parts: &dyn Fn(&Figures, Figure, Figure) -> (Value, Value)) {
    for (figure, formula, over, under) in RATIOS {
        let (over, under) = parts(figures, over, under);
        figures.set_ratio(figure, formula, over, under);
    }
    let [revenue, margin, costs] =
        [Figure::Revenue, Figure::Margin, Figure::AllCosts].map(|figure| figures.get(figure));
    figures.set(Figure::Profit, margin.and_then(|margin| Ok(margin - costs?)));
    let goods = revenue.and_then(|revenue| Ok(revenue - margin?));
    figures.set_ratio(Figure::Roi, ratio::roi, revenue, goods.and_then(|goods| Ok(goods + costs?)));
}

#[cfg(test)]
mod tests;
