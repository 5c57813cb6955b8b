//! A minute's proof that the page works: `make smoke`.
use serde_json::Value;
use thirtyfour::Key;

use crate::harness::{Workers, journey, journey_on_site};
use crate::look::Look;
use crate::steps::{CALENDAR, EFFECT, PLAN, REACH, cell, figure, launch, opens, show};

journeys![plan_is_made_and_stays, link_opens_in_another_browser, part_that_does_not_load_is_reported];

fn plan_is_made_and_stays() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".empty >> add-channel").await;
        page.click(".platforms >> \"TikTok\"").await;
        page.wait_gone("dialog").await;
        page.type_into(&cell(0, 2), "24000").await;
        page.key(Key::Enter).await;
        page.wait_text(".strip [data-explain=\"cost-total\"]", "24,000").await;
        for (tab, css) in [(CALENDAR, ".weeks"), (REACH, ".overlap-card"), (EFFECT, ".kpi-card"), (PLAN, "table.grid")]
        {
            show(page, tab).await;
            page.wait_for(css).await;
        }
        page.click(".topbar .crumb").await;
        page.wait_for("dialog").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        let contacts = page.text_of(&figure("contacts@1")).await;
        assert_eq!(opens(page, &figure("contacts@1"), "Contacts · TikTok").await, contacts);
        page.key(Key::Escape).await;
        page.reload().await;
        assert_eq!(page.value_of(&cell(0, 0)).await, "TikTok");
        assert_eq!(page.value_of(&cell(0, 2)).await, "24,000");
        assert_eq!(page.text_of(&figure("contacts@1")).await, contacts);
        page.assert_quiet().await;
    });
}

fn link_opens_in_another_browser() {
    let mut sent = None;
    journey(Look::WIDE, async |page| {
        launch(page).await;
        // The heads of the columns may be sorted by: a part that comes when the browser is idle, and sets them anew.
        page.wait_for("table.grid .sort").await;
        page.type_into(&cell(0, 2), "12345.67").await;
        page.key(Key::Tab).await;
        let figures = (page.text_of(".strip").await, page.text_of(".cost").await, page.text_of("table.grid").await);
        page.click(".topbar >> share").await;
        let shown = page.value_of("dialog .link-text").await;
        page.click("dialog >> share-copy").await;
        page.wait_text("dialog .toast", "The link is copied").await;
        assert_eq!(page.clipboard().await, shown, "what is copied is what is shown");
        page.assert_quiet().await;
        sent = Some((shown, figures));
    });
    let (address, figures) = sent.expect("a link was made");
    let (_, fragment) = address.split_once('#').expect("the plan stands behind the #");
    journey(Look::WIDE, async |page| {
        page.open(fragment).await;
        page.wait_text(".toast", "open as a copy").await;
        page.wait_for("table.grid .sort").await;
        let here = (page.text_of(".strip").await, page.text_of(".cost").await, page.text_of("table.grid").await);
        assert_eq!(here, figures);
        assert!(!page.location().await.contains('#'), "the plan leaves the address");
        let asked = "return performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
            .map(entry => entry.name).filter(name => !name.includes('#') && name.includes(arguments[0]));";
        let asked = page.run(asked, vec![Value::from(&fragment[..20])]).await;
        assert_eq!(asked, Value::Array(vec![]), "and never travels to the server");
        page.assert_quiet().await;
    });
}

fn part_that_does_not_load_is_reported() {
    journey_on_site(Look::WIDE, Workers::Refused, async |page, site| {
        // Else the page would have it before it is asked for.
        site.remove(&["dialogs"]);
        launch(page).await;
        site.stop().await;
        page.click(".strip [data-explain=reach]").await;
        page.wait_text("dialog", "could not be loaded").await;
        site.restore();
        site.start().await;
        page.click("dialog >> load-again").await;
        page.wait_text("dialog.explain h2", "Reach, people · whole plan").await;
    });
}
