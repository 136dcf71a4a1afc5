//! Owns the practice in the line mode: how a step is said, and what a line is to it.
//! Must not hold its steps nor its words: both doors have the same.

use super::line::{Command, Typed, named};
use super::reaction::{Go, Reaction};
use crate::visit::{Came, Heard, Step, Tutor};
use crate::words::plain::{self, sentence};
use crate::words::tutor::{self, Ways};

/// Everything about the step that is on, but for the prompt.
pub(super) fn ask(tutor: &Tutor) -> String {
    let (step, ways) = (tutor.step(), Ways::lines());
    let mut lines = Vec::new();
    match step {
        Step::Answer => lines.push(tutor::NOT_KEPT.to_owned()),
        Step::Back | Step::Help => {}
        Step::Done => lines.push(tutor::done(&ways)),
    }
    if step != Step::Done {
        lines.push(format!("{} {}", tutor::key(tutor), tutor::teaches(step, &ways)));
    }
    lines.extend(tutor.question().and_then(|at| tutor::QUESTIONS.get(at)).map(|text| (*text).to_owned()));
    match step {
        Step::Answer => lines.extend(plain::numbered(tutor::ANSWERS.into_iter())),
        Step::Help => lines.push(tutor::stands(answer(tutor))),
        Step::Back | Step::Done => {}
    }
    lines.join("\n")
}

/// What is asked for.
pub(super) fn prompt(tutor: &Tutor) -> String {
    plain::prompt(&tutor::next(tutor.step(), &Ways::lines()))
}

/// Takes a line in. Leaving, the menu, and hearing it again are not asked for here: they work at once.
pub(super) fn take(tutor: &mut Tutor, typed: &Typed) -> Reaction {
    let heard = heard(typed);
    match tutor.hear(heard) {
        Came::Over => Reaction::lead(Go::Home),
        Came::NotMeant if tutor.step() == Step::Done && heard == Heard::Help => Reaction::say(plain::HELP),
        Came::NotMeant => Reaction::say(tutor::not_meant(tutor.step())),
        Came::Right => {
            let said = match heard {
                Heard::Answer(_) => answer(tutor).map(sentence),
                Heard::Help => Some(plain::HELP.to_owned()),
                Heard::Back | Heard::Undo | Heard::GoOn | Heard::Other => None,
            };
            Reaction { said: said.into_iter().collect(), whole: true, ..Reaction::default() }
        }
    }
}

fn heard(typed: &Typed) -> Heard {
    match typed {
        Typed::Number(number) => number.checked_sub(1).map_or(Heard::Other, Heard::Answer),
        Typed::Words(words) => named(words, tutor::ANSWERS.into_iter()).map_or(Heard::Other, Heard::Answer),
        Typed::Nothing => Heard::GoOn,
        Typed::Command(Command::Back) => Heard::Back,
        Typed::Command(Command::Undo) => Heard::Undo,
        Typed::Command(Command::Help) => Heard::Help,
        Typed::Command(_) => Heard::Other,
    }
}

fn answer(tutor: &Tutor) -> Option<&'static str> {
    tutor.answer().and_then(|at| tutor::ANSWERS.get(at)).copied()
}
