"""Travel times mean what they should and equal an independent computation."""

from __future__ import annotations

import dataclasses
import sys
import warnings

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import join, make_network, networks, point_lists, reference_times

from parcours_plugin.core.errors import ParameterError
from parcours_plugin.core.network import nearest as nearest_module
from parcours_plugin.core.network.nearest import nearest_times
from parcours_plugin.core.network.places import take_places
from parcours_plugin.core.network.scipy_graphs import SlowSearchWarning
from parcours_plugin.core.network.search import (
    edge_point_minutes,
    node_minutes,
    od_times,
)

DIRECTIONS = st.sampled_from(["towards", "from"])
SOME = settings(deadline=None, max_examples=60)


def close(one, other):
    np.testing.assert_allclose(one, other, rtol=0, atol=1e-9)


def reversed_network(network):
    return dataclasses.replace(
        network,
        forward_minutes=network.backward_minutes,
        backward_minutes=network.forward_minutes,
    )


def test_partial_edges_walks_and_lengths_by_the_pencil():
    # 60 km/h: one minute per kilometre; walking 6 km/h: 100 m per minute.
    network = make_network([[(0, 0), (1000, 0)], [(1000, 0), (1000, 2000)]])
    origin = join(network, [(200, 50)], walk_kmh=6.0)
    place = join(network, [(1100, 1500)], walk_kmh=6.0)
    times = od_times(network, origin, place)
    assert times.minutes[0, 0] == pytest.approx(0.5 + 0.8 + 1.5 + 1.0)
    assert times.km[0, 0] == pytest.approx(0.05 + 0.8 + 1.5 + 0.1)


def test_two_places_on_one_edge_use_the_piece_between_them():
    network = make_network([[(0, 0), (1000, 0)]])
    times = od_times(network, join(network, [(200, 0)]), join(network, [(700, 0), (100, 0)]))
    close(times.minutes, [[0.5, 0.1]])
    close(times.km, [[0.5, 0.1]])


def test_one_way_streets_are_driven_round_and_direction_matters():
    # A square of 4 km, one way round; from (500, 0) back to (200, 0) is nearly all of it.
    square = [[(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)]]
    network = make_network(square, backward=False)
    home, care = join(network, [(500, 0)]), join(network, [(200, 0)])
    close(od_times(network, home, care).minutes, [[3.7]])
    close(od_times(network, home, care, direction="from").minutes, [[0.3]])
    close(nearest_times(network, home, care).minutes, [[3.7]])
    close(nearest_times(network, home, care, direction="from").minutes, [[0.3]])


def test_a_place_exactly_at_a_junction_is_not_bound_to_one_edge():
    # The one-way street ends at the junction (1000, 0); a place there may leave by the other road.
    network = make_network(
        [[(0, 0), (1000, 0)], [(1000, 0), (1000, 1000), (0, 0)]], backward=[False, True]
    )
    at = join(network, [(1000, 0)])
    for edge, share in ((0, 1.0), (1, 0.0)):
        standing = dataclasses.replace(at, edge=np.array([edge]), share=np.array([share]))
        close(od_times(network, standing, join(network, [(1000, 500)])).minutes, [[0.5]])
        close(od_times(network, join(network, [(1000, 500)]), standing).minutes, [[0.5]])


def test_of_duplicates_the_cheaper_edge_counts():
    road = [(0, 0), (1000, 0)]
    network = make_network([road, road, road], [30.0, 120.0, 60.0])
    first = join(network, [(0, 0)])
    last = join(network, [(1000, 0)])
    close(od_times(network, first, last).minutes, [[0.5]])


def test_limits_are_inclusive_and_extra_minutes_count():
    network = make_network([[(0, 0), (10000, 0)]])
    homes = join(network, [(0, 0), (4000, 0)])
    care = join(network, [(5000, 0), (9000, 0)])
    close(od_times(network, homes, care, max_minutes=5).minutes, [[5, np.inf], [1, 5]])
    close(
        od_times(network, homes, care, max_minutes=6, extra_minutes=np.array([2.0, 0.5])).minutes,
        [[np.inf, np.inf], [3, 5.5]],
    )
    nearest = nearest_times(network, homes, care, extra_minutes=np.array([9.0, 0.5]))
    assert nearest.index.tolist() == [[1], [1]]
    close(nearest.minutes, [[9.5], [5.5]])
    with pytest.raises(ParameterError, match="extra minutes"):
        od_times(network, homes, care, extra_minutes=np.array([-1.0, 0.0]))


def test_the_k_nearest_come_in_order_and_gaps_are_marked():
    network = make_network([[(0, 0), (10000, 0)], [(0, 500), (0, 600)]])
    homes = join(network, [(0, 0), (9000, 0), (4000, 99999)], max_snap=1000)
    care = join(network, [(5000, 0), (0, 99999), (2000, 0)], max_snap=1000)
    for k in (1, 2, 3, 5):
        nearest = nearest_times(network, homes, care, k=k)
        expected = np.full((3, 5), -1)
        expected[:2, :2] = [[2, 0], [0, 2]]
        assert nearest.index.tolist() == expected[:, :k].tolist()
        assert np.isinf(nearest.minutes[:, 2:]).all() and np.isinf(nearest.km[:, 2:]).all()
    with pytest.raises(ParameterError):
        nearest_times(network, homes, care, k=0)


def test_no_places_are_no_rows():
    network = make_network([[(0, 0), (10000, 0)]])
    none, one = join(network, np.zeros((0, 2))), join(network, [(0, 0)])
    assert od_times(network, none, one).minutes.shape == (0, 1)
    assert od_times(network, one, none).minutes.shape == (1, 0)
    assert nearest_times(network, one, none).index.tolist() == [[-1]]
    assert nearest_times(network, one, none, k=2).index.tolist() == [[-1, -1]]
    assert np.isinf(node_minutes(network, none)).all()


def test_an_unknown_direction_is_refused():
    network = make_network([[(0, 0), (10000, 0)]])
    one = join(network, [(0, 0)])
    with pytest.raises(ParameterError, match=r"DIRECTION.*sideways"):
        od_times(network, one, one, direction="sideways")


@SOME
@given(networks(), point_lists, point_lists, DIRECTIONS)
def test_tables_equal_networkx(network, homes, care, direction):
    origins, destinations = join(network, homes, 120.0), join(network, care, 120.0)
    times = od_times(network, origins, destinations, direction)
    close(times.minutes, reference_times(network, origins, destinations, direction))
    assert (np.isfinite(times.km) == np.isfinite(times.minutes)).all()


@SOME
@given(networks(), point_lists, point_lists, DIRECTIONS, st.integers(1, 4), st.data())
def test_the_nearest_equal_the_table(network, homes, care, direction, k, data):
    origins, destinations = join(network, homes, 120.0), join(network, care, 120.0)
    limit = data.draw(st.sampled_from([np.inf, 3.0]))
    extra = np.array(data.draw(st.lists(st.sampled_from([0.0, 0.4]), min_size=len(care),
                                        max_size=len(care))))  # fmt: skip
    table = od_times(network, origins, destinations, direction, limit, extra)
    nearest = nearest_times(network, origins, destinations, k, direction, limit, extra)
    expected = np.full((len(homes), k), np.inf)
    ranked = np.sort(table.minutes, axis=1)[:, :k]
    expected[:, : ranked.shape[1]] = ranked
    close(nearest.minutes, expected)
    for row, column in zip(*np.nonzero(nearest.index >= 0)):
        there = nearest.index[row, column]
        assert table.minutes[row, there] == pytest.approx(nearest.minutes[row, column], abs=1e-9)
    assert ((nearest.index >= 0) == np.isfinite(expected)).all()
    for row in nearest.index:
        assert len(set(row[row >= 0])) == (row >= 0).sum()


def test_each_destination_may_have_a_limit_of_its_own():
    network = make_network([[(0, 0), (10000, 0)]])
    homes = join(network, [(0, 0), (4000, 0)])
    care = join(network, [(5000, 0), (9000, 0)])
    own = np.array([2.0, 9.0])
    close(od_times(network, homes, care, limit_minutes=own).minutes, [[np.inf, 9], [1, 5]])
    close(
        od_times(network, homes, care, max_minutes=8, limit_minutes=own).minutes,
        [[np.inf, np.inf], [1, 5]],
    )
    nearest = nearest_times(network, homes, care, limit_minutes=own)
    assert nearest.index.tolist() == [[1], [0]]
    nearest = nearest_times(network, homes, care, k=2, limit_minutes=own)
    assert nearest.index.tolist() == [[1, -1], [0, 1]]
    with pytest.raises(ParameterError, match="limits"):
        od_times(network, homes, care, limit_minutes=np.array([1.0]))


def test_the_far_nearest_are_found_although_searches_begin_short(monkeypatch):
    monkeypatch.setattr(nearest_module, "FIRST_LIMIT_MINUTES", 0.5)
    network = make_network([[(0, 0), (100000, 0)]])
    homes = join(network, [(0, 0), (50000, 0), (99000, 0)])
    care = join(network, [(1000, 0), (90000, 0), (91000, 0), (0, 1e9)], max_snap=10)
    nearest = nearest_times(network, homes, care, k=3)
    assert nearest.index.tolist() == [[0, 1, 2], [1, 2, 0], [2, 1, 0]]
    close(nearest.minutes, [[1, 90, 91], [40, 41, 49], [8, 9, 98]])


@SOME
@given(networks(), point_lists, point_lists)
def test_from_equals_towards_on_the_reversed_network(network, homes, care):
    origins, destinations = join(network, homes), join(network, care)
    turned = reversed_network(network)
    one = od_times(network, origins, destinations, "from")
    close(one.minutes, od_times(turned, origins, destinations, "towards").minutes)
    close(one.minutes, od_times(network, destinations, origins, "towards").minutes.T)


@SOME
@given(networks(one_ways=False), point_lists)
def test_without_one_ways_times_are_symmetric_and_keep_the_triangle_inequality(network, points):
    places = join(network, points)
    minutes = od_times(network, places, places).minutes
    close(minutes, minutes.T)
    # By the road alone (walks to and from a middle place would count twice).
    walks = places.walk_minutes
    road = minutes - walks[:, None] - walks[None, :]
    detour = (road[:, :, None] + road[None, :, :]).min(axis=1)
    assert (road <= detour + 1e-9).all()


@SOME
@given(networks(), point_lists, DIRECTIONS, st.sampled_from([np.inf, 2.0]))
def test_times_at_nodes_and_on_edges_are_those_of_places_there(network, care, direction, limit):
    facilities = join(network, care, 120.0)
    each = node_minutes(network, facilities, direction, limit, each=True)
    together = node_minutes(network, facilities, direction, limit)
    close(each.min(axis=0), together)
    edge = np.repeat(np.arange(network.n_edges), 4)
    share = np.tile([0.0, 0.3, 0.75, 1.0], network.n_edges)
    standing = take_places(facilities, np.zeros(len(edge), np.int64))
    standing = dataclasses.replace(
        standing, edge=edge, share=share, walk_minutes=np.zeros(len(edge)),
        offset_metres=np.zeros(len(edge)),
    )  # fmt: skip
    expected = reference_times(network, standing, facilities, direction).min(axis=1)
    at_points = edge_point_minutes(
        network, node_minutes(network, facilities, direction), facilities, edge, share, direction
    )
    close(at_points, expected)
    one = take_places(facilities, np.array([0]))
    close(
        edge_point_minutes(network, node_minutes(network, one, direction), one, edge, share,
                           direction),
        reference_times(network, standing, one, direction)[:, 0],
    )  # fmt: skip
    assert (together[np.isfinite(together)] <= limit).all()


def test_a_facility_too_far_for_its_own_limit_leaves_the_junction_to_the_next():
    # Junctions at 0, 4 and 10 km; a hospital at 0 takes 3 minutes, another at 10 km takes 20.
    network = make_network([[(0, 0), (4000, 0)], [(4000, 0), (10000, 0)]])
    care = join(network, [(0, 0), (10000, 0)])
    own = np.array([3.0, 20.0])
    at = network.node_x.argsort()
    close(node_minutes(network, care, limit_minutes=own)[at], [0, 6, 0])
    close(
        node_minutes(network, care, each=True, limit_minutes=own)[:, at],
        [[0, np.inf, np.inf], [10, 6, 0]],
    )
    close(node_minutes(network, care, max_minutes=5, limit_minutes=own)[at], [0, np.inf, 0])
    with pytest.raises(ParameterError, match="limits"):
        node_minutes(network, care, limit_minutes=np.array([-1.0, 2.0]))


@SOME
@given(networks(), point_lists, point_lists, DIRECTIONS, st.data())
def test_limits_of_facilities_equal_brute_force(network, homes, care, direction, data):
    origins, facilities = join(network, homes, 120.0), join(network, care, 120.0)
    n = len(care)
    some = st.lists(st.sampled_from([0.0, 0.2, 0.9, 2.0, np.inf]), min_size=n, max_size=n)
    own = np.array(data.draw(some))
    extra = np.array(data.draw(st.lists(st.sampled_from([0.0, 0.3]), min_size=n, max_size=n)))
    limit = data.draw(st.sampled_from([np.inf, 1.5]))
    edge = np.concatenate([np.arange(network.n_edges)] * 2)
    standing = dataclasses.replace(
        take_places(facilities, np.zeros(len(edge), np.int64)),
        edge=edge,
        share=np.repeat([0.0, 1.0], network.n_edges),
        walk_minutes=np.zeros(len(edge)),
    )
    node = np.concatenate([network.edge_from, network.edge_to])

    def within(minutes):
        minutes = minutes + extra
        # Nobody stands on the limit, where rounding would decide.
        bounds = np.minimum(own, limit)
        with np.errstate(invalid="ignore"):
            sure = (np.abs(minutes - bounds) > 1e-9) | ~np.isfinite(minutes)
        return np.where(minutes <= bounds, minutes, np.inf), sure.all(axis=1)

    expected, sure = within(reference_times(network, standing, facilities, direction))
    each = node_minutes(network, facilities, direction, limit, extra, True, own)
    together = node_minutes(network, facilities, direction, limit, extra, False, own)
    close(each[:, node[sure]].T, expected[sure])
    close(together[node[sure]], expected[sure].min(axis=1))
    expected, sure = within(reference_times(network, origins, facilities, direction))
    close(
        od_times(network, origins, facilities, direction, limit, extra, own).minutes[sure],
        expected[sure],
    )
    nearest = nearest_times(network, origins, facilities, 1, direction, limit, extra, own)
    close(nearest.minutes[sure, 0], expected[sure].min(axis=1))
    for row in np.flatnonzero(sure & (nearest.index[:, 0] >= 0)):
        there = nearest.index[row, 0]
        assert expected[row, there] == pytest.approx(expected[row].min(), abs=1e-9)


def test_many_distinct_limits_give_what_few_give(monkeypatch):
    network, points, _ = random_city()
    places = join(network, points)
    own = np.linspace(0.3, 1.5, len(places))
    table = nearest_times(network, places, places, limit_minutes=own)
    monkeypatch.setattr(nearest_module, "MOST_LIMITS", len(places))
    together = nearest_times(network, places, places, limit_minutes=own)
    assert table.index.tolist() == together.index.tolist()
    close(table.minutes, together.minutes)
    close(table.km, together.km)


@pytest.fixture
def without_scipy(monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy", None)
    monkeypatch.setitem(sys.modules, "scipy.sparse", None)
    monkeypatch.setitem(sys.modules, "scipy.sparse.csgraph", None)


def random_city():
    rng = np.random.default_rng(3)
    paths = [
        [(100.0 * a, 100.0 * b), (100.0 * c, 100.0 * d)]
        for a, b, c, d in rng.integers(0, 7, (60, 4))
    ]
    ways = rng.random(60)
    return (
        make_network(
            [path for path in paths if path[0] != path[1]],
            rng.uniform(20, 90, sum(path[0] != path[1] for path in paths)),
        ),
        rng.uniform(0, 600, (9, 2)),
        ways,
    )


def test_without_scipy_the_answers_are_the_same_and_a_warning_says_so(without_scipy, request):
    with pytest.warns(SlowSearchWarning, match="scipy"):
        network, points, _ = random_city()
        places = join(network, points)
        slow = od_times(network, places, places, max_minutes=0.9)
        slow_nearest = nearest_times(network, places, take_places(places, np.array([4, 2])))
        slow_nodes = node_minutes(network, take_places(places, np.array([4, 2])))
    request.getfixturevalue("monkeypatch").undo()
    with warnings.catch_warnings():
        warnings.simplefilter("error", SlowSearchWarning)
        fast_network, _, _ = random_city()
        fast = od_times(network, places, places, max_minutes=0.9)
        fast_nearest = nearest_times(network, places, take_places(places, np.array([4, 2])))
        fast_nodes = node_minutes(network, take_places(places, np.array([4, 2])))
    np.testing.assert_array_equal(fast_network.node_part, network.node_part)
    close(slow.minutes, fast.minutes)
    close(slow.km, fast.km)
    close(slow_nearest.minutes, fast_nearest.minutes)
    assert slow_nearest.index.tolist() == fast_nearest.index.tolist()
    close(slow_nodes, fast_nodes)
