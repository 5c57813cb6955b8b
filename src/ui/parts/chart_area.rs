//! A drawing that answers the pointer and the arrow keys with its nearest value.

use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use crate::chart::{Drawing, MarkMove};
use crate::ui::page::use_page;
use crate::units::plain;

/// Input of [`ChartArea`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ChartAreaProps {
    /// The drawing.
    pub drawing: Rc<Drawing>,
    /// The chart in one sentence.
    pub summary: AttrValue,
    /// Series that the reader brought forward.
    pub forward: Option<usize>,
}

/// A drawing that answers the pointer and the arrow keys.
#[component]
pub(crate) fn ChartArea(props: &ChartAreaProps) -> Html {
    let page = use_page();
    let at = use_state_eq(|| None::<usize>);
    let node = use_node_ref();
    let drawing = &props.drawing;
    let picture = use_memo(Rc::clone(drawing), |drawing| AttrValue::from(drawing.svg.clone()));
    let read = {
        let (at, drawing, node) = (at.clone(), Rc::clone(drawing), node.clone());
        Callback::from(move |event: PointerEvent| {
            // The target of an event that Yew hands on is the root of the page, so the drawing itself says where it is.
            let Some(picture) = node.cast::<Element>().and_then(|around| around.first_element_child()) else { return };
            let place = picture.get_bounding_client_rect();
            let scale = f64::from(drawing.width) / place.width().max(1.0);
            let x = (f64::from(event.client_x()) - place.left()) * scale;
            let y = (f64::from(event.client_y()) - place.top()) * scale;
            at.set(drawing.nearest(x, y));
        })
    };
    let onpointerleave = {
        let at = at.clone();
        // A finger that is lifted leaves too: what it touched stays until the focus goes.
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                at.set(None);
            }
        })
    };
    let onblur = {
        let at = at.clone();
        Callback::from(move |_: FocusEvent| at.set(None))
    };
    let onkeydown = {
        let (at, drawing) = (at.clone(), Rc::clone(drawing));
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowLeft" => MarkMove::Left,
                "ArrowRight" => MarkMove::Right,
                "ArrowUp" => MarkMove::Up,
                "ArrowDown" => MarkMove::Down,
                _ => return,
            };
            event.prevent_default();
            let next = at
                .map_or_else(|| (!drawing.marks.is_empty()).then_some(0), |now| drawing.step(now, step).or(Some(now)));
            at.set(next);
        })
    };
    let mark = at.and_then(|at| drawing.marks.get(at));
    let front = mark.map(|mark| mark.series).or(props.forward).and_then(|series| drawing.front(series));
    let view_box = format!("0 0 {} {}", drawing.width, drawing.height);
    let overlay = |content: Html| {
        let (width, height) = (drawing.width.to_string(), drawing.height.to_string());
        html! { <svg class="overlay" {width} {height} viewBox={view_box.clone()} aria-hidden="true">{ content }</svg> }
    };
    html! {
        <>
            <div
                class="chart-area"
                tabindex="0"
                role="group"
                aria-roledescription={page.text("chart")}
                aria-label={props.summary.clone()}
                onpointermove={read.clone()}
                onpointerdown={read}
                {onpointerleave}
                {onkeydown}
                {onblur}
            >
                // The drawing hangs over the room that it needs at least, so that it can fill more without making it.
                <svg class="room" width="1" height={drawing.least.to_string()} aria-hidden="true" />
                <div
                    class={classes!("chart", front.is_some().then_some("behind"))}
                    translate="no"
                    aria-hidden="true"
                    ref={node}
                >
                    { Html::from_html_unchecked((*picture).clone()) }
                </div>
                if let Some(front) = front {
                    <div key={front.series} class="chart front" translate="no" aria-hidden="true">
                        { Html::from_html_unchecked(front.svg.clone().into()) }
                    </div>
                }
                if let Some(mark) = mark {
                    { overlay(html! { <circle cx={plain(mark.x)} cy={plain(mark.y)} r="6" /> }) }
                }
            </div>
            <p class="readout" aria-live="polite">
                if let Some(mark) = mark {
                    { mark.label.clone() }
                } else {
                    // Said by the first chart of a view.
                    <span class="hint by-pointer">{ page.text("chart-hint") }</span>
                    <span class="hint by-touch">{ page.text("chart-hint-touch") }</span>
                }
            </p>
        </>
    }
}
