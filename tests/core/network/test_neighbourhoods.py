"""Short searches made where near ones reach together, and joint ones in waves, change nothing."""

from __future__ import annotations

import dataclasses
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import join, make_network, networks, point_lists

from parcours_plugin.core.errors import Cancelled
from parcours_plugin.core.network import nearest as nearest_module
from parcours_plugin.core.network import neighbourhoods, waves
from parcours_plugin.core.network.closure import reduced_network
from parcours_plugin.core.network.edge_ends import network_arcs
from parcours_plugin.core.network.graph import search, search_together
from parcours_plugin.core.network.nearest import nearest_times
from parcours_plugin.core.network.places import Starts, partial_edges
from parcours_plugin.core.network.search import node_minutes, od_times, reached_by_each
from parcours_plugin.core.network.times_parts import parts_of_times
from parcours_plugin.core.network.tree_paths import tree_paths

DIRECTIONS = st.sampled_from(["towards", "from"])
LIMITS = st.sampled_from([0.0, 0.2, 1.0, 3.0, 15.0])
SOME = settings(deadline=None, max_examples=60)


@contextmanager
def searched(in_neighbourhoods):
    """All searches with a limit in neighbourhoods, however few and far; or none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(neighbourhoods, "FEWEST_SEARCHES", 1 if in_neighbourhoods else 1e9)
        patch.setattr(neighbourhoods, "FEWEST_NODES", 0)
        patch.setattr(neighbourhoods, "MOST_REACHED", 1.0)
        patch.setattr(nearest_module, "FIRST_LIMIT_MINUTES", 0.5)
        if in_neighbourhoods:
            patch.setattr(waves, "FEWEST_STARTS", 0)
        yield


def some_of(data, values, n):
    return np.array(data.draw(st.lists(st.sampled_from(values), min_size=n, max_size=n)))


def assert_equal(one, other):
    for field in dataclasses.fields(one):
        np.testing.assert_array_equal(getattr(one, field.name), getattr(other, field.name))


@SOME
@given(networks(), point_lists, point_lists, DIRECTIONS, LIMITS, st.data())
def test_tables_are_the_same_number_by_number(network, homes, care, direction, limit, data):
    origins, destinations = join(network, homes, 120.0), join(network, care, 120.0)
    extra = some_of(data, [0.0, 0.3], len(care))
    own = some_of(data, [0.0, 0.4, 2.0, np.inf], len(care))
    tables = []
    for near in (False, True):
        with searched(near):
            tables.append(od_times(network, origins, destinations, direction, limit, extra, own))
    assert_equal(*tables)


@SOME
@given(networks(), point_lists, DIRECTIONS, st.booleans(), st.data())
def test_what_each_reaches_is_the_same_as_by_searching_everywhere(
    network, care, direction, is_reduced, data
):
    facilities = join(network, care, 120.0)
    limits = some_of(data, [0.0, 0.4, 2.0, np.inf], len(care))
    whole = node_minutes(network, facilities, direction, each=True)
    if is_reduced:
        reduced_network(network)
    with searched(True):
        for reached in reached_by_each(network, facilities, direction, limits):
            expected = whole[reached.row]
            node = np.flatnonzero(expected <= limits[reached.row])
            lost = np.setxor1d(node, reached.node)  # rounding may decide at the very limit
            np.testing.assert_allclose(expected[lost], limits[reached.row], rtol=1e-12)
            np.testing.assert_allclose(reached.minutes, expected[reached.node], rtol=1e-9)


@SOME
@given(networks(), point_lists, point_lists, DIRECTIONS, LIMITS, st.integers(1, 7), st.data())
def test_the_nearest_are_the_same_and_the_first_of_equals_comes_first(
    network, homes, care, direction, limit, k, data
):
    # Places on one spot are equally near.
    care = [*care, *care[:2]]
    origins, destinations = join(network, homes, 120.0), join(network, care, 120.0)
    extra = some_of(data, [0.0, 0.3], len(care))
    own = some_of(data, [0.4, 2.0, np.inf, np.inf], len(care))
    lists = []
    for near in (False, True):
        with searched(near):
            lists.append(
                nearest_times(network, origins, destinations, k, direction, limit, extra, own)
            )
    table = od_times(network, origins, destinations, direction, limit, extra, own)
    if k == 1:
        # Equally near ones on different spots: any of them.
        for some in lists:
            np.testing.assert_allclose(
                some.minutes[:, 0], table.minutes.min(axis=1), rtol=0, atol=1e-9
            )
            one = np.flatnonzero(some.index[:, 0] >= 0)
            there = table.minutes[one, some.index[one, 0]]
            np.testing.assert_allclose(there, some.minutes[one, 0], rtol=0, atol=1e-9)
    else:
        assert_equal(*lists)
        order = np.argsort(table.minutes, axis=1, kind="stable")[:, :k]
        width = order.shape[1]
        reached = np.isfinite(np.take_along_axis(table.minutes, order, axis=1))
        expected = np.where(reached, order, -1)
        np.testing.assert_array_equal(lists[0].index[:, :width], expected)
        assert (lists[0].index[:, width:] == -1).all()
        np.testing.assert_allclose(
            lists[0].km[:, :width][reached], np.take_along_axis(table.km, order, axis=1)[reached]
        )


@pytest.mark.parametrize("in_waves", [False, True])
@pytest.mark.parametrize("k", [1, 2])
def test_of_facilities_in_one_house_the_first_comes_first(in_waves, k):
    network = country(3)
    homes = join(network, [(0, 0), (10000, 100), (20400, 0)])
    care = join(network, [(20000, 0), (400, 400), (20000, 0), (400, 400), (20000, 0)])
    extra = np.array([1.0, 0.0, 0.0, 0.0, 0.0])
    with searched(in_waves):
        near = nearest_times(network, homes, care, k, extra_minutes=extra)
    assert near.index[[0, 2]].tolist() == [[1, 3][:k], [2, 4][:k]]


def country(n_towns=12):
    """Towns of 5 x 5 crossings 10 km apart along one road."""
    paths = []
    for town in range(n_towns):
        x = 10000.0 * town
        for i in range(5):
            paths.append([(x + 100 * j, 100.0 * i) for j in range(5)])
            paths.append([(x + 100 * i, 100.0 * j) for j in range(5)])
        paths.append([(x + 400, 0), (x + 10000, 0)])
    crossings = [[path[i], path[i + 1]] for path in paths for i in range(len(path) - 1)]
    return make_network(crossings)


@pytest.mark.parametrize("is_reduced", [False, True])
def test_a_part_holds_only_what_its_searches_reach(is_reduced):
    network = country()
    if is_reduced:
        reduced_network(network)
    at = np.array([10000.0 * town + 170 for town in range(12)])
    care = join(network, np.stack([at, np.full(12, 100.0)], axis=1))
    homes = join(network, np.stack([np.repeat(at, 4) + 30, np.tile([0, 100, 200, 300], 12)], 1))
    with searched(True):
        parts = list(parts_of_times(network, care, homes, True, 11.0))
    # Four groups of three towns, and the towns beside.
    assert sorted(len(part.columns) for part in parts) == [16, 16, 20, 20]
    assert sorted(np.concatenate([part.rows for part in parts]).tolist()) == list(range(12))
    with searched(True):
        near = nearest_times(network, homes, care, 3, max_minutes=11.0)
    own = np.arange(48) // 4
    assert (near.index[:, 0] == own).all()
    assert (np.abs(near.index[:, 1] - own) == 1).all()
    assert ((near.index[:, 2] >= 0) == ((own > 0) & (own < 11))).all()


def test_places_on_one_long_road_are_found_though_its_ends_are_too_far():
    network = make_network([[(0, 0), (100000, 0)], [(100000, 0), (100000, 1000)]])
    homes, care = join(network, [(50000, 0), (51000, 0)]), join(network, [(52000, 0), (99999, 0)])
    with searched(True):
        table = od_times(network, homes, care, max_minutes=3.0)
    np.testing.assert_allclose(table.minutes, [[2.0, np.inf], [1.0, np.inf]])
    np.testing.assert_allclose(table.km, [[2.0, np.inf], [1.0, np.inf]])


@SOME
@given(networks(), point_lists, st.sampled_from([0.2, 1.0, 3.0, np.inf]), st.booleans(), st.data())
def test_a_search_in_waves_is_the_joint_search(network, care, limit, turned, data):
    places = join(network, care)
    rows = np.flatnonzero(places.edge >= 0)
    started = some_of(data, [0.0, 0.3], len(care))
    partial = partial_edges(network, places.edge, places.share, turned)
    arcs = Starts(partial, rows, started, turned).put_into(network_arcs(network, turned))
    sources = network.n_nodes + np.arange(len(rows))
    expected = search_together(arcs, sources, limit)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waves, "STEP_MINUTES", data.draw(st.sampled_from([0.01, 0.3, 100.0])))
        found = waves.search_in_waves(arcs, sources, limit)
    np.testing.assert_array_equal(found.minutes, expected.minutes)
    reached = np.flatnonzero(np.isfinite(found.minutes[0, : network.n_nodes]))
    paths = tree_paths(arcs, found, np.zeros(len(reached), np.int64), reached)
    begins = paths.sources()
    assert (begins >= network.n_nodes).all()
    # The arcs of each path add up to the time that was found, and lead from its source.
    minutes = paths.metres(dataclasses.replace(arcs, metres=arcs.minutes))
    np.testing.assert_allclose(minutes, found.minutes[0, reached], atol=1e-9)
    each = search(arcs, sources, limit).minutes
    np.testing.assert_allclose(each[begins - network.n_nodes, reached], minutes, atol=1e-9)


def test_a_search_in_waves_tells_where_it_is_and_can_be_stopped():
    network = country()
    care = join(network, [(0, 0), (60000, 0)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waves, "FEWEST_STARTS", 0)
        shares = []
        node_minutes(
            network, care, max_minutes=40.0, progress=lambda share, _="": shares.append(share)
        )
        assert len(shares) > 5 and shares == sorted(shares) and shares[-1] == 1.0

        def stop(share, message=""):
            if share > 0.2:
                raise Cancelled

        with pytest.raises(Cancelled):
            nearest_times(network, care, care, max_minutes=40.0, progress=stop)


def test_searches_in_neighbourhoods_can_be_stopped_between_any_two():
    network = country()
    places = join(network, np.stack([np.arange(24) * 5000.0, np.zeros(24)], axis=1))
    shares = []
    with searched(True):
        nearest_times(network, places, places, 3, progress=lambda share, _="": shares.append(share))
        assert len(shares) >= 5 and shares == sorted(shares) and shares[-1] == 1.0

        def stop(share, message=""):
            if share > 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            od_times(network, places, places, max_minutes=5.0, progress=stop)
