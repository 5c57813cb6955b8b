//! Values of the document that go into formulas, and the origin of each.

use super::quantity::Subject;
use crate::scenario::{
    AgencyFee, Channel, ChannelField, EffectiveFrequency, Flight, Kpi, Origin, Rate, Scenario, channel_inputs,
};

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident: $type:ty, [$($place:tt)+], $from:ident $empty:expr, $key:literal;)*) => {
        /// A value of the document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Input {
            $($(#[$doc])* $name,)*
            /// A rate of response.
            Rate(Rate),
            /// The target of a KPI.
            Kpi(Kpi),
            /// Target population, `N`.
            Population,
            /// Active universe, `N_a`.
            Universe,
            /// Least contacts that count as effective.
            EffectiveFrequencyMin,
            /// Most contacts that count as effective.
            EffectiveFrequencyMax,
            /// Share or amount of the agency.
            Fee,
            /// VAT rate of the fee.
            FeeVat,
            /// Contingency.
            Contingency,
            /// Rate of a levy.
            LevyRate,
            /// VAT rate of a levy.
            LevyVat,
            /// VAT.
            Vat,
            /// Paid hours of a role on a channel.
            RoleHours,
            /// Hours of a role on one post.
            RolePostHours,
            /// Cost of an hour of a role.
            RoleRate,
            /// Budget of the client's brief.
            Brief,
            /// Weights of the weeks.
            Weights,
            /// A value of the competitors' sheet.
            Market,
            /// A value of a period.
            Period,
            /// Net media at a place of a curve.
            CurveSpend,
        }

        impl Input {
            /// Field of a channel that holds the input.
            fn field(self) -> Option<ChannelField> {
                match self {
                    $(Self::$name => Some(ChannelField::$name),)*
                    Self::Rate(rate) => Some(ChannelField::Rate(rate)),
                    Self::Kpi(_)
                    | Self::Population
                    | Self::Universe
                    | Self::EffectiveFrequencyMin
                    | Self::EffectiveFrequencyMax
                    | Self::Fee
                    | Self::FeeVat
                    | Self::Contingency
                    | Self::LevyRate
                    | Self::LevyVat
                    | Self::Vat
                    | Self::RoleHours
                    | Self::RolePostHours
                    | Self::RoleRate
                    | Self::Brief
                    | Self::Weights
                    | Self::Market
                    | Self::Period
                    | Self::CurveSpend => None,
                }
            }

            /// The key of its name in the message files.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                    Self::Rate(rate) => rate.field_key(),
                    Self::Kpi(_) => "input-kpi",
                    Self::Population => "input-population",
                    Self::Universe => "input-universe",
                    Self::EffectiveFrequencyMin => "input-effective-frequency-min",
                    Self::EffectiveFrequencyMax => "input-effective-frequency-max",
                    Self::Fee => "input-fee",
                    Self::FeeVat => "input-fee-vat",
                    Self::Contingency => "field-contingency",
                    Self::LevyRate => "input-levy-rate",
                    Self::LevyVat => "input-levy-vat",
                    Self::Vat => "field-vat",
                    Self::RoleHours => "field-hours",
                    Self::RolePostHours => "field-post-hours",
                    Self::RoleRate => "field-hour-rate",
                    Self::Brief => "input-brief",
                    Self::Weights => "input-weights",
                    Self::Market => "input-market",
                    Self::Period => "input-period",
                    Self::CurveSpend => "input-curve-spend",
                }
            }
        }
    };
}

channel_inputs!(inputs);

/// Origin of a value of the document.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Provenance {
    /// Value of the plan: the planner's own, an example's, or a published one.
    Given(Origin),
    /// Nobody gave it: the default of the model.
    Default,
}

/// True where the planner decided how the weeks weigh: by a pattern, by days, or by a step of the money.
fn has_own_weights(scenario: &Scenario, channel: &Channel) -> bool {
    let Flight { first, last, days_before, days_after, pattern, .. } = &channel.flight;
    let usual = Flight::default();
    (first, last, days_before, days_after, pattern)
        != (&usual.first, &usual.last, &usual.days_before, &usual.days_after, &usual.pattern)
        || scenario.week_step.is_some()
}

/// Origin of an input. What the document does not keep an origin of is the planner's own, unless it is still the
/// default.
#[expect(clippy::wildcard_enum_match_arm, reason = "what has no default and no kept origin is the planner's own")]
pub fn provenance(scenario: &Scenario, subject: Subject, input: Input) -> Provenance {
    let given = |differs: bool| if differs { Provenance::Given(Origin::Own) } else { Provenance::Default };
    let channel = match subject {
        Subject::Plan => None,
        Subject::Channel(id) => scenario.channel(id),
    };
    match (channel, input.field()) {
        (Some(channel), Some(field)) => field.origin_in(channel).map_or(Provenance::Default, Provenance::Given),
        (Some(channel), None) => given(input != Input::Weights || has_own_weights(scenario, channel)),
        (None, _) => match input {
            Input::EffectiveFrequencyMin | Input::EffectiveFrequencyMax => {
                given(scenario.effective_frequency != EffectiveFrequency::default())
            }
            Input::Fee => given(scenario.costs.agency_fee != AgencyFee::None),
            Input::Vat => given(scenario.costs.vat.is_some()),
            Input::Contingency => given(scenario.costs.contingency.share.is_some()),
            _ => Provenance::Given(Origin::Own),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{ChannelEdit, Example, example};
    use crate::units::{Money, WeekDays, Weeks};

    #[test]
    fn weights_are_the_planners_once_days_or_a_step_decide_them() {
        let mut plan = example(Example::Launch);
        let id = plan.channels[0].id;
        plan.channels[0].flight = Flight::default();
        let of = |plan: &Scenario| provenance(plan, Subject::Channel(id), Input::Weights);
        assert_eq!(of(&plan), Provenance::Default);
        let begins = ChannelEdit::Begins(Weeks::ONE, WeekDays::new(2).unwrap());
        assert_eq!(of(&plan.clone().with_channel(id, begins)), Provenance::Given(Origin::Own));
        plan.week_step = Money::new(1000).ok();
        assert_eq!(of(&plan), Provenance::Given(Origin::Own));
    }
}
