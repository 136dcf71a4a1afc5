//! Owns what of a sitting may be handed over when no notes are asked for: the one place that decides it, for every
//! format. Whatever a person wrote in words of their own stays behind, but for the one step.
//! Must name every field: one that is added later does not compile here until it was thought about.

use std::collections::BTreeMap;

use serde_json::Map;

use super::{Answer, Field, Guess, PackRef, Plan, Session, SetAside};
use crate::pack::{Axis, Id, Question, Questions, Translated, Wording};

impl Session {
    /// The sitting without what was written in it: section notes, half-written texts, and every text of the plan
    /// but the step's cue, action and experiment. Steps that were tried before are texts and go too. Fields of a
    /// newer version go as well, since they may hold anything. Numbers, dates, answers and the pack's own texts
    /// stay.
    #[must_use]
    pub fn without_notes(&self) -> Self {
        let Self {
            format,
            id,
            pack,
            started,
            updated,
            finished,
            place,
            trail,
            month,
            levels,
            points,
            answers,
            notes: _,
            draft: _,
            plan,
            set_aside,
            questions,
            unknown: _,
        } = self;
        let PackRef { id: pack_id, version, title, language, unknown: _ } = pack;
        Self {
            format: *format,
            id: id.clone(),
            pack: PackRef {
                id: pack_id.clone(),
                version: version.clone(),
                title: title.clone(),
                language: language.clone(),
                unknown: Map::new(),
            },
            started: *started,
            updated: *updated,
            finished: *finished,
            place: place.clone(),
            trail: trail.clone(),
            month: *month,
            levels: levels.clone(),
            points: points.clone(),
            answers: answers.iter().map(|(id, answer)| (id.clone(), only_reply(answer))).collect(),
            notes: BTreeMap::new(),
            draft: None,
            plan: plan.as_ref().map(only_step),
            set_aside: set_aside.iter().map(without_unknown).collect(),
            questions: as_asked(questions),
            unknown: Map::new(),
        }
    }
}

fn only_step(plan: &Plan) -> Plan {
    let Plan {
        at,
        gap,
        reach,
        texts,
        options,
        points,
        swing,
        floors,
        days,
        revisit,
        begun,
        closed,
        mentioned,
        did,
        tried: _,
        draft: _,
        unknown: _,
    } = plan;
    let of_step = texts.iter().filter(|(field, _)| Field::of_id(field).is_some_and(is_of_step));
    Plan {
        at: at.clone(),
        gap: gap.clone(),
        reach: *reach,
        texts: of_step.map(|(field, text)| (field.clone(), text.clone())).collect(),
        options: options.iter().map(|(option, guesses)| (option.clone(), numbers(guesses))).collect(),
        points: points.clone(),
        swing: swing.clone(),
        floors: floors.clone(),
        days: *days,
        revisit: *revisit,
        begun: *begun,
        closed: *closed,
        mentioned: *mentioned,
        did: *did,
        tried: Vec::new(),
        draft: None,
        unknown: Map::new(),
    }
}

/// Whether a text is part of the one step that a result ends in.
fn is_of_step(field: Field) -> bool {
    match field {
        Field::Cue | Field::Act | Field::Experiment => true,
        Field::Change
        | Field::Influence
        | Field::Accept
        | Field::StayFor
        | Field::StayAgainst
        | Field::LeaveFor
        | Field::LeaveAgainst
        | Field::Trade
        | Field::AskFirst
        | Field::AskSecond
        | Field::AskThird
        | Field::Interest
        | Field::Name(_)
        | Field::StayPremortem
        | Field::LeadPremortem
        | Field::MindChange
        | Field::Obstacle
        | Field::Instead
        | Field::Learned
        | Field::NextStep => false,
    }
}

fn numbers(guesses: &BTreeMap<Id, Guess>) -> BTreeMap<Id, Guess> {
    let number = |guess: &Guess| {
        let Guess { low, likely, high, unknown: _ } = guess;
        Guess { low: *low, likely: *likely, high: *high, unknown: Map::new() }
    };
    guesses.iter().map(|(axis, guess)| (axis.clone(), number(guess))).collect()
}

fn only_reply(answer: &Answer) -> Answer {
    let Answer { reply, ms, unknown: _ } = answer;
    Answer::new(*reply, *ms)
}

fn without_unknown(set_aside: &SetAside) -> SetAside {
    let SetAside { question, answer } = set_aside;
    SetAside { question: of_pack(question), answer: only_reply(answer) }
}

fn as_asked(questions: &Questions) -> Questions {
    let Questions { axes, items } = questions;
    let axis = |axis: &Axis| {
        let Axis { id, name, about } = axis;
        Axis { id: id.clone(), name: name.clone(), about: about.clone() }
    };
    Questions { axes: axes.iter().map(axis).collect(), items: items.iter().map(of_pack).collect() }
}

/// All of a question is the pack's own text.
fn of_pack(question: &Question) -> Question {
    let Question { id, section, axis, reversed, lead_in, text, labels, translated } = question;
    Question {
        id: id.clone(),
        section: section.clone(),
        axis: axis.clone(),
        reversed: *reversed,
        lead_in: lead_in.clone(),
        text: text.clone(),
        labels: labels.clone(),
        translated: translated.as_deref().map(in_own_language),
    }
}

/// So is what it was translated from.
fn in_own_language(translated: &Translated) -> Box<Translated> {
    let Translated { language, original: Wording { lead_in, text, labels } } = translated;
    let original = Wording { lead_in: lead_in.clone(), text: text.clone(), labels: labels.clone() };
    Box::new(Translated { language: language.clone(), original })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A sitting with every field that there is, a newer version's among them. What a person wrote says so.
    fn everything() -> Value {
        let mut session: Value =
            serde_json::from_str(include_str!("../../tests/fixtures/sessions/v1.1.json")).unwrap();
        let texts: serde_json::Map<_, _> = Field::ALL
            .into_iter()
            .map(|field| (field.id().to_string(), json!(format!("written in {}", field.id()))))
            .collect();
        let tried = json!([{
            "step": "written before", "begun": "2026-11-24T20:00:00+01:00", "checked": "2026-12-08T20:00:00+01:00",
            "did": "partly", "learned": "written then", "next": "close", "texts": {"cue": "written once"},
            "newer": "written by a newer version"
        }]);
        session["plan"]["texts"] = texts.into();
        session["plan"]["texts"]["newer"] = json!("written by a newer version");
        session["plan"]["tried"] = tried;
        session["plan"]["draft"] = json!({"field": "act", "text": "half written", "newer": "written"});
        session["plan"]["newer"] = json!("written by a newer version");
        session["plan"]["options"] = json!({"role": {"money": {"likely": 65, "newer": "written"}}});
        session["draft"] = json!({"section": "growth", "text": "half written"});
        session["notes"] = json!({"growth": "written on a page", "steps": "written as a step"});
        session["answers"]["m1"] = json!({"reply": 4, "ms": 7, "newer": "written"});
        session["pack"]["newer"] = json!("written");
        session["newer"] = json!({"note": "written by a newer version"});
        let mut aside = session["questions"]["items"][0].clone();
        aside["text"] = json!("An older question?");
        session["set_aside"] = json!([{"question": aside, "answer": {"reply": 2, "newer": "written"}}]);
        session
    }

    #[test]
    fn nothing_that_was_written_is_left_but_the_step() {
        let whole: Session = serde_json::from_value(everything()).unwrap();
        let said = serde_json::to_value(whole.without_notes()).unwrap();
        let mut step = said["plan"]["texts"].as_object().unwrap().keys().cloned().collect::<Vec<_>>();
        step.sort_unstable();
        assert_eq!(step, ["act", "cue", "experiment"]);
        let mut rest = said;
        rest["plan"]["texts"] = json!({});
        let text = rest.to_string();
        assert!(!text.contains("written"), "{text}");
        assert!(text.contains("An older question?"), "the pack's own texts stay");
    }

    #[test]
    fn all_that_is_not_written_stays() {
        let whole = everything();
        let said = serde_json::from_value::<Session>(whole.clone()).unwrap().without_notes();
        let said = serde_json::to_value(said).unwrap();
        let mut expected = whole;
        for place in ["", "/pack", "/plan", "/answers/m1", "/plan/options/role/money", "/set_aside/0/answer"]
        {
            expected.pointer_mut(place).unwrap().as_object_mut().unwrap().shift_remove("newer");
        }
        expected.as_object_mut().unwrap().shift_remove("draft");
        expected["notes"] = json!({});
        let plan = expected["plan"].as_object_mut().unwrap();
        plan.shift_remove("draft");
        plan.shift_remove("tried");
        plan["texts"]
            .as_object_mut()
            .unwrap()
            .retain(|name, _| ["cue", "act", "experiment"].contains(&name.as_str()));
        assert_eq!(said, expected);
    }

    #[test]
    fn what_has_no_notes_stays_as_it_is() {
        let whole: Session = serde_json::from_value(everything()).unwrap();
        let once = whole.without_notes();
        assert_ne!(once, whole);
        assert_eq!(once.without_notes(), once);
    }
}
