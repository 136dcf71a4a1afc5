//! Any lines as hand-ins, the first with a ledger where a NUL follows it: the quick scan and the parser agree, parts count
//! like the whole, and nothing is shown of fewer than five.
#![no_main]

use std::sync::LazyLock;

use fourfold::group::{Count, ENOUGH, HandIn, Ledger, Outcome, Release, Shape};
use fourfold::session::Reply;
use fourfold::simulate::Crowd;
use fuzzed::{PACKS, Tape, moment};
use libfuzzer_sys::fuzz_target;

static SHAPE: LazyLock<Shape> = LazyLock::new(|| Shape::of(&PACKS[1]));
static PEOPLE: LazyLock<Vec<HandIn>> =
    LazyLock::new(|| Crowd::rehearsal(&PACKS[1], 7).hand_ins(40, moment()).collect());

/// Published of the first ten of them.
static BEFORE: LazyLock<Ledger> = LazyLock::new(|| {
    let mut count = Count::new(&SHAPE, None);
    PEOPLE.iter().take(10).for_each(|person| count.take(person.line().as_bytes()).unwrap());
    let Ok(Outcome::First(ledger)) = count.publish() else { panic!("not published") };
    ledger
});

// `L` is a ledger, a NUL and lines, `l` lines alone, `m` lines beside what was published before; all others are people.
fuzz_target!(|data: &[u8]| {
    let Some((mode, data)) = data.split_first() else { return };
    let (ledger, text) = match data.iter().position(|byte| *mode == b'L' && *byte == 0) {
        Some(end) => (serde_json::from_slice::<Ledger>(&data[..end]).ok(), &data[end + 1..]),
        None => (None, data),
    };
    if let Some(ledger) = &ledger {
        let again: Ledger = serde_json::from_slice(&serde_json::to_vec(ledger).unwrap()).unwrap();
        assert_eq!(&again, ledger);
    }
    let forged = ledger.is_some();
    let ledger = ledger.as_ref().or((mode % 2 == 1).then_some(&*BEFORE));
    let made = if b"Llm".contains(mode) { text.to_vec() } else { people(text) };
    let lines: Vec<&[u8]> = made.split_inclusive(|byte| *byte == b'\n').collect();
    lines.iter().for_each(|line| reads_as_it_was_written(line));

    let (mut quick, mut slow) = (Count::new(&SHAPE, ledger), Count::new(&SHAPE, ledger));
    let (mut one, mut other) = (Count::new(&SHAPE, ledger), Count::new(&SHAPE, ledger));
    for (at, line) in lines.iter().enumerate() {
        let parsed = slow.take(line);
        match quick.take_canonical(&made[made.len() - lines[at..].concat().len()..]) {
            Some(length) => assert_eq!((length, &parsed), (line.len(), &Ok(()))),
            None => assert_eq!(quick.take(line), parsed),
        }
        let part = if data.len() % 7 < at { &mut one } else { &mut other };
        let _ = part.take(line);
    }
    assert_eq!((quick.names(), quick.with_notes()), (slow.names(), slow.with_notes()));
    one.merge(other);
    assert_eq!((one.people(), one.with_notes()), (slow.people(), slow.with_notes()));
    if slow.twice().is_empty() {
        let people = slow.people();
        let published = slow.publish();
        assert_eq!(quick.publish(), published);
        assert_eq!(one.publish(), published);
        match published {
            Ok(Outcome::First(ledger) | Outcome::Replaced { ledger, .. }) => {
                // What a forged ledger shows already stands in it.
                assert!(forged || keeps_the_rules(ledger.release()));
            }
            Ok(Outcome::TooFew) => assert!(people < ENOUGH),
            Ok(Outcome::Same) | Err(_) => assert!(ledger.is_some()),
        }
    }
});

/// People who answered as the tape says, and whose lines may be spoilt in one place.
fn people(bytes: &[u8]) -> Vec<u8> {
    let mut tape = Tape::new(bytes);
    let mut text = Vec::new();
    for person in &*PEOPLE {
        let mut person = person.clone();
        let Some(what) = tape.byte() else { break };
        if (100..200).contains(&what) {
            text.extend(person.line().into_bytes());
            continue;
        }
        for axis in person.axes.values_mut() {
            let Some(byte) = tape.byte() else { break };
            axis.score = (byte < 105 && axis.answered > 0).then_some(byte / 5 * 5);
        }
        if what % 2 == 0 {
            person.items.values_mut().step_by(3).for_each(|reply| *reply = Reply::Skipped);
        } else {
            person.items.clear();
        }
        let mut line = person.line().into_bytes();
        if let (true, Some(at), Some(byte)) = (what > 200, tape.below(line.len()), tape.byte()) {
            line[at] = byte;
        }
        text.extend(line);
    }
    text
}

fn reads_as_it_was_written(line: &[u8]) {
    if let Ok(read) = HandIn::read(line) {
        let written = read.line();
        assert_eq!(written.len() % 1024, 0);
        assert_eq!(HandIn::read(written.as_bytes()).map(|again| again.line()), Ok(written));
    }
}

fn keeps_the_rules(release: &Release) -> bool {
    assert!(release.people >= ENOUGH);
    for part in release.axes.iter().chain(&release.beliefs) {
        let Some(figures) = &part.figures else {
            assert_eq!(part.people, 0, "not even how many there are");
            continue;
        };
        assert!(part.people >= ENOUGH && figures.bins.len() != 1);
        assert!(figures.mean.is_none_or(|mean| mean <= 100 && mean % 5 == 0));
        assert!(figures.bins.is_empty() || part.people >= 10);
        assert!(figures.bins.iter().all(|bin| bin.people >= 3));
        let all: u64 = figures.bins.iter().map(|bin| bin.people).sum();
        assert!(figures.bins.is_empty() || all == part.people);
    }
    true
}
