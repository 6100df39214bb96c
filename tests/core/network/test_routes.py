"""Journeys follow the roads that the times were computed on."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_networks import join, make_network, networks, point_lists

from parcours_plugin.core.network.pieces import cut_pieces
from parcours_plugin.core.network.routes import trace_routes
from parcours_plugin.core.network.search import od_times

BOTH = st.sampled_from(["towards", "from"])


def line(routes, i):
    inside = slice(routes.start[i], routes.start[i + 1])
    return [(float(a), float(b)) for a, b in zip(routes.x[inside], routes.y[inside])]


def test_a_journey_runs_along_the_vertices_from_door_to_door():
    network = make_network(
        [[(0, 0), (500, 0), (500, 200), (1000, 200)], [(1000, 200), (1000, 900)]]
    )
    home, care = join(network, [(100, 30)]), join(network, [(1040, 600)])
    routes = trace_routes(network, home, care, [(0, 0)])
    path = [(100, 30), (100, 0), (500, 0), (500, 200), (1000, 200), (1000, 600), (1040, 600)]
    assert line(routes, 0) == path
    assert line(trace_routes(network, home, care, [(0, 0)], "from"), 0) == path[::-1]
    assert routes.km[0] == pytest.approx((30 + 400 + 200 + 500 + 400 + 40) / 1000)


def test_the_piece_between_two_places_on_one_edge():
    network = make_network([[(0, 0), (500, 0), (1000, 0)]])
    places = join(network, [(900, 0), (200, 0)])
    routes = trace_routes(network, places, places, [(0, 1), (1, 0), (0, 0)])
    assert line(routes, 0) == [(900, 0), (500, 0), (200, 0)]
    assert line(routes, 1) == [(200, 0), (500, 0), (900, 0)]
    assert line(routes, 2) == [(900, 0), (900, 0)]
    assert routes.minutes.tolist() == pytest.approx([0.7, 0.7, 0.0])


def test_round_a_one_way_square_although_both_stand_on_one_edge():
    network = make_network([[(0, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0)]], backward=False)
    home, care = join(network, [(500, 0)]), join(network, [(200, 0)])
    assert line(trace_routes(network, home, care, [(0, 0)]), 0) == [
        (500, 0), (1000, 0), (1000, 1000), (0, 1000), (0, 0), (200, 0),
    ]  # fmt: skip
    assert line(trace_routes(network, home, care, [(0, 0)], "from"), 0) == [(200, 0), (500, 0)]


def test_what_cannot_be_reached_has_no_line():
    network = make_network([[(0, 0), (1000, 0)]])
    home, care = join(network, [(0, 0)]), join(network, [(1000, 0), (0, 9999)], max_snap=500)
    routes = trace_routes(network, home, care, [(0, 1), (0, 0)])
    assert routes.start.tolist() == [0, 0, 2]
    assert routes.minutes.tolist() == [np.inf, 1.0] and np.isinf(routes.km[0])
    assert trace_routes(network, home, care, np.zeros((0, 2), np.int64)).start.tolist() == [0]


def test_pieces_are_cut_at_the_exact_share_and_follow_the_direction():
    network = make_network([[(0, 0), (100, 0), (100, 300)], [(7, 7), (8, 7)]])
    x, y, start = cut_pieces(
        network, np.array([0, 0, 0, 1]), np.array([0.125, 0.5, 0.0, 1.0]),
        np.array([0.25, 0.1, 1.0, 0.0]),
    )  # fmt: skip
    assert start.tolist() == [0, 2, 5, 8, 10]
    points = list(zip(x.tolist(), y.tolist()))
    assert points[:2] == [(50, 0), (100, 0)]
    assert points[2:5] == [(100, 100), (100, 0), (40, 0)]
    assert points[5:8] == [(0, 0), (100, 0), (100, 300)]
    assert points[8:] == [(8, 7), (7, 7)]


def step_minutes(network, a, b):
    """The least time of driving straight from a to b along any segment of any edge."""
    least = np.inf
    for edge in range(network.n_edges):
        rows = range(network.edge_start[edge], network.edge_start[edge + 1] - 1)
        for v in rows:
            p = np.array([network.vertex_x[v], network.vertex_y[v]])
            q = np.array([network.vertex_x[v + 1], network.vertex_y[v + 1]])
            long = float(np.hypot(*(q - p)))
            if long == 0:
                continue
            places = [float(np.dot(np.array(c) - p, q - p)) / long for c in (a, b)]
            away = [
                abs((c[0] - p[0]) * (q - p)[1] - (c[1] - p[1]) * (q - p)[0]) / long for c in (a, b)
            ]
            if max(away) < 0.02 and min(places) >= -0.02 and max(places) <= long + 0.02:
                minutes = network.forward_minutes if places[1] > places[0] else (
                    network.backward_minutes)  # fmt: skip
                per_metre = minutes[edge] / network.edge_metres[edge]
                least = min(least, abs(places[1] - places[0]) * per_metre)
    return least


@settings(deadline=None, max_examples=50)
@given(networks(), point_lists, point_lists, BOTH)
def test_lines_are_as_long_and_as_slow_as_the_table_says(network, homes, care, direction):
    origins, destinations = join(network, homes), join(network, care)
    pairs = np.array([(i, j) for i in range(len(homes)) for j in range(len(care))])
    table = od_times(network, origins, destinations, direction)
    routes = trace_routes(network, origins, destinations, pairs, direction)
    np.testing.assert_allclose(routes.minutes, table.minutes.ravel(), rtol=0, atol=1e-9)
    for i, (home, place) in enumerate(pairs):
        path = line(routes, i)
        if not np.isfinite(routes.minutes[i]):
            assert path == []
            continue
        ends = [homes[home], care[place]]
        ends = ends if direction == "towards" else ends[::-1]
        assert [path[0], path[-1]] == [(float(x), float(y)) for x, y in ends]
        drawn = sum(np.hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(path, path[1:])) / 1000
        # Vertices within a centimetre are one place: a few centimetres may lie between pieces.
        assert drawn == pytest.approx(routes.km[i], abs=0.0002)


@settings(deadline=None, max_examples=30)
@given(networks(), point_lists)
def test_every_step_of_a_line_may_be_driven_in_that_direction_and_time(network, points):
    places = join(network, points)
    pairs = np.array([(i, (i + 1) % len(points)) for i in range(len(points))])
    routes = trace_routes(network, places, places, pairs)
    for i, (home, care) in enumerate(pairs):
        path = line(routes, i)
        on_road = [(places.road_x[home], places.road_y[home])]
        on_road += [*path[1:-1], (places.road_x[care], places.road_y[care])]
        steps = [
            (a, b) for a, b in zip(on_road, on_road[1:]) if np.hypot(*np.subtract(a, b)) > 0.02
        ]
        least = sum(step_minutes(network, a, b) for a, b in steps)
        driven = routes.minutes[i] - places.walk_minutes[home] - places.walk_minutes[care]
        # The straight pieces may be driven at most as slowly as counted, never impossibly.
        assert least <= driven + 0.001
