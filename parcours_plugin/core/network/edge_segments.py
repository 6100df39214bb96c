"""The straight segments of edges, sorted into cells once for several questions."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .cells import SegmentCells, nearest_segments, pairs_within, sort_segments
from .keys import owners, portions_of, ranges
from .model import Floats, Integers, Network, Rows


@dataclass(frozen=True)
class EdgeSegments:
    """Segments of edges by place; a segment is named by the vertex of the network it begins at.

    Attributes
    ----------
    cells : SegmentCells
        The segments by place, numbered in the order of ``first``.
    first : (n_segments,) int64
        Vertex at which each begins; it ends at the next one.
    """

    cells: SegmentCells
    first: Integers

    def by_cell(self) -> tuple[Integers, Integers]:
        """The segments of each cell, one cell after the other, and where each cell begins."""
        return self.first[self.cells.segment], self.cells.start

    def near(self, x: Floats, y: Floats, metres: float) -> tuple[Integers, Integers]:
        """(point, segment) pairs: every segment within ``metres`` of a point, and some more."""
        point, number = pairs_within(self.cells, x, y, np.full(len(x), metres))
        return point, self.first[number]

    def distances(self, x: Floats, y: Floats, metres: float) -> Floats:
        """Distance from each point to the nearest segment, inf beyond ``metres``."""
        return nearest_segments(self.cells, x, y, metres).metres


def sort_edge_segments(network: Network, edges: Integers | None = None) -> EdgeSegments:
    """The segments of some edges (at least one), or of all, by place."""
    if edges is None:
        edges = np.arange(network.n_edges)
    start = network.edge_start[edges]
    first = ranges(start, network.edge_start[edges + 1] - start - 1)
    x, y = network.vertex_x, network.vertex_y
    return EdgeSegments(sort_segments(x[first], y[first], x[first + 1], y[first + 1]), first)


@dataclass(frozen=True)
class EdgePortions:
    """Edges that follow each other and are near together, and the boxes around them.

    Attributes
    ----------
    first, last : (n,) int64
        Portion ``i`` has the edges ``first[i]:last[i]``.
    west, south, east, north : (n,) float64
        Least and greatest coordinates of its vertices, metres.
    """

    first: Integers
    last: Integers
    west: Floats
    south: Floats
    east: Floats
    north: Floats


def edge_portions(network: Network) -> EdgePortions:
    """Portions of some 30,000 vertices; found at the first call."""
    found: EdgePortions | None = network.prepared.get("edge portions")
    if found is None:
        edges = np.array(list(portions_of(network.edge_start, 30_000)), np.int64).reshape(-1, 2)
        begins, ends = network.edge_start.take(edges[:, 0]), network.edge_start.take(edges[:, 1])
        boxes = [
            (x.min(), y.min(), x.max(), y.max())
            for x, y in (
                (network.vertex_x[a:b], network.vertex_y[a:b])
                for a, b in zip(begins.tolist(), ends.tolist())
            )
        ]
        sides = np.array(boxes, float).reshape(-1, 4).T
        found = network.prepared["edge portions"] = EdgePortions(edges[:, 0], edges[:, 1], *sides)
    return found


def edge_of_vertex(network: Network) -> Rows:
    """The edge of each vertex, (n_vertices,) int32; found at the first call."""
    found: Rows | None = network.prepared.get("edge of vertex")
    if found is None:
        found = network.prepared["edge of vertex"] = owners(network.edge_start)
    return found
