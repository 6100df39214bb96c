"""Areas around each facility, drawn sheet by sheet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from ..progress import Progress, part
from .areas import NOTHING, Area, polygons_of
from .bands import bands_of
from .boundaries import boundaries
from .corners import Junctions, reached_junctions
from .grid import part_of_grid
from .ground import Ground
from .isochrone_options import IsochroneOptions
from .marching import Room
from .model import Floats, Joined, Network
from .places import take_places
from .reach import reach_of
from .road_minutes import RoadMinutes
from .search import reached_by_each
from .seed_minutes import SeedMinutes
from .sheet import Sheet
from .surface import Surface

POINTS_OF_SHEET = 2_000_000
"""So many grid points are enough for the calls to cost little beside the work."""


@dataclass(frozen=True)
class _Reached:
    """What the facility of a row reaches, to be drawn."""

    row: int
    surface: Surface
    junctions: Junctions


@dataclass(frozen=True)
class Wanted:
    """Which areas are wanted of each facility.

    Attributes
    ----------
    limits : list of float
        Minutes, rising.
    caps : (n_facilities,) float64
        Farthest journey to each facility, beyond which its area does not grow; inf = none.
    beyond_minutes : float
        Searched beyond the longest limit.
    options : IsochroneOptions
        How they are made.
    """

    limits: list[float]
    caps: Floats
    beyond_minutes: float
    options: IsochroneOptions

    def own_limits(self, row: int) -> list[float]:
        """The limits of one facility, rising, each once."""
        return sorted({min(limit, float(self.caps[row])) for limit in self.limits})

    def farthest(self) -> Floats:
        """How far is searched from each facility."""
        return np.minimum(self.limits[-1], self.caps) + self.beyond_minutes


def areas_of_each(
    network: Network, facilities: Joined, ground: Ground, wanted: Wanted, progress: Progress
) -> list[list[Area]]:
    """The areas within each limit, of one facility after the other.

    Parameters
    ----------
    facilities : Joined
        All joined.
    ground : Ground
        Around what all of them reach.
    """
    areas = [[NOTHING] * len(wanted.limits)] * len(facilities)
    drawn, room = 0, Room()

    def goes_on(share: float, message: str = "") -> None:
        progress(drawn / len(facilities), message)

    for some in _sheets(_each_reached(network, facilities, ground, wanted, goes_on)):
        after = drawn + len(some)
        stage = part(progress, drawn / len(facilities), after / len(facilities))
        for reached, own in zip(some, _drawn(some, wanted, room, stage)):
            areas[reached.row] = own
        drawn = after
    return areas


def _each_reached(
    network: Network, facilities: Joined, ground: Ground, wanted: Wanted, progress: Progress
) -> Iterator[_Reached]:
    """The surface of one facility after the other, each on its own part of the ground."""
    direction, speed = wanted.options.direction, wanted.options.metres_per_minute
    snap = wanted.options.max_snap_metres
    seeds = SeedMinutes(network, ground, direction)
    nodes = np.full(network.n_nodes, np.inf)
    for found in reached_by_each(
        network, facilities, direction, wanted.farthest(), progress=progress
    ):
        nodes[found.node] = found.minutes
        facility = take_places(facilities, np.array([found.row]))
        own = wanted.own_limits(found.row)
        reach = reach_of(network, nodes, facility, own[-1], speed, snap, found.node)
        if reach is not None:
            around = ground.part(part_of_grid(ground.grid, reach.bounds()))
            roads = RoadMinutes(network, nodes, facility, direction)
            surface = Surface(network, around, roads, seeds.on(around, roads), own, speed)
            junctions = reached_junctions(network, around.grid, nodes, own[-1], found.node)
            yield _Reached(found.row, surface, junctions)
        nodes[found.node] = np.inf


def _sheets(reached: Iterator[_Reached]) -> Iterator[list[_Reached]]:
    """Facilities of the same limits together, until they fill a sheet or all that wait fill two."""
    waiting: dict[tuple[float, ...], list[_Reached]] = {}
    n_points: Counter[tuple[float, ...]] = Counter()
    for one in reached:
        limits = tuple(one.surface.limits)
        waiting.setdefault(limits, []).append(one)
        n_points[limits] += one.surface.grid.n_points
        ((most, n_most),) = n_points.most_common(1)
        if n_most >= POINTS_OF_SHEET or sum(n_points.values()) >= 2 * POINTS_OF_SHEET:
            del n_points[most]
            yield waiting.pop(most)
    yield from waiting.values()


def _drawn(
    reached: Sequence[_Reached], wanted: Wanted, room: Room, progress: Progress
) -> Iterator[list[Area]]:
    """The areas of each of these facilities, drawn on one sheet."""
    sheet = Sheet([one.surface for one in reached])
    junctions = sheet.junctions([one.junctions for one in reached])
    own = sheet.limits
    whole = dict(zip(own, boundaries(sheet, junctions, own, part(progress, 0.0, 0.8), room)))
    of_limits = [whole[min(limit, own[-1])] for limit in wanted.limits]
    by_limit = []
    for number, rings in enumerate(bands_of(of_limits) if wanted.options.rings else of_limits):
        progress(0.8 + 0.2 * number / len(of_limits))
        polygons = polygons_of(rings, sheet.grid.cell)
        by_limit.append(polygons.areas(sheet.part_of(rings), sheet.shifts))
    for of_one in zip(*by_limit):
        yield list(of_one)
