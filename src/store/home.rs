//! Owns the choice of the data folder and of the settings file.
//! Must not read the environment itself, except through a library in [`platform_folder`] and
//! [`platform_settings_folder`].

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use etcetera::{AppStrategy, AppStrategyArgs};

use super::HomeError;

/// The data folder: what `--home` says, else what `FOURFOLD_HOME` says unless it is empty, else `platform`.
///
/// Any path that the person gave is taken as it is, with spaces, not UTF-8, or relative to where they stand.
///
/// # Errors
/// [`HomeError`] when none of them tells, or when the platform's is not absolute: a relative `HOME` would
/// scatter answers over the folders that the program is started in.
pub fn home(
    flag: Option<PathBuf>,
    fourfold_home: Option<OsString>,
    platform: Option<PathBuf>,
) -> Result<PathBuf, HomeError> {
    if let Some(flag) = flag {
        return if flag.as_os_str().is_empty() { Err(HomeError::Empty) } else { Ok(flag) };
    }
    if let Some(variable) = fourfold_home.filter(|text| !text.is_empty()) {
        return Ok(variable.into());
    }
    match platform {
        Some(path) if path.is_absolute() => Ok(path),
        Some(path) => Err(HomeError::Relative(path)),
        None => Err(HomeError::Unknown),
    }
}

/// Where this platform keeps an application's data: `$XDG_DATA_HOME/fourfold`, else
/// `~/.local/share/fourfold`; none when there is no home folder.
///
/// Reads `XDG_DATA_HOME` and `HOME`, and the user database when `HOME` is not set. Only `run` may call it.
#[must_use]
pub fn platform_folder() -> Option<PathBuf> {
    let names = AppStrategyArgs { app_name: "fourfold".to_owned(), ..AppStrategyArgs::default() };
    etcetera::choose_app_strategy(names).ok().map(|strategy| strategy.data_dir())
}

/// The settings file: `config.toml` in the folder that `--home` or `FOURFOLD_HOME` names, else in `platform`;
/// none when that is not known or not absolute.
#[must_use]
pub fn settings_file(
    flag: Option<&Path>,
    fourfold_home: Option<&OsStr>,
    platform: Option<PathBuf>,
) -> Option<PathBuf> {
    let variable = fourfold_home.filter(|text| !text.is_empty()).map(PathBuf::from);
    let folder = flag.map(Path::to_owned).or(variable).or(platform.filter(|path| path.is_absolute()));
    folder.map(|folder| folder.join("config.toml"))
}

/// Where this platform keeps an application's settings: `$XDG_CONFIG_HOME/fourfold`, else `~/.config/fourfold`;
/// none when there is no home folder.
///
/// Reads `XDG_CONFIG_HOME` and `HOME`, and the user database when `HOME` is not set. Only `run` may call it.
#[must_use]
pub fn platform_settings_folder() -> Option<PathBuf> {
    let names = AppStrategyArgs { app_name: "fourfold".to_owned(), ..AppStrategyArgs::default() };
    etcetera::choose_app_strategy(names).ok().map(|strategy| strategy.config_dir())
}

#[cfg(test)]
mod tests {
    use std::os::unix::ffi::OsStringExt;

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::flag(Some("/a b"), Some("/env"), Some("/home/.local"), "/a b")]
    #[case::relative_flag(Some("here"), None, None, "here")]
    #[case::variable(None, Some("/env"), Some("/home/.local"), "/env")]
    #[case::empty_variable(None, Some(""), Some("/home/.local"), "/home/.local")]
    #[case::platform(None, None, Some("/home/me too/.local"), "/home/me too/.local")]
    fn the_nearest_wish_wins(
        #[case] flag: Option<&str>,
        #[case] variable: Option<&str>,
        #[case] platform: Option<&str>,
        #[case] expected: &str,
    ) {
        let chosen = home(flag.map(PathBuf::from), variable.map(OsString::from), platform.map(PathBuf::from));
        assert_eq!(chosen.unwrap(), PathBuf::from(expected));
    }

    #[rstest]
    #[case::flag(Some("/a b"), Some("/env"), Some("/home/.config"), Some("/a b/config.toml"))]
    #[case::variable(None, Some("/env"), Some("/home/.config"), Some("/env/config.toml"))]
    #[case::platform(None, Some(""), Some("/home/.config"), Some("/home/.config/config.toml"))]
    #[case::relative(None, None, Some("me/.config"), None)]
    fn the_settings_lie_with_the_data_only_when_a_folder_was_named(
        #[case] flag: Option<&str>,
        #[case] variable: Option<&str>,
        #[case] platform: Option<&str>,
        #[case] expected: Option<&str>,
    ) {
        let file = settings_file(flag.map(Path::new), variable.map(OsStr::new), platform.map(PathBuf::from));
        assert_eq!(file, expected.map(PathBuf::from));
    }

    #[test]
    fn a_path_that_is_not_utf_8_is_taken_as_it_is() {
        let odd = OsString::from_vec(b"/tmp/\xff\xfe".to_vec());
        assert_eq!(home(None, Some(odd.clone()), None).unwrap(), PathBuf::from(odd));
    }

    #[test]
    fn the_folders_of_the_platform_are_those_of_this_program() {
        for folder in [platform_folder(), platform_settings_folder()] {
            assert!(folder.as_ref().is_some_and(|folder| folder.ends_with("fourfold")), "{folder:?}");
        }
    }

    #[rstest]
    #[case::nothing_known(None, None)]
    #[case::relative_home(None, Some("me/.local/share/fourfold"))]
    #[case::empty_flag(Some(""), Some("/home/.local"))]
    fn what_cannot_be_used_is_refused_with_a_cure(
        #[case] flag: Option<&str>,
        #[case] platform: Option<&str>,
    ) {
        let error = home(flag.map(PathBuf::from), None, platform.map(PathBuf::from)).unwrap_err();
        assert!(error.to_string().contains("--home"), "{error}");
    }
}
