//! For every session: what was saved is loaded again. For all bytes: no panic.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{Place, RELEASED, session};
use crate::session::{Answer, Choice, Draft, Percent, Reply, Session, SetAside};
use crate::store::read::parse;

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            btree_map(any::<String>(), inner, 0..3).prop_map(Value::from_iter),
        ]
    })
}

/// Names that no version uses yet.
fn unknown() -> impl Strategy<Value = Map<String, Value>> {
    btree_map("x_[a-z]{1,4}", any_json(), 0..3).prop_map(|map| map.into_iter().collect())
}

fn answer() -> impl Strategy<Value = Answer> {
    let reply = prop_oneof![
        (1..=5_u8).prop_map(|number| Reply::Chose(Choice::try_from(number).unwrap())),
        Just(Reply::Skipped),
        Just(Reply::DoesNotApply),
        Just(Reply::CannotSay),
    ];
    (reply, any::<Option<u32>>(), unknown()).prop_map(|(reply, ms, unknown)| Answer { reply, ms, unknown })
}

fn ids() -> impl Strategy<Value = crate::pack::Id> {
    "[a-z0-9][a-z0-9_-]{0,63}".prop_map(|text| super::id(&text))
}

prop_compose! {
    fn any_session()(
        id in ids(),
        answers in btree_map(ids(), answer(), 0..6),
        notes in btree_map(ids(), any::<String>(), 0..3),
        draft in proptest::option::of((ids(), any::<String>())),
        levels in btree_map(ids(), (0..=100_u8).prop_map(Percent::at_most_100), 0..3),
        aside in vec(answer(), 0..2),
        unknown in (unknown(), unknown()),
        minor in 0..3_u32,
    ) -> Session {
        let mut session = session(id.as_str());
        let question = session.questions.items[0].clone();
        session.set_aside =
            aside.into_iter().map(|answer| SetAside { question: question.clone(), answer }).collect();
        session.draft = draft.map(|(section, text)| Draft { section, text });
        session.format.minor = minor;
        (session.unknown, session.pack.unknown) = unknown;
        Session { levels, answers, notes, ..session }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_saved_is_loaded_again(session in any_session()) {
        let mut place = Place::new();
        prop_assert!(place.store.save(&session).unwrap().is_durable());
        place.restart();
        let loaded = place.store.load(&session.id).unwrap();
        prop_assert_eq!(&loaded.session, &session);
        prop_assert_eq!(loaded.access, crate::store::Access::ReadWrite);
        prop_assert_eq!(&place.store.list().unwrap().sessions, &[crate::store::Header::of(&session)]);
        // Saving what was loaded changes no byte.
        let before = std::fs::read(place.store.path_of(&session.id)).unwrap();
        let saved = place.store.save(&loaded.session).unwrap();
        prop_assert!(saved.conflict.is_none());
        prop_assert_eq!(std::fs::read(place.store.path_of(&session.id)).unwrap(), before);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..200)) {
        let _ = parse(&bytes);
    }

    #[test]
    fn no_damage_panics(at in 0..RELEASED.len(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = RELEASED.as_bytes().to_vec();
        if cut {
            bytes.truncate(at);
            // Only the line end after the last brace can be missed without harm.
            prop_assert!(parse(&bytes).is_err() || at == RELEASED.len() - 1);
        } else {
            bytes[at] = byte;
            let _ = parse(&bytes);
        }
    }
}
