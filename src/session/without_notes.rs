//! Owns what of a sitting may be handed over when no notes are asked for: the one place that decides it, for every
//! format. Whatever a person wrote in words of their own stays behind, but for the one step.
//! Must name every field of what a person said: one that is added later does not compile here until it was thought about.

use super::{Answer, Field, Guess, PackRef, Plan, Session};

impl Session {
    /// The sitting without what was written in it: section notes, half-written texts, and every text of the plan
    /// but the step's cue, action and experiment. Steps that were tried before are texts and go too. Fields of a
    /// newer version go as well, since they may hold anything. Numbers, dates, answers and the pack's own texts
    /// stay.
    #[must_use]
    pub fn without_notes(&self) -> Self {
        let mut sitting = self.clone();
        let Self {
            format: _,
            id: _,
            pack: PackRef { id: _, version: _, title: _, language: _, unknown: unknown_of_pack },
            started: _,
            updated: _,
            finished: _,
            place: _,
            trail: _,
            month: _,
            levels: _,
            points: _,
            answers,
            notes,
            draft,
            plan,
            set_aside,
            questions: _,
            unknown,
        } = &mut sitting;
        unknown_of_pack.clear();
        answers.values_mut().chain(set_aside.iter_mut().map(|aside| &mut aside.answer)).for_each(keep_reply);
        notes.clear();
        *draft = None;
        plan.iter_mut().for_each(keep_step);
        unknown.clear();
        sitting
    }
}

fn keep_step(plan: &mut Plan) {
    let Plan {
        at: _,
        gap: _,
        reach: _,
        texts,
        options,
        points: _,
        swing: _,
        floors: _,
        days: _,
        revisit: _,
        begun: _,
        closed: _,
        mentioned: _,
        did: _,
        tried,
        draft,
        unknown,
    } = plan;
    texts.retain(|field, _| Field::of_id(field).is_some_and(is_of_step));
    options.values_mut().flat_map(|guesses| guesses.values_mut()).for_each(keep_numbers);
    tried.clear();
    *draft = None;
    unknown.clear();
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

fn keep_numbers(Guess { low: _, likely: _, high: _, unknown }: &mut Guess) {
    unknown.clear();
}

fn keep_reply(Answer { reply: _, ms: _, unknown }: &mut Answer) {
    unknown.clear();
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
        session["questions"]["newer"] = json!("written");
        session["questions"]["axes"][0]["newer"] = json!("written");
        let mut aside = session["questions"]["items"][0].clone();
        aside["text"] = json!("An older question?");
        aside["newer"] = json!("written");
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
        let of_person =
            ["", "/pack", "/plan", "/answers/m1", "/plan/options/role/money", "/set_aside/0/answer"];
        let of_pack = ["/questions", "/questions/axes/0", "/set_aside/0/question"];
        for place in of_person.into_iter().chain(of_pack) {
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
