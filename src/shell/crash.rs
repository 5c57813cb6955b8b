//! The last words of a panic: a message with the plan's link, in place of a blank page.

use std::cell::RefCell;
use std::panic::PanicHookInfo;

use gloo::utils::document;
use wasm_bindgen::JsValue;
use web_sys::Element;

use super::address;

thread_local! {
    // What a panic can still show: the last plan that was in force. A panic hook cannot reach the session.
    static LINK: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Remembers the link of the plan in force.
pub fn remember(fragment: &str) {
    LINK.with(|link| address::link(fragment).clone_into(&mut link.borrow_mut()));
}

/// From now on a panic is shown on the page, with the plan's link to be copied.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        if let Err(refused) = show(info) {
            web_sys::console::error_1(&refused);
        }
    }));
}

/// Three languages at once: after a panic nothing of the session can be relied on.
const SAID: [(&str, &str); 3] = [
    ("en", "Something went wrong and the page has stopped. Your plan is not lost: reload the page, or keep this link."),
    ("nl", "Er ging iets mis en de pagina is gestopt. Je plan is niet verloren: laad de pagina opnieuw of bewaar deze link."),
    ("ru", "Произошла ошибка, и страница остановилась. План не потерян: перезагрузите страницу или сохраните эту ссылку."),
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
    for (language, text) in SAID {
        let paragraph = make("p", text)?;
        paragraph.set_attribute("lang", language)?;
        panel.append_child(&paragraph)?;
    }
    let link = LINK.with(|link| link.try_borrow().map(|link| link.clone()).unwrap_or_default());
    let area = make("textarea", &link)?;
    area.set_attribute("readonly", "")?;
    area.set_attribute("rows", "6")?;
    area.set_attribute("aria-label", "Link")?;
    panel.append_child(&area)?;
    let details = make("pre", &info.to_string())?;
    panel.append_child(&details)?;
    // Over the page rather than in its place: what the planner was looking at stays readable behind it.
    document.body().ok_or(JsValue::NULL)?.append_child(&panel)?;
    Ok(())
}
