//! Owns the sentences of `list`, `show`, `forget` and `purge`. What is handed in can be printed as it is.
//! Must not know files or columns.

pub use super::faults::place;
use crate::pack::Id;
use crate::session::Moment;

/// From one day to another, as short as it can be said: `23 to 24 Nov 2026`; one day when they are the same.
#[must_use]
pub fn dates(from: Moment, to: Moment) -> String {
    let (first, last) = (from.date(), to.date());
    let end = super::date(to);
    if first == last {
        return end;
    }
    let form = match (first.year() == last.year(), first.month() == last.month()) {
        (true, true) => "%-d",
        (true, false) => "%-d %b",
        (false, _) => "%-d %b %Y",
    };
    format!("{} to {end}", first.strftime(form))
}

/// How far a sitting is.
#[must_use]
pub fn state(finished: bool, writing: bool, done: usize, of: usize) -> String {
    match (finished, writing) {
        (true, false) => "finished".to_owned(),
        (true, true) => "finished, a note is open".to_owned(),
        (false, _) => format!("open, {done} of {of}"),
    }
}

/// Nothing was found, and what to do next.
#[must_use]
pub fn empty(folder: &str) -> String {
    format!("There is no sitting yet in {folder}\nfourfold begins one, and you can stop at any time.")
}

/// Below the list.
pub const NEXT: &str = "fourfold show ID prints one; fourfold goes on with what is open.";

/// Over the conflict copies.
pub const CONFLICTS: &str = "Kept beside their sitting, whose file another program had changed:";

/// How to see what is in a conflict copy of `id`, named `copy`, in `folder`.
#[must_use]
pub fn look_at_conflict(id: &Id, copy: &str, folder: &str) -> String {
    format!(
        "To look at one, close Fourfold first. In {folder}, rename {id}.json to {id}.json.old, then {copy} to \
         {id}.json. Then fourfold show {id} prints it."
    )
}

/// Over the files that could not be read.
pub const UNREADABLE: &str = "Could not be read, and left untouched:";

/// There are files, but none of them is a result.
#[must_use]
pub fn none_readable(unreadable: usize) -> String {
    let files = files(unreadable);
    format!("there is no result to show, and {files} could not be read. fourfold list names them.")
}

/// Over what can be said of a sitting that is not finished.
#[must_use]
pub fn draft(done: usize, of: usize) -> String {
    format!("Not finished: {done} of {of}. fourfold goes on with it. So far:")
}

/// Over the files that will go.
#[must_use]
pub fn will_go(count: usize) -> String {
    match count {
        1 => "This file will be deleted:".to_owned(),
        _ => format!("These {count} files will be deleted:"),
    }
}

/// `812 bytes`, `11.7 kB`, `16.0 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    let (unit, name) = match bytes {
        1 => return "1 byte".to_owned(),
        0..1_000 => return format!("{bytes} bytes"),
        1_000..1_000_000 => (1_000, "kB"),
        1_000_000.. => (1_000_000, "MB"),
    };
    let tenths = bytes / (unit / 10);
    format!("{}.{} {name}", tenths / 10, tenths % 10)
}

/// Over the folders that are in the way.
pub const FOLDERS_STAY: &str = "Folders, which stay with all that is in them:";

/// Under the files of a pack.
pub const RESULTS_STAY: &str = "Results of it stay, and can be read as before.\n";

/// There is no file to delete.
#[must_use]
pub fn nothing_to_delete(folder: &str) -> String {
    format!("There is nothing to delete in {folder}")
}

/// The question before deleting.
#[must_use]
pub fn ask(count: usize) -> String {
    format!("Type yes to delete {}: ", files(count))
}

/// Anything but yes was typed.
pub const NOTHING_DELETED: &str = "Nothing was deleted.";

/// There is nobody to ask.
pub const CANNOT_ASK: &str =
    "nothing was deleted: there is no terminal to ask on. Add --yes to delete what is listed.";

/// JSON is for programs, which are not asked.
pub const JSON_NEEDS_YES: &str = "nothing was deleted: with --json, only --yes deletes what is listed.";

/// What went.
#[must_use]
pub fn deleted(done: usize, of: usize) -> String {
    match (done, of) {
        (1, 1) => "Deleted the file listed above.".to_owned(),
        (done, of) if done == of => format!("Deleted all {} listed above.", files(of)),
        (done, of) => format!("Deleted {done} of the {} listed above.", files(of)),
    }
}

/// Over what is there still.
pub const COULD_NOT: &str = "Not deleted:";

/// Over the folders that have not confirmed.
pub const UNCONFIRMED: &str = "Deleted, but not confirmed by the disk; a power cut may bring them back:";

/// What deleting does not reach.
pub const BEYOND: &str = "Fourfold cannot reach backups and snapshots, copies that you exported or that were \
                          synced elsewhere, the history of your shell, old blocks of the disk itself, and what \
                          this terminal still shows above.";

fn files(count: usize) -> String {
    if count == 1 { "1 file".to_owned() } else { format!("{count} files") }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-11-23T22:00:00+01:00", "2026-11-23T23:00:00+01:00", "23 Nov 2026")]
    #[case("2026-11-03T22:00:00+01:00", "2026-11-24T00:03:11+01:00", "3 to 24 Nov 2026")]
    #[case("2026-10-31T22:00:00+01:00", "2026-11-01T00:03:11+01:00", "31 Oct to 1 Nov 2026")]
    #[case("2026-12-31T22:00:00+01:00", "2027-01-01T00:03:11+01:00", "31 Dec 2026 to 1 Jan 2027")]
    #[case("1970-01-01T00:00:00+00:00", "9999-12-30T00:00:00+00:00", "1 Jan 1970 to 30 Dec 9999")]
    fn dates_are_short(#[case] from: Moment, #[case] to: Moment, #[case] said: &str) {
        assert_eq!(dates(from, to), said);
    }

    #[rstest]
    #[case(0, "0 bytes")]
    #[case(1, "1 byte")]
    #[case(999, "999 bytes")]
    #[case(11_727, "11.7 kB")]
    #[case(999_999, "999.9 kB")]
    #[case(20_000_000, "20.0 MB")]
    #[case(u64::MAX, "18446744073709.5 MB")]
    fn sizes_are_short(#[case] bytes: u64, #[case] said: &str) {
        assert_eq!(size(bytes), said);
    }

    #[rstest]
    #[case(1, 1, "Deleted the file listed above.")]
    #[case(3, 3, "Deleted all 3 files listed above.")]
    #[case(0, 1, "Deleted 0 of the 1 file listed above.")]
    #[case(2, 3, "Deleted 2 of the 3 files listed above.")]
    fn receipts_count(#[case] done: usize, #[case] of: usize, #[case] said: &str) {
        assert_eq!(deleted(done, of), said);
    }
}
