//! The cost sheet, as every format has it.

use super::super::coder::Coder;
use super::super::model::{Decimal, Few, Flag, Impossible};
use super::{Amount, pick, position, quantity, some};
use crate::scenario::{AgencyFee, Contingency, CostSheet, FeeBase};
use crate::units::{Money, Share};

/// In the order of format 1, whatever order a menu gets.
const BASES: [FeeBase; 2] = [FeeBase::NetMedia, FeeBase::AllCosts];

/// The cost sheet.
pub(super) fn walk(coder: &mut dyn Coder, given: CostSheet) -> Result<CostSheet, Impossible> {
    let mut shares = Decimal::taught(&[0.1, 0.03, 0.21]);
    let mut bases = Few::new(1);
    let mut base = |coder: &mut dyn Coder, of: FeeBase| pick(&BASES, bases.code(coder, position(&BASES, &of)), "base");
    let kind = match given.agency_fee {
        AgencyFee::None => 0,
        AgencyFee::Share { .. } => 1,
        AgencyFee::Fixed(_) => 2,
    };
    let agency_fee = match (Few::new(2).code(coder, kind), given.agency_fee) {
        (0, _) => AgencyFee::None,
        (1, fee) => {
            let (share, of) = match fee {
                AgencyFee::Share { share, of } => (share.get(), of),
                AgencyFee::None | AgencyFee::Fixed(_) => (0.0, FeeBase::default()),
            };
            AgencyFee::Share { share: quantity(shares.code(coder, share), "agency fee")?, of: base(coder, of)? }
        }
        (2, fee) => {
            let amount = match fee {
                AgencyFee::Fixed(amount) => amount,
                AgencyFee::None | AgencyFee::Share { .. } => Money::ZERO,
            };
            AgencyFee::Fixed(Amount::default().code(coder, amount)?)
        }
        _ => return Err(Impossible("agency fee")),
    };
    let contingency = Contingency {
        share: some(coder, &mut Flag::default(), given.contingency.share, |coder, share| {
            quantity(shares.code(coder, share.map_or(0.0, Share::get)), "contingency")
        })?,
        of: base(coder, given.contingency.of)?,
    };
    let vat = some(coder, &mut Flag::default(), given.vat, |coder, share| {
        quantity(shares.code(coder, share.map_or(0.0, Share::get)), "VAT")
    })?;
    Ok(CostSheet { agency_fee, contingency, vat })
}
