//! Verdicts on channels: one sentence per channel, made of its figures.

use super::Words;
use crate::forecast::{Figure, MainDriver, Quantity, Rank, Verdict};
use crate::scenario::ChannelId;
use crate::units::Currency;

impl Words {
    /// Verdict on a channel: cost per contact, cost per result, and why the two ranks differ.
    pub fn verdict(&self, verdict: &Verdict, currency: Currency) -> String {
        self.marked_verdict(verdict, currency).replace([OPENS, CLOSES], "")
    }

    /// The same in pieces; a piece that is a figure carries the quantity that explains it.
    pub fn verdict_pieces(&self, verdict: &Verdict, currency: Currency) -> Vec<(String, Option<Quantity>)> {
        let mut items = [verdict.contact_cost, verdict.result_cost].into_iter().flatten().map(|rank| rank.quantity);
        let mut pieces = Vec::new();
        for part in self.marked_verdict(verdict, currency).split(CLOSES) {
            let (plain, figure) = part.split_once(OPENS).map_or((part, None), |(plain, figure)| (plain, Some(figure)));
            pieces.push((plain.to_owned(), None));
            pieces.extend(figure.map(|figure| (figure.to_owned(), items.next())));
        }
        pieces
    }

    /// Name of the channel that alone has the cheapest results of several; else the plain title.
    pub fn verdicts_title(&self, verdicts: &[Verdict], name: &dyn Fn(ChannelId) -> String) -> String {
        let is_best = |rank: Rank| rank.place == 1 && rank.of > 1 && !rank.is_shared;
        let best = verdicts.iter().find(|verdict| verdict.result_cost.is_ok_and(is_best));
        match best {
            Some(verdict) => {
                let key = format!("verdict-title-{}", effect_key(verdict.result));
                self.with(&key, &[("name", name(verdict.id).into())])
            }
            None => self.text("verdicts-title"),
        }
    }

    fn marked_verdict(&self, verdict: &Verdict, currency: Currency) -> String {
        let effect = effect_key(verdict.result);
        let contact = match verdict.contact_cost {
            Err(why) => return self.with("verdict-no-contact", &[("why", self.text(why.key()).into())]),
            Ok(rank) => self.ranked("contact", rank, currency),
        };
        let cost = match verdict.result_cost {
            Err(_) if verdict.result == Figure::Contacts => {
                return self.with("verdict-contact-only", &[("contact", contact.into())]);
            }
            Err(why) => {
                let why = self.text(why.key());
                return self.with("verdict-no-effect", &[("contact", contact.into()), ("why", why.into())]);
            }
            Ok(rank) => self.ranked(effect, rank, currency),
        };
        let places = verdict.ranks.unwrap_or_default();
        let key = if places.0 == places.1 { "verdict-and" } else { "verdict-but" };
        let because = verdict.main_driver.map(|because| self.because(because, effect, places)).unwrap_or_default();
        self.with(key, &[("contact", contact.into()), ("effect", cost.into()), ("because", because.into())])
    }

    /// "cheapest per contact (€4.20 per 1,000)", "no. 3 of 8 per lead (€21.30)".
    fn ranked(&self, of: &str, rank: Rank, currency: Currency) -> String {
        let cost = format!("{OPENS}{}{CLOSES}", self.figure_with_unit(Figure::PerThousand, Ok(rank.value), currency));
        let key = match rank.place {
            _ if rank.of == 1 => format!("verdict-{of}-alone"),
            _ if rank.is_shared => format!("verdict-{of}-shared"),
            1 => format!("verdict-{of}-first"),
            place if place == rank.of => format!("verdict-{of}-last"),
            _ => format!("verdict-{of}-rank"),
        };
        self.with(
            &key,
            &[("cost", cost.into()), ("place", rank.place.to_string().into()), ("of", rank.of.to_string().into())],
        )
    }

    fn because(&self, because: MainDriver, effect: &str, (contact, cost): (usize, usize)) -> String {
        let step = if because.step.1 == Figure::Clicks { "click" } else { effect };
        let direction = if cost > contact { "low" } else { "high" };
        let part = |value: f64| self.percent(value, if value < 0.1 { 2 } else { 0 });
        self.with(
            &format!("verdict-because-{step}-{direction}"),
            &[("own", part(because.own).into()), ("others", part(because.others).into())],
        )
    }
}

/// Marks around a figure in a sentence; no text has these characters.
const OPENS: char = '\u{e000}';
const CLOSES: char = '\u{e001}';

fn effect_key(effect: Figure) -> &'static str {
    if effect == Figure::Leads {
        "leads"
    } else if effect == Figure::Sales {
        "sales"
    } else {
        "clicks"
    }
}
