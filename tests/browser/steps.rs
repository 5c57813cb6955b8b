//! Steps that several journeys begin with, and what they read from the page.
use mediaplan::exchange::link;
use mediaplan::scenario::{ChannelType, Example, Scenario, example};
use serde_json::json;

use crate::harness::Page;

/// The tab of the Plan view.
pub(crate) const PLAN: &str = ".tabs >> view-plan";
/// The tab of the Calendar view.
pub(crate) const CALENDAR: &str = ".tabs >> view-calendar";
/// The tab of the Reach view.
pub(crate) const REACH: &str = ".tabs >> view-reach";
/// The tab of the Effect view.
pub(crate) const EFFECT: &str = ".tabs >> view-effect";
/// The tab of the Optimise view.
pub(crate) const OPTIMISE: &str = ".tabs >> view-optimise";

/// In the Reach view: overlap as a matrix.
pub(crate) const MATRIX: &str = ".overlap-card >> overlap-matrix";

/// Opens the details of the first channel.
pub(crate) const DETAILS: &str = "tr.row .disclose";

/// Menu of columns, which comes with the part of the page that sorts grids, selects cells and keeps headings in sight.
pub(crate) const TABLES: &str = ".menu.columns";

/// Codes of key figures.
pub(crate) const KEY_BUDGET: &str = "cost-total";
pub(crate) const KEY_REACH: &str = "reach";

/// Code of the line of the overlap card with people reached.
pub(crate) const NET: &str = "reach";

/// The cell of a row and an editable column. In the Plan view: 0 name, 1 price, 2 budget; in the Calendar view a week.
pub(crate) fn cell(row: usize, column: usize) -> String {
    format!("[data-row=\"{row}\"][data-column=\"{column}\"]")
}

/// Opens a view and waits until it stands: it may be loaded only now.
pub(crate) async fn show(page: &Page, tab: &str) {
    let landmark = match tab {
        PLAN => "table.grid",
        CALENDAR => "table.weeks",
        REACH => ".overlap-card",
        OPTIMISE => ".optimise-question",
        _ => ".kpi-card",
    };
    click_in_middle(page, tab).await;
    page.wait_for(landmark).await;
}

/// Opens the page anew, and the launch example in it.
pub(crate) async fn launch(page: &Page) {
    page.open("").await;
    page.click(".empty >> example-launch-title").await;
    page.wait_text(".plan-name", "Stilte One").await;
}

/// Opens the bought media of an example in one of the views, without the notice that it came from a link.
pub(crate) async fn example_in(page: &Page, plan: Example, tab: &str) {
    let mut plan = example(plan);
    plan.channels.retain(|channel| channel.kind.channel_type() == ChannelType::Advertising);
    plan_in(page, &plan, tab).await;
}

/// Opens a plan in one of the views, without the notice that it came from a link.
pub(crate) async fn plan_in(page: &Page, plan: &Scenario, tab: &str) {
    page.open(&link::encode(plan)).await;
    page.click(".toast >> close").await;
    show(page, tab).await;
}

/// Clicks what must be scrolled to: in the middle, where neither the head nor the bar at the foot of a phone lies over
/// it.
pub(crate) async fn click_in_middle(page: &Page, css: &str) {
    let element = page.wait_for(css).await.to_json().expect("an element has a name");
    page.run("arguments[0].scrollIntoView({ block: 'center' });", vec![element]).await;
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
pub(crate) async fn key_figure(page: &Page, code: &str) -> String {
    page.text_of(&format!(".strip [data-explain=\"{code}\"]")).await
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
        const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
        // Firefox leaves it out where a script makes the event.
        Object.defineProperty(event, 'clipboardData', { value: data });
        cell.dispatchEvent(event);";
    page.run(script, vec![json!(css), json!(text)]).await;
}

/// Number of people that opens to this explanation in the overlap card.
pub(crate) async fn people(page: &Page, code: &str) -> u64 {
    let text = page.text_of(&format!(".overlap-card [data-explain=\"{code}\"]")).await;
    text.replace(',', "").parse().unwrap_or_else(|_| panic!("{text:?} is a number of people"))
}
