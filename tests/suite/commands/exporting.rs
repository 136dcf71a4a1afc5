//! `export`: what is handed over is what was asked for, in every format, and never more.

use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt, symlink};
use std::process::Stdio;

use rstest::rstest;
use serde_json::{Value, json};

use super::{Home, draft, finished, ran, write};

/// A result with a plan, as version 1.1 wrote it.
const PLANNED: &str = include_str!("../../fixtures/sessions/v1.1.json");
/// What nobody but the person is to see; a number follows.
pub(super) const CANARY: &str = "canary-";

/// A sitting of two questions, small enough to be read as a whole.
pub(super) fn tiny(id: &str) -> Value {
    let labels = ["Never", "Rarely", "Sometimes", "Often", "Always"];
    json!({
        "format": {"major": 1, "minor": 1},
        "id": id,
        "pack": {"id": "mine", "version": "1.0.0", "title": "Mine", "language": "en"},
        "started": "2026-11-24T20:00:00+01:00",
        "updated": "2026-11-24T20:05:00+01:00",
        "finished": "2026-11-24T20:04:00+01:00",
        "place": {"page": "work"},
        "month": "usual",
        "levels": {"work": 60},
        "points": {"work": 100},
        "answers": {"w1": {"reply": 4, "ms": 900}, "w2": {"reply": 2}},
        "notes": {"work": "A quiet week."},
        "plan": {
            "texts": {"act": "walk at noon", "obstacle": "rain", "experiment": "Two walks"},
            "days": 7, "revisit": "2026-12-22", "begun": "2026-11-24T20:05:00+01:00"
        },
        "questions": {
            "axes": [{"id": "work", "name": "Work", "about": "work that is fine"}],
            "items": [
                {"id": "w1", "section": "work", "axis": "work", "reversed": false, "text": "Was it fine?", "labels": labels},
                {"id": "w2", "section": "work", "axis": "work", "reversed": true, "text": "Was it \u{202e}not?", "labels": labels}
            ]
        },
        "newer": {"kept": [1.5, null]}
    })
}

/// A home with the tiny sitting, its pack, and a note of a day.
pub(super) fn small() -> Home {
    let home = Home::with(&[tiny("s00001-20261124-aaaa")]);
    home.keep("packs/mine@1.0.0.toml", "id = \"mine\"\n");
    let note = json!({
        "format": {"major": 1, "minor": 1}, "id": "n00001-20261125-bbbb", "on": "2026-11-25T20:00:00+01:00",
        "text": "Slept well."
    });
    home.keep("notes/n00001-20261125-bbbb.json", note.to_string());
    home
}

impl Home {
    /// Writes a file anywhere in the data folder.
    pub(super) fn keep(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.data().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        write(&path, bytes);
    }

    /// The whole archive.
    pub(super) fn archive(&self) -> String {
        self.run(&["export", "--all", "--format", "json", "--with-notes"]).ends(0).out
    }
}

#[rstest]
#[case::with_notes(&["--all", "--format", "json", "--with-notes"])]
#[case::without_notes(&["--all", "--format", "json"])]
#[case::table(&["--all", "--format", "csv"])]
#[case::items(&["--all", "--format", "csv", "--items"])]
#[case::dates(&["--all", "--format", "ics"])]
fn golden_files(#[case] args: &[&str]) {
    let home = small();
    let ran = home.run(&[&["export"], args].concat()).ends(0);
    assert_eq!(home.run(&[&["export"], args].concat()).out, ran.out, "the same bytes each time");
    let name = args.iter().skip(2).map(|word| word.trim_start_matches("--")).collect::<Vec<_>>().join("-");
    insta::assert_snapshot!(name, ran.out.replace("\r\n", "\n"));
}

/// A sitting in which every text that a person may write is a canary of its own, and how many there are.
pub(super) fn telltale() -> (Value, usize) {
    let mut count = 0;
    let mut canary = || {
        count += 1;
        json!(format!("{CANARY}{count}-"))
    };
    let mut session: Value = serde_json::from_str(PLANNED).unwrap();
    session["notes"] = json!({"money": canary(), "growth": canary(), "steps": canary()});
    session["draft"] = json!({"section": "growth", "text": canary(), "newer": canary()});
    let names = "change influence accept stay-for stay-against leave-for leave-against trade ask-1 ask-2 ask-3 \
                 interest name-stay name-role name-company name-path premortem-stay premortem-lead mind-change \
                 obstacle instead learned next-step of-a-newer-version";
    let plan = &mut session["plan"];
    plan["texts"] = json!({"cue": "it is Monday", "act": "walk at noon", "experiment": "Two walks"});
    for name in names.split_whitespace() {
        plan["texts"][name] = canary();
    }
    plan["tried"] = json!([{
        "step": canary(), "checked": "2026-12-08T20:00:00+01:00", "did": "partly", "learned": canary(),
        "next": "again", "texts": {"cue": canary(), "act": canary()}, "newer": canary()
    }]);
    plan["draft"] = json!({"field": "learned", "text": canary(), "newer": canary()});
    plan["options"]["role"]["money"]["newer"] = canary();
    plan["newer"] = canary();
    session["answers"]["m1"]["newer"] = canary();
    session["pack"]["newer"] = canary();
    session["newer"] = json!({"deep": [canary()]});
    (session, count)
}

pub(super) fn canaries(text: &str) -> usize {
    text.matches(CANARY).count()
}

#[rstest]
fn what_was_written_is_in_no_export_that_did_not_ask_for_it(
    #[values("--all", "last")] which: &str,
    #[values(&["json"][..], &["csv"], &["csv", "--items"], &["ics"], &["csv", "--with-notes"], &["ics", "--with-notes"])]
    format: &[&str],
    #[values(false, true)] to_file: bool,
) {
    let home = Home::with(&[telltale().0]);
    home.run(&["note", "canary-of-a-day"]).ends(0);
    let mut args = vec!["export", which, "--format"];
    args.extend(format);
    if to_file {
        args.extend(["-o", "handed-out"]);
    }
    let ran = home.run(&args).ends(0).complains("Left out: what you wrote");
    let file = fs::read_to_string(home.path().join("handed-out")).unwrap_or_default();
    for text in [&ran.out, &ran.err, &file] {
        assert_eq!(canaries(text), 0, "{text}");
    }
    let handed_out = if to_file { &file } else { &ran.out };
    if format != ["csv"] {
        assert!(
            !handed_out.is_empty() && (format[0] == "csv" || handed_out.contains("walk at noon")),
            "{handed_out}"
        );
    }
}

#[rstest]
#[case(&["md"], "walk at noon")]
#[case(&["html"], "walk at noon")]
#[case(&["svg"], "<svg")]
#[case(&["svg", "--with-notes"], "<svg")]
#[case(&["svg", "--then", "s0"], "<svg")]
fn pages_and_pictures_hold_none_of_it_either(#[case] format: &[&str], #[case] holds: &str) {
    let home = Home::with(&[finished("s0"), telltale().0]);
    home.run(&["note", "canary-of-a-day"]).ends(0);
    let ran = home.run(&[&["export", "last", "--format"], format].concat()).ends(0).says(holds);
    assert_eq!(canaries(&ran.out) + canaries(&ran.err), 0, "{}", ran.out);
    assert_eq!(ran.err.contains("Left out: what you wrote"), holds != "<svg", "{}", ran.err);
}

#[test]
fn a_page_with_notes_holds_those_of_the_result() {
    let home = Home::with(&[telltale().0]);
    for format in ["md", "html"] {
        let ran = home.run(&["export", "--format", format, "--with-notes"]).ends(0);
        assert!(canaries(&ran.out) > 2 && ran.err.is_empty(), "{}{}", ran.out, ran.err);
    }
}

#[test]
fn all_pages_go_into_a_folder_one_file_each() {
    let home = Home::with(&[finished("s0"), telltale().0]);
    home.run(&["export", "--all", "--format", "html", "-o", "pages"]).ends(2).complains("name a folder");
    fs::create_dir(home.path().join("pages")).unwrap();
    for format in ["md", "html", "svg"] {
        let args = ["export", "--all", "--format", format, "-o", "pages"];
        home.run(&args).ends(0).says("2 files");
        home.run(&args).ends(73).complains("is there");
        home.run(&[&args[..], &["--force"]].concat()).ends(0);
    }
    let files: Vec<_> =
        fs::read_dir(home.path().join("pages")).unwrap().map(|file| file.unwrap().path()).collect();
    assert_eq!(files.len(), 6, "{files:?}");
    for file in files {
        assert_eq!(canaries(&fs::read_to_string(&file).unwrap()), 0, "{file:?}");
    }
    home.run(&["export", "--then", "last", "-o", "two.md"]).ends(2).complains("--then belongs to svg");
}

#[rstest]
fn show_prints_the_same_forms(#[values("md", "html", "svg", "json", "csv")] format: &str) {
    let home = Home::with(&[telltale().0]);
    let exported = home.run(&["export", "last", "--format", format]).ends(0);
    let shown = home.run(&["show", "--format", format]).ends(0);
    assert_eq!((&shown.out, canaries(&shown.out)), (&exported.out, 0));
}

#[test]
fn with_notes_all_of_it_is_there() {
    let (session, count) = telltale();
    let home = Home::with(&[session]);
    let ran = home.run(&["export", "last", "--format", "json", "--with-notes"]).ends(0);
    assert_eq!((canaries(&ran.out), ran.err.as_str()), (count, ""));
    home.run(&["note", "canary-of-a-day"]).ends(0);
    let ran = home.run(&["export", "--all", "--format", "json", "--with-notes"]).ends(0);
    assert_eq!((canaries(&ran.out), ran.err.as_str()), (count + 1, ""));
    // A note of a day belongs to no result.
    assert_eq!(canaries(&home.run(&["export", "--format", "json", "--with-notes"]).out), count);
}

#[test]
fn where_nothing_was_written_nothing_is_said_to_be_left_out() {
    let mut session = finished("s1");
    session["notes"] = json!({});
    let home = Home::with(&[session]);
    for format in ["json", "csv"] {
        assert_eq!(home.run(&["export", "--format", format]).ends(0).err, "");
    }
}

#[test]
fn a_file_is_for_its_owner_and_takes_no_other_ones_place() {
    let home = small();
    let file = home.path().join("out.JSON");
    let name = file.to_str().unwrap();
    home.run(&["export", "-o", name, "--with-notes"]).ends(0).says("Written to ").says("only you can read");
    assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
    let before = fs::read(&file).unwrap();
    home.run(&["export", "--all", "-o", name]).ends(73).complains("is there already").complains("--force");
    assert_eq!(fs::read(&file).unwrap(), before);
    home.run(&["export", "-o", name, "--force"]).ends(0);
    assert_ne!(fs::read(&file).unwrap(), before);
    assert_eq!(fs::metadata(&file).unwrap().mode() & 0o777, 0o600);
    let left = fs::read_dir(home.path()).unwrap().count();
    assert_eq!(left, 2, "the data and the file, no temp file");
}

#[test]
fn what_is_no_plain_file_is_refused() {
    let home = small();
    fs::create_dir(home.path().join("a.csv")).unwrap();
    symlink("nowhere", home.path().join("b.csv")).unwrap();
    let pipe = home.path().join("c.csv");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status().unwrap();
    assert!(made.success());
    symlink("/dev/null", home.path().join("d.csv")).unwrap();
    for name in ["a.csv", "b.csv", "c.csv", "d.csv"] {
        for force in [&[][..], &["--force"]] {
            let args = [&["export", "-o", name], force].concat();
            home.run(&args).ends(73).complains("is not a plain file");
        }
    }
    home.run(&["export", "-o", "missing/x.csv"])
        .ends(73)
        .complains("nothing was written")
        .complains("folder is gone");
}

#[test]
fn the_format_is_named_or_told_by_the_ending() {
    let home = small();
    home.run(&["export", "-o", "a.csv"]).ends(0);
    assert!(fs::read_to_string(home.path().join("a.csv")).unwrap().starts_with("date,"));
    home.run(&["export", "-o", "b.csv", "--format", "ics"]).ends(0);
    assert!(fs::read_to_string(home.path().join("b.csv")).unwrap().starts_with("BEGIN:VCALENDAR"));
    home.run(&["export", "-o", "-", "--format", "csv"]).ends(0).says("date,");
    home.run(&["export"]).ends(2).complains("--format md, html, svg, json");
    home.run(&["export", "-o", "x.exe"]).ends(2).complains("tells no format");
    home.run(&["export", "-o", "x"]).ends(2).complains("tells no format");
    home.run(&["export", "--format", "exe"]).ends(2);
    home.run(&["export", "--format", "csv", "nobody"]).ends(1).complains("no sitting begins");
    Home::new().run(&["export", "--all", "--format", "csv"]).ends(1).complains("fourfold take");
    Home::new().run(&["export", "--format", "json"]).ends(1);
    Home::new().run(&["export", "--all", "--format", "json"]).ends(0).says("\"sessions\": []");
}

#[test]
fn it_works_while_fourfold_is_open_elsewhere_and_changes_nothing() {
    let home = small();
    let lock = File::create(home.data().join("lock")).unwrap();
    lock.try_lock().unwrap();
    let before = home.tree();
    for format in ["json", "csv", "ics"] {
        home.run(&["export", "--all", "--format", format]).ends(0);
    }
    assert_eq!(home.tree(), before);
}

#[test]
fn tables_hold_results_and_archives_open_sittings_too() {
    let home = Home::with(&[finished("s1"), draft("s2")]);
    let table = home.run(&["export", "--all", "--format", "csv"]).ends(0).out;
    assert_eq!(table.lines().count(), 2, "{table}");
    let archive = home.run(&["export", "--all", "--format", "json"]).ends(0).json();
    let ids: Vec<_> = archive["sessions"].as_array().unwrap().iter().map(|session| &session["id"]).collect();
    assert_eq!(ids, ["s1", "s2"]);
    home.run(&["export", "s2", "--format", "csv"]).ends(0).says(",draft,");
}

#[test]
fn what_cannot_be_read_is_named_and_the_rest_is_there() {
    let home = small();
    home.put("broken.json", "{");
    home.put("s00001-20261124-aaaa.conflict-20261124000311.json", "answers");
    home.keep("notes/n00002-20261125-cccc.json", "{");
    home.put("My notes.json", "{}");
    let ran = home.run(&["export", "--all", "--format", "json", "--with-notes"]).ends(65);
    let ran = ran.complains("broken.json").complains("n00002").complains("not complete: it lacks 2 files");
    let ran = ran.complains("Left out: 1 copy that is kept beside");
    assert_eq!(ran.json()["sessions"].as_array().unwrap().len(), 1);
    // A file that is there may hold more than could be read now.
    let args = ["export", "--all", "-o", "all.json"];
    home.run(&args).ends(65).says("Written to all.json");
    write(&home.path().join("all.json"), "of better days");
    home.run(&[&args[..], &["--force"]].concat()).ends(65).complains("nothing was written");
    assert_eq!(fs::read_to_string(home.path().join("all.json")).unwrap(), "of better days");
    home.run(&["export", "--format", "json"]).ends(0);
    home.run(&["export", "broken", "--format", "json"]).ends(65).complains("broken.json");
}

#[test]
fn a_full_standard_output_is_an_error_and_a_closed_one_is_not() {
    let home = small();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let mut command = home.command(&["export", "--format", "json"]);
    assert_eq!(ran(command.stdout(Stdio::from(full))).code, 74);
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = home.command(&["export", "--format", "json"]);
    assert_eq!(ran(command.stdout(Stdio::from(writer))).code, 0);
}

#[test]
fn the_schema_is_the_published_one() {
    let published = include_str!("../../../assets/schema/export.schema.json");
    assert_eq!(Home::new().run(&["export", "--schema"]).ends(0).out, published);
}

/// A person sees how far long work is; files, pipes and screen readers do not.
#[test]
fn long_work_is_told_of_on_a_terminal_only() {
    let home = Home::new();
    for n in 1..=200 {
        home.put(format!("s{n:05}-a.json"), tiny(&format!("s{n:05}-a")).to_string());
    }
    let args = ["export", "--all", "-o", "all.json"];
    let seen =
        home.in_terminal(&args, "xterm", "").ends(0).says("Reading 150 of 200").says("Written to all.json");
    assert!(!seen.out.contains('\u{1b}'));
    assert!(!home.run(&["export", "--all", "-o", "again.json"]).ends(0).err.contains("Reading"));
    let plain = ["--plain", "export", "--all", "-o", "plain.json"];
    assert!(!home.in_terminal(&plain, "xterm", "").ends(0).out.contains("Reading"));
}
