//! Owns what is looked back at: all results, two of them side by side, the year.
//! Must not change anything.

use super::app::Stage;
use super::keys::{Context, Does};
use super::reaction::{Go, Reaction};
use super::scroll::{Scroll, marked_next};
use crate::history::{Archive, Chapter, Comparison, NoPair, NotShown};
use crate::pack::Id;
use crate::visit::{Found, Look};
use crate::words::looking;

/// What is looked back at.
pub(crate) struct Looking {
    /// Everything that there is.
    pub(crate) archive: Archive,
    /// How many files could not be read.
    pub(crate) unreadable: usize,
    /// What is on the screen.
    pub(crate) view: View,
    /// Where it was opened; home without it.
    pub(super) origin: Option<Box<Stage>>,
    /// The marked result of the list, newest first.
    pub(crate) focus: usize,
    /// The result that was picked first, of two.
    pub(crate) picked: Option<Id>,
    /// How two results are shown.
    pub(crate) shown: Shown,
    /// Rows scrolled down.
    pub(crate) scroll: Scroll,
}

/// What is on the screen.
pub(crate) enum View {
    /// All results.
    List,
    /// Two of them; and whether the list leads there.
    Pair(Box<Comparison>, bool),
    /// All sittings, steps and notes.
    Year(Vec<Chapter>),
}

/// How two results are shown; each of them is whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Shown {
    /// As bars, with the radar beside them where there is room.
    #[default]
    Bars,
    /// As a radar.
    Radar,
    /// In words.
    Words,
}

impl Looking {
    /// What was asked for.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub(crate) fn new(found: Found) -> Result<Self, String> {
        let Found { look, sessions, open, notes, unreadable } = found;
        let archive = Archive::new(sessions, notes, open);
        let not_shown = |why| looking::not_shown(&why);
        let view = match look {
            Look::History => archive.list().map(|()| View::List).map_err(not_shown)?,
            Look::ThenAndNow(id) => {
                View::Pair(Box::new(archive.beside_the_one_before(&id).map_err(not_shown)?), false)
            }
            Look::Year => View::Year(archive.year()),
        };
        let (shown, scroll) = (Shown::default(), Scroll::default());
        Ok(Self { archive, unreadable, view, origin: None, focus: 0, picked: None, shown, scroll })
    }

    pub(crate) fn context(&self) -> Context {
        match self.view {
            View::List => Context::History,
            View::Pair(..) => Context::ThenAndNow,
            View::Year(_) => Context::Year,
        }
    }

    pub(crate) fn press(&mut self, does: Does) -> Reaction {
        let last = self.archive.count().saturating_sub(1);
        match (does, &self.view) {
            (Does::Back | Does::Close, View::List) if self.picked.is_some() => self.picked = None,
            (Does::Back | Does::Close, View::Pair(_, true)) => {
                self.view = View::List;
                self.scroll.reset();
            }
            (Does::Back | Does::Close, _) => return Reaction { go: Go::Origin, ..Reaction::default() },
            (Does::OtherView, View::Pair(..)) => self.turn(),
            (Does::Up | Does::Down | Does::PageUp | Does::PageDown, View::List) => {
                self.focus = marked_next(Some(self.focus), does, 0..=last);
            }
            (Does::Confirm, View::List) => return self.pick(),
            _ => {
                self.scroll.press(does);
            }
        }
        Reaction::default()
    }

    fn turn(&mut self) {
        self.scroll.reset();
        self.shown = match self.shown {
            Shown::Bars => Shown::Radar,
            Shown::Radar => Shown::Words,
            Shown::Words => Shown::Bars,
        };
    }

    /// The first result that is picked waits for the second; picked again, it is put back.
    fn pick(&mut self) -> Reaction {
        let Some(id) = self.archive.results().nth(self.focus).map(|sitting| sitting.id.clone()) else {
            return Reaction::default();
        };
        let Some(first) = self.picked.take() else {
            self.picked = Some(id);
            return Reaction::default();
        };
        match self.archive.side_by_side(&first, &id) {
            Ok(comparison) => {
                self.view = View::Pair(Box::new(comparison), true);
                Reaction::default()
            }
            Err(NotShown::NoPair(NoPair::Same)) => Reaction::default(),
            Err(why) => Reaction::say(looking::not_shown(&why)),
        }
    }
}
