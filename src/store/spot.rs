//! Owns what stands where a file of ours belongs: links are followed to a regular file, all else is refused.
//! Must not open anything.

use std::path::{Path, PathBuf};

use super::{DiskError, Fs, Kind, Step};

/// What stands at a path.
#[derive(Debug)]
pub(super) enum Spot {
    /// Nothing.
    Free,
    /// A regular file, at `path` when every link is followed.
    File { path: PathBuf, size: u64 },
    /// A folder, a pipe, a device, or (as [`Kind::Link`]) a link that leads nowhere.
    Refused(Kind),
}

/// Looks at `path` without opening it.
pub(super) fn spot(fs: &dyn Fs, path: &Path) -> Result<Spot, DiskError> {
    let Some(facts) = fs.look(path).map_err(DiskError::at(Step::Look, path))? else {
        return Ok(Spot::Free);
    };
    match facts.kind {
        Kind::File => Ok(Spot::File { path: path.to_owned(), size: facts.size }),
        Kind::Folder | Kind::Other => Ok(Spot::Refused(facts.kind)),
        Kind::Link => follow(fs, path),
    }
}

fn follow(fs: &dyn Fs, link: &Path) -> Result<Spot, DiskError> {
    // A link that leads nowhere or in a circle is refused whatever the system's reason.
    let Ok(path) = fs.resolve(link) else {
        return Ok(Spot::Refused(Kind::Link));
    };
    let facts = fs.look(&path).map_err(DiskError::at(Step::Look, &path))?;
    Ok(match facts {
        Some(facts) if facts.kind == Kind::File => Spot::File { path, size: facts.size },
        Some(facts) => Spot::Refused(facts.kind),
        None => Spot::Refused(Kind::Link),
    })
}
