//! Owns what a page of the plan tells, in its order: what it asks, the step said back, and how it went.
//! Must not advise.

use super::{
    ASKED_ONCE, SAID_BACK, asks, can_it, checked, column, first_gap, label, labelled, open_since, until,
};
use crate::decision::{Analysis, Table};
use crate::interview::PlanPage;
use crate::pack::Id;
use crate::session::{Did, Field, Next, OptionKind, Plan, Session, Tried};
use crate::summary::{Summary, open_step, step};
use crate::words::decision::option_name;
use crate::words::result::range;
use crate::words::step::{learned, step as sentence};
use crate::words::{Told, Weight};

/// A cue or an obstacle stands there without what follows; `map` is the key of all parts.
#[must_use]
pub fn half_step(map: &str) -> String {
    format!("Half a line is written: what will you do then? {map} shows every part.")
}

/// No step was written; `map` is the key of all parts.
#[must_use]
pub fn no_step(map: &str) -> String {
    format!("You wrote no step this time. What you said is kept, and {map} shows every part.")
}

/// What stands over a text; one is about the option that leads.
#[must_use]
pub fn label_of(field: Field, analysis: &Analysis, plan: Option<&Plan>) -> String {
    let leader = analysis.main.lead.leader().filter(|leader| *leader != OptionKind::Stay);
    let lead = leader.map_or_else(|| super::ANOTHER_WAY.to_owned(), |leader| option_name(plan, leader));
    label(field, &lead)
}

/// What is to be known of a guess that does not count as it stands.
#[must_use]
pub fn guess_hint(ends: [Option<u8>; 3]) -> &'static str {
    match ends {
        [Some(_), None, _] | [_, None, Some(_)] => column::NEEDS_LIKELY,
        _ if ends.iter().flatten().is_sorted() => "",
        _ => column::ORDER,
    }
}

/// From the worst to the best option on an axis: `40 to 75`; empty where they do not differ.
#[must_use]
pub fn worst_to_best(table: &Table, axis: &Id) -> String {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(axis));
    let values: Vec<u8> = cells.map(|cell| cell.likely).collect();
    let ends = values.iter().min().zip(values.iter().max()).filter(|(low, high)| low < high);
    ends.map_or_else(String::new, |(low, high)| range(*low, *high))
}

/// What a page with rows asks, above them.
#[must_use]
pub fn asked(page: PlanPage, session: &Session, summary: &Summary) -> Vec<Told> {
    let plan = session.plan.as_ref();
    let said = || step(session).map(|step| sentence(&step)).unwrap_or_default();
    let body = Told::one(Weight::Body, asks(page));
    let told = match page {
        PlanPage::Gap if summary.gaps().is_empty() => vec![Told::one(Weight::Lead, first_gap(summary))],
        PlanPage::Gap => vec![Told::one(Weight::Lead, first_gap(summary)), body],
        PlanPage::Reach => {
            let chosen = plan.and_then(|plan| plan.gap.clone());
            let axis = chosen.as_ref().or_else(|| summary.gaps().first().map(|axis| &axis.id)).cloned();
            vec![Told::one(Weight::Lead, can_it(axis.and_then(|id| summary.axis(&id)))), body]
        }
        PlanPage::CheckDid => {
            let since = open_step(session).as_ref().map_or_else(String::new, open_since);
            vec![Told::one(Weight::Quiet, since), Told::one(Weight::Lead, said()), body]
        }
        PlanPage::CheckLearned | PlanPage::CheckNext => vec![Told::one(Weight::Known, said()), body],
        PlanPage::Options => vec![body],
        PlanPage::Hands(_)
        | PlanPage::Staying
        | PlanPage::Leaving
        | PlanPage::Trade
        | PlanPage::Asking
        | PlanPage::Interest
        | PlanPage::Option(_)
        | PlanPage::Weights
        | PlanPage::Picture
        | PlanPage::Premortem
        | PlanPage::Experiment
        | PlanPage::IfThen
        | PlanPage::Revisit
        | PlanPage::Done
        | PlanPage::Map
        | PlanPage::CheckDone => vec![Told::one(Weight::Lead, asks(page))],
    };
    told.into_iter().filter(|told| !told.is_empty()).collect()
}

/// The step, said back once; `map` is the key of all parts.
#[must_use]
pub fn said_back(session: &Session, map: &str) -> Vec<Told> {
    let text = |field| session.plan.as_ref().and_then(|plan| plan.text(field));
    let Some(step) = step(session) else {
        let half = [Field::Cue, Field::Obstacle, Field::Instead].into_iter().any(|one| text(one).is_some());
        return vec![Told::one(Weight::Lead, if half { half_step(map) } else { no_step(map) })];
    };
    let mut told = vec![Told::one(Weight::Quiet, SAID_BACK), Told::one(Weight::Lead, sentence(&step))];
    if let (Some(experiment), Some(_)) = (&step.experiment, &step.act) {
        told.push(Told::one(Weight::Body, labelled(Field::Experiment, experiment)));
    }
    told.extend(
        text(Field::MindChange).map(|mind| Told::one(Weight::Body, labelled(Field::MindChange, mind))),
    );
    told.extend(open_step(session).as_ref().map(|open| Told::one(Weight::Body, until(open))));
    told.push(Told::one(Weight::Quiet, ASKED_ONCE));
    told
}

/// How a step went, once that is said.
#[must_use]
pub fn gone(session: &Session) -> Vec<Told> {
    let Some(tried) = session.plan.as_ref().and_then(|plan| plan.tried.last()) else { return Vec::new() };
    let open = open_step(session);
    let mut told = vec![Told::one(Weight::Known, tried.step.as_str()), Told::one(Weight::Lead, went(tried))];
    if let (Some(Next::Another), Some(next)) = (tried.next, &open) {
        told.push(Told::one(Weight::Body, labelled(Field::NextStep, &sentence(&next.step))));
    }
    told.push(Told::one(Weight::Body, checked(tried, open.map(|open| open.ends))));
    told
}

/// How a step went and what was learned: `You did part of it. What you learned: Mondays are full.`
#[must_use]
pub fn went(tried: &Tried) -> String {
    let did = tried.did.map(|did| match did {
        Did::Did => "You did it.".to_owned(),
        Did::Partly => "You did part of it.".to_owned(),
        Did::Not => "You did not do it.".to_owned(),
    });
    let parts = did.into_iter().chain(learned(tried));
    parts.collect::<Vec<_>>().join(" ")
}
