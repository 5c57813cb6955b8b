//! Reach against spend: what more or less money would do.

use std::borrow::Cow;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use super::audiences::{Audiences, audience, population};
use super::delivery::{Delivery, Purchase};
use super::distribution::{ContactDistribution, DistributionInputs};
use super::figure::{Figure, Value};
use super::input::Input;
use super::ledger::{Entry, Ledger};
use super::quantity::{FigureRef, Quantity, Subject};
use super::ratio::quotient;
use super::term::TermSource;
use super::weights::weekly_weights;
use crate::reach::segments::frechet_limits;
use crate::scenario::{BuyingModel, Channel, ChannelId, Kind, Scenario};
use crate::units::People;

/// Points of a curve.
const POINTS: usize = 49;

/// The most steps that are drawn as steps, chosen because as many as a curve has points are as good as a slope.
const STEPS_MAX: usize = POINTS - 1;

/// Part of the money that lies before a step: more than [`whole_units`](super::evaluate::whole_units) rounds away, less
/// than can be seen.
const BEFORE: f64 = 1e-5;

/// Reach of one channel against its net media.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Channel.
    pub id: ChannelId,
    /// Net media in major units, and the people it reaches.
    pub points: Vec<(f64, f64)>,
    /// The line through them. Where whole units are bought, it rises in steps.
    pub outline: Vec<(f64, f64)>,
    /// Today's budget and reach.
    pub today: (f64, f64),
}

impl Curve {
    /// True if it rises in steps.
    pub fn has_steps(&self) -> bool {
        self.outline != self.points
    }
}

/// Reach against spend, of every channel whose reach is known and of the whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Curves {
    /// Channel by channel; all run to the same spend, so that they can be compared.
    pub channels: Vec<Curve>,
    /// The whole, split as planned: net media in major units, and people counted once; empty where people on several
    /// channels cannot be counted once.
    pub total: Vec<(f64, f64)>,
    /// The line through them, with a step where one of the channels buys a whole unit more.
    pub outline: Vec<(f64, f64)>,
    /// For each point of the whole the least and the most that it can be, whatever the overlap (Fréchet).
    pub limits: Vec<(f64, f64)>,
    /// The same with the overlaps of pairs as given or fitted (Dawson–Sankoff, Hunter–Worsley); empty where no pair
    /// was.
    pub bounds: Vec<(f64, f64)>,
    /// The whole today: net media in major units, and people, or why they cannot be counted once.
    pub today: (f64, Value),
    /// Reach that a round amount more would add.
    pub incremental: Option<IncrementalReach>,
}

/// Reach that a round amount more would add, split as planned among the channels whose money can be divided. What is
/// bought in whole units stays as planned: whether the next unit falls within the amount would be chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct IncrementalReach {
    /// Major units.
    pub money: f64,
    /// People more.
    pub people: f64,
    /// Net media a person of these, in major units; absent where there is nobody more.
    pub per_person: Option<f64>,
    /// Net media a person so far, in major units; absent where the reach of some of the money is unknown.
    pub average: Option<f64>,
}

/// A channel that buys with other money than planned, spread over the weeks as planned.
pub(super) struct BudgetScenario<'a> {
    scenario: &'a Scenario,
    channel: &'a Channel,
    audience: Value,
    /// Weights of the weeks.
    weights: Vec<f64>,
    /// Net media as planned, in major units.
    planned: f64,
}

impl<'a> BudgetScenario<'a> {
    /// A channel of a plan.
    pub(super) fn new(scenario: &'a Scenario, channel: &'a Channel) -> Self {
        let currency = scenario.currency;
        Self {
            scenario,
            channel,
            audience: audience(scenario, channel),
            weights: weekly_weights(scenario, channel, None),
            planned: channel.net_media(currency).major(currency),
        }
    }

    fn delivery<const ASKS: bool>(&self, spend: f64, ledger: &mut Ledger<ASKS>) -> Delivery {
        let purchase = Purchase {
            channel: self.channel,
            spend,
            money: TermSource::Input(Subject::Channel(self.channel.id), Input::CurveSpend),
            audience: self.audience,
            population: population(self.scenario),
            currency: self.scenario.currency,
            weeks: self.scenario.weeks,
            week_step: self.scenario.week_step,
        };
        Delivery::of(&purchase, ledger)
    }

    /// Inputs of the distribution of the contacts that `spend` major units of net media bring.
    pub(super) fn inputs(&self, spend: f64) -> Option<DistributionInputs<'_>> {
        let audience = self.audience.ok()?;
        let Delivery { contacts, posts, .. } = self.delivery(spend, &mut Ledger::silent());
        let inputs = DistributionInputs::of(self.channel, contacts.ok()?, audience, posts, &self.weights);
        // Posts fall whole: how, depends on their number.
        let whole = posts.map(|_| weekly_weights(self.scenario, self.channel, posts));
        Some(DistributionInputs { weights: whole.map_or(inputs.weights, Cow::Owned), ..inputs })
    }

    /// The part of its audience that the channel reaches with `spend` major units of net media.
    // Once in the code, and not in each computation in steps.
    #[inline(never)]
    fn reached_share(&self, spend: f64) -> Option<f64> {
        Some(ContactDistribution::new(&self.inputs(spend)?).reached_share())
    }

    /// Price of what is bought in whole units: a flat fee, or a post. `None` where any amount buys its part.
    fn whole_unit(&self) -> Option<f64> {
        let price = match self.channel.kind {
            Kind::Paid { buying_model: BuyingModel::Flat, .. } => self.channel.unit_price(self.scenario.currency),
            Kind::Influencer { posts, .. } if posts.get() > 0 => Some(self.planned / f64::from(posts.get())),
            Kind::Paid { .. } | Kind::Influencer { .. } | Kind::Content { .. } | Kind::Contest { .. } => None,
        };
        price.filter(|price| *price > 0.0)
    }

    /// Money at which one more whole unit is bought, up to `end`; nothing where none is, or where there are too many to
    /// be seen as steps.
    fn jumps(&self, end: f64) -> impl Iterator<Item = f64> {
        let unit = self.whole_unit().unwrap_or(f64::INFINITY);
        let jumps = (1_u16..).map(move |units| f64::from(units) * unit).take_while(move |spend| *spend <= end);
        let count = jumps.clone().take(STEPS_MAX + 1).count();
        jumps.take(if count > STEPS_MAX { 0 } else { count })
    }

    /// The line through the points of the channel's curve.
    async fn outline(
        &self,
        points: &[(f64, f64)],
        reach: impl Fn(f64) -> f64,
        pause: &impl AsyncFn(),
    ) -> Vec<(f64, f64)> {
        let (Some(first), Some((end, _))) = (points.first(), points.last()) else { return Vec::new() };
        let mut outline = vec![*first];
        let mut level = first.1;
        for spend in self.jumps(*end) {
            outline.push((spend, level));
            level = reach(spend);
            outline.push((spend, level));
            pause().await;
        }
        if outline.len() == 1 {
            return points.to_vec();
        }
        outline.push((*end, level));
        outline
    }

    /// The curve of the channel up to a spend; `today` is the part of its audience that it reaches as planned.
    async fn curve(&self, today: f64, furthest: f64, pause: &impl AsyncFn()) -> Curve {
        let people = self.audience.unwrap_or(0.0);
        let reach = |spend| self.reached_share(spend).unwrap_or(0.0) * people;
        let mut points = Vec::with_capacity(POINTS);
        for spend in steps(furthest) {
            points.push((spend, reach(spend)));
            pause().await;
        }
        let outline = self.outline(&points, reach, pause).await;
        Curve { id: self.channel.id, points, outline, today: (self.planned, today * people) }
    }

    /// Derivation of the contacts that `spend` major units of net media bring.
    pub(super) fn explained_contacts(&self, spend: f64) -> Option<Entry> {
        let subject = Subject::Channel(self.channel.id);
        let mut ledger = Ledger::asking(FigureRef { subject, quantity: Quantity::Figure(Figure::Contacts) });
        ledger.subject = subject;
        self.delivery(spend, &mut ledger);
        ledger.found()
    }
}

/// The channels of a plan as buyers.
fn budget_scenarios(scenario: &Scenario) -> Vec<BudgetScenario<'_>> {
    scenario.channels.iter().map(|channel| BudgetScenario::new(scenario, channel)).collect()
}

/// The part of its audience that a channel reaches with so many times the money planned.
fn share(budget: &BudgetScenario<'_>, factor: f64) -> f64 {
    budget.reached_share(budget.planned * factor).unwrap_or(0.0)
}

/// The parts of their audiences that channels reach, each with its own times the money planned.
async fn shares(
    budgets: &[BudgetScenario<'_>],
    factor: &dyn Fn(&BudgetScenario<'_>) -> f64,
    pause: &impl AsyncFn(),
) -> Vec<f64> {
    let mut shares = Vec::with_capacity(budgets.len());
    for budget in budgets {
        shares.push(share(budget, factor(budget)));
        pause().await;
    }
    shares
}

/// The parts of their audiences that the channels reach at a point of the curve of the whole.
pub(super) fn shares_at(scenario: &Scenario, at: usize) -> Vec<f64> {
    let factor = steps(2.0).nth(at).unwrap_or(1.0);
    budget_scenarios(scenario).iter().map(|budget| share(budget, factor)).collect()
}

impl Curves {
    /// Curves of a plan up to twice its net media. Channels without media have no curve and keep their reach in the
    /// total.
    pub fn of(scenario: &Scenario) -> Self {
        Self::with(scenario, &Audiences::of(scenario))
    }

    /// The curves of a plan with its [`Audiences`], at once.
    pub fn with(scenario: &Scenario, audiences: &Audiences) -> Self {
        at_once(Self::in_steps(scenario, audiences, async || ()))
    }

    /// The curves of a plan with its [`Audiences`], which may take seconds: after each point of a channel `pause` may
    /// let something else come in between.
    pub async fn in_steps(scenario: &Scenario, audiences: &Audiences, pause: impl AsyncFn()) -> Self {
        let pause = &pause;
        let budgets = budget_scenarios(scenario);
        let people: Vec<f64> = budgets.iter().map(|budget| budget.audience.unwrap_or(0.0)).collect();
        let mut reached = Vec::with_capacity(budgets.len());
        for budget in &budgets {
            reached.push(budget.reached_share(budget.planned));
            pause().await;
        }
        // What no price is known of has no curve: other money would buy nobody knows what.
        let is_bought = |budget: &BudgetScenario<'_>| budget.channel.net_price(scenario.currency).is_some();
        let known: Vec<(&BudgetScenario<'_>, f64)> = budgets
            .iter()
            .zip(&reached)
            .filter(|(budget, _)| is_bought(budget))
            .filter_map(|(budget, today)| Some((budget, (*today)?)))
            .collect();
        let furthest = 1.25 * known.iter().map(|(budget, _)| budget.planned).fold(0.0, f64::max);
        let mut channels = Vec::with_capacity(known.len());
        for (budget, today) in &known {
            channels.push(budget.curve(*today, furthest, pause).await);
        }
        let budget: f64 = budgets.iter().map(|budget| budget.planned).sum();
        let base = match audiences.base() {
            Ok(base) => base,
            Err(missing) => {
                let [total, outline, limits, bounds] = [const { Vec::new() }; 4];
                return Self {
                    channels,
                    total,
                    outline,
                    limits,
                    bounds,
                    today: (budget, Err(missing)),
                    incremental: None,
                };
            }
        };
        let whole = |shares: &[f64]| base * audiences.segments.net_reach_share(shares);
        let population = scenario.target.population.map_or(f64::INFINITY, People::get);
        let (mut total, mut limits, mut bounds) = (Vec::new(), Vec::new(), Vec::new());
        for factor in steps(2.0) {
            let shares = shares(&budgets, &|_| factor, pause).await;
            total.push((budget * factor, whole(&shares)));
            let reaches: Vec<f64> = people.iter().zip(&shares).map(|(people, share)| people * share).collect();
            limits.push(frechet_limits(population, &reaches));
            bounds.extend(audiences.bounds(&shares));
        }
        let shares_today: Vec<f64> = reached.iter().map(|share| share.unwrap_or(0.0)).collect();
        let today = whole(&shares_today);
        let outline = outline(&budgets, budget, &total, &whole, pause).await;
        let is_divided = |budget: &BudgetScenario<'_>| budget.whole_unit().is_none();
        let dividing: f64 = budgets.iter().filter(|budget| is_divided(budget)).map(|budget| budget.planned).sum();
        let mut incremental = None;
        if dividing > 0.0 && known.iter().any(|(budget, _)| is_divided(budget)) {
            let money = round_step(dividing / 6.0);
            let more = |budget: &BudgetScenario<'_>| if is_divided(budget) { 1.0 + money / dividing } else { 1.0 };
            let people = whole(&shares(&budgets, &more, pause).await) - today;
            let is_whole = budgets.iter().zip(&reached).all(|(one, share)| one.planned <= 0.0 || share.is_some());
            let average = quotient(budget, today).filter(|_| is_whole);
            incremental = Some(IncrementalReach { money, people, per_person: quotient(money, people), average });
        }
        Self { channels, total, outline, limits, bounds, today: (budget, Ok(today)), incremental }
    }
}

/// The line through the points of the curve of the whole: where a channel buys a whole unit more it has two points, of
/// before and after.
async fn outline(
    budgets: &[BudgetScenario<'_>],
    planned: f64,
    total: &[(f64, f64)],
    whole: &impl Fn(&[f64]) -> f64,
    pause: &impl AsyncFn(),
) -> Vec<(f64, f64)> {
    let factors = budgets
        .iter()
        .filter(|budget| budget.planned > 0.0)
        .flat_map(|budget| budget.jumps(budget.planned * 2.0).map(|spend| spend / budget.planned));
    let mut factors: Vec<f64> = factors.collect();
    factors.sort_by(f64::total_cmp);
    factors.dedup_by(|next, before| *next - *before < BEFORE);
    if factors.len() > STEPS_MAX {
        return total.to_vec();
    }
    let mut corners = Vec::new();
    for factor in factors {
        for at in [factor * (1.0 - BEFORE), factor] {
            corners.push((planned * factor, whole(&shares(budgets, &|_| at, pause).await)));
        }
    }
    let is_corner = |point: &(f64, f64)| corners.iter().any(|(spend, _)| (spend - point.0).abs() <= spend * BEFORE);
    let mut line: Vec<(f64, f64)> = total.iter().copied().filter(|point| !is_corner(point)).collect();
    line.extend(corners);
    // A stable order: of two points at one spend the one before the step stays first.
    line.sort_by(|a, b| a.0.total_cmp(&b.0));
    line
}

/// Result of a computation that waits for nothing: its first poll is its last.
fn at_once<T>(computation: impl Future<Output = T>) -> T {
    let mut computation = pin!(computation);
    loop {
        if let Poll::Ready(result) = computation.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return result;
        }
    }
}

/// Evenly spaced values from zero to `end`.
fn steps(end: f64) -> impl Iterator<Item = f64> {
    #[expect(clippy::cast_precision_loss, reason = "a few dozen points")]
    (0..POINTS).map(move |at| end * at as f64 / (POINTS - 1) as f64)
}

/// The greatest of 1, 2 and 5 times a power of ten that is not above `value`.
pub fn round_step(value: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(value)));
    [5.0, 2.0, 1.0].into_iter().map(|step| step * power).find(|step| *step <= value).unwrap_or(power)
}

#[cfg(test)]
mod tests;
