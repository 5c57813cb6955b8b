//! One channel in the grid.

use yew::prelude::*;

use super::detail::detail;
use super::grid::COLUMN_COUNT;
use crate::forecast::{ChannelForecast, CostLine, Figure, FigureRef, Figures, Quantity};
use crate::scenario::{
    BuyingModel, Channel, ChannelEdit, ChannelId, ChannelType, CostBasis, Finding, Kind, Origin, Severity,
};
use crate::session::{Action, ChannelField, Field, Refusals};
use crate::shell::focus;
use crate::ui::page::{Page, use_page};
use crate::ui::parts::{Cell, Choice, Keys, TextField, chip, finding_line, icon, refusal_line, why, why_cell};
use crate::units::{Currency, Text, plain};

/// Where the figures begin among the cells that arrows move through: behind name, price and budget.
pub(crate) const FIGURES_FROM: usize = 3;

/// What a [`Row`] shows.
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct RowProps {
    /// Its place, counted from 0.
    pub at: usize,
    /// How many rows there are.
    pub of: usize,
    /// The plan's currency.
    pub currency: Currency,
    /// The money that costs stand on.
    pub base: CostBasis,
    /// The channel.
    pub channel: Channel,
    /// Its forecast.
    pub forecast: ChannelForecast,
    /// What is to be said about it.
    pub findings: Vec<Finding>,
    /// Texts that were refused in its fields.
    pub refused: Refusals,
    /// Whether its details are open.
    pub expanded: bool,
    /// Its share of the budget.
    pub budget_share: Option<f64>,
    /// Its share of the effect.
    pub effect_share: Option<f64>,
    /// Which effect.
    pub effect: Figure,
    /// The greatest share of any channel, which fills the bar.
    pub share_max: f64,
    /// The computed columns.
    pub columns: Vec<(Figure, &'static str)>,
}

/// What the [`Computed`] cells of a row show.
#[derive(Debug, Clone, PartialEq, Properties)]
struct FigureCellsProps {
    id: ChannelId,
    at: usize,
    currency: Currency,
    figures: Figures,
    columns: Vec<(Figure, &'static str)>,
}

/// The figures of a channel. Its shares move with every other channel's budget, these do not: apart, they wait for no keystroke
/// elsewhere.
#[component]
fn FigureCells(props: &FigureCellsProps) -> Html {
    let page = use_page();
    let cell = |((figure, class), column): ((Figure, &'static str), usize)| {
        let value = props.figures.get(figure);
        let text = page.words.figure(figure, value, props.currency);
        html! {
            <td class={class} data-label={page.words.column(figure)} title={value.err().map(|why| page.text(why.key()))}>
                { why_cell(FigureRef::channel(props.id, Quantity::Figure(figure)), text, Cell { row: props.at, column }) }
            </td>
        }
    };
    html! { <>{ for props.columns.iter().copied().zip(FIGURES_FROM..).map(cell) }</> }
}

/// One channel: a row, what is to be said about it, and its details when open.
#[component]
pub(crate) fn Row(props: &RowProps) -> Html {
    let page = use_page();
    let channel = &props.channel;
    let id = channel.id;
    let name = page.words.channel_name(channel);
    let details = page.words.with("row-details", &[("name", name.clone().into())]);
    // What the grid itself shows; a finding of a field inside the details opens them.
    let grid_fields = [ChannelField::Name, ChannelField::Price, ChannelField::Budget];
    let platform = page.words.platform(channel.platform);
    let names_it = |platform: &str| channel.name.as_str().starts_with(platform);
    let is_named = names_it(&platform) || names_it(channel.platform.label());
    let about = if is_named { channel.note.as_str() } else { platform.as_str() };
    let row = html! {
            <tr key="row" class={classes!("row", props.expanded.then_some("expanded"))}>
                <td class="c-open">
                    <button type="button" class="disclose" aria-expanded={props.expanded.to_string()} aria-label={details.clone()} title={details}
                        onclick={page.on(Action::Toggle(id))}>{ icon(if props.expanded { "down" } else { "right" }) }</button>
                </td>
                <th scope="row" class="c-name l">
                    <div class="name">
                        { chip(props.at) }
                        { cell(&page, props, ChannelField::Name, 0, Keys::Text, channel.name.to_string()) }
                        <span class="about" title={about.to_owned()}>{ about }</span>
                    </div>
                </th>
                <td class="c-by l in">
                    if let Kind::Paid { buying_model, .. } = channel.kind {
                        <RowMenu {id} at={props.at} of={props.of} name={name.clone()} part={Part::BoughtBy(buying_model)} />
                    } else {
                        <span class="tool">{ by(&page, &channel.kind) }</span>
                    }
                </td>
                <td class="c-price in">
                    { channel.price().map(|price| source(&page, price.origin)).unwrap_or_default() }
                    if channel.kind.channel_type() != ChannelType::Content {
                        { cell(&page, props, ChannelField::Price, 1, Keys::Number, page.words.price(channel.price())) }
                    }
                </td>
                <td class="c-budget in">
                    if channel.limits.locked { <span class="lock" title={page.text("row-locked")}>{ icon("lock") }</span> }
                    if channel.kind.buying().is_some() {
                        { cell(&page, props, ChannelField::Budget, 2, Keys::Number, page.words.money_short(channel.budget, props.currency)) }
                    } else {
                        <span class="computed" title={page.text("row-budget-follows")}>{ why(FigureRef::channel(id, Quantity::Line(CostLine::Net)), page.words.money_short(props.forecast.costs.net, props.currency)) }</span>
                    }
                </td>
                <FigureCells {id} at={props.at} currency={props.currency} figures={props.forecast.figures.clone()} columns={props.columns.clone()} />
                <td class="c-share l group">{ shares(&page, props) }</td>
                <td class="c-more"><RowMenu {id} at={props.at} of={props.of} name={name.clone()} part={Part::Menu} /></td>
            </tr>
    };
    let refusals =
        grid_fields.into_iter().filter_map(|field| Some((field, props.refused.get(Field::Channel(id, field))?)));
    let refusals = refusals.map(|(field, refusal)| {
        let field = Field::Channel(id, field);
        let note = note_id(id, field);
        let line = refusal_line(&page, field, refusal, &in_force(&page, props, field), note.clone(), props.currency);
        html! { <tr key={note} class="finding"><td colspan={COLUMN_COUNT.to_string()}>{ line }</td></tr> }
    });
    let findings =
        props.findings.iter().filter(|finding| finding.problem.severity() > Severity::Hint || props.expanded);
    let findings = findings.map(|finding| {
        let line = finding_line(&page, finding, props.currency, &|_| name.clone());
        html! { <tr key={finding.problem.key()} class="finding"><td colspan={COLUMN_COUNT.to_string()}>{ line }</td></tr> }
    });
    let details = props.expanded.then(|| {
        html! { <tr key="detail" class="detail"><td colspan={COLUMN_COUNT.to_string()}>{ detail(&page, props) }</td></tr> }
    });
    // Every line has a key: without one, a line that comes or goes would make the row anew and take the focus away.
    core::iter::once(row).chain(refusals).chain(findings).chain(details).collect()
}

fn note_id(id: ChannelId, field: Field) -> String {
    match field {
        Field::Channel(_, field) => format!("refused-{}-{}", id.0, field.key()),
        Field::Plan(field) => format!("refused-{}", field.key()),
    }
}

fn in_force(page: &Page, props: &RowProps, field: Field) -> String {
    match field {
        Field::Channel(_, field) => field.written(&props.channel, props.currency, &page.words),
        Field::Plan(_) => String::new(),
    }
}

fn cell(page: &Page, props: &RowProps, field: ChannelField, column: usize, keys: Keys, shown: String) -> Html {
    let id = props.channel.id;
    let what = page.words.text(field.key());
    let name = page.words.channel_name(&props.channel);
    html! {
        <TextField class="cell" field={Field::Channel(id, field)} {keys} shown={AttrValue::from(shown)}
            typed={AttrValue::from(field.written(&props.channel, props.currency, &page.words))}
            refused={props.refused.get(Field::Channel(id, field)).map(|refusal| AttrValue::from(refusal.text.clone()))}
            described_by={AttrValue::from(note_id(id, Field::Channel(id, field)))}
            placeholder={if field == ChannelField::Name { page.text("channel-unnamed") } else { AttrValue::Static("–") }}
            label={AttrValue::from(page.words.with("row-field", &[("field", what.into()), ("name", name.into())]))}
            cell={Cell { row: props.at, column }} />
    }
}

/// What stands where bought media say what their price is paid for: the kind, with its posts.
fn by(page: &Page, kind: &Kind) -> String {
    let name = page.words.text(&format!("tool-{}", kind.channel_type().key()));
    match kind.posts() {
        Some(posts) => {
            page.words.with("row-posts", &[("tool", name.into()), ("posts", posts.get().to_string().into())])
        }
        None => name,
    }
}

/// A mark before a value that the planner did not give.
pub(crate) fn source(page: &Page, origin: Origin) -> Html {
    let (class, title) = match origin {
        Origin::Own => return Html::default(),
        Origin::Example => ("src assumed", page.words.text("origin-example")),
        Origin::Benchmark(id) => ("src", page.words.benchmark(id)),
    };
    html! { <i class={class} role="img" aria-label={title.clone()} title={title}></i> }
}

/// Planned share of the budget, outlined, above forecast share of the effect, hatched.
fn shares(page: &Page, props: &RowProps) -> Html {
    let text = |share: Option<f64>| share.map_or_else(|| String::from("–"), |share| page.words.percent_bare(share, 1));
    let (budget, effect) = (text(props.budget_share), text(props.effect_share));
    let bar = |share: Option<f64>| crate::chart::bar_length(share.unwrap_or(0.0), props.share_max, 72.0);
    let said = page.words.with(
        "row-shares",
        &[
            ("budget", budget.clone().into()),
            ("share", effect.clone().into()),
            ("effect", page.words.inline(props.effect).into()),
        ],
    );
    let (plan, forecast) = (bar(props.budget_share), bar(props.effect_share));
    html! {
        <svg class="shares" viewBox="0 0 116 22" width="116" height="22" role="img" aria-label={said}>
            <rect class="plan" x="0.5" y="2.5" width={plain(plan)} height="7" rx="1" />
            <rect class="hatched" x="0.5" y="12.5" width={plain(forecast)} height="7" rx="1" />
            <text x={plain(plan + 5.0)} y="9.5">{ budget }</text>
            <text x={plain(forecast + 5.0)} y="19.5">{ effect }</text>
        </svg>
    }
}

/// A part of a row that does not follow its figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What the price is paid for.
    BoughtBy(BuyingModel),
    /// What can be done with the row.
    Menu,
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct RowMenuProps {
    id: ChannelId,
    at: usize,
    of: usize,
    name: AttrValue,
    part: Part,
}

/// A part of a row that stays as it is while figures move: a component, so that thirty menus are not made anew with
/// every keystroke.
#[component]
fn RowMenu(props: &RowMenuProps) -> Html {
    let page = use_page();
    match props.part {
        Part::BoughtBy(buying) => bought_by(&page, props, buying),
        Part::Menu => menu(&page, props),
    }
}

fn bought_by(page: &Page, props: &RowMenuProps, buying: BuyingModel) -> Html {
    let label = Some(AttrValue::from(page.words.with("row-buying-model", &[("name", props.name.as_str().into())])));
    Choice { class: "cell", label, ..ways_to_buy(page, props.id, buying) }.menu()
}

/// What the price of a channel can be paid for.
pub(crate) fn ways_to_buy(page: &Page, id: ChannelId, buying: BuyingModel) -> Choice {
    Choice {
        on_choose: page.send.reform(move |at: usize| {
            Action::EditChannel(
                id,
                ChannelEdit::BuyingModel(BuyingModel::ALL.get(at).copied().unwrap_or(BuyingModel::Cpm)),
            )
        }),
        options: BuyingModel::ALL.map(|buying| page.text(&format!("buying-{}", buying.key()))).to_vec(),
        chosen: BuyingModel::ALL.iter().position(|one| *one == buying).unwrap_or(0),
        ..Choice::default()
    }
}

fn menu(page: &Page, props: &RowMenuProps) -> Html {
    let id = props.id;
    let name = props.name.as_str();
    let copy = Text::cut(&page.words.with("copy-of", &[("name", name.into())]));
    let label = page.words.with("row-actions", &[("name", name.into())]);
    let item = |picture: &'static str, key: &str, action: Action, enabled: bool| {
        let send = page.send.clone();
        let onclick = Callback::from(move |event: MouseEvent| {
            focus::close_menu(&event);
            send.emit(action.clone());
        });
        html! { <button type="button" disabled={!enabled} {onclick}>{ icon(picture) }{ page.text(key) }</button> }
    };
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape" {
            focus::close_menu(&event);
        }
    });
    html! {
        <details class="menu" {onkeydown}>
            <summary aria-label={label.clone()} title={label.clone()}>{ icon("more") }</summary>
            <div role="group" aria-label={label}>
                { item("copy", "row-duplicate", Action::DuplicateChannel { id, name: copy }, true) }
                { item("up", "row-up", Action::MoveChannel { id, to: props.at.saturating_sub(1) }, props.at > 0) }
                { item("lower", "row-down", Action::MoveChannel { id, to: props.at + 1 }, props.at + 1 < props.of) }
                { item("bin", "row-remove", Action::RemoveChannel(id), true) }
            </div>
        </details>
    }
}
