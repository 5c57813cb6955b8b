//! The details of a channel, opened below its row.

use yew::prelude::*;

use super::channel_props::{RowProps, buying_models};
use crate::forecast::{Figure, FigureRef, Quantity};
use crate::scenario::{BuyingModel, ChannelEdit, ChannelType, Kind, Origin, Platform, Rate};
use crate::session::{Action, ChannelField, Dialog, EntryUnit, Field, FitDraft};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, FormField, Keys, figure_button, origin_mark};

/// Figures that have no column in the grid.
const MORE: [Figure; 33] = [
    Figure::ContactWorth,
    Figure::EffectiveReach,
    Figure::PerEffective,
    Figure::UnderExposed,
    Figure::OverExposed,
    Figure::Entries,
    Figure::PerEntry,
    Figure::Grp,
    Figure::PerGrp,
    Figure::Visits,
    Figure::Views,
    Figure::PerView,
    Figure::Engagements,
    Figure::PerEngagement,
    Figure::EngagementRateReach,
    Figure::EngagementRateFollowers,
    Figure::EngagementRateViews,
    Figure::Followers,
    Figure::PerFollower,
    Figure::PerClick,
    Figure::FullPerContact,
    Figure::Sales,
    Figure::PerSale,
    Figure::Cac,
    Figure::Revenue,
    Figure::Margin,
    Figure::Profit,
    Figure::Roas,
    Figure::Acos,
    Figure::Romi,
    Figure::LtvCac,
    Figure::BreakEvenCpa,
    Figure::BreakEvenCpc,
];

/// The details of a channel.
pub(crate) fn detail(page: &Page, props: &RowProps) -> Html {
    let channel = &props.channel;
    let id = channel.id;
    let from = |key: &str| html! { { page.text(key) } };
    let field = |field: ChannelField, note: Html| labelled(page, props, field, note);
    let platform = page.send.reform(move |at: usize| {
        Action::EditChannel(id, ChannelEdit::Platform(Platform::ALL.get(at).copied().unwrap_or(Platform::Other)))
    });
    let lock = page.on(Action::EditChannel(id, ChannelEdit::Locked(!channel.limits.locked)));
    let gross = page
        .words
        .with("detail-gross", &[("amount", page.words.amount(props.forecast.costs.gross, props.currency).into())]);
    let audience_means = if channel.kind.posts().is_some() { "from-followers" } else { "from-audience" };
    let audience =
        channel.audience.map_or_else(|| from(audience_means), |audience| origin(page, audience.origin, audience_means));
    html! {
        <div class="fields">
            <div>
                <h3>{ page.text("detail-money") }</h3>
                { channel_type_menu(page, props) }
                { buying_fields(page, props) }
                <div class="field">
                    <label for={format!("platform-{}", id.0)}>{ page.text("field-platform") }</label>
                    { Choice { class: "box", id: Some(AttrValue::from(format!("platform-{}", id.0))), on_choose: platform, options: Platform::ALL.iter().map(|platform| AttrValue::from(page.words.platform(*platform))).collect::<Vec<_>>(), chosen: Platform::ALL.iter().position(|platform| *platform == channel.platform).unwrap_or(0), ..Choice::default() }.menu() }
                    if let Kind::Paid { buying_model, .. } = channel.kind {
                        <span class="from">
                            { for page.words.references(channel.platform, buying_model).into_iter().map(|(benchmark, said)| html! {
                            <a href={benchmark.url} target="_blank" rel="noreferrer noopener" title={benchmark.title}>{ said }</a>
                        }) }
                        </span>
                    }
                </div>
                { fields_of_type(page, props) }
                { field(ChannelField::Discount, html! { { gross } }) }
                { field(ChannelField::Production, from("from-production")) }
                { field(ChannelField::Hours, from("from-hours")) }
                { field(ChannelField::HourRate, from("from-hour-rate")) }
                { field(ChannelField::Tools, from("from-tools")) }
            </div>
            <div>
                <h3>{ page.text("detail-people") }</h3>
                { field(ChannelField::Audience, audience) }
                if channel.kind.buying().is_some() {
                    { field(ChannelField::OnTargetRate, from("from-on-target")) }
                    { field(ChannelField::Viewability, from("from-viewable")) }
                }
                { field(ChannelField::ExposureEvenness, from("from-evenness")) }
                if channel.kind.buying().is_some() {
                    { field(ChannelField::FrequencyCap, from("from-cap")) }
                }
                <button
                    type="button"
                    class="btn small outline"
                    onclick={page.on(Action::Open(Dialog::Fit(FitDraft::of(id))))}
                >
                    { page.text("fit-open") }
                </button>
                <h3 class="second">{ page.text("detail-limits") }</h3>
                { field(ChannelField::LimitMin, Html::default()) }
                { field(ChannelField::LimitMax, Html::default()) }
                <label class="check">
                    <input type="checkbox" checked={channel.limits.locked} onchange={lock} />
                    { page.text("field-locked") }
                </label>
            </div>
            <div>
                <h3>{ page.text("detail-response") }</h3>
                { for Rate::ALL.into_iter().map(|rate| {
                    let note = channel.rates.get(rate).map_or_else(
                        || html! { { page.text(&format!("from-rate-{}", rate.key())) } },
                        |sourced| origin(page, sourced.origin, &format!("from-rate-{}", rate.key())),
                    );
                    field(ChannelField::Rate(rate), note)
                }) }
                { field(ChannelField::LandingRate, from("from-landing")) }
                { field(ChannelField::ResponseDecay, html! { { wear_out_note(page, props) } }) }
                { field(ChannelField::MeasuredFrequency, from("from-rates-at")) }
                { field(ChannelField::OrderValue, from("from-order-value")) }
                { field(ChannelField::Margin, from("from-margin")) }
                { field(ChannelField::LifetimeValue, from("from-lifetime-value")) }
                { field(ChannelField::AccountFollowers, from("from-account-followers")) }
            </div>
            <div class="more">
                <h3>{ page.text("detail-figures") }</h3>
                <table class="figures">
                    { for MORE.into_iter().filter_map(|figure| Some((figure, props.forecast.figures.get(figure).ok()?))).map(|(figure, value)| html! {
                        <tr>
                            <th scope="row">{ page.text(figure.key()) }<small>{ page.words.base_on(figure, props.base) }</small></th>
                            <td>{ figure_button(FigureRef::channel(id, Quantity::Figure(figure)), page.words.figure_with_unit(figure, Ok(value), props.currency)) }</td>
                        </tr>
                    }) }
                </table>
                { field(ChannelField::Note, Html::default()) }
            </div>
        </div>
    }
}

/// Menu of the channel type.
fn channel_type_menu(page: &Page, props: &RowProps) -> Html {
    let (channel, id) = (&props.channel, props.channel.id);
    let choose = page.send.reform(move |at: usize| {
        Action::EditChannel(
            id,
            ChannelEdit::ChannelType(ChannelType::ALL.get(at).copied().unwrap_or(ChannelType::Advertising)),
        )
    });
    let element = AttrValue::from(format!("tool-{}", id.0));
    html! {
        <div class="field">
            <label for={element.clone()}>{ page.text("field-tool") }</label>
            { Choice {
                class: "box",
                id: Some(element),
                on_choose: choose,
                options: ChannelType::ALL.map(|channel_type| page.text(&format!("tool-{}", channel_type.key()))).to_vec(),
                chosen: ChannelType::ALL.iter().position(|channel_type| *channel_type == channel.kind.channel_type()).unwrap_or(0),
                ..Choice::default()
            }.menu() }
        </div>
    }
}

/// Fields that only this channel type has.
fn fields_of_type(page: &Page, props: &RowProps) -> Html {
    let field = |field: ChannelField, from: &str| labelled(page, props, field, html! { { page.text(from) } });
    match props.channel.kind {
        Kind::Paid { buying_model: BuyingModel::Flat, .. } => {
            field(ChannelField::ContactsPerUnit, "from-contacts-per-unit")
        }
        Kind::Paid { .. } => Html::default(),
        Kind::Influencer { .. } => html! {
            <>{ field(ChannelField::Posts, "from-posts") }{ field(ChannelField::PostReach, "from-view-rate") }</>
        },
        Kind::Content { .. } => html! {
            <>
                { field(ChannelField::Posts, "from-posts") }
                { field(ChannelField::PostReach, "from-organic-reach") }
                { field(ChannelField::PostHours, "from-post-hours") }
                { field(ChannelField::PostProduction, "from-post-production") }
            </>
        },
        Kind::Contest { .. } => html! {
            <>
                { field(ChannelField::Prize, "from-prize") }
                { field(ChannelField::Handling, "from-handling") }
                { field(ChannelField::OrganicContacts, "from-own-contacts") }
                { field(ChannelField::EntryRate, "from-entry-rate") }
                { field(ChannelField::ShareRate, "from-share-rate") }
                { labelled(page, props, ChannelField::ContactsPerShare, html! { { sharing_note(page, props) } }) }
            </>
        },
    }
}

/// Note on the wear-out at the frequency of the plan.
fn wear_out_note(page: &Page, props: &RowProps) -> String {
    match props.forecast.figures.get(Figure::ContactWorth) {
        Ok(worth) if worth < 1.0 => {
            page.words.with("from-response-decay-worth", &[("worth", page.words.percent(worth, 0).into())])
        }
        Ok(_) | Err(_) => page.words.text("from-response-decay"),
    }
}

/// Note on the contacts that each contact of a contest brings.
fn sharing_note(page: &Page, props: &RowProps) -> String {
    let each = page.words.decimals(props.channel.kind.sharing(), 2);
    page.words.with("from-contacts-per-share", &[("each", each.into())])
}

/// Buying model and price, where the grid has no room for them.
fn buying_fields(page: &Page, props: &RowProps) -> Html {
    let (channel, id) = (&props.channel, format!("bought-by-{}", props.channel.id.0));
    let note = match channel.price().map(|price| price.origin) {
        None | Some(Origin::Own) => Html::default(),
        Some(given) => origin(page, given, ""),
    };
    html! {
        <div class="only-phone">
            if let Kind::Paid { buying_model, .. } = channel.kind {
                <div class="field">
                    <label for={id.clone()}>{ page.text("grid-buying-model") }</label>
                    { Choice { class: "box", id: Some(id.into()), ..buying_models(page, channel.id, buying_model) }.menu() }
                </div>
            }
            if channel.kind.channel_type() != ChannelType::Content {
                { labelled(page, props, ChannelField::Price, note) }
            }
        </div>
    }
}

/// A field with the name and unit of the table of fields, and a note below it.
fn labelled(page: &Page, props: &RowProps, field: ChannelField, from: Html) -> Html {
    let id = props.channel.id;
    let unit = match field.unit() {
        EntryUnit::None => "",
        EntryUnit::Percent => "%",
        EntryUnit::Money => props.currency.sign(),
        EntryUnit::Hours => page.words.hours_sign(),
    };
    FormField {
        field: Field::Channel(id, field),
        id: format!("{}-{}", field.key(), id.0).into(),
        label: page.text(field.key()),
        value: field.written(&props.channel, props.currency, &page.words).into(),
        unit,
        from,
        placeholder: Some(page.text("field-empty")),
        refusal: props.refused.get(Field::Channel(id, field)).cloned(),
        currency: props.currency,
        keys: if field == ChannelField::Note { Keys::Text } else { Keys::Number },
    }
    .view(page)
}

/// Note on the origin of a value; for the planner's own, its meaning.
fn origin(page: &Page, origin: Origin, meaning: &str) -> Html {
    match origin {
        Origin::Own => html! { { page.text(meaning) } },
        Origin::Example => html! { <>{ origin_mark(page, origin) }{ page.text("origin-example") }</> },
        Origin::Benchmark(id) => {
            let said = page.words.benchmark(id);
            match crate::scenario::Benchmark::get(id) {
                Some(benchmark) => html! {
                    <>
                        { origin_mark(page, origin) }
                        <a href={benchmark.url} target="_blank" rel="noreferrer noopener" title={benchmark.title}>
                            { said }
                        </a>
                    </>
                },
                None => html! { { said } },
            }
        }
    }
}
