"""Which part of the network matters: roads around what is reached, windows of the ground."""

from __future__ import annotations

import numpy as np

from .model import Floats, Integers, Network
from .surface import Grid, Ground, RoadPoints, make_grid, road_points

Bounds = tuple[float, float, float, float]
SPARE_METRES = 1000.0
"""Roads whose ends are this far outside a window still count in it."""


def reached_edges(network: Network, node_minutes: Floats, extra_edges: Integers) -> Integers:
    """Edges with an end that has finite minutes, and some more (the facilities' own)."""
    reached = np.isfinite(node_minutes)
    mask = reached[network.edge_from] | reached[network.edge_to]
    mask[extra_edges] = True
    return np.flatnonzero(mask)


def bounds_of(network: Network, edges: Integers) -> Bounds:
    """West, south, east and north of some edges (at least one)."""
    first, last = network.edge_start[edges], network.edge_start[edges + 1]
    pairs = np.column_stack([first, last]).ravel()
    low, high = [], []
    for values in (network.vertex_x, network.vertex_y):
        more = np.append(values, values[-1])  # the last edge ends where the vertices end
        low.append(float(np.minimum.reduceat(more, pairs)[::2].min()))
        high.append(float(np.maximum.reduceat(more, pairs)[::2].max()))
    return low[0], low[1], high[0], high[1]


def edges_around(network: Network, reached: Integers, bounds: Bounds, metres: float) -> Integers:
    """The edges that may be entered and lie within ``metres`` of reached edges (and some more).

    Blocks of that size which hold a piece of a reached edge are marked, then their neighbours; an
    edge matters when an end lies in a marked block, or when it is longer than a block.
    """
    blocks = make_grid(bounds, metres, 2 * metres)
    marked = np.zeros((blocks.n_rows, blocks.n_columns), bool)
    is_long = network.edge_metres > metres
    long_reached = reached[is_long[reached]]
    on_long = road_points(network, long_reached, 0.5 * metres).xy
    column, row = blocks.columns_rows(on_long[:, 0], on_long[:, 1])
    marked[np.floor(row).astype(np.int64), np.floor(column).astype(np.int64)] = True
    nodes = np.concatenate([network.edge_from[reached], network.edge_to[reached]])
    column, row = blocks.columns_rows(network.node_x[nodes], network.node_y[nodes])
    marked[row.astype(np.int64), column.astype(np.int64)] = True
    for _ in range(2):
        wider = marked.copy()
        wider[:, 1:] |= marked[:, :-1]
        wider[:, :-1] |= marked[:, 1:]
        marked = wider.copy()
        marked[1:] |= wider[:-1]
        marked[:-1] |= wider[1:]
    column, row = blocks.columns_rows(network.node_x, network.node_y)
    inside = (column >= 0) & (column < blocks.n_columns) & (row >= 0) & (row < blocks.n_rows)
    near = np.zeros(network.n_nodes, bool)
    near[inside] = marked[row[inside].astype(np.int64), column[inside].astype(np.int64)]
    use = near[network.edge_from] | near[network.edge_to] | is_long
    return np.flatnonzero(use & network.edge_enterable)


def window(grid: Grid, bounds: Bounds, margin_metres: float) -> Grid:
    """The part of a grid that covers some bounds and a margin."""
    wanted = make_grid(bounds, grid.cell, margin_metres)
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
        (network.node_x > part.x0 - SPARE_METRES)
        & (network.node_x < part.x0 + part.n_columns * part.cell + SPARE_METRES)
        & (network.node_y > part.y0 - SPARE_METRES)
        & (network.node_y < part.y0 + part.n_rows * part.cell + SPARE_METRES)
    ] = True
    use = near[network.edge_from[edges]] | near[network.edge_to[edges]]
    use |= network.edge_metres[edges] > 2 * SPARE_METRES
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
