"""The ground around the roads: from every grid point, a road point near by.

Travel time of a place is the walk to the nearest point of the nearest road that may be entered,
and from there the time on the road. The walk depends on the roads alone. Here the roads are laid
out as points at most half a cell apart, and every point of a grid is told a road point that is
(nearly) the nearest; :mod:`.sketch` and :mod:`.lattice` make times of it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .model import Booleans, Floats, Integers, Network

GRID_SHIFT = (0.3819660113, 0.7548776662)
"""Grid lines lie off round coordinates, differently in x and y (in cells), so that roads drawn on
a round grid do not follow them and do not pass through grid points."""
SPARE_CELLS = 5
"""Cells around what a grid has to cover, so that no limit runs near its rim."""
ROUNDING = 1e-9
"""Nearer than this share to its end, a point of an edge is at the junction."""


@dataclass(frozen=True)
class Grid:
    """Points in rows from the south and columns from the west; square cells between them.

    Attributes
    ----------
    x0, y0 : float
        The south-western point, metres.
    cell : float
        Side of a cell, metres.
    n_rows, n_columns : int
        Number of points (one more than cells). A cell has the number of its south-western point.
    """

    x0: float
    y0: float
    cell: float
    n_rows: int
    n_columns: int

    @property
    def n_points(self) -> int:
        """Number of points, which are numbered row by row."""
        return self.n_rows * self.n_columns

    def columns_rows(self, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """Places in cells from the south-western point, with decimals."""
        return (x - self.x0) / self.cell, (y - self.y0) / self.cell

    def places(self, point: Integers) -> tuple[Floats, Floats]:
        """Coordinates of points."""
        row, column = np.divmod(point, self.n_columns)
        return self.x0 + column * self.cell, self.y0 + row * self.cell


@dataclass(frozen=True)
class RoadPoints:
    """Points along the edges, one edge after the other, at most half a cell apart.

    A point and the next one of the same edge are the ends of a straight piece, which has the
    number of its first point.

    Attributes
    ----------
    xy : (n, 2) float64
        Coordinates, metres.
    edge : (n,) int64
        The edge.
    share : (n,) float64
        Where on the edge, exactly 0 and 1 at its ends.
    is_last : (n,) bool
        Last point of its edge: no piece begins here.
    """

    xy: Floats
    edge: Integers
    share: Floats
    is_last: Booleans

    def foot(self, piece: Integers, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """The nearest point of pieces to places: where on the piece (0…1), squared metres."""
        first, last = self.xy[piece], self.xy[piece + 1]
        to_x, to_y = last[:, 0] - first[:, 0], last[:, 1] - first[:, 1]
        from_x, from_y = x - first[:, 0], y - first[:, 1]
        length = np.maximum(to_x * to_x + to_y * to_y, 1e-18)
        along = np.clip((from_x * to_x + from_y * to_y) / length, 0.0, 1.0)
        return along, (from_x - along * to_x) ** 2 + (from_y - along * to_y) ** 2

    def share_at(self, piece: Integers, along: Floats) -> Floats:
        """Where on its edge a point of a piece is."""
        first = self.share[piece]
        share = first + along * (self.share[piece + 1] - first)
        found: Floats = np.where(share > 1 - ROUNDING, 1.0, np.where(share < ROUNDING, 0.0, share))
        return found


@dataclass(frozen=True)
class Ground:
    """The roads on a grid.

    Attributes
    ----------
    grid : Grid
        The grid; its outermost points know no road.
    roads : RoadPoints
        Roads that may be entered.
    max_snap_metres : float
        How far a place may be from a road.
    cell : (n_road_points,) int32
        The cell that a road point lies in, 0 for those outside the grid.
    source : (n_points,) int32
        The nearest grid point that has a road point of its own (one that is nearer to it than to
        any other grid point), -1 where there is none within the snapping distance.
    nearest : (n_points,) int32
        The road point nearest to that grid point, -1 for none.
    metres : (n_points,) float32
        How far it is from the grid point itself.
    """

    grid: Grid
    roads: RoadPoints
    max_snap_metres: float
    cell: Integers
    source: Integers
    nearest: Integers
    metres: Floats


def make_grid(bounds: tuple[float, float, float, float], cell: float, margin_metres: float) -> Grid:
    """A grid that covers ``bounds`` (west, south, east, north) and the margin, and some cells more.

    Its lines depend on the cell size alone, so two grids of one cell size fit together.
    """
    west, south, east, north = bounds
    shift_x, shift_y = GRID_SHIFT[0] * cell, GRID_SHIFT[1] * cell
    first_column = int(np.floor((west - margin_metres - shift_x) / cell)) - SPARE_CELLS
    first_row = int(np.floor((south - margin_metres - shift_y) / cell)) - SPARE_CELLS
    last_column = int(np.ceil((east + margin_metres - shift_x) / cell)) + SPARE_CELLS
    last_row = int(np.ceil((north + margin_metres - shift_y) / cell)) + SPARE_CELLS
    return Grid(
        first_column * cell + shift_x,
        first_row * cell + shift_y,
        cell,
        last_row - first_row + 1,
        last_column - first_column + 1,
    )


def road_points(network: Network, edges: Integers, apart_metres: float) -> RoadPoints:
    """The vertices of edges, and further points where these are farther apart than allowed."""
    size = network.edge_start[edges + 1] - network.edge_start[edges]
    edge = np.repeat(edges, size)
    vertex = np.arange(len(edge)) + np.repeat(
        network.edge_start[edges] - (np.cumsum(size) - size), size
    )
    xy = np.column_stack([network.vertex_x[vertex], network.vertex_y[vertex]])
    share = network.vertex_metres[vertex] / np.maximum(network.edge_metres, 1e-9)[edge]
    is_last = np.zeros(len(edge), bool)
    is_last[np.cumsum(size) - 1] = True
    share[is_last] = 1.0
    step = np.diff(xy, axis=0, append=xy[-1:])
    step[is_last] = 0.0
    count = np.ceil(np.hypot(step[:, 0], step[:, 1]) / apart_metres).astype(np.int64)
    np.maximum(count, 1, out=count)
    if count.max(initial=1) == 1:
        return RoadPoints(xy, edge, share, is_last)
    share_step = np.diff(share, append=1.0)
    share_step[is_last] = 0.0
    source = np.repeat(np.arange(len(count)), count)
    part = (np.arange(len(source)) - np.repeat(np.cumsum(count) - count, count)) / count[source]
    return RoadPoints(
        xy[source] + part[:, None] * step[source],
        edge[source],
        share[source] + part * share_step[source],
        is_last[source],
    )


def survey(
    network: Network,
    edges: Integers,
    grid: Grid,
    max_snap_metres: float,
    progress: Progress = silent,
) -> Ground:
    """Lay roads out on a grid.

    Parameters
    ----------
    network : Network
        The roads.
    edges : (n,) int64
        The edges that may be entered and lie around what is reached.
    grid : Grid
        The grid.
    max_snap_metres : float
        How far a place may be from a road.

    Returns
    -------
    Ground
    """
    roads = road_points(network, edges, 0.5 * grid.cell)
    progress(0.3)
    column, row = grid.columns_rows(roads.xy[:, 0], roads.xy[:, 1])
    inside = (column >= 1) & (column < grid.n_columns - 2)
    inside &= (row >= 1) & (row < grid.n_rows - 2)
    column[~inside] = row[~inside] = 0.0
    whole_column, whole_row = column.astype(np.int32), row.astype(np.int32)
    cell = whole_row * np.int32(grid.n_columns) + whole_column
    seed = _seeds(grid, cell, column - whole_column, row - whole_row)
    progress(0.5)
    reach = int(np.ceil(max_snap_metres / grid.cell)) + 1
    source = nearest_marked((seed >= 0).reshape(grid.n_rows, grid.n_columns), reach)
    progress(0.9)
    nearest = np.where(source >= 0, seed[source], np.int32(-1))
    metres = np.full(grid.n_points, np.inf, np.float32)
    known = np.flatnonzero(nearest >= 0)
    x, y = grid.places(known)
    there = roads.xy[nearest[known]]
    metres[known] = np.hypot(there[:, 0] - x, there[:, 1] - y)
    nearest[metres > max_snap_metres + 2 * grid.cell] = -1
    source[nearest < 0] = -1
    return Ground(grid, roads, max_snap_metres, cell, source, nearest, metres)


def _seeds(grid: Grid, cell: Integers, to_column: Floats, to_row: Floats) -> Integers:
    """Road points for the grid points beside them (-1 = none).

    Each road point is offered to the corner of its cell that it is nearest to; where it is not the
    one kept, also to the others, so that of two roads side by side each has its own grid points.
    """
    east, north = to_column >= 0.5, to_row >= 0.5
    width = np.int32(grid.n_columns)
    corner = cell + east + width * north
    seed = least(corner, (to_column - east) ** 2 + (to_row - north) ** 2, grid.n_points)
    seed[0] = -1
    rest = np.flatnonzero(seed[corner] != np.arange(len(corner), dtype=np.int32))
    rest = rest[cell[rest] > 0]
    corners, points, aways = [], [], []
    for turn_east, turn_north in ((True, False), (False, True), (True, True)):
        to_east, to_north = east[rest] ^ turn_east, north[rest] ^ turn_north
        other = cell[rest] + to_east + width * to_north
        free = np.flatnonzero(seed[other] < 0)
        corners.append(other[free])
        points.append(rest[free])
        away = (to_column[points[-1]] - to_east[free]) ** 2
        aways.append(away + (to_row[points[-1]] - to_north[free]) ** 2)
    point = np.concatenate(points)
    chosen = least(np.concatenate(corners), np.concatenate(aways), grid.n_points)
    return np.where(chosen >= 0, point[chosen].astype(np.int32), seed) if len(point) else seed


def nearest_marked(marked: Booleans, reach: int) -> Integers:
    """The nearest marked point of each grid point: along the columns first, then along the rows.

    Parameters
    ----------
    marked : (n_rows, n_columns) bool
        Marked points.
    reach : int
        How many cells away at most.

    Returns
    -------
    (n_points,) int32
        Number of the marked point, -1 where none is within reach.

    Examples
    --------
    >>> nearest_marked(np.array([[True, False, False], [False, False, True]]), 2).tolist()
    [0, 0, 5, 0, 5, 5]
    """
    n_rows, n_columns = marked.shape
    row = np.arange(n_rows, dtype=np.int32)[:, None]
    far = np.int32(2 * reach + n_rows)
    before = np.maximum.accumulate(np.where(marked, row, -far), axis=0)
    after = np.minimum.accumulate(np.where(marked, row, far + far)[::-1], axis=0)[::-1]
    in_column = np.where(row - before <= after - row, before, after)
    away = np.minimum(np.abs(in_column - row), 2 * reach).astype(np.int32)
    squared = (away * away).ravel()
    # Only points with a marked one in some column within reach are looked at.
    count = np.zeros((n_rows, n_columns + 2 * reach + 1), np.int32)
    np.cumsum(away <= reach, axis=1, out=count[:, reach + 1 : reach + 1 + n_columns])
    count[:, reach + 1 + n_columns :] = count[:, [reach + n_columns]]
    near = count[:, 2 * reach + 1 :] > count[:, :n_columns]
    left = np.flatnonzero(near.ravel() & (squared > 0)).astype(np.int32)
    column = left % np.int32(n_columns)
    best, chosen = squared[left], left.copy()
    result = np.where(squared == 0, np.arange(marked.size, dtype=np.int32), np.int32(-1))
    for step in range(1, reach + 1):
        for there, valid in (
            (left - step, column >= step),
            (left + step, column < n_columns - step),
        ):
            here = np.flatnonzero(valid)
            offered = squared[there[here]] + step * step
            nearer = offered < best[here]
            best[here[nearer]], chosen[here[nearer]] = offered[nearer], there[here[nearer]]
        open_still = best > (step + 1) ** 2
        if not open_still.all():
            _finish(result, left, best, chosen, ~open_still, in_column, reach)
            left, column = left[open_still], column[open_still]
            best, chosen = best[open_still], chosen[open_still]
    _finish(result, left, best, chosen, np.ones(len(left), bool), in_column, reach)
    return result


def _finish(
    result: Integers,
    left: Integers,
    best: Integers,
    chosen: Integers,
    done: Booleans,
    in_column: Integers,
    reach: int,
) -> None:
    """Write the marked points of grid points for which no nearer one can come (in place)."""
    done = done & (best <= reach * reach)
    width = np.int32(in_column.shape[1])
    at = chosen[done]
    result[left[done]] = in_column.ravel()[at] * width + at % width


def least(at: Integers, values: Floats, size: int) -> Integers:
    """The row of the least value at each place.

    Parameters
    ----------
    at : (n,) int64
        Places, 0…size - 1.
    values : (n,) float64
        May hold inf.

    Returns
    -------
    (size,) int32
        Row of the least value, -1 where a place has none.

    Examples
    --------
    >>> least(np.array([0, 2, 2]), np.array([5.0, 4.0, 3.0]), 4).tolist()
    [0, -1, 2, -1]
    """
    row = np.full(size, -1, np.int32)
    left = np.arange(len(at), dtype=np.int32)
    row[at] = left  # of several rows at one place any is written: go on until none is less
    while len(left):
        left = left[values[left] < values[row[at[left]]]]
        row[at[left]] = left
    return row
