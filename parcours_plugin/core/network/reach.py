"""How far places are reached: what the ground has to cover."""

from __future__ import annotations

import numpy as np

from .grid import Bounds
from .keys import ranges
from .model import Floats, Joined, Network

LONG_METRES = 500.0
"""Of longer edges all vertices are looked at; shorter ones are near their ends."""


def reached_bounds(
    network: Network,
    node_minutes: Floats,
    facilities: Joined,
    limit: float,
    metres_per_minute: float,
    max_snap_metres: float,
) -> Bounds | None:
    """West, south, east and north of all places within a limit, and of the roads nearest to them.

    From a junction of ``t`` minutes one walks ``(limit - t) * speed`` metres at most, and never
    more than the snapping distance; the nearest road of such a place is as far again at most.

    Returns
    -------
    tuple of float or None
        None where nothing is within the limit.
    """
    reached = np.flatnonzero(node_minutes <= limit)
    own = np.flatnonzero((facilities.edge >= 0) & (facilities.walk_minutes <= limit))
    if not len(reached) and not len(own):
        return None
    ends = node_minutes.copy()
    for nodes in (network.edge_from, network.edge_to):
        np.minimum.at(ends, nodes[facilities.edge[own]], facilities.walk_minutes[own])
    edge = network.prepared.get("long edges")
    if edge is None:
        edge = network.prepared["long edges"] = np.flatnonzero(network.edge_metres > LONG_METRES)
    first, last = network.edge_from.take(edge), network.edge_to.take(edge)
    least = np.minimum(ends.take(first), ends.take(last))
    edge, least = edge[least <= limit], least[least <= limit]
    size = network.edge_start[edge + 1] - network.edge_start[edge]
    vertex = ranges(network.edge_start[edge], size)
    x = [network.node_x[reached], network.vertex_x[vertex], facilities.road_x[own]]
    y = [network.node_y[reached], network.vertex_y[vertex], facilities.road_y[own]]
    minutes = [node_minutes[reached], np.repeat(least, size), facilities.walk_minutes[own]]
    walk = (limit - np.concatenate(minutes)) * metres_per_minute
    far = 2 * np.minimum(walk, max_snap_metres) + LONG_METRES
    at_x, at_y = np.concatenate(x), np.concatenate(y)
    return (
        float((at_x - far).min()),
        float((at_y - far).min()),
        float((at_x + far).max()),
        float((at_y + far).max()),
    )
