//! The planner's brand and its competitors.

use super::super::coder::Coder;
use super::super::model::{Integer, InvalidField};
use super::super::text::TextModel;
use super::column::{OptionalAmountColumn, OptionalColumn, count};
use crate::scenario::{Brand, COMPETITORS_MAX, Market};

/// Writes or reads the market.
pub(super) fn walk(coder: &mut dyn Coder, texts: &mut TextModel, given: &Market) -> Result<Market, InvalidField> {
    let given_count = given.competitors.len();
    let count = count(coder, Integer::trained(&[3, 5]), given_count, COMPETITORS_MAX, "market.competitors")?;
    let mut models = BrandModels::default();
    let own = models.walk(coder, texts, &given.own)?;
    let (mut competitors, blank) = (Vec::new(), Brand::default());
    for at in 0..count {
        competitors.push(models.walk(coder, texts, given.competitors.get(at).unwrap_or(&blank))?);
    }
    Ok(Market { own, competitors })
}

/// Models of the fields of brands.
#[derive(Debug, Default)]
struct BrandModels {
    followers: OptionalColumn,
    posts: OptionalColumn,
    engagement: OptionalColumn,
    spend: OptionalAmountColumn,
    market_share: OptionalColumn,
}

impl BrandModels {
    fn walk(&mut self, coder: &mut dyn Coder, texts: &mut TextModel, given: &Brand) -> Result<Brand, InvalidField> {
        Ok(Brand {
            name: texts.name(coder, &given.name, "market.name")?,
            followers: self.followers.code(coder, given.followers, "market.followers")?,
            posts: self.posts.code(coder, given.posts, "market.posts")?,
            engagement: self.engagement.code(coder, given.engagement, "market.engagement")?,
            spend: self.spend.code(coder, given.spend, "market.spend")?,
            market_share: self.market_share.code(coder, given.market_share, "market.market_share")?,
        })
    }
}
