//! The forecast of one channel.

use super::costs::ChannelCosts;
use super::delivery::Delivery;
use super::figure::{Figure, Figures, Missing, Value, ratio};
use super::funnel;
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
        figures.set_ratio(Figure::ReachShare, reach, population);
        figures.set_ratio(Figure::Frequency, delivery.contacts, reach);
        figures.set(Figure::Grp, ratio(delivery.contacts, population).map(|contacts| 100.0 * contacts));
        if let Ok(frequency) = figures.get(Figure::Frequency)
            && frequency > FREQUENCY_HIGH
        {
            findings.push(Problem::FrequencyHigh { frequency });
        }

        funnel::fill(&mut figures, channel, delivery.actions, currency);
        figures.set(Figure::NetMedia, Ok(costs.net.major(currency)));
        figures.set(Figure::AllCosts, Ok(costs.total().major(currency)));
        fill_ratios(&mut figures);

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

/// What is a quotient of figures that stand already; the same for a channel and for the whole.
pub(super) fn fill_ratios(figures: &mut Figures) {
    let get = |figures: &Figures, figure| figures.get(figure);
    let media = get(figures, Figure::NetMedia);
    let costs = get(figures, Figure::AllCosts);
    let contacts = get(figures, Figure::Contacts);
    let (clicks, views, engagements) =
        (get(figures, Figure::Clicks), get(figures, Figure::Views), get(figures, Figure::Engagements));
    let (sales, revenue, margin) =
        (get(figures, Figure::Sales), get(figures, Figure::Revenue), get(figures, Figure::Margin));
    let reach = get(figures, Figure::Reach);

    figures.set(Figure::PerThousand, ratio(media, contacts).map(|price| 1000.0 * price));
    figures.set_ratio(Figure::PerContact, media, contacts);
    figures.set_ratio(Figure::PerPerson, media, reach);
    figures.set_ratio(Figure::PerGrp, media, get(figures, Figure::Grp));
    figures.set_ratio(Figure::PerClick, media, clicks);
    figures.set_ratio(Figure::PerView, media, views);
    figures.set_ratio(Figure::PerEngagement, media, engagements);
    figures.set_ratio(Figure::PerFollower, media, get(figures, Figure::Followers));
    figures.set_ratio(Figure::PerLead, media, get(figures, Figure::Leads));
    figures.set_ratio(Figure::PerSale, media, sales);
    figures.set_ratio(Figure::FullPerContact, costs, contacts);
    figures.set_ratio(Figure::Cac, costs, sales);
    figures.set_ratio(Figure::ClickRate, clicks, contacts);
    figures.set_ratio(Figure::ViewRate, views, contacts);
    figures.set_ratio(Figure::EngagementRate, engagements, contacts);
    figures.set_ratio(Figure::EngagementRateReach, engagements, reach);
    figures.set_ratio(Figure::ConversionRate, sales, clicks);
    figures.set_ratio(Figure::Roas, revenue, media);
    figures.set_ratio(Figure::Drr, media, revenue);
    let profit = margin.and_then(|margin| Ok(margin - costs?));
    figures.set(Figure::Profit, profit);
    figures.set_ratio(Figure::Romi, profit, costs);
    let goods = revenue.and_then(|revenue| Ok(revenue - margin?));
    figures.set_ratio(Figure::Roi, profit, goods.and_then(|goods| Ok(goods + costs?)));
    let break_even = get(figures, Figure::BreakEvenCpa);
    let conversion = get(figures, Figure::ConversionRate);
    figures.set(Figure::BreakEvenCpc, break_even.and_then(|cpa| Ok(cpa * conversion?)));
}

#[cfg(test)]
mod tests;
