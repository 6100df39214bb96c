"""Searches from places on the core of the reduced network, or on what they reach of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from ..progress import Progress, silent
from .closure import (
    Closure,
    climb,
    closure_above,
    core_arcs,
    reduced_network,
    spread_down,
    unpack_arcs,
)
from .excerpts import excerpt_of_arcs, excerpt_of_closure, numbers_of
from .found import Found, Rows, steps_in_order
from .graph import Small, Trees, search_together, with_nodes
from .model import Booleans, Floats, Integers, Network
from .places import Starts
from .plain_searches import Searches


class ReducedFound:
    """What searches on the core found, spread down to the targets."""

    def __init__(self, searches: ReducedSearches, trees: Trees):
        self._searches = searches
        self._rows = Rows(searches.arcs, trees)
        self._times = searches.spread(trees)
        self.minutes = self._times[searches.targets].T

    def sources(self, target: Integers) -> Integers:
        """See :class:`Found`."""
        source = np.full(len(target), -1, np.int64)
        reached = np.flatnonzero(np.isfinite(self.minutes[0, target]))
        node, _ = self._climb(np.zeros(len(reached), np.int64), target[reached])
        source[reached] = self._searches.place_at(self._rows.sources(node))
        return source

    def metres(self, row: Integers, target: Integers) -> Floats:
        """See :class:`Found`."""
        node, steps = self._climb(row, target)
        metres = self._rows.metres(row, node)
        arc_metres = reduced_network(self._searches.network).arc_metres
        for climbing, arc in steps:
            metres[climbing] += arc_metres[arc]
        return metres

    def paths(self, row: Integers, target: Integers) -> tuple[Integers, Integers, Integers]:
        """See :class:`Found`."""
        reduced = reduced_network(self._searches.network)
        node, steps = self._climb(row, target)
        owners, arcs, last = self._rows.walk(row, node)
        up = [arc.astype(np.int64) for _, arc in steps]
        owner, arc = steps_in_order([climbing for climbing, _ in steps] + owners, up + arcs)
        owner, arc = unpack_arcs(reduced, owner, arc, backwards=not self._searches.turned)
        junction = np.empty(len(reduced.position), np.int64)
        junction[reduced.position] = np.arange(len(reduced.position))
        return owner, arc, junction[self._searches.position[last]]

    def _climb(
        self, row: Integers, target: Integers
    ) -> tuple[Integers, list[tuple[Integers, Small]]]:
        """From reached targets up to nodes that the search itself reached."""
        searches = self._searches
        node, steps = climb(searches.below, self._times, row, searches.targets[target])
        return searches.start_node[node], steps


@dataclass(frozen=True)
class ReducedSearches(Searches):
    """Searches on the core of the reduced network, or an excerpt of it.

    ``arcs`` hold the core, then what is above the places, then these.

    Attributes
    ----------
    network : Network
    turned : bool
        Whether the search runs against the travel.
    position : (n_junctions,) int64
        Position in the reduction of each node of ``arcs`` that is no place.
    below : Closure
        What is above the targets, with the same core: times are spread down to it.
    start_node : (below.n_nodes,) int64
        Node of ``arcs`` that each node of ``below`` also is, -1 = none: the core, and junctions
        above both a place and a target, which know their time from the climb already.
    targets : (m,) int64
        Nodes of ``below``, its ``n_nodes`` = left out.
    """

    network: Network
    turned: bool
    position: Integers
    below: Closure
    start_node: Integers
    targets: Integers

    @cached_property
    def load(self) -> int:
        """Numbers that one search needs at a time."""
        below = self.below
        return max(self.arcs.n_nodes, below.n_nodes, below.rungs.most_links)

    def spread(self, trees: Trees) -> Floats:
        """Times of searches at all nodes of ``below``, (n_nodes + 1, n_rows), inf in the last."""
        times = np.full((self.below.n_nodes + 1, len(trees.minutes)), np.inf)
        known = np.flatnonzero(self.start_node >= 0)
        times[known] = trees.minutes[:, self.start_node[known]].T
        spread_down(self.below, times[:, 0] if times.shape[1] == 1 else times)
        return times

    def _found(self, trees: Trees) -> Found:
        return ReducedFound(self, trees)

    def around(self, some: Integers, max_minutes: float, progress: Progress = silent) -> Searches:
        """See :class:`Searches`."""
        trees = search_together(self.arcs, self.sources[some], max_minutes)
        up = np.flatnonzero(np.isfinite(trees.minutes[0]))
        down = np.flatnonzero(self.spread(trees)[:-1, 0] <= max_minutes)
        up_number = numbers_of(up, self.arcs.n_nodes + 1, -1)
        down_number = numbers_of(down, self.below.n_nodes + 1, len(down))
        return ReducedSearches(
            excerpt_of_arcs(self.arcs, up),
            up_number[self.sources[some]],
            self.network,
            self.turned,
            self.position[up[: -len(some)]],
            excerpt_of_closure(self.below, down),
            up_number[self.start_node[down]],
            down_number[self.targets],
        )

    def reachable(self) -> Booleans:
        """See :class:`Searches`."""
        return self.targets < self.below.n_nodes

    def only_targets(self, some: Integers) -> Searches:
        """See :class:`Searches`."""
        return replace(self, targets=self.targets[some])


def reduced_searches(
    network: Network, begun: Starts, targets: Integers | None
) -> ReducedSearches:
    """Searches on the core; see :func:`~.searches.open_searches`."""
    reduced = reduced_network(network)
    ends = reduced.position[np.stack([begun.partial.from_node, begun.partial.to_node])]
    # Searching against the travel, leaving a junction is arriving there.
    from_ends = ends[:, begun.rows].ravel()
    above, above_node = closure_above(reduced, from_ends, outwards=not begun.turned)
    wanted = None if targets is None else reduced.position[targets]
    below, below_node = closure_above(reduced, wanted, outwards=begun.turned)
    owner, link = above.rungs.links_of(np.arange(above.n_above), above.counts)
    is_open = np.isfinite(above.minutes.take(link))
    owner, link = owner.compress(is_open), link.compress(is_open)
    arc = above.arc.take(link)
    arcs = with_nodes(
        core_arcs(network, begun.turned),
        np.bincount(owner, minlength=above.n_above),
        above.neighbour.take(link),
        above.minutes.take(link),
        reduced.arc_metres[arc],
        arc.astype(np.int64),
    )
    nodes = above_node[ends]
    return ReducedSearches(
        begun.put_into(arcs, (nodes[0], nodes[1])),
        above.n_nodes + np.arange(len(begun.rows)),
        network,
        begun.turned,
        above.position,
        below,
        above_node[below.position],
        below_node[reduced.position if wanted is None else wanted],
    )
