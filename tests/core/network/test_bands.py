import numpy as np
import pytest
from osgeo import ogr

from parcours_plugin.core.network.bands import band_between, bands_of, snapped
from parcours_plugin.core.network.marching import Pieces
from parcours_plugin.core.network.rings import (
    multipolygon_wkb,
    polygon_of_rings,
    ring_areas,
    rings_of,
)

OUTER = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0)]
INNER = [(1.0, 1.0), (3.0, 1.0), (3.0, 3.0), (1.0, 3.0)]


def boundary(points):
    """One ring; its k-th point is where it crosses side k."""
    side = np.arange(len(points))
    x, y = np.array(points).T
    return Pieces(side, side, np.roll(side, -1), x, y)


def square(*at_outer_corners):
    """The inner square, some of whose corners are those of the outer one."""
    return boundary([OUTER[k] if k in at_outer_corners else INNER[k] for k in range(4)])


def band(inner):
    """Polygons of the band inside the outer square: rings of each, and their whole area."""
    rings = band_between(boundary(OUTER), inner)
    areas = ring_areas(rings)
    wkb = multipolygon_wkb(rings, polygon_of_rings(rings, areas, 0.1))
    if wkb is None:
        return [], 0.0
    shape = ogr.CreateGeometryFromWkb(wkb)
    assert shape.IsValid()
    assert shape.Area() == pytest.approx(areas.sum())
    counts = [shape.GetGeometryRef(k).GetGeometryCount() for k in range(shape.GetGeometryCount())]
    return counts, areas.sum()


def test_boundaries_that_do_not_touch_bound_a_shell_with_a_hole():
    assert band(square()) == ([2], pytest.approx(16 - 4))


@pytest.mark.parametrize("corner", range(4))
def test_a_band_pinched_in_one_point_is_a_shell_whose_hole_touches_it(corner):
    assert band(square(corner)) == ([2], pytest.approx(16 - 6))


@pytest.mark.parametrize("corners", [(0, 2), (1, 3)])
def test_a_band_pinched_in_two_points_is_two_polygons(corners):
    assert band(square(*corners)) == ([1, 1], pytest.approx(16 - 8))


def test_where_the_boundaries_run_together_there_is_no_band():
    assert band(square(0, 1)) == ([1], pytest.approx(16 - 9))
    assert band(square(0, 1, 2)) == ([1], pytest.approx(16 - 12))
    assert band(square(0, 1, 2, 3)) == ([], 0.0)


def test_what_is_nearly_one_point_becomes_one():
    near = boundary([(1e-7, 0.0), (4.0 - 1e-3, 1e-3), *INNER[2:]])
    outer = snapped(boundary(OUTER), near, 1e-6)
    assert list(zip(outer.x, outer.y)) == [(1e-7, 0.0), *OUTER[1:]]


def test_of_two_areas_that_are_the_same_one_the_band_is_empty():
    small, large = rings_of(square()), rings_of(boundary(OUTER))
    bands = bands_of([small, small, large])
    assert [ring_areas(rings).sum() for rings in bands] == [4.0, 0.0, 12.0]
    assert [rings.n_rings for rings in bands] == [1, 0, 2]
