//! Brief of the client.

use super::super::coder::Coder;
use super::super::model::{Flag, Integer, InvalidField, Symbol};
use super::super::text::TextModel;
use super::column::{AmountModel, optional, pick, position};
use crate::scenario::{Brief, BriefBase};
use crate::units::{Date, Money};

/// Bases in the order of the format, whatever order a menu gets.
const BASES: [BriefBase; 3] = [BriefBase::NetMedia, BriefBase::Total, BriefBase::TotalWithVat];

/// Writes or reads a brief.
pub(super) fn walk(coder: &mut dyn Coder, texts: &mut TextModel, given: &Brief) -> Result<Brief, InvalidField> {
    let budget = optional(coder, &mut Flag::trained(&[true]), given.budget, |coder, budget| {
        AmountModel::default().code(coder, budget.unwrap_or(Money::ZERO), "brief.budget")
    })?;
    let base = Symbol::new(2).code(coder, position(&BASES, &given.base));
    let base = pick(&BASES, base, "brief.base")?;
    let until = optional(coder, &mut Flag::default(), given.until, |coder, until| {
        let days = until.map_or(0, |until| u64::try_from(until.days()).unwrap_or(0));
        let days = Integer::trained(&[20_800, 21_000, 21_200]).code(coder, days);
        i32::try_from(days).ok().and_then(|days| Date::from_days(days).ok()).ok_or(InvalidField("brief.until"))
    })?;
    let goal = texts.note(coder, &given.goal, "brief.goal")?;
    Ok(Brief { budget, base, until, goal })
}
