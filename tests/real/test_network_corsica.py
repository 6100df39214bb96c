"""The roads of Corsica: counts, and travel times against an independent computation."""

from __future__ import annotations

import networkx
import numpy as np
import pytest
from osgeo import ogr

from parcours_plugin.core.network.build import build_network, network_sentences
from parcours_plugin.core.network.costs import road_costs
from parcours_plugin.core.network.joining import JoinOptions, join_places
from parcours_plugin.core.network.nearest import nearest_times
from parcours_plugin.core.network.presets import RoadOptions, recognise_fields
from parcours_plugin.core.network.reading import read_roads
from parcours_plugin.core.network.routes import trace_routes
from parcours_plugin.core.network.search import od_times
from parcours_plugin.core.network.speeds import class_speeds
from parcours_plugin.core.network.wkb import features_without_line

OPTIONS = RoadOptions(length_field="length_m", default_direction="forward")
HIGHWAY_FIELDS = ["highway", "length_m"]


def points_of(path, where=None):
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer(0)
    if where:
        layer.SetAttributeFilter(where)
    shapes = [feature.GetGeometryRef().PointOnSurface() for feature in layer]
    return np.array([(shape.GetX(), shape.GetY()) for shape in shapes])


@pytest.fixture(scope="module")
def corsica(request):
    shared = request.getfixturevalue("shared")
    path = str(shared / "data" / "corsica_roads.gpkg")
    lines, attributes, _ = read_roads(path, None, HIGHWAY_FIELDS)
    costs = road_costs(attributes, OPTIONS)
    network = build_network(lines, costs)
    communes = points_of(shared / "data" / "corsica_communes.gpkg")
    hospitals = points_of(shared / "data" / "hospitals_osm.gpkg", "zone = 'corsica'")
    return path, lines, costs, network, communes, hospitals


def independent_graph(path):
    """Nodes at rounded coordinates, arcs of the cheapest row, straight from the features.

    Returns the graph and the segments of its main part: ends, nodes, minutes, metres.
    """
    table = class_speeds("osm", "car")
    dataset = ogr.Open(path)
    graph = networkx.DiGraph()
    segments = []
    for feature in dataset.GetLayer(0):
        shape = feature.GetGeometryRef()
        ends = [shape.GetPoint_2D(i) for i in (0, shape.GetPointCount() - 1)]
        if ends[0] == ends[1]:
            continue
        a, b = (tuple(round(value, 3) for value in end) for end in ends)
        metres = feature["length_m"]
        minutes = metres * 60 / (table[feature["highway"]].kmh_rural * 1000)
        add_arc(graph, a, b, minutes, metres)
        segments.append((*ends[0], *ends[1], a, b, minutes, metres))
    main = max(networkx.strongly_connected_components(graph), key=len)
    return graph, [segment for segment in segments if segment[4] in main and segment[5] in main]


def add_arc(graph, tail, head, minutes, metres):
    known = graph.get_edge_data(tail, head)
    if known is None or known["minutes"] > minutes:
        graph.add_edge(tail, head, minutes=minutes, metres=metres)


def add_places(graph, segments, places):
    """Each place (name, x, y) as a node tied to the nearest segment, all tried, and its twins."""
    ax, ay, bx, by = (np.array(values) for values in list(zip(*segments))[:4])
    dx, dy = bx - ax, by - ay
    walk = 60 / 5000  # minutes per metre at 5 km/h
    standing = {}
    distances = []
    for name, x, y in places:
        share = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1)
        away = np.hypot(ax + share * dx - x, ay + share * dy - y)
        metres = float(away.min())
        distances.append(metres)
        for row in np.flatnonzero(away <= metres + 1e-6):
            _, _, _, _, a, b, minutes, length = segments[row]
            s = float(share[row])
            add_arc(graph, name, b, walk * metres + (1 - s) * minutes, metres + (1 - s) * length)
            add_arc(graph, a, name, walk * metres + s * minutes, metres + s * length)
            for other, other_share, other_metres in standing.get(row, []):
                step, walks = abs(other_share - s), metres + other_metres
                pair = (name, other) if other_share > s else (other, name)
                add_arc(graph, *pair, step * minutes + walk * walks, step * length + walks)
            standing.setdefault(row, []).append((name, s, metres))
    return np.array(distances)


def test_every_road_is_counted(corsica):
    _, lines, costs, network, _, _ = corsica
    assert lines.n_features == 65_009
    without = len(features_without_line(lines))
    assert without == 55
    assert costs.oddities == {}
    # True lengths, not those of the straight links; each direction of a road is there once.
    usable = np.unique(lines.feature)
    ways = np.isfinite(network.forward_minutes).astype(int) + np.isfinite(network.backward_minutes)
    metres = (network.edge_metres * ways).sum()
    assert metres == pytest.approx(costs.length_metres[usable].sum(), rel=1e-4)
    assert network_sentences(lines, costs, network)[0] == (
        "65,009 roads read: 64,954 used, 0 closed, 55 without a usable line."
    )


def test_the_layer_is_recognised_as_openstreetmap_without_its_simulation_speeds(shared):
    names = ["link_id", "from_node", "to_node", "length_m", "speed_kmh", "modes", "highway"]
    fields = recognise_fields(names, OPTIONS)
    assert fields.preset == "osm" and fields.speed_field == ""
    assert fields.names == HIGHWAY_FIELDS


def test_times_and_lengths_equal_networkx_to_rounding(corsica):
    path, _, _, network, communes, hospitals = corsica
    rows = np.random.default_rng(11).choice(len(communes), 80, replace=False)
    homes, care = join_places(network, *communes[rows].T), join_places(network, *hospitals[:3].T)
    times = od_times(network, homes, care)
    back = od_times(network, homes, care, direction="from")

    graph, segments = independent_graph(path)
    names = [f"home {i}" for i in range(len(homes))] + [f"care {j}" for j in range(len(care))]
    points = np.concatenate([communes[rows], hospitals[:3]])
    away = add_places(graph, segments, [(name, *xy) for name, xy in zip(names, points)])
    offsets = np.concatenate([homes.offset_metres, care.offset_metres])
    joined = np.isfinite(offsets)
    np.testing.assert_allclose(offsets[joined], away[joined], rtol=0, atol=1e-6)
    assert (away[~joined] > 2000).all()
    turned = graph.reverse(copy=False)
    compared = 0
    for j in range(len(care)):
        for searched, found in ((turned, times), (graph, back)):
            minutes, paths = networkx.single_source_dijkstra(
                searched, f"care {j}", weight="minutes"
            )
            for i in np.flatnonzero(homes.edge >= 0):
                way = paths[f"home {i}"]
                km = sum(searched[u][v]["metres"] for u, v in zip(way, way[1:])) / 1000
                assert abs(minutes[f"home {i}"] - found.minutes[i, j]) < 1e-6
                assert km == pytest.approx(found.km[i, j], abs=0.02)
                compared += 1
    assert compared > 300
    joined = homes.edge >= 0
    assert np.abs(times.minutes[joined] - back.minutes[joined]).max() > 0.1


def test_every_commune_has_a_time_or_a_reason(corsica):
    _, _, _, network, communes, hospitals = corsica
    assert len(communes) == 360
    homes = join_places(network, *communes.T, JoinOptions(max_snap_metres=2000))
    care = join_places(network, *hospitals.T)
    nearest = nearest_times(network, homes, care)
    reached = np.isfinite(nearest.minutes[:, 0])
    assert (reached == (homes.reason == "")).all()
    assert reached.sum() > 250
    table = od_times(network, homes, care)
    np.testing.assert_allclose(nearest.minutes[:, 0], table.minutes.min(axis=1), rtol=0, atol=1e-9)


def test_routes_to_the_nearest_hospital_are_as_long_as_the_table_says(corsica):
    _, _, _, network, communes, hospitals = corsica
    homes, care = join_places(network, *communes.T), join_places(network, *hospitals.T)
    nearest = nearest_times(network, homes, care)
    rows = np.flatnonzero(nearest.index[:, 0] >= 0)
    routes = trace_routes(network, homes, care, np.column_stack([rows, nearest.index[rows, 0]]))
    np.testing.assert_allclose(routes.minutes, nearest.minutes[rows, 0], rtol=0, atol=1e-9)
    np.testing.assert_allclose(routes.km, nearest.km[rows, 0], rtol=0, atol=1e-9)
    first = routes.start[:-1]
    np.testing.assert_array_equal(routes.x[first], homes.x[rows])
