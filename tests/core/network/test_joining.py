"""Places are joined at the nearest point on the nearest road that may be entered."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import join, make_network, networks, point_lists

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.network.cells import (
    distance_to_segments,
    nearest_segments,
    sort_segments,
)
from parcours_plugin.core.network.joining import JoinOptions, enterable_segments


def test_the_foot_is_perpendicular_and_the_stretch_is_walked():
    network = make_network([[(0, 0), (1000, 0), (1000, 1000)]])
    joined = join(network, [(300, 50), (1100, 1200), (1000, 250)])
    assert joined.road_x.tolist() == [300, 1000, 1000]
    assert joined.road_y.tolist() == [0, 1000, 250]
    assert joined.share.tolist() == [0.15, 1.0, 0.625]
    assert joined.offset_metres.tolist() == pytest.approx([50, np.hypot(100, 200), 0])
    assert joined.walk_minutes[0] == pytest.approx(0.6)  # 50 m at 5 km/h
    assert joined.reason.tolist() == ["", "", ""]


def test_the_share_follows_the_true_length():
    network = make_network([[(0, 0), (100, 0), (200, 0)]], length_metres=[500.0])
    assert join(network, [(150, 3)]).share.tolist() == [0.75]


def test_roads_that_may_not_be_entered_are_passed_over():
    roads = [[(0, 0), (1000, 0)], [(0, 90), (1000, 90)], [(0, 0), (0, 90)]]
    network = make_network(roads, enterable=[False, True, True])
    joined = join(network, [(500, 10)])
    assert network.edge_feature[joined.edge].tolist() == [1]
    assert joined.offset_metres.tolist() == [80]


def test_what_is_too_far_or_nowhere_says_why():
    network = make_network([[(0, 0), (1000, 0)]])
    joined = join(network, [(500, 2000), (500, 2000.5), (np.nan, 3), (500, -99999)], 2000.0)
    assert joined.edge.tolist() == [0, -1, -1, -1]
    assert joined.reason.tolist() == [
        "", "farther than 2,000 m from the network", "no geometry",
        "farther than 2,000 m from the network",
    ]  # fmt: skip
    assert np.isinf(joined.walk_minutes[1:]).all() and np.isinf(joined.offset_metres[1:]).all()


def test_no_road_to_enter_is_an_error():
    network = make_network([[(0, 0), (1000, 0)]], enterable=False)
    with pytest.raises(InputError, match="may be entered"):
        join(network, [(0, 0)])


def test_options_of_no_sense_are_refused():
    with pytest.raises(ParameterError, match="MAX_SNAP"):
        JoinOptions(max_snap_metres=float("nan"))
    with pytest.raises(ParameterError, match="WALK_SPEED"):
        JoinOptions(walk_kmh=0)


def brute_distance(network, x, y):
    """The least distance to any segment of any enterable edge, all tried."""
    least = np.inf
    for edge in np.flatnonzero(network.edge_enterable):
        for v in range(network.edge_start[edge], network.edge_start[edge + 1] - 1):
            a = np.array([network.vertex_x[v], network.vertex_y[v]])
            b = np.array([network.vertex_x[v + 1], network.vertex_y[v + 1]])
            d = b - a
            t = np.clip(np.dot([x - a[0], y - a[1]], d) / np.dot(d, d), 0, 1) if d.any() else 0
            least = min(least, float(np.hypot(*(a + t * d - [x, y]))))
    return least


@settings(deadline=None, max_examples=60)
@given(networks(), point_lists, st.sampled_from([30.0, 120.0, 2000.0]))
def test_no_road_is_nearer_than_the_one_joined(network, points, max_snap):
    joined = join(network, points, max_snap)
    for row, (x, y) in enumerate(points):
        least = brute_distance(network, x, y)
        if joined.edge[row] < 0:
            assert least > max_snap - 1e-9
            continue
        assert joined.offset_metres[row] == pytest.approx(least, abs=1e-9)
        assert network.edge_enterable[joined.edge[row]]
        away = np.hypot(joined.road_x[row] - x, joined.road_y[row] - y)
        assert away == pytest.approx(least, abs=1e-9)
        assert 0 <= joined.share[row] <= 1


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 2**32 - 1), st.integers(1, 300), st.floats(0.001, 30))
def test_nearest_segments_of_any_layout_equal_trying_all(seed, n, length):
    rng = np.random.default_rng(seed)
    ax, ay = rng.uniform(0, 10, n), rng.uniform(0, 10 * rng.uniform(0, 1), n)
    angle = rng.uniform(0, 2 * np.pi, n)
    reach = length * rng.exponential(1, n)
    bx, by = ax + reach * np.cos(angle), ay + reach * np.sin(angle)
    x, y = rng.uniform(-20, 40, 40), rng.uniform(-20, 40, 40)
    limit = float(rng.uniform(0.5, 60))
    found = nearest_segments(sort_segments(ax, ay, bx, by), x, y, limit)
    for i in range(len(x)):
        _, metres = distance_to_segments(np.full(n, x[i]), np.full(n, y[i]), ax, ay, bx, by)
        if metres.min() <= limit:
            assert found.metres[i] == metres.min()
            assert metres[found.segment[i]] == metres.min()
        else:
            assert found.segment[i] == -1 and found.metres[i] == np.inf


def test_one_very_long_road_does_not_fill_the_memory():
    x = np.arange(2000.0)
    ax, ay = np.append(x, 0.0), np.append(np.zeros(2000), 0.0)
    bx, by = np.append(x + 0.5, 2e5), np.append(np.ones(2000), 2e5)
    cells = sort_segments(ax, ay, bx, by)
    assert len(cells.segment) < 20_000
    found = nearest_segments(cells, np.array([1e5]), np.array([1e5 + 10]), 100.0)
    assert found.segment.tolist() == [2000]


@settings(deadline=None, max_examples=40)
@given(networks(), point_lists, st.sampled_from([30.0, 120.0, 2000.0]))
def test_all_roads_in_cells_join_as_the_roads_around(network, points, max_snap):
    around = join(network, points, max_snap)
    enterable_segments(network)
    among_all = join(network, points, max_snap)
    np.testing.assert_array_equal(around.offset_metres, among_all.offset_metres)
    assert around.reason.tolist() == among_all.reason.tolist()
