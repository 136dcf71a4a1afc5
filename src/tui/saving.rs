//! Owns what is known of the saves that are under way: "saved" is said only when all of them are durable.
//! Must not save.

use crate::visit::SaveOutcome;

/// How the newest save stands.
#[derive(Debug, Default)]
pub(crate) struct Saving {
    sent: u64,
    ended: u64,
    failure: Option<String>,
    unconfirmed: bool,
    /// Whether the sitting has a file at all.
    stored: bool,
}

impl Saving {
    /// Another sitting is on the screen; `stored` when it was read from a file.
    pub(crate) fn opened(&mut self, stored: bool) {
        self.stored = stored;
    }

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
        self.unconfirmed = matches!(outcome, SaveOutcome::Unconfirmed(_));
        self.failure = outcome.failure();
        self.stored |= self.failure.is_none();
    }

    /// Whether everything asked for is in its file, even if the disk has not confirmed it.
    pub(crate) fn all_written(&self) -> bool {
        self.is_idle() && self.failure.is_none()
    }

    /// Whether "saved" may be said: everything asked for is on the disk for good.
    pub(crate) fn all_durable(&self) -> bool {
        self.all_written() && !self.unconfirmed && self.stored
    }

    /// Whether the newest save is in its file without the disk's word for it.
    pub(crate) fn is_unconfirmed(&self) -> bool {
        self.all_written() && self.unconfirmed
    }

    /// Whether the sitting has a file at all: a new one gets it with the first thing that is said or seen.
    pub(crate) fn is_stored(&self) -> bool {
        self.stored
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
    fn a_sitting_without_a_file_is_not_called_saved() {
        let mut saving = Saving::default();
        saving.opened(false);
        assert!(saving.all_written() && !saving.all_durable(), "nothing is under way, and nothing is saved");
        let first = saving.begin();
        saving.ended(first, SaveOutcome::Durable);
        assert!(saving.all_durable() && saving.is_stored());
        saving.opened(false);
        assert!(!saving.all_durable(), "the next one has none again");
        saving.opened(true);
        assert!(saving.all_durable());
    }

    #[test]
    fn what_the_disk_did_not_confirm_is_written_but_not_saved() {
        let mut saving = Saving::default();
        let first = saving.begin();
        saving.ended(first, SaveOutcome::Unconfirmed(String::new()));
        assert!(saving.all_written() && !saving.all_durable());
        assert_eq!(saving.failure(), None);
        let second = saving.begin();
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
