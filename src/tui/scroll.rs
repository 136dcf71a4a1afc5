//! Owns how far down a text is scrolled, as far as there is text; and which row of a list is marked after a key.
//! Must not draw: whoever draws says how much there was to show.

use std::cell::Cell;
use std::ops::RangeInclusive;

use super::keys::Does;

/// Rows scrolled down.
///
/// Only a drawing knows how many lines a text takes, so it notes them here: without that, keys pressed at
/// the end of a text would have to be taken back one by one before anything moves again.
#[derive(Debug, Default)]
pub(crate) struct Scroll {
    rows: Cell<u16>,
    screenful: Cell<u16>,
}

impl Scroll {
    /// Scrolls as a key asks; returns whether it was one that scrolls.
    pub(crate) fn press(&self, does: Does) -> bool {
        let (rows, screenful) = (self.rows.get(), self.screenful.get().max(1));
        match does {
            Does::Up => self.rows.set(rows.saturating_sub(1)),
            Does::Down => self.rows.set(rows.saturating_add(1)),
            Does::PageUp => self.rows.set(rows.saturating_sub(screenful)),
            Does::PageDown => self.rows.set(rows.saturating_add(screenful)),
            _ => return false,
        }
        true
    }

    /// Back to the top.
    pub(crate) fn reset(&self) {
        self.rows.set(0);
    }

    /// The first line in sight, and whether more follow, when `lines` are drawn on `height` rows.
    pub(crate) fn settle(&self, lines: usize, height: u16) -> (usize, bool) {
        let furthest = u16::try_from(lines.saturating_sub(height.into())).unwrap_or(u16::MAX);
        let from = self.rows.get().min(furthest);
        self.rows.set(from);
        // The last line stands where "more" was, and one line of the old screenful stays in sight.
        self.screenful.set(height.saturating_sub(2));
        (from.into(), from < furthest)
    }
}

/// The rows that a page moves the mark by.
const PAGE: isize = 8;

/// The row of `rows` that is marked once a key has moved the mark, from none by the end that the key comes from.
pub(crate) fn marked_next(marked: Option<usize>, does: Does, rows: RangeInclusive<usize>) -> usize {
    let by = match does {
        Does::Up => -1,
        Does::PageUp => -PAGE,
        Does::PageDown => PAGE,
        _ => 1,
    };
    let (first, last) = rows.into_inner();
    match marked {
        None if by > 0 => first,
        None => last,
        Some(row) => row.saturating_add_signed(by).clamp(first, last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_pressed_at_the_end_need_not_be_taken_back() {
        let scroll = Scroll::default();
        for _ in 0..100 {
            scroll.press(Does::Down);
        }
        assert_eq!(scroll.settle(30, 10), (20, false));
        scroll.press(Does::Up);
        assert_eq!(scroll.settle(30, 10), (19, true));
    }

    #[test]
    fn a_screenful_leaves_no_line_out() {
        let scroll = Scroll::default();
        let (from, more) = scroll.settle(30, 10);
        assert_eq!((from, more), (0, true), "lines 0 to 8 are in sight, below them \"more\"");
        scroll.press(Does::PageDown);
        assert_eq!(scroll.settle(30, 10).0, 8);
    }

    #[test]
    fn a_text_that_fits_is_not_scrolled() {
        let scroll = Scroll::default();
        scroll.press(Does::PageDown);
        assert_eq!(scroll.settle(5, 10), (0, false));
    }
}
