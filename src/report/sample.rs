//! Owns made-up results for the tests of this folder.

use crate::history::{Comparison, compare, testing as history};
use crate::session::{Did, Month, Tried};
use crate::summary::testing::{USUAL, summary};
use crate::summary::{DatedNote, Lowest, NoteAbout, NoteSummary, Step, Steps, Summary};

/// Text that would like to be something else.
pub(super) const EVIL: &str =
    "---\n# x [a](javascript:b) ![c](d) <script>alert(1)</script> `e` $f$ \"\\'&lt; ]]>\u{1b}\u{ffff}";
/// The same as a report shows it.
pub(super) const EVIL_SEEN: &str =
    "--- # x [a](javascript:b) ![c](d) <script>alert(1)</script> `e` $f$ \"\\'&lt; ]]>\\u{1b}\\u{ffff}";

/// A result with notes, a step, and days before it.
pub(super) fn written() -> Summary {
    let mut result = summary(&[USUAL[0], (None, Some(70)), USUAL[2], USUAL[3]]);
    result.month = Some(Month::Usual);
    result.lowest = Lowest::One(result.axes[2].id.clone());
    result.axes[0].about = "pay that covers what you need".to_owned();
    let note = |about, text: &str| NoteSummary { about, text: text.to_owned() };
    result.notes = vec![
        note(
            NoteAbout::Axis("Balance".to_owned()),
            "Tuesday ended well:\nI cooked.\n\n1. Not a list & <b>not bold</b>.",
        ),
        note(NoteAbout::Other, "The field is * not * everything."),
    ];
    let said = |text: &str| Some(text.to_owned());
    let tried = Tried {
        step: "I will walk at noon.".to_owned(),
        begun: None,
        checked: "2026-11-20T10:00:00+01:00".parse().unwrap(),
        did: Some(Did::Partly),
        learned: said("Rain is no reason."),
        next: None,
        texts: std::collections::BTreeMap::new(),
        unknown: serde_json::Map::new(),
    };
    result.steps = Steps {
        step: Some(Step {
            cue: said("it is Monday at nine"),
            act: said("ask Ana for one hour"),
            obstacle: None,
            instead: None,
            experiment: said("One hour with Ana."),
        }),
        open: true,
        revisit: Some("2026-12-22".parse().unwrap()),
        tried: vec![tried],
    };
    let on = "2026-11-12".parse().unwrap();
    result.day_notes = vec![DatedNote { on, text: "The new desk helps.".to_owned() }];
    result
}

/// [`EVIL`] in every place that text can have.
pub(super) fn hostile() -> Summary {
    let mut result = written();
    result.title = EVIL.to_owned();
    for axis in &mut result.axes {
        axis.name = EVIL.to_owned();
        axis.about = EVIL.to_owned();
    }
    for note in &mut result.notes {
        note.about = NoteAbout::Axis(EVIL.to_owned());
        note.text = EVIL.to_owned();
    }
    result.steps.step = Some(Step { experiment: Some(EVIL.to_owned()), ..Step::default() });
    result.steps.tried.iter_mut().for_each(|tried| tried.step = EVIL.to_owned());
    result.day_notes.iter_mut().for_each(|note| note.text = EVIL.to_owned());
    result
}

/// Two results; the later has an axis more.
pub(super) fn then_now() -> Comparison {
    let mut then = history::result("s00001-a", "2026-01-01T10:00:00+00:00", "242424");
    then.month = Some(Month::Busier);
    let now = history::result("s00002-b", "2026-04-01T10:00:00+00:00", "333333");
    let mut now = history::with_axis(now, "team", "444444");
    history::keyed(&mut now, "balance", "151515");
    compare(&then, &now)
}
