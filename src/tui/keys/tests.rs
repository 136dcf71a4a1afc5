//! What a person relies on: no key means two things, and none is missing from the help.

use super::table::{PLAN, SITTING};
use super::*;

/// Every event that a key of the table stands for.
fn events(key: Key) -> Vec<KeyEvent> {
    let event = |code, modifiers| KeyEvent::new(code, modifiers);
    match key {
        Key::Char(c) => vec![event(KeyCode::Char(c), KeyModifiers::NONE)],
        Key::Range(low, high) => (low..=high).map(|c| event(KeyCode::Char(c), KeyModifiers::NONE)).collect(),
        Key::Ctrl(c) => vec![event(KeyCode::Char(c), KeyModifiers::CONTROL)],
        Key::F(n) => vec![event(KeyCode::F(n), KeyModifiers::NONE)],
        Key::Named(code) => vec![event(code, KeyModifiers::NONE)],
    }
}

#[test]
fn no_key_means_two_things_in_one_context() {
    for context in Context::ALL {
        for binding in bindings(context) {
            for event in binding.keys.iter().flat_map(|key| events(*key)) {
                let rows = bindings(context).filter(|b| b.keys.iter().any(|key| key.matches(&event)));
                assert_eq!(rows.count(), 1, "{event:?} in {context:?}");
            }
        }
    }
}

#[test]
fn every_action_stands_once_in_the_help_of_a_context() {
    for context in Context::ALL {
        for binding in bindings(context) {
            let same = bindings(context).filter(|other| other.does == binding.does).count();
            let twice_on_purpose = context == Context::Review && binding.does == Does::Back;
            assert!(same == 1 || twice_on_purpose, "{:?} in {context:?}", binding.does);
            assert!(!binding.label.is_empty());
        }
    }
}

/// Where letters are text.
const TYPING: [Context; 4] = [Context::Note, Context::Line, Context::Path, Context::Help];

#[test]
fn letters_are_never_commands_where_they_are_text() {
    for context in TYPING {
        for key in bindings(context).flat_map(|binding| binding.keys) {
            assert!(!matches!(key, Key::Char(_) | Key::Range(..)), "{key:?} in {context:?}");
        }
    }
}

#[test]
fn help_leaving_and_hiding_are_reached_from_everywhere() {
    for context in Context::ALL {
        let has = |does| bindings(context).any(|binding| binding.does == does);
        assert!(has(Does::Leave), "{context:?}");
        assert!(has(Does::Hide), "{context:?}");
        assert!(
            has(Does::Help) || TYPING.contains(&context) || has(Does::Close) || has(Does::Hide),
            "{context:?}"
        );
    }
}

#[test]
fn back_is_bound_on_every_screen_of_a_sitting() {
    for context in SITTING.iter().chain(PLAN) {
        assert!(bindings(*context).any(|binding| binding.does == Does::Back), "{context:?}");
    }
}

#[test]
fn control_c_leaves_even_in_a_note() {
    let event = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
    assert_eq!(lookup(Context::Note, &event), Some(Does::Leave));
    assert_eq!(lookup(Context::Item, &event), Some(Does::Leave));
}

#[test]
fn the_readme_holds_this_table() {
    let readme = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let held = readme.split_once("<!-- keys -->").and_then(|(_, rest)| rest.split_once("<!-- /keys -->"));
    let table = markdown();
    assert_eq!(held.map(|(table, _)| table.trim()), Some(table.trim()), "README.md is to hold:\n{table}");
}

#[test]
fn the_table_of_the_readme_leaves_no_key_out() {
    let table = markdown();
    for binding in BINDINGS {
        let row = table.lines().find(|row| {
            row.contains(&format!("| {} |", binding.label))
                && binding.keys.iter().all(|key| row.contains(&format!("`{}`", key.label())))
        });
        assert!(row.is_some(), "{binding:?}");
    }
    assert!(table.lines().count() < BINDINGS.len() + 2, "rows that say the same are one");
}
