//! Rows of long tables, which come in steps.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

/// Cells of a step: some tens of ms on a slow machine.
const CELLS: usize = 1200;

/// Input of [`Rows`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct RowsProps {
    /// Number of rows.
    pub count: usize,
    /// Makes a row, counted from 0, once it is shown; each has a key, since others come behind it.
    pub row: Callback<usize, Html>,
    /// Cells of each of them.
    pub cells: usize,
}

/// Rows of a table. Of very many cells the first are there at once and the others follow in steps, between which the
/// browser can answer.
#[component]
pub(crate) fn Rows(props: &RowsProps) -> Html {
    let step = (CELLS / props.cells.max(1)).max(1);
    // Natively, where pages are rendered in tests, there is no later.
    let shown = use_state(|| if cfg!(target_arch = "wasm32") { step } else { usize::MAX });
    let count = props.count;
    {
        let shown = shown.clone();
        use_effect_with((count, *shown), move |(count, now)| {
            let next = now.saturating_add(step);
            let later = (now < count).then(|| Timeout::new(0, move || shown.set(next)));
            move || drop(later)
        });
    }
    (0..count.min(*shown)).map(|at| props.row.emit(at)).collect()
}
