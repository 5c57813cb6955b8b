//! Effective reach: people met as often as the effective frequency asks, and those met less and more often.

use super::figure::{Figure, Figures, Missing, Unit, Value};
use super::formula::Formula;
use super::frequency::{FrequencySplit, PLACES};
use super::input::Input;
use super::ledger::Ledger;
use super::quantity::{Quantity, Subject};
use super::term::{Term, TermSource};
use crate::scenario::EffectiveFrequency;

/// The last of them, which is open.
const LAST: u8 = 10;

/// Fills in effective reach, and the parts of those reached who are met less and more often.
/// `distribution` holds the shares of `everybody`, who are of this origin, met so often.
pub(super) fn fill_effective_frequency<const ASKS: bool>(
    figures: &mut Figures,
    distribution: Option<&[f64; PLACES]>,
    (everybody, source): (Value, TermSource),
    effective_frequency: EffectiveFrequency,
    ledger: &mut Ledger<ASKS>,
) {
    let subject = ledger.subject;
    let places = distribution.map_or(&[][..], |shares| &shares[..]);
    let (least, most) = (effective_frequency.least(), effective_frequency.most().unwrap_or(LAST));
    let why = figures.get(Figure::Reach).err().unwrap_or(Missing::NotApplicable);
    let everybody = if distribution.is_some() { everybody } else { Err(why) };
    let split = FrequencySplit::of(places, (least.into(), most.into()));
    for (figure, formula) in [
        (Figure::EffectiveReach, Formula::WithinEffectiveFrequency),
        (Figure::UnderExposed, Formula::BelowEffectiveFrequency),
        (Figure::OverExposed, Formula::AboveEffectiveFrequency),
    ] {
        let value = everybody.and_then(|people| formula.split_by_frequency(people, &split));
        ledger.note(Quantity::Figure(figure), value, || {
            let symbol = if subject == Subject::Plan { "N" } else { "A" };
            let people = Term::number_of(symbol, everybody, Unit::Count, source);
            let number =
                |symbol, value: u8, input| Term::input(symbol, Ok(f64::from(value)), Unit::Count, Subject::Plan, input);
            let places = Term::list("P", places, Unit::Share, TermSource::Numerical);
            let mut terms = vec![people, places, number("f", least, Input::EffectiveFrequencyMin)];
            terms.extend(effective_frequency.most().map(|most| number("g", most, Input::EffectiveFrequencyMax)));
            (formula, terms)
        });
        figures.set(figure, value);
    }
}
