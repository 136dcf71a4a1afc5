//! Notes: half a note is never lost, and hiding hides it too.

use rstest::rstest;

use super::super::Message;
use super::super::testing::{BEGIN, Played};
use crate::session::Session;

fn writing() -> Played {
    let mut played = Played::new((80, 24));
    played.keys(BEGIN);
    played.keys("n half");
    played
}

fn half(session: Option<&Session>) -> Option<String> {
    session?.draft.as_ref().map(|draft| draft.text.clone())
}

fn kept(session: Option<&Session>) -> Vec<String> {
    session.map(|session| session.notes.values().cloned().collect()).unwrap_or_default()
}

#[test]
fn half_a_note_is_saved_on_a_pause_and_not_at_every_letter() {
    let mut played = writing();
    played.wait(1000);
    assert_eq!(half(played.disk.acknowledged.as_ref()), Some("half".to_owned()));
    assert_eq!(played.app.deadline(), None, "nothing wakes the program until the next letter");
    played.keys("x");
    played.wait(249);
    assert_eq!(half(played.disk.acknowledged.as_ref()), Some("half".to_owned()));
    played.wait(1);
    assert_eq!(half(played.disk.acknowledged.as_ref()), Some("halfx".to_owned()));
}

#[rstest]
#[case::leaving(|played: &mut Played| played.keys("<C-c>"))]
#[case::interrupted(Played::interrupt)]
fn half_a_note_is_saved_when_the_program_ends(#[case] end: fn(&mut Played)) {
    let mut played = writing();
    end(&mut played);
    assert_eq!(half(played.disk.acknowledged.as_ref()), Some("half".to_owned()));
}

#[test]
fn what_a_full_disk_kept_out_is_saved_when_the_program_ends_on_a_disk_with_room() {
    let mut played = writing();
    played.disk.broken = Some("The disk is full.".to_owned());
    played.wait(10_000);
    assert!(played.app.unsaved().is_some() && half(played.disk.acknowledged.as_ref()).is_none());
    played.disk.broken = None;
    played.interrupt();
    assert_eq!(half(played.disk.acknowledged.as_ref()), Some("half".to_owned()));
}

#[test]
fn a_sitting_with_half_a_note_opens_in_the_note() {
    let mut played = writing();
    played.interrupt();
    let sessions = std::mem::take(&mut played.disk.sessions);
    let mut later = Played::new((80, 24));
    later.disk.sessions = sessions;
    later.disk_is_read();
    later.keys("<Up> <Enter>");
    assert!(later.text().contains("A note to yourself") && later.text().contains("half"), "{}", later.text());
    later.keys("done <Esc>");
    assert_eq!(kept(later.disk.acknowledged.as_ref()), ["halfdone"]);
    assert_eq!(half(later.disk.acknowledged.as_ref()), None);
}

#[test]
fn a_closed_note_is_kept_and_undone_and_shown_on_its_page() {
    let mut played = writing();
    played.keys("<Esc>");
    assert_eq!(kept(played.disk.acknowledged.as_ref()), ["half"]);
    played.keys("u");
    assert_eq!(kept(played.app.session()), Vec::<String>::new());
    played.keys("U 123451");
    assert!(played.text().contains("Your note") && played.text().contains("half"));
    played.keys("n !<Esc>");
}

#[test]
fn keys_are_letters_in_a_note() {
    let mut played = writing();
    played.keys("q?hbu!1 <Esc>");
    assert_eq!(kept(played.app.session()), ["halfq?hbu!1"]);
    assert!(!played.app.has_left());
}

#[test]
fn a_paste_is_text_wherever_it_lands() {
    let mut played = writing();
    played.tell(Message::Paste("\x1b[2Jq\r\n1\n".to_owned()));
    played.keys("<Esc>");
    assert_eq!(kept(played.app.session()), ["half[2Jq\n1\n"]);
    played.tell(Message::Paste("12345".to_owned()));
    assert!(played.app.session().unwrap().answers.is_empty());
    assert!(played.text().contains("Pasting works inside a note"));
}

#[test]
fn a_note_of_the_own_editor_is_kept_and_a_failure_said() {
    let mut played = Played::new((80, 24));
    played.keys(BEGIN);
    played.keys("e");
    assert!(played.text().contains("No editor is set."));
    played.disk.editor = Ok("from vi".to_owned());
    played.keys("e");
    assert_eq!(kept(played.disk.acknowledged.as_ref()), ["from vi"]);
}

#[rstest]
#[case::question("", "h")]
#[case::echo("4", "h")]
#[case::with_something_said("4u", "h")]
#[case::map("m <Down> <Down>", "h")]
#[case::note("n rent ", "<F2>")]
#[case::help("? und", "<F2>")]
#[case::matters("<Left> 60 <Tab>", "<F2>")]
fn hiding_shows_nothing_and_brings_everything_back(#[case] keys: &str, #[case] hide: &str) {
    let mut played = Played::new((80, 24));
    played.keys(BEGIN);
    played.keys(keys);
    let before = played.frame();
    played.keys(hide);
    assert_eq!(played.text().trim(), "h");
    assert_eq!(played.frame().cursor, (0, 0), "nor does the cursor tell");
    played.keys("1 5 x q <Enter> <Esc>");
    played.tell(Message::Paste("secret".to_owned()));
    assert_eq!(played.text().trim(), "h");
    played.keys("h");
    let after = played.frame();
    assert_eq!((after.buffer, after.cursor), (before.buffer, before.cursor));
}

#[test]
fn control_c_leaves_from_behind_the_curtain() {
    let mut played = writing();
    played.keys("<F2> <C-c>");
    assert!(played.app.has_left());
    assert_eq!(half(played.disk.acknowledged.as_ref()), Some("half".to_owned()));
}
