//! The browser's calendar beside a field of a day.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::icon::icon;
use crate::session::{Action, Field};
use crate::ui::page::Page;
use crate::units::Date;
use crate::words::date;

/// Button over which lies the browser's own field of a day: a press opens its calendar, and the chosen day is entered
/// as if it had been typed. `within` are the first and the last day on offer.
pub(crate) fn date_pick(page: &Page, field: Field, value: &str, name: &str, within: Option<(Date, Date)>) -> Html {
    let label = page.words.with("date-pick", &[("field", name.into())]);
    let send = page.send.clone();
    let onchange = Callback::from(move |event: Event| {
        let text = event.target_unchecked_into::<HtmlInputElement>().value();
        // The calendar's own "clear" is no day.
        if !text.is_empty() {
            send.emit(Action::Enter { field, text });
            send.emit(Action::Leave);
        }
    });
    html! {
        <span class="pick" title={label.clone()}>
            { icon("calendar") }
            <input
                type="date"
                tabindex="-1"
                aria-label={label}
                value={date::parse(value).map(date::iso)}
                min={within.map(|(first, _)| date::iso(first))}
                max={within.map(|(_, last)| date::iso(last))}
                {onchange}
            />
        </span>
    }
}
