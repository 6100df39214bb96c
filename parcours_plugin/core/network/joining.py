"""Places to the network: each at the nearest point on the nearest road that may be entered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..errors import InputError, ParameterError
from ..i18n import number, tr
from ..progress import Progress, silent
from .cells import SegmentCells, nearest_segments, sort_segments
from .edge_segments import edge_of_vertex, edge_portions
from .keys import ranges
from .model import Floats, Integers, Joined, Network

FIRST_REACH_METRES = 400.0
MINUTES_PER_METRE_AT_1_KMH = 0.06


@dataclass(frozen=True)
class JoinOptions:
    """How places are brought to the network.

    Attributes
    ----------
    max_snap_metres : float
        A place farther from every road is not joined.
    walk_kmh : float
        Speed of the stretch off the network.
    """

    max_snap_metres: float = 2000.0
    walk_kmh: float = 5.0

    def __post_init__(self) -> None:
        if not 0 <= self.max_snap_metres < float("inf"):
            raise ParameterError(tr("MAX_SNAP must be a number of metres, 0 or more."))
        if not 0 < self.walk_kmh < float("inf"):
            raise ParameterError(tr("WALK_SPEED must be a speed above 0 km/h."))


def join_places(
    network: Network,
    x: Floats,
    y: Floats,
    options: JoinOptions | None = None,
    progress: Progress = silent,
) -> Joined:
    """Join each place to the nearest point on the nearest edge that may be entered.

    The distance is straight and the foot perpendicular (or an end of a segment); no road is
    nearer than the one found. The stretch is walked.

    Parameters
    ----------
    x, y : (n,) float64
        Places in the network's coordinates, nan = no geometry.
    options : JoinOptions, optional
        Farthest stretch and walking speed.

    Returns
    -------
    Joined
        ``reason`` says why a place could not be joined.

    Raises
    ------
    InputError
        If no edge of the network may be entered.
    """
    options = options or JoinOptions()
    x, y = np.asarray(x, float), np.asarray(y, float)
    if not network.edge_enterable.any():
        raise InputError(
            tr("No road of the network may be entered; check the classes and the speed table.")
        )
    n = len(x)
    edge, share = np.full(n, -1, np.int64), np.zeros(n)
    road_x, road_y, offset = np.full(n, np.nan), np.full(n, np.nan), np.full(n, np.inf)
    somewhere = np.isfinite(x) & np.isfinite(y)
    left = np.flatnonzero(somewhere)
    for reach in (min(FIRST_REACH_METRES, options.max_snap_metres), options.max_snap_metres):
        if not len(left):
            break
        near = _segments(network, x[left], y[left], reach)
        if near is not None:
            nearest = nearest_segments(near.cells, x[left], y[left], reach, progress)
            hit = nearest.segment >= 0
            rows, vertex, along = left[hit], near.first[nearest.segment[hit]], nearest.along[hit]
            road_x[rows] = _between(network.vertex_x, vertex, along)
            road_y[rows] = _between(network.vertex_y, vertex, along)
            offset[rows] = nearest.metres[hit]
            edge[rows], share[rows] = _share_of_edge(network, vertex, along)
            left = left[~hit]
    progress(1.0)
    reason = np.full(n, "", object)
    reason[~somewhere] = tr("no geometry")
    reason[somewhere & (edge < 0)] = tr(
        "farther than {metres} m from the network", metres=number(options.max_snap_metres)
    )
    walk = offset * (MINUTES_PER_METRE_AT_1_KMH / options.walk_kmh)
    return Joined(x, y, edge, share, road_x, road_y, offset, walk, reason)


def _share_of_edge(network: Network, vertex: Integers, along: Floats) -> tuple[Integers, Floats]:
    """Edge and share of points on the segment after ``vertex``, by true length."""
    edge = np.searchsorted(network.edge_start, vertex, side="right") - 1
    first, second = network.vertex_metres[vertex], network.vertex_metres[vertex + 1]
    at, whole = first + along * (second - first), network.edge_metres[edge]
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.where(whole > 0, at / whole, 0.0)
    # The last vertex is exactly the junction.
    last = (along == 1.0) & (vertex + 2 == network.edge_start[edge + 1])
    return edge, np.where(last, 1.0, np.clip(share, 0.0, 1.0))


def _between(values: Floats, vertex: Integers, along: Floats) -> Floats:
    """Coordinates of points on the segments after ``vertex``."""
    first = values[vertex]
    return first + along * (values[vertex + 1] - first)


@dataclass(frozen=True)
class EnterableSegments:
    """Segments of edges that may be entered.

    Attributes
    ----------
    first : (n_segments,) int64
        Vertex of the network at which the segment begins.
    cells : SegmentCells
        The segments by place.
    """

    first: Integers
    cells: SegmentCells


def enterable_segments(network: Network) -> EnterableSegments:
    """All segments that may be entered; sorted at the first call."""
    segments = network.prepared.get("segments")
    if segments is None:
        edge = np.flatnonzero(network.edge_enterable)
        first = network.edge_start[edge]
        counts = network.edge_start[edge + 1] - first - 1
        segments = _sorted(network, ranges(first, counts))
        network.prepared["segments"] = segments
    return segments


def _segments(network: Network, x: Floats, y: Floats, reach: float) -> EnterableSegments | None:
    """All segments where they are at hand, else those that are near some place, if any.

    Most places are near a road: sorting only the roads around them takes much less time.
    """
    if "segments" in network.prepared:
        return enterable_segments(network)
    first = _segments_near(network, x, y, reach)
    return _sorted(network, first) if len(first) else None


def _sorted(network: Network, first: Integers) -> EnterableSegments:
    x, y = network.vertex_x, network.vertex_y
    return EnterableSegments(first, sort_segments(x[first], y[first], x[first + 1], y[first + 1]))


def _segments_near(network: Network, x: Floats, y: Floats, reach: float) -> Integers:
    """First vertices of the segments of enterable edges that may lie within reach of a place.

    The ground is laid out in blocks as wide as the reach; the blocks around each place are marked,
    two on every side. A segment within reach of a place that is no longer than a block has its ends
    in marked blocks; longer ones all count.
    """
    vertex_x, vertex_y = network.vertex_x, network.vertex_y
    portions = edge_portions(network)
    left, right = float(portions.west.min()), float(portions.east.max())
    bottom, top = float(portions.south.min()), float(portions.north.max())
    # Not more than some 4 million blocks, whatever the reach.
    area = max(right - left, 1.0) * max(top - bottom, 1.0)
    size = max(reach * (1 + 1e-9), np.sqrt(area / 4e6), 1e-3)
    columns, rows = int((right - left) // size) + 1, int((top - bottom) // size) + 1
    marked = np.zeros((rows + 4, columns + 4), bool)
    column, row = np.floor((x - left) / size), np.floor((y - bottom) / size)
    near = (column >= -2) & (column < columns + 2) & (row >= -2) & (row < rows + 2)
    column, row = column[near].astype(np.int64), row[near].astype(np.int64)
    for to_column in range(5):
        for to_row in range(5):
            at_column, at_row = column + to_column, row + to_row
            inside = (at_column >= 0) & (at_column < columns + 4)
            inside &= (at_row >= 0) & (at_row < rows + 4)
            marked[at_row[inside], at_column[inside]] = True
    start, edge_of = network.edge_start, edge_of_vertex(network)
    matters = np.zeros(network.n_edges, bool)
    west, east = (_blocks(side, left, size) for side in (portions.west, portions.east))
    south, north = (_blocks(side, bottom, size) for side in (portions.south, portions.north))
    for portion in range(len(portions.first)):
        box = np.s_[south[portion] : north[portion] + 1, west[portion] : east[portion] + 1]
        if not marked[box].any():
            continue
        some = slice(start[portions.first[portion]], start[portions.last[portion]])
        row = _blocks(vertex_y[some], bottom, size)
        column = _blocks(vertex_x[some], left, size)
        row *= np.int32(columns + 4)
        near_place = marked.ravel().take(row + column)
        edge = edge_of[some]
        on_edge = edge[1:] == edge[:-1]
        for values in (vertex_x[some], vertex_y[some]):
            near_place[:-1] |= on_edge & (np.abs(np.diff(values)) > size)
        matters[edge.compress(near_place)] = True
    matters &= network.edge_enterable
    used = np.flatnonzero(matters)
    first = start[used]
    return ranges(first, start[used + 1] - first - 1)


def _blocks(values: Floats, origin: float, size: float) -> NDArray[np.int32]:
    """Number of the block of each vertex along one direction; two blocks lie before the first."""
    in_blocks = values - (origin - 2 * size)
    in_blocks *= 1.0 / size
    return in_blocks.astype(np.int32)
