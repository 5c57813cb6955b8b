//! A plan on its way to somebody else, whole and damaged.
use mediaplan::exchange::link;
use mediaplan::scenario::{Example, example};
use thirtyfour::Key;

use crate::harness::journey;
use crate::look::Look;
use crate::steps::launch;

journeys![a_refused_copy_says_what_to_do_instead, a_link_never_replaces_local_work_and_a_damaged_one_explains_itself,];

fn a_refused_copy_says_what_to_do_instead() {
    journey(Look::WIDE, async |page| {
        launch(page).await;
        page.run("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));", vec![]).await;
        page.click(".topbar >> share").await;
        page.click("dialog footer >> share-copy").await;
        page.wait_text("dialog .toast", "Select the link above and copy it.").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        page.assert_quiet().await;
    });
}

fn a_link_never_replaces_local_work_and_a_damaged_one_explains_itself() {
    let whole = link::encode(&example(Example::B2b));
    let cut = &whole[..whole.len() - 10];
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let strip = page.text_of(".strip").await;
        for (text, said) in [(cut, "of this link is missing"), ("hello", "no link to a plan")] {
            page.follow(text).await;
            page.wait_text("dialog [role=alert]", said).await;
            page.wait_text("dialog", "Your own plans are unchanged.").await;
            page.key(Key::Escape).await;
            page.wait_gone("dialog").await;
            assert_eq!(page.text_of(".strip").await, strip, "the local plan is as it was");
        }
        page.follow(cut).await;
        page.type_into("#whole-link", &format!("see https://example.org/#{whole}")).await;
        page.click("dialog footer >> link-open").await;
        page.wait_text(".toast", "open as a copy").await;
        page.click(".brand").await;
        assert_eq!(page.find_all(".plan-line").await.len(), 2, "both plans are in the list");
        // A link that a filter rewrote does not open by itself: it is pasted.
        page.click(".plans-actions >> link-open-pasted").await;
        page.wait_text("dialog", "paste all of it").await;
        page.type_into("#whole-link", &format!("https://filter.example/?url=https%3A%2F%2Fexample.org%2F%2523{whole}"))
            .await;
        page.click("dialog footer >> link-open").await;
        page.wait_gone("dialog").await;
        page.wait_text(".toast", "This link was opened before").await;
        page.assert_quiet().await;
    });
}
