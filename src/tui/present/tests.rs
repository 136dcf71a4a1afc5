//! Steps before a room, as they stand on the screen, for groups of several sizes; and what keys do there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rstest::rstest;

use super::*;
use crate::group::{Figures, Ledger, Outcome, Roll, Shape, Tally};
use crate::pack::{BUILT_IN, Id, four_lessons};
use crate::simulate::Crowd;
use crate::tui::keys::{KeyCode, KeySet};
use crate::tui::testing::Frame;
use crate::tui::theme::{Glyphs, Palette};
use crate::words::presenting as words;

/// What may be shown of so many simulated people.
fn release(pack: &Pack, people: u64) -> Release {
    let shape = Shape::of(pack);
    let (mut tally, mut roll) = (Tally::new(&shape), Roll::new(&[]));
    for hand_in in Crowd::rehearsal(pack, 4).hand_ins(people, "2026-11-24T10:00:00+00:00".parse().unwrap()) {
        tally.add(&shape, &hand_in).unwrap();
        roll.enter(&hand_in);
    }
    match Ledger::publish(&shape, &tally, roll, None).unwrap() {
        Outcome::First(ledger) => ledger.release().clone(),
        Outcome::TooFew => Release {
            pack: pack.id().clone(),
            version: pack.version().to_owned(),
            people: 0,
            axes: Vec::new(),
            beliefs: Vec::new(),
        },
        other => panic!("{other:?}"),
    }
}

/// The same with an axis that too few answered.
fn withheld(pack: &Pack, people: u64) -> Release {
    let mut release = release(pack, people);
    (release.axes[2].people, release.axes[2].figures) = (0, None);
    release
}

fn presenting_as(release: Release, theme: Theme) -> Presenting {
    let pack = Arc::new(four_lessons().unwrap());
    Presenting::new((pack, release, true), (theme, Keymap::of(KeySet::default())), 0)
}

fn presenting(release: Release) -> Presenting {
    presenting_as(release, Theme::new(Palette::Standard, Glyphs::Braille))
}

fn of(people: u64) -> Presenting {
    presenting(release(&four_lessons().unwrap(), people))
}

fn press(presenting: &mut Presenting, code: KeyCode) {
    presenting.update(&KeyEvent::from(code), 0);
}

fn frame(presenting: &Presenting, (width, height): (u16, u16)) -> Frame {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let cursor = presenting.draw(&mut buffer);
    Frame { buffer, cursor: (cursor.x, cursor.y) }
}

/// Every step, one below the other.
fn all_steps(mut presenting: Presenting, size: (u16, u16)) -> String {
    let mut pictures = String::new();
    for _ in 0..presenting.scenes.len() {
        pictures.push_str(&frame(&presenting, size).picture());
        press(&mut presenting, KeyCode::Char(' '));
    }
    pictures
}

#[rstest]
#[case::seven_tall(7, (120, 40))]
#[case::seven(7, (80, 24))]
#[case::fourteen_tall(14, (120, 40))]
#[case::fourteen(14, (80, 24))]
#[case::fourteen_small(14, (40, 12))]
#[case::forty_tall(40, (120, 40))]
#[case::forty(40, (80, 24))]
fn every_step_can_be_read_from_the_back(#[case] people: u64, #[case] size: (u16, u16)) {
    let pack = four_lessons().unwrap();
    let release = if people == 14 { withheld(&pack, people) } else { release(&pack, people) };
    let name = format!("{people}_at_{}x{}", size.0, size.1);
    insta::assert_snapshot!(name, all_steps(presenting(release), size));
}

#[test]
fn in_ascii_nothing_else_is_drawn() {
    let pack = four_lessons().unwrap();
    let theme = Theme::new(Palette::Monochrome, Glyphs::Ascii);
    for people in [3, 7, 40] {
        let steps = all_steps(presenting_as(release(&pack, people), theme), (80, 24));
        assert!(steps.is_ascii(), "{steps}");
    }
}

#[test]
fn every_step_of_a_rehearsal_says_so_and_other_ones_do_not() {
    for size in [(120, 40), (80, 24), (40, 12), (30, 8)] {
        let mut shown = of(14);
        for _ in 0..shown.scenes.len() {
            assert!(frame(&shown, size).text().contains("Simulated people"), "{size:?}");
            press(&mut shown, KeyCode::Right);
        }
        shown.simulated = false;
        assert!(!all_steps(shown, size).contains("Simulated"));
    }
}

#[test]
fn any_size_is_drawn() {
    for people in [3, 7, 40] {
        for size in [(0, 0), (1, 1), (3, 40), (200, 2), (20, 5), (500, 200)] {
            all_steps(of(people), size);
        }
    }
}

#[test]
fn every_built_in_pack_can_be_presented() {
    for pack in BUILT_IN.into_iter().map(|built_in| Arc::new(built_in.pack().unwrap())) {
        let theme = Theme::new(Palette::Standard, Glyphs::Braille);
        let look = (theme, Keymap::of(KeySet::default()));
        let mut shown = Presenting::new((Arc::clone(&pack), release(&pack, 40), true), look, 0);
        press(&mut shown, KeyCode::Char('4'));
        let bars = frame(&shown, (80, 24)).text();
        assert!(pack.axes().iter().all(|axis| bars.contains(&axis.name)), "{bars}");
        press(&mut shown, KeyCode::Char('5'));
        for _ in pack.axes() {
            let cue = shown.cue(0);
            assert_eq!(cue.ask.len(), 2, "{cue:?}");
            let text = frame(&shown, (80, 24)).text().split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(cue.ask.iter().all(|question| text.contains(question.as_str())), "{text}");
            press(&mut shown, KeyCode::Char(' '));
        }
        all_steps(shown, (40, 12));
    }
}

#[test]
fn one_key_is_one_step_and_the_ends_hold() {
    let mut shown = of(14);
    let last = shown.scenes.len() - 1;
    press(&mut shown, KeyCode::Left);
    assert_eq!(shown.at, 0);
    for key in [KeyCode::Char(' '), KeyCode::Enter, KeyCode::Right, KeyCode::PageDown] {
        press(&mut shown, key);
    }
    assert_eq!(shown.at, 4);
    for key in [KeyCode::Left, KeyCode::Backspace, KeyCode::PageUp] {
        press(&mut shown, key);
    }
    assert_eq!(shown.at, 1);
    press(&mut shown, KeyCode::Char('7'));
    assert_eq!(shown.at, last);
    press(&mut shown, KeyCode::Char(' '));
    assert_eq!((shown.at, shown.has_left()), (last, false), "the last step does not end it");
    press(&mut shown, KeyCode::Char('6'));
    assert!(matches!(shown.scene(), Scene::Belief(_)));
    press(&mut shown, KeyCode::Char('q'));
    assert!(shown.has_left());
}

#[test]
fn a_digit_without_a_part_leads_nowhere() {
    let mut shown = of(3);
    press(&mut shown, KeyCode::Char('5'));
    assert_eq!(*shown.scene(), Scene::HowToRead);
}

#[rstest]
#[case('b')]
#[case('.')]
fn black_is_black_and_the_same_key_brings_the_step_back(#[case] key: char) {
    let mut shown = of(14);
    press(&mut shown, KeyCode::Char('5'));
    let before = frame(&shown, (80, 24)).text();
    press(&mut shown, KeyCode::Char(key));
    assert_eq!(frame(&shown, (80, 24)).text().trim(), "");
    press(&mut shown, KeyCode::Char(' '));
    assert_eq!(frame(&shown, (80, 24)).text().trim(), "", "no other key lights it");
    assert!(shown.cue(0).black);
    press(&mut shown, KeyCode::Char(key));
    assert_eq!(frame(&shown, (80, 24)).text(), before);
}

#[test]
fn help_lists_the_keys_of_here_and_of_no_sitting() {
    let mut shown = of(14);
    press(&mut shown, KeyCode::Char('?'));
    let text = frame(&shown, (80, 24)).text();
    assert!(text.contains("one step on") && text.contains("black screen"), "{text}");
    assert!(!text.contains("skip the question"), "{text}");
    press(&mut shown, KeyCode::Esc);
    assert_eq!(shown.context(), Context::Presenting);
}

#[test]
fn the_most_divided_axis_comes_first_with_two_questions_of_its_section() {
    let mut shown = of(40);
    press(&mut shown, KeyCode::Char('5'));
    let text = frame(&shown, (80, 24)).text();
    let first = shown.release.most_divided_first()[0].id.clone();
    assert_eq!(*shown.scene(), Scene::Divided(first));
    let cue = shown.cue(0);
    assert_eq!(cue.ask.len(), 2);
    assert!(cue.ask.iter().all(|question| text.contains(question.as_str())), "{text}");
}

/// A release in which every figure that is left out would be seen if it were shown.
#[test]
fn what_is_withheld_is_on_no_step_and_in_no_cue() {
    let pack = four_lessons().unwrap();
    let mut hidden = presenting(withheld(&pack, 14));
    let mut cues = String::new();
    for _ in 0..hidden.scenes.len() {
        assert_ne!(*hidden.scene(), Scene::Divided(Id::new("balance").unwrap()));
        cues.push_str(&serde_json::to_string(&hidden.cue(0)).unwrap());
        press(&mut hidden, KeyCode::Char(' '));
    }
    assert!(cues.contains("left out: Balance"), "{cues}");
    let below = all_steps(of(4), (120, 40));
    assert!(below.contains("Fewer than five took part") && !below.contains("4 people"), "{below}");
}

#[test]
fn a_figure_is_shown_as_the_release_has_it() {
    let pack = four_lessons().unwrap();
    let mut known = release(&pack, 7);
    known.axes[0].figures = Some(Figures {
        mean: Some(85),
        spread: Some(crate::group::Spread::Wide),
        bins: Vec::new(),
        median: None,
        middle: None,
    });
    let mut shown = presenting(known);
    press(&mut shown, KeyCode::Char('4'));
    let text = frame(&shown, (80, 24)).text();
    assert!(text.contains("Money  85, give or take 19"), "{text}");
    press(&mut shown, KeyCode::Char('5'));
    let text = frame(&shown, (80, 24)).text();
    assert!(text.contains("Money") && text.contains("People lie far apart."), "{text}");
}

mod beside {
    use super::*;

    fn notes() -> Notes {
        Notes::new((Theme::new(Palette::Standard, Glyphs::Braille), Keymap::of(KeySet::default())))
    }

    fn text(notes: &Notes, (width, height): (u16, u16)) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let cursor = notes.draw(&mut buffer);
        Frame { buffer, cursor: (cursor.x, cursor.y) }.text()
    }

    #[test]
    fn they_follow_with_the_time_and_stand_at_the_end() {
        let mut shown = of(14);
        shown.update(&KeyEvent::from(KeyCode::Char('5')), 60_000);
        let mut notes = notes();
        assert_eq!(notes.until_tick(5), None, "nothing moves before a cue");
        notes.hear(shown.cue(65_000), 1_000_500);
        assert_eq!(notes.until_tick(1_000_700), Some(800), "once a second");
        insta::assert_snapshot!("notes_at_80x24", text(&notes, (80, 24)));
        notes.tick(1_002_600);
        assert!(text(&notes, (80, 24)).contains("1:07 since the start, 0:07 on this step"));
        notes.end();
        notes.tick(9_000_000);
        let last = text(&notes, (80, 24));
        assert!(last.contains("The presentation has ended.") && last.contains("1:07 since"), "{last}");
        assert_eq!(notes.until_tick(9_000_000), None);
    }

    #[test]
    fn a_cue_travels_whole() {
        let cue = of(14).cue(7_000);
        let line = serde_json::to_string(&cue).unwrap();
        assert_eq!(serde_json::from_str::<Cue>(&line).unwrap(), cue);
        assert!(!line.contains('\n'));
    }

    #[test]
    fn what_has_no_room_is_scrolled_to_and_the_next_step_begins_at_its_top() {
        let mut shown = of(14);
        let mut notes = notes();
        notes.hear(shown.cue(0), 0);
        let small = (40, 12);
        let top = text(&notes, small);
        assert!(top.contains("↓ more"), "{top}");
        for _ in 0..20 {
            notes.update(&KeyEvent::from(KeyCode::PageDown));
        }
        let end = text(&notes, small);
        let last = words::lines(&shown.shown(), shown.scene()).pop().unwrap();
        let last = last.split_whitespace().next_back().unwrap();
        assert!(!end.contains("↓ more") && end.contains(last), "{last}:\n{end}");
        notes.hear(shown.cue(1_000), 1_000);
        assert!(!text(&notes, small).contains("↓ more"), "the same step stays where it was read");
        press(&mut shown, KeyCode::Right);
        notes.hear(shown.cue(2_000), 2_000);
        assert!(text(&notes, small).contains("since the start"));
    }

    #[test]
    fn they_hide_and_leave_and_are_drawn_at_any_size() {
        let mut notes = notes();
        notes.hear(of(14).cue(0), 0);
        for size in [(0, 0), (1, 1), (20, 5), (200, 60)] {
            text(&notes, size);
        }
        notes.update(&KeyEvent::from(KeyCode::Char('h')));
        assert_eq!((text(&notes, (80, 24)).trim(), notes.until_tick(0)), ("", None));
        notes.update(&KeyEvent::from(KeyCode::Char('h')));
        notes.update(&KeyEvent::from(KeyCode::Char('q')));
        assert!(notes.has_left());
    }
}
