"""The surface of minutes: travel time of every grid point, exact where a limit runs.

The time of a grid point is the walk to the nearest road that may be entered and the time from
there. Everywhere it is that by way of the seed that the ground gives; the corners of cells that a
limit runs through are worked out again: of all seeds around, the nearest, and from it the
perpendicular foot on its road.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .feet import feet_of
from .grid_minutes import Feet, GridMinutes, bands
from .ground import Ground
from .model import Floats, Network, Rows
from .road_minutes import RoadMinutes

ON_ROAD = 0.4
"""In cells: grid points nearer to a road stand for it."""
POINTS_AT_ONCE = 50_000


class Surface(GridMinutes):
    """Minutes of the points of a ground, exact where a limit runs.

    Parameters
    ----------
    network : Network
        The roads.
    ground : Ground
        The roads on a grid.
    roads : RoadMinutes
        Minutes on the roads.
    at_seeds : (n_points,) float64
        Minutes at the seed of each grid point, see :mod:`~.seed_minutes`; it becomes the minutes
        of the points.
    limits : sequence of float
        The limits that matter, minutes, rising.
    metres_per_minute : float
        Walking speed.
    """

    def __init__(
        self,
        network: Network,
        ground: Ground,
        roads: RoadMinutes,
        at_seeds: Floats,
        limits: Sequence[float],
        metres_per_minute: float,
    ) -> None:
        self.network, self.ground, self.roads = network, ground, roads
        minutes, band = _rough(ground, at_seeds, limits, metres_per_minute)
        row_of = np.full(ground.grid.n_points, -1, np.int32)
        feet = Feet(np.zeros(0, np.int64), *(np.zeros(0) for _ in range(4)))
        super().__init__(
            ground.grid, limits, metres_per_minute, ground.max_snap_metres, minutes, band, feet,
            row_of,
        )  # fmt: skip
        self.work_out(self._ends_of_crossed_sides())

    def work_out(self, point: Rows) -> None:
        """Work out grid points, and those that matter because of them."""
        self.__dict__.pop("walked", None)
        while len(point):
            feet, n_known = self._feet(point), len(self.feet.x)
            self.row_of[point] = np.arange(n_known, n_known + len(point), dtype=np.int32)
            self.feet = self.feet.joined(feet)
            walk = np.where(feet.metres <= ON_ROAD * self.grid.cell, 0.0, feet.metres)
            point = self._set_minutes(point, feet.minutes + walk / self.metres_per_minute)

    def _ends_of_crossed_sides(self) -> Rows:
        """The grid points at the ends of sides that a limit crosses, as far as there is a road."""
        band = self.band.reshape(self.grid.n_rows, self.grid.n_columns)
        matters = np.zeros(band.shape, bool)
        across = band[:, 1:] != band[:, :-1]
        matters[:, 1:] |= across
        matters[:, :-1] |= across
        up = band[1:] != band[:-1]
        matters[1:] |= up
        matters[:-1] |= up
        point = np.flatnonzero(matters)
        return point.compress(self.ground.seed.take(point) >= 0)

    def _set_minutes(self, point: Rows, minutes: Floats) -> Rows:
        """Set the minutes of grid points; the neighbours that have to be worked out after that.

        Worked out, a point may come to lie in another band: then sides to its neighbours are
        crossed that were not before.
        """
        band = bands(minutes, self.limits)
        changed = point.compress(band != self.band.take(point))
        self.minutes[point], self.band[point] = minutes, band
        width = self.grid.n_columns
        beside = np.concatenate([changed - 1, changed + 1, changed - width, changed + width])
        beside = beside[(self.row_of.take(beside) < 0) & (self.ground.seed.take(beside) >= 0)]
        return np.unique(beside)

    def _feet(self, point: Rows) -> Feet:
        """Where grid points walk to, and the minutes from there."""
        edge, share, x, y, metres = feet_of(self.network, self.ground, point)
        metres[metres > self.max_snap_metres] = np.inf
        return Feet(point, x, y, metres, self.roads.at(edge, share))


def _rough(
    ground: Ground, at_seeds: Floats, limits: Sequence[float], metres_per_minute: float
) -> tuple[Floats, Rows]:
    """Minutes of all grid points by way of their seeds (in place), and their bands."""
    minutes, band = at_seeds, np.empty(len(at_seeds), np.uint8)
    for first in range(0, len(minutes), POINTS_AT_ONCE):
        some = slice(first, first + POINTS_AT_ONCE)
        walk = ground.metres[some].copy()
        walk[walk > ground.max_snap_metres] = np.inf
        walk *= walk > ON_ROAD * ground.grid.cell
        walk *= np.float32(1 / metres_per_minute)
        minutes[some] += walk
        band[some] = bands(minutes[some], limits)
    return minutes, band
