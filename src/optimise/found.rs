//! The best split so far, and those that a relaxation suggests.

use super::choice::Problem;
use super::part::{Outlay, Part, lowered};
use super::relaxed::{Outcome, Relaxations, Relaxed};
use super::response::Response;

/// Number of channels at most that are tried with all the money that is left.
const TRIED: usize = 4;

/// The best split so far.
#[derive(Debug)]
pub(super) struct Found {
    /// Spend of each channel.
    pub spends: Vec<f64>,
    /// Value of the split.
    pub value: f64,
}

impl Found {
    /// The split of a relaxation that is within the budget, to begin with.
    pub(super) fn of(relaxed: &Relaxed) -> Self {
        Self { spends: relaxed.within.iter().map(|spend| spend.spend).collect(), value: f64::NEG_INFINITY }
    }

    /// Bound at which a part of the problem need not be looked into any more.
    pub(super) fn enough(&self, tolerance: f64) -> f64 {
        self.value + tolerance * self.value.abs()
    }

    /// Takes a split if it is better.
    pub(super) fn offer<R: Response>(&mut self, problem: &Problem<R>, spends: Vec<f64>) {
        let value = problem.value(&spends);
        if value > self.value {
            (self.spends, self.value) = (spends, value);
        }
    }

    /// Tries the splits that a relaxation suggests: channels that jump at the price of money jump while the money
    /// lasts, dearest first or last, one takes what is left, and the rest is spread where responses are concave.
    pub(super) fn try_part<R: Response>(
        &mut self,
        relaxations: &mut Relaxations<R>,
        parts: &[Part],
        relaxed: &Relaxed,
    ) {
        let problem = relaxations.problem;
        let mut jumps: Vec<usize> = (0..parts.len()).filter(|at| relaxed.jump(parts, *at) > 0.0).collect();
        self.offer(problem, filled(problem, parts, relaxed));
        if jumps.is_empty() {
            return;
        }
        let within = &relaxed.within;
        self.spread(relaxations, parts, relaxed.price_within, within);
        for falls in [true, false] {
            jumps.sort_by(|a, b| {
                let order = relaxed.jump(parts, *a).total_cmp(&relaxed.jump(parts, *b));
                if falls { order.reverse() } else { order }
            });
            let mut spends = within.clone();
            let mut left = problem.budget - spends.iter().map(|spend| spend.money).sum::<f64>();
            let mut has_changed = false;
            for at in &jumps {
                let (Some(now), Some(next)) = (spends.get_mut(*at), relaxed.beyond.get(*at)) else { continue };
                if next.money - now.money <= left {
                    left -= next.money - now.money;
                    *now = *next;
                    has_changed = true;
                }
            }
            if has_changed {
                self.spread(relaxations, parts, relaxed.price_within, &spends);
            }
            for at in jumps.iter().take(TRIED) {
                let (Some(now), Some(part), Some(channel)) =
                    (spends.get(*at).copied(), parts.get(*at), problem.channels.get(*at))
                else {
                    continue;
                };
                let fee = if now.money > 0.0 || !part.off { 0.0 } else { channel.fee };
                let spend = lowered(channel, (now.spend + left - fee).min(part.to.spend));
                if !part.on || spend < part.from.spend || spend <= now.spend {
                    continue;
                }
                let with = Outlay { spend, money: spend + channel.fee, value: channel.response.value(spend) };
                let put = |spends: &mut [Outlay], spend: Outlay| {
                    if let Some(place) = spends.get_mut(*at) {
                        *place = spend;
                    }
                };
                put(&mut spends, with);
                self.spread(relaxations, parts, relaxed.price_within, &spends);
                put(&mut spends, now);
            }
        }
    }

    /// Offers a split after its money, and what is left, is spread anew over the channels whose response is concave
    /// where they stand; not where the price of money shows that this cannot be better.
    fn spread<R: Response>(&mut self, relaxations: &mut Relaxations<R>, parts: &[Part], price: f64, spends: &[Outlay]) {
        let problem = relaxations.problem;
        let money: f64 = spends.iter().map(|spend| spend.money).sum();
        let value: f64 = spends.iter().map(|spend| spend.value).sum();
        if value + price * (problem.budget - money) <= self.value {
            return;
        }
        let kept: Vec<Part> = parts.iter().zip(spends).map(|(part, now)| part.around(*now)).collect();
        self.offer(problem, spends.iter().map(|spend| spend.spend).collect());
        if let Outcome::Relaxed(best) = relaxations.relax(&kept, price, self.value) {
            self.offer(problem, filled(problem, &kept, &best));
        }
    }
}

/// Split of a relaxation, with the money that is left spread over the channels that follow the price. Without others it
/// is as good as the value where the tangents of the dual meet: its spends lie between those of both sides.
fn filled<R: Response>(problem: &Problem<R>, parts: &[Part], relaxed: &Relaxed) -> Vec<f64> {
    let money: f64 = relaxed.within.iter().map(|spend| spend.money).sum();
    let all = || parts.iter().zip(&relaxed.within).zip(&relaxed.beyond);
    let following = all().filter(|((part, now), _)| part.follows(**now));
    let more: f64 = following.map(|((_, now), next)| next.spend - now.spend).sum();
    let left = problem.budget - money;
    let share = if more > left { left / more } else { 1.0 };
    let spend = |((part, now), next): ((&Part, &Outlay), &Outlay)| {
        let goal = if part.follows(*now) { next.spend.max(now.spend) } else { now.spend };
        // Rounding must not take it beyond a limit.
        (now.spend + share * (goal - now.spend)).min(goal)
    };
    all().map(spend).collect()
}
