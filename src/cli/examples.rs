//! Owns the examples of every command, for `--help` and for the man pages, and what else stands below the help.
//! Must not know what a command does with them: a test holds that each of them is understood.

use std::fmt::Write as _;

/// Something to type and what it does.
pub type Example = (&'static str, &'static str);

/// Below the examples of the program itself.
const MORE: &str = "
Everything stays on this machine. Set FOURFOLD_HOME or --home to keep it in one folder.
Questions come line by line with --plain, with ACCESSIBLE=1, with `plain = true` in the settings,
with TERM=dumb, and where the input or the output is not a terminal.
Exit codes: 0 done, 1 failed, 2 usage, 65 data unreadable or from a newer version, 73 cannot
create, 74 input/output error, 75 open elsewhere, 77 no permission.";

/// Of each command, by its name; those of the program itself under no name.
#[rustfmt::skip]
const EXAMPLES: &[(&str, &[Example])] = &[
    ("", &[
        ("fourfold", "go on where you stopped, or start"),
        ("fourfold tutor", "three keys to practise, in twenty seconds"),
        ("fourfold decide", "from the last result to one small step"),
        ("fourfold show", "the last result, in the scrollback"),
        ("fourfold compare", "then and now: the last two results"),
        ("fourfold list --json", "every sitting, for other programs"),
        ("fourfold export --all -o all.json --with-notes", "everything in one file, to keep or to move"),
        ("fourfold import all.json", "add what is not there yet"),
        ("fourfold share", "hand in a result for a workshop, after showing what"),
        ("fourfold note TEXT", "a line for today, between sittings"),
        ("fourfold config", "the settings that hold, and where their file is"),
        ("fourfold doctor", "what stands in the way here, and the cure"),
        ("fourfold forget last", "delete one sitting, after showing what goes"),
    ]),
    ("take", &[
        ("fourfold take", "answer the four lessons, or go on with them"),
        ("fourfold take --new", "begin anew; the open sitting stays"),
        ("fourfold take packs/mine.toml", "answer questions of your own"),
        ("fourfold take --plain", "line by line, for a screen reader"),
    ]),
    ("decide", &[
        ("fourfold decide", "from the last result to one small step"),
        ("fourfold decide s00012", "from the result whose id begins so"),
    ]),
    ("checkin", &[
        ("fourfold checkin", "say how the open step went"),
        ("fourfold checkin --plain", "the same, line by line"),
    ]),
    ("tutor", &[
        ("fourfold tutor", "practise three keys"),
        ("fourfold tutor --keys vi", "practise them in another set"),
    ]),
    ("show", &[
        ("fourfold show", "the last result, fitted to the terminal"),
        ("fourfold show s00012 --width 60", "an earlier one, in 60 columns"),
        ("fourfold show --pager", "page by page"),
        ("fourfold show --format md", "as Markdown, without notes"),
        ("fourfold show --copy", "send it to the clipboard, without notes"),
        ("fourfold show > result.txt", "into a file"),
    ]),
    ("compare", &[
        ("fourfold compare", "the last two results of one pack"),
        ("fourfold compare s00007 last", "two results by their ids"),
        ("fourfold compare --json", "for other programs"),
    ]),
    ("year", &[
        ("fourfold year", "all sittings and the days between"),
        ("fourfold year --json", "for other programs"),
    ]),
    ("list", &[
        ("fourfold list", "what there is, with ids"),
        ("fourfold list --json", "for other programs"),
    ]),
    ("note", &[
        ("fourfold note", "ask for a line, which no history keeps"),
        ("fourfold note The new desk helps", "note these words"),
        ("fourfold note < thoughts.txt", "note what a file says"),
        ("fourfold note -- -5 degrees", "words that begin with a dash"),
    ]),
    ("pack", &[
        ("fourfold pack new team", "write a pack to begin with; asks what it is about"),
        ("fourfold pack check team.toml", "every problem, with its line and its cure"),
        ("fourfold pack preview team.toml", "answer it, nothing is kept; saving shows the new form"),
        ("fourfold pack print team -o paper.html", "for those who answer on paper"),
        ("fourfold pack install team.toml", "keep a copy, for take team"),
        ("fourfold pack diff team team.toml", "what a change does to old results"),
    ]),
    ("group", &[
        ("fourfold group team", "asks, publishes once, shows the picture"),
        ("fourfold group team --dry-run", "what would be counted, what not and why"),
        ("fourfold group team --present", "the same picture before a room, one step a key"),
        ("fourfold group --notes", "in a second terminal: what to say, and the time"),
        ("fourfold group --present --demo 14", "rehearse before simulated people"),
        ("fourfold group all.ndjson --yes -o group.html", "a stream, as a page for a browser and for paper"),
        ("fourfold group team -o radar.svg", "the radar alone, for a slide"),
    ]),
    ("export", &[
        ("fourfold export -o result.html", "the last result as a page, without notes"),
        ("fourfold export -o result.md --with-notes", "for a journal, with what you wrote"),
        ("fourfold export --then s00007 -o radar.svg", "then and now, for a slide"),
        ("fourfold export --all --with-notes -o all.json", "everything in one file, to keep or to move"),
        ("fourfold export --all --format csv", "a table of all results, to standard output"),
        ("fourfold export -o step.ics", "the dates of the open step, for a calendar"),
    ]),
    ("import", &[
        ("fourfold import all.json --dry-run", "what would be added, what is there, what conflicts"),
        ("fourfold import all.json", "add what is not there yet, after asking"),
    ]),
    ("share", &[
        ("fourfold share", "the last result: shows the exact file, then asks"),
        ("fourfold share s00012 -o /media/stick", "an earlier one, under a random name on a stick"),
        ("fourfold share --for age1KEY", "sealed: only that coach can read it"),
        ("fourfold share --with-note money", "with the note on one section, as it stands"),
    ]),
    ("coach-key", &[
        ("fourfold coach-key", "make your key, or print it again, to give to a group"),
        ("fourfold coach-key --json", "for other programs"),
    ]),
    ("config", &[
        ("fourfold config", "what holds, and where it comes from"),
        ("fourfold config --init", "write a commented file to begin with"),
        ("fourfold config --actions", "the names that a key can be given to"),
    ]),
    ("doctor", &[
        ("fourfold doctor", "look everything over"),
        ("fourfold doctor --fix", "and let only you read your data again"),
        ("fourfold doctor --json", "for other programs"),
    ]),
    ("forget", &[
        ("fourfold forget last", "the last sitting, after a question"),
        ("fourfold forget n3", "a note of a day"),
        ("fourfold forget last --yes", "without a question"),
    ]),
    ("purge", &[
        ("fourfold purge", "everything, after a question"),
        ("fourfold purge --yes", "without a question"),
    ]),
    ("completions", &[
        ("fourfold completions bash > ~/.local/share/bash-completion/completions/fourfold", "for bash"),
        ("fourfold completions zsh > ~/.zfunc/_fourfold", "for zsh, with ~/.zfunc in fpath"),
        ("fourfold completions fish > ~/.config/fish/completions/fourfold.fish", "for fish"),
    ]),
    ("man", &[
        ("fourfold man | man -l -", "read the manual"),
        ("fourfold man --out share/man/man1", "write every page, for a package"),
    ]),
    ("simulate", &[
        ("fourfold simulate --people 100 -o group.ndjson", "a hundred who are nobody, for fourfold group"),
        ("fourfold simulate --people 1 --retest 4w --change growth=25 --as sittings -o two.json", "then and now, to import"),
        ("fourfold simulate --people 1 --style skipping --as answers | fourfold take --plain", "one sitting, typed"),
        ("fourfold simulate --part 8:even:steady --part 2:even:random -o group.ndjson", "two of ten answer at random"),
    ]),
];

/// Columns up to which what an example does stands beside it.
const BESIDE: usize = 36;

/// Those of a command; of the program itself under no name. None for a name that is not known.
#[must_use]
pub fn examples(command: &str) -> &'static [Example] {
    EXAMPLES.iter().find(|(name, _)| *name == command).map_or(&[], |(_, examples)| examples)
}

/// What stands below the help of a command.
pub(super) fn below(command: &str) -> String {
    let examples = examples(command);
    let fits = examples.iter().map(|(typed, _)| typed.len()).filter(|length| *length <= BESIDE);
    let width = fits.max().unwrap_or(0);
    let mut text = "Examples:\n".to_owned();
    for (typed, does) in examples {
        // Writing to a String cannot fail.
        let _ = if typed.len() > width {
            writeln!(text, "  {typed}\n  {:width$}  {does}", "")
        } else {
            writeln!(text, "  {typed:width$}  {does}")
        };
    }
    text.truncate(text.trim_end().len());
    if command.is_empty() {
        text.push('\n');
        text.push_str(MORE);
    }
    text
}
