//! What a person relies on: no key means two things, and none is missing from the help.

use proptest::prelude::*;
use proptest::sample::select;

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

fn each_set() -> impl Iterator<Item = (KeySet, Keymap)> {
    KeySet::ALL.into_iter().map(|set| (set, Keymap::of(set)))
}

#[test]
fn no_key_means_two_things_in_one_context() {
    for (set, keymap) in each_set() {
        for context in Context::ALL {
            for event in keymap.rows(context).flat_map(|row| &row.keys).flat_map(|key| events(*key)) {
                let rows = keymap.rows(context).filter(|row| row.keys.iter().any(|key| key.matches(&event)));
                assert_eq!(rows.count(), 1, "{event:?} in {context:?} of {set:?}");
            }
        }
        assert!(Keymap::new(set, &[]).is_ok());
    }
}

#[test]
fn every_action_stands_once_in_the_help_of_a_context() {
    for (set, keymap) in each_set() {
        for context in Context::ALL {
            for row in keymap.rows(context) {
                let same = keymap.rows(context).filter(|other| other.does == row.does).count();
                assert_eq!(same, 1, "{:?} in {context:?} of {set:?}", row.does);
                assert!(!row.label.is_empty() && !row.keys.is_empty());
            }
        }
    }
}

#[test]
fn a_set_changes_keys_and_never_what_can_be_done() {
    let all = |keymap: &Keymap| -> Vec<(Context, Does)> {
        Context::ALL.iter().flat_map(|at| keymap.rows(*at)).map(|row| (row.context, row.does)).collect()
    };
    for (set, keymap) in each_set() {
        assert_eq!(all(&keymap), all(&Keymap::default()), "{set:?}");
    }
    for does in Does::ALL {
        assert!(BINDINGS.iter().any(|row| row.does == does), "{does:?}");
    }
}

#[test]
fn letters_are_never_commands_where_they_are_text() {
    for (set, keymap) in each_set() {
        for row in Context::ALL.iter().filter(|at| at.is_text()).flat_map(|at| keymap.rows(*at)) {
            for key in &row.keys {
                assert!(!matches!(key, Key::Char(_) | Key::Range(..)), "{row:?} of {set:?}");
            }
        }
    }
}

#[test]
fn help_leaving_and_hiding_are_reached_from_everywhere() {
    for (set, keymap) in each_set() {
        for context in Context::ALL {
            let has = |does| keymap.rows(context).any(|row| row.does == does);
            assert!(has(Does::Leave), "{context:?} of {set:?}");
            assert!(has(Does::Hide), "{context:?} of {set:?}");
            let closes = context.is_text() || matches!(context, Context::Hidden | Context::Black);
            assert!(has(Does::Help) || closes, "{context:?} of {set:?}");
        }
    }
}

#[test]
fn back_is_bound_on_every_screen_of_a_sitting() {
    for (set, keymap) in each_set() {
        for context in SITTING.iter().chain(PLAN) {
            assert!(keymap.rows(*context).any(|row| row.does == Does::Back), "{context:?} of {set:?}");
        }
    }
}

#[test]
fn what_is_fixed_means_the_same_in_every_set() {
    let event = |code, modifiers| KeyEvent::new(code, modifiers);
    for (_, keymap) in each_set() {
        let leave = event(KeyCode::Char('c'), KeyModifiers::CONTROL);
        for context in Context::ALL {
            assert_eq!(keymap.lookup(context, &leave), Some(Does::Leave), "{context:?}");
            let hide = event(KeyCode::F(2), KeyModifiers::NONE);
            assert_eq!(keymap.lookup(context, &hide), Some(Does::Hide), "{context:?}");
        }
        for digit in '1'..='5' {
            let digit = event(KeyCode::Char(digit), KeyModifiers::NONE);
            assert_eq!(keymap.lookup(Context::Item, &digit), Some(Does::Digit));
        }
        assert_eq!(keymap.lookup(Context::Item, &KeyEvent::from(KeyCode::F(1))), Some(Does::Help));
    }
}

/// Whether the left hand reaches the key without leaving its half.
fn is_left(key: Key) -> bool {
    match key {
        Key::Char(c) => "!123456qwertasdfgzxcvb ".contains(c.to_ascii_lowercase()),
        Key::Range(low, _) => low <= '1',
        Key::Ctrl(c) => c == 'c',
        Key::F(number) => number <= 5,
        Key::Named(code) => matches!(code, KeyCode::Tab | KeyCode::Esc),
    }
}

#[test]
fn one_hand_reaches_everything_but_the_writing_of_text() {
    let keymap = Keymap::of(KeySet::OneHand);
    for row in Context::ALL.iter().filter(|at| !at.is_text()).flat_map(|at| keymap.rows(*at)) {
        assert!(row.keys.iter().any(|key| is_left(*key)), "{row:?}");
    }
}

#[test]
fn names_are_read_back() {
    for row in BINDINGS {
        for key in row.keys {
            assert_eq!(key.name().map(|name| Key::named(&name)), key.name().map(|_| Ok(*key)));
        }
    }
    let unique =
        |names: Vec<&str>| names.iter().collect::<std::collections::BTreeSet<_>>().len() == names.len();
    assert!(unique(Does::ALL.map(Does::name).to_vec()) && unique(Context::ALL.map(Context::slug).to_vec()));
    for key in ["Ctrl-X", "ø", "Ä", "ж", "好", "€", "F12"] {
        assert_eq!(Key::named(key).unwrap().name().as_deref(), Some(key));
    }
    assert_eq!((Key::named("ctrl+x"), Key::named("f3")), (Ok(Key::Ctrl('x')), Ok(Key::F(3))));
}

fn change(does: Does, context: Option<Context>, key: char) -> Change {
    Change { does, context, keys: vec![Key::Char(key)] }
}

fn press(keymap: &Keymap, context: Context, key: char) -> Option<Does> {
    keymap.lookup(context, &KeyEvent::from(KeyCode::Char(key)))
}

#[test]
fn a_change_takes_the_place_of_the_keys_and_the_nearer_one_wins() {
    let changes = [
        change(Does::Skip, Some(Context::Item), 'z'),
        change(Does::Hide, None, 'y'),
        change(Does::Skip, None, '.'),
    ];
    let keymap = Keymap::new(KeySet::Arrows, &changes).unwrap();
    assert_eq!(press(&keymap, Context::Item, 'z'), Some(Does::Skip));
    assert_eq!(press(&keymap, Context::Item, 's'), None);
    assert_eq!(press(&keymap, Context::Item, '.'), None);
    assert_eq!(press(&keymap, Context::Home, 'y'), Some(Does::Hide));
    assert_eq!(press(&keymap, Context::Note, 'y'), None, "letters stay text");
    assert_eq!(keymap.lookup(Context::Home, &KeyEvent::from(KeyCode::F(2))), Some(Does::Hide), "stays");
    let leaves = Keymap::new(KeySet::Arrows, &[change(Does::Leave, None, 'z')]).unwrap();
    assert_eq!(press(&leaves, Context::Hidden, 'z'), None, "where only Ctrl-C leaves, only Ctrl-C leaves");
    assert_eq!(press(&leaves, Context::Unsaved, 'z'), Some(Does::Leave));
}

#[test]
fn keys_with_ctrl_and_letters_of_every_script_do_what_they_were_given_to() {
    let with = |does, key| Change { does, context: None, keys: vec![key] };
    let changes = [with(Does::Skip, Key::Ctrl('x')), with(Does::Undo, Key::Char('ø'))];
    let keymap = Keymap::new(KeySet::Arrows, &changes).unwrap();
    let ctrl_x = KeyEvent::new(KeyCode::Char('x'), KeyModifiers::CONTROL);
    assert_eq!(keymap.lookup(Context::Item, &ctrl_x), Some(Does::Skip));
    assert_eq!(
        press(&keymap, Context::Item, 'x'),
        Some(Does::DoesNotApply),
        "the bare letter is another key"
    );
    assert_eq!(press(&keymap, Context::Item, 'ø'), Some(Does::Undo));
    assert_eq!(press(&keymap, Context::Item, 'Ø'), None);
    assert_eq!(keymap.lookup(Context::Note, &ctrl_x), None, "there it edits text");
}

#[test]
fn a_clash_names_both_actions_the_key_and_the_screens() {
    let clashes = Keymap::new(KeySet::Arrows, &[change(Does::Skip, None, 'k')]).unwrap_err();
    let [clash] = clashes.as_slice() else { panic!("{clashes:?}") };
    assert_eq!((clash.one, clash.other, clash.by), (Does::Skip, Does::Up, Some(0)));
    assert_eq!(clash.contexts, [Context::Item]);
    let (title, cure) = clash.told();
    assert_eq!(title, "`k` would mean both `skip` and `up` in question");
    assert!(cure.contains("`up = [\"...\"]`"));
    let many = Keymap::new(KeySet::Arrows, &[change(Does::Help, None, 'q')]).unwrap_err();
    let (title, _) = many[0].told();
    assert!(title.contains("home, welcome, what-matters and "), "{title}");
}

#[test]
fn where_letters_are_text_only_keys_that_type_nothing_are_taken() {
    let keymap = Keymap::default();
    let note = Some(Context::Note);
    assert!(keymap.takes(Does::Close, note, Key::F(5)));
    assert!(!keymap.takes(Does::Close, note, Key::Char('z')));
    assert!(!keymap.takes(Does::Close, note, Key::Named(KeyCode::Enter)));
    assert!(keymap.takes(Does::Confirm, Some(Context::Line), Key::Named(KeyCode::Enter)));
    assert!(!keymap.can_change(Does::Digit, None) && !keymap.can_change(Does::CannotSay, None));
    assert!(!keymap.can_change(Does::Skip, Some(Context::Review)) && keymap.can_change(Does::Skip, None));
}

fn any_change() -> impl Strategy<Value = Change> {
    let keys = (' '..='~').map(Key::Char).chain((1..=12).map(Key::F)).chain([
        Key::Ctrl('c'),
        Key::Ctrl('x'),
        Key::Char('ä'),
        Key::Char('好'),
        Key::Range('1', '5'),
        Key::Named(KeyCode::Enter),
        Key::Named(KeyCode::Esc),
        Key::Named(KeyCode::Backspace),
        Key::Named(KeyCode::Up),
    ]);
    let keys = prop::collection::vec(select(keys.collect::<Vec<_>>()), 0..4);
    let context = prop::option::of(select(Context::ALL.to_vec()));
    (select(Does::ALL.to_vec()), context, keys).prop_map(|(does, context, keys)| Change {
        does,
        context,
        keys,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_change_takes_away_what_a_person_relies_on(
        set in select(KeySet::ALL.to_vec()),
        changes in prop::collection::vec(any_change(), 0..4),
    ) {
        let Ok(keymap) = Keymap::new(set, &changes) else { return Ok(()) };
        let press = |context, code| keymap.lookup(context, &KeyEvent::from(code));
        for context in Context::ALL {
            let leave = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
            prop_assert_eq!(keymap.lookup(context, &leave), Some(Does::Leave));
            prop_assert_eq!(press(context, KeyCode::F(2)), Some(Does::Hide));
            for row in keymap.rows(context) {
                prop_assert!(!row.keys.is_empty());
                for event in row.keys.iter().flat_map(|key| events(*key)) {
                    prop_assert_eq!(keymap.lookup(context, &event), Some(row.does));
                    prop_assert!(!context.is_text() || character(&event).is_none(), "{:?}", row);
                }
            }
        }
        for digit in '1'..='5' {
            prop_assert_eq!(press(Context::Item, KeyCode::Char(digit)), Some(Does::Digit));
        }
        prop_assert_eq!(press(Context::Item, KeyCode::F(1)), Some(Does::Help));
    }
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
