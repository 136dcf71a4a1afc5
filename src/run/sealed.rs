//! Owns the sealing of hand-ins for one reader, as age files with an X25519 key, and that reader's own key.
//! Must not print a secret, nor make up any of the cryptography.

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};

use super::Shell;
use crate::store::Unreadable;
use crate::words::handing::in_the_file;

/// How the secret half of such a key begins.
const SECRET: &str = "AGE-SECRET-KEY-1";
/// How the public half begins.
const PUBLIC: &str = "age1";
/// How many characters it has.
const PUBLIC_LENGTH: usize = 62;

/// The half of a coach's key that everybody may know.
#[derive(Clone)]
pub(crate) struct PublicKey(Recipient);

/// The half that opens. Has no `Debug` or `Display`, so that it is not printed by chance.
#[derive(Clone)]
pub(crate) struct CoachKey(Identity);

/// Why words are no public key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyFault {
    /// The secret half.
    Secret,
    /// The key of something else: of ssh, of a plug-in of age, of a later kind.
    OtherKind,
    /// Nearly one: too short, too long, or a letter is another one.
    Mistyped,
    /// Nothing like it.
    NoKey,
}

/// Why a sealed text was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NotOpened {
    /// It is not sealed at all.
    NotSealed,
    /// It was sealed for somebody else.
    ForAnother,
    /// It is not whole, or was changed.
    Damaged,
}

/// Why there is no key of a coach in the data folder.
#[derive(Debug)]
pub(crate) enum NoCoachKey {
    /// None was made.
    None,
    /// Its file cannot be read.
    Unreadable(Unreadable),
    /// Its file holds none.
    Foreign,
}

/// How a file that age has sealed begins.
const SEALED: &[u8] = b"age-encryption.org/";

/// Seals `text` for whoever holds the other half of `key`. None when the system has no random numbers for it.
pub(crate) fn seal(text: &str, key: &PublicKey) -> Option<Vec<u8>> {
    age::encrypt(&key.0, text.as_bytes()).ok()
}

/// Opens what [`seal`] made. What comes out is at most as long as `bytes`.
///
/// # Errors
/// [`NotOpened`].
pub(crate) fn open(bytes: &[u8], key: &CoachKey) -> Result<Vec<u8>, NotOpened> {
    if !bytes.starts_with(SEALED) {
        return Err(NotOpened::NotSealed);
    }
    age::decrypt(&key.0, bytes).map_err(|error| match error {
        age::DecryptError::NoMatchingKeys => NotOpened::ForAnother,
        // An enum of the library's own, which may grow.
        _ => NotOpened::Damaged,
    })
}

impl PublicKey {
    /// Reads one that a person typed or pasted.
    ///
    /// # Errors
    /// [`KeyFault`].
    pub(crate) fn read(text: &str) -> Result<Self, KeyFault> {
        let text = text.trim();
        text.parse().map(Self).map_err(|_why| {
            let lower = text.to_ascii_lowercase();
            if lower.contains("secret-key") {
                KeyFault::Secret
            } else if lower.starts_with("ssh-") || is_of_another_kind(&lower) {
                KeyFault::OtherKind
            } else if lower.starts_with(PUBLIC) {
                KeyFault::Mistyped
            } else {
                KeyFault::NoKey
            }
        })
    }
}

/// Keys of plug-ins and of later kinds begin as ours do, have a name behind that, and are longer.
fn is_of_another_kind(text: &str) -> bool {
    text.strip_prefix(PUBLIC).is_some_and(|rest| rest.contains('1')) && text.len() > PUBLIC_LENGTH
}

impl std::fmt::Display for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl CoachKey {
    /// A new one.
    pub(crate) fn make() -> Self {
        Self(Identity::generate())
    }

    /// The one that the data folder holds.
    ///
    /// # Errors
    /// [`NoCoachKey`].
    pub(crate) fn load(shell: &Shell) -> Result<Self, NoCoachKey> {
        let text = shell.store().coach_key().map_err(NoCoachKey::Unreadable)?.ok_or(NoCoachKey::None)?;
        Self::of_file(&text).ok_or(NoCoachKey::Foreign)
    }

    /// The public half.
    pub(crate) fn public(&self) -> PublicKey {
        PublicKey(self.0.to_public())
    }

    /// As age and its kin read it: the public half in a comment, the secret one on a line of its own.
    pub(crate) fn file(&self) -> String {
        let public = in_the_file(&self.public().to_string());
        format!("{public}\n{}\n", self.0.to_string().expose_secret())
    }

    /// Reads such a file, where it holds one key that opens what is sealed for its public half.
    fn of_file(text: &str) -> Option<Self> {
        let mut secrets = text.lines().map(str::trim).filter(|line| line.starts_with(SECRET));
        let key = Self(secrets.next()?.parse().ok()?);
        let sealed = seal(text, &key.public())?;
        (secrets.next().is_none() && open(&sealed, &key).is_ok_and(|opened| opened == text.as_bytes()))
            .then_some(key)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[test]
    fn what_is_sealed_opens_with_the_key_and_with_nothing_else() {
        let (mine, theirs) = (CoachKey::make(), CoachKey::make());
        let sealed = seal("a line\n", &mine.public()).unwrap();
        assert_eq!(open(&sealed, &mine).unwrap(), b"a line\n");
        assert_eq!(open(&sealed, &theirs), Err(NotOpened::ForAnother));
        assert_eq!(open(b"a line\n", &mine), Err(NotOpened::NotSealed));
        assert!(!sealed.windows(6).any(|bytes| bytes == b"a line"));
    }

    #[test]
    fn a_sealed_text_that_was_cut_or_changed_anywhere_does_not_open() {
        let key = CoachKey::make();
        let sealed = seal("a line\n", &key.public()).unwrap();
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(open(&changed, &key).is_err(), "changed at {at}");
            assert!(open(&sealed[..at], &key).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn the_file_reads_back_and_holds_one_key() {
        let key = CoachKey::make();
        let read = CoachKey::of_file(&key.file()).unwrap();
        assert_eq!(read.public().to_string(), key.public().to_string());
        for text in [String::new(), format!("# {}\n", key.public()), key.file() + &CoachKey::make().file()] {
            assert!(CoachKey::of_file(&text).is_none(), "{text}");
        }
    }

    #[rstest]
    #[case::nothing("", KeyFault::NoKey)]
    #[case::a_name("Ana", KeyFault::NoKey)]
    #[case::secret(
        "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33",
        KeyFault::Secret
    )]
    #[case::ssh("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA", KeyFault::OtherKind)]
    #[case::of_a_plug_in(
        "age1yubikey1qwt50d05nh5vutpdzmlg5wn80xq5negm4uj9ghv0snvdd3yysf5yw3rhl3t",
        KeyFault::OtherKind
    )]
    #[case::one_letter("age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pb", KeyFault::Mistyped)]
    #[case::cut("age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy", KeyFault::Mistyped)]
    fn what_is_no_public_key_is_told_apart(#[case] text: &str, #[case] fault: KeyFault) {
        assert_eq!(PublicKey::read(text).err(), Some(fault));
    }

    #[test]
    fn a_public_key_reads_back_with_space_around_it() {
        let key = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa";
        assert_eq!(PublicKey::read(&format!(" {key}\n")).unwrap().to_string(), key);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(mut bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let key = CoachKey::make();
            prop_assert!(open(&bytes, &key).is_err());
            bytes.splice(0..0, SEALED.iter().copied());
            prop_assert!(open(&bytes, &key).is_err());
        }
    }
}
