"""Runs Fourfold, DuckDB and polars over one stream of hand-ins, in turns, and compares figures, times and memory.

Called by groups.sh. Each run is a process of its own, on a warm cache; memory is the most it held (getrusage).
"""

import json
import os
import statistics
import sys
import time
from importlib.metadata import version

RUNS = 5
THIS = os.path.abspath(__file__)


def names(file):
    with open(file) as lines:
        first = json.loads(next(lines))
    return sorted(first["axes"]), sorted(first["items"])


def duckdb(file):
    """Every column typed, nothing read that is not counted, histogram() in one pass."""
    import duckdb

    axes, items = names(file)
    struct = lambda fields: "STRUCT(" + ", ".join(f'"{name}" {kind}' for name, kind in fields) + ")"
    of_axes = struct((axis, "STRUCT(score UTINYINT)") for axis in axes)
    of_items = struct((item, "UTINYINT") for item in items)
    picks = [f'histogram(axes."{axis}".score)' for axis in axes] + [f'histogram(items."{item}")' for item in items]
    row = duckdb.sql(
        f"SELECT {', '.join(picks)} FROM read_json('{file}', format = 'newline_delimited', auto_detect = false, "
        f"columns = {{axes: '{of_axes}', items: '{of_items}'}})"
    ).fetchall()[0]
    return dict(zip(axes + items, row))


def polars(file):
    """The streaming engine with a schema, each column counted by value."""
    import polars as pl

    axes, items = names(file)
    schema = {
        "axes": pl.Struct({axis: pl.Struct({"score": pl.UInt8}) for axis in axes}),
        "items": pl.Struct({item: pl.UInt8 for item in items}),
    }
    columns = [pl.col("axes").struct.field(axis).struct.field("score").alias(axis) for axis in axes]
    columns += [pl.col("items").struct.field(item).alias(item) for item in items]
    possible = {name: range(0, 101, 5) for name in axes} | {name: range(1, 6) for name in items}
    counts = [
        (pl.col(name) == value).sum().alias(f"{name} {value}") for name, values in possible.items() for value in values
    ]
    row = pl.scan_ndjson(file, schema=schema).select(columns).select(counts).collect(engine="streaming").row(0, named=True)
    told = {name: {} for name in possible}
    for column, count in row.items():
        name, value = column.split(" ")
        if count:
            told[name][int(value)] = count
    return told


def check(release, counted):
    """What Fourfold publishes, worked out again from the full counts of another."""
    for axis in release["axes"]:
        counts = counted[axis["id"]]
        people = sum(counts.values())
        mean = int(sum(score * count for score, count in counts.items()) / people / 5 + 0.5) * 5
        assert (axis["people"], axis["figures"]["mean"]) == (people, mean), axis
        for part in axis["figures"]["bins"]:
            assert part["people"] == sum(n for score, n in counts.items() if part["low"] <= score <= part["high"]), axis
    for belief in release["beliefs"]:
        for part in belief["figures"]["bins"]:
            labels = range(part["low"], part["high"] + 1)
            assert part["people"] == sum(counted[belief["id"]].get(label, 0) for label in labels), belief


def run(command, out):
    """Seconds, seconds of all cores together, and the most memory in MB."""
    begun = time.perf_counter()
    child = os.fork()
    if child == 0:
        to = os.open(out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(to, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.execv(command[0], command)
    _, status, used = os.wait4(child, 0)
    assert status == 0, command
    return time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000


def main(program, place):
    file = f"{place}/all.ndjson"
    ledger, out = f"{place}/bench.release.json", f"{place}/out.json"
    fourfold = [os.path.abspath(program), "--home", f"{place}/home", "group", file]
    contenders = {
        "Fourfold, counted": fourfold + ["--dry-run"],
        "Fourfold, published": fourfold + ["--ledger", ledger, "--yes", "--format", "json"],
        "duckdb": [sys.executable, THIS, "duckdb", file],
        "polars": [sys.executable, THIS, "polars", file],
    }
    said, measured = {}, {name: [] for name in contenders}
    for turn in range(RUNS + 1):
        for name, command in contenders.items():
            if os.path.exists(ledger):
                os.remove(ledger)
            figures = run(command, out)
            # The first turn warms the cache.
            if turn:
                measured[name].append(figures)
            elif name != "Fourfold, counted":
                with open(out) as text:
                    said[name] = json.load(text)
    numbers = lambda told: {name: {int(v): n for v, n in counts.items()} for name, counts in told.items()}
    of_duckdb, of_polars = numbers(said["duckdb"]), numbers(said["polars"])
    assert of_duckdb == of_polars
    release = said["Fourfold, published"]["release"]
    check(release, of_duckdb)
    print(
        f"{release['people']} hand-ins, {os.path.getsize(file) / 1e6:.0f} MB, medians of {RUNS}, "
        f"{os.cpu_count()} cores; all three say the same.\n"
    )
    labels = {
        "Fourfold, counted": "Fourfold, counted (`--dry-run`)",
        "Fourfold, published": "Fourfold, published, with its ledger",
        "duckdb": f"DuckDB {version('duckdb')}, typed columns and `histogram()`",
        "polars": f"polars {version('polars')}, streaming, with a schema",
    }
    print("| of hand-ins | time, s | of all cores, s | memory, MB |\n|---|---|---|---|")
    medians = {name: [statistics.median(column) for column in zip(*runs)] for name, runs in measured.items()}
    least = medians["Fourfold, counted"]
    for name, runs in measured.items():
        (took, cores, _), memory = medians[name], max(memory for *_, memory in runs)
        times = f"{took:.3f} ({took / least[0]:.1f}x) | {cores:.3f} ({cores / least[1]:.1f}x)"
        print(f"| {labels[name]} | {times} | {memory:.0f} |")


if sys.argv[1] in ("duckdb", "polars"):
    print(json.dumps({"duckdb": duckdb, "polars": polars}[sys.argv[1]](sys.argv[2])))
else:
    main(*sys.argv[1:])
