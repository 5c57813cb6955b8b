//! What format 3 has besides format 2: of a channel how people tire, what arrives and what a customer is worth; of the plan
//! the base of money, KPIs, the periods of its account and the competitors.

use super::super::coder::Coder;
use super::super::model::{Decimal, Few, Flag, Impossible, Letters, Whole};
use super::{Again, Amount, Optional, OptionalAmount, Usual, UsualAmount, pick, position, quantity, some};
use crate::scenario::{
    Brand, COMPETITORS_MAX, Channel, CostBasis, Kpi, KpiTarget, Market, PERIODS_MAX, Period, Scenario,
};
use crate::units::{Goal, Share};

/// In the order of format 3. Plans hold their KPIs in this order too, so each is there or not and none is there twice.
const KPIS: [Kpi; 26] = [
    Kpi::Reach,
    Kpi::EffectiveReach,
    Kpi::Frequency,
    Kpi::Contacts,
    Kpi::Grp,
    Kpi::Clicks,
    Kpi::Views,
    Kpi::Engagements,
    Kpi::EngagementRate,
    Kpi::Followers,
    Kpi::Entries,
    Kpi::Leads,
    Kpi::Sales,
    Kpi::Revenue,
    Kpi::Profit,
    Kpi::PerThousand,
    Kpi::PerPerson,
    Kpi::PerClick,
    Kpi::PerLead,
    Kpi::PerSale,
    Kpi::Cac,
    Kpi::LtvCac,
    Kpi::Roas,
    Kpi::Acos,
    Kpi::Romi,
    Kpi::Roi,
];

/// In the order of format 3, whatever order a switch gets. Net media are no choice among these: they are the absence of one.
const BASES: [CostBasis; 2] = [CostBasis::Gross, CostBasis::WithVat];

/// Whether there is something that most plans lack.
fn rare() -> Flag {
    Flag::taught(&[false])
}

/// The plan that was read so far, with what format 3 has besides.
pub(super) fn plan(
    coder: &mut dyn Coder,
    letters: &mut Letters,
    given: &Scenario,
    read: Scenario,
) -> Result<Scenario, Impossible> {
    let mut money_base = CostBasis::Net;
    if rare().code(coder, given.cost_basis != CostBasis::Net) {
        money_base = pick(&BASES, Few::new(1).code(coder, position(&BASES, &given.cost_basis)), "base of money")?;
    }
    let mut kpis = Vec::new();
    if rare().code(coder, !given.kpis.is_empty()) {
        kpis = targets(coder, &given.kpis)?;
    }
    let mut periods = Vec::new();
    if rare().code(coder, !given.periods.is_empty()) {
        periods = account(coder, letters, &given.periods)?;
    }
    let mut market = None;
    if rare().code(coder, given.market.is_some()) {
        market = Some(competition(coder, letters, given.market.as_ref().unwrap_or(&Market::default()))?);
    }
    Ok(Scenario { cost_basis: money_base, kpis, periods, market, ..read })
}

/// For each KPI whether it has a target, and which.
fn targets(coder: &mut dyn Coder, given: &[KpiTarget]) -> Result<Vec<KpiTarget>, Impossible> {
    let (mut has, mut below_zero) = (Flag::taught(&[true, false, false]), rare());
    let mut size = Decimal::taught(&[2_500_000.0, 350.0, 0.03, 4.5]);
    let mut targets = Vec::new();
    for kpi in KPIS {
        let given = given.iter().find(|target| target.kpi == kpi).map(|target| target.value);
        let value = some(coder, &mut has, given, |coder, given| {
            let given = given.map_or(0.0, Goal::get);
            let below_zero = below_zero.code(coder, given < 0.0);
            let size = size.code(coder, given.abs());
            quantity(if below_zero { -size } else { size }, "target of a KPI")
        })?;
        targets.extend(value.map(|value| KpiTarget { kpi, value }));
    }
    Ok(targets)
}

/// The periods of the account.
fn account(coder: &mut dyn Coder, letters: &mut Letters, given: &[Period]) -> Result<Vec<Period>, Impossible> {
    let count = count(coder, Whole::taught(&[6, 12]), given.len(), PERIODS_MAX, "number of periods")?;
    let (mut followers, mut reach) = (Optional::default(), Optional::default());
    let (mut engagements, mut impressions, mut views) = (Optional::default(), Optional::default(), Optional::default());
    let (mut periods, blank) = (Vec::new(), Period::default());
    for at in 0..count {
        let given = given.get(at).unwrap_or(&blank);
        periods.push(Period {
            name: letters.line(coder, &given.name)?,
            followers: followers.plain(coder, given.followers, "followers of a period")?,
            engagements: engagements.plain(coder, given.engagements, "engagements of a period")?,
            reach: reach.plain(coder, given.reach, "reach of a period")?,
            impressions: impressions.plain(coder, given.impressions, "impressions of a period")?,
            views: views.plain(coder, given.views, "views of a period")?,
        });
    }
    Ok(periods)
}

/// The planner's own brand and its competitors.
fn competition(coder: &mut dyn Coder, letters: &mut Letters, given: &Market) -> Result<Market, Impossible> {
    let rivals = given.competitors.len();
    let rivals = count(coder, Whole::taught(&[3, 5]), rivals, COMPETITORS_MAX, "number of competitors")?;
    let mut brands = Brands::default();
    let own = brands.walk(coder, letters, &given.own)?;
    let (mut competitors, blank) = (Vec::new(), Brand::default());
    for at in 0..rivals {
        competitors.push(brands.walk(coder, letters, given.competitors.get(at).unwrap_or(&blank))?);
    }
    Ok(Market { own, competitors })
}

/// How many there are, before there is room for any.
fn count(
    coder: &mut dyn Coder,
    mut model: Whole,
    given: usize,
    max: usize,
    what: &'static str,
) -> Result<usize, Impossible> {
    let count = model.code(coder, given as u64);
    usize::try_from(count).ok().filter(|count| *count <= max).ok_or(Impossible(what))
}

/// The models of what is seen of a brand.
#[derive(Debug, Default)]
struct Brands {
    followers: Optional,
    posts: Optional,
    engagement: Optional,
    spend: OptionalAmount,
    market_share: Optional,
}

impl Brands {
    fn walk(&mut self, coder: &mut dyn Coder, letters: &mut Letters, given: &Brand) -> Result<Brand, Impossible> {
        Ok(Brand {
            name: letters.line(coder, &given.name)?,
            followers: self.followers.plain(coder, given.followers, "followers of a brand")?,
            posts: self.posts.plain(coder, given.posts, "posts of a brand")?,
            engagement: self.engagement.plain(coder, given.engagement, "engagement of a brand")?,
            spend: self.spend.code(coder, given.spend)?,
            market_share: self.market_share.plain(coder, given.market_share, "share of a market")?,
        })
    }
}

/// The models of what a channel has besides.
#[derive(Debug)]
pub(super) struct Columns {
    has_any: Flag,
    kept: Usual,
    rates_at: Optional,
    landing: Usual,
    followers: Optional,
    lifetime_value: OptionalAmount,
}

impl Default for Columns {
    fn default() -> Self {
        // What is usual where something is given at all.
        let number = |usual: &[f64]| Again { number: Decimal::taught(usual), ..Again::default() };
        let share = |usual: &[f64]| Usual(Again { before: 1.0, ..number(usual) });
        let amount = Amount { digits: Whole::taught(&[36, 480]), ..Amount::default() };
        Self {
            has_any: Flag::taught(&[false, false]),
            kept: share(&[0.8, 0.9]),
            rates_at: Optional { value: number(&[2.0, 3.5]), ..Optional::default() },
            landing: share(&[0.8, 0.85]),
            followers: Optional { value: number(&[12_000.0, 4_300.0]), ..Optional::default() },
            lifetime_value: OptionalAmount {
                amount: UsualAmount { amount, ..UsualAmount::default() },
                ..OptionalAmount::default()
            },
        }
    }
}

impl Columns {
    /// The channel that was read so far, with what format 3 has besides.
    pub(super) fn channel(
        &mut self,
        coder: &mut dyn Coder,
        given: &Channel,
        read: Channel,
    ) -> Result<Channel, Impossible> {
        let Channel {
            response_decay: kept,
            measured_frequency: rates_at,
            landing_rate: landing,
            followers,
            lifetime_value,
            ..
        } = *given;
        let rates = kept < Share::WHOLE || landing < Share::WHOLE || rates_at.is_some();
        if !self.has_any.code(coder, rates || followers.is_some() || lifetime_value.is_some()) {
            return Ok(read);
        }
        Ok(Channel {
            response_decay: self.kept.code(coder, kept, "wear-out")?,
            measured_frequency: self.rates_at.plain(coder, rates_at, "frequency of the rates")?,
            landing_rate: self.landing.code(coder, landing, "share of visits")?,
            followers: self.followers.plain(coder, followers, "followers of the account")?,
            lifetime_value: self.lifetime_value.code(coder, lifetime_value)?,
            ..read
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::coder::{Decoder, Encoder};
    use super::super::{Format, decode, walk};
    use super::*;
    use crate::exchange::link::{LinkError, MODEL};
    use crate::units::{Currency, Date, Locale};

    fn empty() -> Scenario {
        Scenario::empty(Currency::Eur, Date::from_days(21_000).unwrap(), Locale::En)
    }

    /// What is read where these flags stand, and then what is written here.
    fn read(has: &[bool], write: impl FnOnce(&mut Encoder)) -> Result<Scenario, Impossible> {
        let mut encoder = Encoder::default();
        for has in has {
            rare().code(&mut encoder, *has);
        }
        write(&mut encoder);
        let empty = empty();
        plan(&mut Decoder::new(&encoder.done()), &mut Letters::new(), &empty, empty.clone())
    }

    #[test]
    fn a_million_rows_are_refused_before_any_is_made() {
        for count in [61, 1_000_000, u64::MAX >> 1] {
            let periods = read(&[false, false, true], |coder| _ = Whole::taught(&[6, 12]).code(coder, count));
            assert_eq!(periods, Err(Impossible("number of periods")));
            let brands = read(&[false, false, false, true], |coder| _ = Whole::taught(&[3, 5]).code(coder, count));
            assert_eq!(brands, Err(Impossible("number of competitors")));
        }
    }

    #[test]
    fn a_target_that_is_no_number_is_refused() {
        for value in [f64::NAN, f64::INFINITY, 1e14] {
            let target = read(&[false, true], |coder| {
                Flag::taught(&[true, false, false]).code(coder, true);
                rare().code(coder, false);
                Decimal::taught(&[2_500_000.0, 350.0, 0.03, 4.5]).code(coder, value);
            });
            assert_eq!(target, Err(Impossible("target of a KPI")), "{value}");
        }
    }

    #[test]
    fn announced_but_missing_part_is_refused() {
        for says_so in [false, true] {
            let mut encoder = Encoder::default();
            walk(&mut encoder, &empty(), MODEL, Format::Two).unwrap();
            rare().code(&mut encoder, false);
            rare().code(&mut encoder, says_so);
            if says_so {
                targets(&mut encoder, &[]).unwrap();
            }
            rare().code(&mut encoder, false);
            rare().code(&mut encoder, false);
            let read = decode(&encoder.done(), Format::Three).map(|opened| opened.scenario);
            let refused = Err(LinkError::Invalid { what: "payload" });
            assert_eq!(read, if says_so { refused } else { Ok(empty()) });
        }
    }

    /// A KPI that is not among these needs a next format; a menu in another order needs one of its own.
    #[test]
    fn every_kpi_has_its_place() {
        assert_eq!(KPIS, *Kpi::ALL);
    }
}
