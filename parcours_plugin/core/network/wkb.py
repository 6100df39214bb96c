"""Well-known binary to arrays: all road geometries of a layer at once, no object per feature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import tr
from ..progress import Progress, part, silent
from .columns import Columns
from .keys import portions_of, ranges, starts
from .model import Floats, Integers, RoadLines
from .morton import morton_order

LINE, MULTI_LINE = 2, 5
GEOMETRY_NAMES = {
    0: "Geometry", 1: "Point", 2: "LineString", 3: "Polygon", 4: "MultiPoint",
    5: "MultiLineString", 6: "MultiPolygon", 7: "GeometryCollection", 8: "CircularString",
    9: "CompoundCurve", 10: "CurvePolygon", 11: "MultiCurve", 12: "MultiSurface", 13: "Curve",
    14: "Surface", 15: "PolyhedralSurface", 16: "TIN", 17: "Triangle",
}  # fmt: skip
EWKB_Z, EWKB_M, EWKB_SRID = 0x80000000, 0x40000000, 0x20000000
MANY_VERTICES = 100_000
"""More than fit into fast memory: then the order of the lines matters."""


@dataclass(frozen=True)
class LineParts(Columns):
    """Line parts found in a buffer of well-known binary.

    Attributes
    ----------
    feature : (n,) int64
        Row of the layer.
    byte : (n,) int64
        Where the first coordinate begins.
    points : (n,) int64
        Number of vertices.
    dimensions : (n,) uint8
        Numbers of each vertex.
    little : (n,) bool
        Whether the lowest byte of a number comes first.
    """

    feature: Integers
    byte: Integers
    points: Integers
    dimensions: NDArray[np.uint8]
    little: NDArray[np.bool_]


NO_LINES = LineParts(
    np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.uint8),
    np.zeros(0, bool),
)  # fmt: skip


def decode_lines(
    buffer: bytes | bytearray | memoryview | NDArray[np.uint8],
    offsets: Integers,
    valid: NDArray[np.bool_] | None = None,
    near_together: bool = False,
    progress: Progress = silent,
) -> RoadLines:
    """Line geometries from one buffer of well-known binary, by whole-array code.

    LineString and MultiLineString in two, three (Z or M) or four dimensions, as ISO, as EWKB and
    as the older 2.5D codes, in both byte orders. Null, empty and zero-length geometries and parts
    with a coordinate that is not a number give no part; ``n_features`` counts their rows.

    Parameters
    ----------
    buffer : bytes-like or (n_bytes,) uint8
        All geometries, one after the other.
    offsets : (n + 1,) int64
        Geometry ``i`` is in the bytes ``offsets[i]:offsets[i + 1]``; no bytes = null.
    valid : (n,) bool, optional
        False where the geometry is null although it has bytes.
    near_together : bool
        Of many vertices, whether the lines may come along a Morton curve: neighbours are then near
        in memory, and all that is done with them takes less time.

    Returns
    -------
    RoadLines
        Coordinates as they are in the buffer, heights and measures left out; ``n_features`` is n.

    Raises
    ------
    InputError
        Where a geometry is not a line (its type and row are named) or its bytes are damaged.

    Examples
    --------
    >>> import struct
    >>> line = struct.pack("<BIIdddd", 1, 2, 2, 0.0, 0.0, 3.0, 4.0)
    >>> decode_lines(line, np.array([0, len(line)])).x
    array([0., 3.])
    """
    octets = np.frombuffer(buffer, np.uint8)
    parts = find_lines(octets, np.asarray(offsets, np.int64), valid)
    progress(0.1)
    return decode_parts(
        octets, parts, max(len(offsets) - 1, 0), near_together, part(progress, 0.1, 1.0)
    )


def find_lines(
    octets: NDArray[np.uint8], offsets: Integers, valid: NDArray[np.bool_] | None = None,
    first_row: int = 0,
) -> LineParts:
    """Where the lines are in a buffer of well-known binary; see :func:`decode_lines`.

    Parameters
    ----------
    first_row : int
        Row of the layer that the first geometry is of.
    """
    present = np.diff(offsets) > 0
    if valid is not None:
        present &= valid
    rows = np.flatnonzero(present)
    if not len(rows):
        return NO_LINES
    return _find_parts(octets, rows + first_row, offsets.take(rows), offsets.take(rows + 1))


def decode_parts(
    octets: NDArray[np.uint8],
    parts: LineParts,
    n_features: int,
    near_together: bool = False,
    progress: Progress = silent,
) -> RoadLines:
    """The lines that were found in a buffer; see :func:`decode_lines`."""
    if near_together and int(parts.points.sum()) >= MANY_VERTICES:
        parts = _along_a_curve(octets, parts)
    return _gather(octets, parts, n_features, part(progress, 0.2, 1.0))


def decode_wkb_list(
    geometries: Sequence[bytes | None], near_together: bool = False
) -> RoadLines:
    """Line geometries from one bytes object per feature, None = null; see :func:`decode_lines`."""
    pieces = [bytes(geometry) if geometry is not None else b"" for geometry in geometries]
    offsets = starts(np.array([len(piece) for piece in pieces], np.int64))
    return decode_lines(b"".join(pieces), offsets, near_together=near_together)


def features_without_line(lines: RoadLines) -> Integers:
    """Rows that have no usable geometry: null, empty or of zero length."""
    seen = np.zeros(lines.n_features, bool)
    seen[lines.feature] = True
    return np.flatnonzero(~seen)


def _damaged(row: int) -> InputError:
    return InputError(
        tr("The geometry of road {row} is damaged; repair the layer first.", row=row + 1)
    )


def _everywhere(octets: NDArray[np.uint8], kind: str) -> NDArray[Any]:
    """What a value read at every byte would be: a view with a stride of one byte."""
    size = np.dtype(kind).itemsize
    return np.ndarray((max(len(octets) - size + 1, 0),), kind, octets, strides=(1,))


def _uint32(octets: NDArray[np.uint8], at: Integers, little: NDArray[np.bool_]) -> Integers:
    """Unsigned 32-bit numbers at any byte positions."""
    if little.all():
        return _everywhere(octets, "<u4")[at].astype(np.int64)
    numbers = np.where(little, _everywhere(octets, "<u4")[at], _everywhere(octets, ">u4")[at])
    return numbers.astype(np.int64)


def _two_uint32(
    octets: NDArray[np.uint8], at: Integers, little: NDArray[np.bool_]
) -> tuple[Integers, Integers]:
    """Unsigned 32-bit numbers at any byte positions, and those that follow each."""
    if not little.all():
        return _uint32(octets, at, little), _uint32(octets, at + 4, little)
    both = _everywhere(octets, "<i8")[at]  # read at once: it is finding them that takes time
    return both & 0xFFFFFFFF, (both >> 32) & 0xFFFFFFFF


def _header(
    octets: NDArray[np.uint8], at: Integers, end: Integers, rows: Integers
) -> tuple[Integers, NDArray[np.uint8], NDArray[np.bool_], Integers, Integers]:
    """Kind, dimensions, byte order, count and the byte after the count, of geometries at ``at``."""
    if np.any(at + 9 > end):
        raise _damaged(int(rows[np.argmax(at + 9 > end)]))
    little = octets.take(at) == 1
    code, count = _two_uint32(octets, at + 1, little)
    if (code == code[0]).all():  # nearly always: then one is looked at, and stands for all
        one = _meaning(code[:1])
        kind, more = np.broadcast_to(one[0], len(at)), np.broadcast_to(one[2], len(at))
        dimensions = np.broadcast_to(one[1], len(at))
    else:
        kind, dimensions, more = _meaning(code)
    if not more.any():
        return kind, dimensions, little, count, at + 9
    after = at + 5 + more
    if np.any(after + 4 > end):
        raise _damaged(int(rows[np.argmax(after + 4 > end)]))
    return kind, dimensions, little, _uint32(octets, after, little), after + 4


def _meaning(code: Integers) -> tuple[Integers, NDArray[np.uint8], Integers]:
    """Kind and dimensions that type codes stand for, and bytes that follow before the count."""
    kind = code & 0x1FFFFFFF
    thousands = kind // 1000
    dimensions = 2 + ((code & EWKB_Z) > 0) + ((code & EWKB_M) > 0)
    dimensions = np.where(thousands > 0, np.where(thousands == 3, 4, 3), dimensions)
    return kind - 1000 * thousands, dimensions.astype(np.uint8), 4 * ((code & EWKB_SRID) > 0)


def _find_parts(
    octets: NDArray[np.uint8], rows: Integers, begins: Integers, ends: Integers
) -> LineParts:
    """All line parts; of multi-lines, the first parts at once, then the second parts …"""
    kind, dimensions, little, count, byte = _header(octets, begins, ends, rows)
    wrong = (kind != LINE) & (kind != MULTI_LINE)
    if wrong.any():
        first = int(np.argmax(wrong))
        name = GEOMETRY_NAMES.get(int(kind[first]), str(int(kind[first])))
        raise InputError(
            tr(
                "The road layer holds a geometry of type {kind} (row {row}); roads must be lines.",
                kind=name,
                row=int(rows[first]) + 1,
            )
        )
    if (kind == LINE).all():
        return _checked(LineParts(rows, byte, count, dimensions, little), ends)
    single = np.flatnonzero(kind == LINE)
    found = [tuple(column.take(single) for column in (rows, byte, count, dimensions, little))]
    found_ends = [ends.take(single)]
    order = [np.zeros(len(single), np.int64)]
    walking = np.flatnonzero((kind == MULTI_LINE) & (count > 0))
    position, left = byte[walking], count[walking]
    turn = 0
    while len(walking):
        kind, dimensions, little, points, first_byte = _header(
            octets, position, ends[walking], rows[walking]
        )
        if np.any(kind != LINE):
            raise _damaged(int(rows[walking[np.argmax(kind != LINE)]]))
        found.append((rows[walking], first_byte, points, dimensions, little))
        found_ends.append(ends[walking])
        order.append(np.full(len(walking), turn))
        position = first_byte + points * dimensions * 8
        left = left - 1
        turn += 1
        more = left > 0
        walking, position, left = walking[more], position[more], left[more]
    columns = [np.concatenate(c) for c in zip(*found)]
    by_row = np.lexsort((np.concatenate(order), columns[0]))
    return _checked(LineParts(*columns).take(by_row), np.concatenate(found_ends)[by_row])


def _checked(parts: LineParts, ends: Integers) -> LineParts:
    """The parts, if the coordinates of each end where its geometry does or before."""
    over = parts.byte + parts.points * parts.dimensions * 8 > ends
    if over.any():
        raise _damaged(int(parts.feature[np.argmax(over)]))
    return parts


def _along_a_curve(octets: NDArray[np.uint8], parts: LineParts) -> LineParts:
    """The parts in the order of their first points along a Morton curve; the empty ones go."""
    kept = np.flatnonzero(parts.points)
    x, y = _first_points(octets, parts.byte.take(kept), parts.little.take(kept))
    unknown = np.flatnonzero(~(np.isfinite(x) & np.isfinite(y)))
    x[unknown] = y[unknown] = 0.0
    order = kept.take(morton_order(x, y, 8))
    return parts.take(order)


def _first_points(
    octets: NDArray[np.uint8], at: Integers, little: NDArray[np.bool_]
) -> tuple[Floats, Floats]:
    """Coordinates at any byte positions."""
    pair = _everywhere(octets, "<c16")[at]
    if not little.all():
        pair = np.where(little, pair, _everywhere(octets, ">c16")[at])
    return pair.real.copy(), pair.imag.copy()


def _gather(
    octets: NDArray[np.uint8], parts: LineParts, n_features: int, progress: Progress
) -> RoadLines:
    """Copy the coordinates of the parts out of the buffer and drop the parts without length."""
    start = starts(parts.points)
    x, y = np.empty((2, start[-1]))
    layout = parts.dimensions * 2 + parts.little
    uniform = bool((layout == layout[:1]).all())
    for code in layout[:1] if uniform else np.unique(layout):
        chosen = np.flatnonzero(layout == code)
        points, byte = parts.points.take(chosen), parts.byte.take(chosen)
        # Coordinates stand at odd bytes: pairs are read from a view of pairs at every byte.
        pairs = _everywhere(octets, "<c16" if code % 2 else ">c16")
        ends = start if uniform else starts(points)
        for first, last in portions_of(ends):
            progress(first / len(points))
            counts = points[first:last]
            at = ranges(byte[first:last], counts, int(code // 2) * 8)
            to: Any = slice(ends[first], ends[last])
            if not uniform:
                to = ranges(start[:-1][chosen[first:last]], counts)
            pair = pairs[at]
            x[to], y[to] = pair.real, pair.imag
    return _with_length(RoadLines(x, y, start, parts.feature, n_features))


def _with_length(lines: RoadLines) -> RoadLines:
    """Only the parts that have a length and coordinates that are numbers."""
    points = np.diff(lines.start)
    keep = points >= 2
    first = lines.start[:-1].compress(keep)
    still = lines.x.take(first) == lines.x.take(first + 1)
    still &= lines.y.take(first) == lines.y.take(first + 1)
    if still.any():
        # Only lines that begin with a doubled vertex need to be looked at as a whole.
        moved = np.zeros(len(lines.x), bool)
        moved[1:] = (np.diff(lines.x) != 0) | (np.diff(lines.y) != 0)
        moved[lines.start[:-1][points > 0]] = False
        moves = np.concatenate([[0], np.cumsum(moved)])
        keep &= moves[lines.start[1:]] > moves[lines.start[:-1]]
    if not (np.isfinite(lines.x.sum()) and np.isfinite(lines.y.sum())):
        bad = ~(np.isfinite(lines.x) & np.isfinite(lines.y))
        keep[np.searchsorted(lines.start, np.flatnonzero(bad), side="right") - 1] = False
    if keep.all():
        return lines
    start = starts(points[keep])
    vertices = np.repeat(keep, points)
    return RoadLines(
        lines.x[vertices], lines.y[vertices], start, lines.feature[keep], lines.n_features
    )
