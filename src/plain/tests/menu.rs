//! Home is the same in both doors: the same rows, in the same order, by the same names and with the same words.

use rstest::rstest;

use super::super::{Dialogue, Input};
use crate::pack::sample::id;
use crate::summary::{OpenStep, Step};
use crate::tui::Message;
use crate::tui::testing::{Played, moment};
use crate::visit::{Entry, Now, Offer, Shelf};

fn entry(name: &str, planning: bool) -> Entry {
    let title = format!("Pack of {name}");
    Entry { id: id(name), title, moment: moment(), answered: 3, of: 24, planning }
}

fn step(ends: &str) -> OpenStep {
    let ends = ends.parse().unwrap();
    let step =
        Step { cue: None, act: None, obstacle: None, instead: None, experiment: Some("ask Ana".to_owned()) };
    OpenStep { session: id("a"), step, begun: moment().date(), ends, revisit: ends }
}

fn shelf() -> Shelf {
    Shelf { today: Some(moment().date()), ..Shelf::default() }
}

fn offer() -> Offer {
    Offer { title: "Four lessons".to_owned(), minutes: 6 }
}

/// What the line mode says: the name of each row, and what stands beside it.
fn heard(shelf: &Shelf, why: Option<&str>) -> Vec<(String, String)> {
    let mut dialogue = Dialogue::new(offer(), "/home/me".to_owned(), why.map(str::to_owned));
    let said = dialogue.update(Input::Shelf(shelf.clone()), Now { ms: 0, moment: moment() }).text;
    let rows = said.lines().filter_map(|line| {
        let (number, row) = line.split_once(". ")?;
        number.parse::<usize>().ok()?;
        let (name, beside) = row.split_once(": ")?;
        Some((name.to_owned(), beside.trim_end_matches('.').to_owned()))
    });
    rows.collect()
}

/// What stands on the full screen, in the same way.
fn seen(shelf: &Shelf, why: Option<&str>) -> Vec<(String, String)> {
    let mut played = Played::new((140, 40));
    played.tell(Message::Ready { offer: offer(), read_only: why.map(str::to_owned) });
    played.tell(Message::Shelf(shelf.clone()));
    let rows = played.frame().rows();
    let rows = rows.iter().filter_map(|row| {
        let row = row.trim().trim_start_matches("› ");
        let parts: Vec<&str> = row.split("  ").map(str::trim).filter(|part| !part.is_empty()).collect();
        let [name, beside] = parts.as_slice() else { return None };
        Some(((*name).to_owned(), (*beside).to_owned()))
    });
    rows.collect()
}

#[rstest]
#[case::nothing(shelf(), 1)]
#[case::first_start(Shelf { offers_tutor: true, ..shelf() }, 2)]
#[case::first_start_with_a_note(Shelf { offers_tutor: true, notes: 1, ..shelf() }, 3)]
#[case::only_notes(Shelf { notes: 2, ..shelf() }, 2)]
#[case::drafts(Shelf { drafts: vec![entry("a", false), entry("b", true)], ..shelf() }, 3)]
#[case::results(Shelf { results: vec![entry("a", false), entry("b", false)], ..shelf() }, 6)]
#[case::step(Shelf { step: Some(step("2026-12-08")), results: vec![entry("a", false)], ..shelf() }, 6)]
#[case::step_due(Shelf { step: Some(step("2026-11-20")), results: vec![entry("a", false)], ..shelf() }, 6)]
#[case::all(
    Shelf {
        drafts: vec![entry("d", false)],
        step: Some(step("2026-11-20")),
        results: vec![entry("a", false), entry("b", false)],
        notes: 1,
        ..shelf()
    },
    8
)]
fn both_doors_say_the_same_of_the_same_shelf(#[case] shelf: Shelf, #[case] rows: usize) {
    assert_eq!(heard(&shelf, None), seen(&shelf, None));
    assert_eq!(heard(&shelf, None).len(), rows);
    let why = Some("Fourfold is open in another window.");
    let looking = heard(&shelf, why);
    assert_eq!(looking, seen(&shelf, why), "while it is open elsewhere");
    let results = shelf.results.len();
    let back = if results > 0 { 2 } else { usize::from(shelf.notes > 0) };
    assert_eq!(looking.len(), results + back, "only what is looked at is left: {looking:?}");
}

#[test]
fn a_step_comes_first_once_its_day_has_come() {
    let with = |ends| Shelf { step: Some(step(ends)), ..shelf() };
    let first = |shelf| heard(&shelf, None).first().cloned().unwrap().0;
    assert_eq!(first(with("2026-11-20")), "Say how it went");
    assert_eq!(first(with("2026-12-08")), "Start a new sitting");
}
