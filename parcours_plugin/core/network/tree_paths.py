"""Paths in the trees of searches, from some nodes back to the sources: their arcs and lengths."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .graph import Arcs, Trees
from .keys import ranges
from .model import Floats, Integers

LATE = 1e-9


@dataclass(frozen=True)
class TreePaths:
    """All that lies on the paths to some nodes, each node of each tree once.

    Attributes
    ----------
    at : (m,) int64
        Row of the other arrays that each of the nodes asked for is.
    node : (n,) int64
    arc : (n,) int64
        Arc by which a node was reached, -1 at a source.
    before : (n,) int64
        Row of the node before, its own at a source.
    """

    at: Integers
    node: Integers
    arc: Integers
    before: Integers

    def metres(self, arcs: Arcs) -> Floats:
        """Length of each path, (m,) float64.

        Every node adds the length up to a node before and then looks at the node before that one,
        each time twice as far: the number of rounds is the logarithm of the longest path.
        """
        metres = np.zeros(len(self.arc))
        moving = np.flatnonzero(self.arc >= 0)
        metres[moving] = arcs.metres[self.arc[moving]]
        before = self.before.copy()
        while len(moving):
            up = before[moving]
            metres[moving] += metres[up]
            higher = before[up]
            before[moving] = higher
            moving = moving[higher != up]
        return metres[self.at]

    def sources(self) -> Integers:
        """Node where each path begins, (m,) int64."""
        before = self.before
        while not np.array_equal(before, further := before[before]):
            before = further
        return self.node[before[self.at]]


def tree_paths(arcs: Arcs, trees: Trees, row: Integers, node: Integers) -> TreePaths:
    """Paths from nodes back to the source of their tree.

    Takes time for the nodes on these paths and the arcs beside them, not for all of the trees.

    Parameters
    ----------
    row, node : (m,) int64
        Row of ``trees`` and node, all reached.
    """
    n = arcs.n_nodes
    previous, minutes = np.asarray(trees.previous).ravel(), trees.minutes.ravel()
    wanted = row * n + node
    seen = np.zeros(len(previous), bool)
    front = np.unique(wanted)
    while len(front):
        seen[front] = True
        up = _before(front, previous[front], n)
        front = np.unique(up[~seen[up]])
    here = np.flatnonzero(seen)
    there = _before(here, previous[here], n)
    arc = np.full(len(here), -1, np.int64)
    led = np.flatnonzero(there != here)
    tail, head = there[led] % n, here[led] % n
    first = arcs.start[tail].astype(np.int64)
    counts = arcs.start[tail + 1] - first
    owner, beside = np.repeat(np.arange(len(led)), counts), ranges(first, counts)
    hit = np.flatnonzero(arcs.to[beside] == head[owner])
    owner, beside = owner[hit], beside[hit]
    arrived = minutes[here[led]][owner]
    late = minutes[there[led]][owner] + arcs.minutes[beside] - arrived
    # Of parallel arcs only the cheaper arrives in time (rounding aside).
    in_time = late <= LATE * (1.0 + arrived)
    arc[led[owner[in_time]]] = beside[in_time]
    return TreePaths(np.searchsorted(here, wanted), here % n, arc, np.searchsorted(here, there))


def _before(at: Integers, previous: Integers, n: int) -> Integers:
    """The node before, in the same row of ``n`` nodes; a source stays where it is."""
    return np.where(previous >= 0, at - at % n + previous, at)
