"""The surface of minutes as triangles, fine where a limit runs and absent elsewhere.

Each cell of the grid has nine points: its corners, one point on each side and one inside. Corners
have the minutes of the walk to the nearest road and on. The point on a side slides to where a road
crosses it, the inner point to the road point of least minutes in the cell; both then have the
minutes of the road itself, so that a reached road carries the area with it however slow the walk.
Eight triangles around the inner point make the cell; only cells whose points do not all lie between
the same two limits are made at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .contours import Triangles, within
from .model import Booleans, Floats, Rows
from .sides import KEEP_OFF, Sides, cross_grid_lines
from .sketch import Sketch, bands
from .surface import Grid, least
from .walks import Walker, nearest_pieces

OFF_ROAD = (0.0031, 0.0043)
"""In cells: inner points keep this off their road point, lest a straight road run along the sides
of triangles and its junctions lie on them."""
NAMES = 16
"""Names of sides per point of the half-cell lattice: two along the lines, eight in the cell."""
ROUND = np.array([[0, 0], [0, 1], [0, 2], [1, 2], [2, 2], [2, 1], [2, 0], [1, 0], [1, 1]])
"""Rows and columns, in half cells, of the nine points: counter-clockwise, then the inner one."""


@dataclass(frozen=True)
class Lattice:
    """The cells that a limit runs through.

    Attributes
    ----------
    cell : (n,) int64
        The cells: numbers of their south-western grid points, rising.
    name : (n,) int64
        Number of the south-western point in the lattice of half cells.
    width : int
        Lattice points per row.
    x, y, minutes : (n, 9) float64
        The nine points of each cell, counter-clockwise from the south-west, the inner one last.
    """

    cell: Rows
    name: Rows
    width: int
    x: Floats
    y: Floats
    minutes: Floats

    def crossed(self, limit: float) -> Rows:
        """The triangles (``8 * cell row + turn``) that the boundary of a limit crosses."""
        inside = within(self.minutes, limit)
        mixed = np.flatnonzero(inside.any(axis=1) & ~inside.all(axis=1))
        around, inner = inside[mixed, :8], inside[mixed, 8:]
        row, turn = np.nonzero((around != inner) | (np.roll(around, -1, axis=1) != inner))
        triangles: Rows = mixed[row] * 8 + turn
        return triangles

    def triangles(self, number: Rows) -> Triangles:
        """Some triangles, given as ``8 * cell row + turn``."""
        row, turn = np.divmod(number, 8)
        after = (turn + 1) % 8
        flat = row[:, None] * 9 + np.stack([turn, after, np.full_like(turn, 8)], axis=1)
        lower = np.minimum(ROUND[:8], np.roll(ROUND[:8], -1, axis=0))
        runs_north = ROUND[:8, 1] == np.roll(ROUND[:8, 1], -1)
        outer = lower[turn, 0] * self.width + lower[turn, 1]
        spoke = (self.name[row] + self.width + 1) * NAMES + 2
        side = np.stack(
            [(self.name[row] + outer) * NAMES + runs_north[turn], spoke + after, spoke + turn],
            axis=1,
        )
        return Triangles(self.x.take(flat), self.y.take(flat), self.minutes.take(flat), side)


def build_lattice(walker: Walker, sketch: Sketch, limits: Sequence[float]) -> Lattice:
    """The lattice of a ground for some limits.

    Parameters
    ----------
    walker : Walker
        The ground and the minutes on its roads.
    sketch : Sketch
        The cells that a limit may run through.
    limits : sequence of float
        Minutes.
    """
    ground, grid = walker.ground, walker.ground.grid
    cells = np.flatnonzero(sketch.unsure)
    point, row_of = _corners(grid, cells)
    crossings = cross_grid_lines(ground, _pieces_in(walker, sketch))
    corner_piece = nearest_pieces(ground, point)
    corner = walker.minutes(*grid.places(point), corner_piece)
    # The cells around are sure: what they share with these keeps the band of the sketch.
    beside, below = sketch.unsure[point - 1], sketch.unsure[point - grid.n_columns]
    at_rim = ~(sketch.unsure[point] & beside & below & sketch.unsure[point - grid.n_columns - 1])
    corner[at_rim] = sketch.point_minutes[point[at_rim]]
    own = sketch.unsure[point]
    east = Sides(walker, crossings[0], 1, own & below, row_of)
    north = Sides(walker, crossings[1], grid.n_columns, own & beside, row_of)
    sample_cell, sample = _road_points_in(walker, sketch)
    of_cell = least(row_of[sample_cell], sketch.road_minutes[sample], len(point))
    inner_point = np.where(of_cell >= 0, sample[of_cell], -1) if len(sample) else of_cell
    around = row_of[cells[:, None] + np.array([0, 1, grid.n_columns, grid.n_columns + 1])]
    mixed = _is_mixed(limits, around, corner, east, north, inner_point, sketch.road_minutes)
    cells, around = cells[mixed], around[mixed]
    sw, se, nw, ne = around.T
    for sides, first, last in (
        (east, np.append(sw, nw), np.append(se, ne)),
        (north, np.append(sw, se), np.append(nw, ne)),
    ):
        sides.settle(walker, point, last, first, corner, corner_piece, limits)
    inner_x, inner_y, inner = _inner_points(
        walker, cells, inner_point[sw], sketch.road_minutes, corner_piece[around.T]
    )
    x, y = (values[:, None] + np.zeros(9) for values in grid.places(cells))
    y += ROUND[:, 0] * (0.5 * grid.cell)
    x += ROUND[:, 1] * (0.5 * grid.cell)
    for turn, at in ((1, sw), (5, nw)):
        x[:, turn] = x[:, 0] + east.place[at] * grid.cell
    for turn, at in ((3, se), (7, sw)):
        y[:, turn] = y[:, 0] + north.place[at] * grid.cell
    x[:, 8], y[:, 8] = inner_x, inner_y
    minutes = np.stack(
        [
            corner[sw], east.minutes[sw], corner[se], north.minutes[se], corner[ne],
            east.minutes[nw], corner[nw], north.minutes[sw], inner,
        ],
        axis=1,
    )  # fmt: skip
    row, column = np.divmod(cells, grid.n_columns)
    width = 2 * grid.n_columns
    return Lattice(cells, 2 * (row * width + column), width, x, y, minutes)


def _corners(grid: Grid, cells: Rows) -> tuple[Rows, Rows]:
    """The grid points at the corners of cells, and the row of each grid point among them."""
    marked = np.zeros(grid.n_points, bool)
    for step in (0, 1, grid.n_columns, grid.n_columns + 1):
        marked[cells + step] = True
    point = np.flatnonzero(marked)
    row_of = np.full(grid.n_points, -1, np.int32)
    row_of[point] = np.arange(len(point), dtype=np.int32)
    return point, row_of


def _pieces_in(walker: Walker, sketch: Sketch) -> Rows:
    """The pieces of road with an end in one of the unsure cells."""
    inside = sketch.unsure[walker.ground.cell]
    touches = inside.copy()
    touches[:-1] |= inside[1:]
    return np.flatnonzero(touches & ~walker.ground.roads.is_last)


def _road_points_in(walker: Walker, sketch: Sketch) -> tuple[Rows, Rows]:
    """The road points in unsure cells: cell and road point."""
    point = np.flatnonzero(sketch.unsure[walker.ground.cell])
    return walker.ground.cell[point], point


def _is_mixed(
    limits: Sequence[float],
    around: Rows,
    corner: Floats,
    east: Sides,
    north: Sides,
    inner_point: Rows,
    road_minutes: Floats,
) -> Booleans:
    """Which cells have known points on both sides of a limit; ``around`` (n, 4) their corners."""
    band = bands(corner, limits)
    low = high = band.take(around[:, 0])
    for turn in (1, 2, 3):
        of_corner = band.take(around[:, turn])
        low, high = np.minimum(low, of_corner), np.maximum(high, of_corner)
    inner_minutes = np.full(len(corner), np.inf)
    has_road = inner_point >= 0
    inner_minutes[has_road] = road_minutes[inner_point[has_road]]
    for known, minutes, turns in (
        (east.crossed, east.minutes, (0, 2)),
        (north.crossed, north.minutes, (0, 1)),
        (has_road, inner_minutes, (0,)),
    ):
        band = bands(minutes, limits)
        for turn in turns:
            at = around[:, turn]
            some, of_point = known.take(at), band.take(at)
            np.minimum(low, of_point, out=low, where=some)
            np.maximum(high, of_point, out=high, where=some)
    mixed: Booleans = low < high
    return mixed


def _inner_points(
    walker: Walker, cell: Rows, point: Rows, road_minutes: Floats, pieces: Rows
) -> tuple[Floats, Floats, Floats]:
    """Place and minutes of the inner points: a road point each, or (-1) the middle of the cell.

    ``pieces`` (4, n) are the nearest pieces of the corners.
    """
    grid = walker.ground.grid
    x, y = grid.places(cell)
    place = walker.ground.roads.xy[point]
    keep_off = KEEP_OFF * grid.cell
    inner_x, inner_y = (place + np.array(OFF_ROAD) * grid.cell).T
    inner_x = np.clip(inner_x, x + keep_off, x + grid.cell - keep_off)
    inner_y = np.clip(inner_y, y + keep_off, y + grid.cell - keep_off)
    minutes = road_minutes[point]
    bare = np.flatnonzero(point < 0)
    inner_x[bare], inner_y[bare] = x[bare] + 0.5 * grid.cell, y[bare] + 0.5 * grid.cell
    nearest = walker.nearest_of(inner_x[bare], inner_y[bare], pieces[:, bare])
    minutes[bare] = walker.minutes(inner_x[bare], inner_y[bare], nearest)
    return inner_x, inner_y, minutes
