//! Owns the clock: the one place where the time is read.

use std::sync::{Arc, OnceLock};
use std::time::Instant;

use jiff::tz::TimeZone;

use crate::session::Moment;
use crate::tui::Now;

/// The wall clock in the person's own zone, and milliseconds since the program began.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    started: Instant,
    /// Read when it is first needed: the first frame is not to wait for it.
    zone: Arc<OnceLock<TimeZone>>,
}

impl Clock {
    pub(crate) fn start() -> Self {
        Self { started: Instant::now(), zone: Arc::default() }
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that reads the wall clock")]
    pub(crate) fn moment(&self) -> Moment {
        let now = jiff::Timestamp::now();
        Moment::new(now, self.zone.get_or_init(TimeZone::system).to_offset(now))
    }

    pub(crate) fn ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    pub(crate) fn now(&self) -> Now {
        Now { ms: self.ms(), moment: self.moment() }
    }
}
