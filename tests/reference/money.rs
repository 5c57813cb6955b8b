//! Ratios and rating points.

use crate::vector;

use mediaplan::forecast::ratio::{self, quotient};

#[test]
fn metrics() {
    vector::each(include_str!("../vectors/metrics.json"), |record| {
        let of = |key| record.input(key);
        let value = match record.model {
            "metric.cpm" => ratio::cpm(of("cost"), of("impressions")),
            "metric.cost_per_contact" => quotient(of("cost"), of("contacts")),
            "metric.ctr" => quotient(of("clicks"), of("impressions")),
            "metric.clicks_from_budget" => quotient(of("budget"), of("cpc")),
            // A click costs as much as the contacts that it takes.
            "metric.cpc_from_cpm_ctr" => quotient(of("cpm"), 1000.0 * of("ctr")),
            "metric.cpa_from_cpc_cvr" => quotient(of("cpc"), of("cvr")),
            // Each platform has engagements of its own kinds; all of them count.
            "metric.er_followers" => quotient(record.sum_of_inputs_but("followers"), of("followers")),
            "metric.cpv" => quotient(of("cost"), of("views")),
            "metric.cpf" => quotient(of("cost"), of("new_followers")),
            "metric.cac" => quotient(of("ad_cost") + of("staff_cost") + record.input_or_zero("tools"), of("customers")),
            "metric.romi" => ratio::romi(of("gross_margin"), of("marketing_cost")),
            "metric.roi" => ratio::roi(of("profit") + of("investment"), of("investment")),
            "metric.ltv_cac" => quotient(of("ltv"), of("cac")),
            "metric.break_even_cpa" => Some(of("aov") * of("margin")),
            "metric.break_even_roas" => quotient(1.0, of("margin")),
            "metric.max_cpc" => Some(of("break_even_cpa") * of("cvr")),
            "metric.max_cpm" => Some(1000.0 * of("max_cpc") * of("ctr")),
            "metric.full_cost_per_contact" => {
                quotient(of("media") + of("staff_hours") * of("rate") + of("tools"), of("contacts"))
            }
            "metric.frequency" => quotient(of("impressions"), of("reach")),
            _ => record.unknown(),
        };
        record.check("value", value.unwrap(), record.expected("value"));
    });
}

#[test]
fn grp_published() {
    vector::each(include_str!("../vectors/grp_published.json"), |record| {
        let of = |key| record.input(key);
        match record.model {
            // Of a population of a hundred people, per cent are people.
            "grp" => {
                let points = ratio::grp(of("reach_pct") * of("frequency"), 100.0).unwrap();
                record.check("grp", points, record.expected("grp"));
            }
            "grp.cost" => {
                record.check("cost", of("grp") * of("cost_per_grp"), record.expected("cost"));
                record.check("cost_per_grp", quotient(record.expected("cost"), of("grp")).unwrap(), of("cost_per_grp"));
            }
            "effective_reach_quintiles" => {
                let frequencies = record.inputs("quintile_freq");
                // Of groups of equal size, those that are met often enough.
                let groups = frequencies.iter().map(|frequency| if *frequency >= of("threshold") { 1.0 } else { 0.0 });
                let count = f64::from(u32::try_from(frequencies.len()).unwrap());
                let reach = of("reach_pct") * groups.sum::<f64>() / count;
                record.check("effective_reach_pct", reach, record.expected("effective_reach_pct"));
            }
            _ => record.unknown(),
        }
    });
}
