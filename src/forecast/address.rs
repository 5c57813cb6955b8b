//! The code of a number as text: in addresses of links and in elements of the page.

use super::quantity::{FigureRef, Quantity, Subject};
use crate::scenario::{ChannelId, Scenario};

impl FigureRef {
    /// Its code: `reach`, `reach@2` of channel 2, `reach-at-least.3`.
    pub fn code(self) -> String {
        let mut code = self.quantity.sort();
        for argument in self.quantity.arguments() {
            code.push('.');
            code.push_str(&argument);
        }
        if let Subject::Channel(id) = self.subject {
            code.push('@');
            code.push_str(&id.0.to_string());
        }
        code
    }

    /// The number of a code.
    ///
    /// ```
    /// # use mediaplan::forecast::{Figure, FigureRef};
    /// assert_eq!(FigureRef::from_code("reach"), Some(FigureRef::total(Figure::Reach)));
    /// assert_eq!(FigureRef::from_code("reach").map(FigureRef::code), Some("reach".to_owned()));
    /// assert_eq!(FigureRef::from_code("no such"), None);
    /// ```
    pub fn from_code(code: &str) -> Option<Self> {
        let (name, channel) = match code.split_once('@') {
            Some((name, id)) => (name, Some(ChannelId(id.parse().ok()?))),
            None => (code, None),
        };
        let mut parts = name.split('.');
        let sort = parts.next()?;
        let arguments: Vec<&str> = parts.collect();
        let subject = channel.map_or(Subject::Plan, Subject::Channel);
        Some(Self { subject, quantity: Quantity::read(sort, &arguments)? })
    }

    /// The same number of the same plan with its channels numbered in their order, as a link has them.
    #[must_use]
    pub fn renumbered(self, scenario: &Scenario) -> Self {
        let next = |id: ChannelId| {
            (1..).zip(&scenario.channels).find(|(_, channel)| channel.id == id).map_or(id, |(next, _)| ChannelId(next))
        };
        let subject = match self.subject {
            Subject::Plan => Subject::Plan,
            Subject::Channel(id) => Subject::Channel(next(id)),
        };
        Self { subject, quantity: self.quantity.renumbered(&next) }
    }
}
