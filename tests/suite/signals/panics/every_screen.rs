//! A person's words stand in every text that there is, and the program fails on every screen.

use serde_json::Value;

use super::*;

/// A result with a plan, and a sitting with half a note, which all say the canary wherever a person writes.
fn home_of_canaries() -> Arc<TempDir> {
    let home = Arc::new(TempDir::new().unwrap());
    let sessions = home.path().join("fourfold/sessions");
    fs::create_dir_all(&sessions).unwrap();
    let mut result: Value =
        serde_json::from_str(include_str!("../../../fixtures/sessions/v1.1.json")).unwrap();
    result["notes"] = serde_json::json!({"money": CANARY, "growth": CANARY});
    for text in result["plan"]["texts"].as_object_mut().unwrap().values_mut() {
        *text = CANARY.into();
    }
    result["plan"]["tried"][0]["step"] = CANARY.into();
    result["plan"]["tried"][0]["learned"] = CANARY.into();
    result["plan"].as_object_mut().unwrap().remove("draft");
    let mut draft: Value =
        serde_json::from_str(include_str!("../../../fixtures/sessions/v1.0.json")).unwrap();
    draft["id"] = "s00014-20261124-m2p7".into();
    draft["draft"]["text"] = format!("half a {CANARY}").into();
    draft["notes"] = serde_json::json!({"money": CANARY, "balance": CANARY});
    for sitting in [result, draft] {
        let name = format!("{}.json", sitting["id"].as_str().unwrap());
        kept::put(&sessions.join(name), &sitting.to_string());
    }
    home
}

/// What titles, clipboards and links were told.
fn told_the_terminal(term: &Term) -> String {
    let bytes = term.raw_bytes();
    let text = String::from_utf8_lossy(&bytes);
    text.split("\x1b]").skip(1).map(|rest| rest.split(['\x07', '\x1b']).next().unwrap_or_default()).collect()
}

#[rstest]
#[case::note("", "A note to yourself")]
#[case::question("<Esc>", "question 6 of 6")]
#[case::review("<Esc> m", "20 answered")]
#[case::help("<Esc> ?", "Search:")]
#[case::result("<Esc> m =answered <Enter>", "Where you stand")]
#[case::home("<Esc> =question <Esc>", "Latest results")]
#[case::check_in("<Esc> =question <Esc> =Latest <Down> <Enter>", "What did you learn?")]
#[case::welcome("<Esc> =question <Esc> =Latest <Down> <Down> <Enter>", "This is not a test")]
#[case::what_matters("<Esc> =question <Esc> =Latest <Down> <Down> <Enter> =weeks 1", "good enough for you?")]
#[case::what_now("<Esc> =question <Esc> =Latest <Down> <Down> <Down> <Down> <Enter>", "Which gap?")]
#[case::history("<Esc> =question <Esc> =Latest <Down> <Down> <Down> <Down> <Down> <Enter>", "1 result")]
#[case::year("<Esc> =question <Esc> =Latest <Down> <Down> <Down> <Down> <Down> <Down> <Enter>", "Tried: ")]
#[case::past(
    "<Esc> =question <Esc> =Latest <Down> <Down> <Down> <Down> <Down> <Down> <Down> <Enter>",
    "24 of 24 answered"
)]
fn a_crash_on_every_screen_tells_nothing_of_what_was_written(
    #[case] keys: &str,
    #[case] sight: &str,
    #[values("update", "draw")] place: &str,
) {
    let home = home_of_canaries();
    let mut command = fourfold(home.path(), &[]);
    command.env("FOURFOLD_TEST_PANIC", place);
    command.env("RUST_BACKTRACE", "full");
    let mut term = Term::run(command, SIZE, home);
    term.wait_for("A note to yourself");
    // What the disk is asked for comes in its own time: `=` and a word wait for it.
    for key in keys.split(' ') {
        match key.strip_prefix('=') {
            Some(word) => term.wait_for(word),
            None => term.keys(key),
        }
    }
    term.wait_for(sight);
    term.send(F12);
    assert_eq!(term.exit_code(), 1);
    term.assert_restored();

    let said = last_words(&term);
    assert!(said.contains("has failed at src/run/provoked.rs:"), "{said}");
    assert!(!said.contains(CANARY) && !told_the_terminal(&term).contains(CANARY), "{said}");
    let found = canaries(term.home());
    let sessions = term.data().join("sessions").display().to_string();
    assert_eq!(found.len(), 2, "both are there still: {found:?}");
    assert!(found.iter().all(|file| file.starts_with(&sessions)), "{found:?}");
}
