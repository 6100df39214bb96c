"""Points along the roads that may be entered; of those around a grid point the nearest.

Roads are sampled at their vertices and at most half a cell apart. Of the samples at one grid point
only the nearest is of use, so it is chosen while a portion of the roads is in fast memory.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress
from .columns import Columns
from .distances import length, squared_length
from .edge_segments import EdgePortions, edge_of_vertex, edge_portions
from .grid import BLOCK_BITS, Grid
from .keys import owners, ranges, starts
from .model import Booleans, Floats, Integers, Network, Rows


@dataclass(frozen=True)
class RoadPoints(Columns):
    """Points on roads.

    Attributes
    ----------
    edge : (n,) int32
        The road.
    vertex : (n,) int64
        Vertex of the network at or before it.
    along : (n,) float32
        Where on the segment after that vertex, 0…1.
    x, y : (n,) float64
        Metres.
    """

    edge: Rows
    vertex: Rows
    along: NDArray[np.float32]
    x: Floats
    y: Floats


@dataclass(frozen=True)
class _Portion:
    """Whole roads that follow each other.

    Attributes
    ----------
    edge : (n,) int32
        The road of each vertex.
    x, y : (n,) float64
        The vertices, metres.
    shut : (m,) int64
        Vertices of roads that may not be entered.
    covered : (rows, columns) bool or None
        The blocks of the grid that matter, None where all do that the roads run through.
    """

    edge: Rows
    x: Floats
    y: Floats
    shut: Integers
    covered: Booleans | None


@dataclass(frozen=True)
class _Samples:
    """Points on the roads of a portion.

    Attributes
    ----------
    vertex : (n,) int64
        Vertex of the portion at or before each.
    along : (n,) float32
        Where on the segment after that vertex, 0…1.
    x, y : (n,) float64
        Metres.
    point : (n,) int32
        The grid point that each is nearest to.
    """

    vertex: Integers
    along: NDArray[np.float32]
    x: Floats
    y: Floats
    point: Rows


def nearest_samples(
    network: Network, grid: Grid, covered: Booleans, progress: Progress
) -> tuple[Rows, RoadPoints]:
    """Of the samples around each grid point the nearest, by rising number of the point.

    Parameters
    ----------
    covered : (rows, columns) bool
        The blocks of the grid that matter.

    Returns
    -------
    own : (n_points + 1,) int32
        Row of the sample of each grid point, -1 where there is none, and once more -1.
    samples : RoadPoints
    """
    edge_of, portions = edge_of_vertex(network), edge_portions(network)
    some_covered, all_covered = _coverage(grid, covered, portions)
    nearest = _Nearest(grid.n_points)
    found = [_NOWHERE]
    for number in np.flatnonzero(some_covered).tolist():
        first, last = int(portions.first[number]), int(portions.last[number])
        progress(first / network.n_edges)
        some = slice(network.edge_start[first], network.edge_start[last])
        shut = first + np.flatnonzero(~network.edge_enterable[first:last])
        begins = network.edge_start.take(shut)
        roads = _Portion(
            edge_of[some],
            network.vertex_x[some],
            network.vertex_y[some],
            ranges(begins - some.start, network.edge_start.take(shut + 1) - begins),
            None if all_covered[number] else covered,
        )
        # Of equally near ones the last is taken: one between two vertices before a vertex.
        at, between = _at_vertices(roads, grid), _between_vertices(roads, grid)
        vertex, along, x, y, point = (
            np.concatenate(both) for both in zip(vars(at).values(), vars(between).values())
        )
        kept = nearest.add(point, _squared_cells(grid, x, y))
        vertex = vertex.take(kept)
        found.append(
            RoadPoints(
                roads.edge.take(vertex), vertex + some.start, along.take(kept), x.take(kept),
                y.take(kept),
            )
        )  # fmt: skip
    own, chosen = nearest.rows()
    return own, RoadPoints.together(found).take(chosen)


_NOWHERE = RoadPoints(
    np.zeros(0, np.int32), np.zeros(0, np.int64), np.zeros(0, np.float32), np.zeros(0), np.zeros(0)
)


class _Nearest:
    """The row of the nearest sample at each grid point, of the samples of all portions."""

    def __init__(self, n_points: int) -> None:
        self._row = np.full(n_points + 1, -1, np.int32)
        self._least = np.full(n_points, np.inf, np.float32)
        self._n_rows = 0

    def add(self, point: Rows, values: NDArray[np.float32]) -> Integers:
        """The samples of the next portion; which of them are nearest so far and get a row."""
        some = left = np.flatnonzero(values <= self._least.take(point))
        while len(left):
            # Of several at one point the last is written: go on until none is less.
            at, own = point.take(left), values.take(left)
            self._row[at] = left
            self._least[at] = own
            left = left.compress(own < self._least.take(at))
        at = point.take(some)
        kept = np.flatnonzero(self._row.take(at) == some)
        self._row[at.take(kept)] = np.arange(self._n_rows, self._n_rows + len(kept), dtype=np.int32)
        self._n_rows += len(kept)
        return some.take(kept)

    def rows(self) -> tuple[Rows, Rows]:
        """Each point's place among those that have a sample (-1 for none), and their rows."""
        point = np.flatnonzero(self._row >= 0)
        row = self._row.take(point)
        self._row[point] = np.arange(len(point), dtype=np.int32)
        return self._row, row


def _coverage(grid: Grid, covered: Booleans, portions: EdgePortions) -> tuple[Booleans, Booleans]:
    """Whether the box around each portion meets a covered block, and whether all are covered."""
    west, east = (_nearest_lines(at, grid.x0, grid.cell) for at in (portions.west, portions.east))
    south, north = (
        _nearest_lines(at, grid.y0, grid.cell) for at in (portions.south, portions.north)
    )
    within = (west > 0) & (east < grid.n_columns - 1) & (south > 0) & (north < grid.n_rows - 1)
    sides = [np.maximum(side >> BLOCK_BITS, -1) for side in (south, north, west, east)]
    some, every = np.zeros(len(west), bool), np.zeros(len(west), bool)
    for number, (low, high, left, right) in enumerate(zip(*(side.tolist() for side in sides))):
        box = covered[max(low, 0) : high + 1, max(left, 0) : right + 1]
        some[number] = box.any()
        every[number] = within[number] and box.all()
    return some, every


def _at_vertices(roads: _Portion, grid: Grid) -> _Samples:
    """Some vertices, of those of a road around one grid point the middle one."""
    point = _points_of(grid, roads.covered, roads.x, roads.y)
    point[roads.shut] = -1
    begins = np.ones(len(point), bool)
    np.not_equal(point[1:], point[:-1], out=begins[1:])
    begins[1:] |= roads.edge[1:] != roads.edge[:-1]
    first = np.flatnonzero(begins)
    vertex = (first + np.append(first[1:], len(point))) >> 1
    of_vertex = point.take(vertex)
    inside = np.flatnonzero(of_vertex >= 0)
    vertex = vertex.take(inside)
    x, y = roads.x.take(vertex), roads.y.take(vertex)
    along = np.zeros(len(vertex), np.float32)
    return _Samples(vertex, along, x, y, of_vertex.take(inside))


def _between_vertices(roads: _Portion, grid: Grid) -> _Samples:
    """Points between some vertices more than half a cell apart."""
    to_x, to_y = np.diff(roads.x), np.diff(roads.y)
    # A diagonal segment up to 1.4 times as long is sampled a little less densely.
    apart_metres = 0.5 * grid.cell
    is_long = np.zeros(len(roads.x), bool)  # the last vertex has none after it
    is_long[:-1] = np.abs(to_x) > apart_metres
    is_long[:-1] |= np.abs(to_y) > apart_metres
    is_long[:-1] &= roads.edge[1:] == roads.edge[:-1]
    is_long[roads.shut] = False
    first = np.flatnonzero(is_long)
    parts = np.ceil(length(to_x.take(first), to_y.take(first)) / apart_metres)
    start = starts(parts.astype(np.int64) - 1)  # one at least
    row = owners(start)
    along = np.arange(1.0, len(row) + 1)
    along -= start.take(row)
    along /= parts.take(row)
    before = first.take(row)
    x = roads.x.take(before) + along * to_x.take(before)
    y = roads.y.take(before) + along * to_y.take(before)
    point = _points_of(grid, roads.covered, x, y)
    found = _Samples(before, along.astype(np.float32), x, y, point)
    inside = np.flatnonzero(point >= 0)
    if len(inside) == len(point):
        return found
    return _Samples(*(values.take(inside) for values in vars(found).values()))


def _squared_cells(grid: Grid, x: Floats, y: Floats) -> NDArray[np.float32]:
    """Squared distance of places to the grid points nearest to them, in cells."""
    across, up = grid.columns_rows(x, y)
    across -= np.rint(across)
    up -= np.rint(up)
    return squared_length(across, up).astype(np.float32)


def _points_of(grid: Grid, covered: Booleans | None, x: Floats, y: Floats) -> NDArray[np.int32]:
    """The grid point nearest to each place, -1 at the rim and where it is not covered.

    Without ``covered`` all places are known to be well inside.
    """
    column = _nearest_lines(x, grid.x0, grid.cell)
    row = _nearest_lines(y, grid.y0, grid.cell)
    if covered is None:
        row *= np.int32(grid.n_columns)
        row += column
        return row
    # One comparison tells both below 1 and above: as unsigned numbers, negative ones are huge.
    inside = (column - np.int32(1)).view(np.uint32) < grid.n_columns - 2
    inside &= (row - np.int32(1)).view(np.uint32) < grid.n_rows - 2
    if not covered.all():
        block = row >> BLOCK_BITS
        block *= np.int32(covered.shape[1])
        block += column >> BLOCK_BITS
        block *= inside  # those outside are told apart already
        inside &= covered.ravel().take(block)
    row *= np.int32(grid.n_columns)
    row += column
    row |= inside.astype(np.int32) - np.int32(1)  # every bit set is -1
    return row


def _nearest_lines(place: Floats, origin: float, cell: float) -> NDArray[np.int32]:
    """Number of the grid line nearest to each place."""
    in_cells = place - (origin - 0.5 * cell)
    in_cells *= 1.0 / cell
    with np.errstate(invalid="ignore"):  # a place too far away for the number gets a negative one
        return in_cells.astype(np.int32)
