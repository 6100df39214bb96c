"""Arcs that no shortest path uses, because going by one neighbour between is faster."""

from __future__ import annotations

import numpy as np

from .graph import order_by
from .keys import ranges
from .links import Links
from .model import Booleans, Floats, Integers

PAIRS_AT_ONCE = 2_000_000
ROUNDING = 1 - 1e-12


def without_detours(links: Links) -> None:
    """Close arcs that are slower than going by one neighbour between; links with none left go.

    No shortest path uses them, so all of them can go at once. (Equally fast ones stay; a ratio
    keeps rounding from deciding.)

    Every triangle is looked at once, from its lowest node by the middle one to the highest. Low are
    nodes of few neighbours, which leaves few pairs of links to try (Schank and Wagner 2005).
    """
    rows = links.rows()
    size = links.ends.shape[1]
    a, b = links.ends.take(rows, 1)
    degree = links.degree()
    height = np.empty(len(degree), np.int64)
    height[order_by(degree, int(degree.max()) + 1)] = np.arange(len(degree))
    turned = height[a] > height[b]
    low, high = np.where(turned, b, a), np.where(turned, a, b)
    order = order_by(low, links.n_nodes)
    rows, low, high, turned = rows[order], low[order], high[order], turned[order]
    # The arcs upwards and downwards, where the links keep them and in the new order.
    arc = rows + size * turned, rows + size * ~turned
    minutes = links.minutes.ravel()
    up, down = minutes[arc[0]], minutes[arc[1]]
    slower = np.zeros((2, len(rows)), bool)
    number = np.empty(size, np.int64)
    number[rows] = np.arange(len(rows))
    counts = np.bincount(low, minlength=links.n_nodes)
    start = np.cumsum(counts) - counts
    onwards = counts[high]
    cuts = np.flatnonzero(np.diff(np.cumsum(onwards) // PAIRS_AT_ONCE)) + 1
    for some in np.split(np.arange(len(rows)), cuts):
        first = np.repeat(some, onwards[some])
        second = ranges(start[high[some]], onwards[some])
        ends = low[first], high[second]
        found, third = links.find(np.minimum(*ends), np.maximum(*ends))
        _mark(up, down, slower, first[found], second[found], number[third])
    for way in (0, 1):
        minutes[arc[way][slower[way]]] = np.inf
    touched = rows[slower.any(axis=0)]
    links.remove(touched[np.isinf(links.minutes.take(touched, 1)).all(axis=0)])


def _mark(
    up: Floats, down: Floats, slower: Booleans, first: Integers, second: Integers, third: Integers
) -> None:
    """Mark arcs, (2, n) up and down, that the two other sides of a triangle beat.

    Links ``first`` and ``second`` lead from the lowest to the middle node and on to the highest,
    ``third`` from the lowest to the highest.
    """
    up_1, up_2, up_3 = up[first], up[second], up[third]
    down_1, down_2, down_3 = down[first], down[second], down[third]
    for way, link, direct, by, then in (
        (0, third, up_3, up_1, up_2),
        (1, third, down_3, down_2, down_1),
        (0, first, up_1, up_3, down_2),
        (1, first, down_1, up_2, down_3),
        (0, second, up_2, down_1, up_3),
        (1, second, down_2, down_3, up_1),
    ):
        slower[way][link[np.flatnonzero(by + then < direct * ROUNDING)]] = True
