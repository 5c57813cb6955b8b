//! Drawing of a chart, put off until its width is known.

use std::any::Any;
use std::rc::Rc;

use crate::chart::{Drawing, Theme};

/// Drawing of a chart, for a width, a height to fill and a theme. Compares by its input, so that a new one with the
/// same input draws nothing anew: a card around a chart needs no memory of its own.
#[derive(Clone)]
pub(crate) struct Draw(Rc<dyn Drawn>);

trait Drawn {
    fn draw(&self, width: u32, room: u32, theme: Theme) -> Drawing;
    fn is_same(&self, other: &dyn Any) -> bool;
    fn any(&self) -> &dyn Any;
}

/// Input of a drawing, and the function that draws it.
struct Input<T>(T, How<T>);

/// Function that draws.
enum How<T> {
    /// To a width, with a height of its own.
    Wide(fn(&T, u32, Theme) -> Drawing),
    /// To a width, and as high as there is room.
    Filling(fn(&T, u32, u32, Theme) -> Drawing),
}

impl<T: PartialEq + 'static> Drawn for Input<T> {
    fn draw(&self, width: u32, room: u32, theme: Theme) -> Drawing {
        match self.1 {
            How::Wide(draw) => draw(&self.0, width, theme),
            How::Filling(draw) => draw(&self.0, width, room, theme),
        }
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| {
            let is_same_function = match (&self.1, &other.1) {
                (How::Wide(one), How::Wide(other)) => core::ptr::fn_addr_eq(*one, *other),
                (How::Filling(one), How::Filling(other)) => core::ptr::fn_addr_eq(*one, *other),
                (How::Wide(_), How::Filling(_)) | (How::Filling(_), How::Wide(_)) => false,
            };
            is_same_function && other.0 == self.0
        })
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

impl Draw {
    /// Drawing of `from` by `draw`, which reads nothing else.
    pub(crate) fn new<T: PartialEq + 'static>(from: T, draw: fn(&T, u32, Theme) -> Drawing) -> Self {
        Self(Rc::new(Input(from, How::Wide(draw))))
    }

    /// The same for a drawing that is as high as there is room, in px, if that is more than its
    /// [least](Drawing::least).
    pub(crate) fn filling<T: PartialEq + 'static>(from: T, draw: fn(&T, u32, u32, Theme) -> Drawing) -> Self {
        Self(Rc::new(Input(from, How::Filling(draw))))
    }

    /// The drawing.
    pub(super) fn draw(&self, width: u32, room: u32, theme: Theme) -> Drawing {
        self.0.draw(width, room, theme)
    }
}

impl PartialEq for Draw {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.is_same(other.0.any())
    }
}

impl core::fmt::Debug for Draw {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Draw")
    }
}
