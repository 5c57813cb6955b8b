//! Fields that an edit sets; a text refused in one of them is then out of date.

use super::field::{Edit, Field, PlanField};
use crate::scenario::{ChannelEdit, ChannelField, DISCOUNTS_MAX, LEVIES_MAX, PlanEdit};

/// Fields that an edit sets, by the field that it was typed into, if it was.
pub(super) fn fields_set_by(edit: &Edit, typing: Option<Field>) -> Vec<Field> {
    match edit {
        // A row came or went: texts below it stand in other rows. What is typed concerns its own row alone.
        Edit::Plan(PlanEdit::Levies(_)) if typing.is_none() => (0..=u8::MAX)
            .take(LEVIES_MAX)
            .flat_map(|row| [PlanField::LevyName(row), PlanField::LevyRate(row), PlanField::LevyVat(row)])
            .map(Field::Plan)
            .collect(),
        Edit::Plan(PlanEdit::Channels(edits)) => {
            let field = |(id, edit): &(_, ChannelEdit)| Some(Field::Channel(*id, edit.field()?));
            edits.iter().filter_map(field).collect()
        }
        Edit::Channel(id, edit @ ChannelEdit::Discounts(_)) => {
            let rows = (0..=u8::MAX).take(if typing.is_none() { DISCOUNTS_MAX } else { 0 });
            let of_rows = rows.flat_map(|row| [ChannelField::DiscountName(row), ChannelField::DiscountRate(row)]);
            of_rows.chain(edit.field()).map(|field| Field::Channel(*id, field)).collect()
        }
        Edit::Plan(edit) => of_plan(edit).iter().copied().map(Field::Plan).collect(),
        Edit::Channel(id, edit) => {
            let model = matches!(edit, ChannelEdit::BuyingModel(_)).then_some(ChannelField::BuyingModel);
            edit.field().into_iter().chain(model).map(|field| Field::Channel(*id, field)).collect()
        }
    }
}

fn of_plan(edit: &PlanEdit) -> &'static [PlanField] {
    match edit {
        // What was refused in a cell is out of date by the cell's own field, which `reduce` clears; what was refused in
        // a row that goes, goes with it (`Session::sync_after_edit`).
        PlanEdit::Pair { .. }
        | PlanEdit::Pairs(_)
        | PlanEdit::EffectiveFrequency(_)
        | PlanEdit::Levies(_)
        | PlanEdit::Brief(_)
        | PlanEdit::WeekStep(_)
        | PlanEdit::Roles(_)
        | PlanEdit::RemoveRole(_)
        | PlanEdit::Channels(_)
        | PlanEdit::Currency(_)
        | PlanEdit::ReportLanguage(_)
        | PlanEdit::CostBasis(_)
        | PlanEdit::ExchangeRate { .. }
        | PlanEdit::Kpi(..)
        | PlanEdit::RemoveKpi(_)
        | PlanEdit::Periods(_)
        | PlanEdit::Market(_) => &[],
        PlanEdit::Name(_) => &[PlanField::Name],
        PlanEdit::Client(_) => &[PlanField::Client],
        PlanEdit::Start(_) => &[PlanField::Start],
        PlanEdit::Weeks(_) => &[PlanField::Weeks],
        PlanEdit::TargetName(_) => &[PlanField::TargetName],
        PlanEdit::Population(_) => &[PlanField::Population],
        PlanEdit::Overlap(_) => &[PlanField::Universe],
        PlanEdit::AgencyFee(_) => &[PlanField::FeeShare, PlanField::FeeFixed],
        PlanEdit::FeeVat(_) => &[PlanField::FeeVat],
        PlanEdit::Contingency(_) => &[PlanField::Contingency],
        PlanEdit::Vat(_) => &[PlanField::Vat],
    }
}
