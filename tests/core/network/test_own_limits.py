"""Merged areas of facilities that take people from so far and no farther."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inside import disagreement, enterable_junctions, inside
from osgeo import ogr
from small_networks import join, make_network, networks, point_lists
from test_isochrones import WALK, areas_of, holds, town

from parcours_plugin.core.errors import Cancelled
from parcours_plugin.core.network.isochrone_options import IsochroneOptions
from parcours_plugin.core.network.isochrones import isochrones
from parcours_plugin.core.network.places import take_places
from parcours_plugin.core.network.search import edge_point_minutes, node_minutes

ROAD = [[(0.0, 0.0), (20_000.0, 0.0)]]  # one minute per kilometre


def drawn(network, facilities, limits, own_limits, **options):
    return isochrones(
        network,
        facilities,
        limits,
        IsochroneOptions(**options),
        own_limits=np.array(own_limits, float),
    )


def shapes_of(found):
    return [None if wkb is None else ogr.CreateGeometryFromWkb(wkb) for wkb in found.wkb]


def served_minutes(network, places, facilities, own_limits, direction="towards"):
    """Per facility and place the travel time, inf where beyond the facility's own limit."""
    minutes = np.full((len(facilities), len(places)), np.inf)
    on = np.flatnonzero(places.edge >= 0)
    times = node_minutes(network, facilities, direction, each=True)
    for row in np.flatnonzero(facilities.edge >= 0):
        of_row = take_places(facilities, np.array([row]))
        minutes[row, on] = edge_point_minutes(
            network, times[row], of_row, places.edge[on], places.share[on], direction
        )
    minutes += places.walk_minutes
    return np.where(minutes <= np.asarray(own_limits)[:, None], minutes, np.inf)


def area_on_a_road(*minutes):
    """km2 of diamonds of some minutes on a straight road of one kilometre a minute."""
    return sum(2 * t * t * WALK / 1000 for t in minutes)


def test_the_area_of_a_facility_ends_at_its_own_limit_and_that_of_others_goes_on():
    network = make_network(ROAD)
    facilities = join(network, [(4000, 0), (15_000, 0)])
    found = drawn(network, facilities, [1.0, 2.0, 4.0], [2.0, np.inf], cell_metres=20)
    assert found.max_minutes.tolist() == [4.0, 2.0, 1.0]
    expected = [area_on_a_road(2, 4), area_on_a_road(2, 2), area_on_a_road(1, 1)]
    assert found.area_km2.tolist() == pytest.approx(expected, rel=0.02)
    assert holds(found.wkb[0], (2400, 0), (1950, 0), (11_400, 0)) == [True, False, True]


def test_a_band_leaves_out_the_facility_whose_own_limit_is_below_it():
    network = make_network(ROAD)
    facilities = join(network, [(4000, 0), (15_000, 0)])
    found = drawn(
        network, facilities, [1.0, 2.0, 4.0, 5.0], [1.5, 4.0], cell_metres=20, rings=True
    )
    assert found.min_minutes.tolist() == [4.0, 2.0, 1.0, 0.0]
    expected = [
        0.0,
        area_on_a_road(4) - area_on_a_road(2),
        area_on_a_road(2, 1.5) - area_on_a_road(1, 1),
        area_on_a_road(1, 1),
    ]
    assert found.area_km2.tolist() == pytest.approx(expected, rel=0.02)
    assert found.wkb[0] is None
    assert ogr.CreateGeometryFromWkb(found.wkb[1]).GetEnvelope()[0] > 10_900
    separate = drawn(
        network, facilities, [1.0, 2.0, 4.0, 5.0], [1.5, 4.0], cell_metres=20, rings=True,
        merge=False,
    )  # fmt: skip
    assert [wkb is None for wkb in separate.wkb] == [True, True, True, False] + 4 * [False]
    assert all(shape is None or shape.IsValid() for shape in shapes_of(separate))


def test_limits_that_no_journey_comes_to_change_nothing():
    network = town(3)
    facilities = join(network, [(1000, 1000), (4000, 5000)])
    options = {"cell_metres": 100, "rings": True}
    plain = isochrones(network, facilities, [4.0, 8.0], IsochroneOptions(**options))
    found = drawn(network, facilities, [4.0, 8.0], [8.0, np.inf], **options)
    assert found.wkb == plain.wkb
    # A shorter area is the plain one as far as the smallest own limit goes.
    short = drawn(network, facilities, [4.0, 8.0], [4.0, 6.0], **options)
    assert short.area_km2[1] == pytest.approx(plain.area_km2[1], rel=1e-6)


def test_facilities_that_take_nobody_or_are_not_joined_add_nothing():
    network = make_network(ROAD)
    facilities = join(network, [(4000, 0), (15_000, 0), (9000, 90_000)], max_snap=1000)
    for rings in (False, True):
        options = {"cell_metres": 30, "rings": rings}
        alone = isochrones(
            network, take_places(facilities, np.array([1])), [1.0, 2.0], IsochroneOptions(**options)
        )
        found = drawn(network, facilities, [1.0, 2.0], [0.0, np.inf, 1.0], **options)
        assert found.area_km2.tolist() == pytest.approx(alone.area_km2.tolist(), abs=0.002)
        nobody = drawn(network, facilities, [1.0, 2.0], [0.0, 0.0, 1.0], **options)
        assert nobody.area_km2.sum() < 0.005
        far = take_places(facilities, np.array([2]))
        assert drawn(network, far, [1.0, 2.0], [1.0], **options).wkb == [None, None]


@pytest.mark.parametrize(("seed", "direction"), [(5, "towards"), (6, "from")])
def test_areas_agree_with_travel_times_within_the_limits_of_facilities(seed, direction):
    network = town(seed)
    random = np.random.default_rng(seed)
    facilities = join(network, random.uniform(0, 6000, (5, 2)))
    own_limits = np.array([2.0, 4.5, 7.0, np.inf, 6.0])
    limits = [3.0, 6.0, 9.0]
    options = {"cell_metres": 100, "direction": direction}
    found = drawn(network, facilities, limits, own_limits, **options)
    x, y = random.uniform(-2500, 8500, (2, 4000))
    places = join(network, np.column_stack([x, y]), max_snap=2000)
    minutes = served_minutes(network, places, facilities, own_limits, direction).min(axis=0)
    node = enterable_junctions(network)
    times = node_minutes(network, facilities, direction, each=True)[:, node]
    times = np.where(times <= own_limits[:, None], times, np.inf).min(axis=0)
    for limit, wkb in areas_of(found).items():
        assert ogr.CreateGeometryFromWkb(wkb).IsValid()
        assert disagreement(wkb, x, y, minutes, limit, 100) < 0.005
        at_node = inside(wkb, network.node_x[node], network.node_y[node])
        assert at_node[times <= limit].all()
        assert at_node[times > limit].sum() < 0.02 * (times > limit).sum()


@settings(max_examples=120, deadline=None)
@given(
    networks(),
    point_lists,
    st.lists(st.sampled_from([0.0, 0.3, 0.4, 0.7, 2.0, 2.2, 5.0, 9.0, np.inf]), min_size=6),
    st.sampled_from([7.0, 20.0, 100.0]),
    st.booleans(),
)
def test_any_network_gives_valid_nested_areas_and_bands_that_add_up(
    network, points, own_limits, cell, towards
):
    facilities = join(network, points)
    caps = np.array(own_limits[: len(facilities)])
    limits = [0.4, 2.0, 2.5, 9.0]
    options = {
        "cell_metres": cell,
        "direction": "towards" if towards else "from",
        "max_snap_metres": 150,
    }
    whole = drawn(network, facilities, limits, caps, **options)
    bands = drawn(network, facilities, limits, caps, rings=True, **options)
    shapes, rings = shapes_of(whole), shapes_of(bands)
    for large, small in zip(shapes, shapes[1:]):
        assert large is None or large.IsValid()
        assert small is None or large.Contains(small)
    assert all(ring is None or ring.IsValid() for ring in rings)
    assert (bands.area_km2 >= 0).all()
    sums = np.cumsum(bands.area_km2[::-1])[::-1]
    assert sums.tolist() == pytest.approx(whole.area_km2.tolist(), rel=1e-9, abs=1e-12)
    drawn_areas = [0.0 if ring is None else ring.Area() / 1e6 for ring in rings]
    assert drawn_areas == pytest.approx(bands.area_km2.tolist(), rel=1e-6, abs=1e-12)
    there = [ring for ring in rings if ring is not None]
    for one, other in zip(there, there[1:]):
        assert one.Intersection(other).Area() <= 1e-9 * max(one.Area(), other.Area())
    node = enterable_junctions(network)
    times = node_minutes(network, facilities, options["direction"], each=True)[:, node]
    times = np.where(times <= caps[:, None] - 1e-6, times, np.inf).min(axis=0)
    for limit, wkb in areas_of(whole).items():
        reached = times <= limit - 1e-6
        assert inside(wkb, network.node_x[node[reached]], network.node_y[node[reached]]).all()


def test_a_cancel_stops_the_levels():
    def cancel(share, message=""):
        if share > 0.62:
            raise Cancelled

    network = make_network(ROAD)
    facilities = join(network, [(4000, 0), (15_000, 0)])
    with pytest.raises(Cancelled):
        isochrones(
            network, facilities, [1.0, 2.0], IsochroneOptions(), cancel, None, np.array([1.5, 2.0])
        )
