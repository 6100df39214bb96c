"""Secrecy: which further numbers must be hidden so that none of the hidden ones comes back.

Published sums form a network: every number (a flow, a place's total) is an arc, and at every node
what comes in equals what goes out (the flows of a row add up to its total, and so on). Whoever
knows the shown numbers knows the hidden ones up to what can be pushed round cycles of hidden arcs:
along an arc a number grows, against it it shrinks. A hidden number is safe when such a cycle runs
through it with room enough; where there is none, the cheapest one is made by hiding the shown
arcs on it.

This is complementary cell suppression by shortest paths: Cox (1995), "Network models for
complementary cell suppression", JASA 90(432); Castro (2002), "Network flows heuristics for
complementary cell suppression", LNCS 2316.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, silent

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

# Searches between two looks at what is safe by now.
BATCH = 48


@dataclass(frozen=True)
class PublishedSums:
    """Numbers to publish, as arcs of a network that conserves them at every node.

    Attributes
    ----------
    tail, head : (n_arcs,) int64
        Nodes from 0; no arc leads back to its own node.
    value : (n_arcs,) int64
        The numbers, all at least 1.
    sensitive : (n_arcs,) bool
        Must not be shown.
    stated : (n_arcs,) bool
        Grand totals: hidden only where nothing else helps.
    """

    tail: Integers
    head: Integers
    value: Integers
    sensitive: Booleans
    stated: Booleans


def is_small(patients: Integers, min_patients: int) -> Booleans:
    """Primary rule: 1 to ``min_patients`` - 1 distinct patients are too few to be shown.

    >>> is_small(np.array([0, 1, 10, 11]), 11).tolist()
    [False, True, True, False]
    """
    patients = np.asarray(patients)
    return np.asarray((patients >= 1) & (patients < min_patients))


def protect(
    sums: PublishedSums,
    min_events: int = 11,
    progress: Progress = silent,
    also_hidden: Booleans | None = None,
) -> Booleans:
    """Which numbers to hide: the sensitive ones, and as many more as keep them unknown.

    For all that the shown numbers tell, each sensitive number could be larger by ``min_events``
    (even by somebody who knows which numbers are hidden and that none of them is zero), and each
    further hidden number has more than one possible value too. Such a choice always exists, as
    numbers that are conserved at every node run in cycles.

    Parameters
    ----------
    sums : PublishedSums
        The numbers and how they add up.
    min_events : int
        Room that a sensitive number is given. Shown numbers below it are hidden only where they
        need not shrink.
    also_hidden : (n_arcs,) bool, optional
        Numbers that are hidden anyway and need no protection of their own.

    Returns
    -------
    (n_arcs,) bool
        Numbers to hide.

    Examples
    --------
    A 2 x 2 table with the flows 5, 20 / 30, 40, its totals and the grand total: hiding the 5 alone
    would not do, so its row, its column and the corner go with it.

    >>> tail = np.array([1, 1, 2, 2, 0, 0, 3, 4, 5])
    >>> head = np.array([3, 4, 3, 4, 1, 2, 5, 5, 0])
    >>> value = np.array([5, 20, 30, 40, 25, 70, 35, 60, 95])
    >>> sums = PublishedSums(tail, head, value, value == 5, value == 95)
    >>> protect(sums)[:4].tolist(), protect(sums)[4:].any()
    ([True, True, True, True], False)
    """
    hidden = sums.sensitive.copy() if also_hidden is None else sums.sensitive | also_hidden
    gives_way = _gives_way(sums, min_events)
    cost = np.where(sums.stated, 10 * (sums.value.sum() + 1), sums.value).astype(float)
    n_sensitive = max(int(sums.sensitive.sum()), 1)
    while True:
        part = _strong_parts(sums, hidden, gives_way)
        exposed = np.flatnonzero(sums.sensitive & (part[sums.tail] != part[sums.head]))
        progress(1 - len(exposed) / n_sensitive)
        if not len(exposed):
            return hidden
        free, dear = _neighbours(sums, part, gives_way, hidden, cost)
        _, one_per_tail = np.unique(part[sums.tail[exposed]], return_index=True)
        for arc in exposed[one_per_tail[:BATCH]].tolist():
            start, goal = int(part[sums.head[arc]]), int(part[sums.tail[arc]])
            for passed, node, other in _cheapest_way(free, dear, start, goal):
                hidden[passed] = True
                free[node].append((other, passed))
                if gives_way[passed]:
                    free[other].append((node, passed))


def protects(sums: PublishedSums, hidden: Booleans, min_events: int = 11) -> bool:
    """Whether these hidden numbers keep the sensitive ones unknown, as :func:`protect` means it.

    Parameters
    ----------
    sums : PublishedSums
        The numbers and how they add up.
    hidden : (n_arcs,) bool
        Numbers that are hidden, the sensitive ones among them.
    min_events : int
        Room that a sensitive number is given.
    """
    part = _strong_parts(sums, hidden, _gives_way(sums, min_events))
    here = sums.sensitive
    return bool((part[sums.tail[here]] == part[sums.head[here]]).all())


def _gives_way(sums: PublishedSums, min_events: int) -> Booleans:
    """Sensitive numbers are only ever asked to grow; a shown one may give way if it is large."""
    return np.asarray(~sums.sensitive & (sums.value > min_events))


def _strong_parts(sums: PublishedSums, hidden: Booleans, gives_way: Booleans) -> Integers:
    """Nodes that hidden arcs join in both senses have the same number."""
    back = hidden & gives_way
    tail = np.concatenate([sums.tail[hidden], sums.head[back]])
    head = np.concatenate([sums.head[hidden], sums.tail[back]])
    n_nodes = int(max(sums.tail.max(), sums.head.max())) + 1
    try:
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import connected_components
    except ImportError:
        return _strong_parts_plain(n_nodes, tail, head)
    graph = coo_matrix((np.ones(len(tail)), (tail, head)), shape=(n_nodes, n_nodes))
    return connected_components(graph.tocsr(), connection="strong")[1].astype(np.int64)


def _strong_parts_plain(n_nodes: int, tail: Integers, head: Integers) -> Integers:
    """The same by networkx, where scipy is missing."""
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(n_nodes))
    graph.add_edges_from(zip(tail.tolist(), head.tolist()))
    part = np.empty(n_nodes, dtype=np.int64)
    for number, nodes in enumerate(networkx.strongly_connected_components(graph)):
        part[list(nodes)] = number
    return part


def _neighbours(
    sums: PublishedSums,
    part: Integers,
    gives_way: Booleans,
    hidden: Booleans,
    cost: NDArray[np.float64],
) -> tuple[list[list[tuple[int, int]]], list[list[tuple[float, int, int]]]]:
    """Where arcs lead from each part, along or against them.

    Returns the hidden ones, which cost nothing, as (part, arc), and the shown ones as
    (cost, part, arc), cheap ones first.
    """
    tail = np.concatenate([part[sums.tail], part[sums.head[gives_way]]])
    head = np.concatenate([part[sums.head], part[sums.tail[gives_way]]])
    arc = np.concatenate([np.arange(len(sums.tail)), np.flatnonzero(gives_way)])
    n_parts = int(part.max()) + 1

    def by_part(chosen: Booleans, *columns: NDArray[np.generic]) -> list[list]:
        rows = np.flatnonzero(chosen & (tail != head))
        rows = rows[np.argsort(cost[arc[rows]], kind="stable")]
        # Of several arcs between the same two parts, the cheapest is enough.
        rows = rows[np.sort(np.unique(tail[rows] * n_parts + head[rows], return_index=True)[1])]
        rows = rows[np.argsort(tail[rows], kind="stable")]
        arcs = list(zip(*(column[rows].tolist() for column in columns)))
        end = np.cumsum(np.bincount(tail[rows], minlength=n_parts)).tolist()
        return [arcs[begin:stop] for begin, stop in zip([0, *end[:-1]], end)]

    return by_part(hidden[arc], head, arc), by_part(~hidden[arc], cost[arc], head, arc)


def _cheapest_way(
    free: list[list[tuple[int, int]]],
    dear: list[list[tuple[float, int, int]]],
    start: int,
    goal: int,
) -> list[tuple[int, int, int]]:
    """The (arc, from, to) of the cheapest way between two parts.

    Dijkstra's search, with two savings: what can be reached for nothing is taken at once, and of
    the arcs that cost something only the next cheapest of each part waits in the heap.
    """
    cost = {start: 0.0}
    came: dict[int, tuple[int, int]] = {}
    heap: list[tuple[float, int, int]] = []

    def wait(node: int, position: int) -> None:
        if position < len(dear[node]):
            heapq.heappush(heap, (cost[node] + dear[node][position][0], node, position))

    def arrive(first: int) -> None:
        reached = cost[first]
        arrived = [first]
        for node in arrived:
            wait(node, 0)
            for other, arc in free[node]:
                if other not in cost:
                    cost[other] = reached
                    came[other] = (node, arc)
                    arrived.append(other)

    arrive(start)
    while goal not in cost:
        reached, node, position = heapq.heappop(heap)
        _, other, arc = dear[node][position]
        wait(node, position + 1)
        if other not in cost:
            cost[other] = reached
            came[other] = (node, arc)
            arrive(other)
    way = []
    node = goal
    while node != start:
        before, arc = came[node]
        way.append((arc, before, node))
        node = before
    return way
