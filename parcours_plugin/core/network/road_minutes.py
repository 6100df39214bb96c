"""Minutes at points on roads, from those at the junctions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import Floats, Joined, Network, Rows
from .search import edge_point_minutes

CLOSED_MINUTES = 1e15
"""Stands for a closed direction: no time on a part of such an edge, however small, is of use."""


POINTS_AT_ONCE = 50_000
"""So many stay in fast memory."""


@dataclass(frozen=True)
class RoadPlaces:
    """Places on roads.

    Attributes
    ----------
    edge : (n,) int
        The road.
    share : (n,) float64
        Where on it, 0…1.
    first, last : (n,) int
        The junctions at its ends.
    back, ahead : (n,) float64
        Minutes between the place and these, in the direction of travel or against it.
    """

    edge: Rows
    share: Floats
    first: Rows
    last: Rows
    back: Floats
    ahead: Floats


def road_places(network: Network, edge: Rows, share: Floats, direction: str) -> RoadPlaces:
    """Places on roads with the minutes to the ends, or from there (``from``)."""
    to_first, to_last = network.backward_minutes, network.forward_minutes
    if direction == "from":
        to_first, to_last = to_last, to_first
    # inf would make nonsense of a share of 0.
    back = np.minimum(to_first.take(edge), CLOSED_MINUTES)
    ahead = np.minimum(to_last.take(edge), CLOSED_MINUTES)
    back *= share
    ahead *= 1.0 - share
    first, last = network.edge_from.take(edge), network.edge_to.take(edge)
    return RoadPlaces(edge, share, first, last, back, ahead)


class RoadMinutes:
    """Minutes at points on roads, from those at the junctions.

    Parameters
    ----------
    network : Network
        The roads.
    node_minutes : (n_nodes,) float64
        Of :func:`~parcours_plugin.core.network.search.node_minutes`.
    facilities : Joined
        The facilities that they are for.
    direction : str
        ``towards`` or ``from``.
    """

    def __init__(
        self, network: Network, node_minutes: Floats, facilities: Joined, direction: str
    ) -> None:
        self._network, self.nodes, self._facilities = network, node_minutes, facilities
        self._direction = direction
        self._is_own = np.zeros(network.n_edges, bool)
        self._is_own[facilities.edge[facilities.edge >= 0]] = True

    def at(self, edge: Rows, share: Floats) -> Floats:
        """Minutes at points: by either end of the edge, or straight to a facility on it."""
        minutes = np.empty(len(edge))
        for first in range(0, len(edge), POINTS_AT_ONCE):
            some = slice(first, first + POINTS_AT_ONCE)
            places = road_places(self._network, edge[some], share[some], self._direction)
            minutes[some] = self.at_places(places)
        return minutes

    def at_places(self, places: RoadPlaces, rows: Rows | None = None) -> Floats:
        """The same at places, or some of them, whose minutes to the ends of the road are known."""
        first, last, edge = (
            values if rows is None else values.take(rows)
            for values in (places.first, places.last, places.edge)
        )
        minutes: Floats = self.nodes.take(first)
        minutes += places.back if rows is None else places.back.take(rows)
        by_last = self.nodes.take(last)
        by_last += places.ahead if rows is None else places.ahead.take(rows)
        np.minimum(minutes, by_last, out=minutes)
        own = np.flatnonzero(self._is_own.take(edge))
        if len(own):
            minutes[own] = edge_point_minutes(
                self._network,
                self.nodes,
                self._facilities,
                edge.take(own).astype(np.int64),
                places.share.take(own if rows is None else rows.take(own)),
                self._direction,
            )
        return minutes
