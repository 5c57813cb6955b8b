//! A sentence at the corner, for a while, with its undo.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::page::{ByPtr, Page, use_page};
use super::parts::icon;
use crate::session::{Action, Asset, CellsTaken, Clip, Dialog, LoadFailure, Notice, Session};
use crate::words::number;

/// Time that a notice stays.
const TOAST_MS: u32 = 8000;

/// Input of [`Toast`].
#[derive(Debug, Clone, PartialEq, Properties)]
pub(crate) struct ToastProps {
    /// The session.
    pub session: ByPtr<Session>,
}

/// The notice, or the offer of a new version, if there is one.
pub(crate) fn toast(session: &ByPtr<Session>) -> Html {
    html! { <Toast session={session.clone()} /> }
}

/// The notice, or the offer of a new version, if there is one.
#[component]
pub(crate) fn Toast(props: &ToastProps) -> Html {
    let page = use_page();
    let notice = props.session.notice.clone();
    // What just happened comes first; the offer of a new version stays until it is answered.
    let is_offer = notice.is_none() && props.session.offers_version;
    let held = use_state(|| false);
    {
        let send = page.send.clone();
        use_effect_with((notice.clone(), *held), move |(notice, held)| {
            // What did not come, and what may be lost, waits for an answer.
            let stays =
                |notice: &Notice| matches!(notice, Notice::LoadFailed { .. } | Notice::NotStored(_) | Notice::BothKept);
            let goes = notice.as_ref().is_some_and(|notice| !stays(notice));
            let timeout = (goes && !held).then(|| Timeout::new(TOAST_MS, move || send.emit(Action::Dismiss)));
            move || drop(timeout)
        });
    }
    let hold = |hold: bool| {
        let held = held.clone();
        Callback::from(move |_: MouseEvent| held.set(hold))
    };
    let do_and_dismiss = |action: Action| {
        let send = page.send.clone();
        Callback::from(move |_: MouseEvent| {
            send.emit(action.clone());
            send.emit(Action::Dismiss);
        })
    };
    let (content, dismissal) = if is_offer {
        let offer = (page.words.text("notice-version"), vec![(Action::Reload, "reload")]);
        (Some(offer), Action::DismissVersion)
    } else {
        (notice.map(|notice| content(&page, notice)), Action::Dismiss)
    };
    html! {
        <div class="toasts" role="status">
            if let Some((text, remedies)) = content {
                <div class="toast" onmouseenter={hold(true)} onmouseleave={hold(false)}>
                    <span>{ text }</span>
                    { for remedies.into_iter().map(|(action, label)| html! {
                        <button type="button" class="link" onclick={do_and_dismiss(action)}>
                            { page.text(label) }
                        </button>
                    }) }
                    <button
                        type="button"
                        class="btn square small"
                        aria-label={page.text("close")}
                        onclick={page.on(dismissal)}
                    >
                        { icon("close") }
                    </button>
                </div>
            }
        </div>
    }
}

/// Actions that undo what a notice tells, or make the best of it, with the keys of their names.
type Remedies = Vec<(Action, &'static str)>;

/// Sentence of a notice, and its remedies.
fn content(page: &Page, notice: Notice) -> (String, Remedies) {
    let counted = |key: &str, count: usize| (page.words.with(key, &[("count", count.into())]), Vec::new());
    let said = |key: &str| (page.words.text(key), Vec::new());
    match notice {
        Notice::Deleted { plan } => {
            let name = page.words.plan_name(&plan.scenario);
            let text = page.words.with("notice-deleted", &[("name", name.into())]);
            (text, vec![(Action::RestorePlan(plan.id), "undo")])
        }
        Notice::DeletedElsewhere { plan } => {
            let name = page.words.plan_name(&plan.scenario);
            let text = page.words.with("notice-deleted-elsewhere", &[("name", name.into())]);
            (text, vec![(Action::RestorePlan(plan.id), "undo")])
        }
        Notice::Removed { name } => {
            let name = if name.is_empty() { page.words.text("channel-unnamed") } else { name.to_string() };
            (page.words.with("notice-removed", &[("name", name.as_str().into())]), vec![(Action::Undo, "undo")])
        }
        Notice::BothKept => (page.words.text("notice-both-kept"), vec![(Action::Open(Dialog::Plans), "plans-open")]),
        Notice::NotStored(trouble) => (
            page.words.text(trouble.key()),
            vec![(Action::SavePlan, "notice-save-file"), (Action::Open(Dialog::Share), "notice-get-link")],
        ),
        Notice::StorageCleared => {
            (page.words.text("notice-storage-cleared"), vec![(Action::SavePlan, "notice-save-file")])
        }
        Notice::PlansOpened { added, known, lost, first_line } => {
            let mut said = page.words.with("notice-plans-opened", &[("added", added.into()), ("known", known.into())]);
            if lost > 0 {
                let line = first_line.to_string();
                said += " ";
                said += &page.words.with("notice-plans-lost", &[("count", lost.into()), ("line", line.into())]);
            }
            (said, Vec::new())
        }
        Notice::PresetKept { name } => {
            (page.words.with("notice-preset-kept", &[("name", name.as_str().into())]), Vec::new())
        }
        Notice::PresetsFull { left_out } => counted("notice-presets-full", left_out),
        Notice::PresetRemoved { name, before } => (
            page.words.with("notice-preset-removed", &[("name", name.as_str().into())]),
            vec![(Action::SetPresets { presets: before, notice: None }, "undo")],
        ),
        Notice::PresetsOpened { added } => counted("notice-presets-opened", added),
        Notice::RowsArranged => said("notice-rows-arranged"),
        Notice::NothingPasted => said("notice-nothing-pasted"),
        Notice::RemovedSeveral { channels } => {
            (counted("notice-removed-several", channels).0, vec![(Action::Undo, "undo")])
        }
        Notice::OpenedFromLink => said("notice-from-link"),
        Notice::LinkOpenedBefore => said("notice-link-known"),
        Notice::OpenedFromOtherModel => said("notice-from-other-model"),
        Notice::OpenedFromFile => said("notice-from-file"),
        Notice::Copied(clip) => (copied(page, clip), Vec::new()),
        Notice::CopyRefused(clip) => said(refused_key(clip)),
        Notice::PictureRefused => said("notice-picture-refused"),
        Notice::LoadFailed { what, why } => {
            let remedy = match (why, what) {
                (LoadFailure::Replaced, _) => Some((Action::Reload, "reload")),
                (LoadFailure::Unreachable, Asset::Page(asked)) => {
                    Some((Action::SetLanguage(asked.locale), "load-again"))
                }
                (LoadFailure::Unreachable, Asset::FileCodec) => None,
            };
            (page.words.text(why.key()), remedy.into_iter().collect())
        }
        Notice::CellsTaken(taken) => (cells_taken(page, &taken), Vec::new()),
    }
}

/// Sentences about a block of cells, each where there is something to say.
fn cells_taken(page: &Page, taken: &CellsTaken) -> String {
    let CellsTaken { left_out, headings, refused, ambiguous, .. } = *taken;
    let ([first, second], [text, other]) = (&taken.first_refused, &taken.first_ambiguous);
    let said = |key, count: usize, values: &[(&'static str, &String)]| {
        let texts = values.iter().map(|(name, text)| (*name, text.as_str().into()));
        let values: Vec<_> = core::iter::once(("count", count.into())).chain(texts).collect();
        (count > 0).then(|| page.words.with(key, &values))
    };
    let sample = taken.read_as.map(|locale| number::money(123_450, 2, locale));
    let sentences = [
        said("notice-left-out", left_out, &[]),
        said("notice-headings", headings, &[]),
        said("notice-not-found", taken.not_found, &[("name", &taken.first_not_found)]),
        said("notice-refused", refused, &[("first", first), ("second", second)]),
        said("notice-ambiguous", ambiguous, &[("text", text), ("other", other)]),
        said("notice-kept-fees", taken.kept_fees, &[]),
        sample.map(|sample| page.words.with("notice-read-as", &[("sample", sample.into())])),
    ];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn copied(page: &Page, clip: Clip) -> String {
    match clip {
        Clip::Link => page.words.text("notice-copied"),
        Clip::Cells => page.words.text("notice-cells-copied"),
        Clip::Explanation => page.words.text("explain-copied"),
        Clip::ExplanationLink => page.words.text("explain-link-copied"),
    }
}

/// Key of the message that a copy was refused: with what can be done instead.
fn refused_key(clip: Clip) -> &'static str {
    match clip {
        Clip::Link => "share-refused",
        Clip::Explanation => "notice-copy-refused",
        Clip::ExplanationLink => "notice-link-not-copied",
        Clip::Cells => "notice-cells-not-copied",
    }
}
