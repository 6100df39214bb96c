"""The edges of a network by their ends: arcs to search along, and which nodes hang together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, part, silent
from .graph import Arcs, Small, order_by
from .keys import starts
from .model import Booleans, Floats, Integers, Network
from .scipy_graphs import graph_routines, sparse_matrices


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


def network_arcs(network: Network, turned: bool = False, progress: Progress = silent) -> Arcs:
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
        ends = edge_ends(
            network.n_nodes, network.edge_from, network.edge_to, part(progress, 0.0, 0.6)
        )
        network.prepared["edge ends"] = ends
    progress(0.6)
    start, to, number, minutes = _open_only(
        ends, network.forward_minutes, network.backward_minutes, turned
    )
    progress(0.9)
    arcs = Arcs(start, to, minutes, network.edge_metres.take(number >> 1), number)
    network.prepared[name] = arcs
    progress(1.0)
    return arcs


def edge_ends(
    n_nodes: int, edge_from: Integers, edge_to: Integers, progress: Progress = silent
) -> EdgeEnds:
    """The edges by their ends, but for those from a node to itself."""
    nodes = _side_by_side(edge_from, edge_to, np.int32)
    rings = np.flatnonzero(edge_from == edge_to)
    if len(rings):
        leaves = np.ones(len(nodes), bool)
        leaves[2 * rings] = leaves[2 * rings + 1] = False
        number = np.flatnonzero(leaves)
        tail = nodes.take(number)
        number = number.take(order_by(tail, n_nodes))
    else:
        tail = nodes
        number = order_by(tail, n_nodes)
    progress(0.7)
    start = starts(np.bincount(tail, minlength=n_nodes)).astype(np.int32)
    return EdgeEnds(start, nodes.take(number ^ 1), number)


def _open_only(
    ends: EdgeEnds, forward: Floats, backward: Floats, turned: bool = False
) -> tuple[Small, Small, Integers, Floats]:
    """Of the directions those that are open: first by node, heads, numbers, minutes.

    Turned round, a direction leads from where it arrives: its minutes are those of the other one.
    """
    number = ends.number ^ 1 if turned else ends.number
    minutes = _side_by_side(forward, backward, float).take(number)
    start, kept = _of_open(ends, np.isfinite(minutes))
    if kept is None:
        return start, ends.to, number, minutes
    return start, ends.to.take(kept), number.take(kept), minutes.take(kept)


def _of_open(ends: EdgeEnds, is_open: Booleans) -> tuple[Small, Integers | None]:
    """First open direction of each node, and which directions are open, None for all."""
    closed = np.flatnonzero(~is_open)
    if not len(closed):
        return ends.start, None
    tail = np.searchsorted(ends.start, closed, side="right") - 1
    before = starts(np.bincount(tail, minlength=len(ends.start) - 1))
    return ends.start - before.astype(np.int32), np.flatnonzero(is_open)


def _side_by_side(first: Any, second: Any, kind: Any) -> NDArray[Any]:
    """The values of all edges along and against their drawing, one after the other."""
    both = np.empty((len(first), 2), kind)
    both[:, 0], both[:, 1] = first, second
    return both.ravel()


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
    is_open = _side_by_side(np.isfinite(forward), np.isfinite(backward), bool)
    start, kept = _of_open(ends, is_open.take(ends.number))
    to = ends.to if kept is None else ends.to.take(kept)
    csgraph = graph_routines()
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
        # Only which arcs there are matters, not their weights; they are summed in a copy.
        arcs = (np.ones(len(to)), to.copy(), start.copy())
        matrix = sparse_matrices().csr_matrix(arcs, shape=(n_nodes, n_nodes))
        matrix.sum_duplicates()  # among parallel arcs scipy's search for parts never ends
        _, label = csgraph.connected_components(matrix, connection="strong")
    sizes = np.bincount(label)
    rank = np.empty(len(sizes), np.int64)
    rank[np.argsort(-sizes, kind="stable")] = np.arange(len(sizes))
    return rank[label]
