//! Formulas as text: letters of mathematics, which are the same in every language.

use crate::forecast::{Amount, Formula, Letters, Term, TermSource, Unit};

/// Writer of a term in a formula.
pub(super) type Written<'a> = &'a dyn Fn(&Term) -> String;

/// A formula with each term as `written` has it. What stands in braces is a term by its place or by its letter.
pub(super) fn written(formula: Formula, terms: &[Term], written: Written<'_>, form: Form) -> String {
    let joined = |sign: &str, terms: &[Term]| terms.iter().map(written).collect::<Vec<_>>().join(sign);
    match (formula, form) {
        (
            Formula::Sum
            | Formula::HoursSum
            | Formula::MoneySum
            | Formula::Product
            | Formula::Identity
            | Formula::Greatest,
            _,
        ) if terms.is_empty() => String::from("0"),
        (Formula::Sum, Form::Letters) => letters_summed(terms),
        (Formula::Sum | Formula::HoursSum | Formula::MoneySum, _) => joined(" + ", terms),
        (Formula::Product, _) => joined(" · ", terms),
        (Formula::Greatest, Form::Letters) => String::from("max R"),
        (Formula::Greatest, Form::Numbers) => format!("max({})", joined("; ", terms)),
        (Formula::SumAtMost, Form::Letters) => String::from("min(N; Σ R)"),
        (Formula::SumAtMost, Form::Numbers) => {
            let rest = terms.get(1..).unwrap_or_default();
            format!("min({}; {})", joined("", terms.get(..1).unwrap_or_default()), joined(" + ", rest))
        }
        (Formula::ShareOfSum, Form::Letters) => fill("{0} / Σ {0}", terms, written),
        (Formula::ShareOfSum, Form::Numbers) => {
            format!(
                "{} / ({})",
                joined("", terms.get(..1).unwrap_or_default()),
                joined(" + ", terms.get(1..).unwrap_or_default())
            )
        }
        (Formula::ShareOfTotal, Form::Letters) => String::from("Σ y / Σ (y + Y)"),
        (Formula::ShareOfTotal, Form::Numbers) => {
            let mine: Vec<Term> = terms.iter().filter(|term| term.symbol == "y").cloned().collect();
            format!("({}) / ({})", joined(" + ", &mine), joined(" + ", terms))
        }
        (Formula::ActionContacts, _) => {
            let rates = terms.get(1..).unwrap_or_default();
            let rates = if rates.len() > 1 { format!("({})", joined(" · ", rates)) } else { joined("", rates) };
            format!("{} / {rates}", joined("", terms.get(..1).unwrap_or_default()))
        }
        (Formula::DiscountsInRow, Form::Numbers) => {
            let left: Vec<String> = terms.iter().map(|rate| format!("(1 − {})", written(rate))).collect();
            if left.is_empty() { String::from("0") } else { format!("1 − {}", left.join(" · ")) }
        }
        (Formula::VatByLine, Form::Numbers) => {
            let pairs = terms.chunks(2).map(|pair| match pair {
                [line, rate] => format!("[{} · {}]", written(rate), written(line)),
                _ => String::new(),
            });
            pairs.collect::<Vec<_>>().join(" + ")
        }
        (Formula::ShareOfLines, Form::Letters) => String::from("Σ [v · line]"),
        (Formula::ShareOfLines, Form::Numbers) => {
            let rate = joined("", terms.get(..1).unwrap_or_default());
            let lines = terms.get(1..).unwrap_or_default();
            lines.iter().map(|line| format!("[{rate} · {}]", written(line))).collect::<Vec<_>>().join(" + ")
        }
        (Formula::DeduplicatedReach, Form::Numbers) => united(terms, written),
        _ => fill(template(formula, terms), terms, written),
    }
}

/// A union in numbers: in full where one segment uses the channels, else what each segment comes to.
fn united(terms: &[Term], written: Written<'_>) -> String {
    let list = |term: &Term| if let Amount::List(values) = &term.amount { values.to_vec() } else { Vec::new() };
    let of = |symbol: &'static str| terms.iter().filter(move |term| term.symbol == symbol);
    let population = of("N").map(written).collect::<String>();
    let weights = of("w").next().map(list).unwrap_or_default();
    let members: Vec<Vec<f64>> = of("b").map(list).collect();
    let reached: Vec<f64> =
        of("q").map(|term| if let Amount::Number(Ok(share)) = term.amount { share } else { 0.0 }).collect();
    let number = |value: f64| {
        let term =
            Term { symbol: "q", amount: Amount::Number(Ok(value)), unit: Unit::Share, source: TermSource::Numerical };
        written(&term)
    };
    let member =
        |channel: usize, segment: usize| members.get(channel).and_then(|of| of.get(segment)).copied().unwrap_or(0.0);
    let used: Vec<usize> = (0..weights.len())
        .filter(|segment| (0..members.len()).any(|channel| member(channel, *segment) > 0.0))
        .collect();
    let weight = |segment: usize| weights.get(segment).copied().unwrap_or(0.0);
    if let [segment] = used.as_slice() {
        let missed =
            reached.iter().enumerate().filter(|(channel, share)| **share > 0.0 && member(*channel, *segment) > 0.0);
        let missed: Vec<String> = missed
            .map(|(channel, share)| format!("(1 − {} · {})", number(member(channel, *segment)), number(*share)))
            .collect();
        return format!("{population} · {} · (1 − {})", number(weight(*segment)), missed.join(" · "));
    }
    let each = used.iter().map(|segment| {
        let missed: f64 =
            reached.iter().enumerate().map(|(channel, share)| 1.0 - member(channel, *segment) * share).product();
        format!("{} · {}", number(weight(*segment)), number(1.0 - missed))
    });
    format!("{population} · ({})", each.collect::<Vec<_>>().join(" + "))
}

/// Form of a formula: in letters or in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Letters.
    Letters,
    /// Numbers.
    Numbers,
}

fn letters_summed(terms: &[Term]) -> String {
    let first = terms.first().map_or("", |term| term.symbol);
    if terms.iter().all(|term| term.symbol == first) {
        return if terms.len() == 1 { first.to_owned() } else { format!("Σ {first}") };
    }
    terms.iter().map(|term| term.symbol).collect::<Vec<_>>().join(" + ")
}

fn fill(template: &str, terms: &[Term], written: Written<'_>) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((plain, behind)) = rest.split_once('{') {
        text.push_str(plain);
        let Some((name, behind)) = behind.split_once('}') else { break };
        rest = behind;
        let term = match name.parse::<usize>() {
            Ok(place) => terms.get(place),
            Err(_) => terms.iter().find(|term| term.symbol == name),
        };
        match term {
            Some(term) => text.push_str(&written(term)),
            None => text.push_str(name),
        }
    }
    text.push_str(rest);
    text
}

/// Contact distribution of a formula, recognised by its terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Law {
    Once,
    Weeks,
    Capped,
    Posts,
}

/// Test for an effective frequency with a maximum.
fn has_maximum(terms: &[Term]) -> bool {
    terms.iter().any(|term| term.symbol == "g")
}

fn law(terms: &[Term]) -> Law {
    let has = |symbol| terms.iter().any(|term| term.symbol == symbol);
    if has("n") {
        Law::Posts
    } else if has("c") {
        Law::Capped
    } else if has("w") {
        Law::Weeks
    } else {
        Law::Once
    }
}

fn template(formula: Formula, terms: &[Term]) -> &'static str {
    match formula.letters() {
        Letters::One(letters) => letters,
        Letters::ByDistribution { once, weeks, capped, posts } => match law(terms) {
            Law::Once => once,
            Law::Weeks => weeks,
            Law::Capped => capped,
            Law::Posts => posts,
        },
        Letters::ByMaximum { without, with } => {
            if has_maximum(terms) {
                with
            } else {
                without
            }
        }
    }
}
