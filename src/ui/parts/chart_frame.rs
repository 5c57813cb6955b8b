//! The frame of a chart: a title that says what it shows, a table behind it, and the nearest value on pointing.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::chart_area::ChartArea;
use super::draw::Draw;
use super::explainable::figure_or_text;
use super::icon::{chip, icon};
use super::in_sight::use_resized;
use super::select::Choice;
use crate::chart::{self, Caption, Drawing, LegendKey, Sign, Theme};
use crate::forecast::FigureRef;
use crate::session::{Action, Picture, PictureForm};
use crate::ui::page::{Page, use_page};

/// The least width of a saved picture in px: on a slide nobody sees how narrow the window was.
const PICTURE_WIDTH: u32 = 640;

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
    pub keys: Vec<LegendKey>,
    /// What stands at the foot beside the legend.
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
    let room = use_room(&node);
    let draw = use_debounced(&props.draw);
    let drawing = use_memo((draw, *room, page.theme), |(draw, room, theme)| drawn(draw, *room, *theme));
    let forward = use_state_eq(|| None::<usize>);
    let toggle = {
        let as_table = as_table.clone();
        Callback::from(move |_: MouseEvent| as_table.set(!*as_table))
    };
    // A drawing has no room for a mark at each figure: its legend says that there are some, the table which.
    let rests = props.table.rows.iter().flatten().filter_map(|cell| cell.of).any(|of| page.marks.has(of));
    let save = |form| save_button(&page, props, (*room, rests), form);
    html! {
        <section
            class={classes!("card", "chart-card", props.class.clone())}
            data-chart={props.file.clone()}
            aria-label={props.title.clone()}
        >
            <div class="card-head">
                <div><h2>{ &props.title }</h2><p>{ &props.subtitle }</p></div>
                { props.controls.clone() }
                <span class="tools">
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
                    { for [PictureForm::Png, PictureForm::Svg].map(save) }
                </span>
            </div>
            <div class="chart-body" ref={node}>
                if *as_table {
                    { table(&page, &props.table, &props.title) }
                } else if room.0 > 0 {
                    <ChartArea drawing={Rc::clone(&drawing)} summary={props.summary.clone()} forward={*forward} />
                }
            </div>
            if rests || !props.keys.is_empty() || props.legend != Html::default() || !drawing.fronts.is_empty() {
                <div class="legend">
                    { for props.keys.iter().map(key) }
                    { props.legend.clone() }
                    if rests { <span><i class="src" />{ page.text("chart-rests-on-benchmark") }</span> }
                    if !drawing.fronts.is_empty() { { forward_menu(&page, &drawing, &forward) } }
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

/// The drawing in the room of its card. With a little more room than it needs it stays as it is; with very much more
/// it would be stretched out of shape.
fn drawn(draw: &Draw, (width, height): (u32, u32), theme: Theme) -> Drawing {
    let drawing = draw.draw(width, 0, theme);
    let least = drawing.least;
    if height <= least + 8 {
        return drawing;
    }
    draw.draw(width, height.min(least * 9 / 5), theme)
}

/// Button that saves the chart as a picture.
fn save_button(page: &Page, props: &ChartFrameProps, (room, rests): ((u32, u32), bool), form: PictureForm) -> Html {
    let (sign, key) = match form {
        PictureForm::Png => ("PNG", "chart-save-png"),
        PictureForm::Svg => ("SVG", "chart-save"),
    };
    let save = {
        let (page, props) = (page.clone(), props.clone());
        Callback::from(move |_: MouseEvent| {
            let file = saved(&page, &props, room, rests);
            page.send.emit(Action::SavePicture(file, form));
        })
    };
    html! {
        <button
            type="button"
            class="btn small form"
            onclick={save}
            title={page.text(key)}
            aria-label={page.text(key)}
        >
            { sign }
        </button>
    }
}

/// The chart as a picture that leaves the page: with its texts, and always light, for it ends up on paper and slides.
fn saved(page: &Page, props: &ChartFrameProps, room: (u32, u32), rests: bool) -> Picture {
    let drawing = drawn(&props.draw, (room.0.max(PICTURE_WIDTH), 0), Theme::Light);
    let words = &page.words;
    let names = [("plan", page.plan.name.as_str().into()), ("days", page.plan.days.as_str().into())];
    let mut source = words.with("chart-source", &names);
    if rests {
        source = format!("{source} · ◦ {}", words.text("chart-rests-on-benchmark"));
    }
    let caption = Caption {
        title: props.title.to_string(),
        subtitle: props.subtitle.to_string(),
        keys: props.keys.clone(),
        source,
    };
    let picture = chart::picture(&drawing, &caption, Theme::Light);
    Picture { name: props.file.to_string(), svg: picture.svg, width: picture.width, height: picture.height }
}

/// An entry of the legend.
fn key(key: &LegendKey) -> Html {
    let bar = |class: &'static str| {
        html! {
            <svg class="key" viewBox="0 0 18 9" aria-hidden="true">
                <rect {class} x=".5" y=".5" width="17" height="8" />
            </svg>
        }
    };
    let sign = match key.sign {
        Sign::Series(series) => chip(series),
        Sign::Planned => bar("plan-key"),
        Sign::Forecast => bar("hatched"),
        Sign::None => Html::default(),
    };
    let class = (key.sign == Sign::None).then_some("remark");
    html! { <span {class}>{ sign }{ &key.text }</span> }
}

/// Menu of the series that can be brought forward, for keys and fingers.
fn forward_menu(page: &Page, drawing: &Rc<Drawing>, forward: &UseStateHandle<Option<usize>>) -> Html {
    let names = drawing.fronts.iter().map(|front| AttrValue::from(front.name.clone()));
    let place = drawing.fronts.iter().position(|front| Some(front.series) == **forward);
    let on_choose = {
        let (drawing, forward) = (Rc::clone(drawing), forward.clone());
        Callback::from(move |at: usize| {
            forward.set(at.checked_sub(1).and_then(|at| drawing.fronts.get(at)).map(|front| front.series));
        })
    };
    let menu = Choice {
        options: core::iter::once(page.text("chart-forward-none")).chain(names).collect(),
        chosen: place.map_or(0, |at| at + 1),
        on_choose,
        label: Some(page.text("chart-forward")),
        class: "chooser",
        ..Choice::default()
    };
    html! { <span class="forward">{ page.text("chart-forward") }{ menu.menu() }</span> }
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

/// Width and height in px that a chart has in an element. The width goes in steps, so that a chart is not redrawn for
/// every pixel of a resize.
#[hook]
fn use_room(node: &NodeRef) -> UseStateHandle<(u32, u32)> {
    let room = use_state_eq(|| (0, 0));
    {
        let room = room.clone();
        use_resized(
            node,
            |node| vec![node.clone()],
            move |element| {
                let readout = element.query_selector(".readout").ok().flatten();
                let readout = readout.and_then(|said| said.dyn_into::<HtmlElement>().ok());
                let below = readout.map_or(0, |said| said.offset_height());
                let length = |px: i32| u32::try_from(px).unwrap_or(0) / 8 * 8;
                room.set((length(element.offset_width()).max(240), length(element.offset_height() - below)));
            },
        );
    }
    room
}
