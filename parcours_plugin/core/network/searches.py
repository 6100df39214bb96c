"""Searches from places to junctions, on the whole network or on its reduction, with one answer.

The reduction pays when many searches are made, or when it is there already; both ways give the
same times (to rounding), lengths and paths.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from ..progress import Progress, part, silent
from .closure import (
    Closure,
    climb,
    closure_above,
    core_arcs,
    reduced_network,
    spread_down,
    unpack_arcs,
)
from .graph import (
    Arcs,
    Small,
    Trees,
    network_arcs,
    portions,
    search,
    search_together,
    tree_arcs,
    tree_metres,
    walk_up,
    with_nodes,
)
from .model import Floats, Integers, Network
from .places import PartialEdges, start_from_places

FEWEST_SEARCHES = 7
"""Fewer searches of the whole network take less time than reducing it and searching the core.

A search that stops at a limit counts for the share of the network that it reaches.
"""
SHARE_SPREAD_DOWN = 0.13
"""Spreading times down to all junctions takes as long as searching this share of the network."""
FEWEST_NODES = 5000
TRIALS = 3


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


@dataclass
class _Rows:
    """The searches of a portion, on any graph: trees, with the arcs that made them when needed."""

    arcs: Arcs
    trees: Trees
    n_roots: int
    _by: Integers | None = None
    _metres: Floats | None = None

    @property
    def previous(self) -> Small:
        return np.asarray(self.trees.previous)

    def by(self) -> Integers:
        """(n_rows, n_nodes) arc by which each node was reached."""
        if self._by is None:
            rows = zip(self.trees.minutes, self.previous)
            self._by = np.stack([tree_arcs(self.arcs, *row) for row in rows])
        return self._by

    def metres(self) -> Floats:
        """(n_rows, n_nodes) length from the place."""
        if self._metres is None:
            rows = zip(self.by(), self.previous)
            self._metres = np.stack([tree_metres(self.arcs, *row) for row in rows])
        return self._metres

    def walk(
        self, row: Integers, node: Integers
    ) -> tuple[list[Integers], list[Integers], Integers]:
        """Arcs from nodes to the places, step by step, and the nodes beside the places."""
        owners, arcs, last = [], [], node.copy()
        for walk, arc, at in walk_up(self.previous, self.by(), row, node, self.n_roots):
            ended = arc < 0
            last[walk[ended]] = at[ended]
            owners.append(walk[~ended])
            arcs.append(self.arcs.number[arc[~ended]])
        return owners, arcs, last


def _in_order(owners: list[Integers], arcs: list[Integers]) -> tuple[Integers, Integers]:
    """Steps of many paths, path by path."""
    none = np.zeros(0, np.int64)
    owner = np.concatenate([none, *owners])
    order = np.argsort(owner, kind="stable")
    return owner[order], np.concatenate([none, *arcs])[order]


class PlainFound:
    """What searches on the whole network found."""

    def __init__(self, rows: _Rows, targets: Integers | None, source: Integers | None):
        self._rows, self._source = rows, source
        self._targets = np.arange(rows.n_roots) if targets is None else targets
        self.minutes = (
            rows.trees.minutes[:, : rows.n_roots]
            if targets is None
            else rows.trees.minutes[:, targets]
        )

    def sources(self, target: Integers) -> Integers:
        """See :class:`Found`."""
        return np.asarray(self._source)[self._targets[target]]

    def metres(self, row: Integers, target: Integers) -> Floats:
        """See :class:`Found`."""
        return self._rows.metres()[row, self._targets[target]]

    def paths(self, row: Integers, target: Integers) -> tuple[Integers, Integers, Integers]:
        """See :class:`Found`."""
        owners, arcs, last = self._rows.walk(row, self._targets[target])
        return (*_in_order(owners, arcs), last)


class Searches:
    """Searches from places by shortest paths on some arcs that hold the places as nodes."""

    _arcs: Arcs
    _sources: Integers
    _load: int

    def run(self, max_minutes: float) -> Iterator[tuple[Integers, Found]]:
        """Portions of one search per place: places and what they found."""
        for some in portions(len(self._sources), self._load):
            yield some, self.run_some(some, max_minutes)

    def run_some(self, some: Integers, max_minutes: float) -> Found:
        """One search for each of these places."""
        return self._found(search(self._arcs, self._sources[some], max_minutes, trees=True), None)

    def run_together(self, max_minutes: float, some: Integers | None = None) -> Found:
        """One search from all places, or some: every junction from the nearest of them."""
        every = np.arange(len(self._sources)) if some is None else some
        trees, source = search_together(self._arcs, self._sources[every], max_minutes)
        return self._found(trees, np.where(source >= 0, every[np.maximum(source, 0)], -1))

    def _found(self, trees: Trees, source: Integers | None) -> Found:
        raise NotImplementedError


class PlainSearches(Searches):
    """Searches on the whole network."""

    def __init__(
        self,
        network: Network,
        partial: PartialEdges,
        rows: Integers,
        started: Floats,
        turned: bool,
        targets: Integers | None,
    ):
        self._load = network.n_nodes
        self._sources = network.n_nodes + np.arange(len(rows))
        self._arcs = start_from_places(network_arcs(network, turned), partial, rows, started)
        self._targets = targets

    def _found(self, trees: Trees, source: Integers | None) -> Found:
        return PlainFound(_Rows(self._arcs, trees, self._load), self._targets, source)

    def share_reached(self, max_minutes: float) -> float:
        """Share of the network that one search reaches, by a few trials."""
        if np.isinf(max_minutes):
            return 1.0
        some = np.unique(np.linspace(0, len(self._sources) - 1, TRIALS).astype(np.int64))
        trees = search(self._arcs, self._sources[some], max_minutes)
        return float(np.isfinite(trees.minutes).mean())


class ReducedFound:
    """What searches on the core found, spread down to the targets."""

    def __init__(
        self,
        network: Network,
        rows: _Rows,
        below: Closure,
        above: Closure,
        targets: Integers | None,
        turned: bool,
        source: Integers | None,
    ):
        self._network, self._rows, self._below, self._turned = network, rows, below, turned
        self._source = source
        self._above = above
        reduced = reduced_network(network)
        position = reduced.position if targets is None else reduced.position[targets]
        self._node = below.node[position]
        found = rows.trees.minutes
        times = np.full((below.n_nodes, len(found)), np.inf)
        times[: below.n_core] = found[:, : below.n_core].T
        # Junctions above both the start and a target know their time from the climb already.
        self._start_node = np.full(below.n_nodes, -1, np.int64)
        self._start_node[: below.n_core] = np.arange(below.n_core)
        both = np.flatnonzero((below.node >= below.n_core) & (above.node >= above.n_core))
        self._start_node[below.node[both]] = above.node[both]
        times[below.node[both]] = found[:, above.node[both]].T
        if len(found) == 1:
            spread_down(below, times[:, 0])
        else:
            spread_down(below, times)
        self._times = times
        self.minutes = times[self._node].T

    def sources(self, target: Integers) -> Integers:
        """See :class:`Found`."""
        source = np.full(len(target), -1, np.int64)
        reached = np.flatnonzero(np.isfinite(self.minutes[0, target]))
        node, _ = climb(
            self._below, self._times, np.zeros(len(reached), np.int64),
            self._node[target[reached]],
        )  # fmt: skip
        source[reached] = np.asarray(self._source)[self._start_node[node]]
        return source

    def metres(self, row: Integers, target: Integers) -> Floats:
        """See :class:`Found`."""
        node, steps = climb(self._below, self._times, row, self._node[target])
        metres = self._rows.metres()[row, self._start_node[node]]
        arc_metres = reduced_network(self._network).arc_metres
        for climbing, arc in steps:
            metres[climbing] += arc_metres[arc]
        return metres

    def paths(self, row: Integers, target: Integers) -> tuple[Integers, Integers, Integers]:
        """See :class:`Found`."""
        reduced = reduced_network(self._network)
        node, steps = climb(self._below, self._times, row, self._node[target])
        owners, arcs, last = self._rows.walk(row, self._start_node[node])
        up = [arc.astype(np.int64) for _, arc in steps]
        owner, arc = _in_order([climbing for climbing, _ in steps] + owners, up + arcs)
        owner, arc = unpack_arcs(reduced, owner, arc, backwards=not self._turned)
        # Which junction of the network the node beside the place is.
        node_of = np.full(self._above.n_nodes, -1, np.int64)
        here = np.flatnonzero(self._above.node >= 0)
        node_at = np.empty(len(reduced.position), np.int64)
        node_at[reduced.position] = np.arange(len(reduced.position))
        node_of[self._above.node[here]] = node_at[here]
        return owner, arc, node_of[last]


class ReducedSearches(Searches):
    """Searches on the core of the reduced network."""

    def __init__(
        self,
        network: Network,
        partial: PartialEdges,
        rows: Integers,
        started: Floats,
        turned: bool,
        targets: Integers | None,
    ):
        reduced = reduced_network(network)
        self._network, self._targets, self._turned = network, targets, turned
        ends = np.concatenate([partial.from_node[rows], partial.to_node[rows]])
        # Searching against the travel, leaving a junction is arriving there.
        self._above = closure_above(reduced, reduced.position[ends], outwards=not turned)
        below = None if targets is None else reduced.position[targets]
        self._below = closure_above(reduced, below, outwards=turned)
        above = self._above
        is_open = np.isfinite(above.minutes)
        owner = np.repeat(np.arange(above.n_above), np.diff(above.start))[is_open]
        arc = above.arc[is_open]
        arcs = with_nodes(
            core_arcs(network, turned),
            np.bincount(owner, minlength=above.n_above),
            above.neighbour[is_open],
            above.minutes[is_open],
            reduced.arc_metres[arc],
            arc.astype(np.int64),
        )
        nodes = (
            above.node[reduced.position[partial.from_node]],
            above.node[reduced.position[partial.to_node]],
        )
        self._arcs = start_from_places(arcs, partial, rows, started, nodes)
        self._sources = above.n_nodes + np.arange(len(rows))
        largest = int(np.diff(self._below.start[self._below.rounds]).max(initial=0))
        self._load = max(self._arcs.n_nodes, self._below.n_nodes, largest)

    def _found(self, trees: Trees, source: Integers | None) -> Found:
        rows = _Rows(self._arcs, trees, self._above.n_nodes)
        return ReducedFound(
            self._network, rows, self._below, self._above, self._targets, self._turned, source
        )


def open_searches(
    network: Network,
    partial: PartialEdges,
    rows: Integers,
    started: Floats,
    turned: bool,
    targets: Integers | None,
    n_searches: int,
    progress: Progress = silent,
    max_minutes: float = np.inf,
) -> Searches:
    """Searches from places, on whichever graph is faster.

    Parameters
    ----------
    partial : PartialEdges
        Of all places, as the search sees them.
    rows : (k,) int64
        Places to start from, all joined.
    started : (n_places,) float64
        Minutes spent before the start.
    turned : bool
        Whether the search runs against the travel.
    targets : (m,) int64 or None
        Junctions whose times are wanted; None = all.
    n_searches : int
        How many are to be made in all.
    progress : Progress
        Told nothing but that work goes on, while the network is being reduced.
    max_minutes : float
        Where the searches will stop.
    """
    args = (network, partial, rows, started, turned, targets)
    is_reduced = "reduced" in network.prepared
    large = network.n_nodes >= FEWEST_NODES and n_searches >= FEWEST_SEARCHES
    if large and (targets is None or not is_reduced):
        plain = PlainSearches(*args)
        share = plain.share_reached(max_minutes)
        gain = n_searches * (share - (SHARE_SPREAD_DOWN if targets is None else 0.0))
        if gain < (0.0 if is_reduced else FEWEST_SEARCHES):
            return plain
    elif not is_reduced:
        return PlainSearches(*args)
    reduced_network(network, part(progress, 0.0, 0.0))
    return ReducedSearches(*args)
