//! The practice, by keys: what it waits for, what it says to other keys, where it leads, and when it is offered.

use std::sync::Arc;

use rstest::rstest;

use super::super::keys::{Change, Context, Does, Key, KeySet, Keymap};
use super::super::testing::{Played, script};
use super::super::{App, Message};
use crate::visit::{Now, Offer, Shelf};

/// Home on a first start.
fn first(size: (u16, u16)) -> Played {
    let mut played = opening(size);
    played.disk_is_read();
    played
}

/// A first start, before anything is known of the disk.
fn opening(size: (u16, u16)) -> Played {
    let mut played = Played::opening(size, Arc::new(crate::pack::four_lessons().unwrap()));
    played.disk.first = true;
    played
}

/// At the practice, from home.
fn practising() -> Played {
    let mut played = first((80, 24));
    played.keys("<Down> <Enter>");
    assert_eq!(played.app.context(), Context::Tutor);
    played
}

#[test]
fn three_keys_lead_through_it_and_home_and_nothing_is_kept() {
    let mut played = practising();
    for (key, says) in [
        ("4", "← goes back"),
        ("<Left>", "? tells all keys, q saves and leaves"),
        ("?", "answer and move on"),
        ("<Esc>", "Enter leads to home"),
    ] {
        played.keys(key);
        assert!(played.text().contains(says), "{}", played.text());
    }
    played.keys("<Enter>");
    assert_eq!(played.app.context(), Context::Home);
    let text = played.text();
    assert!(text.contains("Start a new sitting") && !text.contains("Learn three keys"), "{text}");
    assert!(played.disk.sessions.is_empty() && played.disk.asked.is_empty());
    played.keys("<Enter>");
    assert_eq!(played.app.context(), Context::Welcome, "and home goes on from there");
}

#[test]
fn any_other_key_names_the_one_that_is_meant() {
    let others = "x n s m r t ! v <Up> <Down> <Right> <Tab> <PgDn> <Space> U 9 0 é";
    for (way, meant) in [
        ("", "Not that one. Press a digit from 1 to 5."),
        ("4", "Not that one. Press ←."),
        ("4 <Left>", "Not that one. Press ?."),
        ("4 u ? <Esc>", "All done. Enter leads to home, where you can start."),
    ] {
        let mut played = practising();
        played.keys(way);
        let before = played.frame().rows();
        for key in script(others) {
            played.key(key);
            assert!(played.text().contains(meant), "{key:?} after `{way}`:\n{}", played.text());
            let rows = played.frame().rows();
            assert_eq!(rows[..20], before[..20], "{key:?} changed something");
        }
    }
    let mut played = practising();
    played.keys("?");
    assert!(played.text().contains("Press a digit"), "a key that is meant later is not meant now");
    assert_eq!(played.app.context(), Context::Tutor);
}

#[test]
fn it_can_be_left_at_any_moment() {
    for way in ["", "4", "4 b", "4 b ? <Esc>"] {
        let mut played = practising();
        played.keys(way);
        played.keys("<Esc>");
        assert_eq!(played.app.context(), Context::Home, "after `{way}`");
        for key in ["q", "<C-c>"] {
            let mut played = practising();
            played.keys(way);
            played.keys(key);
            assert!(played.app.has_left(), "{key} after `{way}`");
        }
    }
}

#[rstest]
#[case::arrows(KeySet::Arrows, "← goes back", "? tells all keys", "Enter leads", "4 <Left> ?")]
#[case::vi(KeySet::Vi, "h goes back", "? tells all keys", "Enter leads", "4 h ?")]
#[case::one_hand(KeySet::OneHand, "a goes back", "F1 tells all keys", "f leads", "4 a <F1>")]
fn each_set_teaches_its_own_keys(
    #[case] set: KeySet,
    #[case] back: &str,
    #[case] help: &str,
    #[case] end: &str,
    #[case] keys: &str,
) {
    let mut played = practising();
    played.set(set);
    for (key, says) in script(keys).into_iter().zip([back, help, "Search:"]) {
        played.key(key);
        assert!(played.text().contains(says), "{}", played.text());
    }
    played.keys("<Esc>");
    assert!(played.text().contains(end), "{}", played.text());
}

#[test]
fn changed_keys_are_taught_as_they_are() {
    let mut played = practising();
    let back = Change { does: Does::Back, context: None, keys: vec![Key::Char('z')] };
    played.app.start.keys = Keymap::new(KeySet::Arrows, &[back]).unwrap();
    played.keys("4 <Left>");
    assert!(played.text().contains("Not that one. Press z."), "{}", played.text());
    played.keys("z");
    assert!(played.text().contains("key 3 of 3"), "{}", played.text());
}

#[rstest]
fn the_cursor_is_on_what_is_to_be_done_in_every_frame(
    #[values((80, 24), (40, 12), (120, 40), (60, 18))] size: (u16, u16),
    #[values(KeySet::Arrows, KeySet::OneHand)] set: KeySet,
) {
    let mut played = first(size);
    played.keys("<Down> <Enter>");
    played.set(set);
    for key in ["", "x", "4", "x", "z", "u", "x", "<F1>", "<Esc>", "x"] {
        played.keys(key);
        let frame = played.frame();
        let marked = frame.rows()[usize::from(frame.cursor.1)].trim().to_owned();
        let is_help = frame.text().contains("Search:");
        assert!(marked.starts_with('›') || is_help, "after `{key}`:\n{}", frame.picture());
        let answers = frame.text().contains("5  Always") || is_help || frame.text().contains("done");
        assert!(answers, "an answer is out of sight after `{key}`:\n{}", frame.picture());
    }
}

#[test]
fn hidden_it_waits() {
    let mut played = practising();
    played.keys("h 4 h");
    assert!(played.text().contains("key 1 of 3"), "{}", played.text());
}

#[test]
fn a_first_start_offers_it_below_start_and_says_so_once() {
    let mut played = first((80, 24));
    let frame = played.frame();
    let at = usize::from(frame.cursor.1);
    assert!(frame.rows()[at].contains("Start a new sitting"), "{}", frame.picture());
    assert!(frame.rows()[at + 1].contains("Learn three keys"), "{}", frame.picture());
    assert_eq!(played.disk.offered, 1);
    played.keys("<Down> <Up> <Enter> <Esc> <Enter> 1 <Esc>");
    assert_eq!(played.disk.offered, 1, "once for each start");
    assert!(!Played::new((80, 24)).text().contains("Learn three keys"), "later starts do not");
}

#[test]
fn what_nobody_could_see_was_not_offered() {
    let mut played = first((20, 5));
    assert_eq!(played.disk.offered, 0, "too small");
    played.resize((80, 24));
    assert_eq!(played.disk.offered, 1);

    let mut left = opening((80, 24));
    left.keys("q");
    left.disk_is_read();
    assert!(left.app.has_left());
    assert_eq!(left.disk.offered, 0, "left before it came");
}

#[test]
fn while_it_is_open_elsewhere_nothing_is_offered() {
    let mut played = opening((80, 24));
    let why = Some("Fourfold is open elsewhere.".to_owned());
    played.tell(Message::Ready { offer: Offer::default(), read_only: why });
    let shelf = Shelf { offers_tutor: true, ..played.app.shelf.clone() };
    played.tell(Message::Shelf(shelf));
    assert!(!played.text().contains("Learn three keys"), "{}", played.text());
    assert_eq!(played.disk.offered, 0);
}

#[test]
fn asked_for_by_name_it_wants_nothing_of_the_disk_until_home_is_wanted() {
    let mut played = first((80, 24));
    played.app = App::practising(played.app.start);
    let now = Now { ms: 0, moment: played.disk.now };
    for key in script("4 b ? <Esc>") {
        assert!(played.app.update(Message::Key(key), now).is_empty(), "{key:?}");
    }
    played.disk.slow = true;
    played.keys("<Enter> <Enter>");
    assert!(!played.text().contains("Start a new"), "home waits for the disk");
    played.disk.slow = false;
    played.disk_is_read();
    assert!(!played.text().contains("Learn three keys"), "{}", played.text());
    assert_eq!(played.app.context(), Context::Welcome, "the key that was pressed meanwhile counts");
}

#[test]
fn what_is_not_saved_can_be_looked_at_and_saved_from_there() {
    let mut played = first((80, 24));
    played.disk.broken = Some("The disk is full.".to_owned());
    played.keys("<Enter> 1 <Esc> <Esc> <Down> <Enter>");
    assert_eq!(played.app.context(), Context::Tutor);
    assert!(played.text().contains("NOT SAVED, ! tells why"), "{}", played.text());
    played.keys("!");
    assert_eq!(played.app.context(), Context::Unsaved);
    played.disk.broken = None;
    played.keys("r");
    assert_eq!(played.app.context(), Context::Tutor, "{}", played.text());
    assert_eq!(played.disk.sessions.len(), 1);
}
