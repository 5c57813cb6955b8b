//! Platforms to add, each with what is known about it.

use yew::prelude::*;

use crate::scenario::{Channel, ChannelType, Origin, Platform, Rate, Scenario, preset};
use crate::session::{Action, Dialog, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Modal};
use crate::units::Text;

/// The platforms.
pub(crate) fn add_channel(page: &Page, session: &Session, tool: ChannelType) -> Html {
    let scenario = session.scenario();
    let name = |tool: ChannelType| page.text(&format!("channel-type-{}", tool.key()));
    let choose = page.send.reform(|tool| Action::Open(Dialog::AddChannel(tool)));
    let tools = Choice::of_values(&ChannelType::ALL, tool, name, choose);
    let platforms = Platform::ALL.iter().filter(|platform| tool == ChannelType::Advertising || platform.takes_posts());
    html! {
        <Modal class="wide" title={page.text("add-title")}>
            { Choice { label: Some(page.text("field-channel-type")), ..tools }.segments() }
            <p class="muted">{ page.text(&format!("add-{}", tool.key())) }</p>
            <ul class="platforms">
                { for platforms.map(|platform| platform_button(page, scenario, tool, *platform)) }
            </ul>
        </Modal>
    }
}

/// A platform: added as a channel with its preset.
fn platform_button(page: &Page, scenario: &Scenario, tool: ChannelType, platform: Platform) -> Html {
    let advertising = tool == ChannelType::Advertising;
    let preset = preset(platform);
    let name = page.words.platform(platform);
    // What is filled in stands on the card; a card that says nothing of it fills nothing in.
    let channel = if advertising {
        Channel { name: Text::cut(&name), ..preset.channel(scenario.next_id(), scenario.currency) }
    } else {
        let tool_name = page.words.text(&format!("channel-type-{}", tool.key()));
        let name = page
            .words
            .with("channel-type-on-platform", &[("platform", name.as_str().into()), ("tool", tool_name.into())]);
        let channel = Channel::new(scenario.next_id(), platform, preset.buying);
        Channel { kind: channel.kind.turned_into(tool), name: Text::cut(&name), ..channel }
    };
    let filled = filled(page, &channel);
    let label = if platform == Platform::Other { page.text("platform-other") } else { name.into() };
    html! {
        <li>
            <button type="button" class="platform" onclick={page.on(Action::AddChannel(Box::new(channel)))}>
                <b>{ label }</b>
                if advertising {
                    <span class="by">{ page.text(&format!("buying-{}", preset.buying.key())) }</span>
                    <span class="known">{ page.words.known_of(platform) }</span>
                    if let Some(filled) = filled { <span class="known"><i class="src" />{ filled }</span> }
                }
            </button>
        </li>
    }
}

/// Benchmarks that adding a channel fills in, with year and region of each.
fn filled(page: &Page, channel: &Channel) -> Option<String> {
    let origins = channel.price().map(|price| price.origin).into_iter();
    let origins = origins.chain(Rate::ALL.into_iter().filter_map(|rate| Some(channel.rates.get(rate)?.origin)));
    let benchmarks = origins.filter_map(|origin| match origin {
        Origin::Benchmark(id) => Some(page.words.benchmark(id)),
        Origin::Own | Origin::Example => None,
    });
    let list = benchmarks.collect::<Vec<_>>().join("; ");
    (!list.is_empty()).then(|| page.words.with("add-fills", &[("list", list.into())]))
}
