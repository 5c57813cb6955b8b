//! The plans that are timed, natively and in the browser.

use mediaplan::scenario::{
    BuyingModel, Channel, ChannelEdit, ChannelId, Example, Flight, Kind, Overlap, PairOverlap, Rate, Scenario, Shape,
    Sourced, example,
};
use mediaplan::units::{Frequency, FrequencyCap, Money, People, Price, Share, Weeks};

/// The launch example with two channels more, and a frequency cap, which costs the most, on every second channel.
pub(crate) fn ten_channels() -> Scenario {
    let mut plan = example(Example::Launch);
    let more: Vec<_> = plan.channels.iter().take(2).cloned().collect();
    plan.channels.extend(more);
    // Everything at once, so that figures can be compared with those of earlier builds.
    for channel in &mut plan.channels {
        channel.flight = Flight::default();
    }
    for channel in plan.channels.iter_mut().step_by(2) {
        channel.frequency_cap = FrequencyCap::new(6).ok();
    }
    plan.renumbered()
}

/// Twelve channels over thirteen weeks in all patterns, a cap on every fourth, and every pair of a matrix known.
pub(crate) fn calendar() -> Scenario {
    let mut plan = matrix(12);
    if let Ok(weeks) = Weeks::new(13) {
        plan.weeks = weeks;
    }
    let shapes = [Shape::Even, Shape::Burst, Shape::Pulsed, Shape::FrontLoaded, Shape::BackLoaded];
    for (at, shape) in shapes.into_iter().cycle().enumerate().take(12) {
        if let Some(id) = plan.channels.get(at).map(|channel| channel.id) {
            plan = plan.with_channel(id, ChannelEdit::Pattern(shape));
        }
    }
    plan
}

/// So many channels, and every pair of them known.
pub(crate) fn matrix(channels: usize) -> Scenario {
    let mut plan = example(Example::Launch);
    let some: Vec<Channel> = plan.channels.iter().cycle().take(channels).cloned().collect();
    plan.channels = some;
    for (at, channel) in plan.channels.iter_mut().enumerate() {
        channel.flight = Flight::default();
        channel.frequency_cap = if at % 4 == 0 { FrequencyCap::new(6).ok() } else { None };
    }
    let mut plan = plan.renumbered();
    plan.overlap = Overlap::Matrix(Vec::new());
    let ids: Vec<ChannelId> = plan.channels.iter().map(|channel| channel.id).collect();
    let audiences: Vec<f64> =
        plan.channels.iter().map(|one| one.audience.map_or(0.0, |audience| audience.value.get())).collect();
    let population = plan.target.population.map_or(f64::INFINITY, People::get);
    let people = |at: usize| audiences.get(at).copied().unwrap_or(0.0);
    for (at, one) in ids.iter().enumerate() {
        for (to, other) in ids.iter().enumerate().skip(at + 1) {
            // A part of the smaller audience, somewhat more than chance would give.
            let (small, large) = if people(at) <= people(to) { (one, other) } else { (other, one) };
            let by_chance = people(at).max(people(to)) / population;
            #[expect(clippy::cast_precision_loss, reason = "a dozen channels")]
            let share = (by_chance * (1.1 + ((at * 5 + to * 3) % 7) as f64 / 20.0)).min(0.95);
            let both = Share::new(share).ok().map(|share| Sourced::own(PairOverlap::OfFirst(share)));
            plan.overlap = core::mem::take(&mut plan.overlap).with_pair(*small, *large, both);
        }
    }
    plan
}

/// The plan that takes the longest of all that a link may hold: a hundred channels bought by sale with wear-out, under the
/// highest cap, over 104 weeks that meet partly the same people.
pub(crate) fn longest() -> Scenario {
    let mut plan = example(Example::Launch);
    plan.weeks = Weeks::new(104).unwrap_or(plan.weeks);
    let share = |share: f64| Share::new(share).ok();
    let own = |rate: f64| share(rate).map(Sourced::own);
    let Some(mut channel) = plan.channels.first().cloned() else { return plan };
    channel.kind = Kind::Paid {
        buying_model: BuyingModel::Cpa,
        price: Price::new(2.0).ok().map(Sourced::own),
        contacts_per_unit: None,
        bonus_contacts: None,
    };
    channel.budget = Money::new(5_000_000).unwrap_or(channel.budget);
    channel.audience = People::new(200_000.0).ok().map(Sourced::own);
    channel.frequency_cap = FrequencyCap::new(100).ok();
    channel.response_decay = share(0.9).unwrap_or(channel.response_decay);
    channel.measured_frequency = Frequency::new(3.0).ok();
    channel.flight.persistence = share(0.5).unwrap_or(channel.flight.persistence);
    channel.rates = [(Rate::Click, 0.05), (Rate::Sale, 0.5)]
        .into_iter()
        .fold(channel.rates, |rates, (rate, value)| rates.with(rate, own(value)));
    plan.channels = vec![channel; 100];
    plan = plan.renumbered();
    for at in 0..plan.channels.len() {
        if let Some(id) = plan.channels.get(at).map(|channel| channel.id) {
            plan = plan.with_channel(id, ChannelEdit::Pattern(Shape::Even));
        }
    }
    plan
}
