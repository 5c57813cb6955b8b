//! The details of a channel, opened below its row.

use yew::prelude::*;

use super::buying::buying_models;
use super::row_props::RowProps;
use crate::forecast::{Figure, FigureRef, Quantity};
use crate::scenario::{
    Benchmark, BenchmarkSubject, BuyingModel, ChannelEdit, ChannelType, DISCOUNTS_MAX, Kind, Origin, Platform,
    PriceBasis, Rate, offer, published_price,
};
use crate::session::{Action, ChannelField, Dialog, EntryUnit, Field, FitDraft, PlanField};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, FormField, Keys, TextField, figure_button, icon, origin_mark};
use crate::words::Words;

/// Figures that have no column in the grid.
const MORE: [Figure; 33] = [
    Figure::ContactValue,
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
    Figure::AllCostsPerContact,
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
    html! {
        <div class="fields">
            { money_fields(page, props) }
            { people_fields(page, props) }
            { response_fields(page, props) }
            <div class="more">
                <h3>{ page.text("detail-figures") }</h3>
                { figures_table(page, props) }
                { labelled(page, props, ChannelField::Group, Html::default()) }
                { labelled(page, props, ChannelField::Note, Html::default()) }
            </div>
        </div>
    }
}

/// Price and costs.
fn money_fields(page: &Page, props: &RowProps) -> Html {
    let field = |field: ChannelField, from: &str| labelled(page, props, field, html! { { page.text(from) } });
    html! {
        <div>
            <h3>{ page.text("detail-money") }</h3>
            { channel_type_menu(page, props) }
            { buying_fields(page, props) }
            { platform_menu(page, props) }
            { fields_of_type(page, props) }
            { order_fields(page, props) }
            { field(ChannelField::Production, "from-production") }
            { work_fields(page, props) }
            { field(ChannelField::Tools, "from-tools") }
        </div>
    }
}

/// Paid hours by role. The rate stands here while there is no second role.
fn work_fields(page: &Page, props: &RowProps) -> Html {
    let count = props.roles.len().max(1);
    let has_posts = props.channel.kind.posts().is_some();
    let fields = |at: u8| {
        let role = props.roles.get(usize::from(at)).filter(|role| !role.name.is_empty());
        let name = match role {
            Some(role) => Some(role.name.to_string()),
            None if count > 1 => Some(page.words.with("role-row", &[("row", (u16::from(at) + 1).to_string().into())])),
            None => None,
        };
        let field = |field: ChannelField, from: &str| {
            let label = page.text(field.key());
            let label = name.as_ref().map_or(label.clone(), |name| page.cell_label(&label, name));
            labelled_as(page, props, field, label, html! { { page.text(from) } })
        };
        html! {
            <>
                { field(ChannelField::RoleHours(at), "from-hours") }
                if has_posts { { field(ChannelField::RolePostHours(at), "from-post-hours") } }
            </>
        }
    };
    html! {
        <div class="work">
            { for (0_u8..).take(count).map(fields) }
            if count == 1 { { rate_field(page, props) } }
            <button
                type="button"
                class="btn small outline"
                onclick={page.on(Action::GoTo(Field::Plan(PlanField::RoleName(0))))}
            >
                { page.text("detail-roles") }
            </button>
        </div>
    }
}

/// Hourly rate of the only role, for the whole plan.
fn rate_field(page: &Page, props: &RowProps) -> Html {
    let field = PlanField::RoleRate(0);
    let rate = props.roles.first().map(|role| role.rate);
    let place = Field::Plan(field);
    FormField {
        field: place,
        id: format!("{}-{}", field.key(), props.channel.id.0).into(),
        label: page.text(field.key()),
        value: rate.map(|rate| page.words.money(rate.minor(), props.currency.digits())).unwrap_or_default().into(),
        unit: props.currency.sign(),
        from: html! { { page.text("from-hour-rate") } },
        placeholder: Some(page.text("field-empty")),
        refusal: props.refused.get(place).cloned(),
        echo: props.refused.echo(place).cloned(),
        currency: props.currency,
        keys: Keys::Number,
    }
    .view(page)
}

/// Terms of the order: net or list price, discounts in a row, and VAT of the media.
fn order_fields(page: &Page, props: &RowProps) -> Html {
    let (channel, id) = (&props.channel, props.channel.id);
    let choose = page.send.reform(move |basis| Action::EditChannel(id, ChannelEdit::PriceBasis(basis)));
    let bases = Choice::of_values(&PriceBasis::ALL, channel.price_basis, |basis| page.text(basis.key()), choose);
    let element = AttrValue::from(format!("price-basis-{}", id.0));
    let net = channel.net_price(props.currency).filter(|_| channel.price_basis == PriceBasis::List);
    let net = net.map(|price| page.words.with_currency(&page.words.number_short(price), props.currency));
    let net = net.map(|price| page.words.with("detail-net-price", &[("price", price.into())]));
    let count = channel.discounts.list().len();
    let gross = page.words.amount(props.forecast.costs.gross, props.currency);
    let rate = page.words.percent_typed_sign(channel.discounts.rate().get());
    let gross = if count > 1 {
        page.words.with("detail-discounts", &[("rate", rate.into()), ("amount", gross.into())])
    } else {
        page.words.with("detail-gross", &[("amount", gross.into())])
    };
    let more = channel.discounts.clone().with(count, |_| ());
    // The field above holds a discount that stands alone and has no name.
    let is_said = matches!(channel.discounts.list(), [only] if only.name.is_empty() && only.rate.get() > 0.0);
    let listed = if is_said { 0 } else { count };
    html! {
        <>
            if channel.kind.channel_type() != ChannelType::Content {
                <div class="field">
                    <label for={element.clone()}>{ page.text("field-price-basis") }</label>
                    { Choice { class: "box", id: Some(element), ..bases }.menu() }
                    if let Some(net) = net {
                        <span class="from">
                            { figure_button(page, FigureRef::channel(id, Quantity::NetPrice), net) }
                        </span>
                    }
                </div>
            }
            { labelled(page, props, ChannelField::Discounts, html! { { gross } }) }
            // In an element of their own: rows that come while the field above is typed must not make it anew.
            <div class="discounts">
                { for (0..).take(listed).map(|at| discount_row(page, props, at)) }
                if count < DISCOUNTS_MAX {
                    <button
                        type="button"
                        class="btn small outline"
                        onclick={page.on(Action::EditChannel(id, ChannelEdit::Discounts(more)))}
                    >
                        { page.text("discount-add") }
                    </button>
                }
            </div>
            { labelled(page, props, ChannelField::MediaVat, html! { { page.text("from-media-vat") } }) }
        </>
    }
}

/// A discount of the list: its name, its rate, and a button that takes it away.
fn discount_row(page: &Page, props: &RowProps, at: u8) -> Html {
    let (channel, id) = (&props.channel, props.channel.id);
    let cell = |field: ChannelField, keys: Keys| {
        let place = Field::Channel(id, field);
        let value = AttrValue::from(field.written(channel, props.currency, &page.words));
        let number = (at + 1).to_string();
        let label =
            page.words.with("discount-cell", &[("field", page.words.text(field.key()).into()), ("row", number.into())]);
        html! {
            <TextField
                field={place}
                shown={value}
                {keys}
                {label}
                placeholder={page.text(field.key())}
                refused={props.refused.get(place).map(|refusal| AttrValue::from(refusal.text.clone()))}
            />
        }
    };
    let fewer = ChannelEdit::Discounts(channel.discounts.clone().without(at.into()));
    let refusal = props.refused.get(Field::Channel(id, ChannelField::DiscountRate(at)));
    html! {
        <div class={classes!("field", "discount", refusal.is_some().then_some("refused"))} key={at}>
            <span class="box name">{ cell(ChannelField::DiscountName(at), Keys::Text) }</span>
            <span class="box">
                { cell(ChannelField::DiscountRate(at), Keys::Number) }
                <span class="u">{ "%" }</span>
            </span>
            <button
                type="button"
                class="btn small"
                aria-label={page.text("discount-remove")}
                title={page.text("discount-remove")}
                onclick={page.on(Action::EditChannel(id, fewer))}
            >
                { icon("bin") }
            </button>
            if let Some(refusal) = refusal {
                <span class="from refusal">{ refusal.why.text(&page.words, props.currency) }</span>
            }
        </div>
    }
}

/// Audience, exposure and limits.
fn people_fields(page: &Page, props: &RowProps) -> Html {
    let channel = &props.channel;
    let field = |field: ChannelField, from: &str| labelled(page, props, field, html! { { page.text(from) } });
    let audience_means = if channel.kind.posts().is_some() { "from-followers" } else { "from-audience" };
    let audience = channel.audience.map_or_else(
        || html! { { page.text(audience_means) } },
        |audience| origin(page, audience.origin, audience_means),
    );
    let is_bought = channel.kind.buying().is_some();
    let fit = page.on(Action::Open(Dialog::Fit(FitDraft::of(channel.id))));
    let lock = page.on(Action::EditChannel(channel.id, ChannelEdit::Locked(!channel.limits.locked)));
    html! {
        <div>
            <h3>{ page.text("detail-people") }</h3>
            { labelled(page, props, ChannelField::Audience, audience) }
            if is_bought {
                { field(ChannelField::OnTargetRate, "from-on-target") }
                { field(ChannelField::Viewability, "from-viewable") }
            }
            { field(ChannelField::ExposureEvenness, "from-evenness") }
            if is_bought {
                { field(ChannelField::FrequencyCap, "from-cap") }
            }
            <button type="button" class="btn small outline" onclick={fit}>{ page.text("fit-open") }</button>
            <h3 class="second">{ page.text("detail-limits") }</h3>
            { labelled(page, props, ChannelField::LimitMin, Html::default()) }
            { labelled(page, props, ChannelField::LimitMax, Html::default()) }
            <label class="check">
                <input type="checkbox" checked={channel.limits.locked} onchange={lock} />
                { page.text("field-locked") }
            </label>
        </div>
    }
}

/// Rates and worth of the response.
fn response_fields(page: &Page, props: &RowProps) -> Html {
    let field = |field: ChannelField, from: &str| labelled(page, props, field, html! { { page.text(from) } });
    let rate = |rate: Rate| {
        let meaning = format!("from-rate-{}", rate.key());
        let note = props
            .channel
            .rates
            .get(rate)
            .map_or_else(|| html! { { page.text(&meaning) } }, |sourced| origin(page, sourced.origin, &meaning));
        let offered = benchmark_offer(page, props, rate);
        labelled(page, props, ChannelField::Rate(rate), html! { <>{ note }{ offered }</> })
    };
    html! {
        <div>
            <h3>{ page.text("detail-response") }</h3>
            { for Rate::ALL.into_iter().map(rate) }
            { field(ChannelField::LandingRate, "from-landing-rate") }
            { labelled(page, props, ChannelField::ResponseDecay, html! { { wear_out_note(page, props) } }) }
            { field(ChannelField::MeasuredFrequency, "from-measured-frequency") }
            { field(ChannelField::OrderValue, "from-order-value") }
            { field(ChannelField::Margin, "from-margin") }
            { field(ChannelField::LifetimeValue, "from-lifetime-value") }
            { field(ChannelField::AccountFollowers, "from-account-followers") }
        </div>
    }
}

/// The figures that have no column in the grid, as far as there are any.
fn figures_table(page: &Page, props: &RowProps) -> Html {
    let line = |figure: Figure| {
        let value = props.forecast.figures.get(figure).ok()?;
        let text = page.words.figure_with_unit(figure, Ok(value), props.currency);
        Some(html! {
            <tr>
                <th scope="row">
                    { page.text(figure.key()) }
                    <small>{ page.words.counted_on(figure, props.base) }</small>
                </th>
                <td>{ figure_button(page, FigureRef::channel(props.channel.id, Quantity::Figure(figure)), text) }</td>
            </tr>
        })
    };
    html! { <table class="figures">{ for MORE.into_iter().filter_map(line) }</table> }
}

/// Menu of the channel type.
fn channel_type_menu(page: &Page, props: &RowProps) -> Html {
    let id = props.channel.id;
    let name = |channel_type: ChannelType| page.text(&format!("channel-type-{}", channel_type.key()));
    let choose = page.send.reform(move |channel_type| Action::EditChannel(id, ChannelEdit::ChannelType(channel_type)));
    let types = Choice::of_values(&ChannelType::ALL, props.channel.kind.channel_type(), name, choose);
    let element = AttrValue::from(format!("channel-type-{}", id.0));
    html! {
        <div class="field">
            <label for={element.clone()}>{ page.text("field-channel-type") }</label>
            { Choice { class: "box", id: Some(element), ..types }.menu() }
        </div>
    }
}

/// Menu of the platform, with the sources of its prices.
fn platform_menu(page: &Page, props: &RowProps) -> Html {
    let (channel, id) = (&props.channel, props.channel.id);
    let choose = page.send.reform(move |platform| Action::EditChannel(id, ChannelEdit::Platform(platform)));
    let platforms =
        Choice::of_values(Platform::ALL, channel.platform, |platform| page.words.platform(platform).into(), choose);
    let element = AttrValue::from(format!("platform-{}", id.0));
    let references = |buying: BuyingModel| {
        let references = page.words.references(channel.platform, buying).into_iter();
        let reference = |(benchmark, text)| {
            html! { <>{ source_link(benchmark, text) }{ fill_in(page, props, benchmark) }</> }
        };
        references.map(reference).collect::<Html>()
    };
    html! {
        <div class="field">
            <label for={element.clone()}>{ page.text("field-platform") }</label>
            { Choice { class: "box", id: Some(element), ..platforms }.menu() }
            if let Kind::Paid { buying_model, .. } = channel.kind {
                <span class="from">{ references(buying_model) }</span>
            }
        </div>
    }
}

/// Fills an empty field with a benchmark, where one is published that it may have.
fn benchmark_offer(page: &Page, props: &RowProps, subject: impl Into<BenchmarkSubject>) -> Option<Html> {
    let (edit, benchmark) = offer(&props.channel, subject, props.currency, &props.rates)?;
    let fill = page.on(Action::EditChannel(props.channel.id, edit));
    Some(html! {
        <button type="button" class="btn small outline" title={page.words.benchmark(benchmark.id)} onclick={fill}>
            { page.words.benchmark_offer(benchmark) }
        </button>
    })
}

/// Button that fills a published price in, where it is usable in the plan's currency and not there yet.
fn fill_in(page: &Page, props: &RowProps, benchmark: &Benchmark) -> Html {
    let price =
        published_price(benchmark.id, props.currency, &props.rates).filter(|at| props.channel.price() != Some(*at));
    let Some(price) = price else { return Html::default() };
    let fill = Action::EditChannel(props.channel.id, ChannelEdit::PublishedPrice(price));
    let amount = format!("{} {}", page.words.price(Some(price)), props.currency.code());
    html! {
        <button type="button" class="link" onclick={page.on(fill)}>
            { page.words.with("detail-fill-in", &[("price", amount.into())]) }
        </button>
    }
}

/// Link to the source of a benchmark.
fn source_link(benchmark: &Benchmark, text: String) -> Html {
    html! {
        <a href={benchmark.url} target="_blank" rel="noreferrer noopener" title={benchmark.title}>{ text }</a>
    }
}

/// Fields that only this channel type has.
fn fields_of_type(page: &Page, props: &RowProps) -> Html {
    let field = |field: ChannelField, from: &str| labelled(page, props, field, html! { { page.text(from) } });
    match props.channel.kind {
        Kind::Paid { buying_model: BuyingModel::Flat, .. } => html! {
            <>
                { field(ChannelField::ContactsPerUnit, "from-contacts-per-unit") }
                { field(ChannelField::BonusContacts, "from-bonus-contacts") }
            </>
        },
        // Typed before a channel was bought by action: not counted, and not lost.
        Kind::Paid { buying_model: BuyingModel::Cpm, .. } | Kind::Paid { bonus_contacts: Some(_), .. } => {
            field(ChannelField::BonusContacts, "from-bonus-contacts")
        }
        Kind::Paid { .. } => Html::default(),
        Kind::Influencer { .. } => html! {
            <>{ field(ChannelField::Posts, "from-posts") }{ field(ChannelField::PostReach, "from-view-rate") }</>
        },
        Kind::Content { .. } => html! {
            <>
                { field(ChannelField::Posts, "from-posts") }
                { field(ChannelField::PostReach, "from-organic-reach") }
                { field(ChannelField::PostProduction, "from-post-production") }
            </>
        },
        Kind::Contest { .. } => html! {
            <>
                { field(ChannelField::Prize, "from-prize") }
                { field(ChannelField::Handling, "from-handling") }
                { field(ChannelField::OrganicContacts, "from-organic-contacts") }
                { field(ChannelField::EntryRate, "from-entry-rate") }
                { field(ChannelField::ShareRate, "from-share-rate") }
                { labelled(page, props, ChannelField::ContactsPerShare, html! { { sharing_note(page, props) } }) }
            </>
        },
    }
}

/// Note on the wear-out at the frequency of the plan.
fn wear_out_note(page: &Page, props: &RowProps) -> String {
    match props.forecast.figures.get(Figure::ContactValue) {
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
    let channel = &props.channel;
    let menu = |buying: BuyingModel| {
        let element = AttrValue::from(format!("bought-by-{}", channel.id.0));
        html! {
            <div class="field">
                <label for={element.clone()}>{ page.text("grid-buying-model") }</label>
                { Choice { class: "box", id: Some(element), ..buying_models(page, channel.id, buying) }.menu() }
            </div>
        }
    };
    let note = match channel.price().map(|price| price.origin) {
        None | Some(Origin::Own) => Html::default(),
        Some(given) => origin(page, given, ""),
    };
    html! {
        <div class="only-phone">
            if let Kind::Paid { buying_model, .. } = channel.kind {
                { menu(buying_model) }
            }
            if channel.kind.channel_type() != ChannelType::Content {
                { labelled(page, props, ChannelField::Price, note) }
            }
        </div>
    }
}

/// A field with the name and unit of the table of fields, and a note below it.
fn labelled(page: &Page, props: &RowProps, field: ChannelField, from: Html) -> Html {
    labelled_as(page, props, field, page.text(field.key()), from)
}

/// A field with a name of its own.
fn labelled_as(page: &Page, props: &RowProps, field: ChannelField, label: AttrValue, from: Html) -> Html {
    let id = props.channel.id;
    let unit = match field.unit() {
        EntryUnit::None | EntryUnit::Text => "",
        EntryUnit::Percent => "%",
        EntryUnit::Money => props.currency.sign(),
        EntryUnit::Hours => page.words.hours_sign(),
    };
    FormField {
        field: Field::Channel(id, field),
        id: Field::Channel(id, field).address().into(),
        label,
        value: field.written(&props.channel, props.currency, &page.words).into(),
        unit,
        from,
        placeholder: Some(page.text("field-empty")),
        refusal: props.refused.get(Field::Channel(id, field)).cloned(),
        echo: props.refused.echo(Field::Channel(id, field)).cloned(),
        currency: props.currency,
        keys: if matches!(field, ChannelField::Note | ChannelField::Group) { Keys::Text } else { Keys::Number },
    }
    .view(page)
}

/// Note on the origin of a value; for the planner's own, its meaning.
fn origin(page: &Page, origin: Origin, meaning: &str) -> Html {
    match origin {
        Origin::Own => html! { { page.text(meaning) } },
        Origin::Example => html! { <>{ origin_mark(page, origin, None) }{ page.text("origin-example") }</> },
        Origin::Benchmark(id) | Origin::Converted { benchmark: id, .. } => {
            let text = page.words.origin(origin);
            match Benchmark::get(id) {
                Some(benchmark) => {
                    let mark = origin_mark(page, origin, Some(Words::origin));
                    html! { <>{ mark }{ source_link(benchmark, text) }</> }
                }
                None => html! { { text } },
            }
        }
    }
}
