//! A choice of several. Plain functions: a component of its own would cost the page some kilobytes for nothing to
//! remember.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::Cell;
use crate::scenario::{ChannelId, Scenario};
use crate::ui::page::Page;

/// A choice: what can be chosen, which is, and where the chosen place goes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Choice {
    /// Options.
    pub options: Vec<AttrValue>,
    /// Index of the chosen option.
    pub chosen: usize,
    /// The place that was chosen.
    pub on_choose: Callback<usize>,
    /// Accessible name.
    pub label: Option<AttrValue>,
    /// The element's id, for a label.
    pub id: Option<AttrValue>,
    /// Classes of the element.
    pub class: &'static str,
    /// Its place in a grid.
    pub cell: Option<Cell>,
}

impl Choice {
    /// One of a list of values, each with its text.
    pub(crate) fn of_values<T: Copy + PartialEq + 'static>(
        values: &'static [T],
        chosen: T,
        text: impl Fn(T) -> AttrValue,
        on_choose: Callback<T>,
    ) -> Self {
        Self {
            options: values.iter().map(|value| text(*value)).collect(),
            chosen: values.iter().position(|value| *value == chosen).unwrap_or(0),
            on_choose: Callback::from(move |at: usize| {
                if let Some(value) = values.get(at) {
                    on_choose.emit(*value);
                }
            }),
            ..Self::default()
        }
    }

    /// The whole plan, or one of its channels.
    pub(crate) fn of_channels(
        page: &Page,
        scenario: &Scenario,
        chosen: Option<ChannelId>,
        on_choose: Callback<Option<ChannelId>>,
    ) -> Self {
        let ids: Vec<ChannelId> = scenario.channels.iter().map(|channel| channel.id).collect();
        let names = scenario.channels.iter().map(|channel| page.words.channel_name(channel).into());
        Self {
            options: core::iter::once(page.text("curves-total")).chain(names).collect(),
            chosen: ids.iter().position(|id| Some(*id) == chosen).map_or(0, |at| at + 1),
            on_choose: on_choose.reform(move |at: usize| at.checked_sub(1).and_then(|at| ids.get(at).copied())),
            ..Self::default()
        }
    }

    /// As a drop-down.
    pub(crate) fn menu(self) -> Html {
        let onchange = {
            let on_choose = self.on_choose;
            Callback::from(move |event: Event| {
                let chosen = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
                if let Ok(chosen) = usize::try_from(chosen) {
                    on_choose.emit(chosen);
                }
            })
        };
        html! {
            <select
                class={self.class}
                id={self.id}
                aria-label={self.label}
                data-row={self.cell.map(|cell| cell.row.to_string())}
                data-column={self.cell.map(|cell| cell.column.to_string())}
                {onchange}
            >
                { for self.options.into_iter().enumerate().map(|(at, option)| {
                    let is_chosen = at == self.chosen;
                    // A new element: Firefox keeps showing the choice before when the attribute of an old one changes.
                    let key = format!("{at} {is_chosen}");
                    html! { <option {key} value={at.to_string()} selected={is_chosen}>{ option }</option> }
                }) }
            </select>
        }
    }

    /// Two to four, all in sight.
    pub(crate) fn segments(self) -> Html {
        html! {
            <div class={classes!("seg", self.class)} role="group" aria-label={self.label} id={self.id}>
                { for self.options.into_iter().enumerate().map(|(at, option)| {
                    // What is chosen already is not chosen anew: that could put a number of its own back to where it
                    // began.
                    let chosen = at == self.chosen;
                    let onclick = (!chosen).then(|| self.on_choose.reform(move |_: MouseEvent| at));
                    html! { <button type="button" aria-pressed={chosen.to_string()} {onclick}>{ option }</button> }
                }) }
            </div>
        }
    }
}
