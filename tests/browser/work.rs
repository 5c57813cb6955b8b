//! Work: roles, hours by channel, and the sheet over the weeks.

use mediaplan::scenario::Example;
use serde_json::json;
use thirtyfour::Key;

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{CALENDAR, DETAILS, PLAN, cell, click_in_middle, example_in, figure, opens, paste, show};

journeys![hours_are_compared_with_those_available, hours_of_a_new_plan_need_no_named_role];

/// A cell of the table of roles.
fn role(row: usize, column: usize) -> String {
    format!("[data-grid=roles] {}", cell(row, column))
}

/// A cell of the table of hours by channel.
fn hours(row: usize, column: usize) -> String {
    format!("[data-grid=work] {}", cell(row, column))
}

/// The field that has the focus.
async fn focused(page: &Page) -> String {
    let field = page.run("return document.activeElement.dataset.field ?? '';", vec![]).await;
    field.as_str().unwrap_or_default().to_owned()
}

fn hours_are_compared_with_those_available() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Launch, CALENDAR).await;
        let total = "[data-grid=roles] tfoot .w-sum";
        assert_eq!(page.text_of(total).await, "60.00");
        click_in_middle(page, ".work-card .seg button:last-child").await;
        page.wait_text(total, "5,100").await;
        click_in_middle(page, ".work-card .seg button:first-child").await;
        page.wait_text(total, "60").await;
        // Hours of two channels at once: the first one runs evenly over six weeks.
        paste(page, &hours(0, 0), "120\t6\nmany\t1").await;
        page.wait_text(total, "173").await;
        assert_eq!(page.value_of(&hours(0, 0)).await, "120");
        page.wait_text("[data-grid=work] .finding", "number").await;
        assert!(!page.find_all("[data-grid=roles] .over").await.is_empty(), "weeks with too much work are marked");
        page.wait_text(".findings-card", "Social media manager: more work than hours").await;
        page.click(".findings-card .go").await;
        page.wait_for("[data-field=field-role-available-0]:focus").await;
        assert_eq!(focused(page).await, "field-role-available-0");
        page.type_into(&role(0, 2), "40").await;
        page.key(Key::Enter).await;
        page.wait_gone(".findings-card").await;
        // Each number opens to what it follows from.
        let week = opens(page, &figure("week-work-hours.0.0"), "Hours, Social media manager").await;
        assert!(week.starts_with('2'), "{week}");
        page.key(Key::Escape).await;
        page.wait_gone("dialog.explain").await;
        // A role goes with its hours, and comes back.
        click_in_middle(page, "[data-grid=roles] tbody tr:nth-child(2) button.btn").await;
        page.wait_text(".toast", "Designer").await;
        page.wait_text(total, "156").await;
        page.click(".toast >> undo").await;
        page.wait_text(total, "173").await;
        page.assert_quiet().await;
    });
}

fn hours_of_a_new_plan_need_no_named_role() {
    journey(Look::WIDE, async |page| {
        example_in(page, Example::Cafe, CALENDAR).await;
        click_in_middle(page, "[data-grid=roles] tbody tr:nth-child(1) button.btn").await;
        page.wait_for("[data-field=field-role-name-0]").await;
        page.click(".toast >> close").await;
        show(page, PLAN).await;
        page.click(DETAILS).await;
        page.type_into("[data-field=field-hours-1-0]", "3").await;
        page.type_into("[data-field=field-hour-rate-0]", "20").await;
        page.key(Key::Enter).await;
        page.wait_text(&figure("cost-hours"), "60").await;
        show(page, CALENDAR).await;
        assert_eq!(page.value_of(&hours(0, 0)).await, "3");
        assert_eq!(page.value_of(&role(0, 1)).await, "20.00");
        // A second role is typed into the empty row.
        click_in_middle(page, &role(1, 0)).await;
        for key in "Designer".chars() {
            page.key(key.to_string()).await;
        }
        assert_eq!(focused(page).await, "field-role-name-1", "a row below does not take the focus");
        assert_eq!(page.value_of(&role(1, 0)).await, "Designer");
        page.key(Key::Enter).await;
        page.wait_for(&hours(0, 1)).await;
        let names = page.run("return document.querySelectorAll('[data-grid=roles] tbody input').length;", vec![]).await;
        assert_eq!(names, json!(9), "two roles and a row for the next");
        page.assert_quiet().await;
    });
}
