"""The ground around the roads: which road point is near every point of a grid.

A place walks to the nearest road that may be entered. That depends on the roads and the grid
alone, not on facilities nor speeds, so it is surveyed once and can be kept with the network. Roads
are sampled at their vertices and at most half a cell apart; of the samples around a grid point the
nearest is kept (a *seed*), and every other grid point is told the nearest one that has a seed.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, part, silent
from .columns import Columns
from .distances import length, squared_length
from .edge_segments import edge_of_vertex
from .grid import BLOCK_BITS, BLOCK_CELLS, Grid
from .keys import portions_of
from .model import Booleans, Floats, Network, Rows
from .spread import nearest_in_blocks

POINTS_AT_ONCE = 50_000


@dataclass(frozen=True)
class KnownFeet:
    """The nearest road of every grid point, with the perpendicular foot on it.

    Attributes
    ----------
    grid : Grid
        The grid.
    edge : (n_points,) int32
        The road, -1 for none.
    share : (n_points,) float32
        Where on it, 0…1.
    to_x, to_y : (n_points,) float32
        From the grid point to the foot, metres.
    """

    grid: Grid
    edge: Rows
    share: NDArray[np.float32]
    to_x: NDArray[np.float32]
    to_y: NDArray[np.float32]

    def at(self, grid: Grid, point: Rows) -> tuple[Rows, Floats, Floats, Floats, Floats]:
        """Edge, share, x, y and metres of the feet of points of a part of the grid."""
        row, column = grid.row_column(point)
        first_row, first_column = self.grid.offset(grid)
        whole = (row + first_row) * self.grid.n_columns + column + first_column
        to_x, to_y = self.to_x.take(whole).astype(float), self.to_y.take(whole).astype(float)
        x, y = grid.x0 + column * grid.cell + to_x, grid.y0 + row * grid.cell + to_y
        share = self.share.take(whole).astype(float)
        return self.edge.take(whole), share, x, y, length(to_x, to_y)


@dataclass(frozen=True)
class Ground:
    """The roads on a grid.

    Attributes
    ----------
    grid : Grid
        The grid; its outermost points know no road.
    max_snap_metres : float
        How far a place may be from a road.
    edge, vertex : (n_seeds,) int
        The road point's edge, and the vertex of the network at or before it.
    share : (n_seeds,) float64
        Where on the edge, 0…1 by true length.
    x, y : (n_seeds,) float64
        Where, metres.
    seed : (n_points,) int32
        The seed near a grid point, -1 = no road within the snapping distance.
    metres : (n_points,) float32
        How far it is.
    covered : (rows, columns) bool
        The blocks of the grid that were surveyed; elsewhere no road is known.
    feet : KnownFeet or None
        The exact feet of all grid points, where they are known.
    barriers : Barriers or None
        What nobody walks across (of :mod:`.barriers`).
    """

    grid: Grid
    max_snap_metres: float
    edge: Rows
    vertex: Rows
    share: Floats
    x: Floats
    y: Floats
    seed: Rows
    metres: NDArray[np.float32]
    covered: Booleans
    feet: KnownFeet | None = None
    barriers: Any = None

    def part(self, part: Grid) -> Ground:
        """The ground of a part of the grid."""
        row, column = self.grid.offset(part)
        shape = (self.grid.n_rows, self.grid.n_columns)
        there = np.s_[row : row + part.n_rows, column : column + part.n_columns]
        seed = self.seed.reshape(shape)[there].copy().ravel()
        _clear_rim(part, seed)
        metres = self.metres.reshape(shape)[there].ravel()
        return Ground(
            part, self.max_snap_metres, self.edge, self.vertex, self.share, self.x, self.y,
            seed, metres, self.covered[self.grid.blocks_of(part)], self.feet,
            self.barriers,
        )  # fmt: skip

    def covers(self, grid: Grid, blocks: Booleans) -> bool:
        """Whether the blocks of a grid were surveyed."""
        return self.grid.holds(grid) and not (
            blocks & ~self.covered[self.grid.blocks_of(grid)]
        ).any()


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
class Samples(RoadPoints):
    """Points along the roads that may be entered.

    Attributes
    ----------
    point : (n,) int32
        The grid point that each is nearest to.
    squared_cells : (n,) float32
        Squared distance to that grid point, in cells.
    """

    point: Rows
    squared_cells: NDArray[np.float32]


NO_SAMPLES = Samples(
    np.zeros(0, np.int32), np.zeros(0, np.int64), np.zeros(0, np.float32), np.zeros(0), np.zeros(0),
    np.zeros(0, np.int32), np.zeros(0, np.float32),
)  # fmt: skip


def survey(
    network: Network,
    grid: Grid,
    max_snap_metres: float,
    progress: Progress = silent,
    covered: Booleans | None = None,
) -> Ground:
    """Lay the roads that may be entered out on a grid.

    Linear in vertices and grid points.

    Parameters
    ----------
    network : Network
        The roads.
    grid : Grid
        The grid.
    max_snap_metres : float
        How far a place may be from a road.
    covered : (rows, columns) bool, optional
        The blocks of the grid that matter; all where it is not given.
    """
    if covered is None:
        covered = np.ones(grid.block_shape, bool)
    samples = _samples(network, grid, covered, part(progress, 0.0, 0.4))
    own, seeds = _nearest_samples(grid, samples)
    share = _shares(network, seeds)
    progress(0.5)
    reach = int(np.ceil(max_snap_metres / grid.cell)) + 1
    source = nearest_in_blocks((own >= 0).reshape(grid.n_rows, grid.n_columns), reach, covered)
    progress(0.9)
    seed = np.append(own, np.int32(-1)).take(source)
    metres = _metres_to_seeds(grid, seed, seeds)
    seed[metres > max_snap_metres + grid.cell] = -1
    _clear_rim(grid, seed)
    progress(1.0)
    return Ground(
        grid, max_snap_metres, seeds.edge, seeds.vertex, share, seeds.x, seeds.y, seed, metres,
        covered,
    )  # fmt: skip


def _metres_to_seeds(grid: Grid, seed: Rows, seeds: RoadPoints) -> NDArray[np.float32]:
    """How far the seed of each grid point is, inf where it has none."""
    seed_x, seed_y = np.append(seeds.x, np.inf), np.append(seeds.y, np.inf)  # -1 is the last one
    metres = np.empty((grid.n_rows, grid.n_columns), np.float32)
    whole = seed.reshape(metres.shape)
    x = grid.x0 + grid.cell * np.arange(grid.n_columns)
    at_once = max(POINTS_AT_ONCE // grid.n_columns, 1)
    for first in range(0, grid.n_rows, at_once):
        some = whole[first : first + at_once]
        y = grid.y0 + grid.cell * np.arange(first, first + len(some))[:, None]
        metres[first : first + at_once] = length(seed_x.take(some) - x, seed_y.take(some) - y)
    return metres.ravel()


def _clear_rim(grid: Grid, seed: Rows) -> None:
    """The outermost points know no road (in place), so that every boundary closes."""
    whole = seed.reshape(grid.n_rows, grid.n_columns)
    whole[[0, -1]] = -1
    whole[:, [0, -1]] = -1


def _samples(network: Network, grid: Grid, covered: Booleans, progress: Progress) -> Samples:
    """Points along all roads."""
    edge_of = edge_of_vertex(network)
    found = [NO_SAMPLES]
    for first, last in portions_of(network.edge_start, 30_000):
        progress(first / network.n_edges)
        some = slice(network.edge_start[first], network.edge_start[last])
        if _covers_some(grid, covered, network.vertex_x[some], network.vertex_y[some]):
            found += [
                _samples_at_vertices(network, grid, covered, some, edge_of[some]),
                _samples_between(network, grid, covered, some, edge_of[some]),
            ]
    return Samples.together(found)


def _covers_some(grid: Grid, covered: Booleans, x: Floats, y: Floats) -> bool:
    """Whether the box around some places meets a covered block."""
    side = BLOCK_CELLS * grid.cell
    corners = np.array([x.min() - grid.x0, x.max() - grid.x0, y.min() - grid.y0, y.max() - grid.y0])
    west, east, south, north = np.floor(corners / side).astype(np.int64)
    met = covered[max(south, 0) : max(north + 1, 0), max(west, 0) : max(east + 1, 0)]
    return bool(met.any())


def _samples_at_vertices(
    network: Network, grid: Grid, covered: Booleans, some: slice, edge: Rows
) -> Samples:
    """Some vertices of whole roads (``edge``), of those around one grid point the middle one."""
    x, y = network.vertex_x[some], network.vertex_y[some]
    point = _points_of(grid, covered, x, y)
    begins = np.ones(len(point), bool)
    np.not_equal(point[1:], point[:-1], out=begins[1:])
    begins[1:] |= edge[1:] != edge[:-1]
    first = np.flatnonzero(begins)
    vertex = np.append(first[1:], len(point))
    vertex += first
    vertex >>= 1
    use = network.edge_enterable.take(edge.take(vertex))
    use &= point.take(vertex) >= 0
    vertex = vertex.compress(use)
    x, y = x.take(vertex), y.take(vertex)
    return Samples(
        edge.take(vertex),
        vertex + some.start,
        np.zeros(len(vertex), np.float32),
        x,
        y,
        point.take(vertex),
        _squared_cells(grid, x, y),
    )


def _samples_between(
    network: Network, grid: Grid, covered: Booleans, some: slice, edge: Rows
) -> Samples:
    """Points between some vertices of whole roads (``edge``) more than half a cell apart."""
    x, y = network.vertex_x[some], network.vertex_y[some]
    to_x, to_y = np.diff(x), np.diff(y)
    # A diagonal segment up to 1.4 times as long is sampled a little less densely.
    apart_metres = 0.5 * grid.cell
    is_long = np.abs(to_x) > apart_metres
    is_long |= np.abs(to_y) > apart_metres
    is_long &= edge[1:] == edge[:-1]
    first = np.flatnonzero(is_long)
    first = first[network.edge_enterable.take(edge.take(first))]
    metres = length(to_x.take(first), to_y.take(first))
    parts = np.ceil(metres / apart_metres)
    more = parts.astype(np.int64) - 1
    row = np.repeat(np.arange(len(first)), more)
    along = np.arange(1.0, len(row) + 1)
    along -= (np.cumsum(more) - more).take(row)
    along /= parts.take(row)
    before = first.take(row)
    between_x = x.take(before) + along * to_x.take(before)
    between_y = y.take(before) + along * to_y.take(before)
    point = _points_of(grid, covered, between_x, between_y)
    inside = np.flatnonzero(point >= 0)
    before = before.take(inside)
    between_x, between_y = between_x.take(inside), between_y.take(inside)
    return Samples(
        edge.take(before),
        before + some.start,
        along.take(inside).astype(np.float32),
        between_x,
        between_y,
        point.take(inside),
        _squared_cells(grid, between_x, between_y),
    )


def _squared_cells(grid: Grid, x: Floats, y: Floats) -> NDArray[np.float32]:
    """Squared distance of places to the grid points nearest to them, in cells."""
    across, up = grid.columns_rows(x, y)
    across -= np.rint(across)
    up -= np.rint(up)
    return squared_length(across, up).astype(np.float32)


def _points_of(grid: Grid, covered: Booleans, x: Floats, y: Floats) -> NDArray[np.int32]:
    """The grid point nearest to each place, -1 at the rim and where it is not covered."""
    column = _nearest_lines(x, grid.x0, grid.cell)
    row = _nearest_lines(y, grid.y0, grid.cell)
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


def _nearest_samples(grid: Grid, samples: Samples) -> tuple[Rows, RoadPoints]:
    """Of the samples around each grid point the nearest: its row, -1 for none; and these."""
    own = _least(samples.point, samples.squared_cells, grid.n_points)
    point = np.flatnonzero(own >= 0)
    chosen = own.take(point)
    own[point] = np.arange(len(point), dtype=np.int32)
    columns = (getattr(samples, field.name) for field in fields(RoadPoints))
    return own, RoadPoints(*(values.take(chosen) for values in columns))


def _least(at: Rows, values: NDArray[np.float32], size: int) -> Rows:
    """Row of the least value at each place, -1 where there is none."""
    row = np.full(size, -1, np.int32)
    every = np.arange(len(at), dtype=np.int32)
    row[at] = every  # of several rows at one place any is written: go on until none is less
    left = np.flatnonzero(values < values.take(row.take(at)))
    while len(left):
        row[at.take(left)] = left
        left = left.compress(values.take(left) < values.take(row.take(at.take(left))))
    return row


def _shares(network: Network, points: RoadPoints) -> Floats:
    """Where on their edges points are, by true length; exactly 0 and 1 at the junctions."""
    vertex, edge = points.vertex, points.edge
    last = network.edge_start.take(edge + 1) - 1
    at = network.vertex_metres.take(vertex)
    after = network.vertex_metres.take(np.minimum(vertex + 1, last))
    metres = np.maximum(network.edge_metres.take(edge), 1e-9)
    share: Floats = np.clip((at + points.along * (after - at)) / metres, 0.0, 1.0)
    share[vertex == last] = 1.0
    return share
