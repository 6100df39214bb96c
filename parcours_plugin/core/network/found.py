"""What searches from places find: times, lengths and paths, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from .graph import Arcs, Trees
from .model import Floats, Integers
from .tree_paths import tree_paths


class Found(Protocol):
    """What searches from some places found; rows are searches, columns the targets asked for."""

    minutes: Floats
    """(n_rows, n_targets) float64, inf = not reached; over the limit values may be too high."""

    def sources(self, target: Integers) -> Integers:
        """Which place a joint search came from, (m,) int64, -1 where not reached."""

    def metres(self, row: Integers, target: Integers) -> Floats:
        """Lengths of the paths found to reached targets, (m,) float64."""

    def paths(self, row: Integers, target: Integers) -> tuple[Integers, Integers, Integers]:
        """Arcs of the paths found, from the target to the place: owner, arc number; last nodes.

        The last node (m,) is the junction beside the place.
        """


@dataclass(frozen=True)
class Rows:
    """The searches of a portion, on any graph, and the paths in their trees."""

    arcs: Arcs
    trees: Trees

    def metres(self, row: Integers, node: Integers) -> Floats:
        """Lengths of the paths to reached nodes."""
        return tree_paths(self.arcs, self.trees, row, node).metres(self.arcs)

    def sources(self, node: Integers) -> Integers:
        """Nodes where the paths of a joint search to reached nodes begin."""
        row = np.zeros(len(node), np.int64)
        return tree_paths(self.arcs, self.trees, row, node).sources()

    def walk(
        self, row: Integers, node: Integers
    ) -> tuple[list[Integers], list[Integers], Integers]:
        """Arcs from nodes to the places, step by step, and the nodes beside the places."""
        paths = tree_paths(self.arcs, self.trees, row, node)
        owners, numbers, last = [], [], node.copy()
        walk, at, here = np.arange(len(node)), paths.at, node
        while len(walk):
            number = self.arcs.number[paths.arc[at]]
            last[walk] = here
            going = np.flatnonzero(number >= 0)  # the arc from the place has no number
            walk, at, arc = walk[going], at[going], paths.arc[at[going]]
            owners.append(walk)
            numbers.append(number[going])
            at, here = paths.before[at], self.arcs.origin[arc].astype(np.int64)
        return owners, numbers, last


def steps_in_order(owners: list[Integers], arcs: list[Integers]) -> tuple[Integers, Integers]:
    """Steps of many paths, path by path."""
    none = np.zeros(0, np.int64)
    owner = np.concatenate([none, *owners])
    order = np.argsort(owner, kind="stable")
    return owner[order], np.concatenate([none, *arcs])[order]
