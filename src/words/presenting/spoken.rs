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
