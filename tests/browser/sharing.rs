//! A plan on its way to somebody else, whole and damaged.
use mediaplan::exchange::{file, link};
use mediaplan::scenario::{Example, example};
use thirtyfour::Key;

use crate::harness::journey;
use crate::look::Look;

journeys![
    a_copied_link_opens_the_same_plan_elsewhere,
    a_refused_copy_says_what_to_do_instead,
    a_link_never_replaces_local_work_and_a_damaged_one_explains_itself,
    a_file_opens_and_a_wrong_one_explains_itself,
];

fn a_copied_link_opens_the_same_plan_elsewhere() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".example:nth-of-type(1)").await;
        page.wait_text(".plan-name", "Spring").await;
        let (strip, costs) = (page.text_of(".strip").await, page.text_of(".cost").await);
        page.click(".topbar .primary").await;
        page.click("dialog footer .primary").await;
        page.wait_text(".toast", "The link is copied").await;
        let address = page.clipboard().await;
        let (_, fragment) = address.split_once('#').expect("the plan stands behind the #");
        assert_eq!(link::decode(&address).expect("the link opens").scenario, example(Example::Cafe));
        // Another browser profile: nothing stored.
        page.run("localStorage.clear();", vec![]).await;
        page.open(fragment).await;
        page.wait_text(".toast", "open as a copy").await;
        assert_eq!(page.text_of(".strip").await, strip);
        assert_eq!(page.text_of(".cost").await, costs);
        assert!(!page.location().await.contains('#'), "the fragment leaves the address");
        page.assert_quiet().await;
    });
}

fn a_refused_copy_says_what_to_do_instead() {
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".example:nth-of-type(1)").await;
        page.wait_text(".plan-name", "Spring").await;
        page.run("navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));", vec![]).await;
        page.click(".topbar .primary").await;
        page.click("dialog footer .primary").await;
        page.wait_text("dialog .toast", "Select the link above and copy it.").await;
        page.key(Key::Escape).await;
        page.wait_gone("dialog").await;
        page.click(".tabs button:nth-of-type(2)").await;
        page.click(".weeks [data-row=\"0\"][data-column=\"0\"]").await;
        page.key(Key::Shift + Key::Right).await;
        page.key(Key::Control + "c").await;
        page.wait_text(".toast", "copy the cells again").await;
        page.assert_quiet().await;
    });
}

fn a_link_never_replaces_local_work_and_a_damaged_one_explains_itself() {
    let whole = link::encode(&example(Example::B2b));
    let cut = whole[..whole.len() - 10].to_owned();
    let mut altered = whole.clone();
    altered.replace_range(40..41, if &whole[40..41] == "A" { "B" } else { "A" });
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".example:nth-of-type(2)").await;
        page.wait_text(".plan-name", "Stilte One launch").await;
        let strip = page.text_of(".strip").await;
        for (text, said) in [
            (cut.as_str(), "end of this link is missing"),
            (&altered, "changed on the way"),
            ("hello", "not a link to a plan"),
        ] {
            page.follow(text).await;
            page.wait_text("dialog [role=alert]", said).await;
            page.wait_text("dialog", "Your own plans are unchanged.").await;
            page.key(Key::Escape).await;
            page.wait_gone("dialog").await;
            assert_eq!(page.text_of(".strip").await, strip, "the local plan is as it was");
        }
        page.follow(&cut).await;
        page.type_into("#whole-link", &format!("see https://example.org/#{whole}")).await;
        page.click("dialog footer .primary").await;
        page.wait_text(".toast", "open as a copy").await;
        page.click(".brand").await;
        assert_eq!(page.find_all(".plan-line").await.len(), 2, "both plans are in the list");
        page.assert_quiet().await;
    });
}

fn a_file_opens_and_a_wrong_one_explains_itself() {
    let folder = std::env::temp_dir().join(format!("mediaplan-journey-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for files");
    let (good, bad) = (folder.join("plan.json"), folder.join("bad.json"));
    std::fs::write(&good, file::save(&example(Example::Retailer))).expect("a file");
    std::fs::write(&bad, "{\"mediaplan\": 1, \"model\": 1, \"plan\": {").expect("a file");
    journey(Look::WIDE, async |page| {
        page.open("").await;
        page.click(".brand").await;
        let choose = async |path: &std::path::Path| {
            let input = page.find_all("input[type=file]").await.into_iter().next().expect("a place for files");
            input.send_keys(path.to_string_lossy().as_ref()).await.expect("a file can be chosen");
        };
        choose(&bad).await;
        page.wait_text("dialog [role=alert]", "damaged at line 1").await;
        page.key(Key::Escape).await;
        page.click(".brand").await;
        choose(&good).await;
        page.wait_text(".toast", "from the file is open").await;
        page.wait_text(".kpi .value", "₽1,039,000").await;
    });
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}
