"""The measure that the benchmark compares reached roads by."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def covered():
    specification = importlib.util.spec_from_file_location(
        "covered_roads", BENCHMARKS / "covered_roads.py"
    )
    module = importlib.util.module_from_spec(specification)
    sys.modules["covered_roads"] = module
    specification.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def roads(covered, tmp_path_factory):
    """A bent road of 2 km, drawn once for each direction, and a road that leaves it."""
    path = tmp_path_factory.mktemp("roads") / "roads.gpkg"
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = source.CreateLayer("roads", None, ogr.wkbLineString)
    for wkt in (
        "LINESTRING (0 0, 1000 0, 1000 1000)",
        "LINESTRING (1000 1000, 1000 0, 0 0)",
        "LINESTRING (1000 0, 3000 0)",
    ):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        layer.CreateFeature(feature)
    del feature, layer, source
    return covered.road_segments(path)


def km(covered, roads, *pieces, place=None):
    place = np.zeros(len(pieces), np.int64) if place is None else np.array(place)
    return covered.covered_km(roads, place, np.array(pieces, float).reshape(-1, 4)).tolist()


def test_a_road_drawn_in_both_directions_is_covered_once(covered, roads):
    assert len(roads.low) == 3
    assert km(covered, roads, (0, 0, 1000, 0), (1000, 0, 0, 0)) == pytest.approx([1.0])


def test_ends_cut_at_different_places_are_united(covered, roads):
    # From the left 700 m are reached; against it, from the right, 600 m: all of the road.
    assert km(covered, roads, (0, 0, 700, 0), (1000, 0, 400, 0)) == pytest.approx([1.0])
    assert km(covered, roads, (0, 0, 300, 0), (1000, 0, 600, 0)) == pytest.approx([0.7])
    assert km(covered, roads, (0, 0, 300, 0), (200, 0, 0, 0)) == pytest.approx([0.3])


def test_a_cut_piece_is_laid_on_the_road_that_it_runs_along(covered, roads):
    pieces = [(1000, 0, 1000, 250), (1000, 0, 2500, 0), (1000, 0, 900, 0), (0, 0, 1000, 0)]
    assert km(covered, roads, *pieces) == pytest.approx([0.25 + 1.5 + 1.0])


def test_every_place_is_measured_for_itself(covered, roads):
    pieces = [(0, 0, 1000, 0), (0, 0, 100, 0), (1000, 0, 0, 0)]
    assert km(covered, roads, *pieces, place=[0, 2, 0]) == pytest.approx([1.0, 0.0, 0.1])


def test_a_piece_beside_the_roads_is_no_cover_but_an_error(covered, roads):
    with pytest.raises(ValueError, match="no road"):
        km(covered, roads, (1000, 0, 1500, 500))


@pytest.mark.parametrize(
    "wkt, count",
    [
        ("LINESTRING (0 0, 1 0, 1 1)", 2),
        ("MULTILINESTRING ((0 0, 1 0), (5 5, 6 6))", 2),
        ("MULTILINESTRING ((0 0, 1 0, 2 0), (5 5, 6 6))", 3),
        ("MULTILINESTRING EMPTY", 0),
    ],
)
def test_lines_and_multilines_are_taken_apart(covered, wkt, count):
    shape = ogr.CreateGeometryFromWkt(wkt)
    found = covered.line_segments(bytes(shape.ExportToWkb(ogr.wkbNDR)))
    assert found.shape == (count, 4)
    assert np.hypot(*(found[:, 2:] - found[:, :2]).T).sum() == pytest.approx(shape.Length())
