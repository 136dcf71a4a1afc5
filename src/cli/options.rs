//! Owns the options that every command takes.
//! Must not know which of several wishes holds.

use std::path::PathBuf;

use clap::{Args, ValueEnum, ValueHint};

use super::language;

/// Options that every command takes.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// Keep everything in this folder.
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub home: Option<PathBuf>,
    /// Line by line, without drawings or colours: for screen readers, pipes and simple terminals.
    #[arg(long, global = true)]
    pub plain: bool,
    /// The colours; without it, by `NO_COLOR` and its kin, then by the settings.
    #[arg(long, global = true, value_name = "THEME")]
    pub theme: Option<ThemeName>,
    /// What drawings are made of; without it, by the settings, then by the terminal.
    #[arg(long, global = true, value_name = "TIER")]
    pub glyphs: Option<GlyphTier>,
    /// The set of keys; without it, by the settings.
    #[arg(long, global = true, value_name = "SET")]
    pub keys: Option<KeySetName>,
    /// The language of packs and results, as a tag such as `de`, where a pack has it; without it, by the settings,
    /// then by `LANGUAGE` and the locale.
    #[arg(long, global = true, value_name = "TAG", value_parser = language::language_tag)]
    pub lang: Option<String>,
    /// Take this for the time now, with its offset from UTC, such as 2026-12-08T20:00:00+01:00; for trying
    /// out what a later day shows.
    #[arg(long, global = true, value_name = "RFC3339", hide_short_help = true)]
    pub now: Option<String>,
}

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    /// The terminal's own colours, on a dark background.
    Default,
    /// The terminal's own colours, on a light background.
    Light,
    /// The strongest text colour only.
    HighContrast,
    /// No colour.
    Monochrome,
    /// Hues that stay apart in colour blindness, on dark and on light.
    ColourSafe,
}

/// A set of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum KeySetName {
    /// Arrows, with a letter beside most of them.
    Arrows,
    /// `h j k l`.
    Vi,
    /// The left half of the keyboard alone.
    OneHand,
}

/// What drawings are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GlyphTier {
    /// Braille dots.
    Braille,
    /// Quadrant blocks.
    Block,
    /// Printable ASCII.
    Ascii,
}
