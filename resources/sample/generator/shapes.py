"""Points in rings and lines that cross."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from .noise import Booleans, Floats, Integers


def inside(ring: Floats, points: Floats) -> Booleans:
    """Which points lie inside a closed ring, by the parity of crossings to the right."""
    x0, y0, x1, y1 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    slope = np.divide(x1 - x0, y1 - y0, out=np.zeros_like(x0), where=y1 != y0)
    odd = np.empty(len(points), bool)
    for first in range(0, len(points), 2_000):
        x, y = points[first : first + 2_000, :1], points[first : first + 2_000, 1:]
        straddles = (y0 > y) != (y1 > y)
        odd[first : first + 2_000] = (straddles & (x < slope * (y - y0) + x0)).sum(axis=1) % 2 == 1
    return odd


def crossings(lines: list[Floats], split_metres: float = 60.0) -> Integers:
    """(n, 2) pairs of lines that cross without sharing the vertex, each pair once.

    Every straight piece is compared with those whose middle is near; ends that touch are no
    crossing.
    """
    starts = np.vstack([line[:-1] for line in lines])
    ends = np.vstack([line[1:] for line in lines])
    owner = np.repeat(np.arange(len(lines)), [len(line) - 1 for line in lines])
    metres = np.hypot(*(ends - starts).T)
    count = np.maximum(1, np.ceil(metres / split_metres)).astype(int)
    row = np.repeat(np.arange(len(starts)), count)
    part = np.arange(len(row)) - np.repeat(np.cumsum(count) - count, count)
    way = (ends - starts)[row] / count[row][:, None]
    a = starts[row] + part[:, None] * way
    b = a + way
    pairs = cKDTree((a + b) / 2).query_pairs(split_metres * 1.01, output_type="ndarray")
    i, j = pairs[owner[row[pairs[:, 0]]] != owner[row[pairs[:, 1]]]].T

    def turn(p: Floats, q: Floats, r: Floats) -> Floats:
        return np.asarray(
            (q[:, 0] - p[:, 0]) * (r[:, 1] - p[:, 1]) - (q[:, 1] - p[:, 1]) * (r[:, 0] - p[:, 0])
        )

    tolerance = 1e-3
    hit = (turn(a[i], b[i], a[j]) * turn(a[i], b[i], b[j]) < -tolerance) & (
        turn(a[j], b[j], a[i]) * turn(a[j], b[j], b[i]) < -tolerance
    )
    found = np.sort(np.column_stack([owner[row[i[hit]]], owner[row[j[hit]]]]), axis=1)
    return np.asarray(np.unique(found, axis=0))
