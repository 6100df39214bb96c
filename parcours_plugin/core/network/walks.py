"""The walk to the nearest road, exactly, and the minutes from there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import Floats, Rows
from .sketch import RoadMinutes
from .surface import Grid, Ground, RoadPoints, least

NEAR = 0.75
"""In cells: a piece nearer than this always has its middle in one of the point's own cells."""


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

    def minutes(self, x: Floats, y: Floats, piece: Rows) -> Floats:
        """Minutes of places by way of a piece of road each (-1 = none); inf beyond snapping."""
        minutes = np.full(len(x), np.inf)
        rows = np.flatnonzero(piece >= 0)
        piece = piece.take(rows)
        points = self.ground.roads
        along, squared = points.foot(piece, x.take(rows), y.take(rows))
        near = squared <= self.ground.max_snap_metres**2
        if not near.all():
            rows, piece, along, squared = rows[near], piece[near], along[near], squared[near]
        on_road = self.roads.at(points.edge.take(piece), points.share_at(piece, along))
        minutes[rows] = on_road + np.sqrt(squared) / self.metres_per_minute
        return minutes

    def nearest_of(self, x: Floats, y: Floats, candidates: Rows) -> Rows:
        """The nearest of some pieces to each place; candidates (k, n), -1 = none."""
        best, squared = np.full(len(x), -1, np.int32), np.full(len(x), np.inf)
        for piece in candidates:
            use = np.flatnonzero((piece >= 0) & (piece != best))
            _, offered = self.ground.roads.foot(piece.take(use), x.take(use), y.take(use))
            nearer = np.flatnonzero(offered < squared.take(use))
            use = use.take(nearer)
            best[use], squared[use] = piece.take(use), offered.take(nearer)
        return best


def nearest_pieces(ground: Ground, point: Rows) -> Rows:
    """The nearest piece of road of some grid points.

    Beside the roads all pieces in the cells around a point are tried. Farther off a point tries
    what the points around its source know, then what its neighbours know, then the pieces before
    and after on the same road.

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
    around = (0, 1, -1, grid.n_columns, -grid.n_columns)
    wanted = np.zeros(grid.n_points, bool)
    wanted[point] = True
    for step in around:
        wanted[source[source >= 0] + step] = True
    known = np.flatnonzero(wanted)
    piece, squared = _beside_roads(ground, known)
    row_of = np.full(grid.n_points, -1, np.int32)
    row_of[known] = np.arange(len(known), dtype=np.int32)
    far = row_of.take(point[is_far])
    far, source = far[source >= 0], source[source >= 0]
    x, y = grid.places(known)
    before = piece.copy()
    for step in around:
        offered = before.take(row_of.take(source + step))
        _take_nearer(ground, piece, squared, x, y, far, offered)
    before = piece.copy()
    at_far = known.take(far)
    for step in around[1:]:
        row = row_of.take(at_far + step)
        _take_nearer(ground, piece, squared, x, y, far, np.where(row >= 0, before.take(row), -1))
    _slide(ground, piece, squared, x, y, far)
    return piece[row_of.take(point)]


def _beside_roads(ground: Ground, point: Rows) -> tuple[Rows, Floats]:
    """The nearest of the pieces in the four cells around grid points, and its squared distance.

    Where there are none, that of the road point which the ground gives.
    """
    grid, roads = ground.grid, ground.roads
    x, y = grid.places(point)
    nearest = ground.nearest[point]
    piece = np.where(nearest >= 0, nearest - roads.is_last[nearest], np.int32(-1))
    squared = np.full(len(point), np.inf)
    some = np.flatnonzero(piece >= 0)
    _, squared[some] = roads.foot(piece.take(some), x.take(some), y.take(some))
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
    column, row, half = _middles(grid, roads, offered)
    whole_column, whole_row = np.floor(column), np.floor(row)
    column, row = column - whole_column, row - whole_row
    cell = (whole_row * grid.n_columns + whole_column).astype(np.int64)
    bound = np.append(ground.metres[point] / grid.cell, -np.inf)  # the last: not asked for
    found, pieces = [], []
    for step, at_column, at_row in zip(steps, (0, 1, 0, 1), (0, 0, 1, 1)):
        to = row_of.take(cell + step)
        # A piece cannot be nearer than its middle less its half: most need no closer look.
        away = (column - at_column) ** 2 + (row - at_row) ** 2
        reach = bound.take(to) + half
        use = np.flatnonzero((reach > 0) & (away <= reach * reach))
        found.append(to.take(use))
        pieces.append(offered.take(use))
    to, offered = np.concatenate(found), np.concatenate(pieces)
    _, metres = roads.foot(offered, x.take(to), y.take(to))
    chosen = least(to, metres, len(point))
    given = np.flatnonzero(chosen >= 0)
    given = given[metres[chosen[given]] < squared[given]]
    piece[given], squared[given] = offered[chosen[given]], metres[chosen[given]]
    return piece, squared


def _middles(grid: Grid, roads: RoadPoints, piece: Rows) -> tuple[Floats, Floats, Floats]:
    """Column and row of the middles of pieces, and half their lengths in cells."""
    first, last = roads.xy.take(piece, axis=0), roads.xy.take(piece + 1, axis=0)
    column, row = grid.columns_rows(*((first + last) / 2).T)
    return column, row, np.hypot(*(last - first).T) / (2 * grid.cell)


def _slide(ground: Ground, piece: Rows, squared: Floats, x: Floats, y: Floats, row: Rows) -> None:
    """Offer the pieces before and after the present one on the same edge (in place)."""
    is_last = ground.roads.is_last
    row = row[piece[row] >= 0]
    after = piece[row] + np.int32(1)
    _take_nearer(ground, piece, squared, x, y, row, np.where(is_last[after], -1, after))
    before = np.maximum(piece[row] - np.int32(1), 0)
    _take_nearer(ground, piece, squared, x, y, row, np.where(is_last[before], -1, before))


def _take_nearer(
    ground: Ground,
    piece: Rows,
    squared: Floats,
    x: Floats,
    y: Floats,
    row: Rows,
    offered: Rows,
) -> None:
    """Give rows the offered piece (-1 = none) where it is nearer than what they have (in place)."""
    use = np.flatnonzero((offered >= 0) & (offered != piece.take(row)))
    row, offered = row.take(use), offered.take(use)
    _, metres = ground.roads.foot(offered, x.take(row), y.take(row))
    nearer = np.flatnonzero(metres < squared.take(row))
    row = row.take(nearer)
    piece[row], squared[row] = offered.take(nearer), metres.take(nearer)
