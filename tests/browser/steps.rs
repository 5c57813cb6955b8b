//! Steps that several journeys begin with.

use crate::harness::Page;

/// The cell of a row and an editable column: 0 name, 1 price, 2 budget.
pub(crate) fn cell(row: usize, column: usize) -> String {
    format!("[data-row=\"{row}\"][data-column=\"{column}\"]")
}

/// Opens the page anew, and the launch example in it.
pub(crate) async fn launch(page: &Page) {
    page.open("").await;
    page.click(".example:nth-of-type(2)").await;
    page.wait_text(".plan-name", "Stilte One launch").await;
}
