//! Explanation of a figure: its definition, formula, inputs and source.

use yew::prelude::*;

use super::help::model_link;
use crate::exchange::link;
use crate::forecast::{FigureRef, PlanResults};
use crate::session::{Action, Clip, Session};
use crate::ui::page::{ByPtr, Page};
use crate::ui::parts::{Modal, figure_button, icon};
use crate::words::{ExplainedTerm, Explanation};

/// The explanation on top of the trail.
pub(crate) fn explain(page: &Page, session: &ByPtr<Session>, results: &PlanResults, trail: &[FigureRef]) -> Html {
    let toast = html! { <crate::ui::toast::Toast session={session.clone()} /> };
    let back = if trail.len() > 1 {
        html! {
            <button type="button" class="btn" onclick={page.on(Action::ExplainBack)}>
                { page.words.text("explain-back") }
            </button>
        }
    } else {
        Html::default()
    };
    let found = trail.last().and_then(|of| Some((*of, results.entry(*of)?)));
    let Some((of, entry)) = found else {
        let gone = page.words.text("explain-gone");
        return html! {
            <Modal class="explain" title={page.text("explain")} actions={back}><p>{ gone }</p>{ toast }</Modal>
        };
    };
    let explanation = page.words.explain(results, of, &entry);
    let text = page.words.explanation_text(&explanation);
    let copy_text = copy(page, Clip::Explanation, move || text.clone());
    let linked = session.clone();
    let copy_link = copy(page, Clip::ExplanationLink, move || {
        let plan = linked.scenario();
        linked.link(&link::encode_explained(plan, &of.renumbered(plan).code()))
    });
    let actions = html! {
        <>
            { back }
            <span class="grow"></span>
            <button type="button" class="btn outline" onclick={copy_link}>
                { icon("link") }
                { page.words.text("explain-link") }
            </button>
            <button type="button" class="btn primary" onclick={copy_text}>
                { icon("copy") }
                { page.words.text("explain-copy") }
            </button>
        </>
    };
    html! {
        <Modal class="explain" title={explanation.title.clone()} {actions}>
            { body(page, &explanation) }
            { toast }
        </Modal>
    }
}

/// Copies a text, which is made when it is asked for.
fn copy(page: &Page, clip: Clip, text: impl Fn() -> String + 'static) -> Callback<MouseEvent> {
    page.send.reform(move |_| Action::Copy { clip, text: text() })
}

fn body(page: &Page, explanation: &Explanation) -> Html {
    html! {
        <>
            <p class="explained-value">{ &explanation.value }</p>
            <p>{ &explanation.definition }</p>
            if let Some(rests) = &explanation.rests_on_benchmark {
                <p class="muted"><i class="src" />{ rests }</p>
            }
            if let Some(missing) = &explanation.missing {
                <p class="say warning">{ icon("warning") }<span>{ missing }</span></p>
            }
            <section class="formula" aria-label={page.words.text("explain-formula")}>
                <p><i>{ typeset(&explanation.letters) }</i></p>
                if explanation.letters != explanation.numbers {
                    <p class="with-numbers">{ "= " }{ typeset(&explanation.numbers) }</p>
                }
                <p class="with-numbers">{ "= " }<b>{ &explanation.value }</b></p>
            </section>
            if !explanation.terms.is_empty() {
                <table class="terms" aria-label={page.words.text("explain-inputs")}>
                    { for explanation.terms.iter().map(|term| term_row(page, term)) }
                </table>
            }
            <p class="excludes">
                <b>{ page.words.text("explain-limits") }{ ": " }</b>
                { &explanation.excludes }
            </p>
            <p class="muted model">
                { model_link(explanation.section, explanation.model.clone().into()) }
                { &explanation.authors }
            </p>
        </>
    }
}

/// An input of the formula: its value opens to its own explanation, its source to where it was published.
fn term_row(page: &Page, term: &ExplainedTerm) -> Html {
    let value = match term.opens {
        Some(of) => figure_button(page, of, term.value.clone()),
        None => html! { { &term.value } },
    };
    let source = match term.url {
        Some(url) => html! { <a href={url} target="_blank" rel="noreferrer noopener">{ &term.from }</a> },
        None => html! { { &term.from } },
    };
    html! {
        <tr>
            <td class="symbol"><i>{ term.symbol }</i></td>
            <th scope="row">{ &term.name }</th>
            <td class="value">{ value }</td>
            <td class="source">{ source }</td>
        </tr>
    }
}

/// A formula with its exponents raised and its indices lowered: what stands after `^` in brackets, and after `_`.
fn typeset(formula: &str) -> Html {
    let Some(at) = formula.find(['^', '_']) else { return html! { { formula } } };
    let (plain, rest) = formula.split_at(at);
    let is_raised = rest.starts_with('^');
    let rest = rest.get(1..).unwrap_or_default();
    let end = match rest.strip_prefix('(') {
        Some(inside) => closing(inside).map_or(rest.len(), |at| at + 2),
        None => rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len()),
    };
    let (index, behind) = rest.split_at(end);
    let inner = index.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(index);
    html! {
        <>
            { plain }
            if is_raised { <sup>{ typeset(inner) }</sup> } else { <sub>{ typeset(inner) }</sub> }
            { typeset(behind) }
        </>
    }
}

/// Place where the bracket closes that was opened before a text.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 1;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}
