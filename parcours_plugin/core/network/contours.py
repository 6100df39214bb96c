"""Where a surface of minutes crosses a limit: closed rings, then polygons with their holes.

The surface is given on triangles that share their sides. A side is crossed when one end is within
the limit and the other is not, and then each of its two triangles has one boundary piece ending
there; so the pieces close into rings by themselves. Crossings stay off the corners, hence rings
never touch; crossings of a higher limit lie farther from the inner end, hence bands nest.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .model import Booleans, Floats, Rows

TOLERANCE_MINUTES = 1e-9
"""Times are sums of many pieces: a nano-minute above the limit is still the limit."""
MARGIN = 0.02
"""Share of a side, at each end, that crossings keep off."""


@dataclass(frozen=True)
class Triangles:
    """Triangles with the minutes at their corners, counter-clockwise.

    Attributes
    ----------
    x, y, minutes : (n, 3) float64
        Corners; inf where nothing is reached.
    side : (n, 3) int64
        Names of the sides from corner ``k`` to ``k + 1``; the two triangles that share a side
        give it the same name.
    """

    x: Floats
    y: Floats
    minutes: Floats
    side: Rows


@dataclass(frozen=True)
class Rings:
    """Closed rings, the inside on their left: shells counter-clockwise, holes clockwise.

    Attributes
    ----------
    x, y : (n_points,) float64
        Points of the rings one after the other, the first point not repeated.
    start : (n_rings + 1,) int64
        Ring ``i`` has the points ``start[i]:start[i + 1]``.
    """

    x: Floats
    y: Floats
    start: Rows

    @property
    def n_rings(self) -> int:
        """Number of rings."""
        return len(self.start) - 1


def within(minutes: Floats, limit: float) -> Booleans:
    """Whether minutes are within a limit, the limit included."""
    inside: Booleans = minutes <= limit + TOLERANCE_MINUTES
    return inside


def join_triangles(first: Triangles, second: Triangles) -> Triangles:
    """Two sets of triangles as one."""
    return Triangles(
        *(np.concatenate([a, b]) for a, b in zip(vars(first).values(), vars(second).values()))
    )


def boundary_rings(triangles: Triangles, limit: float, metres_per_minute: float) -> Rings:
    """The rings around what is within ``limit`` minutes.

    Parameters
    ----------
    triangles : Triangles
        At least those with corners on both sides of the limit; what lies around them must be
        beyond the limit where it is not given.
    limit : float
        Minutes.
    metres_per_minute : float
        Walking speed, which minutes can change with at most along one road.
    """
    inside = within(triangles.minutes, limit)
    count = inside.sum(axis=1, dtype=np.int8)
    mixed = np.flatnonzero((count > 0) & (count < 3))
    triangles = take_triangles(triangles, mixed)
    leaving, entering = crossed_sides(triangles, limit)
    x, y = crossing(triangles, leaving, (leaving + 1) % 3, limit, metres_per_minute)
    flat = 3 * np.arange(len(mixed))
    begins, ends = triangles.side.take(flat + leaving), triangles.side.take(flat + entering)
    order, start = ring_order(_next_piece(begins, ends))
    return Rings(x[order], y[order], start)


def take_triangles(triangles: Triangles, rows: Rows) -> Triangles:
    """Some of the triangles."""
    return Triangles(*(values.take(rows, axis=0) for values in vars(triangles).values()))


def crossed_sides(triangles: Triangles, limit: float) -> tuple[Rows, Rows]:
    """The two sides of each triangle (all are crossed) that the boundary crosses.

    Along the first one goes out of the area, along the second one comes into it, so from the first
    to the second the boundary has the area on its left.
    """
    inside = within(triangles.minutes, limit)
    after = inside[:, [1, 2, 0]]
    return (inside & ~after).argmax(axis=1), (~inside & after).argmax(axis=1)


def crossing(
    triangles: Triangles, inner: Rows, outer: Rows, limit: float, metres_per_minute: float
) -> tuple[Floats, Floats]:
    """Where the boundary crosses the side from the inner to the outer corner of each triangle."""
    flat = 3 * np.arange(len(inner))
    inner, outer = flat + inner, flat + outer
    inner_x, inner_y = triangles.x.take(inner), triangles.y.take(inner)
    to_x, to_y = triangles.x.take(outer) - inner_x, triangles.y.take(outer) - inner_y
    share = crossing_share(
        triangles.minutes.take(inner),
        triangles.minutes.take(outer),
        limit,
        np.hypot(to_x, to_y) / metres_per_minute,
    )
    return inner_x + share * to_x, inner_y + share * to_y


def crossing_share(low: Floats, high: Floats, limit: float, walk_minutes: Floats) -> Floats:
    """Where a limit is passed between two points, as the share of the way from the lower one.

    Minutes rise by the walk at most as long as the same road is nearest. Where the difference is
    no more than that, they are taken to rise evenly. Where it is more, two roads of different
    minutes meet on the way, about half-way: before, the minutes rise from the lower end by the
    walk, after, they fall short of the higher end by the walk.
    The share grows with the limit (by a small even part also across the meeting), so boundaries of
    two limits never touch; and it keeps off both ends.

    Parameters
    ----------
    low, high : (n,) float64
        Minutes of the two points, at most and above the limit.
    limit : float
        Minutes.
    walk_minutes : (n,) float64
        Minutes to walk from one to the other.

    Examples
    --------
    >>> def share(low, high):
    ...     found = crossing_share(np.array([low]), np.array([high]), 10.0, np.array([1.0]))
    ...     return round(float(found[0]), 1)
    >>> share(9.8, 10.6), share(9.8, 60.0), share(5.0, 60.0), share(5.0, 10.1)
    (0.3, 0.2, 0.5, 0.9)
    """
    left = limit - low
    walk = np.maximum(walk_minutes, 1e-9)
    even = left / np.maximum(high - low, 1e-9)
    meeting = np.minimum(np.maximum(0.5, 1 - (high - limit) / walk), left / walk)
    share = np.clip(np.where(high - low <= walk, even, meeting), 0.0, 1.0)
    share = 0.98 * share + 0.02 * np.clip(left, 0.0, None) / (1.0 + np.clip(left, 0.0, None))
    found: Floats = MARGIN + (1 - 2 * MARGIN) * share
    return found


def _next_piece(begins: Rows, ends: Rows) -> Rows:
    """The piece that begins on the side where each piece ends."""
    by_begin = np.argsort(begins, kind="stable")
    by_end = np.argsort(ends, kind="stable")
    if not np.array_equal(begins[by_begin], ends[by_end]):
        raise ValueError("the boundary is not closed: a side has triangles on one side only")
    following = np.empty(len(begins), np.int64)
    following[by_end] = by_begin
    return following


def ring_order(following: Rows) -> tuple[Rows, Rows]:
    """Put the pieces of closed chains in order, all chains at once, by pointer jumping.

    Parameters
    ----------
    following : (n,) int64
        The piece after each piece: a permutation.

    Returns
    -------
    order : (n,) int64
        Pieces ring after ring, each ring from its lowest number on.
    start : (n_rings + 1,) int64
        Ring ``i`` is ``order[start[i]:start[i + 1]]``.

    Examples
    --------
    >>> order, start = ring_order(np.array([2, 4, 3, 0, 1]))
    >>> order.tolist(), start.tolist()
    ([0, 2, 3, 1, 4], [0, 3, 5])
    """
    n = len(following)
    if n == 0:
        return np.empty(0, np.int64), np.zeros(1, np.int64)
    index = np.int32 if n < 2**31 else np.int64
    first = np.arange(n, dtype=index)
    jump = following.astype(index)
    while True:  # after round k, the lowest number among the next 2^k pieces
        lower = np.minimum(first, first[jump])
        if np.array_equal(lower, first):
            break
        first, jump = lower, jump[jump]
    is_first = first == np.arange(n, dtype=index)
    jump = np.where(is_first, np.arange(n, dtype=index), following.astype(index))
    steps = (~is_first).astype(index)
    while True:  # steps that are left to the first piece of the ring
        farther = steps + steps[jump]
        if np.array_equal(farther, steps):
            break
        steps, jump = farther, jump[jump]
    size = np.bincount(first, minlength=n)
    start = np.concatenate([[0], np.cumsum(size[is_first])])
    offset = np.zeros(n, np.int64)
    offset[is_first] = start[:-1]
    place = offset[first] + np.where(is_first, 0, size[first] - steps)
    order = np.empty(n, np.int64)
    order[place] = np.arange(n)
    return order, start


def reverse_rings(rings: Rings) -> Rings:
    """The same rings with the inside on the other side."""
    return Rings(rings.x[::-1], rings.y[::-1], rings.start[-1] - rings.start[::-1])


def join_rings(first: Rings, second: Rings) -> Rings:
    """Two sets of rings as one."""
    return Rings(
        np.concatenate([first.x, second.x]),
        np.concatenate([first.y, second.y]),
        np.concatenate([first.start, second.start[1:] + first.start[-1]]),
    )


def ring_areas(rings: Rings) -> Floats:
    """Signed areas in square metres by the shoelace formula: holes are negative."""
    if rings.n_rings == 0:
        return np.empty(0)
    after_x, after_y = _after(rings, rings.x), _after(rings, rings.y)
    begin = rings.start[:-1]
    size = np.diff(rings.start)
    here_x, here_y = (
        rings.x - np.repeat(rings.x[begin], size),
        rings.y - np.repeat(rings.y[begin], size),
    )
    after_x -= np.repeat(rings.x[begin], size)
    after_y -= np.repeat(rings.y[begin], size)
    areas: Floats = np.add.reduceat(here_x * after_y - after_x * here_y, begin) / 2
    return areas


def _after(rings: Rings, values: Floats) -> Floats:
    """The value of the next point of the ring, per point."""
    after = np.empty_like(values)
    after[:-1] = values[1:]
    after[rings.start[1:] - 1] = values[rings.start[:-1]]
    return after


def polygon_of_rings(rings: Rings, areas: Floats, step_metres: float) -> Rows:
    """The shell that each ring belongs to: a shell to itself, a hole to the shell around it.

    Along a horizontal line the boundaries met alternate: into the area, out of it, in again; the
    two ends of one inner stretch bound the same polygon. A set of lines one step apart joins
    nearly all rings; a line of its own through each hole that lies between them joins the rest.

    Parameters
    ----------
    rings : Rings
        Rings that do not touch.
    areas : (n_rings,) float64
        Signed areas.
    step_metres : float
        Distance of the lines.

    Returns
    -------
    (n_rings,) int64
        Number of the shell ring.
    """
    n = rings.n_rings
    label = np.arange(n)
    if not (areas < 0).any():
        return label
    bottom, top = float(rings.y.min()), float(rings.y.max())
    lines = np.arange(bottom + 0.37 * step_metres, top, step_metres)
    pairs = [_inner_stretches(rings, lines)]
    met = np.zeros(n, bool)
    met[pairs[0].ravel()] = True
    missed = np.flatnonzero((areas < 0) & ~met)
    if len(missed):
        low = np.minimum.reduceat(rings.y, rings.start[:-1])[missed]
        high = np.maximum.reduceat(rings.y, rings.start[:-1])[missed]
        pairs.append(_inner_stretches(rings, np.unique(low + 0.49 * (high - low))))
    linked = np.concatenate(pairs)
    while True:  # spread the lowest number over each set of linked rings
        low = np.minimum(label[linked[:, 0]], label[linked[:, 1]])
        before = label.copy()
        np.minimum.at(label, label[linked].ravel(), np.repeat(low, 2))
        np.minimum.at(label, linked.ravel(), np.repeat(low, 2))
        label = label[label]
        if np.array_equal(label, before):
            break
    shells = np.flatnonzero(areas > 0)
    shell = np.full(n, -1)
    shell[label[shells]] = shells
    return shell[label]


def _inner_stretches(rings: Rings, lines: Floats) -> Rows:
    """Pairs of rings that bound an inner stretch of one of the horizontal ``lines`` (sorted)."""
    after_x, after_y = _after(rings, rings.x), _after(rings, rings.y)
    first = np.searchsorted(lines, np.minimum(rings.y, after_y))
    count = np.searchsorted(lines, np.maximum(rings.y, after_y)) - first
    met = np.flatnonzero(count)
    first, count = first.take(met), count.take(met)
    piece = np.repeat(met, count)
    line = np.arange(len(piece)) - np.repeat(np.cumsum(count) - count - first, count)
    share = (lines[line] - rings.y[piece]) / (after_y[piece] - rings.y[piece])
    x = rings.x[piece] + share * (after_x[piece] - rings.x[piece])
    order = np.lexsort((x, line))
    ring = np.repeat(np.arange(rings.n_rings), np.diff(rings.start))
    stretches: Rows = ring[piece[order]].reshape(-1, 2)
    return stretches


def multipolygon_wkb(rings: Rings, shell: Rows) -> bytes | None:
    """A MultiPolygon as well-known binary, None where there is no ring.

    Parameters
    ----------
    rings : Rings
        Shells and holes.
    shell : (n_rings,) int64
        The shell of each ring, of :func:`polygon_of_rings`.
    """
    if rings.n_rings == 0:
        return None
    order = np.lexsort((np.arange(rings.n_rings) != shell, shell))
    n_of_shell = np.bincount(shell, minlength=rings.n_rings)
    points = np.column_stack([rings.x, rings.y]).astype("<f8")
    sizes = (np.diff(rings.start) + 1).astype("<u4")
    start = rings.start.tolist()
    parts = [b"\x01\x06\x00\x00\x00" + np.uint32((n_of_shell > 0).sum()).tobytes()]
    for ring in order.tolist():
        if shell[ring] == ring:
            parts.append(b"\x01\x03\x00\x00\x00" + n_of_shell[ring].astype("<u4").tobytes())
        parts.append(sizes[ring].tobytes())
        parts.append(points[start[ring] : start[ring + 1]].tobytes())
        parts.append(points[start[ring]].tobytes())
    return b"".join(parts)
