//! Preview of a media plan from a spreadsheet: which row is the heading, which column is what, what will be made, and
//! what is refused.
//!
//! Plain functions: the draft is in the session, and each correction opens the dialog with the next draft.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::scenario::{Channel, PriceBasis};
use crate::session::{Action, Changed, Dialog, EntryError, Session};
use crate::sheets::{
    CellError, Line, PlanDraft, PriceStage, Question, Reading, RefusedCell, Remark, Role, Setup, Tax, one_line, read,
};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Modal, icon};
use crate::units::{Currency, Locale, Text};

/// Rows of the table that the preview shows at most.
const SHOWN_ROWS: usize = 12;

/// Rows from the top that can be chosen as the heading.
const HEADING_ROWS: usize = 25;

/// Refused cells and remarks that are listed at most; the rest is counted.
const LISTED: usize = 20;

/// The dialog with what its functions share.
struct Preview<'a> {
    page: &'a Page,
    session: &'a Session,
    draft: &'a PlanDraft,
    reading: Reading,
}

/// The dialog.
pub(crate) fn paste_plan(page: &Page, session: &Session, draft: &PlanDraft) -> Html {
    let reading = read(draft, session.scenario(), page.words.locale());
    let preview = Preview { page, session, draft, reading };
    let oninput = page.send.reform(|event: InputEvent| {
        // Another table has other columns: nothing of the corrections stays.
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        Action::Open(Dialog::Paste(Rc::new(PlanDraft::of_text(text))))
    });
    html! {
        <Modal class="wide paste" title={page.text("paste-plan")} actions={preview.actions()}>
            <p class="muted">{ page.text("paste-about") }</p>
            <label class="stacked" for="paste-text">{ page.text("paste-text") }</label>
            <textarea id="paste-text" data-begin="" rows="3" spellcheck="false" value={draft.text.clone()} {oninput} />
            if preview.reading.is_export {
                <p class="say bad" role="alert">{ icon("bad") }<span>{ page.text("file-error-export") }</span></p>
            } else if !draft.text.trim().is_empty() {
                { preview.questions() }
                { preview.table() }
                { preview.made() }
                { preview.refused() }
                { preview.remarks() }
            }
        </Modal>
    }
}

impl Preview<'_> {
    /// Callback that opens the dialog with a corrected draft.
    fn correct<T: 'static>(&self, change: impl Fn(&mut Setup, T) + 'static) -> Callback<T> {
        let draft = self.draft.clone();
        self.page.send.reform(move |value: T| {
            let mut next = draft.clone();
            change(&mut next.setup, value);
            Action::Open(Dialog::Paste(Rc::new(next)))
        })
    }

    fn actions(&self) -> Html {
        let (page, plan) = (self.page, self.session.scenario());
        let count = self.reading.lines.len();
        let label = if plan.channels.is_empty() {
            page.words.text("paste-make")
        } else {
            page.words.with("paste-add", &[("count", count.into())])
        };
        let ready = self.reading.is_ready();
        // Computed on the click only: a preview may be drawn with every letter.
        let make = {
            let (reading, plan) = (self.reading.clone(), Rc::clone(plan));
            page.send.reform(move |_: MouseEvent| Action::Changed(Rc::new(Changed::of_plan(reading.plan(&plan)))))
        };
        html! {
            <>
                if !ready && count > 0 { <span class="muted grow">{ page.text("paste-answer-first") }</span> }
                <button type="button" class="btn" onclick={page.on(Action::Close)}>{ page.text("cancel") }</button>
                <button type="button" class="btn primary" disabled={!ready} onclick={make}>{ label }</button>
            </>
        }
    }

    /// Choices about the whole table, and what no heading says.
    fn questions(&self) -> Html {
        let (page, reading, setup) = (self.page, &self.reading, &self.draft.setup);
        let stage = Choice {
            options: PriceStage::ALL.iter().map(|stage| page.text(stage.key())).collect(),
            chosen: position(&PriceStage::ALL, setup.stage),
            on_choose: self.correct(|setup: &mut Setup, at: usize| setup.stage = PriceStage::ALL.get(at).copied()),
            label: Some(page.text("paste-ask-stage")),
            ..Choice::default()
        };
        let tax = Choice {
            options: Tax::ALL.iter().map(|tax| page.text(tax.key())).collect(),
            chosen: position(&Tax::ALL, setup.tax),
            on_choose: self.correct(|setup: &mut Setup, at: usize| setup.tax = Tax::ALL.get(at).copied()),
            label: Some(page.text("paste-ask-vat")),
            ..Choice::default()
        };
        let rate = reading.vat_rate.map(|rate| page.words.percent_typed(rate.get())).unwrap_or_default();
        let rate = if setup.vat_rate.is_empty() { rate } else { setup.vat_rate.clone() };
        let asks = |question| reading.asks.contains(&question);
        html! {
            <div class="form">
                { self.choices() }
                if asks(Question::PriceStage) { { field(page, "paste-ask-stage", "stage", stage.segments()) } }
                if asks(Question::Tax) { { field(page, "paste-ask-vat", "tax", tax.segments()) } }
                if asks(Question::VatRate) {
                    { self.percentage("paste-vat-rate", rate, |setup, text| setup.vat_rate = text) }
                }
                if asks(Question::Discount) {
                    { self.percentage("field-discount", setup.discount.clone(), |setup, text| setup.discount = text) }
                }
            </div>
        }
    }

    /// Heading, way of writing numbers, and currency.
    fn choices(&self) -> Html {
        let (page, reading) = (self.page, &self.reading);
        let number = |row: usize| (row + 1).to_string();
        let rows = (0..reading.cells.height().min(HEADING_ROWS)).map(|row| {
            let texts: Vec<String> = reading.cells.row(row).iter().take(4).map(|cell| one_line(cell)).collect();
            let about = Text::cut(&texts.join(" · ")).to_string();
            page.words.with("paste-row", &[("row", number(row).into()), ("text", about.into())]).into()
        });
        let heading = Choice {
            options: core::iter::once(page.text("paste-no-heading")).chain(rows).collect(),
            chosen: reading.heading.map_or(0, |row| row + 1),
            on_choose: self.correct(|setup: &mut Setup, at: usize| {
                (setup.heading, setup.roles) = (Some(at.checked_sub(1)), Vec::new());
            }),
            id: Some("paste-heading".into()),
            class: "box",
            ..Choice::default()
        };
        // Names of languages would not say it; a number does.
        let sample = |locale: Locale| crate::words::number::money(123_450, 2, locale).into();
        let numbers = Choice {
            id: Some("paste-numbers".into()),
            class: "box",
            ..Choice::of_values(
                &Locale::ALL,
                reading.numbers,
                sample,
                self.correct(|setup: &mut Setup, locale| setup.numbers = Some(locale)),
            )
        };
        let currency = Choice {
            id: Some("paste-currency".into()),
            class: "box",
            ..Choice::of_values(
                Currency::ALL,
                reading.currency,
                |currency| currency.code().into(),
                self.correct(|setup: &mut Setup, currency| setup.currency = Some(currency)),
            )
        };
        html! {
            <>
                { labelled(page, "paste-heading", "paste-heading", heading.menu()) }
                { labelled(page, "paste-numbers", "paste-numbers", numbers.menu()) }
                if self.session.scenario().channels.is_empty() {
                    { labelled(page, "field-currency", "paste-currency", currency.menu()) }
                }
            </>
        }
    }

    /// Field for a rate in per cent.
    fn percentage(&self, key: &'static str, value: String, set: fn(&mut Setup, String)) -> Html {
        let oninput = {
            let correct = self.correct(move |setup: &mut Setup, text: String| set(setup, text));
            Callback::from(move |event: InputEvent| {
                correct.emit(event.target_unchecked_into::<HtmlInputElement>().value());
            })
        };
        let id = format!("paste-{key}");
        html! {
            <div class="field">
                <label for={id.clone()}>{ self.page.text(key) }</label>
                <span class="box">
                    <input type="text" inputmode="decimal" autocomplete="off" {id} {value} {oninput} />
                    <span class="u" aria-hidden="true">{ "%" }</span>
                </span>
            </div>
        }
    }

    /// Table as it was pasted, with the role of each column above it.
    fn table(&self) -> Html {
        let (page, reading) = (self.page, &self.reading);
        let cells = &reading.cells;
        let roles = reading.roles.iter().enumerate().map(|(column, role)| {
            let label = page.words.with("paste-column", &[("column", (column + 1).to_string().into())]);
            let choose = self.correct(move |setup: &mut Setup, role| setup.roles.push((column, role)));
            let menu = Choice::of_values(&Role::ALL, *role, |role| page.text(role.key()), choose);
            html! { <th scope="col">{ Choice { label: Some(label.into()), class: "box", ..menu }.menu() }</th> }
        });
        let first = reading.heading.unwrap_or(0);
        let rows = (first..cells.height()).take(SHOWN_ROWS).map(|row| {
            let shown = (0..cells.width()).map(|column| {
                let refused = reading.refused.iter().find(|cell| (cell.row, cell.column) == (row, column));
                let title = refused.map(|cell| self.reason(&cell.why));
                let class = refused.map(|_| "invalid");
                html! { <td {class} {title}>{ one_line(cells.get(row, column)) }</td> }
            });
            let class = if reading.heading == Some(row) {
                Some("heading")
            } else {
                reading.lines.iter().all(|line| line.row != row).then_some("left-out")
            };
            html! { <tr {class}>{ for shown }</tr> }
        });
        let more = cells.height().saturating_sub(first + SHOWN_ROWS);
        html! {
            <>
                <div class="paste-table" tabindex="0" role="region" aria-label={page.text("paste-text")}>
                    <table><thead><tr>{ for roles }</tr></thead><tbody>{ for rows }</tbody></table>
                </div>
                if more > 0 {
                    <p class="muted">{ page.words.with("paste-more-rows", &[("count", more.into())]) }</p>
                }
            </>
        }
    }

    /// Channels that will be made.
    fn made(&self) -> Html {
        let (page, reading) = (self.page, &self.reading);
        let headings = ["grid-channel", "grid-buying-model", "field-price", "field-budget", "paste-role-contacts"];
        html! {
            <>
                <h3>{ page.words.with("paste-made", &[("count", reading.lines.len().into())]) }</h3>
                if !reading.lines.is_empty() {
                    <div class="paste-table made" tabindex="0" role="region" aria-label={page.text("paste-made-title")}>
                        <table>
                            <thead>
                                <tr>
                                    { for headings.iter().map(|key| html! { <th scope="col">{ page.text(key) }</th> }) }
                                    <th scope="col">{ page.text("paste-role-period") }</th>
                                </tr>
                            </thead>
                            <tbody>{ for reading.lines.iter().map(|line| self.line(line)) }</tbody>
                        </table>
                    </div>
                }
            </>
        }
    }

    fn line(&self, line: &Line) -> Html {
        let (page, currency) = (self.page, self.reading.currency);
        let channel: &Channel = &line.channel;
        let missing = || String::from("–");
        let price = channel.price().map_or_else(missing, |price| {
            page.words.with_currency(&page.words.number_short(price.value.get()), currency)
        });
        let is_list = channel.price_basis == PriceBasis::List;
        let model = channel.buying().map(|model| page.text(&format!("buying-{}", model.key())));
        let contacts = line.contacts.map_or_else(missing, |contacts| page.words.whole(contacts));
        let days = match (line.start, line.end) {
            (Some(start), Some(end)) => page.words.date_range(start, end),
            (Some(day), None) | (None, Some(day)) => page.words.date(day),
            (None, None) => missing(),
        };
        html! {
            <tr>
                <th scope="row" translate="no">{ page.words.channel_name(channel) }</th>
                <td>{ model }</td>
                <td class="n">
                    { price }
                    if is_list { <span class="muted">{ " " }{ page.text("price-list-sign") }</span> }
                </td>
                <td class="n">{ page.words.amount(channel.budget, currency) }</td>
                <td class="n">{ contacts }</td>
                <td>{ days }</td>
            </tr>
        }
    }

    /// Cells that are refused, each with its place and the reason.
    fn refused(&self) -> Html {
        let (page, refused) = (self.page, &self.reading.refused);
        let line = |cell: &RefusedCell| {
            let role = self.reading.roles.get(cell.column).map(|role| page.words.text(role.key())).unwrap_or_default();
            let values = [
                ("row", (cell.row + 1).to_string().into()),
                ("column", role.into()),
                ("text", cell.text.as_str().into()),
                ("why", self.reason(&cell.why).into()),
            ];
            html! { <li>{ page.words.with("paste-refused-cell", &values) }</li> }
        };
        html! {
            if !refused.is_empty() {
                <h3>{ page.words.with("paste-refused", &[("count", refused.len().into())]) }</h3>
                <ul class="notes refusals">
                    { for refused.iter().take(LISTED).map(line) }
                    { self.rest(refused.len()) }
                </ul>
            }
        }
    }

    /// Line that counts what a list leaves out.
    fn rest(&self, count: usize) -> Html {
        let more = count.saturating_sub(LISTED);
        html! {
            if more > 0 { <li>{ self.page.words.with("paste-more", &[("count", more.into())]) }</li> }
        }
    }

    fn remarks(&self) -> Html {
        let remarks = &self.reading.remarks;
        html! {
            if !remarks.is_empty() {
                <ul class="notes paste-remarks">
                    { for remarks.iter().take(LISTED).map(|remark| html! { <li>{ self.remark(remark) }</li> }) }
                    { self.rest(remarks.len()) }
                </ul>
            }
        }
    }

    fn remark(&self, remark: &Remark) -> String {
        let (page, reading) = (self.page, &self.reading);
        let words = &page.words;
        let number = |value: f64| {
            let rounded = libm::rint(value * 100.0) / 100.0;
            if rounded.fract().abs() < 0.005 { words.number(rounded) } else { words.decimals(rounded, 2) }
        };
        let name = |row: usize| {
            let line = reading.lines.iter().find(|line| line.row == row);
            line.map(|line| words.channel_name(&line.channel)).unwrap_or_default()
        };
        let differs = |key: &str, row: usize, table: f64, follows: f64| {
            let values =
                [("name", name(row).into()), ("table", number(table).into()), ("follows", number(follows).into())];
            words.with(key, &values)
        };
        match *remark {
            Remark::ListPrices => words.text("paste-list-prices"),
            Remark::TotalAgrees { row, sum } => {
                let values = [("row", (row + 1).to_string().into()), ("sum", number(sum).into())];
                words.with("paste-total-agrees", &values)
            }
            Remark::TotalDiffers { row, column, total, sum } => {
                let role = reading.roles.get(column).map(|role| words.text(role.key())).unwrap_or_default();
                let values = [
                    ("row", (row + 1).to_string().into()),
                    ("column", role.into()),
                    ("total", number(total).into()),
                    ("sum", number(sum).into()),
                ];
                words.with("paste-total-differs", &values)
            }
            Remark::ContactsDiffer { row, table, follows } => differs("paste-contacts-differ", row, table, follows),
            Remark::ClicksDiffer { row, table, follows } => differs("paste-clicks-differ", row, table, follows),
            Remark::CostsDiffer { row, table, follows } => differs("paste-costs-differ", row, table, follows),
            Remark::RowLeftOut { row } => {
                let text = reading.cells.row(row).iter().find(|cell| !cell.trim().is_empty());
                let text = text.map(|cell| one_line(cell)).unwrap_or_default();
                words.with("paste-row-left-out", &[("row", (row + 1).to_string().into()), ("text", text.into())])
            }
            Remark::TooManyRows { count } => words.with("paste-too-many", &[("count", count.into())]),
        }
    }

    /// Sentence about a refused cell.
    fn reason(&self, why: &CellError) -> String {
        let (words, currency) = (&self.page.words, self.reading.currency);
        let as_entry = |error: EntryError| error.text(words, currency);
        match why {
            CellError::Number(error) => as_entry(EntryError::Number(error.clone())),
            CellError::OutOfRange(error) => as_entry(EntryError::OutOfRange(*error)),
            CellError::Text(error) => as_entry(EntryError::Text(*error)),
            CellError::Date => as_entry(EntryError::Date),
            CellError::Model => as_entry(EntryError::BuyingModel),
            CellError::Percentage => words.text("paste-percentage"),
            CellError::OutsidePlan => words.text("paste-outside-plan"),
            CellError::UnitUnknown => words.text("paste-unit-unknown"),
            CellError::Currency(other) => words
                .with("paste-currency-differs", &[("found", other.code().into()), ("plan", currency.code().into())]),
        }
    }
}

/// Place of a chosen value; beyond the list where none is chosen.
fn position<T: PartialEq>(all: &[T], chosen: Option<T>) -> usize {
    chosen.and_then(|chosen| all.iter().position(|one| *one == chosen)).unwrap_or(usize::MAX)
}

/// A choice with its name beside it.
fn field(page: &Page, key: &'static str, name: &'static str, content: Html) -> Html {
    html! { <div class="field" data-ask={name}><span>{ page.text(key) }</span>{ content }</div> }
}

/// A menu with its label.
fn labelled(page: &Page, key: &'static str, id: &'static str, menu: Html) -> Html {
    html! {
        <div class="field"><label for={id}>{ page.text(key) }</label>{ menu }</div>
    }
}
