//! stub
use super::{Exit, Shell};
pub(crate) fn show(_: &Shell, _: &str, _: Option<u16>) -> Exit {
    Exit::Done
}
pub(crate) fn list(_: &Shell, _: bool) -> Exit {
    Exit::Done
}
pub(crate) fn forget(_: &Shell, _: &str, _: bool, _: bool) -> Exit {
    Exit::Done
}
pub(crate) fn purge(_: &Shell, _: bool, _: bool) -> Exit {
    Exit::Done
}
