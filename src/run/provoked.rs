//! Owns failing on purpose, so that tests can see what a panic leaves behind. Only debug builds have it.
//! Must not do anything unless `FOURFOLD_TEST_PANIC` asked for it.

use super::Incoming;
use super::events::Input;
use crate::session::Session;
use crate::tui::App;
use crate::tui::keys::{KeyCode, KeyEvent};

/// What fails once F12 is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TestPanic {
    /// `update`: taking the key in.
    Update,
    /// `draw`: the frame after it.
    Draw,
}

impl TestPanic {
    /// What the variable says.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "update" => Some(Self::Update),
            "draw" => Some(Self::Draw),
            _ => None,
        }
    }
}

/// Fails on the line `F12` if failing in `update` was asked for, with all that was answered in the message.
pub(super) fn fail_on_line(wanted: Option<TestPanic>, line: &str, said: Option<&Session>) {
    let asked = line == "F12" && wanted == Some(TestPanic::Update);
    assert!(!asked, "asked for by a test: {said:?}");
}

/// Fails on F12 if failing in `update` was asked for.
pub(super) fn fail_on_key(wanted: Option<TestPanic>, key: &KeyEvent) {
    let asked = key.code == KeyCode::F(12) && wanted == Some(TestPanic::Update);
    assert!(!asked, "asked for by a test: {:?}", key.code);
}

/// Waits for F12.
#[derive(Debug)]
pub(super) struct Provoked {
    wanted: Option<TestPanic>,
    pressed: bool,
}

impl Provoked {
    pub(super) fn new(wanted: Option<TestPanic>) -> Self {
        Self { wanted, pressed: false }
    }

    /// Hears of all that comes in.
    pub(super) fn hear(&mut self, incoming: &Incoming, app: &App) {
        self.pressed |= matches!(incoming, Incoming::Input(Input::Key(key)) if key.code == KeyCode::F(12));
        self.fail_in(TestPanic::Update, app);
    }

    /// Fails if that was asked for, with all that was answered in the message, which nobody is to see.
    pub(super) fn fail_in(&self, place: TestPanic, app: &App) {
        let asked = self.pressed && self.wanted == Some(place);
        assert!(!asked, "asked for by a test: {:?}", app.session());
    }
}
