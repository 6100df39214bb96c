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
class Reach:
    """Points on reached roads, with what lies around them.

    Attributes
    ----------
    x, y : (n,) float64
        Junctions, vertices of long edges, facilities; metres.
    far_metres : (n,) float64
        All places reached by way of the point (or of a short edge that begins there), and the
        roads nearest to them, lie within this distance.
    """

    x: Floats
    y: Floats
    far_metres: Floats

    def bounds(self) -> Bounds:
        """West, south, east and north of all that."""
        return (
            float((self.x - self.far_metres).min()),
            float((self.y - self.far_metres).min()),
            float((self.x + self.far_metres).max()),
            float((self.y + self.far_metres).max()),
        )

    def blocks(self, grid: Grid) -> Booleans:
        """The blocks of a grid that hold all that, (rows, columns) of ``grid.block_shape``."""
        side = BLOCK_CELLS * grid.cell
        n_rows, n_columns = grid.block_shape
        row, column = (
            np.minimum(np.maximum((values - origin) * (1.0 / side), 0), n - 1).astype(np.int32)
            for values, origin, n in ((self.y, grid.y0, n_rows), (self.x, grid.x0, n_columns))
        )
        rings = np.ceil(self.far_metres * (1.0 / side)).astype(np.int32)
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
    count = long.start[near + 1] - long.start[near]
    along = ranges(long.start[near], count)
    x = [network.node_x.take(reached), long.x.take(along), facilities.road_x[own]]
    y = [network.node_y.take(reached), long.y.take(along), facilities.road_y[own]]
    minutes = [
        node_minutes.take(reached),
        np.repeat(least.take(near), count),
        facilities.walk_minutes[own],
    ]
    walk = (limit - np.concatenate(minutes)) * metres_per_minute
    far = 2 * np.minimum(walk, max_snap_metres) + LONG_METRES
    return Reach(np.concatenate(x), np.concatenate(y), far)


@dataclass(frozen=True)
class LongEdges:
    """Long edges, with points along them half such a length apart at most.

    Attributes
    ----------
    edge : (n,) int64
        The edges, rising.
    first, last : (n,) int
        The junctions at their ends.
    x, y : (n_points,) float64
        Points, edge by edge.
    start : (n + 1,) int64
        Those of edge ``i`` are ``start[i]:start[i + 1]``.
    """

    edge: Rows
    first: Rows
    last: Rows
    x: Floats
    y: Floats
    start: Integers


def _long_edges(network: Network) -> LongEdges:
    """The long edges; found at the first call."""
    found: LongEdges | None = network.prepared.get("long edges")
    if found is None:
        edge = np.flatnonzero(network.edge_metres > LONG_METRES)
        x, y, count = _points_along(network, edge)
        first, last = network.edge_from.take(edge), network.edge_to.take(edge)
        found = LongEdges(edge, first, last, x, y, starts(count))
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
