//! The figures of a forecast: which there are, in which unit, and why one may be missing.

use crate::scenario::{Kpi, Rate};

/// A figure, or why there is none. A missing value is never shown as zero.
pub type Value = Result<f64, Missing>;

/// Reason why a figure cannot be computed: it names the input that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Missing {
    /// There is no channel that has it.
    Channels,
    /// The channel's audience is not known.
    Audience,
    /// The price is not known.
    Price,
    /// The contacts of one unit of a flat fee are not known.
    ContactsPerUnit,
    /// The part of the followers that a post reaches is not known.
    PostReach,
    /// A contest whose every contact brings another would spread without end.
    Sharing,
    /// The part of the people reached who enter is not known.
    EntryRate,
    /// Only another kind of tool has it.
    OtherChannelType,
    /// No media are paid: what it costs is in its hours and production.
    NoMedia,
    /// A rate of response is not known.
    Rate(Rate),
    /// No click arrives, so nothing follows from clicks.
    LandingRate,
    /// Revenue of a sale is not known.
    OrderValue,
    /// The margin is not known.
    Margin,
    /// The margin of a customer over the years is not known.
    LifetimeValue,
    /// The followers of the account are not known.
    Followers,
    /// The sheet beside the plan has no such value.
    NotGiven,
    /// The population of the target is not given, or nobody.
    Population,
    /// The target of a KPI has no value yet.
    TargetValue,
    /// There is no such number: of money, of a step that the plan does not have.
    NotApplicable,
    /// The people it would be divided by are fewer than half a person.
    FewPeople,
    /// The divisor is zero.
    NothingToDivideBy,
}

impl Missing {
    /// Every reason.
    pub const ALL: &[Self] = &[
        Self::Channels,
        Self::Audience,
        Self::Price,
        Self::ContactsPerUnit,
        Self::PostReach,
        Self::Sharing,
        Self::EntryRate,
        Self::OtherChannelType,
        Self::NoMedia,
        Self::Rate(Rate::Click),
        Self::Rate(Rate::View),
        Self::Rate(Rate::Engagement),
        Self::Rate(Rate::Follow),
        Self::Rate(Rate::Lead),
        Self::Rate(Rate::Sale),
        Self::LandingRate,
        Self::OrderValue,
        Self::Margin,
        Self::LifetimeValue,
        Self::Followers,
        Self::NotGiven,
        Self::Population,
        Self::TargetValue,
        Self::NotApplicable,
        Self::FewPeople,
        Self::NothingToDivideBy,
    ];

    /// The key of its sentence in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Channels => "missing-channels",
            Self::Audience => "missing-audience",
            Self::Price => "missing-price",
            Self::ContactsPerUnit => "missing-contacts-per-unit",
            Self::PostReach => "missing-post-reach",
            Self::Sharing => "missing-sharing",
            Self::EntryRate => "missing-entry-rate",
            Self::OtherChannelType => "missing-other-channel-type",
            Self::NoMedia => "missing-no-media",
            Self::Rate(Rate::Click) => "missing-rate-click",
            Self::Rate(Rate::View) => "missing-rate-view",
            Self::Rate(Rate::Engagement) => "missing-rate-engagement",
            Self::Rate(Rate::Follow) => "missing-rate-follow",
            Self::Rate(Rate::Lead) => "missing-rate-lead",
            Self::Rate(Rate::Sale) => "missing-rate-sale",
            Self::LandingRate => "missing-landing-rate",
            Self::OrderValue => "missing-order-value",
            Self::Margin => "missing-margin",
            Self::LifetimeValue => "missing-lifetime-value",
            Self::Followers => "missing-followers",
            Self::NotGiven => "missing-not-given",
            Self::Population => "missing-population",
            Self::TargetValue => "missing-target-value",
            Self::NotApplicable => "missing-not-applicable",
            Self::FewPeople => "missing-few-people",
            Self::NothingToDivideBy => "missing-divisor",
        }
    }
}

/// The unit of a figure, which decides how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whole contacts, people, clicks …
    Count,
    /// Contacts per person.
    PerPerson,
    /// Part of a whole, written in per cent.
    Share,
    /// Change of a whole, written in per cent with its sign.
    Change,
    /// Difference of two parts of a whole, written in points of per cent with its sign.
    SharePoints,
    /// Rating points.
    Points,
    /// An amount in major units.
    Amount,
    /// A price of one thing in major units.
    UnitPrice,
    /// A price of something small, which wants four decimals.
    SmallPrice,
    /// A multiple.
    Times,
    /// A number without a unit, with as many decimals as it needs.
    Number,
    /// Money, exact to the minor unit.
    Money,
}

macro_rules! figures {
    ($($(#[$doc:meta])* $name:ident, $key:literal, $unit:ident;)*) => {
        /// A figure of a channel or of the whole plan. Costs stand on the money that the plan chose
        /// ([`CostBasis`](crate::scenario::CostBasis)); returns stand on net amounts without VAT.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Figure {
            $($(#[$doc])* $name,)*
        }

        impl Figure {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Number of figures.
            pub const COUNT: usize = Self::ALL.len();

            /// The key of its name in the message files, where `.base` says what it is counted on.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),* }
            }

            /// Its code in addresses: the key without what all keys begin with.
            pub(super) fn short(self) -> &'static str {
                self.key().trim_start_matches("figure-")
            }

            /// The figure of a key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|figure| figure.key() == key)
            }

            /// Its unit.
            pub fn unit(self) -> Unit {
                match self { $(Self::$name => Unit::$unit),* }
            }
        }
    };
}

figures! {
    /// Contacts in the target and in view.
    Contacts, "figure-contacts", Count;
    /// People reached at least once; in the total, people met on several channels count once.
    Reach, "figure-reach", Count;
    /// Reach as a part of the target population.
    ReachShare, "figure-reach-share", Share;
    /// Average contacts per person reached.
    Frequency, "figure-frequency", PerPerson;
    /// People reached with effective frequency.
    EffectiveReach, "figure-effective-reach", Count;
    /// Share of the people reached below the minimum effective frequency.
    UnderExposed, "figure-under-exposed", Share;
    /// Share of the people reached above the maximum effective frequency.
    OverExposed, "figure-over-exposed", Share;
    /// Gross rating points: contacts per hundred people of the target population.
    Grp, "figure-grp", Points;
    /// Response to an average contact over that to a first one; below 1 with wear-out.
    ContactValue, "figure-contact-value", Share;
    /// Response to a first contact over that to the average one when the rates were measured.
    FirstContactLift, "figure-first-contact-lift", Times;
    /// Clicks.
    Clicks, "figure-clicks", Count;
    /// Visits: clicks that arrive.
    Visits, "figure-visits", Count;
    /// Views, as the platform defines them.
    Views, "figure-views", Count;
    /// Engagements, as the platform counts them.
    Engagements, "figure-engagements", Count;
    /// New followers.
    Followers, "figure-followers", Count;
    /// Entries of a contest.
    Entries, "figure-entries", Count;
    /// Leads.
    Leads, "figure-leads", Count;
    /// Sales.
    Sales, "figure-sales", Count;
    /// Revenue without VAT: sales × order value.
    Revenue, "figure-revenue", Amount;
    /// Gross margin: revenue × margin, before any cost of the campaign.
    Margin, "figure-margin", Amount;
    /// Margin of the customers won over the years: sales × lifetime value.
    CustomerValue, "figure-customer-value", Amount;
    /// Net media, whatever the cost basis.
    NetMedia, "figure-net-media", Amount;
    /// Media on the cost basis: net, gross or with VAT.
    Media, "figure-media", Amount;
    /// All costs without VAT: of a channel its media, production, hours and tools; of the plan also fee and
    /// contingency.
    AllCosts, "figure-all-costs", Amount;
    /// All costs on the cost basis.
    AllCostsOnBasis, "figure-all-costs-on-basis", Amount;
    /// Margin after all costs.
    Profit, "figure-profit", Amount;
    /// CPM: media per thousand contacts.
    PerThousand, "figure-per-thousand", UnitPrice;
    /// Media per contact.
    PerContact, "figure-per-contact", SmallPrice;
    /// Media per person reached.
    PerPerson, "figure-per-person", SmallPrice;
    /// Media per effectively reached person.
    PerEffective, "figure-per-effective", SmallPrice;
    /// Media per gross rating point.
    PerGrp, "figure-per-grp", UnitPrice;
    /// CPC: media per click.
    PerClick, "figure-per-click", UnitPrice;
    /// CPV: media per view.
    PerView, "figure-per-view", SmallPrice;
    /// CPE: media per engagement.
    PerEngagement, "figure-per-engagement", SmallPrice;
    /// CPF: media per new follower.
    PerFollower, "figure-per-follower", UnitPrice;
    /// All costs per entry of a contest, whose prize is no media.
    PerEntry, "figure-per-entry", UnitPrice;
    /// CPL: media per lead.
    PerLead, "figure-per-lead", UnitPrice;
    /// CPA: media per sale.
    PerSale, "figure-per-sale", UnitPrice;
    /// All costs per contact: what a contact costs with production, hours and tools.
    AllCostsPerContact, "figure-all-costs-per-contact", SmallPrice;
    /// CAC: all costs per sale.
    Cac, "figure-cac", UnitPrice;
    /// CTR: clicks per contact.
    ClickRate, "figure-click-rate", Share;
    /// VTR: views per contact.
    ViewRate, "figure-view-rate", Share;
    /// ER by contacts (impressions).
    EngagementRate, "figure-engagement-rate", Share;
    /// ER by reach: engagements per person reached.
    EngagementRateReach, "figure-engagement-rate-reach", Share;
    /// ER by followers: engagements per follower of the account.
    EngagementRateFollowers, "figure-engagement-rate-followers", Share;
    /// ER by views: engagements per view.
    EngagementRateViews, "figure-engagement-rate-views", Share;
    /// CVR: sales per click.
    ConversionRate, "figure-conversion-rate", Share;
    /// ROAS: revenue per net media.
    Roas, "figure-roas", Times;
    /// ДРР: net media per revenue.
    Acos, "figure-acos", Share;
    /// ROMI: (margin − all costs) / all costs.
    Romi, "figure-romi", Change;
    /// ROI: (revenue − goods − all costs) / (goods + all costs).
    Roi, "figure-roi", Change;
    /// LTV/CAC: margin of the customers won over the years per all costs.
    LtvCac, "figure-ltv-cac", Times;
    /// Break-even CPA: order value × margin.
    BreakEvenCpa, "figure-break-even-cpa", UnitPrice;
    /// Break-even CPC: break-even CPA × sales per click.
    BreakEvenCpc, "figure-break-even-cpc", UnitPrice;
}

impl Figure {
    /// True for costs of one thing: of a contact, a person, a click, a lead …
    pub fn is_cost(self) -> bool {
        (Self::PerThousand..=Self::Cac).contains(&self)
    }

    /// The letter of a figure in formulas.
    #[expect(clippy::wildcard_enum_match_arm, reason = "figures without a letter of their own share one")]
    pub(super) fn symbol(self) -> &'static str {
        match self {
            Self::Contacts => "I",
            Self::Reach => "R",
            Self::EffectiveReach => "Rₑ",
            Self::Grp => "G",
            Self::Clicks => "C",
            Self::Visits => "Z",
            Self::Views => "V",
            Self::Engagements => "E",
            Self::Followers => "F",
            Self::Entries => "Y",
            Self::Leads => "L",
            Self::Sales => "S",
            Self::Revenue => "U",
            Self::Margin => "M",
            Self::CustomerValue => "W",
            Self::NetMedia | Self::Media => "x",
            Self::AllCosts | Self::AllCostsOnBasis => "K",
            _ => "y",
        }
    }
}

/// The figure of the whole plan that a KPI is.
pub fn kpi_figure(kpi: Kpi) -> Figure {
    match kpi {
        Kpi::Reach => Figure::Reach,
        Kpi::EffectiveReach => Figure::EffectiveReach,
        Kpi::Frequency => Figure::Frequency,
        Kpi::Contacts => Figure::Contacts,
        Kpi::Grp => Figure::Grp,
        Kpi::Clicks => Figure::Clicks,
        Kpi::Views => Figure::Views,
        Kpi::Engagements => Figure::Engagements,
        Kpi::EngagementRate => Figure::EngagementRate,
        Kpi::Followers => Figure::Followers,
        Kpi::Entries => Figure::Entries,
        Kpi::Leads => Figure::Leads,
        Kpi::Sales => Figure::Sales,
        Kpi::Revenue => Figure::Revenue,
        Kpi::Profit => Figure::Profit,
        Kpi::PerThousand => Figure::PerThousand,
        Kpi::PerPerson => Figure::PerPerson,
        Kpi::PerClick => Figure::PerClick,
        Kpi::PerLead => Figure::PerLead,
        Kpi::PerSale => Figure::PerSale,
        Kpi::Cac => Figure::Cac,
        Kpi::LtvCac => Figure::LtvCac,
        Kpi::Roas => Figure::Roas,
        Kpi::Acos => Figure::Acos,
        Kpi::Romi => Figure::Romi,
        Kpi::Roi => Figure::Roi,
        Kpi::PerGrp => Figure::PerGrp,
    }
}

/// A value for every [`Figure`]. Numbers and reasons lie apart: ratios of them are most of what a forecast computes.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// The numbers; zero where there is none.
    numbers: [f64; Figure::COUNT],
    /// Reason why there is no number.
    missing: [Option<Missing>; Figure::COUNT],
}

impl Figures {
    /// No figure known, all for the same reason.
    pub(super) fn missing(why: Missing) -> Self {
        Self { numbers: [0.0; Figure::COUNT], missing: [Some(why); Figure::COUNT] }
    }

    /// One of them.
    ///
    /// # Errors
    /// [`Missing`]: which input is not there.
    #[inline]
    pub fn get(&self, figure: Figure) -> Value {
        match (self.missing.get(figure as usize), self.numbers.get(figure as usize)) {
            (Some(None), Some(number)) => Ok(*number),
            (Some(Some(why)), _) => Err(*why),
            (None, _) | (_, None) => Err(Missing::NotApplicable),
        }
    }

    /// Sets one; a number that is not finite is a division by nothing.
    #[inline]
    pub(super) fn set(&mut self, figure: Figure, value: Value) {
        let (number, why) = match value {
            Ok(number) if number.is_finite() => (number, None),
            Ok(_) => (0.0, Some(Missing::NothingToDivideBy)),
            Err(why) => (0.0, Some(why)),
        };
        if let (Some(place), Some(reason)) =
            (self.numbers.get_mut(figure as usize), self.missing.get_mut(figure as usize))
        {
            (*place, *reason) = (number, why);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_figure_has_a_place_of_its_own() {
        let mut figures = Figures::missing(Missing::Channels);
        for (value, figure) in (0_u32..).zip(Figure::ALL) {
            figures.set(*figure, Ok(f64::from(value)));
        }
        for (value, figure) in (0_u32..).zip(Figure::ALL) {
            assert_eq!(figures.get(*figure), Ok(f64::from(value)));
        }
    }

    #[test]
    fn keys_are_not_given_twice() {
        let keys: std::collections::BTreeSet<&str> = Figure::ALL.iter().map(|figure| figure.key()).collect();
        assert_eq!(keys.len(), Figure::COUNT);
    }

    #[test]
    fn non_finite_figure_is_missing() {
        let mut figures = Figures::missing(Missing::Price);
        figures.set(Figure::Reach, Ok(f64::NAN));
        figures.set(Figure::Grp, Ok(f64::INFINITY));
        assert_eq!(figures.get(Figure::Reach), Err(Missing::NothingToDivideBy));
        assert_eq!(figures.get(Figure::Grp), Err(Missing::NothingToDivideBy));
        assert_eq!(figures.get(Figure::Contacts), Err(Missing::Price));
    }
}
