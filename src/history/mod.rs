//! Many sittings of one person: what each showed, then and now, and the year.
//! No words for people, no file, no clock.
