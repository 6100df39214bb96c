import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.joining import join_places
from parcours_plugin.core.network.model import Labels, RoadCosts, RoadLines
from parcours_plugin.core.network.opposite import merge_opposite_rows
from parcours_plugin.core.network.search import od_times


def network(lines, forward=True, kmh=None):
    """Roads of 6 km/h (100 m = 1 min), each open as drawn."""
    n = len(lines)
    counts = [len(line) for line in lines]
    xy = np.array([point for line in lines for point in line], float)
    return build_network(
        RoadLines(
            xy[:, 0].copy(), xy[:, 1].copy(), np.concatenate([[0], np.cumsum(counts)]),
            np.arange(n), n,
        ),
        RoadCosts(
            np.full(n, 6.0) if kmh is None else np.array(kmh, float), None,
            np.full(n, forward), np.full(n, not forward), np.ones(n, bool),
            Labels(["road"], np.zeros(n, np.int64)), Labels(["table"], np.zeros(n, np.int64)),
        ),
    )  # fmt: skip


def minutes(roads, origin, destination):
    joined = [join_places(roads, *np.array([place], float).T) for place in (origin, destination)]
    return od_times(roads, *joined).minutes[0, 0]


def test_two_rows_of_one_road_become_one_edge_open_both_ways():
    roads = network([[(0, 0), (1000, 0)], [(1000, 0), (0, 0)]])
    assert roads.n_edges == 1
    assert roads.edge_feature.tolist() == [0]
    assert (roads.forward_minutes[0], roads.backward_minutes[0]) == (10, 10)


def test_a_place_in_the_middle_of_such_a_road_leaves_either_way():
    roads = network([[(0, 0), (1000, 0)], [(1000, 0), (0, 0)]])
    assert minutes(roads, (700, 0), (200, 0)) == pytest.approx(5)
    assert minutes(roads, (200, 0), (700, 0)) == pytest.approx(5)


def test_each_direction_keeps_its_minutes():
    roads = network([[(0, 0), (1000, 0)], [(1000, 0), (0, 0)]], kmh=[6, 12])
    assert (roads.forward_minutes[0], roads.backward_minutes[0]) == (10, 5)


def test_curved_rows_are_cut_at_their_shared_vertices_and_merged():
    roads = network([[(0, 0), (500, 400), (1000, 0)], [(1000, 0), (500, 400), (0, 0)]])
    assert roads.vertex_x.tolist() == [0, 500, 500, 1000]
    assert roads.edge_start.tolist() == [0, 2, 4]
    assert np.isfinite(roads.forward_minutes + roads.backward_minutes).all()


def test_carriageways_that_run_apart_stay_two_edges():
    roads = network([[(0, 0), (500, 10), (1000, 0)], [(1000, 0), (500, -10), (0, 0)]])
    assert roads.n_edges == 2


def test_repeated_one_ways_are_no_two_way_road():
    roads = network([[(0, 0), (1000, 0)], [(0, 0), (1000, 0)]])
    assert roads.n_edges == 2
    assert np.isinf(roads.backward_minutes).all()


def test_three_rows_of_one_road_lose_no_direction():
    roads = network([[(0, 0), (1000, 0)], [(1000, 0), (0, 0)], [(0, 0), (1000, 0)]])
    assert np.isfinite(
        np.where(roads.edge_from == 0, roads.forward_minutes, roads.backward_minutes)
    ).any()
    assert np.isfinite(
        np.where(roads.edge_from == 0, roads.backward_minutes, roads.forward_minutes)
    ).any()
    assert roads.n_edges == 2


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] != pair[1]),
        min_size=1,
        max_size=20,
    )
)
def test_times_between_junctions_do_not_change(pairs):
    places = [(0, 0), (1000, 0), (0, 1000), (1000, 1000), (2000, 300), (300, 2000)]
    roads = network([[places[a], places[b]] for a, b in pairs])
    again = merge_opposite_rows(roads)
    assert again.n_edges == roads.n_edges
    used = sorted({place for pair in pairs for place in pair})
    at = np.array([places[place] for place in used], float)
    expected = np.full((6, 6), np.inf)
    np.fill_diagonal(expected, 0)
    for a, b in pairs:
        length = np.hypot(*(np.array(places[a]) - places[b])) / 100
        expected[a, b] = min(expected[a, b], length)
    for k in range(6):
        expected = np.minimum(expected, expected[:, [k]] + expected[[k], :])
    node = [int(np.argmin(np.hypot(roads.node_x - x, roads.node_y - y))) for x, y in at]
    found = np.full((roads.n_nodes, roads.n_nodes), np.inf)
    np.fill_diagonal(found, 0)
    for a, b, there, back in zip(
        roads.edge_from, roads.edge_to, roads.forward_minutes, roads.backward_minutes
    ):
        found[a, b], found[b, a] = min(found[a, b], there), min(found[b, a], back)
    for k in range(roads.n_nodes):
        found = np.minimum(found, found[:, [k]] + found[[k], :])
    crossing = found[np.ix_(node, node)]
    # roads that cross without a shared vertex are no junction, so both are the plain graph
    assert np.allclose(crossing, expected[np.ix_(used, used)])
