"""Roads become edges between junctions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_networks import make_network, networks, road_costs_of, road_lines

from parcours_plugin.core.errors import InputError
from parcours_plugin.core.network.build import build_network, network_sentences
from parcours_plugin.core.network.vertices import same_places


def edge_ends(network):
    """Each edge as its two end points, rounded."""
    return [
        tuple(
            (round(float(network.node_x[node]), 2), round(float(network.node_y[node]), 2))
            for node in (network.edge_from[e], network.edge_to[e])
        )
        for e in range(network.n_edges)
    ]


def test_lines_are_cut_at_shared_vertices_and_nowhere_else():
    # The second road meets the first at its middle vertex; the third passes over without one.
    network = make_network(
        [
            [(0, 0), (100, 0), (200, 0)],
            [(100, 0), (100, 50)],
            [(150, -50), (150, 50)],
        ]
    )
    assert edge_ends(network) == [
        ((0, 0), (100, 0)), ((100, 0), (200, 0)), ((100, 0), (100, 50)), ((150, -50), (150, 50)),
    ]  # fmt: skip
    assert network.n_nodes == 6
    assert network.edge_feature.tolist() == [0, 0, 1, 2]


def test_times_and_lengths_by_the_pencil():
    network = make_network([[(0, 0), (300, 400), (300, 900)]], 30.0, backward=False)
    assert network.edge_metres.tolist() == [1000]
    assert network.vertex_metres.tolist() == [0, 500, 1000]
    assert network.forward_minutes.tolist() == [2.0]
    assert network.backward_minutes.tolist() == [np.inf]


def test_a_length_field_is_spread_over_the_pieces_by_their_drawn_share():
    paths = [[(0, 0), (100, 0), (400, 0)], [(100, 0), (100, 9)], [(5, 5), (5, 6)]]
    network = make_network(paths, length_metres=[800.0, np.nan, np.nan])
    assert network.edge_metres.tolist() == [200, 600, 9, 1]
    assert network.vertex_metres.tolist() == [0, 200, 0, 600, 0, 9, 0, 1]


def test_closed_roads_are_left_out_and_make_no_junction():
    network = make_network([[(0, 0), (10, 0), (20, 0)], [(10, 0), (10, 9)]], [50.0, 0.0])
    assert edge_ends(network) == [((0, 0), (20, 0))]
    with pytest.raises(InputError, match="No road is open"):
        make_network([[(0, 0), (10, 0)]], 0.0)


def test_doubled_vertices_make_no_junction_and_roads_within_a_centimetre_vanish():
    network = make_network(
        [[(0, 0), (0, 0), (50, 0), (50, 0), (90, 0), (90, 0)], [(7, 7), (7.001, 7)]]
    )
    assert edge_ends(network) == [((0, 0), (90, 0))]
    assert network.vertex_x.tolist() == [0, 50, 90]


def test_a_loop_touching_itself_is_cut_there():
    network = make_network([[(0, 0), (10, 0), (20, 10), (10, 20), (10, 0), (30, 0)]])
    assert edge_ends(network) == [
        ((0, 0), (10, 0)), ((10, 0), (10, 0)), ((10, 0), (30, 0)),
    ]  # fmt: skip


def test_near_misses_are_joined_within_the_tolerance_only():
    roads = [
        [(0, 0), (100, 0), (200, 0)],
        [(100, 0.4), (100, 50)],  # misses the vertex (100, 0)
        [(150, -50), (150, -0.3)],  # misses the side of the road
        [(300, 0), (400, 0)],  # far away
    ]
    apart, joined = make_network(roads), make_network(roads, tolerance=0.5)
    assert apart.node_part.max() + 1 == 4
    assert joined.node_part.max() + 1 == 2
    assert joined.edge_feature.tolist() == [0, 0, 0, 1, 2, 3]
    # Cut at the vertex and at the foot on the side; lengths as drawn.
    assert joined.edge_metres.tolist() == pytest.approx([100, 50, 50, 49.6, 49.7, 100])


def test_three_loose_ends_near_each_other_become_one_junction():
    network = make_network(
        [[(0, 0), (-50, 0)], [(0.4, 0), (50, 0)], [(0.8, 0), (0.8, 50)]], tolerance=0.5
    )
    assert network.n_nodes == 4 and network.node_part.max() == 0


def test_an_end_is_not_joined_to_its_own_line_nor_are_crossing_lines_that_have_ends_elsewhere():
    network = make_network([[(0, 0), (50, 0), (50, 1), (0, 1)]], tolerance=2.0)
    assert network.n_edges == 1 and network.n_nodes == 2
    bridge = [[(0, 0), (50, 0)], [(50, 0), (100, 0)], [(50.3, -50), (50.3, 50)]]
    assert make_network(bridge, tolerance=1.0).node_part.max() == 1


def test_parts_are_numbered_by_size_and_only_the_main_part_may_be_entered():
    # A one-way tail can be entered from the ring but never left: it is a part of its own.
    ring = [[(0, 0), (10, 0)], [(10, 0), (10, 10)], [(10, 10), (0, 0)]]
    tail, island = [(10, 10), (50, 50)], [(500, 500), (600, 500)]
    network = make_network(
        [*ring, tail, island], forward=True, backward=[False, False, False, False, True]
    )
    assert np.bincount(network.node_part).tolist() == [3, 2, 1]
    assert network.edge_enterable.tolist() == [True, True, True, False, False]
    said = " ".join(network_sentences(
        road_lines([*ring, tail, island]), road_costs_of([60] * 5), network))  # fmt: skip
    assert "5 roads read: 5 used, 0 closed, 0 without" in said
    assert "2 smaller parts" in said


def test_large_coordinates_keep_their_centimetres():
    far = 1.2e7
    network = make_network(
        [[(-far, 0), (far, far)], [(far, far), (far + 0.02, far)], [(far + 0.02, far), (far, 0)]]
    )
    assert network.n_nodes == 4


def test_nodes_that_are_neighbours_on_the_ground_are_near_in_memory():
    side = 24
    paths = [[(a * 50, b * 50), (a * 50 + 50, b * 50)] for a in range(side) for b in range(side)]
    network = make_network(paths)
    step = np.abs(network.edge_from - network.edge_to)
    assert np.median(step) < side / 2


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=60), st.floats(-1e6, 1e6))
def test_same_places_are_found_as_a_dictionary_finds_them(points, shift):
    x = np.array([shift + 0.01 * a for a, _ in points])
    y = np.array([0.37 + 0.01 * b for _, b in points])
    place = same_places(x, y)
    groups = {}
    for row, point in enumerate(points):
        groups.setdefault(point, []).append(row)
    for rows in groups.values():
        assert len({int(place[row]) for row in rows}) == 1
        assert place[rows[0]] in rows


@given(networks())
def test_edges_hold_together(network):
    start, end = network.edge_start[:-1], network.edge_start[1:] - 1
    assert (end > start).all()
    # Ends of the edges stand on their nodes, lengths grow from 0 to the edge's length.
    for vertex, node in ((start, network.edge_from), (end, network.edge_to)):
        gap = np.hypot(
            network.vertex_x[vertex] - network.node_x[node],
            network.vertex_y[vertex] - network.node_y[node],
        )
        assert (gap < 0.015).all()
    assert (network.vertex_metres[start] == 0).all()
    np.testing.assert_array_equal(network.vertex_metres[end], network.edge_metres)
    inside = np.ones(len(network.vertex_x), bool)
    inside[start] = False
    assert (np.diff(network.vertex_metres)[inside[1:]] >= 0).all()
    assert set(network.edge_from) | set(network.edge_to) == set(range(network.n_nodes))


@given(networks())
def test_strong_parts_are_those_of_networkx(network):
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(network.n_nodes))
    for e in range(network.n_edges):
        if np.isfinite(network.forward_minutes[e]):
            graph.add_edge(int(network.edge_from[e]), int(network.edge_to[e]))
        if np.isfinite(network.backward_minutes[e]):
            graph.add_edge(int(network.edge_to[e]), int(network.edge_from[e]))
    expected = {frozenset(nodes) for nodes in networkx.strongly_connected_components(graph)}
    found = {
        frozenset(np.flatnonzero(network.node_part == part).tolist())
        for part in range(int(network.node_part.max()) + 1)
    }
    assert found == expected
    sizes = np.bincount(network.node_part)
    assert (np.diff(sizes) <= 0).all()


def test_progress_is_told():
    told = []
    lines = road_lines([[(0, 0), (10, 0)]])
    build_network(lines, road_costs_of([50]), 0.0, lambda share, message="": told.append(share))
    assert told == sorted(told) and told[-1] == 1.0


def test_places_are_the_same_by_portions_as_all_together(monkeypatch):
    random = np.random.default_rng(4)
    x, y = random.integers(0, 300, (2, 20_000)) * 37.0
    order = np.argsort(np.hypot(x // 2000, y // 2000), kind="stable")
    x, y = x[order], y[order]
    together = same_places(x, y)
    monkeypatch.setattr("parcours_plugin.core.network.vertices.AT_ONCE", 1500)
    by_portions = same_places(x, y)
    assert (by_portions[by_portions] == by_portions).all()
    pairs = np.unique(np.column_stack([together, by_portions]), axis=0)
    assert len(pairs) == len(np.unique(together)) == len(np.unique(by_portions))
