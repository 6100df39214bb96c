"""Triangles that junctions are put into as corners, and boundaries through them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .columns import Columns
from .distances import length
from .grid_minutes import within
from .marching import MARGIN, Pieces, Sides, cell_corners, side_names
from .model import Floats, Rows

LEAST_WEIGHT = 1e-5
"""A corner put into a triangle keeps at least this weight (barycentric) of each old corner."""


@dataclass(frozen=True)
class Triangles(Columns):
    """Triangles with the minutes at their corners, counter-clockwise.

    Attributes
    ----------
    cell : (n,) int64
        The cell that each is a part of.
    x, y, minutes : (n, 3) float64
        Corners; inf where nothing is reached.
    side : (n, 3) int64
        Names of the sides from corner ``k`` to ``k + 1``; the two triangles that share a side
        give it the same name. Sides of cells have the names of :class:`~.marching.Sides`.
    """

    cell: Rows
    x: Floats
    y: Floats
    minutes: Floats
    side: Rows


def halves_of_cells(sides: Sides, cell: Rows) -> Triangles:
    """Two triangles for each cell: south-east first of all cells, then north-west."""
    grid = sides.grid
    corner = cell[:, None] + np.array(cell_corners(grid.n_columns))
    x, y = grid.places(corner)
    minutes = sides.surface.minutes.take(corner)
    diagonal = first_free_name(sides) + np.arange(len(cell), dtype=np.int64)
    south, east, north, west = (
        side_names(grid.n_columns, cell, np.full(len(cell), side)) for side in range(4)
    )

    def halves(values: Floats) -> Floats:
        return np.concatenate([values[:, [0, 1, 2]], values[:, [0, 2, 3]]])

    side = [np.column_stack([south, east, diagonal]), np.column_stack([diagonal, north, west])]
    return Triangles(
        np.concatenate([cell, cell]), halves(x), halves(y), halves(minutes), np.concatenate(side)
    )


def first_free_name(sides: Sides) -> int:
    """Names from here on are no sides of cells."""
    return 2 * sides.grid.n_points


def pieces_in_triangles(sides: Sides, triangles: Triangles, limit: float) -> Pieces:
    """The boundary of a limit through triangles, piece by piece."""
    count = within(triangles.minutes, limit).sum(axis=1)
    mixed = triangles.take((count > 0) & (count < 3))
    leaving, entering = crossed_sides(mixed, limit)
    row = np.arange(len(leaving))
    x, y = crossing(sides, mixed, leaving, limit)
    return Pieces(mixed.cell, mixed.side[row, leaving], mixed.side[row, entering], x, y)


def with_triangles(
    pieces: Pieces, sides: Sides, triangles: Triangles, limit: float
) -> Pieces:
    """The boundary of a limit through cells, and through triangles where cells are divided."""
    is_divided = np.zeros(sides.grid.n_points, bool)
    is_divided[triangles.cell] = True
    whole = pieces.take(~is_divided.take(pieces.cell))
    return whole.joined(pieces_in_triangles(sides, triangles, limit))


def crossed_sides(triangles: Triangles, limit: float) -> tuple[Rows, Rows]:
    """The sides of each triangle (all are crossed) where one leaves and where one enters the area.

    The boundary runs from the first to the second with the area on its left.
    """
    inside = within(triangles.minutes, limit)
    after = inside[:, [1, 2, 0]]
    return (inside & ~after).argmax(axis=1), (~inside & after).argmax(axis=1)


def crossing(sides: Sides, triangles: Triangles, side: Rows, limit: float) -> tuple[Floats, Floats]:
    """Where a limit crosses one side of each triangle."""
    row = 3 * np.arange(len(side))
    at, after = row + side, row + (side + 1) % 3
    name = triangles.side.take(at)
    low, high = triangles.minutes.take(at), triangles.minutes.take(after)
    x, y = triangles.x.take(at), triangles.y.take(at)
    to_x, to_y = triangles.x.take(after) - x, triangles.y.take(after) - y
    walk = length(to_x, to_y) / sides.surface.metres_per_minute
    outward = low <= high
    share = crossing_share(np.minimum(low, high), np.maximum(low, high), limit, walk)
    share = np.where(outward, share, 1.0 - share)
    x, y = x + share * to_x, y + share * to_y
    of_cell = np.flatnonzero(name < first_free_name(sides))
    x[of_cell], y[of_cell] = sides.crossing(name.take(of_cell), limit)
    return x, y


def crossing_share(low: Floats, high: Floats, limit: float, walk_minutes: Floats) -> Floats:
    """Where a limit is passed between two points, as the share of the way from the lower one.

    Where the difference is no more than the walk the minutes are taken to rise evenly. Where it is
    more, two roads of different minutes meet about half-way: before, the minutes rise from the
    lower end by the walk, after, they fall short of the higher end by the walk. The share grows
    with the limit and keeps off both ends.

    Parameters
    ----------
    low, high : (n,) float64
        Minutes of the two points, at most and above the limit.
    limit : float
        Minutes.
    walk_minutes : (n,) float64
        Minutes to walk from one to the other.

    Examples
    --------
    >>> def share(low, high):
    ...     found = crossing_share(np.array([low]), np.array([high]), 10.0, np.array([1.0]))
    ...     return round(float(found[0]), 1)
    >>> share(9.8, 10.6), share(9.8, 60.0), share(5.0, 60.0), share(5.0, 10.1)
    (0.3, 0.2, 0.5, 0.9)
    """
    left = limit - low
    walk = np.maximum(walk_minutes, 1e-9)
    even = left / np.maximum(high - low, 1e-9)
    meeting = np.minimum(np.maximum(0.5, 1 - (high - limit) / walk), left / walk)
    share = np.minimum(np.maximum(np.where(high - low <= walk, even, meeting), 0.0), 1.0)
    left = np.maximum(left, 0.0)
    found: Floats = MARGIN + (1 - 2 * MARGIN) * (0.98 * share + 0.02 * left / (1.0 + left))
    return found


def divide(
    triangles: Triangles,
    parent: Rows,
    corner: Rows,
    owner: Rows,
    x: Floats,
    y: Floats,
    minutes: Floats,
    first_name: int,
) -> tuple[Triangles, Rows]:
    """Divide each parent triangle in three around a new corner, and say who owns which point.

    Parameters
    ----------
    triangles : Triangles
    parent : (n,) int64
        Triangles to divide, each once.
    corner : (n,) int64
        The point that becomes their new corner.
    owner, x, y, minutes : (m,)
        The triangle that each point lies in, its place and minutes.
    first_name : int
        New sides are named from here on.

    Returns
    -------
    triangles : Triangles
        Without the parents, the new ones last.
    owner : (m,) int64
        Among these.
    """
    n = len(parent)
    old = triangles.take(parent)
    middle_x, middle_y = _brought_inside(old.x, old.y, x[corner], y[corner])
    spoke = np.arange(3 * n, dtype=np.int64).reshape(n, 3) + first_name
    stays = np.ones(len(triangles.x), bool)
    stays[parent] = False
    kept = triangles.take(stays)
    for side in range(3):
        ends = [side, (side + 1) % 3]
        kept = kept.joined(
            Triangles(
                old.cell,
                np.column_stack([old.x[:, ends], middle_x]),
                np.column_stack([old.y[:, ends], middle_y]),
                np.column_stack([old.minutes[:, ends], minutes[corner]]),
                np.column_stack([old.side[:, side], spoke[:, ends[1]], spoke[:, side]]),
            )
        )
    renumbered = np.cumsum(stays) - 1
    child_of = np.full(len(triangles.x), -1)
    child_of[parent] = np.arange(n)
    child = child_of[owner]
    to_x, to_y = old.x[child] - middle_x[child, None], old.y[child] - middle_y[child, None]
    turn = _turn_towards(to_x, to_y, x - middle_x[child], y - middle_y[child])
    return kept, np.where(child >= 0, stays.sum() + turn * n + child, renumbered[owner])


def _turn_towards(to_x: Floats, to_y: Floats, off_x: Floats, off_y: Floats) -> Rows:
    """Between which spokes (n, 3), seen from the middle, points lie."""
    left = to_x * off_y[:, None] - to_y * off_x[:, None] >= 0
    return (left & ~np.roll(left, -1, axis=1)).argmax(axis=1)


def _brought_inside(
    corner_x: Floats, corner_y: Floats, x: Floats, y: Floats
) -> tuple[Floats, Floats]:
    """Points in triangles, moved off the sides where they lie on them."""
    ahead_x, ahead_y = np.roll(corner_x, -1, axis=1), np.roll(corner_y, -1, axis=1)
    area = (ahead_x - corner_x) * (y[:, None] - corner_y) - (ahead_y - corner_y) * (
        x[:, None] - corner_x
    )
    weight = np.maximum(area / area.sum(axis=1, keepdims=True), LEAST_WEIGHT)
    weight /= weight.sum(axis=1, keepdims=True)
    weight = np.roll(weight, -1, axis=1)  # the part across from a corner is that corner's weight
    return (weight * corner_x).sum(axis=1), (weight * corner_y).sum(axis=1)
