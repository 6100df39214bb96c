"""Junctions as corners of the surface, where they would lie on the wrong side of a boundary.

The surface knows the corners of cells. A junction that is reached, in a cell whose corners are
not, would come to lie just outside the boundary. Its cell is then divided into triangles with the
junction as a further corner, with its own minutes, so that the boundary goes around it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from .columns import Columns
from .grid import Grid
from .grid_minutes import rows_within, within
from .marching import Pieces, Sides, corner_bands
from .model import Booleans, Floats, Network, Rows
from .triangles import (
    Triangles,
    crossed_sides,
    crossing,
    divide,
    first_free_name,
    halves_of_cells,
)


@dataclass(frozen=True)
class Junctions(Columns):
    """Junctions on the ground of a surface.

    Attributes
    ----------
    node : (n,) int64
        Which.
    x, y : (n,) float64
        Metres.
    minutes : (n,) float64
        Minutes.
    cell : (n,) int64
        The cell of the grid.
    """

    node: Rows
    x: Floats
    y: Floats
    minutes: Floats
    cell: Rows


def reached_junctions(
    network: Network, grid: Grid, minutes: Floats, limit: float, among: Rows | None = None
) -> Junctions:
    """Junctions within a limit, by their minutes, that a road which may be entered leads to.

    Parameters
    ----------
    among : (n,) int64, optional
        Junctions among which all those reached are.
    """
    node = rows_within(minutes, limit, among)
    node = node.compress(enterable_nodes(network).take(node))
    x, y = network.node_x.take(node), network.node_y.take(node)
    return Junctions(node, x, y, minutes.take(node), grid.cells_of(x, y))


def enterable_nodes(network: Network) -> Booleans:
    """Which junctions have an edge that may be entered; found at the first call."""
    found: Booleans | None = network.prepared.get("enterable nodes")
    if found is None:
        found = np.zeros(network.n_nodes, bool)
        found[network.edge_from[network.edge_enterable]] = True
        found[network.edge_to[network.edge_enterable]] = True
        network.prepared["enterable nodes"] = found
    return found


def divided_cells(
    sides: Sequence[Sides],
    junctions: Sequence[Junctions],
    limits: Sequence[float],
    pieces: Sequence[Sequence[Pieces]],
) -> list[Triangles]:
    """Triangles for the cells where reached junctions would lie outside.

    Parameters
    ----------
    sides : sequence of Sides
        Sides of the cells, of one surface or of several on the same ground.
    junctions : sequence of Junctions
        Those reached within the longest limit, the same for all surfaces, each with its minutes.
    limits : sequence of float
        Minutes.
    pieces : sequence of sequence of Pieces
        Of each surface and limit: of :func:`~.marching.pieces_in_cells`.

    Returns
    -------
    list of Triangles
        For each surface the same ones: whole cells, divided until every junction lies inside the
        boundary of its limits.
    """
    special = np.unique(
        np.concatenate(
            [
                cells
                for own, at, drawn in zip(sides, junctions, pieces)
                for cells in _misplaced_cells(own, at, limits, drawn)
            ]
        )
    )
    is_special = np.zeros(sides[0].grid.n_points, bool)
    is_special[special] = True
    there = is_special.take(junctions[0].cell)
    junctions = [own.take(there) for own in junctions]
    triangles = [halves_of_cells(own, special) for own in sides]
    places = junctions[0]
    x0, y0 = sides[0].grid.places(places.cell)
    is_north = places.y - y0 > places.x - x0
    owner: Rows = np.searchsorted(special, places.cell) + len(special) * is_north
    name = first_free_name(sides[0]) + len(special)
    while True:
        misplaced = np.zeros(len(owner), bool)
        for own, parts, at in zip(sides, triangles, junctions):
            misplaced |= _misplaced(own, parts.take(owner), at, limits)
        outside = np.flatnonzero(misplaced)
        if not len(outside):
            return triangles
        # In each triangle the junction of least minutes becomes a corner.
        outside = outside[np.lexsort((junctions[-1].minutes[outside], owner[outside]))]
        chosen = outside[np.flatnonzero(np.diff(owner[outside], prepend=-1))]
        left = np.zeros(len(triangles[0].x), bool)
        left[owner[chosen]] = True
        # Triangles that stay whole have none outside: only what lies in the others matters on.
        left = left[owner]
        left[chosen] = False
        divided = [
            divide(parts, owner[chosen], chosen, owner, at.x, at.y, at.minutes, name)
            for parts, at in zip(triangles, junctions)
        ]
        triangles = [parts for parts, _ in divided]
        name += 3 * len(chosen)
        owner = divided[0][1][left]
        junctions = [own.take(left) for own in junctions]


def _misplaced_cells(
    sides: Sides, junctions: Junctions, limits: Sequence[float], pieces: Sequence[Pieces]
) -> Iterator[Rows]:
    """For each limit the cells with a junction within it that is not inside its boundary."""
    corners = corner_bands(sides.surface, junctions.cell)
    for limit, drawn in zip(limits, pieces):
        pattern = corners.pattern(sides.surface.band_of(limit))
        some = np.flatnonzero(within(junctions.minutes, limit) & (pattern < 15))
        is_mixed = pattern.take(some) > 0
        yield junctions.cell.take(some.compress(~is_mixed))
        yield _misplaced_in(sides, junctions.take(some.compress(is_mixed)), drawn)


def _misplaced_in(sides: Sides, mixed: Junctions, pieces: Pieces) -> Rows:
    """Of the cells of junctions that a boundary runs through, those where one lies outside."""
    if not len(mixed.cell):
        return mixed.cell
    order = np.argsort(pieces.cell, kind="stable")
    cells = pieces.cell.take(order)
    first = np.searchsorted(cells, mixed.cell)
    second = cells.take(np.minimum(first + 1, len(cells) - 1))
    is_saddle: Booleans = np.equal(second, mixed.cell)
    is_saddle = is_saddle & (first + 1 < len(cells))
    following = sides.following(pieces)
    outside: Booleans = ~_left_of(pieces, following, order.take(first), mixed)
    # In the rare saddles one boundary or both may matter: any junction near them is made a corner.
    saddle = np.flatnonzero(is_saddle)
    outside[saddle] |= ~_left_of(
        pieces, following, order.take(first[saddle] + 1), mixed.take(saddle)
    )
    return mixed.cell.compress(outside)


def _left_of(pieces: Pieces, following: Rows, row: Rows, junctions: Junctions) -> Booleans:
    """Whether junctions lie to the left of pieces."""
    after = following.take(row)
    x, y = pieces.x.take(row), pieces.y.take(row)
    to_x, to_y = pieces.x.take(after) - x, pieces.y.take(after) - y
    turn: Floats = to_x * (junctions.y - y) - to_y * (junctions.x - x)
    return turn > 0


def _misplaced(
    sides: Sides, triangles: Triangles, junctions: Junctions, limits: Sequence[float]
) -> Booleans:
    """Which junctions, each in its triangle, are within a limit but not inside its boundary."""
    misplaced = np.zeros(len(junctions.x), bool)
    for limit in limits:
        n_inside = within(triangles.minutes, limit).sum(axis=1)
        reached = within(junctions.minutes, limit)
        misplaced |= reached & (n_inside == 0)
        mixed = np.flatnonzero(reached & (n_inside > 0) & (n_inside < 3))
        some = triangles.take(mixed)
        leaving, entering = crossed_sides(some, limit)
        x, y = crossing(sides, some, leaving, limit)
        to_x, to_y = crossing(sides, some, entering, limit)
        x_off, y_off = junctions.x[mixed] - x, junctions.y[mixed] - y
        misplaced[mixed[(to_x - x) * y_off - (to_y - y) * x_off <= 0]] = True
    return misplaced
