//! Owns where one may go from where: on, back, over, to the review and from there.
//! Must not change what was said.

use super::{Event, Interview, Outcome, route};
use crate::session::Place;

impl Interview {
    pub(super) fn next(&mut self) -> Outcome {
        match &self.session.place {
            Place::Item(_) => Outcome::same(Event::NotHere),
            // Whoever opens a section from the review wants to answer it.
            Place::Opener(_) => self.walk_on(),
            Place::Welcome | Place::Matters | Place::Page(_) | Place::Review | Place::Result => {
                self.return_or_walk_on()
            }
        }
    }

    pub(super) fn forward(&mut self) -> Outcome {
        if let Place::Item(id) = &self.session.place
            && !self.session.answers.contains_key(id)
        {
            return Outcome::same(Event::NeedsAnswer);
        }
        self.walk_on()
    }

    pub(super) fn back(&mut self) -> Outcome {
        if let Some(place) = self.session.trail.pop() {
            self.session.place = place;
            return Outcome::changed(Event::Moved);
        }
        let before = self.position(&self.session.place).and_then(|here| here.checked_sub(1));
        match before.and_then(|before| self.route.get(before)).cloned() {
            Some(place) => self.go(place),
            None => Outcome::same(Event::LeftStart),
        }
    }

    pub(super) fn pass_over(&mut self) -> Outcome {
        let Place::Opener(id) = &self.session.place else {
            return Outcome::same(Event::NotHere);
        };
        if self.session.trail.last() == Some(&Place::Review) {
            return self.back();
        }
        let page = self.position(&Place::Page(id.clone()));
        match page.and_then(|page| self.route.get(page + 1)).cloned() {
            Some(place) => self.go(place),
            None => Outcome::same(Event::AtEnd),
        }
    }

    pub(super) fn open_review(&mut self) -> Outcome {
        if self.session.place == Place::Review {
            return Outcome::same(Event::NotHere);
        }
        if self.session.trail.is_empty() {
            self.session.trail.push(self.session.place.clone());
            self.session.place = Place::Review;
            return Outcome::changed(Event::Moved);
        }
        self.back()
    }

    pub(super) fn jump(&mut self, place: Place) -> Outcome {
        if place == self.session.place || !self.route.contains(&place) {
            return Outcome::same(Event::NotHere);
        }
        if place == Place::Review {
            return self.open_review();
        }
        if !route::open_part(&self.route, self.session.finished.is_some()).contains(&place) {
            return Outcome::same(Event::NeedsFinish);
        }
        if self.session.place == Place::Review {
            // Coming from here and going back there is one way, not two.
            if self.session.trail.last() == Some(&place) {
                self.session.trail.clear();
            }
            self.session.trail.push(Place::Review);
        }
        self.session.place = place;
        Outcome::changed(Event::Moved)
    }

    /// Back to the review after a jump from there, else to the following place.
    pub(super) fn return_or_walk_on(&mut self) -> Outcome {
        if self.session.trail.last() == Some(&Place::Review) { self.back() } else { self.walk_on() }
    }

    /// To the following place of the route.
    pub(super) fn walk_on(&mut self) -> Outcome {
        if self.session.place == Place::Review && self.session.finished.is_none() {
            return Outcome::same(Event::NeedsFinish);
        }
        let after = self.position(&self.session.place).map(|here| here + 1);
        match after.and_then(|after| self.route.get(after)).cloned() {
            Some(place) => self.go(place),
            None => Outcome::same(Event::AtEnd),
        }
    }

    fn go(&mut self, place: Place) -> Outcome {
        self.session.place = place;
        self.session.trail.clear();
        Outcome::changed(Event::Moved)
    }

    pub(super) fn position(&self, place: &Place) -> Option<usize> {
        self.route.iter().position(|other| other == place)
    }
}
