//! Owns the names of files: which file is whose, and the ids of new sessions and notes.
//! Must not touch a file.

use std::fmt::Write;

use jiff::civil::Date;

use crate::pack::Id;
use crate::session::Moment;

/// Four of these end an id.
const LETTERS: [char; 36] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k',
    'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z',
];

/// What a file in the sessions' folder is, by its name alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `ID.json`.
    Session(Id),
    /// `ID.conflict-....json`.
    Conflict(Id),
    /// `NAME.json`, but the name is no id.
    Odd,
    /// A temp file, an editor's backup, a synchroniser's copy, or nothing of ours.
    Other,
}

/// The largest counter in an id: longer ones are nobody's count, and would leave no room for the next.
pub(super) const LARGEST_COUNTER: u32 = 99_999_999;

/// The file of a session or a note.
pub(super) fn session(id: &Id) -> String {
    format!("{id}.json")
}

/// The file for what could not go into `id`'s own; `attempt` from 1.
pub(super) fn conflict(id: &Id, updated: Moment, attempt: u32) -> String {
    // The digits of `2026-11-23T22:54:28+01:00`, up to the second.
    let digits: String = updated.to_string().chars().filter(char::is_ascii_digit).take(14).collect();
    let again = if attempt > 1 { format!("-{attempt}") } else { String::new() };
    format!("{id}.conflict-{digits}{again}.json")
}

/// The `n`-th name for a file that becomes `target`, such as `.s00001.json.0.tmp`.
pub(super) fn temp(target: &str, n: u32) -> String {
    format!(".{target}.{n}.tmp")
}

/// The `n`-th name for a note of `id` that is open in an editor.
pub(super) fn scratch(id: &Id, n: u32) -> String {
    format!(".{id}.note-{n}.md")
}

/// Whether `name` is one of the temp names for `target`.
pub(super) fn is_temp_of(name: &str, target: &str) -> bool {
    let rest = name.strip_prefix('.').and_then(|rest| rest.strip_prefix(target)?.strip_prefix('.'));
    let n = rest.and_then(|rest| rest.strip_suffix(".tmp"));
    n.is_some_and(|n| !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What a temp name is for.
pub(super) fn temp_target(name: &str) -> Option<&str> {
    let (target, n) = name.strip_prefix('.')?.strip_suffix(".tmp")?.rsplit_once('.')?;
    (!n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit())).then_some(target)
}

/// The name without its end of the copy of a pack; none when `version` cannot stand in a file name.
pub(super) fn copy(id: &Id, version: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let good = version.len() <= 32
        && version.starts_with(|c: char| c.is_ascii_digit())
        && version.chars().all(plain);
    good.then(|| format!("{id}@{version}"))
}

/// The file of a pack, or of its translation; none when `language` cannot stand in a file name. What is installed has
/// the id for its `stem`; no copy is called so, since an id holds no `@`.
pub(super) fn pack(stem: &str, language: Option<&str>) -> Option<String> {
    match language {
        None => Some(format!("{stem}.toml")),
        Some(language) => is_language(language).then(|| format!("{stem}.{language}.toml")),
    }
}

/// The language of the translation in a file of that name, if it is one of the pack in `STEM.toml`.
pub(super) fn language_of<'a>(name: &'a str, stem: &str) -> Option<&'a str> {
    let language = name.strip_prefix(stem)?.strip_prefix('.')?.strip_suffix(".toml")?;
    is_language(language).then_some(language)
}

/// Whether it begins like a language tag, and holds nothing that a file name must not.
fn is_language(tag: &str) -> bool {
    let letters = tag.bytes().take_while(u8::is_ascii_alphabetic).count();
    tag.len() <= 32
        && (2..=3).contains(&letters)
        && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// The id of the installed pack in a file of that name, if it is one.
pub(super) fn installed_id(name: &str) -> Option<Id> {
    name.strip_suffix(".toml").and_then(|stem| Id::new(stem).ok())
}

/// What the file of that name is.
pub(super) fn role(name: &str) -> Role {
    let Some(stem) = name.strip_suffix(".json").filter(|stem| !stem.starts_with(['.', '#'])) else {
        return Role::Other;
    };
    if let Ok(id) = Id::new(stem) {
        return Role::Session(id);
    }
    let conflict = stem.split_once(".conflict-").and_then(|(id, _)| Id::new(id).ok());
    conflict.map_or(Role::Odd, Role::Conflict)
}

/// Whether a file of that name holds answers of `id`: its own file, temp files, conflict copies, and the
/// backups that editors and synchronisers make (`ID.json~`, `.ID.json.swp`, `ID (copy).json`).
/// So do notes that an editor had open, and their backups (`.ID.note-0.md~`).
pub(super) fn belongs(name: &str, id: &Id) -> bool {
    let name = name.trim_start_matches(['.', '#', '~']);
    let rest = name.strip_prefix(id.as_str());
    let ends_there = |c: char| !(c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_');
    rest.is_some_and(|rest| rest.starts_with(ends_there))
}

/// The counter in a session's id, or 0: 12 in `s00012-20261123-k3f9`.
pub(super) fn counter(id: &Id) -> u32 {
    count('s', id).unwrap_or(0)
}

/// The counter in a note's id; none when it is no note's: 12 in `n00012-20261124-k3f9`.
pub(super) fn note_counter(id: &Id) -> Option<u32> {
    count('n', id)
}

fn count(first: char, id: &Id) -> Option<u32> {
    let (digits, _) = id.as_str().strip_prefix(first)?.split_once('-')?;
    digits.parse().ok().filter(|count| *count <= LARGEST_COUNTER)
}

/// Newest last: by counter, and by text where counters do not tell.
pub(super) fn order(a: &Id, b: &Id) -> std::cmp::Ordering {
    counter(a).cmp(&counter(b)).then_with(|| a.cmp(b))
}

/// Oldest note first: by counter, and by text where counters do not tell.
pub(super) fn note_order(a: &Id, b: &Id) -> std::cmp::Ordering {
    note_counter(a).cmp(&note_counter(b)).then_with(|| a.cmp(b))
}

/// `s00012-20261123-k3f9`: the counter first, so that order is kept whatever the clock says; the date of the
/// person's calendar; four letters from `random`.
pub(super) fn id(counter: u32, date: Date, random: u32) -> Option<Id> {
    numbered('s', counter, date, random)
}

/// The same for a note: `n00012-20261124-k3f9`.
pub(super) fn note_id(counter: u32, date: Date, random: u32) -> Option<Id> {
    numbered('n', counter, date, random)
}

fn numbered(first: char, counter: u32, date: Date, random: u32) -> Option<Id> {
    let (year, month, day) = (date.year().unsigned_abs(), date.month(), date.day());
    let mut text = format!("{first}{counter:05}-{year:04}{month:02}{day:02}-");
    let mut rest = random;
    for _ in 0..4 {
        let letter = usize::try_from(rest % 36).ok().and_then(|place| LETTERS.get(place))?;
        text.write_char(*letter).ok()?;
        rest /= 36;
    }
    Id::new(&text).ok()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(12, "2026-11-23", 0, "s00012-20261123-0000")]
    #[case(1, "1970-01-01", u32::MAX, "s00001-19700101-3z14")]
    #[case(99_999, "9999-12-31", 35, "s99999-99991231-z000")]
    fn ids_hold_counter_date_and_letters(
        #[case] count: u32,
        #[case] date: Date,
        #[case] random: u32,
        #[case] text: &str,
    ) {
        let id = id(count, date, random).unwrap();
        assert_eq!(id.as_str(), text);
        assert_eq!(counter(&id), count);
    }

    #[rstest]
    #[case("n00012-20261124-k3f9", Some(12))]
    #[case("n99999999-a", Some(99_999_999))]
    #[case("n100000000-a", None)]
    #[case("n-a", None)]
    #[case("n12", None)]
    #[case("s00012-20261124-k3f9", None)]
    #[case("nine-lives", None)]
    fn notes_are_told_by_their_ids(#[case] text: &str, #[case] count: Option<u32>) {
        assert_eq!(note_counter(&Id::new(text).unwrap()), count);
    }

    #[test]
    fn the_largest_counter_makes_an_id_that_is_read_again() {
        let id = note_id(LARGEST_COUNTER, "9999-12-31".parse().unwrap(), 0).unwrap();
        assert_eq!((id.as_str(), note_counter(&id)), ("n99999999-99991231-0000", Some(LARGEST_COUNTER)));
    }

    #[test]
    fn order_is_the_counters_even_past_five_digits() {
        let late = Id::new("s100000-19700101-0000").unwrap();
        let early = Id::new("s99999-99991231-0000").unwrap();
        assert!(order(&early, &late).is_lt());
    }

    #[rstest]
    #[case("s1.json", Role::Session(Id::new("s1").unwrap()))]
    #[case("s1.conflict-20261123225428.json", Role::Conflict(Id::new("s1").unwrap()))]
    #[case("My Notes.json", Role::Odd)]
    #[case(".s1.json.0.tmp", Role::Other)]
    #[case("s1.json~", Role::Other)]
    #[case(".s1.json", Role::Other)]
    #[case("s1", Role::Other)]
    #[case(".s1.note-0.md", Role::Other)]
    fn roles_are_told_by_name(#[case] name: &str, #[case] expected: Role) {
        assert_eq!(role(name), expected);
    }

    #[rstest]
    #[case("s1.json", true)]
    #[case(".s1.json.0.tmp", true)]
    #[case("s1.conflict-20261123225428.json", true)]
    #[case("s1.json~", true)]
    #[case(".s1.json.swp", true)]
    #[case("#s1.json#", true)]
    #[case("s1 (copy).json", true)]
    #[case(".s1.note-0.md", true)]
    #[case("#.s1.note-0.md#", true)]
    #[case("..s1.note-0.md.swp", true)]
    #[case("s10.json", false)]
    #[case("s1-2.json", false)]
    #[case("xs1.json", false)]
    fn backups_belong_to_their_session(#[case] name: &str, #[case] expected: bool) {
        assert_eq!(belongs(name, &Id::new("s1").unwrap()), expected);
    }

    #[rstest]
    #[case(".s1.json.0.tmp", true)]
    #[case(".s1.json.12.tmp", true)]
    #[case(".s1.json.mine.tmp", false)]
    #[case(".s1.json..tmp", false)]
    fn a_temp_name_ends_in_a_number(#[case] name: &str, #[case] ours: bool) {
        assert_eq!(temp_target(name), ours.then_some("s1.json"));
        assert_eq!(is_temp_of(name, "s1.json"), ours);
    }

    #[rstest]
    #[case("de", true)]
    #[case("fil", true)]
    #[case("pt-BR", true)]
    #[case("de-CH-1996", true)]
    #[case("d", false)]
    #[case("deutsch", false)]
    #[case("49", false)]
    #[case("de_AT", false)]
    #[case("de/../../x", false)]
    #[case("de-56789012345678901234567890-12", true)]
    #[case("de-56789012345678901234567890-123", false)]
    fn languages_are_never_paths(#[case] language: &str, #[case] good: bool) {
        let file = format!("mine.{language}.toml");
        assert_eq!(language_of(&file, "mine"), good.then_some(language));
        assert_eq!(pack("mine", Some(language)), good.then_some(file));
    }

    #[rstest]
    #[case("1.0.0", true)]
    #[case("2.1.0-beta.1", true)]
    #[case("", false)]
    #[case("../1", false)]
    #[case("1/2", false)]
    #[case(".1", false)]
    #[case("1 0", false)]
    fn versions_are_never_paths(#[case] version: &str, #[case] good: bool) {
        assert_eq!(copy(&Id::new("p").unwrap(), version).is_some(), good);
    }
}
