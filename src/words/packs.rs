//! Owns the sentences of `fourfold pack`. What is handed in can be printed as it is.
//! Must not know files or columns.

use super::history;
use crate::form::{Problems, did_you_mean};
use crate::history::{Change, Kept, Revision};
use crate::pack::{Direction, Id, Pack, SectionKind};

/// Over the axes of a pack.
pub const AXES: &str = "Axes, clockwise from the top:";
/// Over the words of the screen that asks what matters.
pub const MATTERS: &str = "What matters, asked before the lessons:";
/// Over what is asked on the first page.
pub const WELCOME: &str = "Asked on the first page:";
/// Over what the pack's source claims.
pub const CLAIMS: &str = "What the questions come from:";
/// Over the questions to write about.
pub const REFLECTIONS: &str = "To write about, or not:";
/// Over the ideas for a small step.
pub const STEPS: &str = "Ideas for a small step:";
/// Between two packs nothing was changed that anybody answers.
pub const SAME_QUESTIONS: &str = "Both ask the same questions.";
/// Over what a change does to old results.
pub const OLD_RESULTS: &str = "Whether old results compare with new ones:";
/// Over the packs that come with the program.
pub const BUILT_IN: &str = "Built in:";
/// Over the packs of the person's own.
pub const INSTALLED: &str = "Installed:";
/// Nothing is installed, and how it would be.
pub const NONE_INSTALLED: &str = "None is installed. fourfold pack install FILE adds one of your own.";
/// Over the installed packs that cannot be used.
pub const UNREADABLE: &str = "Installed, but cannot be used:";

/// Id, version, language and licence of a pack, in one line.
#[must_use]
pub fn origin(pack: &Pack) -> String {
    format!("{} {}, language {}, licence {}.", pack.id(), pack.version(), pack.language(), pack.licence())
}

/// The heading of a section.
#[must_use]
pub fn section(kind: SectionKind, title: &str) -> String {
    match kind {
        SectionKind::Lesson => format!("Lesson: {title}"),
        SectionKind::HotTake => format!("Hot take: {title}"),
        SectionKind::WhatNow => format!("What now: {title}"),
    }
}

/// The answers to choose from.
#[must_use]
pub fn answers(labels: &[String; 5], cannot_say: bool) -> String {
    let left_open = if cannot_say { " / (Cannot say)" } else { "" };
    labels.join(" / ") + left_open
}

/// How a question counts: the name of its axis and its direction, or none.
#[must_use]
pub fn counts(scored: Option<(&str, Direction)>) -> String {
    match scored {
        Some((axis, Direction::Straight)) => format!("{axis}: the last answer is high."),
        Some((axis, Direction::Reversed)) => format!("{axis}: the first answer is high."),
        None => "Not part of the radar.".to_owned(),
    }
}

/// Over a change: which packs are compared.
#[must_use]
pub fn between(old: &Pack, new: &Pack) -> String {
    format!("From {} {} to {} {}:", old.id(), old.version(), new.id(), new.version())
}

/// What happened to one question.
#[must_use]
pub fn change(change: &Change) -> String {
    match change {
        Change::New => "new".to_owned(),
        Change::Removed => "removed".to_owned(),
        Change::Reworded { then } => format!("reworded; it was: {}", history::in_full(then)),
        Change::Rescaled { then, now } => {
            format!("other answers; they were {}, and are {}", then.join(" / "), now.join(" / "))
        }
        Change::OtherDirection => "counts the other way round".to_owned(),
        Change::OtherAxis { then, now } => {
            let named =
                |axis: &Option<Id>| axis.as_ref().map_or("no axis".to_owned(), |id| format!("`{id}`"));
            format!("counts on {}; it was {}", named(now), named(then))
        }
    }
}

/// Whether an axis of the new form compares with old results.
#[must_use]
pub fn kept(axis: &Kept) -> String {
    let Kept { name, shared, of, .. } = axis;
    if *shared == *of {
        format!("{name}: yes, all {of} questions are the same.")
    } else if axis.compares() {
        format!("{name}: yes, over those {shared} of its {of} questions that are the same.")
    } else if *shared == 0 {
        format!("{name}: no, none of its {of} questions is the same.")
    } else {
        let are = if *shared == 1 { "is" } else { "are" };
        format!("{name}: no, {shared} of its {of} questions {are} the same, and 4 are needed.")
    }
}

/// An axis that is gone; old results keep it.
#[must_use]
pub fn gone_axis(name: &str) -> String {
    format!("{name}: no, it is gone. Old results still show it.")
}

/// What is asked beside the questions, and what to do about the version and the ids, if anything.
#[must_use]
pub fn version_advice(old: &Pack, new: &Pack, revision: &Revision) -> Vec<&'static str> {
    let mut advice = Vec::new();
    match (old.asks_month(), new.asks_month()) {
        (true, false) => advice.push("Whether the last four weeks were usual is not asked any more."),
        (false, true) => advice.push("Whether the last four weeks were usual is asked now."),
        (true, true) | (false, false) => {}
    }
    if old.id() == new.id() && old.version() == new.version() && old != new {
        advice.push(
            "Both bear the same version. Raise the one of the new form, so that they can be told apart.",
        );
    }
    let reused = |change: &Change| match change {
        Change::Reworded { .. }
        | Change::Rescaled { .. }
        | Change::OtherDirection
        | Change::OtherAxis { .. } => true,
        Change::New | Change::Removed => false,
    };
    if revision.questions.iter().any(|item| item.changes.iter().any(reused)) {
        advice.push("Old results keep the questions as they were answered. Nothing in them is changed.");
    }
    advice
}

/// A pack in the list, behind its id and version, with the languages that it is translated into.
#[must_use]
pub fn listed(title: &str, extent: &str, languages: &[String]) -> String {
    let languages: Vec<&str> = languages.iter().map(String::as_str).collect();
    match languages.as_slice() {
        [] => format!("{title}: {extent}"),
        languages => format!("{title}: {extent}; also in {}", super::and(languages)),
    }
}

/// The pack was put among the installed ones.
#[must_use]
pub fn installed(title: &str, id: &Id, version: &str) -> String {
    format!("Installed \"{title}\" {version}. fourfold take {id} answers it.")
}

/// No pack is called so: those that there are, and the one that may be meant.
#[must_use]
pub fn no_such_pack(name: &str, known: &[String]) -> String {
    let guess = did_you_mean(name, known.iter().map(String::as_str), &Problems::default());
    let guess = guess.map(|near| format!(" {}", super::faults::guess(near))).unwrap_or_default();
    format!("there is no pack `{name}`, and no such file.{guess} The packs are: {}.", known.join(", "))
}

/// No text of a pack is in the language that was asked for; it is asked in the first of those that are `there`.
#[must_use]
pub fn no_such_language(wished: &str, there: &[&str]) -> String {
    format!("There is no {wished} of these questions. There is {}.", there.join(", "))
}

/// The translation to be filled in is written.
#[must_use]
pub fn translation_written(file: &str) -> String {
    format!(
        "Wrote {file}. Open it in an editor and write below each text. What is not translated yet is named by:\n  \
         fourfold pack check {file}"
    )
}

/// A file of that name was there before.
#[must_use]
pub fn translation_there(file: &str) -> String {
    format!("{file} is there already, and was left alone. fourfold pack check {file} names what it lacks.")
}

/// Nobody translates into the language that there is.
#[must_use]
pub fn own_language(pack: &str, language: &str) -> String {
    format!("{pack} is written in `{language}`. Name another language.")
}

/// A translation was named where a pack is needed.
#[must_use]
pub fn is_translation(file: &str, of: &str) -> String {
    format!(
        "{file} is a translation of the pack `{of}`, and no pack by itself. Name the file of the pack, and the language \
         with --lang."
    )
}

/// A translation, whose pack cannot be found.
#[must_use]
pub fn whose_translation(file: &str, of: &str) -> String {
    format!(
        "{file} translates the pack `{of}`, which is neither beside it nor installed. Put both files into one folder."
    )
}

/// The translations that were put among the installed ones with their pack, or nothing to say.
#[must_use]
pub fn installed_languages(languages: &[&str]) -> Option<String> {
    (!languages.is_empty()).then(|| format!("With its translations into {}.", super::and(languages)))
}

/// The pack is written, but the disk kept silent.
#[must_use]
pub fn unconfirmed(why: &str) -> String {
    format!("the pack is written, but the disk did not confirm it: {why}")
}

/// Exactly this pack is installed.
#[must_use]
pub fn installed_already(id: &Id, version: &str) -> String {
    format!("`{id}` {version} is installed already, word for word.")
}

/// Another text bears the same id and version.
#[must_use]
pub fn same_version(file: &str, id: &Id, version: &str) -> String {
    format!(
        "{file}: `{id}` {version} is installed with other content, and was left alone. Raise the version in the \
         file, or remove the installed one first: fourfold pack remove {id}"
    )
}

/// The installed one is newer.
#[must_use]
pub fn older_version(file: &str, id: &Id, version: &str, installed: &str) -> String {
    format!(
        "{file}: this is `{id}` {version}, and {installed} is installed, which is newer and was left alone. To go \
         back, remove it first: fourfold pack remove {id}"
    )
}

/// The pack can be used, but there is something to think about.
#[must_use]
pub fn warned(file: &str, warnings: usize) -> String {
    let warnings = counted(warnings, "warning", "warnings");
    format!("{warnings} to think about: fourfold pack check {file}")
}

/// No installed pack has that name.
#[must_use]
pub fn not_installed(name: &str) -> String {
    format!("no installed pack is called `{name}`. fourfold pack list names them.")
}

/// The pack to be installed is one that comes with the program.
#[must_use]
pub fn built_in_needs_none(name: &str) -> String {
    format!("`{name}` comes with Fourfold and need not be installed. fourfold take {name} answers it.")
}

/// What comes with the program stays.
#[must_use]
pub fn built_in_stays(name: &str) -> String {
    format!("`{name}` comes with Fourfold and cannot be removed.")
}

/// An open sitting goes on with the pack.
#[must_use]
pub fn needed(name: &str, sittings: &[String]) -> String {
    format!("`{name}` stays: a sitting of it is open ({}). Finish or forget it first.", sittings.join(", "))
}

/// `1 question`, `24 questions`.
#[must_use]
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What a pack holds: `24 questions on 4 axes, about 5 minutes`.
#[must_use]
pub fn extent(questions: usize, axes: usize, minutes: usize) -> String {
    let (questions, axes) = (counted(questions, "question", "questions"), counted(axes, "axis", "axes"));
    format!("{questions} on {axes}, about {}", counted(minutes, "minute", "minutes"))
}

/// Behind the verdict: what the pack holds, as [`extent`] tells it.
#[must_use]
pub fn holds(extent: &str) -> String {
    format!("It has {extent}.")
}

/// How far a translation goes: of which pack, and into what.
#[must_use]
pub fn translates(pack: &str, language: &str) -> String {
    format!("It translates `{pack}` into `{language}`.")
}

/// How a pack was found, after all its problems.
#[must_use]
pub fn verdict(name: &str, errors: usize, warnings: usize, strict: bool) -> String {
    let errors_told = counted(errors, "error", "errors");
    let warnings_told = counted(warnings, "warning", "warnings");
    match (errors, warnings) {
        (0, 0) => format!("{name}: nothing to mend."),
        (0, _) if strict => format!("{name}: {warnings_told}, and none is let pass here."),
        (0, _) => format!("{name}: can be used; {warnings_told} to think about."),
        (_, 0) => format!("{name}: cannot be used as it is; {errors_told} to mend."),
        (_, _) => format!("{name}: cannot be used as it is; {errors_told} to mend, {warnings_told}."),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, 0, false, "a: nothing to mend.")]
    #[case(0, 1, false, "a: can be used; 1 warning to think about.")]
    #[case(0, 2, true, "a: 2 warnings, and none is let pass here.")]
    #[case(1, 0, false, "a: cannot be used as it is; 1 error to mend.")]
    #[case(3, 1, true, "a: cannot be used as it is; 3 errors to mend, 1 warning.")]
    fn a_verdict_says_what_can_be_done_with_it(
        #[case] errors: usize,
        #[case] warnings: usize,
        #[case] strict: bool,
        #[case] text: &str,
    ) {
        assert_eq!(verdict("a", errors, warnings, strict), text);
    }
}
