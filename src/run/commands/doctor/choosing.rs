//! Owns the question which drawing looks right, and the answer in the settings file.
//! Must not change anything else in that file, nor anything at all without an answer.

use std::io::{self, BufRead, Read};
use std::path::Path;

use super::radars::TIERS;
use crate::config::{Setting, Source, with_glyphs};
use crate::run::commands::{columns, paragraph, refuse, shown};
use crate::run::output::{self, one_line};
use crate::run::settings::Held;
use crate::run::{Exit, fail};
use crate::store::{self, ExitClass};
use crate::summary::Glyphs;
use crate::words::{doctor as words, settings};

/// The longest answer that is looked at, in bytes.
const LONGEST_ANSWER: u64 = 100;

/// What a person typed behind the question.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// What holds now is to go on holding.
    Keep,
    /// That one looks right.
    Take(Glyphs),
    /// None of the answers that there are.
    Unclear,
}

/// Asks until there is an answer, and keeps it. The end of the input is none, and changes nothing.
pub(super) fn choose(held: &Held) -> Exit {
    let Some(path) = &held.path else { return output::print(&said(settings::NO_PLACE)) };
    if held.spoilt {
        return output::print(&said(&words::cannot_keep(&shown(path))));
    }
    let holds = held.settings.glyphs;
    loop {
        let question = words::which(holds.value.name());
        let asked = output::prompt(&(said(&question).trim_end().to_owned() + " "));
        if asked != Exit::Done {
            return asked;
        }
        let Some(typed) = line() else { return output::print("\n") };
        match answer(&typed) {
            Answer::Keep => return output::print(&said(&words::kept_as_it_is(holds.value.name()))),
            Answer::Take(glyphs) => return keep(path, glyphs, holds),
            Answer::Unclear => {
                let told = output::print(&said(words::UNCLEAR));
                if told != Exit::Done {
                    return told;
                }
            }
        }
    }
}

fn said(text: &str) -> String {
    paragraph(text, columns(), "")
}

/// The line that was typed; none at the end of the input.
fn line() -> Option<String> {
    let mut typed = String::new();
    let read = io::stdin().lock().take(LONGEST_ANSWER).read_line(&mut typed);
    (read.is_ok() && typed.ends_with('\n')).then_some(typed)
}

fn answer(typed: &str) -> Answer {
    let typed = typed.trim();
    if typed.is_empty() {
        return Answer::Keep;
    }
    let mut tiers = TIERS.into_iter().zip(1..);
    let named = |(glyphs, number): &(Glyphs, u32)| {
        typed == number.to_string() || typed.eq_ignore_ascii_case(glyphs.name())
    };
    tiers.find(named).map_or(Answer::Unclear, |(glyphs, _)| Answer::Take(glyphs))
}

/// Writes the answer into the settings file, as it is now, and says what holds.
fn keep(path: &Path, glyphs: Glyphs, before: Setting<Glyphs>) -> Exit {
    let text = match store::read_settings_file(path) {
        Ok(text) => text.unwrap_or_default(),
        Err(error) => return refuse(&error, error.exit()),
    };
    let Ok(changed) = with_glyphs(&text, glyphs) else {
        return fail(&words::cannot_keep(&shown(path)), Exit::Error(ExitClass::Unreadable));
    };
    match store::replace_settings_file(path, &changed) {
        Ok(saved) => {
            if let Some(why) = saved.unconfirmed {
                let why = settings::unconfirmed(&one_line(&why.to_string()));
                output::complain(&format!("fourfold: {why}"));
            }
            let flag = (before.source == Source::Flag).then(|| before.value.name());
            output::print(&said(&words::kept(glyphs.name(), &shown(path), flag)))
        }
        Err(error) => refuse(&error, error.exit()),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("\n", Answer::Keep)]
    #[case("1\n", Answer::Take(Glyphs::Braille))]
    #[case(" 2 \r\n", Answer::Take(Glyphs::Block))]
    #[case("ASCII\n", Answer::Take(Glyphs::Ascii))]
    #[case("0\n", Answer::Unclear)]
    #[case("4\n", Answer::Unclear)]
    #[case("12\n", Answer::Unclear)]
    #[case("yes\n", Answer::Unclear)]
    fn numbers_and_names_are_answers(#[case] typed: &str, #[case] meant: Answer) {
        assert_eq!(answer(typed), meant);
    }
}
