//! Owns how the rows of home are called and what stands beside each, in both doors.
//! Must not know where a row leads.

use super::plan::home as plan;
use super::{date, home, tutor};
use crate::visit::{Offer, Row};

/// What a row is called.
#[must_use]
pub fn name(row: &Row<'_>) -> String {
    match row {
        Row::GoOn(entry) if entry.planning => plan::GO_ON.to_owned(),
        Row::GoOn(_) => home::GO_ON.to_owned(),
        Row::CheckIn(_) => plan::CHECK_IN.to_owned(),
        Row::Begin => home::BEGIN.to_owned(),
        Row::Tutor => tutor::ROW.to_owned(),
        Row::WhatNow(_) => plan::WHAT_NOW.to_owned(),
        Row::History => home::HISTORY.to_owned(),
        Row::Year => home::YEAR.to_owned(),
        Row::Look(entry) => date(entry.moment),
    }
}

/// What stands beside it; `offer` is what a new sitting would be.
#[must_use]
pub fn beside(row: &Row<'_>, offer: &Offer) -> String {
    match row {
        Row::GoOn(entry) if entry.planning => date(entry.moment),
        Row::GoOn(entry) => home::so_far(&date(entry.moment), entry.answered, entry.of),
        Row::CheckIn(_) => plan::CHECK_IN_SAYS.to_owned(),
        Row::Begin => home::takes(&offer.title, offer.minutes),
        Row::Tutor => tutor::ROW_SAYS.to_owned(),
        Row::WhatNow(entry) => plan::what_now_says(&date(entry.moment)),
        Row::History => home::HISTORY_SAYS.to_owned(),
        Row::Year => home::YEAR_SAYS.to_owned(),
        Row::Look(entry) => entry.title.clone(),
    }
}
