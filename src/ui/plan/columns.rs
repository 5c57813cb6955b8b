//! Columns of the channel grid.

use crate::forecast::{Figure, Forecast};
use crate::scenario::{ChannelField, CostBasis};
use crate::session::{ColumnContent, Columns, SortBy};

/// First column of figures among the cells that arrows move through: it follows name, price and budget.
pub(crate) const FIGURES_FROM: usize = 3;
/// Column of the choice of the buying model. Arrows go sideways as cells stand on the page, whatever their numbers.
pub(crate) const BUYING_AT: usize = 90;
/// Column of the menu of a row.
pub(crate) const MENU_AT: usize = 91;
/// First of the chosen columns between budget and figures.
pub(crate) const EXTRAS_FROM: usize = 50;

/// Number of columns between budget and shares for which the grid has room.
pub(crate) const STANDARD_COLUMNS: usize = 9;

/// A chosen column between budget and figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extra {
    /// A field to type into.
    Field(ChannelField),
    /// Gross media.
    Gross,
    /// First and last day.
    Flight,
}

impl Extra {
    /// The key of its heading in the message files.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            Self::Gross => "grid-gross",
            Self::Flight => "grid-flight",
        }
    }

    /// Class of its cells.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Field(ChannelField::Audience) => "c-aud in",
            Self::Field(ChannelField::Note) => "c-note l in",
            Self::Field(ChannelField::Group) => "c-text l in",
            Self::Field(_) => "c-cpm in",
            Self::Gross => "c-int",
            Self::Flight => "c-flight l",
        }
    }

    /// Class of what is added up in it, which nobody types.
    pub(crate) fn sum_class(self) -> &'static str {
        self.class().trim_end_matches(" in")
    }

    /// Order that a press on its heading asks for.
    pub(crate) fn sort(self) -> SortBy {
        match self {
            Self::Field(field) => SortBy::Field(field),
            Self::Gross => SortBy::Gross,
            Self::Flight => SortBy::Start,
        }
    }
}

/// Columns of the grid beside opener, name, buying model, price, budget, shares and menu.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shown {
    /// Chosen columns between budget and figures.
    pub extras: Vec<Extra>,
    /// Figures, each with its class; `group` draws a hairline before the column.
    pub figures: Vec<(Figure, &'static str)>,
}

impl Shown {
    /// Columns of a plan: those that the reader chose, of which some need the messages of the charts.
    pub(crate) fn of(chosen: Columns, has_charts: bool, forecast: &Forecast, base: CostBasis) -> Self {
        // What is typed is net media: on another base, media stand beside it.
        let media = (base != CostBasis::Net).then_some((Figure::Media, "c-int group media"));
        let mut shown = Self { extras: Vec::new(), figures: media.into_iter().collect() };
        for content in chosen.contents() {
            match content {
                ColumnContent::Field(field) => shown.extras.push(Extra::Field(field)),
                ColumnContent::Gross => shown.extras.push(Extra::Gross),
                ColumnContent::Flight => shown.extras.push(Extra::Flight),
                ColumnContent::Effect if forecast.main_effect() == Figure::Sales => {
                    shown.figures.extend([(Figure::Sales, "c-lead"), (Figure::PerSale, "c-cpl")]);
                }
                ColumnContent::Effect => {
                    shown.figures.extend([(Figure::Leads, "c-lead"), (Figure::PerLead, "c-cpl")]);
                }
                ColumnContent::Figure(figure) => {
                    if let Some(class) = class(figure).or(has_charts.then_some("c-click")) {
                        shown.figures.push((figure, class));
                    }
                }
            }
        }
        shown
    }

    /// Number of columns of the table.
    pub(crate) fn count(&self) -> usize {
        self.extras.len() + self.figures.len() + 7
    }
}

/// Class of a figure whose name the page begins with.
fn class(figure: Figure) -> Option<&'static str> {
    [
        (Figure::Contacts, "c-int group"),
        (Figure::Reach, "c-int"),
        (Figure::ReachShare, "c-pct"),
        (Figure::Frequency, "c-freq"),
        (Figure::PerThousand, "c-cpm group"),
        (Figure::PerPerson, "c-cpr"),
        (Figure::Clicks, "c-click group"),
    ]
    .into_iter()
    .find_map(|(one, class)| (one == figure).then_some(class))
}
