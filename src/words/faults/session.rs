//! Owns what is said of an answer that is none.
//! Must not know where it stood.

use std::fmt;

use crate::session::BadNumber;

impl fmt::Display for BadNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not from {} to {}", self.number, self.low, self.high)
    }
}
