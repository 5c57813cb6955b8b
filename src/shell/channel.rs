//! What tabs of this browser tell each other: the versions of plans that one of them stored.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{BroadcastChannel, MessageEvent};
use yew::Callback;

use crate::session::{Action, Record};

const NAME: &str = "mediaplan";

thread_local! {
    /// Nothing where the browser has no channels: versions are still compared when they are stored.
    static CHANNEL: Option<BroadcastChannel> = BroadcastChannel::new(NAME).ok();
}

/// Hears of what other tabs store, until the listener is dropped.
pub fn listen(send: Callback<Action>) -> Option<EventListener> {
    CHANNEL.with(|channel| {
        Some(EventListener::new(channel.as_ref()?, "message", move |event| {
            let text = event.dyn_ref::<MessageEvent>().and_then(|message| message.data().as_string());
            let records = Record::list_from_text(&text.unwrap_or_default());
            if !records.is_empty() {
                send.emit(Action::PlansArrived(records));
            }
        }))
    })
}

/// Tells the other tabs what this one has stored.
pub(super) fn tell(records: &[Record]) {
    if records.is_empty() {
        return;
    }
    CHANNEL.with(|channel| {
        let told = channel.as_ref().map(|channel| channel.post_message(&Record::list_to_text(records).into()));
        if let Some(Err(refused)) = told {
            web_sys::console::error_1(&refused);
        }
    });
}
