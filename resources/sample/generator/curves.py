"""Curved lines: splines through knots, arcs with given headings, offsets, simplification."""

from __future__ import annotations

import numpy as np

from .noise import Floats


def lengths(line: Floats) -> Floats:
    """Length along the line at each vertex, metres."""
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])


def along(line: Floats, metres: Floats) -> tuple[Floats, Floats]:
    """Points of the line at these lengths and the unit normals to the left there."""
    measure = lengths(line)
    points = np.column_stack([np.interp(metres, measure, line[:, k]) for k in (0, 1)])
    heading = np.gradient(line, measure, axis=0)
    heading = np.column_stack([np.interp(metres, measure, heading[:, k]) for k in (0, 1)])
    heading /= np.hypot(*heading.T)[:, None]
    return points, np.column_stack([-heading[:, 1], heading[:, 0]])


def catmull_rom(knots: Floats, step_metres: float) -> Floats:
    """A smooth curve through the knots (Catmull and Rom, 1974)."""
    padded = np.vstack([2 * knots[0] - knots[1], knots, 2 * knots[-1] - knots[-2]])
    pieces = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:]):
        count = max(2, int(np.hypot(*(p2 - p1)) / step_metres))
        t = np.linspace(0, 1, count, endpoint=False)[:, None]
        cubic = (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2 + (3 * p1 - p0 - 3 * p2 + p3) * t**3
        pieces.append(0.5 * (2 * p1 + (p2 - p0) * t + cubic))
    return np.vstack([*pieces, knots[-1:]])


def hermite(start: Floats, end: Floats, leaving: Floats, arriving: Floats, count: int) -> Floats:
    """Curves of ``count`` pieces that leave and arrive with these headings.

    Parameters
    ----------
    start, end : (..., 2) float64
        First and last vertex of each curve, metres.
    leaving, arriving : (..., 2) float64
        Unit vectors along the travel.
    count : int
        Pieces of each curve.

    Returns
    -------
    (..., count + 1, 2) float64
    """
    t = np.linspace(0, 1, count + 1)[:, None]
    metres = np.hypot(*np.moveaxis(end - start, -1, 0))[..., None, None]
    start, end, leaving, arriving = (v[..., None, :] for v in (start, end, leaving, arriving))
    line = (
        (2 * t**3 - 3 * t**2 + 1) * start
        + (t**3 - 2 * t**2 + t) * metres * leaving
        + (3 * t**2 - 2 * t**3) * end
        + (t**3 - t**2) * metres * arriving
    )
    line[..., :1, :], line[..., -1:, :] = start, end
    return np.asarray(line)


def offset(line: Floats, metres: float, taper_metres: float = 60.0) -> Floats:
    """The line moved to its left, the two ends kept."""
    measure = lengths(line)
    _, normal = along(line, measure)
    room = np.minimum(measure, measure[-1] - measure) / taper_metres
    moved = line + (metres * np.clip(room, 0, 1))[:, None] * normal
    moved[[0, -1]] = line[[0, -1]]
    return np.asarray(moved)


def simplified(line: Floats, tolerance_metres: float) -> Floats:
    """The vertices that matter by more than the tolerance (Douglas and Peucker, 1973)."""
    kept = np.zeros(len(line), bool)
    kept[[0, -1]] = True
    spans = [(0, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        if last - first < 2:
            continue
        chord = line[last] - line[first]
        apart = line[first + 1 : last] - line[first]
        base = float(np.hypot(*chord))
        away = np.hypot(*apart.T)  # from the common end of a closed line
        if base > 0:
            away = np.abs(apart[:, 0] * chord[1] - apart[:, 1] * chord[0]) / base
        worst = int(np.argmax(away))
        if away[worst] > tolerance_metres:
            kept[first + 1 + worst] = True
            spans += [(first, first + 1 + worst), (first + 1 + worst, last)]
    return line[kept]
