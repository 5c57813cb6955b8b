//! Problem: channels with their limits, and a budget.

use thiserror::Error;

use super::response::Response;

/// Channel whose spend is sought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Channel<R> {
    /// Response to its spend.
    pub response: R,
    /// Least spend; of a channel that may be off, the least while it is on.
    pub min: f64,
    /// Largest spend.
    pub max: f64,
    /// True if it may be off: it spends nothing then, below its least.
    pub may_be_off: bool,
    /// Costs that fall once if it is on, beside its spend.
    pub fee: f64,
}

impl<R: Response> Channel<R> {
    /// Channel that may spend between two amounts.
    pub fn within(response: R, min: f64, max: f64) -> Self {
        Self { response, min, max, may_be_off: false, fee: 0.0 }
    }
}

/// Channels and the money for all of them, spend and fees together. What brings nothing more need not be spent.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem<R> {
    /// Channels.
    pub channels: Vec<Channel<R>>,
    /// Money at most.
    pub budget: f64,
}

/// Limits that no split can meet.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum Infeasible {
    /// Least spends and fees of the channels that must be on, together above the budget.
    #[error("The least spends come to {least}, above the budget of {budget}. Lower a least spend or raise the budget.")]
    LeastAboveBudget {
        /// Sum of the least spends.
        least: f64,
        /// Budget.
        budget: f64,
    },
    /// Limits of a channel that exclude each other, or that are no numbers.
    #[error("The limits of channel {at} are {min} and {max}: the least must not be above the largest.")]
    NoSpend {
        /// Place of the channel, from 0.
        at: usize,
        /// Least spend.
        min: f64,
        /// Largest spend.
        max: f64,
    },
}

impl<R: Response> Problem<R> {
    /// Tells what no split can meet, before one is sought.
    ///
    /// # Errors
    /// [`Infeasible`], naming the limits.
    pub fn check(&self) -> Result<(), Infeasible> {
        for (at, channel) in self.channels.iter().enumerate() {
            let (min, max) = (channel.min, channel.max);
            let holds = min >= 0.0 && max >= min && max.is_finite() && channel.fee >= 0.0;
            if !holds {
                return Err(Infeasible::NoSpend { at, min, max });
            }
        }
        let must = self.channels.iter().filter(|channel| !channel.may_be_off);
        let least: f64 = must.map(|channel| channel.min + channel.fee).sum();
        if least > self.budget * (1.0 + 1e-12) {
            return Err(Infeasible::LeastAboveBudget { least, budget: self.budget });
        }
        Ok(())
    }

    /// Value of a split.
    pub fn value(&self, spends: &[f64]) -> f64 {
        self.channels.iter().zip(spends).map(|(channel, spend)| channel.response.value(*spend)).sum()
    }

    /// Money that a split takes: spends, and the fees of channels that are on.
    pub fn money(&self, spends: &[f64]) -> f64 {
        let of = |(channel, spend): (&Channel<R>, &f64)| {
            let is_on = !channel.may_be_off || *spend > 0.0;
            spend + if is_on { channel.fee } else { 0.0 }
        };
        self.channels.iter().zip(spends).map(of).sum()
    }
}
