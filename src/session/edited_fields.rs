//! Which fields a change speaks for: a text that was typed there and refused is then out of date.

use super::field::{ChannelField, Edit, Field, PlanField};
use crate::scenario::{ChannelEdit, PlanEdit};

/// The fields that show what a change sets.
pub(super) fn fields_set_by(edit: &Edit) -> Vec<Field> {
    match edit {
        Edit::Plan(edit) => of_plan(edit).iter().copied().map(Field::Plan).collect(),
        Edit::Channel(id, edit) => of_channel(edit).into_iter().map(|field| Field::Channel(*id, field)).collect(),
    }
}

fn of_plan(edit: &PlanEdit) -> &'static [PlanField] {
    match edit {
        // What was refused in a cell is out of date by the cell's own field, which `reduce` clears; what was refused in a row that goes,
        // goes with it (`Session::follow`).
        PlanEdit::Pair { .. }
        | PlanEdit::Pairs(_)
        | PlanEdit::EffectiveFrequency(_)
        | PlanEdit::Calendar(_)
        | PlanEdit::Currency(_)
        | PlanEdit::ReportLanguage(_)
        | PlanEdit::CostBasis(_)
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

fn of_channel(edit: &ChannelEdit) -> Option<ChannelField> {
    match edit {
        ChannelEdit::Platform(_)
        | ChannelEdit::Locked(_)
        | ChannelEdit::ChannelType(_)
        | ChannelEdit::First(_)
        | ChannelEdit::Last(_)
        | ChannelEdit::Pattern(_) => None,
        ChannelEdit::Posts(_) => Some(ChannelField::Posts),
        ChannelEdit::PostReach(_) => Some(ChannelField::PostReach),
        ChannelEdit::PostHours(_) => Some(ChannelField::PostHours),
        ChannelEdit::PostProduction(_) => Some(ChannelField::PostProduction),
        ChannelEdit::Prize(_) => Some(ChannelField::Prize),
        ChannelEdit::Handling(_) => Some(ChannelField::Handling),
        ChannelEdit::OrganicContacts(_) => Some(ChannelField::OrganicContacts),
        ChannelEdit::EntryRate(_) => Some(ChannelField::EntryRate),
        ChannelEdit::ShareRate(_) => Some(ChannelField::ShareRate),
        ChannelEdit::ContactsPerShare(_) => Some(ChannelField::ContactsPerShare),
        ChannelEdit::Persistence(_) => Some(ChannelField::Persistence),
        ChannelEdit::HalfLife(_) => Some(ChannelField::HalfLife),
        ChannelEdit::Name(_) => Some(ChannelField::Name),
        // Bought another way, the price goes.
        ChannelEdit::BuyingModel(_) | ChannelEdit::Price(_) => Some(ChannelField::Price),
        ChannelEdit::ContactsPerUnit(_) => Some(ChannelField::ContactsPerUnit),
        // Amounts of weeks speak for the budget: it is their sum.
        ChannelEdit::Budget(_) | ChannelEdit::Amounts(_) => Some(ChannelField::Budget),
        ChannelEdit::Discount(_) => Some(ChannelField::Discount),
        ChannelEdit::LimitMin(_) => Some(ChannelField::LimitMin),
        ChannelEdit::LimitMax(_) => Some(ChannelField::LimitMax),
        ChannelEdit::Audience(_) => Some(ChannelField::Audience),
        ChannelEdit::Evenness(_) => Some(ChannelField::Evenness),
        ChannelEdit::FrequencyCap(_) => Some(ChannelField::FrequencyCap),
        ChannelEdit::Rate(rate, _) => Some(ChannelField::Rate(*rate)),
        ChannelEdit::ResponseDecay(_) => Some(ChannelField::ResponseDecay),
        ChannelEdit::MeasuredFrequency(_) => Some(ChannelField::MeasuredFrequency),
        ChannelEdit::LandingRate(_) => Some(ChannelField::LandingRate),
        ChannelEdit::AccountFollowers(_) => Some(ChannelField::AccountFollowers),
        ChannelEdit::LifetimeValue(_) => Some(ChannelField::LifetimeValue),
        ChannelEdit::OrderValue(_) => Some(ChannelField::OrderValue),
        ChannelEdit::Margin(_) => Some(ChannelField::Margin),
        ChannelEdit::OnTargetRate(_) => Some(ChannelField::OnTargetRate),
        ChannelEdit::Viewability(_) => Some(ChannelField::Viewability),
        ChannelEdit::Production(_) => Some(ChannelField::Production),
        ChannelEdit::Hours(_) => Some(ChannelField::Hours),
        ChannelEdit::HourRate(_) => Some(ChannelField::HourRate),
        ChannelEdit::Tools(_) => Some(ChannelField::Tools),
        ChannelEdit::Note(_) => Some(ChannelField::Note),
    }
}
