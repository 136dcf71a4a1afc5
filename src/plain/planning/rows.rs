//! Owns the numbered rows of a page of the plan: what can be chosen or written there, and how each is said.
//! Must not change the plan.

use super::Planning;
use crate::decision::{Analysis, analyse, table};
use crate::interview::Choice;
use crate::session::{Field, OptionKind};
use crate::summary::summarize;
use crate::words::{decision, plain, plan as words};

impl Planning {
    /// The rows of the page, in the order of their numbers.
    pub(super) fn rows(&self) -> Vec<Choice> {
        self.planner.choices(self.today)
    }

    /// What a row is called.
    pub(super) fn name(&self, row: &Choice) -> String {
        words::choice(row, self.session(), &summarize(self.session()), &self.analysis())
    }

    /// A row in a sentence, without its number: its name, and what stands there.
    pub(super) fn said(&self, row: &Choice) -> String {
        let plan = self.planner.plan();
        let name = self.name(row);
        let beside = match row {
            Choice::Axis(id) => summarize(self.session()).axis(id).map(words::stands).unwrap_or_default(),
            Choice::Reach(reach) => words::reach(*reach).1.to_owned(),
            Choice::Date(date) => words::distance(self.today, *date),
            Choice::Did(_) => String::new(),
            Choice::Next(next) => words::next(*next).1.to_owned(),
            Choice::Field(field) => self.written_there(*field),
            Choice::Days => plain::days(plan.days),
            Choice::Option(kind) => words::option_state(*kind, self.session()),
            Choice::Page(page) => words::holds(*page, plan, &summarize(self.session())),
        };
        let now = if self.is_chosen(row) { plain::CHOSEN } else { "" };
        let name = name.trim_end_matches('?');
        // A day behind the number of its row is heard as one number.
        if let Choice::Date(_) = row {
            return format!("{}: {}{now}", plain::capital(&beside), plain::sentence(name));
        }
        let beside = match row {
            Choice::Axis(_) => plain::aloud(&beside),
            Choice::Reach(_)
            | Choice::Date(_)
            | Choice::Did(_)
            | Choice::Next(_)
            | Choice::Field(_)
            | Choice::Days
            | Choice::Option(_)
            | Choice::Page(_) => beside,
        };
        if beside.is_empty() {
            format!("{}{now}", plain::sentence(name))
        } else {
            format!("{name}: {}{now}", plain::sentence(&beside))
        }
    }

    fn is_chosen(&self, row: &Choice) -> bool {
        let plan = self.planner.plan();
        match row {
            Choice::Axis(id) => plan.gap.as_ref() == Some(id),
            Choice::Reach(reach) => plan.reach == Some(*reach),
            Choice::Date(date) => plan.revisit == Some(*date),
            Choice::Did(did) => plan.did == Some(*did),
            Choice::Next(_) | Choice::Field(_) | Choice::Days | Choice::Option(_) | Choice::Page(_) => false,
        }
    }

    fn written_there(&self, field: Field) -> String {
        match self.planner.plan().text(field) {
            Some(text) => text.split('\n').collect::<Vec<_>>().join("; "),
            None => match words::lines(field, None) {
                Some(lines) => format!("{}, {lines}", words::NOTHING),
                None => words::NOTHING.to_owned(),
            },
        }
    }

    /// What stands over a text.
    pub(super) fn label(&self, field: Field) -> String {
        words::label_of(field, &self.analysis(), self.session().plan.as_ref())
    }

    fn analysis(&self) -> Analysis {
        analyse(&table(self.session()))
    }

    pub(super) fn option_name(&self, kind: OptionKind) -> String {
        decision::option_name(self.session().plan.as_ref(), kind)
    }
}
