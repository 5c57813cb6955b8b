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

/// Plans of a file of several: those that are whole, and the others counted.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenedPlans {
    /// Plans that could be read, in the order of the file.
    pub plans: Vec<Scenario>,
    /// Number of plans that could not: of a file that breaks off, one for all that follows.
    pub lost: usize,
    /// First place in the file where something is wrong, by its line from 1.
    pub first_line: usize,
}

/// Plans of a file's text; `None` where it is no file of several plans, and may be one of a single plan. Each plan is
/// held against the same bounds as one in a file of its own. A plan that is damaged leaves the others whole.
///
/// # Errors
/// [`FileError`] of the first plan if none can be read.
///
/// ```
/// # use mediaplan::exchange::file;
/// # use mediaplan::{scenario::Scenario, units::{Currency, Date, Locale}};
/// let plan = Scenario::empty(Currency::Eur, Date::from_civil(2027, 1, 4)?, Locale::En);
/// let plans = vec![plan.clone(), plan];
/// let opened = file::open_plans(&file::save_plans(&plans)).and_then(Result::ok);
/// assert_eq!(opened.map(|opened| (opened.plans, opened.lost)), Some((plans, 0)));
/// assert_eq!(file::open_plans("{}"), None);
/// # Ok::<(), mediaplan::units::OutOfRange>(())
/// ```
pub fn open_plans(text: &str) -> Option<Result<OpenedPlans, FileError>> {
    if text.len() > PLANS_SIZE_MAX {
        return Some(Err(FileError::TooLarge { size: text.len() }));
    }
    let text = text.trim_start_matches('\u{feff}');
    let (documents, end) = match serde_json::from_str::<PlansPage<&RawValue>>(text) {
        Ok(page) if page.mediaplan > FORMAT => return Some(Err(FileError::TooNew { needs: page.mediaplan })),
        Ok(page) => (page.plans, None),
        Err(broken) if matches!(broken.classify(), Category::Syntax | Category::Eof) => {
            (documents_before(text)?, Some(invalid(&broken)))
        }
        Err(_) => return None,
    };
    let (mut plans, mut refused) = (Vec::new(), Vec::new());
    for read in documents.into_iter().map(|plan| open_one(text, plan.get())).chain(end.map(Err)) {
        match read {
            Ok(plan) => plans.push(plan),
            Err(why) => refused.push(why),
        }
    }
    let lost = refused.len();
    Some(match refused.into_iter().next() {
        Some(first) if plans.is_empty() => Err(first),
        Some(FileError::Invalid { line, .. }) => Ok(OpenedPlans { plans, lost, first_line: line }),
        Some(_) | None => Ok(OpenedPlans { plans, lost, first_line: 0 }),
    })
}

/// Plans of a file of several that breaks off or is damaged somewhere, up to that place; `None` where it does not begin
/// as one.
fn documents_before(text: &str) -> Option<Vec<&RawValue>> {
    let (head, list) = text.split_once("\"plans\"")?;
    if !head.contains("\"mediaplan\"") || head.len() > 200 {
        return None;
    }
    let mut rest = list.trim_start().strip_prefix(':')?.trim_start().strip_prefix('[')?;
    let mut found = Vec::new();
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_ascii_whitespace() || sign == ',');
        let mut values = serde_json::Deserializer::from_str(rest).into_iter::<&RawValue>();
        let Some(Ok(document)) = values.next() else { return Some(found) };
        let read = values.byte_offset();
        found.push(document);
        rest = rest.get(read..)?;
    }
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
        assert_eq!(open_plans(&text), Some(Ok(OpenedPlans { plans: plans.clone(), lost: 0, first_line: 0 })));
        let (at, _) = text.lines().enumerate().filter(|(_, line)| line.contains("\"weeks\":")).nth(2).unwrap();
        let flawed =
            text.lines().enumerate().map(|(place, line)| if place == at { "      \"weeks\": 999," } else { line });
        let flawed = flawed.collect::<Vec<_>>().join("\n");
        let others = [&plans[..2], &plans[3..]].concat();
        assert_eq!(open_plans(&flawed), Some(Ok(OpenedPlans { plans: others, lost: 1, first_line: at + 1 })));
        // Cut in the middle of the third, or with a brace too many there.
        let place = text.lines().take(at).map(|line| line.len() + 1).sum::<usize>();
        for broken in [text[..place].to_owned(), format!("{}}}{}", &text[..place], &text[place..])] {
            let opened = open_plans(&broken).and_then(Result::ok).expect("the first two are whole");
            assert_eq!((opened.plans.as_slice(), opened.lost), (&plans[..2], 1));
            assert!(opened.first_line.abs_diff(at + 1) <= 2, "{} is not near {at}", opened.first_line);
        }
        assert_eq!(open_plans("{\"a\": [1, 2"), None);
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
