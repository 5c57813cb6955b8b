//! Code of the parts of the page: for each the table of its functions. Whoever has the table has the part.
//!
//! Nothing else refers to these functions, so whoever names the tables, `src/bin/app.rs`, decides which wasm each is
//! in. Without its cuts, as in tests, everything is in one.

use super::page::{Charts, Dialogs, Editor, Optimise, Tables, Views};
use super::{calendar, dialogs, effect, optimise, plan, reach, tables, toast, waiting};
use crate::session::{change_shown_block, reduce};
use crate::shell::optimiser;
use crate::words::Words;

/// Table of the part that the page begins with.
pub static EDITOR: Editor = Editor {
    reduce,
    plan_view: plan::plan_view,
    toast: toast::toast,
    waiting: waiting::waiting,
    waiting_dialog: waiting::waiting_dialog,
};

/// Table of [`Part::Charts`](crate::words::Part::Charts).
pub static CHARTS: Charts = Charts { cards: plan::cards, findings: plan::findings_card };

/// Table of [`Part::Tables`](crate::words::Part::Tables).
pub static TABLES: Tables = Tables {
    ranges: tables::ranges,
    block: change_shown_block,
    preview: tables::paste_plan,
    lines: tables::lines,
    group: tables::group,
    toolbar: tables::toolbar,
    sort: tables::sort,
};

/// Table of [`Part::Views`](crate::words::Part::Views).
pub static VIEWS: Views =
    Views { calendar: calendar::calendar_view, reach: reach::reach_view, effect: effect::effect_view };

/// Table of [`Part::Dialogs`](crate::words::Part::Dialogs).
pub static DIALOGS: Dialogs = Dialogs { open: dialogs::open, detail: plan::detail, origin: Words::origin };

/// Table of [`Part::Optimise`](crate::words::Part::Optimise).
pub static OPTIMISE: Optimise = Optimise { view: optimise::optimise_view, perform: optimiser::perform };
