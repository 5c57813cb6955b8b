//! Ratios and rating points.

use crate::vector;

use mediaplan::forecast::ratio;

#[test]
fn metrics() {
    vector::each(include_str!("../vectors/metrics.json"), |record| {
        let of = |key| record.input(key);
        let value = match record.model {
            "metric.cpm" => ratio::cpm(of("cost"), of("impressions")),
            "metric.cost_per_contact" => ratio::cost_per_contact(of("cost"), of("contacts")),
            "metric.ctr" => ratio::ctr(of("clicks"), of("impressions")),
            "metric.clicks_from_budget" => ratio::clicks_from_budget(of("budget"), of("cpc")),
            "metric.cpc_from_cpm_ctr" => ratio::cpc_from_cpm_ctr(of("cpm"), of("ctr")),
            "metric.cpa_from_cpc_cvr" => ratio::cpa_from_cpc_cvr(of("cpc"), of("cvr")),
            // Each platform has engagements of its own kinds; all of them count.
            "metric.er_followers" => ratio::er_followers(record.sum_of_inputs_but("followers"), of("followers")),
            "metric.cpv" => ratio::cpv(of("cost"), of("views")),
            "metric.cpf" => ratio::cpf(of("cost"), of("new_followers")),
            "metric.cac" => ratio::cac(of("ad_cost"), of("staff_cost"), record.input_or_zero("tools"), of("customers")),
            "metric.romi" => ratio::romi(of("gross_margin"), of("marketing_cost")),
            "metric.roi" => ratio::roi(of("profit") + of("investment"), of("investment")),
            "metric.ltv_cac" => ratio::ltv_cac(of("ltv"), of("cac")),
            "metric.break_even_cpa" => Some(ratio::break_even_cpa(of("aov"), of("margin"))),
            "metric.break_even_roas" => ratio::break_even_roas(of("margin")),
            "metric.max_cpc" => Some(ratio::max_cpc(of("break_even_cpa"), of("cvr"))),
            "metric.max_cpm" => Some(ratio::max_cpm(of("max_cpc"), of("ctr"))),
            "metric.full_cost_per_contact" => {
                ratio::full_cost_per_contact(of("media"), of("staff_hours"), of("rate"), of("tools"), of("contacts"))
            }
            "metric.frequency" => ratio::frequency(of("impressions"), of("reach")),
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
                let cost = ratio::cost_of_grp(of("grp"), of("cost_per_grp"));
                record.check("cost", cost, record.expected("cost"));
                record.check("cost_per_grp", ratio::cost_per_grp(cost, of("grp")).unwrap(), of("cost_per_grp"));
            }
            "effective_reach_quintiles" => {
                let frequencies = record.inputs("quintile_freq");
                let reach = ratio::effective_reach_quintiles(of("reach_pct"), &frequencies, of("threshold")).unwrap();
                record.check("effective_reach_pct", reach, record.expected("effective_reach_pct"));
            }
            _ => record.unknown(),
        }
    });
}
