//! Actions: facts and intents.

use std::rc::Rc;

use super::loadable::DETAILS;
use super::{
    Answer, AnswerState, Arrangement, Block, Changed, ChosenFile, Clip, Columns, Field, FitDraft, FitResult,
    LoadFailure, Loadable, OptimumChange, PairForm, Picture, PictureForm, PlanId, Record, Revision, StorageTrouble,
    StoreOutcome, StoredPlan, WorkShown,
};
use crate::exchange::{file::FileError, link::LinkError};
use crate::forecast::{ComparedCosts, Figure, FigureRef};
use crate::scenario::{
    Channel, ChannelEdit, ChannelId, ChannelType, Example, ExampleTexts, OwnPreset, PlanEdit, Scenario,
};
use crate::sheets::PlanDraft;
use crate::units::{Locale, Text};
use crate::words::{Part, Parts};

/// A view: one question of the planner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum View {
    /// Plan: what do we buy, what does it cost?
    #[default]
    Plan,
    /// Calendar: when?
    Calendar,
    /// Reach: how many people, how often?
    Reach,
    /// Effect: what comes out of it?
    Effect,
    /// Optimise: where should the money go?
    Optimise,
}

impl View {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 5] = [Self::Plan, Self::Calendar, Self::Reach, Self::Effect, Self::Optimise];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plan => "view-plan",
            Self::Calendar => "view-calendar",
            Self::Reach => "view-reach",
            Self::Effect => "view-effect",
            Self::Optimise => "view-optimise",
        }
    }
}

/// Rows of the comparison of cost and effect.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SharesBy {
    /// Channels, by their net media.
    #[default]
    Channel,
    /// Kinds of tool, by all they cost.
    ChannelType,
}

impl SharesBy {
    /// Both, in the order of a menu.
    pub const ALL: [Self; 2] = [Self::Channel, Self::ChannelType];

    /// The key of its name in the message files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Channel => "shares-by-channel",
            Self::ChannelType => "shares-by-channel-type",
        }
    }

    /// The key of what is compared.
    pub fn subtitle(self) -> &'static str {
        match self {
            Self::Channel => "shares-subtitle",
            Self::ChannelType => "shares-subtitle-channel-type",
        }
    }

    /// The key of the heading over the shares of money.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Channel => "shares-budget",
            Self::ChannelType => "shares-costs",
        }
    }

    /// The key of the sentence about who brings more than its share.
    pub fn title(self) -> &'static str {
        match self {
            Self::Channel => "shares-title",
            Self::ChannelType => "shares-title-channel-type",
        }
    }

    /// The key of what a share of money says.
    pub fn say(self) -> &'static str {
        match self {
            Self::Channel => "shares-say-budget",
            Self::ChannelType => "shares-say-costs",
        }
    }

    /// The key of what an outlined bar is.
    pub fn legend(self) -> &'static str {
        match self {
            Self::Channel => "legend-budget",
            Self::ChannelType => "legend-costs",
        }
    }
}

/// The look of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The key of its name in the message files and its value in storage.
    pub fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a stored value.
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.key() == key).unwrap_or_default()
    }
}

/// A dialog over the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// Name, client, dates, target, currency.
    Settings,
    /// Fee, contingency, VAT.
    Costs,
    /// The plans of this browser, files and examples.
    Plans,
    /// Help: purpose of the page, keys, model, privacy and version.
    Help,
    /// Presets of channels to add.
    AddChannel {
        /// Channel type of the presets.
        tool: ChannelType,
        /// Text that is searched for.
        search: String,
    },
    /// The link of the plan.
    Share,
    /// A box to paste a link into, with the reason why one could not be opened.
    Link(LinkTrouble),
    /// A file that could not be opened.
    File(FileError),
    /// Evenness and audience of a channel from what was measured.
    Fit(FitDraft),
    /// A media plan from a spreadsheet, before its channels are made.
    Paste(Rc<PlanDraft>),
    /// Explanation of a figure: the last of the trail of those that were opened from one another.
    Explain(Vec<FigureRef>),
}

impl Dialog {
    /// Presets of a channel type, all of them.
    pub fn add_channel(tool: ChannelType) -> Self {
        Self::AddChannel { tool, search: String::new() }
    }

    /// Parts of the page that it cannot be shown without. An explanation names all figures.
    pub fn parts(&self) -> Parts {
        match self {
            Self::Explain(_) => DETAILS,
            Self::Paste(_) => Parts::from(Part::Tables).with(Part::Dialogs),
            // The names of media are those of the groups of rows.
            Self::AddChannel { .. } => Parts::from(Part::Dialogs).with(Part::Tables),
            Self::Settings
            | Self::Costs
            | Self::Plans
            | Self::Help
            | Self::Share
            | Self::Link(_)
            | Self::File(_)
            | Self::Fit(_) => Part::Dialogs.into(),
        }
    }

    /// The key of what stands over it while it is on its way; absent where the reader opened it by no name.
    pub fn opener(&self) -> Option<&'static str> {
        match self {
            Self::Settings => Some("settings-open"),
            Self::Plans => Some("plans-open"),
            Self::AddChannel { .. } => Some("add-channel"),
            Self::Help => Some("help"),
            Self::Share => Some("share"),
            Self::Paste(_) => Some("paste-plan"),
            Self::Costs | Self::Link(_) | Self::File(_) | Self::Fit(_) | Self::Explain(_) => None,
        }
    }
}

/// A link that could not be opened; without a reason, one that is still to be pasted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LinkTrouble {
    /// Text of the link.
    pub text: String,
    /// Reason why it could not be opened.
    pub why: Option<LinkError>,
}

/// A sentence to show for a while, with what can be done about it.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A plan is in the bin; can be undone.
    Deleted {
        /// The plan.
        plan: StoredPlan,
    },
    /// The open plan was removed in another tab, and another one is open; can be undone.
    DeletedElsewhere {
        /// The plan.
        plan: StoredPlan,
    },
    /// A plan was changed in two tabs at once, and there are both versions of it.
    BothKept,
    /// The browser does not store plans.
    NotStored(StorageTrouble),
    /// Storage was cleared while the page was open; what the page has is stored again.
    StorageCleared,
    /// Plans of a file of several joined the list.
    PlansOpened {
        /// Number of plans that were not there yet.
        added: usize,
        /// Number of plans that were there.
        known: usize,
        /// Number of plans of the file that could not be read.
        lost: usize,
        /// First line of the file where something is wrong.
        first_line: usize,
    },
    /// The plan of a link is open that the link had made before.
    LinkOpenedBefore,
    /// A channel was removed; can be undone as any edit.
    Removed {
        /// Its name.
        name: Text,
    },
    /// A channel was kept as a preset.
    PresetKept {
        /// Its name.
        name: Text,
    },
    /// There is no room for presets.
    PresetsFull {
        /// Number of those that were not kept.
        left_out: usize,
    },
    /// An own preset was removed; can be undone.
    PresetRemoved {
        /// Its name.
        name: Text,
        /// Presets before.
        before: Rc<Vec<OwnPreset>>,
    },
    /// Own presets came from a file.
    PresetsOpened {
        /// Number of those that were not there yet.
        added: usize,
    },
    /// The clipboard holds no text.
    NothingPasted,
    /// A row was to be moved while the grid is sorted, grouped or filtered: its order is not the plan's.
    RowsArranged,
    /// Several channels were removed; can be undone as any edit.
    RemovedSeveral {
        /// Number of channels.
        channels: usize,
    },
    /// A plan came from a link and stands in the list beside the others.
    OpenedFromLink,
    /// So did this one, but its sender saw the numbers of another version of the model.
    OpenedFromOtherModel,
    /// A plan came from a file.
    OpenedFromFile,
    /// A text is in the clipboard.
    Copied(Clip),
    /// The browser did not let the page write to the clipboard.
    CopyRefused(Clip),
    /// The browser could not make a picture of a drawing.
    PictureRefused,
    /// A part of the page that is loaded when needed did not come.
    LoadFailed {
        /// Asset that was asked for.
        what: Asset,
        /// Reason.
        why: LoadFailure,
    },
    /// Some cells of a block were not taken, or not as they may have been meant.
    CellsTaken(CellsTaken),
}

/// Content of the notice about a block of cells.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CellsTaken {
    /// Number of texts without a cell.
    pub left_out: usize,
    /// Number of headings and names, which are no values.
    pub headings: usize,
    /// Number of lines whose name no single row has.
    pub not_found: usize,
    /// The first of these names.
    pub first_not_found: String,
    /// Number of texts that are no values, where there are several.
    pub refused: usize,
    /// The first two of them.
    pub first_refused: [String; 2],
    /// Number of texts that may mean another number.
    pub ambiguous: usize,
    /// The first of them, and the other number.
    pub first_ambiguous: [String; 2],
    /// Language whose way of writing numbers the block proves, where it is not the page's.
    pub read_as: Option<Locale>,
    /// Number of flat fees that keep their budget.
    pub kept_fees: usize,
}

impl CellsTaken {
    /// Content of the notice about a change; nothing where it says itself: a single refused text has its reason in its
    /// own place.
    pub(super) fn of(changed: &Changed) -> Option<Self> {
        let refused: Vec<&str> = changed.refused.iter().map(|(_, refusal)| refusal.text.as_str()).collect();
        let refused = if refused.len() > 1 { refused } else { Vec::new() };
        let text = |at: usize| refused.get(at).map(|text| (*text).to_owned()).unwrap_or_default();
        let first = changed.echoed.first().map(|(_, text, other)| [text.clone(), other.clone()]);
        let taken = Self {
            left_out: changed.left_out,
            headings: changed.headings,
            not_found: changed.not_found.len(),
            first_not_found: changed.not_found.first().cloned().unwrap_or_default(),
            refused: refused.len(),
            first_refused: [text(0), text(1)],
            ambiguous: changed.echoed.len(),
            first_ambiguous: first.unwrap_or_default(),
            read_as: changed.read_as,
            kept_fees: changed.kept_fees,
        };
        (taken != Self::default()).then_some(taken)
    }
}

/// Asset that is loaded when it is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asset {
    /// Parts of the page with their messages in a language.
    Page(Loadable),
    /// The program that reads and writes files.
    FileCodec,
}

/// Action: something that happened, or that the planner wants.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Something was typed into a field.
    Enter {
        /// The field.
        field: Field,
        /// The text.
        text: String,
    },
    /// A block of cells changes. A part of the page computes it
    /// ([`change_shown_block`](super::change_shown_block)), which may have to come first.
    Block(Rc<Block>),
    /// A change of many cells, or of the whole plan, was computed.
    Changed(Rc<Changed>),
    /// A table was pasted outside any field.
    Pasted(String),
    /// A table was read from a file.
    TableRead(String),
    /// A field was left.
    Leave,
    /// A refused text is put back to the value in force; an echo is done with.
    Restore(Field),
    /// Open what shows a field, and focus it.
    GoTo(Field),
    /// The plan as a whole changes.
    EditPlan(PlanEdit),
    /// The competitor in a row of the sheet goes; 0 is the planner's own brand, which stays.
    RemoveCompetitor(u8),
    /// A channel changes.
    EditChannel(ChannelId, ChannelEdit),
    /// A channel is added at the end.
    AddChannel(Box<Channel>),
    /// A channel like the last one is added below it, and has the focus in this column. Nothing happens when the field
    /// is of another channel, or when nothing is typed in the last one yet.
    AddBelow(Field),
    /// A channel is copied.
    DuplicateChannel {
        /// Its id.
        id: ChannelId,
        /// Name of the copy.
        name: Text,
    },
    /// A channel is removed.
    RemoveChannel(ChannelId),
    /// A channel moves to a place.
    MoveChannel {
        /// Its id.
        id: ChannelId,
        /// Its new place, counted from 0.
        to: usize,
    },
    /// Undo a step.
    Undo,
    /// Do an undone step again.
    Redo,
    /// Show a view.
    Show(View),
    /// Open or close a channel's details.
    Toggle(ChannelId),
    /// Show the rows of the grid in another order, in groups, or only some.
    Arrange(Arrangement),
    /// Show other columns in the channel grid.
    ShowColumns(Columns),
    /// Compare another figure in the ranking.
    RankBy(Figure),
    /// Set other things side by side in the comparison of cost and effect.
    CompareBy(SharesBy),
    /// Compare the channels by other costs.
    CompareCosts(ComparedCosts),
    /// Show hours or their cost in the sheet of work.
    ShowWork(WorkShown),
    /// Show and type overlaps of pairs in another form.
    ShowPairs(PairForm),
    /// Set another effect beside the spend.
    CompareResult(Figure),
    /// Change the question of the Optimise view, or stop its answer.
    Optimum(OptimumChange),
    /// Pieces of an answer have come.
    OptimumArrived {
        /// Number of the computation.
        number: u32,
        /// Pieces, as numbers.
        pieces: Vec<Vec<f64>>,
        /// State from now on, if nothing more comes.
        ended: Option<AnswerState>,
    },
    /// Speak another language, once its words are there.
    SetLanguage(Locale),
    /// The page begins: it asks for what it will need.
    Begin,
    /// Parts of the page were loaded, with their messages in a language.
    Loaded(Loadable),
    /// Something that is loaded when needed did not come.
    LoadFailed {
        /// Asset that was asked for.
        what: Asset,
        /// Reason.
        why: LoadFailure,
    },
    /// Ask again for what did not come.
    LoadAgain,
    /// A new version of the page is there, and waits until nobody uses the old one or the reader takes it.
    VersionArrived,
    /// Stop offering the new version; it comes with a later visit.
    DismissVersion,
    /// Load the whole page anew: another version of it is there.
    Reload,
    /// Wear another theme.
    SetTheme(Theme),
    /// Measured points were typed for a fit.
    Measure(String),
    /// Takes the result of a fit over into the channel.
    ApplyFit(FitResult),
    /// Explain a number, or open an input of the explanation that is open.
    Explain(FigureRef),
    /// Back to the explanation that this one was opened from.
    ExplainBack,
    /// Copy a text.
    Copy {
        /// Kind of text, for the message that follows.
        clip: Clip,
        /// The text.
        text: String,
    },
    /// Save a drawing as a picture.
    SavePicture(Picture, PictureForm),
    /// Save the open plan as a file.
    SavePlan,
    /// Open the plan of a file.
    OpenFile(ChosenFile),
    /// An effect that concerns a revision of the plan has its result.
    Answered {
        /// Revision that the effect was asked for.
        revision: Revision,
        /// Its result.
        answer: Answer,
    },
    /// Keep a channel as a preset.
    KeepPreset(ChannelId),
    /// Have other own presets: renamed, or one less.
    SetPresets {
        /// Presets from now on.
        presets: Rc<Vec<OwnPreset>>,
        /// Sentence about it.
        notice: Option<Notice>,
    },
    /// Own presets were read from a file.
    PresetsRead(Vec<OwnPreset>),
    /// Save all plans as one file.
    SavePlans,
    /// Save the own presets as a file.
    SavePresets,
    /// Show the funnel of a channel, or of the whole.
    ShowFunnel(Option<ChannelId>),
    /// Open a dialog.
    Open(Dialog),
    /// Close the dialog.
    Close,
    /// The notice has been read.
    Dismiss,
    /// Start an empty plan.
    NewPlan(Text),
    /// Start from an example.
    NewExample {
        /// The example.
        which: Example,
        /// Its texts in the language of the page; absent: those that it was written with.
        texts: Option<Rc<ExampleTexts>>,
    },
    /// Open a kept plan.
    OpenPlan(PlanId),
    /// Copy a kept plan.
    DuplicatePlan {
        /// Its id.
        id: PlanId,
        /// Name of the copy.
        name: Text,
    },
    /// Rename a kept plan.
    RenamePlan {
        /// Its id.
        id: PlanId,
        /// Its next name.
        name: Text,
    },
    /// Move a kept plan into the bin.
    DeletePlan(PlanId),
    /// Put a plan of the bin back into the list.
    RestorePlan(PlanId),
    /// A plan was read from a link.
    LinkOpened {
        /// The plan.
        plan: Rc<Scenario>,
        /// The version of the model that its sender saw the numbers of.
        model: u16,
        /// The number that the link points at, to be explained.
        explain: Option<FigureRef>,
    },
    /// A link could not be read.
    LinkRefused(LinkTrouble),
    /// A plan was read from a file.
    FileOpened(Rc<Scenario>),
    /// A file could not be read.
    FileRefused(FileError),
    /// Plans were read from a file of several.
    PlansRead {
        /// Plans that are whole.
        plans: Vec<Rc<Scenario>>,
        /// Number of the others.
        lost: usize,
        /// First line of the file where something is wrong; 0 if nothing is.
        first_line: usize,
    },
    /// The browser stored versions of plans, or did not.
    Stored(Box<StoreOutcome>),
    /// Versions of plans that another tab stored.
    PlansArrived(Vec<Record>),
}
