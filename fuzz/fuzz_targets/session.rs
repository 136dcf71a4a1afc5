//! Any bytes as a sitting, a day's note or an archive: read or refused; what is read is written again as it was, with all
//! that this version does not know. The first byte says which.
#![no_main]

use std::path::Path;

use fourfold::session::{Archive, Session};
use fourfold::store::{Access, Store, open_archive};
use fuzzed::{Desk, MemoryDisk, Tape, id};
use libfuzzer_sys::fuzz_target;
use serde_json::{Map, Value};

const RELEASED: [&str; 2] = [
    include_str!("../../tests/fixtures/sessions/v1.0.json"),
    include_str!("../../tests/fixtures/sessions/v1.1.json"),
];

/// What has no room for fields that this version does not know: with one, a sitting is read and never written.
const FIXED: [&str; 4] = ["/format", "/questions", "/set_aside", "/draft"];

fuzz_target!(|data: &[u8]| {
    let Some((mode, data)) = data.split_first() else { return };
    match mode {
        b'n' => note(data),
        b'a' => archive(data),
        b's' => {
            sitting(data);
        }
        _ => extended(&mut Tape::new(data)),
    }
});

fn store() -> (Store, MemoryDisk) {
    let disk = MemoryDisk::new(Path::new(Desk::HOME));
    (Store::open(Desk::HOME, disk.clone()), disk)
}

/// What is read of a sitting's bytes, once it was saved and read again.
fn sitting(bytes: &[u8]) -> Option<(Access, Session, Value)> {
    let named = serde_json::from_slice::<Session>(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes));
    let name = named.map_or_else(|_| id("s1"), |session| session.id);
    let (mut store, disk) = store();
    let path = store.path_of(&name);
    disk.put(&path, bytes);
    let listing = store.list().unwrap();
    assert_eq!(listing.sessions.len() + listing.unreadable.len() + listing.conflicts.len(), 1);
    let loaded = store.load(&name).ok()?;
    let saved = store.save(&loaded.session);
    if loaded.access == Access::ReadOnly {
        assert!(saved.is_err());
        assert_eq!(disk.bytes(&path).as_deref(), Some(bytes), "the file stays as it is");
        return Some((loaded.access, loaded.session, Value::Null));
    }
    assert!(saved.is_ok_and(|saved| saved.is_durable() && saved.conflict.is_none()));
    let written = disk.after_power_cut().bytes(&path).unwrap();
    let again = Store::open(Desk::HOME, disk).load(&name).unwrap();
    assert_eq!((&again.session, again.access), (&loaded.session, Access::ReadWrite));
    Some((loaded.access, loaded.session, serde_json::from_slice(&written).unwrap()))
}

/// A released sitting with what a later version might say in it: what is added where this version keeps what it does not
/// know does not keep anybody from going on.
fn extended(tape: &mut Tape<'_>) {
    let Some(released) = tape.one(&RELEASED) else { return };
    let mut value: Value = serde_json::from_str(released).unwrap();
    value["format"]["minor"] = 9.into();
    let mut replaced = false;
    for _ in 0..32 {
        let mut next = value.clone();
        let Some(replaces) = extend(&mut next, tape) else { break };
        // A map of answers has no room for other fields; what would not be read at all is not said.
        if serde_json::from_value::<Session>(next.clone()).is_ok() {
            value = next;
            replaced |= replaces;
        }
    }
    match sitting(value.to_string().as_bytes()) {
        Some((Access::ReadWrite, _, written)) => stands_in(&value, &written),
        other => assert!(replaced, "{:?}, but only fields were added: {value}", other.map(|it| it.0)),
    }
}

/// Adds one field where there is room, or puts something in the place of anything there; whether it did the latter.
fn extend(value: &mut Value, tape: &mut Tape<'_>) -> Option<bool> {
    let text = tape.text()?;
    let new = serde_json::from_str(&text).unwrap_or(Value::String(text));
    let replaces = tape.byte()? == 0xff;
    let mut places = Vec::new();
    pointers(value, String::new(), &mut places);
    let fixed = |place: &str| FIXED.iter().any(|fixed| place.starts_with(fixed));
    let room = |place: &str| value.pointer(place).is_some_and(Value::is_object) && !fixed(place);
    places.retain(|place| replaces || room(place));
    match value.pointer_mut(&tape.one(&places)?)? {
        Value::Object(fields) if !replaces => drop(fields.insert(format!("x_{}", tape.byte()? % 8), new)),
        place => *place = new,
    }
    Some(replaces)
}

/// Where everything in `value` stands, as JSON pointers (RFC 6901).
fn pointers(value: &Value, path: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            pointers(value, format!("{path}/{}", name.replace('~', "~0").replace('/', "~1")), found);
        }),
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(at, value)| pointers(value, format!("{path}/{at}"), found));
        }
        _ => {}
    }
    found.push(path);
}

/// All that is said in `old` is said in `new`. What is empty need not be, and moments may be spelt in another way.
fn stands_in(old: &Value, new: &Value) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            let empty = Value::Null;
            old.iter().for_each(|(name, value)| stands_in(value, new.get(name).unwrap_or(&empty)));
        }
        (Value::Array(old), Value::Array(new)) if old.len() == new.len() => {
            old.iter().zip(new).for_each(|(old, new)| stands_in(old, new));
        }
        (Value::Array(list), Value::Null) => assert!(list.iter().all(Value::is_null), "{old} is lost"),
        (Value::Object(fields), Value::Null) => assert!(fields.values().all(is_empty), "{old} is lost"),
        (Value::Null, _) => {}
        (Value::String(text), Value::String(other)) if text.contains('T') && other.contains('T') => {}
        _ => assert_eq!(old, new),
    }
}

fn is_empty(value: &Value) -> bool {
    value.is_null()
        || value.as_object().is_some_and(Map::is_empty)
        || value.as_array().is_some_and(Vec::is_empty)
}

fn note(bytes: &[u8]) {
    let (store, disk) = store();
    let name = "n00001-20261125-k3f9";
    disk.put(&Path::new(Desk::HOME).join(format!("notes/{name}.json")), bytes);
    let found = store.notes().unwrap();
    assert_eq!(found.notes.len() + found.unreadable.len(), 1);
    if let Some(note) = found.notes.first() {
        let whole = store.whole_note(&id(name)).unwrap().unwrap();
        stands_in(&whole, &serde_json::to_value(note).unwrap());
    }
}

fn archive(bytes: &[u8]) {
    let Ok(arrivals) = open_archive(bytes, Path::new("archive.json")) else { return };
    let (mut store, _) = store();
    let plan = store.plan_import(&arrivals).unwrap();
    let receipt = store.import(&arrivals, &plan, |_| {});
    assert!(receipt.stopped.is_none() && receipt.unconfirmed.is_none(), "{receipt:?}");
    assert_eq!(receipt.added.len(), arrivals.pieces.len());
    let again = store.plan_import(&arrivals).unwrap();
    assert!(again.iter().all(|piece| !piece.is_new()), "{again:?}");
    for header in store.list().unwrap().sessions {
        let (whole, _) = store.whole(&header.id).unwrap();
        let piece: Value = serde_json::from_str(Archive::piece(&whole).unwrap().get()).unwrap();
        assert_eq!(piece, whole);
    }
}
