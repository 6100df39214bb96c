"""Pieces of edges as lines: from one share of an edge to another, along its own vertices."""

from __future__ import annotations

import numpy as np

from .edge_segments import edge_of_vertex
from .keys import ranges
from .model import Floats, Integers, Network


def cut_pieces(
    network: Network, edge: Integers, share_from: Floats, share_to: Floats
) -> tuple[Floats, Floats, Integers]:
    """Lines along edges between two shares, in the direction from the first to the second.

    Parameters
    ----------
    edge : (m,) int64
    share_from, share_to : (m,) float64
        0 = first vertex, 1 = last, by length; a piece against the drawing has the greater first.

    Returns
    -------
    x, y : (n_vertices,) float64
    start : (m + 1,) int64
        Piece ``i`` has the vertices ``start[i]:start[i + 1]``, at least two.
    """
    edge = np.asarray(edge, np.int64)
    low, high = np.minimum(share_from, share_to), np.maximum(share_from, share_to)
    metres = network.edge_metres[edge]
    base = np.cumsum(network.edge_metres) - network.edge_metres
    # Grows along all edges, one after the other, so that one search finds the vertices of each.
    travelled = network.vertex_metres + base.take(edge_of_vertex(network))
    inner_first, inner_end = network.edge_start[edge] + 1, network.edge_start[edge + 1] - 1
    after = np.searchsorted(travelled, base[edge] + low * metres, side="right")
    after = np.clip(after, inner_first, inner_end)
    until = np.searchsorted(travelled, base[edge] + high * metres, side="left")
    until = np.clip(until, after, inner_end)
    counts = until - after + 2
    start = np.zeros(len(edge) + 1, np.int64)
    np.cumsum(counts, out=start[1:])
    vertex = ranges(after - 1, counts)
    x, y = network.vertex_x[vertex], network.vertex_y[vertex]
    for at, before, share in ((start[:-1], after - 1, low), (start[1:] - 1, until - 1, high)):
        x[at], y[at] = _point_on(network, before, share * metres, share)
    backward = np.repeat(share_from > share_to, counts)
    turned = np.repeat(start[:-1] + start[1:] - 1, counts) - np.arange(start[-1])
    order = np.where(backward, turned, np.arange(start[-1]))
    return x[order], y[order], start


def _point_on(
    network: Network, vertex: Integers, metres: Floats, share: Floats
) -> tuple[Floats, Floats]:
    """Points on the segments after ``vertex`` at a length along the edge."""
    first, second = network.vertex_metres[vertex], network.vertex_metres[vertex + 1]
    length = second - first
    with np.errstate(invalid="ignore", divide="ignore"):
        along = np.where(length > 0, (metres - first) / length, share)
    along = np.where(share == 1.0, 1.0, np.clip(along, 0.0, 1.0))
    x0, y0 = network.vertex_x[vertex], network.vertex_y[vertex]
    x1, y1 = network.vertex_x[vertex + 1], network.vertex_y[vertex + 1]
    return x0 + along * (x1 - x0), y0 + along * (y1 - y0)
