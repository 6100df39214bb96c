"""How far off the roads places are reached: what the ground has to cover."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .grid import Bounds
from .keys import ranges
from .model import Floats, Joined, Network, Rows

LONG_METRES = 500.0
"""Longer edges have points of their own; shorter ones are near their ends."""


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
        """All places that are reached, and all roads that may be the nearest to one of them."""
        far = 2 * self.metres + LONG_METRES
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
    edge, x, y = points_of_long_edges(network)
    least = np.minimum(ends[network.edge_from[edge]], ends[network.edge_to[edge]])
    near = least <= limit
    minutes = np.concatenate([node_minutes[reached], least[near], facilities.walk_minutes[own]])
    return Reach(
        np.concatenate([network.node_x[reached], x[near], facilities.road_x[own]]),
        np.concatenate([network.node_y[reached], y[near], facilities.road_y[own]]),
        np.minimum((limit - minutes) * metres_per_minute, max_snap_metres),
    )


def points_of_long_edges(network: Network) -> tuple[Rows, Floats, Floats]:
    """Vertices of long edges and points between them: edge, x, y; found at the first call."""
    known: tuple[Rows, Floats, Floats] | None = network.prepared.get("points of long edges")
    if known is not None:
        return known
    is_long = np.flatnonzero(network.edge_metres > LONG_METRES)
    size = network.edge_start[is_long + 1] - network.edge_start[is_long]
    vertex = ranges(network.edge_start[is_long], size)
    edge = np.repeat(is_long, size)
    x, y = network.vertex_x[vertex], network.vertex_y[vertex]
    metres = np.hypot(np.diff(x), np.diff(y))
    metres[edge[1:] != edge[:-1]] = 0.0
    more = np.maximum(np.ceil(metres / (0.5 * LONG_METRES)).astype(np.int64) - 1, 0)
    before = np.repeat(np.arange(len(more)), more)
    along = ranges(np.ones(len(more), np.int64), more) / np.repeat(more + 1, more)
    found = (
        np.concatenate([edge, edge[before]]),
        np.concatenate([x, x[before] + along * (x[before + 1] - x[before])]),
        np.concatenate([y, y[before] + along * (y[before + 1] - y[before])]),
    )
    network.prepared["points of long edges"] = found
    return found
