//! The formulas that figures are derived by: what each gives, where it stands in the model, and its letters.

use super::figure::Value;
use crate::units::{Currency, Money};

/// Outcome of a formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// A number, or why there is none.
    Number(Value),
    /// Money, exact.
    Money(Money),
}

/// A formula in letters. Letters in braces stand for terms: by their letter, or by their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Letters {
    /// Always the same; empty where it is made of all terms in turn.
    One(&'static str),
    /// By the way in which contacts fall on an audience.
    ByDistribution {
        /// All at once.
        once: &'static str,
        /// Over weeks.
        weeks: &'static str,
        /// Under a frequency cap.
        capped: &'static str,
        /// By posts.
        posts: &'static str,
    },
    /// By whether the effective frequency has an upper end.
    ByMaximum {
        /// No upper end.
        without: &'static str,
        /// An upper end.
        with: &'static str,
    },
}

macro_rules! formulas {
    ($($(#[$doc:meta])* $name:ident $(($argument:ty))?, $sort:ident, $section:literal, $authors:literal, $letters:expr;)*) => {
        /// A formula over terms. Where it names letters, they are those of its terms. Each row of the table below is a
        /// variant with what it gives (a number or money), its section in `docs/model.md`, its authors, and its
        /// letters.
        #[derive(Debug, Clone, Copy, PartialEq)]
        pub enum Formula {
            $($(#[$doc])* $name $(($argument))?,)*
        }

        impl Formula {
            /// Names of all of them.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// True where it gives money.
            pub fn is_money(self) -> bool {
                match self { $(Self::$name { .. } => gives!($sort),)* }
            }

            /// Its section in `docs/model.md`.
            pub fn section(self) -> u8 {
                match self { $(Self::$name { .. } => $section,)* }
            }

            /// Its authors; empty where it is plain arithmetic.
            pub fn authors(self) -> &'static str {
                match self { $(Self::$name { .. } => $authors,)* }
            }

            /// Its letters.
            pub fn letters(self) -> Letters {
                match self { $(Self::$name { .. } => $letters,)* }
            }
        }
    };
}

/// True for the sort of outcome that is money.
macro_rules! gives {
    (number) => {
        false
    };
    (money) => {
        true
    };
}

formulas! {
    /// The only term.
    Identity, number, 8, "", Letters::One("{0}");
    /// All terms multiplied.
    Product, number, 8, "", Letters::One("{0}");
    /// All terms added.
    Sum, number, 8, "", Letters::One("{0}");
    /// The first over the second.
    Quotient, number, 8, "", Letters::One("{0} / {1}");
    /// A thousand times the first over the second.
    PerThousand, number, 8, "", Letters::One("1000 · {0} / {1}");
    /// A hundred times the first over the second.
    PerHundred, number, 8, "", Letters::One("100 · {0} / {1}");
    /// The first less the second.
    Difference, number, 8, "", Letters::One("{0} − {1}");
    /// The rest of the first after the second, per the second.
    ReturnOnCosts, number, 8, "", Letters::One("({0} − {1}) / {1}");
    /// Revenue `U`, margin `M`, costs `K`: what is left per all that was put in.
    ReturnOnAll, number, 8, "", Letters::One("({0} − ({0} − {1} + {2})) / ({0} − {1} + {2})");
    /// Difference of the first from the second, as a part of the second.
    Change, number, 8, "", Letters::One("({0} − {1}) / {1}");
    /// The first, at most the second.
    AtMost, number, 8, "", Letters::One("min({0}; {1})");
    /// The first less the second, at least nothing.
    Excess, number, 8, "", Letters::One("max({0} − {1}; 0)");
    /// The first over the sum of the others, of which it is one.
    ShareOfSum, number, 8, "", Letters::One("");
    /// The terms `y` over all terms.
    ShareOfTotal, number, 8, "", Letters::One("");
    /// Money `x` at a price `p` per thousand, of which `τ` in target and `ν` in view.
    CpmContacts, number, 6, "", Letters::One("1000 · {0} / {1} · {2} · {3}");
    /// Money `x` at a price `p` per GRP of the population `N`, of which `τ` in target and `ν` in view.
    GrpContacts, number, 6, "", Letters::One("{0} / {1} · {2} / 100 · {3} · {4}");
    /// Whole units at a price `p`, each `i` contacts, `τ` in target and `ν` in view.
    UnitContacts, number, 6, "", Letters::One("⌊{0} / {1}⌋ · {2} · {3} · {4}");
    /// Money over price, times `τ`.
    BoughtActions, number, 6, "", Letters::One("{0} / {1} · {2}");
    /// Actions `a` less what a cap cuts: times `A·c/I`.
    CappedActions, number, 6, "", Letters::One("{0} · {1} · {2} / {3}");
    /// Actions `a` over all other terms.
    ActionContacts, number, 6, "", Letters::One("");
    /// Contacts needed for `a` actions with wear-out, under the distribution of the other terms.
    FatiguedContacts, number, 5, "", Letters::ByDistribution {
        once: "A · μ:  {A} · r · (1 − (1 + μ · (1 − {φ}) / {k})^(−{k})) / (1 − {φ}) = {a}",
        weeks: "A · μ:  {A} · r · (1 − E[{φ}^X]) / (1 − {φ}) = {a}",
        capped: "A · μ:  {A} · r · (1 − E[{φ}^X]) / (1 − {φ}) = {a}",
        posts: "A · μ:  {A} · r · (1 − E[{φ}^X]) / (1 − {φ}) = {a}",
    };
    /// Bought and own contacts of a contest, with those that sharing brings.
    ContestContacts, number, 6, "", Letters::One("(1000 · {0} / {1} · {2} · {3} + {4}) / (1 − {5})");
    /// Own contacts of a contest, with those that sharing brings.
    OrganicContestContacts, number, 6, "", Letters::One("{0} / (1 − {1})");
    /// A first-contact rate from a rate `r` and a lift `l`, at most 1.
    FirstContactRate, number, 5, "", Letters::One("min({0} · {1}; 1)");
    /// Response of a first contact over that of the average one at a measured frequency `f`.
    Lift, number, 5, "", Letters::One("μ · (1 − {φ}) / (1 − (1 + μ · (1 − {φ}) / {k})^(−{k})),  μ / (1 − (1 + μ / {k})^(−{k})) = {f}");
    /// The part of the audience that a law reaches.
    ReachedShare, number, 1, "Ehrenberg (NBD); Goerg 2014", Letters::ByDistribution {
        once: "1 − (1 + {I} / ({A} · {k}))^(−{k})",
        weeks: "1 − (1 + {I} / ({A} · {k}))^(−{ρ} · {k}) · Π_t (1 + w_t · {I} / ({A} · {k}))^(−(1 − {ρ}) · {k})",
        capped: "1 − P(X = 0),  E[min(X, {c})] = {I} / {A}",
        posts: "1 − Π_(i<{n}) (β + i) / ({k} + β + i),  β = {k} · (1 − {r}) / {r}",
    };
    /// People that a law reaches.
    Reach, number, 1, "Ehrenberg (NBD); Goerg 2014", Letters::ByDistribution {
        once: "{A} · (1 − (1 + {I} / ({A} · {k}))^(−{k}))",
        weeks: "{A} · (1 − (1 + {I} / ({A} · {k}))^(−{ρ} · {k}) · Π_t (1 + w_t · {I} / ({A} · {k}))^(−(1 − {ρ}) · {k}))",
        capped: "{A} · (1 − P(X = 0)),  E[min(X, {c})] = {I} / {A}",
        posts: "{A} · (1 − Π_(i<{n}) (β + i) / ({k} + β + i)),  β = {k} · (1 − {r}) / {r}",
    };
    /// Worth of a contact under wear-out `φ`.
    ContactValue, number, 5, "", Letters::ByDistribution {
        once: "(1 − (1 + {I} · (1 − {φ}) / ({A} · {k}))^(−{k})) / ((1 − {φ}) · {I} / {A})",
        weeks: "(1 − E[{φ}^X]) / ((1 − {φ}) · {I} / {A})",
        capped: "(1 − E[{φ}^X]) / ((1 − {φ}) · {I} / {A})",
        posts: "(1 − E[{φ}^X]) / ((1 − {φ}) · {n} · {r})",
    };
    /// People who act at least once with a chance `p` at each contact.
    PeopleActing, number, 5, "", Letters::ByDistribution {
        once: "{A} · (1 − (1 + {I} · {p} / ({A} · {k}))^(−{k}))",
        weeks: "{A} · (1 − E[(1 − {p})^X])",
        capped: "{A} · (1 − E[(1 − {p})^X])",
        posts: "{A} · (1 − E[(1 − {p})^X])",
    };
    /// People met at least so many times.
    ReachAtLeast(u8), number, 1, "Ehrenberg (NBD); Goerg 2014", Letters::ByDistribution {
        once: "{A} · P(X ≥ j),  X ~ NBD({I} / {A}, {k})",
        weeks: "{A} · P(X ≥ j),  X ~ NBD({ρ} · {I} / {A}, {ρ} · {k}) + Σ NBD((1 − {ρ}) · w · {I} / {A}, (1 − {ρ}) · {k})",
        capped: "{A} · P(min(X, {c}) ≥ j),  E[min(X, {c})] = {I} / {A}",
        posts: "{A} · P(X ≥ j),  X ~ BetaBinomial({n}, {r}, {k})",
    };
    /// People met as often as a band asks, of the places `P` of a distribution.
    WithinEffectiveFrequency, number, 2, "Krugman 1972", Letters::ByMaximum {
        without: "{0} · Σ_(j ≥ {f}) P(X = j)",
        with: "{0} · Σ_({f} ≤ j ≤ {g}) P(X = j)",
    };
    /// Share of the reached people below the effective frequency.
    BelowEffectiveFrequency, number, 2, "Krugman 1972", Letters::One("Σ_(1 ≤ j < {f}) P(X = j) / P(X ≥ 1)");
    /// Share of the reached people above the effective frequency.
    AboveEffectiveFrequency, number, 2, "Krugman 1972", Letters::ByMaximum {
        without: "0",
        with: "Σ_(j > {g}) P(X = j) / P(X ≥ 1)",
    };
    /// People counted once over channels: `N`, segments' weights `w`, memberships `b` and reached shares `q` in turn.
    DeduplicatedReach, number, 2, "Sainsbury; Goodhardt & Ehrenberg 1969; Lazarsfeld & Henry 1968", Letters::One("{N} · Σ_s w_s · (1 − Π_i (1 − b_si · q_i))");
    /// People of the population `N` met at least so many times, of the places `P` of a distribution.
    PopulationAtLeast(u8), number, 2, "Sainsbury; Goodhardt & Ehrenberg 1969; Lazarsfeld & Henry 1968", Letters::One("{N} · P(X ≥ j)");
    /// People who use both of two channels: `N`, segments' weights `w`, memberships `b` of the two.
    AudienceOverlap, number, 2, "Sainsbury; Goodhardt & Ehrenberg 1969; Lazarsfeld & Henry 1968", Letters::One("{N} · Σ_s w_s · b_s1 · b_s2");
    /// The least that a union of people `r` can be whose pairs are `o` (Dawson and Sankoff).
    PairBoundMin, number, 2, "Dawson & Sankoff 1967", Letters::One("2 / (k + 1) · S₁ − 2 / (k · (k + 1)) · S₂,  k = 1 + ⌊2 · S₂ / S₁⌋");
    /// The most that it can be (Hunter and Worsley).
    PairBoundMax, number, 2, "Hunter 1976; Worsley 1982", Letters::One("Σ r_i − max Σ_tree r_ij");
    /// The greatest term.
    Greatest, number, 2, "Fréchet", Letters::One("{0}");
    /// The sum of the terms after the first, at most the first.
    SumAtMost, number, 2, "Fréchet", Letters::One("");
    /// Converters of one channel whom another reached: `S`, `q`, `O`, `A`.
    AssistedConversions, number, 5, "", Letters::One("{S} · {q} · {O} / {A}");
    /// Part of `x` that falls in a week, counted from 0.
    PartOfWeek(u16), number, 4, "", Letters::One("{0} · w_t");
    /// An effect `E` as it arrives in a week by weights `w` and half-life `h`.
    EffectOfWeek(u16), number, 4, "Koyck 1954", Letters::One("Σ_(l ≥ 0) (1 − a) · a^l · {E} · w_(t−l),  a = 2^(−1 / {h})");
    /// Money in major units.
    Major(Currency), number, 7, "", Letters::One("{0}");
    /// CPM contacts and bonus contacts: `x`, `p`, `B`, `τ`, `ν`.
    CpmContactsWithBonus, number, 6, "", Letters::One("(1000 · {x} / {p} + {B}) · {τ} · {ν}");
    /// Contacts of whole units and bonus contacts: `x`, `p`, `i`, `B`, `τ`, `ν`.
    UnitContactsWithBonus, number, 6, "", Letters::One("(⌊{x} / {p}⌋ · {i} + {B}) · {τ} · {ν}");
    /// Rate that discounts in a row come to.
    DiscountsInRow, number, 7, "", Letters::One("1 − Π_i (1 − d_i)");
    /// Price less its discount.
    NetPrice, number, 7, "", Letters::One("{0} · (1 − {1})");
    /// Money over what a discount leaves.
    BeforeDiscount, money, 7, "", Letters::One("{0} / (1 − {1})");
    /// A price for each of so many.
    Fees(Currency), money, 7, "", Letters::One("{0} · {1}");
    /// Money times a number.
    MoneyTimes, money, 7, "", Letters::One("{0} · {1}");
    /// Money, and other money times a number.
    MoneyPlusProduct, money, 7, "", Letters::One("{0} + {1} · {2}");
    /// Money times a number, twice over: hours of the channel and of its posts at one rate.
    HoursAt, money, 7, "", Letters::One("{0} · ({1} + {2} · {3})");
    /// Hours added, to the hundredth.
    HoursSum, number, 7, "", Letters::One("{0}");
    /// Hours, and other hours times a number, to the hundredth.
    HoursOfPosts, number, 7, "", Letters::One("{0} + {1} · {2}");
    /// The part of hours that falls in a week, to the hundredth.
    HoursOfWeek(u16), number, 7, "", Letters::One("{0} · w_t");
    /// Money added.
    MoneySum, money, 7, "", Letters::One("{0}");
    /// Money less money.
    MoneyDifference, money, 7, "", Letters::One("{0} − {1}");
    /// A share of money.
    MoneyShare, money, 7, "", Letters::One("{0} · {1}");
    /// A share of two amounts together.
    ShareOfBoth, money, 7, "", Letters::One("({1} + {2}) · {0}");
    /// Each line times a rate of its own, rounded, then added.
    VatByLine, money, 7, "", Letters::One("Σ [v_i · line_i]");
    /// Two amounts, each with VAT at a rate of its own on it.
    WithVatByLine, money, 7, "", Letters::One("{0} + {0} · {1} + {2} + {2} · {3}");
    /// A share of each line, rounded, then added.
    ShareOfLines, money, 7, "", Letters::One("");
    /// Nothing: the kind of tool has no such cost.
    Nothing, money, 7, "", Letters::One("0");
    /// Money with VAT on it.
    WithVat, money, 7, "", Letters::One("{0} + {0} · {1}");
    /// The part of money that falls in a week, to the minor unit.
    MoneyOfWeek(u16), money, 4, "", Letters::One("{0} · w_t");
}
