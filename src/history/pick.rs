//! Owns which two results are laid side by side.
//! Must not compare them.

use crate::pack::Id;
use crate::session::Session;

/// Why there are no two results to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoPair {
    /// There is no result, or only one.
    Fewer(usize),
    /// No pack has two results.
    NoneOfOnePack,
    /// No result of that id.
    NotAResult(Id),
    /// The same result twice.
    Same,
    /// No other result shares a question with it.
    Alone(Id),
    /// These two share no question.
    NothingShared,
}

/// The last two results of one pack: of the pack that was finished last among those with two. `sessions` come
/// oldest first.
///
/// # Errors
/// [`NoPair::Fewer`], or [`NoPair::NoneOfOnePack`].
pub fn last_two<'a>(sessions: &'a [Session]) -> Result<(&'a Session, &'a Session), NoPair> {
    let results = results(sessions);
    if results.len() < 2 {
        return Err(NoPair::Fewer(results.len()));
    }
    let pair = |(place, now): (usize, &&'a Session)| Some((before(&results, place)?, *now));
    let found = results.iter().enumerate().rev().find_map(pair);
    found.ok_or(NoPair::NoneOfOnePack)
}

/// The result `then` and the last one after it of the same pack, else the last one after it that shares a
/// question. When nothing comes after it, it is the now, and the result before it the then, by the same rule.
///
/// # Errors
/// [`NoPair::Fewer`], [`NoPair::NotAResult`] or [`NoPair::Alone`].
pub fn since<'a>(sessions: &'a [Session], then: &Id) -> Result<(&'a Session, &'a Session), NoPair> {
    let results = results(sessions);
    let place = results.iter().position(|session| session.id == *then);
    let place = place.ok_or_else(|| NoPair::NotAResult(then.clone()))?;
    if results.len() < 2 {
        return Err(NoPair::Fewer(results.len()));
    }
    let (earlier, rest) = results.split_at(place);
    let Some((own, later)) = rest.split_first() else {
        return Err(NoPair::NotAResult(then.clone()));
    };
    if let Some(now) = nearest(own, later) {
        return Ok((own, now));
    }
    nearest(own, earlier).map(|then| (then, *own)).ok_or_else(|| NoPair::Alone(then.clone()))
}

/// Two results by their ids, in the order of the sittings whatever the order of the two.
///
/// # Errors
/// [`NoPair::NotAResult`], [`NoPair::Same`] or [`NoPair::NothingShared`].
pub fn named<'a>(
    sessions: &'a [Session],
    one: &Id,
    other: &Id,
) -> Result<(&'a Session, &'a Session), NoPair> {
    let results = results(sessions);
    let place = |id: &Id| {
        let place = results.iter().position(|session| session.id == *id);
        place.ok_or_else(|| NoPair::NotAResult(id.clone()))
    };
    let (first, second) = (place(one)?, place(other)?);
    if first == second {
        return Err(NoPair::Same);
    }
    let at = |place: usize| results.get(place).copied().ok_or(NoPair::Same);
    let (then, now) = (at(first.min(second))?, at(first.max(second))?);
    if shares(then, now) { Ok((then, now)) } else { Err(NoPair::NothingShared) }
}

/// The result before `session` of the same pack, in `sessions`, which come oldest first.
pub(super) fn before_in<'a>(sessions: &'a [Session], session: &Session) -> Option<&'a Session> {
    let results = results(sessions);
    let place = results.iter().position(|result| result.id == session.id)?;
    before(&results, place)
}

fn results(sessions: &[Session]) -> Vec<&Session> {
    sessions.iter().filter(|session| session.finished.is_some()).collect()
}

fn before<'a>(results: &[&'a Session], place: usize) -> Option<&'a Session> {
    let own = results.get(place)?;
    results.iter().take(place).rev().find(|result| result.pack.id == own.pack.id).copied()
}

/// The last of `others` of the same pack, else the last that shares a question.
fn nearest<'a>(own: &Session, others: &[&'a Session]) -> Option<&'a Session> {
    let last = |fits: &dyn Fn(&Session) -> bool| others.iter().rev().find(|other| fits(other)).copied();
    last(&|other| other.pack.id == own.pack.id).or_else(|| last(&|other| shares(own, other)))
}

/// Whether a scored question is asked in the same form in both.
fn shares(one: &Session, other: &Session) -> bool {
    let mut scored = one.questions.items.iter().filter(|item| item.axis.is_some());
    scored.any(|item| other.questions.get(&item.id).is_some_and(|found| found.asks_the_same(item)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::testing::result;
    use crate::pack::sample::id;

    /// Results by their ids; what stands behind a slash is the pack, and `+` a draft.
    fn sessions(names: &[&str]) -> Vec<Session> {
        let session = |name: &&str| {
            let (name, pack) = name.split_once('/').unwrap_or((name, "four-lessons"));
            let mut session = result(name.trim_end_matches('+'), "2026-01-01T10:00:00+00:00", "333333");
            session.pack.id = id(pack);
            if name.ends_with('+') {
                session.finished = None;
            }
            if pack == "alone" {
                session.questions.items.iter_mut().for_each(|item| item.text.push('!'));
            }
            session
        };
        names.iter().map(session).collect()
    }

    fn ids<'a>(pair: Result<(&'a Session, &'a Session), NoPair>) -> Result<(&'a str, &'a str), NoPair> {
        pair.map(|(then, now)| (then.id.as_str(), now.id.as_str()))
    }

    #[test]
    fn the_last_two_of_one_pack_are_taken() {
        assert_eq!(ids(last_two(&sessions(&["s1", "s2", "s3", "s4+"]))), Ok(("s2", "s3")));
        assert_eq!(ids(last_two(&sessions(&["s1", "s2/mine", "s3"]))), Ok(("s1", "s3")));
        assert_eq!(ids(last_two(&sessions(&["s1", "s2", "s3/mine"]))), Ok(("s1", "s2")));
        assert_eq!(ids(last_two(&sessions(&["s1", "s2/mine"]))), Err(NoPair::NoneOfOnePack));
        assert_eq!(ids(last_two(&sessions(&["s1", "s2+"]))), Err(NoPair::Fewer(1)));
        assert_eq!(ids(last_two(&[])), Err(NoPair::Fewer(0)));
    }

    #[test]
    fn one_that_is_named_is_the_then_unless_nothing_comes_after_it() {
        let all = sessions(&["s1", "s2", "s3", "s4/mine", "s5/alone", "s6+"]);
        assert_eq!(ids(since(&all, &id("s1"))), Ok(("s1", "s3")), "the same pack before another");
        assert_eq!(ids(since(&all, &id("s3"))), Ok(("s3", "s4")), "another pack that shares questions");
        assert_eq!(ids(since(&all, &id("s4"))), Ok(("s3", "s4")), "nothing after it shares any");
        assert_eq!(ids(since(&all, &id("s5"))), Err(NoPair::Alone(id("s5"))));
        assert_eq!(ids(since(&all, &id("s6"))), Err(NoPair::NotAResult(id("s6"))));
        assert_eq!(ids(since(&sessions(&["s1"]), &id("s1"))), Err(NoPair::Fewer(1)));
    }

    #[test]
    fn two_that_are_named_come_in_the_order_of_the_sittings() {
        let all = sessions(&["s1", "s2", "s3/alone"]);
        assert_eq!(ids(named(&all, &id("s2"), &id("s1"))), Ok(("s1", "s2")));
        assert_eq!(ids(named(&all, &id("s1"), &id("s1"))), Err(NoPair::Same));
        assert_eq!(ids(named(&all, &id("s1"), &id("s3"))), Err(NoPair::NothingShared));
        assert_eq!(ids(named(&all, &id("s1"), &id("s9"))), Err(NoPair::NotAResult(id("s9"))));
    }
}
