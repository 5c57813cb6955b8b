//! An explanation as text: what a number is, its formula in letters and in the plan's numbers, and where each input
//! comes from.

use super::Words;
use super::formula::{Form, written};
use super::number::MISSING;
use crate::forecast::{
    Amount, BenchmarkMarks, Entry, Figure, FigureRef, Input, Missing, Outcome, PlanResults, Provenance, Quantity,
    Subject, Term, TermSource, Unit, provenance,
};
use crate::scenario::{Benchmark, Brand, Origin, Scenario};
use crate::units::Currency;

/// An explanation, ready to be shown or copied.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// Name of the number and of the channel or plan it belongs to.
    pub title: String,
    /// Its value, with its unit.
    pub value: String,
    /// Definition of the number.
    pub definition: String,
    /// Limits: everything the number leaves out.
    pub excludes: String,
    /// The formula in letters.
    pub letters: String,
    /// The formula with the plan's numbers.
    pub numbers: String,
    /// Inputs of the formula.
    pub terms: Vec<ExplainedTerm>,
    /// Name of the section of the model that holds the formula.
    pub model: String,
    /// Number of that section.
    pub section: u8,
    /// Authors of the formula, after the section; empty where it has none.
    pub authors: String,
    /// Reason for a missing number.
    pub missing: Option<String>,
    /// Note on a number that rests on a benchmark.
    pub rests_on_benchmark: Option<String>,
}

/// One input of an explanation.
#[derive(Debug, Clone, PartialEq)]
pub struct ExplainedTerm {
    /// Its letter.
    pub symbol: &'static str,
    /// Its name.
    pub name: String,
    /// Its value with its unit.
    pub value: String,
    /// Its origin.
    pub from: String,
    /// The explanation of its own, where it is derived.
    pub opens: Option<FigureRef>,
    /// The page where a published value was read.
    pub url: Option<&'static str>,
}

/// Numbers of a list that are written out; more are cut.
const LIST_MAX: usize = 14;

impl Words {
    /// The explanation of a number from its derivation. Needs the part of the messages that is loaded when it is first
    /// asked for.
    pub fn explain(&self, results: &PlanResults, of: FigureRef, entry: &Entry) -> Explanation {
        let (scenario, currency) = (&*results.scenario, results.scenario.currency);
        let value = match entry.outcome {
            Outcome::Money(money) => self.amount(money, currency),
            Outcome::Number(value) => self.precise(of.quantity.unit(), value, currency, 0),
        };
        let sort = of.quantity.sort();
        let (authors, section) = (entry.formula.authors(), entry.formula.section());
        let more_digits = self.digits_of_operands(of.quantity.unit(), entry, currency);
        let number = |term: &Term| self.amount_of(term, currency, List::Symbol, more_digits);
        let missing = match entry.outcome {
            Outcome::Number(Err(why)) => Some(self.text(why.key())),
            Outcome::Number(Ok(_)) | Outcome::Money(_) => None,
        };
        let marks = BenchmarkMarks::of(scenario, &results.forecast);
        Explanation {
            rests_on_benchmark: marks.has(of).then(|| self.text("explain-rests-on-benchmark")),
            title: self.with(
                "explain-title",
                &[
                    ("name", self.quantity_name(of.quantity, scenario).into()),
                    ("of", self.subject_name(of.subject, scenario).into()),
                ],
            ),
            value,
            definition: self.text(&format!("explain-{sort}")),
            excludes: self.text(&format!("explain-{sort}.limits")),
            letters: written(entry.formula, &entry.terms, &|term| term.symbol.to_owned(), Form::Letters),
            numbers: written(entry.formula, &entry.terms, &number, Form::Numbers),
            terms: entry
                .terms
                .iter()
                .map(|term| self.explained_term(term, of.subject, scenario, more_digits))
                .collect(),
            model: self.with("explain-model", &[("section", section.to_string().into())]),
            section,
            authors: if authors.is_empty() { String::new() } else { format!(". {authors}") },
            missing,
        }
    }

    /// An explanation as text for a mail.
    pub fn explanation_text(&self, told: &Explanation) -> String {
        let not = self.text("explain-limits");
        let mut text = format!("{}: {}\n{}\n{not}: {}\n\n", told.title, told.value, told.definition, told.excludes);
        for note in told.missing.iter().chain(&told.rests_on_benchmark) {
            text.push_str(note);
            text.push('\n');
        }
        let terms =
            told.terms.iter().map(|term| format!("{} = {}: {} ({})\n", term.symbol, term.value, term.name, term.from));
        text + &format!("{}\n= {}\n= {}\n\n", told.letters, told.numbers, told.value)
            + &terms.collect::<String>()
            + &format!("\n{}{}\n", told.model, told.authors)
    }

    /// The name of a brand of the competitors' sheet, which may have none: row 0 is the planner's own.
    pub fn brand_name(&self, row: usize, brand: &Brand) -> String {
        match (row, brand.name.is_empty()) {
            (0, true) => self.text("market-own"),
            (_, true) => self.with("market-row", &[("row", row.to_string().into())]),
            (_, false) => brand.name.to_string(),
        }
    }

    /// Name of a levy, which may have none.
    pub fn levy_name(&self, at: usize, name: &str) -> String {
        if name.is_empty() { self.with("levy-row", &[("row", (at + 1).to_string().into())]) } else { name.to_owned() }
    }

    /// Name of a role, counted from 0, which may have none.
    pub fn role_name(&self, scenario: &Scenario, role: u8) -> String {
        match scenario.roles.get(usize::from(role)) {
            Some(named) if !named.name.is_empty() => named.name.to_string(),
            Some(_) | None => self.with("role-row", &[("row", (u16::from(role) + 1).to_string().into())]),
        }
    }

    /// Name of a quantity.
    pub fn quantity_name(&self, quantity: Quantity, scenario: &Scenario) -> String {
        let figure = |figure: Figure| self.text(figure.key());
        let inline = |figure: Figure| self.inline(figure);
        let channel = |id| scenario.channel(id).map(|channel| self.channel_name(channel)).unwrap_or_default();
        let named =
            |values: &[(&str, super::Value<'_>)]| self.with(&format!("explain-{}.name", quantity.sort()), values);
        let week = |week: u16| {
            let first = scenario.week_start(usize::from(week));
            if week < scenario.weeks.get() {
                self.date_range(first, first.plus_days(6))
            } else {
                self.text("calendar-after-last-week")
            }
        };
        let roles =
            |role: Option<u8>| role.map_or_else(|| self.text("work-all-roles"), |role| self.role_name(scenario, role));
        match quantity {
            Quantity::Figure(which) => figure(which),
            Quantity::Line(line) => self.text(line.key()),
            Quantity::FirstContactRate(rate) | Quantity::PeopleActing(rate) => {
                named(&[("rate", self.text(Input::Rate(rate).key()).into())])
            }
            Quantity::MatchedSum(which, other) => {
                named(&[("figure", figure(which).into()), ("other", inline(other).into())])
            }
            Quantity::FunnelStepRate(from, to) => {
                named(&[("figure", inline(from).into()), ("other", figure(to).into())])
            }
            Quantity::ShareOfSum(which, _) | Quantity::AllCostsPer(which) => named(&[("figure", inline(which).into())]),
            Quantity::ChannelTypeShare(tool, which, _) => named(&[
                ("tool", self.text(&format!("channel-type-{}", tool.key())).into()),
                ("figure", inline(which).into()),
            ]),
            Quantity::ReachAtLeast(times) | Quantity::ReachExactly(times) => {
                named(&[("times", times.to_string().into())])
            }
            Quantity::WeekMoney(at) | Quantity::WeekContacts(at) | Quantity::WeekReach(at) => {
                named(&[("week", week(at).into())])
            }
            Quantity::WeekReachAtLeast(at, times) => {
                named(&[("week", week(at).into()), ("times", times.to_string().into())])
            }
            Quantity::WeekEffect(at, which) => named(&[("week", week(at).into()), ("figure", figure(which).into())]),
            Quantity::AudienceOverlap(other) => named(&[("other", channel(other).into())]),
            Quantity::AssistedConversions(closing, which) => {
                named(&[("other", channel(closing).into()), ("figure", figure(which).into())])
            }
            Quantity::TargetGap(kpi) => named(&[("figure", figure(crate::forecast::kpi_figure(kpi)).into())]),
            Quantity::Brand(row, _) => {
                let brand = scenario.market.as_ref().and_then(|market| market.brands().nth(usize::from(row)));
                let name = brand.map_or_else(String::new, |brand| self.brand_name(usize::from(row), brand));
                named(&[("name", name.into())])
            }
            Quantity::Period(row, _) => {
                let period = scenario.periods.get(usize::from(row));
                let name = period.map(|period| period.name.to_string()).filter(|name| !name.is_empty());
                named(&[("name", name.unwrap_or_else(|| (row + 1).to_string()).into())])
            }
            Quantity::Levy(at) => {
                let name = scenario.costs.levies.get(usize::from(at)).map(|levy| levy.name.to_string());
                self.levy_name(usize::from(at), &name.unwrap_or_default())
            }
            Quantity::WorkHours(role) => named(&[("role", roles(role).into())]),
            Quantity::WorkCost(role) => named(&[("role", roles(Some(role)).into())]),
            Quantity::WeekWorkHours(at, role) | Quantity::WeekWorkCost(at, role) => {
                named(&[("role", roles(role).into()), ("week", week(at).into())])
            }
            Quantity::Audience
            | Quantity::DiscountRate
            | Quantity::NetPrice
            | Quantity::BriefLeft
            | Quantity::ReachedShare
            | Quantity::BoughtActions
            | Quantity::DeliveredActions
            | Quantity::Sharing
            | Quantity::MediaOnBasis
            | Quantity::CostsOnBasis
            | Quantity::GrossReach
            | Quantity::Duplication
            | Quantity::ReachMin
            | Quantity::ReachMax
            | Quantity::PairBoundMin
            | Quantity::PairBoundMax
            | Quantity::CurveReach(_)
            | Quantity::CurveContacts(_) => named(&[]),
        }
    }

    fn subject_name(&self, subject: Subject, scenario: &Scenario) -> String {
        match subject {
            Subject::Plan => self.text("explain-whole"),
            Subject::Channel(id) => scenario.channel(id).map(|channel| self.channel_name(channel)).unwrap_or_default(),
        }
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "all other inputs are fields, whose names the page has")]
    fn explained_term(&self, term: &Term, about: Subject, scenario: &Scenario, more_digits: u8) -> ExplainedTerm {
        let value = self.amount_of(term, scenario.currency, List::Numbers, more_digits);
        let own = |subject: Subject, name: String| match subject {
            // Whom the explanation is about stands in its title.
            _ if subject == about => name,
            Subject::Plan => name,
            Subject::Channel(_) => {
                self.with("explain-of", &[("name", name.into()), ("of", self.subject_name(subject, scenario).into())])
            }
        };
        let (name, from, opens, url) = match term.source {
            TermSource::Derived(of) => {
                let name = own(of.subject, self.quantity_name(of.quantity, scenario));
                (name, self.text("origin-derived"), Some(of), None)
            }
            TermSource::Numerical => (self.symbol_name(term.symbol), self.text("origin-numerical"), None, None),
            TermSource::Intermediate => (self.symbol_name(term.symbol), self.text("origin-intermediate"), None, None),
            TermSource::Input(subject, input) => {
                let name = match input {
                    Input::Kpi(kpi) => {
                        let figure = self.text(crate::forecast::kpi_figure(kpi).key());
                        self.with("input-kpi", &[("figure", figure.into())])
                    }
                    _ => self.text(input.key()),
                };
                let (from, url) = self.provenance_text(scenario, subject, input, term);
                (own(subject, name), from, None, url)
            }
        };
        ExplainedTerm { symbol: term.symbol, name, value, from, opens, url }
    }

    fn provenance_text(
        &self,
        scenario: &Scenario,
        subject: Subject,
        input: Input,
        term: &Term,
    ) -> (String, Option<&'static str>) {
        if let Amount::Number(Err(why)) = term.amount {
            return (self.text(why.key()), None);
        }
        if input == Input::CurveSpend {
            return (self.text("origin-curve"), None);
        }
        match provenance(scenario, subject, input) {
            Provenance::Given(Origin::Own) => (self.text("origin-entered"), None),
            Provenance::Given(Origin::Example) => (self.text("origin-example"), None),
            Provenance::Given(origin @ (Origin::Benchmark(_) | Origin::Converted { .. })) => {
                (self.origin(origin), origin.benchmark().and_then(Benchmark::get).map(|found| found.url))
            }
            Provenance::Default => (self.text("origin-default"), None),
        }
    }

    /// Meaning of a letter that is neither an input nor a figure.
    fn symbol_name(&self, symbol: &str) -> String {
        let key = match symbol {
            // Computed here, entered elsewhere: it has one name.
            "n" => return self.text(Input::Posts.key()),
            "F" => return self.text(Input::AccountFollowers.key()),
            "w" => "symbol-weights",
            "b" => "symbol-segment-usage",
            "q" => "symbol-reached",
            "P" => "symbol-frequency-distribution",
            "o" => "symbol-pairs",
            "Φ" => "symbol-first-contact-equivalents",
            "I" => "symbol-contacts",
            _ => "symbol-other",
        };
        self.text(key)
    }

    /// Decimals that a number is written with; of a share those of its per cent.
    fn decimals_of(unit: Unit, value: f64, currency: Currency) -> u8 {
        let is_whole = (libm::rint(value) - value).abs() < 1e-9 * value.abs().max(1.0);
        let size = value.abs();
        match unit {
            Unit::Count | Unit::PerPerson | Unit::Points | Unit::Times if is_whole || size >= 1000.0 => 0,
            Unit::Count | Unit::PerPerson | Unit::Points | Unit::Times if size >= 1.0 => 2,
            Unit::Share => {
                let few = (0..4).find(|digits| is_rounded(value * 100.0, *digits));
                few.unwrap_or(if size < 0.01 { 4 } else { 2 })
            }
            Unit::Change | Unit::SharePoints => 1,
            Unit::Amount if is_whole => 0,
            Unit::Amount | Unit::Money => currency.digits(),
            Unit::UnitPrice | Unit::SmallPrice if is_rounded(value, 2) => 2,
            Unit::UnitPrice | Unit::SmallPrice if size < 0.1 => 6,
            Unit::UnitPrice
            | Unit::SmallPrice
            | Unit::Count
            | Unit::PerPerson
            | Unit::Points
            | Unit::Times
            | Unit::Number => 4,
        }
    }

    /// Value with so many more digits, where they are significant.
    fn decimals_with(unit: Unit, value: f64, currency: Currency, more_digits: u8) -> u8 {
        let digits = Self::decimals_of(unit, value, currency);
        let shown = if is_per_cent(unit) { value * 100.0 } else { value };
        if is_rounded(shown, digits) { digits } else { digits + more_digits }
    }

    /// Number of further decimals that the operands of a formula need, so that a calculator gets the written result
    /// from the written operands, but for its last digit.
    fn digits_of_operands(&self, unit: Unit, entry: &Entry, currency: Currency) -> u8 {
        let agrees = |more_digits: &u8| {
            let rounded = |term: &Term| match term.amount {
                Amount::Number(Ok(value)) if !self.is_short(value, term.unit) => {
                    let digits = Self::decimals_with(term.unit, value, currency, *more_digits);
                    let digits = if is_per_cent(term.unit) { digits + 2 } else { digits };
                    Term { amount: Amount::Number(Ok(rounded_to(value, digits))), ..term.clone() }
                }
                Amount::Number(_) | Amount::Money(_) | Amount::List(_) => term.clone(),
            };
            let terms: Vec<Term> = entry.terms.iter().map(rounded).collect();
            match (entry.formula.outcome(&terms), entry.outcome) {
                (Outcome::Number(Ok(computed)), Outcome::Number(Ok(value))) => {
                    let digits = Self::decimals_of(unit, value, currency) + if is_per_cent(unit) { 2 } else { 0 };
                    (computed - value).abs() <= 0.5 / libm::pow(10.0, f64::from(digits))
                }
                (computed, outcome) => computed == outcome,
            }
        };
        (0..MORE_DIGITS_MAX).find(agrees).unwrap_or(MORE_DIGITS_MAX)
    }

    /// Tells whether a number is written in full because that is short.
    fn is_short(&self, value: f64, unit: Unit) -> bool {
        unit == Unit::Number && self.number(value).chars().count() <= 8
    }

    /// A number as exactly as it takes to compute with it.
    fn precise(&self, unit: Unit, value: Result<f64, Missing>, currency: Currency, more_digits: u8) -> String {
        let Ok(value) = value else { return String::from(MISSING) };
        let digits = Self::decimals_with(unit, value, currency, more_digits);
        match unit {
            Unit::Number if self.is_short(value, unit) => self.number(value),
            Unit::Count | Unit::PerPerson | Unit::Points | Unit::Times | Unit::Number => self.decimals(value, digits),
            Unit::Share => self.percent(value, digits),
            Unit::Change => self.percent_signed(value, digits),
            Unit::SharePoints => self.of_unit(unit, value, currency),
            Unit::Amount | Unit::Money | Unit::UnitPrice | Unit::SmallPrice => {
                self.with_currency(&self.decimals(value, digits), currency)
            }
        }
    }

    fn amount_of(&self, term: &Term, currency: Currency, lists: List, more_digits: u8) -> String {
        match &term.amount {
            // In an exponent per cent would be read wrongly.
            Amount::Number(Ok(value))
                if lists == List::Symbol && matches!(term.symbol, "ρ" | "φ" | "p" | "q" | "r" | "r₁" | "ω") =>
            {
                let typed = self.number(*value);
                let digits = Self::decimals_with(term.unit, *value, currency, more_digits) + 2;
                if typed.chars().count() <= 6 { typed } else { self.decimals(*value, digits) }
            }
            Amount::Number(value) => self.precise(term.unit, *value, currency, more_digits),
            Amount::Money(money) => self.amount(*money, currency),
            Amount::List(_) if lists == List::Symbol => term.symbol.to_owned(),
            Amount::List(values) => {
                let one = |value: &f64| self.precise(term.unit, Ok(*value), currency, 0);
                let mut text = values.iter().take(LIST_MAX).map(one).collect::<Vec<_>>().join("; ");
                if values.len() > LIST_MAX {
                    text.push_str(" …");
                }
                text
            }
        }
    }
}

/// More decimals than these tell nothing: doubles have no more digits.
const MORE_DIGITS_MAX: u8 = 10;

/// Tells whether a unit is written in per cent.
fn is_per_cent(unit: Unit) -> bool {
    matches!(unit, Unit::Share | Unit::Change | Unit::SharePoints)
}

/// A number rounded to so many decimals.
fn rounded_to(value: f64, digits: u8) -> f64 {
    let scale = libm::pow(10.0, f64::from(digits));
    libm::rint(value * scale) / scale
}

/// Tells whether a number has at most so many decimals.
fn is_rounded(value: f64, digits: u8) -> bool {
    (rounded_to(value, digits) - value).abs() < (value.abs() * 1e-12).max(1e-9)
}

/// Form of a list of numbers: its letter, or written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    Symbol,
    Numbers,
}
