//! What several views are made of.

mod chart_frame;
mod dialog;
mod field;
mod finding;
mod icon;
mod labelled;
mod select;

pub use chart_frame::{ChartFrame, Draw, Table};
pub use dialog::Modal;
pub use field::{Cell, Keys, TextField};
pub use finding::{FindingLine, RefusalLine};
pub use icon::{chip, icon, sprite};
pub use labelled::Labelled;
pub use select::{Choice, Segments};
