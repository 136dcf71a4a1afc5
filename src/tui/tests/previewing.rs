//! The preview of a pack: it keeps nothing, leads nowhere else, and its questions may change under the person.

use std::sync::Arc;

use proptest::prelude::*;
use rstest::rstest;

use super::super::app::Stage;
use super::super::keys::{Context, Does, KeyEvent, Keymap};
use super::super::testing::{LESSONS, Played, script};
use super::super::theme::{Glyphs, Palette, Theme};
use super::super::{App, Effect, Message, Start};
use super::any_keys::any_key;
use crate::pack::Id;
use crate::pack::sample::edited::Edited;
use crate::session::{Place, Session};
use crate::visit::{Change, Now, Opened, Purpose};
use crate::words::preview as words;

/// To the fifth question.
const FIFTH: &str = "1 <Enter> 4252";

/// A preview that stands where `keys` lead.
fn preview(size: (u16, u16), keys: &str) -> Played {
    let pack = Arc::new(Edited::begin().pack());
    let mut played = Played::opening(size, Arc::clone(&pack));
    let theme = Theme::new(Palette::Standard, Glyphs::Braille);
    let folder = String::new();
    played.app = App::previewing(Start { theme, keys: Keymap::default(), folder, size, motion: false });
    let session = Session::begin(Id::new("preview").unwrap(), &pack, played.disk.now);
    played.tell(Message::Opened(Box::new(Opened {
        pack: Some(pack),
        session,
        remark: Some(words::is(true)),
        from_file: false,
        purpose: Purpose::Answer,
        notes: Vec::new(),
    })));
    played.keys(keys);
    played
}

fn renew(played: &mut Played, edited: &Edited) {
    played.tell(Message::FileChanged(Change::Renewed(Arc::new(edited.pack()))));
}

fn break_off(played: &mut Played) {
    played.tell(Message::FileChanged(Change::Broken(words::broken(
        12,
        "unknown key `versoin`",
        "team.toml",
    ))));
}

fn reworded() -> Edited {
    Edited::begin().with("How worthwhile does your pay feel", "How worth it does your pay feel")
}

#[test]
fn it_says_at_once_and_on_every_screen_that_nothing_is_kept() {
    for size in [(80, 24), (40, 12)] {
        let mut played = preview(size, "");
        let first = played.text();
        assert!(first.contains("Preview: nothing is kept."), "{first}");
        assert!(first.contains("on leave for a good part"), "the answers are in sight:\n{first}");
        for keys in ["1", "<Enter>", "4252", "m m 5 3", "n", "<Esc> <Enter>"] {
            played.keys(keys);
            let text = played.text().to_lowercase();
            assert!(text.contains("preview") && !text.contains("saved"), "after {keys}:\n{text}");
        }
    }
}

#[test]
fn it_asks_nothing_of_the_disk_whatever_is_pressed() {
    let mut played = preview((80, 24), "");
    let all = format!(
        "1 <Enter> {LESSONS} <Enter> <Tab> t d e ! n note <Esc> <Enter> <Enter> <Enter> <Esc> b b ! e"
    );
    let mut answers = 0;
    for (ms, key) in script(&all).into_iter().enumerate() {
        let now = Now { ms: ms as u64, moment: played.disk.now };
        let effects = played.app.update(Message::Key(key), now);
        assert!(effects.is_empty(), "{key:?}: {effects:?}");
        answers = answers.max(played.app.session().unwrap().answers.len());
    }
    assert_eq!(answers, 24);
    assert!(played.app.interrupt(Now { ms: 0, moment: played.disk.now }).is_empty());
    assert!(!played.app.is_stored() && !played.app.is_saved());
}

#[test]
fn half_a_note_and_a_copy_reach_no_disk_either() {
    let mut played = preview((80, 24), &format!("{FIFTH} n half"));
    played.wait(1000);
    assert_eq!(played.app.session().unwrap().draft.as_ref().unwrap().text, "half");
    assert!(played.disk.asked.is_empty() && played.app.deadline().is_none());
    let mut played = preview((80, 24), &format!("1 <Enter> {LESSONS} <Enter>"));
    let now = Now { ms: 0, moment: played.disk.now };
    let copies = played.app.update(Message::Key(script("c")[0]), now);
    assert!(matches!(copies.as_slice(), [Effect::Copy(_)]), "{copies:?}");
}

#[rstest]
#[case::from_the_welcome("b", "has no home")]
#[case::behind_the_result(
    "1 <Enter> 425243 <Enter> 433444 <Enter> 524253 <Enter> 333424 <Enter> s <Enter> <Enter> <Enter>",
    "ends here"
)]
fn what_leads_elsewhere_says_so(#[case] keys: &str, #[case] says: &str) {
    let played = preview((80, 24), keys);
    assert!(played.text().contains(says), "{}", played.text());
    assert!(played.app.session().is_some() && !played.app.has_left());
}

#[test]
fn keys_that_would_keep_or_look_back_are_not_offered() {
    let keys = Keymap::default().of_preview();
    for does in [Does::Editor, Does::WhatNow, Does::ThenAndNow, Does::ShowUnsaved] {
        assert!(keys.rows(Context::Result).all(|row| row.does != does), "{does:?}");
    }
    let labels: Vec<_> = Context::ALL.iter().flat_map(|at| keys.rows(*at)).map(|row| row.label).collect();
    assert!(labels.contains(&words::LEAVES));
    assert!(labels.iter().all(|label| !label.contains("save") && !label.contains("home")), "{labels:?}");
}

#[rstest]
#[case("q")]
#[case("<C-c>")]
#[case("n half <C-c>")]
fn it_is_left_at_once(#[case] keys: &str) {
    let mut played = preview((80, 24), FIFTH);
    played.disk.slow = true;
    played.keys(keys);
    assert!(played.app.has_left());
}

#[test]
fn a_saved_file_stands_on_the_screen_at_the_same_question() {
    let mut played = preview((80, 24), FIFTH);
    played.keys("<Down> <Down>");
    let cursor = played.frame().cursor;
    renew(&mut played, &reworded());
    let text = played.text();
    assert!(text.contains("How worth it does your pay feel") && text.contains("question 5 of 6"), "{text}");
    assert!(text.contains("this is its new form.") && !text.contains("set aside"), "{text}");
    assert_eq!(played.frame().cursor, cursor, "what was marked stays marked");
    renew(&mut played, &reworded().without(&["m1", "m2"]));
    let text = played.text();
    assert!(text.contains("question 3 of 4") && text.contains("2 answers were set"), "{text}");
    renew(&mut played, &Edited::begin().without(&["m5", "m6"]));
    let text = played.text();
    assert!(text.contains("How often did the stress of your job") && text.contains("nearest"), "{text}");
    played.keys("3");
    assert!(!played.text().contains("The file"), "{}", played.text());
}

#[test]
fn a_file_that_cannot_be_used_is_told_until_it_can_and_changes_nothing() {
    for size in [(80, 24), (40, 12)] {
        let mut played = preview(size, FIFTH);
        break_off(&mut played);
        let text = played.text();
        assert!(text.contains("Cannot be used yet, line 12:"), "{text}");
        assert!(text.contains("How worthwhile does your pay feel") && text.contains("5  Very"), "{text}");
        played.keys("4 b");
        assert!(played.text().contains("Cannot be used yet, line 12:"), "{}", played.text());
        renew(&mut played, &reworded());
        let text = played.text();
        assert!(text.contains("How worth it does your pay feel") && !text.contains("Cannot"), "{text}");
        played.keys("3 b");
        assert!(!played.text().contains("Cannot"), "{}", played.text());
    }
}

#[test]
fn the_review_stands_at_the_same_line_and_the_result_is_made_anew() {
    let mut played = preview((120, 60), &format!("{FIFTH} m <Down> <Down> <Down> <Down> <Down> <Down>"));
    renew(&mut played, &Edited::begin().before("m5", "m1"));
    played.keys("<Enter>");
    assert_eq!(played.app.session().unwrap().place, Place::Item(Id::new("m5").unwrap()));
    let mut played = preview((120, 40), &format!("1 <Enter> {LESSONS} <Enter>"));
    assert!(played.text().contains("Money"), "{}", played.text());
    renew(&mut played, &Edited::begin().with("name = \"Money\"", "name = \"Salary\""));
    let text = played.text();
    assert!(text.contains("Where you stand") && text.contains("Salary"), "{text}");
}

#[rstest]
#[case::its_question_reworded(reworded(), "money")]
#[case::its_section_gone(
    Edited::begin().with("[[sections]]\nid = \"money\"", "[[sections]]\nid = \"pay\""), "pay"
)]
fn what_is_half_written_stays_under_the_cursor_and_is_kept(#[case] edited: Edited, #[case] section: &str) {
    let mut played = preview((80, 24), &format!("{FIFTH} n half"));
    renew(&mut played, &edited);
    assert!(played.text().contains("half"), "{}", played.text());
    played.keys("5");
    assert!(played.text().contains("half5"), "no key became an answer: {}", played.text());
    break_off(&mut played);
    played.keys("! <Esc>");
    let notes = &played.app.session().unwrap().notes;
    assert_eq!(notes.get(&Id::new(section).unwrap()).map(String::as_str), Some("half5!"));
    assert_eq!(played.app.session().unwrap().answers.len(), 4);
}

/// The forms that a file takes while somebody writes at it.
fn forms() -> Vec<Edited> {
    let begin = Edited::begin;
    vec![
        begin(),
        reworded(),
        begin().without(&["m5", "m6", "g1", "g2"]),
        begin().before("m5", "p1").before("p1", "m1"),
        begin().with("[[sections]]\nid = \"money\"", "[[sections]]\nid = \"pay\""),
        begin().with("[[sections]]\nid = \"what-now\"", "[[sections]]\nid = \"and-now\""),
        begin().with("[[sections]]\nid = \"hot-take\"", "[[sections]]\nid = \"beliefs\""),
    ]
}

#[derive(Clone, Debug)]
enum Step {
    Press(KeyEvent),
    Renew(usize),
    Break,
}

fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        20 => any_key().prop_map(Step::Press),
        4 => (0..forms().len()).prop_map(Step::Renew),
        1 => Just(Step::Break),
    ];
    prop::collection::vec(step, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_pressed_and_saved_one_stands_in_the_form_that_is_there(steps in any_steps()) {
        let forms: Vec<_> = forms().iter().map(|edited| Arc::new(edited.pack())).collect();
        let mut played = preview((60, 20), FIFTH);
        for (ms, step) in steps.into_iter().enumerate() {
            let message = match step {
                Step::Press(key) => Message::Key(key),
                Step::Renew(form) => Message::FileChanged(Change::Renewed(Arc::clone(&forms[form]))),
                Step::Break => Message::FileChanged(Change::Broken(words::broken(1, "x", "team.toml"))),
            };
            let now = Now { ms: ms as u64, moment: played.disk.now };
            let effects = played.app.update(message, now);
            prop_assert!(effects.iter().all(|effect| matches!(effect, Effect::Copy(_))), "{effects:?}");
            let Stage::Sitting(sitting) = &played.app.stage else { panic!("it led elsewhere") };
            let interview = sitting.interview();
            prop_assert!(interview.route().contains(interview.place()), "{:?}", interview.place());
            let asked = &interview.session().questions;
            prop_assert!(interview.session().answers.keys().all(|item| asked.get(item).is_some()));
            played.frame();
        }
    }
}
