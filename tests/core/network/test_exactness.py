"""A network of ten thousand road sections: ten thousand pairs and places, by other means."""

from __future__ import annotations

import networkx
import numpy as np
import pytest
from inside import enterable_junctions, inside, minutes_of
from osgeo import ogr
from scipy.spatial import Delaunay
from small_networks import join, make_network

from parcours_plugin.core.network.closure import reduced_network
from parcours_plugin.core.network.isochrones import IsochroneOptions, isochrones
from parcours_plugin.core.network.search import od_times

SIDE = 25_000.0
LIMITS = (4.0, 8.0, 13.0)


@pytest.fixture(scope="module")
def country():
    """Towns and the country between them: curved roads, some of them one-way, doubled or closed."""
    random = np.random.default_rng(11)
    towns = random.uniform(0, SIDE, (14, 2))
    place = np.vstack(
        [
            towns[random.integers(0, 14, 3400)] + random.normal(0, 700, (3400, 2)),
            random.uniform(0, SIDE, (3000, 2)),
        ]
    )
    triangles = Delaunay(place).simplices
    pairs = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    pairs = np.unique(np.sort(pairs, axis=1), axis=0)
    metres = np.hypot(*(place[pairs[:, 0]] - place[pairs[:, 1]]).T)
    pairs = pairs[(metres < 1500) & (random.random(len(pairs)) < 0.6)]
    pairs = np.vstack([pairs, pairs[:100]])  # duplicates, of which the faster counts
    bend = random.normal(0, 0.08, (len(pairs), 2))
    ends = place[pairs]
    middle = ends.mean(axis=1) + bend * np.ptp(ends, axis=1)
    paths = np.stack([ends[:, 0], middle, ends[:, 1]], axis=1)
    chance = random.random(len(pairs))
    network = make_network(
        paths.tolist(),
        random.choice([30.0, 50.0, 70.0, 80.0, 110.0], len(pairs)),
        forward=chance > 0.04,
        backward=chance < 0.96,
        enterable=random.random(len(pairs)) > 0.03,
    )
    assert 9_500 < network.n_edges < 13_000
    return network


def networkx_graph(network):
    """Arcs straight from the edges, one for each open direction; of parallel ones the fastest."""
    graph = networkx.DiGraph()
    for tail, head, minutes in (
        (network.edge_from, network.edge_to, network.forward_minutes),
        (network.edge_to, network.edge_from, network.backward_minutes),
    ):
        for a, b, m in zip(tail.tolist(), head.tolist(), minutes.tolist()):
            if np.isfinite(m) and m < graph.get_edge_data(a, b, {"minutes": np.inf})["minutes"]:
                graph.add_edge(a, b, minutes=m)
    return graph


def by_networkx(network, origins, destinations):
    """Minutes of all pairs: by both ends of the edges that the places stand on, or along one."""
    graph = networkx_graph(network)
    found = np.full((len(origins), len(destinations)), np.inf)
    edge, share = destinations.edge, destinations.share
    arrivals = (
        (network.edge_from[edge], share * network.forward_minutes[edge]),
        (network.edge_to[edge], (1 - share) * network.backward_minutes[edge]),
    )
    for row in range(len(origins)):
        own, at = int(origins.edge[row]), float(origins.share[row])
        start = "here"
        graph.add_node(start)
        for node, part, whole in (
            (int(network.edge_to[own]), 1 - at, float(network.forward_minutes[own])),
            (int(network.edge_from[own]), at, float(network.backward_minutes[own])),
        ):
            if np.isfinite(whole):
                graph.add_edge(start, node, minutes=part * whole)
        times = networkx.single_source_dijkstra_path_length(graph, start, weight="minutes")
        graph.remove_node(start)
        for node, rest in arrivals:
            there = np.array([times.get(n, np.inf) for n in node.tolist()])
            found[row] = np.minimum(found[row], there + rest)
        ahead = share - at
        along = np.where(ahead > 0, network.forward_minutes[own], network.backward_minutes[own])
        direct = np.where(ahead == 0, 0.0, np.abs(ahead) * along)
        found[row] = np.where(edge == own, np.minimum(found[row], direct), found[row])
    return found + origins.walk_minutes[:, None] + destinations.walk_minutes[None, :]


def test_ten_thousand_random_pairs_have_the_times_of_networkx(country):
    random = np.random.default_rng(5)
    origins, destinations = (join(country, random.uniform(0, SIDE, (100, 2))) for _ in range(2))
    reduced_network(country)
    found = od_times(country, origins, destinations).minutes
    expected = by_networkx(country, origins, destinations)
    np.testing.assert_array_equal(np.isfinite(found), np.isfinite(expected))
    assert np.isfinite(expected).mean() > 0.9
    assert np.abs(found - expected)[np.isfinite(expected)].max() < 1e-6
    near = od_times(country, origins, destinations, max_minutes=15.0).minutes
    np.testing.assert_array_equal(near, np.where(found <= 15.0, found, np.inf))


@pytest.mark.parametrize("direction", ["towards", "from"])
def test_areas_hold_the_reached_junctions_and_agree_with_ten_thousand_places(country, direction):
    random = np.random.default_rng(6)
    facilities = join(country, random.uniform(0, SIDE, (5, 2)))
    options = IsochroneOptions(cell_metres=100, direction=direction)
    found = isochrones(country, facilities, LIMITS, options)
    areas = dict(zip(found.max_minutes.tolist(), found.wkb))
    x, y = random.uniform(-2000, SIDE + 2000, (2, 10_000))
    places = join(country, np.column_stack([x, y]), max_snap=options.max_snap_metres)
    minutes = minutes_of(country, places, facilities, direction)
    node = enterable_junctions(country)
    at_node = np.column_stack([country.node_x[node], country.node_y[node]])
    node_minutes = minutes_of(country, join(country, at_node), facilities, direction)
    shapes = [ogr.CreateGeometryFromWkb(areas[limit]) for limit in LIMITS]
    assert all(shape.IsValid() for shape in shapes)
    assert all(large.Contains(small) for small, large in zip(shapes, shapes[1:]))
    for limit in LIMITS:
        is_inside = inside(areas[limit], *at_node.T)
        reached = node_minutes <= limit
        assert is_inside[reached].all()
        assert is_inside[~reached].mean() < 0.01
        assert (inside(areas[limit], x, y) == (minutes <= limit)).mean() >= 0.985
