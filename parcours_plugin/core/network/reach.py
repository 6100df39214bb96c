"""Which part of the network matters: roads around what is reached, windows of the ground."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import Floats, Joined, Network, Rows
from .surface import Grid, Ground, RoadPoints, make_grid, road_points

Bounds = tuple[float, float, float, float]
BLOCK_METRES = 500.0
"""Roads are told apart as near or far by blocks of this size."""


@dataclass(frozen=True)
class Reach:
    """How far off the roads places are reached at most.

    Attributes
    ----------
    x, y : (n,) float64
        Points on reached roads: junctions, points of long edges, the facilities.
    metres : (n,) float64
        No place around the point, or around a short edge that begins there, is reached farther
        off than this.
    """

    x: Floats
    y: Floats
    metres: Floats

    def bounds(self) -> Bounds:
        """West, south, east and north of all that is reached."""
        far = self.metres + BLOCK_METRES
        return (
            float((self.x - far).min()),
            float((self.y - far).min()),
            float((self.x + far).max()),
            float((self.y + far).max()),
        )


def reach_of(
    network: Network,
    node_minutes: Floats,
    facilities: Joined,
    limit: float,
    metres_per_minute: float,
    max_snap_metres: float,
) -> Reach:
    """How far off the roads places are reached within a limit.

    From a junction of ``t`` minutes one walks ``(limit - t) * speed`` metres at most, and never
    more than the snapping distance.
    """
    reached = np.flatnonzero(node_minutes <= limit)
    own = np.flatnonzero((facilities.edge >= 0) & (facilities.walk_minutes <= limit))
    ends = np.minimum(node_minutes[network.edge_from], node_minutes[network.edge_to])
    own_edge = facilities.edge[own]
    if len(own):
        ends[own_edge] = np.minimum(ends[own_edge], facilities.walk_minutes[own].min())
    is_long = (network.edge_metres > BLOCK_METRES) & (ends <= limit)
    on_long = road_points(network, np.flatnonzero(is_long), 0.5 * BLOCK_METRES)
    minutes = np.concatenate(
        [node_minutes[reached], ends[on_long.edge], facilities.walk_minutes[own]]
    )
    return Reach(
        np.concatenate([network.node_x[reached], on_long.xy[:, 0], facilities.road_x[own]]),
        np.concatenate([network.node_y[reached], on_long.xy[:, 1], facilities.road_y[own]]),
        np.minimum((limit - minutes) * metres_per_minute, max_snap_metres),
    )


def edges_around(network: Network, reach: Reach) -> Rows:
    """The edges that may be entered and may be the nearest of a reached place (and some more).

    Such an edge is no farther from a reached place than the reached road is: within twice the
    reach of that road.
    """
    west, south, east, north = reach.bounds()
    far = float(reach.metres.max(initial=0.0))
    blocks = make_grid((west - far, south - far, east + far, north + far), BLOCK_METRES)
    rings = np.ceil((2 * reach.metres + BLOCK_METRES) / BLOCK_METRES).astype(np.int64)
    block = _block_of(blocks, reach.x, reach.y)
    left = np.full(blocks.n_points, -1, np.int64)  # rings still to be added around a block
    order = np.argsort(rings, kind="stable")
    left[block[order]] = rings[order]
    left = left.reshape(blocks.n_rows, blocks.n_columns)
    for _ in range(int(rings.max(initial=0))):
        around = left.copy()
        for view in (around, around.T):
            before = view.copy()
            np.maximum(view[1:], before[:-1], out=view[1:])
            np.maximum(view[:-1], before[1:], out=view[:-1])
        np.maximum(left, around - 1, out=left)
    marked = (left >= 0).ravel()
    marked[0] = False
    near = marked[_block_of(blocks, network.node_x, network.node_y)]
    use = (near[network.edge_from] | near[network.edge_to]) & network.edge_enterable
    is_long = (network.edge_metres > BLOCK_METRES) & network.edge_enterable & ~use
    on_long = road_points(network, np.flatnonzero(is_long), 0.5 * BLOCK_METRES)
    passes = marked[_block_of(blocks, on_long.xy[:, 0], on_long.xy[:, 1])]
    use[on_long.edge[passes]] = True
    return np.flatnonzero(use)


def _block_of(blocks: Grid, x: Floats, y: Floats) -> Rows:
    """Number of the block that places lie in, 0 for those outside."""
    column, row = blocks.columns_rows(x, y)
    inside = (column >= 0) & (column < blocks.n_columns) & (row >= 0) & (row < blocks.n_rows)
    column[~inside] = row[~inside] = 0.0
    number: Rows = row.astype(np.int64) * blocks.n_columns + column.astype(np.int64)
    return number


def window(grid: Grid, bounds: Bounds) -> Grid:
    """The part of a grid that covers some bounds."""
    wanted = make_grid(bounds, grid.cell)
    first_column = max(round((wanted.x0 - grid.x0) / grid.cell), 0)
    first_row = max(round((wanted.y0 - grid.y0) / grid.cell), 0)
    last_column = min(round((wanted.x0 - grid.x0) / grid.cell) + wanted.n_columns, grid.n_columns)
    last_row = min(round((wanted.y0 - grid.y0) / grid.cell) + wanted.n_rows, grid.n_rows)
    return Grid(
        grid.x0 + first_column * grid.cell,
        grid.y0 + first_row * grid.cell,
        grid.cell,
        last_row - first_row,
        last_column - first_column,
    )


def clip_ground(network: Network, ground: Ground, part: Grid) -> Ground:
    """The ground in a part of its grid; roads that only graze the part may be left out."""
    grid, roads = ground.grid, ground.roads
    starts = np.flatnonzero(np.append(True, roads.is_last[:-1]))
    edges = roads.edge[starts]
    near = np.zeros(network.n_nodes, bool)
    near[
        (network.node_x > part.x0 - 2 * BLOCK_METRES)
        & (network.node_x < part.x0 + part.n_columns * part.cell + 2 * BLOCK_METRES)
        & (network.node_y > part.y0 - 2 * BLOCK_METRES)
        & (network.node_y < part.y0 + part.n_rows * part.cell + 2 * BLOCK_METRES)
    ] = True
    use = near[network.edge_from[edges]] | near[network.edge_to[edges]]
    use |= network.edge_metres[edges] > 4 * BLOCK_METRES
    use_point = np.repeat(use, np.diff(np.append(starts, len(roads.edge))))
    point = np.flatnonzero(use_point)
    local = RoadPoints(roads.xy[point], roads.edge[point], roads.share[point], roads.is_last[point])
    column0 = round((part.x0 - grid.x0) / grid.cell)
    row0 = round((part.y0 - grid.y0) / grid.cell)
    row, column = np.divmod(ground.cell[point], np.int32(grid.n_columns))
    row -= row0
    column -= column0
    inside = (row >= 1) & (row < part.n_rows - 2) & (column >= 1) & (column < part.n_columns - 2)
    cell = np.where(inside, row * np.int32(part.n_columns) + column, np.int32(0))
    rows = slice(row0, row0 + part.n_rows)
    columns = slice(column0, column0 + part.n_columns)
    nearest = ground.nearest.reshape(grid.n_rows, grid.n_columns)[rows, columns].ravel()
    metres = ground.metres.reshape(grid.n_rows, grid.n_columns)[rows, columns].ravel()
    number = np.cumsum(use_point, dtype=np.int32) - np.int32(1)
    source = ground.source.reshape(grid.n_rows, grid.n_columns)[rows, columns].ravel()
    row, column = np.divmod(source, np.int32(grid.n_columns))
    row -= row0
    column -= column0
    known = (nearest >= 0) & use_point[nearest]
    known &= (row >= 1) & (row < part.n_rows - 1) & (column >= 1) & (column < part.n_columns - 1)
    source = np.where(known, row * np.int32(part.n_columns) + column, np.int32(-1))
    nearest = np.where(known, number[nearest], np.int32(-1))
    return Ground(part, local, ground.max_snap_metres, cell, source, nearest, metres)
