import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inside import disagreement, enterable_junctions, inside, metres_to_edge, minutes_of
from osgeo import ogr
from small_networks import join, make_network, networks, point_lists

from parcours_plugin.core.errors import Cancelled, ParameterError
from parcours_plugin.core.network import separate
from parcours_plugin.core.network.isochrones import IsochroneOptions, isochrones
from parcours_plugin.core.network.places import take_places
from parcours_plugin.core.network.search import node_minutes

ROAD = [[(0.0, 0.0), (5000.0, 0.0)]]
WALK = 5000 / 60  # metres a minute


def areas_of(found):
    return dict(zip(found.max_minutes.tolist(), found.wkb))


def holds(wkb, *points):
    x, y = np.array(points, float).T
    return inside(wkb, x, y).tolist()


def reaches(wkb, *points, step=20):
    """Whether an area comes within a step of points."""
    x, y = np.array(points, float).T
    return ((metres_to_edge(wkb, x, y) <= step) | inside(wkb, x, y)).tolist()


def town(seed, n=350, side=6000.0):
    """A random network of junctions tied to their neighbours, with one-ways and closed roads."""
    from scipy.spatial import Delaunay

    random = np.random.default_rng(seed)
    place = random.uniform(0, side, (n, 2))
    triangles = Delaunay(place).simplices
    pairs = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    pairs = np.unique(np.sort(pairs, axis=1), axis=0)
    pairs = pairs[random.random(len(pairs)) < 0.6]
    chance = random.random(len(pairs))
    return make_network(
        [place[pair].tolist() for pair in pairs],
        random.uniform(15, 60, len(pairs)),
        forward=chance > 0.1,
        backward=chance < 0.9,
        enterable=random.random(len(pairs)) > 0.05,
    )


def test_along_a_straight_road_the_area_tapers_from_the_facility_to_the_limit():
    network = make_network(ROAD)  # one minute per kilometre
    found = isochrones(network, join(network, [(2500, 0)]), [2.0], IsochroneOptions(cell_metres=20))
    area = found.wkb[0]
    # Half-width (2 - d) minutes of walk at d km along the road: a diamond.
    assert found.area_km2[0] == pytest.approx(2 * 2.0 * 2 * WALK / 1000, rel=0.02)
    assert holds(area, (2500, 2 * WALK - 10), (2500, 2 * WALK + 10)) == [True, False]
    assert holds(area, (1500, WALK - 10), (1500, WALK + 10)) == [True, False]
    assert reaches(area, (510, 0), (4490, 0)) == [True, True]
    assert holds(area, (470, 0), (4530, 0)) == [False, False]


def test_the_walk_of_the_facility_itself_counts():
    network = make_network(ROAD)
    found = isochrones(
        network, join(network, [(2500, WALK)]), [2.0], IsochroneOptions(cell_metres=20)
    )
    assert reaches(found.wkb[0], (3490, 0)) == [True]
    assert holds(found.wkb[0], (3530, 0)) == [False]


def test_one_ways_count_towards_and_from_the_facility():
    # There is a way round of 20 km, so that the one-way road is in the main part.
    loop = [(0.0, 0.0), (0.0, 5000.0), (5000.0, 5000.0), (5000.0, 0.0)]
    network = make_network([*ROAD, loop], forward=True, backward=[False, True])
    facility = join(network, [(2500, 0)])
    west, east = (1000, 0), (4000, 0)
    for direction, expected in (("towards", [True, False]), ("from", [False, True])):
        found = isochrones(network, facility, [2.0], IsochroneOptions(direction=direction))
        assert holds(found.wkb[0], west, east) == expected


def test_the_far_side_of_a_field_is_not_reached_and_stays_a_hole():
    square = [[(0, 0), (3000, 0), (3000, 3000), (0, 3000), (0, 0)]]
    network = make_network(square, 120.0)
    found = isochrones(network, join(network, [(0, 0)]), [6.0, 30.0], IsochroneOptions())
    near, far = areas_of(found)[6.0], areas_of(found)[30.0]
    assert ogr.CreateGeometryFromWkb(near).GetGeometryRef(0).GetGeometryCount() == 2
    assert holds(near, (1500, 1500), (1500, 100)) == [False, True]
    assert holds(far, (1500, 1500)) == [True]


def test_nothing_is_filled_in_around_a_road_that_may_not_be_entered():
    # A motorway joins two villages; beside it there is no other road for kilometres.
    roads = [
        [(0.0, -500.0), (0.0, 0.0)],
        [(0.0, 0.0), (9000.0, 0.0)],
        [(9000.0, 0.0), (9000.0, 500.0)],
    ]
    network = make_network(roads, enterable=[True, False, True])
    found = isochrones(network, join(network, [(0, -500)]), [12.0], IsochroneOptions())
    assert ogr.CreateGeometryFromWkb(found.wkb[0]).GetGeometryCount() == 2
    assert holds(found.wkb[0], (0, -250), (9000, 250), (4500, 0), (4500, 100)) == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_slow_lane_between_fast_roads_has_its_own_unreached_strip():
    # The middle road is nearest for places beside it, but it is driven at 5 km/h.
    roads = [
        [(0.0, 0.0), (4000.0, 0.0)],
        [(0.0, 600.0), (4000.0, 600.0)],
        [(0.0, 1200.0), (4000.0, 1200.0)],
        [(0.0, 0.0), (0.0, 600.0), (0.0, 1200.0)],
    ]
    network = make_network(roads, [60, 5, 60, 60])
    found = isochrones(network, join(network, [(0, 0)]), [12.0], IsochroneOptions(cell_metres=50))
    assert holds(found.wkb[0], (3000, 200), (3000, 400), (3000, 600), (3000, 1000)) == [
        True, False, False, True,
    ]  # fmt: skip


def test_beyond_the_snapping_distance_nothing_is_reached():
    network = make_network(ROAD)
    options = IsochroneOptions(cell_metres=50, max_snap_metres=300)
    found = isochrones(network, join(network, [(2500, 0)]), [30.0], options)
    assert holds(found.wkb[0], (2500, 240), (2500, 360), (-240, 0), (-360, 0)) == [
        True, False, True, False,
    ]  # fmt: skip


def test_a_facility_that_is_not_joined_reaches_nothing():
    network = make_network(ROAD)
    facilities = join(network, [(2500, 0), (2500, 9000)], max_snap=1000)
    found = isochrones(network, facilities, [1.0, 2.0], IsochroneOptions(merge=False))
    rows = list(zip(found.facility.tolist(), found.max_minutes.tolist()))
    assert rows == [(0, 2.0), (1, 2.0), (0, 1.0), (1, 1.0)]
    assert [wkb is None for wkb in found.wkb] == [False, True, False, True]
    assert found.area_km2[1] == 0
    nobody = join(network, [(2500, 9000)], max_snap=1000)
    for merge in (True, False):
        empty = isochrones(network, nobody, [1.0, 2.0], IsochroneOptions(merge=merge))
        assert empty.wkb == [None, None]


def test_a_limit_shorter_than_the_walk_to_the_road_is_an_empty_area():
    network = make_network(ROAD)
    found = isochrones(network, join(network, [(2500, 10 * WALK)]), [5.0, 12.0])
    assert [wkb is None for wkb in found.wkb] == [False, True]


@pytest.mark.parametrize("minutes", [[], [0], [-5, 10], [np.nan], [np.inf]])
def test_limits_must_be_numbers_above_zero(minutes):
    network = make_network(ROAD)
    with pytest.raises(ParameterError, match="minutes"):
        isochrones(network, join(network, [(2500, 0)]), minutes)


def test_a_grid_beyond_memory_is_refused_with_the_way_out():
    network = make_network([[(0.0, 0.0), (400_000.0, 400_000.0)]], 130.0)
    with pytest.raises(ParameterError, match="CELL_SIZE"):
        isochrones(network, join(network, [(0, 0)]), [600.0], IsochroneOptions(cell_metres=5.0))


def test_a_cancel_stops_the_work():
    def cancel(share, message=""):
        raise Cancelled

    network = make_network(ROAD)
    with pytest.raises(Cancelled):
        isochrones(network, join(network, [(2500, 0)]), [2.0], IsochroneOptions(), cancel)


def test_the_automatic_step_is_fine_for_a_small_area_and_100_m_at_most():
    small = make_network(ROAD)
    large = make_network([[(0.0, 0.0), (300_000.0, 300_000.0)]])
    assert isochrones(small, join(small, [(0, 0)]), [5.0]).precision_metres == 25
    assert isochrones(large, join(large, [(0, 0)]), [500.0]).precision_metres == 100


@pytest.mark.parametrize(("seed", "direction"), [(1, "towards"), (2, "from")])
def test_areas_agree_with_travel_times_of_random_places_and_of_all_junctions(seed, direction):
    network = town(seed)
    random = np.random.default_rng(seed)
    facilities = join(network, random.uniform(0, 6000, (3, 2)))
    limits = [3.0, 6.0, 9.0, 14.0]
    found = isochrones(
        network, facilities, limits, IsochroneOptions(cell_metres=100, direction=direction)
    )
    x, y = random.uniform(-2500, 8500, (2, 4000))
    minutes = minutes_of(
        network, join(network, np.column_stack([x, y]), max_snap=2000), facilities, direction
    )
    node = enterable_junctions(network)
    at_node = np.column_stack([network.node_x[node], network.node_y[node]])
    node_times = minutes_of(network, join(network, at_node), facilities, direction)
    wrongly_in, unreached = 0, 0
    for limit, wkb in areas_of(found).items():
        assert ogr.CreateGeometryFromWkb(wkb).IsValid()
        assert disagreement(wkb, x, y, minutes, limit, 100) < 0.005
        node_inside = inside(wkb, at_node[:, 0], at_node[:, 1])
        assert node_inside[node_times <= limit].all()
        wrongly_in += int(node_inside[node_times > limit].sum())
        unreached += int((node_times > limit).sum())
    assert wrongly_in < 0.01 * unreached


@settings(max_examples=60, deadline=None)
@given(networks(), point_lists, st.sampled_from([7.0, 20.0, 100.0]), st.booleans())
def test_any_network_gives_valid_nested_areas_around_its_reached_junctions(
    network, points, cell, towards
):
    direction = "towards" if towards else "from"
    facilities = join(network, points)
    limits = [0.4, 2.0, 2.5, 9.0]
    options = IsochroneOptions(cell_metres=cell, direction=direction, max_snap_metres=150)
    found = isochrones(network, facilities, limits, options)
    assert found.max_minutes.tolist() == sorted(limits, reverse=True)
    shapes = [None if wkb is None else ogr.CreateGeometryFromWkb(wkb) for wkb in found.wkb]
    for large, small in zip(shapes, shapes[1:]):
        assert large is None or large.IsValid()
        assert small is None or large.Contains(small)
    # The time of the junction itself: another road without a junction may pass the same place.
    node = enterable_junctions(network)
    at_node = np.column_stack([network.node_x[node], network.node_y[node]])
    times = node_minutes(network, facilities, direction)[node]
    for limit, wkb in areas_of(found).items():
        reached = times <= limit - 1e-6
        assert inside(wkb, *at_node[reached].T).all()


@settings(max_examples=25, deadline=None)
@given(networks(), point_lists)
def test_bands_add_up_and_lie_side_by_side(network, points):
    facilities = join(network, points)
    limits = [1.0, 3.0, 8.0]
    options = {"cell_metres": 20, "max_snap_metres": 200}
    whole = isochrones(network, facilities, limits, IsochroneOptions(**options))
    bands = isochrones(network, facilities, limits, IsochroneOptions(rings=True, **options))
    assert bands.min_minutes.tolist() == [3.0, 1.0, 0.0]
    assert bands.area_km2.sum() == pytest.approx(whole.area_km2[0])
    shapes = [ogr.CreateGeometryFromWkb(wkb) for wkb in bands.wkb if wkb is not None]
    assert all(shape.IsValid() for shape in shapes)
    for one, other in zip(shapes, shapes[1:]):
        shared = one.Intersection(other)
        assert shared.IsEmpty() or shared.GetDimension() < 2


def test_one_area_for_all_is_the_union_of_those_of_each():
    network = town(4)
    random = np.random.default_rng(4)
    facilities = join(network, random.uniform(0, 6000, (4, 2)))
    each = isochrones(network, facilities, [5.0], IsochroneOptions(merge=False, cell_metres=50))
    merged = isochrones(network, facilities, [5.0], IsochroneOptions(cell_metres=50))
    union = ogr.CreateGeometryFromWkb(each.wkb[0])
    for wkb in each.wkb[1:]:
        union = union.Union(ogr.CreateGeometryFromWkb(wkb))
    merged_shape = ogr.CreateGeometryFromWkb(merged.wkb[0])
    assert each.facility.tolist() == [0, 1, 2, 3]
    assert union.SymDifference(merged_shape).Area() < 0.005 * merged_shape.Area()


@settings(max_examples=60, deadline=None)
@given(
    networks(),
    point_lists,
    st.booleans(),
    st.sampled_from([0, 3000, 10**7]),
    st.lists(st.sampled_from([0.3, 1.7, 4.0, np.inf]), min_size=20, max_size=20),
)
def test_the_area_of_each_is_that_of_the_facility_alone_whatever_it_is_drawn_with(
    network, points, rings, points_of_sheet, own_limits
):
    facilities, limits = join(network, points), [0.4, 2.0, 9.0]
    own = np.array(own_limits[: len(facilities)])
    options = {"cell_metres": 25, "max_snap_metres": 150, "rings": rings}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(separate, "POINTS_OF_SHEET", points_of_sheet)
        each = isochrones(
            network, facilities, limits, IsochroneOptions(merge=False, **options), own_limits=own
        )
    assert each.facility.tolist() == list(range(len(facilities))) * len(limits)
    for row in range(len(facilities)):
        one, rows = take_places(facilities, np.array([row])), each.facility == row
        # Areas of all together with limits of their own are drawn in another way.
        merge = bool(own[row] == np.inf)
        alone = isochrones(
            network, one, limits, IsochroneOptions(merge=merge, **options), own_limits=own[[row]]
        )
        np.testing.assert_allclose(each.area_km2[rows], alone.area_km2, rtol=1e-9, atol=1e-12)
        for wkb, expected in zip(np.array(each.wkb, object)[rows], alone.wkb):
            assert (wkb is None) == (expected is None)
            if wkb is not None:
                shape, other = map(ogr.CreateGeometryFromWkb, (wkb, expected))
                assert shape.IsValid()
                assert shape.SymDifference(other).Area() < 1e-6 * other.Area()


def test_surfaces_of_facilities_with_limits_of_their_own_do_not_pile_up(monkeypatch):
    network, random = town(4), np.random.default_rng(4)
    facilities = join(network, random.uniform(0, 6000, (12, 2)))
    waiting, most = [0], []
    drawn, reached = separate._drawn, separate._each_reached

    def counted_reached(*args):
        for one in reached(*args):
            waiting[0] += one.surface.grid.n_points
            most.append(waiting[0])
            yield one

    def counted_drawn(some, *args):
        waiting[0] -= sum(one.surface.grid.n_points for one in some)
        return drawn(some, *args)

    monkeypatch.setattr(separate, "_each_reached", counted_reached)
    monkeypatch.setattr(separate, "_drawn", counted_drawn)
    monkeypatch.setattr(separate, "POINTS_OF_SHEET", 20_000)
    options = IsochroneOptions(merge=False, cell_metres=50)
    isochrones(network, facilities, [5.0], options, own_limits=np.linspace(2.0, 4.0, 12))
    assert waiting == [0] and len(most) > 8
    assert 20_000 < max(most) < 70_000
