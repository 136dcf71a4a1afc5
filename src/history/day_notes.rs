//! Owns which result the notes of days belong to.
//! Must not sort by the clock: notes keep the order they were written in.

use crate::session::{DayNote, Moment, Session};

/// How many of `notes`, from the first on, were written at or before `end`.
///
/// A note whose clock was ahead keeps those behind it waiting: they were written later, whatever they say.
pub(super) fn until(notes: &[DayNote], end: Moment) -> usize {
    notes.iter().take_while(|note| !note.on.since(end).is_positive()).count()
}

/// The notes that `result` shows: those written after `before`, the result before it, and up to itself; for a
/// draft all after `before`. `notes` come in the order they were written.
#[must_use]
pub fn notes_for<'a>(result: &Session, before: Option<&Session>, notes: &'a [DayNote]) -> Vec<&'a DayNote> {
    let earlier = before.and_then(|before| before.finished).map_or(0, |end| until(notes, end));
    let rest = notes.get(earlier..).unwrap_or_default();
    let count = result.finished.map_or(rest.len(), |end| until(rest, end));
    rest.iter().take(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::testing::result;
    use crate::pack::sample::id;

    fn note(on: &str) -> DayNote {
        DayNote::new(id("n1"), on.parse().unwrap(), on.to_owned())
    }

    fn found(result: &Session, before: Option<&Session>, notes: &[DayNote]) -> Vec<String> {
        notes_for(result, before, notes).into_iter().map(|note| note.text.chars().take(7).collect()).collect()
    }

    #[test]
    fn a_result_shows_what_was_written_since_the_one_before() {
        let first = result("s1", "2026-02-01T10:00:00+00:00", "333333");
        let second = result("s2", "2026-04-01T10:00:00+00:00", "333333");
        let draft = Session { finished: None, ..result("s3", "2026-06-01T10:00:00+00:00", "333333") };
        let notes = [
            "2026-01-01T10:00:00+00:00",
            "2026-02-01T10:00:00+00:00",
            "2026-03-01T10:00:00+00:00",
            "2026-05-01T10:00:00+00:00",
            "2026-07-01T10:00:00+00:00",
        ]
        .map(note);
        assert_eq!(found(&first, None, &notes), ["2026-01", "2026-02"], "up to its own second");
        assert_eq!(found(&second, Some(&first), &notes), ["2026-03"]);
        assert_eq!(
            found(&draft, Some(&second), &notes),
            ["2026-05", "2026-07"],
            "a draft shows all that is left"
        );
        assert_eq!(found(&draft, None, &[]), [""; 0]);
    }

    #[test]
    fn no_note_is_lost_where_a_clock_jumped() {
        let first = result("s1", "2026-02-01T10:00:00+00:00", "333333");
        let second = result("s2", "1970-01-01T00:00:00+00:00", "333333");
        let third = result("s3", "9999-12-30T11:00:00+12:00", "333333");
        let notes = [
            "2026-01-01T10:00:00+00:00",
            "1970-01-01T10:00:00+00:00",
            "9999-01-01T10:00:00+00:00",
            "2026-03-01T10:00:00+00:00",
        ]
        .map(note);
        assert_eq!(found(&first, None, &notes), ["2026-01", "1970-01"]);
        assert_eq!(found(&second, Some(&first), &notes), [""; 0]);
        assert_eq!(found(&third, Some(&first), &notes), ["9999-01", "2026-03"]);
    }
}
