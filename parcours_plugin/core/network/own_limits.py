"""Areas around all facilities together, each of which takes people from so far and no farther.

What is within T minutes is what is within min(T, L_f) of some facility f of the limit L_f. With a
delay of M - min(T, L_f) minutes at each facility, M the longest T, that is what is within M minutes
of all of them together: one search and one surface for each T.

The minutes of a place fall as T rises. All surfaces know the same grid points exactly and divide
the same cells, and a boundary never crosses a side nearer than that of a shorter T: so the areas
lie in each other, and where one facility's limit ends two of them, their boundaries are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..progress import Progress, part
from .bands import NO_RINGS, band_between, snapped
from .corners import Junctions, divided_cells, reached_junctions
from .grid_minutes import within
from .ground import Ground
from .isochrone_options import IsochroneOptions
from .marching import Pieces, Sides, crossed_cells, pieces_in_cells
from .model import Floats, Joined, Network, Rows
from .rings import Rings, rings_of
from .road_minutes import RoadMinutes
from .search import node_minutes
from .seed_minutes import minutes_at_seeds
from .surface import Surface
from .triangles import with_triangles

SAME_SHARE_OF_CELL = 1e-6
"""Boundaries that are nearer to each other than this on a side are the same there."""


@dataclass(frozen=True)
class Level:
    """The minutes of one T, delayed so that all within the longest T is within T.

    Attributes
    ----------
    facilities : Joined
        With the delay counted with the walk to the road.
    nodes : (n_nodes,) float64
        Minutes of the junctions.
    """

    facilities: Joined
    nodes: Floats


def levels_of(
    network: Network,
    facilities: Joined,
    own_limits: Floats,
    minutes: Sequence[float],
    direction: str,
    beyond_minutes: float,
    progress: Progress,
) -> list[Level]:
    """The levels of some minutes (rising), the shortest first.

    Parameters
    ----------
    facilities : Joined
        All joined.
    own_limits : (n_facilities,) float64
        Farthest journey to each; inf = none of its own.
    minutes : sequence of float
        The T.
    beyond_minutes : float
        Searched beyond the longest.
    """
    longest = minutes[-1]
    searched: list[Floats] = []
    n_plain = sum(limit <= own_limits.min() for limit in minutes)
    first = max(n_plain - 1, 0)
    waits = [longest - np.minimum(limit, own_limits) for limit in minutes]
    late = [replace(facilities, walk_minutes=facilities.walk_minutes + wait) for wait in waits]
    for number in range(first, len(minutes)):
        stage = part(
            progress,
            (number - first) / (len(minutes) - first),
            (number + 1 - first) / (len(minutes) - first),
        )
        nodes = node_minutes(
            network, late[number], direction, longest + beyond_minutes, progress=stage
        )
        # They never rise; the sums are to do so neither by the last digit.
        searched.append(np.minimum(nodes, searched[-1]) if searched else nodes)
    # Up to the least own limit all facilities wait for the same time.
    plain = [searched[0] + (minutes[first] - limit) for limit in minutes[:first]]
    return [Level(*of_level) for of_level in zip(late, plain + searched)]


def areas_of_levels(
    network: Network,
    ground: Ground,
    levels: Sequence[Level],
    wanted: Sequence[int],
    limit: float,
    options: IsochroneOptions,
    progress: Progress,
) -> list[Rings]:
    """The rings around what is within each level, or between it and the one before.

    Parameters
    ----------
    ground : Ground
        Around what the last level reaches.
    wanted : sequence of int
        Rows of levels, rising; a level may be wanted again.
    limit : float
        The longest T.
    """
    boundaries = _boundaries(network, ground, levels, limit, options, progress)
    if not options.rings:
        return [rings_of(boundaries[row]) for row in wanted]
    bands = [
        NO_RINGS if row == before else band_between(boundaries[row], boundaries[before])
        for before, row in zip(wanted, wanted[1:])
    ]
    return [rings_of(boundaries[wanted[0]]), *bands]


def _boundaries(
    network: Network,
    ground: Ground,
    levels: Sequence[Level],
    limit: float,
    options: IsochroneOptions,
    progress: Progress,
) -> list[Pieces]:
    """The boundary of each level, all on the same sides."""
    surfaces = []
    for number, level in enumerate(levels):
        progress(0.5 * number / len(levels))
        roads = RoadMinutes(network, level.nodes, level.facilities, options.direction)
        at_seeds = minutes_at_seeds(ground, roads)
        surfaces.append(
            Surface(network, ground, roads, at_seeds, [limit], options.metres_per_minute)
        )
    _know_the_same_points(surfaces)
    progress(0.6)
    sides: list[Sides] = []
    for surface in surfaces:
        sides.append(NestedSides(surface, limit, sides[-1] if sides else None))
    pieces = [pieces_in_cells(own, crossed_cells(own.surface), limit) for own in sides]
    progress(0.7)
    triangles = divided_cells(
        sides, _junctions(network, ground, levels, limit), [limit], [[some] for some in pieces]
    )
    found: list[Pieces] = []
    for number, drawn in enumerate(zip(pieces, sides, triangles)):
        progress(0.8 + 0.2 * number / len(levels))
        of_level = with_triangles(*drawn, limit)
        if found:
            of_level = snapped(of_level, found[-1], SAME_SHARE_OF_CELL * ground.grid.cell)
        found.append(of_level)
    return found


def _know_the_same_points(surfaces: Sequence[Surface]) -> None:
    """Work out in all surfaces what one of them had to (in place)."""
    while True:
        known = np.logical_or.reduce([surface.row_of >= 0 for surface in surfaces])
        missing = [np.flatnonzero(known & (surface.row_of < 0)) for surface in surfaces]
        if not any(len(point) for point in missing):
            return
        for surface, point in zip(surfaces, missing):
            surface.work_out(point)


class NestedSides(Sides):
    """Sides that a boundary crosses no nearer than that of the level before.

    Parameters
    ----------
    surface : Surface
        Minutes of the grid points.
    limit : float
        That of all levels.
    before : Sides or None
        Those of the level before.
    """

    def __init__(self, surface: Surface, limit: float, before: Sides | None) -> None:
        super().__init__(surface)
        self._limit, self._before = limit, before

    def _share(self, inner: Rows, outer: Rows, limit: float) -> Floats:
        share = super()._share(inner, outer, limit)
        if self._before is not None:
            crossed = np.flatnonzero(within(self._before.surface.minutes.take(inner), limit))
            least = self._before._share(inner.take(crossed), outer.take(crossed), limit)
            share[crossed] = np.maximum(share[crossed], least)
        return share


def _junctions(
    network: Network, ground: Ground, levels: Sequence[Level], limit: float
) -> list[Junctions]:
    """The junctions that the last level reaches, with the minutes of each level."""
    last = reached_junctions(network, ground.grid, levels[-1].nodes, limit)
    return [replace(last, minutes=level.nodes.take(last.node)) for level in levels]
