//! Owns what is known of the saves that are under way: "saved" is said only when all of them are durable.
//! Must not save.

use super::message::SaveOutcome;

/// How the newest save stands.
#[derive(Debug, Default)]
pub(crate) struct Saving {
    sent: u64,
    ended: u64,
    failure: Option<String>,
}

impl Saving {
    /// Numbers the next save.
    pub(crate) fn begin(&mut self) -> u64 {
        self.sent += 1;
        self.sent
    }

    /// Notes how the save of that number ended. A later success makes good an earlier failure, since every
    /// save holds the whole sitting.
    pub(crate) fn ended(&mut self, number: u64, outcome: SaveOutcome) {
        if number < self.ended {
            return;
        }
        self.ended = number;
        self.failure = match outcome {
            SaveOutcome::Durable | SaveOutcome::Remark(_) => None,
            SaveOutcome::Failed(why) => Some(why),
        };
    }

    /// Whether everything asked for is on the disk.
    pub(crate) fn all_durable(&self) -> bool {
        self.sent == self.ended && self.failure.is_none()
    }

    /// Whether no save is under way.
    pub(crate) fn is_idle(&self) -> bool {
        self.sent == self.ended
    }

    /// Why the newest answers are not saved.
    pub(crate) fn failure(&self) -> Option<&str> {
        self.failure.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saved_is_true_only_when_the_newest_save_is_durable() {
        let mut saving = Saving::default();
        let first = saving.begin();
        let second = saving.begin();
        assert!(!saving.all_durable());
        saving.ended(first, SaveOutcome::Durable);
        assert!(!saving.all_durable(), "the second is still under way");
        saving.ended(second, SaveOutcome::Durable);
        assert!(saving.all_durable());
    }

    #[test]
    fn a_failure_stands_until_a_later_save_succeeds() {
        let mut saving = Saving::default();
        let first = saving.begin();
        saving.ended(first, SaveOutcome::Failed("the disk is full".to_owned()));
        assert_eq!(saving.failure(), Some("the disk is full"));
        let second = saving.begin();
        assert_eq!(saving.failure(), Some("the disk is full"), "until it is known");
        saving.ended(second, SaveOutcome::Durable);
        assert_eq!(saving.failure(), None);
        saving.ended(first, SaveOutcome::Failed("late".to_owned()));
        assert_eq!(saving.failure(), None, "an old message changes nothing");
    }
}
