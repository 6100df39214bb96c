"""Closed boundaries: pieces put in order as rings, rings as polygons with their holes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .keys import ranges
from .marching import Pieces, following_pieces
from .model import Booleans, Floats, Integers, Rows

STATION_EVERY = 64
"""One of so many pieces, at least, is a station for putting rings in order."""
POLYGON_HEAD = 9
"""Octets before the rings of a polygon (and of a multipolygon)."""


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


def rings_of(pieces: Pieces, following: Rows | None = None) -> Rings:
    """The rings that pieces of a boundary close to; ``following`` each piece, where it is known."""
    if following is None:
        following = following_pieces(pieces.begins, pieces.ends)
    order, start = ring_order(following)
    return Rings(pieces.x.take(order), pieces.y.take(order), start)


def ring_order(following: Rows) -> tuple[Rows, Rows]:
    """Put the pieces of closed chains in order, all chains at once.

    From some stations one walks to the next one; then the stations are put in order by pointer
    jumping. Pieces lower than both their neighbours are stations, so every ring has one, and more
    are strewn in to keep ways short. Of n pieces in all, n log n steps at most.

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
    following = following.astype(np.int32 if n < 2**31 else np.int64)
    every = np.arange(n, dtype=following.dtype)
    before = np.empty_like(following)
    before[following] = every
    is_station = (every <= before) & (every <= following)
    is_station[::STATION_EVERY] = True
    station = np.flatnonzero(is_station)
    way, steps, after = _ways(following, is_station, station)
    first, left = _steps_left(after, np.bincount(way, minlength=len(station)))
    is_first = first == np.arange(len(station))
    start = np.concatenate([[0], np.cumsum(left.compress(is_first))])
    begins = np.empty(len(station), np.int64)
    begins[is_first] = start[:-1]
    begins = begins.take(first)
    begins += left.take(first) - left
    order = np.empty(n, np.int64)
    order[begins.take(way) + steps] = every
    return order, start


def _ways(following: Rows, is_station: Booleans, station: Rows) -> tuple[Rows, Rows, Rows]:
    """Walk from each station to the next one, all at the same time.

    Returns
    -------
    way, steps : (n,) int
        Number of the station before each piece, and how many pieces behind it that is.
    after : (n_stations,) int64
        Number of the next station.
    """
    way, steps = np.empty(len(following), np.int32), np.empty(len(following), np.int32)
    after = np.empty(len(station), np.int64)
    number = np.empty(len(following), np.int32)
    number[station] = np.arange(len(station), dtype=np.int32)
    walker, at, step = np.arange(len(station), dtype=np.int32), station, 0
    while len(walker):
        way[at], steps[at] = walker, step
        at, step = following.take(at), step + 1
        arrived = is_station.take(at)
        after[walker.compress(arrived)] = number.take(at.compress(arrived))
        goes_on = ~arrived
        walker, at = walker.compress(goes_on), at.compress(goes_on)
    return way, steps, after


def _steps_left(after: Rows, size: Rows) -> tuple[Rows, Rows]:
    """The first station of each ring and the pieces from each station to the ring's end.

    By pointer jumping: twice as far along the rings in each round.
    """
    first, jump = np.arange(len(after)), after
    while True:  # after round k, the lowest number among the next 2^k stations
        lower = np.minimum(first, first.take(jump))
        if np.array_equal(lower, first):
            break
        first, jump = lower, jump.take(jump)
    # The last station of a ring leads to the end, which leads to itself and has no pieces.
    end = len(after)
    jump = np.append(np.where(after == first, end, after), end)
    left = np.append(size, 0)
    while True:
        farther = left + left.take(jump)
        if np.array_equal(farther, left):
            return first, left[:-1]
        left, jump = farther, jump.take(jump)


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


def _after(rings: Rings, values: NDArray[Any]) -> NDArray[Any]:
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
    if not (areas < 0).any():
        return np.arange(n)
    bottom, top = float(rings.y.min()), float(rings.y.max())
    first_line = bottom + 0.37 * step_metres
    lines = np.arange(first_line, top, step_metres)

    def below(y: Floats) -> Integers:
        n_below = np.ceil((y - first_line) * (1.0 / step_metres))
        return np.minimum(np.maximum(n_below, 0.0), len(lines)).astype(np.int32)

    pairs = [_inner_stretches(rings, lines, below)]
    met = np.zeros(n, bool)
    met[pairs[0].ravel()] = True
    missed = np.flatnonzero((areas < 0) & ~met)
    if len(missed):
        low = np.minimum.reduceat(rings.y, rings.start[:-1])[missed]
        high = np.maximum.reduceat(rings.y, rings.start[:-1])[missed]
        lines = np.unique(low + 0.49 * (high - low))
        pairs.append(_inner_stretches(rings, lines, lines.searchsorted))
    links = np.concatenate(pairs)
    label = _linked(links.compress(links[:, 0] != links[:, 1], axis=0), n)
    shells = np.flatnonzero(areas > 0)
    shell = np.full(n, -1)
    shell[label[shells]] = shells
    return shell[label]


def _linked(pairs: Rows, n: int) -> Rows:
    """The same number for all rings that chains of pairs link."""
    try:
        from scipy.sparse import coo_matrix
        from scipy.sparse.csgraph import connected_components
    except ImportError:
        return _linked_by_steps(pairs, n)
    links = coo_matrix((np.ones(len(pairs), np.int8), (pairs[:, 0], pairs[:, 1])), (n, n))
    labels: Rows = connected_components(links, directed=False)[1]
    return labels


def _linked_by_steps(pairs: Rows, n: int) -> Rows:
    """The same by spreading the lowest number over linked rings until nothing changes."""
    label = np.arange(n)
    while True:
        low = np.minimum(label[pairs[:, 0]], label[pairs[:, 1]])
        before = label.copy()
        np.minimum.at(label, label[pairs].ravel(), np.repeat(low, 2))
        np.minimum.at(label, pairs.ravel(), np.repeat(low, 2))
        label = label[label]
        if np.array_equal(label, before):
            return label


def _inner_stretches(
    rings: Rings, lines: Floats, below: Callable[[Floats], Integers]
) -> Rows:
    """Pairs of rings that bound an inner stretch of one of the horizontal ``lines`` (sorted).

    ``below`` counts the lines below each height.
    """
    n_below = below(rings.y)
    n_after = _after(rings, n_below)
    met = np.flatnonzero(n_below != n_after)
    n_below, n_after = n_below.take(met), n_after.take(met)
    count = np.abs(n_after - n_below)
    line = ranges(np.minimum(n_below, n_after), count)
    piece = np.repeat(met, count)
    after = _after(rings, np.arange(len(rings.x))).take(piece)
    west = rings.x.min()
    x, y = rings.x.take(piece) - west, rings.y.take(piece)
    share = (lines.take(line) - y) / (rings.y.take(after) - y)
    x += share * (rings.x.take(after) - west - x)
    along = x + line * (2.0 * x.max(initial=0.0))
    order = np.argsort(along)
    if (np.diff(along.take(order)) == 0.0).any():  # too near each other for one number to tell
        order = np.lexsort((x, line))
    ring = np.repeat(np.arange(rings.n_rings), np.diff(rings.start))
    stretches: Rows = ring.take(piece.take(order)).reshape(-1, 2)
    return stretches


def multipolygon_wkb(
    rings: Rings,
    shell: Rows,
    some: Rows | None = None,
    shift: tuple[float, float] = (0.0, 0.0),
) -> bytes | None:
    """A MultiPolygon as well-known binary, None where there is no ring.

    Parameters
    ----------
    rings : Rings
        Shells and holes.
    shell : (n_rings,) int64
        The shell of each ring, of :func:`polygon_of_rings`.
    some : (n,) int64, optional
        Which rings; shells with all their holes.
    shift : tuple of float
        How far these were moved in x and y, and are moved back.
    """
    ring = np.arange(rings.n_rings) if some is None else some
    if not len(ring):
        return None
    of_shell = shell.take(ring)
    ring = ring.take(np.lexsort((ring != of_shell, of_shell)))
    size: Integers = np.diff(rings.start).take(ring)
    is_shell = shell.take(ring) == ring
    n_of_shell = np.diff(np.append(np.flatnonzero(is_shell), len(ring)))
    # Before each ring its number of points, before each shell also the head of its polygon.
    ends = np.cumsum(POLYGON_HEAD * is_shell + 4 + 16 * (size + 1)) + POLYGON_HEAD
    points_at = ends - 16 * (size + 1)
    octets = np.zeros(int(ends[-1]), np.uint8)
    _put(octets, np.zeros(1, np.int64), [1], "<u1")
    _put(octets, np.ones(1, np.int64), [6], "<u4")
    _put(octets, np.full(1, 5), [is_shell.sum()], "<u4")
    heads = points_at[is_shell] - 4 - POLYGON_HEAD
    _put(octets, heads, np.ones(len(heads)), "<u1")
    _put(octets, heads + 1, np.full(len(heads), 3), "<u4")
    _put(octets, heads + 5, n_of_shell, "<u4")
    _put(octets, points_at - 4, size + 1, "<u4")
    first = rings.start.take(ring)
    point = ranges(first, size)
    at = ranges(points_at, size, 16)
    for k, values in enumerate((rings.x, rings.y)):
        _put(octets, at + 8 * k, values.take(point) - shift[k], "<f8")
        # Rings end where they begin.
        _put(octets, ends - 16 + 8 * k, values.take(first) - shift[k], "<f8")
    return octets.tobytes()


def _put(octets: NDArray[np.uint8], at: Rows, values: Any, kind: str) -> None:
    """Write numbers at byte positions (in place)."""
    size = np.dtype(kind).itemsize
    places = len(octets) - size + 1
    everywhere: NDArray[Any] = np.ndarray((places,), f"V{size}", octets, strides=(1,))
    everywhere[at] = np.asarray(values).astype(kind).view(f"V{size}")
