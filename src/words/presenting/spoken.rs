//! Owns the presentation as text, all steps one after the other: for screen readers and pipes.
//! Must not leave out what the screen shows.

use super::{
    ASK, NOBODY, SIMULATED, Shown, TOO_FEW, ask, bin, bins, label, lines, mean, middle, spread, step, title,
};
use crate::group::{Part, Scene};
use crate::summary::RadarChart;
use crate::words::result;

/// Every step: its number and headline, and below them all it shows.
#[must_use]
pub fn spoken(shown: &Shown<'_>) -> String {
    let scenes = Scene::all(shown.release);
    let mut said = vec![super::heading(shown)];
    for (at, scene) in (1..).zip(&scenes) {
        let mark = if shown.simulated { format!("{SIMULATED}. ") } else { String::new() };
        said.push(format!("\n{mark}{}: {}", step(at, scenes.len()), title(shown, scene)));
        said.extend(lines(shown, scene));
        said.extend(told(shown, scene));
    }
    if shown.simulated {
        said.push(format!("\n{NOBODY}"));
    }
    said.push(format!("\n{}\n", result::FOOTER));
    said.join("\n")
}

/// What is drawn, in words.
fn told(shown: &Shown<'_>, scene: &Scene) -> Vec<String> {
    match scene {
        Scene::HowToRead => chart(&super::example(shown)),
        Scene::Radar => chart(&super::radar(shown)),
        Scene::Bars => shown.release.axes.iter().flat_map(|part| bar(shown, part)).collect(),
        Scene::Divided(id) => {
            let part = shown.release.axis(id);
            let each = part.into_iter().flat_map(|part| counted(part, bin));
            let asked = ask(shown.pack, scene).into_iter().map(|question| format!("{ASK}: {question}"));
            each.chain(asked).collect()
        }
        Scene::Belief(id) => match (shown.release.belief(id), shown.pack.item(id)) {
            (Some(part), Some((_, item))) => counted(part, |it| label(it, item)),
            (Some(_) | None, _) => Vec::new(),
        },
        Scene::People | Scene::NoBeliefs | Scene::Close => Vec::new(),
    }
}

/// `0 to 30: 4 people.`
fn counted(part: &Part, named: impl Fn(&crate::group::Bin) -> String) -> Vec<String> {
    let bins = part.figures.iter().flat_map(|figures| &figures.bins);
    bins.map(|it| format!("{}: {} people.", named(it), it.people)).collect()
}

/// `Money: 55 (give or take 12), close.`
fn chart(chart: &RadarChart) -> Vec<String> {
    let said = chart.labels.iter().map(|label| {
        let range = if label.range.is_empty() { String::new() } else { format!(" ({})", label.range) };
        let word = if label.word.is_empty() { String::new() } else { format!(", {}", label.word) };
        format!("{}: {}{range}{word}.", label.name, label.value)
    });
    said.collect()
}

fn bar(shown: &Shown<'_>, part: &Part) -> Vec<String> {
    let name = shown.pack.axis(&part.id).map_or("", |axis| axis.name.as_str());
    let Some(figures) = &part.figures else { return vec![format!("{name}: {TOO_FEW}.")] };
    let said = figures.spread.map_or("", spread);
    let mean = mean(part).unwrap_or_default();
    let mut lines = vec![format!("{name}: {mean}; {said}.")];
    lines.extend(bins(part).map(|bins| format!("{bins}.")));
    lines.extend(middle(part));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::{Bin, Figures, Release, Spread};
    use crate::pack::{Id, Item, Pack, four_lessons};

    fn part(id: &str, figures: Option<Figures>) -> Part {
        let people = if figures.is_some() { 23 } else { 0 };
        Part { id: Id::new(id).unwrap(), people, figures }
    }

    fn release(pack: &Pack, belief: &Item) -> Release {
        let bins = vec![Bin { low: 0, high: 60, people: 9 }, Bin { low: 65, high: 100, people: 14 }];
        let mean = Figures {
            mean: Some(65),
            spread: Some(Spread::Wide),
            bins,
            median: Some(70),
            middle: Some((45, 85)),
        };
        let answers = Figures {
            mean: None,
            spread: None,
            bins: vec![Bin { low: 1, high: 2, people: 11 }, Bin { low: 3, high: 5, people: 12 }],
            median: None,
            middle: None,
        };
        Release {
            pack: pack.id().clone(),
            version: pack.version().to_owned(),
            people: 25,
            axes: vec![part("money", Some(mean)), part("growth", None)],
            beliefs: vec![part(belief.id.as_str(), Some(answers))],
        }
    }

    #[test]
    fn what_the_screen_shows_is_said_and_what_is_left_out_is_named() {
        let pack = four_lessons().unwrap();
        let item = pack.items().find(|(_, item)| item.scored.is_none()).unwrap().1.clone();
        let release = release(&pack, &item);
        let text = spoken(&Shown { pack: &pack, release: &release, simulated: false });
        let labels = &item.scale.labels;
        for said in [
            "25 people took part",
            "Money: 65 (give or take 9), far apart.",
            "Growth: too few answers.",
            "Too few answered, so left out: Growth.",
            "0 to 60: 9, 65 to 100: 14.",
            "Half of them lie from 45 to 85; the middle is about 70.",
            "To ask the room: What would you trade some pay for, if anything?",
            &item.text,
            &format!("{} to {}: 11 people.", labels[0], labels[1]),
            result::FOOTER,
        ] {
            assert!(text.contains(said), "{said} in\n{text}");
        }
        assert!(!text.contains(SIMULATED) && !text.contains(NOBODY), "{text}");
    }
}
