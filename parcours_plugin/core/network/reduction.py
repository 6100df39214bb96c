"""A network with most of its junctions eliminated, on which the same times are found much faster.

A junction with few neighbours is taken out and replaced by shortcuts between its neighbours, each
the sum of the two arcs through it, where no arc that is there already is faster. Junctions that are
no neighbours of each other go in one round. What remains is a small core. A search climbs from its
start to the core by the arcs that the eliminated junctions had, searches the core, and times at
eliminated junctions follow from their neighbours', the last eliminated first.

This is node elimination as for sparse linear systems, in the algebra of minimum and plus; see
contraction hierarchies (Geisberger, Sanders, Schultes, Delling 2008) and PHAST (Delling, Goldberg,
Nowatzyk, Werneck 2011) for the same idea with ranks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..progress import Progress, silent
from .detours import without_detours
from .graph import Arcs, Small, sort_arcs
from .keys import starts
from .links import Links, Taken, links_of
from .model import Booleans, Floats, Integers, Network
from .rungs import Rungs, lay_out

MOST_NEIGHBOURS = 20
LEAST_SHARE_OF_ROUND = 0.05
FIRST_THINNING = 9.0
GROWTH = 1.4
SMALL = 200


@dataclass(frozen=True)
class Reduced:
    """The core, and all that leads back from it to every junction.

    Junctions are numbered anew by their *position*: the core first, then the eliminated ones round
    by round. Directed arcs are numbered ``2 * edge`` along the drawing of a network's edge and
    ``2 * edge + 1`` against it; shortcuts follow.

    Attributes
    ----------
    position : (n_nodes,) int64
        Position of each node of the network.
    rungs : Rungs
        The links of the eliminated junctions to the neighbours that they had when they were taken
        out, at least one each; their number 0 is position ``n_core``.
    neighbour : (n_links,) int64
        Positions, all taken out later or in the core.
    out_minutes, in_minutes : (n_links,) float64
        From the junction to its neighbour, and from the neighbour to it; inf where closed.
    out_arc, in_arc : (n_links,) int32
        Numbers of these arcs.
    core : Arcs
        Of the core; ``number`` holds the arc numbers.
    arc_metres : (n_arcs,) float64
        Length of each arc, shortcuts included.
    first, second : (n_shortcuts,) int32
        The two arcs that a shortcut stands for.
    n_edges : int
        Edges of the network.
    """

    position: Integers
    rungs: Rungs
    neighbour: Integers
    out_minutes: Floats
    in_minutes: Floats
    out_arc: Small
    in_arc: Small
    core: Arcs
    arc_metres: Floats
    first: Small
    second: Small
    n_edges: int

    @property
    def n_eliminated(self) -> int:
        """Number of junctions outside the core."""
        return self.rungs.n_junctions

    @property
    def n_core(self) -> int:
        """Number of junctions in the core."""
        return len(self.position) - self.n_eliminated


def reduce_network(network: Network, progress: Progress = silent) -> Reduced:
    """Eliminate junctions with few neighbours until hardly any can go.

    Parameters
    ----------
    network : Network
        Its times are built in: other speeds need a new reduction.

    Returns
    -------
    Reduced
    """
    n = network.n_nodes
    nodes, noise = np.arange(n), np.random.default_rng(7).permutation(n).astype(np.int32)
    links = links_of(network)
    alive = np.ones(n, bool)
    limit, thinned = 2, FIRST_THINNING
    rounds: list[_Round] = []
    n_arcs = 2 * network.n_edges
    while True:
        degree = links.degree()
        n_linked = int(np.count_nonzero(degree))
        if n_linked < len(nodes) / 2 and len(nodes) > SMALL:
            # Shorter tables for fewer junctions.
            kept = np.flatnonzero(degree)
            links.only_nodes(kept)
            nodes, noise, degree = nodes[kept], noise[kept], np.append(degree[kept], 0)
        if 2 * links.n_links > thinned * n_linked:
            without_detours(links)
            thinned = GROWTH * 2 * links.n_links / max(n_linked, 1)
            continue
        chosen = _independent(links, degree, noise, limit)
        count = int(np.count_nonzero(chosen))
        if count <= LEAST_SHARE_OF_ROUND * n_linked:
            if limit < MOST_NEIGHBOURS:
                limit += 1
                continue
            if count == 0 or n_linked > SMALL:
                break
        taken = links.take_out(chosen)
        first, second = _bridge(links, taken, n_arcs)
        n_arcs += len(first)
        node = nodes[taken.node]
        taken = replace(taken, node=node, neighbour=nodes[taken.neighbour])
        rounds.append(_Round(taken, first, second))
        alive[node] = False
        progress(1.0 - n_linked / n)
    without_detours(links)
    progress(1.0)
    return _numbered(network, alive, rounds, links, nodes)


@dataclass(frozen=True)
class _Round:
    """What a round took out, and the arcs that each of its shortcuts stands for."""

    taken: Taken
    first: Small
    second: Small


def _independent(links: Links, degree: Integers, noise: Small, limit: int) -> Booleans:
    """Nodes of up to ``limit`` neighbours, no two of which are neighbours and no more can be added.

    Those of fewer neighbours first: in each turn those go that come before all their neighbours.

    Returns
    -------
    (n_nodes + 1,) bool
    """
    waiting = (degree > 0) & (degree <= limit)
    chosen = np.zeros(len(waiting), bool)
    a, b = links.ends
    both = np.flatnonzero(waiting[a] & waiting[b])
    a, b = a[both], b[both]
    rank = degree[:-1] * (int(noise.max(initial=0)) + 1) + noise
    while len(a):
        best = waiting.copy()
        best[np.where(rank[a] > rank[b], a, b)] = False
        chosen |= best
        waiting &= ~best
        waiting[b[best[a]]] = False
        waiting[a[best[b]]] = False
        both = np.flatnonzero(waiting[a] & waiting[b])
        a, b = a[both], b[both]
    return chosen | waiting


def _bridge(links: Links, taken: Taken, n_arcs: int) -> tuple[Small, Small]:
    """Link all neighbours of each node taken out; the arcs that the new shortcuts stand for.

    The shortcuts that some link uses are numbered from ``n_arcs``.
    """
    starts = np.cumsum(taken.counts) - taken.counts
    none = np.zeros(0, np.int64)
    ones, others = [none], [none]
    for size in range(2, int(taken.counts.max()) + 1):
        first = starts[taken.counts == size]
        one, other = np.triu_indices(size, 1)
        ones.append((first[:, None] + one).ravel())
        others.append((first[:, None] + other).ravel())
    i, j = np.concatenate(ones), np.concatenate(others)
    one, other = taken.neighbour[i], taken.neighbour[j]
    turned = np.flatnonzero(one > other)
    i[turned], j[turned] = j[turned], i[turned]
    one[turned], other[turned] = other[turned], one[turned]
    # From neighbour i into the node and out of it to neighbour j, and the way back.
    out, into = taken.minutes
    there, back = into[i] + out[j], into[j] + out[i]
    useful = (one != other) & ((there < np.inf) | (back < np.inf))
    if not useful.all():
        kept = np.flatnonzero(useful)
        i, j, one, other, there, back = (c[kept] for c in (i, j, one, other, there, back))
    used = links.put(np.stack([one, other]), np.stack([there, back]), n_arcs)
    out_arc, in_arc = taken.arc
    i, j = np.concatenate([i, j])[used], np.concatenate([j, i])[used]
    return in_arc[i], out_arc[j]


def _numbered(
    network: Network, alive: Booleans, rounds: list[_Round], links: Links, nodes: Integers
) -> Reduced:
    """Everything by position instead of node number; ``nodes`` are those of ``links``."""
    n = network.n_nodes
    core_nodes = np.flatnonzero(alive)
    n_core = len(core_nodes)
    no_node = np.zeros(0, np.int64)
    counts = np.concatenate([no_node, *(some.taken.counts for some in rounds)])
    sizes = np.array([len(some.taken.node) for some in rounds], np.int64)
    rungs, order, link = lay_out(starts(sizes), counts)
    eliminated = np.concatenate([no_node, *(some.taken.node for some in rounds)])
    position = np.empty(n, np.int64)
    position[core_nodes] = np.arange(n_core)
    position[eliminated.take(order)] = np.arange(n_core, n)
    no_arc, no_minutes = np.zeros((2, 0), np.int32), np.zeros((2, 0))
    first = np.concatenate([no_arc[0], *(some.first for some in rounds)])
    second = np.concatenate([no_arc[0], *(some.second for some in rounds)])
    metres = _arc_metres(network, first, second, [len(some.first) for some in rounds])
    rows = links.rows()
    a, b = position[nodes[links.ends.take(rows, 1)]]
    is_open = np.isfinite(links.minutes.take(rows, 1))
    arc = links.arc.take(rows, 1)[is_open]
    core = sort_arcs(
        n_core,
        np.stack([a, b])[is_open],
        np.stack([b, a])[is_open],
        links.minutes.take(rows, 1)[is_open],
        metres[arc],
        arc.astype(np.int64),
    )
    out_minutes, in_minutes = np.concatenate(
        [no_minutes, *(some.taken.minutes for some in rounds)], axis=1
    ).take(link, axis=1)
    out_arc, in_arc = np.concatenate(
        [no_arc, *(some.taken.arc for some in rounds)], axis=1
    ).take(link, axis=1)
    neighbour = np.concatenate([no_node, *(some.taken.neighbour for some in rounds)]).take(link)
    return Reduced(
        position=position,
        rungs=rungs,
        neighbour=position.take(neighbour),
        out_minutes=out_minutes,
        in_minutes=in_minutes,
        out_arc=out_arc,
        in_arc=in_arc,
        core=core,
        arc_metres=metres,
        first=first,
        second=second,
        n_edges=network.n_edges,
    )


def _arc_metres(network: Network, first: Small, second: Small, sizes: list[int]) -> Floats:
    """Length of every arc, a round of shortcuts after the other."""
    metres = np.empty(2 * network.n_edges + len(first))
    metres[: 2 * network.n_edges] = np.repeat(network.edge_metres, 2)
    at = 0
    for size in sizes:
        here = slice(at, at + size)
        metres[2 * network.n_edges + at : 2 * network.n_edges + at + size] = (
            metres[first[here]] + metres[second[here]]
        )
        at += size
    return metres
