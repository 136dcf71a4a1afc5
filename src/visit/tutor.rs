//! Owns [`Tutor`], the three steps of the practice as both doors walk them: each waits for one thing to be done.
//! Must not know which key or line does it, nor what is said.

/// The practice, at one of its steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tutor {
    step: Step,
    answer: Option<usize>,
}

/// What is practised.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// An answer moves on.
    #[default]
    Answer,
    /// Going back: nothing is final.
    Back,
    /// Help, and leaving: always safe.
    Help,
    /// All three are done.
    Done,
}

/// What a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Answered, from 0.
    Answer(usize),
    /// Went back.
    Back,
    /// Took the answer back.
    Undo,
    /// Asked for help.
    Help,
    /// Went on.
    GoOn,
    /// Anything else.
    Other,
}

/// What that came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It was what is practised here, or the way back, and another step is on.
    Right,
    /// It was not; the same step is on.
    NotMeant,
    /// The practice is over.
    Over,
}

impl Tutor {
    /// How many steps there are to do.
    pub const STEPS: usize = 3;
    /// How many answers a question has.
    pub const ANSWERS: usize = 5;

    /// The step that is on.
    #[must_use]
    pub fn step(&self) -> Step {
        self.step
    }

    /// Its number, from 1; none when all are done.
    #[must_use]
    pub fn number(&self) -> Option<usize> {
        match self.step {
            Step::Answer => Some(1),
            Step::Back => Some(2),
            Step::Help => Some(3),
            Step::Done => None,
        }
    }

    /// The practice question that is on, from 0: an answer leads to the second, going back to the first.
    #[must_use]
    pub fn question(&self) -> Option<usize> {
        match self.step {
            Step::Answer | Step::Help => Some(0),
            Step::Back => Some(1),
            Step::Done => None,
        }
    }

    /// The answer to the first question, from 0, unless it was taken back.
    #[must_use]
    pub fn answer(&self) -> Option<usize> {
        self.answer
    }

    /// Takes in what a person did.
    pub fn hear(&mut self, heard: Heard) -> Came {
        self.step = match (self.step, heard) {
            (Step::Answer, Heard::Answer(answer)) if answer < Self::ANSWERS => {
                self.answer = Some(answer);
                Step::Back
            }
            // Going back is never refused, here neither.
            (Step::Back | Step::Done, Heard::Back) => Step::Help,
            (Step::Back, Heard::Undo) => {
                self.answer = None;
                Step::Help
            }
            (Step::Help, Heard::Help) => Step::Done,
            (Step::Help, Heard::Back) => Step::Back,
            (Step::Answer, Heard::Back) | (Step::Done, Heard::GoOn) => return Came::Over,
            (Step::Answer | Step::Back | Step::Help | Step::Done, _) => return Came::NotMeant,
        };
        Came::Right
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Heard; 6] =
        [Heard::Answer(3), Heard::Back, Heard::Undo, Heard::Help, Heard::GoOn, Heard::Other];

    /// The practice after these.
    fn after(heard: &[Heard]) -> Tutor {
        let mut tutor = Tutor::default();
        for heard in heard {
            assert_eq!(tutor.hear(*heard), Came::Right, "{heard:?} at {tutor:?}");
        }
        tutor
    }

    #[test]
    fn each_step_waits_for_its_own_and_nothing_else_changes_it() {
        let way = [Heard::Answer(3), Heard::Back, Heard::Help];
        for (at, right) in way.iter().enumerate() {
            let before = after(&way[..at]);
            assert_eq!(before.number(), Some(at + 1));
            for other in ALL.iter().filter(|other| *other != right) {
                let mut tutor = before.clone();
                let undoes = before.step() == Step::Back && *other == Heard::Undo;
                if undoes || *other == Heard::Back {
                    continue;
                }
                assert_eq!(tutor.hear(*other), Came::NotMeant, "{other:?} at {before:?}");
                assert_eq!(tutor, before);
            }
        }
        assert_eq!((after(&way).step(), after(&way).number()), (Step::Done, None));
    }

    #[test]
    fn the_answer_stays_when_one_goes_back_and_goes_when_it_is_undone() {
        let answered = after(&[Heard::Answer(4)]);
        assert_eq!((answered.question(), answered.answer()), (Some(1), Some(4)), "it moved on");
        let back = after(&[Heard::Answer(4), Heard::Back]);
        assert_eq!((back.question(), back.answer()), (Some(0), Some(4)));
        let undone = after(&[Heard::Answer(4), Heard::Undo]);
        assert_eq!((undone.question(), undone.answer(), undone.step()), (Some(0), None, Step::Help));
    }

    #[test]
    fn only_answers_that_there_are_answer() {
        for answer in [5, 9, usize::MAX] {
            assert_eq!(Tutor::default().hear(Heard::Answer(answer)), Came::NotMeant);
        }
        after(&[Heard::Answer(0)]);
    }

    #[test]
    fn at_the_end_going_on_leads_home() {
        let done = after(&[Heard::Answer(0), Heard::Back, Heard::Help]);
        for heard in ALL.into_iter().filter(|heard| *heard != Heard::Back) {
            let home = heard == Heard::GoOn;
            assert_eq!(done.clone().hear(heard), if home { Came::Over } else { Came::NotMeant }, "{heard:?}");
        }
    }

    #[test]
    fn going_back_is_never_refused() {
        assert_eq!(Tutor::default().hear(Heard::Back), Came::Over, "there is nothing before it but home");
        let again = after(&[Heard::Answer(0), Heard::Back, Heard::Back]);
        assert_eq!((again.step(), again.question()), (Step::Back, Some(1)));
        let help = after(&[Heard::Answer(0), Heard::Back, Heard::Help, Heard::Back]);
        assert_eq!(help.step(), Step::Help);
    }
}
