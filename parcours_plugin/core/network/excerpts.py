"""Excerpts of graphs: some of the nodes, numbered anew, and what leads from one to another."""

from __future__ import annotations

import numpy as np

from .closure import Closure
from .graph import Arcs
from .keys import ranges, starts
from .model import Integers


def numbers_of(kept: Integers, n_nodes: int, outside: int) -> Integers:
    """The new number of each node.

    Parameters
    ----------
    kept : (k,) int64
        Nodes that get the numbers 0 … k - 1.
    n_nodes : int
    outside : int
        What all others get.

    Examples
    --------
    >>> numbers_of(np.array([1, 3]), 4, -1).tolist()
    [-1, 0, -1, 1]
    """
    number = np.full(n_nodes, outside)
    number[kept] = np.arange(len(kept))
    return number


def excerpt_of_arcs(arcs: Arcs, kept: Integers) -> Arcs:
    """The arcs that lead from one of the nodes ``kept`` to another.

    Parameters
    ----------
    kept : (k,) int64
        Rising.
    """
    counts = arcs.start[kept + 1] - arcs.start[kept]
    arc = ranges(arcs.start[kept].astype(np.int64), counts)
    to = numbers_of(kept, arcs.n_nodes, -1)[arcs.to[arc]]
    inside = np.flatnonzero(to >= 0)
    tail, arc = np.repeat(np.arange(len(kept)), counts)[inside], arc[inside]
    start = starts(np.bincount(tail, minlength=len(kept))).astype(np.int32)
    to = to[inside].astype(np.int32)
    return Arcs(start, to, arcs.minutes[arc], arcs.metres[arc], arcs.number[arc])


def excerpt_of_closure(closure: Closure, kept: Integers) -> Closure:
    """The nodes ``kept`` of a closure with all their links; those to others lead nowhere.

    Parameters
    ----------
    kept : (k,) int64
        Rising.
    """
    n_core = int(np.searchsorted(kept, closure.n_core))
    above = kept[n_core:] - closure.n_core
    rungs, links = closure.rungs.of(above)
    number = numbers_of(kept, closure.n_nodes + 1, len(kept))
    return Closure(
        n_core,
        closure.position[kept],
        rungs,
        number.take(closure.neighbour.take(links)),
        closure.minutes.take(links),
        closure.arc.take(links),
    )
