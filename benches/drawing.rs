//! What drawing costs: the result, radar and lesson screens at two sizes.
fn main() {}
