//! Input that the row of a channel and its details share.

use yew::AttrValue;

use crate::forecast::{ChannelForecast, Figure};
use crate::scenario::{Channel, CostBasis, CurrencyRate, Role};
use crate::session::Refusals;
use crate::ui::plan::columns::Shown;
use crate::units::Currency;

/// Input of a [`Row`](super::row::Row) and of its details.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RowProps {
    /// Its place, counted from 0.
    pub at: usize,
    /// Mark of the channel.
    pub mark: usize,
    /// Its row among those shown, counted from 0.
    pub row: usize,
    /// Number of rows.
    pub of: usize,
    /// The plan's currency.
    pub currency: Currency,
    /// Exchange rates of the plan.
    pub rates: Vec<CurrencyRate>,
    /// Cost basis of the plan.
    pub base: CostBasis,
    /// The channel.
    pub channel: Channel,
    /// Its forecast.
    pub forecast: ChannelForecast,
    /// Texts that were refused in its fields, and echoes.
    pub refused: Refusals,
    /// Set while its details are open.
    pub expanded: bool,
    /// Its share of the budget.
    pub budget_share: Option<f64>,
    /// Its share of the effect.
    pub effect_share: Option<f64>,
    /// The effect of `effect_share`.
    pub effect: Figure,
    /// The greatest share of any channel, which fills the bar.
    pub share_max: f64,
    /// First and last day of its flight, where the grid shows them.
    pub flight: AttrValue,
    /// The columns.
    pub columns: Shown,
    /// Roles of the plan, while its details are open.
    pub roles: Vec<Role>,
}
