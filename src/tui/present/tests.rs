//! Steps before a room, as they stand on the screen.
