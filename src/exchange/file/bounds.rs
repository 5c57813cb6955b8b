//! Bounds of what a file may hold beyond those of its single values: the same as those of a link.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::value::RawValue;

use super::error::{FileError, Flaw, List};
use crate::scenario::{
    CHANNELS_MAX, COMPETITORS_MAX, DISCOUNTS_MAX, LEVIES_MAX, PERIODS_MAX, Pattern, ROLES_MAX, Scenario,
};
use crate::units::Weeks;

/// Step on the way to a value of a file.
#[derive(Debug, Clone, Copy)]
enum Step {
    Field(&'static str),
    Entry(usize),
}

use Step::{Entry, Field};

/// Refuses a plan with more than a plan can hold. `text` is the file that it was read from.
pub(super) fn check(text: &str, scenario: &Scenario) -> Result<(), FileError> {
    let refuse = |path: &[Step], flaw: Flaw| {
        let (line, column) = place(text, path);
        FileError::Invalid { line, column, flaw }
    };
    let at_most = |path: &[Step], list: List, count: usize, max: usize| {
        if count <= max { Ok(()) } else { Err(refuse(path, Flaw::TooMany { list, count, max })) }
    };
    let competitors = scenario.market.as_ref().map_or(0, |market| market.competitors.len());
    at_most(&[Field("channels")], List::Channels, scenario.channels.len(), CHANNELS_MAX)?;
    at_most(&[Field("periods")], List::Periods, scenario.periods.len(), PERIODS_MAX)?;
    at_most(&[Field("market"), Field("competitors")], List::Competitors, competitors, COMPETITORS_MAX)?;
    at_most(&[Field("costs"), Field("levies")], List::Levies, scenario.costs.levies.len(), LEVIES_MAX)?;
    at_most(&[Field("roles")], List::Roles, scenario.roles.len(), ROLES_MAX)?;
    for (at, channel) in scenario.channels.iter().enumerate() {
        let path = [Field("channels"), Entry(at), Field("work")];
        at_most(&path, List::Work, channel.work.roles(), scenario.roles.len())?;
        let path = [Field("channels"), Entry(at), Field("discounts")];
        at_most(&path, List::Discounts, channel.discounts.list().len(), DISCOUNTS_MAX)?;
        if let Pattern::Custom(amounts) = &channel.flight.pattern {
            let path = [Field("channels"), Entry(at), Field("flight"), Field("pattern"), Field("custom")];
            at_most(&path, List::Amounts, amounts.len(), usize::from(Weeks::MAX))?;
        }
    }
    let mut currencies = BTreeSet::from([scenario.currency]);
    for (at, known) in scenario.exchange_rates.iter().enumerate() {
        if !currencies.insert(known.currency) {
            return Err(refuse(&[Field("exchange_rates"), Entry(at)], Flaw::Value));
        }
    }
    let mut kpis = BTreeSet::new();
    for (at, target) in scenario.kpis.iter().enumerate() {
        if !kpis.insert(target.kpi) {
            return Err(refuse(&[Field("kpis"), Entry(at)], Flaw::RepeatedKpi));
        }
    }
    let ids: BTreeSet<u32> = scenario.channels.iter().map(|channel| channel.id.0).collect();
    let mut pairs = BTreeSet::new();
    for (at, pair) in scenario.overlap.pairs().iter().enumerate() {
        let (one, other) = (pair.one.0, pair.other.0);
        let unknown = [one, other].into_iter().find(|id| !ids.contains(id));
        let flaw = match unknown {
            Some(channel) => Flaw::PairOfUnknown { channel },
            None if one == other => Flaw::PairOfOne { channel: one },
            None if !pairs.insert((one.min(other), one.max(other))) => Flaw::RepeatedPair { one, other },
            None => continue,
        };
        return Err(refuse(&[Field("overlap"), Field("matrix"), Entry(at)], flaw));
    }
    Ok(())
}

/// Line and character of a value of the plan, both from 1; the beginning of the file where there is none.
fn place(text: &str, path: &[Step]) -> (usize, usize) {
    let offset = offset(text, path).unwrap_or(0);
    let before = text.get(..offset).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// Byte at which a value of the plan begins.
fn offset(text: &str, path: &[Step]) -> Option<usize> {
    let mut value: &RawValue = serde_json::from_str(text).ok()?;
    for step in [Field("plan")].iter().chain(path) {
        value = match *step {
            Field(name) => serde_json::from_str::<BTreeMap<String, &RawValue>>(value.get()).ok()?.remove(name)?,
            Entry(at) => serde_json::from_str::<Vec<&RawValue>>(value.get()).ok()?.get(at).copied()?,
        };
    }
    value.get().as_ptr().addr().checked_sub(text.as_ptr().addr())
}
