//! Effect: from contacts to clicks, visits, leads and sales.

use super::chain::lift;
use super::distribution::{ContactDistribution, DistributionInputs, contact_value};
use super::figure::{Figure, Figures, Missing, Unit, Value};
use super::formula::Formula;
use super::input::Input;
use super::ledger::Ledger;
use super::quantity::{Quantity, Subject};
use super::term::Term;
use crate::scenario::{BuyingModel, Channel, Kind, Problem, Rate};
use crate::units::{Currency, Frequency, Money, Share};

/// Inputs of the effect of a channel.
pub(super) struct EffectDerivation<'a> {
    pub(super) channel: &'a Channel,
    /// Actions that were bought.
    pub(super) actions: Option<f64>,
    /// Distribution of the contacts and its inputs; the reason where it is not known.
    pub(super) distribution: Result<(&'a ContactDistribution, &'a DistributionInputs<'a>), Missing>,
    /// `A`.
    pub(super) audience: Value,
    pub(super) currency: Currency,
}

impl EffectDerivation<'_> {
    /// Fills in what comes out of the contacts of a channel: responses, revenue and margin; says what is doubtful about
    /// them.
    ///
    /// A response per contact is contacts × the rate of a first contact × what a contact is worth against a first one,
    /// which is 1 without wear-out. What the channel is bought by is known from the money itself; the other responses
    /// follow from the contacts behind it.
    pub(super) fn fill<const ASKS: bool>(&self, figures: &mut Figures, ledger: &mut Ledger<ASKS>) -> Option<Problem> {
        let channel = self.channel;
        self.wear_out(figures, ledger);
        let clicks = self.response(figures, ledger, Rate::Click, Figure::Clicks, BuyingModel::Cpc);
        self.response(figures, ledger, Rate::View, Figure::Views, BuyingModel::Cpv).ok();
        self.response(figures, ledger, Rate::Engagement, Figure::Engagements, BuyingModel::Cpe).ok();
        self.response(figures, ledger, Rate::Follow, Figure::Followers, BuyingModel::Cpf).ok();

        let subject = ledger.subject;
        let figure = |symbol, value, figure| Term::figure(symbol, value, subject, figure);
        let input = |symbol, value, input| Term::input(symbol, value, Unit::Share, subject, input);
        let rate = |rate: Rate| channel.rates.value(rate).ok_or(Missing::Rate(rate));
        let landing = Ok(channel.landing_rate.get());
        let visits = ledger.derive(
            Quantity::Figure(Figure::Visits),
            Formula::Product,
            [clicks, landing],
            |[clicks, landing]| [figure("C", clicks, Figure::Clicks), input("z", landing, Input::LandingRate)],
        );
        figures.set(Figure::Visits, visits);
        // What leads and sales are counted on: the rate first, because without it nothing is asked of the step before.
        let after = |ledger: &mut Ledger<ASKS>, to, from: Figure, value: Value, by: Rate| {
            let quantity = Quantity::Figure(to);
            let share = rate(by);
            if share.is_err() {
                return ledger
                    .derive(quantity, Formula::Product, [share], |[share]| [input("r", share, Input::Rate(by))]);
            }
            ledger.derive(quantity, Formula::Product, [value, share], |[value, share]| {
                [figure(from.symbol(), value, from), input("r", share, Input::Rate(by))]
            })
        };
        let delivered = |ledger: &mut Ledger<ASKS>, to, actions: f64| {
            ledger.derive(Quantity::Figure(to), Formula::Identity, [Ok(actions)], |[actions]| {
                [delivered(subject, actions)]
            })
        };
        let leads = match self.bought(BuyingModel::Cpl) {
            Some(leads) => delivered(ledger, Figure::Leads, leads),
            None => after(ledger, Figure::Leads, Figure::Visits, visits, Rate::Lead),
        };
        figures.set(Figure::Leads, leads);
        let sales = match (self.bought(BuyingModel::Cpa), rate(Rate::Lead), channel.buying()) {
            (Some(sales), _, _) => delivered(ledger, Figure::Sales, sales),
            // Leads that are bought need no lead rate to be turned into sales; where leads play no part, visits buy.
            (None, Ok(_), _) | (None, Err(_), Some(BuyingModel::Cpl)) => {
                after(ledger, Figure::Sales, Figure::Leads, leads, Rate::Sale)
            }
            (None, Err(_), _) => after(ledger, Figure::Sales, Figure::Visits, visits, Rate::Sale),
        };
        figures.set(Figure::Sales, sales);
        self.entries(figures, ledger);
        self.money(figures, ledger, sales);
        self.doubtful()
    }

    /// Entries of a contest: each person reached is asked once.
    fn entries<const ASKS: bool>(&self, figures: &mut Figures, ledger: &mut Ledger<ASKS>) {
        let subject = ledger.subject;
        let quantity = Quantity::Figure(Figure::Entries);
        let rate_term = |rate| Term::input("e", rate, Unit::Share, subject, Input::EntryRate);
        let entries = match self.channel.kind {
            Kind::Contest { entry_rate, .. } => {
                let values = [figures.get(Figure::Reach), entry_rate.map(Share::get).ok_or(Missing::EntryRate)];
                ledger.derive(quantity, Formula::Product, values, |[reach, rate]| {
                    [Term::figure("R", reach, subject, Figure::Reach), rate_term(rate)]
                })
            }
            Kind::Paid { .. } | Kind::Influencer { .. } | Kind::Content { .. } => {
                ledger.derive(quantity, Formula::Product, [Err(Missing::OtherChannelType)], |[rate]| [rate_term(rate)])
            }
        };
        figures.set(Figure::Entries, entries);
    }

    /// Revenue, margin and customer value of sales.
    fn money<const ASKS: bool>(&self, figures: &mut Figures, ledger: &mut Ledger<ASKS>, sales: Value) {
        let (channel, subject) = (self.channel, ledger.subject);
        let major = |money: Option<Money>, missing| money.map(|money| money.major(self.currency)).ok_or(missing);
        let price = |symbol, value, input| Term::input(symbol, value, Unit::UnitPrice, subject, input);
        let order_value = major(channel.order_value, Missing::OrderValue);
        let order_term = |value| price("o", value, Input::OrderValue);
        let margin = channel.margin.map(Share::get).ok_or(Missing::Margin);
        let margin_term = |margin| Term::input("m", margin, Unit::Share, subject, Input::Margin);
        let sales_term = |sales| Term::figure("S", sales, subject, Figure::Sales);
        let mut product = |figure: Figure, values: [Value; 2], terms: &dyn Fn([Value; 2]) -> [Term; 2]| {
            let value = ledger.derive(Quantity::Figure(figure), Formula::Product, values, terms);
            figures.set(figure, value);
            value
        };
        let revenue =
            product(Figure::Revenue, [sales, order_value], &|[sales, value]| [sales_term(sales), order_term(value)]);
        product(Figure::Margin, [revenue, margin], &|[revenue, margin]| {
            [Term::figure("U", revenue, subject, Figure::Revenue), margin_term(margin)]
        })
        .ok();
        let lifetime = major(channel.lifetime_value, Missing::LifetimeValue);
        product(Figure::CustomerValue, [sales, lifetime], &|[sales, value]| {
            [sales_term(sales), price("v", value, Input::LifetimeValue)]
        })
        .ok();
        product(Figure::BreakEvenCpa, [order_value, margin], &|[value, margin]| {
            [order_term(value), margin_term(margin)]
        })
        .ok();
    }

    fn bought(&self, by: BuyingModel) -> Option<f64> {
        self.actions.filter(|_| self.channel.buying() == Some(by))
    }

    /// Worth of a contact against a first one, and of a first one against the average of the measurement.
    fn wear_out<const ASKS: bool>(&self, figures: &mut Figures, ledger: &mut Ledger<ASKS>) {
        let (channel, subject) = (self.channel, ledger.subject);
        let decay = channel.response_decay.get();
        let decay_term = |decay| Term::input("φ", decay, Unit::Share, subject, Input::ResponseDecay);
        let quantity = Quantity::Figure(Figure::ContactValue);
        let contacts = figures.get(Figure::Contacts);
        let value = match (contacts, self.distribution) {
            // No wear-out: each contact is worth the first.
            (Ok(_), _) if decay >= 1.0 => {
                ledger.derive(quantity, Formula::Identity, [Ok(decay)], |[decay]| [decay_term(decay)])
            }
            (Ok(_), Ok((distribution, inputs))) => {
                let value = Ok(contact_value(distribution, inputs, decay));
                ledger.note(quantity, value, || {
                    let mut terms = inputs.terms(subject);
                    terms.push(decay_term(Ok(decay)));
                    (Formula::ContactValue, terms)
                });
                value
            }
            (Err(why), _) | (Ok(_), Err(why)) => {
                ledger.note(quantity, Err(why), || {
                    let contacts = Term::figure("I", contacts, subject, Figure::Contacts);
                    let audience = Term::derived("A", self.audience, Unit::Count, subject, Quantity::Audience);
                    (Formula::ContactValue, vec![contacts, audience, decay_term(Ok(decay))])
                });
                Err(why)
            }
        };
        figures.set(Figure::ContactValue, value);
        let measured = channel.measured_frequency.map_or(1.0, Frequency::get);
        let values = [Ok(measured), Ok(channel.exposure_evenness.get()), Ok(decay)];
        let quantity = Quantity::Figure(Figure::FirstContactLift);
        let value = ledger.derive(quantity, Formula::Lift, values, |[measured, shape, decay]| {
            [
                Term::input("f", measured, Unit::Number, subject, Input::MeasuredFrequency),
                Term::input("k", shape, Unit::Number, subject, Input::ExposureEvenness),
                decay_term(decay),
            ]
        });
        figures.set(Figure::FirstContactLift, value);
    }

    /// Responses per contact.
    fn response<const ASKS: bool>(
        &self,
        figures: &mut Figures,
        ledger: &mut Ledger<ASKS>,
        rate: Rate,
        figure: Figure,
        by: BuyingModel,
    ) -> Value {
        let subject = ledger.subject;
        let quantity = Quantity::Figure(figure);
        let per_contact = self.channel.rates.value(rate).ok_or(Missing::Rate(rate));
        let rate_term = |rate_of| Term::input("r", rate_of, Unit::Share, subject, Input::Rate(rate));
        let term = |symbol, value, figure| Term::figure(symbol, value, subject, figure);
        let contacts = figures.get(Figure::Contacts);
        let first = (self.channel.response_decay.get() < 1.0).then(|| {
            let values = [per_contact, figures.get(Figure::FirstContactLift)];
            ledger.derive(Quantity::FirstContactRate(rate), Formula::FirstContactRate, values, |[rate, lift]| {
                [rate_term(rate), term("l", lift, Figure::FirstContactLift)]
            })
        });
        let value = match (self.bought(by), first) {
            (Some(bought), _) => {
                ledger.derive(quantity, Formula::Identity, [Ok(bought)], |[actions]| [delivered(subject, actions)])
            }
            (None, Some(first)) => {
                let values = [contacts, first, figures.get(Figure::ContactValue)];
                ledger.derive(quantity, Formula::Product, values, |[contacts, first, worth]| {
                    let first = Term::derived("r₁", first, Unit::Share, subject, Quantity::FirstContactRate(rate));
                    [term("I", contacts, Figure::Contacts), first, term("ω", worth, Figure::ContactValue)]
                })
            }
            (None, None) => ledger.derive(quantity, Formula::Product, [contacts, per_contact], |[contacts, rate]| {
                [term("I", contacts, Figure::Contacts), rate_term(rate)]
            }),
        };
        figures.set(figure, value);
        value
    }

    /// A first contact that would earn more than one response: rate, frequency and wear-out do not go together.
    fn doubtful(&self) -> Option<Problem> {
        let lift = lift(self.channel);
        let rates = [Rate::Click, Rate::View, Rate::Engagement, Rate::Follow].into_iter();
        let most = rates.filter_map(|rate| self.channel.rates.value(rate)).fold(0.0, f64::max) * lift;
        (lift > 1.0 && most > 1.0).then_some(Problem::FirstContactRate { rate: most })
    }
}

/// The actions that a channel is bought by.
fn delivered(subject: Subject, actions: Value) -> Term {
    Term::derived("a", actions, Unit::Count, subject, Quantity::DeliveredActions)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::ChannelForecast;
    use crate::forecast::sample::{channel, close, plan, share};

    fn figures(channel: Channel) -> Figures {
        let plan = plan(vec![channel]);
        ChannelForecast::of(&plan, &plan.channels[0]).figures
    }

    #[track_caller]
    fn check(channel: &Channel, expect: &[(Figure, f64)]) {
        let figures = figures(channel.clone());
        for (figure, value) in expect {
            close(figures.get(*figure).unwrap_or_else(|why| panic!("{figure:?}: {why:?}")), *value);
        }
    }

    /// 100,000 contacts for €1,000.
    fn shown() -> Channel {
        channel(BuyingModel::Cpm, 10.0, 1000.0)
    }

    #[test]
    fn responses_are_contacts_times_rates() {
        let channel = shown()
            .with_rate(Rate::Click, 0.02)
            .with_rate(Rate::View, 0.3)
            .with_rate(Rate::Engagement, 0.05)
            .with_rate(Rate::Follow, 0.001)
            .with_rate(Rate::Lead, 0.1)
            .with_rate(Rate::Sale, 0.25)
            .with_sales_of(80.0, 0.5);
        check(
            &channel,
            &[
                (Figure::Clicks, 2000.0),
                (Figure::Views, 30_000.0),
                (Figure::Engagements, 5000.0),
                (Figure::Followers, 100.0),
                (Figure::Leads, 200.0),
                (Figure::Sales, 50.0),
                (Figure::Revenue, 4000.0),
                (Figure::Margin, 2000.0),
                (Figure::BreakEvenCpa, 40.0),
            ],
        );
    }

    #[test]
    fn without_leads_clicks_buy() {
        check(&shown().with_rate(Rate::Click, 0.02).with_rate(Rate::Sale, 0.05), &[(Figure::Sales, 100.0)]);
    }

    #[test]
    fn bought_actions_are_known_without_their_rate() {
        check(&channel(BuyingModel::Cpc, 2.0, 1000.0), &[(Figure::Clicks, 500.0)]);
        check(&channel(BuyingModel::Cpv, 2.0, 1000.0), &[(Figure::Views, 500.0)]);
        check(&channel(BuyingModel::Cpe, 2.0, 1000.0), &[(Figure::Engagements, 500.0)]);
        check(&channel(BuyingModel::Cpf, 2.0, 1000.0), &[(Figure::Followers, 500.0)]);
        check(
            &channel(BuyingModel::Cpl, 2.0, 1000.0).with_rate(Rate::Sale, 0.1),
            &[(Figure::Leads, 500.0), (Figure::Sales, 50.0)],
        );
        check(
            &channel(BuyingModel::Cpa, 2.0, 1000.0).with_sales_of(10.0, 0.5),
            &[(Figure::Sales, 500.0), (Figure::Revenue, 5000.0)],
        );
    }

    #[test]
    fn bought_actions_agree_with_the_rates() {
        let cpa = channel(BuyingModel::Cpa, 2.0, 1000.0)
            .with_rate(Rate::Click, 0.1)
            .with_rate(Rate::Lead, 0.2)
            .with_rate(Rate::Sale, 0.5);
        check(
            &cpa,
            &[(Figure::Contacts, 50_000.0), (Figure::Clicks, 5000.0), (Figure::Leads, 1000.0), (Figure::Sales, 500.0)],
        );
    }

    #[test]
    fn missing_input_is_named() {
        let clicked = shown().with_rate(Rate::Click, 0.02);
        let check =
            |channel: &Channel, figure, why| assert_eq!(figures(channel.clone()).get(figure), Err(why), "{figure:?}");
        check(&shown(), Figure::Clicks, Missing::Rate(Rate::Click));
        check(&clicked, Figure::Leads, Missing::Rate(Rate::Lead));
        check(&clicked, Figure::Sales, Missing::Rate(Rate::Sale));
        check(&clicked, Figure::Revenue, Missing::Rate(Rate::Sale));
        check(&clicked.clone().with_rate(Rate::Sale, 0.1), Figure::Revenue, Missing::OrderValue);
        check(&clicked.clone().without_price(), Figure::Clicks, Missing::Price);
        check(&clicked, Figure::BreakEvenCpa, Missing::OrderValue);
    }

    /// Two contacts a head at evenness 1; each further one earns half: worth `(1 − 1/(1 + 2·0.5))/0.5` = 1 first
    /// contact.
    fn with_wear_out(channel: Channel) -> Channel {
        Channel { response_decay: Share::HALF, ..channel.with_audience(1000.0).with_rate(Rate::Click, 0.02) }
    }

    #[test]
    fn people_who_tire_respond_less() {
        check(
            &with_wear_out(channel(BuyingModel::Cpm, 10.0, 20.0)),
            &[(Figure::ContactValue, 0.5), (Figure::Clicks, 20.0)],
        );
    }

    #[test]
    fn actions_of_people_who_tire_take_more_contacts() {
        check(
            &with_wear_out(channel(BuyingModel::Cpc, 1.0, 20.0)),
            &[(Figure::Clicks, 20.0), (Figure::Contacts, 2000.0)],
        );
        let calendar = Channel {
            flight: crate::scenario::Flight {
                pattern: crate::scenario::Pattern::Even,
                persistence: Share::WHOLE,
                ..crate::scenario::Flight::default()
            },
            ..with_wear_out(channel(BuyingModel::Cpc, 1.0, 20.0))
        };
        check(&calendar, &[(Figure::Clicks, 20.0), (Figure::Contacts, 2000.0)]);
    }

    /// Measured at three contacts per person reached, which is two a head: the average contact earned half of a first
    /// one.
    #[test]
    fn a_rate_measured_at_a_frequency_is_one_of_worn_contacts() {
        let measured = Channel {
            measured_frequency: Frequency::new(3.0).ok(),
            ..with_wear_out(channel(BuyingModel::Cpm, 10.0, 20.0))
        };
        check(&measured, &[(Figure::FirstContactLift, 2.0), (Figure::Clicks, 40.0), (Figure::ClickRate, 0.02)]);
        let at_once = Channel { response_decay: Share::WHOLE, ..measured };
        check(&at_once, &[(Figure::FirstContactLift, 1.0), (Figure::Clicks, 40.0)]);
    }

    #[test]
    fn a_first_contact_earns_one_response_at_most_and_a_finding_says_so() {
        let much = Channel {
            measured_frequency: Frequency::new(30.0).ok(),
            ..with_wear_out(channel(BuyingModel::Cpm, 10.0, 20.0))
        };
        let much = Channel { response_decay: Share::NONE, ..much.with_rate(Rate::Click, 0.5) };
        let plan = plan(vec![much]);
        let forecast = ChannelForecast::of(&plan, &plan.channels[0]);
        assert!(forecast.findings.iter().any(|problem| matches!(problem, Problem::FirstContactRate { .. })));
        let [clicks, reach] = [Figure::Clicks, Figure::Reach].map(|figure| forecast.figures.get(figure).unwrap());
        close(clicks, reach);
    }

    #[test]
    fn clicks_that_do_not_arrive_bring_no_leads() {
        let landing =
            Channel { landing_rate: share(0.8), ..shown().with_rate(Rate::Click, 0.02).with_rate(Rate::Lead, 0.1) };
        check(&landing, &[(Figure::Clicks, 2000.0), (Figure::Visits, 1600.0), (Figure::Leads, 160.0)]);
        let bought = Channel {
            landing_rate: share(0.8),
            ..channel(BuyingModel::Cpl, 5.0, 800.0).with_rate(Rate::Click, 0.02).with_rate(Rate::Lead, 0.1)
        };
        check(&bought, &[(Figure::Leads, 160.0), (Figure::Contacts, 100_000.0)]);
    }

    #[test]
    fn a_customer_is_worth_more_than_one_sale() {
        let sold = shown().with_rate(Rate::Click, 0.02).with_rate(Rate::Sale, 0.05).with_sales_of(80.0, 0.5);
        let loyal = Channel { lifetime_value: Some(crate::forecast::sample::money(30.0)), ..sold };
        // 100 sales for €1,000: CAC €10.
        check(&loyal, &[(Figure::Cac, 10.0), (Figure::CustomerValue, 3000.0), (Figure::LtvCac, 3.0)]);
    }
}
