import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from osgeo import ogr

from parcours_plugin.core.errors import InputError
from parcours_plugin.core.network.population import population_inside


def box(west, south, east, north):
    wkt = f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"
    return bytes(ogr.CreateGeometryFromWkt(wkt).ExportToWkb())


COMMUNES = [box(0, 0, 1000, 1000), box(1000, 0, 2000, 1000), box(0, 1000, 2000, 2000)]
PEOPLE = np.array([100.0, 200.0, 1000.0])


def test_people_are_counted_by_the_share_of_their_commune():
    found = population_inside(
        [box(500, 0, 1500, 1000), box(-500, 500, 2500, 1500), None, box(9000, 0, 9100, 100)],
        COMMUNES,
        PEOPLE,
    )
    assert found.inside == pytest.approx([150, 650, 0, 0], rel=0.01)
    assert found.total == 1300


def test_all_communes_inside_are_everybody():
    assert population_inside([box(-10, -10, 3000, 3000)], COMMUNES, PEOPLE).inside[0] == 1300


def test_unknown_population_and_missing_geometry_count_as_nobody_and_are_told():
    found = population_inside(
        [box(-10, -10, 3000, 3000)], [*COMMUNES, None], np.array([100.0, np.nan, 1000.0, 50.0])
    )
    assert found.inside[0] == found.total == 1100
    assert found.n_without == 2


def test_a_commune_smaller_than_the_squares_is_in_or_out():
    tiny = [box(100.1, 100.1, 100.2, 100.2), box(1500.1, 100.1, 1500.2, 100.2)]
    found = population_inside(
        [box(0, 0, 1000, 1000)], [*COMMUNES, *tiny], np.append(PEOPLE, [7, 9])
    )
    assert found.inside[0] == pytest.approx(107, rel=0.01)


def test_a_layer_without_surfaces_is_refused():
    point = bytes(ogr.CreateGeometryFromWkt("POINT(1 1)").ExportToWkb())
    with pytest.raises(InputError, match="polygon"):
        population_inside([box(0, 0, 1, 1)], [point], np.array([5.0]))


cut = st.integers(-200, 2200)


@settings(max_examples=40, deadline=None)
@given(st.lists(cut, min_size=1, max_size=5, unique=True))
def test_areas_side_by_side_share_out_everybody_once(cuts):
    edges = [-1000, *sorted(cuts), 4000]
    areas = [box(west, -50, east, 2050) for west, east in zip(edges, edges[1:])]
    found = population_inside(areas, COMMUNES, PEOPLE)
    assert found.inside.sum() == pytest.approx(found.total)
