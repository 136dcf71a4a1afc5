//! Owns what follows from a result in the line mode: the planner, and what each line does to it.
//! Must not print, save or read a clock.

mod page;
mod picture;
mod rows;

use std::sync::Arc;

use jiff::civil::Date;

use super::line::{Command, Typed, named};
use super::looking::Past;
use super::numbers::{self, Cell};
use super::reaction::{Go, Reaction};
use super::sitting::Sitting;
use crate::interview::{
    Choice, GuessEnd, PlanAction, PlanEvent, PlanOutcome, PlanPage, PlanWay, Planner, Slot,
};
use crate::pack::{Id, Pack};
use crate::session::{Field, Next, OptionKind, Session};
use crate::summary::{Step, step};
use crate::visit::{Now, Purpose, Target};
use crate::words::{self, plain};
use page::Kind;

/// What follows from a result.
#[derive(Debug)]
pub(super) struct Planning {
    planner: Planner,
    /// Where going back from its first page leads.
    pub(super) origin: Origin,
    pack: Option<Arc<Pack>>,
    /// The page on which this visit began.
    opened_on: PlanPage,
    today: Date,
}

/// Where the plan was opened.
#[derive(Debug)]
pub(super) enum Origin {
    /// In the menu.
    Home,
    /// At the end of a sitting, whose undo goes on.
    Sitting(Box<Sitting>),
    /// At a result of another day.
    Past(Box<Past>),
}

impl Planning {
    pub(super) fn new(
        session: Session,
        purpose: Purpose,
        pack: Option<Arc<Pack>>,
        origin: Origin,
        now: Now,
    ) -> Self {
        let way = match purpose {
            Purpose::CheckIn { .. } => PlanWay::CheckIn,
            Purpose::GoOn => PlanWay::open(&session),
            Purpose::Answer | Purpose::WhatNow => PlanWay::WhatNow,
        };
        let today = now.moment.date();
        let mut planner = Planner::new(session, way);
        if purpose == (Purpose::CheckIn { of_itself: true }) {
            let _ = planner.update(PlanAction::Mentioned(today), now.moment);
        }
        let opened_on = planner.page();
        Self { planner, origin, pack, opened_on, today }
    }

    pub(super) fn session(&self) -> &Session {
        self.planner.session()
    }

    /// What stands in a field now.
    pub(super) fn text(&self, field: Field) -> &str {
        self.planner.plan().text(field).unwrap_or_default()
    }

    /// What a line does here.
    pub(super) fn take(&mut self, typed: Typed, now: Now) -> Reaction {
        self.today = now.moment.date();
        match typed {
            Typed::Nothing => self.act(PlanAction::Next, now),
            Typed::Command(command) => self.command(&command, now),
            Typed::Number(number) => self.row(number, None, now),
            Typed::Words(words) => self.words(&words, now),
        }
    }

    fn command(&mut self, command: &Command, now: Now) -> Reaction {
        match command {
            Command::Back => self.act(PlanAction::Back, now),
            Command::Skip => self.act(PlanAction::Next, now),
            Command::Undo => self.act(PlanAction::Undo, now),
            Command::Redo => self.act(PlanAction::Redo, now),
            Command::List => self.list(now),
            Command::Go(Some(number)) if self.planner.page() == PlanPage::Map => self.row(*number, None, now),
            Command::Note => match self.kind() {
                Kind::Guess(kind) => Reaction::lead(Go::Text(Target::Field(Field::Name(kind)))),
                Kind::Rows | Kind::Choice | Kind::Weights | Kind::Read => Reaction::say(self.range()),
            },
            Command::Editor(number) => self.editor(*number),
            Command::Go(_)
            | Command::DoesNotApply
            | Command::Where
            | Command::Repeat
            | Command::Finish
            | Command::Table
            | Command::ThenAndNow
            | Command::WhatNow
            | Command::Help
            | Command::Leave
            | Command::Home
            | Command::Save(_) => Reaction::say(self.range()),
        }
    }

    /// The text of that number in an editor; the only one of the page without a number.
    fn editor(&self, number: Option<usize>) -> Reaction {
        let rows = self.rows();
        let field = |row: &Choice| if let Choice::Field(field) = row { Some(*field) } else { None };
        let mut fields = rows.iter().filter_map(field);
        let wanted = match (number, fields.next(), fields.next()) {
            (_, None, _) => return Reaction::say(self.range()),
            (None, only, None) => only,
            (None, _, Some(_)) => {
                return Reaction::say(plain::which_text(rows.iter().filter_map(field).count()));
            }
            (Some(number), _, _) => number.checked_sub(1).and_then(|at| rows.get(at)).and_then(field),
        };
        match wanted {
            Some(field) => Reaction::lead(Go::Editor(Target::Field(field))),
            None => Reaction::say(plain::NO_TEXT_THERE),
        }
    }

    /// Whether a text can be written on this page.
    pub(super) fn has_texts(&self) -> bool {
        self.rows().iter().any(|row| matches!(row, Choice::Field(_)))
    }

    /// All parts of what now; a check-in is too short for a list.
    fn list(&mut self, now: Now) -> Reaction {
        match (self.planner.page(), self.planner.way()) {
            (PlanPage::Map, _) => Reaction { whole: true, ..Reaction::default() },
            (_, PlanWay::WhatNow) => self.act(PlanAction::Map, now),
            (_, PlanWay::CheckIn) => Reaction::say(self.range()),
        }
    }

    fn words(&mut self, line: &str, now: Now) -> Reaction {
        match self.kind() {
            Kind::Guess(kind) => return self.guess(kind, line, now),
            Kind::Weights => return self.weigh(line, now),
            Kind::Rows | Kind::Choice | Kind::Read => {}
        }
        if self.planner.page() == PlanPage::Revisit
            && let Ok(date) = line.parse::<Date>()
        {
            return self.choose(PlanAction::Revisit(Some(date)), now);
        }
        if line == "-" {
            return self.blank_choice(now);
        }
        let names: Vec<String> = self.rows().iter().map(|row| self.name(row)).collect();
        if let Some(at) = named(line, names.iter().map(String::as_str)) {
            return self.row(at + 1, None, now);
        }
        let (number, rest) = line.split_once(' ').unwrap_or((line, ""));
        match number.trim_end_matches('.').parse() {
            Ok(number) => self.row(number, Some(rest.trim()), now),
            Err(_not_a_number) => Reaction::say(self.range()),
        }
    }

    /// Carries out one action, be it from a line or from a text that was written.
    pub(super) fn act(&mut self, action: PlanAction, now: Now) -> Reaction {
        let before = self.planner.page();
        let PlanOutcome { save, event } = self.planner.update(action, now.moment);
        let undone = matches!(event, PlanEvent::Undone(_) | PlanEvent::Redone(_));
        let whole = self.planner.page() != before || undone;
        let (said, go) = match &event {
            PlanEvent::LeftStart => (None, Go::Origin),
            PlanEvent::Finished => (None, Go::Home),
            PlanEvent::NeedsAnswer | PlanEvent::NotHere => (Some(self.range()), Go::Stay),
            PlanEvent::Moved
            | PlanEvent::Kept
            | PlanEvent::PointsCapped { .. }
            | PlanEvent::Undone(_)
            | PlanEvent::Redone(_)
            | PlanEvent::NothingToUndo
            | PlanEvent::NothingToRedo => (words::plan::event(&event, &words::Keys::of_lines()), Go::Stay),
        };
        Reaction { save, said: said.into_iter().collect(), whole, go }
    }

    /// What follows when a text was kept.
    pub(super) fn written(&mut self, field: Field, now: Now) -> Reaction {
        if field == Field::NextStep && self.planner.plan().text(Field::NextStep).is_some() {
            return self.check_in(Next::Another, now);
        }
        Reaction::default()
    }

    /// Says something and goes on.
    fn choose(&mut self, action: PlanAction, now: Now) -> Reaction {
        let said = self.act(action, now);
        let moved = self.act(PlanAction::Next, now);
        Reaction { save: said.save || moved.save, ..moved }
    }

    /// Takes a choice back.
    fn blank_choice(&mut self, now: Now) -> Reaction {
        let action = match self.rows().first() {
            Some(Choice::Axis(_)) => PlanAction::Gap(None),
            Some(Choice::Reach(_)) => PlanAction::Reach(None),
            Some(Choice::Date(_)) => PlanAction::Revisit(None),
            Some(
                Choice::Did(_)
                | Choice::Next(_)
                | Choice::Field(_)
                | Choice::Days
                | Choice::Option(_)
                | Choice::Page(_),
            )
            | None => return Reaction::say(self.range()),
        };
        Reaction { whole: true, ..self.act(action, now) }
    }

    /// What the row of that number stands for, with what was typed behind the number.
    fn row(&mut self, number: usize, rest: Option<&str>, now: Now) -> Reaction {
        let rows = self.rows();
        let Some(row) = number.checked_sub(1).and_then(|at| rows.get(at)).cloned() else {
            return Reaction::say(self.range());
        };
        match (row, rest) {
            (Choice::Field(field), None) => Reaction::lead(Go::Text(Target::Field(field))),
            (Choice::Field(field), Some(rest)) => self.write(field, rest, now),
            (Choice::Days, Some("-")) => self.days(None, now),
            (Choice::Days, rest) => match rest.and_then(|rest| rest.split(' ').next()?.parse().ok()) {
                Some(days @ 1..=14) => self.days(Some(days), now),
                Some(_) | None => Reaction::say(plain::range_days(number)),
            },
            (Choice::Option(kind), Some("-")) => {
                Reaction { whole: true, ..self.act(PlanAction::Clear(kind), now) }
            }
            (_, Some(_)) => Reaction::say(self.range()),
            (Choice::Option(kind), None) => self.act(PlanAction::Jump(PlanPage::Option(kind)), now),
            (Choice::Page(page), None) => self.act(PlanAction::Jump(page), now),
            (Choice::Axis(axis), None) => self.choose(PlanAction::Gap(Some(axis)), now),
            (Choice::Reach(reach), None) => self.choose(PlanAction::Reach(Some(reach)), now),
            (Choice::Date(date), None) => self.choose(PlanAction::Revisit(Some(date)), now),
            (Choice::Did(did), None) => self.choose(PlanAction::Did(did), now),
            (Choice::Next(Next::Another), None) => Reaction::lead(Go::Text(Target::Field(Field::NextStep))),
            (Choice::Next(next), None) => self.check_in(next, now),
        }
    }

    /// Keeps a text that was typed behind its number: in place of a line, below what stands in a list.
    fn write(&mut self, field: Field, rest: &str, now: Now) -> Reaction {
        let before = self.text(field);
        let rest: String = rest.chars().filter(|c| !c.is_control()).collect();
        let text = match rest.as_str() {
            "-" => String::new(),
            _ if field.is_line() || before.is_empty() => rest,
            _ => format!("{before}\n{rest}"),
        };
        let mut kept = self.act(PlanAction::Kept { field, text }, now);
        kept.said.push(self.said(&Choice::Field(field)));
        kept
    }

    fn days(&mut self, days: Option<u8>, now: Now) -> Reaction {
        let mut kept = self.act(PlanAction::Days(days), now);
        kept.said.push(self.said(&Choice::Days));
        kept
    }

    /// `money 40 65 80`: low, likely and high; one number alone is the likely one.
    fn guess(&mut self, option: OptionKind, line: &str, now: Now) -> Reaction {
        let read = numbers::read(line, &self.session().questions.axes, 3);
        let Some((axis, cells)) = read.filter(|(_, cells)| cells.len() != 2) else {
            return Reaction::say(self.range());
        };
        let ends = if cells.len() == 1 {
            vec![GuessEnd::Likely]
        } else {
            vec![GuessEnd::Low, GuessEnd::Likely, GuessEnd::High]
        };
        let slots = ends.into_iter().map(|end| Slot::Guess { option, axis: axis.clone(), end });
        self.put(slots.zip(cells).collect(), &axis, now)
    }

    /// `money 40 100 50`: points, swing and floor, as many as are given; or `floor money 50`.
    fn weigh(&mut self, line: &str, now: Now) -> Reaction {
        let kinds: [fn(Id) -> Slot; 3] = [Slot::Points, Slot::Swing, Slot::Floor];
        let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
        let one = named(first, plain::WEIGHTS.into_iter());
        let (line, kinds, most) = match one.and_then(|at| kinds.get(at..=at)) {
            Some(one) => (rest, one, 1),
            None => (line, kinds.as_slice(), 3),
        };
        let Some((axis, cells)) = numbers::read(line, &self.session().questions.axes, most) else {
            return Reaction::say(self.range());
        };
        let slots = kinds.iter().map(|kind| kind(axis.clone()));
        self.put(slots.zip(cells).collect(), &axis, now)
    }

    fn put(&mut self, cells: Vec<(Slot, Cell)>, axis: &Id, now: Now) -> Reaction {
        let mut all = Reaction::default();
        for (slot, cell) in cells {
            let value = match cell {
                Cell::Keep => continue,
                Cell::Blank => None,
                Cell::Value(value) => Some(value),
            };
            let put = self.act(PlanAction::Number { slot, value }, now);
            all.save |= put.save;
            all.said.extend(put.said);
        }
        all.said.push(self.numbers_of(axis));
        all
    }

    fn check_in(&mut self, next: Next, now: Now) -> Reaction {
        let step = self.step().map(|step| words::step::step(&step)).unwrap_or_default();
        self.act(PlanAction::CheckIn { step, next }, now)
    }

    /// The step as it stands now, or as it stood when it was checked just now.
    fn step(&self) -> Option<Step> {
        step(self.session())
    }
}
