//! Cost sheet.

use super::super::coder::Coder;
use super::super::model::{Decimal, Flag, Integer, InvalidField, Symbol};
use super::super::text::TextModel;
use super::column::{AmountModel, count, optional, pick, position, quantity, rare};
use crate::scenario::{AgencyFee, Contingency, CostSheet, FeeBase, LEVIES_MAX, Levy, LevyBase};
use crate::units::{Money, Share};

/// Usual bases of fees in the order of the format, whatever order a menu gets.
const BASES: [FeeBase; 2] = [FeeBase::NetMedia, FeeBase::AllCosts];

/// Bases of levies in the order of the format.
const LEVY_BASES: [LevyBase; 5] =
    [LevyBase::NetMedia, LevyBase::Fee, LevyBase::NetMediaAndFee, LevyBase::AllCosts, LevyBase::AllCostsAndFee];

/// Writes or reads the cost sheet.
pub(super) fn walk(coder: &mut dyn Coder, texts: &mut TextModel, given: &CostSheet) -> Result<CostSheet, InvalidField> {
    let mut shares = Decimal::trained(&[0.1, 0.03, 0.21]);
    let mut bases = Symbol::new(1);
    let mut base =
        |coder: &mut dyn Coder, of: FeeBase| pick(&BASES, bases.code(coder, position(&BASES, &of)), "costs.of");
    let kind = match given.agency_fee {
        AgencyFee::None => 0,
        AgencyFee::Share { .. } => 1,
        AgencyFee::Fixed(_) => 2,
        AgencyFee::Inside(_) => 3,
    };
    let given_share = given.agency_fee.share().map_or(0.0, Share::get);
    let mut agency_fee = match Symbol::new(2).code(coder, kind) {
        0 => AgencyFee::None,
        1 => {
            let of = if let AgencyFee::Share { of, .. } = given.agency_fee { of } else { FeeBase::default() };
            let share = quantity(shares.code(coder, given_share), "costs.agency_fee")?;
            AgencyFee::Share { share, of: base(coder, of)? }
        }
        2 => {
            let amount = if let AgencyFee::Fixed(amount) = given.agency_fee { amount } else { Money::ZERO };
            AgencyFee::Fixed(AmountModel::default().code(coder, amount, "costs.agency_fee")?)
        }
        3 => AgencyFee::Inside(quantity(shares.code(coder, given_share), "costs.agency_fee")?),
        _ => return Err(InvalidField("costs.agency_fee")),
    };
    let mut contingency = Contingency {
        share: optional(coder, &mut Flag::default(), given.contingency.share, |coder, share| {
            quantity(shares.code(coder, share.map_or(0.0, Share::get)), "costs.contingency")
        })?,
        of: base(coder, given.contingency.of)?,
    };
    let vat = optional(coder, &mut Flag::default(), given.vat, |coder, share| {
        quantity(shares.code(coder, share.map_or(0.0, Share::get)), "costs.vat")
    })?;
    let (mut fee_vat, mut levies) = (None, Vec::new());
    if rare().code(coder, has_more(given)) {
        let mut is_gross = Flag::default();
        let gross = |of: FeeBase| of == FeeBase::GrossMedia;
        if let AgencyFee::Share { share, of } = agency_fee {
            let given = matches!(given.agency_fee, AgencyFee::Share { of, .. } if gross(of));
            agency_fee = AgencyFee::Share { share, of: gross_or(is_gross.code(coder, given), of)? };
        }
        contingency.of = gross_or(is_gross.code(coder, gross(given.contingency.of)), contingency.of)?;
        let mut rate = |coder: &mut dyn Coder, share: Option<Share>| {
            quantity(shares.code(coder, share.map_or(0.0, Share::get)), "costs.rate")
        };
        fee_vat = optional(coder, &mut Flag::default(), given.fee_vat, &mut rate)?;
        levies = levies_of(coder, texts, &given.levies, &mut rate)?;
    }
    Ok(CostSheet { agency_fee, fee_vat, contingency, levies, vat })
}

/// True where the sheet has a part that most sheets lack.
fn has_more(costs: &CostSheet) -> bool {
    let is_gross = |of: FeeBase| of == FeeBase::GrossMedia;
    costs.fee_vat.is_some()
        || !costs.levies.is_empty()
        || is_gross(costs.contingency.of)
        || matches!(costs.agency_fee, AgencyFee::Share { of, .. } if is_gross(of))
}

/// Gross media in the place of the base that stands for it: the first one.
fn gross_or(is_gross: bool, of: FeeBase) -> Result<FeeBase, InvalidField> {
    match (is_gross, of) {
        (false, of) => Ok(of),
        (true, FeeBase::NetMedia) => Ok(FeeBase::GrossMedia),
        (true, FeeBase::GrossMedia | FeeBase::AllCosts) => Err(InvalidField("costs.of")),
    }
}

/// Writes or reads a share of the sheet.
type RateCoder<'a> = &'a mut dyn FnMut(&mut dyn Coder, Option<Share>) -> Result<Share, InvalidField>;

fn levies_of(
    coder: &mut dyn Coder,
    texts: &mut TextModel,
    given: &[Levy],
    rate: RateCoder<'_>,
) -> Result<Vec<Levy>, InvalidField> {
    let count = count(coder, Integer::trained(&[1, 0]), given.len(), LEVIES_MAX, "costs.levies")?;
    let (mut bases, mut has_vat, blank) = (Symbol::new(3), Flag::default(), Levy::default());
    let mut levies = Vec::new();
    for at in 0..count {
        let given = given.get(at).unwrap_or(&blank);
        levies.push(Levy {
            name: texts.name(coder, &given.name, "costs.levies.name")?,
            rate: rate(coder, Some(given.rate))?,
            of: pick(&LEVY_BASES, bases.code(coder, position(&LEVY_BASES, &given.of)), "costs.levies.of")?,
            vat: optional(coder, &mut has_vat, given.vat, &mut *rate)?,
        });
    }
    Ok(levies)
}
