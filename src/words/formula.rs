//! Formulas as text: letters of mathematics, which are the same in every language.

use crate::forecast::{Amount, Formula, Term, TermSource, Unit};

/// Writer of a term in a formula.
pub(super) type Written<'a> = &'a dyn Fn(&Term) -> String;

/// A formula with each term as `written` has it. What stands in braces is a term by its place or by its letter.
pub(super) fn written(formula: Formula, terms: &[Term], written: Written<'_>, form: Form) -> String {
    let joined = |sign: &str, terms: &[Term]| terms.iter().map(written).collect::<Vec<_>>().join(sign);
    match (formula, form) {
        (Formula::Sum | Formula::MoneySum | Formula::Product | Formula::Identity | Formula::Greatest, _)
            if terms.is_empty() =>
        {
            String::from("0")
        }
        (Formula::Sum, Form::Letters) => letters_summed(terms),
        (Formula::Sum | Formula::MoneySum, _) => joined(" + ", terms),
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
            Term { symbol: "q", amount: Amount::Number(Ok(value)), unit: Unit::Share, source: TermSource::Fitted };
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
fn has_end(terms: &[Term]) -> bool {
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
    match formula {
        Formula::Identity
        | Formula::Major(_)
        | Formula::Product
        | Formula::Sum
        | Formula::MoneySum
        | Formula::Greatest => "{0}",
        Formula::Quotient => "{0} / {1}",
        Formula::PerThousand => "1000 · {0} / {1}",
        Formula::PerHundred => "100 · {0} / {1}",
        Formula::Difference | Formula::MoneyLess => "{0} − {1}",
        Formula::ReturnOnAll => "({0} − ({0} − {1} + {2})) / ({0} − {1} + {2})",
        Formula::ReturnOnCosts | Formula::Change => "({0} − {1}) / {1}",
        Formula::AtMost => "min({0}; {1})",
        Formula::Excess => "max({0} − {1}; 0)",
        Formula::ShareOfSum
        | Formula::ShareOfTotal
        | Formula::SumAtMost
        | Formula::ShareOfLines
        | Formula::ActionContacts => "",
        Formula::CpmContacts => "1000 · {0} / {1} · {2} · {3}",
        Formula::UnitContacts => "⌊{0} / {1}⌋ · {2} · {3} · {4}",
        Formula::BoughtActions => "{0} / {1} · {2}",
        Formula::CappedActions => "{0} · {1} · {2} / {3}",
        Formula::FatiguedContacts => match law(terms) {
            Law::Once => "A · μ:  {A} · r · (1 − (1 + μ · (1 − {φ}) / {k})^(−{k})) / (1 − {φ}) = {a}",
            Law::Weeks | Law::Capped | Law::Posts => "A · μ:  {A} · r · (1 − E[{φ}^X]) / (1 − {φ}) = {a}",
        },
        Formula::ContestContacts => "(1000 · {0} / {1} · {2} · {3} + {4}) / (1 − {5})",
        Formula::FirstRate => "min({0} · {1}; 1)",
        Formula::Lift => {
            "μ · (1 − {φ}) / (1 − (1 + μ · (1 − {φ}) / {k})^(−{k})),  μ / (1 − (1 + μ / {k})^(−{k})) = {f}"
        }
        Formula::ReachedShare => match law(terms) {
            Law::Once => "1 − (1 + {I} / ({A} · {k}))^(−{k})",
            Law::Weeks => WEEKS_SHARE,
            Law::Capped => "1 − P(X = 0),  E[min(X, {c})] = {I} / {A}",
            Law::Posts => "1 − Π_(i<{n}) (β + i) / ({k} + β + i),  β = {k} · (1 − {r}) / {r}",
        },
        Formula::Reach => match law(terms) {
            Law::Once => "{A} · (1 − (1 + {I} / ({A} · {k}))^(−{k}))",
            Law::Weeks => WEEKS_REACH,
            Law::Capped => "{A} · (1 − P(X = 0)),  E[min(X, {c})] = {I} / {A}",
            Law::Posts => "{A} · (1 − Π_(i<{n}) (β + i) / ({k} + β + i)),  β = {k} · (1 − {r}) / {r}",
        },
        Formula::ContactEffectiveness => match law(terms) {
            Law::Once => "(1 − (1 + {I} · (1 − {φ}) / ({A} · {k}))^(−{k})) / ((1 − {φ}) · {I} / {A})",
            Law::Posts => "(1 − E[{φ}^X]) / ((1 − {φ}) · {n} · {r})",
            Law::Weeks | Law::Capped => "(1 − E[{φ}^X]) / ((1 − {φ}) · {I} / {A})",
        },
        Formula::PeopleActing => match law(terms) {
            Law::Once => "{A} · (1 − (1 + {I} · {p} / ({A} · {k}))^(−{k}))",
            Law::Weeks | Law::Capped | Law::Posts => "{A} · (1 − E[(1 − {p})^X])",
        },
        Formula::ReachAtLeast(_) => match law(terms) {
            Law::Once => "{A} · P(X ≥ j),  X ~ NBD({I} / {A}, {k})",
            Law::Weeks => {
                "{A} · P(X ≥ j),  X ~ NBD({ρ} · {I} / {A}, {ρ} · {k}) + Σ NBD((1 − {ρ}) · w · {I} / {A}, (1 − {ρ}) · {k})"
            }
            Law::Capped => "{A} · P(min(X, {c}) ≥ j),  E[min(X, {c})] = {I} / {A}",
            Law::Posts => "{A} · P(X ≥ j),  X ~ BetaBinomial({n}, {r}, {k})",
        },
        Formula::WithinEffectiveFrequency if !has_end(terms) => "{0} · Σ_(j ≥ {f}) P(X = j)",
        Formula::WithinEffectiveFrequency => "{0} · Σ_({f} ≤ j ≤ {g}) P(X = j)",
        Formula::BelowEffectiveFrequency => "Σ_(1 ≤ j < {f}) P(X = j) / P(X ≥ 1)",
        // Nobody is over-exposed without a maximum.
        Formula::AboveEffectiveFrequency if !has_end(terms) => "0",
        Formula::AboveEffectiveFrequency => "Σ_(j > {g}) P(X = j) / P(X ≥ 1)",
        Formula::DeduplicatedReach => "{N} · Σ_s w_s · (1 − Π_i (1 − b_si · q_i))",
        Formula::PopulationAtLeast(_) => "{N} · P(X ≥ j)",
        Formula::AudienceOverlap => "{N} · Σ_s w_s · b_s1 · b_s2",
        Formula::BoundBelow => "2 / (k + 1) · S₁ − 2 / (k · (k + 1)) · S₂,  k = 1 + ⌊2 · S₂ / S₁⌋",
        Formula::BoundAbove => "Σ r_i − max Σ_tree r_ij",
        Formula::AssistedConversions => "{S} · {q} · {O} / {A}",
        Formula::EffectOfWeek(_) => "Σ_(l ≥ 0) (1 − a) · a^l · {E} · w_(t−l),  a = 2^(−1 / {h})",
        Formula::BeforeDiscount | Formula::OwnContestContacts => "{0} / (1 − {1})",
        Formula::Fees(_) | Formula::MoneyTimes | Formula::MoneyShare => "{0} · {1}",
        Formula::MoneyAndTimes => "{0} + {1} · {2}",
        Formula::HoursAt => "{0} · ({1} + {2} · {3})",
        Formula::Nothing => "0",
        Formula::WithVat => "{0} + {0} · {1}",
        Formula::PartOfWeek(_) | Formula::MoneyOfWeek(_) => "{0} · w_t",
    }
}

const WEEKS_SHARE: &str =
    "1 − (1 + {I} / ({A} · {k}))^(−{ρ} · {k}) · Π_t (1 + w_t · {I} / ({A} · {k}))^(−(1 − {ρ}) · {k})";
const WEEKS_REACH: &str =
    "{A} · (1 − (1 + {I} / ({A} · {k}))^(−{ρ} · {k}) · Π_t (1 + w_t · {I} / ({A} · {k}))^(−(1 − {ρ}) · {k}))";

/// Section of the model that holds a formula, and its authors.
pub(super) fn source(formula: Formula) -> (u8, &'static str) {
    match formula {
        Formula::Reach | Formula::ReachedShare | Formula::ReachAtLeast(_) => (1, "Ehrenberg (NBD); Goerg 2014"),
        Formula::DeduplicatedReach | Formula::AudienceOverlap | Formula::PopulationAtLeast(_) => {
            (2, "Sainsbury; Goodhardt & Ehrenberg 1969; Lazarsfeld & Henry 1968")
        }
        Formula::Greatest | Formula::SumAtMost => (2, "Fréchet"),
        Formula::BoundBelow => (2, "Dawson & Sankoff 1967"),
        Formula::BoundAbove => (2, "Hunter 1976; Worsley 1982"),
        Formula::WithinEffectiveFrequency | Formula::BelowEffectiveFrequency | Formula::AboveEffectiveFrequency => {
            (2, "Krugman 1972")
        }
        Formula::PartOfWeek(_) | Formula::MoneyOfWeek(_) => (4, ""),
        Formula::EffectOfWeek(_) => (4, "Koyck 1954"),
        Formula::ContactEffectiveness
        | Formula::Lift
        | Formula::FirstRate
        | Formula::PeopleActing
        | Formula::FatiguedContacts
        | Formula::AssistedConversions => (5, ""),
        Formula::CpmContacts
        | Formula::UnitContacts
        | Formula::BoughtActions
        | Formula::CappedActions
        | Formula::ActionContacts
        | Formula::ContestContacts
        | Formula::OwnContestContacts => (6, ""),
        Formula::BeforeDiscount
        | Formula::Fees(_)
        | Formula::MoneyTimes
        | Formula::MoneyAndTimes
        | Formula::HoursAt
        | Formula::MoneySum
        | Formula::MoneyLess
        | Formula::MoneyShare
        | Formula::ShareOfLines
        | Formula::Nothing
        | Formula::WithVat
        | Formula::Major(_) => (7, ""),
        Formula::Identity
        | Formula::Product
        | Formula::Sum
        | Formula::Quotient
        | Formula::PerThousand
        | Formula::PerHundred
        | Formula::Difference
        | Formula::ReturnOnCosts
        | Formula::ReturnOnAll
        | Formula::Change
        | Formula::AtMost
        | Formula::Excess
        | Formula::ShareOfSum
        | Formula::ShareOfTotal => (8, ""),
    }
}
