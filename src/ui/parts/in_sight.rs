//! Headings that stay in sight while the page scrolls.
use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

/// Element that [`Measured`] stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sight {
    /// Frame of a grid. It bears `data-fits` while its table fits in its width, `data-more` while more of it is on the
    /// right.
    Grid,
    /// Head of the page. The page bears its height as `--head`.
    Head,
}

/// Input of [`Measured`].
#[derive(Debug, Clone, Copy, PartialEq, Properties)]
pub(crate) struct MeasuredProps {
    /// Kind of the parent.
    pub parent: Sight,
}

/// Mark without size that keeps a measure of its parent where the style sheets find it: what scrolls sideways can hold
/// headings only within itself, what fits lets them stop below the head of the page.
#[component]
pub(crate) fn Measured(props: &MeasuredProps) -> Html {
    let node = use_node_ref();
    let sight = props.parent;
    use_resized(&node, with_table, move |parent| match sight {
        Sight::Grid => {
            let beyond = parent.scroll_width() - parent.client_width();
            put(parent, "data-fits", beyond <= 0);
            put(parent, "data-more", beyond - parent.scroll_left() > 1);
        }
        Sight::Head => {
            let page = parent.closest("html").ok().flatten().and_then(|page| page.dyn_into::<HtmlElement>().ok());
            let height = format!("{}px", parent.offset_height());
            let done = page.map(|page| page.style().set_property("--head", &height));
            debug_assert!(matches!(done, None | Some(Ok(()))), "--head cannot be set: {done:?}");
        }
    });
    html! { <i hidden=true ref={node} /> }
}

/// Gives an element an attribute without a value, or takes it away.
fn put(element: &Element, name: &str, holds: bool) {
    let done = if holds { element.set_attribute(name, "") } else { element.remove_attribute(name) };
    // It fails for an impossible name only.
    debug_assert!(done.is_ok(), "{name} cannot be set: {done:?}");
}

/// Parent of a mark, and the table before it: a frame that scrolls keeps its size when its table grows.
fn with_table(mark: &Element) -> Vec<Element> {
    mark.parent_element().into_iter().chain(mark.previous_element_sibling()).collect()
}

/// Calls a function with the first of some elements, which are found from a node: once they are there, each time one of
/// them changes its size, and when the first is scrolled.
#[hook]
pub(super) fn use_resized(
    node: &NodeRef,
    find: impl Fn(&Element) -> Vec<Element> + 'static,
    measure: impl Fn(&HtmlElement) + 'static,
) {
    let node = node.clone();
    use_effect_with((), move |()| {
        let found = node.cast::<Element>().map(|node| find(&node)).unwrap_or_default();
        let first = found.first().and_then(|first| first.clone().dyn_into::<HtmlElement>().ok());
        let watch = first.and_then(|first| {
            measure(&first);
            let watched = first.clone();
            let measure = Rc::new(move || measure(&first));
            let scrolled = EventListener::new(&watched, "scroll", {
                let measure = Rc::clone(&measure);
                move |_| measure()
            });
            let changed = Closure::<dyn FnMut()>::new(move || measure());
            let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
            for element in &found {
                observer.observe(element);
            }
            Some((observer, changed, scrolled))
        });
        move || {
            if let Some((observer, ..)) = watch {
                observer.disconnect();
            }
        }
    });
}
