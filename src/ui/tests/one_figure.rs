//! One figure on all screens: whatever shows it, the digits agree.

use std::collections::BTreeMap;

use super::*;
use crate::forecast::{ComparedCosts, Subject};
use crate::ui::parts::TABLES_FIRST;

/// A number as it is shown, and the half of its last digit.
fn number(text: &str) -> Option<(f64, f64)> {
    let text = text.trim().trim_start_matches(['+', '€', '$', '₽', ' ']);
    let (sign, text) = text.strip_prefix('−').map_or((1.0, text), |rest| (-1.0, rest));
    let text = text.trim_start_matches(['€', '$', '₽', ' ']);
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(text.len());
    let digits = text[..end].trim_end_matches(['.', ',']).replace(',', "");
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let scale = match text[end..].chars().next() {
        Some('%') => 0.01,
        Some('k') => 1e3,
        Some('M') => 1e6,
        _ => 1.0,
    };
    let value: f64 = digits.parse().ok()?;
    Some((sign * value * scale, 0.5 * scale * libm::pow(10.0, -f64::from(u32::try_from(decimals).unwrap()))))
}

/// Figures of a page, by the code of what explains them.
fn figures(html: &str) -> Vec<(String, String)> {
    let figure = |rest: &str| {
        let (code, rest) = rest.split_once('"')?;
        let end = [rest.find("</button>"), rest.find("</span>")].into_iter().flatten().min()?;
        Some((code.to_owned(), read(&format!("<{}", &rest[..end])).trim().to_owned()))
    };
    html.split("data-explain=\"").skip(1).filter_map(figure).collect()
}

/// Screens of a plan by name: views with charts as tables, and the explanations of its figures, as shown and as copied.
fn screens(plan: &Session) -> Vec<(&'static str, Vec<(String, String)>)> {
    TABLES_FIRST.set(true);
    let ids: Vec<ChannelId> = plan.scenario().channels.iter().map(|channel| channel.id).collect();
    let open = ids.iter().fold(plan.clone(), |session, id| reduce(session, Action::Toggle(*id)));
    let grid = rendered(plan.clone());
    let mut screens = vec![
        ("strip", figures(part(&grid, "class=\"strip", "</dl>"))),
        ("grid", figures(part(&grid, "data-grid=\"channels\"", "</table>"))),
        ("sentences", figures(part(&grid, "class=\"verdicts\"", "</ul>"))),
        ("ranking", figures(part(&grid, "data-chart=\"contact-costs\"", "</section>"))),
        ("details", figures(&rendered(open))),
        ("shares", figures(part(&grid, "data-chart=\"shares\"", "</section>"))),
    ];
    for ranking in [Figure::PerPerson, Figure::PerClick, Figure::PerLead, Figure::PerSale, Figure::AllCostsPerContact] {
        let html = rendered(reduce(plan.clone(), Action::RankBy(ranking)));
        screens.push(("ranking", figures(part(&html, "data-chart=\"contact-costs\"", "</section>"))));
    }
    for (name, view) in [("calendar", View::Calendar), ("reach", View::Reach), ("results", View::Effect)] {
        screens.push((name, figures(&rendered(reduce(plan.clone(), Action::Show(view))))));
    }
    let results = reduce(plan.clone(), Action::Show(View::Effect));
    for id in &ids {
        let html = rendered(reduce(results.clone(), Action::ShowFunnel(Some(*id))));
        screens.push(("funnel of a channel", figures(part(&html, "data-chart=\"funnel\"", "</section>"))));
    }
    TABLES_FIRST.set(false);
    let words = words(Locale::En);
    let results = PlanResults::of(Rc::clone(plan.scenario()));
    let subjects = ids.iter().map(|id| Subject::Channel(*id)).chain([Subject::Plan]);
    let (mut said, mut copied) = (Vec::new(), Vec::new());
    for (subject, figure) in subjects.flat_map(|subject| Figure::ALL.iter().map(move |figure| (subject, *figure))) {
        let of = FigureRef { subject, quantity: Quantity::Figure(figure) };
        let Some(entry) = results.entry(of) else { continue };
        let explanation = words.explain(&results, of, &entry);
        let text = words.explanation_text(&explanation);
        let first = text.lines().next().and_then(|line| line.rsplit_once(": ")).map(|(_, value)| value.to_owned());
        copied.push((of.code(), first.unwrap_or_default()));
        said.push((of.code(), explanation.value));
    }
    screens.extend([("explanation", said), ("copied explanation", copied)]);
    screens
}

/// True for what is checked against the forecast: figures, and what views derive from them.
fn is_checked(quantity: Quantity) -> bool {
    matches!(
        quantity,
        Quantity::Figure(_)
            | Quantity::ShareOfSum(..)
            | Quantity::FunnelStepRate(..)
            | Quantity::AllCostsPer(_)
            | Quantity::ReachAtLeast(_)
            | Quantity::ReachExactly(_)
            | Quantity::WeekReach(_)
            | Quantity::WeekReachAtLeast(..)
            | Quantity::WeekEffect(..)
            | Quantity::Duplication
    )
}

#[test]
fn a_figure_has_the_same_digits_on_every_screen() {
    for which in Example::ALL {
        let plan = session(example(which), Locale::En);
        let results = PlanResults::of(Rc::clone(plan.scenario()));
        let mut seen: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (screen, shown) in screens(&plan) {
            assert!(!shown.is_empty(), "{which:?}: {screen} has no figure");
            for (code, text) in shown {
                let of = FigureRef::from_code(&code).unwrap_or_else(|| panic!("{screen}: {code} names no figure"));
                if !is_checked(of.quantity) {
                    continue;
                }
                match (results.value(of), number(&text)) {
                    (Ok(value), Some((shown, half))) => {
                        let off = (shown - value).abs();
                        let most = half * (1.0 + 1e-6) + 1e-12 * value.abs();
                        assert!(off <= most, "{which:?}, {screen}: {code} is {value} and shown as {text}");
                    }
                    (Ok(value), None) => {
                        assert!(
                            text == "free" && value == 0.0,
                            "{which:?}, {screen}: {code} is {value}, shown as {text}"
                        );
                    }
                    (Err(_), shown) => {
                        assert!(shown.is_none(), "{which:?}, {screen}: {code} is missing, shown as {text}");
                    }
                }
                seen.entry(code).or_default().push(screen);
            }
        }
        let ids = plan.scenario().channels.iter().map(|channel| Some(channel.id));
        for id in ids.chain([None]) {
            let of = |figure| {
                id.map_or_else(|| FigureRef::total(figure), |id| FigureRef::channel(id, Quantity::Figure(figure)))
            };
            for figure in [Figure::Contacts, Figure::Clicks, Figure::PerThousand] {
                let screens = seen.get(&of(figure).code()).cloned().unwrap_or_default();
                let expected: &[&str] = match (figure, id) {
                    (Figure::PerThousand, None) => &["strip", "grid", "explanation"],
                    (Figure::PerThousand, Some(_)) => &["grid", "ranking", "explanation", "copied explanation"],
                    (Figure::Contacts, None) => &["strip", "grid", "results", "explanation"],
                    (Figure::Contacts, Some(_)) => &["grid", "funnel of a channel", "explanation"],
                    _ => &["explanation", "copied explanation"],
                };
                if results.value(of(figure)).is_ok() {
                    assert!(
                        expected.iter().all(|one| screens.contains(one)),
                        "{which:?}, {figure:?} of {id:?}: {screens:?}"
                    );
                }
            }
        }
    }
}

/// The cost of a contact in the sentences is the one of the grid and of the ranking, until all costs are chosen.
#[test]
fn sentences_take_the_costs_of_the_grid() {
    for which in Example::ALL {
        let plan = session(example(which), Locale::En);
        let results = PlanResults::of(Rc::clone(plan.scenario()));
        let codes = |html: &str| -> Vec<String> {
            figures(part(html, "class=\"verdicts\"", "</ul>")).into_iter().map(|(code, _)| code).collect()
        };
        let by_media = rendered(plan.clone());
        let by_all = rendered(reduce(plan, Action::CompareCosts(ComparedCosts::All)));
        for one in &results.forecast.channels {
            if one.figures.get(Figure::PerThousand).is_ok() {
                let of = FigureRef::channel(one.id, Quantity::Figure(Figure::PerThousand)).code();
                assert!(codes(&by_media).contains(&of), "{which:?}: {of}");
                assert!(!codes(&by_all).contains(&of), "{which:?}: {of}");
            }
        }
        assert!(read(&by_media).contains("Channels by net media per contact"), "{which:?}");
        assert!(read(&by_all).contains("Channels by all costs of the channel"), "{which:?}");
    }
}

/// Totals are sums before rounding, and the grid says so.
#[test]
fn the_grid_says_that_totals_are_rounded() {
    for locale in Locale::ALL {
        let html = rendered(session(example(Example::Cafe), locale));
        let said = words(locale).text("grid-rounded");
        assert!(part(&html, "class=\"grid-foot\"", "</section>").contains(&said), "{locale:?}");
    }
}
