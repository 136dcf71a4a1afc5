#!/usr/bin/env bash
# Changes the program in small ways, one at a time, and asks whether the tests of the changed room notice.
# `tests/mutants.sh` does it for every room below, `tests/mutants.sh scoring store` for some.
#
# A room is built alone with the pure rooms that it needs, and judged by its own tests: that takes seconds where the
# whole crate takes minutes. A mutant that lives has to stand in tests/survivors.txt with the reason why nobody could
# tell; one that stands there and dies, or is not there any more, is an error too. Needs cargo-mutants and
# cargo-nextest. Writes into target/mutants only.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in cargo-mutants cargo-nextest; do
    command -v "$tool" >/dev/null || { echo "tests/mutants.sh: needs $tool: cargo install --locked $tool" >&2; exit 1; }
done
[ $# -gt 0 ] || set -- scoring decision interview group store

# The first failure is enough; nobody reads the smallest one.
export PROPTEST_MAX_SHRINK_ITERS=0 PROPTEST_FAILURE_PERSISTENCE=off

built='decision form group history interview pack scoring session store summary text visit words'
wanted='etcetera|jiff|rustix|schemars|serde|serde_json|strsim|thiserror|toml|unicode-[a-z]+|proptest|rstest|tempfile'

# The crate without its doors, in which only the tests of this room are on.
build() {
    local room=$1 place=$2 other
    rm -rf "$place/src" "$place/assets" "$place/tests"
    mkdir -p "$place/src/report" "$place/tests"
    cp -r assets "$place/"
    cp -r tests/fixtures "$place/tests/"
    cp Cargo.lock "$place/"
    cp src/visit.rs src/report/archive.rs "$place/src/"
    for other in $built; do
        cp -r "src/$other" "$place/src/"
        [ "$other" = "$room" ] || find "$place/src/$other" -name '*.rs' -exec \
            sed -zi 's/#\[cfg(test)\]\nmod tests/#[cfg(any())]\nmod tests/g' {} +
        echo "#[allow(missing_docs)] pub mod $other;"
    done > "$place/src/lib.rs"
    # What the tests of the store read is written by a report.
    echo '#[allow(missing_docs)] pub mod report { #[path = "../archive.rs"] mod archive; pub use archive::*; }' \
        >> "$place/src/lib.rs"
    {
        sed -n '1,/^license/p' Cargo.toml
        sed -n "/^\[dependencies\]/p; /^\[dev-dependencies\]/p" Cargo.toml | head -1
        sed -nE "/^\[dependencies\]/,/^\[lints/{/^\[dev-dependencies\]|^($wanted) = /p}" Cargo.toml
        printf '[profile.dev]\ndebug = false\n[workspace]\n'
    } > "$place/Cargo.toml"
}

# What lived, without lines and columns, which every edit moves.
named() { sed -E 's/^([^:]+):[0-9]+:[0-9]+: /\1: /' "$@" | sort; }

bad=0
for room in "$@"; do
    place=$PWD/target/mutants/$room
    build "$room" "$place"
    files="src/$room/**/*.rs"
    [ "$room" = group ] && files="src/group/disclosure.rs"
    (cd "$place" && cargo mutants --in-place --test-tool nextest --file "$files" --exclude '**/testing/**' \
        --minimum-test-timeout 60 --no-times --colors never ${MUTANTS:-} -- --lib "$room::") \
        > "$place/said" 2>&1 || [ $? -le 3 ] || { cat "$place/said"; exit 1; }
    out=$place/mutants.out
    named "$out/missed.txt" > "$place/lived"
    { grep "^src/$room/" tests/survivors.txt || true; } | cut -f1 | sort > "$place/expected"
    printf '%s: %s caught, %s not compiled, %s timed out, %s lived\n' "$room" \
        "$(wc -l < "$out/caught.txt")" "$(wc -l < "$out/unviable.txt")" "$(wc -l < "$out/timeout.txt")" \
        "$(wc -l < "$out/missed.txt")"
    diff --unchanged-line-format= --old-line-format='  lives, and is not in tests/survivors.txt: %L' \
        --new-line-format='  is in tests/survivors.txt and did not live: %L' "$place/lived" "$place/expected" || bad=1
done
exit $bad
