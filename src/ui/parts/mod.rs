//! What several views are made of.

mod chart_frame;
mod dialog;
mod explainable;
mod field;
mod finding;
mod form_field;
mod icon;
mod pairs;
mod select;

pub(crate) use chart_frame::{ChartFrame, Draw, Table, TableCell, use_settled};
pub(crate) use dialog::Modal;
pub(crate) use explainable::{why, why_cell, why_some, why_stop};
pub(crate) use field::{Cell, Keys, TextField};
pub(crate) use finding::{finding_line, refusal_line};
pub(crate) use form_field::FormField;
pub(crate) use icon::{chip, icon, sprite};
pub(crate) use pairs::{draw_pairs, pairs_legend, share_text};
pub(crate) use select::Choice;
