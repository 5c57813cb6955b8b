//! One channel in the grid.

use yew::prelude::*;

use super::buying::buying_models;
use super::columns::{BUYING_AT, EXTRAS_FROM, Extra, FIGURES_FROM, MENU_AT};
use super::row_props::RowProps;
use crate::forecast::{CostLine, Figure, FigureRef, Figures, Quantity};
use crate::scenario::{BuyingModel, Channel, ChannelId, ChannelType, Kind, PriceBasis};
use crate::session::{Action, ChannelField, DETAILS, Field, GRID_COLUMNS};
use crate::ui::page::{Page, PageParts, use_page};
use crate::ui::parts::{
    Cell, Choice, Keys, TextField, chip, field_note, figure_button, figure_cell, focus, icon, origin_mark,
};
use crate::units::{Currency, Money, Text, plain};

/// Input of [`FigureCells`].
#[derive(Debug, Clone, PartialEq, Properties)]
struct FigureCellsProps {
    id: ChannelId,
    row: usize,
    currency: Currency,
    figures: Figures,
    columns: Vec<(Figure, &'static str)>,
}

/// Cells of a channel's figures. A separate component, so that edits of other channels do not render them again: only
/// shares depend on other budgets.
#[component]
fn FigureCells(props: &FigureCellsProps) -> Html {
    let page = use_page();
    let cell = |((figure, class), column): ((Figure, &'static str), usize)| {
        let value = props.figures.get(figure);
        let text = page.words.figure(figure, value, props.currency);
        let of = FigureRef::channel(props.id, Quantity::Figure(figure));
        html! {
            <td
                class={class}
                data-label={page.words.column(figure)}
                title={value.err().map(|why| page.text(why.key()))}
            >
                { figure_cell(&page, of, text, Cell { row: props.row, column }) }
            </td>
        }
    };
    html! { <>{ for props.columns.iter().copied().zip(FIGURES_FROM..).map(cell) }</> }
}

/// Input of [`Row`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct GridRowProps {
    /// Channel with its figures.
    pub row: RowProps,
    /// Parts of the page, where the row shows something of them.
    pub parts: Option<PageParts>,
}

/// One channel: a row, what is to be said about it, and its details when open.
#[component]
pub(crate) fn Row(props: &GridRowProps) -> Html {
    let page = use_page();
    let GridRowProps { row: props, parts } = props;
    let dialogs = parts.as_ref().and_then(|parts| parts.code.dialogs);
    let said = dialogs.map(|dialogs| dialogs.origin);
    let channel = &props.channel;
    let id = channel.id;
    let name = page.words.channel_name(channel);
    let details = page.words.with("row-details", &[("name", name.clone().into())]);
    let about = about(&page, channel);
    let model = Field::Channel(id, ChannelField::BuyingModel);
    let row = html! {
        <tr key="row" class={classes!("row", props.expanded.then_some("expanded"))} data-channel={id.0.to_string()}>
            <td class="c-open">
                <button
                    type="button"
                    class="disclose"
                    aria-expanded={props.expanded.to_string()}
                    aria-label={details.clone()}
                    title={details}
                    onclick={page.on(Action::Toggle(id))}
                >
                    { icon(if props.expanded { "down" } else { "right" }) }
                </button>
            </td>
            <th scope="row" class="c-name l">
                <div class="name">
                    { chip(props.mark) }
                    { cell(&page, props, ChannelField::Name, 0, Keys::Text, channel.name.to_string()) }
                    <span class="about" title={about.clone()}>{ about }</span>
                </div>
            </th>
            <td class="c-by l in">
                if let Kind::Paid { buying_model, .. } = channel.kind {
                    <RowMenu
                        {id}
                        at={props.at}
                        row={props.row}
                        of={props.of}
                        name={name.clone()}
                        part={RowPart::BoughtBy(buying_model, props.refused.get(model).is_some())}
                    />
                } else {
                    <span class="tool">{ by(&page, &channel.kind) }</span>
                }
            </td>
            <td class="c-price in">
                { channel.price().map(|price| origin_mark(&page, price.origin, said)).unwrap_or_default() }
                if channel.price_basis == PriceBasis::List && channel.price().is_some() {
                    <abbr class="list" title={page.text("price-list")}>{ page.text("price-list-sign") }</abbr>
                }
                if channel.kind.channel_type() != ChannelType::Content {
                    { cell(&page, props, ChannelField::Price, 1, Keys::Number, page.words.price(channel.price())) }
                }
            </td>
            <td class="c-budget in">{ budget(&page, props) }</td>
            { for props.columns.extras.iter().copied().zip(EXTRAS_FROM..).map(|at| extra(&page, props, at)) }
            <FigureCells
                {id}
                row={props.row}
                currency={props.currency}
                figures={props.forecast.figures.clone()}
                columns={props.columns.figures.clone()}
            />
            <td class="c-share l group">{ shares(&page, props) }</td>
            <td class="c-more">
                <RowMenu
                    {id}
                    at={props.at}
                    row={props.row}
                    of={props.of}
                    name={name.clone()}
                    part={RowPart::Menu}
                />
            </td>
        </tr>
    };
    let details = props.expanded.then(|| {
        let detail = match (dialogs, parts) {
            (Some(dialogs), Some(parts)) if parts.loading.has(DETAILS) => (dialogs.detail)(&page, props),
            (_, Some(parts)) => parts.waiting(&page, DETAILS),
            (_, None) => Html::default(),
        };
        html! {
            <tr key="detail" class="detail"><td colspan={props.columns.count().to_string()}>{ detail }</td></tr>
        }
    });
    // Every line has a key: without one, a line that comes or goes would make the row anew and take the focus away.
    core::iter::once(row).chain(notes(&page, props)).chain(details).collect()
}

/// Platform of a channel; where its name has that already, its note.
fn about(page: &Page, channel: &Channel) -> String {
    let platform = page.words.platform(channel.platform);
    let names_it = |platform: &str| channel.name.as_str().starts_with(platform);
    let is_named = names_it(&platform) || names_it(channel.platform.label());
    if is_named { channel.note.to_string() } else { platform }
}

/// Budget of a channel; where it follows from posts, their cost.
fn budget(page: &Page, props: &RowProps) -> Html {
    let channel = &props.channel;
    let money = |amount: Money| page.words.money_short(amount, props.currency);
    let net = FigureRef::channel(channel.id, Quantity::Line(CostLine::Net));
    html! {
        <>
            if channel.limits.locked { <span class="lock" title={page.text("row-locked")}>{ icon("lock") }</span> }
            if channel.kind.buying().is_some() {
                { cell(page, props, ChannelField::Budget, 2, Keys::Number, money(props.forecast.costs.net)) }
            } else {
                <span class="computed" title={page.text("row-budget-follows")}>
                    { figure_button(page, net, money(props.forecast.costs.net)) }
                </span>
            }
        </>
    }
}

/// Cell of a chosen column.
fn extra(page: &Page, props: &RowProps, (extra, column): (Extra, usize)) -> Html {
    let RowProps { channel, currency, .. } = props;
    let content = match extra {
        // A kind that has no such field has nothing to type.
        Extra::Field(field) if field.value_in(channel).is_none() => Html::default(),
        Extra::Field(field) => {
            let is_text = matches!(field, ChannelField::Note | ChannelField::Group);
            let keys = if is_text { Keys::Text } else { Keys::Number };
            let origin = field.origin_in(channel);
            html! {
                <>
                    { origin.map(|origin| origin_mark(page, origin, None)).unwrap_or_default() }
                    { cell(page, props, field, column, keys, field.written(channel, *currency, &page.words)) }
                </>
            }
        }
        Extra::Gross => {
            let of = FigureRef::channel(channel.id, Quantity::Line(CostLine::Gross));
            let gross = page.words.money_short(props.forecast.costs.gross, *currency);
            figure_cell(page, of, gross, Cell { row: props.row, column })
        }
        Extra::Flight => props.flight.clone().into(),
    };
    html! { <td class={extra.class()}>{ content }</td> }
}

/// Fields that the grid always shows.
const GRID_FIELDS: [ChannelField; 4] = GRID_COLUMNS;

/// Lines below the row of a channel: texts that were refused, and echoes of those that were taken.
fn notes(page: &Page, props: &RowProps) -> Vec<Html> {
    let id = props.channel.id;
    let extras = props.columns.extras.iter().filter_map(|extra| match extra {
        Extra::Field(field) => Some(*field),
        Extra::Gross | Extra::Flight => None,
    });
    let lines = GRID_FIELDS.into_iter().chain(extras).map(|field| Field::Channel(id, field)).filter_map(|field| {
        let note = note_id(id, field);
        let in_force = || in_force(page, props, field);
        let line = field_note(page, &props.refused, field, in_force, note.clone(), props.currency)?;
        Some(
            html! { <tr key={note} class="finding"><td colspan={props.columns.count().to_string()}>{ line }</td></tr> },
        )
    });
    lines.collect()
}

fn note_id(id: ChannelId, field: Field) -> String {
    match field {
        Field::Channel(_, field) => format!("refused-{}-{}", id.0, field.key()),
        Field::Plan(field) => format!("refused-{}", field.key()),
    }
}

fn in_force(page: &Page, props: &RowProps, field: Field) -> String {
    match field {
        Field::Channel(_, ChannelField::BuyingModel) => {
            props.channel.buying().map(|model| page.words.text(&format!("buying-{}", model.key()))).unwrap_or_default()
        }
        Field::Channel(_, field) => field.written(&props.channel, props.currency, &page.words),
        Field::Plan(_) => String::new(),
    }
}

fn cell(page: &Page, props: &RowProps, field: ChannelField, column: usize, keys: Keys, shown: String) -> Html {
    let place = Field::Channel(props.channel.id, field);
    let label = page.cell_label(&page.words.text(field.key()), &page.words.channel_name(&props.channel));
    let placeholder = if field == ChannelField::Name { page.text("channel-unnamed") } else { AttrValue::Static("–") };
    html! {
        <TextField
            class="cell"
            field={place}
            {keys}
            shown={AttrValue::from(shown)}
            typed={AttrValue::from(field.written(&props.channel, props.currency, &page.words))}
            refused={props.refused.get(place).map(|refusal| AttrValue::from(refusal.text.clone()))}
            described_by={AttrValue::from(note_id(props.channel.id, place))}
            {placeholder}
            {label}
            cell={Cell { row: props.row, column }}
        />
    }
}

/// Channel type with its posts, in the place of the buying model of paid channels.
fn by(page: &Page, kind: &Kind) -> String {
    let name = page.words.text(&format!("channel-type-{}", kind.channel_type().key()));
    match kind.posts() {
        Some(posts) => {
            page.words.with("row-posts", &[("tool", name.into()), ("posts", posts.get().to_string().into())])
        }
        None => name,
    }
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
enum RowPart {
    /// Choice of the buying model, and whether a pasted one was refused.
    BoughtBy(BuyingModel, bool),
    /// Menu of the row's actions.
    Menu,
}

#[derive(Debug, Clone, PartialEq, Properties)]
struct RowMenuProps {
    id: ChannelId,
    at: usize,
    row: usize,
    of: usize,
    name: AttrValue,
    part: RowPart,
}

/// A part of a row that stays as it is while figures move: a component, so that thirty menus are not made anew with
/// every keystroke.
#[component]
fn RowMenu(props: &RowMenuProps) -> Html {
    let page = use_page();
    match props.part {
        RowPart::BoughtBy(buying, refused) => {
            bought_by(&page, props, (buying, if refused { "cell invalid" } else { "cell" }))
        }
        RowPart::Menu => menu(&page, props),
    }
}

fn bought_by(page: &Page, props: &RowMenuProps, (buying, class): (BuyingModel, &'static str)) -> Html {
    let label = Some(AttrValue::from(page.words.with("row-buying-model", &[("name", props.name.as_str().into())])));
    let cell = Some(Cell { row: props.row, column: BUYING_AT });
    Choice { label, class, cell, ..buying_models(page, props.id, buying) }.menu()
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
    html! {
        <details class="menu">
            <summary
                aria-label={label.clone()}
                title={label.clone()}
                data-row={props.row.to_string()}
                data-column={MENU_AT.to_string()}
            >
                { icon("more") }
            </summary>
            <div role="group" aria-label={label}>
                { item("copy", "row-duplicate", Action::DuplicateChannel { id, name: copy }, true) }
                { item("save", "row-keep-preset", Action::KeepPreset(id), true) }
                { item("up", "row-up", Action::MoveChannel { id, to: props.at.saturating_sub(1) }, props.at > 0) }
                { item("lower", "row-down", Action::MoveChannel { id, to: props.at + 1 }, props.at + 1 < props.of) }
                { item("bin", "row-remove", Action::RemoveChannel(id), true) }
            </div>
        </details>
    }
}
