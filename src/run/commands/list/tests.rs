//! The list as a person and as a program reads it.

use std::path::PathBuf;

use super::*;
use crate::pack::Id;
use crate::session::Session;
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

fn shown_at(width: u16) -> String {
    page(&everything(), &History::default(), "/home/me", (width, Glyphs::Braille))
}

#[test]
fn everything_is_told_at_eighty_columns() {
    insta::assert_snapshot!(shown_at(80), @r#"
    s00014-20261124-q0q0  23 to 24 Nov 2026  Questions of a long n…  draft, 23 of 24
    s00013-20261123-a1b2  23 to 24 Nov 2026  Four lessons            finished
    s00012-20261123-k3f9  23 to 24 Nov 2026  Four lessons            draft, 23 of 24

    fourfold show ID prints one; fourfold goes on with a draft.

    Kept beside their sitting, whose file another program had changed:
      s00012-20261123-k3f9.conflict-20261124000311.json
    To look at one, close Fourfold first. In /home/me/sessions, rename
    s00012-20261123-k3f9.json to s00012-20261123-k3f9.json.old, then
    s00012-20261123-k3f9.conflict-20261124000311.json to s00012-20261123-k3f9.json.
    Then fourfold show s00012-20261123-k3f9 prints it.

    Could not be read, and left untouched:
      My\u{202e}Notes.json
        its name is not that of a session
      s00001-20251123-0000.json, line 3, column 7
        it ends in the middle; a part of it is missing
    "#);
}

#[test]
fn narrow_terminals_get_two_lines_a_sitting() {
    let page = page(
        &Listing { conflicts: Vec::new(), unreadable: Vec::new(), ..everything() },
        &History::default(),
        "/home/me",
        (40, Glyphs::Ascii),
    );
    insta::assert_snapshot!(page, @r#"
    s00014-20261124-q0q0  draft, 23 of 24
      23 to 24 Nov 2026  Questions of a lo..
    s00013-20261123-a1b2  finished
      23 to 24 Nov 2026  Four lessons
    s00012-20261123-k3f9  draft, 23 of 24
      23 to 24 Nov 2026  Four lessons

    fourfold show ID prints one; fourfold
    goes on with a draft.
    "#);
}

#[test]
fn nothing_is_wider_than_the_terminal_but_names_and_paths() {
    for width in 20..=200 {
        for line in shown_at(width).lines() {
            let whole = |word: &str| summary::columns(word) > 20 || word.contains(".json");
            let fits = summary::columns(line) <= width;
            assert!(fits || line.split_whitespace().any(whole), "{width}: {line}");
            assert!(!line.ends_with(' '), "{line:?}");
        }
    }
}

#[test]
fn an_empty_home_says_what_to_do() {
    insta::assert_snapshot!(page(&Listing::default(), &History::default(), "/home/me", (80, Glyphs::Braille)), @r#"
    There is no sitting yet in /home/me
    fourfold begins one, and you can stop at any time.
    "#);
}

#[test]
fn the_json_shape_is_stable() {
    let mut listing = everything();
    listing.sessions.truncate(1);
    let text = super::super::visible_json(
        &serde_json::to_string_pretty(&json::All::of(&listing, &History::default())).unwrap(),
    );
    insta::assert_snapshot!(text, @r#"
    {
      "format": 1,
      "sessions": [
        {
          "id": "s00014-20261124-q0q0",
          "pack": {
            "id": "four-lessons",
            "version": "1.0.0",
            "title": "Questions of a long name\u001b[2J\nfor the team in the north",
            "language": "en"
          },
          "started": "2026-11-23T22:54:28+01:00",
          "updated": "2026-11-24T00:03:11+01:00",
          "finished": null,
          "answered": 23,
          "questions": 24,
          "note_open": true,
          "month": null,
          "axes": null
        }
      ],
      "conflicts": [
        {
          "id": "s00012-20261123-k3f9",
          "path": "/home/me/sessions/s00012-20261123-k3f9.conflict-20261124000311.json"
        }
      ],
      "unreadable": [
        {
          "name": "My\u202eNotes.json",
          "path": "/home/me/sessions/My\u202eNotes.json",
          "line": null,
          "column": null,
          "newer": false,
          "reason": "its name is not that of a session"
        },
        {
          "name": "s00001-20251123-0000.json",
          "path": "/home/me/sessions/s00001-20251123-0000.json",
          "line": 3,
          "column": 7,
          "newer": false,
          "reason": "it ends in the middle; a part of it is missing"
        }
      ]
    }
    "#);
}
