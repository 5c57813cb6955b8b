//! Study in a program of its own: what is asked of it, and the pieces of its answer, as lists of numbers. Channels go
//! by their places in the plan, since a plan that travels as a link numbers its channels anew.

use super::goal::{Goal, LimitScope, Task, Total};
use super::ground::{Kept, Trouble};
use super::outlook::{FrontierPoint, LeastTotal, LimitPrice, NextMoney, OutOfReach, Plateau};
use super::proposal::{Holding, Proposal, Share};
use crate::forecast::{Figure, Immovable, Missing};
use crate::scenario::{BriefBase, ChannelEdit, ChannelId, Scenario, Shape};
use crate::units::{Money, Posts};

/// Question: the task, as far as the planner has decided on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Goal.
    pub goal: Goal,
    /// Amount of the total; absent for the brief's, or else the plan's own.
    pub amount: Option<Money>,
    /// Base of the total, where an amount is given.
    pub base: BriefBase,
    /// True if the whole amount is to be spent.
    pub is_exact: bool,
    /// Limits that hold.
    pub limits: LimitScope,
    /// True if money may also move between the weeks of a flight.
    pub weeks: bool,
    /// Value of the goal that is to be reached for the least money.
    pub target: Option<f64>,
}

impl Question {
    /// The task for a plan.
    pub fn task(&self, scenario: &Scenario, forecast: &crate::forecast::Forecast) -> Task {
        let total = match self.amount {
            Some(amount) => Total { amount, base: self.base, is_exact: self.is_exact },
            None => Total { is_exact: self.is_exact, ..Total::of(scenario, forecast) },
        };
        Task { goal: self.goal.clone(), total, limits: self.limits, weeks: self.weeks }
    }
}

/// Response of a channel to its spend.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseCurve {
    /// Channel.
    pub id: ChannelId,
    /// Least and largest net media that its limits allow, in major units.
    pub inside: (f64, f64),
    /// Net media in major units, and what the channel alone gives of the goal.
    pub points: Vec<(f64, f64)>,
    /// The same today.
    pub today: (f64, f64),
    /// The same as proposed.
    pub proposed: (f64, f64),
}

/// Piece of the answer. Pieces come one after the other, the proposal first.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Proposal, or why there is none; then nothing more comes.
    Proposal(Result<Proposal, Trouble>),
    /// Change of the goal by each channel that changes: from today to the proposal, in the order of the plan.
    Steps(Vec<(ChannelId, f64)>),
    /// Responses of the channels.
    Curves(Vec<ResponseCurve>),
    /// Best results over totals.
    Frontier(Vec<FrontierPoint>),
    /// Next money.
    Next(Option<NextMoney>),
    /// Prices of limits.
    Limits(Vec<LimitPrice>),
    /// The least money for the target that was asked for.
    Least(Result<LeastTotal, OutOfReach>),
    /// Values with limits three times wider, and without any; absent where there is no proposal.
    Scopes([Option<f64>; 2]),
    /// Rooms of channels at almost no loss.
    Plateaus(Vec<Plateau>),
    /// Part of the work that is done, 0 to 1.
    Progress(f64),
}

/// Writer of a list of numbers.
struct Writer<'a> {
    numbers: Vec<f64>,
    scenario: Option<&'a Scenario>,
}

/// Reader of a list of numbers.
struct Reader<'a> {
    numbers: core::slice::Iter<'a, f64>,
    scenario: Option<&'a Scenario>,
}

#[expect(clippy::cast_precision_loss, reason = "amounts and places stay below 2^53")]
impl Writer<'_> {
    fn number(&mut self, value: f64) -> &mut Self {
        self.numbers.push(value);
        self
    }

    fn flag(&mut self, value: bool) -> &mut Self {
        self.number(f64::from(u8::from(value)))
    }

    fn money(&mut self, value: Money) -> &mut Self {
        self.number(value.minor() as f64)
    }

    fn channel(&mut self, id: ChannelId) -> &mut Self {
        let channels = self.scenario.map(|scenario| scenario.channels.as_slice()).unwrap_or_default();
        let place = channels.iter().position(|channel| channel.id == id);
        self.number(place.map_or(-1.0, |place| place as f64))
    }

    fn of<T: PartialEq>(&mut self, all: &[T], value: &T) -> &mut Self {
        let place = all.iter().position(|one| one == value).unwrap_or(0);
        self.number(place as f64)
    }

    fn list<T>(&mut self, values: &[T], mut write: impl FnMut(&mut Self, &T)) -> &mut Self {
        self.number(values.len() as f64);
        for value in values {
            write(self, value);
        }
        self
    }

    fn option<T>(&mut self, value: Option<&T>, write: impl FnOnce(&mut Self, &T)) -> &mut Self {
        self.flag(value.is_some());
        if let Some(value) = value {
            write(self, value);
        }
        self
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written from whole numbers")]
impl Reader<'_> {
    fn number(&mut self) -> Option<f64> {
        self.numbers.next().copied()
    }

    fn place(&mut self) -> Option<usize> {
        self.number().filter(|number| *number >= 0.0).map(|number| number as usize)
    }

    fn flag(&mut self) -> Option<bool> {
        self.number().map(|number| number > 0.0)
    }

    /// Money, also below zero.
    fn difference(&mut self) -> Option<Money> {
        let minor = self.number()? as i64;
        let amount = Money::new(minor.abs()).ok()?;
        Some(if minor < 0 { -amount } else { amount })
    }

    fn money(&mut self) -> Option<Money> {
        Money::new(self.number()? as i64).ok()
    }

    fn channel(&mut self) -> Option<ChannelId> {
        let place = self.place()?;
        self.scenario?.channels.get(place).map(|channel| channel.id)
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> Option<T> {
        let place = self.place()?;
        all.get(place).cloned()
    }

    fn list<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.place()?;
        let mut values = Vec::new();
        for _ in 0..count {
            values.push(read(self)?);
        }
        Some(values)
    }

    #[expect(clippy::option_option, reason = "what is written may be absent, and may be cut off")]
    fn option<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.flag()? { read(self).map(Some) } else { Some(None) }
    }
}

impl Question {
    /// The question as numbers.
    pub fn to_numbers(&self) -> Vec<f64> {
        let mut out = Writer { numbers: Vec::new(), scenario: None };
        write_goal(&mut out, &self.goal);
        out.option(self.amount.as_ref(), |out, amount| {
            out.money(*amount);
        });
        out.of(&BriefBase::ALL, &self.base).flag(self.is_exact).of(&LimitScope::ALL, &self.limits).flag(self.weeks);
        out.option(self.target.as_ref(), |out, target| {
            out.number(*target);
        });
        out.numbers
    }

    /// The question of numbers.
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let mut input = Reader { numbers: numbers.iter(), scenario: None };
        Some(Self {
            goal: read_goal(&mut input)?,
            amount: input.option(Reader::money)?,
            base: input.of(&BriefBase::ALL)?,
            is_exact: input.flag()?,
            limits: input.of(&LimitScope::ALL)?,
            weeks: input.flag()?,
            target: input.option(Reader::number)?,
        })
    }
}

fn write_goal(out: &mut Writer<'_>, goal: &Goal) {
    match goal {
        Goal::Reach => out.number(0.0),
        Goal::ReachAtLeast(times) => out.number(1.0).number(f64::from(*times)),
        Goal::Effect(figure) => out.number(2.0).of(Figure::ALL, figure),
        Goal::Weighted(weights) => out.number(3.0).list(weights, |out, (figure, weight)| {
            out.of(Figure::ALL, figure).number(*weight);
        }),
    };
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written from a small number")]
fn read_goal(input: &mut Reader<'_>) -> Option<Goal> {
    match input.place()? {
        0 => Some(Goal::Reach),
        1 => Some(Goal::ReachAtLeast(input.number()? as u8)),
        2 => input.of(Figure::ALL).map(Goal::Effect),
        3 => input.list(|input| Some((input.of(Figure::ALL)?, input.number()?))).map(Goal::Weighted),
        _ => None,
    }
}

const HOLDINGS: [Holding; 3] = [Holding::Least, Holding::Largest, Holding::Exhausted];

const IMMOVABLE: [Immovable; 3] = [Immovable::Locked, Immovable::NoMedia, Immovable::NoPrice];

fn write_trouble(out: &mut Writer<'_>, trouble: &Trouble) {
    match trouble {
        Trouble::NoGoal(why) => out.number(0.0).of(Missing::ALL, why),
        Trouble::NothingToMove => out.number(1.0),
        Trouble::NoVat => out.number(2.0),
        Trouble::LimitsCrossed(id) => out.number(3.0).channel(*id),
        Trouble::LeastAboveTotal { least } => out.number(4.0).money(*least),
        Trouble::MostBelowTotal { most } => out.number(5.0).money(*most),
    };
}

fn read_trouble(input: &mut Reader<'_>) -> Option<Trouble> {
    Some(match input.place()? {
        0 => Trouble::NoGoal(input.of(Missing::ALL)?),
        1 => Trouble::NothingToMove,
        2 => Trouble::NoVat,
        3 => Trouble::LimitsCrossed(input.channel()?),
        4 => Trouble::LeastAboveTotal { least: input.money()? },
        5 => Trouble::MostBelowTotal { most: input.money()? },
        _ => return None,
    })
}

fn write_proposal(out: &mut Writer<'_>, proposal: &Proposal) {
    out.list(&proposal.shares, |out, share| {
        out.channel(share.id).money(share.today).money(share.proposed);
        out.option(share.kept.as_ref(), |out, kept| {
            match kept {
                Kept::Immovable(why) => out.number(0.0).of(&IMMOVABLE, why),
                Kept::Unknown(why) => out.number(1.0).of(Missing::ALL, why),
            };
        });
        out.option(share.holding.as_ref(), |out, holding| {
            out.of(&HOLDINGS, holding);
        });
    });
    out.list(&proposal.edits, |out, (id, edit)| {
        out.channel(*id);
        if let ChannelEdit::Posts(posts) = edit {
            out.number(1.0).number(f64::from(posts.get()));
        } else if let ChannelEdit::Budget(budget) = edit {
            out.number(0.0).money(*budget);
        } else {
            // Weeks fall evenly.
            out.number(2.0);
        }
    });
    out.number(proposal.today).number(proposal.value).number(proposal.bound).number(proposal.tolerance);
    out.money(proposal.cost_today).money(proposal.cost);
    out.money(proposal.total.amount).of(&BriefBase::ALL, &proposal.total.base).flag(proposal.total.is_exact);
    out.number(proposal.price).flag(proposal.is_linear).flag(proposal.is_stepped);
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "written from a whole number")]
fn read_proposal(input: &mut Reader<'_>) -> Option<Proposal> {
    let shares = input.list(|input| {
        Some(Share {
            id: input.channel()?,
            today: input.money()?,
            proposed: input.money()?,
            kept: input.option(|input| {
                Some(match input.place()? {
                    0 => Kept::Immovable(input.of(&IMMOVABLE)?),
                    _ => Kept::Unknown(input.of(Missing::ALL)?),
                })
            })?,
            holding: input.option(|input| input.of(&HOLDINGS))?,
        })
    })?;
    let edits = input.list(|input| {
        let (id, kind) = (input.channel()?, input.place()?);
        let edit = match kind {
            1 => ChannelEdit::Posts(Posts::new(input.number()? as u16).ok()?),
            2 => ChannelEdit::Pattern(Shape::Even),
            _ => ChannelEdit::Budget(input.money()?),
        };
        Some((id, edit))
    })?;
    Some(Proposal {
        shares,
        edits,
        today: input.number()?,
        value: input.number()?,
        bound: input.number()?,
        tolerance: input.number()?,
        cost_today: input.money()?,
        cost: input.money()?,
        total: Total { amount: input.money()?, base: input.of(&BriefBase::ALL)?, is_exact: input.flag()? },
        price: input.number()?,
        is_linear: input.flag()?,
        is_stepped: input.flag()?,
    })
}

impl Piece {
    /// The piece as numbers; `scenario` is the plan that it is about.
    pub fn to_numbers(&self, scenario: &Scenario) -> Vec<f64> {
        let mut out = Writer { numbers: Vec::new(), scenario: Some(scenario) };
        let point = |out: &mut Writer<'_>, (x, y): &(f64, f64)| {
            out.number(*x).number(*y);
        };
        match self {
            Self::Proposal(Ok(proposal)) => write_proposal(out.number(0.0), proposal),
            Self::Proposal(Err(trouble)) => write_trouble(out.number(1.0), trouble),
            Self::Steps(steps) => {
                out.number(2.0).list(steps, |out, (id, gain)| {
                    out.channel(*id).number(*gain);
                });
            }
            Self::Curves(curves) => {
                out.number(3.0).list(curves, |out, curve| {
                    point(out.channel(curve.id), &curve.inside);
                    point(out, &curve.today);
                    point(out, &curve.proposed);
                    out.list(&curve.points, point);
                });
            }
            Self::Frontier(points) => {
                out.number(4.0).list(points, |out, one| {
                    out.money(one.total).number(one.value);
                });
            }
            Self::Next(next) => {
                out.number(5.0).option(next.as_ref(), |out, next| {
                    out.money(next.amount).number(next.gain).list(&next.shares, |out, (id, more)| {
                        out.channel(*id).money(*more);
                    });
                });
            }
            Self::Limits(limits) => {
                out.number(6.0).list(limits, |out, limit| {
                    out.channel(limit.id).number(limit.price).option(limit.holding.as_ref(), |out, holding| {
                        out.of(&HOLDINGS, holding);
                    });
                });
            }
            Self::Least(Ok(least)) => {
                out.number(7.0).money(least.total).money(least.proven).number(least.value);
            }
            Self::Least(Err(OutOfReach::Most { value, total })) => {
                out.number(8.0).number(*value).money(*total);
            }
            Self::Least(Err(OutOfReach::Trouble(trouble))) => write_trouble(out.number(9.0), trouble),
            Self::Scopes(scopes) => {
                out.number(10.0);
                for value in scopes {
                    out.option(value.as_ref(), |out, value| {
                        out.number(*value);
                    });
                }
            }
            Self::Plateaus(plateaus) => {
                out.number(11.0).list(plateaus, |out, one| {
                    out.channel(one.id).money(one.least).money(one.most);
                });
            }
            Self::Progress(part) => {
                out.number(12.0).number(*part);
            }
        }
        out.numbers
    }

    /// The piece of numbers about a plan; `None` where they are none.
    pub fn from_numbers(numbers: &[f64], scenario: &Scenario) -> Option<Self> {
        let mut input = Reader { numbers: numbers.iter(), scenario: Some(scenario) };
        let point = |input: &mut Reader<'_>| Some((input.number()?, input.number()?));
        Some(match input.place()? {
            0 => Self::Proposal(Ok(read_proposal(&mut input)?)),
            1 => Self::Proposal(Err(read_trouble(&mut input)?)),
            2 => Self::Steps(input.list(|input| Some((input.channel()?, input.number()?)))?),
            3 => Self::Curves(input.list(|input| {
                let (id, inside) = (input.channel()?, point(input)?);
                let (today, proposed) = (point(input)?, point(input)?);
                Some(ResponseCurve { id, inside, points: input.list(point)?, today, proposed })
            })?),
            4 => Self::Frontier(
                input.list(|input| Some(FrontierPoint { total: input.money()?, value: input.number()? }))?,
            ),
            5 => Self::Next(input.option(|input| {
                let (amount, gain) = (input.money()?, input.number()?);
                let shares = input.list(|input| Some((input.channel()?, input.difference()?)))?;
                Some(NextMoney { amount, gain, shares })
            })?),
            6 => Self::Limits(input.list(|input| {
                let (id, price) = (input.channel()?, input.number()?);
                Some(LimitPrice { id, price, holding: input.option(|input| input.of(&HOLDINGS))? })
            })?),
            7 => {
                let (total, proven, value) = (input.money()?, input.money()?, input.number()?);
                Self::Least(Ok(LeastTotal { total, proven, value }))
            }
            8 => Self::Least(Err(OutOfReach::Most { value: input.number()?, total: input.money()? })),
            9 => Self::Least(Err(OutOfReach::Trouble(read_trouble(&mut input)?))),
            10 => Self::Scopes([input.option(Reader::number)?, input.option(Reader::number)?]),
            11 => {
                Self::Plateaus(input.list(|input| {
                    Some(Plateau { id: input.channel()?, least: input.money()?, most: input.money()? })
                })?)
            }
            12 => Self::Progress(input.number()?),
            _ => return None,
        })
    }
}
