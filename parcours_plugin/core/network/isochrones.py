"""Isochrones: everything within some minutes of a facility, as polygons.

The isochrone of T minutes is the set of places whose travel time is at most T, with the very same
meaning of travel time as everywhere else: the walk to the nearest point of the nearest road that
may be entered (farther than the snapping distance nothing is reached), then the road. Minutes are
exact at the points of a grid, where roads cross the grid lines, and at the junctions along the
boundary; between them the boundary is straight, so it is right to one grid step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..errors import ParameterError
from ..i18n import number, tr
from ..progress import Progress, part, silent
from .areas import NOTHING, Area, polygons_of
from .bands import bands_of
from .barriers import Barriers, behind_barriers
from .boundaries import boundaries
from .corners import reached_junctions
from .grid import Bounds, Grid, grid_around, make_grid
from .ground import Ground, survey
from .isochrone_options import AS_USUAL, IsochroneOptions
from .model import Booleans, Floats, Integers, Joined, Network
from .own_limits import Level, areas_of_levels, levels_of
from .places import take_places
from .reach import reach_of
from .rings import Rings
from .road_minutes import RoadMinutes
from .search import node_minutes
from .seed_minutes import minutes_at_seeds
from .separate import Wanted, areas_of_each
from .surface import Surface

LARGEST_CELL_METRES = 100.0
AUTOMATIC_CELLS_METRES = (25.0, 50.0, LARGEST_CELL_METRES)
AUTOMATIC_POINTS = 1_000_000
"""An automatic grid takes the finest step with which it has at most this many points."""
MOST_POINTS = 150_000_000
MOST_SPARE = 4
"""Known ground is surveyed again together with new ground while both are at most as many times the
new: so the ground that is kept grows with use."""
BEYOND_MINUTES = 1.5
"""Searched beyond the last limit, so that its boundary too lies between known minutes."""


@dataclass(frozen=True)
class Isochrones:
    """Areas, those of the longest time first, so that the shorter are drawn over them.

    Attributes
    ----------
    facility : (n,) int64
        Row of the facility, -1 where all are merged.
    min_minutes, max_minutes : (n,) float64
        The band: 0 and the limit, or the limit before and the limit for rings.
    area_km2 : (n,) float64
        Area in the plane of the network's reference system.
    wkb : list of bytes or None
        MultiPolygons; None where nothing is within the limit.
    precision_metres : float
        The grid step: how far a boundary may be off.
    """

    facility: Integers
    min_minutes: Floats
    max_minutes: Floats
    area_km2: Floats
    wkb: list[bytes | None]
    precision_metres: float


def isochrones(
    network: Network,
    facilities: Joined,
    minutes: Sequence[float],
    options: IsochroneOptions = AS_USUAL,
    progress: Progress = silent,
    barriers: Barriers | None = None,
    own_limits: Floats | None = None,
) -> Isochrones:
    """Everything within some minutes of facilities.

    Parameters
    ----------
    network : Network
        The roads.
    facilities : Joined
        Places joined to it; those that are not joined reach nothing.
    minutes : sequence of float
        Limits, in any order.
    options : IsochroneOptions
        How.
    barriers : Barriers, optional
        What nobody walks across on the way to a road.
    own_limits : (n_facilities,) float64, optional
        Farthest journey to each facility, beyond which its area does not grow; inf = none.

    Returns
    -------
    Isochrones
        One row per limit, or per limit and facility.

    Raises
    ------
    ParameterError
        If a limit is not a positive number, or the grid would have too many points.
    """
    limits = _checked_limits(minutes)
    joined = np.flatnonzero(facilities.edge >= 0)
    found = take_places(facilities, joined)
    caps = np.full(len(found), np.inf) if own_limits is None else own_limits[joined]
    progress(0.0)
    is_capped = options.merge and bool((caps < limits[-1]).any())
    ends, stage = limits, part(progress, 0.0, 0.2)
    if is_capped:  # beyond the farthest journey to any of them no area grows
        ends = sorted({min(limit, float(caps.max())) for limit in limits})
        levels = levels_of(network, found, caps, ends, options.direction, BEYOND_MINUTES, stage)
    else:
        farthest = limits[-1] + BEYOND_MINUTES
        nodes = node_minutes(network, found, options.direction, farthest, progress=stage)
        levels = [Level(found, nodes)]
    progress(0.2, tr("Surveying the ground around the reached roads"))
    last = levels[-1]
    ground = _ground(
        network, last.facilities, last.nodes, ends[-1], options, part(progress, 0.2, 0.5)
    )
    if ground is not None and barriers is not None:
        ground = behind_barriers(ground, barriers, part(progress, 0.5, 0.6))
    grid_step = ground.grid.cell if ground else options.cell_metres or LARGEST_CELL_METRES
    progress(0.6, tr("Drawing the boundaries"))
    stage = part(progress, 0.6, 1.0)
    areas = [[NOTHING] * len(limits)] * (1 if options.merge else len(facilities))
    if ground is not None and options.merge:
        at = [ends.index(min(limit, ends[-1])) for limit in limits]
        rings = (
            areas_of_levels(network, ground, levels, at, ends[-1], options, stage)
            if is_capped
            else _of_all(network, ground, last, limits, options, stage)
        )
        areas = [[polygons_of(of_limit, grid_step).area() for of_limit in rings]]
    elif ground is not None:
        wanted = Wanted(limits, caps, BEYOND_MINUTES, options)
        each = areas_of_each(network, found, ground, wanted, stage)
        for row, own in zip(joined.tolist(), each):
            areas[row] = own
    numbers = [-1] if options.merge else list(range(len(facilities)))
    return _in_rows(numbers, limits, areas, grid_step, options.rings)


def _checked_limits(minutes: Sequence[float]) -> list[float]:
    """The limits, rising, each once."""
    limits = sorted({float(limit) for limit in minutes})
    if not limits or not np.isfinite(limits).all() or limits[0] <= 0:
        raise ParameterError(
            tr("The minutes of isochrones must be numbers above 0; write for example 10,20,30.")
        )
    return limits


def _ground(
    network: Network,
    facilities: Joined,
    minutes: Floats,
    limit: float,
    options: IsochroneOptions,
    progress: Progress,
) -> Ground | None:
    """The ground around everything reached, None where nothing is.

    It depends on the roads and the grid alone and is kept with the network.
    """
    reach = reach_of(
        network, minutes, facilities, limit, options.metres_per_minute, options.max_snap_metres
    )
    if reach is None:
        return None
    grid = _grid(reach.bounds(), options)
    blocks = reach.blocks(grid)
    known: Ground | None = network.prepared.get("ground")
    if known is not None and (known.max_snap_metres, known.grid.cell) != (
        options.max_snap_metres, grid.cell,
    ):  # fmt: skip
        known = None
    if known is None or not known.covers(grid, blocks):
        whole, covered = _with_known(known, grid, blocks)
        known = survey(network, whole, options.max_snap_metres, progress, covered)
        network.prepared["ground"] = known
    return known.part(grid)


def _with_known(known: Ground | None, grid: Grid, blocks: Booleans) -> tuple[Grid, Booleans]:
    """What to survey: new ground, and known ground with it unless that is much more."""
    if known is None:
        return grid, blocks
    whole = grid_around(known.grid, grid)
    covered = np.zeros(whole.block_shape, bool)
    covered[whole.blocks_of(known.grid)] |= known.covered
    covered[whole.blocks_of(grid)] |= blocks
    spare = covered.sum() > MOST_SPARE * blocks.sum() or whole.n_points > MOST_POINTS
    return (grid, blocks) if spare else (whole, covered)


def _grid(bounds: Bounds, options: IsochroneOptions) -> Grid:
    """The grid of the wanted step; an automatic step is the finest with not too many points."""
    steps = (options.cell_metres,) if options.cell_metres > 0 else AUTOMATIC_CELLS_METRES
    for step in steps:
        grid = make_grid(bounds, step)
        if grid.n_points <= AUTOMATIC_POINTS:
            break
    if grid.n_points > MOST_POINTS:
        raise ParameterError(
            tr(
                "A grid of {step} m would have {millions} million points here; choose a larger"
                " CELL_SIZE or fewer facilities at a time.",
                step=number(grid.cell),
                millions=number(grid.n_points / 1e6),
            )
        )
    return grid


def _of_all(
    network: Network,
    ground: Ground,
    reached: Level,
    limits: Sequence[float],
    options: IsochroneOptions,
    progress: Progress,
) -> list[Rings]:
    """The rings around what is within each limit of all facilities, or the bands between."""
    roads = RoadMinutes(network, reached.nodes, reached.facilities, options.direction)
    surface = Surface(
        network, ground, roads, minutes_at_seeds(ground, roads), limits, options.metres_per_minute
    )
    progress(0.4)
    junctions = reached_junctions(network, ground.grid, reached.nodes, limits[-1])
    whole = boundaries(surface, junctions, limits, part(progress, 0.4, 1.0))
    return bands_of(whole) if options.rings else whole


def _in_rows(
    numbers: list[int],
    limits: list[float],
    areas: list[list[Area]],
    grid_step: float,
    as_bands: bool,
) -> Isochrones:
    """One row per limit and facility, the longest limit first."""
    levels = range(len(limits) - 1, -1, -1)
    drawn = [of_limits[level] for level in levels for of_limits in areas]
    low = [limits[level - 1] if as_bands and level > 0 else 0.0 for level in levels]
    return Isochrones(
        np.tile(np.array(numbers, np.int64), len(limits)),
        np.repeat(low, len(numbers)),
        np.repeat(limits[::-1], len(numbers)),
        np.array([area.km2 for area in drawn]),
        [area.wkb for area in drawn],
        grid_step,
    )
