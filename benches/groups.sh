#!/usr/bin/env bash
# Counts a million hand-ins with Fourfold, DuckDB and polars in one run: the same figures, the time and the memory of each.
# Needs python3 with venv and a network for the two others. Writes into target/groups only. `benches/groups.sh 100000`
# takes fewer.
set -euo pipefail
cd "$(dirname "$0")/.."
count=${1:-1000000}
place=$PWD/target/groups
mkdir -p "$place"
if [ ! -x "$place/python/bin/python" ]; then
    python3 -m venv "$place/python"
    "$place/python/bin/pip" install --quiet duckdb==2.0.1 polars==2.1.0
fi
cargo bench --quiet --locked --bench groups -- write "$place/all.ndjson" "$count"
cargo build --quiet --locked --release
"$place/python/bin/python" benches/groups.py target/release/fourfold "$place"
