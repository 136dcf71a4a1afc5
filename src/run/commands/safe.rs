//! Owns what makes plain data safe to print before it is fitted to columns: names and titles on one line, texts
//! with their lines, and nothing in either that a terminal might obey.
//! Must not change what is said.

use crate::history::{Apart, Asked, Chapter, Comparison, Difference, Entry, Since, Trend};
use crate::run::output::{display_safe, one_line};
use crate::session::Tried;
use crate::summary::{DatedNote, NoteAbout, NoteSummary, Step, Steps, Summary};

/// A result.
pub(in crate::run) fn summary(mut summary: Summary) -> Summary {
    on_one_line(&mut summary.title);
    for axis in &mut summary.axes {
        on_one_line(&mut axis.name);
        on_one_line(&mut axis.about);
    }
    notes(&mut summary.notes);
    steps(&mut summary.steps);
    summary.day_notes.iter_mut().for_each(day_note);
    summary
}

/// Then and now.
pub(super) fn comparison(mut comparison: Comparison) -> Comparison {
    for side in [&mut comparison.then, &mut comparison.now] {
        on_one_line(&mut side.title);
        on_one_line(&mut side.version);
    }
    comparison.axes.iter_mut().for_each(|axis| on_one_line(&mut axis.name));
    comparison.apart.iter_mut().for_each(apart);
    notes(&mut comparison.notes);
    steps(&mut comparison.steps);
    comparison
}

/// The year.
pub(super) fn chapters(mut chapters: Vec<Chapter>) -> Vec<Chapter> {
    for entry in chapters.iter_mut().flat_map(|chapter| &mut chapter.entries) {
        match entry {
            Entry::Note(note) => day_note(note),
            Entry::Sitting(sitting) => {
                on_one_line(&mut sitting.title);
                notes(&mut sitting.notes);
                steps(&mut sitting.steps);
                match &mut sitting.since {
                    Since::Draft | Since::First | Since::Nothing(_) | Since::HeldBack => {}
                    Since::Result { moved, .. } => moved.iter_mut().for_each(|(name, _)| on_one_line(name)),
                }
            }
        }
    }
    chapters
}

/// The courses of a pack.
pub(super) fn trend(mut trend: Trend) -> Trend {
    on_one_line(&mut trend.title);
    trend.axes.iter_mut().for_each(|course| on_one_line(&mut course.name));
    trend
}

fn apart(apart: &mut Apart) {
    asked(&mut apart.asked);
    match &mut apart.why {
        Difference::Reworded { then } => asked(then),
        Difference::New
        | Difference::Removed
        | Difference::OtherLabels
        | Difference::OtherDirection
        | Difference::OtherAxis => {}
    }
}

fn asked(asked: &mut Asked) {
    on_one_line(&mut asked.text);
    asked.lead_in.iter_mut().for_each(on_one_line);
}

fn notes(notes: &mut [NoteSummary]) {
    for note in notes {
        visible(&mut note.text);
        match &mut note.about {
            NoteAbout::Axis(name) => on_one_line(name),
            NoteAbout::Step | NoteAbout::Other => {}
        }
    }
}

fn steps(steps: &mut Steps) {
    if let Some(Step { cue, act, obstacle, instead, experiment }) = &mut steps.step {
        [cue, act, obstacle, instead, experiment].into_iter().flatten().for_each(visible);
    }
    for Tried { step, learned, .. } in &mut steps.tried {
        visible(step);
        learned.iter_mut().for_each(visible);
    }
}

fn day_note(note: &mut DatedNote) {
    visible(&mut note.text);
}

fn visible(text: &mut String) {
    *text = display_safe(text);
}

fn on_one_line(text: &mut String) {
    *text = one_line(text);
}
