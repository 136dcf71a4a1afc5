//! What a start opens, what each purpose opens, and what looking leaves alone; on a folder of its own.

use tempfile::TempDir;

use super::*;
use crate::run::languages::Languages;
use crate::session::{Field, Plan};

const DRAFT: &str = include_str!("../../../tests/fixtures/sessions/v1.0.json");
const PLANNED: &str = include_str!("../../../tests/fixtures/sessions/v1.1.json");

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: TempDir::new().unwrap() }
    }

    fn desk(&self, now: &str) -> Desk {
        let clock = Clock::start(Some(now)).unwrap();
        Desk::open(self.folder.path().to_owned(), clock, Packs::built_in(Languages::none()).unwrap())
    }

    /// A session of a released file, changed.
    fn put(&self, id: &str, text: &str, change: impl FnOnce(&mut Session)) {
        let mut session: Session = serde_json::from_str(text).unwrap();
        session.id = Id::new(id).unwrap();
        change(&mut session);
        let mut store = Store::open(self.folder.path(), DiskFs);
        // What is there already is changed, as another program would.
        drop(store.load(&session.id));
        assert!(store.save(&session).unwrap().is_durable());
    }

    fn planned(&self, id: &str, change: impl FnOnce(&mut Plan)) {
        self.put(id, PLANNED, |session| {
            let plan = session.plan_mut();
            (plan.at, plan.draft, plan.did) = (None, None, None);
            change(plan);
        });
    }
}

fn opened(message: Message) -> Opened {
    match message {
        Message::Opened(opened) => *opened,
        Message::Shelf(_) => panic!("home"),
        Message::Refused(why) => panic!("{why}"),
        _ => panic!("something else"),
    }
}

fn is_home(message: &Message) -> bool {
    matches!(message, Message::Shelf(_))
}

/// Before any date of the plan has come since it was last mentioned, and after one has.
const EARLY: &str = "2026-12-09T20:00:00+01:00";
const LATE: &str = "2026-12-16T20:00:00+01:00";

#[test]
fn a_start_asks_first_about_a_step_whose_date_has_come_then_goes_on_with_what_is_open() {
    let place = Place::new();
    place.planned("s00001-20261124-a000", |_| {});
    place.put("s00002-20261125-a000", DRAFT, |session| session.draft = None);
    let early = opened(place.desk(EARLY).go_on(None, false));
    assert_eq!((early.purpose, early.session.id.as_str()), (Purpose::Answer, "s00002-20261125-a000"));
    let late = opened(place.desk(LATE).go_on(None, false));
    assert_eq!(late.purpose, Purpose::CheckIn { of_itself: true });
    assert_eq!(late.session.id.as_str(), "s00001-20261124-a000");
    let take = place.desk(LATE).go_on(Some(&Id::new("four-lessons").unwrap()), true);
    assert_eq!(opened(take).purpose, Purpose::Answer, "whoever takes a pack wants to answer it");
}

#[test]
fn a_start_with_nothing_open_is_home_and_home_knows_the_step() {
    let place = Place::new();
    place.planned("s00001-20261124-a000", |_| {});
    let message = place.desk(EARLY).go_on(None, false);
    assert!(is_home(&message));
    let Message::Shelf(shelf) = message else { return };
    assert_eq!(shelf.step.unwrap().session.as_str(), "s00001-20261124-a000");
    assert_eq!((shelf.drafts.len(), shelf.results.len()), (0, 1));
}

#[test]
fn a_plan_that_was_left_open_is_gone_on_with_and_is_a_result_all_the_same() {
    let place = Place::new();
    place.planned("s00001-20261124-a000", |plan| plan.at = Some(Id::new("check-did").unwrap()));
    assert_eq!(opened(place.desk(EARLY).go_on(None, false)).purpose, Purpose::GoOn);
    let Message::Shelf(shelf) = place.desk(EARLY).shelf() else { panic!("no shelf") };
    assert!(shelf.drafts.iter().all(|entry| entry.planning));
    assert_eq!((shelf.drafts.len(), shelf.results.len()), (1, 1));
}

#[test]
fn what_is_finished_opens_to_be_looked_at_unless_it_is_for_what_follows() {
    let place = Place::new();
    place.planned("s00001-20261124-a000", |_| {});
    let id = Id::new("s00001-20261124-a000").unwrap();
    let mut desk = place.desk(EARLY);
    assert!(opened(desk.reopen(&id, Purpose::Answer)).pack.is_none());
    for purpose in [Purpose::WhatNow, Purpose::GoOn, Purpose::CheckIn { of_itself: false }] {
        let opened = opened(desk.reopen(&id, purpose));
        assert_eq!((opened.purpose, opened.pack.is_some()), (purpose, true));
    }
}

#[test]
fn what_a_newer_version_wrote_can_only_be_looked_at() {
    let place = Place::new();
    place.planned("s00001-20261124-a000", |_| {});
    let path = place.folder.path().join("sessions/s00001-20261124-a000.json");
    let text = std::fs::read_to_string(&path).unwrap().replacen("\"partly\"", "\"soon\"", 1);
    #[expect(clippy::disallowed_methods, reason = "plays the newer program")]
    std::fs::write(&path, &text).unwrap();
    let id = Id::new("s00001-20261124-a000").unwrap();
    let opened = opened(place.desk(LATE).reopen(&id, Purpose::WhatNow));
    assert_eq!((opened.purpose, opened.pack.is_none()), (Purpose::Answer, true));
    assert!(is_home(&place.desk(LATE).go_on(None, false)), "nothing is asked that could not be kept");
}

#[test]
fn looking_back_leaves_another_programs_change_alone() {
    let place = Place::new();
    place.planned("s00001-20261124-a000", |_| {});
    let id = Id::new("s00001-20261124-a000").unwrap();
    let mut desk = place.desk(EARLY);
    let mut session = opened(desk.reopen(&id, Purpose::WhatNow)).session;
    place.planned("s00001-20261124-a000", |plan| {
        plan.texts.insert(Field::Trade.id(), "theirs".to_owned());
    });
    for _ in 0..2 {
        let Message::Found(found) = desk.find(Look::History) else { panic!("nothing found") };
        assert_eq!(found.sessions.len(), 1);
        drop(desk.shelf());
        session.plan_mut().texts.insert(Field::Trade.id(), "mine".to_owned());
        assert!(matches!(desk.save(session.clone()), SaveOutcome::Remark(_)), "it went beside theirs");
    }
    let kept = Store::open(place.folder.path(), DiskFs).peek(&id).unwrap().session;
    assert_eq!(kept.plan.unwrap().text(Field::Trade), Some("theirs"));
}

#[test]
fn while_another_program_has_it_open_nothing_is_asked() {
    let place = Place::new();
    place.planned("s00001-20261124-a000", |_| {});
    let first = place.desk(LATE);
    let second = place.desk(LATE);
    assert!(first.busy().is_none() && second.busy().is_some());
    assert!(matches!(second.ready(), Message::Ready { read_only: Some(_), .. }));
}

#[test]
fn packs_with_an_open_sitting_are_told() {
    let place = Place::new();
    place.planned("s00001-20261124-a000", |_| {});
    place.put("s00002-20261125-a000", DRAFT, |_| {});
    let Message::Found(found) = place.desk(EARLY).find(Look::Year) else { panic!("nothing found") };
    assert_eq!(found.open, [Id::new("four-lessons").unwrap()]);
    assert_eq!(found.sessions.len(), 1, "results only");
}

/// A result that is read in another language is written as it was asked, with what followed from it.
#[test]
fn what_follows_from_a_result_in_another_language_changes_nothing_of_what_was_asked() {
    let place = Place::new();
    place.put("s00001-a", PLANNED, |session| session.plan_mut().at = None);
    let asked = Store::open(place.folder.path(), DiskFs).peek(&Id::new("s00001-a").unwrap()).unwrap().session;
    let clock = Clock::start(Some("2026-11-24T10:00:00+00:00")).unwrap();
    let packs = Packs::built_in(Languages::wished("de")).unwrap();
    let mut desk = Desk::open(place.folder.path().to_owned(), clock, packs);
    let Opened { session, pack, .. } = opened(desk.reopen(&asked.id, Purpose::WhatNow));
    assert_eq!(session.pack.language, "de");
    let names: Vec<_> = session.questions.axes.iter().map(|axis| axis.name.as_str()).collect();
    assert_eq!(names, ["Geld", "Wachstum", "Balance", "Leidenschaft"]);
    assert_eq!(pack.unwrap().language(), "de", "and so are the ideas for a step");
    let mut changed = session;
    changed.plan_mut().days = Some(9);
    assert_eq!(desk.save(changed.clone()), SaveOutcome::Durable);
    let kept = Store::open(place.folder.path(), DiskFs).peek(&asked.id).unwrap().session;
    assert_eq!((&kept.questions, &kept.pack), (&asked.questions, &asked.pack));
    assert_eq!(kept.plan, changed.plan);
}
