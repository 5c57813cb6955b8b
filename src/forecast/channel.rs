//! The forecast of one channel.

use super::costs::ChannelCosts;
use super::delivery::{Delivery, Purchase};
use super::distribution::{ContactDistribution, DistributionInputs};
use super::effect::Effect;
use super::figure::{Figure, Figures, Missing, Unit, Value};
use super::formula::{Formula, FrequencySplit, whole_parts};
use super::input::Input;
use super::ledger::{Ledger, Term, TermSource};
use super::quantity::{CostLine, FigureRef, Quantity, Subject};
use super::total;
use crate::reach::exposure;
use crate::scenario::{Channel, ChannelId, ChannelType, EffectiveFrequency, FREQUENCY_HIGH, Problem, Scenario};
use crate::units::{Currency, Money, People};

/// Frequencies that are told apart: reached 1, 2, … 9 and 10 or more times.
pub const FREQUENCIES: usize = 10;

/// The last of them, which is open.
const LAST: u8 = 10;

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
    pub frequency_distribution: Option<[f64; PLACES]>,
    /// People reached at least 1, 2, … [`FREQUENCIES`] times; absent where reach is.
    pub reach_at_least: Option<[f64; FREQUENCIES]>,
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
    /// The part of the channel's contacts that falls in each week; they add up to 1.
    pub weights: Vec<f64>,
    /// The part of what follows from contacts that each week causes, where people tire and later contacts earn less; adds up to 1.
    pub effect_weights: Option<Vec<f64>>,
    /// Contacts of each week; absent where contacts are not known.
    pub contacts: Option<Vec<f64>>,
    /// The part of the audience that each week alone reaches; absent where reach is.
    pub weekly_reached_shares: Option<Vec<f64>>,
    /// Shares of the audience met exactly 0, 1, … 9 times and ten times or more up to the end of each week; absent where
    /// reach is.
    pub cumulative_distributions: Option<Vec<[f64; PLACES]>>,
}

/// `A`: the people of a channel who are in the target. An audience above the population is a finding; the figures use
/// the population.
pub(super) fn audience(scenario: &Scenario, channel: &Channel) -> Value {
    let population = scenario.target.population.get();
    match channel.audience {
        None => Err(Missing::Audience),
        Some(_) if population < 1.0 => Err(Missing::Population),
        Some(audience) => Ok(whole_people(audience.value.get()).min(population)),
    }
}

/// Less than one person is nobody: contacts a head of such an audience are beyond any number.
fn whole_people(people: f64) -> f64 {
    if people < 1.0 { 0.0 } else { people }
}

impl ChannelForecast {
    /// The forecast of one channel of a plan.
    pub fn of(scenario: &Scenario, channel: &Channel) -> Self {
        Self::with(scenario, channel, &mut Ledger::silent())
    }

    /// The forecast of one channel, number by number into a ledger.
    pub(super) fn with(scenario: &Scenario, channel: &Channel, ledger: &mut Ledger) -> Self {
        let currency = scenario.currency;
        let subject = Subject::Channel(channel.id);
        ledger.subject = subject;
        let audience = audience_in_target(scenario, channel, ledger);
        let costs = ChannelCosts::with(channel, currency, ledger);
        let mut figures = Figures::missing(Missing::Channels);
        let (base, vat) = (scenario.cost_basis, scenario.costs.vat);
        let money = [
            (Figure::NetMedia, costs.net, Quantity::Line(CostLine::Net)),
            (Figure::AllCosts, costs.total(), Quantity::Line(CostLine::Channels)),
            (Figure::Media, costs.media_on(base, vat, ledger), Quantity::MediaOnBase),
            (Figure::FullCosts, costs.all_on(base, vat, ledger), Quantity::CostsOnBase),
        ];
        for (figure, money, quantity) in money {
            figures.set(figure, money_in_major(ledger, figure, (money, quantity), currency));
        }
        let purchase = Purchase {
            channel,
            spend: costs.net.major(currency),
            money: TermSource::Derived(FigureRef { subject, quantity: Quantity::Figure(Figure::NetMedia) }),
            audience,
            currency,
            weeks: scenario.weeks,
        };
        let delivery = Delivery::of(&purchase, ledger);
        let mut findings: Vec<Problem> = delivery.undelivered.into_iter().collect();

        let weights = weekly_weights(scenario, channel, delivery.posts);
        let parts = delivery
            .contacts
            .and_then(|contacts| Ok(DistributionInputs::of(channel, contacts, audience?, delivery.posts, &weights)));
        let law = parts.as_ref().map(ContactDistribution::new).map_err(|why| *why);
        let reached_share = law.as_ref().map(ContactDistribution::reached_share).map_err(|why| *why);
        let reach = reached_share.and_then(|share| Ok(share * audience?));
        for (quantity, value, formula) in [
            (Quantity::ReachedShare, reached_share, Formula::ReachedShare),
            (Quantity::Figure(Figure::Reach), reach, Formula::Reach),
        ] {
            ledger.note(quantity, value, || {
                let unknown = || {
                    let contacts = Term::figure("I", delivery.contacts, subject, Figure::Contacts);
                    vec![contacts, Term::derived("A", audience, Unit::Count, subject, Quantity::Audience)]
                };
                (formula, parts.as_ref().map_or_else(|_| unknown(), |parts| parts.terms(subject)))
            });
        }
        let population = population(scenario);
        figures.set(Figure::Contacts, delivery.contacts);
        figures.set(Figure::Reach, reach);
        for (figure, formula, over, value) in [
            (Figure::ReachShare, Formula::Quotient, Figure::Reach, reach),
            (Figure::Grp, Formula::PerHundred, Figure::Contacts, delivery.contacts),
        ] {
            let value = ledger.derive(Quantity::Figure(figure), formula, [value, population], |[value, people]| {
                let people = Term::input("N", people, Unit::Count, Subject::Plan, Input::Population);
                [Term::figure(symbol(over), value, subject, over), people]
            });
            figures.set(figure, value);
        }
        let both = law.as_ref().map_err(|why| *why).and_then(|law| Ok((law, parts.as_ref().map_err(|why| *why)?)));
        let effect = Effect { channel, actions: delivery.actions, law: both, audience, currency };
        findings.extend(effect.fill(&mut figures, ledger));
        fill_followers(&mut figures, channel, audience, ledger);
        let kept = channel.response_decay.get();
        let weeks = ChannelWeeks {
            money: costs.net.split(&weights),
            contacts: delivery.contacts.ok().map(|contacts| weights.iter().map(|weight| contacts * weight).collect()),
            weekly_reached_shares: law
                .as_ref()
                .ok()
                .zip(reached_share.ok())
                .map(|(law, reached)| law.weekly_reached_shares(reached)),
            cumulative_distributions: law.as_ref().ok().map(ContactDistribution::cumulative_distributions),
            effect_weights: law
                .as_ref()
                .ok()
                .filter(|_| kept < 1.0)
                .and_then(|law| increments(&law.first_contact_equivalents_by_week(kept))),
            weights: Vec::new(),
        };
        let exactly = weeks.cumulative_distributions.as_ref().and_then(|laws| laws.last().copied());
        let at_least = exactly.and_then(|shares| audience.ok().map(|audience| reach_at_least(shares, audience)));
        fill_effective_frequency(&mut figures, exactly.as_ref(), audience, scenario.effective_frequency, ledger);
        let no_media = channel.kind.channel_type() != ChannelType::Advertising && costs.net == Money::ZERO;
        fill_ratios(&mut figures, RatioScope::Channel { no_media }, ledger);
        let values = [Figure::BreakEvenCpa, Figure::ConversionRate].map(|figure| figures.get(figure));
        let quantity = Quantity::Figure(Figure::BreakEvenCpc);
        let value = ledger.derive(quantity, Formula::Product, values, |[cpa, conversion]| {
            let break_even = Term::figure("b", cpa, subject, Figure::BreakEvenCpa);
            [break_even, Term::figure("c", conversion, subject, Figure::ConversionRate)]
        });
        figures.set(Figure::BreakEvenCpc, value);
        if let Ok(frequency) = figures.get(Figure::Frequency)
            && frequency > FREQUENCY_HIGH
        {
            findings.push(Problem::FrequencyHigh { frequency });
        }

        let weeks = ChannelWeeks { weights, ..weeks };
        Self {
            id: channel.id,
            figures,
            costs,
            audience,
            reached_share,
            frequency_distribution: exactly,
            reach_at_least: at_least,
            weeks,
            findings,
        }
    }
}

/// `A` with its derivation.
fn audience_in_target(scenario: &Scenario, channel: &Channel, ledger: &mut Ledger) -> Value {
    let subject = ledger.subject;
    let value = audience(scenario, channel);
    let people = channel.audience.map(|audience| whole_people(audience.value.get())).ok_or(Missing::Audience);
    ledger.note(Quantity::Audience, value, || {
        let own = Term::input("A", people, Unit::Count, subject, Input::Audience);
        let all = Term::input("N", population(scenario), Unit::Count, Subject::Plan, Input::Population);
        (Formula::AtMost, vec![own, all])
    });
    value
}

/// `N`: an audience of nobody has no shares.
pub(super) fn population(scenario: &Scenario) -> Value {
    match scenario.target.population.get() {
        population if population >= 1.0 => Ok(population),
        _ => Err(Missing::Population),
    }
}

/// ER by followers: of the account, or where posts count of the audience, who are its followers in the target.
fn fill_followers(figures: &mut Figures, channel: &Channel, audience: Value, ledger: &mut Ledger) {
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

/// Money of the cost sheet as a figure.
pub(super) fn money_in_major(
    ledger: &mut Ledger,
    figure: Figure,
    (money, quantity): (Money, Quantity),
    currency: Currency,
) -> Value {
    let value = Ok(money.major(currency));
    let subject = ledger.subject;
    ledger.note(Quantity::Figure(figure), value, || {
        (Formula::Major(currency), vec![Term::money("x", money, subject, quantity)])
    });
    value
}

/// What each place adds to the one before, as parts of the last; nothing where that is nothing.
fn increments(so_far: &[f64]) -> Option<Vec<f64>> {
    let all = so_far.last().copied().filter(|all| *all > 0.0)?;
    let before = core::iter::once(0.0).chain(so_far.iter().copied());
    Some(so_far.iter().zip(before).map(|(now, before)| (now - before) / all).collect())
}

/// The part of a channel's contacts that falls in each week, by its pattern; posts fall whole.
pub(super) fn weekly_weights(scenario: &Scenario, channel: &Channel, posts: Option<u16>) -> Vec<f64> {
    let weights = channel.flight.weights(scenario.weeks);
    as_parts_of_one(match posts {
        Some(posts) => whole_parts(posts, &weights),
        None => weights,
    })
}

/// Weights that add up to 1.
pub(super) fn as_parts_of_one(mut weights: Vec<f64>) -> Vec<f64> {
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
pub(super) fn fill_effective_frequency(
    figures: &mut Figures,
    exactly: Option<&[f64; PLACES]>,
    everybody: Value,
    band: EffectiveFrequency,
    ledger: &mut Ledger,
) {
    let subject = ledger.subject;
    let places = exactly.map_or(&[][..], |shares| &shares[..]);
    let (least, most) = (band.least(), band.most().unwrap_or(LAST));
    let why = figures.get(Figure::Reach).err().unwrap_or(Missing::Channels);
    let everybody = if exactly.is_some() { everybody } else { Err(why) };
    let bands = FrequencySplit::of(places, (least.into(), most.into()));
    for (figure, formula) in [
        (Figure::EffectiveReach, Formula::WithinEffectiveFrequency),
        (Figure::UnderExposed, Formula::BelowEffectiveFrequency),
        (Figure::OverExposed, Formula::AboveEffectiveFrequency),
    ] {
        let value = everybody.and_then(|people| formula.split_by_frequency(people, &bands));
        ledger.note(Quantity::Figure(figure), value, || {
            let people = if subject == Subject::Plan {
                Term::input("N", everybody, Unit::Count, subject, Input::Population)
            } else {
                Term::derived("A", everybody, Unit::Count, subject, Quantity::Audience)
            };
            let number =
                |symbol, value: u8, input| Term::input(symbol, Ok(f64::from(value)), Unit::Count, Subject::Plan, input);
            let places = Term::list("P", places, Unit::Share, TermSource::Fitted);
            let mut terms = vec![people, places, number("f", least, Input::BandLeast)];
            terms.extend(band.most().map(|most| number("g", most, Input::BandMost)));
            (formula, terms)
        });
        figures.set(figure, value);
    }
}

/// People met at least 1, 2, … times, of `everybody` with these shares.
pub(super) fn reach_at_least(shares: [f64; PLACES], everybody: f64) -> [f64; FREQUENCIES] {
    let mut people = [0.0; FREQUENCIES];
    for (people, share) in people.iter_mut().zip(exposure::at_least(shares).into_iter().skip(1)) {
        *people = everybody * share;
    }
    people
}

/// What is one figure that stands already over another.
const QUOTIENTS: [(Figure, Figure, Figure); 23] = [
    (Figure::Frequency, Figure::Contacts, Figure::Reach),
    (Figure::PerContact, Figure::Media, Figure::Contacts),
    (Figure::PerPerson, Figure::Media, Figure::Reach),
    (Figure::PerEffective, Figure::Media, Figure::EffectiveReach),
    (Figure::PerEntry, Figure::FullCosts, Figure::Entries),
    (Figure::PerGrp, Figure::Media, Figure::Grp),
    (Figure::PerClick, Figure::Media, Figure::Clicks),
    (Figure::PerView, Figure::Media, Figure::Views),
    (Figure::PerEngagement, Figure::Media, Figure::Engagements),
    (Figure::PerFollower, Figure::Media, Figure::Followers),
    (Figure::PerLead, Figure::Media, Figure::Leads),
    (Figure::PerSale, Figure::Media, Figure::Sales),
    (Figure::FullPerContact, Figure::FullCosts, Figure::Contacts),
    (Figure::Cac, Figure::FullCosts, Figure::Sales),
    (Figure::ClickRate, Figure::Clicks, Figure::Contacts),
    (Figure::ViewRate, Figure::Views, Figure::Contacts),
    (Figure::EngagementRate, Figure::Engagements, Figure::Contacts),
    (Figure::EngagementRateReach, Figure::Engagements, Figure::Reach),
    (Figure::EngagementRateViews, Figure::Engagements, Figure::Views),
    (Figure::ConversionRate, Figure::Sales, Figure::Clicks),
    (Figure::Roas, Figure::Revenue, Figure::NetMedia),
    (Figure::Acos, Figure::NetMedia, Figure::Revenue),
    (Figure::LtvCac, Figure::CustomerValue, Figure::AllCosts),
];

/// Whose ratios they are, which decides what they are of.
#[derive(Clone, Copy)]
pub(super) enum RatioScope<'a> {
    /// Of a channel: its own figures. Where no media are paid, nothing per contact would look cheap: such a channel costs hours,
    /// production or a prize.
    Channel { no_media: bool },
    /// Of the whole: sums over its channels.
    Whole(&'a [ChannelForecast]),
}

impl RatioScope<'_> {
    /// The two sides of a ratio.
    #[inline]
    pub(super) fn sides(self, figures: &Figures, over: Figure, under: Figure) -> [Value; 2] {
        let [above, below] = match self {
            Self::Channel { no_media: true } if matches!(over, Figure::NetMedia | Figure::Media) => {
                [Err(Missing::NoMedia), figures.get(under)]
            }
            Self::Channel { .. } => [figures.get(over), figures.get(under)],
            Self::Whole(channels) => total::numerator_denominator(channels, figures, over, under),
        };
        [above, if total::counts_people(under) { enough_people(below) } else { below }]
    }

    /// Derives a ratio by a formula over two sides.
    #[expect(clippy::inline_always, reason = "which formula it is stands at compile time")]
    #[inline(always)]
    pub(super) fn ratio(
        self,
        figures: &mut Figures,
        ledger: &mut Ledger,
        (figure, formula): (Figure, Formula),
        (over, under): (Figure, Figure),
    ) {
        let values = self.sides(figures, over, under);
        let value = formula.of(&values);
        figures.set(figure, value);
        if ledger.wants(Quantity::Figure(figure)) {
            self.explain(ledger, (figure, formula, value), (over, under), values);
        }
    }

    /// What a ratio was derived from.
    #[cold]
    fn explain(
        self,
        ledger: &mut Ledger,
        (figure, formula, value): (Figure, Formula, Value),
        (over, under): (Figure, Figure),
        values: [Value; 2],
    ) {
        let subject = ledger.subject;
        ledger.note(Quantity::Figure(figure), value, || {
            let terms = match self {
                Self::Channel { .. } => {
                    let [above, below] = values;
                    let term = |value, figure| Term::figure(symbol(figure), value, subject, figure);
                    [term(above, over), term(below, under)]
                }
                Self::Whole(channels) => total::numerator_denominator_terms(channels, over, under, values),
            };
            (formula, terms.to_vec())
        });
    }
}

/// People to divide by: of fewer than half a person nothing can be said per person.
fn enough_people(people: Value) -> Value {
    match people {
        Ok(people) if people > 0.0 && people < 0.5 => Err(Missing::FewPeople),
        other => other,
    }
}

/// What follows from figures that stand already; the same for a channel and for the whole.
pub(super) fn fill_ratios(figures: &mut Figures, base: RatioScope<'_>, ledger: &mut Ledger) {
    for (figure, over, under) in QUOTIENTS {
        base.ratio(figures, ledger, (figure, Formula::Quotient), (over, under));
    }
    let per_thousand = (Figure::PerThousand, Formula::PerThousand);
    base.ratio(figures, ledger, per_thousand, (Figure::Media, Figure::Contacts));
    base.ratio(figures, ledger, (Figure::Romi, Formula::ReturnOnCosts), (Figure::Margin, Figure::AllCosts));

    let subject = ledger.subject;
    let term = |value, figure| Term::figure(symbol(figure), value, subject, figure);
    let [revenue, margin, costs] =
        [Figure::Revenue, Figure::Margin, Figure::AllCosts].map(|figure| figures.get(figure));
    let profit =
        ledger.derive(Quantity::Figure(Figure::Profit), Formula::Difference, [margin, costs], |[margin, costs]| {
            [term(margin, Figure::Margin), term(costs, Figure::AllCosts)]
        });
    figures.set(Figure::Profit, profit);
    let roi = [revenue, margin, costs];
    let roi = ledger.derive(Quantity::Figure(Figure::Roi), Formula::ReturnOnAll, roi, |[revenue, margin, costs]| {
        [term(revenue, Figure::Revenue), term(margin, Figure::Margin), term(costs, Figure::AllCosts)]
    });
    figures.set(Figure::Roi, roi);
}

/// The letter of a figure in formulas.
#[expect(clippy::wildcard_enum_match_arm, reason = "figures without a letter of their own share one")]
pub(super) fn symbol(figure: Figure) -> &'static str {
    match figure {
        Figure::Contacts => "I",
        Figure::Reach => "R",
        Figure::EffectiveReach => "Rₑ",
        Figure::Grp => "G",
        Figure::Clicks => "C",
        Figure::Visits => "Z",
        Figure::Views => "V",
        Figure::Engagements => "E",
        Figure::Followers => "F",
        Figure::Entries => "Y",
        Figure::Leads => "L",
        Figure::Sales => "S",
        Figure::Revenue => "U",
        Figure::Margin => "M",
        Figure::CustomerValue => "W",
        Figure::NetMedia | Figure::Media => "x",
        Figure::AllCosts | Figure::FullCosts => "K",
        _ => "y",
    }
}

#[cfg(test)]
mod tests;
