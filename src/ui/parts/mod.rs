//! What several views are made of.

mod chart_frame;
mod dialog;
mod field;
mod finding;
mod icon;
mod labelled;
mod pairs;
mod select;
mod why;

pub(crate) use chart_frame::{ChartFrame, Draw, Table, TableCell, use_settled};
pub(crate) use dialog::Modal;
pub(crate) use field::{Cell, Keys, TextField};
pub(crate) use finding::{finding_line, refusal_line};
pub(crate) use icon::{chip, icon, sprite};
pub(crate) use labelled::Labelled;
pub(crate) use pairs::{draw_pairs, pairs_legend, share_text};
pub(crate) use select::Choice;
pub(crate) use why::{why, why_cell, why_some, why_stop};
