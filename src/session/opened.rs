//! Text of a link to the action that opens its plan.

use std::rc::Rc;

use super::{Action, LinkTrouble};
use crate::exchange::link;
use crate::forecast::FigureRef;

/// Action that a link leads to: its plan opens, with the explanation that the link points at, or the trouble is shown.
pub fn opened(text: &str) -> Action {
    match link::decode(text) {
        Ok(opened) => {
            // A plan opens even if a link points at a figure that there is none of.
            let explain = opened.explain.as_deref().and_then(FigureRef::from_code);
            Action::LinkOpened { plan: Rc::new(opened.scenario), model: opened.model, explain }
        }
        Err(why) => Action::LinkRefused(LinkTrouble { text: text.to_owned(), why: Some(why) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::Figure;
    use crate::scenario::{Example, example};

    #[test]
    fn a_link_opens_its_plan_and_the_explanation_that_it_points_at() {
        let plan = example(Example::Cafe);
        let reach = FigureRef::total(Figure::Reach);
        let cases = [(reach.code(), Some(reach)), (String::from("no-such-figure"), None), (String::new(), None)];
        for (code, expected) in cases {
            let Action::LinkOpened { plan: opened, explain, .. } = opened(&link::encode_explained(&plan, &code)) else {
                panic!("{code:?} does not open")
            };
            assert_eq!((&*opened, explain), (&plan, expected), "{code:?}");
        }
        let Action::LinkRefused(trouble) = opened("#half a link") else { panic!("half a link opens") };
        assert_eq!(trouble.text, "#half a link");
    }
}
