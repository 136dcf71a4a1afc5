//! Owns a presentation while it runs: the step that a room sees, the black screen, the help; and what follows it.
//! Must not know where keys come from or cues go, nor count a group: it has a release and no more.

mod cue;
mod draw;
mod figures;
mod notes;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use super::help::Help;
use super::keys::{self, Context, Does, KeyEvent, Keymap};
use super::theme::Theme;
use crate::group::{Release, Scene};
use crate::pack::Pack;
use crate::words::presenting::Shown;

pub use cue::Cue;
pub use notes::Notes;

/// A group before a room, one step a key.
pub struct Presenting {
    pack: Arc<Pack>,
    release: Release,
    simulated: bool,
    scenes: Vec<Scene>,
    at: usize,
    black: bool,
    help: Option<Help>,
    left: bool,
    theme: Theme,
    keys: Keymap,
    /// Milliseconds at the start, and when this step was come to.
    started: u64,
    stepped: u64,
}

impl Presenting {
    /// The first step of `release`, which is of `pack`, at `ms` milliseconds.
    #[must_use]
    pub fn new(
        (pack, release, simulated): (Arc<Pack>, Release, bool),
        look: (Theme, Keymap),
        ms: u64,
    ) -> Self {
        let scenes = Scene::all(&release);
        let (theme, keys) = look;
        Self {
            pack,
            release,
            simulated,
            scenes,
            at: 0,
            black: false,
            help: None,
            left: false,
            theme,
            keys,
            started: ms,
            stepped: ms,
        }
    }

    /// Does what a key asks for, at `ms` milliseconds.
    pub fn update(&mut self, key: &KeyEvent, ms: u64) {
        let does = self.keys.lookup(self.context(), key);
        if does == Some(Does::Leave) {
            self.left = true;
            return;
        }
        if let Some(help) = self.help.as_mut().filter(|_| does != Some(Does::Hide)) {
            if help.press(does, key) {
                self.help = None;
            }
            return;
        }
        match does {
            Some(Does::Hide) => (self.black, self.help) = (!self.black, None),
            Some(Does::Help) => self.help = Some(Help::new(Context::Presenting)),
            Some(Does::Forward) => self.go((self.at + 1).min(self.scenes.len().saturating_sub(1)), ms),
            Some(Does::Back) => self.go(self.at.saturating_sub(1), ms),
            Some(Does::Digit) => {
                let part = keys::digit(key);
                if let Some(at) = self.scenes.iter().position(|scene| Some(scene.part()) == part) {
                    self.go(at, ms);
                }
            }
            _ => {}
        }
    }

    fn go(&mut self, at: usize, ms: u64) {
        if at != self.at {
            (self.at, self.stepped) = (at, ms);
        }
    }

    /// Where a key pressed now is looked up.
    #[must_use]
    pub fn context(&self) -> Context {
        match &self.help {
            Some(_) => Context::Help,
            None if self.black => Context::Black,
            None => Context::Presenting,
        }
    }

    /// Whether it is over.
    #[must_use]
    pub fn has_left(&self) -> bool {
        self.left
    }

    /// What the notes are to show at `ms` milliseconds.
    #[must_use]
    pub fn cue(&self, ms: u64) -> Cue {
        let seconds = |since: u64| ms.saturating_sub(since) / 1000;
        let times = (seconds(self.started), seconds(self.stepped));
        let next = self.scenes.get(self.at + 1);
        Cue::new(&self.shown(), (self.scene(), next), (self.at, self.scenes.len()), self.black, times)
    }

    fn scene(&self) -> &Scene {
        self.scenes.get(self.at).unwrap_or(&Scene::Close)
    }

    fn shown(&self) -> Shown<'_> {
        Shown { pack: &self.pack, release: &self.release, simulated: self.simulated }
    }
}
