//! Owns what is said on each page of the plan: its text, its prompt, and what answers there.
//! Must not change anything.

use super::Planning;
use crate::decision::{Origin, table};
use crate::interview::{Choice, PlanPage};
use crate::pack::Id;
use crate::session::{Field, OptionKind, Session};
use crate::summary::summarize;
use crate::words::{Told, Weight, in_sentence, plain, plan as words};

/// What can be done on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Choose or write in rows, or go on without.
    Rows,
    /// Choose one of several: going on needs an answer.
    Choice,
    /// Give an option its numbers.
    Guess(OptionKind),
    /// Give the axes their weights.
    Weights,
    /// Read.
    Read,
}

impl Planning {
    /// What can be done on this page.
    pub(super) fn kind(&self) -> Kind {
        match self.planner.page() {
            PlanPage::Option(kind) => Kind::Guess(kind),
            PlanPage::Weights => Kind::Weights,
            PlanPage::Picture | PlanPage::Done | PlanPage::CheckDone => Kind::Read,
            PlanPage::CheckDid | PlanPage::CheckNext => Kind::Choice,
            PlanPage::Gap
            | PlanPage::Reach
            | PlanPage::Hands(_)
            | PlanPage::Staying
            | PlanPage::Leaving
            | PlanPage::Trade
            | PlanPage::Asking
            | PlanPage::Interest
            | PlanPage::Options
            | PlanPage::Premortem
            | PlanPage::Experiment
            | PlanPage::IfThen
            | PlanPage::Revisit
            | PlanPage::Map
            | PlanPage::CheckLearned => Kind::Rows,
        }
    }

    /// Whether this page says the step back.
    pub(in crate::plain) fn says_step_back(&self) -> bool {
        self.planner.page() == PlanPage::Done
    }

    /// Everything about the page, but for its prompt; ends without a line end.
    pub(in crate::plain) fn ask(&self) -> String {
        let mut lines = vec![plain::sentence(&self.here())];
        lines.extend(self.question());
        lines.retain(|line| !line.is_empty());
        match self.kind() {
            Kind::Read => lines.extend(self.reading()),
            Kind::Guess(_) | Kind::Weights => {
                lines.extend(self.session().questions.axes.iter().map(|axis| self.numbers_of(&axis.id)));
            }
            Kind::Rows | Kind::Choice => {
                let rows: Vec<String> = self.rows().iter().map(|row| self.said(row)).collect();
                lines.extend(plain::numbered(rows.iter().map(String::as_str)));
            }
        }
        if self.planner.page() == PlanPage::Weights {
            lines.push(plain::points(self.planner.points_left()));
        }
        lines.join("\n")
    }

    /// Where one is: `Part 3 of 16, Staying: pros and cons`.
    pub(in crate::plain) fn here(&self) -> String {
        let page = self.planner.page();
        let title = match self.kind() {
            Kind::Guess(kind) => format!("{}, {}", self.option_name(kind), words::option_number(kind)),
            Kind::Rows | Kind::Choice | Kind::Weights | Kind::Read => words::title(page).to_owned(),
        };
        let pages = self.planner.pages();
        match pages.iter().position(|other| *other == page) {
            Some(at) => plain::part(&words::part(at + 1, pages.len()), &title),
            None => title,
        }
    }

    /// What is asked for, behind which the cursor stays.
    pub(in crate::plain) fn prompt(&self, whole: bool) -> String {
        match self.kind() {
            Kind::Guess(_) | Kind::Weights if !whole => plain::ASK_NEXT_AXIS.to_owned(),
            Kind::Guess(_) => plain::ask_guess(&self.example()),
            Kind::Weights => plain::ask_plan_weights(&self.example()),
            Kind::Read => plain::ASK_GO_ON.to_owned(),
            Kind::Choice => plain::ask_number(self.rows().len()),
            Kind::Rows => plain::ask_row(self.rows().len()),
        }
    }

    /// The same for whoever has heard it, where it can be shorter.
    pub(in crate::plain) fn prompt_again(&self) -> Option<String> {
        (self.kind() == Kind::Rows).then(|| plain::ask_row_again(self.rows().len()))
    }

    /// What answers here, for whoever typed something else.
    pub(in crate::plain) fn range(&self) -> String {
        match self.kind() {
            Kind::Guess(_) => plain::range_guess(&self.example()),
            Kind::Weights => plain::range_plan_weights(&self.example()),
            Kind::Read => plain::RANGE_GO_ON.to_owned(),
            Kind::Choice => plain::range_choice(self.rows().len()),
            Kind::Rows => {
                let rows = self.rows();
                match rows.first() {
                    Some(Choice::Date(_)) => plain::range_day(rows.len()),
                    Some(Choice::Axis(_) | Choice::Reach(_)) => plain::range_chosen(rows.len()),
                    Some(Choice::Page(_)) => plain::range_parts(rows.len()),
                    Some(
                        Choice::Did(_)
                        | Choice::Next(_)
                        | Choice::Field(_)
                        | Choice::Days
                        | Choice::Option(_),
                    )
                    | None => plain::range_row(rows.len()),
                }
            }
        }
    }

    /// What is to be known before a text is written.
    pub(in crate::plain) fn before_writing(&self, field: Field) -> Vec<String> {
        let mut lines = vec![plain::sentence(&self.label(field))];
        lines.extend(words::ideas(field).iter().map(ToString::to_string));
        if matches!(field, Field::Experiment | Field::NextStep) {
            let sections = self.pack.iter().flat_map(|pack| pack.sections());
            lines.extend(sections.flat_map(|section| section.steps.iter().map(|step| step.text.clone())));
        }
        lines
    }

    /// The numbers of an axis on this page, in a sentence.
    pub(super) fn numbers_of(&self, axis: &Id) -> String {
        let plan = self.planner.plan();
        let known = &self.session().questions.axes;
        let name = known.iter().find(|one| one.id == *axis).map_or(axis.as_str(), |one| one.name.as_str());
        let number = |value: Option<&crate::session::Percent>| value.map(|value| value.get());
        let Kind::Guess(kind) = self.kind() else {
            let of = [self.planner.points().get(axis), plan.swing.get(axis), plan.floors.get(axis)];
            return plain::weights(name, of.map(number), &words::worst_to_best(&table(self.session()), axis));
        };
        let guess = plan.options.get(&kind.id()).and_then(|guesses| guesses.get(axis));
        let ends = guess.map_or([None; 3], |guess| {
            [guess.low.as_ref(), guess.likely.as_ref(), guess.high.as_ref()].map(number)
        });
        if kind == OptionKind::Stay
            && let Some(measured) = self.measured(axis)
        {
            return plain::measured(name, measured);
        }
        plain::guess(name, ends, words::guess_hint(ends))
    }

    /// What staying measures on an axis, unless the person overruled it.
    fn measured(&self, axis: &Id) -> Option<[u8; 3]> {
        let table = table(self.session());
        let row = table.rows.iter().find(|row| row.option == OptionKind::Stay)?;
        let cell = row.cells.get(axis).filter(|cell| cell.origin == Origin::Measured)?;
        Some([cell.low, cell.likely, cell.high])
    }

    /// What the page asks. What was said on a page before, in this visit, is not said again.
    fn question(&self) -> Vec<String> {
        let told = words::asked(self.planner.page(), self.session(), &summarize(self.session()));
        self.aloud(told)
    }

    /// What a page that is only read says.
    fn reading(&self) -> Vec<String> {
        let page = self.planner.page();
        if page == PlanPage::Picture {
            self.picture()
        } else if page == PlanPage::CheckDone {
            self.aloud(words::gone(self.session()))
        } else {
            self.aloud(words::said_back(self.session(), plain::LIST_KEY))
        }
    }

    fn aloud(&self, told: Vec<Told>) -> Vec<String> {
        let reminds = self.planner.page() == self.opened_on;
        let told = told.into_iter().filter(|told| reminds || told.weight != Weight::Known);
        told.flat_map(|told| told.lines).map(|line| plain::sentence(&plain::aloud(&line))).collect()
    }

    /// The first axis, for an example.
    fn example(&self) -> String {
        let Session { questions, pack, .. } = self.session();
        questions.axes.first().map_or_else(String::new, |axis| in_sentence(&axis.name, &pack.language))
    }

    /// Whether a field stands on this page, so that what is written can be said back by its row.
    pub(in crate::plain) fn row_of(&self, field: Field) -> Option<String> {
        self.rows().contains(&Choice::Field(field)).then(|| self.said(&Choice::Field(field)))
    }
}
