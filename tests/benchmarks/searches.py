"""Travel times between many places with the network ready in memory: plain scipy, or Parcours."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from junctions import plain_network
from places import points_of
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from parcours_plugin.core.network.closure import reduced_network
from parcours_plugin.core.network.joining import join_places
from parcours_plugin.core.network.search import od_times

AT_ONCE = 16


def run_searches(job: dict, answer: Path, clock_type: type):
    """Search under the clock and keep the minutes of the reached pairs."""
    network = plain_network(job["parameters"]["roads"], job["parameters"]["own"])
    origins, destinations = (
        points_of(Path(job["layers"][name].split("|")[0]), "places")
        for name in ("origins", "destinations")
    )
    search = _plain if job["algorithm"] == "scipy" else _own
    minutes, clock = search(network, origins, destinations, job["parameters"]["limit"], clock_type)
    origin, destination = np.nonzero(np.isfinite(minutes))
    np.savez(
        answer,
        pairs=np.column_stack([origin, destination]),
        minutes=minutes[origin, destination],
    )
    return clock


def _plain(network, origins, destinations, limit, clock_type):
    """One search of the full graph for each destination, as anybody would write it."""
    edge = pd.DataFrame(
        {
            "tail": np.concatenate([network.edge_from, network.edge_to]),
            "head": np.concatenate([network.edge_to, network.edge_from]),
            "minutes": np.concatenate([network.forward_minutes, network.backward_minutes]),
        }
    )
    edge = edge[np.isfinite(edge.minutes) & (edge["tail"] != edge["head"])]
    edge = edge.groupby(["tail", "head"], as_index=False).minutes.min()
    turned = csr_matrix((edge.minutes, (edge["head"], edge["tail"])), (network.n_nodes,) * 2)
    tree = cKDTree(np.column_stack([network.node_x, network.node_y]))
    nodes = []
    for places in (origins, destinations):
        metres, node = tree.query(places)
        if metres.max() > 0.01:
            raise ValueError("the places must be at junctions")
        nodes.append(node)
    found = np.empty((len(origins), len(destinations)))
    with clock_type() as clock:
        for first in range(0, len(destinations), AT_ONCE):
            rows = slice(first, first + AT_ONCE)
            found[:, rows] = dijkstra(turned, indices=nodes[1][rows], limit=limit)[:, nodes[0]].T
    return found, clock


def _own(network, origins, destinations, limit, clock_type):
    """The searches of Parcours on its reduced graph."""
    reduced_network(network)
    joined = [join_places(network, *places.T) for places in (origins, destinations)]
    with clock_type() as clock:
        found = od_times(network, *joined, max_minutes=limit, measure_km=False)
    return found.minutes, clock
