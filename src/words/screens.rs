//! Owns the words that stand on each screen of the full screen, a module a screen.
//! Must not know how they are laid out.

/// The welcome page.
pub mod welcome {
    use crate::pack::{Pack, time_estimate};

    /// What this is.
    #[must_use]
    pub fn what(pack: &Pack) -> String {
        let axes = pack.axes().iter().map(|axis| super::super::in_sentence(&axis.name, pack.language()));
        let axes: Vec<String> = axes.collect();
        let axes = super::super::and(&axes.iter().map(String::as_str).collect::<Vec<_>>());
        let questions = pack.items().filter(|(_, item)| item.scored.is_some()).count();
        let beliefs = pack.items().any(|(_, item)| item.scored.is_none());
        let field = if beliefs { ", a few about the field" } else { "" };
        let minutes = match time_estimate(pack) {
            1 => "a minute".to_owned(),
            minutes => format!("{minutes} minutes"),
        };
        format!(
            "{questions} short questions about {axes}{field}, then a picture of where you stand. It takes about \
             {minutes}, and you can stop at any time."
        )
    }

    /// What it is not.
    pub const NOT_A_TEST: &str = "This is not a test. There is no total score and no wrong answer. What you \
                                  type stays on this machine.";

    /// The question that is printed with the result.
    pub const MONTH: &str = "Were the last four weeks usual for you?";

    /// Three keys are enough.
    #[must_use]
    pub fn keys(back: &str, leave: &str) -> String {
        format!("Three keys are enough: a digit answers, {back} goes back, {leave} saves and leaves.")
    }

    /// The first question is there to try the keys on.
    pub const TRY: &str = "Try it: answer this one with a digit.";

    /// How it goes on where nothing is asked.
    #[must_use]
    pub fn begins(go_on: &str) -> String {
        format!("{go_on} begins.")
    }
}

/// What matters.
pub mod matters {
    /// Its heading.
    pub const TITLE: &str = "What matters";
    /// Over the levels.
    pub const LEVELS: &str = "Good enough";
    /// Over the points.
    pub const POINTS: &str = "100 points";
    /// Both may be left out.
    #[must_use]
    pub fn blank(go_on: &str) -> String {
        format!("Leave blank whatever you cannot say. {go_on} goes on.")
    }

    /// How many points are left to give.
    #[must_use]
    pub fn left(points: u8) -> String {
        match points {
            0 => "all 100 given".to_owned(),
            100 => "100 to give".to_owned(),
            left => format!("{left} left"),
        }
    }
}

/// The page before the hot take.
pub mod opener {
    /// It is not scored.
    #[must_use]
    pub fn body(questions: usize) -> String {
        if questions == 1 {
            return "Next, one question about the field itself. It is not part of the radar: it is here to look at \
                    what you believe, and where the belief comes from."
                .to_owned();
        }
        format!(
            "Next, {questions} questions about the field itself. They are not part of the radar: they are here to \
             look at what you believe, and where the belief comes from."
        )
    }

    /// It may be left out.
    #[must_use]
    pub fn choice(go_on: &str, pass_over: &str) -> String {
        format!("{go_on} goes on. {pass_over} passes over this part.")
    }
}

/// The map of all answers.
pub mod review {
    /// Its heading.
    pub const TITLE: &str = "Review";
    /// The line that leads to the result.
    pub const RESULT: &str = "See where you stand";
    /// The line that leads to levels and points.
    pub const MATTERS: &str = "What matters";
    /// An item without an answer.
    pub const OPEN: &str = "open";

    /// Counts of the map.
    #[must_use]
    pub fn counts(answered: usize, missing: usize, open: usize) -> String {
        let mut parts = vec![format!("{answered} answered")];
        if missing > 0 {
            parts.push(format!("{missing} passed over"));
        }
        if open > 0 {
            parts.push(format!("{open} open"));
        }
        parts.join(", ")
    }

    /// How much of "what matters" was said.
    #[must_use]
    pub fn matters(levels: usize, points: u8) -> String {
        match (levels, points) {
            (0, 0) => "left blank".to_owned(),
            (0, points) => format!("{points} points"),
            (1, points) => format!("1 level, {points} points"),
            (levels, points) => format!("{levels} levels, {points} points"),
        }
    }

    /// A section that has a note.
    pub const NOTE: &str = "note";
}

/// The result.
pub mod result_page {
    use crate::session::Month;

    /// How much was answered, and how the month was: `21 of 24 answered; month: busier than usual`.
    #[must_use]
    pub fn counts(answered: usize, of: usize, month: Option<Month>) -> String {
        let month =
            month.map_or_else(String::new, |month| format!("; month: {}", super::super::month(month)));
        format!("{answered} of {of} answered{month}")
    }

    /// Its heading.
    pub const TITLE: &str = "Where you stand";
    /// In words.
    pub const IN_WORDS: &str = "Where you stand, in words";
}

/// Pages of sections.
pub mod page {
    /// Over the questions to write about.
    #[must_use]
    pub fn reflect(note: &str) -> String {
        format!("To think about, or to write about ({note})")
    }

    /// Over the ideas.
    #[must_use]
    pub fn steps(note: &str) -> String {
        format!("One small step of your own ({note} writes it down)")
    }

    /// Over the note that stands there.
    pub const NOTE: &str = "Your note";
    /// Over the step that stands there.
    pub const STEP: &str = "Your step";
    /// The heading of the editor for a step.
    pub const STEP_TITLE: &str = "One small step of your own";
    /// The heading of the editor for a note.
    pub const NOTE_TITLE: &str = "A note to yourself";
    /// What is known of the note while it is typed.
    pub const NOTE_HINT: &str = "Saved as you type; it stays here.";
}

/// The home screen.
pub mod home {
    /// The name of the program.
    pub const NAME: &str = "Fourfold";
    /// Below the name.
    pub const WHAT: &str = "Take stock of a working life: money, growth, balance, passion.";
    /// A draft.
    pub const GO_ON: &str = "Go on where you stopped";
    /// A new sitting.
    pub const BEGIN: &str = "Start a new sitting";
    /// All results.
    pub const HISTORY: &str = "History";
    /// Beside it.
    pub const HISTORY_SAYS: &str = "all results, then and now";
    /// All sittings, steps and notes.
    pub const YEAR: &str = "The year";
    /// Beside it.
    pub const YEAR_SAYS: &str = "what moved and what you tried";
    /// Over the past results.
    pub const RESULTS: &str = "Latest results";

    /// What a new sitting takes.
    #[must_use]
    pub fn takes(title: &str, minutes: usize) -> String {
        format!("{title}, about {minutes} min")
    }

    /// How far a draft is.
    #[must_use]
    pub fn so_far(date: &str, answered: usize, of: usize) -> String {
        format!("{answered} of {of}, {date}")
    }

    /// Where everything is.
    #[must_use]
    pub fn folder(folder: &str) -> String {
        format!("Kept on this machine only: {folder}")
    }

    /// Files that could not be read.
    #[must_use]
    pub fn unreadable(count: usize) -> Option<String> {
        match count {
            0 => None,
            1 => Some("1 file could not be read and is left untouched: fourfold list".to_owned()),
            _ => Some(format!("{count} files could not be read and are left untouched: fourfold list")),
        }
    }
}

/// What could not be saved.
pub mod unsaved {
    /// The reason as a sentence of its own, below the heading that says "not saved" already.
    #[must_use]
    pub fn why(failure: &str) -> String {
        let reason = failure.strip_prefix("not saved: ").unwrap_or(failure);
        let mut letters = reason.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    /// Its heading.
    pub const TITLE: &str = "Not saved";
    /// What is safe.
    pub const SAFE: &str = "Your answers are kept in memory, and what was saved before is untouched.";
    /// When the person was about to leave.
    pub const LEAVING: &str = "If you leave now, what was not saved is lost.";
    /// The heading of the path field.
    pub const ELSEWHERE: &str = "Write it in another place";
    /// What is asked for.
    pub const PATH: &str = "A file that does not exist yet, in any folder or on a stick:";
}

/// The help.
pub mod help {
    /// Its heading.
    pub const TITLE: &str = "Keys";
    /// Before what is searched for.
    pub const SEARCH: &str = "Search: ";
    /// When nothing is found.
    pub const NOTHING: &str = "No key does that.";
}
