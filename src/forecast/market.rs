//! Competitors and periods: what follows from sheets that stand beside the plan.

use super::figure::{Figure, Missing, Unit};
use super::formula::Formula;
use super::input::Input;
use super::ledger::{Entry, made};
use super::quantity::{BrandFigure, PeriodFigure, Quantity, Subject};
use super::results::PlanResults;
use super::term::Term;
use crate::scenario::{Brand, Period};
use crate::units::{Count, People, Share};

/// A value of a sheet beside the plan.
fn typed(symbol: &'static str, value: Option<f64>, unit: Unit, input: Input) -> Term {
    Term::input(symbol, value.ok_or(Missing::NotGiven), unit, Subject::Plan, input)
}

impl PlanResults {
    /// A figure of a brand, by its row: 0 is the planner's own.
    pub(super) fn brand(&self, row: u8, figure: BrandFigure) -> Option<Entry> {
        let market = self.scenario.market.as_ref()?;
        let brands: Vec<&Brand> = market.brands().collect();
        let at = usize::from(row);
        let brand = *brands.get(at)?;
        let count = |symbol, value: Option<Count>| typed(symbol, value.map(Count::get), Unit::Number, Input::Market);
        let derived = |symbol, row: usize, figure, unit| {
            let row = u8::try_from(row).unwrap_or(u8::MAX);
            let quantity = Quantity::Brand(row, figure);
            Term::derived(
                symbol,
                self.brand(row, figure).map_or(Err(Missing::NotApplicable), |entry| entry.value()),
                unit,
                Subject::Plan,
                quantity,
            )
        };
        // Of the brands whose value is known, first the one that it is about.
        let part = |terms: Vec<Term>| {
            let own = terms.get(at).cloned();
            let known = terms.into_iter().filter(|term| term.number().is_ok());
            made(Formula::ShareOfSum, own.into_iter().chain(known).collect())
        };
        Some(match figure {
            BrandFigure::EngagementRate => made(
                Formula::Quotient,
                vec![
                    count("e", brand.engagement),
                    typed("f", brand.followers.map(People::get), Unit::Count, Input::Market),
                ],
            ),
            BrandFigure::Activity => {
                made(Formula::Product, vec![count("n", brand.posts), count("e", brand.engagement)])
            }
            BrandFigure::ActivityShare => {
                part((0..brands.len()).map(|row| derived("a", row, BrandFigure::Activity, Unit::Count)).collect())
            }
            BrandFigure::Voice => part(brands.iter().enumerate().map(|(at, brand)| self.spend(at, brand)).collect()),
            BrandFigure::Excess => made(
                Formula::Difference,
                vec![
                    derived("s", at, BrandFigure::Voice, Unit::Share),
                    typed("m", brand.market_share.map(Share::get), Unit::Share, Input::Market),
                ],
            ),
        })
    }

    /// Spend of a brand on media; the planner's own spends what the plan does, unless something else was typed.
    fn spend(&self, row: usize, brand: &Brand) -> Term {
        let major = |money: crate::units::Money| money.major(self.scenario.currency);
        match (row, brand.spend) {
            (0, None) => {
                let net = self.forecast.total.figures.get(Figure::NetMedia);
                Term::figure("x", net, Subject::Plan, Figure::NetMedia)
            }
            (_, spend) => typed("x", spend.map(major), Unit::Amount, Input::Market),
        }
    }

    /// A figure of a period of the account, by its row.
    pub(super) fn period(&self, row: u8, figure: PeriodFigure) -> Option<Entry> {
        let at = usize::from(row);
        let now = self.scenario.periods.get(at)?;
        let before = at.checked_sub(1).and_then(|at| self.scenario.periods.get(at));
        let count = |symbol, value: Option<f64>| typed(symbol, value, Unit::Count, Input::Period);
        let rate = |base: Option<f64>, symbol| {
            made(Formula::Quotient, vec![count("e", now.engagements.map(Count::get)), count(symbol, base)])
        };
        let followers = |period: Option<&Period>| period.and_then(|period| period.followers.map(People::get));
        Some(match figure {
            PeriodFigure::ByFollowers => rate(followers(Some(now)), "f"),
            PeriodFigure::ByReach => rate(now.reach.map(People::get), "r"),
            PeriodFigure::ByImpressions => rate(now.impressions.map(Count::get), "i"),
            PeriodFigure::ByViews => rate(now.views.map(Count::get), "v"),
            PeriodFigure::FollowerGrowth => {
                made(Formula::Change, vec![count("f", followers(Some(now))), count("f₀", followers(before))])
            }
            PeriodFigure::RateGrowth => {
                let rate = |symbol, row| {
                    let quantity = Quantity::Period(row, PeriodFigure::ByFollowers);
                    Term::derived(
                        symbol,
                        self.period(row, PeriodFigure::ByFollowers)
                            .map_or(Err(Missing::NotApplicable), |entry| entry.value()),
                        Unit::Share,
                        Subject::Plan,
                        quantity,
                    )
                };
                let before = match row.checked_sub(1) {
                    Some(before) => rate("r₀", before),
                    None => count("r₀", None),
                };
                made(Formula::Change, vec![rate("r", row), before])
            }
        })
    }
}
