//! `compare`, `year`, and the courses of `list`: what is shared is compared, what is not is named, and the order is
//! that of the ids.

use rstest::rstest;
use serde_json::{Value, json};

use super::{Home, draft, finished};

/// A result of that day with all scored questions of `axis` answered by `keys`, and the rest with the middle.
fn result(id: &str, on: &str, axis: &str, keys: [u8; 6]) -> Value {
    let mut session = finished(id);
    for name in ["started", "updated", "finished"] {
        session[name] = json!(on);
    }
    session["month"] = json!("usual");
    session["notes"] = json!({});
    session["answers"] = json!({});
    let mut keys = keys.into_iter();
    for item in session["questions"]["items"].as_array().unwrap().clone() {
        let reply = if item["axis"] == json!(axis) { keys.next().unwrap() } else { 3 };
        session["answers"][item["id"].as_str().unwrap()] = json!({"reply": reply});
    }
    session
}

const MIDDLE: [u8; 6] = [3; 6];
/// Of balance, whose first question is reversed.
const HIGH: [u8; 6] = [2, 4, 2, 4, 2, 4];

/// Three sittings: the first with an older version of the pack, one question worded otherwise, one axis fewer.
fn three() -> [Value; 3] {
    let mut first = result("s00001-20251124-aaaa", "2025-11-24T20:00:00+01:00", "balance", MIDDLE);
    first["pack"]["version"] = json!("0.9.0");
    first["month"] = json!("busier");
    first["questions"]["items"][0]["text"] = json!("How often was your pay enough?");
    first["notes"]["balance"] = json!("Left at five, and cooked.");
    first["plan"] = json!({
        "texts": {"cue": "If it is Monday", "act": "I will ask for an hour."},
        "closed": "2025-12-08T20:00:00+01:00",
        "tried": [{
            "step": "If it is Monday, then I will ask for an hour.", "checked": "2025-12-08T20:00:00+01:00",
            "did": "partly", "learned": "Tuesdays are calmer.", "next": "close"
        }]
    });
    let axes = |mut session: Value| {
        session["questions"]["axes"]
            .as_array_mut()
            .unwrap()
            .push(json!({"id": "team", "name": "Team", "about": ""}));
        for number in 0..6 {
            let id = format!("t{number}");
            session["questions"]["items"].as_array_mut().unwrap().push(json!({
                "id": id, "section": "team", "axis": "team", "reversed": number % 2 == 1,
                "text": format!("How is the team, {number}?"), "labels": ["a", "b", "c", "d", "e"]
            }));
            session["answers"][&id] = json!({"reply": 3});
        }
        session
    };
    let second = axes(result("s00002-20260224-bbbb", "2026-02-24T20:00:00+01:00", "balance", HIGH));
    let third = axes(result("s00003-20260524-cccc", "2026-05-24T20:00:00+02:00", "balance", HIGH));
    [first, second, third]
}

/// Without the folds of lines.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_shared_is_compared_and_what_is_not_is_named() {
    let home = Home::with(&three());
    let before = home.tree();
    let said = flat(&home.run(&["compare", "s00001", "s00003"]).ends(0).out);
    for words in [
        "Then: 24 November 2025, a busier month.",
        "Now: 24 May 2026, a usual month.",
        "Balance may have changed: about 25 up (50 then, 75 now).",
        "Money: no clear change (50 then, 50 now).",
        "Team cannot be compared: it was not asked then.",
        "The pack has changed: version 0.9.0 then, 1.0.0 now. 23 of the 30 questions are the same",
        "Reworded: In the last four weeks, how often did your pay cover what you needed? Then it was: In the last \
         four weeks, how often was your pay enough?",
        "New: How is the team, 5?",
        "Your note on Balance: Left at five, and cooked.",
        "Tried: If it is Monday, then I will ask for an hour. How it went on 8 December 2025: partly. What you \
         learned: Tuesdays are calmer.",
        "This is for reflection.",
    ] {
        assert!(said.contains(words), "{words}\n{said}");
    }
    assert!(!said.contains("Your step"), "a closed step is said once");
    assert_eq!(home.tree(), before, "nothing is written");
}

#[test]
fn two_are_picked_where_none_is_named() {
    let home = Home::with(&three());
    let last_two = home.run(&["compare"]).ends(0);
    assert!(flat(&last_two.out).contains("Then: 24 February 2026"));
    assert!(flat(&last_two.out).contains("Balance: no clear change (75 then, 75 now)."));
    let both = home.run(&["compare", "last", "s00002"]).ends(0);
    assert_eq!(both.out, last_two.out, "in the order of the sittings");
    let since = home.run(&["compare", "s00001"]).ends(0);
    assert_eq!(since.out, home.run(&["compare", "s00001", "s00003"]).out);
    home.run(&["compare", "s00003", "last"]).ends(1).complains("the same result twice");
    home.run(&["compare", "nothing"]).ends(1).complains("no sitting begins with");
}

#[test]
fn fewer_than_two_results_say_what_to_do() {
    let [first, ..] = three();
    Home::new().run(&["compare"]).ends(1).complains("there is no result yet").complains("fourfold take");
    let one = Home::with(&[first]);
    one.run(&["compare"]).ends(1).complains("one result so far").complains("fourfold take");
    assert_eq!(one.run(&["compare", "--json"]).ends(1).out, "");
}

#[test]
fn an_open_sitting_of_the_same_pack_keeps_it_closed() {
    let [first, second, _] = three();
    let mut other = draft("s00009-20260601-dddd");
    other["pack"]["id"] = json!("other");
    let home = Home::with(&[first, second, other]);
    home.run(&["compare"]).ends(0);
    home.put("s00010-20260601-eeee.json", draft("s00010-20260601-eeee").to_string());
    let ran = home.run(&["compare"]).ends(1).complains("is open (23 of 24)").complains("--anyway");
    assert_eq!(ran.out, "");
    home.run(&["compare", "--anyway"]).ends(0).says("may have changed");
    home.run(&["compare", "s00010", "s00001"]).ends(1).complains("is not finished");
    let listed = home.run(&["list"]).ends(0);
    assert!(flat(&listed.out).contains("waits until the open sitting is finished"), "{}", listed.out);
    assert!(!listed.out.contains('▄'), "{}", listed.out);
    let year = home.run(&["year"]).ends(0).says("Begun, not finished.");
    assert!(!year.out.contains("may have changed:"), "{}", year.out);
}

#[test]
fn a_damaged_result_is_named_and_hides_no_other() {
    let home = Home::with(&three());
    let mut deep = three()[0].to_string().replace("s00001-20251124-aaaa", "s00004-20260601-bad0");
    deep.truncate(deep.len() - 1);
    home.put(
        "s00004-20260601-bad0.json",
        deep + ",\"more\":" + &"[".repeat(100_000) + &"]".repeat(100_000) + "}",
    );
    home.run(&["compare"]).ends(0).says("Then: 24 February 2026").complains("s00004-20260601-bad0.json");
    home.run(&["year"]).ends(0).says("24 November 2025").complains("s00004-20260601-bad0.json");
    home.run(&["list"]).ends(0).says("usual month").says("s00004-20260601-bad0.json");
    home.run(&["compare", "s00004"]).ends(65).complains("damaged");
}

#[test]
fn the_list_has_months_and_courses() {
    let home = Home::with(&three());
    let listed = home.run(&["list"]).ends(0).out;
    assert!(
        listed.contains("finished, busier month") && listed.contains("finished, usual month"),
        "{listed}"
    );
    for line in [
        "Four lessons, 3 results from 24 Nov 2025 to 24 May 2026",
        "  Money    ▄▄▄  50",
        "  Balance  ▄▆▆  75",
        "  Team      ▄▄  50",
    ] {
        assert!(listed.lines().any(|found| found == line), "{line}\n{listed}");
    }
    let ascii = home.run(&["list", "--glyphs", "ascii"]).ends(0).out;
    assert!(ascii.is_ascii() && ascii.contains("Balance  -==  75"), "{ascii}");
    let [first, ..] = three();
    assert!(!Home::with(&[first]).run(&["list"]).ends(0).out.contains('▄'), "one result has no course");
}

#[test]
fn the_json_of_then_and_now_has_verdicts_and_reasons() {
    let home = Home::with(&three());
    let all = home.run(&["compare", "s00001", "--json"]).ends(0).json();
    assert_eq!(all["format"], json!(1));
    assert_eq!((&all["then"]["month"], &all["now"]["date"]), (&json!("busier"), &json!("2026-05-24")));
    assert_eq!((&all["shared"], &all["questions"]), (&json!(23), &json!(30)));
    let axis = |place: usize| &all["axes"][place];
    assert_eq!(
        *axis(2),
        json!({
            "id": "balance", "name": "Balance", "shared": 6, "verdict": "may-have-changed", "change": 25,
            "reason": null, "then": {"point": 50, "low": 40, "high": 60}, "now": {"point": 75, "low": 65, "high": 85}
        })
    );
    assert_eq!((&axis(0)["verdict"], &axis(0)["shared"]), (&json!("no-clear-change"), &json!(5)));
    assert_eq!((&axis(4)["reason"], &axis(4)["then"]), (&json!("new-axis"), &Value::Null));
    assert_eq!(all["not_compared"][0]["reason"], json!("reworded"));
    assert_eq!(all["not_compared"].as_array().unwrap().len(), 7);
    assert_eq!(all["notes"], json!([{"axis": "Balance", "text": "Left at five, and cooked."}]));
    let sentence = "If it is Monday, then I will ask for an hour.";
    assert_eq!(all["step"], json!({"sentence": sentence, "open": false}));
    assert_eq!(all["tried"][0]["did"], json!("partly"));
    let listed = home.run(&["list", "--json"]).ends(0).json();
    let oldest = &listed["sessions"][2];
    assert_eq!(oldest["month"], json!("busier"));
    let score = json!({"point": 50, "low": 40, "high": 60});
    assert_eq!(oldest["axes"][0], json!({"id": "money", "name": "Money", "score": score}));
}

#[test]
fn the_year_is_told_in_the_persons_own_words() {
    let home = Home::with(&three());
    let text = home.run(&["year"]).ends(0).out;
    let said = flat(&text);
    for words in [
        "2025 24 November 2025: Four lessons, a busier month. The first result.",
        "- Your note on Balance: Left at five, and cooked.",
        "- Tried: If it is Monday, then I will ask for an hour. How it went on 8 December 2025: partly. What you \
         learned: Tuesdays are calmer.",
        "2026 24 February 2026: Four lessons, a usual month. Since 24 November 2025: Balance may have changed: about \
         25 up.",
        "24 May 2026: Four lessons, a usual month. Since 24 February 2026: no clear change where it can be told.",
    ] {
        assert!(said.contains(words), "{words}\n{text}");
    }
    let all = home.run(&["year", "--json"]).ends(0).json();
    assert_eq!(all["entries"].as_array().unwrap().len(), 3);
    let second = &all["entries"][1];
    assert_eq!((&second["kind"], &second["since"]), (&json!("sitting"), &json!("2025-11-24")));
    assert_eq!(second["moved"], json!([{"axis": "Balance", "change": 25}]));
    Home::new().run(&["year"]).ends(0).says("no sitting and no note yet");
}

#[test]
fn the_order_is_that_of_the_ids_whatever_the_clock_said() {
    let on = [
        "2026-11-24T20:00:00+01:00",
        "1970-01-01T00:00:00+00:00",
        "9999-12-30T11:00:00+12:00",
        "2026-11-24T20:00:00+01:00",
    ];
    let sessions: Vec<Value> = (1..)
        .zip(on)
        .map(|(number, on)| {
            let keys = if number == 4 { HIGH } else { MIDDLE };
            result(&format!("s{number:05}-20261124-aaaa"), on, "balance", keys)
        })
        .collect();
    let home = Home::with(&sessions);
    let all = home.run(&["year", "--json"]).ends(0).json();
    let dates: Vec<_> =
        all["entries"].as_array().unwrap().iter().map(|entry| entry["date"].clone()).collect();
    assert_eq!(dates, ["2026-11-24", "1970-01-01", "9999-12-30", "2026-11-24"]);
    let year = flat(&home.run(&["year"]).ends(0).out);
    assert!(year.contains("Since 30 December 9999: Balance may have changed: about 25 up."), "{year}");
    home.run(&["compare"]).ends(0).says("Then: 30 December 9999").says("Now: 24 November 2026");
    home.run(&["list"]).ends(0).says("4 results from 24 Nov 2026 to 24 Nov 2026").says("▄▄▄▆");
    home.run(&["compare", "s00004", "s00001"]).ends(0).says("about 25 up");
}

#[rstest]
fn everything_fits_the_width_and_has_no_escape_in_it(#[values(20, 40, 80, 120, 400)] width: usize) {
    let home = Home::with(&three());
    for args in [&["compare", "s00001"][..], &["year"]] {
        let width_arg = width.to_string();
        let args = [args, &["--width", &width_arg]].concat();
        let shown = home.run(&args).ends(0).out;
        assert!(shown.lines().all(|line| line.chars().count() <= width), "{width}\n{shown}");
        assert!(!shown.contains('\u{1b}'));
    }
}

#[test]
fn nothing_that_a_file_says_reaches_the_terminal_as_a_command() {
    let hostile = "\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}31m\u{202e}dlot\u{2066}\r\nSaved.\u{200b}";
    let [mut first, mut second, _] = three();
    for session in [&mut first, &mut second] {
        for path in [
            "/pack/title",
            "/pack/version",
            "/questions/axes/0/name",
            "/questions/items/0/text",
            "/questions/items/1/text",
            "/notes/balance",
            "/plan/texts/act",
            "/plan/tried/0/step",
            "/plan/tried/0/learned",
        ] {
            if let Some(text) = session.pointer_mut(path) {
                *text = json!(hostile);
            }
        }
    }
    second["questions"]["items"][1]["text"] = json!("Else?");
    second["plan"] = json!({"texts": {"act": hostile, "cue": hostile, "obstacle": hostile}});
    let home = Home::with(&[first, second]);
    let turns = |c| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hidden = |c: char| (c.is_control() && c != '\n') || turns(c);
    for args in
        [&["compare"][..], &["compare", "--json"], &["year"], &["year", "--json"], &["list"], &["show"]]
    {
        let ran = home.run(args).ends(0);
        assert!(!ran.out.contains(hidden), "{args:?} {:?}", ran.out);
        assert!(!ran.err.contains(hidden), "{args:?} {:?}", ran.err);
        assert!(ran.out.contains("owned"), "{args:?} shows what stands there");
    }
    let all = home.run(&["year", "--json"]).json();
    assert_eq!(all["entries"][0]["notes"][0]["text"], json!(hostile), "programs get the true text");
}

#[test]
fn a_result_is_shown_with_its_step_and_what_was_tried() {
    let [mut first, ..] = three();
    let shown = flat(&home_of(&first).run(&["show"]).ends(0).out);
    assert!(shown.contains("Tried: If it is Monday, then I will ask for an hour. How it went"), "{shown}");
    first["plan"] = json!({"texts": {"cue": "If it is Monday,", "act": "Then I will ask."}});
    let shown = flat(&home_of(&first).run(&["show"]).ends(0).out);
    assert!(shown.contains("Your step: If it is Monday, then I will ask."), "{shown}");
}

fn home_of(session: &Value) -> Home {
    Home::with(std::slice::from_ref(session))
}
