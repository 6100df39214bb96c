"""The surface of minutes: travel time of every grid point, exact where a limit runs.

The time of a grid point is the walk to the nearest road that may be entered and the time from
there. Everywhere it is that by way of the seed that the ground gives; the corners of cells that a
limit runs through are worked out again: of all seeds around, the nearest, and from it the
perpendicular foot on its road.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .columns import Columns
from .feet import feet_of
from .ground import Ground
from .model import Booleans, Floats, Network, Rows
from .road_minutes import RoadMinutes

ON_ROAD = 0.4
"""In cells: grid points nearer to a road stand for it."""
POINTS_AT_ONCE = 50_000
TOLERANCE_MINUTES = 1e-9
"""Times are sums of many pieces: a nano-minute above the limit is still the limit."""


def within(minutes: Floats, limit: float) -> Booleans:
    """Whether minutes are within a limit, the limit included."""
    inside: Booleans = minutes <= limit + TOLERANCE_MINUTES
    return inside


@dataclass(frozen=True)
class Feet(Columns):
    """Where grid points walk to the road.

    Attributes
    ----------
    x, y : (n,) float64
        The foot on the road, metres.
    metres : (n,) float64
        How far it is; inf beyond the snapping distance.
    minutes : (n,) float64
        Minutes on the road from there.
    """

    x: Floats
    y: Floats
    metres: Floats
    minutes: Floats


class Surface:
    """Minutes of the grid points, and the feet of those that were worked out exactly.

    Parameters
    ----------
    network : Network
        The roads.
    ground : Ground
        The roads on a grid.
    roads : RoadMinutes
        Minutes on the roads.
    limits : sequence of float
        The limits that matter, minutes.
    metres_per_minute : float
        Walking speed.

    Attributes
    ----------
    minutes : (n_points,) float64
        inf where nothing is reached.
    band : (n_points,) uint8
        How many of the limits that is within.
    feet : Feet
        Of the grid points that were worked out.
    row_of : (n_points,) int32
        Row of a grid point among these, -1 for the others.
    """

    def __init__(
        self,
        network: Network,
        ground: Ground,
        roads: RoadMinutes,
        limits: Sequence[float],
        metres_per_minute: float,
    ) -> None:
        self.network, self.ground, self.roads = network, ground, roads
        self.limits, self.metres_per_minute = limits, metres_per_minute
        self.minutes, self.band = self._rough()
        self.row_of = np.full(ground.grid.n_points, -1, np.int32)
        self.feet = Feet(*(np.zeros(0) for _ in range(4)))
        self.work_out(self._ends_of_crossed_sides())

    def inside(self, limit: float) -> Booleans:
        """Which grid points are within one of the limits."""
        found: Booleans = self.band >= len(self.limits) - self.limits.index(limit)
        return found

    @cached_property
    def walked(self) -> Floats:
        """Minutes of the points worked out with the whole walk, also of those on a road.

        By row of ``feet``, and inf at the end, which row -1 stands for.
        """
        minutes = np.append(self.feet.minutes, np.inf)
        minutes[:-1] += self.feet.metres / self.metres_per_minute
        return minutes

    def work_out(self, point: Rows) -> None:
        """Work out grid points, and those that matter because of them."""
        self.__dict__.pop("walked", None)
        while len(point):
            feet, n_known = self._feet(point), len(self.feet.x)
            self.row_of[point] = np.arange(n_known, n_known + len(point), dtype=np.int32)
            self.feet = self.feet.joined(feet)
            walk = np.where(feet.metres <= ON_ROAD * self.ground.grid.cell, 0.0, feet.metres)
            point = self._set_minutes(point, feet.minutes + walk / self.metres_per_minute)

    def _rough(self) -> tuple[Floats, Rows]:
        """Minutes of all grid points by way of their seeds, and their bands."""
        ground = self.ground
        minutes = self._minutes_at_seeds()
        band = np.empty(len(minutes), np.uint8)
        for first in range(0, len(minutes), POINTS_AT_ONCE):
            some = slice(first, first + POINTS_AT_ONCE)
            walk = ground.metres[some].copy()
            walk[walk > ground.max_snap_metres] = np.inf
            walk *= walk > ON_ROAD * ground.grid.cell
            walk *= np.float32(1 / self.metres_per_minute)
            minutes[some] += walk
            band[some] = self._bands(minutes[some])
        return minutes, band

    def _minutes_at_seeds(self) -> Floats:
        """Minutes on the road at the seed of each grid point, inf where there is none."""
        ground = self.ground
        of_seeds = np.full(len(ground.edge) + 1, np.inf)  # of seed -1, none, the last one
        if len(ground.seed) > 2 * len(ground.edge):
            of_seeds[:-1] = self.roads.at(ground.edge, ground.share)
        else:  # a part of the ground knows a part of the seeds
            used = np.zeros(len(ground.edge) + 1, bool)
            used[ground.seed] = True
            seeds = np.flatnonzero(used[:-1])
            of_seeds[seeds] = self.roads.at(ground.edge.take(seeds), ground.share.take(seeds))
        return of_seeds.take(ground.seed)

    def _bands(self, minutes: Floats) -> Rows:
        """How many of the limits minutes are within."""
        band = np.zeros(minutes.shape, np.uint8)
        for limit in self.limits:
            band += within(minutes, limit)
        return band

    def _ends_of_crossed_sides(self) -> Rows:
        """The grid points at the ends of sides that a limit crosses, as far as there is a road."""
        grid = self.ground.grid
        band = self.band.reshape(grid.n_rows, grid.n_columns)
        matters = np.zeros(band.shape, bool)
        across = band[:, 1:] != band[:, :-1]
        matters[:, 1:] |= across
        matters[:, :-1] |= across
        up = band[1:] != band[:-1]
        matters[1:] |= up
        matters[:-1] |= up
        point = np.flatnonzero(matters)
        return point[self.ground.seed.take(point) >= 0]

    def _set_minutes(self, point: Rows, minutes: Floats) -> Rows:
        """Set the minutes of grid points; the neighbours that have to be worked out after that.

        Worked out, a point may come to lie in another band: then sides to its neighbours are
        crossed that were not before.
        """
        band = self._bands(minutes)
        changed = point.compress(band != self.band.take(point))
        self.minutes[point], self.band[point] = minutes, band
        width = self.ground.grid.n_columns
        beside = np.concatenate([changed - 1, changed + 1, changed - width, changed + width])
        beside = beside[(self.row_of.take(beside) < 0) & (self.ground.seed.take(beside) >= 0)]
        return np.unique(beside)

    def _feet(self, point: Rows) -> Feet:
        """Where grid points walk to, and the minutes from there."""
        ground = self.ground
        edge, share, x, y, metres = feet_of(self.network, ground, point)
        metres[metres > ground.max_snap_metres] = np.inf
        return Feet(x, y, metres, self.roads.at(edge, share))
