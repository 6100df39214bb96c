"""Junctions as corners of the surface, where they would lie on the wrong side of a boundary.

The surface knows one road point inside each cell. Where a cell holds several junctions, or a road
turns inside it, a reached junction may come to lie just outside the boundary. It is then put into
its triangle as a further corner, with its own minutes, so the boundary goes around it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .contours import (
    Triangles,
    crossed_sides,
    crossing,
    join_triangles,
    take_triangles,
    within,
)
from .lattice import Lattice
from .model import Booleans, Floats, Rows
from .surface import least
from .walks import Walker

LEAST_WEIGHT = 1e-5
"""A corner put into a triangle keeps at least this weight (barycentric) of each old corner."""


def divide_at_junctions(
    lattice: Lattice, walker: Walker, road_minutes: Floats, limits: Sequence[float]
) -> tuple[Rows, Triangles]:
    """Divide triangles until every reached junction lies inside the boundary of its limit.

    Parameters
    ----------
    lattice : Lattice
        The surface.
    walker : Walker
        The ground that it was made of.
    road_minutes : (n_road_points,) float64
        Minutes of the road points.
    limits : sequence of float
        Minutes.

    Returns
    -------
    number : (n,) int64
        Triangles of the lattice that were divided, rising.
    triangles : Triangles
        What they were divided into.
    """
    metres_per_minute = walker.metres_per_minute
    x, y, minutes, number = _junctions_in_cells(lattice, walker, road_minutes, limits)
    triangles = lattice.triangles(number)
    rows = np.arange(len(number))
    outside = _misplaced(triangles, rows, x, y, minutes, limits, metres_per_minute)
    divided = np.unique(number[outside])
    within_divided = np.isin(number, divided)
    x, y, minutes = x[within_divided], y[within_divided], minutes[within_divided]
    owner: Rows = np.searchsorted(divided, number[within_divided])
    triangles = lattice.triangles(divided)
    named = 0
    while True:
        outside = _misplaced(triangles, owner, x, y, minutes, limits, metres_per_minute)
        rows = np.flatnonzero(outside)
        if not len(rows):
            break
        chosen = least(owner[rows], minutes[rows], len(triangles.x))
        parent = np.flatnonzero(chosen >= 0)
        junction = rows[chosen[parent]]
        triangles, owner = _divide(triangles, parent, junction, owner, x, y, minutes, named)
        named += 3 * len(parent)
        left = np.ones(len(x), bool)
        left[junction] = False
        x, y, minutes, owner = x[left], y[left], minutes[left], owner[left]
    return divided, triangles


def _junctions_in_cells(
    lattice: Lattice, walker: Walker, road_minutes: Floats, limits: Sequence[float]
) -> tuple[Floats, Floats, Floats, Rows]:
    """Place, minutes and triangle of the reached junctions in the cells of the lattice."""
    ground, roads = walker.ground, walker.ground.roads
    row_of = np.full(ground.grid.n_points, -1, np.int32)
    row_of[lattice.cell] = np.arange(len(lattice.cell), dtype=np.int32)
    is_end = roads.is_last.copy()
    is_end[0] = True
    is_end[1:] |= roads.is_last[:-1]
    end = np.flatnonzero(is_end)
    end = end[(row_of[ground.cell[end]] >= 0) & within(road_minutes[end], max(limits))]
    # The edges of a junction end at one place: keep one of the ends there.
    _, first = np.unique(roads.xy[end] @ np.array([1.0, 1j]), return_index=True)
    end = end[first]
    row, minutes = row_of[ground.cell[end]], road_minutes[end]
    x, y = roads.xy[end, 0], roads.xy[end, 1]
    to_x = lattice.x[row, :8] - lattice.x[row, 8:]
    to_y = lattice.y[row, :8] - lattice.y[row, 8:]
    from_x, from_y = (x - lattice.x[row, 8])[:, None], (y - lattice.y[row, 8])[:, None]
    left = to_x * from_y - to_y * from_x >= 0
    turn = (left & ~np.roll(left, -1, axis=1)).argmax(axis=1)
    return x, y, minutes, row * np.int64(8) + turn


def _misplaced(
    triangles: Triangles,
    owner: Rows,
    x: Floats,
    y: Floats,
    minutes: Floats,
    limits: Sequence[float],
    metres_per_minute: float,
) -> Booleans:
    """Which junctions are within some limit but not inside its boundary."""
    misplaced = np.zeros(len(x), bool)
    corners = take_triangles(triangles, owner)
    for limit in limits:
        n_inside = within(corners.minutes, limit).sum(axis=1)
        reached = within(minutes, limit)
        misplaced |= reached & (n_inside == 0)
        mixed = np.flatnonzero(reached & (n_inside > 0) & (n_inside < 3))
        some = take_triangles(corners, mixed)
        leaving, entering = crossed_sides(some, limit)
        first_x, first_y = crossing(some, leaving, (leaving + 1) % 3, limit, metres_per_minute)
        last_x, last_y = crossing(some, (entering + 1) % 3, entering, limit, metres_per_minute)
        left = (last_x - first_x) * (y[mixed] - first_y) - (last_y - first_y) * (x[mixed] - first_x)
        misplaced[mixed[left <= 0]] = True
    return misplaced


def _divide(
    triangles: Triangles,
    parent: Rows,
    junction: Rows,
    owner: Rows,
    x: Floats,
    y: Floats,
    minutes: Floats,
    named: int,
) -> tuple[Triangles, Rows]:
    """Divide each parent triangle in three around its junction, and say who owns which junction.

    Returns the triangles without the parents, the new ones last, and the new owners.
    """
    n = len(parent)
    corner_x, corner_y = triangles.x[parent], triangles.y[parent]
    middle_x, middle_y = _brought_inside(corner_x, corner_y, x[junction], y[junction])
    spoke = -(np.arange(3 * n, dtype=np.int64).reshape(n, 3) + named + 1)
    parts = []
    for side in range(3):
        ends = [side, (side + 1) % 3]
        parts.append(
            Triangles(
                np.column_stack([corner_x[:, ends], middle_x]),
                np.column_stack([corner_y[:, ends], middle_y]),
                np.column_stack([triangles.minutes[parent][:, ends], minutes[junction]]),
                np.column_stack([triangles.side[parent, side], spoke[:, ends[1]], spoke[:, side]]),
            )
        )
    stays = np.ones(len(triangles.x), bool)
    stays[parent] = False
    kept = Triangles(*(values[stays] for values in vars(triangles).values()))
    renumbered = np.cumsum(stays) - 1
    child_of = np.full(len(triangles.x), -1)
    child_of[parent] = np.arange(n)
    child = child_of[owner]
    to_x = corner_x[child] - middle_x[child, None]
    to_y = corner_y[child] - middle_y[child, None]
    off_x, off_y = (x - middle_x[child])[:, None], (y - middle_y[child])[:, None]
    left = to_x * off_y - to_y * off_x >= 0
    side_of = (left & ~np.roll(left, -1, axis=1)).argmax(axis=1)
    new_owner = np.where(child >= 0, stays.sum() + side_of * n + child, renumbered[owner])
    for some in parts:
        kept = join_triangles(kept, some)
    return kept, new_owner


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
