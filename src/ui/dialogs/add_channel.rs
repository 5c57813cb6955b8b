//! Presets of channels to add: the planner's own, then those of platforms and media, each with what it fills in.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::exchange_rates;
use super::plans::file_input;
use crate::scenario::{
    Benchmark, BuyingModel, Channel, ChannelType, Medium, Origin, OwnPreset, Platform, Preset, Rate, Scenario, preset,
    references,
};
use crate::session::{Action, Dialog, Notice, Session};
use crate::ui::page::{ByPtr, Page};
use crate::ui::parts::{Choice, Modal, focus, icon};
use crate::ui::toast::Toast;
use crate::units::Text;

/// The presets of a channel type that hold a text in their name, medium or buying model.
pub(crate) fn add_channel(page: &Page, session: &ByPtr<Session>, tool: ChannelType, search: &str) -> Html {
    let name = |tool: ChannelType| page.text(&format!("channel-type-{}", tool.key()));
    let choose = {
        let search = search.to_owned();
        page.send.reform(move |tool| Action::Open(Dialog::AddChannel { tool, search: search.clone() }))
    };
    let tools = Choice::of_values(&ChannelType::ALL, tool, name, choose);
    let oninput = page.send.reform(move |event: InputEvent| {
        let search = event.target_unchecked_into::<HtmlInputElement>().value();
        Action::Open(Dialog::AddChannel { tool, search })
    });
    let wanted = search.trim().to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&wanted);
    let own = own_presets(page, session, tool, &holds);
    let media: Vec<Html> =
        Medium::ALL.into_iter().filter_map(|medium| of_medium(page, session, tool, (medium, &holds))).collect();
    let finds_nothing = own.is_none() && media.is_empty();
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            focus::press_first(&event, ".add-list :is(.plan-line .btn, .platform)");
        }
    });
    html! {
        <Modal class="wide add" title={page.text("add-title")}>
            { Choice { label: Some(page.text("field-channel-type")), ..tools }.segments() }
            <input
                class="search"
                type="search"
                aria-label={page.text("add-search")}
                placeholder={page.text("add-search")}
                data-begin=""
                value={search.to_owned()}
                {oninput}
                {onkeydown}
            />
            <div class="add-list">
                <p class="muted">{ page.text(&format!("add-{}", tool.key())) }</p>
                { own.unwrap_or_default() }
                { for media }
                if finds_nothing {
                    <p>{ page.text("add-none") }</p>
                    <ul class="platforms">{ platform_card(page, session.scenario(), tool, Platform::Other) }</ul>
                }
                if tool == ChannelType::Advertising {
                    <h3>{ page.text("add-exchange") }</h3>
                    <div class="form">{ exchange_rates(page, session) }</div>
                }
                <div class="plans-actions">
                    if !session.presets.is_empty() {
                        <button type="button" class="btn outline" onclick={page.on(Action::SavePresets)}>
                            { icon("save") }
                            { page.text("presets-save") }
                        </button>
                    }
                    { file_input(page, "presets-open") }
                </div>
            </div>
            <Toast session={session.clone()} />
        </Modal>
    }
}

/// The planner's own presets of a channel type, by their names.
fn own_presets(page: &Page, session: &Session, tool: ChannelType, holds: &dyn Fn(&str) -> bool) -> Option<Html> {
    let of_type = |preset: &OwnPreset| preset.channel.kind.channel_type() == tool;
    let shown = session.presets.iter().enumerate();
    let shown = shown.filter(|(_, preset)| of_type(preset) && holds(&page.words.channel_name(&preset.channel)));
    let lines: Vec<Html> = shown.map(|(at, preset)| own_line(page, session, at, preset)).collect();
    (!lines.is_empty()).then(|| {
        html! {
            <>
                <h3>{ page.text("add-own") }</h3>
                <ul class="plans">{ for lines }</ul>
            </>
        }
    })
}

/// An own preset: used, renamed, removed.
fn own_line(page: &Page, session: &Session, at: usize, preset: &OwnPreset) -> Html {
    let scenario = session.scenario();
    let name = page.words.channel_name(&preset.channel);
    let labelled = |key: &str| page.words.with(key, &[("name", name.clone().into())]);
    let mut about = vec![page.words.platform(preset.channel.platform)];
    about.extend(preset.channel.kind.buying().map(|buying| page.words.text(&format!("buying-{}", buying.key()))));
    if preset.loses_amounts_in(scenario.currency) {
        about.push(page.words.with("preset-without-amounts", &[("currency", preset.currency.code().into())]));
    } else if preset.channel.price().is_some() {
        about.push(format!("{} {}", page.words.price(preset.channel.price()), preset.currency.code()));
    }
    let rename = {
        let (send, presets) = (page.send.clone(), Rc::clone(&session.presets));
        Callback::from(move |event: Event| {
            let mut presets = Vec::clone(&presets);
            if let Some(preset) = presets.get_mut(at) {
                preset.channel.name = Text::cut(&event.target_unchecked_into::<HtmlInputElement>().value());
            }
            send.emit(Action::SetPresets { presets: Rc::new(presets), notice: None });
        })
    };
    let remove = {
        let mut presets = Vec::clone(&session.presets);
        presets.remove(at);
        let name = Text::cut(&name);
        let notice = Some(Notice::PresetRemoved { name, before: Rc::clone(&session.presets) });
        Action::SetPresets { presets: Rc::new(presets), notice }
    };
    let channel = preset.channel(scenario.next_id(), scenario.currency);
    html! {
        <li key={at} class="plan-line">
            <input
                class="name"
                value={preset.channel.name.to_string()}
                placeholder={name.clone()}
                maxlength="80"
                aria-label={labelled("preset-rename")}
                onchange={rename}
            />
            <span class="muted">{ about.join(" · ") }</span>
            <button
                type="button"
                class="btn small outline"
                aria-label={labelled("preset-use-one")}
                onclick={page.on(Action::AddChannel(Box::new(channel)))}
            >
                { page.text("preset-use") }
            </button>
            <button
                type="button"
                class="btn square small"
                title={labelled("preset-remove")}
                aria-label={labelled("preset-remove")}
                onclick={page.on(remove)}
            >
                { icon("bin") }
            </button>
        </li>
    }
}

/// Cards of a medium that hold a text; `None` where there are none.
fn of_medium(
    page: &Page,
    session: &Session,
    tool: ChannelType,
    (medium, holds): (Medium, &dyn Fn(&str) -> bool),
) -> Option<Html> {
    let heading = page.words.text(medium.key());
    let is_shown = |platform: &Platform| {
        let buying = page.words.text(&format!("buying-{}", preset(*platform).buying.key()));
        platform.medium() == medium
            && (tool == ChannelType::Advertising || platform.takes_posts())
            && (holds(&heading)
                || holds(&name_of(page, *platform))
                || holds(platform.label())
                || (tool == ChannelType::Advertising && holds(&buying)))
    };
    let shown = Platform::ALL.iter().filter(|platform| is_shown(platform));
    let cards: Vec<Html> = shown.map(|platform| platform_card(page, session.scenario(), tool, *platform)).collect();
    (!cards.is_empty()).then(|| {
        html! {
            <>
                <h3>{ heading }</h3>
                <ul class="platforms">{ for cards }</ul>
            </>
        }
    })
}

fn name_of(page: &Page, platform: Platform) -> String {
    if platform == Platform::Other { page.words.text("platform-other") } else { page.words.platform(platform) }
}

/// A platform: added as a channel with its preset.
fn platform_card(page: &Page, scenario: &Scenario, tool: ChannelType, platform: Platform) -> Html {
    let advertising = tool == ChannelType::Advertising;
    let preset = preset(platform);
    let filled = preset.channel(scenario.next_id(), scenario.currency, &scenario.exchange_rates);
    let name = page.words.platform(platform);
    let name = if advertising {
        name
    } else {
        let tool = page.words.text(&format!("channel-type-{}", tool.key()));
        page.words.with("channel-type-on-platform", &[("platform", name.into()), ("tool", tool.into())])
    };
    let channel = Channel { kind: filled.kind.turned_into(tool), name: Text::cut(&name), ..filled.clone() };
    // What an advertisement is capped at says nothing of posts.
    let channel = if advertising { channel } else { Channel { frequency_cap: None, ..channel } };
    html! {
        <li>
            <button type="button" class="platform" onclick={page.on(Action::AddChannel(Box::new(channel)))}>
                <b>{ name_of(page, platform) }</b>
                if advertising {
                    <span class="by">{ buying_name(page, preset.buying) }</span>
                    <span class="known">{ fills(page, &preset, &filled) }</span>
                    if let Some(text) = looks(page, &filled) { <span class="known">{ text }</span> }
                }
            </button>
        </li>
    }
}

fn buying_name(page: &Page, buying: BuyingModel) -> AttrValue {
    page.text(&format!("buying-{}", buying.key()))
}

/// Origins of the values that a channel of a preset has.
fn origins(filled: &Channel) -> Vec<Origin> {
    let rates = Rate::ALL.into_iter().filter_map(|rate| filled.rates.get(rate)).map(|rate| rate.origin);
    filled.price().map(|price| price.origin).into_iter().chain(rates).collect()
}

/// Sentence about what a preset fills in.
fn fills(page: &Page, preset: &Preset, filled: &Channel) -> String {
    let published = |origin: Origin| {
        let short = page.words.benchmark_short(Benchmark::get(origin.benchmark()?)?);
        Some(match origin {
            Origin::Own | Origin::Example | Origin::Benchmark(_) => short,
            Origin::Converted { .. } => {
                let value = page.words.price(filled.price());
                page.words.with("add-converted", &[("value", value.into()), ("published", short.into())])
            }
        })
    };
    let mut list: Vec<String> = origins(filled).into_iter().filter_map(published).collect();
    if preset.one_each {
        list.push(page.words.text("add-one-each"));
    }
    if list.is_empty() {
        return page.words.text("add-fills-nothing");
    }
    page.words.with("add-fills", &[("list", list.join("; ").into())])
}

/// Sentence about what is published and not filled in: figures in other currencies, of other buying models, ranges and
/// weak sources.
fn looks(page: &Page, filled: &Channel) -> Option<String> {
    let used: Vec<_> = origins(filled).into_iter().filter_map(Origin::benchmark).collect();
    let mut list: Vec<String> = Vec::new();
    for benchmark in references(filled.platform).filter(|one| !used.contains(&one.id)) {
        let metric = page.words.text(benchmark.metric.key());
        let text = benchmark.currency.map_or_else(|| metric.clone(), |known| format!("{metric} ({})", known.code()));
        if !list.contains(&text) {
            list.push(text);
        }
    }
    (!list.is_empty()).then(|| page.words.with("add-looks", &[("list", list.join(", ").into())]))
}
