//! What is said before and after deleting.

use std::io;
use std::path::PathBuf;

use rstest::rstest;

use super::*;
use crate::store::Step;

fn refused(step: Step, path: &str, kind: io::ErrorKind) -> DiskError {
    DiskError { step, path: PathBuf::from(path), source: kind.into() }
}

fn plan() -> Plan {
    let file = |path: &str, size| Doomed { path: PathBuf::from(path), size };
    let mut plan = Plan::default();
    plan.files =
        vec![file("/home/me/sessions/s1.json", 11_727), file("/home/me/sessions/\u{1b}[2J\n.json~", 1)];
    plan.folders = vec![PathBuf::from("/home/me/sessions/a folder")];
    plan
}

fn partly() -> Receipt {
    Receipt {
        deleted: vec![PathBuf::from("/home/me/sessions/s1.json")],
        could_not: vec![refused(Step::Delete, "/home/me/sessions/s1.json~", io::ErrorKind::PermissionDenied)],
        unconfirmed: vec![refused(Step::Confirm, "/home/me/sessions", io::ErrorKind::ReadOnlyFilesystem)],
    }
}

#[test]
fn every_file_is_listed_with_its_size_and_none_obeyed() {
    insta::assert_snapshot!(list(&What::All, &plan()), @r#"
    These 2 files will be deleted:
      /home/me/sessions/s1.json (11.7 kB)
      /home/me/sessions/\u{1b}[2J\u{a}.json~ (1 byte)
    Folders, which stay with all that is in them:
      /home/me/sessions/a folder
    "#);
}

#[test]
fn the_receipt_says_what_went_what_did_not_and_what_is_out_of_reach() {
    insta::assert_snapshot!(receipt_text(&What::All, &partly(), 2, 80), @r#"
    Deleted 1 of the 2 files listed above.
    Not deleted:
      no permission: could not delete /home/me/sessions/s1.json~. Allow yourself to
      use it (see `ls -ld`), or name another folder with --home.
    Deleted, but not confirmed by the disk; a power cut may bring them back:
      disk is read-only: could not get the disk to confirm /home/me/sessions. Make
      that disk writable, or name another folder with --home.

    Fourfold cannot reach backups and snapshots, copies that you exported or that
    were synced elsewhere, the history of your shell, old blocks of the disk itself,
    and what this terminal still shows above.
    "#);
}

#[test]
fn the_json_shape_is_stable() {
    let text = serde_json::to_string_pretty(&Deletion::of(&plan(), Some(&partly()))).unwrap();
    insta::assert_snapshot!(super::super::visible_json(&text), @r#"
    {
      "format": 1,
      "carried_out": true,
      "files": [
        {
          "path": "/home/me/sessions/s1.json",
          "bytes": 11727
        },
        {
          "path": "/home/me/sessions/\u001b[2J\n.json~",
          "bytes": 1
        }
      ],
      "folders": [
        "/home/me/sessions/a folder"
      ],
      "deleted": [
        "/home/me/sessions/s1.json"
      ],
      "not_deleted": [
        {
          "path": "/home/me/sessions/s1.json~",
          "reason": "no permission: could not delete /home/me/sessions/s1.json~. Allow yourself to use it (see `ls -ld`), or name another folder with --home."
        }
      ],
      "unconfirmed": [
        {
          "path": "/home/me/sessions",
          "reason": "disk is read-only: could not get the disk to confirm /home/me/sessions. Make that disk writable, or name another folder with --home."
        }
      ]
    }
    "#);
}

#[rstest]
#[case::all(Receipt::default(), 0)]
#[case::not_allowed(partly(), 77)]
#[case::not_confirmed(Receipt { could_not: Vec::new(), ..partly() }, 73)]
#[case::disk(
    Receipt { could_not: vec![refused(Step::Delete, "/x", io::ErrorKind::ResourceBusy)], ..partly() },
    74
)]
fn what_is_left_decides_how_it_ends(#[case] receipt: Receipt, #[case] code: u8) {
    assert_eq!(exit_of(&receipt).code(), code);
}
