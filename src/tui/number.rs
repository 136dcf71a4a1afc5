//! Owns how a number from 0 to 100 is typed: digit by digit, rubbed out, or moved by five.
//! Must not know what the number means.

use crate::session::Percent;

/// The number after one more digit: a new one, unless `typing` goes on. What would be more than 100 is 100.
pub(crate) fn typed(old: Option<Percent>, digit: u8, typing: bool) -> Percent {
    let before = if typing { u16::from(old.map_or(0, Percent::get)) } else { 0 };
    let longer = before * 10 + u16::from(digit);
    Percent::at_most_100(u8::try_from(longer).unwrap_or(u8::MAX))
}

/// The number without its last digit; none when nothing is left of it.
pub(crate) fn erased(old: Option<Percent>) -> Option<Percent> {
    old.map(|value| value.get() / 10).filter(|value| *value > 0).map(Percent::at_most_100)
}

/// The number moved by `by`, from `start` when there is none.
pub(crate) fn nudged(old: Option<Percent>, by: i8, start: u8) -> Percent {
    Percent::at_most_100(old.map_or(start, Percent::get).saturating_add_signed(by))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(value: u8) -> Percent {
        Percent::at_most_100(value)
    }

    #[test]
    fn digits_make_numbers_up_to_a_hundred() {
        let after = |digits: &[u8]| {
            let mut value = None;
            for (place, digit) in digits.iter().enumerate() {
                value = Some(typed(value, *digit, place > 0));
            }
            value
        };
        assert_eq!(after(&[6, 5]), Some(percent(65)));
        assert_eq!(after(&[1, 0, 0]), Some(percent(100)));
        assert_eq!(after(&[1, 5, 0]), Some(percent(100)), "more than a hundred is a hundred");
        assert_eq!(after(&[6, 5, 3, 9]), Some(percent(100)));
        assert_eq!(typed(Some(percent(65)), 7, false), percent(7), "a field just entered begins anew");
    }

    #[test]
    fn rubbing_out_ends_in_blank_and_steps_stop_at_the_ends() {
        assert_eq!(erased(Some(percent(65))), Some(percent(6)));
        assert_eq!(erased(Some(percent(6))), None);
        assert_eq!(nudged(None, -5, 50), percent(45));
        assert_eq!(nudged(Some(percent(98)), 5, 0), percent(100));
        assert_eq!(nudged(Some(percent(2)), -5, 0), percent(0));
    }
}
