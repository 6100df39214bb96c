"""How far the isolated parts of a network are from its main part, and where they come nearest."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..progress import Progress, silent
from .edge_segments import edge_of_vertex, sort_edge_segments
from .model import Booleans, Floats, Integers, Network
from .road_parts import RoadParts, middle_points

REACHES_METRES = (10.0, 40.0, 160.0, 640.0)


@dataclass(frozen=True)
class PartGaps:
    """The gap between each part and the main part; row 0 is the main part itself.

    Attributes
    ----------
    metres : (n_parts,) float64
        From the nearest vertex of the part to the main part; 0 for the main part, inf where it is
        farther than the last of :data:`REACHES_METRES`.
    x, y : (n_parts,) float64
        That vertex; the middle of the part's longest edge where it is too far.
    """

    metres: Floats
    x: Floats
    y: Floats


def part_gaps(network: Network, parts: RoadParts, progress: Progress = silent) -> PartGaps:
    """The nearest vertex of each isolated part to the edges of the main part.

    The reach grows from round to round, and only parts that have found nothing yet are looked at
    again, so that the work stays near to the number of vertices.
    """
    order = np.lexsort((-network.edge_metres, parts.edge_part))
    longest = order[np.flatnonzero(np.diff(parts.edge_part[order], prepend=-1))]
    x, y = middle_points(network, longest)
    metres = np.full(len(parts), np.inf)
    metres[0] = 0.0
    if len(parts) == 1:
        return PartGaps(metres, x, y)
    vx, vy = network.vertex_x, network.vertex_y
    vertex_part = parts.edge_part[edge_of_vertex(network)]
    main = _main_edges_near(network, parts, vertex_part > 0)
    if not len(main):
        return PartGaps(metres, x, y)
    segments = sort_edge_segments(network, main)
    for turn, reach in enumerate(REACHES_METRES):
        vertex = np.flatnonzero(np.isinf(metres)[vertex_part])
        if not len(vertex):
            break
        near = segments.distances(vx[vertex], vy[vertex], reach)
        hit = np.isfinite(near)
        vertex, near = vertex[hit], near[hit]
        rank = np.lexsort((near, vertex_part[vertex]))
        best = rank[np.flatnonzero(np.diff(vertex_part[vertex][rank], prepend=-1))]
        part = vertex_part[vertex[best]]
        metres[part] = near[best]
        x[part], y[part] = vx[vertex[best]], vy[vertex[best]]
        progress((turn + 1) / len(REACHES_METRES))
    return PartGaps(metres, x, y)


def _main_edges_near(network: Network, parts: RoadParts, isolated: Booleans) -> Integers:
    """Edges of the main part that may lie within the last reach of an isolated vertex.

    The ground is laid out in blocks; those around a block with an isolated vertex are marked; an
    edge counts if it has a vertex in a marked block or a segment longer than a block.
    """
    left, bottom = network.vertex_x.min(), network.vertex_y.min()
    width = max(float(np.ptp(network.vertex_x)), float(np.ptp(network.vertex_y)))
    size = max(REACHES_METRES[-1], width / 2000)
    column = ((network.vertex_x - left) / size).astype(np.int64) + 1
    row = ((network.vertex_y - bottom) / size).astype(np.int64) + 1
    marked = np.zeros((int(row.max()) + 2, int(column.max()) + 2), bool)
    for up in (-1, 0, 1):
        for across in (-1, 0, 1):
            marked[row[isolated] + up, column[isolated] + across] = True
    near = marked[row, column]
    near[1:] |= np.diff(network.vertex_metres) > size
    start = network.edge_start[:-1]
    return np.flatnonzero((parts.edge_part == 0) & np.logical_or.reduceat(near, start))
