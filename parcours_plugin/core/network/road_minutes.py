"""Minutes at points on roads, from those at the junctions."""

from __future__ import annotations

import numpy as np

from .model import Floats, Joined, Network, Rows
from .search import edge_point_minutes

CLOSED_MINUTES = 1e15
"""Stands for a closed direction: no time on a part of such an edge, however small, is of use."""


POINTS_AT_ONCE = 50_000
"""So many stay in fast memory."""


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
        self._costs: Floats | None = None

    def at(self, edge: Rows, share: Floats) -> Floats:
        """Minutes at points: by either end of the edge, or straight to a facility on it."""
        network = self._network
        if self._costs is None and 2 * len(edge) > network.n_edges:
            # Where many are asked for, the costs of an edge side by side are read at one go.
            self._costs = self._edge_costs(np.arange(network.n_edges))
        minutes = np.empty(len(edge))
        for first in range(0, len(edge), POINTS_AT_ONCE):
            some = slice(first, first + POINTS_AT_ONCE)
            minutes[some] = self._by_ends(edge[some], share[some])
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

    def _by_ends(self, edge: Rows, share: Floats) -> Floats:
        """Minutes at points by either end of the edge."""
        known = self._costs
        cost = self._edge_costs(edge) if known is None else known.take(edge, axis=0)
        minutes: Floats = share * cost[:, 1]
        minutes += cost[:, 0]
        by_last = (1.0 - share) * cost[:, 3]
        by_last += cost[:, 2]
        return np.minimum(minutes, by_last, out=minutes)

    def _edge_costs(self, edge: Rows) -> Floats:
        """(n, 4) minutes at the first end and back to it, at the last end and ahead to it."""
        network = self._network
        costs = np.empty((len(edge), 4))
        costs[:, 0] = self.nodes.take(network.edge_from.take(edge))
        costs[:, 1] = self._back.take(edge)
        costs[:, 2] = self.nodes.take(network.edge_to.take(edge))
        costs[:, 3] = self._ahead.take(edge)
        # inf would make nonsense of a share of 0.
        np.minimum(costs[:, 1], CLOSED_MINUTES, out=costs[:, 1])
        np.minimum(costs[:, 3], CLOSED_MINUTES, out=costs[:, 3])
        return costs
