//! Results to look at: a usual one, a long one, one by somebody who tries to break out, and radars of 3 to 8 axes.

use fourfold::history::{Comparison, compare};
use fourfold::pack::Id;
use fourfold::scoring::Hints;
use fourfold::session::Session;
use fourfold::summary::{
    AxisSummary, DatedNote, GapReading, Lean, Lowest, NoteAbout, NoteSummary, Reading, Step, Steps, Summary,
    summarize,
};

/// A sitting with notes and a plan, as version 1.1 wrote it.
const KEPT: &str = include_str!("../../fixtures/sessions/v1.1.json");

/// Names as long as they come, and what they are about.
const LONG: [(&str, &str); 8] = [
    (
        "Money and material security",
        "pay that covers what you need, feels fair and is worth what the job asks of you",
    ),
    ("Growth", "work that teaches you something, in a place that helps you learn"),
    (
        "Balance of work and private life",
        "hours, pressure and rest that leave room for the rest of your life",
    ),
    ("Passion", "work that holds your interest and has a purpose for you"),
    ("Colleagues and the people around you", "people who help, listen and can be relied on"),
    ("Autonomy", "a say in what you do, when you do it and how"),
    ("Donaudampfschifffahrtsgesellschaft", "one word that no line has room for"),
    ("自律と責任", "room to decide, and to answer for it"),
];

/// Point, low, high and level by axis; the fourth has no reading, the fifth no level.
const STANDS: [(Option<[u8; 3]>, Option<u8>); 8] = [
    (Some([71, 55, 85]), Some(71)),
    (Some([54, 40, 70]), Some(70)),
    (Some([25, 10, 40]), Some(60)),
    (None, Some(50)),
    (Some([88, 75, 100]), None),
    (Some([0, 0, 15]), Some(100)),
    (Some([63, 45, 80]), Some(55)),
    (Some([100, 90, 100]), Some(0)),
];

fn axis(index: usize, name: &str, about: &str) -> AxisSummary {
    let (reading, good_enough) = STANDS[index];
    let reading = reading.map(|[point, low, high]| {
        let lean = if low > 50 {
            Lean::High
        } else if high < 50 {
            Lean::Low
        } else {
            Lean::Mixed
        };
        Reading { point, low, high, lean }
    });
    let gap = match (reading, good_enough) {
        (Some(reading), Some(level)) if reading.high < level => GapReading::Below(level - reading.point),
        (Some(reading), Some(level)) if reading.low > level => GapReading::Above(reading.point - level),
        (Some(_), Some(_)) => GapReading::Within,
        (Some(_), None) | (None, _) => GapReading::Unknown,
    };
    AxisSummary {
        id: Id::new(&format!("a{index}")).unwrap(),
        name: name.to_owned(),
        about: about.to_owned(),
        answered: if reading.is_some() { 6 } else { 2 },
        of: 6,
        reading,
        good_enough,
        points: None,
        gap,
    }
}

/// A result of a whole sitting.
pub(super) fn usual() -> Summary {
    summarize(&serde_json::from_str::<Session>(KEPT).unwrap())
}

/// The first `count` axes with long names, and nothing written.
pub(super) fn of_axes(count: usize) -> Summary {
    let axes: Vec<_> =
        LONG.iter().enumerate().take(count).map(|(index, (name, about))| axis(index, name, about)).collect();
    Summary {
        title: "Where the work of a whole life stands, and what it is for".to_owned(),
        started: "2026-11-22".parse().unwrap(),
        finished: Some("2026-11-23".parse().unwrap()),
        month: None,
        answered: axes.iter().map(|axis| axis.answered).sum(),
        of: axes.iter().map(|axis| axis.of).sum(),
        axes,
        lowest: Lowest::Unknown,
        hints: Hints { fast: true, same_in_a_row: true, contradictory: true },
        notes: Vec::new(),
        steps: Steps::default(),
        day_notes: Vec::new(),
    }
}

/// The first axes by what each of them is called, one after the other.
pub(super) fn plain(names: &[&str]) -> Summary {
    let mut summary = of_axes(names.len());
    for (axis, name) in summary.axes.iter_mut().zip(names) {
        axis.name = (*name).to_owned();
        axis.about = String::new();
    }
    summary
}

/// Eight axes with long names, a note on each, a plan and days.
pub(super) fn long() -> Summary {
    let mut summary = of_axes(8);
    let text = "The week of the release was long, and I left after eight on three evenings. On Friday I said so in the \
        round, and nobody minded.\nSince then it is better: two of the calls are gone, and Wednesday is free of them.";
    summary.month = Some(fourfold::session::Month::Busier);
    summary.notes = summary
        .axes
        .iter()
        .map(|axis| NoteSummary { about: NoteAbout::Axis(axis.name.clone()), text: text.to_owned() })
        .collect();
    summary.steps = Steps {
        step: Some(Step {
            cue: Some("it is Monday at nine".to_owned()),
            act: Some("ask Ana for one hour on the plan of the quarter".to_owned()),
            obstacle: Some("she is away".to_owned()),
            instead: Some("write to her in two lines".to_owned()),
            experiment: Some("One hour with Ana, and one page on what came of it.".to_owned()),
        }),
        open: true,
        revisit: Some("2026-12-22".parse().unwrap()),
        tried: Vec::new(),
    };
    let day = |on: &str| DatedNote { on: on.parse().unwrap(), text: "The new desk helps.".to_owned() };
    summary.day_notes = vec![day("2026-11-12"), day("2026-11-19")];
    summary
}

/// Text that would like to be something else, in every place.
pub(super) fn hostile() -> Summary {
    const EVIL: &str = "</title></desc></svg><script>alert(1)</script><img src=x onerror=alert(2)>\
        <a href=\"javascript:alert(3)\">x</a>\"'&lt; {{ 7 * 7 }} \u{202e}\u{1b}[31m\u{ffff}]]><!--";
    let mut summary = of_axes(4);
    summary.title = EVIL.to_owned();
    for axis in &mut summary.axes {
        axis.name = EVIL.to_owned();
        axis.about = EVIL.to_owned();
    }
    summary.notes = vec![NoteSummary { about: NoteAbout::Axis(EVIL.to_owned()), text: EVIL.to_owned() }];
    summary.day_notes = vec![DatedNote { on: summary.started, text: EVIL.to_owned() }];
    summary.steps.step = Some(Step { act: Some(EVIL.to_owned()), ..Step::default() });
    summary
}

/// Two results, the later with half of the answers moved.
pub(super) fn then_now() -> Comparison {
    let then: Session = serde_json::from_str(KEPT).unwrap();
    let mut kept: serde_json::Value = serde_json::from_str(KEPT).unwrap();
    kept["finished"] = "2027-03-01T10:00:00+01:00".into();
    for (id, answer) in kept["answers"].as_object_mut().unwrap() {
        if id.starts_with(['b', 'm']) && answer["reply"].is_number() {
            answer["reply"] = 3.into();
        }
    }
    let now: Session = serde_json::from_value(kept).unwrap();
    compare(&then, &now)
}
