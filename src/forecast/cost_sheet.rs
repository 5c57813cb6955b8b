//! The cost sheet: what the client pays, line by line, exact to the minor unit.

use super::costs::{ChannelCosts, intermediate, symbol, vat_term};
use super::evaluate::times;
use super::figure::Unit;
use super::formula::Formula;
use super::input::Input;
use super::ledger::Ledger;
use super::quantity::{CostLine, Quantity, Subject};
use super::term::{Term, TermSource};
use crate::scenario::{
    AgencyFee, BriefBase, ChannelId, CostBasis, FeeBase, LEVIES_MAX, Levy, LevyBase, Problem, Scenario,
};
use crate::units::{Money, Share};

/// Costs of the campaign. Amounts without VAT unless they say otherwise.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Costs {
    /// Sums over the channels.
    pub channels: ChannelCosts,
    /// Fee of the agency.
    pub agency_fee: Money,
    /// Contingency that is held in reserve.
    pub contingency: Money,
    /// Levies, in the plan's order.
    pub levies: [Money; LEVIES_MAX],
    /// VAT: of each line of the sheet, rounded, then added.
    pub vat: Money,
}

/// Costs of the channels of a plan.
type OfChannels<'a> = &'a [(ChannelId, ChannelCosts)];

/// Amount of the sheet on which VAT is due at one rate.
struct TaxedLine {
    money: Money,
    rate: Option<Share>,
    /// The amount, for an explanation.
    line: Term,
    /// The rate, for an explanation.
    rate_from: (Subject, Input),
}

impl Costs {
    /// The cost sheet of a plan.
    ///
    /// Every line is rounded half to even to the minor unit, totals are sums of rounded lines, so what is shown adds
    /// up.
    ///
    /// ```
    /// # use mediaplan::{forecast::Costs, scenario::Scenario, units::{Currency, Date, Locale, Money}};
    /// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
    /// assert_eq!(Costs::of(&plan).total_with_vat(), Money::ZERO);
    /// # Ok::<(), mediaplan::units::OutOfRange>(())
    /// ```
    pub fn of(scenario: &Scenario) -> Self {
        let costs = scenario.channels.iter().map(|channel| (channel.id, ChannelCosts::of(scenario, channel)));
        Self::over(scenario, &costs.collect::<Vec<_>>())
    }

    /// The cost sheet over the costs of the channels.
    fn over(scenario: &Scenario, of: OfChannels<'_>) -> Self {
        let channels = of.iter().fold(ChannelCosts::default(), |sum, (_, one)| sum.and(one));
        let base = |base| match base {
            FeeBase::NetMedia => channels.net,
            FeeBase::GrossMedia => channels.gross,
            FeeBase::AllCosts => channels.total(),
        };
        let kept_back = scenario.costs.contingency;
        let contingency = kept_back.share.map_or(Money::ZERO, |share| base(kept_back.of).share(share));
        let at_fee = |fee| Self {
            channels,
            agency_fee: fee,
            contingency,
            levies: levies(&scenario.costs.levies, &channels, fee),
            vat: Money::ZERO,
        };
        let agency_fee = match scenario.costs.agency_fee {
            AgencyFee::None => Money::ZERO,
            AgencyFee::Share { share, of } => base(of).share(share),
            AgencyFee::Inside(share) => fee_inside(share, |fee| at_fee(fee).total()).unwrap_or(Money::ZERO),
            AgencyFee::Fixed(amount) => amount,
        };
        let without_vat = at_fee(agency_fee);
        let taxed = without_vat.taxed_lines(scenario, of);
        let vat = taxed.iter().map(|line| line.rate.map_or(Money::ZERO, |rate| line.money.share(rate))).sum();
        Self { vat, ..without_vat }
    }

    /// The cost sheet of a plan whose channels' costs are known, and into a ledger the line that it asks for.
    pub(super) fn with<const ASKS: bool>(scenario: &Scenario, of: OfChannels<'_>, ledger: &mut Ledger<ASKS>) -> Self {
        ledger.subject = Subject::Plan;
        let sheet = Self::over(scenario, of);
        ledger.line(|line| sheet.line(line), |line, _| Some(sheet.entry(line, scenario, of)));
        for (at, levy) in (0..).zip(&scenario.costs.levies) {
            ledger.money(Quantity::Levy(at), sheet.levy(at), || sheet.levy_entry(levy));
        }
        sheet
    }

    /// A levy, counted from 0; zero where there is none.
    pub fn levy(&self, at: u8) -> Money {
        self.levies.get(usize::from(at)).copied().unwrap_or(Money::ZERO)
    }

    /// Derivation of a levy.
    fn levy_entry(&self, levy: &Levy) -> (Formula, Vec<Term>) {
        let rate = Term::input("s", Ok(levy.rate.get()), Unit::Share, Subject::Plan, Input::LevyRate);
        let (of, fee) = (self.term(levy_line(levy.of)), self.term(CostLine::Fee));
        match levy.of {
            LevyBase::NetMedia | LevyBase::AllCosts => (Formula::MoneyTimes, vec![of, rate]),
            LevyBase::Fee => (Formula::MoneyTimes, vec![fee, rate]),
            LevyBase::NetMediaAndFee | LevyBase::AllCostsAndFee => (Formula::ShareOfBoth, vec![rate, of, fee]),
        }
    }

    /// A line as a term.
    fn term(&self, line: CostLine) -> Term {
        Term::money(symbol(line), self.line(line), Subject::Plan, Quantity::Line(line))
    }

    /// Terms of the levies that the plan has.
    fn levy_terms(&self, count: usize) -> impl Iterator<Item = Term> {
        let term = |(at, money): (u8, &Money)| Term::money("L", *money, Subject::Plan, Quantity::Levy(at));
        (0..).zip(&self.levies).take(count).map(term)
    }

    /// Derivation of a line.
    fn entry(&self, line: CostLine, scenario: &Scenario, of: OfChannels<'_>) -> (Formula, Vec<Term>) {
        let levies = scenario.costs.levies.len();
        let share_of = |line, share: Share, input| {
            let share = Term::input("s", Ok(share.get()), Unit::Share, Subject::Plan, input);
            (Formula::MoneyShare, vec![self.term(line), share])
        };
        match line {
            CostLine::Gross
            | CostLine::Discount
            | CostLine::Net
            | CostLine::Production
            | CostLine::Prizes
            | CostLine::Hours
            | CostLine::Tools => {
                let term = |(id, costs): &(ChannelId, ChannelCosts)| {
                    Term::money(symbol(line), costs.get(line), Subject::Channel(*id), Quantity::Line(line))
                };
                (Formula::MoneySum, of.iter().map(term).collect())
            }
            CostLine::Channels => (Formula::MoneySum, self.channels.terms(Subject::Plan)),
            CostLine::Fee => match scenario.costs.agency_fee {
                AgencyFee::None => (Formula::Nothing, Vec::new()),
                AgencyFee::Share { share, of } => share_of(fee_line(of), share, Input::Fee),
                // No fee is such a share of its total.
                AgencyFee::Inside(_) if self.agency_fee == Money::ZERO => (Formula::Nothing, Vec::new()),
                AgencyFee::Inside(share) => {
                    let (formula, mut terms) = share_of(CostLine::Total, share, Input::Fee);
                    // The total has the fee in it, so it is solved for: each would open the other for ever.
                    for total in terms.iter_mut().filter(|term| matches!(term.source, TermSource::Derived(_))) {
                        total.source = TermSource::Numerical;
                    }
                    (formula, terms)
                }
                AgencyFee::Fixed(amount) => {
                    (Formula::MoneySum, vec![Term::money_input("B", amount, Subject::Plan, Input::Fee)])
                }
            },
            CostLine::Contingency => {
                let kept_back = scenario.costs.contingency;
                share_of(fee_line(kept_back.of), kept_back.share.unwrap_or(Share::NONE), Input::Contingency)
            }
            CostLine::Levies => (Formula::MoneySum, self.levy_terms(levies).collect()),
            CostLine::Total => (Formula::MoneySum, self.terms(levies)),
            CostLine::Vat => {
                if !scenario.has_vat_rates() {
                    let lines = core::iter::once(vat_term(scenario.costs.vat)).chain(self.terms(levies));
                    return (Formula::ShareOfLines, lines.collect());
                }
                let taxed = self.taxed_lines(scenario, of);
                (Formula::VatByLine, taxed.into_iter().flat_map(TaxedLine::into_terms).collect())
            }
            CostLine::TotalWithVat => {
                (Formula::MoneySum, [CostLine::Total, CostLine::Vat].map(|line| self.term(line)).to_vec())
            }
        }
    }

    /// The lines on which VAT is due, each at its rate. Net media of channels with a rate of their own stand apart, in
    /// one line for each rate.
    fn taxed_lines(&self, scenario: &Scenario, of: OfChannels<'_>) -> Vec<TaxedLine> {
        let (costs, plan) = (&scenario.costs, (Subject::Plan, Input::Vat));
        let mut groups: Vec<(Share, Money, ChannelId)> = Vec::new();
        let mut rest = self.channels.net;
        for (channel, (id, one)) in scenario.channels.iter().zip(of) {
            let Some(rate) = channel.media_vat else { continue };
            rest = rest - one.net;
            match groups.iter_mut().find(|(other, ..)| *other == rate) {
                Some((_, net, _)) => *net = *net + one.net,
                None => groups.push((rate, one.net, *id)),
            }
        }
        let net = if groups.is_empty() { self.term(CostLine::Net) } else { intermediate("x", rest) };
        let mut lines = vec![TaxedLine { money: rest, rate: costs.vat, line: net, rate_from: plan }];
        lines.extend(groups.into_iter().map(|(rate, net, id)| TaxedLine {
            money: net,
            rate: Some(rate),
            line: intermediate("x", net),
            rate_from: (Subject::Channel(id), Input::MediaVat),
        }));
        let mut line = |line, rate: Option<Share>, from| {
            let rate_from = if rate.is_some() { (Subject::Plan, from) } else { plan };
            let (money, rate) = (self.line(line), rate.or(costs.vat));
            lines.push(TaxedLine { money, rate, line: self.term(line), rate_from });
        };
        for of in [CostLine::Production, CostLine::Prizes, CostLine::Hours, CostLine::Tools] {
            line(of, None, Input::Vat);
        }
        line(CostLine::Fee, costs.fee_vat, Input::FeeVat);
        line(CostLine::Contingency, None, Input::Vat);
        for ((levy, money), line) in costs.levies.iter().zip(self.levies).zip(self.levy_terms(costs.levies.len())) {
            let rate_from = if levy.vat.is_some() { (Subject::Plan, Input::LevyVat) } else { plan };
            lines.push(TaxedLine { money, rate: levy.vat.or(costs.vat), line, rate_from });
        }
        lines
    }

    /// VAT by rate, the plan's own rate first: rate, amount that is taxed, and tax. Lines of nothing are left out.
    pub fn vat_by_rate(&self, scenario: &Scenario, of: &[ChannelCosts]) -> Vec<(Share, Money, Money)> {
        let of: Vec<(ChannelId, ChannelCosts)> =
            scenario.channels.iter().map(|channel| channel.id).zip(of.iter().copied()).collect();
        let mut rates: Vec<(Share, Money, Money)> = Vec::new();
        for TaxedLine { money, rate, .. } in self.taxed_lines(scenario, &of) {
            let Some(rate) = rate.filter(|_| money != Money::ZERO) else { continue };
            let tax = money.share(rate);
            match rates.iter_mut().find(|(other, ..)| *other == rate) {
                Some((_, base, sum)) => (*base, *sum) = (*base + money, *sum + tax),
                None => rates.push((rate, money, tax)),
            }
        }
        rates
    }

    /// Terms of the lines that add up to the total.
    fn terms(&self, levies: usize) -> Vec<Term> {
        let mut terms = self.channels.terms(Subject::Plan);
        terms.extend([CostLine::Fee, CostLine::Contingency].map(|line| self.term(line)));
        terms.extend(self.levy_terms(levies));
        terms
    }

    /// A line of the sheet.
    pub fn line(&self, line: CostLine) -> Money {
        match line {
            CostLine::Fee => self.agency_fee,
            CostLine::Contingency => self.contingency,
            CostLine::Levies => self.levies.into_iter().sum(),
            CostLine::Total => self.total(),
            CostLine::Vat => self.vat,
            CostLine::TotalWithVat => self.total_with_vat(),
            CostLine::Gross
            | CostLine::Discount
            | CostLine::Net
            | CostLine::Production
            | CostLine::Prizes
            | CostLine::Hours
            | CostLine::Tools
            | CostLine::Channels => self.channels.get(line),
        }
    }

    /// The lines that all costs on some money are.
    fn lines_on(base: CostBasis) -> &'static [CostLine] {
        match base {
            CostBasis::Net => &[CostLine::Total],
            CostBasis::Gross => &[CostLine::Total, CostLine::Discount],
            CostBasis::WithVat => &[CostLine::TotalWithVat],
        }
    }

    /// All costs net, gross (with what discounts take off) or with VAT.
    pub fn on(&self, base: CostBasis) -> Money {
        Self::lines_on(base).iter().map(|line| self.line(*line)).sum()
    }

    /// All costs on the money that the page shows costs on, into a ledger.
    pub(super) fn all_on<const ASKS: bool>(&self, base: CostBasis, ledger: &mut Ledger<ASKS>) -> Money {
        ledger.money(Quantity::CostsOnBasis, self.on(base), || {
            (Formula::MoneySum, Self::lines_on(base).iter().map(|line| self.term(*line)).collect())
        })
    }

    /// Total for the client, without VAT.
    pub fn total(&self) -> Money {
        self.channels.total() + self.agency_fee + self.contingency + self.line(CostLine::Levies)
    }

    /// Total for the client, with VAT.
    pub fn total_with_vat(&self) -> Money {
        self.total() + self.vat
    }

    /// Budget of the client's brief less what the plan costs on its base; negative where the plan is above it. `None`
    /// without a brief, and for a brief with VAT as long as the plan has no VAT rate.
    pub fn left_of_brief(&self, scenario: &Scenario) -> Option<Money> {
        scenario
            .brief
            .budget
            .filter(|_| !scenario.lacks_vat_of_brief())
            .map(|budget| budget - self.line(brief_line(scenario.brief.base)))
    }

    /// Findings that only the sheet shows.
    pub(super) fn findings(&self, scenario: &Scenario) -> Vec<Problem> {
        let mut found = Vec::new();
        let has_costs = self.channels.total() > Money::ZERO;
        if let Some(left) = self.left_of_brief(scenario).filter(|left| *left < Money::ZERO) {
            found.push(Problem::AboveBrief { by: -left });
        }
        let of_nothing = |line| has_costs && self.line(line) == Money::ZERO;
        match scenario.costs.agency_fee {
            AgencyFee::Share { share, of } if share > Share::NONE && of_nothing(fee_line(of)) => {
                found.push(Problem::FeeOfNothing { of });
            }
            // Of a few minor units even a possible fee rounds to nothing.
            AgencyFee::Inside(share) if self.agency_fee < self.total().share(share) => {
                found.push(Problem::FeeUnsolvable);
            }
            AgencyFee::None | AgencyFee::Share { .. } | AgencyFee::Inside(_) | AgencyFee::Fixed(_) => {}
        }
        found
    }
}

impl TaxedLine {
    /// The amount, then its rate.
    fn into_terms(self) -> [Term; 2] {
        let (subject, input) = self.rate_from;
        [self.line, Term::input("v", Ok(self.rate.map_or(0.0, Share::get)), Unit::Share, subject, input)]
    }
}

/// Line of the sheet that a share is of.
fn fee_line(of: FeeBase) -> CostLine {
    match of {
        FeeBase::NetMedia => CostLine::Net,
        FeeBase::GrossMedia => CostLine::Gross,
        FeeBase::AllCosts => CostLine::Channels,
    }
}

/// Line of the channels that a levy is of.
fn levy_line(of: LevyBase) -> CostLine {
    match of {
        LevyBase::NetMedia | LevyBase::Fee | LevyBase::NetMediaAndFee => CostLine::Net,
        LevyBase::AllCosts | LevyBase::AllCostsAndFee => CostLine::Channels,
    }
}

/// Line of the sheet that a client's budget pays.
pub fn brief_line(base: BriefBase) -> CostLine {
    match base {
        BriefBase::NetMedia => CostLine::Net,
        BriefBase::Total => CostLine::Total,
        BriefBase::TotalWithVat => CostLine::TotalWithVat,
    }
}

/// Levies on the costs of the channels and a fee, each rounded once.
fn levies(of: &[Levy], channels: &ChannelCosts, fee: Money) -> [Money; LEVIES_MAX] {
    let mut amounts = [Money::ZERO; LEVIES_MAX];
    for (amount, levy) in amounts.iter_mut().zip(of) {
        let base = match levy.of {
            LevyBase::NetMedia => channels.net,
            LevyBase::Fee => fee,
            LevyBase::NetMediaAndFee => channels.net + fee,
            LevyBase::AllCosts => channels.total(),
            LevyBase::AllCostsAndFee => channels.total() + fee,
        };
        *amount = times(base, levy.rate.get());
    }
    amounts
}

/// Fee that is a share of the total that it belongs to, to the minor unit: `B = [s · total(B)]`.
///
/// The rounded right side never falls when `B` rises, so a whole `B` that meets the equation exists wherever the right
/// side gets below `B` at all; bisection finds one. From a half on several may; the one nearest to the solution without
/// rounding is taken. `None` where no fee up to the greatest amount is such a share: from 100 % on, or where levies on
/// the fee eat up the rest.
fn fee_inside(share: Share, total: impl Fn(Money) -> Money) -> Option<Money> {
    let wanted = |fee: i64| Money::new(fee).map_or(i64::MAX, |fee| total(fee).share(share).minor());
    if wanted(0) <= 0 {
        return Some(Money::ZERO);
    }
    let (mut below, mut above) = (0, Money::MAX_MINOR);
    if wanted(above) > above {
        return None;
    }
    while above - below > 1 {
        let middle = below + (above - below) / 2;
        if wanted(middle) > middle {
            below = middle;
        } else {
            above = middle;
        }
    }
    let unrounded = unrounded_fee_inside(share, &total);
    let nearest = (0..=NEIGHBOURS).flat_map(|step| [unrounded - step, unrounded + step]);
    let nearest = nearest.into_iter().find(|fee| *fee >= 0 && wanted(*fee) == *fee);
    Money::new(nearest.unwrap_or(above)).ok()
}

/// Whole number nearest to the fee inside a total without rounding: `s · t(0) / (1 − s · t')`, `t'` what the total
/// grows by for each unit of the fee.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "amounts stay below 2^53 minor units")]
fn unrounded_fee_inside(share: Share, total: &impl Fn(Money) -> Money) -> i64 {
    let minor = |fee: Money| total(fee).minor() as f64;
    let growth = (minor(Money::MOST) - minor(Money::ZERO)) / Money::MAX_MINOR as f64;
    libm::rint(share.get() * minor(Money::ZERO) / (1.0 - share.get() * growth)) as i64
}

/// Fees around the unrounded one that are tried: the lines of a sheet are off by less.
const NEIGHBOURS: i64 = 16;

/// Derivation of what is left of the client's brief.
pub(super) fn brief_left_terms(scenario: &Scenario, costs: &Costs) -> Option<Vec<Term>> {
    let budget = scenario.brief.budget?;
    let line = brief_line(scenario.brief.base);
    let left = Term::money_input("M", budget, Subject::Plan, Input::Brief);
    Some(vec![left, costs.term(line)])
}

#[cfg(test)]
mod tests;
