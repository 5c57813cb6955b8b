//! Values of the document that go into formulas, and the origin of each.

use super::quantity::Subject;
use crate::scenario::{AgencyFee, Channel, Kind, Kpi, Origin, Rate, Scenario};

macro_rules! inputs {
    ($($(#[$doc:meta])* $name:ident, $key:literal;)*) => {
        /// A value of the document.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Input {
            $($(#[$doc])* $name,)*
            /// A rate of response.
            Rate(Rate),
            /// The target of a KPI.
            Kpi(Kpi),
        }

        impl Input {
            /// The key of its name in the message files.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key,)*
                    Self::Rate(rate) => rate.field_key(),
                    Self::Kpi(_) => "input-kpi",
                }
            }
        }
    };
}

inputs! {
    /// `N`.
    Population, "input-population";
    /// First contacts that count as effective.
    EffectiveFrequencyMin, "input-band-least";
    /// Last contacts that count as effective.
    EffectiveFrequencyMax, "input-band-most";
    /// Share or amount of the agency.
    Fee, "input-fee";
    /// Contingency.
    Contingency, "field-contingency";
    /// VAT.
    Vat, "field-vat";
    /// `x`.
    Budget, "field-budget";
    /// `p`.
    Price, "field-price";
    /// Contacts of a unit.
    ContactsPerUnit, "field-contacts-per-unit";
    /// Discount.
    Discount, "field-discount";
    /// `A`.
    Audience, "field-audience";
    /// `k`.
    ExposureEvenness, "field-evenness";
    /// `c`.
    FrequencyCap, "field-frequency-cap";
    /// `φ`.
    ResponseDecay, "field-response-decay";
    /// Frequency of the measurement.
    MeasuredFrequency, "field-rates-at";
    /// Visits per click.
    LandingRate, "field-landing";
    /// Followers of the account.
    AccountFollowers, "field-account-followers";
    /// Margin of a customer.
    LifetimeValue, "field-lifetime-value";
    /// Revenue of a sale.
    OrderValue, "field-order-value";
    /// Margin rate.
    Margin, "field-margin";
    /// `τ`.
    OnTargetRate, "field-on-target";
    /// `ν`.
    Viewability, "field-viewable";
    /// Production.
    Production, "field-production";
    /// Hours.
    Hours, "field-hours";
    /// Price of an hour.
    HourRate, "field-hour-rate";
    /// Tools.
    Tools, "field-tools";
    /// Posts.
    Posts, "field-posts";
    /// Reach of a post.
    PostReach, "field-post-reach";
    /// Hours of a post.
    PostHours, "field-post-hours";
    /// Production of a post.
    PostProduction, "field-post-production";
    /// Prize.
    Prize, "field-prize";
    /// Handling.
    Handling, "field-handling";
    /// Contacts without money.
    OrganicContacts, "field-own-contacts";
    /// Entries per person reached.
    EntryRate, "field-entry-rate";
    /// Part of the entries shared.
    ShareRate, "field-share-rate";
    /// Contacts of a share.
    ContactsPerShare, "field-contacts-per-share";
    /// `ρ`.
    Persistence, "field-persistence";
    /// Half-life.
    HalfLife, "field-half-life";
    /// Weights of the weeks.
    Weights, "input-weights";
    /// A value of the competitors' sheet.
    Market, "input-market";
    /// A value of a period.
    Period, "input-period";
    /// Net media at a place of a curve.
    CurveSpend, "input-curve-spend";
}

/// Origin of a value of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Provenance {
    /// It stands in the plan: the planner's own, or taken for an example, or published.
    Given(Origin),
    /// Nobody gave it: the default of the model.
    Default,
}

/// Origin of an input. What the document does not keep an origin of is the planner's own, unless it is still the default.
#[expect(clippy::wildcard_enum_match_arm, reason = "what has no default and no kept origin is the planner's own")]
pub fn provenance(scenario: &Scenario, subject: Subject, input: Input) -> Provenance {
    let channel = match subject {
        Subject::Plan => None,
        Subject::Channel(id) => scenario.channel(id),
    };
    let given = |differs: bool| if differs { Provenance::Given(Origin::Own) } else { Provenance::Default };
    let Some(channel) = channel else {
        return match input {
            Input::EffectiveFrequencyMin | Input::EffectiveFrequencyMax => {
                given(scenario.effective_frequency != crate::scenario::EffectiveFrequency::default())
            }
            Input::Fee => given(scenario.costs.agency_fee != AgencyFee::None),
            Input::Vat => given(scenario.costs.vat.is_some()),
            Input::Contingency => given(scenario.costs.contingency.share.is_some()),
            _ => Provenance::Given(Origin::Own),
        };
    };
    let blank = Channel::new(channel.id, channel.platform, crate::scenario::BuyingModel::Cpm);
    match input {
        Input::Price => channel.price().map_or(Provenance::Default, |price| Provenance::Given(price.origin)),
        Input::Audience => channel.audience.map_or(Provenance::Default, |people| Provenance::Given(people.origin)),
        Input::Rate(rate) => channel.rates.get(rate).map_or(Provenance::Default, |rate| Provenance::Given(rate.origin)),
        Input::ExposureEvenness => given(channel.exposure_evenness != blank.exposure_evenness),
        Input::ResponseDecay => given(channel.response_decay != blank.response_decay),
        Input::LandingRate => given(channel.landing_rate != blank.landing_rate),
        Input::OnTargetRate => given(channel.on_target_rate != blank.on_target_rate),
        Input::Viewability => given(channel.viewability != blank.viewability),
        Input::Persistence => given(channel.flight.persistence != blank.flight.persistence),
        Input::HalfLife => given(channel.flight.half_life != blank.flight.half_life),
        Input::Discount => given(channel.discount != blank.discount),
        Input::Production => given(channel.production != blank.production),
        Input::Hours => given(channel.hours != blank.hours),
        Input::HourRate => given(channel.hour_rate != blank.hour_rate),
        Input::Tools => given(channel.tools != blank.tools),
        Input::Weights => given(channel.flight.pattern != blank.flight.pattern),
        Input::MeasuredFrequency => given(channel.measured_frequency.is_some()),
        Input::EntryRate | Input::ShareRate | Input::ContactsPerShare | Input::OrganicContacts => {
            given(is_typed(channel, input))
        }
        _ => Provenance::Given(Origin::Own),
    }
}

/// True for a value of a contest that stands in the plan.
fn is_typed(channel: &Channel, input: Input) -> bool {
    let Kind::Contest { organic_contacts: own_contacts, entry_rate, share_rate, contacts_per_share, .. } = channel.kind
    else {
        return false;
    };
    (input == Input::OrganicContacts && own_contacts.is_some())
        || (input == Input::EntryRate && entry_rate.is_some())
        || (input == Input::ShareRate && share_rate.is_some())
        || (input == Input::ContactsPerShare && contacts_per_share.is_some())
}
