//! Exports as programs read them that are not ours. The second test command runs these:
//! `cargo test --test suite -- --ignored`. Without the tools they fail, for a file that nobody else read may be one
//! that nobody else can read.

use std::process::Command;

use serde_json::json;

use super::exporting::{small, tiny};
use super::{Home, draft, finished};

/// What `program` prints when it is run so in the person's folder.
fn printed(home: &Home, program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).current_dir(home.path()).output();
    let output = output.unwrap_or_else(|error| panic!("needs {program}: {error}"));
    let (out, err) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr).into_owned());
    assert!(output.status.success(), "{program}: {err}\n{out}");
    out
}

/// A home with results, an open sitting, a plan, notes, and texts that a careless program would trip over.
fn home() -> Home {
    let home = small();
    home.put("s00002-a.json", finished("s00002-a").to_string());
    home.put("s00003-a.json", draft("s00003-a").to_string());
    let planned = include_str!("../../fixtures/sessions/v1.1.json");
    home.put("s00013-20261124-m2p7.json", planned);
    let mut odd = tiny("s00014-a");
    odd["questions"]["items"][0]["text"] =
        json!("=HYPERLINK(\"http://example.org\", \"a,b\")\r\nnext, \"quoted\"; 好");
    odd["pack"]["version"] = json!(" @SUM(1)");
    odd["plan"]["texts"]["act"] =
        json!(format!("go; far, \\ and \"好\"\r\nEND:VEVENT {}", "好🙂".repeat(60)));
    home.put("s00014-a.json", odd.to_string());
    home
}

#[test]
#[ignore = "needs python3 with jsonschema"]
fn json_is_what_the_published_schema_says() {
    let home = home();
    home.run(&["export", "--all", "-o", "with.json", "--with-notes"]).ends(0);
    home.run(&["export", "--all", "-o", "without.json"]).ends(0);
    Home::new().run(&["export", "--all", "-o", home.path().join("none.json").to_str().unwrap()]).ends(0);
    super::write(&home.path().join("schema.json"), home.run(&["export", "--schema"]).out);
    let script = r#"
import json, jsonschema
schema = json.load(open("schema.json"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for name in ["with.json", "without.json", "none.json"]:
    validator.validate(json.load(open(name)))
good = json.load(open("with.json"))
def spoil(change):
    bad = json.loads(json.dumps(good))
    change(bad)
    return not validator.is_valid(bad)
assert spoil(lambda bad: bad["format"].update(major=2))
assert spoil(lambda bad: bad["format"].update(kind="x"))
assert spoil(lambda bad: bad.pop("notes"))
assert spoil(lambda bad: bad["sessions"][0].update(id="../x"))
assert spoil(lambda bad: bad["sessions"][0]["answers"]["w1"].update(reply=6))
assert spoil(lambda bad: bad["sessions"][0]["levels"].update(work=101))
assert spoil(lambda bad: bad["sessions"][0].pop("questions"))
assert spoil(lambda bad: bad["notes"][0].update(text=1))
print(len(good["sessions"]))
"#;
    assert_eq!(printed(&home, "python3", &["-c", script]).trim(), "5");
}

#[test]
#[ignore = "needs python3 with icalendar"]
fn dates_are_taken_by_a_strict_reader_of_calendars() {
    let home = home();
    home.run(&["export", "--all", "-o", "dates.ics"]).ends(0);
    let script = r#"
import icalendar
data = open("dates.ics", "rb").read()
assert b"\n" not in data.replace(b"\r\n", b"")
assert max(map(len, data.split(b"\r\n"))) <= 75
calendar = icalendar.Calendar.from_ical(data)
assert not calendar.errors
for event in calendar.walk("VEVENT"):
    assert not event.errors and event["DTSTAMP"].dt.tzinfo is not None
    print(event["UID"], event.start, event.end, repr(str(event.get("DESCRIPTION")))[:24], sep="|")
"#;
    let lines = printed(&home, "python3", &["-c", script]);
    let lines: Vec<&str> = lines.lines().collect();
    assert_eq!(lines.len(), 6, "{lines:#?}");
    assert_eq!(lines[0], "s00001-20261124-aaaa-experiment@fourfold|2026-11-24|2026-12-01|'Two walks'");
    assert_eq!(
        lines[1],
        "s00001-20261124-aaaa-revisit@fourfold|2026-12-22|2026-12-23|'I will walk at noon.'"
    );
    assert!(
        lines[5].starts_with("s00014-a-revisit@fourfold|") && lines[5].contains("go; far, "),
        "{}",
        lines[5]
    );
}

#[test]
#[ignore = "needs python3 and sqlite3"]
fn tables_are_read_by_python_and_by_sqlite() {
    let home = home();
    home.run(&["export", "--all", "-o", "results.csv"]).ends(0);
    home.run(&["export", "--all", "--items", "-o", "items.csv"]).ends(0);
    let script = r#"
import csv
for name in ["results.csv", "items.csv"]:
    rows = list(csv.DictReader(open(name, encoding="utf-8", newline=""), strict=True))
    assert all(None not in row and None not in row.values() for row in rows)
    cells = [cell for row in rows for cell in row.values()]
    assert not any(cell.lstrip(" \t\r\n\"'")[:1] in tuple("=+-@") and not cell.startswith("'") for cell in cells if cell.strip())
    print(len(rows))
"#;
    let counted = printed(&home, "python3", &["-c", script]);
    let ask = "SELECT count(*), sum(money_of), group_concat(month, '/') FROM results; \
               SELECT count(*), count(DISTINCT id), sum(answer) FROM items;";
    let asked =
        ["-batch", ":memory:", ".import --csv results.csv results", ".import --csv items.csv items", ask];
    let asked = printed(&home, "sqlite3", &asked);
    let rows: Vec<&str> = counted.lines().chain(asked.lines()).collect();
    let items = rows[1].to_owned();
    assert_eq!(rows[0], "4", "{rows:?}");
    assert!(rows[2].starts_with("4|12.0|") || rows[2].starts_with("4|12|"), "{rows:?}");
    assert!(rows[3].starts_with(&format!("{items}|4|")), "{rows:?}");
}
