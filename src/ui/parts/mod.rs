//! Components that several views use.

mod brief_note;
mod chart_area;
mod chart_frame;
mod date_pick;
mod dialog;
mod draw;
mod explainable;
mod field;
mod field_note;
mod finding;
pub(crate) mod focus;
mod form_field;
mod icon;
mod in_sight;
mod in_steps;
mod menu;
mod origin;
mod pairs;
mod rows;
mod select;

pub(crate) use brief_note::brief_note;
#[cfg(test)]
pub(crate) use chart_frame::TABLES_FIRST;
pub(crate) use chart_frame::{ChartFrame, Table, TableCell, use_debounced};
pub(crate) use date_pick::date_pick;
pub(crate) use dialog::Modal;
pub(crate) use draw::Draw;
pub(crate) use explainable::{
    benchmark_mark, figure_button, figure_cell, figure_or_text, figure_stop, key_on_figure, use_explain_clicks,
};
pub(crate) use field::{Cell, Keys, TextField, pasted};
pub(crate) use field_note::{echo_text, field_note};
pub(crate) use finding::{finding_line, severity_mark};
pub(crate) use form_field::FormField;
pub(crate) use icon::{chip, icon, sprite};
pub(crate) use in_sight::{Measured, Sight};
pub(crate) use in_steps::use_in_steps;
pub(crate) use menu::use_menus;
pub(crate) use origin::origin_mark;
pub(crate) use pairs::{draw_pairs, legend_key, pairs_legend, share_text};
pub(crate) use rows::Rows;
pub(crate) use select::Choice;
