"""Minutes on a grid: what boundaries are drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from .columns import Columns
from .grid import Grid
from .model import Booleans, Floats, Rows

TOLERANCE_MINUTES = 1e-9
"""Times are sums of many pieces: a nano-minute above the limit is still the limit."""


def within(minutes: Floats, limit: float) -> Booleans:
    """Whether minutes are within a limit, the limit included."""
    inside: Booleans = minutes <= limit + TOLERANCE_MINUTES
    return inside


def rows_within(minutes: Floats, limit: float, among: Rows | None = None) -> Rows:
    """The rows whose minutes are within a limit, of all or of some."""
    if among is None:
        return np.flatnonzero(within(minutes, limit))
    return among.compress(within(minutes.take(among), limit))


def bands(minutes: Floats, limits: Sequence[float]) -> Rows:
    """How many of the limits minutes are within, (n,) uint8."""
    band = np.zeros(minutes.shape, np.uint8)
    for limit in limits:
        band += within(minutes, limit)
    return band


@dataclass(frozen=True)
class Feet(Columns):
    """Where grid points walk to the road.

    Attributes
    ----------
    point : (n,) int64
        The grid point.
    x, y : (n,) float64
        The foot on the road, metres.
    metres : (n,) float64
        How far it is; inf beyond the snapping distance.
    minutes : (n,) float64
        Minutes on the road from there.
    """

    point: Rows
    x: Floats
    y: Floats
    metres: Floats
    minutes: Floats


@dataclass(eq=False)
class GridMinutes:
    """Minutes of grid points, exact where the feet on the road are known.

    Attributes
    ----------
    grid : Grid
        The points; the outermost are not reached.
    limits : sequence of float
        The limits that matter, minutes, rising.
    metres_per_minute : float
        Walking speed.
    max_snap_metres : float
        How far a place may be from a road.
    minutes : (n_points,) float64
        inf where nothing is reached.
    band : (n_points,) uint8
        How many of the limits that is within.
    feet : Feet
        Of the grid points that were worked out.
    row_of : (n_points,) int32
        Row of a grid point among these, -1 for the others.
    """

    grid: Grid
    limits: Sequence[float]
    metres_per_minute: float
    max_snap_metres: float
    minutes: Floats
    band: Rows
    feet: Feet
    row_of: Rows

    def band_of(self, limit: float) -> int:
        """The least band of points within one of the limits."""
        return len(self.limits) - self.limits.index(limit)

    @cached_property
    def walked(self) -> Floats:
        """Minutes of the points worked out with the whole walk, also of those on a road.

        By row of ``feet``, and inf at the end, which row -1 stands for.
        """
        minutes = np.append(self.feet.minutes, np.inf)
        minutes[:-1] += self.feet.metres / self.metres_per_minute
        return minutes
