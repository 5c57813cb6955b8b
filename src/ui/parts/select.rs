//! A choice of several.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// What a [`Choice`] shows. Values are told apart by their place.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct ChoiceProps {
    /// What can be chosen.
    pub options: Vec<AttrValue>,
    /// Which is.
    pub chosen: usize,
    /// The place that was chosen.
    pub on_choose: Callback<usize>,
    /// What is chosen here, for those who cannot see where it stands.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The element's id, for a label.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// Classes of the element.
    #[prop_or_default]
    pub class: Classes,
}

/// A drop-down.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let onchange = {
        let on_choose = props.on_choose.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().selected_index();
            if let Ok(chosen) = usize::try_from(chosen) {
                on_choose.emit(chosen);
            }
        })
    };
    html! {
        <select class={props.class.clone()} id={props.id.clone()} aria-label={props.label.clone()} {onchange}>
            { for props.options.iter().enumerate().map(|(at, option)| html! {
                <option value={at.to_string()} selected={at == props.chosen}>{ option }</option>
            }) }
        </select>
    }
}

/// A choice of two to four, all in sight.
#[component]
pub fn Segments(props: &ChoiceProps) -> Html {
    html! {
        <div class={classes!("seg", props.class.clone())} role="group" aria-label={props.label.clone()} id={props.id.clone()}>
            { for props.options.iter().enumerate().map(|(at, option)| {
                let onclick = props.on_choose.reform(move |_: MouseEvent| at);
                html! { <button type="button" aria-pressed={(at == props.chosen).to_string()} {onclick}>{ option }</button> }
            }) }
        </div>
    }
}
