//! What holds whatever is pressed, pasted, resized and broken, in any order.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;

use super::super::Message;
use super::super::keys::{BINDINGS, Context, Key, KeyCode, KeyEvent, KeyModifiers, KeySet};
use super::super::overlay::Overlay;
use super::super::testing::{BEGIN, Played};
use crate::pack::{Id, sample};
use crate::session::{Reply, Session};
use crate::visit::Target;

/// Something that happens.
#[derive(Clone, Debug)]
enum Step {
    Press(KeyEvent),
    Paste(String),
    Resize(u16, u16),
    Wait(u64),
    /// Whether the disk fails from now on.
    Break(bool),
    /// Whether the disk takes its time from now on.
    Slow(bool),
}

pub(super) fn any_key() -> impl Strategy<Value = KeyEvent> {
    let known: Vec<KeyEvent> = BINDINGS
        .iter()
        .flat_map(|row| row.keys)
        .flat_map(|key| match *key {
            Key::Char(c) => vec![KeyEvent::from(KeyCode::Char(c))],
            Key::Range(low, high) => (low..=high).map(|c| KeyEvent::from(KeyCode::Char(c))).collect(),
            Key::Ctrl(c) => vec![KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL)],
            Key::F(n) => vec![KeyEvent::from(KeyCode::F(n))],
            Key::Named(code) => vec![KeyEvent::from(code)],
        })
        .collect();
    let answers: Vec<KeyEvent> = ('1'..='5').map(|c| KeyEvent::from(KeyCode::Char(c))).collect();
    let unknown = [KeyCode::Char('z'), KeyCode::Char('é'), KeyCode::Delete, KeyCode::Home, KeyCode::Insert];
    // Leaving ends it all; it has its own tests.
    let stays = |key: &KeyEvent| !matches!(key.code, KeyCode::Char('q' | 'c'));
    prop_oneof![
        8 => select(known).prop_filter("leaves", stays),
        4 => select(answers),
        4 => Just(KeyEvent::from(KeyCode::Enter)),
        2 => Just(KeyEvent::from(KeyCode::Esc)),
        1 => select(unknown.map(KeyEvent::from).to_vec()),
    ]
}

fn any_step() -> impl Strategy<Value = Step> {
    let pastes = ["", "a", "two\nlines", "\u{1b}[2J\u{202e}q", "自律神経 👩‍👩‍👧‍👦 z\u{300}\u{301}", "1\t5\r\n"];
    prop_oneof![
        40 => any_key().prop_map(Step::Press),
        2 => select(pastes.to_vec()).prop_map(|text| Step::Paste(text.to_owned())),
        3 => (0..300_u16, 0..100_u16).prop_map(|(width, height)| Step::Resize(width, height)),
        2 => (0..1_000_u64).prop_map(Step::Wait),
        3 => any::<bool>().prop_map(Step::Break),
        3 => any::<bool>().prop_map(Step::Slow),
    ]
}

fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec(any_step(), 1..80)
}

fn take(played: &mut Played, step: &Step) {
    match step {
        Step::Press(key) => played.key(*key),
        Step::Paste(text) => played.tell(Message::Paste(text.clone())),
        Step::Resize(width, height) => played.resize((*width, *height)),
        Step::Wait(ms) => played.wait(*ms),
        Step::Break(breaks) => played.disk.broken = breaks.then(|| "The disk is full.".to_owned()),
        Step::Slow(slow) => {
            played.disk.slow = *slow;
            if !slow {
                played.disk_answers();
            }
        }
    }
}

fn replies(session: &Session) -> BTreeMap<Id, Reply> {
    session.answers.iter().map(|(id, answer)| (id.clone(), answer.reply)).collect()
}

fn undoes(step: &Step) -> bool {
    matches!(step, Step::Press(key) if matches!(key.code, KeyCode::Char('u' | 'U')))
}

/// At the first question, from where keys lead home soon enough; or at the first page of what now.
fn small(finished: bool) -> Played {
    let keys = if finished {
        format!("{BEGIN} 33 <Enter> 33 <Enter> 33 <Enter> s <Enter> d")
    } else {
        BEGIN.to_owned()
    };
    Played::of_pack((80, 24), sample::small(), &keys)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_frame_can_be_drawn_with_the_cursor_in_it(
        steps in any_steps(),
        finished in any::<bool>(),
        set in select(KeySet::ALL.to_vec()),
    ) {
        let mut played = small(finished);
        played.set(set);
        for step in &steps {
            take(&mut played, step);
            let frame = played.frame();
            let area = frame.buffer.area;
            prop_assert!(area.is_empty() || (frame.cursor.0 < area.width && frame.cursor.1 < area.height));
            let control = frame.buffer.content.iter().any(|cell| cell.symbol().chars().any(char::is_control));
            prop_assert!(!control);
        }
    }

    /// Only undo takes an answer away, and only the sitting that was answered changes.
    #[test]
    fn nothing_answered_is_ever_lost(steps in any_steps(), finished in any::<bool>()) {
        let mut played = small(finished);
        let mut said: BTreeMap<Id, BTreeMap<Id, Reply>> = BTreeMap::new();
        for step in &steps {
            // One key at a time: those that wait for the disk would all be pressed in the same step.
            if played.app.waiting.is_some() {
                let slow = std::mem::replace(&mut played.disk.slow, false);
                played.disk_answers();
                played.disk.slow = slow;
            }
            let before = played.app.newest().cloned();
            take(&mut played, step);
            if let Some(session) = played.app.newest() {
                let now = replies(session);
                let same = before.as_ref().filter(|before| before.id == session.id);
                let old = same.map(replies).or(said.get(&session.id).cloned()).unwrap_or_default();
                let gone = old.keys().filter(|id| !now.contains_key(*id)).count();
                prop_assert!(gone == 0 || undoes(step), "{:?} took an answer away", step);
                said.insert(session.id.clone(), now);
            }
        }
        // Once the disk works again, a last save holds every sitting whole.
        played.disk.broken = None;
        played.disk.slow = false;
        played.disk_answers();
        played.save_now();
        for (id, replied) in said {
            let stored = played.disk.sessions.iter().find(|session| session.id == id).map(replies);
            prop_assert_eq!(stored.unwrap_or_default(), replied);
        }
    }

    /// Whatever went before: a key that answers is taken back by `u`, and comes again by `U`.
    #[test]
    fn undo_takes_back_what_a_key_answered(steps in any_steps(), key in select("12345sx".chars().collect::<Vec<_>>())) {
        let mut played = small(false);
        for step in &steps {
            take(&mut played, step);
        }
        played.disk.broken = None;
        played.disk.slow = false;
        played.disk_answers();
        played.resize((80, 24));
        let is_item = |played: &Played| played.app.overlay.is_none() && played.app.context() == Context::Item;
        let answers = |played: &Played| played.app.session().map(replies);
        if is_item(&played) {
            let before = answers(&played);
            played.keys(&key.to_string());
            let after = answers(&played);
            if before != after {
                played.keys("u");
                prop_assert_eq!(answers(&played), before);
                played.keys("U");
                prop_assert_eq!(answers(&played), after);
            }
        }
    }

    #[test]
    fn what_is_called_saved_is_what_the_disk_holds(steps in any_steps(), finished in any::<bool>()) {
        let mut played = small(finished);
        for step in &steps {
            take(&mut played, step);
            played.resize((80, 24));
            let text = played.text();
            // The mark stands at the end of the line above the keys.
            let claims = text.lines().nth(21).is_some_and(|row| row.ends_with(" saved"));
            if let Some(session) = played.app.session().filter(|_| claims) {
                let nothing_yet = played.disk.acknowledged.as_ref().is_none_or(|held| held.id != session.id);
                let held = played.disk.sessions.iter().find(|held| held.id == session.id);
                prop_assert!(held == Some(session) || (nothing_yet && held.is_none()), "{}", text);
            }
            prop_assert!(!claims || !text.contains("NOT SAVED"));
        }
    }

    #[test]
    fn escape_and_back_always_lead_home(steps in any_steps(), finished in any::<bool>(), back in select(vec!["<Esc>", "<Left>", "<BS>"])) {
        let mut played = small(finished);
        for step in &steps {
            take(&mut played, step);
        }
        played.disk.broken = None;
        played.disk.slow = false;
        played.disk_answers();
        played.resize((80, 24));
        if played.app.hidden {
            played.keys("<F2>");
        }
        // Whatever lies over the screen is closed by Esc, in at most two steps.
        for _ in 0..2 {
            if played.app.overlay.is_some() {
                played.keys("<Esc>");
            }
        }
        prop_assert!(played.app.overlay.is_none());
        for _ in 0..40 {
            let home = played.app.session().is_none() && played.text().contains("Start a new sitting");
            if home {
                return Ok(());
            }
            // Where numbers are typed, Backspace rubs out a digit.
            let numbers = matches!(played.app.context(), Context::Matters | Context::Grid);
            played.keys(if numbers && back == "<BS>" { "b" } else { back });
        }
        prop_assert!(false, "{}", played.text());
    }

    #[test]
    fn an_interruption_saves_half_a_note(steps in any_steps(), finished in any::<bool>()) {
        let mut played = small(finished);
        for step in &steps {
            take(&mut played, step);
        }
        let typed = match &played.app.overlay {
            Some(Overlay::Note(note)) => Some((note.target().clone(), note.text())),
            _ => None,
        };
        played.disk.broken = None;
        played.disk.slow = false;
        played.disk_answers();
        played.interrupt();
        if let (Some((target, text)), Some(session)) = (typed, played.app.session()) {
            let held = match &target {
                Target::Note(section) => {
                    let half = session.draft.as_ref().filter(|half| half.section == *section);
                    half.map(|half| &half.text).or(session.notes.get(section)).cloned()
                }
                Target::Field(field) => session.plan.as_ref().and_then(|plan| {
                    let half = plan.draft.as_ref().filter(|half| half.field == field.id());
                    half.map(|half| &half.text).or(plan.texts.get(&field.id())).cloned()
                }),
            };
            prop_assert_eq!(&held.unwrap_or_default(), &text);
            let stored = played.disk.sessions.iter().find(|stored| stored.id == session.id);
            prop_assert!(text.is_empty() || stored == Some(session));
        }
    }
}
