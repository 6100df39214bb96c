"""The reduced network gives what the whole network gives."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import join, make_network, networks

from parcours_plugin.core.errors import Cancelled
from parcours_plugin.core.network import neighbourhoods, searches
from parcours_plugin.core.network.closure import reduced_network
from parcours_plugin.core.network.detours import without_detours
from parcours_plugin.core.network.keys import equal_keys, ranges
from parcours_plugin.core.network.links import Links, links_of
from parcours_plugin.core.network.nearest import nearest_times
from parcours_plugin.core.network.places import take_places
from parcours_plugin.core.network.reduction import reduce_network
from parcours_plugin.core.network.routes import trace_routes
from parcours_plugin.core.network.search import node_minutes, od_times, reached_by_each


def fresh(network):
    """The same network without anything prepared."""
    return dataclasses.replace(network)


@pytest.fixture(scope="module")
def town():
    """About 1,500 junctions on a bent grid, a third of the roads one-way, all speeds different."""
    rng = np.random.default_rng(5)
    side = 39
    x, y = np.meshgrid(np.arange(side) * 100.0, np.arange(side) * 100.0)
    x, y = x + rng.uniform(-30, 30, x.shape), y + rng.uniform(-30, 30, y.shape)
    paths, ways = [], []
    for i in range(side):
        for j in range(side):
            for di, dj in ((0, 1), (1, 0)):
                if i + di < side and j + dj < side and rng.random() < 0.8:
                    ends = [(x[i, j], y[i, j]), (x[i + di, j + dj], y[i + di, j + dj])]
                    middle = tuple(np.mean(ends, axis=0) + rng.uniform(-9, 9, 2))
                    paths.append([ends[0], middle, ends[1]])
                    ways.append(rng.choice(3, p=[0.7, 0.15, 0.15]))
    ways = np.array(ways)
    network = make_network(
        paths, rng.uniform(15, 90, len(paths)), forward=ways != 1, backward=ways != 2
    )
    points = rng.uniform(-200, 4100, (60, 2))
    return network, join(network, points[:40]), join(network, points[40:])


@pytest.mark.parametrize("direction", ["towards", "from"])
@pytest.mark.parametrize("limit", [np.inf, 6.0])
def test_tables_nearest_nodes_and_routes_are_the_same(town, direction, limit):
    network, homes, care = town
    plain, reduced = fresh(network), fresh(network)
    assert reduced_network(reduced).n_core < network.n_nodes / 5
    one = od_times(plain, homes, care, direction, limit)
    other = od_times(reduced, homes, care, direction, limit)
    assert "reduced" not in plain.prepared
    assert np.isfinite(one.minutes).sum() > 50
    np.testing.assert_allclose(one.minutes, other.minutes, rtol=0, atol=1e-9)
    np.testing.assert_allclose(one.km, other.km, rtol=0, atol=1e-9)
    for k in (1, 3):
        a = nearest_times(plain, homes, care, k, direction, limit)
        b = nearest_times(reduced, homes, care, k, direction, limit)
        np.testing.assert_array_equal(a.index, b.index)
        np.testing.assert_allclose(a.minutes, b.minutes, rtol=0, atol=1e-9)
        np.testing.assert_allclose(a.km, b.km, rtol=0, atol=1e-9)
    for each in (False, True):
        np.testing.assert_allclose(
            node_minutes(plain, care, direction, limit, each=each),
            node_minutes(reduced, care, direction, limit, each=each),
            rtol=0,
            atol=1e-9,
        )
    pairs = np.argwhere(np.isfinite(one.minutes))[:100]
    a = trace_routes(plain, homes, care, pairs, direction)
    b = trace_routes(reduced, homes, care, pairs, direction)
    np.testing.assert_array_equal(a.start, b.start)
    np.testing.assert_array_equal(a.x, b.x)
    np.testing.assert_array_equal(a.y, b.y)


def test_many_searches_reduce_the_network_by_themselves(town, monkeypatch):
    network, homes, care = town
    network = fresh(network)
    monkeypatch.setattr(searches, "FEWEST_NODES", 1000)
    monkeypatch.setattr(searches, "FEWEST_SEARCHES", 8)
    od_times(network, homes, take_places(care, np.arange(5)))
    assert "reduced" not in network.prepared
    od_times(network, homes, care)
    assert "reduced" in network.prepared


def test_short_searches_are_made_on_the_whole_network(town, monkeypatch):
    network, homes, care = town
    network = fresh(network)
    monkeypatch.setattr(searches, "FEWEST_NODES", 1000)
    monkeypatch.setattr(searches, "FEWEST_SEARCHES", 8)
    od_times(network, homes, care, max_minutes=1.0)
    node_minutes(network, care, max_minutes=1.0, each=True)
    assert "reduced" not in network.prepared
    once = node_minutes(network, care, max_minutes=1.0)
    each = node_minutes(network, care, max_minutes=1.0, each=True)
    reduced_network(network)
    np.testing.assert_allclose(once, node_minutes(network, care, max_minutes=1.0), atol=1e-9)
    near = node_minutes(network, care, max_minutes=1.0, each=True)
    np.testing.assert_allclose(each, near, atol=1e-9)


def test_searches_from_each_are_made_where_they_reach(town, monkeypatch):
    network, homes, care = town
    network = fresh(network)
    monkeypatch.setattr(neighbourhoods, "FEWEST_NODES", 1000)
    monkeypatch.setattr(neighbourhoods, "FEWEST_SEARCHES", 8)
    own = np.linspace(0.5, 1.5, len(care))
    for limits in (np.full(len(care), 1.0), own):
        whole = node_minutes(network, care, each=True)
        whole[whole > limits[:, None]] = np.inf
        for is_reduced in (False, True):
            if is_reduced:
                reduced_network(network)
            found = list(reached_by_each(network, care, "towards", limits))
            assert sorted(reached.row for reached in found) == list(range(len(care)))
            for reached in found:
                assert np.array_equal(reached.node, np.flatnonzero(whole[reached.row] < np.inf))
                np.testing.assert_allclose(
                    reached.minutes, whole[reached.row, reached.node], atol=1e-9
                )


def test_reducing_can_be_stopped_in_every_round(town):
    network = town[0]
    heard = []
    reduce_network(network, lambda share, message="": heard.append(share))
    assert len(heard) > 5 and heard == sorted(heard) and heard[-1] == 1.0

    def stop(share, message=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        reduce_network(network, stop)


links_at_a_time = st.lists(
    st.lists(
        st.tuples(st.integers(0, 4), st.integers(5, 9), st.sampled_from([1.0, 2.0, 3.0, np.inf])),
        min_size=1, max_size=12,
    ),
    min_size=1, max_size=5,
)  # fmt: skip


@settings(deadline=None)
@given(links_at_a_time, st.sets(st.integers(0, 4)))
def test_links_keep_the_cheaper_arcs_and_give_their_rows_to_others(groups, gone):
    links = Links(10, 1)
    known, cost, n_arcs = {}, [], 0
    for group in groups:
        ends = np.array([pair[:2] for pair in group]).T
        minutes = np.array([[pair[2], pair[2] + 0.5] for pair in group]).T
        used = links.put(ends, minutes, n_arcs)
        cost += minutes.ravel()[used].tolist()
        n_arcs += len(used)
        for a, b, forth in group:
            known[a, b] = min(known.get((a, b), np.inf), forth)
        _compare(links, known, cost)
    chosen = np.zeros(11, bool)
    chosen[[node for node in gone if any(a == node for a, _ in known)]] = True
    if chosen.any():
        taken = links.take_out(chosen)
        owner = np.repeat(taken.node, taken.counts)
        for a, b, forth, back in zip(owner, taken.neighbour, *taken.minutes):
            assert known[a, b] <= forth and back == forth + 0.5
        known = {pair: minutes for pair, minutes in known.items() if not chosen[pair[0]]}
        _compare(links, known, cost)
        links.put(np.array([[0], [9]]), np.array([[0.25], [0.75]]), n_arcs)
        known[0, 9] = 0.25
        _compare(links, known, [*cost, 0.25, 0.75])


def _compare(links, known, cost):
    """The cheapest link of each pair is the one expected; a second one of a pair is possible."""
    rows = links.rows()
    assert links.n_links == len(rows)
    pairs = [tuple(ends) for ends in links.ends[:, rows].T.tolist()]
    assert set(pairs) == set(known)
    for way, more in ((0, 0.0), (1, 0.5)):
        least = {}
        for pair, row in zip(pairs, rows.tolist()):
            assert links.minutes[way, row] == cost[links.arc[way, row]]
            least[pair] = min(least.get(pair, np.inf), links.minutes[way, row])
        assert least == {pair: minutes + more for pair, minutes in known.items()}


@settings(deadline=None, max_examples=60)
@given(networks())
def test_closing_detours_changes_no_shortest_time(network):
    links = links_of(network)
    before = _times_between_nodes(links)
    n_open = np.isfinite(links.minutes[:, links.rows()]).sum()
    without_detours(links)
    assert np.isfinite(links.minutes[:, links.rows()]).sum() <= n_open
    np.testing.assert_allclose(_times_between_nodes(links), before, rtol=1e-12)


def test_the_long_side_of_a_triangle_is_closed_each_way_by_itself():
    links = Links(3, 3)
    ends = np.array([[0, 1, 0], [1, 2, 2]])
    links.put(ends, np.array([[1.0, 1.0, 3.0], [1.0, 5.0, 3.0]]), 0)
    without_detours(links)
    rows = links.rows()
    pairs, minutes = links.ends[:, rows].T.tolist(), links.minutes[:, rows].T.tolist()
    found = {tuple(pair): both for pair, both in zip(pairs, minutes)}
    # 0 - 1 - 2 takes 2 against 3; back 2 - 0 - 1 takes 4 against 5.
    assert found == {(0, 1): [1.0, 1.0], (1, 2): [1.0, np.inf], (0, 2): [np.inf, 3.0]}


def _times_between_nodes(links):
    """All shortest times, by Floyd and Warshall."""
    times = np.full((links.n_nodes, links.n_nodes), np.inf)
    np.fill_diagonal(times, 0.0)
    for row in links.rows().tolist():
        a, b = links.ends[:, row]
        times[a, b] = min(times[a, b], links.minutes[0, row])
        times[b, a] = min(times[b, a], links.minutes[1, row])
    for node in range(links.n_nodes):
        times = np.minimum(times, times[:, [node]] + times[[node], :])
    return times


def test_other_speeds_make_another_network(town):
    network, homes, care = town
    network = fresh(network)
    reduced_network(network)
    slower = dataclasses.replace(
        network,
        forward_minutes=network.forward_minutes * 2,
        backward_minutes=network.backward_minutes * 2,
    )
    assert not slower.prepared
    walks = homes.walk_minutes[:, None] + care.walk_minutes[None, :]
    once, twice = od_times(network, homes, care), od_times(slower, homes, care)
    np.testing.assert_allclose((once.minutes - walks) * 2, twice.minutes - walks, rtol=0, atol=1e-9)


@settings(deadline=None, max_examples=80)
@given(networks())
def test_every_shortcut_stands_for_a_path_of_its_time_and_length(network):
    reduced = reduce_network(network)
    n_own = 2 * network.n_edges
    own_minutes = np.stack([network.forward_minutes, network.backward_minutes], axis=1).ravel()
    minutes = np.concatenate([own_minutes, np.full(len(reduced.first), np.nan)])
    metres = np.concatenate([np.repeat(network.edge_metres, 2), np.zeros(len(reduced.first))])
    for number in range(len(reduced.first)):
        one, other = reduced.first[number], reduced.second[number]
        assert max(one, other) < n_own + number
        minutes[n_own + number] = minutes[one] + minutes[other]
        metres[n_own + number] = metres[one] + metres[other]
    np.testing.assert_allclose(reduced.arc_metres, metres, rtol=1e-12)
    for arc, said in (
        (reduced.core.number, reduced.core.minutes),
        (reduced.out_arc, reduced.out_minutes),
        (reduced.in_arc, reduced.in_minutes),
    ):
        known = np.isfinite(said)
        np.testing.assert_allclose(minutes[arc[known]], said[known], rtol=1e-12)
    # Junctions go in rounds, each with neighbours that are still there.
    rungs, every = reduced.rungs, np.arange(reduced.n_eliminated)
    rounds = np.searchsorted(rungs.rounds, every, side="right")
    counts = rungs.counts()
    owner, link = rungs.links_of(every, counts)
    assert (counts > 0).all() and sorted(link.tolist()) == list(range(len(reduced.neighbour)))
    level = np.append(np.full(reduced.n_core, len(rungs.rounds) + 1), rounds)
    assert (level[reduced.neighbour[link]] > rounds[owner]).all()
    assert sorted(reduced.position.tolist()) == list(range(network.n_nodes))


@given(st.lists(st.integers(-(2**62), 2**62) | st.integers(0, 5), max_size=50))
def test_equal_keys_are_those_of_a_dictionary(keys):
    row = equal_keys(np.array(keys, np.int64))
    for one, key in enumerate(keys):
        assert keys[row[one]] == key
        assert row[one] == row[keys.index(key)]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 4)), max_size=9))
def test_ranges_come_one_after_the_other(pairs):
    first = np.array([pair[0] for pair in pairs], np.int64)
    counts = np.array([pair[1] for pair in pairs], np.int64)
    expected = [value for a, n in pairs for value in range(a, a + n)]
    assert ranges(first, counts).tolist() == expected
