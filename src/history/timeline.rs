//! Owns [`History`]: what each result showed, and the course of every axis within one pack.
//! Must not compare: a course is drawn, and whether anything changed is `compare`'s business.

use jiff::civil::Date;

use crate::{
    pack::{Axis, Id},
    session::{Moment, Month, Session},
    summary::{Reading, Summary, summarize},
};

/// All results of one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    /// Oldest first.
    pub sittings: Vec<Sitting>,
    /// One for each pack, in the order of its first result.
    pub trends: Vec<Trend>,
}

/// A result in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// Its id.
    pub id: Id,
    /// The day it was finished, on the person's calendar.
    pub date: Date,
    /// The pack's title then.
    pub title: String,
    /// The pack.
    pub pack: Id,
    /// The pack's version then.
    pub version: String,
    /// Whether the last four weeks were usual; none when not said.
    pub month: Option<Month>,
    /// In the order of the radar.
    pub axes: Vec<AxisPoint>,
}

/// Where a result stood on one axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisPoint {
    /// The axis.
    pub id: Id,
    /// Its name then.
    pub name: String,
    /// None when there were not enough answers.
    pub reading: Option<Reading>,
}

/// The results of one pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// The pack.
    pub pack: Id,
    /// Its title in the newest result.
    pub title: String,
    /// The day of each result, oldest first.
    pub dates: Vec<Date>,
    /// Those of the newest result in its order, then those that are gone, newest first.
    pub axes: Vec<Course>,
}

/// One axis through all results of a pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// The axis.
    pub axis: Id,
    /// Its name in the newest result that has it.
    pub name: String,
    /// A value of 0 to 100 for each result; none where there were not enough answers, or no such axis.
    pub values: Vec<Option<u8>>,
}

/// Every result among `sessions`, which come oldest first. Drafts are left out.
#[must_use]
pub fn timeline(sessions: &[Session]) -> History {
    let finished = sessions.iter().filter_map(|session| Some((session, session.finished?)));
    let sittings: Vec<_> = finished.map(|(session, on)| sitting(session, on)).collect();
    let mut packs: Vec<&Id> = Vec::new();
    for sitting in &sittings {
        if !packs.contains(&&sitting.pack) {
            packs.push(&sitting.pack);
        }
    }
    let trends = packs.into_iter().filter_map(|pack| trend(pack, &sittings)).collect();
    History { sittings, trends }
}

fn sitting(session: &Session, on: Moment) -> Sitting {
    let Summary { axes, title, month, .. } = summarize(session);
    let point =
        |axis: crate::summary::AxisSummary| AxisPoint { id: axis.id, name: axis.name, reading: axis.reading };
    Sitting {
        id: session.id.clone(),
        date: on.date(),
        title,
        pack: session.pack.id.clone(),
        version: session.pack.version.clone(),
        month,
        axes: axes.into_iter().map(point).collect(),
    }
}

fn trend(pack: &Id, sittings: &[Sitting]) -> Option<Trend> {
    let own: Vec<&Sitting> = sittings.iter().filter(|sitting| sitting.pack == *pack).collect();
    let mut axes: Vec<Course> = Vec::new();
    for axis in own.iter().rev().flat_map(|sitting| &sitting.axes) {
        if axes.iter().all(|known| known.axis != axis.id) {
            let values = own.iter().map(|sitting| value(sitting, &axis.id)).collect();
            axes.push(Course { axis: axis.id.clone(), name: axis.name.clone(), values });
        }
    }
    Some(Trend {
        pack: pack.clone(),
        title: own.last()?.title.clone(),
        dates: own.iter().map(|sitting| sitting.date).collect(),
        axes,
    })
}

fn value(sitting: &Sitting, axis: &Id) -> Option<u8> {
    let point = sitting.axes.iter().find(|point| point.id == *axis)?;
    point.reading.map(|reading| reading.point)
}

/// The axis of that id among `axes`.
pub(super) fn axis<'a>(axes: &'a [Axis], id: &Id) -> Option<&'a Axis> {
    axes.iter().find(|axis| axis.id == *id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::testing::{keyed, result, with_axis};
    use crate::pack::sample::id;

    #[test]
    fn every_pack_has_its_own_course() {
        let mut other = result("s00003-b", "2026-03-01T10:00:00+00:00", "444444");
        other.pack.id = id("other");
        let mut draft = result("s00004-c", "2026-04-01T10:00:00+00:00", "555555");
        draft.finished = None;
        let sessions = [
            result("s00001-a", "2026-01-01T10:00:00+00:00", "151515"),
            result("s00002-a", "2026-02-01T10:00:00+00:00", "515151"),
            other,
            draft,
        ];
        let history = timeline(&sessions);
        assert_eq!(history.sittings.len(), 3, "a draft is no result");
        let [lessons, other] = history.trends.as_slice() else { panic!("{:?}", history.trends) };
        assert_eq!((lessons.pack.as_str(), other.pack.as_str()), ("four-lessons", "other"));
        assert_eq!(lessons.axes.len(), 4);
        assert_eq!(lessons.axes[0].values, [Some(0), Some(100)]);
        assert_eq!(other.axes[0].values, [Some(50)]);
    }

    #[test]
    fn a_new_axis_a_gone_one_and_missing_answers_are_gaps() {
        let first = result("s00001-a", "2026-01-01T10:00:00+00:00", "333333");
        let mut second =
            with_axis(result("s00002-a", "2026-02-01T10:00:00+00:00", "333333"), "team", "333333");
        second.questions.axes.retain(|axis| axis.id != id("passion"));
        keyed(&mut second, "money", "33ssss");
        let trend = &timeline(&[first, second]).trends[0];
        let course = |axis: &str| trend.axes.iter().find(|course| course.axis == id(axis)).unwrap();
        assert_eq!(course("team").values, [None, Some(50)]);
        assert_eq!(course("passion").values, [Some(50), None]);
        assert_eq!(course("money").values, [Some(50), None]);
        assert_eq!(trend.axes.last().unwrap().axis, id("passion"), "what is gone stands last");
    }

    #[test]
    fn the_order_is_that_of_the_ids_whatever_the_clock_said() {
        let dates = ["2026-11-24T20:00:00+01:00", "1970-01-01T00:00:00+00:00", "9999-12-30T11:00:00+12:00"];
        let sessions = dates.map(|date| result("s00001-a", date, "333333"));
        let history = timeline(&sessions);
        let years = history.sittings.iter().map(|sitting| sitting.date.year()).collect::<Vec<_>>();
        assert_eq!(years, [2026, 1970, 9999]);
    }
}
