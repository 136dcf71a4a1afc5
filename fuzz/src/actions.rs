//! Owns what a person may do in a sitting and in a plan, sensible or not, read off a tape.
//! Must not do it.

use std::sync::Arc;

use fourfold::interview::{Action, GuessEnd, Interview, PlanAction, PlanPage, PlanWay, Slot, way};
use fourfold::pack::{Id, Pack};
use fourfold::session::{Choice, Did, Field, Month, Next, OptionKind, Percent, Plan, Reach, Reply, Session};

use super::{Tape, id, moment};

/// A sitting of `pack` that has just begun.
#[must_use]
pub fn sitting(pack: &Arc<Pack>) -> Interview {
    Interview::new(Arc::clone(pack), Session::begin(id("s1"), pack, moment()))
}

fn percent(tape: &mut Tape<'_>) -> Option<Option<Percent>> {
    let number = tape.byte()?;
    Some((number <= 100).then(|| Percent::at_most_100(number)))
}

fn axis(tape: &mut Tape<'_>, session: &Session) -> Option<Id> {
    let known = session.questions.axes.iter().map(|axis| axis.id.clone());
    tape.one(&known.chain([id("nowhere")]).collect::<Vec<_>>())
}

fn reply(tape: &mut Tape<'_>) -> Option<Reply> {
    let words = [Reply::Skipped, Reply::DoesNotApply, Reply::CannotSay];
    let choices = (1..=5).filter_map(|number| Choice::try_from(number).ok().map(Reply::Chose));
    tape.one(&choices.chain(words).collect::<Vec<_>>())
}

/// The next thing that is done in a sitting; none when the tape has ended.
pub fn action(tape: &mut Tape<'_>, interview: &Interview) -> Option<Action> {
    let sections = || interview.pack().sections().iter().map(|section| section.id.clone());
    let section = |tape: &mut Tape<'_>| tape.one(&sections().chain([id("nowhere")]).collect::<Vec<_>>());
    Some(match tape.byte()? % 20 {
        0..5 => Action::Reply { reply: reply(tape)?, ms: tape.one(&[None, Some(1_500), Some(90_000)])? },
        5 => Action::Month(tape.one(&[None, Some(Month::ALL[0]), Some(Month::ALL[1])])?),
        6 => Action::Level { axis: axis(tape, interview.session())?, level: percent(tape)? },
        7 => Action::Points { axis: axis(tape, interview.session())?, points: percent(tape)? },
        8 | 9 => Action::Next,
        10 => Action::Back,
        11 => Action::Forward,
        12 => Action::PassOver,
        13 => Action::OpenReview,
        14 => Action::Jump(tape.one(interview.route())?),
        15 => Action::Undo,
        16 => Action::Redo,
        17 => Action::NoteTyped { section: section(tape)?, text: tape.text()? },
        18 => Action::NoteKept { section: section(tape)?, text: tape.text()? },
        _ => Action::Finish(moment()),
    })
}

fn page(tape: &mut Tape<'_>) -> Option<PlanPage> {
    let mut pages = way(PlanWay::WhatNow, &Plan::default());
    pages.extend(way(PlanWay::CheckIn, &Plan::default()));
    pages.extend(OptionKind::ALL.map(PlanPage::Option));
    pages.extend(Reach::ALL.map(PlanPage::Hands));
    tape.one(&pages)
}

fn slot(tape: &mut Tape<'_>, session: &Session) -> Option<Slot> {
    let axis = axis(tape, session)?;
    Some(match tape.below(4)? {
        0 => Slot::Points(axis),
        1 => Slot::Swing(axis),
        2 => Slot::Floor(axis),
        _ => {
            let end = tape.one(&[GuessEnd::Low, GuessEnd::Likely, GuessEnd::High])?;
            Slot::Guess { option: tape.one(&OptionKind::ALL)?, axis, end }
        }
    })
}

/// The next thing that is done in the plan of `session`; none when the tape has ended.
pub fn plan_action(tape: &mut Tape<'_>, session: &Session) -> Option<PlanAction> {
    Some(match tape.byte()? % 20 {
        0 => PlanAction::Gap(axis(tape, session)),
        1 => PlanAction::Reach(tape.one(&Reach::ALL)),
        2 => PlanAction::Typed { field: tape.one(&Field::ALL)?, text: tape.text()? },
        3 => PlanAction::Kept { field: tape.one(&Field::ALL)?, text: tape.text()? },
        4..8 => PlanAction::Number { slot: slot(tape, session)?, value: percent(tape)? },
        8 => PlanAction::Clear(tape.one(&OptionKind::ALL)?),
        9 => PlanAction::Days(tape.byte()),
        10 => PlanAction::Revisit(tape.one(&[None, Some(moment().date())])?),
        11 => PlanAction::Did(tape.one(&Did::ALL)?),
        12 => PlanAction::CheckIn { step: tape.text()?, next: tape.one(&Next::ALL)? },
        13 => PlanAction::Mentioned(moment().date()),
        14 => PlanAction::Next,
        15 => PlanAction::Back,
        16 => PlanAction::Jump(page(tape)?),
        17 => PlanAction::Map,
        18 => PlanAction::Undo,
        _ => PlanAction::Redo,
    })
}
