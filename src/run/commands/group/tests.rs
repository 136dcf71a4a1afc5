//! That threads and blocks change nothing of a group, whatever their number and size.

use std::fs;
use std::io::Write as _;
use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::counting::{Scale, count, first};
use super::part::{Group, MOST_KEPT, Part};
use super::reading::Input;
use crate::group::{Outcome, Shape};
use crate::pack::four_lessons;

static SHAPE: LazyLock<Shape> = LazyLock::new(|| Shape::of(&four_lessons().unwrap()));

fn group() -> Group<'static> {
    Group { shape: &SHAPE, before: None }
}

fn hand_in(name: u64, score: u8) -> String {
    let axes = ["balance", "growth", "money", "passion"];
    let axes = axes.map(|axis| format!("\"{axis}\":{{\"score\":{score},\"answered\":6,\"of\":6}}"));
    format!(
        "{{\"hand_in\":1,\"id\":\"{name:016x}\",\"pack\":\"four-lessons\",\"version\":\"1.0.0\",\"week\":\"2026-W48\",\"axes\":{{{}}},\"pad\":\"  \"}}",
        axes.join(",")
    )
}

/// All that leaves the program: how many were counted, what is published, what was refused and where, how many more.
type Told = (u64, String, Vec<(usize, Option<u64>, String)>, u64);

fn outcome(part: Part<'_>) -> Told {
    let refused = part.refused.into_iter().map(|(place, why)| (place.input, place.line, why)).collect();
    let (people, more) = (part.count.people(), part.more);
    let published = match part.count.publish() {
        Ok(Outcome::First(ledger)) => serde_json::to_string(&ledger).unwrap(),
        other => format!("{other:?}"),
    };
    (people, published, refused, more)
}

fn of_files(inputs: &[Input], threads: usize, block: usize) -> Told {
    outcome(count(group(), inputs, std::io::empty(), Scale { threads, block }))
}

fn of_stream(text: &str, threads: usize, block: usize) -> Told {
    outcome(count(group(), &[Input::Standard], text.as_bytes(), Scale { threads, block }))
}

fn file(folder: &tempfile::TempDir, name: &str, text: &str) -> Input {
    let path = folder.path().join(name);
    fs::File::create(&path).unwrap().write_all(text.as_bytes()).unwrap();
    Input::File(path)
}

/// Lines as they come: hand-ins, among them some twice, some in another layout, blanks, torn ones and others.
fn line() -> impl Strategy<Value = String> {
    let person = (0_u64..40, 0_u8..=20).prop_map(|(name, step)| hand_in(name, step * 5));
    prop_oneof![
        6 => person.clone(),
        2 => person.clone().prop_map(|line| line.replace(':', ": ")),
        1 => person.prop_map(|line| line.chars().take(line.len() / 2).collect()),
        1 => select(vec!["", " ", "hello", "{}"]).prop_map(str::to_owned),
    ]
}

fn text() -> impl Strategy<Value = String> {
    (vec(line(), 0..30), any::<bool>()).prop_map(|(lines, ends)| {
        let text = lines.join("\n");
        if ends { text + "\n" } else { text }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn blocks_and_threads_change_nothing(text in text(), block in 1_usize..900) {
        let folder = tempfile::tempdir().unwrap();
        let files = [file(&folder, "all.ndjson", &text)];
        let whole = of_files(&files, 1, 1 << 20);
        prop_assert_eq!(&of_files(&files, 1, block), &whole);
        prop_assert_eq!(&of_files(&files, 3, block), &whole);
        prop_assert_eq!(&of_files(&files, 2, block % 7 + 1), &whole);
        for (threads, block) in [(1, 1 << 20), (1, block), (3, block), (2, block % 7 + 1)] {
            let piped = of_stream(&text, threads, block);
            prop_assert_eq!(&piped, &whole);
        }
    }

    #[test]
    fn many_files_say_what_one_stream_says(lines in vec(line(), 1..200), block in 1_usize..900, threads in 1_usize..4) {
        let folder = tempfile::tempdir().unwrap();
        let files = lines.iter().enumerate().map(|(at, line)| file(&folder, &format!("{at:03}.json"), line));
        let files: Vec<_> = files.collect();
        let many = of_files(&files, threads, block);
        prop_assert_eq!(&many, &of_files(&files, 1, 1 << 20));
        let (people, published, refused, _) = of_stream(&lines.join("\n"), 1, 1 << 20);
        prop_assert_eq!((&many.0, &many.1), (&people, &published));
        // A blank line of a stream is nothing; a blank file is a hand-in that is empty.
        let named = many.2.iter().filter(|(_, _, why)| why != "it is empty").map(|(at, _, why)| (*at, why));
        let lines = refused.iter().filter(|(_, _, why)| why != "it is empty");
        let lines = lines.map(|(_, line, why)| (usize::try_from(line.unwrap_or(1)).unwrap() - 1, why));
        prop_assert_eq!(named.collect::<Vec<_>>(), lines.collect::<Vec<_>>());
    }
}

#[test]
fn whoever_comes_twice_counts_the_first_time_and_is_named_the_second() {
    let folder = tempfile::tempdir().unwrap();
    let lines = |score: u8| (0..8).map(|name| hand_in(name, score) + "\n").collect::<String>();
    let files = [file(&folder, "a.ndjson", &lines(20)), file(&folder, "b.ndjson", &lines(80))];
    let (people, published, refused, _) = of_files(&files, 2, 100);
    assert_eq!((people, published), {
        let first = of_files(&files[..1], 1, 100);
        (first.0, first.1)
    });
    let twice = |line: u64| (1, Some(line), format!("the hand-in {:016x} was counted already", line - 1));
    assert_eq!(refused, (1..=8).map(twice).collect::<Vec<_>>());
}

#[test]
fn a_line_that_is_far_too_long_is_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let text = format!("{}\n{}\n{}\nhello\n", hand_in(1, 5), "x".repeat(5 << 20), hand_in(2, 5));
    let files = [file(&folder, "all.ndjson", &text)];
    let wanted = [(Some(2), "it is larger than any hand-in"), (Some(4), "it is no hand-in of fourfold")];
    let wanted: Vec<_> = wanted.map(|(line, why)| (0, line, why.to_owned())).into();
    for (threads, block) in [(1, 1 << 24), (2, 1 << 16), (3, 1 << 20)] {
        let of_file = of_files(&files, threads, block);
        assert_eq!((of_file.0, &of_file.2), (2, &wanted), "{threads} {block}");
        assert_eq!(of_stream(&text, threads, block), of_file);
    }
}

#[test]
fn more_refusals_than_are_kept_are_counted() {
    let text = "hello\n".repeat(MOST_KEPT + 500);
    let (people, _, refused, more) = of_stream(&text, 2, 1000);
    assert_eq!((people, refused.len(), more), (0, MOST_KEPT, 500));
    assert_eq!(refused.last().unwrap().1, Some(MOST_KEPT as u64));
}

#[test]
fn one_hand_in_on_many_lines_is_one() {
    let folder = tempfile::tempdir().unwrap();
    let value: serde_json::Value = serde_json::from_str(&hand_in(1, 5)).unwrap();
    let spread = serde_json::to_string_pretty(&value).unwrap();
    for name in ["a.json", "a.ndjson"] {
        for block in [1, 64, 1 << 18] {
            let files = [file(&folder, name, &spread)];
            let of_file = of_files(&files, 2, block);
            assert_eq!((of_file.0, of_file.2.len()), (1, 0));
            assert_eq!(of_stream(&spread, 2, block), of_file);
        }
    }
}

#[test]
fn the_first_hand_in_is_the_first_that_can_be_read() {
    let folder = tempfile::tempdir().unwrap();
    let stream = format!("hello\n\n{}\n{}\n", hand_in(7, 5), hand_in(8, 5));
    let inputs = [file(&folder, "a.json", ""), file(&folder, "b.ndjson", &stream), Input::Standard];
    for block in [1, 300, 1 << 18] {
        let found = first(&inputs, Scale { threads: 1, block }).unwrap();
        assert_eq!(found.id.to_string(), format!("{:016x}", 7));
    }
    assert_eq!(first(&inputs[..1], Scale { threads: 1, block: 9 }), None);
    assert_eq!(first(&inputs[2..], Scale { threads: 1, block: 9 }), None);
}

#[test]
fn what_is_no_file_is_refused_and_never_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.json");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR, 0)
        .unwrap();
    fs::create_dir(folder.path().join("folder.json")).unwrap();
    let names = ["pipe.json", "folder.json", "gone.json", "gone.ndjson"];
    let inputs = names.map(|name| Input::File(folder.path().join(name)));
    let (people, _, refused, _) = of_files(&inputs, 2, 100);
    assert_eq!((people, refused.len()), (0, 4));
    let no_file = |at: usize| (at, None, "cannot be read: it is no file".to_owned());
    assert_eq!(refused[..2], [no_file(0), no_file(1)]);
    assert!(refused[2..].iter().all(|(_, _, why)| why.contains("No such file")), "{refused:?}");
}
