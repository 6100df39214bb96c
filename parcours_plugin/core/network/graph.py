"""Shortest paths on arrays: arcs by node, and searches along them.

scipy does the work; without it networkx does, much slower, and a warning says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .model import Floats, Integers
from .scipy_graphs import graph_routines, sparse_matrices

Small = NDArray[np.int32]
NUMBERS_PER_CALL = 1_000_000
NOBODY = -9999
"""Stands for the node before a source, and before what is not reached (scipy's number)."""


@dataclass(frozen=True)
class Arcs:
    """Arcs sorted by the node that they leave.

    Attributes
    ----------
    start : (n_nodes + 1,) int32
        Node ``i`` is left by the arcs ``start[i]:start[i + 1]``.
    to : (n_arcs,) int32
        Node that the arc leads to.
    minutes, metres : (n_arcs,) float64
        Time and length.
    number : (n_arcs,) int64
        ``2 * edge`` along the drawing of an edge of the network, ``2 * edge + 1`` against it, in
        the direction of travel; shortcuts of a reduction follow; -1 for an arc from a place.
    """

    start: Small
    to: Small
    minutes: Floats
    metres: Floats
    number: Integers

    @property
    def n_nodes(self) -> int:
        """Number of nodes."""
        return len(self.start) - 1

    @cached_property
    def origin(self) -> Small:
        """Node that each arc leaves."""
        return np.repeat(np.arange(self.n_nodes, dtype=np.int32), np.diff(self.start))


@dataclass(frozen=True)
class Trees:
    """Results of searches, one row per source.

    Attributes
    ----------
    minutes : (n_sources, n_nodes) float64
        inf = not reached.
    previous : (n_sources, n_nodes) int32 or None
        Node before, negative at the source and where not reached.
    """

    minutes: Floats
    previous: Small | None


def turned_round(arcs: Arcs) -> Arcs:
    """The same arcs from their heads to their tails."""
    return sort_arcs(
        arcs.n_nodes, arcs.to.astype(np.int64), arcs.origin, arcs.minutes, arcs.metres, arcs.number
    )


def sort_arcs(
    n_nodes: int,
    tail: Integers,
    head: Integers | Small,
    minutes: Floats,
    metres: Floats,
    number: Integers,
) -> Arcs:
    """Arcs in any order, sorted by the node that they leave."""
    order = order_by(tail, n_nodes)
    start = np.zeros(n_nodes + 1, np.int32)
    np.cumsum(np.bincount(tail, minlength=n_nodes), out=start[1:])
    return Arcs(start, head[order].astype(np.int32), minutes[order], metres[order], number[order])


def order_by(keys: Integers | Small, n_keys: int) -> Integers:
    """The stable order of small integers, by counting where scipy is there."""
    sparse = sparse_matrices()
    if sparse is None:
        return np.argsort(keys, kind="stable")
    # Changing a matrix with one entry per row from rows to columns sorts by counting and, unlike
    # a sum of coordinates, adds nothing up.
    m = len(keys)
    rows = (np.arange(m, dtype=np.int32), keys.astype(np.int32), np.arange(m + 1, dtype=np.int32))
    return sparse.csr_matrix(rows, shape=(m, n_keys)).tocsc().data.astype(np.int64)


def with_nodes(
    arcs: Arcs,
    counts: Integers,
    to: Integers,
    minutes: Floats,
    metres: Floats,
    number: Integers | None = None,
) -> Arcs:
    """Arcs with new nodes at the end.

    Parameters
    ----------
    counts : (k,) int64
        Number of arcs that leave each new node.
    to, minutes, metres, number : (sum of counts,)
        These arcs, one new node after the other; without ``number`` they are places' arcs.
    """
    if number is None:
        number = np.full(len(to), -1, np.int64)
    return Arcs(
        np.concatenate([arcs.start, arcs.start[-1] + np.cumsum(counts)]).astype(np.int32),
        np.concatenate([arcs.to, to.astype(np.int32)]),
        np.concatenate([arcs.minutes, minutes]),
        np.concatenate([arcs.metres, metres]),
        np.concatenate([arcs.number, number]),
    )


def portions(n_rows: int, load: int) -> Iterator[Integers]:
    """Rows in portions that take about a second and little memory; ``load`` numbers per row."""
    size = int(np.clip(NUMBERS_PER_CALL // max(load, 1), 1, 256))
    for first in range(0, n_rows, size):
        yield np.arange(first, min(first + size, n_rows))


def search(
    arcs: Arcs, sources: Integers, max_minutes: float = np.inf, trees: bool = False
) -> Trees:
    """Shortest times from each source to all nodes.

    Parameters
    ----------
    sources : (k,) int64
        Nodes to start from, one row each.
    max_minutes : float
        Farther nodes are not reached.
    trees : bool
        Whether the node before each node is wanted.

    Returns
    -------
    Trees
    """
    csgraph = graph_routines()
    if csgraph is None:
        return _search_slowly(arcs, sources, max_minutes)
    found = csgraph.dijkstra(
        _matrix(arcs), indices=sources, limit=max_minutes, return_predecessors=trees
    )
    return Trees(found[0], found[1]) if trees else Trees(found, None)


def search_together(arcs: Arcs, sources: Integers, max_minutes: float = np.inf) -> Trees:
    """Shortest times from the nearest of all sources, one row."""
    csgraph = graph_routines()
    if csgraph is None:
        each = _search_slowly(arcs, sources, max_minutes)
        nearest = np.argmin(each.minutes, axis=0)
        every = np.arange(arcs.n_nodes)
        previous = each.previous if each.previous is not None else np.empty(0)
        return Trees(each.minutes[nearest, every][None, :], previous[nearest, every][None, :])
    minutes, previous, _ = csgraph.dijkstra(
        _matrix(arcs), indices=sources, limit=max_minutes, min_only=True, return_predecessors=True
    )
    return Trees(minutes[None, :], previous[None, :])


def _matrix(arcs: Arcs) -> Any:
    """The arcs as a scipy matrix; nothing is summed, so parallel arcs and zeros stay."""
    shape = (arcs.n_nodes, arcs.n_nodes)
    return sparse_matrices().csr_matrix((arcs.minutes, arcs.to, arcs.start), shape=shape)


def _search_slowly(arcs: Arcs, sources: Integers, max_minutes: float) -> Trees:
    """The same as :func:`search`, by networkx."""
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(arcs.n_nodes))
    order = np.argsort(-arcs.minutes, kind="stable")  # of parallel arcs the cheapest is set last
    graph.add_weighted_edges_from(
        zip(arcs.origin[order].tolist(), arcs.to[order].tolist(), arcs.minutes[order].tolist())
    )
    minutes = np.full((len(sources), arcs.n_nodes), np.inf)
    previous = np.full((len(sources), arcs.n_nodes), NOBODY, np.int32)
    cutoff = None if np.isinf(max_minutes) else max_minutes
    for row, source in enumerate(np.asarray(sources).tolist()):
        before, times = networkx.dijkstra_predecessor_and_distance(graph, source, cutoff=cutoff)
        nodes = np.fromiter(times.keys(), np.int64, len(times))
        minutes[row, nodes] = np.fromiter(times.values(), float, len(times))
        first = [before[node][0] if before[node] else NOBODY for node in nodes.tolist()]
        previous[row, nodes] = first
    return Trees(minutes, previous)
