"""The curves of a graph of passages: forward ones straight or above, backward ones below."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .follows_layout import FollowsLayout
from .groups import Floats, Integers


@dataclass(frozen=True)
class NodeSize:
    """Of every node, in the unit of the places.

    Attributes
    ----------
    half_width, above, below : float
        From the middle of a node to its sides, its top and its bottom (its name included).
    """

    half_width: float
    above: float
    below: float


def edge_curves(
    layout: FollowsLayout,
    x: Floats,
    y: Floats,
    source: Integers,
    target: Integers,
    size: NodeSize,
) -> Floats:
    """Cubic Bezier curves of edges; y grows downwards.

    An edge to the next column goes straight across. One that skips columns bends over everything
    between, the higher the farther it goes; one that goes back bends below. Within a column edges
    pass on the right when they go down, on the left when they go up. A step that follows itself has
    a loop on top.

    Parameters
    ----------
    layout : FollowsLayout
    x, y : (n_nodes,) float64
        Middles of the nodes.
    source, target : (n_edges,) int64

    Returns
    -------
    (n_edges, 4, 2) float64
    """
    far = layout.column[target] - layout.column[source]
    curves = _across(x, y, source, target, size)
    over, under = far >= 2, far < 0
    column, self_loop = (far == 0) & (source != target), source == target
    reach = 14.0 + 15.0 * np.abs(far)
    top, bottom = _span(layout, y, source, target)
    curves[over] = _bent(x, y - size.above, source, target, top - size.above - reach, 0.25)[over]
    under_y = y + size.below
    curves[under] = _bent(x, under_y, source, target, bottom + size.below + reach, -0.25)[under]
    curves[column] = _aside(x, y, source, target, size)[column]
    curves[self_loop] = _loops(x, y, source, size)[self_loop]
    return curves


def _stacked(*points: tuple[Floats, Floats]) -> Floats:
    """Four points as one array, (n, 4, 2)."""
    return np.stack([np.stack(point, axis=-1) for point in points], axis=1)


def _across(x: Floats, y: Floats, source: Integers, target: Integers, size: NodeSize) -> Floats:
    """From the right side to the left side."""
    begin, end = x[source] + size.half_width, x[target] - size.half_width
    half = 0.5 * (end - begin)
    return _stacked(
        (begin, y[source]), (begin + half, y[source]), (end - half, y[target]), (end, y[target])
    )


def _bent(
    x: Floats, y: Floats, source: Integers, target: Integers, crest: Floats, lean: float
) -> Floats:
    """Over or under everything to a crest; the curve comes to 3/4 of where its handles are."""
    shift = 16.0 * lean
    begin, end = x[source] + shift, x[target] - shift
    base = 0.5 * (y[source] + y[target])
    handle = base + (crest - base) / 0.75
    return _stacked(
        (begin, y[source]),
        (begin + 0.18 * (end - begin), handle),
        (end - 0.18 * (end - begin), handle),
        (end, y[target]),
    )


def _aside(x: Floats, y: Floats, source: Integers, target: Integers, size: NodeSize) -> Floats:
    """Within a column: down on the right, up on the left."""
    side = np.where(y[target] > y[source], 1.0, -1.0)
    edge = x[source] + side * size.half_width
    out = edge + side * (14.0 + 0.12 * np.abs(y[target] - y[source]))
    return _stacked((edge, y[source]), (out, y[source]), (out, y[target]), (edge, y[target]))


def _loops(x: Floats, y: Floats, source: Integers, size: NodeSize) -> Floats:
    """A loop on top of a node."""
    top = y[source] - size.above
    return _stacked(
        (x[source] - 5.0, top),
        (x[source] - 20.0, top - 30.0),
        (x[source] + 20.0, top - 30.0),
        (x[source] + 5.0, top),
    )


def _span(
    layout: FollowsLayout, y: Floats, source: Integers, target: Integers
) -> tuple[Floats, Floats]:
    """Top and bottom of the nodes in the columns that each edge passes, ends included."""
    n = layout.n_columns
    top, bottom = np.full(n, np.inf), np.full(n, -np.inf)
    np.minimum.at(top, layout.column, y)
    np.maximum.at(bottom, layout.column, y)
    low = np.minimum(layout.column[source], layout.column[target])
    high = np.maximum(layout.column[source], layout.column[target])
    column = np.arange(n)
    passed = (column >= low[:, None]) & (column <= high[:, None])
    return (
        np.where(passed, top, np.inf).min(axis=1, initial=np.inf),
        np.where(passed, bottom, -np.inf).max(axis=1, initial=-np.inf),
    )


def points_on(curves: Floats, n: int = 25) -> Floats:
    """Points along curves, (n_edges, n, 2); the first and last are the ends.

    Examples
    --------
    >>> points_on(np.array([[[0.0, 0], [1, 0], [2, 0], [3, 0]]]), 3)[0].tolist()
    [[0.0, 0.0], [1.5, 0.0], [3.0, 0.0]]
    """
    t = np.linspace(0.0, 1.0, n)
    weights = np.stack([(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3], axis=1)
    found: Floats = np.einsum("tk,ekd->etd", weights, curves)
    return found


def nearest_curve(points: Floats, x: float, y: float) -> tuple[int, float]:
    """The curve nearest to a point and how far it is; -1 without curves."""
    if not len(points):
        return -1, np.inf
    begin, way = points[:, :-1], np.diff(points, axis=1)
    to_point = np.array([x, y]) - begin
    length = np.maximum((way**2).sum(axis=2), 1e-12)
    share = np.clip((to_point * way).sum(axis=2) / length, 0.0, 1.0)
    away = np.sqrt(((to_point - share[..., None] * way) ** 2).sum(axis=2)).min(axis=1)
    nearest = int(np.argmin(away))
    return nearest, float(away[nearest])
