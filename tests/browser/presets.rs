//! Presets: what is bought offline, and what planners keep for themselves.
use mediaplan::exchange::file;
use thirtyfour::Key;

use crate::file::{Folder, download_into};
use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{cell, figure, launch};

journeys![a_flyer_for_each_letterbox_reaches_it_once, an_own_preset_is_kept_used_saved_and_opened];

/// Top of the choice of channel types.
async fn top_of_choice(page: &Page) -> i64 {
    let script = "return Math.round(document.querySelector('.add .seg').getBoundingClientRect().top);";
    page.run(script, vec![]).await.as_i64().expect("the choice is there")
}

fn a_flyer_for_each_letterbox_reaches_it_once() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".empty >> add-channel").await;
        page.wait_for(".add .search").await;
        let top = top_of_choice(page).await;
        for kind in
            ["channel-type-content", "channel-type-contest", "channel-type-influencer", "channel-type-advertising"]
        {
            page.click(&format!(".add .seg >> {kind}")).await;
            page.wait_pressed(&format!(".add .seg >> {kind}")).await;
            assert_eq!(top_of_choice(page).await, top, "{kind}: the choice stays under the pointer");
        }
        page.type_into(".add .search", "flyer").await;
        page.wait_gone(".platforms >> \"TikTok\"").await;
        page.click(".platforms >> \"Flyers\"").await;
        page.wait_gone("dialog").await;
        page.type_into(&cell(0, 1), "20").await;
        page.key(Key::Tab).await;
        page.type_into(&cell(0, 2), "300").await;
        page.key(Key::Tab).await;
        page.type_into("[data-field=\"field-audience-1\"]", "15000").await;
        page.key(Key::Tab).await;
        page.wait_text(&figure("reach@1"), "15,000").await;
        assert_eq!(page.text_of(&figure("frequency@1")).await, "1.0");
        page.assert_quiet().await;
    });
}

fn an_own_preset_is_kept_used_saved_and_opened() {
    let folder = Folder::new("presets");
    journey(Look::WIDE, async |page| {
        download_into(page, &folder.0);
        launch(page).await;
        let rows = page.find_all("tr.row").await.len();
        page.click("tr.row .c-more summary").await;
        page.click(".menu[open] >> row-keep-preset").await;
        page.wait_text(".toast", "is kept").await;
        page.open("").await;
        page.click(".bar >> add-channel").await;
        page.click(".add .plan-line .btn.outline").await;
        page.wait_gone("dialog").await;
        assert_eq!(page.find_all("tr.row").await.len(), rows + 1, "a channel of it is added");
        page.click(".bar >> add-channel").await;
        page.click(".add >> presets-save").await;
        let text = folder.text("mediaplan-presets.json").await;
        let kept = file::open_presets(&text).expect("a file of presets").expect("the file opens");
        assert_eq!(kept.len(), 1);
        page.click(".add .plan-line .square").await;
        page.wait_gone(".add .plan-line").await;
        page.click(".add .toast >> undo").await;
        page.wait_for(".add .plan-line").await;
        page.forget_everything().await;
        page.open("").await;
        page.click(".empty >> add-channel").await;
        page.wait_for(".add .search").await;
        let input = page.find_all(".add input[type=file]").await.into_iter().next().expect("a place for files");
        let saved = folder.0.join("mediaplan-presets.json");
        input.send_keys(saved.to_string_lossy().as_ref()).await.expect("a file can be chosen");
        page.wait_text(".add .toast", "New presets: 1").await;
        page.wait_for(".add .plan-line").await;
        page.assert_quiet().await;
    });
}
