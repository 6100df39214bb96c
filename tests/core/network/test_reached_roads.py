import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import join, make_network, networks, point_lists

from parcours_plugin.core.errors import ParameterError
from parcours_plugin.core.network.places import take_places
from parcours_plugin.core.network.reached_roads import reached_roads
from parcours_plugin.core.network.search import edge_point_minutes, node_minutes

ROAD = [[(0.0, 0.0), (5000.0, 0.0)]]  # one minute per kilometre


def test_a_road_is_cut_where_the_limit_is():
    network = make_network(ROAD)
    found = reached_roads(network, join(network, [(2000, 0)]), 1.5)
    assert len(found.edge) == 1
    assert (found.share_from[0], found.share_to[0]) == pytest.approx((0.1, 0.7))
    assert found.km[0] == pytest.approx(3.0)
    assert found.x[[0, -1]].tolist() == pytest.approx([500, 3500])
    assert (found.minutes_from[0], found.minutes_to[0]) == pytest.approx((1.5, 1.5))


def test_the_walk_of_the_facility_is_part_of_the_time():
    network = make_network(ROAD)
    walk = 5000 / 60  # metres in a minute
    found = reached_roads(network, join(network, [(2000, walk)]), 1.5)
    assert found.km.sum() == pytest.approx(1.0)


def test_a_one_way_road_is_reached_on_one_side():
    loop = [(0.0, 0.0), (0.0, 5000.0), (5000.0, 5000.0), (5000.0, 0.0)]
    network = make_network([*ROAD, loop], forward=True, backward=[False, True])
    facility = join(network, [(2000, 0)])
    for direction, ends in (("towards", [500, 2000]), ("from", [2000, 3500])):
        found = reached_roads(network, facility, 1.5, direction=direction)
        assert found.x[[0, -1]].tolist() == pytest.approx(ends)


def test_both_ends_of_a_road_may_be_reached_and_not_its_middle():
    fast = [(0.0, 0.0), (0.0, 3000.0), (5000.0, 3000.0), (5000.0, 0.0)]
    network = make_network([*ROAD, fast], [10, 120])
    found = reached_roads(network, join(network, [(0, 0)]), 9.0)
    slow = found.edge == 0
    spans = sorted(zip(found.share_from[slow], found.share_to[slow]))
    # 6 minutes a kilometre; the far end is 5.5 minutes away.
    assert [value for span in spans for value in span] == pytest.approx(
        [0.0, 9 / 30, 1 - 3.5 / 30, 1.0]
    )


def test_two_rows_for_the_two_directions_of_a_road_are_one_stretch():
    there = [(0.0, 0.0), (1000.0, 300.0), (2000.0, 0.0)]
    network = make_network([there, there[::-1]], backward=False)
    found = reached_roads(network, join(network, [(0, 0)]), 30.0)
    assert found.km.sum() == pytest.approx(2 * np.hypot(1, 0.3))


def test_each_facility_has_its_own_stretches():
    network = make_network(ROAD)
    facilities = join(network, [(1000, 0), (0, 90_000), (4000, 0)], max_snap=1000)
    found = reached_roads(network, facilities, 0.5, merge=False)
    assert found.facility.tolist() == [0, 2]
    assert found.km.tolist() == pytest.approx([1.0, 1.0])
    assert np.isin(reached_roads(network, facilities, 0.5).facility, -1).all()


def test_nothing_is_reached_from_facilities_that_are_not_joined():
    network = make_network(ROAD)
    nobody = join(network, [(0, 90_000)], max_snap=1000)
    for merge in (True, False):
        found = reached_roads(network, nobody, 5.0, merge=merge)
        assert len(found.edge) == 0
        assert found.start.tolist() == [0]


@pytest.mark.parametrize("limit", [0, -3, np.nan, np.inf])
def test_the_limit_must_be_a_number_above_zero(limit):
    network = make_network(ROAD)
    with pytest.raises(ParameterError, match="above 0"):
        reached_roads(network, join(network, [(0, 0)]), limit)


@settings(max_examples=80, deadline=None)
@given(networks(), point_lists, st.sampled_from([0.05, 0.3, 1.0, 40.0]), st.booleans())
def test_stretches_hold_just_the_points_within_the_limit_and_each_once(
    network, points, limit, towards
):
    direction = "towards" if towards else "from"
    facilities = join(network, points)
    found = reached_roads(network, facilities, limit, direction=direction)
    order = np.lexsort((found.share_from, found.edge))
    same_edge = np.diff(found.edge[order]) == 0
    assert (found.share_from[order][1:] > found.share_to[order][:-1])[same_edge].all()
    assert (found.minutes_from <= limit).all()
    assert (found.minutes_to <= limit).all()
    # Against the times of many points on every edge that is no later twin of another.
    n = 200
    share = (np.arange(n) + 0.5) / n
    edge = np.unique(found.edge)
    times = edge_point_minutes(
        network,
        node_minutes(network, facilities, direction),
        take_places(facilities, np.arange(len(facilities))),
        np.repeat(edge, n),
        np.tile(share, len(edge)),
        direction,
    ).reshape(-1, n)
    held, nearly = np.zeros((2, *times.shape), bool)
    row = np.searchsorted(edge, found.edge)
    for stretch, at in enumerate(row):
        low, high = found.share_from[stretch], found.share_to[stretch]
        held[at] |= (share >= low) & (share <= high)
        # A one-way road is reached up to the facility, which may be one of the points.
        nearly[at] |= (share >= low - 1e-9) & (share <= high + 1e-9)
    clear = np.abs(times - limit) > 1e-6
    late_twin = held & (times > limit)
    assert not (~nearly & (times <= limit) & clear).any()
    assert late_twin.sum() == 0 or _has_twins(network)


def test_merged_roads_keep_to_the_farthest_journey_of_each_facility():
    network = make_network([[(0.0, 0.0), (20_000.0, 0.0)]])
    facilities = join(network, [(4000, 0), (9000, 0), (18_000, 0), (0, 90_000)], max_snap=1000)
    found = reached_roads(network, facilities, 4.0, own_limits=np.array([2.0, np.inf, 0.0, 1.0]))
    # From 2 km of the first on to 13 km of the second; the third takes nobody.
    assert (found.facility.tolist(), found.km.tolist()) == ([-1], pytest.approx([11.0]))
    assert found.x[[0, -1]].tolist() == pytest.approx([2000, 13_000])
    assert (found.minutes_from[0], found.minutes_to[0]) == pytest.approx((2.0, 4.0))
    plain = reached_roads(network, facilities, 4.0)
    same = reached_roads(network, facilities, 4.0, own_limits=np.array([4.0, np.inf, 9.0, 4.0]))
    assert same.km.tolist() == plain.km.tolist()


def test_the_minutes_at_an_end_are_those_to_the_nearest_facility_that_takes_people_from_there():
    network = make_network([[(0.0, 0.0), (3000.0, 0.0)], [(3000.0, 0.0), (9000.0, 0.0)]])
    facilities = join(network, [(2000, 0), (8000, 0)])
    found = reached_roads(network, facilities, 9.0, own_limits=np.array([2.5, np.inf]))
    rows = sorted(zip(found.edge, found.share_from, found.share_to,
                      found.minutes_from, found.minutes_to))  # fmt: skip
    # The first takes people from the west end (2 minutes) and from the middle (1 minute).
    assert [value for row in rows for value in row] == pytest.approx(
        [0, 0, 1, 2.0, 1.0, 1, 0, 1, 1.0, 1.0]
    )


@settings(max_examples=60, deadline=None)
@given(
    networks(),
    point_lists,
    st.lists(st.sampled_from([0.0, 0.05, 0.2, 0.5, np.inf]), min_size=6),
    st.booleans(),
)
def test_merged_roads_are_the_union_of_those_of_each(network, points, own_limits, towards):
    facilities = join(network, points)
    caps = np.array(own_limits[: len(facilities)])
    direction = "towards" if towards else "from"
    merged = reached_roads(network, facilities, 0.3, True, direction, own_limits=caps)
    each = reached_roads(network, facilities, 0.3, False, direction, own_limits=caps)
    order = np.lexsort((merged.share_from, merged.edge))
    same_edge = np.diff(merged.edge[order]) == 0
    assert (merged.share_from[order][1:] > merged.share_to[order][:-1])[same_edge].all()
    if _has_twins(network):  # a stretch may be told of the one or of the other edge
        return
    n = 200
    share = (np.arange(n) + 0.5) / n
    for edge in range(network.n_edges):
        held = []
        for found in (merged, each):
            own = found.edge == edge
            spans = zip(found.share_from[own], found.share_to[own])
            held.append(np.any([np.zeros(n, bool), *((share >= a) & (share <= b)
                                                     for a, b in spans)], axis=0))  # fmt: skip
        assert (held[0] == held[1]).all()
    for k, end in enumerate(("minutes_from", "minutes_to")):
        ends = (("share_from", "share_to")[k], end)
        least = {}
        for edge, at, minutes in zip(each.edge, *(getattr(each, name) for name in ends)):
            least[edge, at] = min(minutes, least.get((edge, at), np.inf))
        for edge, at, minutes in zip(merged.edge, *(getattr(merged, name) for name in ends)):
            if at in (0.0, 1.0):
                assert minutes == pytest.approx(least[edge, at])


def _has_twins(network):
    """Whether two edges join the same two junctions."""
    ends = np.sort(np.column_stack([network.edge_from, network.edge_to]), axis=1)
    return len(np.unique(ends, axis=0)) < len(ends)
