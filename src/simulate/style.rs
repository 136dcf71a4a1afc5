//! Owns the response styles: what somebody of that style answers to one question, and how long it takes them.
//! Must not know how answers are scored.

use super::noise::Noise;
use super::truth::{Truth, label, shown};
use crate::session::{Answer, Choice, Reply};

/// How far somebody acquiescent leans towards the last label, in standard deviations: one whole label.
const LEAN: f64 = 1.0;

/// Of so many questions, somebody who skips says of one that it does not apply.
const ONE_DOES_NOT_APPLY: u32 = 10;

/// How somebody answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Each answer shows the truth, with noise.
    Steady,
    /// The same, one label nearer to the last one, whichever way the question points.
    Acquiescent,
    /// One key, drawn once, for every question.
    StraightLining,
    /// Any key, whatever is asked.
    Random,
    /// In less than two seconds a question; more and more at random: steady at the first, at random at the last.
    Fast,
    /// Steady, but every other question of one axis is skipped, and one of ten others does not apply.
    Skipping,
}

impl Style {
    /// In the order they are told.
    pub const ALL: [Self; 6] =
        [Self::Steady, Self::Acquiescent, Self::StraightLining, Self::Random, Self::Fast, Self::Skipping];
}

/// A question as a style sees it.
pub(super) struct Asked {
    /// Where the person stands on what is asked.
    pub(super) truth: Truth,
    /// Whether the first label is high.
    pub(super) reversed: bool,
    /// How far on it is asked: 0 the first, 1 the last.
    pub(super) progress: f64,
    /// Whether it is to be left out by somebody who skips.
    pub(super) left_out: bool,
}

/// Somebody who answers: their style, how much their answers show, and the key that they press when they press but one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub(super) style: Style,
    pub(super) loading: f64,
    pub(super) key: u8,
}

impl Manner {
    pub(super) fn answer(self, asked: &Asked, noise: &mut Noise) -> Option<Answer> {
        let reply = self.reply(asked, noise)?;
        let (shortest, further) = match self.style {
            Style::Fast => (400, 1_200),
            Style::Steady | Style::Acquiescent | Style::StraightLining | Style::Random | Style::Skipping => {
                (3_000, 9_000)
            }
        };
        Some(Answer::new(reply, Some(shortest + noise.below(further))))
    }

    fn reply(self, asked: &Asked, noise: &mut Noise) -> Option<Reply> {
        let number = match self.style {
            Style::StraightLining => self.key,
            Style::Random => any(noise),
            Style::Fast if noise.uniform() < asked.progress => any(noise),
            Style::Skipping if asked.left_out => return Some(Reply::Skipped),
            Style::Skipping if noise.below(ONE_DOES_NOT_APPLY) == 0 => return Some(Reply::DoesNotApply),
            Style::Acquiescent => steady(asked, self.loading, LEAN, noise),
            Style::Steady | Style::Fast | Style::Skipping => steady(asked, self.loading, 0.0, noise),
        };
        Choice::try_from(number).ok().map(Reply::Chose)
    }
}

/// The label at the place where the answer falls, as the question counts, and then `lean` towards the last one.
fn steady(asked: &Asked, loading: f64, lean: f64, noise: &mut Noise) -> u8 {
    let shown = shown(asked.truth, loading, noise);
    label(if asked.reversed { lean - shown } else { lean + shown })
}

pub(super) fn any(noise: &mut Noise) -> u8 {
    u8::try_from(noise.below(5)).unwrap_or(0) + 1
}
