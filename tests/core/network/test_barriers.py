"""Nobody walks across a barrier to the nearest road."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inside import inside
from osgeo import ogr
from small_networks import join, make_network

from parcours_plugin.core.network.barriers import crossing_a_barrier, read_barriers
from parcours_plugin.core.network.isochrones import IsochroneOptions, isochrones


def wkb(text):
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def holds(area, *points):
    x, y = np.array(points, float).T
    return inside(area, x, y).tolist()


ROAD = [[(0.0, 0.0), (5000.0, 0.0)]]
OPTIONS = IsochroneOptions(cell_metres=25, max_snap_metres=600)


def area_with(*texts, options=OPTIONS, roads=ROAD, facility=(2500, 0), minutes=30.0):
    network = make_network(roads)
    barriers = read_barriers([wkb(text) for text in texts])
    return isochrones(
        network, join(network, [facility]), [minutes], options, barriers=barriers
    ).wkb[0]


def test_the_far_bank_of_a_river_is_not_reached():
    river = "LINESTRING (-1000 200, 6000 200)"
    dry = isochrones(make_network(ROAD), join(make_network(ROAD), [(2500, 0)]), [30.0], OPTIONS)
    assert holds(dry.wkb[0], (2500, 150), (2500, 300), (2500, -300)) == [True, True, True]
    wet = area_with(river)
    assert holds(wet, (2500, 150), (2500, 300), (2500, -300)) == [True, False, True]
    assert ogr.CreateGeometryFromWkb(wet).IsValid()


def test_a_place_beyond_the_river_walks_to_the_road_on_its_own_side():
    # The northern road is farther from (2500, 300) than the southern one, but on the same bank.
    roads = [
        [(0.0, 0.0), (5000.0, 0.0)],
        [(0.0, 900.0), (5000.0, 900.0)],
        [(5000.0, 0.0), (5000.0, 900.0)],
    ]
    wet = area_with("LINESTRING (-1000 200, 4900 200)", roads=roads)
    assert holds(wet, (2500, 150), (2500, 350), (2500, 240), (2500, 500)) == [
        True, True, False, True,
    ]  # fmt: skip


def test_nobody_walks_in_a_lake():
    lake = "POLYGON ((2000 100, 3000 100, 3000 400, 2000 400, 2000 100))"
    wet = area_with(lake)
    assert holds(wet, (2500, 250), (2500, 80), (1500, 250), (2500, 450)) == [
        False, True, True, False,
    ]  # fmt: skip


def test_one_walks_around_the_end_of_a_wall():
    wall = "LINESTRING (2500 200, 6000 200)"
    behind = area_with(wall)
    # 206 m to the wall's end and 200 m on to the road; 1,500 m away that is too far.
    assert holds(behind, (2300, 300), (2700, 250), (4000, 300)) == [True, True, False]
    # Walking takes time: of 5 minutes 4.9 are spent on the 406 m.
    short = area_with(wall, minutes=4.0, facility=(2500, 0))
    assert holds(short, (2520, 230), (2700, 250)) == [True, False]


@pytest.mark.parametrize("geometries", [[], [None], [wkb("LINESTRING EMPTY")]])
def test_no_line_is_no_barrier(geometries):
    assert read_barriers(geometries) is None


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_paths_meet_barriers_as_geos_says(seed):
    random = np.random.default_rng(seed)
    walls = random.uniform(0, 1000, (12, 2, 2))
    paths = random.uniform(0, 1000, (60, 2, 2)) * random.choice([0.2, 1.0], (60, 1, 1))
    barriers = read_barriers(
        [wkb(f"LINESTRING ({a[0]!r} {a[1]!r}, {b[0]!r} {b[1]!r})") for a, b in walls.tolist()]
    )
    x, y, to_x, to_y = paths.reshape(60, 4).T
    together = ogr.Geometry(ogr.wkbMultiLineString)
    for a, b in walls.tolist():
        together.AddGeometry(
            ogr.CreateGeometryFromWkt(f"LINESTRING ({a[0]!r} {a[1]!r}, {b[0]!r} {b[1]!r})")
        )
    expected = [
        ogr.CreateGeometryFromWkt(f"LINESTRING ({a[0]!r} {a[1]!r}, {b[0]!r} {b[1]!r})").Intersects(
            together
        )
        for a, b in paths.tolist()
    ]
    assert crossing_a_barrier(barriers, x, y, to_x, to_y).tolist() == expected
