#!/usr/bin/env bash
# Prints the tables of the README, "What it costs", as Markdown: thirty questions asked by Fourfold and by six others,
# how each leaves the terminal, drawing and storage; with --groups, a million hand-ins too (five minutes more).
# Needs python3 3.11 or newer with venv, Node.js 20 or newer with npm, and a network once: the others come from where
# their makers publish them. Writes into target only. `--runs 3` takes fewer turns.
set -euo pipefail
cd "$(dirname "$0")/.."
command="benches/run.sh${*:+ $*}"
runs=7 groups=
while [ $# -gt 0 ]; do
    case $1 in
    --groups) groups=yes ;;
    --runs) runs=${2:?"--runs wants a number"} && shift ;;
    *) echo "benches/run.sh [--runs NUMBER] [--groups]" >&2 && exit 2 ;;
    esac
    shift
done

needs() { # what it is for; then a command that must succeed
    local what=$1
    shift
    "$@" >/dev/null 2>&1 || { echo "benches/run.sh needs $what" >&2; exit 1; }
}
needs "Linux, for it looks into /proc" test -r /proc/self/status
needs "python3, 3.11 or newer" python3 -c 'import tomllib'
needs "python3 with venv (python3-venv)" python3 -c 'import ensurepip'
needs "Node.js, 20 or newer" node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'
needs "npm" npm --version

export PYTHONDONTWRITEBYTECODE=1
# The folder of each in target/peers, and what is installed there.
export PEERS="questionary==2.1.1 textual==8.2.8 inquirer==8.8.0 enquirer==2.4.1"
version() {
    local pair
    for pair in $PEERS; do [ "${pair%%==*}" != "$1" ] || echo "${pair##*==}"; done
}
package() { # as npm calls it
    local name=$1
    [ "$name" != inquirer ] || name=@inquirer/prompts
    echo "$name@$(version "$1")"
}
place=$PWD/target/peers
mkdir -p "$place/tmp"
if [ "$(cat "$place/installed" 2>/dev/null)" != "$PEERS" ]; then
    echo "installing $PEERS into target/peers" >&2
    rm -rf "$place"/{python,questionary,textual,inquirer,enquirer}
    python3 -m venv "$place/python"
    "$place/python/bin/pip" install --quiet pyte==0.8.2
    for name in questionary textual; do
        "$place/python/bin/pip" install --quiet --target "$place/$name" "$name==$(version $name)"
    done
    for name in inquirer enquirer; do
        npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$place/$name" "$(package $name)"
    done
    echo "$PEERS" >"$place/installed"
fi
for name in questionary textual; do cp "benches/peers/with_$name.py" "$place/$name/"; done
for name in inquirer enquirer; do cp "benches/peers/with_$name.mjs" "$place/$name/"; done
cargo build --quiet --locked --release --target-dir "$place/rust" --manifest-path benches/peers/Cargo.toml
cargo build --quiet --locked --release
cargo build --quiet --locked

python=$place/python/bin/python
processor=$(sed -n 's/^model name.*: //p;' /proc/cpuinfo | head -1)
echo "\`$command\` at $(git describe --always --dirty), $(nproc) cores ($processor),"
echo "Linux $(uname -r), $(rustc --version | cut -d' ' -f1-2), $("$python" --version), Node.js $(node --version | tr -d v)."
echo
"$python" benches/peers/costs.py target/release/fourfold "$place" "$runs"
echo
"$python" benches/peers/manners.py target/release/fourfold target/debug/fourfold "$place"
echo
# On the disk that this folder is on: memory would confirm every write at once.
TMPDIR=$place/tmp cargo bench --quiet --locked --bench drawing --bench storage | "$python" benches/medians.py
if [ -n "$groups" ]; then
    echo
    benches/groups.sh
fi
