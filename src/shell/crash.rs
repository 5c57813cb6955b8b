//! Panic message: the plan's link, in place of a blank page.

use std::cell::RefCell;
use std::panic::PanicHookInfo;
use std::rc::Rc;

use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::address;
use crate::exchange::link;
use crate::scenario::Scenario;

thread_local! {
    // What a panic can still show: the last plan that was in force. A panic hook cannot reach the session.
    static PLAN: RefCell<Option<Rc<Scenario>>> = const { RefCell::new(None) };
}

/// Remembers the plan in force.
pub fn remember(plan: &Rc<Scenario>) {
    PLAN.with(|place| *place.borrow_mut() = Some(Rc::clone(plan)));
}

/// From now on a panic is shown on the page, with the plan's link to be copied.
pub fn watch() {
    // Not the standard way: Yew would put its own hook in the place of ours when it mounts.
    yew::set_custom_panic_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Err(refused) = show(info) {
            web_sys::console::error_1(&refused);
        }
    }));
}

/// Three languages at once: after a panic nothing of the session can be relied on.
const MESSAGES: [(&str, &str); 3] = [
    (
        "en",
        "Something went wrong and the page has stopped working. Your plan is not lost: reload the page, or copy this link to keep it.",
    ),
    (
        "nl",
        "Er is iets misgegaan en de pagina is gestopt. Je plan is niet kwijt: laad de pagina opnieuw of bewaar deze link.",
    ),
    (
        "ru",
        "Произошла ошибка, и страница перестала работать. План не потерян: перезагрузите страницу или сохраните эту ссылку.",
    ),
];

fn show(info: &PanicHookInfo<'_>) -> Result<(), JsValue> {
    let document = document();
    let make = |tag: &str, text: &str| -> Result<Element, JsValue> {
        let element = document.create_element(tag)?;
        element.set_text_content(Some(text));
        Ok(element)
    };
    let panel = document.create_element("section")?;
    panel.set_class_name("crash");
    panel.set_attribute("role", "alert")?;
    for (language, text) in MESSAGES {
        let paragraph = make("p", text)?;
        paragraph.set_attribute("lang", language)?;
        panel.append_child(&paragraph)?;
    }
    let plan = PLAN.with(|place| place.try_borrow().ok().and_then(|plan| plan.clone()));
    let link = plan.map(|plan| format!("{}#{}", address::page(), link::encode(&plan))).unwrap_or_default();
    let area = make("textarea", &link)?;
    area.set_attribute("readonly", "")?;
    area.set_attribute("rows", "6")?;
    area.set_attribute("aria-label", "Link · Ссылка")?;
    panel.append_child(&area)?;
    let details = make("pre", &info.to_string())?;
    panel.append_child(&details)?;
    // Over the page rather than in its place: what the planner was looking at stays readable behind it.
    document.body().ok_or(JsValue::NULL)?.append_child(&panel)?;
    Ok(())
}
