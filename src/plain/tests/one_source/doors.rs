//! Owns [`Doors`], both doors in the same state, and [`drifts`], what one says and the other does not.
//! Must not know what a state is about: `states` does.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::states;
use crate::history::Archive;
use crate::interview::{PlanWay, Planner};
use crate::pack::{self, Pack};
use crate::plain::Input;
use crate::plain::testing::{LESSONS, Talk};
use crate::session::{Place, Session};
use crate::tui::Message;
use crate::tui::testing as full;
use crate::visit::{Offer, Opened, Purpose};
use crate::words;

/// Large enough for every page to be seen whole.
const LARGE: (u16, u16) = (160, 100);

/// Both doors, led through the same states.
pub(super) struct Doors {
    screen: full::Played,
    talk: Talk,
    pack: Pack,
    /// Everything that the full screen has shown.
    shown: String,
    /// What the last line brought.
    heard: String,
    /// The titles of the pages of the plan that were held against each other.
    pub(super) pages: BTreeSet<&'static str>,
    /// How many states were held against each other.
    pub(super) checked: usize,
}

impl Doors {
    pub(super) fn new() -> Self {
        let pack = pack::four_lessons().unwrap();
        let screen = full::Played::new(LARGE);
        let mut talk = Talk::new();
        talk.dialogue = talk.dialogue.with_editor(Ok(()));
        let mut doors = Self {
            screen,
            talk,
            pack,
            shown: String::new(),
            heard: String::new(),
            pages: BTreeSet::new(),
            checked: 0,
        };
        doors.look();
        doors
    }

    pub(super) fn played(keys: &str, lines: &str) -> Self {
        let mut doors = Self::new();
        doors.go(keys, lines);
        doors
    }

    /// At the result of a sitting with a few levels and points.
    pub(super) fn at_the_result() -> Self {
        let keys = format!("<Enter> 1 65 <Down> 70 <Tab> 40 <Enter> {} <Enter>", full::LESSONS);
        let mut doors = Self::played(&keys, &format!("1|1|money 65|growth 70 40||{LESSONS}|f"));
        assert_eq!(doors.place(), Place::Result);
        doors.go("v", "r");
        doors
    }

    /// The same way through both doors.
    pub(super) fn go(&mut self, keys: &str, lines: &str) {
        for key in keys.split(' ') {
            self.screen.keys(key);
            self.look();
        }
        self.heard = lines.split('|').map(|line| self.talk.line(line)).last().unwrap_or_default();
    }

    /// The same person starts the program again, on another day.
    pub(super) fn on(&mut self, day: &str) {
        self.screen.on(day);
        self.look();
        let sessions = std::mem::take(&mut self.talk.sessions);
        let due = sessions.iter().any(|session| crate::summary::open_step(session).is_some());
        let id = sessions.last().unwrap().id.clone();
        let before = std::mem::take(&mut self.talk.out);
        self.talk = Talk::with(sessions, day);
        self.talk.out.insert_str(0, &before);
        if due {
            self.talk.open(&id, Purpose::CheckIn { of_itself: true });
        }
    }

    /// From the menu to the row of that name.
    pub(super) fn choose_row(&mut self, row: &str) {
        let name =
            |line: &str| line.contains(row) && line.contains('›') || line.contains(&format!("> {row}"));
        for _ in 0..12 {
            if self.screen.text().lines().any(name) {
                break;
            }
            self.screen.keys("<Down>");
        }
        self.go("<Enter>", row);
    }

    pub(super) fn breaks(&mut self, why: &str) {
        (self.screen.disk.broken, self.talk.broken) = (Some(why.to_owned()), Some(why.to_owned()));
    }

    pub(super) fn heals(&mut self) {
        (self.screen.disk.broken, self.talk.broken) = (None, None);
    }

    /// The last result is opened, and may only be looked at, for that reason.
    pub(super) fn only_looks(&mut self, why: &str) {
        let day = "2026-12-01T20:00:00+01:00";
        self.on(day);
        let session = self.session();
        let opened = || Opened {
            pack: None,
            session: session.clone(),
            remark: Some(why.to_owned()),
            from_file: true,
            purpose: Purpose::Answer,
            notes: Vec::new(),
        };
        self.screen.tell(Message::Opened(Box::new(opened())));
        let before = self.talk.out.len();
        self.talk.feed(Input::Opened(Box::new(opened())));
        self.heard = self.talk.out.split_off(before);
        self.talk.out.push_str(&self.heard);
    }

    /// Another program has the sittings open.
    pub(super) fn elsewhere(&mut self, why: &str) {
        let offer = Offer { title: self.pack.title().to_owned(), minutes: pack::time_estimate(&self.pack) };
        self.screen = full::Played::opening(LARGE, Arc::new(pack::four_lessons().unwrap()));
        self.screen.disk_is_read();
        self.screen.tell(Message::Ready { offer, read_only: Some(why.to_owned()) });
        self.talk = Talk::reading_only(Vec::new(), "2026-12-01T20:00:00+01:00", Some(why));
        self.heard.clone_from(&self.talk.out);
    }

    /// The sitting as both doors have it.
    fn session(&self) -> Session {
        let talk = self.talk.dialogue.session().or(self.talk.sessions.last()).unwrap();
        let screen = self.screen.app.session().or(self.screen.disk.sessions.last()).unwrap();
        assert_eq!(
            (&talk.place, talk.answers.len()),
            (&screen.place, screen.answers.len()),
            "not in the same state"
        );
        talk.clone()
    }

    pub(super) fn place(&self) -> Place {
        self.session().place
    }

    /// Holds both doors against the state that they are in, and against each other.
    #[track_caller]
    pub(super) fn check(&mut self) {
        let session = self.session();
        let planning = session.plan.as_ref().is_some_and(|plan| plan.at.is_some());
        let wanted = if planning {
            let planner = Planner::new(session.clone(), PlanWay::open(&session));
            self.pages.insert(words::plan::title(planner.page()));
            states::of_plan(&planner, self.talk.now.date())
        } else {
            states::of_place(&session, &self.pack)
        };
        self.hold(&wanted);
    }

    fn archive(&self) -> Archive {
        Archive::new(self.talk.sessions.clone(), Vec::new(), Vec::new())
    }

    /// Of the last two results.
    #[track_caller]
    pub(super) fn check_pair(&mut self) {
        let id = self.talk.sessions.last().unwrap().id.clone();
        let comparison = self.archive().beside_the_one_before(&id).unwrap();
        let told = words::looking::then_and_now(&comparison);
        self.hold(&told.into_iter().flat_map(|told| told.lines).collect::<Vec<_>>());
    }

    #[track_caller]
    pub(super) fn check_history(&mut self) {
        let archive = self.archive();
        let results = archive.results().flat_map(|one| [words::day(one.date), one.title.clone()]);
        let courses = archive.courses().map(|(trend, _)| words::history::trend(trend));
        let count = words::looking::results(archive.count());
        self.hold(&results.chain(courses).chain([count]).collect::<Vec<_>>());
    }

    #[track_caller]
    pub(super) fn check_year(&mut self) {
        let chapters = self.archive().year();
        let entries = chapters.iter().flat_map(|chapter| &chapter.entries);
        let told = entries.flat_map(words::history::entry);
        self.hold(&told.chain(chapters.iter().map(words::history::chapter)).collect::<Vec<_>>());
    }

    /// What was said to the last key and to the last line.
    #[track_caller]
    pub(super) fn check_said(&mut self, wanted: &[String]) {
        let (screen, heard) = (self.look(), self.heard.clone());
        assert_holds(&screen, &heard, wanted);
        // What follows is the place, which may lie below what the full screen says.
        self.talk.line("w");
        self.compare(&screen, heard.lines().next().unwrap_or_default(), wanted);
    }

    #[track_caller]
    fn hold(&mut self, wanted: &[String]) {
        let screen = self.look();
        self.screen.keys("!");
        self.look();
        let heard = ["r", "w"].map(|line| self.talk.line(line)).concat();
        let listed =
            matches!(self.talk.dialogue.session().map(|session| &session.place), Some(Place::Review));
        let heard = if listed { heard + &self.talk.line("l") } else { heard };
        assert!(!wanted.is_empty());
        assert_holds(&screen, &heard, wanted);
        self.compare(&screen, &heard, wanted);
        self.checked += 1;
    }

    #[track_caller]
    fn compare(&self, screen: &str, heard: &str, wanted: &[String]) {
        let session = self.talk.dialogue.session().or(self.talk.sessions.last());
        let only_shown =
            drifts(screen, &self.talk.out, &[states::shown_only(session), wanted.to_vec()].concat());
        assert!(only_shown.is_empty(), "only on the full screen: {only_shown:?}\n{screen}\n\n{heard}");
        let only_said = drifts(heard, &self.shown, &[states::spoken_only(session), wanted.to_vec()].concat());
        assert!(only_said.is_empty(), "only in the line mode: {only_said:?}\n{heard}\n\n{screen}");
    }

    /// The screen now.
    fn look(&mut self) -> String {
        let text = self.screen.text();
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        self.shown.extend(lines.flat_map(|line| [line, "\n"]));
        text
    }
}

#[track_caller]
fn assert_holds(screen: &str, heard: &str, wanted: &[String]) {
    for sentence in wanted {
        assert!(holds(screen, sentence), "not on the full screen: {sentence}\n{screen}");
        assert!(holds(heard, sentence), "not in the line mode: {sentence}\n{heard}");
    }
}

/// Whether a text holds the words of a sentence one after another.
fn holds(text: &str, sentence: &str) -> bool {
    format!(" {} ", spoken(text).join(" ")).contains(&format!(" {} ", spoken(sentence).join(" ")))
}

/// The words of a text, without what only draws or parts them.
fn spoken(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The words of `text` that stand beside neither neighbour in `other` nor in a text that is `allowed` on its own. A
/// number is known as soon as it stands in the other, a word when it has a line of its own there.
pub(super) fn drifts(text: &str, other: &str, allowed: &[String]) -> Vec<String> {
    let text = spoken(text);
    let others: Vec<Vec<String>> =
        std::iter::once(other).chain(allowed.iter().map(String::as_str)).map(spoken).collect();
    let pairs: BTreeSet<(&str, &str)> =
        others.iter().flat_map(|words| words.windows(2)).map(|pair| (&*pair[0], &*pair[1])).collect();
    let lines: Vec<Vec<String>> = other.lines().map(spoken).collect();
    let alone = others.iter().skip(1).chain(&lines).filter(|words| words.len() == 1);
    let alone: BTreeSet<&str> = alone.map(|words| &*words[0]).collect();
    let numbers: BTreeSet<&str> =
        others.iter().flatten().map(String::as_str).filter(|word| is_number(word)).collect();
    let known = |at: usize| {
        let pair = |from: Option<usize>| {
            let both = from.and_then(|from| text.get(from).zip(text.get(from + 1)));
            both.is_some_and(|(one, next)| pairs.contains(&(one.as_str(), next.as_str())))
        };
        let word = text[at].as_str();
        alone.contains(word) || numbers.contains(word) || pair(at.checked_sub(1)) || pair(Some(at))
    };
    (0..text.len()).filter(|at| !known(*at)).map(|at| text[at].clone()).collect()
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit() || c == '.')
}
