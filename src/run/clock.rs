//! Owns the clock: the one place where the time is read, or taken from the command line.

use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use jiff::tz::TimeZone;

use crate::session::Moment;
use crate::visit::Now;
use crate::words;

/// The wall clock in the person's own zone, and milliseconds since the program began.
#[derive(Clone, Debug)]
pub(crate) struct Clock {
    started: Instant,
    wall: Wall,
}

/// What tells the time of day.
#[derive(Clone, Debug)]
enum Wall {
    /// The system's clock. Its zone is read when it is first needed: the first frame is not to wait for it.
    System(Arc<OnceLock<TimeZone>>),
    /// A clock that showed this moment when the program began, and has gone on since.
    Given(Moment),
}

impl Clock {
    /// The system's clock, or one that begins at `now`, an RFC 3339 time of the years 1 to 9999 with its
    /// offset from UTC.
    ///
    /// # Errors
    /// A sentence when `now` is no such time; it holds `now`, which may be anything.
    pub(crate) fn start(now: Option<&str>) -> Result<Self, String> {
        let wall = match now {
            None => Wall::System(Arc::default()),
            Some(text) => match text.parse::<Moment>() {
                Ok(moment) if moment.date().year() >= 1 => Wall::Given(moment),
                Ok(_) | Err(_) => return Err(words::not_a_time(text)),
            },
        };
        Ok(Self { started: Instant::now(), wall })
    }

    pub(crate) fn moment(&self) -> Moment {
        self.moment_after(self.started.elapsed())
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that reads the wall clock")]
    fn moment_after(&self, elapsed: Duration) -> Moment {
        match &self.wall {
            Wall::System(zone) => {
                let now = jiff::Timestamp::now();
                Moment::new(now, zone.get_or_init(TimeZone::system).to_offset(now))
            }
            Wall::Given(moment) => moment.after(elapsed),
        }
    }

    pub(crate) fn ms(&self) -> u64 {
        u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    pub(crate) fn now(&self) -> Now {
        Now { ms: self.ms(), moment: self.moment() }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-12-08T20:00:00+01:00", 0, "2026-12-08T20:00:00+01:00")]
    #[case("2026-12-08T23:59:59+01:00", 1, "2026-12-09T00:00:00+01:00")]
    #[case("1970-01-01T00:00:00Z", 59, "1970-01-01T00:00:59+00:00")]
    #[case("9999-12-30T11:00:00+12:00", 1, "9999-12-30T11:00:01+12:00")]
    #[case("9999-12-30T11:00:00+12:00", u64::MAX, "9999-12-31T10:00:00+12:00")]
    #[case("9999-12-31T20:00:00+23:00", 86_400, "9999-12-31T21:00:00+23:00")]
    fn a_given_clock_goes_on_from_where_it_began(
        #[case] now: &str,
        #[case] seconds: u64,
        #[case] shows: &str,
    ) {
        let clock = Clock::start(Some(now)).unwrap();
        assert_eq!(clock.moment_after(Duration::from_secs(seconds)).to_string(), shows);
    }

    #[test]
    fn it_ticks_by_itself() {
        let clock = Clock::start(Some("2026-12-08T20:00:00+01:00")).unwrap();
        let begun = clock.moment();
        while clock.ms() < 1_100 {
            std::thread::sleep(Duration::from_millis(50));
        }
        assert!((1..60).contains(&clock.moment().since(begun).as_secs()));
        assert_eq!(clock.now().moment.date().to_string(), "2026-12-08");
    }

    #[test]
    fn without_a_time_it_is_the_systems() {
        let (one, other) = (Clock::start(None).unwrap(), Clock::start(None).unwrap());
        assert!(other.moment().since(one.moment()).as_secs().abs() < 60);
    }

    #[rstest]
    #[case("")]
    #[case("tomorrow")]
    #[case("2026-12-08")]
    #[case("2026-12-08T20:00:00")]
    #[case("2026-02-30T20:00:00Z")]
    #[case("0000-06-01T00:00:00Z")]
    #[case("-000044-03-15T12:00:00Z")]
    #[case("10000-01-01T00:00:00Z")]
    fn what_is_no_time_is_refused(#[case] text: &str) {
        let why = Clock::start(Some(text)).unwrap_err();
        assert!(why.contains("+01:00"), "{why}");
    }
}
