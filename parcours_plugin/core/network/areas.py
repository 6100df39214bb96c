"""Boundaries as areas: polygons with their holes, and how large they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .model import Floats, Rows
from .rings import Rings, multipolygon_wkb, polygon_of_rings, ring_areas


@dataclass(frozen=True)
class Area:
    """What lies within a boundary.

    Attributes
    ----------
    km2 : float
        Its size in the plane of the network's reference system.
    wkb : bytes or None
        A MultiPolygon; None where there is nothing.
    """

    km2: float
    wkb: bytes | None


NOTHING = Area(0.0, None)


@dataclass(frozen=True)
class Polygons:
    """Rings put together as polygons.

    Attributes
    ----------
    rings : Rings
        Shells and holes.
    square_metres : (n_rings,) float64
        Signed: holes are negative.
    shell : (n_rings,) int64
        The shell that each ring belongs to, a shell to itself.
    """

    rings: Rings
    square_metres: Floats
    shell: Rows

    def area(self) -> Area:
        """All of them as one area."""
        return self._area_of(np.arange(self.rings.n_rings), (0.0, 0.0))

    def areas(self, whose: Rows, shifts: Sequence[tuple[float, float]]) -> list[Area]:
        """The area of each part.

        Parameters
        ----------
        whose : (n_rings,) int64
            The part that each ring is of, holes that of their shell.
        shifts : sequence of tuple of float
            How far each part was moved in x and y, and is moved back.
        """
        ring = np.argsort(whose, kind="stable")
        bounds = np.searchsorted(whose.take(ring), np.arange(len(shifts) + 1)).tolist()
        return [
            self._area_of(ring[first:last], shift)
            for first, last, shift in zip(bounds, bounds[1:], shifts)
        ]

    def _area_of(self, some: Rows, shift: tuple[float, float]) -> Area:
        km2 = float(self.square_metres.take(some).sum()) / 1e6
        return Area(km2, multipolygon_wkb(self.rings, self.shell, some, shift))


def polygons_of(rings: Rings, grid_step: float) -> Polygons:
    """Polygons of the rings of a boundary drawn on a grid of some metres."""
    square_metres = ring_areas(rings)
    return Polygons(rings, square_metres, polygon_of_rings(rings, square_metres, grid_step))
