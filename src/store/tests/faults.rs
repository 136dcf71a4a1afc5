//! Whichever operation of a save or of a deletion fails, and however: old or new, and never a false "saved" nor a
//! false "deleted".

use rstest::rstest;
use rustix::io::Errno;
use tempfile::TempDir;

use super::{id, overwrite, session, with_note};
use crate::session::Session;
use crate::store::testing::{FailingFs, Faults, Mode};
use crate::store::{DiskFs, Fs, SaveError, Saved, Store};

const ERRNOS: [Errno; 5] = [Errno::NOSPC, Errno::IO, Errno::ROFS, Errno::ACCESS, Errno::DQUOT];

/// One save into a fresh folder, after `before` went well.
struct Trial {
    folder: TempDir,
    store: Store,
    faults: Faults,
}

impl Trial {
    fn new(before: Option<&Session>) -> Self {
        let (folder, faults) = (TempDir::new().unwrap(), Faults::default());
        let mut store = Store::open(folder.path().join("data"), FailingFs(faults.clone()));
        if let Some(before) = before {
            assert!(store.save(before).unwrap().is_durable());
        }
        faults.disarm();
        Self { folder, store, faults }
    }

    /// What a program that starts now would read.
    fn on_disk(&self, session: &Session) -> Option<Session> {
        let mut store = Store::open(self.folder.path().join("data"), DiskFs);
        match store.load(&session.id) {
            Ok(loaded) => Some(loaded.session),
            Err(error) => {
                assert!(matches!(error, crate::store::LoadError::Missing(_)), "damaged: {error}");
                None
            }
        }
    }

    fn temps(&self) -> usize {
        let names = DiskFs.list(&self.store.sessions()).unwrap_or_default();
        names.iter().filter(|name| name.to_string_lossy().ends_with(".tmp")).count()
    }
}

/// The operations of a save when nothing goes wrong.
fn operations(before: Option<&Session>, new: &Session) -> Vec<&'static str> {
    let mut trial = Trial::new(before);
    assert!(trial.store.save(new).unwrap().is_durable());
    trial.faults.disarm()
}

#[rstest]
fn any_failing_operation_leaves_old_or_new(
    #[values(false, true)] there: bool,
    #[values(Mode::Before, Mode::After, Mode::FromThenOn)] mode: Mode,
) {
    let old = session("s1");
    let new = with_note(&old, "new");
    let before = there.then_some(&old);
    for (n, name) in operations(before, &new).into_iter().enumerate() {
        for errno in ERRNOS {
            let case = format!("{errno:?} at {name} ({n}), {mode:?}, file there: {there}");
            let mut trial = Trial::new(before);
            trial.faults.arm(n, errno.raw_os_error(), mode);
            let outcome = trial.store.save(&new);
            let done = trial.faults.disarm();
            let on_disk = trial.on_disk(&new);
            check(&case, name, &outcome, mode);
            match &outcome {
                Ok(_) => assert_eq!(on_disk.as_ref(), Some(&new), "{case}: said saved"),
                Err(_) if name == "rename" && mode == Mode::After => assert_eq!(on_disk.as_ref(), Some(&new)),
                Err(_) => assert_eq!(on_disk.as_ref(), before, "{case}: said not saved"),
            }
            if mode == Mode::Before {
                assert_eq!(trial.temps(), 0, "{case}: temp file left");
            }
            assert!(done.iter().filter(|name| **name == "sync").count() <= 1, "{case}: flushed again");
            // When the trouble is over, saving goes on as if nothing had been.
            let again = trial.store.save(&new).unwrap();
            assert!(again.is_durable() && again.conflict.is_none(), "{case}: {again:?}");
            assert_eq!(trial.on_disk(&new), Some(new.clone()), "{case}: after retry");
        }
    }
}

/// "Saved" is never said when a write or a flush failed, nor "not saved" when only the last flush did.
fn check(case: &str, name: &str, outcome: &Result<Saved, SaveError>, mode: Mode) {
    match (name, outcome) {
        ("sync_folder", Ok(saved)) => assert!(!saved.is_durable(), "{case}: false saved"),
        ("sync_folder", Err(error)) => panic!("{case}: false not saved: {error}"),
        // Another program, or this one before, made the folder: that is as good.
        ("make_folder", Ok(_)) => assert_eq!(mode, Mode::After, "{case}"),
        (_, Ok(saved)) => panic!("{case}: the error was not told: {saved:?}"),
        (_, Err(error)) => assert!(error.to_string().starts_with("not saved: "), "{case}: {error}"),
    }
}

/// A sitting with what may lie around one, beside another.
fn with_leavings() -> Trial {
    let mut trial = Trial::new(Some(&session("s1")));
    assert!(trial.store.save(&session("s10")).unwrap().is_durable());
    for file in [".s1.json.0.tmp", "s1.json~"] {
        overwrite(&trial.store.sessions().join(file), "answers");
    }
    trial.faults.disarm();
    trial
}

/// The names among the sittings, sorted.
fn names(trial: &Trial) -> Vec<String> {
    let names = DiskFs.list(&trial.store.sessions()).unwrap();
    let mut names: Vec<_> = names.iter().map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[rstest]
fn any_failing_operation_of_a_deletion_is_told_and_takes_nothing_else(
    #[values(false, true)] all: bool,
    #[values(Mode::Before, Mode::After, Mode::FromThenOn)] mode: Mode,
) {
    let planned = |trial: &Trial| {
        if all { trial.store.plan_purge() } else { trial.store.plan_forget(&id("s1")) }
    };
    let mut trial = with_leavings();
    let plan = planned(&trial).unwrap();
    let listing = trial.faults.disarm().len();
    let _ = trial.store.carry_out(plan);
    let operations = trial.faults.disarm();
    assert!(listing > 3 && operations.contains(&"remove") && operations.contains(&"sync_folder"));
    for n in 0..listing + operations.len() {
        for errno in ERRNOS {
            let case = format!("{errno:?} at {n}, {mode:?}, all: {all}");
            let mut trial = with_leavings();
            let before = names(&trial);
            trial.faults.arm(n, errno.raw_os_error(), mode);
            let Ok(plan) = planned(&trial) else {
                assert_eq!(names(&trial), before, "{case}: what cannot be listed stays");
                continue;
            };
            let doomed = plan.files.clone();
            let receipt = trial.store.carry_out(plan);
            let failed = trial.faults.disarm();
            let there: Vec<_> = doomed.iter().filter(|file| file.path.exists()).collect();
            assert!(receipt.deleted.iter().all(|path| !path.exists()), "{case}: falsely deleted");
            let kept = receipt.could_not.iter().filter(|error| error.path.exists()).count();
            assert_eq!(there.len(), kept, "{case}: {receipt:?}");
            assert_eq!(receipt.deleted.len() + receipt.could_not.len(), doomed.len(), "{case}");
            let told = !receipt.could_not.is_empty() || !receipt.unconfirmed.is_empty();
            assert!(told || n < listing, "{case}: {failed:?} {receipt:?}");
            assert!(all || names(&trial).contains(&"s10.json".to_owned()), "{case}");
        }
    }
}

#[rstest]
#[case(Errno::NOSPC, "write", "disk full", 74)]
#[case(Errno::NOSPC, "create", "disk full", 73)]
#[case(Errno::DQUOT, "write", "disk quota used up", 74)]
#[case(Errno::ROFS, "create", "disk is read-only", 73)]
#[case(Errno::ACCESS, "create", "no permission", 77)]
#[case(Errno::IO, "sync", "disk error", 74)]
#[case(Errno::FBIG, "write", "limit on file sizes reached", 74)]
fn a_failure_is_told_in_plain_words(
    #[case] errno: Errno,
    #[case] at: &str,
    #[case] brief: &str,
    #[case] exit: u8,
) {
    let old = session("s1");
    let n = operations(Some(&old), &old).iter().position(|name| *name == at).unwrap();
    let mut trial = Trial::new(Some(&old));
    trial.faults.arm(n, errno.raw_os_error(), Mode::Before);
    let error = trial.store.save(&with_note(&old, "new")).unwrap_err();
    assert_eq!(error.brief(), brief);
    assert_eq!(error.exit().code(), exit);
    let text = error.to_string();
    assert!(text.contains("s1.json"), "{text}");
}

/// A save into a new home in which making the first folder goes wrong.
fn without_a_folder(errno: Errno, mode: Mode) -> Result<Saved, SaveError> {
    let new = session("s1");
    let n = operations(None, &new).iter().position(|name| *name == "make_folder").unwrap();
    let mut trial = Trial::new(None);
    trial.faults.arm(n, errno.raw_os_error(), mode);
    trial.store.save(&new)
}

#[test]
fn a_folder_that_cannot_be_made_is_named() {
    let error = without_a_folder(Errno::NOSPC, Mode::Before).unwrap_err();
    assert!(error.to_string().starts_with("not saved: disk full: could not make the folder "), "{error}");
    assert_eq!(error.exit().code(), 73);
}

/// Two programs are started in a new home at once.
#[test]
fn a_folder_that_another_program_made_meanwhile_is_as_good() {
    assert!(without_a_folder(Errno::EXIST, Mode::After).unwrap().is_durable());
}

/// As disks of networks do it at times.
#[test]
fn what_took_effect_though_it_was_refused_is_no_other_programs_change() {
    let old = session("s1");
    let n = operations(Some(&old), &old).iter().position(|name| *name == "rename").unwrap();
    let mut trial = Trial::new(Some(&old));
    trial.faults.arm(n, Errno::IO.raw_os_error(), Mode::After);
    trial.store.save(&with_note(&old, "refused")).unwrap_err();
    trial.faults.disarm();
    assert_eq!(trial.on_disk(&old), Some(with_note(&old, "refused")));
    assert_eq!(trial.store.save(&with_note(&old, "next")).unwrap().conflict, None);
    assert_eq!(trial.on_disk(&old), Some(with_note(&old, "next")));
}
