"""The walk to the nearest road, exactly, and the minutes from there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import Floats, Integers
from .sketch import RoadMinutes
from .surface import Grid, Ground, least

NEAR = 0.75
"""In cells: a piece nearer than this always has its middle in one of the point's own cells."""
SLIDES = 2


@dataclass(frozen=True)
class Walker:
    """What it takes to time a walk and the road after it.

    Attributes
    ----------
    ground : Ground
        The roads on a grid.
    roads : RoadMinutes
        Minutes on the roads.
    metres_per_minute : float
        Walking speed.
    """

    ground: Ground
    roads: RoadMinutes
    metres_per_minute: float

    def minutes(self, x: Floats, y: Floats, piece: Integers) -> Floats:
        """Minutes of places by way of a piece of road each (-1 = none); inf beyond snapping."""
        minutes = np.full(len(x), np.inf)
        rows = np.flatnonzero(piece >= 0)
        piece = piece[rows]
        points = self.ground.roads
        along, squared = points.foot(piece, x[rows], y[rows])
        near = squared <= self.ground.max_snap_metres**2
        rows, piece, along, squared = rows[near], piece[near], along[near], squared[near]
        on_road = self.roads.at(points.edge[piece], points.share_at(piece, along))
        minutes[rows] = on_road + np.sqrt(squared) / self.metres_per_minute
        return minutes

    def nearest_of(self, x: Floats, y: Floats, candidates: Integers) -> Integers:
        """The nearest of some pieces to each place; candidates (k, n), -1 = none."""
        best, squared = np.full(len(x), -1, np.int32), np.full(len(x), np.inf)
        for piece in candidates:
            use = np.flatnonzero((piece >= 0) & (piece != best))
            _, offered = self.ground.roads.foot(piece[use], x[use], y[use])
            nearer = offered < squared[use]
            best[use[nearer]], squared[use[nearer]] = piece[use[nearer]], offered[nearer]
        return best


def nearest_pieces(ground: Ground, point: Integers) -> Integers:
    """The nearest piece of road of some grid points.

    Beside the roads all pieces in the cells around a point are tried. Farther off a point tries
    what the points around its source know, then what its eight neighbours know.

    Parameters
    ----------
    ground : Ground
        The roads on a grid.
    point : (n,) int64
        Grid points, off the rim, rising.

    Returns
    -------
    (n,) int32
        Piece, -1 where there is no road within about the snapping distance.
    """
    grid = ground.grid
    is_far = ground.metres[point] > NEAR * grid.cell
    source = ground.source[point[is_far]]
    around = (0, *_neighbours(grid))
    wanted = np.zeros(grid.n_points, bool)
    wanted[point] = True
    for step in around:
        wanted[source[source >= 0] + step] = True
    known = np.flatnonzero(wanted)
    piece, squared = _beside_roads(ground, known)
    row_of = np.full(grid.n_points, -1, np.int32)
    row_of[known] = np.arange(len(known), dtype=np.int32)
    far = row_of[point[is_far]]
    far, source = far[source >= 0], source[source >= 0]
    x, y = grid.places(known)
    before = piece.copy()
    for step in around:
        _take_nearer(ground, piece, squared, x, y, far, before[row_of[source + step]])
    before = piece.copy()
    for step in _neighbours(grid):
        row = row_of[known[far] + step]
        _take_nearer(ground, piece, squared, x, y, far, np.where(row >= 0, before[row], -1))
    for _ in range(SLIDES):
        _slide(ground, piece, squared, x, y, far)
    return piece[row_of[point]]


def _neighbours(grid: Grid) -> tuple[int, ...]:
    """Steps from a grid point to its eight neighbours."""
    width = grid.n_columns
    return (1, -1, width, -width, width + 1, width - 1, 1 - width, -1 - width)


def _beside_roads(ground: Ground, point: Integers) -> tuple[Integers, Floats]:
    """The nearest of the pieces in the four cells around grid points, and its squared distance.

    Where there are none, that of the road point which the ground gives.
    """
    grid, roads = ground.grid, ground.roads
    x, y = grid.places(point)
    nearest = ground.nearest[point]
    piece = np.where(nearest >= 0, nearest - roads.is_last[nearest], np.int32(-1))
    squared = np.full(len(point), np.inf)
    some = np.flatnonzero(piece >= 0)
    _, squared[some] = roads.foot(piece[some], x[some], y[some])
    row_of = np.full(grid.n_points, -1, np.int32)
    row_of[point] = np.arange(len(point), dtype=np.int32)
    steps = (0, 1, grid.n_columns, grid.n_columns + 1)
    beside = np.zeros(grid.n_points, bool)
    for step in steps:
        beside[point - step] = True
    beside[0] = False
    inside = beside[ground.cell]
    inside[:-1] |= inside[1:]
    offered = np.flatnonzero(inside & ~roads.is_last)
    middle = (roads.xy[offered] + roads.xy[offered + 1]) / 2
    column, row = grid.columns_rows(middle[:, 0], middle[:, 1])
    cell = row.astype(np.int64) * grid.n_columns + column.astype(np.int64)
    to = np.concatenate([row_of[cell + step] for step in steps])
    offered = np.tile(offered, len(steps))[to >= 0]
    to = to[to >= 0]
    _, metres = roads.foot(offered, x[to], y[to])
    chosen = least(to, metres, len(point))
    given = np.flatnonzero(chosen >= 0)
    given = given[metres[chosen[given]] < squared[given]]
    piece[given], squared[given] = offered[chosen[given]], metres[chosen[given]]
    return piece, squared


def _slide(
    ground: Ground, piece: Integers, squared: Floats, x: Floats, y: Floats, row: Integers
) -> None:
    """Offer the pieces before and after the present one on the same edge (in place)."""
    is_last = ground.roads.is_last
    row = row[piece[row] >= 0]
    after = piece[row] + np.int32(1)
    _take_nearer(ground, piece, squared, x, y, row, np.where(is_last[after], -1, after))
    before = np.maximum(piece[row] - np.int32(1), 0)
    _take_nearer(ground, piece, squared, x, y, row, np.where(is_last[before], -1, before))


def _take_nearer(
    ground: Ground,
    piece: Integers,
    squared: Floats,
    x: Floats,
    y: Floats,
    row: Integers,
    offered: Integers,
) -> None:
    """Give rows the offered piece (-1 = none) where it is nearer than what they have (in place)."""
    use = np.flatnonzero((offered >= 0) & (offered != piece[row]))
    row, offered = row[use], offered[use]
    _, metres = ground.roads.foot(offered, x[row], y[row])
    nearer = metres < squared[row]
    piece[row[nearer]], squared[row[nearer]] = offered[nearer], metres[nearer]
