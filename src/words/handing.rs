//! Owns the sentences of `share` and `coach-key`. What is handed in can be printed as it is.
//! Must not know files, keys or columns, and never say that a hand-in is anonymous.

use super::list::size;
use crate::group::{AxisScore, ENOUGH};

/// Over the page.
#[must_use]
pub fn hand_in_of(result: &str, pack: &str) -> String {
    format!("A hand-in of {result}, {pack}")
}

/// Over what the file holds.
pub const IN_IT: &str = "What is in it:";

/// Which pack was answered.
#[must_use]
pub fn pack(id: &str, version: &str) -> String {
    format!("The pack: {id}, version {version}.")
}

/// When it was answered.
#[must_use]
pub fn week(week: &str) -> String {
    format!("The week of the result: {week}.")
}

/// The name by which two files are told apart.
#[must_use]
pub fn random_name(id: &str) -> String {
    format!("A random name, {id}, made for this file alone.")
}

/// Over the axes.
pub const SCORES: &str = "Where you stand on each axis, rounded to 5:";

/// One axis.
#[must_use]
pub fn axis(name: &str, axis: AxisScore) -> String {
    let answered = format!("{} of {} answered", axis.answered, axis.of);
    axis.score.map_or_else(
        || format!("{name}: not enough answers, {answered}"),
        |score| format!("{name}: {score} of 100, {answered}"),
    )
}

/// Over the answers, which were chosen.
#[must_use]
pub fn answers(count: usize) -> String {
    format!("Your answers to {count} questions, as you chose:")
}

/// A question and its answer.
#[must_use]
pub fn answer(question: &str, answer: &str) -> String {
    format!("{question} {answer}.")
}

/// Over a note, which was chosen.
#[must_use]
pub fn note_on(section: &str) -> String {
    format!("Your note on {section}, as you chose, word for word:")
}

/// Over what the file does not hold.
pub const NOT_IN_IT: &str = "What is not in it:";

/// What it does not hold.
#[must_use]
pub fn left_out(answers: bool, notes: bool) -> String {
    let (answers, notes) =
        (if answers { "" } else { "no answers, " }, if notes { "no other notes" } else { "no notes" });
    format!(
        "No name, {answers}{notes}, no levels, points or plans, no day and no time, and nothing about how fast or how \
         evenly you answered."
    )
}

/// Over what can be known all the same.
pub const STILL_KNOWN: &str = "What can still be known:";

/// The plain truth about files.
#[must_use]
pub fn confidential(sealed: bool) -> String {
    let who = if sealed { "holds the files and the key" } else { "holds the files" };
    format!(
        "It is confidential to whoever {who}, and no more than that: they can read all of the above. The \
         moment of handing in, and the place where the file lies, may tell whose it is. A picture of the group shows \
         nothing that rests on fewer than {ENOUGH} people."
    )
}

/// What answers give away.
#[must_use]
pub fn fingerprint(count: usize) -> String {
    format!(
        "{count} answers are a fingerprint: hardly anybody else has the same, and whoever knows you well may know \
         you by them. The radar of the group needs the scores alone; of answers it adds only those about beliefs."
    )
}

/// What notes give away.
pub const STYLE: &str = "A note tells who wrote it by its style, and by what only you could know. Read it once more with that in mind.";

/// Who can read a sealed file.
#[must_use]
pub fn sealed_for(key: &str) -> String {
    format!(
        "The file is sealed for {key}. Only whoever holds the other half of that key can read it; once it is \
         written, you cannot either. Make sure that the key is your coach's: anybody can make one."
    )
}

/// Over the bytes.
#[must_use]
pub fn to_the_byte(bytes: usize, spaces: usize, sealed: bool) -> String {
    let what = if sealed { "What is sealed" } else { "The file" };
    // Scores alone always fit into the shortest line; how long a note is, a longer one may tell.
    let tells = if bytes == 1024 { "nothing" } else { "little" };
    format!(
        "{what}, to the byte: one line of {bytes} bytes. {spaces} spaces near its end fill it up to a multiple of \
         1024, so that its size tells {tells}; they are counted here, not shown."
    )
}

/// In the place of so many spaces.
#[must_use]
pub fn spaces(count: usize) -> String {
    format!("({count} spaces)")
}

/// Some of the bytes would change the screen.
pub const MADE_VISIBLE: &str =
    "Characters that a terminal might obey are shown as \\u{..}; in the file they are as you wrote them.";

/// The question before writing.
#[must_use]
pub fn ask(file: &str) -> String {
    format!("Type yes to write it to {file}: ")
}

/// The same where it goes to standard output.
pub const ASK_PRINT: &str = "Type yes to print it: ";

/// It is on the disk.
#[must_use]
pub fn written(file: &str, bytes: usize, sealed: bool) -> String {
    let bytes = u64::try_from(bytes).unwrap_or(u64::MAX);
    let who = if sealed { "sealed for your coach" } else { "which only you can read" };
    format!(
        "Written to {file} ({}), {who}. Hand it to whoever collects them, then delete it here: \
         forget and purge do not know it.",
        size(bytes)
    )
}

/// Anything but yes was typed.
pub const NOTHING_WRITTEN: &str = "Nothing was written.";

/// There is nobody to ask.
pub const CANNOT_ASK: &str =
    "nothing was written: there is no terminal to ask on. Add --yes to write what is shown.";

/// JSON is for programs, which are not asked.
pub const JSON_NEEDS_YES: &str = "nothing was written: with --json, only --yes writes the file.";

/// Two things for one output.
pub const ONE_OUTPUT: &str =
    "--json and -o - both go to standard output. Leave one of them out; with --json the line is in it.";

/// Bytes that are no text.
pub const NOT_ON_A_TERMINAL: &str =
    "a sealed file is no text for a terminal. Leave -o - out, or send the output to a file.";

/// Something is there.
#[must_use]
pub fn is_there(file: &str) -> String {
    format!("nothing was written: {file} is there already, and was left alone. Name another file.")
}

/// The name of a file says that it is sealed, or that it is not.
#[must_use]
pub fn wrong_ending(file: &str, sealed: bool) -> String {
    if sealed {
        format!(
            "nothing was written: a sealed file ends in .json.age, so that it is known for one, and {file} does not."
        )
    } else {
        format!(
            "nothing was written: {file} ends as a sealed file does. Name another file, or seal it with --for KEY."
        )
    }
}

/// The sitting is open.
#[must_use]
pub fn still_open(result: &str) -> String {
    format!(
        "nothing was written: {result} is not finished, so there is no result to hand in. fourfold goes on with it."
    )
}

/// There is no note of that section.
#[must_use]
pub fn no_note(section: &str, there: &[&str]) -> String {
    let there = match there {
        [] => "This sitting has no notes.".to_owned(),
        there => format!("There are notes on {}.", super::and(there)),
    };
    format!("nothing was written: there is no note on `{section}`. {there}")
}

/// Too much for a hand-in.
pub const TOO_LARGE: &str = "nothing was written: with these notes it is larger than a hand-in may be, which is 1 MB. Leave one of them out.";

/// A pack that no group is made of.
pub const NO_GROUP: &str = "nothing was written: a group is made of packs with 3 to 8 axes, whose version is up to 32 letters, digits, `.` and \
     `-`. This sitting is of another one.";

/// The half that is to be kept was given away.
pub const KEY_IS_SECRET: &str = "nothing was written: that is the secret half of a key, which nobody but its coach should have. --for takes the public \
     half, which begins with age1. Whoever saw the secret half can read what is sealed for it: make sure that your \
     coach knows, and remove it from the history of your shell.";

/// The key of something else.
pub const KEY_OF_ANOTHER_KIND: &str = "nothing was written: that is a key of another kind. --for takes the one that fourfold coach-key prints: age1 and 58 \
     characters.";

/// A key with a mistake in it.
pub const KEY_MISTYPED: &str = "nothing was written: that key is not whole, or a character of it is wrong. Copy it once more: age1 and 58 \
     characters.";

/// Nothing like a key.
pub const NO_KEY: &str = "nothing was written: --for takes the public key of a coach, which begins with age1; fourfold coach-key prints it \
     there.";

/// The system has no random numbers.
pub const NOT_SEALED: &str = "nothing was written: it could not be sealed.";

/// Over the public half of a key that was made just now.
pub const KEY_MADE: &str = "Your key is made. This is its public half, for everybody who hands in to you:";

/// The same, of a key that was there.
pub const KEY_THERE: &str = "This is the public half of your key, for everybody who hands in to you:";

/// Over what the others type.
pub const THEY_TYPE: &str = "They seal with it, so that only you can read it:";

/// One of those words, to be copied.
#[must_use]
pub fn seal_with(key: &str) -> String {
    format!("  fourfold share --for {key}")
}

/// The public half in the file of a key, for whoever opens that.
#[must_use]
pub fn in_the_file(key: &str) -> String {
    format!("# public key: {key}")
}

/// What is to be known of the secret half.
#[must_use]
pub fn keep_it(file: &str) -> String {
    format!(
        "The secret half is in {file}, which only you can read, and which is not encrypted. Whoever has it can read \
         what was sealed for you, so never send it. Without it nobody can, not even you: keep a copy in a place \
         that only you can reach. fourfold group opens sealed files with it, and fourfold purge deletes it."
    )
}

/// The file of the key holds something else.
#[must_use]
pub fn key_spoilt(file: &str) -> String {
    format!(
        "{file} holds no key that opens anything. It was left alone: put your copy in its place, or move it away and \
         make a new key with fourfold coach-key; what was sealed for the old one stays closed then."
    )
}

/// The writing of a key was cut short before.
#[must_use]
pub fn key_cut_short(file: &str) -> String {
    format!(
        "no key was made: another fourfold is making one, or was stopped while it did. Look for {file}, delete it, and try again."
    )
}

/// The key is written, but not surely for good.
#[must_use]
pub fn key_unconfirmed(file: &str, why: &str) -> String {
    format!(
        "the key was written to {file}, but the disk did not confirm it: {why} Call fourfold coach-key again before \
         you give it away."
    )
}

/// What goes with the key of a coach, over the question whether to delete it.
pub const KEY_GOES: &str =
    "coach-key.txt is the key of a coach. Without it, nothing that was sealed for it can be opened again.";

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Some(45), 5, "Money: 45 of 100, 5 of 6 answered")]
    #[case(Some(0), 6, "Money: 0 of 100, 6 of 6 answered")]
    #[case(None, 2, "Money: not enough answers, 2 of 6 answered")]
    fn no_score_is_not_a_score_of_nothing(
        #[case] score: Option<u8>,
        #[case] answered: u16,
        #[case] said: &str,
    ) {
        assert_eq!(axis("Money", AxisScore { score, answered, of: 6 }), said);
    }

    #[test]
    fn what_was_chosen_is_not_said_to_be_left_out() {
        assert!(left_out(false, false).starts_with("No name, no answers, no notes,"));
        assert!(left_out(true, false).starts_with("No name, no notes,"));
        assert!(left_out(false, true).starts_with("No name, no answers, no other notes,"));
    }

    #[test]
    fn the_notes_that_are_there_are_named() {
        assert!(no_note("x", &[]).ends_with("This sitting has no notes."));
        assert!(no_note("x", &["growth", "money"]).ends_with("There are notes on growth and money."));
    }
}
