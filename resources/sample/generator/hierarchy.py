"""Which of the possible roads exist, and how important each is."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra, minimum_spanning_tree
from scipy.spatial import cKDTree

from .mesh import Mesh, built_up_metres
from .motorway import Motorway
from .noise import Booleans, Floats, Integers
from .territory import CITY, SMALL, TOWN, Territory

LOCAL, TRACK = 5, 6
# What a kilometre costs to a new road where one of this importance is already there.
REUSE = np.array([1.0, 1.0, 0.5, 0.58, 0.68, 1.0, 1.0])
ISLAND_RADIUS_METRES = 1_300.0
ISLAND_FROM_MIDDLE_METRES = 1_700.0


@dataclass(frozen=True)
class Chosen:
    """The roads: edges of the mesh with their importance and number.

    Attributes
    ----------
    edges : (m, 2) int64
        Junctions.
    importance : (m,) int64
        2 (main) to 6 (track).
    crossing : (m,) int64
        Motorway crossing, -1 for none.
    number : (m,) object
        ``D901``, or None for roads without a number.
    island : (m,) bool
        In the hamlet that no road leads to.
    """

    edges: Integers
    importance: Integers
    crossing: Integers
    number: np.ndarray
    island: Booleans


def graph(edges: Integers, weights: Floats, n: int) -> csr_matrix:
    """Undirected graph of edges that are there only once."""
    return csr_matrix((weights, (edges[:, 0], edges[:, 1])), shape=(n, n))


class _Roads:
    """Roads while they are laid, the most important first."""

    def __init__(self, net: Mesh, cost: Floats):
        self.net = net
        self.cost = cost
        self.importance = np.full(len(net.edges), LOCAL)
        self.number = np.full(len(net.edges), None, object)
        self.row = {tuple(edge): i for i, edge in enumerate(net.edges.tolist())}
        self.laid = 0

    def lay(self, start: int, ends: list[int], level: int, shared: float = 1.0) -> None:
        """Shortest ways from a junction to others, drawn to the roads that are there."""
        n = len(self.net.points)
        weights = self.cost * np.where(self.importance < LOCAL, REUSE[self.importance] * shared, 1)
        before = dijkstra(
            graph(self.net.edges, weights, n), directed=False, indices=start,
            return_predecessors=True,
        )[1]  # fmt: skip
        for end in ends:
            way, node = [], end
            while before[node] >= 0:
                last = int(before[node])
                way.append(self.row[min(last, node), max(last, node)])
                node = last
            fresh = [i for i in way if self.importance[i] > level]
            self.importance[fresh] = level
            if level < LOCAL and fresh:
                self.laid += 1
                name = f"D{900 + self.laid if level == 2 else 10 * level + self.laid}"
                self.number[[i for i in fresh if self.number[i] is None]] = name


def _nearest(seats: Floats, members: list[int], count: int) -> list[tuple[int, list[int]]]:
    """Each member with its nearest others."""
    near = cKDTree(seats[members]).query(seats[members], k=min(count + 1, len(members)))[1]
    return [(members[i], [members[j] for j in row[1:]]) for i, row in enumerate(near)]


def chosen(land: Territory, net: Mesh, road: Motorway, rng: np.random.Generator) -> Chosen:
    """Choose main roads between towns, roads between villages, lanes and tracks."""
    ends = net.points[net.edges]
    metres = np.hypot(*(ends[:, 1] - ends[:, 0]).T)
    middle = ends.mean(axis=1)
    rough = land.roughness(middle[:, 0], middle[:, 1])
    in_town = net.urban[net.edges].all(axis=1)
    cost = metres * (1 + 0.9 * rough) * (0.85 + 0.3 * rng.random(len(metres)))
    cost *= np.where(in_town, 1.15, 1.0)
    cost += np.where(net.crossing >= 0, 1_500.0, 0.0)  # bridges are dear
    roads = _Roads(net, cost)
    _main_roads(roads, land, net, road)

    communes = land.communes
    for i in np.argsort(-communes["population"].to_numpy(), kind="stable"):
        beside = land.neighbours[(land.neighbours == i).any(axis=1)]
        others = [int(j) for j in beside.ravel() if j != i]
        apart = np.hypot(*(net.points[net.seats[others]] - net.points[net.seats[i]]).T)
        others = [others[k] for k in np.argsort(apart, kind="stable")[:4]]
        roads.lay(int(net.seats[i]), [int(net.seats[j]) for j in others], 4)

    keep = _local(net, metres, in_town, roads.importance, rng)
    importance = np.where(_is_track(net, keep, in_town, roads.importance, rng), TRACK,
                          roads.importance)  # fmt: skip
    keep, island = _island(net, keep, importance, land)
    return Chosen(
        net.edges[keep], importance[keep], net.crossing[keep], roads.number[keep], island[keep]
    )


def _main_roads(roads: _Roads, land: Territory, net: Mesh, road: Motorway) -> None:
    """Roads between the towns, to the borders and to the motorway."""
    communes = land.communes
    kind = communes["territory_type"].to_numpy()
    population = communes["population"].to_numpy()
    seats = net.points[net.seats]
    city = int(population.argmax())
    towns = [int(i) for i in np.flatnonzero(kind == TOWN)]
    small = [int(i) for i in np.flatnonzero(kind == SMALL)]
    suburbs = [int(i) for i in np.flatnonzero(kind == CITY) if i != city]
    junction = net.seats
    roads.lay(int(junction[city]), [int(junction[i]) for i in towns], 2)
    for seat, others in _nearest(seats, [city, *towns], 2):
        roads.lay(int(junction[seat]), [int(junction[i]) for i in others], 2)
    large = [city, *towns]
    for rank, gate in enumerate(net.gates):
        near = np.argsort(np.hypot(*(seats[large] - net.points[gate]).T))[0]
        roads.lay(int(gate), [int(junction[large[near]])], 2 if rank % 2 == 0 else 3)
    for seat, others in _nearest(seats, [*large, *small], 3):
        roads.lay(int(junction[seat]), [int(junction[i]) for i in others], 3)
    roads.lay(int(junction[city]), [int(junction[i]) for i in suburbs], 3)
    for i in range(len(road.interchange_metres)):
        bank = net.points[2 * i]
        pull = np.hypot(*(seats - bank).T) / built_up_metres(population) ** 0.8
        for end in (2 * i, 2 * i + 1):
            roads.lay(end, [int(junction[k]) for k in np.argsort(pull, kind="stable")[:2]], 3)


def _local(
    net: Mesh, metres: Floats, in_town: Booleans, importance: Integers, rng: np.random.Generator
) -> Booleans:
    """A tree that reaches every junction, most streets of towns, some short cuts between."""
    n = len(net.points)
    crosses = (net.crossing >= 0) & (importance == LOCAL)
    weight = metres * (0.6 + 0.8 * rng.random(len(metres)))
    weight *= np.where(importance < LOCAL, 1e-3, np.where(crosses, 3.0, 1.0))
    tree = minimum_spanning_tree(graph(net.edges, weight, n)).tocoo()
    key = np.minimum(tree.row, tree.col).astype(np.int64) * n + np.maximum(tree.row, tree.col)
    keep = np.isin(net.edges[:, 0] * n + net.edges[:, 1], key) | (importance < LOCAL)
    draw = rng.random(len(metres))
    short = metres < 1.5 * net.spacing[net.edges].max(axis=1)
    streets = in_town & short & (draw < 0.7)
    lanes = ~in_town & (metres < 1_500) & (draw < 0.3)
    keep |= streets | lanes | (crosses & (draw < 0.5))
    return np.asarray(keep)


def _is_track(
    net: Mesh, keep: Booleans, in_town: Booleans, importance: Integers, rng: np.random.Generator
) -> Booleans:
    """Some rural dead ends are tracks."""
    degree = np.bincount(net.edges[keep].ravel(), minlength=len(net.points))
    dead_end = (degree[net.edges] == 1).any(axis=1)
    return np.asarray(
        keep
        & dead_end
        & ~in_town
        & (net.crossing < 0)
        & (importance == LOCAL)
        & (rng.random(len(keep)) < 0.5)
    )


def _island(
    net: Mesh, keep: Booleans, importance: Integers, land: Territory
) -> tuple[Booleans, Booleans]:
    """Cut a hamlet off; drop what the cut leaves hanging elsewhere."""
    main = net.points[np.unique(net.edges[keep & (importance < LOCAL)])]
    away = cKDTree(main).query(net.points)[0]
    away[cKDTree(land.border).query(net.points)[0] < 1_500] = 0
    # the point that stands for a commune must not fall among roads that lead nowhere
    middles = np.array([ring.mean(axis=0) for ring in land.rings])
    away[cKDTree(middles).query(net.points)[0] < ISLAND_FROM_MIDDLE_METRES] = 0
    n = len(net.points)
    best = keep, np.zeros(len(keep), bool)
    for centre in net.points[np.argsort(-np.where(net.urban, 0, away), kind="stable")[:80]]:
        within = np.hypot(*(net.points - centre).T) < ISLAND_RADIUS_METRES
        inner = within[net.edges]
        left = keep & ((inner[:, 0] == inner[:, 1]) | (importance < LOCAL))
        part = connected_components(graph(net.edges[left], np.ones(left.sum()), n), False)[1]
        largest = np.bincount(part).argmax()
        cut = part[within & (part != largest)]
        if len(cut):
            island = left & (part[net.edges[:, 0]] == np.bincount(cut).argmax())
            if island.sum() > best[1].sum():
                best = (left & (part[net.edges[:, 0]] == largest)) | island, island
    return best
