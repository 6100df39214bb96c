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
from .graph import Arcs, Small, order_by, sort_arcs
from .keys import equal_keys, hashed, ranges
from .model import Booleans, Floats, Integers, Network

MOST_NEIGHBOURS = 12
LEAST_SHARE_OF_ROUND = 0.05
FIRST_THINNING = 9.0
GROWTH = 1.4
SMALL = 200
PAIRS_AT_ONCE = 4_000_000
ROUNDING = 1 - 1e-12


@dataclass(frozen=True)
class Reduced:
    """The core, and all that leads back from it to every junction.

    Junctions are numbered anew by their *position*: eliminated ones first, round by round, then
    the core. Directed arcs are numbered ``2 * edge`` along the drawing of a network's edge and
    ``2 * edge + 1`` against it; shortcuts follow.

    Attributes
    ----------
    position : (n_nodes,) int64
        Position of each node of the network.
    rounds : (n_rounds + 1,) int64
        Round ``r`` took out the positions ``rounds[r]:rounds[r + 1]``; the last is where the core
        begins.
    start : (n_eliminated + 1,) int64
        Position ``p`` had the neighbours ``neighbour[start[p]:start[p + 1]]`` when it was taken
        out, at least one.
    neighbour : (n_links,) int64
        Positions, all taken out later or in the core.
    out_minutes, in_minutes : (n_links,) float64
        From the junction to its neighbour, and from the neighbour to it; inf where closed.
    out_arc, in_arc : (n_links,) int32
        Numbers of these arcs.
    core : Arcs
        Of the core, node 0 being the first core position; ``number`` holds the arc numbers.
    arc_metres : (n_arcs,) float64
        Length of each arc, shortcuts included.
    first, second : (n_shortcuts,) int32
        The two arcs that a shortcut stands for.
    n_edges : int
        Edges of the network.
    """

    position: Integers
    rounds: Integers
    start: Integers
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
        """Number of junctions outside the core, and position of the first core junction."""
        return len(self.start) - 1

    @property
    def n_core(self) -> int:
        """Number of junctions in the core."""
        return len(self.position) - self.n_eliminated


@dataclass
class _Links:
    """Pairs of neighbours a < b with the arcs between them, both ways; changed in place.

    Lengths are not carried along: they follow at the end from what each shortcut stands for.
    """

    a: Small | Integers
    b: Small | Integers
    there_minutes: Floats
    back_minutes: Floats
    there_arc: Small
    back_arc: Small

    def only(self, rows: Integers) -> _Links:
        """Some of the links."""
        return _Links(*(column[rows] for column in vars(self).values()))

    def with_more(self, other: _Links) -> _Links:
        """These links and others."""
        pairs = zip(vars(self).values(), vars(other).values())
        return _Links(*(np.concatenate(pair) for pair in pairs))


def reduce_network(network: Network, progress: Progress = silent) -> Reduced:
    """Eliminate junctions with up to twelve neighbours until hardly any can go.

    Parameters
    ----------
    network : Network
        Its times are built in: other speeds need a new reduction.

    Returns
    -------
    Reduced
    """
    n = network.n_nodes
    nodes, noise = np.arange(n), np.random.default_rng(7).permutation(n)
    links = _cheapest(_links_of(network), n)
    alive = np.ones(n, bool)
    limit, thinned = 2, FIRST_THINNING
    taken = _Taken([], [], [], [], [])
    n_arcs = 2 * network.n_edges
    while True:
        degree = np.bincount(links.a, minlength=len(nodes))
        degree += np.bincount(links.b, minlength=len(nodes))
        n_linked = int(np.count_nonzero(degree))
        if n_linked < len(nodes) / 2 and len(nodes) > SMALL:
            # Shorter tables for fewer junctions.
            kept = np.flatnonzero(degree)
            number = np.empty(len(nodes), np.int32)
            number[kept] = np.arange(len(kept))
            nodes, noise, degree = nodes[kept], noise[kept], degree[kept]
            links = replace(links, a=number[links.a], b=number[links.b])
        if 2 * len(links.a) > thinned * n_linked:
            links = _without_detours(links, len(nodes))
            thinned = GROWTH * 2 * len(links.a) / max(n_linked, 1)
            continue
        chosen = _independent(links, degree, noise, (degree > 0) & (degree <= limit), n)
        count = int(np.count_nonzero(chosen))
        if count <= LEAST_SHARE_OF_ROUND * n_linked:
            if limit < MOST_NEIGHBOURS:
                limit += 1
                continue
            if count == 0 or n_linked > SMALL:
                break
        rows = np.flatnonzero(chosen)
        own, links = _take_out(links, chosen)
        new, first, second = _shortcuts(own, degree[rows], n_arcs)
        links = _cheapest(links.with_more(new), len(nodes))
        links, used = _renumbered(links, n_arcs, len(first))
        n_arcs += int(np.count_nonzero(used))
        taken.nodes.append(nodes[rows])
        taken.counts.append(degree[rows])
        taken.links.append(replace(own, b=nodes[own.b]))
        taken.first.append(first[used])
        taken.second.append(second[used])
        alive[nodes[rows]] = False
        progress(1.0 - n_linked / n)
    links = _without_detours(links, len(nodes))
    links = replace(links, a=nodes[links.a], b=nodes[links.b])
    progress(1.0)
    return _numbered(network, alive, taken, links)


@dataclass
class _Taken:
    """What each round took out, one item per round.

    Attributes
    ----------
    nodes, counts : list of (n_taken,) int64
        Junctions and how many neighbours they had.
    links : list of _Links
        Theirs, ``b`` being the neighbours.
    first, second : list of (n_shortcuts,) int32
        Arcs that the new shortcuts stand for.
    """

    nodes: list[Integers]
    counts: list[Integers]
    links: list[_Links]
    first: list[Small]
    second: list[Small]


def _links_of(network: Network) -> _Links:
    """One link for each edge that leads from one junction to another."""
    edge = np.flatnonzero(network.edge_from != network.edge_to)
    tail, head = network.edge_from[edge], network.edge_to[edge]
    forward, backward = network.forward_minutes[edge], network.backward_minutes[edge]
    turned = tail > head
    return _Links(
        a=np.minimum(tail, head).astype(np.int32),
        b=np.maximum(tail, head).astype(np.int32),
        there_minutes=np.where(turned, backward, forward),
        back_minutes=np.where(turned, forward, backward),
        there_arc=(2 * edge + turned).astype(np.int32),
        back_arc=(2 * edge + ~turned).astype(np.int32),
    )


def _cheapest(links: _Links, n: int) -> _Links:
    """One link for each pair of neighbours, the cheaper arc counting each way."""
    row = equal_keys(links.a.astype(np.int64) * n + links.b)
    more = row != np.arange(len(row))
    left = np.flatnonzero(more)
    turn = np.empty(len(row), np.int64)
    while len(left):
        # Of several further links of one pair, one at a time is compared with the one that stays.
        turn[row[left]] = left
        now = turn[row[left]] == left
        other = left[now]
        stays = row[other]
        for way in ("there", "back"):
            minutes = getattr(links, f"{way}_minutes")
            better = minutes[other] < minutes[stays]
            for what in ("minutes", "arc"):
                column = getattr(links, f"{way}_{what}")
                column[stays[better]] = column[other[better]]
        left = left[~now]
    return links.only(np.flatnonzero(~more)) if more.any() else links


def _without_detours(links: _Links, n: int) -> _Links:
    """Without arcs that are slower than going by one neighbour between.

    No shortest path uses them, so all of them can go at once. (Equally fast ones stay; a ratio
    keeps rounding from deciding.)
    """
    there, back = np.isfinite(links.there_minutes), np.isfinite(links.back_minutes)
    rows = np.concatenate([np.flatnonzero(there), np.flatnonzero(back)])
    arcs = sort_arcs(
        n,
        np.concatenate([links.a[there], links.b[back]]),
        np.concatenate([links.b[there], links.a[back]]),
        np.concatenate([links.there_minutes[there], links.back_minutes[back]]),
        np.zeros(len(rows)),
        np.arange(len(rows)),
    )
    tail, head = arcs.origin.astype(np.int64), arcs.to.astype(np.int64)
    # Where an arc from one junction to another stands: by a table that keeps one arc per hash. Arcs
    # that lost their row to another are not looked at, which is safe: they just stay.
    bits = len(tail).bit_length() + 2
    key = tail * n + head
    table = np.zeros(1 << bits, np.int32)
    table[hashed(key, bits)] = np.arange(len(key), dtype=np.int32)
    slower = np.zeros(len(key), bool)
    longest = np.zeros(n)
    leaving_at = arcs.start.astype(np.int64)
    leaving = np.diff(leaving_at) > 0
    longest[leaving] = np.maximum.reduceat(arcs.minutes, leaving_at[:-1][leaving])
    counts = np.diff(leaving_at)[head]
    cuts = np.flatnonzero(np.diff(np.cumsum(counts) // PAIRS_AT_ONCE)) + 1
    for first in np.split(np.arange(len(key)), cuts):
        one = np.repeat(first, counts[first])
        other = ranges(leaving_at[head[first]], counts[first])
        minutes = arcs.minutes[one] + arcs.minutes[other]
        useful = np.flatnonzero(minutes < longest[tail[one]])
        one, other, minutes = one[useful], other[useful], minutes[useful]
        around = tail[one] * n + head[other]
        arc = table[hashed(around, bits)]
        beaten = (key[arc] == around) & (minutes < arcs.minutes[arc] * ROUNDING)
        slower[arc[beaten]] = True
    gone = arcs.number[slower]
    links = links.only(np.arange(len(links.a)))
    n_there = int(np.count_nonzero(there))
    links.there_minutes[rows[gone[gone < n_there]]] = np.inf
    links.back_minutes[rows[gone[gone >= n_there]]] = np.inf
    return links.only(
        np.flatnonzero(np.isfinite(links.there_minutes) | np.isfinite(links.back_minutes))
    )


def _independent(
    links: _Links, degree: Integers, noise: Integers, candidate: Booleans, n_noise: int
) -> Booleans:
    """Candidates no two of which are neighbours: those before all their neighbours in rank."""
    rank = degree * n_noise + noise
    both = candidate[links.a] & candidate[links.b]
    a, b = links.a[both], links.b[both]
    beaten = np.where(rank[a] > rank[b], a, b)
    chosen = candidate.copy()
    chosen[beaten] = False
    return chosen


def _take_out(links: _Links, chosen: Booleans) -> tuple[_Links, _Links]:
    """Links of the chosen junctions, turned so that these are ``a`` and sorted by it; the rest."""
    at_a, at_b = chosen[links.a], chosen[links.b]
    touched = at_a | at_b
    rows = np.flatnonzero(touched)
    own = links.only(rows)
    turned = at_b[rows]
    for one, other in (
        ("a", "b"), ("there_minutes", "back_minutes"), ("there_arc", "back_arc")
    ):  # fmt: skip
        first, second = getattr(own, one), getattr(own, other)
        setattr(own, one, np.where(turned, second, first))
        setattr(own, other, np.where(turned, first, second))
    rank = np.cumsum(chosen) - 1
    order = order_by(rank[own.a], int(rank[-1]) + 1)
    return own.only(order), links.only(np.flatnonzero(~touched))


def _shortcuts(own: _Links, counts: Integers, n_arcs: int) -> tuple[_Links, Small, Small]:
    """Links between all neighbours of each junction taken out, and the arcs that they stand for."""
    starts = np.cumsum(counts) - counts
    none = np.zeros(0, np.int64)
    ones, others = [none], [none]
    for size in range(2, int(counts.max()) + 1):
        first = starts[counts == size]
        one, other = np.triu_indices(size, 1)
        ones.append((first[:, None] + one).ravel())
        others.append((first[:, None] + other).ravel())
    i, j = np.concatenate(ones), np.concatenate(others)
    # From neighbour i into the junction and out of it to neighbour j, and the way back.
    there = own.back_minutes[i] + own.there_minutes[j]
    back = own.back_minutes[j] + own.there_minutes[i]
    is_open = np.isfinite(there) | np.isfinite(back)
    i, j, there, back = i[is_open], j[is_open], there[is_open], back[is_open]
    number = np.arange(n_arcs, n_arcs + 2 * len(i), dtype=np.int32)
    there_arc, back_arc = number[: len(i)], number[len(i) :]
    turned = own.b[i] > own.b[j]
    new = _Links(
        a=np.minimum(own.b[i], own.b[j]),
        b=np.maximum(own.b[i], own.b[j]),
        there_minutes=np.where(turned, back, there),
        back_minutes=np.where(turned, there, back),
        there_arc=np.where(turned, back_arc, there_arc),
        back_arc=np.where(turned, there_arc, back_arc),
    )
    first = np.concatenate([own.back_arc[i], own.back_arc[j]])
    second = np.concatenate([own.there_arc[j], own.there_arc[i]])
    return new, first, second


def _renumbered(links: _Links, n_arcs: int, n_new: int) -> tuple[_Links, Booleans]:
    """Only shortcuts that some link still uses keep a number."""
    kept = np.zeros(n_new, bool)
    for column, minutes in (
        (links.there_arc, links.there_minutes), (links.back_arc, links.back_minutes)
    ):  # fmt: skip
        used = column[(column >= n_arcs) & np.isfinite(minutes)]
        kept[used - n_arcs] = True
    number = (n_arcs + np.cumsum(kept) - 1).astype(np.int32)
    for column in (links.there_arc, links.back_arc):
        new = np.flatnonzero(column >= n_arcs)
        column[new] = number[column[new] - n_arcs]
    return links, kept


def _numbered(network: Network, alive: Booleans, taken: _Taken, links: _Links) -> Reduced:
    """Everything by position instead of node number."""
    n = network.n_nodes
    core_nodes = np.flatnonzero(alive)
    position = np.empty(n, np.int64)
    position[np.concatenate([*taken.nodes, core_nodes])] = np.arange(n)
    sizes = [len(nodes) for nodes in taken.nodes]
    n_eliminated = sum(sizes)
    start = np.zeros(n_eliminated + 1, np.int64)
    if taken.counts:
        np.cumsum(np.concatenate(taken.counts), out=start[1:])
    a, b = position[links.a] - n_eliminated, position[links.b] - n_eliminated
    there, back = np.isfinite(links.there_minutes), np.isfinite(links.back_minutes)
    first = np.concatenate([np.zeros(0, np.int32), *taken.first])
    second = np.concatenate([np.zeros(0, np.int32), *taken.second])
    none = np.zeros(0, np.int64)
    metres = _arc_metres(network, first, second, [len(first) for first in taken.first])
    arc = np.concatenate([links.there_arc[there], links.back_arc[back]])
    core = sort_arcs(
        len(core_nodes),
        np.concatenate([a[there], b[back]]),
        np.concatenate([b[there], a[back]]),
        np.concatenate([links.there_minutes[there], links.back_minutes[back]]),
        metres[arc],
        arc.astype(np.int64),
    )
    columns = zip(*(vars(own).values() for own in [links.only(none), *taken.links]))
    own = _Links(*(np.concatenate(column) for column in columns))
    return Reduced(
        position=position,
        rounds=np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64),
        start=start,
        neighbour=position[own.b],
        out_minutes=own.there_minutes,
        in_minutes=own.back_minutes,
        out_arc=own.there_arc,
        in_arc=own.back_arc,
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
