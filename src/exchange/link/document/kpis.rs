//! KPI targets.

use super::super::coder::Coder;
use super::super::model::{Decimal, Flag, InvalidField};
use super::column::{often, optional, quantity, seldom};
use crate::scenario::{Kpi, KpiTarget};
use crate::units::Goal;

/// KPIs in the order of the format, which is that of plans: each has a target or not, and none has two.
const KPIS: [Kpi; 27] = [
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
    Kpi::PerGrp,
];

/// Writes or reads, for each KPI, whether it has a target, and its value where one is set.
pub(super) fn walk(coder: &mut dyn Coder, given: &[KpiTarget]) -> Result<Vec<KpiTarget>, InvalidField> {
    let (mut present, mut has_value, mut negative) = (Flag::trained(&[true, false, false]), often(), seldom());
    let mut size = Decimal::trained(&[2_500_000.0, 350.0, 0.03, 4.5]);
    let mut targets = Vec::new();
    for kpi in KPIS {
        let given = given.iter().find(|target| target.kpi == kpi);
        if !present.code(coder, given.is_some()) {
            continue;
        }
        let value = optional(coder, &mut has_value, given.and_then(|target| target.value), |coder, given| {
            let given = given.map_or(0.0, Goal::get);
            let negative = negative.code(coder, given < 0.0);
            let size = size.code(coder, given.abs());
            quantity(if negative { -size } else { size }, "kpis.value")
        })?;
        targets.push(KpiTarget { kpi, value });
    }
    Ok(targets)
}

#[cfg(test)]
mod tests {
    use super::super::super::coder::{Decoder, Encoder};
    use super::*;

    #[test]
    fn a_target_that_is_no_number_is_refused() {
        for value in [f64::NAN, f64::INFINITY, 1e14] {
            let mut encoder = Encoder::default();
            Flag::trained(&[true, false, false]).code(&mut encoder, true);
            often().code(&mut encoder, true);
            seldom().code(&mut encoder, false);
            Decimal::trained(&[2_500_000.0, 350.0, 0.03, 4.5]).code(&mut encoder, value);
            let read = walk(&mut Decoder::new(&encoder.finish()), &[]);
            assert_eq!(read, Err(InvalidField("kpis.value")), "{value}");
        }
    }

    /// A KPI that is missing here would be lost in a link.
    #[test]
    fn every_kpi_has_its_place() {
        assert_eq!(KPIS, *Kpi::ALL);
    }
}
