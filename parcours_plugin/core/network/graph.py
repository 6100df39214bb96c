"""Shortest paths on arrays: arcs by node, searches, lengths along the search trees, strong parts.

scipy does the work; without it networkx does, much slower, and a warning says so.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..i18n import tr
from .model import Floats, Integers, Network

Small = NDArray[np.int32]


NUMBERS_PER_CALL = 1_000_000


class SlowSearchWarning(UserWarning):
    """Shortest paths are computed without scipy."""


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


def network_arcs(network: Network, turned: bool = False) -> Arcs:
    """The open directions of all edges as arcs; turned round when searched against the travel.

    Parallel arcs are all kept: a search takes the cheaper. Arcs from a node to itself are left
    out, for no shortest path uses them.
    """
    name = "turned arcs" if turned else "arcs"
    known = network.prepared.get(name)
    if known is not None:
        return known
    ends = network.prepared.get("edge ends")
    if ends is None:
        ends = edge_ends(network.n_nodes, network.edge_from, network.edge_to)
        network.prepared["edge ends"] = ends
    start, to, number, minutes = _open_only(
        ends, network.forward_minutes, network.backward_minutes, turned
    )
    arcs = Arcs(start, to, minutes, network.edge_metres.take(number >> 1), number)
    network.prepared[name] = arcs
    return arcs


@dataclass(frozen=True)
class EdgeEnds:
    """Both directions of all edges, open or closed, by the node that they leave.

    Attributes
    ----------
    start : (n_nodes + 1,) int32
        Node ``i`` is left by the directions ``start[i]:start[i + 1]``.
    to : (n,) int32
        Node that each leads to.
    number : (n,) int64
        ``2 * edge`` along the drawing, ``2 * edge + 1`` against it.
    """

    start: Small
    to: Small
    number: Integers


def edge_ends(n_nodes: int, edge_from: Integers, edge_to: Integers) -> EdgeEnds:
    """The edges by their ends, but for those from a node to itself."""
    nodes = _side_by_side(edge_from, edge_to, np.int32)
    number = np.flatnonzero(np.repeat(edge_from != edge_to, 2))
    tail = nodes.take(number)
    number = number.take(order_by(tail, n_nodes))
    start = np.zeros(n_nodes + 1, np.int32)
    np.cumsum(np.bincount(tail, minlength=n_nodes), out=start[1:])
    return EdgeEnds(start, nodes.take(number ^ 1), number)


def _open_only(
    ends: EdgeEnds, forward: Floats, backward: Floats, turned: bool = False
) -> tuple[Small, Small, Integers, Floats]:
    """Of the directions those that are open: first by node, heads, numbers, minutes.

    Turned round, a direction leads from where it arrives: its minutes are those of the other one.
    """
    number = ends.number ^ 1 if turned else ends.number
    minutes = _side_by_side(forward, backward, float).take(number)
    is_open = np.isfinite(minutes)
    if is_open.all():
        return ends.start, ends.to, number, minutes
    start = np.zeros(len(minutes) + 1, np.int32)
    np.cumsum(is_open, out=start[1:])
    kept = np.flatnonzero(is_open)
    return start.take(ends.start), ends.to.take(kept), number.take(kept), minutes.take(kept)


def _side_by_side(first: Any, second: Any, kind: Any) -> NDArray[Any]:
    """The values of all edges along and against their drawing, one after the other."""
    both = np.empty((len(first), 2), kind)
    both[:, 0], both[:, 1] = first, second
    return both.ravel()


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
    sparse = _scipy_sparse()
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
    csgraph = _scipy_csgraph()
    if csgraph is None:
        return _search_slowly(arcs, sources, max_minutes)
    found = csgraph.dijkstra(
        _matrix(arcs), indices=sources, limit=max_minutes, return_predecessors=trees
    )
    return Trees(found[0], found[1]) if trees else Trees(found, None)


def search_together(
    arcs: Arcs, sources: Integers, max_minutes: float = np.inf
) -> tuple[Trees, Integers]:
    """Shortest times from the nearest of all sources, and which source that is.

    Returns
    -------
    trees : Trees
        One row.
    source : (n_nodes,) int64
        Row of ``sources``, -1 where not reached.
    """
    csgraph = _scipy_csgraph()
    if csgraph is None:
        each = _search_slowly(arcs, sources, max_minutes)
        nearest = np.argmin(each.minutes, axis=0)
        every = np.arange(arcs.n_nodes)
        minutes = each.minutes[nearest, every]
        source = np.where(np.isfinite(minutes), nearest, -1)
        previous = each.previous if each.previous is not None else np.empty(0)
        return Trees(minutes[None, :], previous[nearest, every][None, :]), source
    minutes, previous, node = csgraph.dijkstra(
        _matrix(arcs), indices=sources, limit=max_minutes, min_only=True, return_predecessors=True
    )
    row = np.full(arcs.n_nodes, -1, np.int64)
    row[sources] = np.arange(len(sources))
    source = np.where(np.isfinite(minutes), row[np.maximum(node, 0)], -1)
    return Trees(minutes[None, :], previous[None, :]), source


def tree_arcs(arcs: Arcs, minutes: Floats, previous: Small) -> Integers:
    """For each node the arc by which one search reached it, -1 at sources and where not reached.

    Parameters
    ----------
    minutes : (n_nodes,) float64
    previous : (n_nodes,) int32
        One row of :class:`Trees`.
    """
    tail = arcs.origin
    arrived = minutes[arcs.to]
    used = np.flatnonzero((previous[arcs.to] == tail) & np.isfinite(arrived))
    late = minutes[tail[used]] + arcs.minutes[used] - arrived[used]
    # Of parallel arcs only the cheaper arrives in time (rounding aside).
    used = used[late <= 1e-9 * (1.0 + arrived[used])]
    by = np.full(arcs.n_nodes, -1, np.int64)
    by[arcs.to[used]] = used
    return by


def tree_metres(arcs: Arcs, by: Integers, previous: Small) -> Floats:
    """Length of the path by which one search reached each node.

    Every node adds the length up to a node before and then looks at the node before that one, each
    time twice as far: the number of rounds is the logarithm of the longest path.

    Parameters
    ----------
    by : (n_nodes,) int64
        From :func:`tree_arcs`.
    previous : (n_nodes,) int32

    Returns
    -------
    (n_nodes,) float64
        0 at sources and where not reached.
    """
    reached = by >= 0
    metres = np.where(reached, arcs.metres[np.maximum(by, 0)], 0.0)
    before = np.where(reached, previous, np.arange(arcs.n_nodes))
    moving = np.flatnonzero(reached)
    while len(moving):
        up = before[moving]
        metres[moving] += metres[up]
        higher = before[up]
        before[moving] = higher
        moving = moving[higher != up]
    return metres


def walk_up(
    previous: Small, by: Integers, row: Integers, node: Integers, n_roots: int
) -> Iterator[tuple[Integers, Integers, Integers]]:
    """Follow the trees of searches from nodes towards the sources, all at once, step by step.

    Parameters
    ----------
    previous : (n_rows, n_nodes) int32
    by : (n_rows, n_nodes) int64
        From :func:`tree_arcs`, per row.
    row, node : (m,) int64
        Where each walk begins.
    n_roots : int
        Nodes from this number on are sources: there a walk ends.

    Yields
    ------
    walk, arc, node : (k,) int64
        For the walks still going: which they are, the arc taken (-1 at the last step, whose
        ``node`` is the one beside the source), and the node that they stood on.
    """
    walk = np.arange(len(row))
    while len(walk):
        before = previous[row, node].astype(np.int64)
        last = before >= n_roots
        yield walk, np.where(last, -1, by[row, node]), node
        going = ~last
        walk, row, node = walk[going], row[going], before[going]


def strong_parts(ends: EdgeEnds, forward: Floats, backward: Floats) -> Integers:
    """Strongly connected part of each node, numbered by falling number of nodes.

    Parameters
    ----------
    ends : EdgeEnds
        The edges.
    forward, backward : (n_edges,) float64
        Minutes, inf where closed.
    """
    n_nodes = len(ends.start) - 1
    start, to, _, minutes = _open_only(ends, forward, backward)
    csgraph = _scipy_csgraph()
    if csgraph is None:
        import networkx

        graph = networkx.DiGraph()
        graph.add_nodes_from(range(n_nodes))
        tail = np.repeat(np.arange(n_nodes), np.diff(start))
        graph.add_edges_from(zip(tail.tolist(), to.tolist()))
        label = np.empty(n_nodes, np.int64)
        for number, nodes in enumerate(networkx.strongly_connected_components(graph)):
            label[list(nodes)] = number
    else:
        sparse = _scipy_sparse()
        matrix = sparse.csr_matrix((minutes, to.copy(), start.copy()), shape=(n_nodes, n_nodes))
        matrix.sum_duplicates()  # among parallel arcs scipy's search for parts never ends
        _, label = csgraph.connected_components(matrix, connection="strong")
    sizes = np.bincount(label)
    rank = np.empty(len(sizes), np.int64)
    rank[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
    return rank[label]


def _matrix(arcs: Arcs) -> Any:
    """The arcs as a scipy matrix; nothing is summed, so parallel arcs and zeros stay."""
    shape = (arcs.n_nodes, arcs.n_nodes)
    return _scipy_sparse().csr_matrix((arcs.minutes, arcs.to, arcs.start), shape=shape)


def _scipy_sparse() -> Any:
    try:
        from scipy import sparse
    except ImportError:
        return None
    return sparse


def _scipy_csgraph() -> Any:
    """scipy's graph routines, None (and a warning) where scipy is missing."""
    try:
        from scipy.sparse import csgraph
    except ImportError:
        warnings.warn(
            tr("scipy is not installed: travel times are computed with networkx, much slower."),
            SlowSearchWarning,
            stacklevel=3,
        )
        return None
    return csgraph


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
    previous = np.full((len(sources), arcs.n_nodes), -9999, np.int32)
    cutoff = None if np.isinf(max_minutes) else max_minutes
    for row, source in enumerate(np.asarray(sources).tolist()):
        before, times = networkx.dijkstra_predecessor_and_distance(graph, source, cutoff=cutoff)
        nodes = np.fromiter(times.keys(), np.int64, len(times))
        minutes[row, nodes] = np.fromiter(times.values(), float, len(times))
        first = [before[node][0] if before[node] else -9999 for node in nodes.tolist()]
        previous[row, nodes] = first
    return Trees(minutes, previous)
