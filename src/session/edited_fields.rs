//! Fields that an edit sets; a text refused in one of them is then out of date.

use super::field::{Edit, Field, PlanField};
use crate::scenario::{ChannelEdit, ChannelField, PlanEdit};

/// Fields that an edit sets.
pub(super) fn fields_set_by(edit: &Edit) -> Vec<Field> {
    match edit {
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
        | PlanEdit::Currency(_)
        | PlanEdit::ReportLanguage(_)
        | PlanEdit::CostBasis(_)
        | PlanEdit::ExchangeRate { .. }
        | PlanEdit::Kpi(..)
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
        PlanEdit::Contingency(_) => &[PlanField::Contingency],
        PlanEdit::Vat(_) => &[PlanField::Vat],
    }
}
