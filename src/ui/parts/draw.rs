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

/// Input of a drawing of a height of its own, and the function that draws it.
struct Picture<T>(T, fn(&T, u32, Theme) -> Drawing);

/// Input of a drawing that fills a height, and the function that draws it.
struct Filling<T>(T, fn(&T, u32, u32, Theme) -> Drawing);

impl<T: PartialEq + 'static> Drawn for Picture<T> {
    fn draw(&self, width: u32, _: u32, theme: Theme) -> Drawing {
        (self.1)(&self.0, width, theme)
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| other.0 == self.0 && core::ptr::fn_addr_eq(other.1, self.1))
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

impl<T: PartialEq + 'static> Drawn for Filling<T> {
    fn draw(&self, width: u32, room: u32, theme: Theme) -> Drawing {
        (self.1)(&self.0, width, room, theme)
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| other.0 == self.0 && core::ptr::fn_addr_eq(other.1, self.1))
    }

    fn any(&self) -> &dyn Any {
        self
    }
}

impl Draw {
    /// Drawing of `from` by `draw`, which reads nothing else.
    pub(crate) fn new<T: PartialEq + 'static>(from: T, draw: fn(&T, u32, Theme) -> Drawing) -> Self {
        Self(Rc::new(Picture(from, draw)))
    }

    /// The same for a drawing that is as high as there is room, in px, if that is more than its
    /// [least](Drawing::least).
    pub(crate) fn filling<T: PartialEq + 'static>(from: T, draw: fn(&T, u32, u32, Theme) -> Drawing) -> Self {
        Self(Rc::new(Filling(from, draw)))
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
