"""How many kilometres of road some drawn pieces cover, whoever drew them.

Every segment of every piece is laid on the road segment that carries it, and the union of these
stretches is measured. So a two-way road drawn once for each direction counts once, and of its two
ends, cut at different places because its directions have different times, the union counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import ogr

CENTIMETRES = 100.0
BESIDE_METRES = 0.05
SPAN = 1 << 32


@dataclass(frozen=True)
class RoadSegments:
    """The straight segments of a road layer, each once whatever its direction.

    Attributes
    ----------
    key : (n_nodes,) int64
        Vertices to the centimetre, sorted.
    x, y : (n_nodes,) float64
        Their coordinates, metres.
    low, high : (n,) int64
        Vertices of the segments, the smaller first; sorted.
    incident_start : (n_nodes + 1,) int64
    incident : (2 n,) int64
        Segments at vertex ``i`` are ``incident[incident_start[i]:incident_start[i + 1]]``.
    """

    key: np.ndarray
    x: np.ndarray
    y: np.ndarray
    low: np.ndarray
    high: np.ndarray
    incident_start: np.ndarray
    incident: np.ndarray

    def node(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Vertices at some points, -1 where there is none."""
        wanted = _key(x, y)
        at = np.minimum(np.searchsorted(self.key, wanted), len(self.key) - 1)
        return np.where(self.key[at] == wanted, at, -1)

    def segment(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Segments between pairs of vertices, -1 where there is none."""
        number = self.low * len(self.key) + self.high
        wanted = np.minimum(one, other) * len(self.key) + np.maximum(one, other)
        at = np.minimum(np.searchsorted(number, wanted), len(number) - 1)
        return np.where((number[at] == wanted) & (np.minimum(one, other) >= 0), at, -1)


def _key(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A number for each point to the centimetre."""
    columns = [np.round(values * CENTIMETRES).astype(np.int64) for values in (x, y)]
    return columns[0] * SPAN + columns[1]


def road_segments(path: Path) -> RoadSegments:
    """The segments of the table ``roads`` of a GeoPackage."""
    source = ogr.Open(str(path))
    pieces = [
        line_segments(bytes(feature.GetGeometryRef().ExportToWkb(ogr.wkbNDR)))
        for feature in source.GetLayer("roads")
    ]
    x0, y0, x1, y1 = np.concatenate(pieces).T
    keys, first, row = np.unique(
        np.concatenate([_key(x0, y0), _key(x1, y1)]), return_index=True, return_inverse=True
    )
    x, y = np.concatenate([x0, x1])[first], np.concatenate([y0, y1])[first]
    one, other = row[: len(x0)], row[len(x0) :]
    number = np.unique((np.minimum(one, other) * len(keys) + np.maximum(one, other))[one != other])
    low, high = number // len(keys), number % len(keys)
    ends = np.concatenate([low, high])
    counts = np.bincount(ends, minlength=len(keys))
    return RoadSegments(
        keys,
        x,
        y,
        low,
        high,
        np.concatenate([[0], np.cumsum(counts)]),
        np.argsort(ends, kind="stable") % len(low),
    )


def line_segments(binary: bytes) -> np.ndarray:
    """Segments of a LineString or MultiLineString in well-known binary, (n, 4): x0, y0, x1, y1."""
    if not binary:
        return np.empty((0, 4))
    kind, count = np.frombuffer(binary, "<u4", 2, 1).tolist()
    if kind == 2:
        points = np.frombuffer(binary, "<f8", 2 * count, 9).reshape(-1, 2)
        return np.column_stack([points[:-1], points[1:]])
    if kind != 5:
        raise ValueError(f"lines of two dimensions are wanted, not type {kind} of WKB")
    if len(binary) == 9 + 41 * count:  # all of two points, as QGIS's own tool draws them
        parts = np.frombuffer(binary, np.uint8, 41 * count, 9).reshape(-1, 41)
        return np.ascontiguousarray(parts[:, 9:]).view("<f8").reshape(-1, 4)
    found, at = [np.empty((0, 4))], 9
    for _ in range(count):
        end = at + 9 + 16 * int(np.frombuffer(binary, "<u4", 1, at + 5)[0])
        found.append(line_segments(binary[at:end]))
        at = end
    return np.concatenate(found)


def covered_km(roads: RoadSegments, place: np.ndarray, pieces: np.ndarray) -> np.ndarray:
    """Length of road covered for each place, km.

    Parameters
    ----------
    roads : RoadSegments
        What the pieces lie on.
    place : (n,) int64
        The place that each piece belongs to, from 0.
    pieces : (n, 4) float64
        Straight pieces.

    Returns
    -------
    (n_places,) float64

    Raises
    ------
    ValueError
        If a piece lies on no road.
    """
    order = np.argsort(place, kind="stable")
    ends = np.searchsorted(place[order], np.arange(place.max(initial=-1) + 2))
    return np.array(
        [_union_km(roads, pieces[order[a:b]]) for a, b in zip(ends[:-1], ends[1:])], float
    )


def _union_km(roads: RoadSegments, pieces: np.ndarray) -> float:
    """Length of road that some pieces cover, km."""
    one, other = roads.node(*pieces[:, :2].T), roads.node(*pieces[:, 2:].T)
    segment = roads.segment(one, other)
    start, end = np.zeros(len(pieces)), np.ones(len(pieces))
    cut = np.flatnonzero((segment < 0) & ((one < 0) | (one != other)))
    if len(cut):
        segment[cut], start[cut], end[cut] = _on_segments(roads, pieces[cut], one[cut], other[cut])
    real = segment >= 0
    share = _united_share(segment[real], start[real], end[real], len(roads.low))
    metres = np.hypot(
        roads.x[roads.high] - roads.x[roads.low], roads.y[roads.high] - roads.y[roads.low]
    )
    return float(share @ metres) / 1000


def _on_segments(
    roads: RoadSegments, pieces: np.ndarray, one: np.ndarray, other: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Segment and two shares of pieces that end within a segment and begin at its vertex."""
    piece = np.concatenate([np.flatnonzero(one >= 0), np.flatnonzero(other >= 0)])
    node = np.concatenate([one[one >= 0], other[other >= 0]])
    point = np.concatenate([pieces[one >= 0, 2:], pieces[other >= 0, :2]])
    counts = roads.incident_start[node + 1] - roads.incident_start[node]
    first = np.repeat(roads.incident_start[node] - (np.cumsum(counts) - counts), counts)
    segment = roads.incident[first + np.arange(counts.sum())]
    piece, node = np.repeat(piece, counts), np.repeat(node, counts)
    point = np.repeat(point, counts, axis=0)
    far = roads.low[segment] + roads.high[segment] - node
    along = np.column_stack([roads.x[far] - roads.x[node], roads.y[far] - roads.y[node]])
    towards = point - np.column_stack([roads.x[node], roads.y[node]])
    share = (towards * along).sum(axis=1) / (along**2).sum(axis=1)
    aside = np.hypot(*(towards - share[:, None] * along).T)
    aside[(share < -1e-6) | (share > 1 + 1e-6)] = np.inf
    order = np.lexsort((aside, piece))
    found, best = np.unique(piece[order], return_index=True)
    best = order[best]
    if len(found) < len(pieces) or (aside[best] > BESIDE_METRES).any():
        raise ValueError("a piece lies on no road of the network")
    share, from_low = np.clip(share[best], 0, 1), roads.low[segment[best]] == node[best]
    return segment[best], np.where(from_low, 0, 1 - share), np.where(from_low, share, 1)


def _united_share(
    carrier: np.ndarray, start: np.ndarray, end: np.ndarray, n_carriers: int
) -> np.ndarray:
    """The share of each carrier that the union of its stretches covers."""
    order = np.lexsort((start, carrier))
    carrier, start, end = carrier[order], start[order], end[order]
    until = np.maximum.accumulate(2.0 * carrier + end)
    before = np.zeros(len(carrier))
    before[1:] = np.clip(until[:-1] - 2.0 * carrier[1:], 0.0, None)
    return np.bincount(carrier, np.clip(end - np.maximum(start, before), 0, None), n_carriers)
