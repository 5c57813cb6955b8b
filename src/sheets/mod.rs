//! Tables from spreadsheets: text and files as cells, and a media plan among them as channels.
//!
//! One rule holds wherever a table is pasted: it is a rectangle as wide as its longest row, and a blank cell in it
//! clears its place. Cells that are no values are refused one by one, and the others are taken.

mod cells;
mod column;
mod export;
mod file;
mod heading;
mod known;
mod numbers;
mod outcome;
mod plain;
mod reading;
mod row;
mod setup;

pub use cells::{Cells, as_typed, is_block, one_line};
pub use column::{CellError, PriceStage, Role, Tax};
pub use export::is_export;
pub use file::{FileContent, FileKind, decoded, kind_of_file, links_of, preset_of_link, read_file, table_of_file};
pub use known::{buying_model, platform};
pub use numbers::proven_mark;
pub use outcome::{Line, Question, RefusedCell, Remark};
pub use plain::words as plain_words;
pub use reading::{Reading, read};
pub use setup::{PlanDraft, Setup};
