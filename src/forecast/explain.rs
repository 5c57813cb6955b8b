//! Derivation of any number on the page.
//!
//! Figures and lines of the cost sheet are explained by the computation that gives them, which is run once more with a
//! ledger that keeps the number asked for. Numbers that a view derives from figures (parts, weeks, gaps, shares of
//! voice) are made here, and the views take them from here.

use super::cost_sheet::brief_left_terms;
use super::curve;
use super::curve::{BudgetScenario, Curves};
use super::figure::{Figure, Missing, Value};
use super::formula::Formula;
use super::ledger::{Entry, Ledger, made};
use super::overlap::deduplicated_reach_entry;
use super::plan_forecast::Forecast;
use super::quantity::{FigureRef, Quantity, Subject};
use super::results::PlanResults;
use super::term::{Term, TermSource};
use crate::scenario::ChannelType;

impl PlanResults {
    /// Derivation of a number; `None` where the plan has no such number.
    pub fn entry(&self, of: FigureRef) -> Option<Entry> {
        match of.quantity {
            Quantity::Figure(_)
            | Quantity::Line(_)
            | Quantity::Audience
            | Quantity::ReachedShare
            | Quantity::BoughtActions
            | Quantity::DeliveredActions
            | Quantity::Sharing
            | Quantity::MediaOnBasis
            | Quantity::CostsOnBasis
            | Quantity::DiscountRate
            | Quantity::NetPrice
            | Quantity::Levy(_)
            | Quantity::FirstContactRate(_)
            | Quantity::MatchedSum(..) => {
                let mut ledger = Ledger::asking(of);
                Forecast::into(&self.scenario, &self.audiences, &mut ledger);
                ledger.found()
            }
            Quantity::BriefLeft => {
                let terms = brief_left_terms(&self.scenario, &self.forecast.costs)?;
                Some(made(Formula::MoneyDifference, terms))
            }
            Quantity::ShareOfSum(figure, other) => self.share_of_sum(of, figure, other),
            Quantity::ChannelTypeShare(tool, figure, other) => Some(self.channel_type_share(tool, figure, other)),
            Quantity::FunnelStepRate(from, to) => Some(self.funnel_step_rate(of.subject, from, to)),
            Quantity::PeopleActing(rate) => self.people_acting(of.subject, rate),
            Quantity::ReachAtLeast(times) => self.reach_at_least(of.subject, times),
            Quantity::ReachExactly(times) => self.reach_exactly(of.subject, times),
            Quantity::WeekMoney(_)
            | Quantity::WeekContacts(_)
            | Quantity::WeekReach(_)
            | Quantity::WeekReachAtLeast(..)
            | Quantity::WeekEffect(..) => self.weekly(of),
            Quantity::WorkHours(_)
            | Quantity::WorkCost(_)
            | Quantity::WeekWorkHours(..)
            | Quantity::WeekWorkCost(..) => self.work_entry(of),
            Quantity::GrossReach | Quantity::Duplication | Quantity::ReachMin | Quantity::ReachMax => {
                Some(self.reach_limit(of.quantity))
            }
            Quantity::PairBoundMin | Quantity::PairBoundMax => self.pair_bound(of.quantity),
            Quantity::AudienceOverlap(other) => self.audience_overlap(of.subject, other),
            Quantity::AssistedConversions(closing, figure) => self.assisted_conversions(of.subject, closing, figure),
            Quantity::CurveReach(at) => self.curve_reach(of.subject, at),
            Quantity::CurveContacts(at) => self.curve_contacts(of.subject, at),
            Quantity::AllCostsPer(figure) => self.all_costs_per(of.subject, figure),
            Quantity::TargetGap(kpi) => self.target_gap(kpi),
            Quantity::Brand(row, figure) => self.brand(row, figure),
            Quantity::Period(row, figure) => self.period(row, figure),
        }
    }

    /// A number that a view shows.
    ///
    /// # Errors
    /// [`Missing`]: why there is none.
    pub fn value(&self, of: FigureRef) -> Value {
        self.entry(of).map_or(Err(Missing::NotApplicable), |entry| entry.value())
    }

    fn share_of_sum(&self, of: FigureRef, figure: Figure, other: Figure) -> Option<Entry> {
        let Subject::Channel(id) = of.subject else { return None };
        let (_, one) = self.channel(id)?;
        let known = self.forecast.channels.iter().filter(|one| one.has_both(figure, other));
        let mut terms = vec![one.term(figure)];
        terms.extend(known.map(|one| one.term(figure)));
        Some(made(Formula::ShareOfSum, terms))
    }

    fn channel_type_share(&self, tool: ChannelType, figure: Figure, other: Figure) -> Entry {
        let known = self.channels().filter(|(_, one)| one.has_both(figure, other));
        let terms = known.map(|(channel, one)| {
            let symbol = if channel.kind.channel_type() == tool { "y" } else { "Y" };
            Term { symbol, ..one.term(figure) }
        });
        made(Formula::ShareOfTotal, terms.collect())
    }

    fn curve_reach(&self, subject: Subject, at: u8) -> Option<Entry> {
        let place = usize::from(at);
        let curves = Curves::with(&self.scenario, &self.audiences);
        match subject {
            Subject::Plan => {
                curves.total.get(place)?;
                let shares = curve::shares_at(&self.scenario, place);
                Some(deduplicated_reach_entry(self, &shares))
            }
            Subject::Channel(id) => {
                let (channel, _) = self.channel(id)?;
                let spend = curves.channels.iter().find(|curve| curve.id == id)?.points.get(place)?.0;
                let of = FigureRef { subject, quantity: Quantity::CurveContacts(at) };
                // Other money buys other posts than those of the plan.
                let (contacts, posts) = (TermSource::Derived(of), TermSource::Intermediate);
                let terms =
                    BudgetScenario::new(&self.scenario, channel).inputs(spend)?.terms_from(subject, contacts, posts);
                Some(made(Formula::Reach, terms))
            }
        }
    }

    fn curve_contacts(&self, subject: Subject, at: u8) -> Option<Entry> {
        let Subject::Channel(id) = subject else { return None };
        let (channel, _) = self.channel(id)?;
        let curves = Curves::with(&self.scenario, &self.audiences);
        let spend = curves.channels.iter().find(|curve| curve.id == id)?.points.get(usize::from(at))?.0;
        BudgetScenario::new(&self.scenario, channel).explained_contacts(spend)
    }
}
