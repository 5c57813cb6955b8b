//! Steps that several journeys begin with, and what they read from the page.
use mediaplan::exchange::link;
use mediaplan::scenario::{ChannelType, Example, example};
use serde_json::json;

use crate::harness::Page;

/// The tab of the Plan view.
pub(crate) const PLAN: &str = ".tabs button:nth-of-type(1)";
/// The tab of the Calendar view.
pub(crate) const CALENDAR: &str = ".tabs button:nth-of-type(2)";
/// The tab of the Reach view.
pub(crate) const REACH: &str = ".tabs button:nth-of-type(3)";
/// The tab of the Effect view.
pub(crate) const EFFECT: &str = ".tabs button:nth-of-type(4)";

/// In the Reach view: overlap as a matrix.
pub(crate) const MATRIX: &str = ".overlap-card .seg button:nth-of-type(3)";

/// Places in the strip of key figures.
pub(crate) const KEY_BUDGET: usize = 0;
pub(crate) const KEY_REACH: usize = 2;

/// The cell of a row and an editable column. In the Plan view: 0 name, 1 price, 2 budget; in the Calendar view a week.
pub(crate) fn cell(row: usize, column: usize) -> String {
    format!("[data-row=\"{row}\"][data-column=\"{column}\"]")
}

/// Opens the page anew, and the launch example in it.
pub(crate) async fn launch(page: &Page) {
    page.open("").await;
    page.click(".example:nth-of-type(2)").await;
    page.wait_text(".plan-name", "Stilte One launch").await;
}

/// Opens the bought media of an example in one of the views, without the notice that it came from a link.
pub(crate) async fn example_in(page: &Page, plan: Example, tab: &str) {
    let mut plan = example(plan);
    plan.channels.retain(|channel| channel.kind.channel_type() == ChannelType::Advertising);
    page.open(&link::encode(&plan)).await;
    page.click(".toast .btn").await;
    page.click(tab).await;
}

/// Clicks what must be scrolled to: in the middle, where neither the head nor the bar at the foot of a phone lies over
/// it.
pub(crate) async fn click_in_middle(page: &Page, css: &str) {
    page.wait_for(css).await;
    page.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' });", vec![json!(css)]).await;
    page.click(css).await;
}

/// A number in the view that is open, by the name of its explanation: `reach@1` is the reach of channel 1.
pub(crate) fn figure(code: &str) -> String {
    format!("#view [data-explain=\"{code}\"]")
}

/// The explanation that is open: its title, and what the number is.
pub(crate) async fn explained(page: &Page) -> (String, String) {
    let value = page.text_of("dialog.explain .explained-value").await;
    (page.text_of("dialog.explain h2").await, value)
}

/// Clicks a number, whose explanation has this title, and reads the number there.
pub(crate) async fn opens(page: &Page, css: &str, title: &str) -> String {
    click_in_middle(page, css).await;
    page.wait_text("dialog.explain h2", title).await;
    explained(page).await.1
}

/// A key figure without its unit.
pub(crate) async fn key_figure(page: &Page, place: usize) -> String {
    let script = "return document.querySelectorAll('.kpi .value')[arguments[0]].firstChild.textContent;";
    page.run(script, vec![json!(place)]).await.as_str().unwrap_or_default().to_owned()
}

/// The choice that a menu shows.
pub(crate) async fn chosen(page: &Page, css: &str) -> String {
    let script = "return document.querySelector(arguments[0]).selectedOptions[0].text;";
    page.run(script, vec![json!(css)]).await.as_str().unwrap_or_default().to_owned()
}

/// Pastes a text into a cell, as a spreadsheet hands it over.
pub(crate) async fn paste(page: &Page, css: &str, text: &str) {
    let script = "const cell = document.querySelector(arguments[0]), data = new DataTransfer();
        data.setData('text/plain', arguments[1]);
        cell.focus();
        cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";
    page.run(script, vec![json!(css), json!(text)]).await;
}

/// The whole numbers in a line of the overlap card, counted from 1: added up, once, several times, possible.
pub(crate) async fn people(page: &Page, line: usize) -> Vec<u64> {
    let text = page.text_of(&format!(".overlap-card tr:nth-of-type({line}) td")).await;
    let numbers = text.split(|c: char| !c.is_ascii_digit() && c != ',').filter(|part| !part.is_empty());
    numbers.map(|part| part.replace(',', "").parse().expect("a whole number")).collect()
}
