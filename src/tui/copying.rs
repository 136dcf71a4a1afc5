//! Owns what a key copies: the result, then and now, or the step that stands on the screen, as text, without notes.
//! Must not send it anywhere, and copies nothing that was not asked for.

use super::app::{App, Stage};
use super::keys::Context;
use super::looking::{Looking, View};
use super::message::Effect;
use super::planning::Planning;
use super::terminal::LARGEST_COPY;
use crate::report;
use crate::summary::{Glyphs, open_step};
use crate::text::visible;
use crate::words::{copying, plan, step};

/// Columns of a text that is pasted elsewhere.
const WIDTH: u16 = 72;

impl App {
    /// Copies what is on the screen; says what became of it.
    pub(super) fn copy(&mut self, effects: &mut Vec<Effect>) {
        let Some(text) = self.to_copy() else {
            if self.context() == Context::Said {
                self.toast = Some(copying::NO_STEP.to_owned());
            }
            return;
        };
        // Whoever pastes it must not get what a terminal obeys.
        let text = visible(&text, |c| format!("\\u{{{:x}}}", u32::from(c))).into_owned();
        if text.len() > LARGEST_COPY {
            self.toast = Some(copying::too_large(LARGEST_COPY));
            return;
        }
        self.toast = Some(copying::SENT.to_owned());
        effects.push(Effect::Copy(text));
    }

    fn to_copy(&self) -> Option<String> {
        let glyphs = self.start.theme.glyphs;
        match &self.stage {
            Stage::Sitting(sitting) if sitting.context() == Context::Result => {
                Some(report::text(&sitting.summary().clone().without_private(), WIDTH, glyphs))
            }
            Stage::Past(past) => Some(report::text(&past.summary.clone().without_private(), WIDTH, glyphs)),
            Stage::Looking(looking) => then_and_now(looking, glyphs),
            Stage::Plan(planning) if planning.context() == Context::Said => said_back(planning),
            Stage::Opening | Stage::Home(_) | Stage::Tutor(_) | Stage::Sitting(_) | Stage::Plan(_) => None,
        }
    }
}

fn then_and_now(looking: &Looking, glyphs: Glyphs) -> Option<String> {
    match &looking.view {
        View::Pair(pair, _) => {
            Some(report::then_now(&pair.as_ref().clone().without_private(), WIDTH, glyphs))
        }
        View::List | View::Year(_) => None,
    }
}

/// The step, and when it is looked at again.
fn said_back(planning: &Planning) -> Option<String> {
    let open = open_step(planning.session())?;
    Some(format!("{}\n{}\n", step::step(&open.step), plan::until(&open)))
}
