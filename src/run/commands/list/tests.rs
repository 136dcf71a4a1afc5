//! The list as a person and as a program reads it.

use std::path::PathBuf;

use super::*;
use crate::pack::Id;
use crate::session::{DayNote, Session};
use crate::store::Why;

const RELEASED: &str = include_str!("../../../../tests/fixtures/sessions/v1.0.json");

fn header(id: &str, change: impl FnOnce(&mut Session)) -> Header {
    let mut session: Session = serde_json::from_str(RELEASED).unwrap();
    session.id = Id::new(id).unwrap();
    change(&mut session);
    Header::of(&session)
}

fn everything() -> Listing {
    let finished = |session: &mut Session| {
        session.finished = Some(session.updated);
        session.draft = None;
    };
    let long = |session: &mut Session| {
        "Questions of a long name\u{1b}[2J\nfor the team in the north".clone_into(&mut session.pack.title);
    };
    let folder = PathBuf::from("/home/me/sessions");
    let unreadable = |name: &str, line, column, why| Unreadable {
        path: folder.join(name),
        name: name.to_owned(),
        line,
        column,
        why,
    };
    Listing {
        sessions: vec![
            header("s00014-20261124-q0q0", long),
            header("s00013-20261123-a1b2", finished),
            header("s00012-20261123-k3f9", |_| {}),
        ],
        conflicts: vec![Conflict {
            id: Id::new("s00012-20261123-k3f9").unwrap(),
            path: folder.join("s00012-20261123-k3f9.conflict-20261124000311.json"),
        }],
        unreadable: vec![
            unreadable("My\u{202e}Notes.json", 0, 0, Why::OddName),
            unreadable("s00001-20251123-0000.json", 3, 7, Why::Truncated),
        ],
    }
}

/// Two notes, oldest first, and a file beside them.
fn notes() -> Notes {
    let note = |id: &str, on: &str, text: &str| {
        DayNote::new(Id::new(id).unwrap(), on.parse().unwrap(), text.to_owned())
    };
    let name = "n00003-20261125-x0x0.json".to_owned();
    Notes {
        notes: vec![
            note("n00001-20261124-k3f9", "2026-11-24T20:00:00+01:00", "x"),
            note("n00002-20261208-0000", "2026-12-08T20:00:00+01:00", "A secret\u{1b}[2J\nof two lines: 好"),
        ],
        unreadable: vec![Unreadable {
            path: PathBuf::from("/home/me/notes").join(&name),
            name,
            line: 0,
            column: 0,
            why: Why::Empty,
        }],
    }
}

#[test]
fn notes_are_told_of_and_never_told() {
    for width in [20, 40, 80] {
        assert!(!shown_at(width).contains("secret"));
    }
    insta::assert_snapshot!(page(&Listing::default(), &notes(), &History::default(), "/home/me", (80, Glyphs::Braille)), @r#"
    There is no sitting yet in /home/me
    fourfold begins one, and you can stop at any time.

    Notes:
      n00002-20261208-0000  8 Dec 2026   28 characters
      n00001-20261124-k3f9  24 Nov 2026  1 character
    fourfold year shows what they say; fourfold forget ID deletes one.

    Could not be read, and left untouched:
      n00003-20261125-x0x0.json
        it is empty
    "#);
}

fn shown_at(width: u16) -> String {
    page(&everything(), &notes(), &History::default(), "/home/me", (width, Glyphs::Braille))
}

#[test]
fn everything_is_told_at_eighty_columns() {
    insta::assert_snapshot!(shown_at(80), @r#"
    s00014-20261124-q0q0  23 to 24 Nov 2026  Questions of a long na…  open, 23 of 24
    s00013-20261123-a1b2  23 to 24 Nov 2026  Four lessons             finished
    s00012-20261123-k3f9  23 to 24 Nov 2026  Four lessons             open, 23 of 24

    fourfold show ID prints one; fourfold goes on with what is open.

    Notes:
      n00002-20261208-0000  8 Dec 2026   28 characters
      n00001-20261124-k3f9  24 Nov 2026  1 character
    fourfold year shows what they say; fourfold forget ID deletes one.

    Kept beside their sitting, whose file another program had changed:
      s00012-20261123-k3f9.conflict-20261124000311.json
    To look at one, close Fourfold first. In /home/me/sessions, rename
    s00012-20261123-k3f9.json to s00012-20261123-k3f9.json.old, then
    s00012-20261123-k3f9.conflict-20261124000311.json to s00012-20261123-k3f9.json.
    Then fourfold show s00012-20261123-k3f9 prints it.

    Could not be read, and left untouched:
      My\u{202e}Notes.json
        its name is not one that fourfold gives
      s00001-20251123-0000.json, line 3, column 7
        it ends in the middle; a part of it is missing
      n00003-20261125-x0x0.json
        it is empty
    "#);
}

#[test]
fn narrow_terminals_get_two_lines_a_sitting() {
    let page = page(
        &Listing { conflicts: Vec::new(), unreadable: Vec::new(), ..everything() },
        &Notes { unreadable: Vec::new(), ..notes() },
        &History::default(),
        "/home/me",
        (40, Glyphs::Ascii),
    );
    insta::assert_snapshot!(page, @r#"
    s00014-20261124-q0q0  open, 23 of 24
      23 to 24 Nov 2026  Questions of a lo..
    s00013-20261123-a1b2  finished
      23 to 24 Nov 2026  Four lessons
    s00012-20261123-k3f9  open, 23 of 24
      23 to 24 Nov 2026  Four lessons

    fourfold show ID prints one; fourfold
    goes on with what is open.

    Notes:
    n00002-20261208-0000
      8 Dec 2026, 28 characters
    n00001-20261124-k3f9
      24 Nov 2026, 1 character
    fourfold year shows what they say;
    fourfold forget ID deletes one.
    "#);
}

#[test]
fn nothing_is_wider_than_the_terminal_but_names_and_paths() {
    for width in 20..=200 {
        for line in shown_at(width).lines() {
            let whole = |word: &str| text::columns(word) > 20 || word.contains(".json");
            let fits = text::columns(line) <= width;
            assert!(fits || line.split_whitespace().any(whole), "{width}: {line}");
            assert!(!line.ends_with(' '), "{line:?}");
        }
    }
}

#[test]
fn an_empty_home_says_what_to_do() {
    let page =
        page(&Listing::default(), &Notes::default(), &History::default(), "/home/me", (80, Glyphs::Braille));
    insta::assert_snapshot!(page, @r#"
    There is no sitting yet in /home/me
    fourfold begins one, and you can stop at any time.
    "#);
}

#[test]
fn the_json_shape_is_stable() {
    let mut listing = everything();
    listing.sessions.truncate(1);
    let (notes, history) = (Notes::default(), History::default());
    let all = json::All::of(&listing, &notes, &history);
    insta::assert_snapshot!(super::super::visible_json(&serde_json::to_string_pretty(&all).unwrap()));
}

#[test]
fn the_json_of_notes_has_heads_and_nothing_that_they_say() {
    let (listing, notes, history) = (Listing::default(), notes(), History::default());
    let all = json::All::of(&listing, &notes, &history);
    insta::assert_snapshot!(serde_json::to_string_pretty(&all).unwrap(), @r#"
    {
      "format": 1,
      "sessions": [],
      "notes": [
        {
          "id": "n00002-20261208-0000",
          "on": "2026-12-08T20:00:00+01:00",
          "characters": 28
        },
        {
          "id": "n00001-20261124-k3f9",
          "on": "2026-11-24T20:00:00+01:00",
          "characters": 1
        }
      ],
      "conflicts": [],
      "unreadable": [
        {
          "name": "n00003-20261125-x0x0.json",
          "path": "/home/me/notes/n00003-20261125-x0x0.json",
          "line": null,
          "column": null,
          "newer": false,
          "reason": "it is empty"
        }
      ]
    }
    "#);
}
