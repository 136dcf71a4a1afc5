//! Owns which view draws the place where a sitting is, and the small radar beside it.
//! Must not say anything: the views do.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::flow::column;
use super::{item, matters, page, result, review, sitting, text_column, welcome};
use crate::pack::{Item, Section};
use crate::session::Place;
use crate::tui::app::App;
use crate::tui::sitting::Sitting;

/// The widest that a list of questions with their answers is set.
const LIST: u16 = 100;

impl App {
    pub(super) fn paint_sitting(
        &self,
        sitting: &Sitting,
        body: Rect,
        side: u16,
        buf: &mut Buffer,
    ) -> Position {
        let theme = &self.start.theme;
        let interview = sitting.interview();
        let (pack, session) = (interview.pack(), interview.session());
        let text = text_column(body, side);
        match interview.place() {
            Place::Welcome => {
                let (keymap, focus) = (self.keys(), sitting.focus);
                let preview = self.preview.is_some();
                welcome::WelcomeView { pack, focus, preview, keymap, theme }.draw(text, buf)
            }
            Place::Matters => {
                let focus = sitting.focused_field();
                let left = interview.points_left();
                let keymap = self.keys();
                matters::MattersView { pack, session, focus, left, keymap, theme }.draw(text, buf)
            }
            Place::Item(id) => match pack.item(id) {
                Some((_, item)) => self.paint_item(sitting, item, (body, text), buf),
                None => text.as_position(),
            },
            Place::Opener(id) | Place::Page(id) => match pack.section(id) {
                Some(section) => self.paint_page(sitting, section, (body, text), buf),
                None => text.as_position(),
            },
            Place::Review => {
                let rows = &sitting.map();
                let focus = sitting.focus.unwrap_or(0);
                let wide = column(body, u16::MAX, side);
                let area = Rect { width: wide.width.min(LIST), ..wide };
                review::ReviewView { pack, session, rows, focus, theme }.draw(area, buf)
            }
            Place::Result => {
                let summary = sitting.summary();
                let area = column(body, u16::MAX, side);
                let (words, scroll) = (sitting.words, &sitting.scroll);
                result::ResultView { summary, words, scroll, unfolded: self.unfolded(), theme }
                    .draw(area, buf)
            }
        }
    }

    fn paint_item(
        &self,
        sitting: &Sitting,
        item: &Item,
        (body, text): (Rect, Rect),
        buf: &mut Buffer,
    ) -> Position {
        let text = self.small_radar(sitting).map_or(text, |radar| radar.draw(body, text, buf));
        let view = item::ItemView {
            item,
            reply: sitting.session().answers.get(&item.id).map(|answer| answer.reply),
            focus: sitting.focus,
            echo: sitting.echo.as_deref(),
            theme: &self.start.theme,
        };
        view.draw(text, buf)
    }

    fn paint_page(
        &self,
        sitting: &Sitting,
        section: &Section,
        (body, text): (Rect, Rect),
        buf: &mut Buffer,
    ) -> Position {
        let before = matches!(sitting.interview().place(), Place::Opener(_));
        let note = sitting.session().notes.get(&section.id).map(String::as_str);
        let (scroll, keymap, theme) = (&sitting.scroll, self.keys(), &self.start.theme);
        let view = page::PageView { section, before, note, scroll, keymap, theme };
        // A text that can be read without scrolling is worth more than the radar beside it.
        let radar = self.small_radar(sitting).filter(|radar| view.fits(radar.room(body, text)));
        let text = radar.map_or(text, |radar| radar.draw(body, text, buf));
        view.draw(text, buf)
    }

    /// The radar of what is finished so far, unless it is hidden.
    fn small_radar<'a>(&'a self, sitting: &'a Sitting) -> Option<result::SmallRadar<'a>> {
        let finished = sitting::finished_axes(sitting);
        let theme = &self.start.theme;
        self.small_radar.then(|| result::SmallRadar { finished, summary: sitting.summary(), theme })
    }
}
