//! Platforms to add, each with what is known about it.

use yew::prelude::*;

use crate::scenario::{Channel, ChannelType, Platform, Scenario, preset};
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
    let channel = preset.channel(scenario.next_id(), scenario.currency);
    let name = page.words.platform(platform);
    let channel = if advertising {
        Channel { name: Text::cut(&name), ..channel }
    } else {
        let tool_name = page.words.text(&format!("channel-type-{}", tool.key()));
        let name = page
            .words
            .with("channel-type-on-platform", &[("platform", name.as_str().into()), ("tool", tool_name.into())]);
        Channel { kind: channel.kind.turned_into(tool), name: Text::cut(&name), ..channel }
    };
    let label = if platform == Platform::Other { page.text("platform-other") } else { name.into() };
    html! {
        <li>
            <button type="button" class="platform" onclick={page.on(Action::AddChannel(Box::new(channel)))}>
                <b>{ label }</b>
                if advertising {
                    <span class="by">{ page.text(&format!("buying-{}", preset.buying.key())) }</span>
                    <span class="known">{ page.words.known_of(platform) }</span>
                }
            </button>
        </li>
    }
}
