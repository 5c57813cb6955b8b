//! Evenness and audience of a channel from measured contacts and reach.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use crate::session::{Action, FitDraft, FitResult, FitTrouble, Session, fitted};
use crate::ui::page::Page;
use crate::ui::parts::Modal;

/// The dialog.
pub(crate) fn fit(page: &Page, session: &Session, draft: &FitDraft) -> Html {
    let scenario = session.scenario();
    let oninput = page
        .send
        .reform(|event: InputEvent| Action::Measure(event.target_unchecked_into::<HtmlTextAreaElement>().value()));
    let name = page.name_of(scenario, draft.channel);
    html! {
        <Modal title={page.words.with("fit-title", &[("name", name.into())])}>
            <p class="muted">{ page.text("fit-about") }</p>
            <label class="stacked" for="fit-points">{ page.text("fit-points") }</label>
            <textarea
                id="fit-points"
                rows="5"
                spellcheck="false"
                value={draft.text.clone()}
                placeholder={page.text("fit-placeholder")}
                {oninput}
            />
            if let Some((held, free)) = fitted(draft, scenario, page.words.locale()) {
                if held == free {
                    { found(page, session, "fit-audience-fixed", held) }
                } else {
                    { found(page, session, "fit-audience-fixed", held) }
                    { found(page, session, "fit-audience-fitted", free) }
                }
            }
        </Modal>
    }
}

/// Result of a fit, with the button that takes it over.
fn found(page: &Page, session: &Session, key: &str, found: Result<FitResult, FitTrouble>) -> Html {
    let words = &page.words;
    match found {
        Ok(fitted) => {
            let percent = |share: f64| words.percent(share, 1);
            let audience = fitted.audience.map_or_else(|| String::from("–"), |people| words.whole(people.get()));
            let values = [
                ("evenness", words.number(fitted.evenness.get()).into()),
                ("audience", audience.into()),
                ("typical", percent(fitted.error_typical).into()),
                ("largest", percent(fitted.error_largest).into()),
            ];
            let fit = if fitted.points > 1 { words.with("fit-errors", &values) } else { words.text("fit-exact") };
            html! {
                <div class="fit-found" data-fit={key.to_owned()}>
                    <h3>{ page.text(key) }</h3>
                    <p>
                        { words.with("fit-evenness", &values) }
                        if fitted.audience.is_some() { { " " }{ words.with("fit-audience", &values) } }
                        { " " }
                        { fit }
                    </p>
                    <button type="button" class="btn small outline" onclick={page.on(Action::ApplyFit(fitted))}>
                        { page.text("fit-apply") }
                    </button>
                </div>
            }
        }
        Err(why) => {
            let (line, reason) = match &why {
                FitTrouble::AbovePopulation { audience, population } => {
                    (0, format!("{} > {}", words.whole(*audience), words.whole(*population)))
                }
                FitTrouble::Columns { line } => (*line, String::new()),
                FitTrouble::Entry { line, why } => (*line, why.text(words, session.scenario().currency)),
                FitTrouble::Fit(_) => (0, String::new()),
            };
            let said = words.with(why.key(), &[("line", line.to_string().into()), ("why", reason.into())]);
            html! {
                <div class="fit-found" data-fit={key.to_owned()}>
                    <h3>{ page.text(key) }</h3>
                    <p class="refusal">{ said }</p>
                </div>
            }
        }
    }
}
