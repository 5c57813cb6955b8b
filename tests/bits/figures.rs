//! Figures of plans and best splits as bits: the same code natively, in `tests/bits.rs`, and in WebAssembly, in `examples/bits.rs`.

use std::fmt::Write as _;

use mediaplan::exchange::link;
use mediaplan::forecast::{Curves, Figure, Figures, Forecast, Value};
use mediaplan::optimise::solve;
use mediaplan::scenario::Scenario;
use mediaplan::units::Money;

/// Problems of the best split, which are solved beside the plans.
#[path = "../../benches/allocations.rs"]
#[allow(dead_code, reason = "some is for the tests of the search only")]
mod allocations;

/// Lines of the best splits that are timed: spends, proof and number of parts.
fn splits(lines: &mut Lines) {
    for (name, problem) in (0..allocations::TIMED).filter_map(allocations::timed) {
        lines.of = format!("best split of {name}");
        match solve(&problem, None, 1e-7, 100_000) {
            Ok(found) => {
                lines.numbers("spends", found.spends);
                lines.numbers("proof", [found.proof.value, found.proof.bound, found.price]);
                lines.say("parts", &found.parts.to_string());
            }
            Err(why) => lines.say("limits", &why.to_string()),
        }
    }
}

/// A line for each figure, or list of figures, of the plan of each link. Lines of `links` are a name and a link.
pub(crate) fn of_links(links: &str) -> String {
    let mut lines = Lines { text: String::new(), of: String::new() };
    for line in links.lines() {
        let Some((name, fragment)) = line.split_once(' ') else { continue };
        match link::decode_stored(fragment) {
            Ok(opened) => lines.plan(name, &opened.scenario),
            Err(why) => lines.say(name, &why.to_string()),
        }
    }
    splits(&mut lines);
    lines.text
}

struct Lines {
    text: String,
    /// Subject of the next lines: a plan, or one of its channels.
    of: String,
}

impl Lines {
    fn say(&mut self, what: &str, value: &str) {
        // To a string nothing fails to be written.
        writeln!(self.text, "{} {what}: {value}", self.of).unwrap_or(());
    }

    fn numbers(&mut self, what: &str, numbers: impl IntoIterator<Item = f64>) {
        let bits: Vec<String> = numbers.into_iter().map(|number| format!("{:016x}", number.to_bits())).collect();
        self.say(what, &bits.join(" "));
    }

    fn value(&mut self, what: &str, value: Value) {
        match value {
            Ok(number) => self.numbers(what, [number]),
            Err(why) => self.say(what, &format!("{why:?}")),
        }
    }

    fn money(&mut self, what: &str, money: &[Money]) {
        let minor: Vec<String> = money.iter().map(|money| money.minor().to_string()).collect();
        self.say(what, &minor.join(" "));
    }

    fn figures(&mut self, figures: &Figures) {
        for figure in Figure::ALL {
            self.value(figure.key(), figures.get(*figure));
        }
    }

    fn points(&mut self, what: &str, points: &[(f64, f64)]) {
        self.numbers(what, points.iter().flat_map(|(x, y)| [*x, *y]));
    }

    fn plan(&mut self, name: &str, plan: &Scenario) {
        let forecast = Forecast::of(plan);
        for one in &forecast.channels {
            self.of = format!("{name}, channel {}", one.id.0);
            self.figures(&one.figures);
            self.value("audience", one.audience);
            self.value("reached share", one.reached_share);
            self.say("costs", &format!("{:?}", one.costs));
            self.numbers("frequency distribution", one.frequency_distribution.into_iter().flatten());
            self.numbers("reach at least", one.reach_at_least.into_iter().flatten());
            let weeks = &one.weeks;
            self.money("money of the weeks", &weeks.money);
            self.numbers("weights of the weeks", weeks.weights.iter().copied());
            self.numbers("effect of the weeks", weeks.effect_weights.iter().flatten().copied());
            self.numbers("contacts of the weeks", weeks.contacts.iter().flatten().copied());
            self.numbers("reached shares of the weeks", weeks.weekly_reached_shares.iter().flatten().copied());
            for (week, shares) in (1..).zip(weeks.cumulative_distributions.iter().flatten()) {
                self.numbers(&format!("frequency distribution up to week {week}"), *shares);
            }
        }
        name.clone_into(&mut self.of);
        let total = &forecast.total;
        self.figures(&total.figures);
        self.say("costs", &format!("{:?}", forecast.costs));
        self.say("findings", &format!("{:?}", forecast.findings));
        self.numbers("reach at least", total.reach_at_least.into_iter().flatten());
        self.numbers("gross reach", [total.gross_reach]);
        self.points("limits of reach", &[total.reach_limits]);
        self.points("bounds of reach by pairs", total.reach_bounds.as_slice());
        for (week, of_week) in (1..).zip(&total.weeks) {
            self.numbers(&format!("week {week}"), [of_week.contacts, of_week.reach]);
            self.numbers(&format!("reach at least up to week {week}"), of_week.cumulative_reach_at_least);
        }
        for figure in [Figure::Clicks, Figure::Leads, Figure::Sales] {
            let effect = forecast.effect_weeks(plan, figure);
            self.numbers(&format!("{} of the weeks", figure.key()), effect.weeks.into_iter().chain([effect.after]));
        }
        self.curves(&Curves::of(plan));
    }

    fn curves(&mut self, curves: &Curves) {
        for curve in &curves.channels {
            self.points(&format!("curve of channel {}", curve.id.0), &curve.points);
            self.points(&format!("today on the curve of channel {}", curve.id.0), &[curve.today]);
        }
        self.points("curve of the whole", &curves.total);
        let today = curves.today.1.ok().map(|people| (curves.today.0, people));
        self.points("today on the curve of the whole", today.as_slice());
        self.points("limits of the curve", &curves.limits);
        self.points("bounds of the curve by pairs", &curves.bounds);
        self.points("more money", curves.incremental.map(|more| (more.money, more.people)).as_slice());
    }
}
