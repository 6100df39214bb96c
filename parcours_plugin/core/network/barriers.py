"""Barriers on the ground: nobody walks across a river, a railway or a lake to the nearest road.

A place walks straight to its nearest road where no barrier lies between, else around the barrier's
end, from grid point to grid point. A place in a barrier's area walks nowhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal, ogr

from ..progress import Progress, silent
from .cells import PAIRS_AT_ONCE, SegmentCells, pairs_within, sort_segments
from .grid import Grid
from .ground import Ground
from .keys import ranges
from .model import Booleans, Floats, Rows
from .spread import nearest_marked
from .wkb import decode_wkb_list

PATHS_AT_ONCE = 20_000


@dataclass(frozen=True)
class Barriers:
    """Lines that nobody walks across, and areas that nobody walks in.

    Attributes
    ----------
    lines : SegmentCells
        All segments, those around areas too.
    areas : list of bytes
        Polygons as well-known binary.
    """

    lines: SegmentCells
    areas: list[bytes]


def read_barriers(geometries: Sequence[bytes | None]) -> Barriers | None:
    """Barriers of lines and polygons.

    Parameters
    ----------
    geometries : sequence of bytes or None
        Well-known binary in the network's coordinates.

    Returns
    -------
    Barriers or None
        None where there is no line in any of them.
    """
    lines: list[bytes] = []
    areas: list[bytes] = []
    for binary in geometries:
        shape = ogr.CreateGeometryFromWkb(bytes(binary)) if binary else None
        if shape is None or shape.IsEmpty():
            continue
        shape.FlattenTo2D()
        if ogr.GT_Flatten(shape.GetGeometryType()) in (ogr.wkbPolygon, ogr.wkbMultiPolygon):
            areas.append(bytes(shape.ExportToWkb()))
            shape = shape.Boundary()
        lines.append(bytes(shape.ExportToWkb()))
    drawn = decode_wkb_list(lines)
    if not len(drawn.x):
        return None
    first = ranges(drawn.start[:-1], np.diff(drawn.start) - 1)
    segments = sort_segments(drawn.x[first], drawn.y[first], drawn.x[first + 1], drawn.y[first + 1])
    return Barriers(segments, areas)


def crossing_a_barrier(
    barriers: Barriers, x: Floats, y: Floats, to_x: Floats, to_y: Floats
) -> Booleans:
    """Which straight paths meet a barrier.

    Parameters
    ----------
    x, y, to_x, to_y : (n,) float64
        Their ends, metres.
    """
    lines = barriers.lines
    meets = np.zeros(len(x), bool)
    reach = np.hypot(to_x - x, to_y - y) / 2
    by_length = np.argsort(reach, kind="stable")
    for first in range(0, len(x), PATHS_AT_ONCE):
        some = by_length[first : first + PATHS_AT_ONCE]
        path, segment = pairs_within(
            lines, (x[some] + to_x[some]) / 2, (y[some] + to_y[some]) / 2, reach[some]
        )
        for begin in range(0, len(path), PAIRS_AT_ONCE):
            at, which = path[begin : begin + PAIRS_AT_ONCE], segment[begin : begin + PAIRS_AT_ONCE]
            row = some[at]
            crossed = _cross(
                (x[row], y[row], to_x[row], to_y[row]),
                (lines.ax[which], lines.ay[which], lines.bx[which], lines.by[which]),
            )
            meets[row[crossed]] = True
    return meets


def _cross(one: tuple[Floats, ...], other: tuple[Floats, ...]) -> Booleans:
    """Whether segments meet: the ends of each lie on both sides of the other, or on it."""

    def turn(segment: tuple[Floats, ...], x: Floats, y: Floats) -> Floats:
        ax, ay, bx, by = segment
        side: Floats = np.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
        return side

    apart: Booleans = turn(one, *other[:2]) * turn(one, *other[2:]) <= 0
    apart &= turn(other, *one[:2]) * turn(other, *one[2:]) <= 0
    return apart


def behind_barriers(ground: Ground, barriers: Barriers, progress: Progress = silent) -> Ground:
    """The same ground where every grid point knows a road that it can walk to, or none.

    Points whose road lies behind a barrier walk by way of their neighbours, as long as any of them
    finds a way that is shorter. Such a way goes along the grid and its diagonals, so behind a
    barrier it may be 8 % too long.

    Parameters
    ----------
    ground : Ground
        Without barriers.
    barriers : Barriers
        What nobody walks across.
    """
    grid = ground.grid
    seed, metres = ground.seed.copy(), ground.metres.copy()
    forbidden = points_inside(barriers, grid)
    seed[forbidden], metres[forbidden] = -1, np.inf
    progress(0.2)
    point = _near_barriers(ground, barriers)
    point = point[seed.take(point) >= 0]
    x, y = grid.places(point)
    at = seed.take(point)
    blocked = point[crossing_a_barrier(barriers, x, y, ground.x.take(at), ground.y.take(at))]
    progress(0.6)
    seed[blocked], metres[blocked] = -1, np.inf
    _walk_around(ground, barriers, blocked, seed, metres)
    progress(1.0)
    return replace(ground, seed=seed, metres=metres, feet=None, barriers=barriers)


def _walk_around(
    ground: Ground, barriers: Barriers, blocked: Rows, seed: Rows, metres: NDArray[np.float32]
) -> None:
    """Find the ways of blocked grid points by way of their neighbours (in place)."""
    grid = ground.grid
    width = grid.n_columns
    turns = [(row, column) for row in (-1, 0, 1) for column in (-1, 0, 1) if row or column]
    steps = np.array([row * width + column for row, column in turns])
    lengths = np.array([np.hypot(row, column) * grid.cell for row, column in turns])
    is_open = {}
    x, y = grid.places(blocked)
    row_of = np.full(grid.n_points, -1, np.int64)
    row_of[blocked] = np.arange(len(blocked))
    for (row, column), step in zip(turns, steps.tolist()):
        is_open[step] = ~crossing_a_barrier(
            barriers, x, y, x + column * grid.cell, y + row * grid.cell
        )
    asking = blocked
    while len(asking):
        best, by = metres.take(asking).astype(float), np.zeros(len(asking), np.int64)
        for step, length in zip(steps.tolist(), lengths.tolist()):
            way = metres.take(asking + step) + length
            way[~is_open[step].take(row_of.take(asking)) | (seed.take(asking + step) < 0)] = np.inf
            nearer = way < best - 1e-3
            best[nearer], by[nearer] = way[nearer], step
        found = (by != 0) & (best <= ground.max_snap_metres)
        changed = asking[found]
        seed[changed] = seed.take(changed + by[found])
        metres[changed] = best[found]
        beside = np.unique((changed[:, None] + steps).ravel())
        asking = beside[row_of.take(beside) >= 0]


def _near_barriers(ground: Ground, barriers: Barriers) -> Rows:
    """Grid points whose walk may meet a barrier: no farther from one than from their road."""
    grid, lines = ground.grid, barriers.lines
    pieces = np.maximum(np.ceil(np.hypot(lines.bx - lines.ax, lines.by - lines.ay) / grid.cell), 1)
    pieces = pieces.astype(np.int64) + 1
    line = np.repeat(np.arange(len(pieces)), pieces)
    along = ranges(np.zeros(len(pieces), np.int64), pieces) / np.maximum(pieces[line] - 1, 1)
    x = lines.ax[line] + along * (lines.bx - lines.ax)[line]
    y = lines.ay[line] + along * (lines.by - lines.ay)[line]
    marked = np.zeros(grid.n_points, bool)
    marked[grid.cells_of(x, y)] = True
    marked[0] = False
    reach = int(np.ceil(ground.max_snap_metres / grid.cell)) + 2
    source = nearest_marked(marked.reshape(grid.n_rows, grid.n_columns), reach)
    point = np.flatnonzero((ground.seed >= 0) & (source >= 0))
    row, column = grid.row_column(point)
    to_row, to_column = grid.row_column(source.take(point))
    # A cell's number is that of its corner: the barrier may be two cells nearer.
    away = np.hypot(row - to_row, column - to_column) * grid.cell - 2 * grid.cell
    near: Rows = point[away <= ground.metres.take(point)]
    return near


def points_inside(barriers: Barriers, grid: Grid) -> Booleans:
    """Which grid points lie in an area that nobody walks in, (n_points,) bool."""
    if not barriers.areas:
        return np.zeros(grid.n_points, bool)
    raster = gdal.GetDriverByName("MEM").Create("", grid.n_columns, grid.n_rows, 1, gdal.GDT_Byte)
    # Grid points are the middles of the raster's cells; its rows go north like the grid's.
    half = 0.5 * grid.cell
    raster.SetGeoTransform((grid.x0 - half, grid.cell, 0.0, grid.y0 - half, 0.0, grid.cell))
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("areas", None, ogr.wkbUnknown)
    for binary in barriers.areas:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkb(binary))
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1])
    inside: Booleans = raster.ReadAsArray().ravel() > 0
    return inside
