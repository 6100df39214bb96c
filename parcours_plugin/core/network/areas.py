"""Boundaries as areas: polygons with their holes, and how large they are."""

from __future__ import annotations

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
        km2 = float(self.square_metres.sum()) / 1e6
        return Area(km2, multipolygon_wkb(self.rings, self.shell))

    def parted(self, whose: Rows, n_parts: int) -> list[Polygons]:
        """The polygons of each part.

        Parameters
        ----------
        whose : (n_rings,) int64
            The part, 0 … n_parts - 1, that each ring is of, holes that of their shell.
        n_parts : int
        """
        ring = np.argsort(whose, kind="stable")
        number = np.empty_like(ring)
        number[ring] = np.arange(len(ring))
        bounds = np.searchsorted(whose.take(ring), np.arange(n_parts + 1)).tolist()
        return [
            Polygons(
                self.rings.take(ring[first:last]),
                self.square_metres.take(ring[first:last]),
                number.take(self.shell.take(ring[first:last])) - first,
            )
            for first, last in zip(bounds, bounds[1:])
        ]


def polygons_of(rings: Rings, grid_step: float) -> Polygons:
    """Polygons of the rings of a boundary drawn on a grid of some metres."""
    square_metres = ring_areas(rings)
    return Polygons(rings, square_metres, polygon_of_rings(rings, square_metres, grid_step))
