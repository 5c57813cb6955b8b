//! KPI targets of a plan.

use serde::{Deserialize, Serialize};

use crate::units::Goal;

/// A key performance indicator with the target that the planner set for it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KpiTarget {
    /// Figure that the target is set for.
    pub kpi: Kpi,
    /// Target value in the figure's own unit: shares 0 to 1, money in major units of the plan's currency. Absent while
    /// none is set: such a target is neither met nor missed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Goal>,
}

/// Side from which a target is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// The more the better: reach, leads, return.
    AtLeast,
    /// The less the better: what something costs.
    AtMost,
}

macro_rules! kpis {
    ($($(#[$doc:meta])* $name:ident, $key:literal, $direction:ident;)*) => {
        /// Key performance indicator. Each is a figure of the whole plan.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Kpi {
            $($(#[$doc])* $name,)*
        }

        impl Kpi {
            /// Every KPI, in the order of a menu, which is that of links: new ones go to the end.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Key in addresses and elements of the page.
            pub fn key(self) -> &'static str {
                match self { $(Self::$name => $key),* }
            }

            /// Side from which its target is met.
            pub fn direction(self) -> Direction {
                match self { $(Self::$name => Direction::$direction),* }
            }
        }
    };
}

kpis! {
    /// People reached at least once.
    Reach, "reach", AtLeast;
    /// Effective reach: people met within the effective frequency.
    EffectiveReach, "effective-reach", AtLeast;
    /// Average contacts per person reached.
    Frequency, "frequency", AtLeast;
    /// Contacts.
    Contacts, "contacts", AtLeast;
    /// Gross rating points.
    Grp, "grp", AtLeast;
    /// Clicks.
    Clicks, "clicks", AtLeast;
    /// Views.
    Views, "views", AtLeast;
    /// Engagements.
    Engagements, "engagements", AtLeast;
    /// ER by contacts.
    EngagementRate, "engagement-rate", AtLeast;
    /// New followers.
    Followers, "followers", AtLeast;
    /// Entries of contests.
    Entries, "entries", AtLeast;
    /// Leads.
    Leads, "leads", AtLeast;
    /// Sales.
    Sales, "sales", AtLeast;
    /// Revenue.
    Revenue, "revenue", AtLeast;
    /// Margin after all costs.
    Profit, "profit", AtLeast;
    /// CPM.
    PerThousand, "per-thousand", AtMost;
    /// Cost per person reached.
    PerPerson, "per-person", AtMost;
    /// CPC.
    PerClick, "per-click", AtMost;
    /// CPL.
    PerLead, "per-lead", AtMost;
    /// CPA.
    PerSale, "per-sale", AtMost;
    /// CAC.
    Cac, "cac", AtMost;
    /// LTV/CAC.
    LtvCac, "ltv-cac", AtLeast;
    /// ROAS.
    Roas, "roas", AtLeast;
    /// Costs over revenue (`ACoS`), in Russian ДРР.
    Acos, "acos", AtMost;
    /// ROMI.
    Romi, "romi", AtLeast;
    /// ROI.
    Roi, "roi", AtLeast;
    /// Cost per GRP (CPP).
    PerGrp, "per-grp", AtMost;
}

/// The targets with one of them added or changed; in the order of [`Kpi::ALL`].
#[must_use]
pub(super) fn with_target(mut targets: Vec<KpiTarget>, target: KpiTarget) -> Vec<KpiTarget> {
    targets.retain(|other| other.kpi != target.kpi);
    let at = targets.iter().position(|other| other.kpi > target.kpi).unwrap_or(targets.len());
    targets.insert(at, target);
    targets
}
