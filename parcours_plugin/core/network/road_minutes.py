"""Minutes at points on roads, from those at the junctions."""

from __future__ import annotations

import numpy as np

from .model import Floats, Joined, Network, Rows
from .search import edge_point_minutes

CLOSED_MINUTES = 1e15
"""Stands for a closed direction: no time on a part of such an edge, however small, is of use."""


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
        self._back, self._ahead = network.backward_minutes, network.forward_minutes
        if direction == "from":
            self._back, self._ahead = self._ahead, self._back
        self._network, self.nodes, self._facilities = network, node_minutes, facilities
        self._direction = direction
        self._is_own = np.zeros(network.n_edges, bool)
        self._is_own[facilities.edge[facilities.edge >= 0]] = True

    def at(self, edge: Rows, share: Floats) -> Floats:
        """Minutes at points: by either end of the edge, or straight to a facility on it."""
        network = self._network
        minutes: Floats = np.minimum(self._back.take(edge), CLOSED_MINUTES)
        minutes *= share
        minutes += self.nodes.take(network.edge_from.take(edge))
        by_last = np.minimum(self._ahead.take(edge), CLOSED_MINUTES)
        by_last *= 1.0 - share
        by_last += self.nodes.take(network.edge_to.take(edge))
        np.minimum(minutes, by_last, out=minutes)
        own = np.flatnonzero(self._is_own.take(edge))
        if len(own):
            minutes[own] = edge_point_minutes(
                network,
                self.nodes,
                self._facilities,
                edge[own].astype(np.int64),
                share[own],
                self._direction,
            )
        return minutes
