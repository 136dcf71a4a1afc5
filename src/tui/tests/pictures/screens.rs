//! Owns the table of every screen that is looked at, and the keys that lead to each of them.
//! Must not draw.

use super::super::super::Message;
use super::super::super::testing::{BEGIN, LESSONS, Played};
use super::super::planning::{FINISHED, VECTOR, to_the_step};
use crate::pack;
use crate::session::DayNote;
use crate::visit::{Offer, Shelf};

pub(super) type Play = fn(&mut Played);

/// What stands on the screen after these keys from home.
pub(in crate::tui) const SCREENS: &[(&str, Play)] = &[
    ("home-empty", |_| {}),
    ("home-first", first_start),
    ("home-full", |played| {
        finish(played);
        played.keys("<Esc> <Enter> 2 <Enter> 333 <Esc> <Up>");
    }),
    ("home-read-only", |played| {
        finish(played);
        played.keys("<Esc> <Up>");
        let why =
            "Fourfold is open in another window (process 4711, since 19:58). You can look at results here.";
        played.tell(Message::Ready { offer: Offer::default(), read_only: Some(why.to_owned()) });
    }),
    ("home-unreadable", |played| {
        let shelf = Shelf { unreadable: 2, ..played.app.shelf.clone() };
        played.tell(Message::Shelf(shelf));
    }),
    ("tutor-answer", |played| tutor(played, "")),
    ("tutor-not-meant", |played| tutor(played, "x")),
    ("tutor-back", |played| tutor(played, "4")),
    ("tutor-help", |played| tutor(played, "4 <Left>")),
    ("tutor-done", |played| tutor(played, "4 <Left> ? <Esc>")),
    ("welcome", |played| played.keys("<Enter>")),
    ("welcome-without-month", |played| {
        let offer = pack::BUILT_IN.iter().find(|pack| pack.id == "an-offer").unwrap().pack().unwrap();
        *played = Played::of_pack(played.app.size(), offer, "<Enter>");
    }),
    ("matters-blank", |played| played.keys("<Enter> 1")),
    ("matters-filled", |played| {
        played.keys("<Enter> 1 60 <Down> 70 <Down> 65 <Tab> 20 <Up> 35 <Up> 25");
    }),
    ("matters-capped", |played| played.keys("<Enter> 1 <Tab> 80 <Down> 50")),
    ("item-fresh", |played| played.keys(BEGIN)),
    ("item-echo", |played| played.keys(&format!("{BEGIN} 4"))),
    ("item-focus", |played| played.keys(&format!("{BEGIN} <Down> <Down>"))),
    ("item-answered", |played| played.keys(&format!("{BEGIN} 4 <Left>"))),
    ("item-skipped", |played| played.keys(&format!("{BEGIN} s <Left>"))),
    ("item-small-radar", |played| played.keys(&format!("{BEGIN} 425243 <Enter> 4334"))),
    ("item-cannot-say", |played| {
        played.keys(&format!("{BEGIN} {} <Enter> 666", LESSONS.trim_end_matches(" s")));
    }),
    ("page", |played| played.keys(&format!("{BEGIN} 425243"))),
    ("page-note", |played| {
        played.keys(&format!("{BEGIN} 425243 n"));
        played.tell(Message::Paste("More rest.\nLess rent. 休息".to_owned()));
        played.keys("<Esc> <Down> <Down>");
    }),
    ("opener", |played| played.keys(&format!("{BEGIN} {}", LESSONS.trim_end_matches(" s")))),
    ("review", |played| {
        played.keys(&format!("{BEGIN} {LESSONS} <Down> <Down> <Down> <Enter> s"));
    }),
    ("result", finish),
    ("result-without-levels", |played| played.keys(&format!("{BEGIN} {LESSONS} <Enter>"))),
    ("result-not-enough", |played| {
        let skipped = LESSONS.replacen("433444", "433sss", 1);
        played.keys(&format!("{BEGIN} {skipped} <Enter>"));
    }),
    ("result-in-words", |played| {
        finish(played);
        played.keys("v");
    }),
    ("what-now", |played| {
        finish(played);
        played.keys("<Enter>");
    }),
    ("result-copied", |played| {
        finish(played);
        played.keys("c");
    }),
    ("past-result", |played| {
        finish(played);
        played.keys("<Esc> <Down> <Enter>");
    }),
    ("note", |played| {
        played.keys(&format!("{BEGIN} n"));
        played.tell(Message::Paste("Rent takes half of it.\nStill: it is enough.".to_owned()));
    }),
    ("help", |played| played.keys(&format!("{BEGIN} ?"))),
    ("help-searched", |played| played.keys(&format!("{BEGIN} ? undo"))),
    ("not-saved", not_saved),
    ("not-saved-leaving", |played| {
        not_saved(played);
        played.keys("<Esc> q");
    }),
    ("not-saved-going-on", |played| {
        not_saved(played);
        played.keys("<Esc>");
    }),
    ("elsewhere", |played| {
        not_saved(played);
        played.keys("w");
    }),
    ("hidden", |played| played.keys(&format!("{BEGIN} 4 h"))),
    ("plan-gap", |played| plan(played, "")),
    ("plan-reach", |played| plan(played, "3")),
    ("plan-hands", |played| plan(played, "3 2")),
    ("plan-staying", |played| {
        plan(played, "s s <Enter>");
        played.tell(Message::Paste("The team.\nWhat I learn from Ana.".to_owned()));
        played.keys("<Esc>");
    }),
    ("plan-asking", |played| plan(played, "s s s s s")),
    ("plan-options", |played| {
        plan(played, TO_OPTIONS);
        played.keys("<Enter> 65 <Down> 60 <Enter>");
    }),
    ("plan-measured", |played| {
        plan(played, TO_OPTIONS);
        played.keys("<Up> <Enter> 80");
    }),
    ("plan-weights", |played| {
        plan(played, TO_OPTIONS);
        played.keys(VECTOR);
        played.keys("<Tab> 100 <Down> 40");
    }),
    ("plan-picture", |played| {
        plan(played, TO_OPTIONS);
        played.keys(VECTOR);
        played.keys("<Enter>");
    }),
    ("plan-bars", |played| {
        plan(played, TO_OPTIONS);
        played.keys("<Enter> 65 <Tab> 80 <Tab> 50 <Enter> s <Enter> v");
    }),
    ("plan-line", |played| {
        plan(played, TO_STEP);
        played.keys("<Enter>");
        played.tell(Message::Paste("it is Monday at nine".to_owned()));
    }),
    ("plan-if-then", |played| step(played)),
    ("plan-revisit", |played| {
        step(played);
        played.keys("<Enter>");
    }),
    ("plan-step", |played| {
        step(played);
        played.keys("<Enter> 2");
    }),
    ("plan-no-step", |played| {
        plan(played, TO_STEP);
        played.keys("s s");
    }),
    ("plan-map", |played| {
        step(played);
        played.keys("m");
    }),
    ("home-step", |played| {
        step(played);
        played.keys("<Esc>");
    }),
    ("check-did", check_in),
    ("check-learned", |played| {
        check_in(played);
        played.keys("2");
    }),
    ("check-next", |played| {
        check_in(played);
        played.keys("2 s");
    }),
    ("check-done", |played| {
        check_in(played);
        played.keys("2 <Enter>");
        played.tell(Message::Paste("Mondays are full.".to_owned()));
        played.keys("<Enter> <Enter> 1");
    }),
    ("history", |played| {
        twice(played);
        played.keys("<Down> <Down> <Enter> <Enter> <Down>");
    }),
    ("then-and-now", |played| {
        twice(played);
        played.keys("<Down> <Down> <Enter> <Enter> <Down> <Enter>");
    }),
    ("then-and-now-radar", |played| {
        twice(played);
        played.keys("<Down> <Down> <Enter> <Enter> <Down> <Enter> v");
    }),
    ("then-and-now-words", |played| {
        twice(played);
        played.keys("<Down> <Down> <Enter> <Enter> <Down> <Enter> v v");
    }),
    ("year", |played| {
        twice(played);
        played.keys("<Down> <Down> <Down> <Enter>");
    }),
];

/// From the first page of what now to the options, and to the if-then sentence.
pub(super) const TO_OPTIONS: &str = "s s s s s s s";
const TO_STEP: &str = "s s s s s s s s s s s s";

/// Home as it is on a first start.
fn first_start(played: &mut Played) {
    played.disk.first = true;
    played.disk_is_read();
}

/// The practice, some keys on.
pub(super) fn tutor(played: &mut Played, keys: &str) {
    first_start(played);
    played.keys("<Down> <Enter>");
    played.keys(keys);
}

/// What now, some pages on.
pub(super) fn plan(played: &mut Played, keys: &str) {
    played.keys(FINISHED);
    played.keys(LESSONS);
    played.keys("<Enter> d");
    played.keys(keys);
}

fn step(played: &mut Played) {
    plan(played, "");
    to_the_step(played);
}

fn check_in(played: &mut Played) {
    step(played);
    played.on("2026-12-08T20:00:00+01:00");
}

/// Home after a second sitting, two weeks after the first, with a note between.
pub(in crate::tui) fn twice(played: &mut Played) {
    check_in(played);
    played.disk.notes.push(DayNote::new(
        crate::pack::sample::id("n1"),
        "2026-12-01T12:00:00+01:00".parse().unwrap(),
        "A quiet desk by the window.".to_owned(),
    ));
    played.keys("1 <Enter>");
    played.tell(Message::Paste("Asking was easier than I thought.".to_owned()));
    played.keys("<Enter> <Enter> 3 <Enter> <Enter> 2 <Enter>");
    played.keys("425243 <Enter> 533555 <Enter> 252515 <Enter> 333424 <Enter> s <Enter> <Esc>");
}

pub(super) fn finish(played: &mut Played) {
    played.keys("<Enter> 1 60 <Down> 70 <Down> 65 <Tab> 20 <Up> 35 <Up> 25 <Enter>");
    played.keys(LESSONS);
    played.keys("<Enter>");
}

fn not_saved(played: &mut Played) {
    played.keys(BEGIN);
    let why = "The disk is full: could not write /home/me/.local/share/fourfold/sessions/sitting-1.json. \
               Free some space, then try again.";
    played.disk.broken = Some(why.to_owned());
    played.keys("4");
}
