"""Which places lie inside polygons, worked out without the code under test."""

from __future__ import annotations

import numpy as np
from osgeo import ogr

from parcours_plugin.core.network.places import take_places
from parcours_plugin.core.network.search import edge_point_minutes, node_minutes


def rings_of(wkb):
    """The rings of a MultiPolygon as arrays of points."""
    shape = ogr.CreateGeometryFromWkb(wkb)
    return [
        np.array(ring.GetPoints())[:, :2]
        for polygon in (shape.GetGeometryRef(i) for i in range(shape.GetGeometryCount()))
        for ring in (polygon.GetGeometryRef(k) for k in range(polygon.GetGeometryCount()))
    ]


def inside(wkb, x, y):
    """Whether places are inside, by the even-odd rule along a line to the east."""
    if wkb is None:
        return np.zeros(len(x), bool)
    rings = rings_of(wkb)
    a = np.concatenate([ring[:-1] for ring in rings])
    b = np.concatenate([ring[1:] for ring in rings])
    order = np.argsort(y)
    low = np.searchsorted(y[order], np.minimum(a[:, 1], b[:, 1]), side="left")
    high = np.searchsorted(y[order], np.maximum(a[:, 1], b[:, 1]), side="left")
    count = high - low
    side = np.repeat(np.arange(len(a)), count)
    place = order[np.arange(len(side)) - np.repeat(np.cumsum(count) - count, count) + low[side]]
    along = (y[place] - a[side, 1]) / (b[side, 1] - a[side, 1])
    at = a[side, 0] + along * (b[side, 0] - a[side, 0])
    return np.bincount(place[at > x[place]], minlength=len(x)) % 2 == 1


def metres_to_edge(wkb, x, y):
    """Distance of places to the boundary."""
    if wkb is None:
        return np.full(len(x), np.inf)
    edge = ogr.CreateGeometryFromWkb(wkb).Boundary()
    return np.array(
        [edge.Distance(ogr.CreateGeometryFromWkt(f"POINT ({a:.9f} {b:.9f})")) for a, b in zip(x, y)]
    )


def disagreement(wkb, x, y, minutes, limit, step_metres):
    """Share of the places that lie on the wrong side, more than one step off the boundary."""
    wrong = np.flatnonzero(inside(wkb, x, y) != (minutes <= limit))
    far = metres_to_edge(wkb, x[wrong], y[wrong]) > step_metres
    return far.sum() / len(x)


def minutes_of(network, places, facilities, direction="towards"):
    """Travel times of joined places to the nearest facility, inf where not joined."""
    times = node_minutes(network, facilities, direction)
    minutes = np.full(len(places), np.inf)
    on = np.flatnonzero(places.edge >= 0)
    facilities = take_places(facilities, np.flatnonzero(facilities.edge >= 0))
    minutes[on] = edge_point_minutes(
        network, times, facilities, places.edge[on], places.share[on], direction
    )
    return minutes + places.walk_minutes


def enterable_junctions(network):
    """Junctions with an edge that may be entered."""
    edges = np.flatnonzero(network.edge_enterable)
    return np.unique(np.concatenate([network.edge_from[edges], network.edge_to[edges]]))
