"""Small networks by hand and by chance, and travel times by networkx to compare with."""

from __future__ import annotations

import networkx
import numpy as np
from hypothesis import strategies as st

from parcours_plugin.core.errors import InputError
from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.closure import reduced_network
from parcours_plugin.core.network.joining import JoinOptions, join_places
from parcours_plugin.core.network.model import Labels, RoadCosts, RoadLines


def road_lines(paths):
    """RoadLines of one path (list of points) per feature."""
    points = [point for path in paths for point in path]
    start = np.concatenate([[0], np.cumsum([len(path) for path in paths])]).astype(np.int64)
    x, y = (np.array([point[axis] for point in points], float) for axis in (0, 1))
    return RoadLines(x, y, start, np.arange(len(paths)), len(paths))


def road_costs_of(kmh, forward=True, backward=True, enterable=True, length_metres=None):
    """RoadCosts of n features from scalars or lists."""
    kmh = np.array(kmh, float)
    n = len(kmh)
    return RoadCosts(
        kmh=kmh,
        length_metres=None if length_metres is None else np.array(length_metres, float),
        forward=np.broadcast_to(np.array(forward, bool), n).copy(),
        backward=np.broadcast_to(np.array(backward, bool), n).copy(),
        enterable=np.broadcast_to(np.array(enterable, bool), n).copy(),
        classes=Labels([""], np.zeros(n, np.int64)),
        sources=Labels(["table"], np.zeros(n, np.int64)),
    )


def make_network(paths, kmh=60.0, tolerance=0.0, **rules):
    """Network of one path per road; 60 km/h is one minute per kilometre."""
    kmh = np.broadcast_to(np.array(kmh, float), len(paths))
    return build_network(road_lines(paths), road_costs_of(kmh, **rules), tolerance)


def join(network, points, max_snap=1e6, walk_kmh=5.0):
    points = np.array(points, float).reshape(-1, 2)
    return join_places(network, points[:, 0], points[:, 1], JoinOptions(max_snap, walk_kmh))


def reference_graph(network, *groups):
    """The network with every place as a node ("place", group, row), by networkx.

    Nothing here uses the code under test: arcs are listed one by one, and all places of an edge
    are tied to its ends and to each other.
    """
    graph = networkx.DiGraph()
    graph.add_nodes_from(range(network.n_nodes))

    def arc(tail, head, minutes, metres):
        if np.isfinite(minutes):
            known = graph.get_edge_data(tail, head)
            if known is None or known["minutes"] > minutes:
                graph.add_edge(tail, head, minutes=minutes, metres=metres)

    on_edge = {}
    for number, group in enumerate(groups):
        for row in range(len(group)):
            node = ("place", number, row)
            graph.add_node(node)
            if group.edge[row] >= 0:
                on_edge.setdefault(int(group.edge[row]), []).append((float(group.share[row]), node))
    for edge in range(network.n_edges):
        forward, backward = network.forward_minutes[edge], network.backward_minutes[edge]
        stops = [(0.0, int(network.edge_from[edge])), (1.0, int(network.edge_to[edge]))]
        stops += on_edge.get(edge, [])
        for share, node in stops:
            for other_share, other in stops:
                if node is other or (node == other):
                    continue
                step = other_share - share
                speed = forward if step > 0 else backward
                minutes = 0.0 if step == 0 else abs(step) * speed
                arc(node, other, minutes, abs(step) * network.edge_metres[edge])
    return graph


def reference_times(network, origins, destinations, direction="towards"):
    """Minutes (n_origins, n_destinations) by networkx."""
    graph = reference_graph(network, origins, destinations)
    if direction == "from":
        graph = graph.reverse(copy=False)
    minutes = np.full((len(origins), len(destinations)), np.inf)
    for i in range(len(origins)):
        times = networkx.single_source_dijkstra_path_length(
            graph, ("place", 0, i), weight="minutes"
        )
        for j in range(len(destinations)):
            minutes[i, j] = times.get(("place", 1, j), np.inf)
    return minutes + origins.walk_minutes[:, None] + destinations.walk_minutes[None, :]


@st.composite
def networks(draw, one_ways=True):
    """Small random networks: crossings, loops, duplicates, islands, one-ways, zero lengths."""
    corner = st.tuples(st.integers(0, 4), st.integers(0, 3))
    n = draw(st.integers(1, 12))
    paths, speeds, ways, enterable = [], [], [], []
    for _ in range(n):
        path = draw(st.lists(corner, min_size=2, max_size=4))
        shift = draw(st.sampled_from([0.0, 0.0, 0.0, 0.004, 7.0]))
        paths.append([(100.0 * a + shift, 100.0 * b) for a, b in path])
        speeds.append(draw(st.sampled_from([0.0, 20.0, 37.0, 50.0, 81.5])))
        ways.append(draw(st.sampled_from(["both", "both", "forward", "backward"])))
        enterable.append(draw(st.sampled_from([True, True, True, False])))
    if draw(st.booleans()):
        paths.append(paths[0])
        speeds.append(30.0)
        ways.append("both")
        enterable.append(True)
    rules = {"enterable": enterable}
    if one_ways:
        rules["forward"] = [way != "backward" for way in ways]
        rules["backward"] = [way != "forward" for way in ways]
    try:
        network = make_network(paths, speeds, **rules)
    except InputError:
        network = make_network([[(0.0, 0.0), (100.0, 0.0), (200.0, 100.0)]], 50.0)
    if not network.edge_enterable.any():
        network = make_network([[(0.0, 0.0), (100.0, 0.0), (200.0, 100.0)]], 50.0)
    if draw(st.booleans()):
        reduced_network(network)  # from now on every search runs on the reduction
    return network


coordinate = st.one_of(
    st.floats(-150, 550, allow_nan=False), st.sampled_from([0.0, 100.0, 150.0, 200.0, 300.0])
)
point_lists = st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=6)
