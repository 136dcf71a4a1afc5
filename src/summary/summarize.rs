//! Owns how a sitting becomes a [`Summary`].
//! Must not hold words for people, nor reckon scores itself: that is `scoring`'s business.

use super::{AxisSummary, DatedNote, GapReading, Lowest, NoteAbout, NoteSummary, Reading, Summary};
use crate::{
    pack::{Axis, Id},
    scoring::{AxisScore, hints, score},
    session::{Moment, Percent, Session},
};

/// The margin, in points, from which the lowest axis is named: it is then the true lowest about nine times in
/// ten, and less often below.
const CLEAR_MARGIN: f64 = 15.0;

/// What a sitting shows, finished or not.
#[must_use]
pub fn summarize(session: &Session) -> Summary {
    let scores = score(&session.questions, &session.answers);
    let axes: Vec<_> =
        session.questions.axes.iter().map(|axis| axis_summary(session, axis, &scores)).collect();
    Summary {
        title: session.pack.title.clone(),
        started: session.started.date(),
        finished: session.finished.map(Moment::date),
        month: session.month,
        answered: axes.iter().map(|axis| axis.answered).sum(),
        of: axes.iter().map(|axis| axis.of).sum(),
        axes,
        lowest: lowest(&scores),
        hints: hints(&session.questions, &session.answers),
        notes: notes(session),
        steps: super::steps(session),
        day_notes: Vec::new(),
    }
}

/// The same with the notes of the days before it.
#[must_use]
pub fn summarize_with(session: &Session, day_notes: Vec<DatedNote>) -> Summary {
    Summary { day_notes, ..summarize(session) }
}

fn notes(session: &Session) -> Vec<NoteSummary> {
    let questions = &session.questions;
    let about = |section: &Id| {
        let first = questions.items.iter().find(|item| item.section == *section);
        let Some(first) = first else { return NoteAbout::Step };
        let axis = first.axis.as_ref().and_then(|id| questions.axes.iter().find(|axis| axis.id == *id));
        axis.map_or(NoteAbout::Other, |axis| NoteAbout::Axis(axis.name.clone()))
    };
    let notes = session.notes.iter();
    let mut notes: Vec<_> =
        notes.map(|(section, text)| NoteSummary { about: about(section), text: text.clone() }).collect();
    notes.sort_by(|a, b| a.about.cmp(&b.about));
    notes
}

fn axis_summary(session: &Session, axis: &Axis, scores: &[AxisScore]) -> AxisSummary {
    let score = scores.iter().find(|score| score.axis == axis.id);
    let measured = score.and_then(|score| score.measured.as_ref());
    let reading = measured.map(|measured| Reading::of(measured.mean, measured.band));
    let good_enough = session.levels.get(&axis.id).copied().map(Percent::get);
    AxisSummary {
        id: axis.id.clone(),
        name: axis.name.clone(),
        about: axis.about.clone(),
        answered: score.map_or(0, |score| score.answered),
        of: score.map_or(0, |score| score.of),
        reading,
        good_enough,
        points: session.points.get(&axis.id).copied().map(Percent::get),
        gap: GapReading::of(reading, good_enough),
    }
}

/// Names a lowest axis by the unrounded means, or says which are too close to part.
fn lowest(scores: &[AxisScore]) -> Lowest {
    let mut ranked: Vec<_> =
        scores.iter().filter_map(|s| Some((s.measured.as_ref()?.mean, &s.axis))).collect();
    ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
    let Some(&(least, first)) = ranked.first() else {
        return Lowest::Unknown;
    };
    // The means are sums of binary fractions: a margin of 15 may come out a hair less.
    let close: Vec<_> = ranked.iter().filter(|(mean, _)| mean - least < CLEAR_MARGIN - 1e-9).collect();
    match (close.len(), ranked.len()) {
        (_, 0 | 1) => Lowest::Unknown,
        (1, _) => Lowest::One(first.clone()),
        (near, all) if near == all && all > 2 => Lowest::AllClose,
        (_, _) => Lowest::Close(close.into_iter().map(|(_, axis)| (*axis).clone()).collect()),
    }
}

#[cfg(test)]
mod tests;
