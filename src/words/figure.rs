//! Figures as text: how many decimals, which unit, on what base.

use super::Words;
use super::number::{self, MISSING};
use crate::forecast::{Figure, Unit, Value};
use crate::scenario::{Channel, CostBasis, Scenario, Sourced};
use crate::units::{Currency, Locale, Money, Price};

impl Words {
    /// A figure in a column whose heading names the unit; all values of a column have the same decimals.
    pub fn figure(&self, figure: Figure, value: Value, currency: Currency) -> String {
        let Ok(value) = value else { return String::from(MISSING) };
        match figure.unit() {
            // What is bought for nothing costs nothing a piece.
            Unit::UnitPrice | Unit::SmallPrice if value <= 0.0 && figure.is_cost() => self.text("free"),
            Unit::Count if value >= COUNT_SHORT => self.short(value),
            Unit::Count => self.count(value),
            Unit::Amount => self.whole(value),
            Unit::Number => self.number(value),
            Unit::Money => self.decimals(value, currency.digits()),
            Unit::PerPerson | Unit::Points => self.decimals(value, 1),
            Unit::Share => self.percent_bare(value, share_digits(figure)),
            Unit::Change => self.percent_signed(value, 0),
            Unit::SharePoints => self.points(value),
            Unit::UnitPrice | Unit::Times => self.decimals(value, 2),
            // A yen has no cents; a hundredth of one would still tell channels apart.
            Unit::SmallPrice => self.decimals(value, if currency.digits() == 0 { 2 } else { 4 }),
        }
    }

    /// Number of people or actions: whole from a hundred on, below with a decimal unless it is whole.
    pub fn count(&self, value: f64) -> String {
        let tenths = libm::rint(value * 10.0) / 10.0;
        if tenths.abs() < COUNT_EXACT && (libm::rint(tenths) - tenths).abs() > 0.01 {
            self.decimals(value, 1)
        } else {
            self.whole(value)
        }
    }

    /// A figure in running text, with its unit.
    pub fn figure_with_unit(&self, figure: Figure, value: Value, currency: Currency) -> String {
        let Ok(number) = value else { return String::from(MISSING) };
        match figure.unit() {
            Unit::UnitPrice | Unit::SmallPrice if number <= 0.0 && figure.is_cost() => self.text("free"),
            Unit::Amount | Unit::UnitPrice | Unit::SmallPrice | Unit::Money => {
                self.with_currency(&self.figure(figure, value, currency), currency)
            }
            Unit::Share => self.percent(number, share_digits(figure)),
            Unit::Count
            | Unit::PerPerson
            | Unit::Points
            | Unit::Change
            | Unit::SharePoints
            | Unit::Times
            | Unit::Number => self.figure(figure, value, currency),
        }
    }

    /// A figure of the strip: three significant digits for large numbers.
    pub fn key_figure(&self, figure: Figure, value: Value, currency: Currency) -> String {
        let Ok(number) = value else { return String::from(MISSING) };
        match figure.unit() {
            Unit::Count if number.abs() < COUNT_EXACT => self.count(number),
            Unit::Count => self.short(number),
            Unit::Amount => self.with_currency(&self.short(number), currency),
            Unit::PerPerson
            | Unit::Points
            | Unit::Share
            | Unit::Change
            | Unit::SharePoints
            | Unit::UnitPrice
            | Unit::SmallPrice
            | Unit::Times
            | Unit::Number
            | Unit::Money => self.figure_with_unit(figure, value, currency),
        }
    }

    /// Name of a figure for the middle of a sentence: "sales", "cost per click (CPC)", "GRP".
    pub fn inline(&self, figure: Figure) -> String {
        self.text(&format!("{}.inline", figure.key()))
    }

    /// The heading of a figure's column, shorter than its name where that would not fit.
    pub fn column(&self, figure: Figure) -> String {
        self.text(&format!("{}.column", figure.key()))
    }

    /// The unit below the heading of a column.
    pub fn unit_of(&self, figure: Figure, currency: Currency) -> String {
        match figure.unit() {
            Unit::Amount | Unit::UnitPrice | Unit::SmallPrice | Unit::Money => currency.sign().to_owned(),
            Unit::Number | Unit::SharePoints => String::new(),
            // What is simply counted needs no unit, but for whom it counts.
            Unit::Count if !matches!(figure, Figure::Contacts | Figure::Reach) => String::new(),
            Unit::Count | Unit::PerPerson | Unit::Points | Unit::Share | Unit::Change | Unit::Times => {
                self.text(&format!("{}.unit", figure.key()))
            }
        }
    }

    /// Base that a figure is counted on, for costs on net media.
    pub fn counted_on_net(&self, figure: Figure) -> String {
        self.counted_on(figure, CostBasis::Net)
    }

    /// Base that a figure is counted on, for costs on a cost basis.
    pub fn counted_on(&self, figure: Figure, base: CostBasis) -> String {
        let costs = self.text(match base {
            CostBasis::Net => "all-costs-net",
            CostBasis::Gross => "all-costs-gross",
            CostBasis::WithVat => "all-costs-with-vat",
        });
        let media = self.media_name(base);
        self.with(&format!("{}.counted-on", figure.key()), &[("money", media.into()), ("costs", costs.into())])
    }

    /// Name of media on a cost basis: net media, gross media, media with VAT.
    pub fn media_name(&self, base: CostBasis) -> String {
        self.text(match base {
            CostBasis::Net => "media-net",
            CostBasis::Gross => "media-gross",
            CostBasis::WithVat => "media-with-vat",
        })
    }

    /// A forecast beside its target, with the same decimals: as many as the figure has elsewhere, as the target needs,
    /// and as tell the two apart.
    pub fn compared(&self, figure: Figure, value: f64, target: f64, currency: Currency) -> Compared {
        let is_share = matches!(figure.unit(), Unit::Share | Unit::Change | Unit::SharePoints);
        let scale = if is_share { 100.0 } else { 1.0 };
        let (scaled_value, scaled_target) = (value * scale, target * scale);
        let is_near = |one: f64, other: f64| (one - other).abs() <= COMPARED_TOLERANCE * other.abs();
        let rounded = |value: f64, digits: u8| {
            let tens = libm::exp10(f64::from(digits));
            libm::rint(value * tens) / tens
        };
        let is_enough = |digits: &u8| {
            let shown = rounded(scaled_target, *digits);
            let tells_apart = rounded(scaled_value, *digits) < shown || rounded(scaled_value, *digits) > shown;
            is_near(shown, scaled_target) && (is_near(scaled_value, scaled_target) || tells_apart)
        };
        let usual = usual_digits(figure, currency);
        let digits = (usual..COMPARED_DIGITS_MAX).find(is_enough).unwrap_or(COMPARED_DIGITS_MAX);
        let written = |value: f64| self.with_digits(figure, value, digits, currency);
        let gap = rounded(scaled_value, digits) - rounded(scaled_target, digits);
        let by = if is_near(scaled_value, scaled_target) {
            self.text("gap-none")
        } else if is_share {
            signed(gap, &self.with("gap-points", &[("points", self.decimals(gap.abs(), digits).into())]))
        } else {
            signed(gap, &written(gap.abs()))
        };
        // A share of nothing says nothing, and neither does what rounds to nothing.
        let part = (target.abs() > 0.0 && !is_share).then(|| self.percent_signed(gap / target.abs(), 1));
        let part = part.filter(|part| part.contains(|digit| matches!(digit, '1'..='9')));
        Compared { value: written(value), target: written(target), by, part }
    }

    /// A figure in running text with so many decimals.
    fn with_digits(&self, figure: Figure, value: f64, digits: u8, currency: Currency) -> String {
        match figure.unit() {
            Unit::Share | Unit::Change | Unit::SharePoints => self.percent(value, digits),
            Unit::Amount | Unit::UnitPrice | Unit::SmallPrice | Unit::Money => {
                self.with_currency(&self.decimals(value, digits), currency)
            }
            Unit::Count | Unit::PerPerson | Unit::Points | Unit::Times | Unit::Number => self.decimals(value, digits),
        }
    }

    /// A difference of shares in points, with its sign.
    fn points(&self, difference: f64) -> String {
        let points = self.decimals(difference.abs() * 100.0, 1);
        signed(difference, &self.with("gap-points", &[("points", points.into())]))
    }

    /// The unit that stands beside a typed target.
    pub fn typed_unit(&self, figure: Figure, currency: Currency) -> &'static str {
        match figure.unit() {
            Unit::Share | Unit::Change | Unit::SharePoints => "%",
            Unit::Amount | Unit::UnitPrice | Unit::SmallPrice | Unit::Money => currency.sign(),
            Unit::Count | Unit::PerPerson | Unit::Points | Unit::Times | Unit::Number => "",
        }
    }

    /// A number of a unit, in running text.
    pub fn of_unit(&self, unit: Unit, value: f64, currency: Currency) -> String {
        match unit {
            Unit::Count => self.count(value),
            Unit::Number | Unit::PerPerson | Unit::Points | Unit::Times => self.decimals(value, 2),
            Unit::Share => self.percent(value, if value < 0.1 { 2 } else { 1 }),
            Unit::Change => self.percent_signed(value, 1),
            Unit::SharePoints => self.points(value),
            Unit::Amount => self.with_currency(&self.whole(value), currency),
            Unit::UnitPrice | Unit::Money => self.with_currency(&self.decimals(value, 2), currency),
            Unit::SmallPrice => self.with_currency(&self.decimals(value, 4), currency),
        }
    }

    /// The heading of an axis: the figure with its unit.
    pub fn axis_heading(&self, figure: Figure, currency: Currency) -> String {
        let name = self.text(figure.key());
        let unit = self.unit_of(figure, currency);
        if unit.is_empty() { name } else { format!("{name}, {unit}") }
    }

    /// A number on an axis whose ticks stand `step` apart and end at `last`: all of them in one unit and with the same
    /// decimals, as many as tell two ticks apart.
    pub fn axis(&self, value: f64, step: f64, last: f64) -> String {
        let (unit, key) = match last {
            1e9.. => (1e9, "number-billions"),
            1e6.. => (1e6, "number-millions"),
            1e4.. => (1e3, "number-thousands"),
            _ => (1.0, ""),
        };
        if value <= 0.0 {
            return self.whole(0.0);
        }
        let digits = (0..AXIS_DECIMALS_MAX).find(|digits| step / unit * libm::pow(10.0, f64::from(*digits)) > 0.99);
        let text = self.decimals(value / unit, digits.unwrap_or(AXIS_DECIMALS_MAX));
        if key.is_empty() { text } else { self.with(key, &[("value", text.into())]) }
    }

    /// A share in per cent without the sign, for a column that names the unit.
    pub fn percent_bare(&self, share: f64, digits: u8) -> String {
        self.decimals(100.0 * share, digits)
    }

    /// A share in per cent with as many decimals as it needs, and the sign.
    pub fn percent_typed_sign(&self, share: f64) -> String {
        number::with_percent_sign(&self.percent_typed(share), self.locale())
    }

    /// An amount of the strip: to the major unit.
    pub fn money_key(&self, amount: Money, currency: Currency) -> String {
        self.amount_whole(amount, currency)
    }

    /// An amount in a column of a grid: without decimals when all it lacks is zeros.
    pub fn money_short(&self, amount: Money, currency: Currency) -> String {
        self.money_in_column(amount, currency, !amount.is_whole(currency))
    }

    /// Amount in a column whose amounts have one number of decimals: all of them where some amount has cents.
    pub fn money_in_column(&self, amount: Money, currency: Currency, has_cents: bool) -> String {
        let form = if has_cents { Self::money } else { Self::money_whole };
        form(self, amount.minor(), currency.digits())
    }

    /// An amount at a chart, in major units: `€60k`.
    pub fn money_axis(&self, major: f64, currency: Currency) -> String {
        self.with_currency(&if major >= 1e6 { self.short(major) } else { self.whole(major) }, currency)
    }

    /// Money of the client's brief that is left, or by how much the plan is above it.
    pub fn left_of_brief(&self, left: Money, currency: Currency) -> String {
        let key = match left.minor() {
            0 => "brief-met",
            1.. => "brief-left",
            _ => "brief-over",
        };
        let amount = if left < Money::ZERO { -left } else { left };
        self.with(key, &[("amount", self.amount(amount, currency).into())])
    }

    /// A price in the grid: at least two decimals, as many more as it needs.
    pub fn price(&self, price: Option<Sourced<Price>>) -> String {
        price.map(|price| self.number_short(price.value.get())).unwrap_or_default()
    }

    /// A price: at least two decimals, as many more as it needs.
    pub fn number_short(&self, price: f64) -> String {
        let cents = price * 100.0;
        if (libm::rint(cents) - cents).abs() < 1e-9 { self.decimals(price, 2) } else { self.number(price) }
    }

    /// Hours in a table whose hours have one number of decimals: two where some of them are no whole ones.
    pub fn hours(&self, hours: f64, has_parts: bool) -> String {
        self.decimals(hours, if has_parts { 2 } else { 0 })
    }

    /// The unit of hours.
    pub fn hours_sign(&self) -> &'static str {
        match self.locale() {
            Locale::En => "h",
            Locale::Nl => "u",
            Locale::Ru => "ч",
        }
    }

    /// Name of a channel; a placeholder where it has none.
    pub fn channel_name(&self, channel: &Channel) -> String {
        if channel.name.is_empty() { self.text("channel-unnamed") } else { channel.name.to_string() }
    }

    /// Name of a plan; a placeholder where it has none.
    pub fn plan_name(&self, scenario: &Scenario) -> String {
        if scenario.name.is_empty() { self.text("plan-untitled") } else { scenario.name.to_string() }
    }
}

/// A forecast and its target as text, with the same decimals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The forecast.
    pub value: String,
    /// The target.
    pub target: String,
    /// The difference of the two, with its sign; of shares in points.
    pub by: String,
    /// The difference as a share of the target, with its sign; absent for shares and where it rounds to nothing.
    pub part: Option<String>,
}

/// Numbers of people and actions from here on have three significant digits: no cell holds more than nine.
const COUNT_SHORT: f64 = 1e9;

/// Numbers of people and actions from here on are whole.
const COUNT_EXACT: f64 = 100.0;

/// Decimals of a forecast beside its target at most, chosen because a forecast is never so exact.
const COMPARED_DIGITS_MAX: u8 = 8;

/// Part of a target that a forecast may differ from it and still be the same, as in the judgement of targets.
const COMPARED_TOLERANCE: f64 = 1e-9;

/// Decimals that a figure has in a column, of a share those of its per cent.
fn usual_digits(figure: Figure, currency: Currency) -> u8 {
    match figure.unit() {
        Unit::Count | Unit::Amount | Unit::Change => 0,
        Unit::PerPerson | Unit::Points | Unit::SharePoints => 1,
        Unit::Share => share_digits(figure),
        Unit::UnitPrice | Unit::Times | Unit::Number => 2,
        Unit::SmallPrice => {
            if currency.digits() == 0 {
                2
            } else {
                4
            }
        }
        Unit::Money => currency.digits(),
    }
}

/// A size with the sign of a value.
fn signed(value: f64, size: &str) -> String {
    if value < 0.0 { format!("{}{size}", number::MINUS) } else { format!("+{size}") }
}

/// Decimals of a number on an axis at most: enough for a ten thousandth of a cent.
const AXIS_DECIMALS_MAX: u8 = 6;

/// Shares of people and of money want one decimal; rates of response want two.
fn share_digits(figure: Figure) -> u8 {
    let rates = [
        Figure::ClickRate,
        Figure::ViewRate,
        Figure::EngagementRate,
        Figure::EngagementRateReach,
        Figure::EngagementRateFollowers,
        Figure::EngagementRateViews,
        Figure::ConversionRate,
    ];
    if rates.contains(&figure) { 2 } else { 1 }
}
