//! Owns the way from a presentation to the notes that follow it: a socket file on this machine, for its owner alone.
//! Must not open any other socket, nor read a byte of who follows: notes cannot steer.

use std::fs::{self, DirBuilder, Permissions};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::os::unix::fs::{DirBuilderExt, FileTypeExt, PermissionsExt};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::sync::mpsc::Sender;
use std::thread;

use super::stage::{Beyond, Told};
use crate::run::Shell;
use crate::tui::present::Cue;

/// The name of the file.
const NAME: &str = "fourfold-notes.sock";
/// The longest cue that is read, in bytes.
const LONGEST: u64 = 1 << 18;

/// Where the file is.
pub(super) struct Place(PathBuf);

/// Why nobody can follow.
pub(super) enum Taken {
    /// Another presentation listens there.
    GoesOn,
    /// The system refused.
    Failed(io::Error),
}

/// The file while it is listened to. Dropped, it is gone.
pub(super) struct Socket(PathBuf);

impl Drop for Socket {
    fn drop(&mut self) {
        // One that somebody else has removed is gone too.
        let _ = fs::remove_file(&self.0);
    }
}

impl Place {
    /// In the folder of this session's runtime files, else in the data folder.
    pub(super) fn of(shell: &Shell) -> Self {
        let runtime = shell.environment.runtime.as_ref().map(PathBuf::from);
        let folder = runtime.filter(|folder| folder.is_absolute() && folder.is_dir());
        Self(folder.unwrap_or_else(|| shell.home.clone()).join(NAME))
    }

    /// Follows what goes on there.
    pub(super) fn connect(&self) -> Option<UnixStream> {
        UnixStream::connect(&self.0).ok()
    }

    /// Listens there, and tells `queue` who follows. A file that nobody listens to any more is replaced.
    pub(super) fn listen(&self, queue: Sender<Told>) -> Result<Socket, Taken> {
        if self.connect().is_some() {
            return Err(Taken::GoesOn);
        }
        let (listener, socket) = self.bind().map_err(Taken::Failed)?;
        let accept = move || {
            for stream in listener.incoming().flatten() {
                if queue.send(Told::Beyond(Beyond::Follower(stream))).is_err() {
                    return;
                }
            }
        };
        thread::Builder::new().name("followers".to_owned()).spawn(accept).map_err(Taken::Failed)?;
        Ok(socket)
    }

    /// The file is made under another name, closed to others, and then put in its place: it is never open to them.
    fn bind(&self) -> io::Result<(UnixListener, Socket)> {
        if let Some(folder) = self.0.parent() {
            DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
        }
        if fs::symlink_metadata(&self.0).is_ok_and(|found| !found.file_type().is_socket()) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let new = self.0.with_extension(format!("{}", rustix::process::getpid().as_raw_nonzero()));
        let made = Socket(new.clone());
        let listener = UnixListener::bind(&new)?;
        fs::set_permissions(&new, Permissions::from_mode(0o600))?;
        fs::rename(&new, &self.0)?;
        drop(made);
        Ok((listener, Socket(self.0.clone())))
    }
}

/// Tells one who follows; false when they are gone, or do not read any more.
pub(super) fn tell(mut follower: &UnixStream, cue: &Cue) -> bool {
    let Ok(mut line) = serde_json::to_string(cue) else { return true };
    line.push('\n');
    let whole = follower.set_nonblocking(true).and_then(|()| follower.write_all(line.as_bytes()));
    whole.is_ok()
}

/// Reads cues to the end of the presentation, or until `each` wants no more.
pub(super) fn cues(stream: &UnixStream, mut each: impl FnMut(Cue) -> bool) {
    let mut reader = BufReader::new(stream);
    loop {
        let mut line = Vec::new();
        match reader.by_ref().take(LONGEST).read_until(b'\n', &mut line) {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        let heard = serde_json::from_slice(&line).is_ok_and(&mut each);
        if !heard {
            return;
        }
    }
}
