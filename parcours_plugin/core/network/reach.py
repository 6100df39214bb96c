"""Which part of the network matters: roads around what is reached, windows of the ground."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .keys import ranges
from .model import Booleans, Floats, Joined, Network, Rows
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
    ends = node_minutes.copy()
    for nodes in (network.edge_from, network.edge_to):
        at = nodes[facilities.edge[own]]
        np.minimum.at(ends, at, facilities.walk_minutes[own])
    is_long = np.flatnonzero(network.edge_metres > BLOCK_METRES)
    least = np.minimum(ends[network.edge_from[is_long]], ends[network.edge_to[is_long]])
    is_long = is_long[least <= limit]
    on_long = road_points(network, is_long, 0.5 * BLOCK_METRES)
    first, last = network.edge_from[on_long.edge], network.edge_to[on_long.edge]
    least = np.minimum(ends[first], ends[last])
    minutes = np.concatenate([node_minutes[reached], least, facilities.walk_minutes[own]])
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
    left_of = np.full(blocks.n_points, -1, np.int64)  # rings still to be added around a block
    order = np.argsort(rings, kind="stable")
    left_of[block[order]] = rings[order]
    left = left_of.reshape(blocks.n_rows, blocks.n_columns)
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


class Windows:
    """Parts of a ground, one after the other.

    Parameters
    ----------
    network : Network
        The roads.
    ground : Ground
        What the windows are parts of.
    """

    def __init__(self, network: Network, ground: Ground) -> None:
        roads = ground.roads
        self.ground = ground
        self._start = np.flatnonzero(np.append(True, roads.is_last[:-1]))
        self._size = np.diff(np.append(self._start, len(roads.edge)))
        edge = roads.edge[self._start]
        ends = (network.edge_from[edge], network.edge_to[edge])
        self._x = [network.node_x[nodes] for nodes in ends]
        self._y = [network.node_y[nodes] for nodes in ends]
        self._is_long = network.edge_metres[edge] > 4 * BLOCK_METRES
        self._local = np.full(len(roads.edge), -1, np.int32)

    def part(self, part: Grid) -> Ground:
        """The ground in a part of its grid; roads that only graze the part may be left out."""
        grid, roads = self.ground.grid, self.ground.roads
        spare = 2 * BLOCK_METRES
        east, north = part.x0 + part.n_columns * part.cell, part.y0 + part.n_rows * part.cell
        use = self._is_long.copy()
        for x, y in zip(self._x, self._y):
            use |= (
                (x > part.x0 - spare) & (x < east + spare)
                & (y > part.y0 - spare) & (y < north + spare)
            )  # fmt: skip
        point = ranges(self._start[use], self._size[use])
        row0 = round((part.y0 - grid.y0) / grid.cell)
        column0 = round((part.x0 - grid.x0) / grid.cell)
        shape = (grid.n_rows, grid.n_columns)
        there = np.s_[row0 : row0 + part.n_rows, column0 : column0 + part.n_columns]
        source = self.ground.source.reshape(shape)[there].ravel()
        nearest = self.ground.nearest.reshape(shape)[there].ravel()
        metres = self.ground.metres.reshape(shape)[there].ravel()

        def moved(cell: Rows, spare_cells: int) -> tuple[Rows, Booleans]:
            """Numbers in the part, and which of them are in it."""
            row, column = np.divmod(cell, np.int32(grid.n_columns))
            row -= row0
            column -= column0
            inside = (row >= 1) & (row < part.n_rows - spare_cells)
            inside &= (column >= 1) & (column < part.n_columns - spare_cells)
            return row * np.int32(part.n_columns) + column, inside

        self._local[point] = np.arange(len(point), dtype=np.int32)
        nearest = np.where(nearest >= 0, self._local.take(nearest), np.int32(-1))
        self._local[point] = -1
        source, inside = moved(source, 1)
        inside &= nearest >= 0
        cell, in_part = moved(self.ground.cell.take(point), 2)
        return Ground(
            part,
            RoadPoints(*(values.take(point, axis=0) for values in vars(roads).values())),
            self.ground.max_snap_metres,
            np.where(in_part, cell, np.int32(0)),
            np.where(inside, source, np.int32(-1)),
            np.where(inside, nearest, np.int32(-1)),
            metres,
        )
