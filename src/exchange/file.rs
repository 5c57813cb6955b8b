//! A plan as a file: readable JSON, for a disk, a mail or a repository.

mod bounds;
mod error;

use serde::{Deserialize, Serialize};
use serde_json::error::Category;

pub use error::{FileError, Flaw, List};

use super::link::MODEL;
use crate::scenario::{Kpi, KpiTarget, OWN_PRESETS_MAX, OwnPreset, Scenario};

/// Format of files. There is one until release 1.0: a field that is left out has its default.
const FORMAT: u32 = 1;

/// Size of the largest file that is read, in bytes, chosen because the largest plan of `tests/links.rs` takes 1.6
/// million.
pub const SIZE_MAX: usize = 2_000_000;

/// Content of a file.
#[derive(Debug, Serialize, Deserialize)]
struct Page<T> {
    /// Format of the file.
    mediaplan: u32,
    /// Version of the model that its author saw the numbers of.
    model: u16,
    /// Document.
    plan: T,
}

/// Format of a file, read before the rest.
#[derive(Debug, Deserialize)]
struct Tag {
    mediaplan: u32,
}

/// Content of a file of own presets.
#[derive(Debug, Serialize, Deserialize)]
struct PresetPage<T> {
    /// Format of the file.
    mediaplan: u32,
    /// Own presets.
    presets: T,
}

/// Text of a file of own presets.
pub fn save_presets(presets: &[OwnPreset]) -> String {
    // Only a map with keys that are no text could fail, and a preset has none.
    serde_json::to_string_pretty(&PresetPage { mediaplan: FORMAT, presets }).unwrap_or_default()
}

/// Own presets of a file's text; `None` where the file has none, and may be a plan. What belongs to a plan, such as a
/// budget that somebody wrote there, is dropped.
///
/// ```
/// # use mediaplan::exchange::file;
/// # use mediaplan::scenario::{ChannelId, OwnPreset, Platform, preset};
/// # use mediaplan::units::Currency;
/// let channel = preset(Platform::Flyer).channel(ChannelId(1), Currency::Eur, &[]);
/// let kept = vec![OwnPreset::of(&channel, Currency::Eur)];
/// assert_eq!(file::open_presets(&file::save_presets(&kept)), Some(Ok(kept)));
/// assert_eq!(file::open_presets("{}"), None);
/// ```
pub fn open_presets(text: &str) -> Option<Result<Vec<OwnPreset>, FileError>> {
    let text = text.trim_start_matches('\u{feff}');
    let tag: PresetPage<Vec<serde::de::IgnoredAny>> = serde_json::from_str(text).ok()?;
    if tag.mediaplan > FORMAT {
        return Some(Err(FileError::TooNew { needs: tag.mediaplan }));
    }
    let count = tag.presets.len();
    if count > OWN_PRESETS_MAX {
        let flaw = Flaw::TooMany { list: List::Presets, count, max: OWN_PRESETS_MAX };
        return Some(Err(FileError::Invalid { line: 1, column: 1, flaw }));
    }
    let page = serde_json::from_str::<PresetPage<Vec<OwnPreset>>>(text).map_err(|error| invalid(&error));
    let own = |page: PresetPage<Vec<OwnPreset>>| {
        page.presets.iter().map(|one| OwnPreset::of(&one.channel, one.currency)).collect()
    };
    Some(page.map(own))
}

/// Text of a plan's file.
pub fn save(scenario: &Scenario) -> String {
    let page = Page { mediaplan: FORMAT, model: MODEL, plan: scenario };
    // Only a map with keys that are no text could fail, and a plan has none.
    serde_json::to_string_pretty(&page).unwrap_or_default()
}

/// Plan of a file's text, its channels numbered from 1 and its KPIs in their order: the plan that its link would open.
///
/// # Errors
/// [`FileError`], with line and character where something is wrong.
///
/// ```
/// # use mediaplan::exchange::file;
/// # use mediaplan::{scenario::Scenario, units::{Currency, Date, Locale}};
/// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
/// assert_eq!(file::open(&file::save(&plan)), Ok(plan));
/// assert_eq!(file::open("{}"), Err(file::FileError::NotOurs));
/// # Ok::<(), mediaplan::units::OutOfRange>(())
/// ```
pub fn open(text: &str) -> Result<Scenario, FileError> {
    if text.len() > SIZE_MAX {
        return Err(FileError::TooLarge { size: text.len() });
    }
    let text = text.trim_start_matches('\u{feff}');
    let tag: Tag = serde_json::from_str(text).map_err(|error| match error.classify() {
        // Broken after our own beginning: damaged. Whole and without our tag: something else.
        Category::Syntax | Category::Eof if text.contains("\"mediaplan\"") => invalid(&error),
        Category::Io | Category::Data | Category::Syntax | Category::Eof => FileError::NotOurs,
    })?;
    if tag.mediaplan == 0 {
        return Err(FileError::NotOurs);
    }
    if tag.mediaplan > FORMAT {
        return Err(FileError::TooNew { needs: tag.mediaplan });
    }
    let page: Page<Scenario> = serde_json::from_str(text).map_err(|error| invalid(&error))?;
    let mut scenario = page.plan;
    bounds::check(text, &scenario)?;
    let target = |kpi: &Kpi| scenario.kpis.iter().find(|target| target.kpi == *kpi).copied();
    let kpis: Vec<KpiTarget> = Kpi::ALL.iter().filter_map(target).collect();
    scenario.kpis = kpis;
    Ok(scenario.renumbered())
}

/// Refusal of the parser, with its place.
fn invalid(error: &serde_json::Error) -> FileError {
    let flaw = match error.classify() {
        Category::Syntax | Category::Eof | Category::Io => Flaw::Syntax,
        Category::Data => Flaw::Value,
    };
    FileError::Invalid { line: error.line(), column: error.column(), flaw }
}
