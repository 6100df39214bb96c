"""Which vertices of the roads are the same place, and which line ends nearly are."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .cells import distance_to_segments, pairs_within, sort_segments
from .keys import ranges, row_type, rows_of_known_keys
from .model import Booleans, Floats, Integers, Rows

PER_METRE = 100.0
KEY_BITS = 31
"""A key holds the centimetres up in so many bits, those across above them."""
AT_ONCE = 50_000
"""So many vertices stay in fast memory while they are worked on."""
LEAST_SQUARE_BITS, MOST_SQUARES = 16, 2000


@dataclass(frozen=True)
class RoadVertices:
    """Vertices of line parts with the place that each stands on.

    Attributes
    ----------
    x, y : (n,) float64
        Metres.
    start : (n_parts + 1,) int64
        Vertices of each part.
    place : (n,) int
        A vertex that stands for all vertices on the same place.
    """

    x: Floats
    y: Floats
    start: Integers
    place: Rows


def same_places(x: Floats, y: Floats) -> Rows:
    """For each vertex, one vertex that stands for all on the same centimetre.

    Parameters
    ----------
    x, y : (n,) float64
        Metres; extents up to 21,000 km are safe, for the key is a 64-bit integer.

    Returns
    -------
    (n,) int32, or int64 where 32 bits do not number them

    Examples
    --------
    >>> place = same_places(np.array([0.0, 5.0, 0.001]), np.array([1.0, 5.0, 1.0]))
    >>> bool(place[0] == place[2]), bool(place[0] == place[1])
    (True, False)
    """
    place = np.arange(len(x), dtype=row_type(len(x)))
    if not len(x):
        return place
    left, bottom = float(x.min()), float(y.min())
    if len(x) > AT_ONCE:
        return _by_portions(place, x, y, left, bottom)
    others, stands = rows_of_known_keys(_place_keys(x, y, left, bottom))
    place[others] = stands
    return place


def _place_keys(x: Floats, y: Floats, left: float, bottom: float) -> Integers:
    """The same number for all on the same centimetre."""
    key = _centimetres(x, left)
    key *= 1 << KEY_BITS  # numpy shifts several times slower in place
    key += _centimetres(y, bottom)
    return key


def _centimetres(values: Floats, origin: float) -> Integers:
    """Whole centimetres from an origin, rounded; at least 0."""
    from_origin = values - (origin - 0.5 / PER_METRE)
    from_origin *= PER_METRE
    return from_origin.astype(np.int64)


def _by_portions(place: Rows, x: Floats, y: Floats, left: float, bottom: float) -> Rows:
    """As :func:`same_places`: in each portion of vertices first, which stays in fast memory.

    Where vertices follow each other that are near each other, most squares of a kilometre or so
    hold vertices of one portion only; those of the others are compared once more, all together.
    """
    squares = _Squares(x, y, left, bottom)
    others, stands = [], []
    for first in range(0, len(x), AT_ONCE):
        some = slice(first, first + AT_ONCE)
        key = _place_keys(x[some], y[some], left, bottom)
        squares.add(key)
        rows, whose = rows_of_known_keys(key)
        rows += first
        others.append(rows)
        stands.append(whose + place.dtype.type(first))
    other, stand = np.concatenate(others), np.concatenate(stands)
    place[other] = stand
    among = squares.vertices_of_shared()
    among = among.compress(place.take(among) == among)
    key = _place_keys(x.take(among), y.take(among), left, bottom)
    rows, whose = rows_of_known_keys(key)
    place[among.take(rows)] = among.take(whose)
    place[other] = place.take(stand)  # who stood for others may have found its own
    return place


class _Squares:
    """The squares of a kilometre or so that the vertices of each portion lie in.

    A road stays in a square for some vertices: these runs are kept, not the squares of vertices.
    """

    def __init__(self, x: Floats, y: Floats, left: float, bottom: float) -> None:
        extent = int(max(float(x.max()) - left, float(y.max()) - bottom) * PER_METRE) + 1
        self._bits = max(LEAST_SQUARE_BITS, (extent // MOST_SQUARES).bit_length())
        self._width = (extent >> self._bits) + 1
        self._portion_of = np.full(self._width * self._width, -1, np.int32)
        self._is_shared = np.zeros(self._width * self._width, bool)
        self._first: list[Integers] = []
        self._square: list[Integers] = []
        self._n_vertices = 0

    def add(self, key: Integers) -> None:
        """The next portion, by the keys of its vertices."""
        within = (1 << self._bits) - 1
        square = key & ~(within << KEY_BITS | within)
        begins = np.ones(len(key), bool)
        np.not_equal(square[1:], square[:-1], out=begins[1:])
        first = np.flatnonzero(begins)
        square = square.take(first)
        row = (square & ((1 << KEY_BITS) - 1)) >> self._bits
        square = (square >> (KEY_BITS + self._bits)) * self._width + row
        portion = len(self._first)
        before = self._portion_of.take(square)
        self._is_shared[square.compress((before >= 0) & (before != portion))] = True
        self._portion_of[square] = portion
        self._first.append(first + self._n_vertices)
        self._square.append(square)
        self._n_vertices += len(key)

    def vertices_of_shared(self) -> Integers:
        """The vertices in squares that hold vertices of several portions."""
        first = np.concatenate([*self._first, [self._n_vertices]])
        runs = np.flatnonzero(self._is_shared.take(np.concatenate(self._square)))
        return ranges(first.take(runs), first.take(runs + 1) - first.take(runs))


def end_vertices(start: Integers, n_vertices: int) -> Booleans:
    """Which vertices are the first or last of their part."""
    ends = np.zeros(n_vertices, bool)
    ends[start[:-1]] = True
    ends[start[1:] - 1] = True
    return ends


def loose_ends(vertices: RoadVertices) -> Integers:
    """Line ends whose place no other vertex stands on."""
    uses = np.bincount(vertices.place, minlength=len(vertices.x))
    ends = end_vertices(vertices.start, len(vertices.x))
    return np.flatnonzero(ends & (uses[vertices.place] == 1))


@dataclass(frozen=True)
class NearMisses:
    """Loose line ends that come near another line without touching it.

    Attributes
    ----------
    end : (m,) int64
        Vertex of the loose end.
    before : (m,) int64
        First vertex of the segment that it comes near.
    along : (m,) float64
        Where on that segment, 0 = first vertex, 1 = second.
    on_side : (m,) bool
        False where the nearest vertex of the segment is near enough itself.
    metres : (m,) float64
        Distance to that vertex, or to the side of the segment.
    """

    end: Integers
    before: Integers
    along: Floats
    on_side: Booleans
    metres: Floats


def near_misses(vertices: RoadVertices, tolerance_metres: float) -> NearMisses:
    """What loose line ends nearly meet: another line's vertex in tolerance, else its side.

    Parameters
    ----------
    tolerance_metres : float
        Distances up to this count; above 0.
    """
    loose = loose_ends(vertices)
    part = np.repeat(np.arange(len(vertices.start) - 1), np.diff(vertices.start))
    first = np.flatnonzero(np.diff(part) == 0)
    if not len(loose) or not len(first):
        none = np.zeros(0, np.int64)
        return NearMisses(none, none, np.zeros(0), np.zeros(0, bool), np.zeros(0))
    ax, ay = vertices.x[first], vertices.y[first]
    bx, by = vertices.x[first + 1], vertices.y[first + 1]
    ex, ey = vertices.x[loose], vertices.y[loose]
    cells = sort_segments(ax, ay, bx, by)
    end, segment = pairs_within(cells, ex, ey, np.full(len(loose), tolerance_metres))
    other = part[first[segment]] != part[loose[end]]
    end, segment = end[other], segment[other]
    along, metres = distance_to_segments(
        ex[end], ey[end], ax[segment], ay[segment], bx[segment], by[segment]
    )
    near = metres <= tolerance_metres
    end, segment, along, metres = end[near], segment[near], along[near], metres[near]
    to_first = np.hypot(ex[end] - ax[segment], ey[end] - ay[segment])
    to_second = np.hypot(ex[end] - bx[segment], ey[end] - by[segment])
    to_vertex = np.minimum(to_first, to_second)
    on_side = to_vertex > tolerance_metres
    along = np.where(on_side, along, (to_second < to_first).astype(float))
    metres = np.where(on_side, metres, to_vertex)
    rank = np.lexsort((segment, metres, on_side, end))
    best = rank[np.flatnonzero(np.diff(end[rank], prepend=-1))]
    return NearMisses(
        loose[end[best]], first[segment[best]], along[best], on_side[best], metres[best]
    )


def join_near_ends(vertices: RoadVertices, tolerance_metres: float) -> RoadVertices:
    """Join loose line ends to what they nearly meet.

    Where that is the side of a segment, its line gets a vertex there (so that it is cut).

    Parameters
    ----------
    vertices : RoadVertices
        As drawn.
    tolerance_metres : float
        0 joins nothing.

    Returns
    -------
    RoadVertices
        Perhaps with more vertices; coordinates of existing vertices are unchanged.
    """
    if tolerance_metres <= 0 or not len(vertices.x):
        return vertices
    misses = near_misses(vertices, tolerance_metres)
    if not len(misses.end):
        return vertices
    n = len(vertices.x)
    side = np.flatnonzero(misses.on_side)
    side = side[np.lexsort((misses.along[side], misses.before[side]))]
    # New vertices are numbered n, n + 1, … until all are put into the order of the lines.
    target = misses.before + (misses.along == 1.0)
    target[side] = n + np.arange(len(side))
    before, along = misses.before[side], misses.along[side]
    ax, ay = vertices.x[before], vertices.y[before]
    x = np.append(vertices.x, ax + along * (vertices.x[before + 1] - ax))
    y = np.append(vertices.y, ay + along * (vertices.y[before + 1] - ay))
    place = np.append(vertices.place, n + np.arange(len(side)))
    place = _united(place, misses.end, target)
    into_order = np.argsort(np.append(np.arange(n, dtype=float), before + 0.5), kind="stable")
    moved = np.empty(len(x), np.int64)
    moved[into_order] = np.arange(len(x))
    n_parts = len(vertices.start) - 1
    of_part = np.searchsorted(vertices.start, before, side="right") - 1
    added = np.cumsum(np.bincount(of_part, minlength=n_parts))
    start = vertices.start + np.concatenate([[0], added])
    return RoadVertices(x[into_order], y[into_order], start, moved[place[into_order]])


def _united(place: Rows, one: Integers, other: Integers) -> Rows:
    """Places after those of each pair (one, other) have become one, chains of pairs included."""
    parent = np.arange(len(place))
    a, b = place[one], place[other]
    while True:
        # Both of a pair, and those that they point at, point at the lowest place; until all do.
        top_a, top_b = parent[a], parent[b]
        low = np.minimum(top_a, top_b)
        before = parent.copy()
        for which in (a, b, top_a, top_b):
            np.minimum.at(parent, which, low)
        parent = parent[parent]
        if np.array_equal(parent, before):
            return parent[place]
