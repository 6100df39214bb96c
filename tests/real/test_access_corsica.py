"""Access levels and travel times of Corsica against an independent Dijkstra on the raw links."""

import csv

import numpy as np
import pytest

pytest.importorskip("qgis.core")
networkx = pytest.importorskip("networkx")

from qgis.core import QgsVectorLayer  # noqa: E402

NEVER_ENTERED = ("motorway", "motorway_link", "ferry")
HANDFUL = slice(3, 360, 30)


@pytest.fixture(scope="module")
def inputs(shared, qgis_app):
    data = shared / "data"
    hospitals = QgsVectorLayer(str(data / "hospitals_osm.gpkg"), "hospitals", "ogr")
    hospitals.setSubsetString("zone = 'corsica'")
    communes = QgsVectorLayer(str(data / "corsica_communes.gpkg"), "communes", "ogr")
    roads = {
        "NETWORK": str(data / "corsica_roads.gpkg"),
        "LENGTH_FIELD": "length_m",
        "DEFAULT_DIRECTION": "forward",
    }
    return communes, hospitals, roads


@pytest.fixture(scope="module")
def links(shared):
    """The links as published: ends, nodes and minutes by the speed table of the class."""
    from osgeo import ogr

    from parcours_plugin import paths

    kmh = {}
    with open(paths.resources() / "speeds" / "car.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["preset"] == "osm":
                kmh[row["class"]] = float(row["kmh_rural"])
    source = ogr.Open(str(shared / "data" / "corsica_roads.gpkg"))
    ends, nodes, minutes, km, enterable = [], [], [], [], []
    for feature in source.GetLayer(0):
        shape, road_class = feature.GetGeometryRef(), feature.GetField("highway")
        ends.append((*shape.GetPoint_2D(0), *shape.GetPoint_2D(shape.GetPointCount() - 1)))
        nodes.append((feature.GetField("from_node"), feature.GetField("to_node")))
        km.append(feature.GetField("length_m") / 1000)
        minutes.append(60 * km[-1] / kmh.get(road_class, kmh["default"]))
        enterable.append(road_class not in NEVER_ENTERED)
    graph = networkx.DiGraph()
    for (u, v), cost in zip(nodes, minutes):
        if cost < graph.get_edge_data(u, v, {"minutes": np.inf})["minutes"]:
            graph.add_edge(u, v, minutes=cost)
    main = max(networkx.strongly_connected_components(graph), key=len)
    enterable = np.array(enterable) & np.array([u in main and v in main for u, v in nodes])
    return np.array(ends), nodes, np.array(minutes), enterable, graph


def feet(links, x, y):
    """(distance, [(row, share)]) of the nearest enterable links, both directions of a road."""
    ends, _, _, enterable, _ = links
    ax, ay, bx, by = ends.T
    dx, dy = bx - ax, by - ay
    long2 = np.where((dx == 0) & (dy == 0), 1, dx**2 + dy**2)
    share = np.clip(((x - ax) * dx + (y - ay) * dy) / long2, 0, 1)
    away = np.hypot(ax + share * dx - x, ay + share * dy - y)
    away[~enterable | ((dx == 0) & (dy == 0))] = np.inf
    rows = np.flatnonzero(away <= away.min() + 1e-6)
    return away.min(), [(row, share[row]) for row in rows]


def with_place(graph, links, name, x, y, leaving):
    """Add a place to the graph: along its links with their direction, the walk included."""
    _, nodes, minutes, _, _ = links
    away, found = feet(links, x, y)
    walk = away / 1000 / 5 * 60
    ways = {}
    for row, share in found:
        u, v = nodes[row]
        pairs = [(v, (1 - share) * minutes[row])] if leaving else [(u, share * minutes[row])]
        if share < 1e-9:
            pairs.append((u, 0.0))
        if share > 1 - 1e-9:
            pairs.append((v, 0.0))
        for node, cost in pairs:
            ways[node] = min(ways.get(node, np.inf), cost)
    for node, cost in ways.items():
        edge = (name, node) if leaving else (node, name)
        graph.add_edge(*edge, minutes=cost + walk)
    return away, found


def independent_minutes(links, origin, destinations):
    """Minutes from one place to the nearest of some, by networkx."""
    _, _, minutes, _, graph = links
    graph = graph.copy()
    away, found = with_place(graph, links, "origin", *origin, leaving=True)
    best = np.inf
    for position, place in enumerate(destinations):
        there, targets = with_place(graph, links, position, *place, leaving=False)
        for row, share in found:
            for other, to_share in targets:
                if row == other and share <= to_share:
                    walk = (away + there) / 1000 / 5 * 60
                    best = min(best, walk + (to_share - share) * minutes[row])
    costs = networkx.single_source_dijkstra_path_length(graph, "origin", weight="minutes")
    return min(best, *(costs.get(position, np.inf) for position in range(len(destinations))))


def points(layer):
    found = []
    for feature in layer.getFeatures():
        point = feature.geometry().pointOnSurface().asPoint()
        found.append((point.x(), point.y()))
    return found


@pytest.fixture(scope="module")
def hospital_points(inputs):
    from qgis.core import QgsCoordinateTransform, QgsProject

    communes, hospitals, _ = inputs
    move = QgsCoordinateTransform(hospitals.crs(), communes.crs(), QgsProject.instance())
    moved = [move.transform(feature.geometry().asPoint()) for feature in hospitals.getFeatures()]
    return [(point.x(), point.y()) for point in moved]


def classify(run_algorithm, inputs, **parameters):
    communes, hospitals, roads = inputs
    return run_algorithm(
        "classifycommunes",
        {
            "COMMUNES": communes,
            "FACILITIES": hospitals,
            "LEVELS": "memory:",
            "SUMMARY": "memory:",
            **roads,
            **parameters,
        },
    )


def test_360_in_360_out_and_every_commune_has_minutes_or_a_reason(run_algorithm, inputs):
    results, log, _ = classify(run_algorithm, inputs)
    levels = list(results["LEVELS"].getFeatures())
    codes = [feature["insee"] for feature in levels]
    assert codes == [feature["insee"] for feature in inputs[0].getFeatures()]
    assert len(codes) == 360
    for feature in levels:
        if feature["reached"]:
            assert feature["minutes"] >= 0
            assert feature["access_class"] in range(1, 6)
            assert not feature["reason"]
            assert feature["second_minutes"] >= feature["minutes"]
        else:
            assert feature["reason"]
            assert feature["access_label"] == "not reached"
    assert sum(feature["reached"] for feature in levels) > 330
    population = sum(feature["population"] for feature in levels)
    summary = list(results["SUMMARY"].getFeatures())
    assert sum(row["communes"] for row in summary) == 360
    assert sum(row["population"] for row in summary) == population
    assert "Communes read: 360 = " in log


def test_a_handful_agrees_with_an_independent_dijkstra(
    run_algorithm, inputs, links, hospital_points
):
    results, _, _ = classify(run_algorithm, inputs)
    places = points(inputs[0])
    compared = 0
    for row, feature in enumerate(results["LEVELS"].getFeatures()):
        if row in range(*HANDFUL.indices(360)) and feature["reached"]:
            expected = independent_minutes(links, places[row], hospital_points)
            assert feature["minutes"] == pytest.approx(expected, abs=0.01), feature["nom"]
            compared += 1
    assert compared >= 10


def test_the_table_of_travel_times_gives_the_same_levels_as_the_network(run_algorithm, inputs):
    communes, hospitals, roads = inputs
    results, log, _ = run_algorithm(
        "traveltimes",
        {
            "ORIGINS": communes,
            "DESTINATIONS": hospitals,
            "TRAVEL_TIMES": "memory:",
            **roads,
        },
    )
    times = results["TRAVEL_TIMES"]
    assert times.featureCount() == 360 * 9
    assert "Pairs asked for: 3,240 = " in log
    assert all(row["reached"] or row["reason"] for row in times.getFeatures())
    by_table, _, _kept = classify(run_algorithm, inputs, TRAVEL_TIMES=times, NETWORK=None)
    by_network, _, _kept_too = classify(run_algorithm, inputs)
    for one, other in zip(by_table["LEVELS"].getFeatures(), by_network["LEVELS"].getFeatures()):
        for name in ("nearest_id", "minutes", "km", "second_id", "n_within", "access_class"):
            assert one[name] == other[name]


def test_the_nearest_three_within_the_hour_drawn_along_the_roads(run_algorithm, inputs):
    communes, hospitals, roads = inputs
    results, log, _ = run_algorithm(
        "traveltimes",
        {
            "ORIGINS": communes,
            "DESTINATIONS": hospitals,
            "NEAREST": 3,
            "MAX_MINUTES": 60,
            "LINES": True,
            "LINE_SHAPE": "road",
            "TRAVEL_TIMES": "memory:",
            **roads,
        },
    )
    rows = list(results["TRAVEL_TIMES"].getFeatures())
    reached = [row for row in rows if row["reached"]]
    assert {row["origin_id"] for row in rows} == {row["insee"] for row in communes.getFeatures()}
    assert all(row["minutes"] <= 60 and row["rank"] <= 3 for row in reached)
    assert all(row["reason"] and row.geometry().isNull() for row in rows if not row["reached"])
    # the links are drawn straight, so that a drawn way is never longer than its true length
    assert all(row.geometry().length() <= row["km"] * 1000 + 1 for row in reached)
    assert "Pairs asked for: 1,080 = " in log
