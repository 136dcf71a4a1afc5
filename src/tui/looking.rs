//! Owns what is looked back at: all results, two of them side by side, the year.
//! Must not change anything.

use super::app::Stage;
use super::keys::{Context, Does};
use super::scroll::Scroll;
use super::sitting::{Go, Reaction};
use crate::history::{
    Chapter, Comparison, History, NoPair, Sitting, compare, hold_back, named, since, timeline, year,
};
use crate::pack::Id;
use crate::session::Session;
use crate::visit::{Found, Look};
use crate::words::{self, looking};

/// What is looked back at.
pub(crate) struct Looking {
    sessions: Vec<Session>,
    /// Packs of which a sitting is open.
    pub(crate) open: Vec<Id>,
    /// How many files could not be read.
    pub(crate) unreadable: usize,
    /// All results and their courses.
    pub(crate) history: History,
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
        let history = timeline(&sessions);
        let view = match look {
            Look::History if history.sittings.is_empty() => {
                return Err(looking::no_pair(&NoPair::Fewer(0)));
            }
            Look::History => View::List,
            Look::ThenAndNow(id) => {
                let (then, now) = before(&sessions, &id).map_err(|why| looking::no_pair(&why))?;
                View::Pair(Box::new(pair(then, now, &open)?), false)
            }
            Look::Year => {
                let mut chapters = year(&sessions, &notes);
                hold_back(&mut chapters, &open);
                View::Year(chapters)
            }
        };
        let (shown, scroll) = (Shown::default(), Scroll::default());
        Ok(Self {
            sessions,
            open,
            unreadable,
            history,
            view,
            origin: None,
            focus: 0,
            picked: None,
            shown,
            scroll,
        })
    }

    pub(crate) fn context(&self) -> Context {
        match self.view {
            View::List => Context::History,
            View::Pair(..) => Context::ThenAndNow,
            View::Year(_) => Context::Year,
        }
    }

    /// The results as they stand in the list: newest first.
    pub(crate) fn results(&self) -> impl Iterator<Item = &Sitting> {
        self.history.sittings.iter().rev()
    }

    pub(crate) fn press(&mut self, does: Does) -> Reaction {
        let last = self.history.sittings.len().saturating_sub(1);
        match (does, &self.view) {
            (Does::Back | Does::Close, View::List) if self.picked.is_some() => self.picked = None,
            (Does::Back | Does::Close, View::Pair(_, true)) => {
                self.view = View::List;
                self.scroll.reset();
            }
            (Does::Back | Does::Close, _) => return Reaction { go: Go::Origin, ..Reaction::default() },
            (Does::OtherView, View::Pair(..)) => self.turn(),
            (Does::Up, View::List) => self.focus = self.focus.saturating_sub(1),
            (Does::Down, View::List) => self.focus = (self.focus + 1).min(last),
            (Does::PageUp, View::List) => self.focus = self.focus.saturating_sub(8),
            (Does::PageDown, View::List) => self.focus = (self.focus + 8).min(last),
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
        let Some(id) = self.results().nth(self.focus).map(|sitting| sitting.id.clone()) else {
            return Reaction::default();
        };
        let Some(first) = self.picked.take() else {
            self.picked = Some(id);
            return Reaction::default();
        };
        let both = match named(&self.sessions, &first, &id) {
            Ok((then, now)) => pair(then, now, &self.open),
            Err(NoPair::Same) => return Reaction::default(),
            Err(why) => Err(looking::no_pair(&why)),
        };
        match both {
            Ok(comparison) => {
                self.view = View::Pair(Box::new(comparison), true);
                Reaction::default()
            }
            Err(why) => Reaction::say(why),
        }
    }
}

/// The result of that id, and the one before it.
fn before<'a>(sessions: &'a [Session], id: &Id) -> Result<(&'a Session, &'a Session), NoPair> {
    let until = sessions.iter().position(|session| session.id == *id).map_or(0, |place| place + 1);
    since(sessions.get(..until).unwrap_or_default(), id)
}

/// Both laid side by side, unless a sitting of their pack is open: it must not be steered.
fn pair(then: &Session, now: &Session, open: &[Id]) -> Result<Comparison, String> {
    if [then, now].iter().any(|session| open.contains(&session.pack.id)) {
        return Err(words::history_waits());
    }
    Ok(compare(then, now))
}
