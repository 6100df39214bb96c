"""Speed of the types of pathways and of the comparison of directories; CPU seconds, one line each.

usage: pathway_types.py [--patients 20000] [--facilities 100000]

The pathways are all different, which is the worst case; edit distances are compared with the plain
recursion, cell by cell, on some of the same pairs in the same run, and must agree.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.sequence_distance import (
    pairwise_distances,
    transition_costs,
    words_of,
)
from parcours_plugin.core.pathways.sequences import sequences_of
from parcours_plugin.core.pathways.typology import ClusterOptions, typology_of
from parcours_plugin.core.pathways.variants import variant_codes
from parcours_plugin.core.tables.directory_changes import (
    ChangeOptions,
    compare_directories,
    duplicates,
)
from parcours_plugin.core.tables.directory_changes_listing import Listing

SAMPLE_PAIRS = 2_000
WORDS = ("CH", "Clinique", "Saint", "Jean", "Pierre", "Marie", "Nord", "Sud", "Val", "EHPAD", "MSP")


def made_log(n: int, rng: np.random.Generator):
    """Pathways of 5 to 15 steps of 12 kinds, hardly two of them alike."""
    length = rng.integers(5, 16, n)
    patient = np.repeat(np.arange(n), length)
    place = np.arange(len(patient)) - np.repeat(np.cumsum(length) - length, length)
    jumps = (rng.random(len(patient)) < 0.5) * rng.integers(1, 7, len(patient))
    steps = np.array([f"step {i}" for i in range(12)], object)[(place + jumps) % 12]
    return event_log(pd.DataFrame({"patient": patient.astype(str), "seq": place, "step": steps}))


def plain_distance(one, two, costs) -> float:
    """The recursion, cell by cell."""
    row = [j * costs.indel for j in range(len(two) + 1)]
    for i, a in enumerate(one, 1):
        above, row = row, [i * costs.indel]
        for j, b in enumerate(two, 1):
            through = above[j - 1] + costs.substitution[a, b]
            row.append(min(above[j] + costs.indel, row[-1] + costs.indel, through))
    return row[-1]


def distances(n: int, rng: np.random.Generator) -> None:
    """All pairs at once against some pairs one by one."""
    sequences = sequences_of(made_log(n, rng))
    _, example = variant_codes(sequences)
    words, costs = words_of(sequences, example, 300), transition_costs(sequences)
    begin = time.process_time()
    found = pairwise_distances(words, costs)
    ours = time.process_time() - begin
    pairs = rng.integers(0, len(words), (SAMPLE_PAIRS, 2)).tolist()
    lists = [row[:size].tolist() for row, size in zip(words.step, words.length.tolist())]
    begin = time.process_time()
    plain = [plain_distance(lists[i], lists[j], costs) for i, j in pairs]
    one_by_one = (time.process_time() - begin) / SAMPLE_PAIRS * len(words) * (len(words) - 1) / 2
    if not np.allclose(plain, [found[i, j] for i, j in pairs], atol=1e-4):
        raise SystemExit("the distances differ from the plain recursion")
    print(
        f"edit distances, {len(words)} variants, all pairs: {ours:.1f} s;"
        f" one by one: {one_by_one:.0f} s (from {SAMPLE_PAIRS} pairs)"
    )


def types(n: int, rng: np.random.Generator) -> None:
    """Types of n patients, number chosen among 2 to 8."""
    sequences, travel = sequences_of(made_log(n, rng)), rng.gamma(2, 20, n)
    for method in ("kmedoids", "ward"):
        begin = time.process_time()
        found = typology_of(sequences, travel, ClusterOptions(method), np.ones(n, bool))
        seconds = time.process_time() - begin
        print(f"types of {n} patients by {method}: {seconds:.1f} s, {found.units} compared")


def directories(n: int, rng: np.random.Generator) -> None:
    """Two directories of n facilities with 4 % closed and 5 % under another identifier."""
    words = rng.choice(WORDS, (n, 4)).tolist()
    names = np.array([" ".join(row) + f" {i % 997}" for i, row in enumerate(words)], object)
    ids = np.array([f"{i:09d}" for i in range(n)], object)
    communes = rng.integers(0, 30_000, n).astype(str).astype(object)
    x, y = rng.random((2, n)) * 6e5
    nothing = np.full(n, "", object)
    before = Listing(ids, names, nothing, communes, nothing, x, y)
    new = ids.copy()
    new[: n // 20] = [f"9{i:08d}" for i in range(n // 20)]
    kept = np.arange(n) < n - n // 25
    columns = (new, names, nothing, communes, nothing, x, y)
    after = Listing(*(column[kept] for column in columns))
    begin = time.process_time()
    found = compare_directories(before, after, {}, ChangeOptions())
    compared = time.process_time() - begin
    proposed = int((found.frame["kind"] == "identifier_changed").sum())
    begin = time.process_time()
    duplicates(after, ChangeOptions())
    print(
        f"directories, {n} x {len(after)} facilities: {compared:.1f} s, {proposed} of {n // 20}"
        f" identifiers followed; duplicates {time.process_time() - begin:.1f} s"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--patients", type=int, default=20_000)
    parser.add_argument("--facilities", type=int, default=100_000)
    given = parser.parse_args()
    generator = np.random.default_rng(2)
    distances(3_000, generator)
    types(given.patients, generator)
    directories(given.facilities, generator)
