//! A plan as a file: readable JSON, for a disk, a mail or a repository.

use serde::{Deserialize, Serialize};
use serde_json::error::Category;
use thiserror::Error;

use super::link::MODEL;
use crate::scenario::{CHANNELS_MAX, COMPETITORS_MAX, Kpi, KpiTarget, PERIODS_MAX, Scenario};

/// The format of files. The first knew only bought media, the second neither KPIs nor periods nor competitors; whatever they
/// left out has its default, so they are read as this one.
const FORMAT: u32 = 3;

/// The largest file that is read: a plan of a hundred channels with long notes takes a twentieth of it.
const SIZE_MAX: usize = 2_000_000;

/// The greatest number of a channel that is kept; greater ones were never given here.
const ID_MAX: u32 = u32::MAX / 2;

/// What stands in a file.
#[derive(Debug, Serialize, Deserialize)]
struct Page<T> {
    /// Format of the file.
    mediaplan: u32,
    /// Version of the model that its author saw the numbers of.
    model: u16,
    /// The document.
    plan: T,
}

/// What tells the format before the rest is understood.
#[derive(Debug, Deserialize)]
struct Tag {
    mediaplan: u32,
}

/// Why a file could not be opened. No local work is touched.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FileError {
    /// The browser could not read it as text.
    #[error("The file could not be read as text. Choose a plan that was saved here.")]
    Unreadable,
    /// It is no plan's file.
    #[error("This file is not a plan. Choose a .json file that was saved here.")]
    NotOurs,
    /// Larger than any plan.
    #[error("This file has {size} bytes, more than any plan needs. It is not opened.")]
    TooLarge {
        /// Its bytes.
        size: usize,
    },
    /// Written by a later release.
    #[error(
        "This file was saved by a later release (format {needs}). Reload the page to update it, then open the file again."
    )]
    TooNew {
        /// The format it needs.
        needs: u32,
    },
    /// Something in it is impossible.
    #[error("This file is damaged at line {line}, character {column}: {what}")]
    Invalid {
        /// Line, from 1.
        line: usize,
        /// Character of the line, from 1.
        column: usize,
        /// What is wrong there.
        what: String,
    },
    /// Too many channels.
    #[error("This plan has {count} channels; at most {max} can be opened.")]
    TooManyChannels {
        /// How many it has.
        count: usize,
        /// How many a plan may have.
        max: usize,
    },
}

impl FileError {
    /// The key of its sentence in the message files.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unreadable => "file-error-unreadable",
            Self::NotOurs => "file-error-not-ours",
            Self::TooLarge { .. } => "file-error-too-large",
            Self::TooNew { .. } => "file-error-too-new",
            Self::Invalid { .. } => "file-error-invalid",
            Self::TooManyChannels { .. } => "file-error-too-many-channels",
        }
    }
}

impl FileError {
    /// As one text, for the part of the page that reads files and that the rest loads when it is needed.
    pub fn to_code(&self) -> String {
        match self {
            Self::Unreadable | Self::NotOurs => String::from(self.key()),
            Self::TooLarge { size } => format!("{} {size}", self.key()),
            Self::TooNew { needs } => format!("{} {needs}", self.key()),
            Self::Invalid { line, column, what } => format!("{} {line} {column} {what}", self.key()),
            Self::TooManyChannels { count, max } => format!("{} {count} {max}", self.key()),
        }
    }

    /// The error of a text that [`Self::to_code`] wrote.
    ///
    /// ```
    /// # use mediaplan::exchange::file::FileError;
    /// let error = FileError::Invalid { line: 3, column: 7, what: String::from("no such field") };
    /// assert_eq!(FileError::from_code(&error.to_code()), Some(error));
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        let mut parts = code.splitn(4, ' ');
        let key = parts.next()?;
        let mut number = || parts.next()?.parse::<usize>().ok();
        Some(match key {
            "file-error-unreadable" => Self::Unreadable,
            "file-error-not-ours" => Self::NotOurs,
            "file-error-too-large" => Self::TooLarge { size: number()? },
            "file-error-too-new" => Self::TooNew { needs: u32::try_from(number()?).ok()? },
            "file-error-invalid" => {
                let (line, column) = (number()?, number()?);
                Self::Invalid { line, column, what: parts.next()?.to_owned() }
            }
            "file-error-too-many-channels" => Self::TooManyChannels { count: number()?, max: number()? },
            _ => return None,
        })
    }
}

/// A plan as the text of a file.
pub fn save(scenario: &Scenario) -> String {
    let page = Page { mediaplan: FORMAT, model: MODEL, plan: scenario };
    // Only a map with keys that are no text could fail, and a plan has none.
    serde_json::to_string_pretty(&page).unwrap_or_default()
}

/// The plan of a file's text. Channels whose numbers clash are numbered afresh, and KPIs come in their order.
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
    if scenario.channels.len() > CHANNELS_MAX {
        return Err(FileError::TooManyChannels { count: scenario.channels.len(), max: CHANNELS_MAX });
    }
    let competitors = scenario.market.as_ref().map_or(0, |market| market.competitors.len());
    at_most(text, "periods", scenario.periods.len(), PERIODS_MAX)?;
    at_most(text, "competitors", competitors, COMPETITORS_MAX)?;
    let target = |kpi: &Kpi| scenario.kpis.iter().find(|target| target.kpi == *kpi).copied();
    let kpis: Vec<KpiTarget> = Kpi::ALL.iter().filter_map(target).collect();
    if kpis.len() < scenario.kpis.len() {
        return Err(impossible(text, "kpis", String::from("a KPI has more than one target")));
    }
    scenario.kpis = kpis;
    let mut ids: Vec<u32> = scenario.channels.iter().map(|channel| channel.id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    // None twice, and room above for the channels that are still to come.
    let sound = ids.len() == scenario.channels.len() && ids.iter().all(|id| (1..=ID_MAX).contains(id));
    Ok(if sound { scenario } else { scenario.renumbered() })
}

/// Refuses a list of more than a plan may have.
fn at_most(text: &str, list: &str, count: usize, max: usize) -> Result<(), FileError> {
    if count <= max {
        return Ok(());
    }
    Err(impossible(text, list, format!("there are {count} {list}; at most {max} can be opened")))
}

/// What is wrong with a list as a whole, at the place of its name. Only one list of a plan has that name, and a text that
/// the planner gave is followed by no colon.
fn impossible(text: &str, list: &str, what: String) -> FileError {
    let name = format!("\"{list}\"");
    let is_name = |at: &usize| text.get(at + name.len()..).is_some_and(|after| after.trim_start().starts_with(':'));
    let at = text.match_indices(&name).map(|(at, _)| at).find(is_name).unwrap_or(0);
    let before = text.get(..at).unwrap_or_default();
    let here = before.rsplit('\n').next().unwrap_or_default();
    FileError::Invalid { line: before.matches('\n').count() + 1, column: here.chars().count() + 1, what }
}

fn invalid(error: &serde_json::Error) -> FileError {
    let what = error.to_string();
    // The place stands beside it already.
    let place = format!(" at line {} column {}", error.line(), error.column());
    let what = what.strip_suffix(&place).unwrap_or(&what).to_owned();
    FileError::Invalid { line: error.line(), column: error.column(), what }
}
