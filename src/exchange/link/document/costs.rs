//! Cost sheet.

use super::super::coder::Coder;
use super::super::model::{Decimal, Flag, InvalidField, Symbol};
use super::column::{AmountModel, optional, pick, position, quantity};
use crate::scenario::{AgencyFee, Contingency, CostSheet, FeeBase};
use crate::units::{Money, Share};

/// Bases of fees in the order of the format, whatever order a menu gets.
const BASES: [FeeBase; 2] = [FeeBase::NetMedia, FeeBase::AllCosts];

/// Writes or reads the cost sheet.
pub(super) fn walk(coder: &mut dyn Coder, given: CostSheet) -> Result<CostSheet, InvalidField> {
    let mut shares = Decimal::trained(&[0.1, 0.03, 0.21]);
    let mut bases = Symbol::new(1);
    let mut base =
        |coder: &mut dyn Coder, of: FeeBase| pick(&BASES, bases.code(coder, position(&BASES, &of)), "costs.of");
    let kind = match given.agency_fee {
        AgencyFee::None => 0,
        AgencyFee::Share { .. } => 1,
        AgencyFee::Fixed(_) => 2,
    };
    let agency_fee = match (Symbol::new(2).code(coder, kind), given.agency_fee) {
        (0, _) => AgencyFee::None,
        (1, fee) => {
            let (share, of) = match fee {
                AgencyFee::Share { share, of } => (share.get(), of),
                AgencyFee::None | AgencyFee::Fixed(_) => (0.0, FeeBase::default()),
            };
            AgencyFee::Share { share: quantity(shares.code(coder, share), "costs.agency_fee")?, of: base(coder, of)? }
        }
        (2, fee) => {
            let amount = match fee {
                AgencyFee::Fixed(amount) => amount,
                AgencyFee::None | AgencyFee::Share { .. } => Money::ZERO,
            };
            AgencyFee::Fixed(AmountModel::default().code(coder, amount, "costs.agency_fee")?)
        }
        _ => return Err(InvalidField("costs.agency_fee")),
    };
    let contingency = Contingency {
        share: optional(coder, &mut Flag::default(), given.contingency.share, |coder, share| {
            quantity(shares.code(coder, share.map_or(0.0, Share::get)), "costs.contingency")
        })?,
        of: base(coder, given.contingency.of)?,
    };
    let vat = optional(coder, &mut Flag::default(), given.vat, |coder, share| {
        quantity(shares.code(coder, share.map_or(0.0, Share::get)), "costs.vat")
    })?;
    Ok(CostSheet { agency_fee, contingency, vat })
}
