//! Owns what the year says of each sitting and note in it.
//! Must not judge what was tried.

use super::{MAY_HAVE_CHANGED, NO_CLEAR_CHANGE, direction, month};
use crate::history::{Chapter, Entry, Since, YearSitting};
use crate::words::result::{day, day_note, note};
use crate::words::step;

/// Over the entries of a year.
#[must_use]
pub fn chapter(chapter: &Chapter) -> String {
    chapter.year.to_string()
}

/// An entry of the year, a paragraph each, its heading first.
#[must_use]
pub fn entry(entry: &Entry) -> Vec<String> {
    match entry {
        Entry::Note(note) => vec![day_note(note)],
        Entry::Sitting(sitting) => self::sitting(sitting),
    }
}

fn sitting(sitting: &YearSitting) -> Vec<String> {
    let month = sitting.month.map(month).unwrap_or_default();
    let heading = format!("{}: {}{month}. {}", day(sitting.date), sitting.title, since(&sitting.since));
    let notes = sitting.notes.iter().filter(|note| !step::says(&sitting.steps, note)).map(note);
    std::iter::once(heading).chain(notes).chain(step::steps(&sitting.steps)).collect()
}

/// What may have moved since the result before.
#[must_use]
pub fn since(since: &Since) -> String {
    match since {
        Since::Draft => "Begun, not finished.".to_owned(),
        Since::First => "The first result.".to_owned(),
        Since::Nothing(date) => format!("It cannot be compared with that of {}.", day(*date)),
        Since::HeldBack => {
            "What may have changed is not told while a sitting is open, so that it does not steer.".to_owned()
        }
        Since::Result { date, moved } if moved.is_empty() => {
            format!("Since {}: {NO_CLEAR_CHANGE} where it can be told.", day(*date))
        }
        Since::Result { date, moved } => {
            let axes: Vec<String> = moved
                .iter()
                .map(|(name, by)| format!("{name} {MAY_HAVE_CHANGED}: {}", direction(*by)))
                .collect();
            format!("Since {}: {}.", day(*date), axes.join("; "))
        }
    }
}
