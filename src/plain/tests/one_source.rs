//! Both doors say the same about the same state. What a state is about is taken from the state itself, and must be
//! found behind both doors; and no word is found behind one door only, unless `words::plain` has it or it belongs to
//! the keys of the full screen.

mod doors;
mod states;

use doors::{Doors, drifts};
use states::{LESSON, PAGES};

use super::super::testing::{BEGIN, LESSONS};
use crate::history::{NoPair, NotShown};
use crate::interview::{PlanWay, way};
use crate::pack::Pack;
use crate::session::{Place, Plan, Reach};
use crate::tui::testing as full;
use crate::words;

#[test]
fn in_a_whole_sitting() {
    let mut doors = Doors::new();
    doors.go("<Enter>", "1");
    doors.check();
    doors.go("2", "2");
    doors.check();
    doors.go("65 <Tab> 30", "money 65 30");
    doors.check();
    doors.go("<Enter> r", "");
    for lesson in LESSON {
        for key in lesson.chars() {
            doors.check();
            doors.go(&key.to_string(), &key.to_string());
        }
        doors.check();
        doors.go("n A <Space> n o t e <Esc>", "n|A note|.");
        doors.check();
        doors.go("<Enter>", "");
    }
    doors.check();
    doors.go("<Enter>", "");
    while matches!(doors.place(), Place::Item(_)) {
        doors.check();
        doors.go("2", "2");
    }
    doors.check();
    doors.go("<Enter>", "");
    doors.check();
    doors.go("<Enter> v", "f");
    doors.check();
    doors.go("<Enter>", "");
    doors.check();
    assert!(doors.checked > 24 + 7 + 10, "{}", doors.checked);
}

#[test]
fn on_every_page_of_what_now_and_of_a_check_in() {
    let mut doors = Doors::at_the_result();
    doors.go("<Enter> <Enter>", "|");
    for (keys, lines) in PAGES {
        doors.check();
        doors.go(keys, lines);
    }
    doors.on("2027-01-30T20:00:00+01:00");
    for (keys, lines) in
        [("2", "2"), ("<Enter> o k <Enter> s", "1 ok|"), ("2 r u n <Enter>", "2|run"), ("", "r")]
    {
        doors.check();
        doors.go(keys, lines);
    }
    let plan = Plan { reach: Some(Reach::Change), ..Plan::default() };
    let pages = [PlanWay::WhatNow, PlanWay::CheckIn].into_iter().flat_map(|door| way(door, &plan));
    let missed: Vec<&str> =
        pages.map(words::plan::title).filter(|title| !doors.pages.contains(title)).collect();
    assert!(missed.is_empty() && doors.pages.contains("An option"), "{missed:?}");
}

#[test]
fn where_one_looks_back() {
    let mut doors = Doors::at_the_result();
    doors.on("2027-02-23T20:00:00+01:00");
    doors.go("<Enter> 2 <Enter>", "start|2|");
    doors.go(&full::LESSONS.replace("425243", "111151"), &LESSONS.replacen("4|2|5|2|4|3", "1|1|1|1|5|1", 1));
    doors.go("<Enter> v", "f");
    doors.check();
    doors.go("t v v", "t");
    doors.check_pair();
    doors.go("b <Esc>", "b|home");
    doors.choose_row(words::home::HISTORY);
    doors.check_history();
    doors.go("<Enter> <Down> <Enter> v v", "1 2");
    doors.check_pair();
    doors.go("b b", "b|b");
    doors.choose_row(words::home::YEAR);
    doors.check_year();
}

#[test]
fn when_something_is_in_the_way() {
    let mut doors = Doors::at_the_result();
    doors.go("t", "t");
    doors.check_said(&[words::looking::not_shown(&NotShown::NoPair(NoPair::Fewer(1)))]);
    doors.go("e", "e");
    doors.check_said(&["No editor is set.".to_owned()]);
    doors.on("2026-11-30T20:00:00+01:00");
    doors.go("<Enter> 1 <Enter>", "start|1|");
    doors.go("u u u", "u|u|u");
    doors.check_said(&["There is nothing to undo in this visit.".to_owned()]);

    let mut doors = Doors::played(&format!("{} 4", full::BEGIN), &format!("{BEGIN}|4"));
    doors.breaks("not saved: the disk is full");
    doors.go("2", "2");
    let why = words::unsaved::why("not saved: the disk is full");
    doors.check_said(&[words::unsaved::TITLE.to_owned(), why, words::unsaved::SAFE.to_owned()]);
    doors.go("r", "save");
    doors.check_said(&[words::still_not_saved()]);
    doors.go("<Esc> q", "q");
    doors.check_said(&[words::unsaved::LEAVING.to_owned()]);
    doors.heals();
    doors.go("r", "save");
    doors.check_said(&[words::all_saved()]);

    let mut doors = Doors::at_the_result();
    doors.only_looks(&words::read_only_newer());
    doors.check_said(&[words::read_only_newer()]);
    doors.elsewhere(&words::open_elsewhere(Some((12, full::moment()))));
    doors.check_said(&[words::open_elsewhere(Some((12, full::moment())))]);
}

/// The rule must be able to fail.
#[test]
fn a_sentence_behind_one_door_only_is_found() {
    let both = "How fair is your pay? 1. Not at all";
    assert_eq!(drifts(both, "How fair is\n  your pay?  1 Not at all", &[]), Vec::<String>::new());
    assert_eq!(drifts("Take a breath. How fair is your pay?", both, &[]), ["take", "a", "breath"]);
    assert_eq!(drifts("How fair is your work?", both, &[]), ["work"]);
    assert_eq!(drifts("Enter goes on", both, &["Enter goes on".to_owned()]), Vec::<String>::new());
    let pack: Pack = crate::pack::four_lessons().unwrap();
    assert!(pack.items().count() > 24 && !states::spoken_only(None).contains(&both.to_owned()));
}
