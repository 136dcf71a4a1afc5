//! What it costs to put a group together: streams of 100,000 hand-ins in our own layout and in another one, and a folder
//! of 10,000 files, by the program itself, with its start. `cargo bench --bench groups` prints the times, and
//! `cargo bench --bench groups -- write FILE COUNT` writes such a stream for `benches/groups.sh`. Must not judge them.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use divan::{Bencher, counter::ItemsCount};
use fourfold::group::Choices;
use fourfold::pack::{Id, Pack, four_lessons};
use fourfold::session::Session;
use fourfold::simulate::{Crowd, Profile, Style};
use tempfile::TempDir;

/// Bytes of a hand-in with all its answers: a little more than it takes without the pad.
const LENGTH: usize = 700;

/// What stands before the pad of a hand-in.
const PAD: &str = ",\"pad\":\"";

const LINES: usize = 100_000;
const FILES: usize = 10_000;

fn main() -> io::Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let ["write", file, count, ..] = words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        let count = count.parse().map_err(io::Error::other)?;
        return stream(Path::new(file), count, |line| line);
    }
    divan::main();
    Ok(())
}

#[divan::bench]
fn our_own_layout(bencher: Bencher<'_, '_>) {
    lines(bencher, |line| line);
}

/// With a space behind each colon, as many programs write it.
#[divan::bench]
fn another_layout(bencher: Bencher<'_, '_>) {
    lines(bencher, |line| line.replace("\":", "\": "));
}

#[divan::bench(sample_count = 20)]
fn files(bencher: Bencher<'_, '_>) {
    let home = folder();
    let team = home.path().join("team");
    let written = fs::create_dir(&team).and_then(|()| {
        let pack = pack();
        let mut people = People::new(&pack);
        (0..FILES).try_for_each(|at| {
            stream_of(&mut people, &team.join(format!("{at:05}.json")), at..at + 1, |line| line)
        })
    });
    assert!(written.is_ok());
    bencher.counter(ItemsCount::new(FILES)).bench_local(|| group(home.path(), "team"));
}

fn lines(bencher: Bencher<'_, '_>, layout: fn(String) -> String) {
    let home = folder();
    let written = stream(&home.path().join("all.ndjson"), LINES, layout);
    assert!(written.is_ok());
    bencher.counter(ItemsCount::new(LINES)).bench_local(|| group(home.path(), "all.ndjson"));
}

fn pack() -> Pack {
    four_lessons().unwrap_or_else(|_| unreachable!("it comes along"))
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap_or_else(|error| unreachable!("a folder for the bench: {error}"))
}

/// Counts, and publishes nothing.
fn group(home: &Path, input: &str) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_fourfold"));
    program.current_dir(home).arg("--home").arg(home).args(["group", input, "--dry-run"]);
    let ended = program.stdout(Stdio::null()).stderr(Stdio::null()).status();
    assert!(ended.is_ok_and(|status| status.success()));
}

fn stream(file: &Path, count: usize, layout: fn(String) -> String) -> io::Result<()> {
    stream_of(&mut People::new(&pack()), file, 0..count, layout)
}

fn stream_of(
    people: &mut People<'_>,
    file: &Path,
    which: std::ops::Range<usize>,
    layout: fn(String) -> String,
) -> io::Result<()> {
    let mut to = BufWriter::new(File::create(file)?);
    for number in which {
        to.write_all(layout(people.line(number)).as_bytes())?;
    }
    to.flush()
}

/// Simulated people, the same each time; they hand all their answers in.
struct People<'a> {
    crowd: Crowd<'a>,
    sitting: Session,
}

impl<'a> People<'a> {
    fn new(pack: &'a Pack) -> Self {
        let (id, day) = (Id::new("simulated"), "2026-11-24T10:00:00+00:00".parse());
        let (Ok(id), Ok(day)) = (id, day) else { unreachable!("they are an id and a day") };
        let sitting = Session { finished: Some(day), ..Session::begin(id, pack, day) };
        Self { crowd: Crowd::of(pack, 1, (Profile::Varied, Style::Steady)), sitting }
    }

    /// As the program writes it, but with a shorter pad.
    fn line(&mut self, number: usize) -> String {
        let person = self.crowd.person(number as u64);
        person.answer(&mut self.sitting);
        let choices = Choices { items: true, ..Choices::default() };
        let line = person.hand_in(&self.sitting, &choices).map(|hand_in| hand_in.line()).unwrap_or_default();
        let (told, _pad) = line.split_once(PAD).unwrap_or((&line, ""));
        let end = "\"}\n";
        let room = LENGTH.saturating_sub(told.len() + PAD.len() + end.len());
        [told, PAD, &" ".repeat(room), end].concat()
    }
}
