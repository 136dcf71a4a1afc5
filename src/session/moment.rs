//! Owns [`Moment`]: a point in time with the person's own offset from UTC.
//! Must not read the clock: a moment is always handed in.

use std::fmt;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp, civil::Date, tz::Offset};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// When something happened, to the second, with the offset of the person's clock at that time.
///
/// Written as RFC 3339 (`2026-11-23T22:54:28+01:00`), so that the date on their wall calendar can be read
/// from the text for ever. Years 0001 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    timestamp: Timestamp,
    offset: Offset,
}

impl Moment {
    /// `timestamp`, cut to the second, as a clock `offset` from UTC shows it.
    #[must_use]
    pub fn new(timestamp: Timestamp, offset: Offset) -> Self {
        let timestamp = Timestamp::from_second(timestamp.as_second()).unwrap_or(timestamp);
        Self { timestamp, offset }
    }

    /// The date on the person's calendar.
    #[must_use]
    pub fn date(self) -> Date {
        self.offset.to_datetime(self.timestamp).date()
    }

    /// The same moment as calendars write it, in UTC: `20261123T215428Z`.
    #[must_use]
    pub fn in_calendars(self) -> String {
        self.timestamp.strftime("%Y%m%dT%H%M%SZ").to_string()
    }

    /// Time from `earlier` until this moment; negative when the clock was set back.
    #[must_use]
    pub fn since(self, earlier: Self) -> SignedDuration {
        self.timestamp.duration_since(earlier.timestamp)
    }

    /// This moment and then `time`, by a clock with the same offset; the last moment there is, in December
    /// 9999, when that would be later.
    #[must_use]
    pub fn after(self, time: Duration) -> Self {
        let later =
            SignedDuration::try_from(time).ok().and_then(|time| self.timestamp.checked_add(time).ok());
        Self::new(later.unwrap_or(Timestamp::MAX), self.offset)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp.display_with_offset(self.offset).fmt(f)
    }
}

impl std::str::FromStr for Moment {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        let pieces = jiff::fmt::temporal::Pieces::parse(text)?;
        let offset = pieces.to_numeric_offset().unwrap_or(Offset::UTC);
        Ok(Self::new(text.parse()?, offset))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2026-11-23T22:54:28+01:00", "2026-11-23")]
    #[case("2026-11-23T23:30:00-08:00", "2026-11-23")]
    #[case("1970-01-01T00:00:00+00:00", "1970-01-01")]
    #[case("9999-12-30T11:00:00+12:00", "9999-12-30")]
    fn moments_keep_the_wall_calendar(#[case] text: &str, #[case] date: &str) {
        let moment: Moment = text.parse().unwrap();
        assert_eq!(moment.to_string(), text);
        assert_eq!(moment.date().to_string(), date);
    }

    #[rstest]
    #[case("2026-11-23T22:54:28+01:00", "20261123T215428Z")]
    #[case("0001-01-02T00:00:00-01:00", "00010102T010000Z")]
    fn calendars_count_in_utc(#[case] moment: Moment, #[case] text: &str) {
        assert_eq!(moment.in_calendars(), text);
    }

    #[rstest]
    #[case("2026-12-31T23:59:59+01:00", Duration::from_millis(1999), "2027-01-01T00:00:00+01:00")]
    #[case("1970-01-01T00:00:00+00:00", Duration::ZERO, "1970-01-01T00:00:00+00:00")]
    #[case("9999-12-30T11:00:00+12:00", Duration::from_secs(86_400), "9999-12-31T10:00:00+12:00")]
    #[case("2026-12-08T20:00:00-08:00", Duration::MAX, "9999-12-30T14:00:00-08:00")]
    fn time_goes_on_until_there_is_no_more(
        #[case] from: Moment,
        #[case] time: Duration,
        #[case] until: &str,
    ) {
        assert_eq!(from.after(time).to_string(), until);
    }

    #[rstest]
    #[case("yesterday")]
    #[case("2026-11-23")]
    #[case("2026-13-01T00:00:00Z")]
    fn anything_else_is_refused(#[case] text: &str) {
        assert!(text.parse::<Moment>().is_err(), "{text}");
    }
}
