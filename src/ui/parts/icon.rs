//! Icons: drawn once as symbols, used by name.

use yew::prelude::*;

use crate::chart::shape_number;

/// An icon of the sprite. Decoration: what it means is said by the text or the label beside it.
pub(crate) fn icon(name: &'static str) -> Html {
    html! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><use href={format!("#i-{name}")} /></svg> }
}

/// The marker of a channel, a shape and a colour, by its [mark](crate::scenario::Scenario::marks): the same that the
/// charts draw.
pub(crate) fn chip(series: usize) -> Html {
    let shape = match shape_number(series) {
        0 => html! { <circle cx="5" cy="5" r="4.5" /> },
        1 => html! { <rect x="1" y="1" width="8" height="8" rx="1" /> },
        2 => html! { <path d="M5 .5 9.6 9H.4z" /> },
        3 => html! { <path d="M5 0l5 5-5 5-5-5z" /> },
        4 => html! { <path d="M5 9.500.4 1h9.200z" /> },
        5 => html! { <rect x="0" y="3.2" width="10" height="3.6" rx=".6" /> },
        6 => html! { <path d="M3.600 0h2.800v3.600H10v2.800H6.400V10H3.600V6.400H0V3.600h3.600z" /> },
        7 => html! { <path d="M5 .2 9.800 3.800 8 9.500H2L.2 3.800z" /> },
        8 => {
            html! {
                <path
                    fill-rule="evenodd"
                    d="M5 .5a4.500 4.500 0 1 1 0 9 4.500 4.500 0 0 1 0-9zm0 2.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4z"
                />
            }
        }
        _ => {
            html! {
                <path
                    d="M1.800.4 5 3.600 8.200.4l1.400 1.400L6.400 5l3.200 3.200-1.400 1.400\
                        L5 6.400 1.800 9.600.4 8.200 3.600 5 .4 1.800z"
                />
            }
        }
    };
    let hollow = (series / 10 % 2 == 1).then_some("hollow");
    html! {
        <svg
            class={classes!("chip", format!("series-{}", series % 10 + 1), hollow)}
            viewBox="0 0 10 10"
            aria-hidden="true"
        >
            { shape }
        </svg>
    }
}

/// All symbols. Put into the page once.
pub(crate) fn sprite() -> Html {
    Html::from_html_unchecked(AttrValue::Static(SPRITE))
}

const SPRITE: &str = r#"<svg class="sprite" aria-hidden="true"><defs>
<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <line class="hatch-line" x1="0" y1="0" x2="0" y2="5"/>
</pattern>
<symbol id="i-brand" viewBox="0 0 16 16"><path d="M2 3h12M2 8h8M2 13h4" stroke-width="3"/></symbol>
<symbol id="i-help" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.2"/>
  <path d="M6.200 6.300a1.800 1.800 0 1 1 2.700 1.600c-.600.400-.9.700-.9 1.500M8 11.600v.4"/></symbol>
<symbol id="i-undo" viewBox="0 0 16 16"><path d="M3 6h6.500a3.500 3.500 0 0 1 0 7H6M3 6l3-3M3 6l3 3"/></symbol>
<symbol id="i-redo" viewBox="0 0 16 16"><path d="M13 6H6.500a3.500 3.500 0 0 0 0 7H10M13 6l-3-3M13 6l-3 3"/></symbol>
<symbol id="i-theme" viewBox="0 0 16 16">
  <circle cx="8" cy="8" r="5.250"/>
  <path d="M8 2.750v10.500a5.250 5.250 0 0 0 0-10.500z" fill="currentColor"/>
</symbol>
<symbol id="i-down" viewBox="0 0 16 16"><path d="M4.500 6.500 8 10l3.500-3.500"/></symbol>
<symbol id="i-right" viewBox="0 0 16 16"><path d="M6.500 4.500 10 8l-3.500 3.500"/></symbol>
<symbol id="i-up" viewBox="0 0 16 16"><path d="M8 13V3M4 7l4-4 4 4"/></symbol>
<symbol id="i-lower" viewBox="0 0 16 16"><path d="M8 3v10M4 9l4 4 4-4"/></symbol>
<symbol id="i-more" viewBox="0 0 16 16"><path d="M3.500 8h.01M8 8h.01M12.500 8h.01" stroke-width="2.2"/></symbol>
<symbol id="i-plus" viewBox="0 0 16 16"><path d="M8 3.500v9M3.500 8h9"/></symbol>
<symbol id="i-close" viewBox="0 0 16 16"><path d="m4 4 8 8M12 4l-8 8"/></symbol>
<symbol id="i-copy" viewBox="0 0 16 16"><path d="M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3"/></symbol>
<symbol id="i-bin" viewBox="0 0 16 16"><path d="M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.5 9h6l.5-9"/></symbol>
<symbol id="i-link" viewBox="0 0 16 16">
  <path d="M6.700 9.300a2.600 2.600 0 0 0 3.700 0l2.200-2.200a2.600 2.600 0 0 0-3.700-3.700l-.8.8
    M9.300 6.700a2.600 2.600 0 0 0-3.700 0L3.400 8.900a2.600 2.600 0 0 0 3.700 3.700l.8-.8"/>
</symbol>
<symbol id="i-bad" viewBox="0 0 16 16">
  <path d="M5.400 2.200h5.200l3.200 3.200v5.200l-3.200 3.200H5.400l-3.200-3.200V5.400zM8 5v3.600M8 11h.01"/>
</symbol>
<symbol id="i-warning" viewBox="0 0 16 16"><path d="M8 2.500 14.200 13H1.800zM8 6.500v3M8 11.200h.01"/></symbol>
<symbol id="i-hint" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5.750"/><path d="M8 7.500v3.200M8 5.200h.01"/></symbol>
<symbol id="i-good" viewBox="0 0 16 16">
  <circle cx="8" cy="8" r="5.750"/>
  <path d="m5.500 8.200 1.700 1.700 3.400-3.600"/>
</symbol>
<symbol id="i-table" viewBox="0 0 16 16">
  <path d="M2.500 3.500h11v9h-11zM2.500 6.500h11M2.500 9.500h11M6.500 6.500v6"/>
</symbol>
<symbol id="i-save" viewBox="0 0 16 16"><path d="M8 2.500v7.500M5 7.200 8 10.200l3-3M3 13h10"/></symbol>
<symbol id="i-open" viewBox="0 0 16 16"><path d="M8 10.500V3M5 5.800 8 2.800l3 3M3 13h10"/></symbol>
<symbol id="i-calendar" viewBox="0 0 16 16">
  <path d="M2.500 4h11v9.500h-11zM2.500 7h11M5.500 2.500v3M10.500 2.500v3"/>
</symbol>
<symbol id="i-lock" viewBox="0 0 16 16"><path d="M3.500 7.500h9v6h-9zM5.500 7.500v-2a2.500 2.500 0 0 1 5 0v2"/></symbol>
<symbol id="i-plan" viewBox="0 0 16 16"><path d="M2.500 4h11M2.500 8h11M2.500 12h7"/></symbol>
<symbol id="i-reach" viewBox="0 0 16 16">
  <path d="M2.500 13.500v-11M2.500 13.500h11M2.500 13.500c2.500-6 5-8.500 11-9.500"/>
</symbol>
<symbol id="i-effect" viewBox="0 0 16 16"><path d="M2 3h12M4 7h8M6 11h4M7 14h2"/></symbol>
<symbol id="i-optimise" viewBox="0 0 16 16"><path d="M2 14c2-9 5-11 12-11M9 1l5 2-3 4.500M2 14h12"/></symbol>
</defs></svg>"#;
