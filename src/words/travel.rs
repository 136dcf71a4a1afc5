//! Owns the sentences of `export` and `import`. What is handed in can be printed as it is.
//! Must not know files, nor what anybody wrote.

use super::list::size;
use crate::store::{ArrivalName, Differs, Verdict};
use crate::summary::Step;

/// The experiment in a calendar.
pub const EXPERIMENT: &str = "Fourfold: your experiment";
/// The day to look again in a calendar.
pub const LOOK_AGAIN: &str = "Fourfold: look at your step again";

/// What a date in a calendar is about: the step.
#[must_use]
pub fn step(step: &Step) -> String {
    super::step::step(step)
}

/// No format was named, and there is no name of a file to tell it.
pub const WHICH_FORMAT: &str = "name the format: --format md, html, svg, json, csv or ics, or a file that ends so behind -o, as in -o result.html.";

/// The ending of a file tells no format.
#[must_use]
pub fn unknown_ending(file: &str) -> String {
    format!("the ending of {file} tells no format: name it with --format md, html, svg, json, csv or ics.")
}

/// Something is there.
#[must_use]
pub fn is_there(file: &str) -> String {
    format!("nothing was written: {file} is there already. Name another file, or replace it with --force.")
}

/// The system said no.
#[must_use]
pub fn not_written(file: &str, why: &str) -> String {
    format!("nothing was written to {file}: {why}.")
}

/// A folder, a pipe or a device is in the way.
#[must_use]
pub fn no_plain_file(file: &str) -> String {
    format!(
        "nothing was written: {file} is not a plain file. Name another one; without -o it goes to standard output."
    )
}

/// It is on the disk.
#[must_use]
pub fn written(file: &str, bytes: u64) -> String {
    format!("Written to {file} ({}), which only you can read.", size(bytes))
}

/// It is written, but not surely for good.
#[must_use]
pub fn written_unconfirmed(file: &str, why: &str) -> String {
    format!("written to {file}, but the disk did not confirm it: {why}")
}

/// What was written in words of one's own stayed behind.
pub const NOTES_LEFT_OUT: &str =
    "Left out: what you wrote, but for the step. Add --with-notes to take it along.";

/// The same in a format that has no place for it.
pub const NOTES_HAVE_NO_PLACE: &str = "Left out: what you wrote, which this format has no place for. --format json --with-notes takes it along.";

/// Sittings that another program changed are kept beside their files, and are not taken along.
#[must_use]
pub fn beside(count: usize) -> String {
    let copies = counted(count, "copy that is", "copies that are");
    format!(
        "Left out: {copies} kept beside a sitting which another program had changed. fourfold list names them."
    )
}

/// Files that could not be read are not taken along.
#[must_use]
pub fn incomplete(count: usize) -> String {
    let files = counted(count, "file that could", "files that could");
    format!("this export is not complete: it lacks {files} not be read.")
}

/// What is not complete does not take the place of a file that may be.
#[must_use]
pub fn would_lose(file: &str) -> String {
    format!(
        "nothing was written: not all could be read, and {file}, which is there already, may hold more. Name another \
         file."
    )
}

/// A page holds one result.
pub const WHICH_FOLDER: &str = "md, html and svg hold one result each: with --all name a folder that is there behind -o, for a file each.";

/// Files were written for good, one for each result.
#[must_use]
pub fn written_files(files: usize, folder: &str) -> String {
    let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
    format!("Written to {folder}: {files}, which only you can read.")
}

/// Two outlines are for a picture.
pub const ONLY_SVG: &str = "--then belongs to svg. fourfold compare prints two results side by side.";

/// There is nothing that could go into a calendar.
pub const NO_DATES: &str =
    "there is no open step with a date to put into a calendar. fourfold decide leads to one.";

/// There is no result for a table or a calendar.
pub const NO_RESULTS: &str = "there is no finished sitting yet. fourfold take begins one.";

/// More than could be read again.
#[must_use]
pub fn too_large(bytes: u64, limit: u64) -> String {
    format!(
        "nothing was written: the export would have {}, and import reads up to {}. Export single results instead.",
        size(bytes),
        size(limit)
    )
}

/// While sittings are read.
#[must_use]
pub fn reading(done: usize, of: usize) -> String {
    format!("Reading {done} of {of}")
}

/// While pieces are added.
#[must_use]
pub fn adding(done: usize, of: usize) -> String {
    format!("Adding {done} of {of}")
}

/// How many of each kind: `2 sittings, 1 note and 1 pack`.
#[must_use]
pub fn pieces<'a>(names: impl Iterator<Item = &'a ArrivalName>) -> String {
    let (mut packs, mut sittings, mut notes) = (0, 0, 0);
    for name in names {
        match name {
            ArrivalName::Pack(..) => packs += 1,
            ArrivalName::Sitting(_) => sittings += 1,
            ArrivalName::Note(_) => notes += 1,
        }
    }
    let said = [(sittings, "sitting", "sittings"), (notes, "note", "notes"), (packs, "pack", "packs")];
    let said: Vec<String> = said
        .into_iter()
        .filter(|(count, ..)| *count > 0)
        .map(|(count, one, many)| counted(count, one, many))
        .collect();
    super::and(&said.iter().map(String::as_str).collect::<Vec<_>>())
}

/// `sitting s00001-20261124-2wxg`.
#[must_use]
pub fn piece(name: &ArrivalName) -> String {
    match name {
        ArrivalName::Pack(id, version, None) => format!("pack {id}, version {version}"),
        ArrivalName::Pack(id, version, Some(language)) => {
            format!("pack {id}, version {version}, its translation into `{language}`")
        }
        ArrivalName::Sitting(id) => format!("sitting {id}"),
        ArrivalName::Note(id) => format!("note {id}"),
    }
}

/// Nothing is in the archive.
pub const EMPTY: &str = "There is nothing in it.";

/// Over what would be added.
#[must_use]
pub fn will_come(pieces: &str) -> String {
    format!("New, and would be added: {pieces}")
}

/// Over what is there.
#[must_use]
pub fn is_here(pieces: &str) -> String {
    format!("There already: {pieces}")
}

/// Over what is there otherwise.
#[must_use]
pub fn conflicts(pieces: &str) -> String {
    format!("Not added, since something else is there under the same name, which stays: {pieces}")
}

/// What is not listed for its number.
#[must_use]
pub fn and_more(count: usize) -> String {
    format!("and {count} more; --json lists all")
}

/// Why something is not added, behind its name; nothing where that needs no words.
#[must_use]
pub fn why(verdict: &Verdict) -> Option<String> {
    Some(match verdict {
        Verdict::New | Verdict::There => return None,
        Verdict::ThereWithNotes => "with its notes, which the file leaves out".to_owned(),
        Verdict::Conflict(Differs::InNotes) => "only what you wrote differs".to_owned(),
        Verdict::Conflict(Differs::HereIsNewer) => "the one here was changed later".to_owned(),
        Verdict::Conflict(Differs::HereIsOlder) => "the one here was changed earlier".to_owned(),
        Verdict::Conflict(Differs::InContent) => "they differ".to_owned(),
        Verdict::Conflict(Differs::Unreadable(file)) => format!("the one here cannot be read: {}", file.why),
    })
}

/// An archive of a newer version.
pub const NEWER: &str =
    "The file was written by a newer version; what this one does not know of it is left out.";

/// An archive without notes.
pub const WITHOUT_NOTES: &str = "The file holds no notes.";

/// All is there.
pub const NOTHING_NEW: &str = "Nothing was added: all that could be is there already.";

/// It was only looked at.
pub const DRY_RUN: &str = "Nothing was added: this was a dry run.";

/// The question before adding.
#[must_use]
pub fn ask(pieces: &str) -> String {
    format!("Type yes to add {pieces}: ")
}

/// Anything but yes was typed.
pub const NOTHING_ADDED: &str = "Nothing was added.";

/// There is nobody to ask.
pub const CANNOT_ASK: &str =
    "nothing was added: there is no terminal to ask on. Add --yes to add what is new.";

/// JSON is for programs, which are not asked.
pub const JSON_NEEDS_YES: &str =
    "nothing was added: with --json, only --yes adds what is new; --dry-run only looks.";

/// What came.
#[must_use]
pub fn added(pieces: &str) -> String {
    format!("Added {pieces}.")
}

/// It stopped before all was added.
#[must_use]
pub fn stopped(added: usize, of: usize, why: &str) -> String {
    format!(
        "added {added} of {of}, then stopped: {why} What was added is whole, nothing else was changed. Import the \
         file again to go on."
    )
}

/// All is there, but not surely for good.
#[must_use]
pub fn added_unconfirmed(why: &str) -> String {
    format!("added, but the disk did not confirm it: {why}")
}

/// What was piped in could not be read.
#[must_use]
pub fn input_failed(why: &str) -> String {
    format!("nothing was added: the input could not be read ({why}).")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::pack::sample::id;

    #[rstest]
    #[case(0, 0, 0, "")]
    #[case(1, 0, 0, "1 sitting")]
    #[case(12, 1, 0, "12 sittings and 1 note")]
    #[case(1, 2, 3, "1 sitting, 2 notes and 3 packs")]
    fn pieces_are_counted(
        #[case] sittings: usize,
        #[case] notes: usize,
        #[case] packs: usize,
        #[case] said: &str,
    ) {
        let mut names = vec![ArrivalName::Sitting(id("s1")); sittings];
        names.extend(vec![ArrivalName::Note(id("n1")); notes]);
        names.extend(vec![ArrivalName::Pack(id("p1"), "1.0.0".to_owned(), None); packs]);
        assert_eq!(pieces(names.iter()), said);
    }

    #[test]
    fn what_is_missing_is_counted() {
        assert!(incomplete(1).contains("1 file that could not"));
        assert!(beside(2).contains("2 copies that are kept"));
    }
}
