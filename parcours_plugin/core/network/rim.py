"""Where the layer ends: junctions beyond which there are no more roads on one side."""

from __future__ import annotations

import numpy as np

from .keys import ranges
from .model import Booleans, Floats, Network

CELLS = 80
"""Cells along the longer side of the network."""
SIGHT = 16
"""How many cells far one looks for other roads: a fifth of the longer side."""
SECTORS, EMPTY_SECTORS = 8, 3


def rim_nodes(network: Network) -> Booleans:
    """Nodes at the rim of the network, where an extract cuts the roads.

    The ground is laid out in square cells. A cell is at the rim when, seen from it, three
    neighbouring of eight sectors (135 degrees) are without any road for a fifth of the network's
    extent, and when no ring of roads parts it from the outside. This follows the bends of a
    departement's border, other than a frame or a hull would.

    Parameters
    ----------
    network : Network

    Returns
    -------
    (n_nodes,) bool
    """
    left, bottom = network.vertex_x.min(), network.vertex_y.min()
    extent = max(float(np.ptp(network.vertex_x)), float(np.ptp(network.vertex_y)), 1e-6)
    scale = CELLS * (1 - 1e-9) / extent
    has_road = np.zeros((CELLS + 2 * SIGHT, CELLS + 2 * SIGHT), bool)
    x, y = _points_on_roads(network, 1 / scale)
    row, column = ((y - bottom) * scale).astype(int), ((x - left) * scale).astype(int)
    has_road[row + SIGHT, column + SIGHT] = True
    seen = np.zeros((SECTORS, CELLS, CELLS), bool)
    for up in range(-SIGHT, SIGHT + 1):
        for across in range(-SIGHT, SIGHT + 1):
            if 0 < np.hypot(up, across) <= SIGHT:
                sector = round(np.arctan2(up, across) / (2 * np.pi / SECTORS)) % SECTORS
                seen[sector] |= has_road[
                    SIGHT + up : SIGHT + up + CELLS, SIGHT + across : SIGHT + across + CELLS
                ]
    open_sky = _dilated(_outside(has_road), diagonals=True)
    open_sky = _dilated(open_sky, diagonals=True)[SIGHT:-SIGHT, SIGHT:-SIGHT]
    at_rim = np.zeros((CELLS, CELLS), bool)
    for sector in range(SECTORS):
        at_rim |= ~np.any([seen[(sector + k) % SECTORS] for k in range(EMPTY_SECTORS)], axis=0)
    node_row = ((network.node_y - bottom) * scale).astype(np.int64)
    node_column = ((network.node_x - left) * scale).astype(np.int64)
    # An end joined by a tolerance may lie beyond the vertices by that much.
    inside = np.clip(node_row, 0, CELLS - 1), np.clip(node_column, 0, CELLS - 1)
    return (at_rim & open_sky)[inside]


def _outside(has_road: Booleans) -> Booleans:
    """Cells without roads that hang together with the frame of the grid."""
    outside = np.zeros_like(has_road)
    outside[0] = True
    while True:
        grown = _dilated(outside) & ~has_road
        if np.array_equal(grown, outside):
            return outside
        outside = grown


def _dilated(cells: Booleans, diagonals: bool = False) -> Booleans:
    """The cells and those beside them."""
    wide = cells.copy()
    wide[1:] |= cells[:-1]
    wide[:-1] |= cells[1:]
    beside = wide.copy() if diagonals else cells
    wide[:, 1:] |= beside[:, :-1]
    wide[:, :-1] |= beside[:, 1:]
    return wide


def _points_on_roads(network: Network, spacing: float) -> tuple[Floats, Floats]:
    """The vertices, and points between those that are farther apart than ``spacing`` metres."""
    x, y = network.vertex_x, network.vertex_y
    on_edge = np.ones(len(x), bool)
    on_edge[network.edge_start[1:] - 1] = False
    first = np.flatnonzero(on_edge)
    pieces = np.hypot(x[first + 1] - x[first], y[first + 1] - y[first]) // spacing
    first, pieces = first[pieces > 0], pieces[pieces > 0].astype(np.int64)
    owner = np.repeat(first, pieces)
    along = (ranges(np.zeros_like(pieces), pieces) + 1) / np.repeat(pieces + 1, pieces)
    return (
        np.concatenate([x, x[owner] + along * (x[owner + 1] - x[owner])]),
        np.concatenate([y, y[owner] + along * (y[owner + 1] - y[owner])]),
    )
