//! The ratios of media planning, each a quotient with its base named. Plain numbers in, and `None` where the base is
//! zero: a ratio without a base is missing, never zero, infinite or not a number.
//!
//! Money is in major units of one currency, shares are 0 to 1, counts are 0 or more. Which money it is (net media, all
//! costs) the caller decides, and says beside the figure. Formulas and bases: `docs/model.md`, section 8.

/// `over / under`, if `under` is above zero and the quotient is a number.
///
/// ```
/// # use mediaplan::forecast::ratio::quotient;
/// assert_eq!((quotient(1.0, 4.0), quotient(1.0, 0.0)), (Some(0.25), None));
/// ```
pub fn quotient(over: f64, under: f64) -> Option<f64> {
    let quotient = over / under;
    (under > 0.0 && quotient.is_finite()).then_some(quotient)
}

macro_rules! quotients {
    ($($(#[$doc:meta])* $name:ident($over:ident, $under:ident) $(* $times:literal)?;)*) => {
        $($(#[$doc])*
        pub fn $name($over: f64, $under: f64) -> Option<f64> {
            quotient($($times *)? $over, $under)
        })*
    };
}

quotients! {
    /// CPM, cost per thousand: `1000 · cost / impressions`. Base: impressions.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cpm;
    /// assert_eq!(cpm(500.0, 100_000.0), Some(5.0));
    /// ```
    cpm(cost, impressions) * 1000.0;

    /// Cost per contact: `cost / contacts`, a thousandth of the CPM. Base: contacts.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cost_per_contact;
    /// assert_eq!(cost_per_contact(5000.0, 1_250_000.0), Some(0.004));
    /// ```
    cost_per_contact(cost, contacts);

    /// Cost per person reached: `cost / reach`. Base: people reached at least once.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cost_per_person;
    /// assert_eq!(cost_per_person(500.0, 20_000.0), Some(0.025));
    /// ```
    cost_per_person(cost, reach);

    /// Average frequency: `contacts / reach`. Base: people reached at least once, not the audience.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::frequency;
    /// assert_eq!(frequency(1_500_000.0, 500_000.0), Some(3.0));
    /// ```
    frequency(contacts, reach);

    /// Gross rating points: `100 · contacts / population`. Base: the target population, not the channel's audience.
    ///
    /// Contacts are reach times average frequency, so 60 % reached 4 times are 240 points.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::grp;
    /// assert_eq!(grp(600_000.0 * 4.0, 1_000_000.0), Some(240.0));
    /// ```
    grp(contacts, population) * 100.0;

    /// Cost per gross rating point: `cost / points`. Base: GRP on the target population.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cost_per_grp;
    /// assert_eq!(cost_per_grp(36_750.0, 210.0), Some(175.0));
    /// ```
    cost_per_grp(cost, points);

    /// CTR, click-through rate: `clicks / impressions`, a share. Base: impressions.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::ctr;
    /// assert_eq!(ctr(100.0, 10_000.0), Some(0.01));
    /// ```
    ctr(clicks, impressions);

    /// CPC, cost per click: `cost / clicks`. Base: clicks.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cpc;
    /// assert_eq!(cpc(8000.0, 50.0), Some(160.0));
    /// ```
    cpc(cost, clicks);

    /// Clicks that a budget buys: `budget / cpc`. Base: the price of a click.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::clicks_from_budget;
    /// assert_eq!(clicks_from_budget(8000.0, 160.0), Some(50.0));
    /// ```
    clicks_from_budget(budget, cpc);

    /// CPV, cost per view: `cost / views`. Base: views as the platform defines them.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cpv;
    /// assert_eq!(cpv(260.0, 10_000.0), Some(0.026));
    /// ```
    cpv(cost, views);

    /// CPE, cost per engagement: `cost / engagements`. Base: engagements as the platform counts them.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cpe;
    /// assert_eq!(cpe(300.0, 1200.0), Some(0.25));
    /// ```
    cpe(cost, engagements);

    /// CPF, cost per new follower: `cost / new_followers`. Base: followers won, not those there before.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cpf;
    /// assert_eq!(cpf(900.0, 300.0), Some(3.0));
    /// ```
    cpf(cost, new_followers);

    /// CPL, cost per lead: `cost / leads`. Base: leads.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cpl;
    /// assert_eq!(cpl(900.0, 30.0), Some(30.0));
    /// ```
    cpl(cost, leads);

    /// CPA, cost per acquisition: `cost / sales`. Base: sales.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cpa;
    /// assert_eq!(cpa(900.0, 20.0), Some(45.0));
    /// ```
    cpa(cost, sales);

    /// CVR, conversion rate: `sales / clicks`, a share. Base: clicks.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cvr;
    /// assert_eq!(cvr(25.0, 1000.0), Some(0.025));
    /// ```
    cvr(sales, clicks);

    /// ER by followers: `engagements / followers`. Base: followers of the account, reached or not.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::er_followers;
    /// assert_eq!(er_followers(780.0, 20_000.0), Some(0.039));
    /// ```
    er_followers(engagements, followers);

    /// ER by reach: `engagements / reach`. Base: people reached at least once.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::er_reach;
    /// assert_eq!(er_reach(50.0, 1000.0), Some(0.05));
    /// ```
    er_reach(engagements, reach);

    /// ER by impressions: `engagements / impressions`. Base: impressions.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::er_impressions;
    /// assert_eq!(er_impressions(50.0, 2000.0), Some(0.025));
    /// ```
    er_impressions(engagements, impressions);

    /// ER by views: `engagements / views`. Base: views as the platform defines them. What Telegram calls ER is often
    /// views per subscriber instead.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::er_views;
    /// assert_eq!(er_views(50.0, 500.0), Some(0.1));
    /// ```
    er_views(engagements, views);

    /// ROAS, return on ad spend: `revenue / ad_cost`, in times. Base: what the ads cost.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::roas;
    /// assert_eq!(roas(4000.0, 1000.0), Some(4.0));
    /// ```
    roas(revenue, ad_cost);

    /// ДРР, share of ad costs in revenue: `ad_cost / revenue`, the inverse of ROAS. Base: revenue.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::drr;
    /// assert_eq!(drr(1000.0, 4000.0), Some(0.25));
    /// ```
    drr(ad_cost, revenue);

    /// Lifetime value per customer won: `ltv / cac`, in times. Base: the cost of winning one.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::ltv_cac;
    /// assert_eq!(ltv_cac(360.0, 120.0), Some(3.0));
    /// ```
    ltv_cac(ltv, cac);

    /// CPA from the price of a click: `cpc / cvr`. Base: sales per click.
    ///
    /// ```
    /// # use mediaplan::forecast::ratio::cpa_from_cpc_cvr;
    /// assert_eq!(cpa_from_cpc_cvr(2.5, 0.05), Some(50.0));
    /// ```
    cpa_from_cpc_cvr(cpc, cvr);
}

/// CPC from the price of a thousand: `cpm / (1000 · ctr)`. Base: clicks.
///
/// ```
/// # use mediaplan::forecast::ratio::cpc_from_cpm_ctr;
/// assert_eq!(cpc_from_cpm_ctr(8.0, 0.01), Some(0.8));
/// ```
pub fn cpc_from_cpm_ctr(cpm: f64, ctr: f64) -> Option<f64> {
    quotient(cpm, 1000.0 * ctr)
}

/// Cost of rating points: `points · cost_per_grp`.
///
/// ```
/// # use mediaplan::forecast::ratio::cost_of_grp;
/// assert!((cost_of_grp(210.0, 175.0) - 36_750.0).abs() < 1e-9);
/// ```
pub fn cost_of_grp(points: f64, cost_per_grp: f64) -> f64 {
    points * cost_per_grp
}

/// CAC, cost of winning a customer: `(media + staff + tools) / customers`. Base: new customers.
///
/// ```
/// # use mediaplan::forecast::ratio::cac;
/// assert_eq!(cac(8000.0, 1900.0, 100.0, 40.0), Some(250.0));
/// ```
pub fn cac(media: f64, staff: f64, tools: f64, customers: f64) -> Option<f64> {
    quotient(media + staff + tools, customers)
}

/// Cost per contact with everything in it: `(media + hours · hour_rate + tools) / contacts`. Base: contacts.
///
/// ```
/// # use mediaplan::forecast::ratio::full_cost_per_contact;
/// assert_eq!(full_cost_per_contact(2000.0, 26.0, 35.0, 90.0, 600_000.0), Some(0.005));
/// ```
pub fn full_cost_per_contact(media: f64, hours: f64, hour_rate: f64, tools: f64, contacts: f64) -> Option<f64> {
    quotient(media + hours * hour_rate + tools, contacts)
}

/// ROMI, return on marketing: `(margin − cost) / cost`, a change. Base: all that marketing cost. On margin, not on
/// revenue, which some pages use.
///
/// ```
/// # use mediaplan::forecast::ratio::romi;
/// assert_eq!(romi(12_000.0, 10_000.0), Some(0.2));
/// ```
pub fn romi(margin: f64, cost: f64) -> Option<f64> {
    quotient(margin - cost, cost)
}

/// Growth: `(after − before) / before`. Base: what was there before.
///
/// ```
/// # use mediaplan::forecast::ratio::change;
/// assert_eq!(change(200.0, 230.0), Some(0.15));
/// assert_eq!(change(0.0, 230.0), None);
/// ```
pub fn change(before: f64, after: f64) -> Option<f64> {
    quotient(after - before, before)
}

/// ROI, return on an investment: `(gain − investment) / investment`, a change. Base: all that was put in, goods
/// included.
///
/// ```
/// # use mediaplan::forecast::ratio::roi;
/// assert_eq!(roi(18_000.0, 15_000.0), Some(0.2));
/// ```
pub fn roi(gain: f64, investment: f64) -> Option<f64> {
    quotient(gain - investment, investment)
}

/// Break-even CPA, the most that a sale may cost: `order_value · margin`. The margin is a share.
///
/// ```
/// # use mediaplan::forecast::ratio::break_even_cpa;
/// assert!((break_even_cpa(80.0, 0.35) - 28.0).abs() < 1e-12);
/// ```
pub fn break_even_cpa(order_value: f64, margin: f64) -> f64 {
    order_value * margin
}

/// Break-even ROAS, the least that ads must bring in: `1 / margin`. Base: margin as a share of revenue.
///
/// ```
/// # use mediaplan::forecast::ratio::break_even_roas;
/// assert_eq!(break_even_roas(0.25), Some(4.0));
/// ```
pub fn break_even_roas(margin: f64) -> Option<f64> {
    quotient(1.0, margin)
}

/// Break-even CPC, the most that a click may cost: `break_even_cpa · cvr`.
///
/// ```
/// # use mediaplan::forecast::ratio::max_cpc;
/// assert!((max_cpc(28.0, 0.025) - 0.7).abs() < 1e-12);
/// ```
pub fn max_cpc(break_even_cpa: f64, cvr: f64) -> f64 {
    break_even_cpa * cvr
}

/// Break-even CPM, the most that a thousand impressions may cost: `1000 · max_cpc · ctr`.
///
/// ```
/// # use mediaplan::forecast::ratio::max_cpm;
/// assert!((max_cpm(0.7, 0.012) - 8.4).abs() < 1e-12);
/// ```
pub fn max_cpm(max_cpc: f64, ctr: f64) -> f64 {
    1000.0 * max_cpc * ctr
}

/// Effective reach from frequencies by quintile: of those reached, the fifths that were met often enough.
///
/// ```text
/// reach · |{f_i ≥ threshold}| / n
/// ```
///
/// - `reach`: people, or their part of the population; the result is in the same unit.
/// - `frequencies` (`f_i`): average contacts of equal groups of those reached, usually five. `None` if there are none.
/// - `threshold`: contacts that are enough.
///
/// ```
/// # use mediaplan::forecast::ratio::effective_reach_quintiles;
/// assert_eq!(effective_reach_quintiles(60.0, &[10.0, 8.0, 6.0, 4.0, 2.0], 3.0), Some(48.0));
/// ```
pub fn effective_reach_quintiles(reach: f64, frequencies: &[f64], threshold: f64) -> Option<f64> {
    let (enough, groups) = frequencies.iter().fold((0.0, 0.0), |(enough, groups), frequency| {
        (if *frequency >= threshold { enough + 1.0 } else { enough }, groups + 1.0)
    });
    quotient(reach * enough, groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratio_over_zero_is_missing() {
        let all = [
            cpm(1.0, 0.0),
            grp(1.0, 0.0),
            frequency(0.0, 0.0),
            cpc_from_cpm_ctr(8.0, 0.0),
            cac(1.0, 1.0, 1.0, 0.0),
            full_cost_per_contact(1.0, 1.0, 1.0, 1.0, 0.0),
            romi(1.0, 0.0),
            roi(1.0, 0.0),
            break_even_roas(0.0),
            effective_reach_quintiles(60.0, &[], 3.0),
        ];
        assert_eq!(all, [None; 10]);
    }

    #[test]
    fn non_finite_input_gives_no_ratio() {
        assert_eq!(quotient(f64::MAX, f64::MIN_POSITIVE), None);
        assert_eq!(quotient(f64::NAN, 1.0), None);
        assert_eq!(quotient(1.0, f64::NAN), None);
        assert_eq!(quotient(1.0, -1.0), None);
    }

    #[test]
    fn nothing_spent_costs_nothing() {
        assert_eq!(cpc(0.0, 10.0), Some(0.0));
    }

    #[test]
    fn a_loss_is_a_negative_return() {
        assert_eq!(romi(0.0, 10.0), Some(-1.0));
    }
}
