//! Owns what the coach reads beside the screen: what to say, what to ask, and how long it has been.
//! Must not hold anything that the release does not hold.

use super::{Shown, bins, mean, spread};
use crate::group::Scene;
use crate::pack::{Id, Pack};
use crate::words::result::MIDDLE;

/// What the coach may say on a step.
#[must_use]
pub fn say(shown: &Shown<'_>, scene: &Scene) -> Vec<String> {
    let figures = match scene {
        Scene::Divided(id) => on_axis(shown, id),
        Scene::HowToRead
        | Scene::People
        | Scene::Radar
        | Scene::Bars
        | Scene::Belief(_)
        | Scene::NoBeliefs
        | Scene::Close => None,
    };
    figures.into_iter().chain(said(scene).iter().map(|text| (*text).to_owned())).collect()
}

/// The same on every group.
fn said(scene: &Scene) -> &'static [&'static str] {
    match scene {
        Scene::HowToRead => &[
            "This is an example. Read one spoke aloud, then let the room read the next one.",
            "A missing spoke would leave the shape open: that is no zero.",
        ],
        Scene::People => &[
            "Say who holds the files, and what happens with them after today.",
            "Nobody has to say what they answered.",
        ],
        Scene::Radar => &[
            "Read the spokes one by one, then wait: the room looks first.",
            "Give or take: another group like this one could come out that much higher or lower.",
            MIDDLE,
        ],
        Scene::Bars => &[
            "Close, mixed and wide say how far people lie apart, not whether that is good.",
            "No axis is a grade, and this group is not compared with another one.",
        ],
        Scene::Divided(_) => &[
            "Ask one question, and count to ten before you help.",
            "Let people speak of the work, and of themselves only if they want to.",
        ],
        Scene::Belief(_) => &[
            "There is no right answer: ask what people saw that made them choose.",
            "These answers are on no axis.",
        ],
        Scene::NoBeliefs => {
            &["Ask the room instead: what did you believe before you joined, and what changed?"]
        }
        Scene::Close => &[
            "Two quiet minutes: each writes one line, for themselves.",
            "Say when the files are deleted, and who does it.",
        ],
    }
}

/// `Growth: people are mixed; mean 45, give or take 12; 0 to 30: 4, 35 to 65: 7, 70 to 100: 3.`
fn on_axis(shown: &Shown<'_>, id: &Id) -> Option<String> {
    let part = shown.release.axis(id)?;
    let name = &shown.pack.axis(id)?.name;
    let said = part.figures.as_ref()?.spread.map(spread)?;
    let bins = bins(part).map_or_else(String::new, |bins| format!("; {bins}"));
    Some(format!("{name}: {said}; mean {}{bins}.", mean(part)?))
}

/// Two questions to the room: those of the pack on that axis, else general ones.
#[must_use]
pub fn ask(pack: &Pack, scene: &Scene) -> Vec<String> {
    let Scene::Divided(id) = scene else { return Vec::new() };
    let on_it = |section: &&crate::pack::Section| {
        section.items.iter().any(|item| item.scored.as_ref().is_some_and(|scored| scored.axis == *id))
    };
    let reflections = pack.sections().iter().filter(on_it).flat_map(|section| &section.reflections);
    let name = pack.axis(id).map_or("", |axis| axis.name.as_str());
    let general = [
        format!("{name}: what in our work makes answers so different, or so alike?"),
        format!("{name}: what is one small thing that would change it?"),
    ];
    reflections.map(|prompt| prompt.text.clone()).chain(general).take(2).collect()
}

/// `12:05 since the start, 0:40 on this step`, from seconds.
#[must_use]
pub fn timer(since_start: u64, on_step: u64) -> String {
    format!("{} since the start, {} on this step", clock(since_start), clock(on_step))
}

fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// A step as the coach reads it, where time does not move.
#[derive(Clone, Copy, Debug)]
pub struct CueTold<'a> {
    /// What is presented.
    pub heading: &'a str,
    /// Of how many steps which.
    pub step: (usize, usize),
    /// The headline that the room sees.
    pub title: &'a str,
    /// What stands below it.
    pub lines: &'a [String],
    /// The headline of the next step.
    pub next: Option<&'a str>,
    /// What to say.
    pub say: &'a [String],
    /// What to ask.
    pub ask: &'a [String],
    /// Whether the room sees nothing.
    pub black: bool,
    /// Seconds since the start, and on this step.
    pub times: (u64, u64),
}

/// The notes of a step as text.
#[must_use]
pub fn spoken_cue(cue: &CueTold<'_>) -> String {
    let number = super::step(cue.step.0, cue.step.1);
    let mut lines =
        vec![format!("{}. {number}: {}", cue.heading, cue.title), timer(cue.times.0, cue.times.1)];
    if cue.black {
        lines.push(super::BLACK.to_owned());
    }
    for (heading, said) in [(super::ASK, cue.ask), (super::SAY, cue.say), (super::ON_SCREEN, cue.lines)] {
        lines.extend(said.iter().map(|text| format!("{heading}: {text}")));
    }
    lines.extend(cue.next.map(super::next));
    lines.join("\n") + "\n\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_is_said_in_minutes_and_seconds() {
        assert_eq!(timer(725, 40), "12:05 since the start, 0:40 on this step");
        assert_eq!(clock(3_725), "1:02:05");
    }
}
