//! A plan as a file: readable JSON, for a disk, a mail or a repository.

mod bounds;
mod error;

use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use serde_json::value::RawValue;

pub use error::{FileError, Flaw, List};

use super::link::MODEL;
use crate::scenario::{Kpi, KpiTarget, OWN_PRESETS_MAX, OwnPreset, Scenario};

/// Format of files. There is one until release 1.0: a field that is left out has its default.
const FORMAT: u32 = 1;

/// Size of the largest file that is read, in bytes, chosen because the largest plan of `tests/links.rs` takes 1.6
/// million.
pub const SIZE_MAX: usize = 2_000_000;

/// Size of the largest file of several plans that is read, in bytes, chosen because a hundred plans of a thousand
/// numbers each take a tenth of it.
pub const PLANS_SIZE_MAX: usize = 32_000_000;

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

/// Content of a file of several plans.
#[derive(Debug, Serialize, Deserialize)]
struct PlansPage<T> {
    /// Format of the file.
    mediaplan: u32,
    /// Version of the model that their author saw the numbers of.
    model: u16,
    /// Documents.
    plans: Vec<T>,
}

/// Text of a file of several plans.
pub fn save_plans(plans: &[Scenario]) -> String {
    let page = PlansPage { mediaplan: FORMAT, model: MODEL, plans: plans.iter().collect() };
    // Only a map with keys that are no text could fail, and a plan has none.
    serde_json::to_string_pretty(&page).unwrap_or_default()
}

/// Plans of a file's text; `None` where it is no file of several plans, and may be one of a single plan. Each plan is
/// held against the same bounds as one in a file of its own.
///
/// ```
/// # use mediaplan::exchange::file;
/// # use mediaplan::{scenario::Scenario, units::{Currency, Date, Locale}};
/// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
/// let plans = vec![plan.clone(), plan];
/// assert_eq!(file::open_plans(&file::save_plans(&plans)), Some(Ok(plans)));
/// assert_eq!(file::open_plans("{}"), None);
/// # Ok::<(), mediaplan::units::OutOfRange>(())
/// ```
pub fn open_plans(text: &str) -> Option<Result<Vec<Scenario>, FileError>> {
    if text.len() > PLANS_SIZE_MAX {
        return Some(Err(FileError::TooLarge { size: text.len() }));
    }
    let text = text.trim_start_matches('\u{feff}');
    let page: PlansPage<&RawValue> = serde_json::from_str(text).ok()?;
    if page.mediaplan > FORMAT {
        return Some(Err(FileError::TooNew { needs: page.mediaplan }));
    }
    Some(page.plans.into_iter().map(|plan| open_one(text, plan.get())).collect())
}

/// One plan of a file of several. What is wrong is told by its place in the whole file.
fn open_one(text: &str, plan: &str) -> Result<Scenario, FileError> {
    // The plan begins on the second line.
    let alone = format!("{{\"mediaplan\": {FORMAT}, \"model\": {MODEL}, \"plan\":\n{plan}}}");
    open(&alone).map_err(|error| match error {
        FileError::Invalid { line, column, flaw } => {
            let start = plan.as_ptr().addr().saturating_sub(text.as_ptr().addr());
            let before = text.get(..start).unwrap_or_default();
            let beside = before.rsplit('\n').next().unwrap_or_default().chars().count();
            let column = if line == 2 { column + beside } else { column };
            FileError::Invalid { line: (line + before.matches('\n').count()).saturating_sub(1), column, flaw }
        }
        FileError::Unreadable
        | FileError::NotOurs
        | FileError::Export
        | FileError::Workbook
        | FileError::Document
        | FileError::TooLarge { .. }
        | FileError::TooNew { .. } => error,
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Example, example};

    #[test]
    fn flaw_in_one_of_several_plans_is_told_by_its_place() {
        let plans: Vec<Scenario> = Example::ALL.map(example).map(Scenario::renumbered).to_vec();
        let text = save_plans(&plans);
        assert_eq!(open_plans(&text), Some(Ok(plans)));
        let (at, line) = text.lines().enumerate().filter(|(_, line)| line.contains("\"weeks\":")).nth(2).unwrap();
        let flawed =
            text.lines().enumerate().map(|(place, line)| if place == at { "      \"weeks\": 999," } else { line });
        let flawed = flawed.collect::<Vec<_>>().join("\n");
        let Some(Err(FileError::Invalid { line: told, column, flaw: Flaw::Value })) = open_plans(&flawed) else {
            panic!("{line} is refused: {:?}", open_plans(&flawed));
        };
        assert_eq!(told, at + 1);
        assert!((1..=22).contains(&column), "{column}");
        // On one line, behind another plan.
        let short = r#"{"mediaplan":1,"model":1,"plans":[{"weeks":999}]}"#;
        let place = short.find("999").unwrap() + 3;
        let Some(Err(FileError::Invalid { line: 1, column, flaw: Flaw::Value })) = open_plans(short) else {
            panic!("it is refused: {:?}", open_plans(short));
        };
        assert!(column.abs_diff(place) <= 2, "{column} is not near {place}");
        assert_eq!(open_plans(&save(&example(Example::Cafe))), None, "a single plan");
        let newer = r#"{"mediaplan":7,"model":1,"plans":[]}"#;
        assert_eq!(open_plans(newer), Some(Err(FileError::TooNew { needs: 7 })));
    }
}
