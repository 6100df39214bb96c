"""Isochrones of the hospitals of Corsica, against the travel times of places and junctions."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "core" / "network"))
from inside import disagreement, enterable_junctions, inside, minutes_of

from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.costs import road_costs
from parcours_plugin.core.network.isochrones import IsochroneOptions, isochrones
from parcours_plugin.core.network.joining import join_places
from parcours_plugin.core.network.population import population_inside
from parcours_plugin.core.network.presets import RoadOptions
from parcours_plugin.core.network.reached_roads import reached_roads
from parcours_plugin.core.network.reading import read_roads

LIMITS = [10.0, 20.0, 30.0]


def shapes_of(path, where=None):
    dataset = ogr.Open(str(path))
    layer = dataset.GetLayer(0)
    layer.SetAttributeFilter(where)
    return [(feature.items(), feature.GetGeometryRef().Clone()) for feature in layer]


@pytest.fixture(scope="module")
def corsica(request):
    shared = request.getfixturevalue("shared")
    options = RoadOptions(length_field="length_m", default_direction="forward")
    lines, attributes, _ = read_roads(
        str(shared / "data" / "corsica_roads.gpkg"), None, ["highway", "length_m"]
    )
    network = build_network(lines, road_costs(attributes, options))
    hospitals = shapes_of(shared / "data" / "hospitals_osm.gpkg", "zone = 'corsica'")
    points = [shape.PointOnSurface() for _, shape in hospitals]
    facilities = join_places(
        network,
        np.array([point.GetX() for point in points]),
        np.array([point.GetY() for point in points]),
    )
    return network, facilities, shapes_of(shared / "data" / "corsica_communes.gpkg")


@pytest.fixture(scope="module")
def areas(corsica):
    network, facilities, _ = corsica
    return isochrones(network, facilities, LIMITS, IsochroneOptions(cell_metres=100))


def test_areas_are_valid_and_nested(areas):
    shapes = [ogr.CreateGeometryFromWkb(wkb) for wkb in areas.wkb]
    assert areas.max_minutes.tolist() == [30, 20, 10]
    assert all(shape.IsValid() for shape in shapes)
    assert all(large.Contains(small) for large, small in zip(shapes, shapes[1:]))
    assert areas.area_km2 == pytest.approx([shape.Area() / 1e6 for shape in shapes])


def test_2000_random_places_lie_on_the_side_that_their_travel_time_says(corsica, areas):
    network, facilities, communes = corsica
    random = np.random.default_rng(11)
    x = random.uniform(network.node_x.min(), network.node_x.max(), 12_000)
    y = random.uniform(network.node_y.min(), network.node_y.max(), 12_000)
    island = ogr.Geometry(ogr.wkbMultiPolygon)
    for _, shape in communes:
        for part in range(shape.GetGeometryCount()):
            piece = shape.GetGeometryRef(part)
            island.AddGeometry(piece if piece.GetGeometryName() == "POLYGON" else shape)
    on_land = inside(bytes(island.ExportToWkb()), x, y)
    x, y = x[on_land][:2000], y[on_land][:2000]
    assert len(x) == 2000
    minutes = minutes_of(network, join_places(network, x, y), facilities)
    for limit, wkb in zip(areas.max_minutes, areas.wkb):
        assert disagreement(wkb, x, y, minutes, limit, 100) <= 0.005


def test_all_reached_junctions_lie_inside_and_hardly_any_other(corsica, areas):
    network, facilities, _ = corsica
    node = enterable_junctions(network)
    x, y = network.node_x[node], network.node_y[node]
    minutes = minutes_of(network, join_places(network, x, y), facilities)
    for limit, wkb in zip(areas.max_minutes, areas.wkb):
        found = inside(wkb, x, y)
        assert found[minutes <= limit].all()
        assert found[minutes > limit].mean() < 0.01


def test_the_areas_of_each_hospital_make_up_the_merged_one(corsica, areas):
    network, facilities, _ = corsica
    each = isochrones(network, facilities, [20.0], IsochroneOptions(merge=False, cell_metres=100))
    union = ogr.Geometry(ogr.wkbMultiPolygon)
    for wkb in each.wkb:
        shape = ogr.CreateGeometryFromWkb(wkb)
        for part in range(shape.GetGeometryCount()):
            union.AddGeometry(shape.GetGeometryRef(part))
    assert len(each.wkb) == len(facilities)
    assert union.UnionCascaded().Area() / 1e6 == pytest.approx(areas.area_km2[1], rel=0.005)


def test_inhabitants_by_areal_interpolation(corsica, areas):
    _, _, communes = corsica
    people = np.array([items["population"] for items, _ in communes], float)
    shapes = [bytes(shape.ExportToWkb()) for _, shape in communes]
    found = population_inside(areas.wkb, shapes, people)
    assert found.total == people.sum()
    assert found.n_without == 0
    small = ogr.CreateGeometryFromWkb(areas.wkb[2])
    parts = [small.GetGeometryRef(i) for i in range(small.GetGeometryCount())]
    expected = sum(
        count * shape.Intersection(part).Area() / shape.Area()
        for part in parts
        for count, (_, shape) in zip(people, communes)
        if _overlap(shape.GetEnvelope(), part.GetEnvelope())
    )
    assert found.inside[2] == pytest.approx(expected, rel=0.003)
    assert (np.diff(found.inside) < 0).all()


def _overlap(one, other):
    """Whether two envelopes (west, east, south, north) meet."""
    return one[0] < other[1] and other[0] < one[1] and one[2] < other[3] and other[2] < one[3]


def test_reached_roads_lie_inside_the_area_of_their_limit(corsica, areas):
    network, facilities, _ = corsica
    found = reached_roads(network, facilities, 20.0)
    enterable = network.edge_enterable[found.edge]
    ends = np.concatenate([found.start[:-1][enterable], found.start[1:][enterable] - 1])
    assert inside(areas.wkb[1], found.x[ends], found.y[ends]).mean() > 0.99
    assert found.minutes_to.max() == pytest.approx(20.0)
    assert found.km.sum() < network.edge_metres.sum() / 1000


def test_hospitals_that_take_people_from_less_far_give_valid_nested_areas_and_bands(corsica):
    network, facilities, _ = corsica
    own_limits = np.resize([10.0, 25.0, np.inf, 15.0, 20.0], len(facilities))
    whole, bands = (
        isochrones(
            network,
            facilities,
            LIMITS,
            IsochroneOptions(cell_metres=100, rings=rings),
            own_limits=own_limits,
        )
        for rings in (False, True)
    )
    shapes, rings = (
        [ogr.CreateGeometryFromWkb(wkb) for wkb in found.wkb] for found in (whole, bands)
    )
    assert all(shape.IsValid() for shape in shapes + rings)
    assert shapes[0].Contains(shapes[1])
    assert shapes[1].Contains(shapes[2])
    assert bands.area_km2.sum() == pytest.approx(whole.area_km2[0], rel=1e-9)
    apart = [ring.Area() / 1e6 for ring in rings]
    assert apart == pytest.approx(bands.area_km2.tolist(), rel=1e-6)
    # The area of 30 minutes is the union of those that each hospital has within its own limit.
    each = isochrones(
        network,
        facilities,
        [30.0],
        IsochroneOptions(cell_metres=100, merge=False),
        own_limits=own_limits,
    )
    union = ogr.Geometry(ogr.wkbPolygon)
    for wkb in each.wkb:
        union = union.Union(ogr.CreateGeometryFromWkb(wkb))
    assert union.SymDifference(shapes[0]).Area() < 0.005 * shapes[0].Area()
