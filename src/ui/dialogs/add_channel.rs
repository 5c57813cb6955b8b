//! Platforms to add, each with what is known about it.

use yew::prelude::*;

use crate::scenario::{Channel, ChannelType, Platform, preset};
use crate::session::{Action, Dialog, Session};
use crate::ui::page::Page;
use crate::ui::parts::{Choice, Modal};
use crate::units::Text;

/// The platforms.
pub(crate) fn add_channel(page: &Page, session: &Session, tool: ChannelType) -> Html {
    let scenario = session.scenario();
    let choose = page.send.reform(|at: usize| {
        Action::Open(Dialog::AddChannel(ChannelType::ALL.get(at).copied().unwrap_or(ChannelType::Advertising)))
    });
    let advertising = tool == ChannelType::Advertising;
    html! {
        <Modal class="wide" title={page.text("add-title")}>
            { Choice { label: Some(page.text("field-tool")), chosen: ChannelType::ALL.iter().position(|one| *one == tool).unwrap_or(0), on_choose: choose, options: ChannelType::ALL.map(|tool| page.text(&format!("tool-{}", tool.key()))).to_vec(), ..Choice::default() }.segments() }
            <p class="muted">{ page.text(&format!("add-{}", tool.key())) }</p>
            <ul class="platforms">
                { for Platform::ALL.iter().filter(|platform| advertising || platform.takes_posts()).map(|platform| {
                    let preset = preset(*platform);
                    let channel = preset.channel(scenario.next_id(), scenario.currency);
                    let channel = if advertising {
                        Channel { name: Text::cut(&page.words.platform(*platform)), ..channel }
                    } else {
                        let name = page.words.with("tool-channel", &[("platform", page.words.platform(*platform).into()), ("tool", page.words.text(&format!("tool-{}", tool.key())).into())]);
                        Channel { kind: channel.kind.turned_into(tool), name: Text::cut(&name), ..channel }
                    };
                    let known = page.words.known_of(*platform);
                    html! {
                        <li>
                            <button type="button" class="platform" onclick={page.on(Action::AddChannel(Box::new(channel)))}>
                                <b>{ if *platform == Platform::Other { page.text("platform-other") } else { page.words.platform(*platform).into() } }</b>
                                if advertising {
                                    <span class="by">{ page.text(&format!("buying-{}", preset.buying.key())) }</span>
                                    <span class="known">{ known }</span>
                                }
                            </button>
                        </li>
                    }
                }) }
            </ul>
        </Modal>
    }
}
