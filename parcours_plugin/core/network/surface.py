"""The ground around the roads: from every grid point, a road point near by.

Travel time of a place is the walk to the nearest point of the nearest road that may be entered,
and from there the time on the road. The walk depends on the roads alone. Here the roads are laid
out as points at most half a cell apart, and every point of a grid is told a road point that is
(nearly) the nearest; :mod:`.sketch` and :mod:`.lattice` make times of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, silent
from .keys import ranges
from .model import Booleans, Floats, Network, Rows

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

    def places(self, point: Rows) -> tuple[Floats, Floats]:
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
    edge: Rows
    share: Floats
    is_last: Booleans

    def foot(self, piece: Rows, x: Floats, y: Floats) -> tuple[Floats, Floats]:
        """The nearest point of pieces to places: where on the piece (0…1), squared metres."""
        # ``take`` is several times faster than indexing, and this is the most called of all.
        first = self.xy.take(piece, axis=0)
        to = self.xy.take(piece + 1, axis=0)
        to -= first
        to_x, to_y = to[:, 0].copy(), to[:, 1].copy()
        from_x, from_y = x - first[:, 0], y - first[:, 1]
        along = from_x * to_x
        along += from_y * to_y
        along /= np.maximum(to_x * to_x + to_y * to_y, 1e-18)
        np.maximum(along, 0.0, out=along)
        np.minimum(along, 1.0, out=along)
        to_x *= along
        to_y *= along
        from_x -= to_x
        from_y -= to_y
        squared: Any = from_x * from_x + from_y * from_y
        return along, squared

    def share_at(self, piece: Rows, along: Floats) -> Floats:
        """Where on its edge a point of a piece is."""
        first = self.share.take(piece)
        share = first + along * (self.share.take(piece + 1) - first)
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
    cell: Rows
    source: Rows
    nearest: Rows
    metres: Floats


def make_grid(bounds: tuple[float, float, float, float], cell: float) -> Grid:
    """A grid that covers ``bounds`` (west, south, east, north) and some cells more.

    Its lines depend on the cell size alone, so two grids of one cell size fit together.
    """
    west, south, east, north = bounds
    shift_x, shift_y = GRID_SHIFT[0] * cell, GRID_SHIFT[1] * cell
    first_column = int(np.floor((west - shift_x) / cell)) - SPARE_CELLS
    first_row = int(np.floor((south - shift_y) / cell)) - SPARE_CELLS
    last_column = int(np.ceil((east - shift_x) / cell)) + SPARE_CELLS
    last_row = int(np.ceil((north - shift_y) / cell)) + SPARE_CELLS
    return Grid(
        first_column * cell + shift_x,
        first_row * cell + shift_y,
        cell,
        last_row - first_row + 1,
        last_column - first_column + 1,
    )


def road_points(network: Network, edges: Rows, apart_metres: float) -> RoadPoints:
    """The vertices of edges, and further points where these are farther apart than allowed."""
    is_used = np.zeros(network.n_edges, bool)
    is_used[edges] = True
    edges = np.flatnonzero(is_used)
    size = network.edge_start[edges + 1] - network.edge_start[edges]
    edge = np.repeat(edges, size)
    vertex = ranges(network.edge_start[edges], size)
    xy = np.column_stack([network.vertex_x.take(vertex), network.vertex_y.take(vertex)])
    metres = np.maximum(network.edge_metres[edges], 1e-9)
    share = network.vertex_metres.take(vertex) / np.repeat(metres, size)
    is_last = np.zeros(len(edge), bool)
    is_last[np.cumsum(size) - 1] = True
    share[is_last] = 1.0
    if not len(edge):
        return RoadPoints(xy, edge, share, is_last)
    metres = np.append(np.hypot(np.diff(xy[:, 0]), np.diff(xy[:, 1])), 0.0)
    metres[is_last] = 0.0
    cut = np.flatnonzero(metres > apart_metres)
    if not len(cut):
        return RoadPoints(xy, edge, share, is_last)
    more = np.ceil(metres[cut] / apart_metres).astype(np.int64) - 1  # points to put after each
    source = np.repeat(cut, more)
    rank = np.arange(len(source)) - np.repeat(np.cumsum(more) - more, more) + 1
    part = rank / np.repeat(more + 1, more)
    new_xy = xy[source] + part[:, None] * (xy[source + 1] - xy[source])
    new_share = share[source] + part * (share[source + 1] - share[source])
    count = np.ones(len(edge), np.int64)
    count[cut] += more
    new_at = source + np.arange(1, len(source) + 1)  # behind its old point and the new ones before
    points = RoadPoints(
        np.repeat(xy, count, axis=0),
        np.repeat(edge, count),
        np.repeat(share, count),
        np.repeat(is_last, count),
    )
    points.xy[new_at], points.share[new_at] = new_xy, new_share
    return points


def survey(
    network: Network,
    edges: Rows,
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
    metres: NDArray[Any] = np.full(grid.n_points, np.inf, np.float32)
    known = np.flatnonzero(nearest >= 0)
    x, y = grid.places(known)
    there = roads.xy.take(nearest[known], axis=0)
    metres[known] = np.hypot(there[:, 0] - x, there[:, 1] - y)
    nearest[metres > max_snap_metres + 2 * grid.cell] = -1
    source[nearest < 0] = -1
    return Ground(grid, roads, max_snap_metres, cell, source, nearest, metres)


def _seeds(grid: Grid, cell: Rows, to_column: Floats, to_row: Floats) -> Rows:
    """Road points for the grid points beside them (-1 = none).

    Each road point is offered to the corner of its cell that it is nearest to; where it is not the
    one kept, also to the others, so that of two roads side by side each has its own grid points.
    """
    east, north = to_column >= 0.5, to_row >= 0.5
    width = np.int32(grid.n_columns)
    corner = cell + east + width * north
    away = np.maximum(np.abs(to_column - east), np.abs(to_row - north))
    seed = np.full(grid.n_points, -1, np.int32)
    for farthest in (0.5, 0.35, 0.2):  # a later one, which is nearer, replaces an earlier
        some = np.flatnonzero((away <= farthest) & (away > farthest - 0.15)).astype(np.int32)
        seed[corner[some]] = some
    some = np.flatnonzero(away <= 0.05).astype(np.int32)
    seed[corner[some]] = some
    seed[0] = -1
    rest = np.flatnonzero(seed[corner] != np.arange(len(corner), dtype=np.int32))
    rest = rest[cell[rest] > 0].astype(np.int32)
    first = seed.copy()
    for turn_east, turn_north in ((True, True), (True, False), (False, True)):
        other = cell[rest] + (east[rest] ^ turn_east) + width * (north[rest] ^ turn_north)
        free = np.flatnonzero(first[other] < 0)
        seed[other[free]] = rest[free]
    return seed


def nearest_marked(marked: Booleans, reach: int) -> Rows:
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
    result: Rows,
    left: Rows,
    best: Rows,
    chosen: Rows,
    done: Booleans,
    in_column: Rows,
    reach: int,
) -> None:
    """Write the marked points of grid points for which no nearer one can come (in place)."""
    done = done & (best <= reach * reach)
    width = np.int32(in_column.shape[1])
    at = chosen[done]
    result[left[done]] = in_column.ravel()[at] * width + at % width


def least(at: Rows, values: Floats, size: int) -> Rows:
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
