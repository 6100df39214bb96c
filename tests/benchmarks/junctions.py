"""Places that both sides can start from with nothing to walk: junctions of the main part."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from places import Roads
from scipy.spatial import cKDTree

from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.costs import road_costs
from parcours_plugin.core.network.model import Network
from parcours_plugin.core.network.presets import RoadOptions
from parcours_plugin.core.network.reading import read_roads


def plain_network(path: str, own: dict[str, str]) -> Network:
    """The network of a road layer, nothing prepared for searching."""
    options = RoadOptions(**{name.lower(): value for name, value in own.items()})
    wanted = [*filter(None, (options.speed_field, options.direction_field)), "highway"]
    lines, attributes, _ = read_roads(Path(path), "roads", wanted)
    return build_network(lines, road_costs(attributes, options))


class Junctions:
    """Junctions of two-way roads that may be entered, in the main part of the network.

    Not of one-way roads, because QGIS joins a place to either of the roads that meet there.
    """

    def __init__(self, roads: Roads) -> None:
        network = plain_network(str(roads.path), roads.own)
        fit = network.node_part == 0
        open_both_ways = np.isfinite(network.forward_minutes + network.backward_minutes)
        for ends in (network.edge_from, network.edge_to):
            fit[ends[~(open_both_ways & network.edge_enterable)]] = False
        main = np.flatnonzero(fit)
        self.xy = np.column_stack([network.node_x[main], network.node_y[main]])

    def nearest(self, wanted: np.ndarray) -> np.ndarray:
        """The junctions nearest to some points, (n, 2)."""
        return self.xy[cKDTree(self.xy).query(wanted)[1]]

    def some(self, n: int, seed: int) -> np.ndarray:
        """Junctions drawn by chance, (n, 2), none twice."""
        return np.random.default_rng(seed).permutation(self.xy)[:n]
