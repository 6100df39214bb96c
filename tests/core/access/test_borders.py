import numpy as np
import pytest
from osgeo import ogr

from parcours_plugin.core.access.borders import edge_effects, metres_to_border
from parcours_plugin.core.access.times import table_from_matrix


def wkb(text):
    return bytes(ogr.CreateGeometryFromWkt(text).ExportToWkb())


def square(x, y, size):
    corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)]
    return wkb("POLYGON((" + ",".join(f"{a} {b}" for a, b in corners) + "))")


def test_the_border_is_the_outline_of_all_communes_together():
    area = [square(0, 0, 10_000), square(10_000, 0, 10_000), None]
    x, y = np.array([10_000.0, 1_000.0, np.nan]), np.array([5_000.0, 5_000.0, 0.0])
    found = metres_to_border(area, x, y)
    assert found[:2] == pytest.approx([5_000, 1_000], abs=100)
    assert np.isnan(found[2])


def test_a_slit_between_two_drawings_is_no_border():
    area = [square(0, 0, 9_990), square(10_000, 0, 10_000)]
    assert metres_to_border(area, np.array([9_995.0]), np.array([5_000.0]))[0] > 4_800


def test_a_given_border_replaces_the_outline():
    area, line = [square(0, 0, 20_000)], wkb("LINESTRING(20000 0, 20000 20000)")
    found = metres_to_border(area, np.array([1_000.0]), np.array([10_000.0]), [line])
    assert found == pytest.approx([19_000], abs=100)


def test_points_stand_for_their_hull():
    area = [wkb(f"POINT({x} {y})") for x, y in ((0, 0), (0, 8000), (8000, 0), (8000, 8000))]
    found = metres_to_border(area, np.array([4_000.0]), np.array([4_000.0]))
    assert found == pytest.approx([4_000], abs=100)


def test_flags_say_what_may_be_missing():
    # a and x stand 1 km from the border, b and y 100 km; everybody drives 1 km a minute
    times = table_from_matrix(
        np.array(["a", "b"], object),
        np.array(["x", "y"], object),
        np.array([[10.0, np.inf], [20.0, 10.0]]),
    )
    contribution = np.array([1.0, 3.0, 1.0])  # a-x, b-y, b-x
    metres = np.array([1_000.0, 100_000.0])
    crow = times.minutes * 1000
    found = edge_effects(times, contribution, metres, metres, crow, limit_minutes=30)
    assert found.metres_per_minute == pytest.approx(1000)
    assert found.of_supply.tolist() == [True, False]
    assert found.frame.edge_effect.tolist() == ["both", "demand"]
    assert found.frame.edge_share.tolist() == [1, 0.25]
