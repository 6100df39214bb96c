"""Reached roads of Corsica: those of an independent search, and those that QGIS's tool draws."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.costs import road_costs
from parcours_plugin.core.network.joining import join_places
from parcours_plugin.core.network.presets import RoadOptions
from parcours_plugin.core.network.reached_roads import reached_roads
from parcours_plugin.core.network.reading import read_roads

MINUTES = 30.0
OPTIONS = RoadOptions(preset="osm", speed_field="speed_kmh", default_direction="forward")


@pytest.fixture(scope="module")
def covered():
    """The measuring of the benchmark."""
    path = Path(__file__).resolve().parents[1] / "benchmarks" / "covered_roads.py"
    specification = importlib.util.spec_from_file_location("covered_roads", path)
    module = importlib.util.module_from_spec(specification)
    sys.modules["covered_roads"] = module
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def roads_file(shared):
    return shared / "data" / "corsica_roads.gpkg"


@pytest.fixture(scope="module")
def segments(covered, roads_file):
    return covered.road_segments(roads_file)


@pytest.fixture(scope="module")
def links(roads_file):
    """Directed links straight from the features: x0, y0, x1, y1, minutes."""
    dataset = ogr.Open(str(roads_file))
    rows = []
    for feature in dataset.GetLayer(0):
        shape = feature.GetGeometryRef()
        ends = (*shape.GetPoint_2D(0), *shape.GetPoint_2D(1))
        rows.append((*ends, feature["speed_kmh"]))
    x0, y0, x1, y1, kmh = np.array(rows, float).T
    return np.column_stack([x0, y0, x1, y1, np.hypot(x1 - x0, y1 - y0) / 1000 / kmh * 60])


@pytest.fixture(scope="module")
def hospitals(shared, links):
    """Starts of links nearest to the nine hospitals, so that nobody has to walk."""
    dataset = ogr.Open(str(shared / "data" / "hospitals_osm.gpkg"))
    layer = dataset.GetLayer(0)
    layer.SetAttributeFilter("zone = 'corsica'")
    wanted = np.array([feature.GetGeometryRef().GetPoint_2D(0) for feature in layer])
    return np.array(
        [links[np.argmin(((links[:, :2] - point) ** 2).sum(axis=1)), :2] for point in wanted]
    )


@pytest.fixture(scope="module")
def network(roads_file):
    lines, attributes, _ = read_roads(roads_file, None, ["highway", "speed_kmh"])
    return build_network(lines, road_costs(attributes, OPTIONS))


@pytest.fixture(scope="module")
def own_km(covered, segments, network, hospitals):
    found = reached_roads(
        network, join_places(network, *hospitals.T), MINUTES, merge=False, direction="from"
    )
    assert (np.diff(found.start) == 2).all()
    ends = np.column_stack([found.x, found.y]).reshape(-1, 4)
    return covered.covered_km(segments, found.facility, ends)


def test_reached_roads_are_those_of_an_independent_search_on_the_links(
    covered, segments, links, hospitals, own_km
):
    x0, y0, x1, y1, minutes = links[(links[:, :2] != links[:, 2:4]).any(axis=1)].T
    tail, head = segments.node(x0, y0), segments.node(x1, y1)
    order = np.argsort(minutes, kind="stable")
    _, first = np.unique(tail[order] * len(segments.key) + head[order], return_index=True)
    best = order[first]
    graph = csr_matrix((minutes[best], (tail[best], head[best])), (len(segments.key),) * 2)
    times = dijkstra(graph, indices=segments.node(*hospitals.T), limit=MINUTES)
    for row, arrival in enumerate(times):
        share = np.clip((MINUTES - arrival[tail]) / minutes, 0.0, 1.0)
        on = share > 0
        begin = np.column_stack([x0, y0])[on]
        end = begin + share[on, None] * (np.column_stack([x1, y1])[on] - begin)
        expected = covered.covered_km(
            segments, np.zeros(on.sum(), np.int64), np.column_stack([begin, end])
        )
        assert own_km[row] == pytest.approx(expected[0], rel=1e-6)


def test_reached_roads_are_those_that_the_native_service_area_draws(
    qgis_app, covered, segments, roads_file, hospitals, own_km
):
    from qgis import processing
    from qgis.core import (
        Qgis,
        QgsFeature,
        QgsGeometry,
        QgsPointXY,
        QgsProcessingContext,
        QgsProject,
        QgsVectorLayer,
    )

    points = QgsVectorLayer("Point?crs=EPSG:2154&field=row:integer", "hospitals", "memory")
    features = []
    for row, (x, y) in enumerate(hospitals.tolist()):
        feature = QgsFeature(points.fields())
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(x, y)))
        feature.setAttributes([row])
        features.append(feature)
    points.dataProvider().addFeatures(features)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    drawn = processing.run(
        "native:serviceareafromlayer",
        {
            "INPUT": QgsVectorLayer(f"{roads_file}|layername=roads", "roads", "ogr"),
            "START_POINTS": points,
            "STRATEGY": 1,
            "TRAVEL_COST2": MINUTES / 60,
            "SPEED_FIELD": "speed_kmh",
            "DEFAULT_DIRECTION": 0,
            "TOLERANCE": 0,
            "OUTPUT_LINES": "TEMPORARY_OUTPUT",
        },
        context=context,
    )["OUTPUT_LINES"]
    place, pieces = [], []
    for feature in drawn.getFeatures():
        own = covered.line_segments(bytes(feature.geometry().asWkb()))
        place.append(np.full(len(own), feature["row"]))
        pieces.append(own)
    native_km = covered.covered_km(segments, np.concatenate(place), np.concatenate(pieces))
    np.testing.assert_allclose(own_km, native_km, rtol=1e-6)

