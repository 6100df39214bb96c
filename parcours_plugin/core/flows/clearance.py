"""Clearance: arcs bent so that they pass no place that they do not serve.

A line that runs under the circle of a place reads as if it began or ended there. Jenny, Stephen,
Muehlenhaus, Marston, Sharma, Zhang and Jenny (2018), "Design principles for origin-destination flow
maps", Cartography and Geographic Information Science 45(1), list it among what flow maps should
avoid; Stephen and Jenny (2017), "Automated layout of origin-destination flow maps: U.S.
county-to-county migration 2009-2013", Journal of Maps 13(1), move such lines away from the circles
by forces. Here each arc has a few bends to choose from, and takes the first that is clear.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

# How much an arc may bend instead of its own bend, the best first; negative = to the other side.
BENDS = (1.0, 0.6, -1.0, -0.6, 1.4, -1.4, 0.25, -0.25)
# Diameters of the circles of places on paper, as in the style of the places.
SMALLEST_MM, LARGEST_MM = 0.9, 9.0
# Paper that the places are thought to fill, and the air kept round a circle.
PAPER_MM = (190.0, 150.0)
AIR_MM = 0.4
PAIRS_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class Nodes:
    """Places that lines should pass at a distance.

    Attributes
    ----------
    x, y : (n_nodes,) float64
        Metres; nan = nowhere.
    radius_metres : (n_nodes,) float64
        Of their circles on the map.
    """

    x: Floats
    y: Floats
    radius_metres: Floats

    @classmethod
    def on_paper(cls, x: Floats, y: Floats, value: Floats) -> Nodes:
        """Circles with areas by value, on a page that the places fill.

        Parameters
        ----------
        x, y : (n,) float64
        value : (n,) float64
            What the circles tell; nan or 0 = the smallest circle.
        """
        known = np.isfinite(x) & np.isfinite(y)
        if not known.any():
            return cls(x, y, np.zeros(len(x)))
        metres_per_mm = max(np.ptp(x[known]) / PAPER_MM[0], np.ptp(y[known]) / PAPER_MM[1])
        value = np.nan_to_num(np.asarray(value, dtype=float))
        share = np.sqrt(value / max(float(value.max(initial=0.0)), 1.0))
        radius_mm = (SMALLEST_MM + (LARGEST_MM - SMALLEST_MM) * share) / 2 + AIR_MM
        return cls(x, y, radius_mm * metres_per_mm)


def clear_bends(
    x0: Floats,
    y0: Floats,
    x1: Floats,
    y1: Floats,
    bend: Floats,
    two_way: Booleans,
    nodes: Nodes,
) -> Floats:
    """Bends with which the arcs pass no foreign node, or as few and as far out as can be.

    In the frame of its chord (u along it from 0 to 1, v to the left, both as shares of its length)
    the arc of :func:`curves.arcs` is the parabola v = 4 b u (1 - u). A node at (u, v) is away from
    it by about ``|v - 4 b u (1 - u)| cos(slope)`` of the chord.

    Parameters
    ----------
    x0, y0, x1, y1 : (n,) float64
        Ends, metres.
    bend : (n,) float64
        Height over the chord as a share of it, to the left.
    two_way : (n,) bool
        Arcs with another one the other way round: they only bend to the left, so that the two
        never come to lie on each other.
    nodes : Nodes
        All places; those that an arc begins or ends at are no obstacle to it, nor are those whose
        circle holds one of its ends.

    Returns
    -------
    (n,) float64
        Bends; negative = to the right.

    Examples
    --------
    >>> nodes = Nodes(np.array([0.0, 5.0, 10.0]), np.array([0.0, 2.0, 0.0]), np.ones(3))
    >>> ends = [np.array([value]) for value in (0.0, 0.0, 10.0, 0.0)]
    >>> clear_bends(*ends, np.array([0.2]), np.array([False]), nodes).tolist()
    [-0.2]
    """
    factors = np.array(BENDS)
    arc, u, v, reach = _near(x0, y0, x1, y1, np.abs(bend) * np.abs(factors).max(), nodes)
    cost = np.zeros((len(factors), len(bend)))
    for row, factor in enumerate(factors):
        height = bend[arc] * factor
        slope = 4 * height * (1 - 2 * u)
        away = np.abs(v - 4 * height * u * (1 - u)) / np.sqrt(1 + slope**2)
        cost[row] = np.bincount(arc, np.clip(1 - away / reach, 0, None), len(bend))
    # Between equals the earlier bend, and two ways always to their own side.
    cost += 1e-9 * np.arange(len(factors))[:, None]
    cost[np.ix_(factors < 0, two_way)] = np.inf
    return np.asarray(bend * factors[cost.argmin(axis=0)])


def _near(
    x0: Floats, y0: Floats, x1: Floats, y1: Floats, highest: Floats, nodes: Nodes
) -> tuple[NDArray[np.int64], Floats, Floats, Floats]:
    """Pairs of an arc and a node that it could pass: the arc, the node's u and v, its radius.

    All three as shares of the chord.
    """
    known = np.isfinite(nodes.x) & np.isfinite(nodes.y)
    node_x, node_y, radius = nodes.x[known], nodes.y[known], nodes.radius_metres[known]
    dx, dy = x1 - x0, y1 - y0
    length = np.hypot(dx, dy)
    rows = np.flatnonzero(np.isfinite(length) & (length > 0))
    at_once = max(PAIRS_AT_ONCE // max(len(node_x), 1), 1)
    none = np.zeros(0)
    found = [(none.astype(np.int64), none, none, none)]
    for begin in range(0, len(rows), at_once):
        some = rows[begin : begin + at_once]
        east, north = node_x - x0[some, None], node_y - y0[some, None]
        along, across = (dx / length**2)[some, None], (dy / length**2)[some, None]
        u = east * along + north * across
        v = north * along - east * across
        reach = radius / length[some, None]
        near = (u > 0) & (u < 1) & (np.abs(v) < highest[some, None] + reach)
        # Whose circle holds an end cannot be passed at a distance.
        near &= np.hypot(u, v) > reach
        near &= np.hypot(u - 1, v) > reach
        arc, node = np.nonzero(near)
        found.append((some[arc], u[arc, node], v[arc, node], reach[arc, node]))
    arcs, us, vs, reaches = (np.concatenate(column) for column in zip(*found))
    return arcs, us, vs, reaches
