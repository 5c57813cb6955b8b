//! Account figures by period.

use super::super::coder::Coder;
use super::super::model::{Integer, InvalidField};
use super::super::text::TextModel;
use super::column::{OptionalColumn, count};
use crate::scenario::{PERIODS_MAX, Period};

/// Writes or reads the periods of the account.
pub(super) fn walk(
    coder: &mut dyn Coder,
    texts: &mut TextModel,
    given: &[Period],
) -> Result<Vec<Period>, InvalidField> {
    let count = count(coder, Integer::trained(&[6, 12]), given.len(), PERIODS_MAX, "periods")?;
    let (mut followers, mut reach) = (OptionalColumn::default(), OptionalColumn::default());
    let (mut engagements, mut impressions) = (OptionalColumn::default(), OptionalColumn::default());
    let mut views = OptionalColumn::default();
    let (mut periods, blank) = (Vec::new(), Period::default());
    for at in 0..count {
        let given = given.get(at).unwrap_or(&blank);
        periods.push(Period {
            name: texts.name(coder, &given.name, "periods.name")?,
            followers: followers.code(coder, given.followers, "periods.followers")?,
            engagements: engagements.code(coder, given.engagements, "periods.engagements")?,
            reach: reach.code(coder, given.reach, "periods.reach")?,
            impressions: impressions.code(coder, given.impressions, "periods.impressions")?,
            views: views.code(coder, given.views, "periods.views")?,
        });
    }
    Ok(periods)
}
