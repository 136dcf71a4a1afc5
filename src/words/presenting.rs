//! Owns what a room is told of a group, what the coach may say beside it, and what the presentation says of itself.
//! Must not judge or rank, must not say a figure that is not in the release, and must not speak of a person.

mod notes;
mod picture;
mod spoken;

use crate::group::{Bin, ENOUGH, Part, Release, Scene, Spread, Uncertainty};
use crate::pack::{Item, Pack, Section, SectionKind};

pub use notes::{CueTold, ask, say, spoken_cue, timer};
pub use picture::{example, radar};
pub use spoken::spoken;

pub use super::group::picture::ASK;

/// What is shown to a room.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The pack that was answered.
    pub pack: &'a Pack,
    /// What of the group may be shown.
    pub release: &'a Release,
    /// Whether its people are nobody, for rehearsal.
    pub simulated: bool,
}

/// On every step of a rehearsal.
pub const SIMULATED: &str = "Simulated people";

/// The same in a sentence.
pub const NOBODY: &str = "Nobody answered like this: for rehearsal.";

/// Over what the coach may say.
pub const SAY: &str = "To say";

/// Over what the room sees.
pub const ON_SCREEN: &str = "On the screen";

/// While the room sees nothing.
pub const BLACK: &str = "The screen is black.";

/// Over the notes.
pub const NOTES: &str = "Notes";

/// Before anything came.
pub const WAITING: &str = "Waiting for the presentation.";

/// Once the presentation is over.
pub const ENDED: &str = "The presentation has ended.";

/// Where there is none to follow.
pub const NONE_TO_FOLLOW: &str =
    "there is no presentation to follow. Start one in another terminal with `fourfold group --present`.";

/// Where one goes on already.
pub const GOES_ON: &str = "a presentation goes on in another terminal. Leave that one first.";

/// An axis that too few answered.
pub const TOO_FEW: &str = "too few answers";

/// Where bins would stand, of fewer than ten.
const NO_BINS_YET: &str = "From ten answers on, they are counted apart here.";

/// Where bins would stand, and would tell of everybody at once; which must not be said.
const NO_BINS: &str = "Counts are left out here: they would tell too much.";

/// That notes could not follow.
#[must_use]
pub fn no_socket(why: &str) -> String {
    format!("The notes could not follow: {why}.")
}

/// What comes after this step.
#[must_use]
pub fn next(title: &str) -> String {
    format!("Next: {title}")
}

/// `3 of 10`.
#[must_use]
pub fn step(at: usize, of: usize) -> String {
    format!("{at} of {of}")
}

/// What stands over every step: the pack, and that its people are nobody.
#[must_use]
pub fn heading(shown: &Shown<'_>) -> String {
    if shown.simulated {
        format!("{SIMULATED}: {}", shown.pack.title())
    } else {
        shown.pack.title().to_owned()
    }
}

/// The headline of a step.
#[must_use]
pub fn title(shown: &Shown<'_>, scene: &Scene) -> String {
    match scene {
        Scene::HowToRead => "How to read a radar".to_owned(),
        Scene::People if shown.release.is_withheld() => "Fewer than five took part".to_owned(),
        Scene::People => format!("{} people took part", shown.release.people),
        Scene::Radar => "The group as one shape".to_owned(),
        Scene::Bars => "The group, axis by axis".to_owned(),
        Scene::Divided(id) => shown.pack.axis(id).map_or_else(String::new, |axis| axis.name.clone()),
        Scene::Belief(id) => shown
            .pack
            .item(id)
            .map_or_else(String::new, |(_, item)| super::plain::led_in(item.lead_in.as_deref(), &item.text)),
        Scene::NoBeliefs => hot_take(shown.pack).map_or_else(String::new, |section| section.title.clone()),
        Scene::Close => "One small step each".to_owned(),
    }
}

/// Below the headline, in a few words.
#[must_use]
pub fn lines(shown: &Shown<'_>, scene: &Scene) -> Vec<String> {
    match scene {
        Scene::HowToRead => vec![
            "A made-up example: nobody answered like this.".to_owned(),
            "Each spoke is one axis: 0 in the middle, 100 at the rim.".to_owned(),
            "Further out is more of it in the answers.".to_owned(),
            "Read spoke by spoke: the size of the shape says nothing.".to_owned(),
        ],
        Scene::People => people(shown),
        Scene::Radar => vec!["The mean of each axis. It is nobody in particular.".to_owned()],
        Scene::Bars => vec!["The mark is the mean; the line around it is how far it may be off.".to_owned()],
        Scene::Divided(id) => shown.release.axis(id).map_or_else(Vec::new, divided),
        Scene::Belief(id) => shown.release.belief(id).map_or_else(Vec::new, |part| vec![answers(part)]),
        Scene::NoBeliefs => vec![
            "Too few handed their answers in, or counts would tell too much.".to_owned(),
            "Answers are handed in only by those who choose to.".to_owned(),
            format!("These questions are shown from {} answers on.", 2 * ENOUGH),
        ],
        Scene::Close => vec![
            "What is one small thing that you could try in the next two weeks?".to_owned(),
            "When will you begin, and where? Write it in one line.".to_owned(),
            "Your own answers and your result stay with you.".to_owned(),
            "The files stay with whoever collected them, who says now when they are deleted.".to_owned(),
        ],
    }
}

fn people(shown: &Shown<'_>) -> Vec<String> {
    if shown.release.is_withheld() {
        return vec![
            "So no figures are shown: they would tell of single people.".to_owned(),
            "From five on there is a picture of the group.".to_owned(),
        ];
    }
    let mut lines = vec![
        "Nobody is shown, only the group.".to_owned(),
        "What fewer than five answered is left out.".to_owned(),
        "Figures are rounded to 5, and one or two people never stand alone.".to_owned(),
        "The files are confidential to whoever holds them.".to_owned(),
    ];
    let hidden = shown.release.axes.iter().filter(|part| part.figures.is_none());
    let hidden: Vec<&str> =
        hidden.filter_map(|part| shown.pack.axis(&part.id)).map(|axis| axis.name.as_str()).collect();
    if !hidden.is_empty() {
        lines.push(format!("Too few answered, so left out: {}.", super::and(&hidden)));
    }
    lines
}

/// What is said of one axis: how far people lie apart, the mean, and where half of them lie.
fn divided(part: &Part) -> Vec<String> {
    let Some(figures) = &part.figures else { return Vec::new() };
    let mut lines = Vec::new();
    if let Some(said) = figures.spread {
        lines.push(apart(said).to_owned());
    }
    lines.extend(mean(part).map(|said| format!("Mean {said}, of {} people.", part.people)));
    lines.extend(middle(part));
    if figures.bins.is_empty() {
        lines.push(if part.people < 2 * ENOUGH { NO_BINS_YET } else { NO_BINS }.to_owned());
    }
    lines
}

fn answers(part: &Part) -> String {
    format!("{} people handed an answer in.", part.people)
}

/// How far people lie apart.
#[must_use]
pub fn spread(spread: Spread) -> &'static str {
    match spread {
        Spread::Close => "people lie close together",
        Spread::Mixed => "people are of mixed minds",
        Spread::Wide => "people lie far apart",
    }
}

/// The same in a sentence.
fn apart(spread: Spread) -> &'static str {
    match spread {
        Spread::Close => "People lie close together.",
        Spread::Mixed => "People are of mixed minds.",
        Spread::Wide => "People lie far apart.",
    }
}

/// The same in a word or two.
#[must_use]
pub fn spread_word(spread: Spread) -> &'static str {
    match spread {
        Spread::Close => "close",
        Spread::Mixed => "mixed",
        Spread::Wide => "far apart",
    }
}

/// How far a mean may be off: `give or take 12`; empty where that is not known.
#[must_use]
pub fn give_or_take(part: &Part) -> String {
    Uncertainty::of(part.people).map_or_else(String::new, |off| format!("give or take {}", off.points()))
}

/// `55, give or take 12`.
#[must_use]
pub fn mean(part: &Part) -> Option<String> {
    let mean = part.figures.as_ref()?.mean?;
    Some(format!("{mean}, {}", give_or_take(part)))
}

/// Where half of the people lie.
#[must_use]
pub fn middle(part: &Part) -> Option<String> {
    let figures = part.figures.as_ref()?;
    let (median, (low, high)) = (figures.median?, figures.middle?);
    Some(format!("Half of them lie from {low} to {high}; the middle is about {median}."))
}

/// What a bin of scores holds: `0 to 30`.
#[must_use]
pub fn bin(bin: &Bin) -> String {
    format!("{} to {}", bin.low, bin.high)
}

/// What a bin of answers holds: `Rarely`, `Never to Rarely`.
#[must_use]
pub fn label(bin: &Bin, item: &Item) -> String {
    let of = |number: u8| {
        let at = usize::from(number.saturating_sub(1));
        item.scale.labels.get(at).map_or("", String::as_str)
    };
    if bin.low == bin.high { of(bin.low).to_owned() } else { format!("{} to {}", of(bin.low), of(bin.high)) }
}

/// All bins in a line: `0 to 30: 4, 35 to 65: 7, 70 to 100: 3`.
#[must_use]
pub fn bins(part: &Part) -> Option<String> {
    let bins = &part.figures.as_ref().filter(|figures| !figures.bins.is_empty())?.bins;
    let each: Vec<String> = bins.iter().map(|it| format!("{}: {}", bin(it), it.people)).collect();
    Some(each.join(", "))
}

fn hot_take(pack: &Pack) -> Option<&Section> {
    pack.sections().iter().find(|section| section.kind == SectionKind::HotTake)
}
