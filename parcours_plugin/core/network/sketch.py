"""The surface of minutes in rough, to find the cells that a limit may run through.

Most cells lie wholly within a limit or wholly beyond it. A rough time at each grid point (that of a
road point near by, and the walk from there) and the times of the road points in each cell tell
which; only the others are worked out exactly by :mod:`.lattice`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .contours import within
from .model import Booleans, Floats, Joined, Network, Rows
from .search import edge_point_minutes
from .surface import Ground

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
    edges : (n,) int64
        The edges that will be asked for, repeated or not.
    """

    def __init__(
        self,
        network: Network,
        node_minutes: Floats,
        facilities: Joined,
        direction: str,
        edges: Rows,
    ) -> None:
        back, ahead = network.backward_minutes, network.forward_minutes
        if direction == "from":
            back, ahead = ahead, back
        self._network, self._nodes, self._facilities = network, node_minutes, facilities
        self._direction = direction
        asked = np.zeros(network.n_edges, bool)
        asked[edges] = True
        asked = np.flatnonzero(asked)
        self._costs = np.empty((network.n_edges, 4))  # filled for the edges asked for
        self._costs[asked] = np.column_stack(
            [
                node_minutes[network.edge_from[asked]],
                np.minimum(back[asked], CLOSED_MINUTES),
                node_minutes[network.edge_to[asked]],
                np.minimum(ahead[asked], CLOSED_MINUTES),
            ]
        )
        self._is_own = np.zeros(network.n_edges, bool)
        self._is_own[facilities.edge[facilities.edge >= 0]] = True

    def at(self, edge: Rows, share: Floats) -> Floats:
        """Minutes at points: by either end of the edge, or straight to a facility on it."""
        cost = self._costs.take(edge, axis=0)
        minutes: Floats = share * cost[:, 1]
        minutes += cost[:, 0]
        by_last = (1.0 - share) * cost[:, 3]
        by_last += cost[:, 2]
        np.minimum(minutes, by_last, out=minutes)
        own = np.flatnonzero(self._is_own.take(edge))
        minutes[own] = edge_point_minutes(
            self._network,
            self._nodes,
            self._facilities,
            edge[own].astype(np.int64),
            share[own],
            self._direction,
        )
        return minutes


@dataclass(frozen=True)
class Sketch:
    """Rough times, and where they do not do.

    Attributes
    ----------
    point_minutes : (n_points,) float64
        Rough minutes of the grid points.
    road_minutes : (n_road_points,) float64
        Minutes of the road points.
    unsure : (n_points,) bool
        The cells that a limit may run through.
    """

    point_minutes: Floats
    road_minutes: Floats
    unsure: Booleans


def sketch(
    ground: Ground, roads: RoadMinutes, limits: Sequence[float], metres_per_minute: float
) -> Sketch:
    """Sketch the surface of minutes.

    Parameters
    ----------
    ground : Ground
        The roads on a grid.
    roads : RoadMinutes
        Minutes on the roads.
    limits : sequence of float
        Minutes.
    metres_per_minute : float
        Walking speed.
    """
    grid = ground.grid
    road_minutes = roads.at(ground.roads.edge, ground.roads.share)
    minutes = np.full(grid.n_points, np.inf)
    known = np.flatnonzero((ground.nearest >= 0) & (ground.metres <= ground.max_snap_metres))
    walk = ground.metres[known] / metres_per_minute
    minutes[known] = road_minutes.take(ground.nearest[known]) + walk
    low, high = _bands_in_cells(ground, minutes, road_minutes, limits)
    for values, choose in ((low, np.minimum), (high, np.maximum)):
        before = values.copy()  # the least and most of a cell and its four neighbours
        choose(values[1:], before[:-1], out=values[1:])
        choose(values[:-1], before[1:], out=values[:-1])
        choose(values[:, 1:], before[:, :-1], out=values[:, 1:])
        choose(values[:, :-1], before[:, 1:], out=values[:, :-1])
    unsure = low < high
    unsure[[0, -2, -1]] = False
    unsure[:, [0, -2, -1]] = False
    return Sketch(minutes, road_minutes, unsure.ravel())


def _bands_in_cells(
    ground: Ground, minutes: Floats, road_minutes: Floats, limits: Sequence[float]
) -> tuple[Rows, Rows]:
    """The lowest and the highest band of the corners and road points of each cell."""
    grid = ground.grid
    at_corner = bands(minutes, limits).reshape(grid.n_rows, grid.n_columns)
    of_road = bands(road_minutes, limits)
    cells = [ground.cell[of_road == band] for band in range(len(limits) + 1)]
    low = np.full(grid.n_points, len(limits), np.uint8)
    high = np.zeros(grid.n_points, np.uint8)
    for band, some in enumerate(cells):
        high[some] = band
    for band, some in reversed(list(enumerate(cells))):
        low[some] = band
    low[0], high[0] = len(limits), 0
    low, high = low.reshape(at_corner.shape), high.reshape(at_corner.shape)
    for corners in (
        at_corner[:-1, :-1], at_corner[:-1, 1:], at_corner[1:, :-1], at_corner[1:, 1:]
    ):  # fmt: skip
        np.minimum(low[:-1, :-1], corners, out=low[:-1, :-1])
        np.maximum(high[:-1, :-1], corners, out=high[:-1, :-1])
    return low, high


def bands(minutes: Floats, limits: Sequence[float]) -> Rows:
    """How many of the limits are exceeded."""
    band = np.zeros(minutes.shape, np.uint8)
    for limit in limits:
        band += ~within(minutes, limit)
    return band
