//! Owns chance: the one place where random bytes are read.
//! Must not be used for secrets: the keys of coaches come from the library that seals.

/// Four bytes from the system; no secret, so that none at all would do no harm.
pub(crate) fn random() -> u32 {
    let mut bytes = [0; 4];
    match rustix::rand::getrandom(&mut bytes[..], rustix::rand::GetRandomFlags::empty()) {
        Ok(_) | Err(_) => u32::from_ne_bytes(bytes),
    }
}

/// Eight such bytes, for a name that is hardly ever given twice.
pub(crate) fn random_wide() -> u64 {
    (u64::from(random()) << 32) | u64::from(random())
}
