"""What real road layers suffer from, a little of each, so that it can be seen what comes of it."""

from __future__ import annotations

import numpy as np

from .curves import lengths
from .sections import BOTH, FORWARD, SINGLE, Sections

N_NEAR_MISSES = 3
NEAR_MISS_METRES = 1.0
N_WITHOUT_SPEED = 4
N_ZERO_SPEED = 2
N_DEAD_ONE_WAYS = 2


def add_dirt(sections: Sections, rng: np.random.Generator) -> None:
    """Missing and zero speeds, ends that stop a metre short of their road, one-way dead ends."""
    made = sections.finished()
    first, last = made.ends()
    degree = np.bincount(np.concatenate([first, last]))
    lane = (
        made.table["nature"].eq(SINGLE)
        & made.table["sens_de_circulation"].eq(BOTH)
        & made.table["importance"].eq("5")
        & ~made.table["urbain"]
    )
    metres = np.array([lengths(line)[-1] for line in made.lines])
    dead_end = np.flatnonzero(
        lane & (np.minimum(degree[first], degree[last]) == 1) & (degree[first] + degree[last] >= 4)
        & (metres > 250)
    )  # fmt: skip
    dead_end = dead_end[rng.permutation(len(dead_end))]
    for row in dead_end[:N_NEAR_MISSES]:
        line = sections.lines[row].copy()
        end, inner = (0, 1) if degree[first[row]] > 1 else (-1, -2)
        way = line[inner] - line[end]
        line[end] = np.round(line[end] + NEAR_MISS_METRES * way / np.hypot(*way), 2)
        sections.lines[row] = line
    for row in dead_end[N_NEAR_MISSES : N_NEAR_MISSES + N_DEAD_ONE_WAYS]:
        leads_out = degree[last[row]] == 1
        sections.rows[row]["sens_de_circulation"] = FORWARD if leads_out else "Sens inverse"
    through = np.flatnonzero(lane & (degree[first] > 1) & (degree[last] > 1))
    through = through[rng.permutation(len(through))]
    for row in through[:N_WITHOUT_SPEED]:
        sections.rows[row]["vitesse_moyenne_vl"] = None
    for row in through[N_WITHOUT_SPEED : N_WITHOUT_SPEED + N_ZERO_SPEED]:
        sections.rows[row]["vitesse_moyenne_vl"] = 0.0
