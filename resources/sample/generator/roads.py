"""The fictional road network: towns, a hierarchy of roads, a motorway, and some dirt.

Places are joined by a thinned Gabriel graph (two points are neighbours when the circle on them is
empty), which looks as real networks do: few crossings, no long slivers. Roads that many shortest
paths between towns use are the main ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components, dijkstra, minimum_spanning_tree
from scipy.spatial import Delaunay, cKDTree

from .territory import CITY, RURAL, SMALL, TOWN, Territory

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]

STREET_SPACING_METRES = 115.0
HAMLET_SPACING_METRES = 420.0
EDGES_PER_JUNCTION = 1.27
ISLAND_RADIUS_METRES = 900.0
NEAR_MISS_METRES = 1.2
N_ROUNDABOUTS = 40
ONE_WAY_SHARE = 0.09
SPEEDS = {2: 82, 3: 74, 4: 62, 5: 48}
URBAN_SPEEDS = {2: 50, 3: 45, 4: 38, 5: 27}


@dataclass(frozen=True)
class Roads:
    """Sections cut at junctions.

    Attributes
    ----------
    table : DataFrame
        One row per section, columns named as in BD TOPO.
    lines : list of (n, 2) float64
        Vertices of each section, metres.
    """

    table: pd.DataFrame
    lines: list[Floats]


def roads(land: Territory, seed: int) -> Roads:
    """Make the network of a departement."""
    rng = np.random.default_rng([seed, 2])
    points, urban, centre_of = _junctions(land, rng)
    edges, metres = _neighbours(points)
    importance = _importance(points, edges, metres, land, centre_of)
    keep = _thinned(points, edges, metres, importance, rng)
    edges, importance = edges[keep], importance[keep]
    island = _island_centre(points, urban, land)
    edges, importance = _cut_island(points, edges, importance, island)
    sections = _Sections(rng)
    _local_roads(sections, points, urban, edges, importance, rng)
    _motorway(sections, points, edges, importance, land, rng)
    _dirt(sections, points, urban, edges, rng)
    return sections.finished()


def inside(ring: Floats, x: Floats, y: Floats) -> NDArray[np.bool_]:
    """Which points lie inside a closed ring, by the parity of crossings to the right."""
    x0, y0, x1, y1 = ring[:-1, 0], ring[:-1, 1], ring[1:, 0], ring[1:, 1]
    straddles = (y0[None, :] > y[:, None]) != (y1[None, :] > y[:, None])
    slope = np.divide(x1 - x0, y1 - y0, out=np.zeros_like(x0), where=y1 != y0)
    right = x[:, None] < slope[None, :] * (y[:, None] - y0[None, :]) + x0[None, :]
    return np.asarray((straddles & right).sum(axis=1) % 2 == 1)


def _junctions(land: Territory, rng: np.random.Generator) -> tuple[Floats, NDArray, Integers]:
    """Junctions of streets around each chef-lieu, of hamlets elsewhere, and each chef-lieu's row."""
    communes = land.communes
    groups, urban_groups = [], []
    for row, ring in zip(communes.itertuples(index=False), land.rings):
        centre = np.array([row.x, row.y])
        streets = int(np.clip(round(0.33 * row.population**0.66), 3, 620))
        side = int(np.ceil(np.sqrt(streets))) + 3
        u, v = np.meshgrid(np.arange(-side, side + 1), np.arange(-side, side + 1))
        lattice = np.column_stack([u.ravel(), v.ravel()]) * STREET_SPACING_METRES
        lattice = lattice + rng.normal(0, 0.2 * STREET_SPACING_METRES, lattice.shape)
        spread = np.hypot(*lattice.T) * rng.uniform(0.75, 1.25, len(lattice))
        chosen = lattice[np.argsort(spread)[:streets]]
        turn = rng.uniform(0, np.pi / 2)
        rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
        town = centre + chosen @ rotation.T
        low, high = ring.min(axis=0), ring.max(axis=0)
        count = int(row.area_km2 * 0.82) + 2
        hamlets = rng.uniform(low, high, (count * 3, 2))
        hamlets = hamlets[inside(ring, hamlets[:, 0], hamlets[:, 1])][:count]
        groups += [centre[None, :], town, hamlets]
        urban_groups += [np.ones(1 + len(town), bool), np.zeros(len(hamlets), bool)]
    points, urban = np.vstack(groups), np.concatenate(urban_groups)
    within = inside(land.border, points[:, 0], points[:, 1])
    points, urban = points[within], urban[within]
    apart = _apart(points, urban)
    points, urban = np.round(points[apart], 1), urban[apart]
    centre_of = cKDTree(points).query(communes[["x", "y"]].to_numpy())[1]
    return points, urban, centre_of


def _apart(points: Floats, urban: NDArray) -> NDArray[np.bool_]:
    """Keep points that are not on top of an earlier one (60 m in towns, 380 m elsewhere)."""
    keep = np.ones(len(points), bool)
    for first, second in cKDTree(points).query_pairs(HAMLET_SPACING_METRES, output_type="ndarray"):
        near = 60.0 if urban[first] and urban[second] else HAMLET_SPACING_METRES
        if keep[first] and keep[second] and np.hypot(*(points[first] - points[second])) < near:
            keep[second if urban[first] or not urban[second] else first] = False
    return keep


def _neighbours(points: Floats) -> tuple[Integers, Floats]:
    """Edges of the Gabriel graph and their lengths."""
    triangles = Delaunay(points).simplices
    edges = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    opposite = np.concatenate([triangles[:, 2], triangles[:, 0], triangles[:, 1]])
    to_first, to_second = points[edges[:, 0]] - points[opposite], points[edges[:, 1]] - points[opposite]
    seen_wide = (to_first * to_second).sum(axis=1) < 0
    edges = np.sort(edges, axis=1)
    key, inverse = np.unique(edges[:, 0] * len(points) + edges[:, 1], return_inverse=True)
    blocked = np.zeros(len(key), bool)
    np.logical_or.at(blocked, inverse, seen_wide)
    key = key[~blocked]
    edges = np.column_stack([key // len(points), key % len(points)])
    return edges, np.hypot(*(points[edges[:, 0]] - points[edges[:, 1]]).T)


def _graph(edges: Integers, weights: Floats, n: int) -> csr_matrix:
    """Undirected graph; a Gabriel graph has no duplicate edge to be summed."""
    return csr_matrix((weights, (edges[:, 0], edges[:, 1])), shape=(n, n))


def _importance(
    points: Floats, edges: Integers, metres: Floats, land: Territory, centre_of: Integers
) -> Integers:
    """2 between the largest towns, 3 between towns, 4 between neighbouring communes, 5 the rest."""
    communes = land.communes
    kind = communes["territory_type"].to_numpy()
    city = [int(communes["population"].to_numpy().argmax())]
    towns = city + list(np.flatnonzero(kind == TOWN))
    small = towns + list(np.flatnonzero(kind == SMALL))
    importance = np.full(len(edges), 5)
    where = {tuple(edge): i for i, edge in enumerate(edges.tolist())}
    stages = ((2, towns, 3), (3, small, 3), (4, list(range(len(communes))), 3))
    for level, members, links in stages:
        rank = np.array([0.0, 0.0, 0.6, 0.7, 0.85, 1.25])[importance]
        graph = _graph(edges, metres * rank, len(points))
        seats = communes[["x", "y"]].to_numpy()[members]
        near = cKDTree(seats).query(seats, k=min(links + 1, len(members)))[1][:, 1:]
        for seat, others in enumerate(near):
            start = centre_of[members[seat]]
            before = dijkstra(graph, directed=False, indices=start, return_predecessors=True)[1]
            for other in others:
                node = centre_of[members[other]]
                while before[node] >= 0:
                    last = int(before[node])
                    edge = where[(min(last, node), max(last, node))]
                    importance[edge] = min(importance[edge], level)
                    node = last
    return importance


def _thinned(
    points: Floats, edges: Integers, metres: Floats, importance: Integers, rng: np.random.Generator
) -> NDArray[np.bool_]:
    """Main roads, a spanning tree and as many of the shorter others as a real network has."""
    rough = metres * rng.uniform(0.7, 1.3, len(metres)) * np.where(importance < 5, 1e-3, 1.0)
    tree = minimum_spanning_tree(_graph(edges, rough, len(points))).tocoo()
    n = len(points)
    key = np.minimum(tree.row, tree.col).astype(np.int64) * n + np.maximum(tree.row, tree.col)
    keep = np.isin(edges[:, 0] * n + edges[:, 1], key) | (importance < 5)
    wanted = int(EDGES_PER_JUNCTION * n) - int(keep.sum())
    others = np.flatnonzero(~keep)
    others = others[np.argsort(metres[others] * rng.uniform(0.3, 1.7, len(others)))]
    keep[others[: max(wanted, 0)]] = True
    return keep


def _island_centre(points: Floats, urban: NDArray, land: Territory) -> Floats:
    """A hamlet far from towns, to be cut off from the network."""
    seats = land.communes.loc[land.communes["territory_type"] != RURAL, ["x", "y"]].to_numpy()
    far = cKDTree(seats).query(points)[0]
    near_border = cKDTree(land.border).query(points)[0] < 3000
    return np.asarray(points[np.argmax(np.where(urban | near_border, 0.0, far))])


def _cut_island(
    points: Floats, edges: Integers, importance: Integers, centre: Floats
) -> tuple[Integers, Integers]:
    """Drop the edges that leave a disc, and whatever small bits that leaves outside it."""
    within = np.hypot(*(points - centre).T) < ISLAND_RADIUS_METRES
    stays = within[edges[:, 0]] == within[edges[:, 1]]
    edges, importance = edges[stays], importance[stays]
    part = connected_components(_graph(edges, np.ones(len(edges)), len(points)), directed=False)[1]
    main = np.bincount(part).argmax()
    island_parts = part[within]
    best = np.bincount(island_parts).argmax()
    wanted = np.isin(part[edges[:, 0]], [main, best])
    return edges[wanted], importance[wanted]


class _Sections:
    """Sections as they are made."""

    def __init__(self, rng: np.random.Generator):
        self.rng = rng
        self.lines: list[Floats] = []
        self.rows: list[dict[str, object]] = []

    def add(self, line: Floats, nature: str, importance: int, speed: float | None, **more: object) -> None:
        """A section; ``more`` overrides the usual attributes."""
        self.lines.append(np.round(line, 2))
        self.rows.append(
            {
                "nature": nature,
                "importance": str(importance),
                "sens_de_circulation": "Double sens",
                "vitesse_moyenne_vl": speed,
                "acces_vehicule_leger": "Libre",
                "urbain": False,
                "position_par_rapport_au_sol": "0",
                "etat_de_l_objet": "En service",
                "fictif": False,
                **more,
            }
        )

    def finished(self) -> Roads:
        """The table and the lines."""
        table = pd.DataFrame(self.rows)
        table.insert(0, "cleabs", [f"FICTIF{i:010d}" for i in range(len(table))])
        return Roads(table, self.lines)


def _curve(start: Floats, end: Floats, rng: np.random.Generator, strength: float) -> Floats:
    """A gently winding line between two junctions."""
    along = end - start
    length = float(np.hypot(*along))
    count = int(np.clip(length / 90, 1, 14))
    t = np.linspace(0, 1, count + 2)
    wave = rng.normal(0, strength) * np.sin(np.pi * t)
    wave = wave + rng.normal(0, strength * 0.5) * np.sin(2 * np.pi * t)
    wave = wave + rng.normal(0, strength * 0.25) * np.sin(3 * np.pi * t)
    normal = np.array([-along[1], along[0]])
    line = start + t[:, None] * along + wave[:, None] * normal
    line[0], line[-1] = start, end
    return np.asarray(line)


def _roundabouts(points: Floats, edges: Integers, importance: Integers) -> dict[int, float]:
    """Junction -> radius (m) of those that are roundabouts: the busiest crossings of main roads."""
    ends = edges[importance <= 4].ravel()
    busy = np.bincount(ends, minlength=len(points))
    degree = np.bincount(edges.ravel(), minlength=len(points))
    spacing = cKDTree(points).query(points, k=2)[0][:, 1]
    order = np.argsort(-(busy * 10 + degree + (spacing > 60)), kind="stable")
    chosen = [int(i) for i in order if busy[i] >= 3 and spacing[i] > 70][:N_ROUNDABOUTS]
    return {node: 16.0 for node in chosen}


def _local_roads(
    sections: _Sections,
    points: Floats,
    urban: NDArray,
    edges: Integers,
    importance: Integers,
    rng: np.random.Generator,
) -> None:
    """Every edge of the graph as a section, roundabouts opened into rings."""
    rings = _roundabouts(points, edges, importance)
    joints: dict[int, list[Floats]] = {node: [] for node in rings}
    degree = np.bincount(edges.ravel(), minlength=len(points))
    for (first, second), level in zip(edges.tolist(), importance.tolist()):
        ends = [points[first], points[second]]
        for side, (node, other) in enumerate(((first, second), (second, first))):
            if node in rings:
                way = points[other] - points[node]
                ends[side] = np.round(points[node] + way / np.hypot(*way) * rings[node], 2)
                joints[node].append(ends[side])
        in_town = bool(urban[first] and urban[second])
        line = _curve(ends[0], ends[1], rng, 0.015 if in_town else 0.07)
        one_way = in_town and level == 5 and min(degree[first], degree[second]) > 2
        direction = "Double sens"
        if one_way and rng.random() < ONE_WAY_SHARE:
            direction = "Sens direct" if rng.random() < 0.5 else "Sens inverse"
        track = level == 5 and not in_town and min(degree[first], degree[second]) == 1
        track = track and rng.random() < 0.35
        mean = (URBAN_SPEEDS if in_town else SPEEDS)[level]
        speed = float(np.round(mean * rng.uniform(0.88, 1.1)))
        sections.add(
            line,
            "Route empierrée" if track else "Route à 1 chaussée",
            level,
            12.0 if track else speed,
            sens_de_circulation=direction,
            urbain=in_town,
        )
    for node, touching in joints.items():
        _ring(sections, points[node], rings[node], touching)


def _ring(sections: _Sections, centre: Floats, radius: float, touching: list[Floats]) -> None:
    """A roundabout: one-way arcs, anticlockwise, between the roads that touch it."""
    angle = np.sort([np.arctan2(*(joint - centre)[::-1]) for joint in touching])
    spots = {round(float(a), 6): j for a, j in zip(
        [np.arctan2(*(joint - centre)[::-1]) for joint in touching], touching)}
    for here, there in zip(angle, np.roll(angle, -1)):
        turn = (there - here) % (2 * np.pi) or 2 * np.pi
        t = here + np.linspace(0, turn, max(3, int(turn / 0.5)))
        line = centre + radius * np.column_stack([np.cos(t), np.sin(t)])
        line[0], line[-1] = spots[round(float(here), 6)], spots[round(float(there), 6)]
        sections.add(line, "Rond-point", 4, 30.0, sens_de_circulation="Sens direct", urbain=True)


def _motorway(
    sections: _Sections,
    points: Floats,
    edges: Integers,
    importance: Integers,
    land: Territory,
    rng: np.random.Generator,
) -> None:
    """Two carriageways past the metropolis, joined to the roads by slip roads alone."""
    communes = land.communes
    city = communes.loc[communes["population"].idxmax(), ["x", "y"]].to_numpy(float)
    low, high = land.border.min(axis=0), land.border.max(axis=0)
    axis = np.array([[low[0] + 4000, city[1] - 9500], [city[0] - 12000, city[1] - 7000],
                     [city[0] + 500, city[1] - 5200], [city[0] + 9000, city[1] + 1500],
                     [city[0] + 15000, city[1] + 12000], [city[0] + 22000, high[1] - 9000]])
    fine = _smooth(axis, 400)
    fine = fine[inside(land.border, fine[:, 0], fine[:, 1])]
    along = np.gradient(fine, axis=0)
    normal = np.column_stack([-along[:, 1], along[:, 0]]) / np.hypot(*along.T)[:, None]
    main = np.unique(edges[(importance <= 4)].ravel())
    distance, nearest = cKDTree(points[main]).query(fine)
    exits = _exits(fine, distance)
    for side, ahead in ((-9.0, True), (9.0, False)):
        way = np.round(fine + side * normal, 2)
        for begin, end in zip([0, *exits], [*exits, len(fine) - 1]):
            piece = way[begin : end + 1]
            sections.add(
                piece if ahead else piece[::-1], "Type autoroutier", 1, 118.0,
                sens_de_circulation="Sens direct", acces_vehicule_leger="A péage",
                position_par_rapport_au_sol="1",
            )
        for exit_ in exits:
            road = points[main[nearest[exit_]]]
            for direction in ("Sens direct", "Sens inverse"):
                bend = 0.12 if direction == "Sens direct" else -0.12
                ramp = _bend(way[exit_], road, bend if ahead else -bend)
                sections.add(ramp, "Bretelle", 3, 52.0, sens_de_circulation=direction)


def _smooth(knots: Floats, step: float) -> Floats:
    """A Catmull-Rom curve through the knots, about a vertex every ``step`` metres."""
    padded = np.vstack([2 * knots[0] - knots[1], knots, 2 * knots[-1] - knots[-2]])
    pieces = []
    for p0, p1, p2, p3 in zip(padded, padded[1:], padded[2:], padded[3:]):
        t = np.linspace(0, 1, max(4, int(np.hypot(*(p2 - p1)) / step)), endpoint=False)[:, None]
        pieces.append(0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t**2
                             + (3 * p1 - p0 - 3 * p2 + p3) * t**3))
    return np.vstack([*pieces, knots[-1:]])


def _exits(line: Floats, distance: Floats, count: int = 8) -> list[int]:
    """Where main roads come nearest to the motorway, some kilometres apart."""
    length = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    chosen: list[int] = []
    for place in np.argsort(distance):
        if 600 < length[place] < length[-1] - 600 and all(
            abs(length[place] - length[other]) > 6000 for other in chosen
        ):
            chosen.append(int(place))
        if len(chosen) == count:
            break
    ends = [2, len(line) - 3]
    return sorted({*chosen, *(e for e in ends if all(abs(length[e] - length[c]) > 2500 for c in chosen))})


def _bend(start: Floats, end: Floats, strength: float) -> Floats:
    """An arc between two points."""
    t = np.linspace(0, 1, 7)[:, None]
    along = end - start
    line = start + t * along + strength * np.sin(np.pi * t) * np.array([-along[1], along[0]])
    line[0], line[-1] = start, end
    return np.asarray(line)


def _dirt(
    sections: _Sections, points: Floats, urban: NDArray, edges: Integers, rng: np.random.Generator
) -> None:
    """What real layers have: missing speeds, an end that misses its road, a one-way dead end."""
    rural = [i for i, row in enumerate(sections.rows)
             if row["nature"] == "Route à 1 chaussée" and not row["urbain"] and row["importance"] == "5"]
    for i in rng.choice(rural, 12, replace=False):
        sections.rows[i]["vitesse_moyenne_vl"] = None if i % 2 else 0.0
    spots = rng.choice(rural, 2, replace=False)
    near, dead = (sections.lines[i][len(sections.lines[i]) // 2] for i in spots)
    away = np.array([420.0, 260.0])
    missing = _curve(near + NEAR_MISS_METRES * np.array([0.6, 0.8]), near + away, rng, 0.05)
    sections.add(missing, "Route à 1 chaussée", 5, 45.0)
    sections.add(
        _curve(dead, dead - away, rng, 0.05), "Route à 1 chaussée", 5, 45.0,
        sens_de_circulation="Sens direct",
    )
    sections.add(_bend(near + away, near + away * 2.2, 0.1), "Sentier", 6, 0.0,
                 acces_vehicule_leger="Physiquement impossible")
