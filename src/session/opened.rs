//! Text of a link to the action that opens its plan.

use std::rc::Rc;

use super::{Action, LinkTrouble};
use crate::exchange::link;
use crate::forecast::FigureRef;

/// Action that a link leads to: its plan opens, with the explanation that the link points at, or the trouble is shown.
pub fn opened(text: &str) -> Action {
    match link::decode(text) {
        Ok(opened) => {
            let explain = text.split_once("&why=").and_then(|(_, code)| FigureRef::from_code(code.trim()));
            Action::LinkOpened { plan: Rc::new(opened.scenario), model: opened.model, explain }
        }
        Err(why) => Action::LinkRefused(LinkTrouble { text: text.to_owned(), why }),
    }
}
