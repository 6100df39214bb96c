"""Searches from places on the whole network, or on what they reach of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import numpy as np

from ..progress import Progress, silent
from .edge_ends import network_arcs
from .excerpts import excerpt_of_arcs, numbers_of
from .found import Found, Rows, steps_in_order
from .graph import Arcs, Trees, portions, search
from .model import Booleans, Floats, Integers, Network
from .places import Starts
from .waves import search_from_all

TRIALS = 3


@dataclass(frozen=True)
class Searches:
    """Searches from places by shortest paths on some arcs that hold the places as nodes.

    Attributes
    ----------
    arcs : Arcs
        The places come last.
    sources : (n_searches,) int64
        Nodes of ``arcs`` that the places are.
    """

    arcs: Arcs
    sources: Integers
    _shares: dict[float, float] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def load(self) -> int:
        """Numbers that one search needs at a time."""
        return self.arcs.n_nodes

    def run(self, max_minutes: float) -> Iterator[tuple[Integers, Found]]:
        """Portions of one search per place: places and what they found."""
        for some in portions(len(self.sources), self.load):
            yield some, self.run_some(some, max_minutes)

    def run_some(self, some: Integers, max_minutes: float) -> Found:
        """One search for each of these places."""
        return self._found(search(self.arcs, self.sources[some], max_minutes, trees=True))

    def run_together(
        self, max_minutes: float, some: Integers | None = None, progress: Progress = silent
    ) -> Found:
        """One search from all places, or some: every junction from the nearest of them."""
        sources = self.sources if some is None else self.sources[some]
        return self._found(search_from_all(self.arcs, sources, max_minutes, progress))

    def place_at(self, node: Integers) -> Integers:
        """Which place each of these sources is."""
        return numbers_of(self.sources, self.arcs.n_nodes, -1)[node]

    def share_reached(self, max_minutes: float) -> float:
        """Share of the nodes that one search reaches, by a few trials."""
        if np.isinf(max_minutes):
            return 1.0
        if max_minutes not in self._shares:
            some = np.unique(np.linspace(0, len(self.sources) - 1, TRIALS).astype(np.int64))
            trees = search(self.arcs, self.sources[some], max_minutes)
            self._shares[max_minutes] = float(np.isfinite(trees.minutes).mean())
        return self._shares[max_minutes]

    def around(self, some: Integers, max_minutes: float, progress: Progress = silent) -> Searches:
        """Searches from some of the places on what these reach together: all that each reaches.

        Every part of a path within the limit is within the limit, so what is left out can be on
        none. Targets that are left out stay in their row and are never reached.
        """
        raise NotImplementedError

    def reachable(self) -> Booleans:
        """Which targets are there at all, (n_targets,)."""
        raise NotImplementedError

    def only_targets(self, some: Integers) -> Searches:
        """The same searches for some of the targets."""
        raise NotImplementedError

    def _found(self, trees: Trees) -> Found:
        raise NotImplementedError


class PlainFound:
    """What searches on the whole network, or an excerpt of it, found."""

    def __init__(self, searches: PlainSearches, trees: Trees):
        self._searches = searches
        n_roots, targets = len(searches.junction), searches.targets
        self._rows = Rows(searches.arcs, trees)
        if targets is None:
            self._targets = np.arange(n_roots)
            self.minutes = trees.minutes[:, :n_roots]
        else:
            self._targets = targets
            self.minutes = trees.minutes[:, targets]
            self.minutes[:, targets < 0] = np.inf

    def sources(self, target: Integers) -> Integers:
        """See :class:`Found`."""
        source = np.full(len(target), -1, np.int64)
        reached = np.flatnonzero(np.isfinite(self.minutes[0, target]))
        node = self._rows.sources(self._targets[target[reached]])
        source[reached] = self._searches.place_at(node)
        return source

    def metres(self, row: Integers, target: Integers) -> Floats:
        """See :class:`Found`."""
        return self._rows.metres(row, self._targets[target])

    def paths(self, row: Integers, target: Integers) -> tuple[Integers, Integers, Integers]:
        """See :class:`Found`."""
        owners, arcs, last = self._rows.walk(row, self._targets[target])
        return (*steps_in_order(owners, arcs), self._searches.junction[last])


@dataclass(frozen=True)
class PlainSearches(Searches):
    """Searches on the whole network, or an excerpt of it.

    Attributes
    ----------
    junction : (n_junctions,) int64
        The network's number of each node of ``arcs`` that is no place.
    targets : (m,) int64 or None
        Nodes of ``arcs``, -1 = left out; None = all junctions.
    """

    junction: Integers
    targets: Integers | None

    def _found(self, trees: Trees) -> Found:
        return PlainFound(self, trees)

    def around(self, some: Integers, max_minutes: float, progress: Progress = silent) -> Searches:
        """See :class:`Searches`."""
        trees = search_from_all(self.arcs, self.sources[some], max_minutes, progress)
        kept = np.flatnonzero(np.isfinite(trees.minutes[0]))
        number = numbers_of(kept, self.arcs.n_nodes + 1, -1)
        targets = np.arange(len(self.junction)) if self.targets is None else self.targets
        return PlainSearches(
            excerpt_of_arcs(self.arcs, kept),
            number[self.sources[some]],
            self.junction[kept[: -len(some)]],
            number[targets],
        )

    def reachable(self) -> Booleans:
        """See :class:`Searches`."""
        if self.targets is None:
            return np.ones(len(self.junction), bool)
        return self.targets >= 0

    def only_targets(self, some: Integers) -> Searches:
        """See :class:`Searches`."""
        return replace(self, targets=some if self.targets is None else self.targets[some])


def plain_searches(
    network: Network, begun: Starts, targets: Integers | None, progress: Progress = silent
) -> PlainSearches:
    """Searches on the whole network; see :func:`~.searches.open_searches`."""
    arcs = begun.put_into(network_arcs(network, begun.turned, progress))
    n = network.n_nodes
    return PlainSearches(arcs, n + np.arange(len(begun.rows)), np.arange(n), targets)
