//! What a number was derived from: its definition, formula, inputs and source.

use yew::prelude::*;

use crate::exchange::link;
use crate::forecast::{Books, Forecast, Of};
use crate::session::{Action, Session};
use crate::shell::{address, clipboard};
use crate::ui::page::{Page, Same};
use crate::ui::parts::{Modal, icon, why};
use crate::words::Explanation;

/// The explanation on top of the trail.
pub(crate) fn explain(page: &Page, session: &Same<Session>, forecast: &Forecast, trail: &[Of]) -> Html {
    let scenario = session.scenario();
    if !page.words.can_explain() {
        return html! { <Modal class="explain" title={page.text("explain")}><p role="status">{ page.text("explain-loading") }</p></Modal> };
    }
    let books = Books { scenario, audiences: &session.audiences, forecast };
    let found = trail.last().and_then(|of| Some((*of, books.entry(*of)?)));
    let Some((of, entry)) = found else {
        return html! { <Modal class="explain" title={page.text("explain")}><p>{ page.words.more("explain-gone", &[]) }</p></Modal> };
    };
    let told = page.words.explain(&books, of, &entry);
    let copy = copy(page.words.explanation_text(&told), page, Action::ExplanationCopied);
    let plan = link::encode(scenario);
    let address = address::link(&format!("{plan}&why={}", of.renumbered(scenario).code()));
    let copy_link = self::copy(address, page, Action::ExplanationLinkCopied);
    html! {
        <Modal class="explain" title={told.title.clone()} actions={html! {
            <>
                if trail.len() > 1 {
                    <button type="button" class="btn" onclick={page.on(Action::ExplainBack)}>{ page.words.more("explain-back", &[]) }</button>
                }
                <span class="grow"></span>
                <button type="button" class="btn outline" onclick={copy_link}>{ icon("link") }{ page.words.more("explain-link", &[]) }</button>
                <button type="button" class="btn primary" onclick={copy}>{ icon("copy") }{ page.words.more("explain-copy", &[]) }</button>
            </>
        }}>
            { body(page, &told) }
            <crate::ui::toast::Toast session={session.clone()} />
        </Modal>
    }
}

fn copy(text: String, page: &Page, done: Action) -> Callback<MouseEvent> {
    let send = page.send.clone();
    Callback::from(move |_: MouseEvent| {
        let (send, done) = (send.clone(), done.clone());
        clipboard::copy(
            text.clone(),
            Callback::from(move |copied: bool| {
                send.emit(if copied { done.clone() } else { Action::CopyRefused });
            }),
        );
    })
}

fn body(page: &Page, told: &Explanation) -> Html {
    html! {
        <>
            <p class="explained-value">{ &told.value }</p>
            <p>{ &told.definition }</p>
            if let Some(missing) = &told.missing {
                <p class="say warning">{ icon("warning") }<span>{ missing }</span></p>
            }
            <section class="formula" aria-label={page.words.more("explain-formula", &[])}>
                <p><i>{ &told.letters }</i></p>
                if told.letters != told.numbers {
                    <p class="with-numbers">{ "= " }{ &told.numbers }</p>
                }
                <p class="with-numbers">{ "= " }<b>{ &told.value }</b></p>
            </section>
            if !told.terms.is_empty() {
                <table class="terms" aria-label={page.words.more("explain-inputs", &[])}>
                    { for told.terms.iter().map(|term| html! {
                        <tr>
                            <td class="symbol"><i>{ term.symbol }</i></td>
                            <th scope="row">{ &term.name }</th>
                            <td class="value">{ match term.opens {
                                Some(of) => why(of, term.value.clone()),
                                None => html! { { &term.value } },
                            } }</td>
                            <td class="source">{ match term.url {
                                Some(url) => html! { <a href={url} target="_blank" rel="noreferrer noopener">{ &term.from }</a> },
                                None => html! { { &term.from } },
                            } }</td>
                        </tr>
                    }) }
                </table>
            }
            <p class="excludes"><b>{ page.words.more("explain-not", &[]) }{ ": " }</b>{ &told.excludes }</p>
            <p class="muted model">{ &told.model }</p>
        </>
    }
}
