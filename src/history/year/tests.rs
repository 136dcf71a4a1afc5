//! The order of the year, whatever clocks said, and what it tells of each sitting.

use proptest::prelude::*;

use super::*;
use crate::history::testing::{keyed, result};
use crate::pack::sample::id;
use crate::session::Moment;

fn note(on: &str) -> DayNote {
    DayNote::new(id("n1"), on.parse().unwrap(), on.to_owned())
}

/// `2026: s1 n` for a chapter with a sitting and a note.
fn told(chapters: &[Chapter]) -> Vec<String> {
    let entry = |entry: &Entry| match entry {
        Entry::Sitting(sitting) => sitting.id.to_string(),
        Entry::Note(note) => note.on.strftime("n%m").to_string(),
    };
    let line = |chapter: &Chapter| {
        let entries: Vec<_> = chapter.entries.iter().map(entry).collect();
        format!("{}: {}", chapter.year, entries.join(" "))
    };
    chapters.iter().map(line).collect()
}

#[test]
fn sittings_and_notes_stand_in_one_list_by_years() {
    let sessions = [
        result("s1", "2025-12-31T23:59:59+01:00", "333333"),
        result("s2", "2026-03-01T10:00:00+00:00", "333333"),
    ];
    let notes = [
        "2025-11-01T10:00:00+00:00",
        "2026-01-05T10:00:00+00:00",
        "2026-03-01T10:00:00+00:00",
        "2026-04-01T10:00:00+00:00",
    ]
    .map(note);
    assert_eq!(told(&year(&sessions, &notes)), ["2025: n11 s1", "2026: n01 n03 s2 n04"]);
    assert_eq!(year(&[], &[]), []);
}

#[test]
fn clocks_that_jump_change_the_headings_and_not_the_order() {
    let sessions = [
        result("s1", "2026-11-24T20:00:00+01:00", "333333"),
        result("s2", "1970-01-01T00:00:00+00:00", "333333"),
        result("s3", "9999-12-30T11:00:00+12:00", "333333"),
        result("s4", "2026-11-24T20:00:00+01:00", "333333"),
        result("s5", "2026-11-24T20:00:00+01:00", "333333"),
    ];
    let notes =
        ["2026-10-01T10:00:00+00:00", "9999-11-01T10:00:00+00:00", "2026-12-01T10:00:00+00:00"].map(note);
    assert_eq!(
        told(&year(&sessions, &notes)),
        ["2026: n10 s1", "1970: s2", "9999: n11", "2026: n12", "9999: s3", "2026: s4 s5"]
    );
}

#[test]
fn what_moved_is_told_since_the_result_before_of_the_same_pack() {
    let mut second = result("s2", "2026-02-01T10:00:00+00:00", "333333");
    keyed(&mut second, "balance", "555555");
    keyed(&mut second, "money", "151515");
    let mut other = result("s3", "2026-03-01T10:00:00+00:00", "151515");
    other.pack.id = id("other");
    let mut draft = result("s5", "2026-05-01T10:00:00+00:00", "151515");
    draft.finished = None;
    let sessions = [
        result("s1", "2026-01-01T10:00:00+00:00", "333333"),
        second,
        other,
        result("s4", "2026-04-01T10:00:00+00:00", "ssssss"),
        draft,
    ];
    let mut chapters = year(&sessions, &[]);
    let since = |chapters: &[Chapter]| -> Vec<Since> {
        let entries = chapters.iter().flat_map(|chapter| chapter.entries.clone());
        let since = entries.map(|entry| match entry {
            Entry::Sitting(sitting) => sitting.since,
            Entry::Note(_) => Since::First,
        });
        since.collect()
    };
    let result = Since::Result {
        date: sessions[0].finished.unwrap().date(),
        moved: vec![("Money".to_owned(), Direction::Down(50))],
    };
    let nothing = Since::Nothing(sessions[1].finished.unwrap().date());
    assert_eq!(
        since(&chapters),
        [Since::First, result, Since::First, nothing, Since::Draft],
        "an even axis answered with one key stays in the middle"
    );
    hold_back(&mut chapters, &[id("four-lessons")]);
    let held = since(&chapters);
    assert_eq!(held, [Since::First, Since::HeldBack, Since::First, Since::HeldBack, Since::Draft]);
}

proptest! {
    #[test]
    fn nothing_is_lost_and_each_keeps_its_order(
        sittings in prop::collection::vec(0_i64..50, 0..6),
        notes in prop::collection::vec(0_i64..50, 0..8),
    ) {
        let at = |second: &i64| -> Moment {
            let timestamp = jiff::Timestamp::from_second(*second * 40_000_000).unwrap();
            Moment::new(timestamp, jiff::tz::Offset::UTC)
        };
        let sessions: Vec<Session> = sittings.iter().enumerate().map(|(n, second)| {
            let moment = at(second);
            Session { finished: Some(moment), ..result(&format!("s{n}"), "2026-01-01T10:00:00+00:00", "333333") }
        }).collect();
        let notes: Vec<DayNote> =
            notes.iter().enumerate().map(|(n, second)| DayNote::new(id("n"), at(second), n.to_string())).collect();
        let entries: Vec<Entry> = year(&sessions, &notes).into_iter().flat_map(|chapter| chapter.entries).collect();
        let (mut ids, mut texts) = (Vec::new(), Vec::new());
        for entry in entries {
            match entry {
                Entry::Sitting(sitting) => ids.push(sitting.id),
                Entry::Note(note) => texts.push(note.text),
            }
        }
        prop_assert_eq!(ids, sessions.iter().map(|session| session.id.clone()).collect::<Vec<_>>());
        prop_assert_eq!(texts, notes.iter().map(|note| note.text.clone()).collect::<Vec<_>>());
    }
}
