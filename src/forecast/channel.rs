//! The forecast of one channel.

use super::audiences::{audience, population, whole_people};
use super::costs::{ChannelCosts, ChannelVat, money_in_major};
use super::delivery::{Delivery, Purchase};
use super::distribution::{ContactDistribution, DistributionInputs};
use super::effect::EffectDerivation;
use super::effective::fill_effective_frequency;
use super::figure::{Figure, Figures, Missing, Unit, Value};
use super::formula::Formula;
use super::frequency::{FREQUENCIES, PLACES, reach_at_least};
use super::input::Input;
use super::ledger::Ledger;
use super::published::ChannelMarks;
use super::quantity::{CostLine, FigureRef, Quantity, Subject};
use super::ratios::{RatioScope, fill_ratios};
use super::term::{Term, TermSource};
use super::weights::{increments, weekly_weights};
use crate::scenario::{Channel, ChannelId, ChannelType, FREQUENCY_HIGH, Problem, Scenario};
use crate::units::{Money, People};

/// Everything that follows for one channel.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelForecast {
    /// The channel.
    pub id: ChannelId,
    /// Its figures.
    pub figures: Figures,
    /// Costs, exact.
    pub costs: ChannelCosts,
    /// `A`: its audience within the target.
    pub audience: Value,
    /// `q`: the part of its audience that is reached.
    pub reached_share: Value,
    /// Shares of the audience met exactly 0, 1, … 9 times, and ten times or more; absent where reach is.
    pub frequency_distribution: Option<[f64; PLACES]>,
    /// People reached at least 1, 2, … [`FREQUENCIES`] times; absent where reach is.
    pub reach_at_least: Option<[f64; FREQUENCIES]>,
    /// Week by week.
    pub weeks: ChannelWeeks,
    /// Findings that the figures show and the document alone does not.
    pub findings: Vec<Problem>,
    /// Figures that rest on a benchmark.
    pub(super) marks: ChannelMarks,
}

/// A channel in the weeks of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelWeeks {
    /// Net media of each week; they add up to the channel's.
    pub money: Vec<Money>,
    /// Share of the channel's contacts in each week; they add up to 1.
    pub weights: Vec<f64>,
    /// Share of the results that each week causes (with wear-out, repeat contacts earn less); they add up to 1.
    pub effect_weights: Option<Vec<f64>>,
    /// Contacts of each week; absent where contacts are not known.
    pub contacts: Option<Vec<f64>>,
    /// The part of the audience that each week alone reaches; absent where reach is.
    pub weekly_reached_shares: Option<Vec<f64>>,
    /// Shares of the audience met exactly 0, 1, … 9 times and ten times or more up to the end of each week; absent
    /// where reach is.
    pub cumulative_distributions: Option<Vec<[f64; PLACES]>>,
}

impl ChannelForecast {
    /// A figure of the channel as a term.
    pub(super) fn term(&self, figure: Figure) -> Term {
        Term::figure(figure.symbol(), self.figures.get(figure), Subject::Channel(self.id), figure)
    }

    /// True where two figures are known.
    pub(super) fn has_both(&self, one: Figure, other: Figure) -> bool {
        self.figures.get(one).is_ok() && self.figures.get(other).is_ok()
    }

    /// A channel that has no part in a whole: no money, no people, every figure missing.
    pub(super) fn absent(id: ChannelId) -> Self {
        Self {
            id,
            figures: Figures::missing(Missing::OtherChannelType),
            costs: ChannelCosts::default(),
            audience: Err(Missing::Audience),
            reached_share: Err(Missing::Audience),
            frequency_distribution: None,
            reach_at_least: None,
            weeks: ChannelWeeks::of_people(None, 1.0),
            findings: Vec::new(),
            marks: ChannelMarks::default(),
        }
    }

    /// The forecast of one channel of a plan.
    pub fn of(scenario: &Scenario, channel: &Channel) -> Self {
        Self::with(scenario, channel, &mut Ledger::silent())
    }

    /// The forecast of one channel, number by number into a ledger.
    pub(super) fn with<const ASKS: bool>(scenario: &Scenario, channel: &Channel, ledger: &mut Ledger<ASKS>) -> Self {
        let currency = scenario.currency;
        let subject = Subject::Channel(channel.id);
        ledger.subject = subject;
        let audience = audience_in_target(scenario, channel, ledger);
        let costs = ChannelCosts::with(scenario, channel, ledger);
        let mut figures = Figures::missing(Missing::NotApplicable);
        let vat = ChannelVat { own: channel.media_vat, plan: scenario.costs.vat };
        fill_money(&mut figures, scenario, (&costs, vat), ledger);
        let purchase = Purchase {
            channel,
            spend: costs.net.major(currency),
            money: TermSource::Derived(FigureRef { subject, quantity: Quantity::Figure(Figure::NetMedia) }),
            audience,
            population: population(scenario),
            currency,
            weeks: scenario.weeks,
            week_step: scenario.week_step,
        };
        let delivery = Delivery::of(&purchase, ledger);
        let mut findings: Vec<Problem> = delivery.undelivered.into_iter().collect();

        let weights = weekly_weights(scenario, channel, delivery.posts);
        let inputs = delivery
            .contacts
            .and_then(|contacts| Ok(DistributionInputs::of(channel, contacts, audience?, delivery.posts, &weights)));
        let distribution = inputs.as_ref().map(ContactDistribution::new).map_err(|why| *why);
        let reached_share = distribution.as_ref().map(ContactDistribution::reached_share).map_err(|why| *why);
        let reach = reached_share.and_then(|share| Ok(share * audience?));
        note_reach(ledger, (reached_share, reach), (delivery.contacts, audience), inputs.as_ref().ok());
        figures.set(Figure::Contacts, delivery.contacts);
        figures.set(Figure::Reach, reach);
        fill_shares_of_population(&mut figures, population(scenario), ledger);
        let both = distribution
            .as_ref()
            .map_err(|why| *why)
            .and_then(|distribution| Ok((distribution, inputs.as_ref().map_err(|why| *why)?)));
        let effect = EffectDerivation { channel, actions: delivery.actions, distribution: both, audience, currency };
        findings.extend(effect.fill(&mut figures, ledger));
        fill_followers(&mut figures, channel, audience, ledger);
        let known = distribution.as_ref().ok().zip(reached_share.ok());
        let weeks = ChannelWeeks {
            money: costs.net.split(&weights),
            contacts: delivery.contacts.ok().map(|contacts| weights.iter().map(|weight| contacts * weight).collect()),
            ..ChannelWeeks::of_people(known, channel.response_decay.get())
        };
        let frequency_distribution = weeks.cumulative_distributions.as_ref().and_then(|laws| laws.last().copied());
        let reach_at_least =
            frequency_distribution.and_then(|shares| audience.ok().map(|audience| reach_at_least(shares, audience)));
        fill_effective_frequency(
            &mut figures,
            frequency_distribution.as_ref(),
            (audience, TermSource::Derived(FigureRef { subject, quantity: Quantity::Audience })),
            scenario.effective_frequency,
            ledger,
        );
        let no_media = channel.kind.channel_type() != ChannelType::Advertising && costs.net == Money::ZERO;
        fill_ratios(&mut figures, RatioScope::Channel { no_media }, ledger);
        fill_break_even(&mut figures, ledger);
        if let Ok(frequency) = figures.get(Figure::Frequency)
            && frequency > FREQUENCY_HIGH
        {
            findings.push(Problem::FrequencyHigh { frequency });
        }

        let weeks = ChannelWeeks { weights, ..weeks };
        let marks = ChannelMarks::of(channel, delivery.published, &figures);
        Self {
            id: channel.id,
            figures,
            costs,
            audience,
            reached_share,
            frequency_distribution,
            reach_at_least,
            weeks,
            findings,
            marks,
        }
    }
}

impl ChannelWeeks {
    /// The weeks of people: how a distribution that is known falls on them, with the part of the audience that it
    /// reaches.
    fn of_people(known: Option<(&ContactDistribution, f64)>, decay: f64) -> Self {
        let distribution = known.map(|(distribution, _)| distribution);
        Self {
            money: Vec::new(),
            weights: Vec::new(),
            effect_weights: distribution
                .filter(|_| decay < 1.0)
                .and_then(|distribution| increments(&distribution.first_contact_equivalents_by_week(decay))),
            contacts: None,
            weekly_reached_shares: known.map(|(distribution, reached)| distribution.weekly_reached_shares(reached)),
            cumulative_distributions: distribution.map(ContactDistribution::cumulative_distributions),
        }
    }
}

/// Money of the cost sheet as figures.
fn fill_money<const ASKS: bool>(
    figures: &mut Figures,
    scenario: &Scenario,
    (costs, vat): (&ChannelCosts, ChannelVat),
    ledger: &mut Ledger<ASKS>,
) {
    let basis = scenario.cost_basis;
    let money = [
        (Figure::NetMedia, costs.net, Quantity::Line(CostLine::Net)),
        (Figure::AllCosts, costs.total(), Quantity::Line(CostLine::Channels)),
        (Figure::Media, costs.media_on(basis, vat, ledger), Quantity::MediaOnBasis),
        (Figure::AllCostsOnBasis, costs.all_on(basis, vat, ledger), Quantity::CostsOnBasis),
    ];
    for (figure, money, quantity) in money {
        figures.set(figure, money_in_major(ledger, figure, (money, quantity), scenario.currency));
    }
}

/// Derivations of the reached share and of reach.
fn note_reach<const ASKS: bool>(
    ledger: &mut Ledger<ASKS>,
    (reached_share, reach): (Value, Value),
    (contacts, audience): (Value, Value),
    inputs: Option<&DistributionInputs<'_>>,
) {
    let subject = ledger.subject;
    for (quantity, value, formula) in [
        (Quantity::ReachedShare, reached_share, Formula::ReachedShare),
        (Quantity::Figure(Figure::Reach), reach, Formula::Reach),
    ] {
        ledger.note(quantity, value, || {
            let unknown = || {
                let contacts = Term::figure("I", contacts, subject, Figure::Contacts);
                vec![contacts, Term::derived("A", audience, Unit::Count, subject, Quantity::Audience)]
            };
            (formula, inputs.map_or_else(unknown, |inputs| inputs.terms(subject)))
        });
    }
}

/// Reach and contacts against the population.
fn fill_shares_of_population<const ASKS: bool>(figures: &mut Figures, population: Value, ledger: &mut Ledger<ASKS>) {
    let subject = ledger.subject;
    for (figure, formula, over) in
        [(Figure::ReachShare, Formula::Quotient, Figure::Reach), (Figure::Grp, Formula::PerHundred, Figure::Contacts)]
    {
        let values = [figures.get(over), population];
        let value = ledger.derive(Quantity::Figure(figure), formula, values, |[value, people]| {
            let people = Term::input("N", people, Unit::Count, Subject::Plan, Input::Population);
            [Term::figure(over.symbol(), value, subject, over), people]
        });
        figures.set(figure, value);
    }
}

/// Break-even price of a click.
fn fill_break_even<const ASKS: bool>(figures: &mut Figures, ledger: &mut Ledger<ASKS>) {
    let subject = ledger.subject;
    let values = [Figure::BreakEvenCpa, Figure::ConversionRate].map(|figure| figures.get(figure));
    let quantity = Quantity::Figure(Figure::BreakEvenCpc);
    let value = ledger.derive(quantity, Formula::Product, values, |[cpa, conversion]| {
        let break_even = Term::figure("b", cpa, subject, Figure::BreakEvenCpa);
        [break_even, Term::figure("c", conversion, subject, Figure::ConversionRate)]
    });
    figures.set(Figure::BreakEvenCpc, value);
}

/// `A` with its derivation.
fn audience_in_target<const ASKS: bool>(scenario: &Scenario, channel: &Channel, ledger: &mut Ledger<ASKS>) -> Value {
    let subject = ledger.subject;
    let value = audience(scenario, channel);
    let people = channel.audience.map(|audience| whole_people(audience.value.get())).ok_or(Missing::Audience);
    ledger.note(Quantity::Audience, value, || {
        let own = Term::input("A", people, Unit::Count, subject, Input::Audience);
        if scenario.target.population.is_none() {
            return (Formula::Identity, vec![own]);
        }
        let all = Term::input("N", population(scenario), Unit::Count, Subject::Plan, Input::Population);
        (Formula::AtMost, vec![own, all])
    });
    value
}

/// ER by followers: of the account, or where posts count of the audience, who are its followers in the target.
fn fill_followers<const ASKS: bool>(
    figures: &mut Figures,
    channel: &Channel,
    audience: Value,
    ledger: &mut Ledger<ASKS>,
) {
    let subject = ledger.subject;
    let engagements = figures.get(Figure::Engagements);
    let own = channel.followers.map(People::get);
    let of_posts = own.is_none() && channel.kind.posts().is_some();
    let followers = if of_posts { audience } else { own.ok_or(Missing::Followers) };
    let rate = Figure::EngagementRateFollowers;
    let value = ledger.derive(
        Quantity::Figure(rate),
        Formula::Quotient,
        [engagements, followers],
        |[engagements, followers]| {
            let followers = if of_posts {
                Term::derived("F", followers, Unit::Count, subject, Quantity::Audience)
            } else {
                Term::input("F", followers, Unit::Count, subject, Input::AccountFollowers)
            };
            [Term::figure("E", engagements, subject, Figure::Engagements), followers]
        },
    );
    figures.set(rate, value);
}

#[cfg(test)]
mod tests;
