//! Files: a plan saved to the disk and opened again, chosen or dropped; a chart saved as a picture.
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use mediaplan::exchange::file;
use mediaplan::scenario::{Example, example};
use serde_json::json;
use tokio::time::{Instant, sleep};

use crate::harness::{Page, journey};
use crate::look::Look;
use crate::steps::{REACH, launch, show};

journeys![
    a_plan_is_saved_and_opened_again,
    a_dropped_file_opens_and_a_foreign_one_explains_itself,
    a_chart_is_saved_as_a_picture,
];

/// A folder for what a journey saves; it goes when the journey ends, however that is.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("mediaplan-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for files can be made");
        Self(path)
    }

    /// Waits until a whole file of this name is there and reads it.
    pub(crate) async fn text(&self, name: &str) -> String {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            if let Ok(text) = fs::read_to_string(self.0.join(name))
                && !text.is_empty()
            {
                return text;
            }
            let there: Vec<_> =
                fs::read_dir(&self.0).into_iter().flatten().flatten().map(|one| one.file_name()).collect();
            assert!(Instant::now() < end, "{name} was not saved; there is {there:?}");
            sleep(Duration::from_millis(30)).await;
        }
    }

    /// Waits until a whole PNG of this name is there: its width and height in pixels.
    async fn size_of_png(&self, name: &str) -> [u32; 2] {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let bytes = fs::read(self.0.join(name)).unwrap_or_default();
            // It begins with its sign and a header, and ends with a chunk of this name.
            if bytes.starts_with(b"\x89PNG") && bytes.windows(4).any(|four| four == b"IEND") {
                let number = |at: usize| bytes[at..at + 4].iter().fold(0, |all, byte| all << 8 | u32::from(*byte));
                return [number(16), number(20)];
            }
            assert!(Instant::now() < end, "{name} was not saved: {} bytes", bytes.len());
            sleep(Duration::from_millis(30)).await;
        }
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind does no harm.
        drop(fs::remove_dir_all(&self.0));
    }
}

/// Lets the journey save files into a folder.
pub(crate) fn download_into(page: &Page, folder: &Path) {
    page.in_context("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder }));
}

fn a_plan_is_saved_and_opened_again() {
    let folder = Folder::new("plan");
    journey(Look::WIDE, async |page| {
        download_into(page, &folder.0);
        launch(page).await;
        let figures = (page.text_of(".strip").await, page.text_of("table.grid").await);
        page.click(".brand").await;
        page.click(".plans-actions >> plans-save-file").await;
        let text = folder.text("Stilte-One-launch.json").await;
        assert_eq!(file::open(&text).expect("the file opens"), example(Example::Launch));
        page.forget_everything().await;
        page.open("").await;
        page.click(".brand").await;
        let input = page.find_all("input[type=file]").await.into_iter().next().expect("a place for files");
        let saved = folder.0.join("Stilte-One-launch.json");
        input.send_keys(saved.to_string_lossy().as_ref()).await.expect("a file can be chosen");
        page.wait_text(".toast", "from the file is open").await;
        assert_eq!((page.text_of(".strip").await, page.text_of("table.grid").await), figures);
        page.assert_quiet().await;
    });
}

fn a_dropped_file_opens_and_a_foreign_one_explains_itself() {
    const DROP: &str = "const data = new DataTransfer();
        data.items.add(new File([arguments[0]], 'plan.json', { type: 'application/json' }));
        document.querySelector('#view').dispatchEvent(
            new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));";
    journey(Look::WIDE, async |page| {
        launch(page).await;
        let strip = page.text_of(".strip").await;
        page.run(DROP, vec![json!("{\"name\": \"somebody else's\"}")]).await;
        page.wait_text("dialog [role=alert]", "not a plan").await;
        page.click("dialog footer >> close").await;
        page.wait_gone("dialog").await;
        assert_eq!(page.text_of(".strip").await, strip, "the plan that is open stays");
        page.run(DROP, vec![json!(file::save(&example(Example::Cafe)))]).await;
        page.wait_text(".toast", "from the file is open").await;
        assert_ne!(page.text_of(".strip").await, strip);
        page.assert_quiet().await;
    });
}

fn a_chart_is_saved_as_a_picture() {
    let folder = Folder::new("chart");
    journey(Look::WIDE, async |page| {
        download_into(page, &folder.0);
        launch(page).await;
        show(page, REACH).await;
        page.wait_for(".chart svg").await;
        page.click("[data-chart=reach] >> chart-save").await;
        let picture = folder.text("reach.svg").await;
        assert!(picture.starts_with("<svg") && picture.trim_end().ends_with("</svg>"), "{picture:.200}");
        let title = page.text_of("[data-chart=reach] h2").await;
        for said in [title.as_str(), "Stilte One launch", "Mediaplan forecast", "split as planned"] {
            let words: Vec<&str> = said.split(' ').collect();
            assert!(words.iter().all(|word| picture.contains(word)), "{said:?} is on the picture");
        }
        page.click("[data-chart=reach] >> chart-save-png").await;
        let [width, height] = folder.size_of_png("reach.png").await;
        let drawn = |name: &str| {
            let value = picture.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
            value.and_then(|value| value.parse::<u32>().ok()).unwrap_or_else(|| panic!("no {name}: {picture:.200}"))
        };
        assert_eq!([width, height], [2 * drawn("width"), 2 * drawn("height")], "two pixels for each px");
        page.assert_quiet().await;
    });
}
