//! Ratios: figures that are quotients of other figures, of a channel and of the whole.

use super::figure::{Figure, Figures, Missing, Value};
use super::formula::Formula;
use super::ledger::Ledger;
use super::quantity::{Quantity, Subject};
use super::term::Term;

/// Figures that are plain quotients: figure, numerator, denominator.
pub(super) const QUOTIENTS: [(Figure, Figure, Figure); 23] = [
    (Figure::Frequency, Figure::Contacts, Figure::Reach),
    (Figure::PerContact, Figure::Media, Figure::Contacts),
    (Figure::PerPerson, Figure::Media, Figure::Reach),
    (Figure::PerEffective, Figure::Media, Figure::EffectiveReach),
    (Figure::PerEntry, Figure::AllCostsOnBasis, Figure::Entries),
    (Figure::PerGrp, Figure::Media, Figure::Grp),
    (Figure::PerClick, Figure::Media, Figure::Clicks),
    (Figure::PerView, Figure::Media, Figure::Views),
    (Figure::PerEngagement, Figure::Media, Figure::Engagements),
    (Figure::PerFollower, Figure::Media, Figure::Followers),
    (Figure::PerLead, Figure::Media, Figure::Leads),
    (Figure::PerSale, Figure::Media, Figure::Sales),
    (Figure::AllCostsPerContact, Figure::AllCostsOnBasis, Figure::Contacts),
    (Figure::Cac, Figure::AllCostsOnBasis, Figure::Sales),
    (Figure::ClickRate, Figure::Clicks, Figure::Contacts),
    (Figure::ViewRate, Figure::Views, Figure::Contacts),
    (Figure::EngagementRate, Figure::Engagements, Figure::Contacts),
    (Figure::EngagementRateReach, Figure::Engagements, Figure::Reach),
    (Figure::EngagementRateViews, Figure::Engagements, Figure::Views),
    (Figure::ConversionRate, Figure::Sales, Figure::Clicks),
    (Figure::Roas, Figure::Revenue, Figure::NetMedia),
    (Figure::Acos, Figure::NetMedia, Figure::Revenue),
    (Figure::LtvCac, Figure::CustomerValue, Figure::AllCosts),
];

/// Scope of a ratio, which selects numerator and denominator.
#[derive(Clone, Copy)]
pub(super) enum RatioScope<'a> {
    /// Of a channel: its own figures. Where no media are paid, nothing per contact would look cheap: such a channel
    /// costs hours, production or a prize.
    Channel { no_media: bool },
    /// Of the whole: sums over its channels.
    Whole(&'a [&'a Figures]),
}

impl RatioScope<'_> {
    /// The two sides of a ratio.
    #[inline]
    pub(super) fn operands(self, figures: &Figures, over: Figure, under: Figure) -> [Value; 2] {
        let [above, below] = match self {
            Self::Channel { no_media: true } if matches!(over, Figure::NetMedia | Figure::Media) => {
                [Err(Missing::NoMedia), figures.get(under)]
            }
            Self::Channel { .. } => [figures.get(over), figures.get(under)],
            Self::Whole(channels) => numerator_denominator(channels, figures, over, under),
        };
        [above, if counts_people(under) { enough_people(below) } else { below }]
    }

    /// Derives a ratio by a formula over two sides.
    #[expect(clippy::inline_always, reason = "which formula it is stands at compile time")]
    #[inline(always)]
    pub(super) fn ratio<const ASKS: bool>(
        self,
        figures: &mut Figures,
        ledger: &mut Ledger<ASKS>,
        (figure, formula): (Figure, Formula),
        (over, under): (Figure, Figure),
    ) {
        let values = self.operands(figures, over, under);
        let value = formula.of(&values);
        figures.set(figure, value);
        if ledger.wants(Quantity::Figure(figure)) {
            self.explain(ledger, (figure, formula, value), (over, under), values);
        }
    }

    /// Derivation of a ratio.
    #[cold]
    fn explain<const ASKS: bool>(
        self,
        ledger: &mut Ledger<ASKS>,
        (figure, formula, value): (Figure, Formula, Value),
        (over, under): (Figure, Figure),
        values: [Value; 2],
    ) {
        let subject = ledger.subject;
        ledger.note(Quantity::Figure(figure), value, || {
            let terms = match self {
                Self::Channel { .. } => {
                    let [above, below] = values;
                    let term = |value, figure: Figure| Term::figure(figure.symbol(), value, subject, figure);
                    [term(above, over), term(below, under)]
                }
                Self::Whole(channels) => numerator_denominator_terms(channels, over, under, values),
            };
            (formula, terms.to_vec())
        });
    }
}

/// Fills in the ratios of figures that stand already; the same for a channel and for the whole.
pub(super) fn fill_ratios<const ASKS: bool>(figures: &mut Figures, scope: RatioScope<'_>, ledger: &mut Ledger<ASKS>) {
    for (figure, over, under) in QUOTIENTS {
        scope.ratio(figures, ledger, (figure, Formula::Quotient), (over, under));
    }
    let per_thousand = (Figure::PerThousand, Formula::PerThousand);
    scope.ratio(figures, ledger, per_thousand, (Figure::Media, Figure::Contacts));
    scope.ratio(figures, ledger, (Figure::Romi, Formula::ReturnOnCosts), (Figure::Margin, Figure::AllCosts));

    let subject = ledger.subject;
    let term = |value, figure: Figure| Term::figure(figure.symbol(), value, subject, figure);
    let [revenue, margin, costs] =
        [Figure::Revenue, Figure::Margin, Figure::AllCosts].map(|figure| figures.get(figure));
    let profit =
        ledger.derive(Quantity::Figure(Figure::Profit), Formula::Difference, [margin, costs], |[margin, costs]| {
            [term(margin, Figure::Margin), term(costs, Figure::AllCosts)]
        });
    figures.set(Figure::Profit, profit);
    let roi = [revenue, margin, costs];
    let roi = ledger.derive(Quantity::Figure(Figure::Roi), Formula::ReturnOnAll, roi, |[revenue, margin, costs]| {
        [term(revenue, Figure::Revenue), term(margin, Figure::Margin), term(costs, Figure::AllCosts)]
    });
    figures.set(Figure::Roi, roi);
}

/// People to divide by: of fewer than half a person nothing can be said per person.
fn enough_people(people: Value) -> Value {
    match people {
        Ok(people) if people > 0.0 && people < 0.5 => Err(Missing::FewPeople),
        other => other,
    }
}

/// Numerator and denominator of a ratio of the whole: sums over the channels that have both, so that money that bought
/// no known lead is not divided by the leads of others. People are counted once, so the people reached are those of the
/// whole; the costs of the plan hold the fee and the contingency, which are of no channel, so they too are whole.
pub(super) fn numerator_denominator(
    channels: &[&Figures],
    figures: &Figures,
    over: Figure,
    under: Figure,
) -> [Value; 2] {
    if is_whole(over) || is_whole(under) {
        return [figures.get(over), figures.get(under)];
    }
    let both = channels.iter().filter_map(|one| Some((one.get(over).ok()?, one.get(under).ok()?)));
    let sums = both.fold(None, |sums, (above, below)| {
        let (sum_above, sum_below) = sums.unwrap_or((0.0, 0.0));
        Some((sum_above + above, sum_below + below))
    });
    match (sums, channels.first()) {
        (Some((above, _)), _) if counts_people(under) => {
            // People of some channels alone are not counted once: without the engagements of all there is no rate.
            let missing = lacks(channels, over, under).filter(|_| over == Figure::Engagements);
            [missing.map_or(Ok(above), Err), figures.get(under)]
        }
        (Some((above, below)), _) => [Ok(above), Ok(below)],
        (None, Some(first)) => [first.get(over), first.get(under)],
        (None, None) => [Err(Missing::Channels), Err(Missing::Channels)],
    }
}

/// Reason why a channel has the denominator of a ratio and not its numerator; of several channels that of the first.
fn lacks(channels: &[&Figures], over: Figure, under: Figure) -> Option<Missing> {
    channels.iter().filter(|one| one.get(under).is_ok()).find_map(|one| one.get(over).err())
}

/// Terms of numerator and denominator of a ratio of the whole: figures of the whole, or sums over the channels that
/// have both.
pub(super) fn numerator_denominator_terms(
    channels: &[&Figures],
    over: Figure,
    under: Figure,
    [above, below]: [Value; 2],
) -> [Term; 2] {
    let subject = Subject::Plan;
    let any = channels.iter().any(|one| one.get(over).is_ok() && one.get(under).is_ok());
    let side = |figure: Figure, other: Figure, value: Value| {
        let of_all = channels.iter().all(|one| one.get(figure).is_err() || one.get(other).is_ok());
        let is_whole = is_whole(over) || is_whole(under) || (of_all && value.is_ok());
        if is_whole || (counts_people(figure) && any) {
            return Term::figure(figure.symbol(), value, subject, figure);
        }
        Term::derived(figure.symbol(), value, figure.unit(), subject, Quantity::MatchedSum(figure, other))
    };
    [side(over, under, above), side(under, over, below)]
}

/// Costs that hold what is of no channel.
pub(super) fn is_whole(figure: Figure) -> bool {
    matches!(figure, Figure::AllCosts | Figure::AllCostsOnBasis)
}

/// People of the whole, counted once.
pub(super) fn counts_people(figure: Figure) -> bool {
    matches!(figure, Figure::Reach | Figure::EffectiveReach)
}
