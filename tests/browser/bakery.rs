//! The plan of a bakery from nothing, with every click and every key counted.
use std::cell::Cell;

use thirtyfour::{Key, TypingData};

use crate::harness::{Page, journey};
use crate::look::Look;

journeys![the_plan_of_a_bakery_takes_few_clicks_and_keys];

/// Clicks and keys that the plan may take.
const CLICKS_MAX: u32 = 25;
const KEYS_MAX: u32 = 120;

/// A planner, whose clicks and keys are counted.
struct Planner<'a> {
    page: &'a Page,
    clicks: Cell<u32>,
    keys: Cell<u32>,
}

impl Planner<'_> {
    async fn click(&self, css: &str) {
        self.clicks.set(self.clicks.get() + 1);
        self.page.click(css).await;
    }

    async fn press(&self, key: impl Into<TypingData>) {
        self.keys.set(self.keys.get() + 1);
        self.page.key(key).await;
    }

    async fn write(&self, text: &str) {
        for letter in text.chars() {
            self.press(letter.to_string()).await;
        }
    }

    /// Adds a channel; the focus goes to its first empty cell.
    async fn add(&self, from: &str, platform: &str) {
        self.click(&format!("{from} >> add-channel")).await;
        self.click(&format!(".platforms >> \"{platform}\"")).await;
        self.page.wait_gone("dialog").await;
    }

    /// Types price, budget and audience, cell after cell.
    async fn row(&self, price: &str, budget: &str, audience: &str) {
        for (at, text) in [price, budget, audience].into_iter().enumerate() {
            if at > 0 {
                self.press(Key::Right).await;
            }
            self.write(text).await;
        }
    }
}

#[allow(clippy::print_stdout, reason = "the count is there to be read")]
fn the_plan_of_a_bakery_takes_few_clicks_and_keys() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        let planner = Planner { page, clicks: Cell::new(0), keys: Cell::new(0) };
        let rows = [
            ("Instagram", "6.2", "600", "60k"),
            ("Facebook", "5.4", "300", "80k"),
            ("Google Search", ".65", "350", "20k"),
            ("TikTok", "4.8", "250", "40k"),
            ("Pinterest", "4.2", "500", "30k"),
        ];
        for (at, (platform, price, budget, audience)) in rows.into_iter().enumerate() {
            planner.add(if at == 0 { ".empty" } else { ".bar" }, platform).await;
            page.wait_for(&format!("[data-field=\"field-price-{}\"]:focus", at + 1)).await;
            planner.row(price, budget, audience).await;
        }
        // Flyers for a flat fee: the amount is typed once.
        planner.press(Key::Enter).await;
        page.wait_for("[data-field=\"field-audience-6\"]:focus").await;
        for _ in 0..3 {
            planner.press(Key::Left).await;
        }
        page.wait_for("select.cell:focus").await;
        planner.write("f").await;
        planner.press(Key::Left).await;
        planner.write("Flyers").await;
        for _ in 0..3 {
            planner.press(Key::Right).await;
        }
        page.wait_for("[data-field=\"field-budget-6\"]:focus").await;
        planner.write("300").await;
        // A photographer for the first channel.
        planner.click("tr.row .disclose").await;
        planner.click(".detail [data-field=\"field-production-1\"]").await;
        planner.write("100").await;
        // Fee and VAT, then the client's budget.
        planner.click(".cost-card >> edit").await;
        planner.click("dialog >> fee-share").await;
        page.wait_for("[data-field=\"field-fee-share\"]").await;
        planner.click("[data-field=\"field-fee-share\"]").await;
        planner.write("12").await;
        planner.click("[data-field=\"field-vat\"]").await;
        planner.write("21").await;
        // Escape alone would take back what was typed last.
        planner.press(Key::Enter).await;
        planner.press(Key::Escape).await;
        page.wait_gone("dialog").await;
        planner.click(".plan-name").await;
        planner.click("[data-field=\"field-brief-budget\"]").await;
        planner.write("2600").await;
        planner.press(Key::Enter).await;
        planner.press(Key::Escape).await;
        page.wait_gone("dialog").await;

        page.wait_text(".grid tfoot .c-budget", "2,300").await;
        page.wait_text("table.cost .grand td", "3,237.96").await;
        let (clicks, keys) = (planner.clicks.get(), planner.keys.get());
        println!("The plan of a bakery: {clicks} clicks, {keys} keys.");
        assert!(clicks <= CLICKS_MAX && keys <= KEYS_MAX, "{clicks} clicks and {keys} keys");
        page.assert_quiet().await;
    });
}
