//! Owns the sentences about notes of single days. What is handed in can be printed as it is.
//! Must not know what a note says, nor where it is kept.

use crate::session::Moment;

/// Before the line that is typed.
#[must_use]
pub fn prompt(on: Moment) -> String {
    format!("A line for {}: ", super::date(on))
}

/// It is on the disk.
#[must_use]
pub fn noted(on: Moment) -> String {
    format!("Noted for {}. It stays on this machine; your next result shows it.", super::date(on))
}

/// It is written, but not surely for good.
#[must_use]
pub fn noted_unconfirmed(on: Moment, why: &str) -> String {
    format!("noted for {}, but the disk did not confirm it: {why}", super::date(on))
}

/// There was nothing to note.
pub const NOTHING: &str = "nothing was noted, since there is no text. Write it behind the command, as in fourfold \
                           note a quiet day, or type it when asked.";

/// What was piped in cannot be kept as it is.
pub const NOT_TEXT: &str = "nothing was noted: what was handed in is not UTF-8 text.";

/// What was to be noted could not be read.
#[must_use]
pub fn input_failed(why: &str) -> String {
    format!("nothing was noted: the input could not be read ({why}).")
}

/// Over the notes in a list.
pub const HEADING: &str = "Notes:";

/// `1 character`, `38 characters`.
#[must_use]
pub fn length(characters: usize) -> String {
    if characters == 1 { "1 character".to_owned() } else { format!("{characters} characters") }
}

/// Below the notes in a list, which does not show what they say.
pub const NEXT: &str = "fourfold year shows what they say; fourfold forget ID deletes one.";

/// Neither a sitting nor a note begins so.
#[must_use]
pub fn none_begins(text: &str) -> String {
    format!("no sitting and no note begins with `{text}`. fourfold list shows those there are.")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, "0 characters")]
    #[case(1, "1 character")]
    #[case(10_000, "10000 characters")]
    fn lengths_are_short(#[case] characters: usize, #[case] said: &str) {
        assert_eq!(length(characters), said);
    }

    #[test]
    fn the_day_is_said() {
        let on = "2026-11-24T20:00:00+01:00".parse().unwrap();
        assert_eq!(prompt(on), "A line for 24 Nov 2026: ");
        assert!(noted(on).starts_with("Noted for 24 Nov 2026. "));
    }
}
