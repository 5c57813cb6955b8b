//! One row of a pasted plan as a channel.

use super::cells::{Cells, one_line};
use super::column::{CellError, Column, PriceStage, Role, Tax};
use super::known::{buying_model, platform};
use super::numbers::currency_in;
use super::outcome::{Line, RefusedCell, Remark};
use super::setup::Setup;
use crate::scenario::{BuyingModel, Channel, ChannelId, Discounts, Kind, Platform, PriceBasis, Rate, Sourced, preset};
use crate::units::{Contacts, Currency, Date, Locale, Money, Note, People, Price, Share, Text};
use crate::words::date;
use crate::words::number::{Number, NumberError, Parsed, PercentSign, parse};

/// Difference above which two counts of the same are said to differ, as a share of the smaller: plans round prices to
/// cents, which moves contacts by some thousandths.
const DIFFERENCE: f64 = 0.005;

/// A table with what is known of it.
pub(super) struct Table<'a> {
    pub(super) cells: &'a Cells,
    pub(super) columns: &'a [Column],
    pub(super) numbers: Locale,
    pub(super) currency: Currency,
    pub(super) setup: &'a Setup,
    pub(super) vat_rate: Option<Share>,
    pub(super) discount: Option<Share>,
}

/// A row that became a channel.
pub(super) struct Made {
    pub(super) line: Line,
    pub(super) refused: Vec<RefusedCell>,
    pub(super) remarks: Vec<Remark>,
}

/// Number of a text; `None` where it is blank or the dash of a missing value.
pub(super) fn number(text: &str, locale: Locale) -> Result<Option<Number>, NumberError> {
    match parse(text, locale)? {
        Parsed::Empty => Ok(None),
        Parsed::Number(number) => Ok(Some(number)),
    }
}

impl Table<'_> {
    /// Stage of the amounts of a column.
    fn stage(&self, column: Column) -> PriceStage {
        if matches!(column.role, Role::ListPrice | Role::GrossCost) {
            return PriceStage::Gross;
        }
        // A role that the planner chose counts more than the heading.
        if column.says.stage.is_some() { PriceStage::Net } else { self.setup.stage.unwrap_or(PriceStage::Net) }
    }

    /// VAT in the amounts of a column.
    fn tax(&self, column: Column) -> Tax {
        column.says.tax.or(self.setup.tax).unwrap_or(Tax::Without)
    }

    fn first(&self, role: Role) -> Option<(usize, &Column)> {
        self.columns.iter().enumerate().find(|(_, column)| column.role == role)
    }

    /// Columns of costs, the one that the budget is taken from first: net before gross, without VAT before with VAT.
    fn costs(&self) -> Vec<(usize, &Column)> {
        let all = || self.columns.iter().enumerate().filter(|(_, c)| matches!(c.role, Role::Cost | Role::GrossCost));
        [
            (PriceStage::Net, Tax::Without),
            (PriceStage::Net, Tax::With),
            (PriceStage::Gross, Tax::Without),
            (PriceStage::Gross, Tax::With),
        ]
        .into_iter()
        .flat_map(|(stage, tax)| {
            all().filter(move |(_, column)| self.stage(**column) == stage && self.tax(**column) == tax)
        })
        .collect()
    }

    /// Tells whether the budgets are taken from a column.
    pub(super) fn is_budget(&self, column: usize) -> bool {
        self.costs().first().is_some_and(|(first, _)| *first == column)
    }

    /// Column of prices: of net ones, else of list prices.
    fn price(&self) -> Option<(usize, &Column)> {
        self.first(Role::Price).or_else(|| self.first(Role::ListPrice))
    }

    /// Tells whether amounts with VAT are taken.
    pub(super) fn takes_tax(&self) -> bool {
        let taken = self.costs().into_iter().take(1).chain(self.price()).chain(self.first(Role::Production));
        taken.into_iter().any(|(_, column)| self.tax(*column) == Tax::With)
    }

    /// Tells whether gross amounts are taken and nothing says the discount.
    pub(super) fn takes_gross_without_discount(&self) -> bool {
        let is_gross = |column: &(usize, &Column)| self.stage(*column.1) == PriceStage::Gross;
        let costs = self.costs();
        let both = costs.iter().any(is_gross) && !costs.iter().all(is_gross);
        let both_prices = self.first(Role::Price).is_some() && self.first(Role::ListPrice).is_some();
        let taken = costs.iter().take(1).copied().chain(self.price()).any(|column| is_gross(&column));
        taken && self.first(Role::Discount).is_none() && !both && !both_prices
    }

    fn without_tax(&self, amount: f64, column: Column) -> f64 {
        match self.tax(column) {
            Tax::Without => amount,
            Tax::With => amount / (1.0 + self.vat_rate.map_or(0.0, Share::get)),
        }
    }
}

/// Reader of the cells of a row.
struct Reader<'a> {
    table: &'a Table<'a>,
    row: usize,
    refused: Vec<RefusedCell>,
}

impl Reader<'_> {
    fn text(&self, column: usize) -> String {
        one_line(self.table.cells.get(self.row, column))
    }

    fn text_of(&self, role: Role) -> String {
        self.table.first(role).map(|(column, _)| self.text(column)).unwrap_or_default()
    }

    fn refuse(&mut self, column: usize, why: CellError) {
        let text = self.text(column);
        self.refused.push(RefusedCell { row: self.row, column, text, why });
    }

    /// Value of a cell; a cell that is none is refused and counts as blank.
    fn value<T>(&mut self, column: usize, read: impl FnOnce(&str) -> Result<Option<T>, CellError>) -> Option<T> {
        match read(&self.text(column)) {
            Ok(value) => value,
            Err(why) => {
                self.refuse(column, why);
                None
            }
        }
    }

    fn count(&mut self, role: Role) -> Option<f64> {
        let (column, _) = self.table.first(role)?;
        let numbers = self.table.numbers;
        self.value(column, |text| {
            let number = number(text, numbers)?;
            number.map(|number| plain(number).and_then(|value| Ok(Contacts::new(value)?.get()))).transpose()
        })
    }

    /// Amount of a cell in the plan's currency, without VAT.
    fn amount(&mut self, column: usize, of: Column) -> Option<f64> {
        let table = self.table;
        let amount = self.value(column, |text| {
            let Some(number) = number(text, table.numbers)? else { return Ok(None) };
            match currency_in(text) {
                Some(other) if other != table.currency => Err(CellError::Currency(other)),
                _ => plain(number).map(Some),
            }
        });
        amount.map(|amount| table.without_tax(amount, of))
    }

    fn share(&mut self, role: Role) -> Option<Share> {
        let (column, _) = self.table.first(role)?;
        let numbers = self.table.numbers;
        self.value(column, |text| {
            Ok(number(text, numbers)?.map(|number| Share::new(libm::fabs(number.percent()))).transpose()?)
        })
    }

    fn day(&mut self, role: Role) -> Option<Date> {
        let (column, _) = self.table.first(role)?;
        self.value(column, |text| if text.is_empty() { Ok(None) } else { day(text).map(Some).ok_or(CellError::Date) })
    }

    fn period(&mut self) -> Option<(Date, Date)> {
        let (column, _) = self.table.first(Role::Period)?;
        self.value(
            column,
            |text| if text.is_empty() { Ok(None) } else { period(text).map(Some).ok_or(CellError::Date) },
        )
    }
}

/// Value of a number that is no percentage.
fn plain(number: Number) -> Result<f64, CellError> {
    if number.sign == PercentSign::Present { Err(CellError::Percentage) } else { Ok(number.value) }
}

/// Day of a cell: a date, with a time of day behind it or not.
fn day(text: &str) -> Option<Date> {
    date::parse(text).or_else(|| date::parse(text.split([' ', 'T']).next()?))
}

/// First and last day in one cell: `1.3.2027 – 28.3.2027`.
fn period(text: &str) -> Option<(Date, Date)> {
    const DASHES: [&str; 7] = [" – ", " - ", " — ", "–", "—", " t/m ", " по "];
    let (from, to) = DASHES.iter().find_map(|dash| text.split_once(dash))?;
    Some((day(from.trim().trim_start_matches("с "))?, day(to)?))
}

/// A number without the noise of a division: prices have at most six decimals.
fn settled(value: f64) -> f64 {
    libm::rint(value * 1e6) / 1e6
}

/// The channel of a row; nothing for a row with no more than a name that names no platform.
pub(super) fn make(table: &Table<'_>, row: usize) -> Option<Made> {
    let mut reader = Reader { table, row, refused: Vec::new() };
    let mut remarks = Vec::new();
    let name = reader.text_of(Role::Name);
    let known = platform(&name);
    let has_values = table.columns.iter().enumerate().any(|(at, column)| {
        let counts = column.role.is_number() || matches!(column.role, Role::Model | Role::Start | Role::End);
        counts && !reader.text(at).is_empty()
    });
    let only_names = !table.columns.iter().any(|column| column.role.is_number());
    if !has_values && known.is_none() && !only_names {
        return None;
    }
    let id = ChannelId(0);
    let mut channel = Channel::new(id, known.unwrap_or(Platform::Other), BuyingModel::Cpm);
    channel.name = Text::cut(&name);
    if let (Some((column, _)), Err(why)) = (table.first(Role::Name), Text::new(&name)) {
        reader.refuse(column, why.into());
    }
    let money = money(&mut reader, &mut remarks);
    let (model, is_refused) = model(&mut reader, channel.platform, &money);
    let mut price = money.price;
    if is_refused && let (Some(_), Some((column, _))) = (price.take(), table.price()) {
        reader.refuse(column, CellError::UnitUnknown);
    }
    channel.discounts = Discounts::single(money.discount.unwrap_or(Share::NONE));
    channel.budget = budget(&mut reader, &money, model);
    let contacts = reader.count(Role::Contacts);
    let clicks = reader.count(Role::Clicks);
    let units = price.filter(|price| *price > 0.0).map(|price| channel.budget.major(table.currency) / price);
    let bought = Bought { row, model, units, contacts, clicks };
    bought.compare(&mut remarks);
    let per_unit = contacts
        .filter(|_| model == BuyingModel::Flat)
        .map(|all| all / units.filter(|units| *units > 1.0).unwrap_or(1.0));
    channel.kind = Kind::Paid {
        buying_model: model,
        price: price.map(|net| money.list_price.unwrap_or(net)).and_then(|price| reader.price(price)),
        contacts_per_unit: per_unit.and_then(|contacts| Contacts::new(settled(contacts)).ok()),
        bonus_contacts: None,
    };
    if money.list_price.is_some() {
        channel.price_basis = PriceBasis::List;
    }
    channel.rates = channel.rates.with(Rate::Click, bought.click_rate().map(Sourced::own));
    channel.audience = reader.count(Role::Audience).and_then(|people| People::new(people).ok()).map(Sourced::own);
    let group = reader.text_of(Role::Group);
    channel.group = Text::cut(&group);
    if let (Some((column, _)), Err(why)) = (table.first(Role::Group), Text::new(&group)) {
        reader.refuse(column, why.into());
    }
    if let Some((column, of)) = table.first(Role::Production)
        && let Some(amount) = reader.amount(column, *of)
    {
        channel.production = reader.money(column, amount);
    }
    channel.note = note(&mut reader);
    let (mut start, mut end) = (reader.day(Role::Start), reader.day(Role::End));
    if let Some((first, last)) = reader.period() {
        (start, end) = (start.or(Some(first)), end.or(Some(last)));
    }
    if let (Some(first), Some(last), Some((column, _))) = (start, end, table.first(Role::End))
        && last < first
    {
        reader.refuse(column, CellError::Date);
        end = None;
    }
    let line = Line { row, channel, start, end, contacts };
    Some(Made { line, refused: reader.refused, remarks })
}

/// Amounts of a row, net and without VAT.
struct Amounts {
    price: Option<f64>,
    /// The price before discount, where the row has no other.
    list_price: Option<f64>,
    cost: Option<f64>,
    discount: Option<Share>,
}

/// Price, cost and discount of a row.
fn money(reader: &mut Reader<'_>, remarks: &mut Vec<Remark>) -> Amounts {
    let table = reader.table;
    let said = reader.share(Role::Discount);
    let of_price = |reader: &mut Reader<'_>, role: Role| {
        let (at, column) = table.first(role)?;
        Some((reader.amount(at, *column)?, table.stage(*column)))
    };
    let prices = [of_price(reader, Role::Price), of_price(reader, Role::ListPrice)];
    let mut costs = Vec::new();
    for (at, column) in table.costs() {
        // Of several on one base only the first is read, so that the others refuse nothing.
        if costs.iter().all(|(_, stage)| *stage != table.stage(*column))
            && let Some(amount) = reader.amount(at, *column)
        {
            costs.push((amount, table.stage(*column)));
        }
    }
    let at = |amounts: &[(f64, PriceStage)], wanted: PriceStage| {
        amounts.iter().find(|(_, stage)| *stage == wanted).map(|(amount, _)| *amount)
    };
    let prices: Vec<(f64, PriceStage)> = prices.into_iter().flatten().collect();
    let derived = |amounts: &[(f64, PriceStage)]| {
        let (net, gross) =
            (at(amounts, PriceStage::Net)?, at(amounts, PriceStage::Gross).filter(|gross| *gross > 0.0)?);
        Share::new(settled(1.0 - net / gross)).ok()
    };
    let discount = said.or_else(|| derived(&prices)).or_else(|| derived(&costs)).or(table.discount);
    let kept = 1.0 - discount.map_or(0.0, Share::get);
    if let (Some(table), Some(gross)) = (at(&costs, PriceStage::Net), at(&costs, PriceStage::Gross)) {
        let follows = gross * kept;
        if differ(table, follows) {
            remarks.push(Remark::CostsDiffer { row: reader.row, table, follows });
        }
    }
    let net = |amounts: &[(f64, PriceStage)]| {
        at(amounts, PriceStage::Net).or_else(|| at(amounts, PriceStage::Gross).map(|gross| gross * kept))
    };
    let is_list = at(&prices, PriceStage::Net).is_none() && discount.is_some_and(|discount| discount > Share::NONE);
    let list_price = at(&prices, PriceStage::Gross).filter(|_| is_list);
    Amounts { price: net(&prices).map(settled), list_price, cost: net(&costs), discount }
}

/// Buying model of a row, and whether a word for it was refused. Where nothing says it, a price that is the whole
/// cost is a flat fee, and else the platform's usual model counts.
fn model(reader: &mut Reader<'_>, platform: Platform, money: &Amounts) -> (BuyingModel, bool) {
    let table = reader.table;
    let usual = preset(platform).buying;
    let by_heading = table.price().and_then(|(_, column)| column.model);
    let is_whole = matches!((money.price, money.cost), (Some(price), Some(cost)) if !differ(price, cost));
    let unsaid = by_heading.unwrap_or(if is_whole { BuyingModel::Flat } else { usual });
    let Some((column, _)) = table.first(Role::Model) else { return (unsaid, false) };
    let text = reader.text(column);
    match buying_model(&text) {
        Some(model) => (model, false),
        None if text.is_empty() => (unsaid, false),
        None => {
            reader.refuse(column, CellError::Model);
            (usual, true)
        }
    }
}

/// Budget of a row: its cost, or price times units.
fn budget(reader: &mut Reader<'_>, money: &Amounts, model: BuyingModel) -> Money {
    let table = reader.table;
    let per_unit = if model == BuyingModel::Cpm { 1000.0 } else { 1.0 };
    let cost = money.cost.or_else(|| Some(money.price? * reader.count(Role::Units)? / per_unit));
    let Some(cost) = cost else { return Money::ZERO };
    let column = table.costs().first().map_or(0, |(column, _)| *column);
    reader.money(column, cost)
}

impl Reader<'_> {
    /// An amount of a column; one that is none is refused.
    fn money(&mut self, column: usize, amount: f64) -> Money {
        match Money::from_major(amount, self.table.currency) {
            Ok(money) => money,
            Err(why) => {
                self.refuse(column, why.into());
                Money::ZERO
            }
        }
    }

    /// A price; none for nothing, since what is free has no price.
    fn price(&mut self, price: f64) -> Option<Sourced<Price>> {
        if price == 0.0 {
            return None;
        }
        match Price::new(price) {
            Ok(price) => Some(Sourced::own(price)),
            Err(why) => {
                if let Some((column, _)) = self.table.price() {
                    self.refuse(column, why.into());
                }
                None
            }
        }
    }
}

/// Counts of a row: units bought at the price, contacts and clicks that the table names.
struct Bought {
    row: usize,
    model: BuyingModel,
    units: Option<f64>,
    contacts: Option<f64>,
    clicks: Option<f64>,
}

impl Bought {
    fn compare(&self, remarks: &mut Vec<Remark>) {
        let Some(units) = self.units else { return };
        let row = self.row;
        match (self.model, self.contacts, self.clicks) {
            (BuyingModel::Cpm, Some(table), _) if differ(table, units * 1000.0) => {
                remarks.push(Remark::ContactsDiffer { row, table, follows: units * 1000.0 });
            }
            (BuyingModel::Cpc, _, Some(table)) if differ(table, units) => {
                remarks.push(Remark::ClicksDiffer { row, table, follows: units });
            }
            _ => {}
        }
    }

    /// Clicks ÷ contacts, where both are named or bought.
    fn click_rate(&self) -> Option<Share> {
        let contacts =
            self.contacts.or(self.units.filter(|_| self.model == BuyingModel::Cpm).map(|units| units * 1000.0));
        let clicks = self.clicks.or(self.units.filter(|_| self.model == BuyingModel::Cpc && self.contacts.is_some()));
        let contacts = contacts.filter(|contacts| *contacts > 0.0)?;
        Share::new(clicks? / contacts).ok()
    }
}

fn differ(one: f64, other: f64) -> bool {
    libm::fabs(one - other) > libm::fmax(DIFFERENCE * libm::fmin(libm::fabs(one), libm::fabs(other)), 0.01)
}

/// Details and remark of a row, on lines of their own.
fn note(reader: &mut Reader<'_>) -> Note {
    let table = reader.table;
    let of = |reader: &Reader<'_>, role: Role| -> Vec<(usize, String)> {
        let columns = table.columns.iter().enumerate().filter(|(_, column)| column.role == role);
        columns.map(|(at, _)| (at, reader.text(at))).filter(|(_, text)| !text.is_empty()).collect()
    };
    let (details, notes) = (of(reader, Role::Detail), of(reader, Role::Note));
    let column = notes.iter().chain(&details).map(|(at, _)| *at).next();
    let details: Vec<String> = details.into_iter().map(|(_, text)| text).collect();
    let lines: Vec<String> = core::iter::once(details.join(" · "))
        .chain(notes.into_iter().map(|(_, text)| text))
        .filter(|line| !line.is_empty())
        .collect();
    let text = lines.join("\n");
    if let (Some(column), Err(why)) = (column, Note::new(&text)) {
        reader.refuse(column, why.into());
    }
    Note::new(&text).unwrap_or_else(|_| Note::cut(&text))
}
