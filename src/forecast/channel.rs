//! The forecast of one channel.

use super::costs::ChannelCosts;
use super::delivery::Delivery;
use super::figure::{Figure, Figures, Formula, Missing, Value};
use super::{funnel, ratio};
use crate::reach::{cap, exposure};
use crate::scenario::{Channel, ChannelId, FREQUENCY_HIGH, Problem, Scenario};

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
    /// What the figures show and the document alone does not.
    pub findings: Vec<Problem>,
}

/// How a channel's contacts fall on its audience.
pub(super) struct Exposure {
    /// `q`: the part of the audience that is reached.
    pub(super) reached_share: f64,
    /// `m`: contacts a head that would have been needed without a cap to deliver what is delivered with it.
    pub(super) mean_contacts: f64,
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

/// How `contacts` fall on `audience` people of a channel.
pub(super) fn exposure(channel: &Channel, contacts: f64, audience: f64) -> Exposure {
    if audience <= 0.0 {
        return Exposure { reached_share: 0.0, mean_contacts: 0.0 };
    }
    let shape = channel.evenness.get();
    let mean = contacts / audience;
    let mean_contacts =
        channel.frequency_cap.map_or(mean, |cap| cap::mean_before_cap(mean, shape, u32::from(cap.get())));
    Exposure { reached_share: exposure::reached_share(mean_contacts, shape), mean_contacts }
}

impl ChannelForecast {
    /// The forecast of one channel of a plan.
    pub fn of(scenario: &Scenario, channel: &Channel) -> Self {
        let currency = scenario.currency;
        let audience = audience(scenario, channel);
        let costs = ChannelCosts::of(channel);
        let delivery = Delivery::of(channel, channel.budget.major(currency), audience, currency);
        let mut figures = Figures::missing(Missing::Channels);
        let mut findings: Vec<Problem> = delivery.undelivered.into_iter().collect();

        figures.set(Figure::Contacts, delivery.contacts);
        let exposed = delivery.contacts.and_then(|contacts| Ok(exposure(channel, contacts, audience?)));
        let reached_share = exposed.as_ref().map(|exposed| exposed.reached_share).map_err(|why| *why);
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
        fill_ratios(&mut figures, &|figures, over, under| (figures.get(over), figures.get(under)));
        let [order_break_even, conversion] =
            [Figure::BreakEvenCpa, Figure::ConversionRate].map(|figure| figures.get(figure));
        let break_even = order_break_even.and_then(|cpa| Ok(ratio::max_cpc(cpa, conversion?)));
        figures.set(Figure::BreakEvenCpc, break_even);
        if let Ok(frequency) = figures.get(Figure::Frequency)
            && frequency > FREQUENCY_HIGH
        {
            findings.push(Problem::FrequencyHigh { frequency });
        }

        let exactly = exposed.as_ref().ok().map(|exposed| exactly(channel, exposed.mean_contacts));
        let at_least = exactly.and_then(|shares| audience.ok().map(|audience| people(shares, audience)));
        Self { id: channel.id, figures, costs, audience, reached_share, exactly, at_least, findings }
    }
}

/// Shares of a channel's audience met exactly 0, 1, … times, the last place open; nobody more often than the cap.
fn exactly(channel: &Channel, mean_contacts: f64) -> [f64; PLACES] {
    let shape = channel.evenness.get();
    match channel.frequency_cap {
        Some(cap) => cap::distribution(mean_contacts, shape, u32::from(cap.get())),
        None => exposure::distribution(mean_contacts, shape),
    }
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
const RATIOS: [(Figure, Formula, Figure, Figure); 21] = [
    (Figure::Frequency, ratio::frequency, Figure::Contacts, Figure::Reach),
    (Figure::PerThousand, ratio::cpm, Figure::NetMedia, Figure::Contacts),
    (Figure::PerContact, ratio::cost_per_contact, Figure::NetMedia, Figure::Contacts),
    (Figure::PerPerson, ratio::cost_per_person, Figure::NetMedia, Figure::Reach),
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
