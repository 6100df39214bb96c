"""How far places are reached: what the ground has to cover."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .distances import length
from .grid import BLOCK_CELLS, Bounds, Grid
from .grid_minutes import rows_within
from .keys import ranges, starts
from .model import Booleans, Floats, Integers, Joined, Network, Rows

LONG_METRES = 500.0
"""Of longer edges all vertices are looked at; shorter ones are near their ends."""


@dataclass(frozen=True)
class LongEdges:
    """Long edges, with points along them half such a length apart at most.

    Attributes
    ----------
    edge : (n,) int64
        The edges, rising.
    first, last : (n,) int
        The junctions at their ends.
    west, south, east, north : (n,) float64
        What each covers, metres.
    x, y : (n_points,) float64
        Points, edge by edge.
    start : (n + 1,) int64
        Those of edge ``i`` are ``start[i]:start[i + 1]``.
    """

    edge: Rows
    first: Rows
    last: Rows
    west: Floats
    south: Floats
    east: Floats
    north: Floats
    x: Floats
    y: Floats
    start: Integers


@dataclass(frozen=True)
class Reach:
    """What is reached of the roads, with what lies around it.

    Attributes
    ----------
    x, y : (n,) float64
        Junctions and facilities, metres.
    far_metres : (n,) float64
        All places reached by way of the point (or of a short edge that begins there), and the
        roads nearest to them, lie within this distance.
    long : LongEdges
        The long edges of the network.
    row : (m,) int64
        Those of them that are reached.
    row_far_metres : (m,) float64
        As for the points.
    """

    x: Floats
    y: Floats
    far_metres: Floats
    long: LongEdges
    row: Rows
    row_far_metres: Floats

    def bounds(self) -> Bounds:
        """West, south, east and north of all that."""
        long, far = self.long, self.row_far_metres
        return (
            _least(self.x - self.far_metres, long.west.take(self.row) - far),
            _least(self.y - self.far_metres, long.south.take(self.row) - far),
            -_least(-self.x - self.far_metres, -long.east.take(self.row) - far),
            -_least(-self.y - self.far_metres, -long.north.take(self.row) - far),
        )

    def blocks(self, grid: Grid) -> Booleans:
        """The blocks of a grid that hold all that, (rows, columns) of ``grid.block_shape``."""
        side = BLOCK_CELLS * grid.cell
        n_rows, n_columns = grid.block_shape
        first = self.long.start.take(self.row)
        count = self.long.start.take(self.row + 1) - first
        along = ranges(first, count)
        x = np.concatenate([self.x, self.long.x.take(along)])
        y = np.concatenate([self.y, self.long.y.take(along)])
        far_metres = np.concatenate([self.far_metres, np.repeat(self.row_far_metres, count)])
        row, column = (
            np.minimum(np.maximum((values - origin) * (1.0 / side), 0), n - 1).astype(np.int32)
            for values, origin, n in ((y, grid.y0, n_rows), (x, grid.x0, n_columns))
        )
        rings = np.ceil(far_metres * (1.0 / side)).astype(np.int32)
        left = np.full(n_rows * n_columns, -1, np.int64)  # rings still to be added around a block
        block = row * np.int32(n_columns) + column
        for ring in range(int(rings.max(initial=0)) + 1):
            left[block.compress(rings == ring)] = ring
        left = left.reshape(n_rows, n_columns)
        for _ in range(int(rings.max(initial=0))):
            around = left.copy()
            for view in (around, around.T):
                before = view.copy()
                np.maximum(view[1:], before[:-1], out=view[1:])
                np.maximum(view[:-1], before[1:], out=view[:-1])
            np.maximum(left, around - 1, out=left)
        marked: Booleans = left >= 0
        return marked


def reach_of(
    network: Network,
    node_minutes: Floats,
    facilities: Joined,
    limit: float,
    metres_per_minute: float,
    max_snap_metres: float,
    among: Rows | None = None,
) -> Reach | None:
    """What is reached within a limit, None where nothing is.

    From a junction of ``t`` minutes one walks ``(limit - t) * speed`` metres at most, and never
    more than the snapping distance; the nearest road of such a place is as far again at most.

    Parameters
    ----------
    among : (n,) int64, optional
        Junctions among which all those reached are.
    """
    reached = rows_within(node_minutes, limit, among)
    own = np.flatnonzero((facilities.edge >= 0) & (facilities.walk_minutes <= limit))
    if not len(reached) and not len(own):
        return None
    long = _long_edges(network)
    least = np.minimum(node_minutes.take(long.first), node_minutes.take(long.last))
    # A facility's own edge may be reached in its middle alone.
    at = np.minimum(np.searchsorted(long.edge, facilities.edge[own]), len(long.edge) - 1)
    is_long = long.edge[at] == facilities.edge[own] if len(long.edge) else np.zeros(0, bool)
    np.minimum.at(least, at[is_long], facilities.walk_minutes[own[is_long]])
    near = np.flatnonzero(least <= limit)

    def far(minutes: Floats) -> Floats:
        walk = (limit - minutes) * metres_per_minute
        return 2 * np.minimum(walk, max_snap_metres) + LONG_METRES

    minutes = np.concatenate([node_minutes.take(reached), facilities.walk_minutes[own]])
    return Reach(
        np.concatenate([network.node_x.take(reached), facilities.road_x[own]]),
        np.concatenate([network.node_y.take(reached), facilities.road_y[own]]),
        far(minutes),
        long,
        near,
        far(least.take(near)),
    )


def _least(one: Floats, other: Floats) -> float:
    return min(float(one.min(initial=np.inf)), float(other.min(initial=np.inf)))


def _long_edges(network: Network) -> LongEdges:
    """The long edges; found at the first call."""
    found: LongEdges | None = network.prepared.get("long edges")
    if found is None:
        edge = np.flatnonzero(network.edge_metres > LONG_METRES)
        x, y, count = _points_along(network, edge)
        start = starts(count)
        first, last = network.edge_from.take(edge), network.edge_to.take(edge)
        west, south, east, north = np.zeros((4, len(edge)))
        if len(edge):
            west, south = (np.minimum.reduceat(at, start[:-1]) for at in (x, y))
            east, north = (np.maximum.reduceat(at, start[:-1]) for at in (x, y))
        found = LongEdges(edge, first, last, west, south, east, north, x, y, start)
        network.prepared["long edges"] = found
    return found


def _points_along(network: Network, edge: Rows) -> tuple[Floats, Floats, Integers]:
    """Points on edges, half a long edge apart at most, edge by edge, and their numbers."""
    begins = network.edge_start.take(edge)
    segments = network.edge_start.take(edge + 1) - begins - 1
    first = ranges(begins, segments)
    x, y = network.vertex_x.take(first), network.vertex_y.take(first)
    to_x, to_y = network.vertex_x.take(first + 1) - x, network.vertex_y.take(first + 1) - y
    is_long = np.maximum(np.abs(to_x), np.abs(to_y)) > 0.35 * LONG_METRES
    split = np.flatnonzero(is_long)
    parts = np.ones(len(first), np.int64)
    parts[split] = np.ceil(length(to_x[split], to_y[split]) / (0.5 * LONG_METRES))
    segment = np.repeat(np.arange(len(first)), parts)
    along = ranges(np.zeros(len(first), np.int64), parts) / parts.take(segment)
    owner = np.repeat(np.arange(len(edge)), segments).take(segment)
    count = np.bincount(owner, minlength=len(edge)).astype(np.int64)
    at_x, at_y = x.take(segment), y.take(segment)
    return at_x + along * to_x.take(segment), at_y + along * to_y.take(segment), count
