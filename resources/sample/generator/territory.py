"""The fictional departement: communes that tile it, their populations, types and groupings."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import Voronoi, cKDTree

from .curves import simplified
from .names import (
    DEPARTEMENT_CODE,
    DEPARTEMENT_NAME,
    INTERMEDIATE_TOWNS,
    METROPOLIS,
    rural_names,
)
from .noise import Floats, Integers, Warp, Waves

# In the Bay of Biscay, more than 200 km from any coast: nobody can take it for a real place.
CENTRE_X, CENTRE_Y = 135_000.0, 6_530_000.0
CITY_OFFSET = np.array([-5_500.0, 4_000.0])
N_COMMUNES = 180
N_SUBURBS = 7
N_SMALL_TOWNS = 15
LARGEST_POPULATION = 96_000
RANK_SIZE_EXPONENT = 1.06

CITY, RING, TOWN, SMALL, RURAL = (
    "Métropole",
    "Couronne périurbaine",
    "Ville intermédiaire",
    "Petite ville",
    "Rural",
)


@dataclass(frozen=True)
class Territory:
    """The departement.

    Attributes
    ----------
    communes : DataFrame
        One row per commune: code, name, population, territory_type, epci_code, epci_name,
        bv_code, bv_name, x, y (the chef-lieu, metres), area_km2.
    rings : list of (n, 2) float64
        Border of each commune, closed, metres.
    neighbours : (n, 2) int64
        Pairs of communes that share a border.
    border : (n, 2) float64
        Border of the departement, closed.
    relief : Waves
        Rises towards the hills; see `roughness`.
    """

    communes: pd.DataFrame
    rings: list[Floats]
    neighbours: Integers
    border: Floats
    relief: Waves

    def roughness(self, x: Floats, y: Floats) -> Floats:
        """How hilly the places are, 0 = plain, 1 = mountain; the hills are in the south-east."""
        slope = ((x - CENTRE_X) * 0.75 - (y - CENTRE_Y)) / 26_000
        return np.asarray(1 / (1 + np.exp(-(2.6 * slope + 0.8 * self.relief.at(x, y) - 0.9))))


def _seeds(rng: np.random.Generator) -> Floats:
    """Centres of cells, denser around the metropolis, well beyond the departement's border."""
    centre = np.array([CENTRE_X, CENTRE_Y])
    city = centre + CITY_OFFSET
    candidates = centre + (rng.random((9_000, 2)) - 0.5) * (100_000, 92_000)
    candidates[0] = city
    spacing = 2_650 + 1_250 * np.clip(np.hypot(*(candidates - city).T) / 18_000, 0, 1)
    spacing *= 0.8 + 0.4 * rng.random(len(candidates))
    near = cKDTree(candidates).query_ball_point(candidates, spacing)
    kept = np.zeros(len(candidates), bool)
    for i, others in enumerate(near):
        kept[i] = not kept[others].any()
    return np.asarray(candidates[kept])


def _inside(seeds: Floats) -> Integers:
    """The seeds that make the departement: the nearest to the centre of a lobed shape."""
    dx, dy = seeds[:, 0] - CENTRE_X, seeds[:, 1] - CENTRE_Y
    angle = np.arctan2(dy, dx)
    shape = (
        1
        + 0.13 * np.cos(2 * (angle - 0.35))
        + 0.09 * np.cos(3 * (angle + 1.1))
        + 0.06 * np.cos(5 * (angle - 0.8))
    )
    return np.asarray(np.sort(np.argsort(np.hypot(dx, dy) / shape)[:N_COMMUNES]))


def _polygons(seeds: Floats, inside: Integers, warp: Warp) -> tuple[list[Floats], Integers, Floats]:
    """Rings of the cells inside, pairs of neighbours and the outer ring, borders bent."""
    cells = Voronoi(seeds)
    row = np.full(len(seeds), -1)
    row[inside] = np.arange(len(inside))
    arcs: dict[tuple[int, int], Floats] = {}
    neighbours, outer = [], {}
    for (a, b), (v, w) in zip(cells.ridge_points, cells.ridge_vertices):
        if row[a] < 0 and row[b] < 0:
            continue
        ends = cells.vertices[[v, w]]
        steps = np.linspace(0, 1, max(2, int(np.hypot(*(ends[1] - ends[0])) / 60) + 1))
        straight = ends[0] + steps[:, None] * (ends[1] - ends[0])
        bent = simplified(np.column_stack(warp.at(straight[:, 0], straight[:, 1])), 3.0)
        arcs[v, w] = np.round(bent, 1)
        arcs[w, v] = arcs[v, w][::-1]
        if row[a] >= 0 and row[b] >= 0:
            neighbours.append((row[a], row[b]))
        else:
            outer[v], outer[w] = [*outer.get(v, []), w], [*outer.get(w, []), v]
    rings = []
    for seed in inside:
        corners = cells.regions[cells.point_region[seed]]
        sides = [arcs[v, w][:-1] for v, w in zip(corners, corners[1:] + corners[:1])]
        rings.append(_clockwise(np.vstack([*sides, sides[0][:1]])))
    walk = [min(outer)]
    while len(walk) == 1 or walk[-1] != walk[0]:
        ahead = [v for v in outer[walk[-1]] if len(walk) < 2 or v != walk[-2]]
        walk.append(ahead[0])
    if len(walk) != len(outer) + 1:
        raise RuntimeError("The departement is not in one piece.")
    border = np.vstack([arcs[v, w][:-1] for v, w in zip(walk, walk[1:])])
    pairs = np.sort(np.array(neighbours), axis=1)
    return rings, pairs[np.lexsort(pairs.T[::-1])], _clockwise(np.vstack([border, border[:1]]))


def ring_area(ring: Floats) -> float:
    """Signed area of a closed ring, m2, positive when counterclockwise."""
    x, y = (ring - ring[0]).T
    return float(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]) / 2)


def _clockwise(ring: Floats) -> Floats:
    return ring if ring_area(ring) < 0 else ring[::-1]


def _towns(seeds: Floats, rng: np.random.Generator) -> tuple[int, list[int], list[int]]:
    """Rows of the metropolis, of the intermediate towns and of the small towns."""
    centre = np.array([CENTRE_X, CENTRE_Y])
    tree = cKDTree(seeds)
    city = int(tree.query(centre + CITY_OFFSET)[1])
    sites = centre + np.array(
        [(18_500, 15_000), (13_500, -12_500), (-20_500, -13_500), (-24_000, 9_000)]
    )
    towns = [int(i) for i in tree.query(sites)[1]]
    chosen = [city, *towns]
    small: list[int] = []
    for spacing in (9_500, 8_000, 7_000, 6_000):
        for i in rng.permutation(len(seeds)):
            apart = np.hypot(*(seeds[chosen + small] - seeds[i]).T).min()
            if len(small) < N_SMALL_TOWNS and apart > spacing:
                small.append(int(i))
    return city, towns, small


def _types(
    seeds: Floats, neighbours: Integers, city: int, towns: list[int], small: list[int]
) -> NDArray[np.object_]:
    """Type of each commune, as the geographers of the sample would write it."""
    types = np.full(len(seeds), RURAL, object)
    from_city = np.hypot(*(seeds - seeds[city]).T)
    next_to_town = neighbours[np.isin(neighbours, towns).any(axis=1)].ravel()
    types[from_city < 14_000] = RING
    types[next_to_town] = RING
    types[small] = SMALL
    types[towns] = TOWN
    types[np.argsort(from_city, kind="stable")[: N_SUBURBS + 1]] = CITY
    return types


def _populations(
    types: NDArray[np.object_], from_city: Floats, rough: Floats, city: int, towns: list[int],
    rng: np.random.Generator,
) -> Integers:  # fmt: skip
    """Inhabitants by the rank-size law P(r) = P(1) / r^1.06, ranks drawn by type of commune."""
    level = {CITY: 4.6, RING: 2.1, TOWN: 5.0, SMALL: 3.4, RURAL: 0.9}
    score = np.array([level[t] for t in types])
    score += 0.65 * rng.standard_normal(len(types)) - 0.7 * rough
    score -= np.where(types == RING, from_city / 14_000, 0.0)
    score[towns] = (7.2, 6.7, 6.3, 5.9)
    score[city] = 9.0
    rank = np.empty(len(types))
    rank[np.argsort(-score, kind="stable")] = np.arange(1, len(types) + 1)
    law = LARGEST_POPULATION / rank**RANK_SIZE_EXPONENT
    return np.asarray(np.round(law * np.exp(0.05 * rng.standard_normal(len(types))))).astype(int)


def _grown(centres: list[int], weights: Floats, seeds: Floats, neighbours: Integers) -> Integers:
    """For each commune, the centre it belongs to: groups grow over shared borders only."""
    metres = np.hypot(*(seeds[neighbours[:, 0]] - seeds[neighbours[:, 1]]).T)
    n = len(seeds)
    graph = csr_matrix((metres, (neighbours[:, 0], neighbours[:, 1])), shape=(n, n))
    reach = dijkstra(graph, directed=False, indices=centres)
    # An additive head start keeps every group in one piece, which a factor would not.
    return np.asarray(np.argmin(reach - np.asarray(weights)[:, None], axis=0))


def territory(seed: int) -> Territory:
    """Make the departement."""
    rng = np.random.default_rng([seed, 1])
    every_seed = _seeds(rng)
    inside = _inside(every_seed)
    warp = Warp.drawn(rng, (15_000, 6_500, 2_800, 1_200, 520), strength=0.27)
    rings, neighbours, border = _polygons(every_seed, inside, warp)
    nearest = cKDTree(every_seed).query(every_seed[inside], k=2)[0][:, 1]
    turn = rng.random(len(inside)) * 2 * np.pi
    away = 0.2 * nearest * rng.random(len(inside))
    spot = every_seed[inside] + np.column_stack([away * np.cos(turn), away * np.sin(turn)])
    seeds = np.round(np.column_stack(warp.at(spot[:, 0], spot[:, 1])), 1)

    relief = Waves.drawn(rng, 17_000)
    blank = Territory(pd.DataFrame(), rings, neighbours, border, relief)
    rough = blank.roughness(seeds[:, 0], seeds[:, 1])
    city, towns, small = _towns(seeds, rng)
    types = _types(seeds, neighbours, city, towns, small)
    from_city = np.hypot(*(seeds - seeds[city]).T)
    population = _populations(types, from_city, rough, city, towns, rng)

    names = np.array(rural_names(), dtype=object)[rng.permutation(len(rural_names()))]
    names = names[: len(seeds)]
    names[city] = METROPOLIS
    names[towns] = INTERMEDIATE_TOWNS
    # Codes follow the alphabet, as INSEE's do.
    alphabet = np.argsort(np.argsort(np.array([_folded(name) for name in names])))
    code = np.array([f"{DEPARTEMENT_CODE}{i + 1:03d}" for i in alphabet], dtype=object)

    by_size = sorted(small, key=lambda i: -population[i])
    epci_centres = [city, *towns, *by_size[:6]]
    epci = _grown(epci_centres, [5_500.0] + [2_500.0] * 4 + [0.0] * 6, seeds, neighbours)
    kind = np.array(["Métropole"] + ["CA"] * 4 + ["CC"] * 6)
    epci_name = [f"{k} d{_of(names[c])}" for k, c in zip(kind, epci_centres)]
    bv_centres = [city, *towns, *by_size[:12]]
    bv = _grown(bv_centres, [3_000.0] + [1_500.0] * 4 + [0.0] * 12, seeds, neighbours)

    communes = pd.DataFrame(
        {
            "code": code,
            "name": names,
            "population": population,
            "territory_type": types,
            # A SIREN never begins with 000: these cannot be a real EPCI's.
            "epci_code": [f"0000000{i + 1:02d}" for i in epci],
            "epci_name": [epci_name[i] + " (fictive)" for i in epci],
            "bv_code": [code[bv_centres[i]] for i in bv],
            "bv_name": [names[bv_centres[i]] for i in bv],
            "departement": f"{DEPARTEMENT_CODE} {DEPARTEMENT_NAME} (fictif)",
            "area_km2": [round(abs(ring_area(ring)) / 1e6, 2) for ring in rings],
            "x": seeds[:, 0],
            "y": seeds[:, 1],
        }
    )
    order = np.argsort(code)
    place = np.argsort(order)
    return Territory(
        communes.iloc[order].reset_index(drop=True),
        [rings[i] for i in order],
        place[neighbours],
        border,
        relief,
    )


def _of(name: str) -> str:
    """The name behind French *de*: ``'Orvanceau``, `` Castelmire``."""
    return f"'{name}" if name[0] in "AEIOUYÉ" else f"e {name}"


def _folded(name: str) -> str:
    """The name as French alphabetical order sees it."""
    accents = str.maketrans("àâéèêëîïôùûçÉÈÀ", "aaeeeeiioouuceea"[:15])
    return name.translate(accents).lower().replace("-", " ").replace("'", " ")
