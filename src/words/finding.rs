//! Findings as text: a statement, and a sentence with the quantity, the limit and the remedy.

use super::{Value, Words};
use crate::scenario::{ChannelId, Problem, Rate, Scenario};

impl Words {
    /// The statement of a problem of a plan, and the sentence after it.
    pub fn finding(&self, problem: &Problem, scenario: &Scenario) -> (String, String) {
        let currency = scenario.currency;
        let named = |id| scenario.channel(id).map(|channel| self.channel_name(channel)).unwrap_or_default();
        let name = |id: ChannelId| Value::from(named(id));
        let statement = self.finding_statement(problem, scenario);
        let sentence = format!("finding-{}.sentence", problem.key());
        let money = |amount| Value::from(self.amount(amount, currency));
        let people = |people: crate::units::People| Value::from(self.whole(people.get()));
        let sentence = match *problem {
            Problem::UniverseOutside { min, max } => match max {
                Some(max) => self.with(&sentence, &[("min", people(min)), ("max", people(max))]),
                None => self.with(&sentence, &[("min", people(min))]),
            },
            Problem::AudienceAbovePopulation { population } => {
                self.with(&sentence, &[("population", people(population))])
            }
            Problem::NoRate(rate) => self.with(&sentence, &[("rate", self.rate_name(rate).into())]),
            Problem::LimitsCrossed { min, max } => self.with(&sentence, &[("min", money(min)), ("max", money(max))]),
            Problem::BelowMin { min } => self.with(&sentence, &[("min", money(min))]),
            Problem::AboveMax { max } => self.with(&sentence, &[("max", money(max))]),
            Problem::CapReached { left, enough }
            | Problem::AudienceExhausted { left, enough }
            | Problem::UnitsLeft { left, enough } => {
                self.with(&sentence, &[("left", money(left)), ("enough", money(enough))])
            }
            Problem::FrequencyHigh { frequency } => {
                self.with(&sentence, &[("frequency", self.decimals(frequency, 1).into())])
            }
            Problem::EndlessSharing { each } => self.with(&sentence, &[("each", self.decimals(each, 2).into())]),
            Problem::FlightBeyondPlan { last } => self.with(&sentence, &[("last", last.get().to_string().into())]),
            Problem::OverlapAboveAudience { one, other, both, most } => self.with(
                &sentence,
                &[
                    ("one", name(one)),
                    ("other", name(other)),
                    ("both", self.whole(both).into()),
                    ("most", self.whole(most).into()),
                ],
            ),
            Problem::OverlapBelowLeast { one, other, both, least } => self.with(
                &sentence,
                &[
                    ("one", name(one)),
                    ("other", name(other)),
                    ("both", self.whole(both).into()),
                    ("least", self.whole(least).into()),
                ],
            ),
            Problem::OverlapTooSmallFor { one, other, third, both, least } => self.with(
                &sentence,
                &[
                    ("one", name(one)),
                    ("other", name(other)),
                    ("third", name(third)),
                    ("both", self.whole(both).into()),
                    ("least", self.whole(least).into()),
                ],
            ),
            Problem::OverlapsContradict { channels: [one, other, third], people } => self.with(
                &sentence,
                &[
                    ("one", name(one)),
                    ("other", name(other)),
                    ("third", name(third)),
                    ("people", self.whole(people).into()),
                ],
            ),
            Problem::OverlapFitPoor { error } => self.with(&sentence, &[("error", self.percent(error, 0).into())]),
            Problem::FirstContactRate { rate } => self.with(&sentence, &[("rate", self.percent(rate, 0).into())]),
            Problem::FeeOfNothing { of } => self.with(&sentence, &[("base", self.text(of.key()).into())]),
            Problem::LevyLikeVat { rate } => {
                self.with(&sentence, &[("rate", self.percent_typed_sign(rate.get()).into())])
            }
            Problem::DiscountLikeVat { discount, vat } => {
                let percent = |share: crate::units::Share| Value::from(self.percent_typed_sign(share.get()));
                self.with(&sentence, &[("discount", percent(discount)), ("vat", percent(vat))])
            }
            Problem::RoleOverbooked { .. } => self.overbooked(&sentence, problem, scenario),
            Problem::AboveBrief { by } => self.with(&sentence, &[("by", money(by))]),
            Problem::EndsAfterBrief { until } => self.with(&sentence, &[("until", self.date(until).into())]),
            Problem::EngagementMeansOther(_)
            | Problem::FeeUnsolvable
            | Problem::BriefWithoutVat
            | Problem::ListPriceWithoutDiscount
            | Problem::BonusNotCounted
            | Problem::NoPopulation
            | Problem::TooManyChannels
            | Problem::NoAudience
            | Problem::NoPrice
            | Problem::NoContactsPerUnit
            | Problem::NoPostReach
            | Problem::NoContestContacts
            | Problem::NoBudget
            | Problem::DiscountOfAll
            | Problem::HoursWithoutRate { .. }
            | Problem::FeeOfAll => self.text(&sentence),
        };
        (statement, sentence)
    }

    /// The statement of a problem.
    fn finding_statement(&self, problem: &Problem, scenario: &Scenario) -> String {
        let key = format!("finding-{}", problem.key());
        let named = |id| scenario.channel(id).map(|channel| self.channel_name(channel)).unwrap_or_default();
        if let Problem::OverlapAboveAudience { one, other, .. }
        | Problem::OverlapBelowLeast { one, other, .. }
        | Problem::OverlapTooSmallFor { one, other, .. } = *problem
        {
            self.with(&key, &[("one", named(one).into()), ("other", named(other).into())])
        } else if let Problem::HoursWithoutRate { role } | Problem::RoleOverbooked { role, .. } = *problem {
            self.with(&key, &[("role", self.role_name(scenario, role).into())])
        } else {
            self.text(&key)
        }
    }

    /// The sentence about a role with too much work.
    fn overbooked(&self, sentence: &str, problem: &Problem, scenario: &Scenario) -> String {
        let Problem::RoleOverbooked { week, hours, available, weeks, .. } = *problem else { return String::new() };
        let first = scenario.week_start(usize::from(week));
        let week = self.date_range(first, first.plus_days(6));
        let number = |hours: f64| Value::from(self.number(hours));
        let hours = [("hours", number(hours)), ("available", number(available.get()))];
        let values = [("week", week.into()), ("weeks", usize::from(weeks).into())];
        self.with(sentence, &values.into_iter().chain(hours).collect::<Vec<_>>())
    }

    /// One line for a problem that several channels have.
    pub fn findings_of_channels(&self, problem: &Problem, scenario: &Scenario, count: usize) -> String {
        let key = format!("finding-{}.channels", problem.key());
        if problem.is_missing_input() {
            let rate = if let Problem::NoRate(rate) = problem { self.rate_name(*rate) } else { String::new() };
            return self.with(&key, &[("count", count.into()), ("rate", rate.into())]);
        }
        let (statement, _) = self.finding(problem, scenario);
        self.with("finding-channels", &[("statement", statement.into()), ("count", count.into())])
    }

    fn rate_name(&self, rate: Rate) -> String {
        self.text(rate.field_key())
    }
}
