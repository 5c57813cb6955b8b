//! The frame of a chart: a title that says what it shows, a table behind it, and the nearest value on pointing.

use std::any::Any;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::explainable::figure_or_text;
use super::icon::icon;
use crate::chart::{Drawing, MarkMove, Theme};
use crate::forecast::FigureRef;
use crate::session::{Action, Download};
use crate::ui::page::{Page, use_page};
use crate::units::plain;

/// Drawing of a chart, for a width and a theme. Compares by its input, so that a new one with the same input draws
/// nothing anew: a card around a chart needs no memory of its own.
#[derive(Clone)]
pub(crate) struct Draw(Rc<dyn Drawn>);

trait Drawn {
    fn draw(&self, width: u32, theme: Theme) -> Drawing;
    fn is_same(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

/// Input of a drawing and the function that draws it.
struct Picture<T>(T, fn(&T, u32, Theme) -> Drawing);

impl<T: PartialEq + 'static> Drawn for Picture<T> {
    fn draw(&self, width: u32, theme: Theme) -> Drawing {
        (self.1)(&self.0, width, theme)
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| other.0 == self.0 && core::ptr::fn_addr_eq(other.1, self.1))
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

impl Draw {
    /// Drawing of `from` by `draw`, which reads nothing else.
    pub(crate) fn new<T: PartialEq + 'static>(from: T, draw: fn(&T, u32, Theme) -> Drawing) -> Self {
        Self(Rc::new(Picture(from, draw)))
    }
}

impl PartialEq for Draw {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.is_same(other.0.any())
    }
}

impl core::fmt::Debug for Draw {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Draw")
    }
}

/// A figure behind a chart.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct TableCell {
    /// Text of the cell.
    pub text: String,
    /// Reference to its explanation.
    pub of: Option<FigureRef>,
}

impl TableCell {
    /// A figure that opens to its explanation.
    pub(crate) fn figure(of: FigureRef, text: String) -> Self {
        Self { text, of: Some(of) }
    }
}

impl From<String> for TableCell {
    fn from(text: String) -> Self {
        Self { text, of: None }
    }
}

/// The figures behind a chart.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Table {
    /// Column headings.
    pub head: Vec<String>,
    /// Rows; the first cell names the row.
    pub rows: Vec<Vec<TableCell>>,
}

/// Input of [`ChartFrame`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ChartFrameProps {
    /// Finding that the chart shows.
    pub title: AttrValue,
    /// Description of the drawing and of what it is counted on.
    pub subtitle: AttrValue,
    /// The chart in one sentence.
    pub summary: AttrValue,
    /// The drawing.
    pub draw: Draw,
    /// The figures behind it.
    pub table: Table,
    /// Name of the file it is saved as.
    pub file: AttrValue,
    /// Choices at the head.
    #[prop_or_default]
    pub controls: Html,
    /// The legend at the foot.
    #[prop_or_default]
    pub legend: Html,
    /// Classes of the card.
    #[prop_or_default]
    pub class: Classes,
}

/// A chart in its frame.
#[component]
pub(crate) fn ChartFrame(props: &ChartFrameProps) -> Html {
    let page = use_page();
    let as_table = use_state(is_table_first);
    let node = use_node_ref();
    let width = use_width(&node);
    let draw = use_debounced(&props.draw);
    let drawing = use_memo((draw, *width, page.theme), |(draw, width, theme)| draw.0.draw(*width, *theme));
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    let save = {
        let (draw, file, width, send) = (props.draw.clone(), props.file.clone(), *width, page.send.clone());
        // Saved images are always light: they end up on paper and on slides.
        Callback::from(move |_: MouseEvent| {
            let content = draw.0.draw(width, Theme::Light).svg;
            send.emit(Action::Download(Download { name: format!("{file}.svg"), media_type: "image/svg+xml", content }));
        })
    };
    // A drawing has no room for a mark at each figure: its legend says that there are some, the table which.
    let rests = props.table.rows.iter().flatten().filter_map(|cell| cell.of).any(|of| page.marks.has(of));
    html! {
        <section
            class={classes!("card", "chart-card", props.class.clone())}
            data-chart={props.file.clone()}
            aria-label={props.title.clone()}
        >
            <div class="card-head">
                <div><h2>{ &props.title }</h2><p>{ &props.subtitle }</p></div>
                { props.controls.clone() }
                <button
                    type="button"
                    class="btn square small"
                    aria-pressed={as_table.to_string()}
                    onclick={toggle}
                    title={page.text("chart-table")}
                    aria-label={page.text("chart-table")}
                >
                    { icon("table") }
                </button>
                <button
                    type="button"
                    class="btn square small"
                    onclick={save}
                    title={page.text("chart-save")}
                    aria-label={page.text("chart-save")}
                >
                    { icon("save") }
                </button>
            </div>
            <div class="chart-body" ref={node}>
                if *as_table {
                    { table(&page, &props.table, &props.title) }
                } else if *width > 0 {
                    <InteractiveChart drawing={drawing} summary={props.summary.clone()} />
                }
            </div>
            if rests || props.legend != Html::default() {
                <div class="legend">
                    { props.legend.clone() }
                    if rests { <span><i class="src" />{ page.text("rests-on-benchmark") }</span> }
                </div>
            }
        </section>
    }
}

#[cfg(not(test))]
fn is_table_first() -> bool {
    false
}

/// Tests read the tables, which a reader of the page opens with a click.
#[cfg(test)]
fn is_table_first() -> bool {
    TABLES_FIRST.get()
}

#[cfg(test)]
thread_local! {
    pub(crate) static TABLES_FIRST: core::cell::Cell<bool> = const { core::cell::Cell::new(false) };
}

fn table(page: &Page, table: &Table, title: &AttrValue) -> Html {
    let row = |cells: &Vec<TableCell>| {
        let cells = cells.iter().enumerate().map(|(at, cell)| match at {
            0 => html! { <th scope="row">{ &cell.text }</th> },
            _ => html! { <td>{ figure_or_text(page, cell.of, cell.text.clone()) }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    };
    html! {
        <div class="chart-table" tabindex="0" role="group" aria-label={title.clone()}>
            <table>
                <thead><tr>{ for table.head.iter().map(|cell| html! { <th scope="col">{ cell }</th> }) }</tr></thead>
                <tbody>{ for table.rows.iter().map(row) }</tbody>
            </table>
        </div>
    }
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct InteractiveChartProps {
    drawing: Rc<Drawing>,
    summary: AttrValue,
}

/// A drawing that answers the pointer and the arrow keys with its nearest value.
#[component]
fn InteractiveChart(props: &InteractiveChartProps) -> Html {
    let page = use_page();
    let at = use_state(|| None::<usize>);
    let drawing = &props.drawing;
    let picture = use_memo(Rc::clone(drawing), |drawing| AttrValue::from(drawing.svg.clone()));
    let onpointermove = {
        let (at, drawing) = (at.clone(), Rc::clone(drawing));
        Callback::from(move |event: PointerEvent| {
            if let Some(element) =
                event.current_target().and_then(|target| wasm_bindgen::JsCast::dyn_into::<Element>(target).ok())
            {
                let place = element.get_bounding_client_rect();
                let scale = f64::from(drawing.width) / place.width().max(1.0);
                let x = (f64::from(event.client_x()) - place.left()) * scale;
                let y = (f64::from(event.client_y()) - place.top()) * scale;
                at.set(drawing.nearest(x, y));
            }
        })
    };
    let onpointerleave = {
        let at = at.clone();
        Callback::from(move |_: PointerEvent| at.set(None))
    };
    let onblur = {
        let at = at.clone();
        Callback::from(move |_: FocusEvent| at.set(None))
    };
    let onkeydown = {
        let (at, drawing) = (at.clone(), Rc::clone(drawing));
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowLeft" => MarkMove::Previous,
                "ArrowRight" => MarkMove::Next,
                "ArrowUp" => MarkMove::PreviousSeries,
                "ArrowDown" => MarkMove::NextSeries,
                _ => return,
            };
            event.prevent_default();
            let next = at
                .map_or_else(|| (!drawing.marks.is_empty()).then_some(0), |now| drawing.step(now, step).or(Some(now)));
            at.set(next);
        })
    };
    let mark = at.and_then(|at| drawing.marks.get(at));
    let view_box = format!("0 0 {} {}", drawing.width, drawing.height);
    html! {
        <>
            <div
                class="chart-area"
                tabindex="0"
                role="group"
                aria-roledescription={page.text("chart")}
                aria-label={props.summary.clone()}
                {onpointermove}
                {onpointerleave}
                {onkeydown}
                {onblur}
            >
                <div class="chart" aria-hidden="true">{ Html::from_html_unchecked((*picture).clone()) }</div>
                if let Some(mark) = mark {
                    <svg class="overlay" viewBox={view_box} aria-hidden="true">
                        <circle cx={plain(mark.x)} cy={plain(mark.y)} r="6" />
                    </svg>
                }
            </div>
            <p class="readout" aria-live="polite">
                { mark.map_or_else(|| page.text("chart-hint"), |mark| mark.label.clone().into()) }
            </p>
        </>
    }
}

/// Pause after a change of its values before a chart follows.
const CHART_DELAY_MS: u32 = 50;

/// A value once it has not changed for a moment: a third of the work of a keystroke is the charts, and the figures must
/// not wait for them.
#[hook]
pub(crate) fn use_debounced<T: Clone + PartialEq + 'static>(value: &T) -> T {
    let settled = {
        let value = value.clone();
        use_state(move || value)
    };
    {
        let settled = settled.clone();
        use_effect_with(value.clone(), move |value| {
            let value = value.clone();
            let later = (*settled != value).then(|| Timeout::new(CHART_DELAY_MS, move || settled.set(value)));
            move || drop(later)
        });
    }
    (*settled).clone()
}

/// The width of an element in whole pixels, in steps so that a chart is not redrawn for every pixel of a resize.
#[hook]
fn use_width(node: &NodeRef) -> UseStateHandle<u32> {
    let width = use_state(|| 0);
    let measure = {
        let (node, width) = (node.clone(), width.clone());
        Callback::from(move |()| {
            if let Some(element) = node.cast::<HtmlElement>() {
                let wide = u32::try_from(element.offset_width()).unwrap_or(0) / 8 * 8;
                width.set(wide.max(240));
            }
        })
    };
    use_effect_with((), move |()| {
        measure.emit(());
        let listener = gloo::events::EventListener::new(&gloo::utils::window(), "resize", move |_| measure.emit(()));
        move || drop(listener)
    });
    width
}
