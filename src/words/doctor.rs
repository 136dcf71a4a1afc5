//! Owns what `fourfold doctor` says: the names of its checks, what was found, and the cures.
//! Must not look at anything itself. Paths, names and reasons come safe to print.

use crate::session::Moment;

/// Above the lines.
pub const HEADING: &str = "What Fourfold finds here. It looks only; nothing is changed without --fix.";

/// The same where a question follows.
pub const HEADING_ASKING: &str = "What Fourfold finds here. It looks only: nothing is changed without --fix, and no \
                                  setting without your answer to the question at the end.";

/// Below three drawings.
pub const RADARS: &str = "The same radar, drawn three ways.";

/// Which of them, by numbers from 1?
#[must_use]
pub fn which(holds: &str) -> String {
    format!("Which is the finest that looks right? 1, 2 or 3; Enter keeps {holds}:")
}

/// What was typed is no answer.
pub const UNCLEAR: &str = "Type 1, 2 or 3, or only Enter.";

/// Only Enter was typed.
#[must_use]
pub fn kept_as_it_is(holds: &str) -> String {
    format!("Nothing was changed: drawings stay in {holds}.")
}

/// The answer is in the settings file; and what the command line asked for, if it did.
#[must_use]
pub fn kept(tier: &str, path: &str, flag: Option<&str>) -> String {
    let until = flag.map_or_else(String::new, |flag| {
        format!(" It holds whenever --glyphs is not given; --glyphs {flag} went before it here.")
    });
    format!("Kept: from now on drawings are in {tier} (glyphs = \"{tier}\" in {path}).{until}")
}

/// An answer has no place, since what stands in the settings file is not understood.
#[must_use]
pub fn cannot_keep(path: &str) -> String {
    format!(
        "No drawing can be chosen: {path} cannot be used, so it is left as it is. Mend it first, or try --glyphs."
    )
}

/// Neither input nor output leads to a person's terminal.
#[must_use]
pub fn no_terminal(why: &str) -> String {
    format!("not looked at, since {why}: questions come line by line here")
}

/// The full screen can be used.
#[must_use]
pub fn terminal(term: &str) -> String {
    format!("the full screen can be used (TERM={term})")
}

/// The terminal can place no text.
pub const DUMB: &str =
    "TERM is not set, or says that this terminal cannot place text: questions come line by line";
/// The cure.
pub const DUMB_CURE: &str = "If it can, set TERM to its name, such as xterm-256color.";

/// There is no size.
pub const NO_SIZE: &str = "not looked at, since the output is not a terminal";
/// The terminal says that it is 0 by 0.
pub const SIZE_UNKNOWN: &str = "this terminal does not say how large it is";
/// The cure.
pub const SIZE_UNKNOWN_CURE: &str = "Set it with `stty cols 80 rows 24`, or use --plain.";

/// So many columns and rows.
#[must_use]
pub fn size(columns: u16, rows: u16) -> String {
    format!("{columns} columns, {rows} rows")
}

/// The cure for a terminal below the least size.
#[must_use]
pub fn size_cure(columns: u16, rows: u16) -> String {
    format!("Make the window at least {columns} by {rows}, make the font smaller, or use --plain.")
}

/// How many colours there are.
pub const EIGHT_COLOURS: &str = "the terminal seems to have 8 colours";
/// How many colours there are.
pub const SIXTEEN_COLOURS: &str = "the terminal seems to have 16 colours or more";
/// How many colours there are.
pub const ALL_COLOURS: &str = "the terminal says that it has all colours";

/// The check of the folder that holds all.
pub const DATA_FOLDER: &str = "data folder";

/// The colours and who chose them.
#[must_use]
pub fn colours(theme: &str, source: &str, depth: &str) -> String {
    format!("theme {theme} (from: {source}); {depth}")
}

/// What drawings are made of and who chose it.
#[must_use]
pub fn glyphs(tier: &str, source: &str) -> String {
    format!("drawings in {tier} (from: {source})")
}

/// The terminal or its locale has no such characters.
#[must_use]
pub fn glyphs_unfit(tier: &str, source: &str) -> String {
    format!("drawings in {tier} (from: {source}), which this terminal or its locale does not seem to have")
}

/// The cure.
pub const GLYPHS_CURE: &str = "Use --glyphs ascii, or set LANG to a UTF-8 locale, such as C.UTF-8.";

/// The set of keys, and how many keys of it are the person's own.
#[must_use]
pub fn keys(set: &str, source: &str, changes: usize) -> String {
    let own = match changes {
        0 => String::new(),
        1 => "; 1 action has keys of your own".to_owned(),
        _ => format!("; {changes} actions have keys of your own"),
    };
    format!("set {set} (from: {source}){own}")
}

/// The editor is there.
#[must_use]
pub fn editor(command: &str, source: &str) -> String {
    format!("{command} (from: {source})")
}

/// The editor is not there.
#[must_use]
pub fn editor_missing(command: &str, source: &str) -> String {
    format!("{command} (from: {source}) is not a program that can be found")
}

/// There is none.
pub const NO_EDITOR: &str = "none is named, so notes are written here alone";
/// The cure.
pub const EDITOR_CURE: &str = "Set EDITOR, or `editor` in the settings, to a program that is there.";

/// How a result gets there.
#[must_use]
pub fn clipboard(key: &str) -> String {
    format!(
        "{key} on a result, and fourfold show --copy, hand it to the terminal; whether it reached the clipboard, \
         only pasting shows"
    )
}

/// What stands between.
pub const TMUX: &str = "tmux hands on what is copied here only where it is told to";
/// The cure.
pub const TMUX_CURE: &str =
    "In tmux: set -s set-clipboard on. Where nothing arrives, fourfold show prints it.";
/// Another one that does.
pub const SCREEN: &str = "screen does not hand on what is copied here";
/// The cure.
pub const SCREEN_CURE: &str = "Copy in another terminal, or use fourfold show.";
/// A terminal without one.
pub const NO_CLIPBOARD: &str = "this console has none, so a result cannot be copied to it";

/// The settings file is in use.
#[must_use]
pub fn settings(path: &str) -> String {
    format!("read from {path}")
}

/// There is no settings file.
pub const NO_SETTINGS: &str = "no file, so the defaults hold";

/// The settings file cannot be used.
#[must_use]
pub fn settings_spoilt(path: &str) -> String {
    format!("{path} cannot be used, and most commands refuse to start")
}

/// The cure.
pub const SETTINGS_CURE: &str =
    "fourfold config says what is wrong, and where. Mend it, or move the file away.";

/// The data folder is there.
#[must_use]
pub fn folder(path: &str) -> String {
    format!("{path} can be read and written")
}

/// The data folder is not there yet.
#[must_use]
pub fn folder_to_come(path: &str) -> String {
    format!("{path} is not there yet; the first answer makes it")
}

/// Nobody else can read what is kept.
pub const PRIVATE: &str = "only you can read what is kept";

/// Others can, at `path`, with permissions such as `0o755`, and at so many places more.
#[must_use]
pub fn exposed(path: &str, mode: u32, others: usize) -> String {
    let others = if others == 0 { String::new() } else { format!(", and {others} more") };
    format!("other users of this machine may get at {path} ({mode:04o}){others}")
}

/// The cure where Fourfold can do it.
pub const EXPOSED_CURE: &str =
    "fourfold doctor --fix lets only you in again: 0700 for folders, 0600 for files.";

/// The cure where it must not.
pub const EXPOSED_BY_HAND: &str = "Fourfold leaves it alone: it is another user's, a link leads there, or other \
                                   things are in it too. Use a folder of its own with --home, or, where it is yours \
                                   alone, chmod go-rwx.";

/// Nothing is kept, and nothing can be read.
pub const NOTHING_KEPT: &str = "nothing is kept yet";

/// What lies in a data folder that is none.
pub const NOT_REACHED: &str = "not looked at, since the data folder cannot be reached";
/// The cure.
pub const NOT_REACHED_CURE: &str = "See the data folder above.";

/// Nobody has the lock.
pub const FREE: &str = "not open elsewhere";

/// A killed program left its name.
#[must_use]
pub fn free_again(pid: u32) -> String {
    format!(
        "not open elsewhere; process {pid}, which was ended early, left its name, and that is in nobody's way"
    )
}

/// Open elsewhere.
#[must_use]
pub fn held(what: &str, pid: u32, since: Moment) -> String {
    // To the minute.
    let since: String = since.to_string().replace('T', " ").chars().take(16).collect();
    format!("open elsewhere ({what}, process {pid}, since {since})")
}

/// The cure.
pub const HELD_CURE: &str = "Close it there before you answer here. Looking at results works meanwhile.";

/// All files can be read.
#[must_use]
pub fn readable(sittings: usize, notes: usize) -> String {
    let count = |count, one: &str| if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") };
    format!("{} and {} can be read", count(sittings, "sitting"), count(notes, "note"))
}

/// Some cannot: the first few names, and how many more there are.
#[must_use]
pub fn unreadable(names: &[String], more: usize) -> String {
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    format!("could not be read, and left untouched: {}{more}", names.join(", "))
}

/// The cure.
pub const UNREADABLE_CURE: &str = "fourfold list says why. Bring it back from a backup, or move it away.";

/// `--fix` closed this.
#[must_use]
pub fn closed(path: &str) -> String {
    format!("Fixed: only you can get at {path} now.")
}

/// `--fix` had nothing to do.
pub const NOTHING_TO_FIX: &str = "Nothing was there that --fix may change.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_counted_reads_well() {
        assert_eq!(readable(1, 0), "1 sitting and 0 notes can be read");
        assert_eq!(exposed("/d", 0o755, 2), "other users of this machine may get at /d (0755), and 2 more");
        let since = "2026-11-23T22:00:09+01:00".parse().unwrap();
        assert_eq!(
            held("fourfold", 7, since),
            "open elsewhere (fourfold, process 7, since 2026-11-23 22:00)"
        );
        assert_eq!(keys("vi", "file", 1), "set vi (from: file); 1 action has keys of your own");
    }
}
