"""Where junctions may be, and which junctions may be joined: the mesh that roads are chosen from.

Streets stand on bent lattices around each chef-lieu, hamlets and crossroads elsewhere; two places
are neighbours when the circle on them is empty (Gabriel and Sokal, 1969), which looks as real
networks do: nothing crosses and no angle is very sharp.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial import Delaunay, cKDTree

from .curves import simplified
from .motorway import CORRIDOR_METRES, Motorway
from .noise import Booleans, Floats, Integers, Warp
from .shapes import inside
from .territory import Territory

GATE_ANGLES = np.radians([20, 65, 118, 160, 205, 250, 285, 335])
RURAL_SPACING_METRES = 740.0
FRINGE_SPACING_METRES = 480.0


@dataclass(frozen=True)
class Mesh:
    """Possible junctions and possible roads.

    Attributes
    ----------
    points : (n, 2) float64
        Junctions, metres; the crossings' banks first, then gates, then the chefs-lieux.
    urban : (n,) bool
        Within a built-up area.
    spacing : (n,) float64
        Usual distance between junctions there, metres.
    fixed : (n,) bool
        Not to be moved when roads are smoothed.
    edges : (m, 2) int64
        Possible roads, lower junction first.
    crossing : (m,) int64
        Number of the motorway crossing that the edge is, -1 for all others.
    gates, seats : int64
        Junctions at the departement's border and at each chef-lieu.
    """

    points: Floats
    urban: Booleans
    spacing: Floats
    fixed: Booleans
    edges: Integers
    crossing: Integers
    gates: Integers
    seats: Integers


def built_up_metres(population: Floats) -> Floats:
    """Radius of the built-up area of a commune with so many inhabitants."""
    per_km2 = 330 * np.asarray(population, float) ** 0.25
    return np.asarray(1000 * np.sqrt(population / per_km2 / np.pi))


def _town(centre: Floats, radius: float, spacing: float, rng: np.random.Generator) -> Floats:
    """Street junctions of a town: a bent lattice, closer in the middle, with a ragged rim."""
    reach = int(np.ceil(1.5 * radius / spacing)) + 1
    u, v = np.meshgrid(np.arange(-reach, reach + 1), np.arange(-reach, reach + 1))
    lattice = np.column_stack([u.ravel(), v.ravel()]) * spacing
    lattice = lattice + rng.normal(0, 0.13 * spacing, lattice.shape)
    turn = rng.random() * np.pi / 2
    lattice = lattice @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    away = np.hypot(*lattice.T) / radius
    lattice *= (0.78 + 0.24 * np.clip(away, 0, 1.2))[:, None]
    warp = Warp.drawn(rng, (2.6 * radius, 1.1 * radius), strength=0.22)
    bent = np.column_stack(warp.at(lattice[:, 0], lattice[:, 1])) - np.column_stack(
        warp.at(np.zeros(1), np.zeros(1))
    )
    angle = np.arctan2(bent[:, 1], bent[:, 0])
    lobes = rng.random(2) * 2 * np.pi
    rim = 1 + 0.2 * np.cos(2 * angle + lobes[0]) + 0.16 * np.cos(5 * angle + lobes[1])
    share = np.hypot(*bent.T) / (radius * rim)
    keep = rng.random(len(bent)) < np.clip(2.6 - 2.1 * share, 0, 1)
    return np.asarray(centre + bent[keep & (share > 0.3 * spacing / radius)])


def _spread(candidates: Floats, spacing: Floats, taken: Floats, room: Floats) -> Floats:
    """Candidates, first come first kept, none nearer than its spacing to another or its room."""
    free = cKDTree(taken).query(candidates)[0] > room
    candidates, spacing = candidates[free], spacing[free]
    kept = np.zeros(len(candidates), bool)
    for i, others in enumerate(cKDTree(candidates).query_ball_point(candidates, spacing)):
        kept[i] = not kept[others].any()
    return np.asarray(candidates[kept])


def mesh(land: Territory, road: Motorway, rng: np.random.Generator) -> Mesh:
    """Place the junctions and find their neighbours."""
    communes = land.communes
    seats = communes[["x", "y"]].to_numpy()
    radius = built_up_metres(communes["population"].to_numpy(float))
    banks = road.banks()
    border = simplified(land.border, 40.0)
    middle = seats.mean(axis=0)
    bearing = np.arctan2(*(land.border - middle).T[::-1])
    turn = np.abs(np.angle(np.exp(1j * (bearing[:, None] - GATE_ANGLES))))
    gates = land.border[turn.argmin(axis=0)]
    gates = gates[road.side_and_metres(gates)[1] > 1_500]

    groups = [banks, gates, seats]
    spacings = [np.full(len(banks), 320.0), np.full(len(gates), 900.0), np.full(len(seats), 130.0)]
    for i in np.argsort(-radius, kind="stable"):
        spacing = float(np.clip(128 + 46 * radius[i] / 1000, 140, 245))
        town = _town(seats[i], float(radius[i]), spacing, rng)
        groups.append(town)
        spacings.append(np.full(len(town), spacing))
    points, spacing = np.vstack(groups), np.concatenate(spacings)
    first = len(banks) + len(gates) + len(seats)
    kept = np.ones(len(points), bool)
    for i, others in enumerate(cKDTree(points).query_ball_point(points, 0.55 * spacing)):
        earlier = [j for j in others if j < i]
        kept[i] = i < first or not kept[earlier].any()
    kept &= inside(border, points) | (np.arange(len(points)) < first)
    kept[first:] &= road.side_and_metres(points[first:])[1] > CORRIDOR_METRES + 15
    points, spacing = points[kept], spacing[kept]
    urban = np.arange(len(points)) >= len(banks) + len(gates)

    low, high = land.border.min(axis=0), land.border.max(axis=0)
    candidates = low + rng.random((16_000, 2)) * (high - low)
    candidates = candidates[inside(border, candidates)]
    candidates = candidates[road.side_and_metres(candidates)[1] > CORRIDOR_METRES + 40]
    rough = land.roughness(candidates[:, 0], candidates[:, 1])
    to_town = cKDTree(points[urban]).query(candidates)[0]
    wide = (RURAL_SPACING_METRES + 420 * rough) * (0.75 + 0.5 * rng.random(len(candidates)))
    wide = np.where(to_town < 900, FRINGE_SPACING_METRES, wide)
    rural = _spread(candidates, wide, points, np.full(len(candidates), 230.0))
    points = np.round(np.vstack([points, rural]), 1)
    spacing = np.concatenate([spacing, np.full(len(rural), 700.0)])
    urban = np.concatenate([urban, np.zeros(len(rural), bool)])

    fixed = np.arange(len(points)) < len(banks) + len(gates)
    edges, crossing = _neighbours(points, border, road, len(banks))
    return Mesh(
        points, urban, spacing, fixed, edges, crossing,
        np.arange(len(banks), len(banks) + len(gates)),
        np.arange(len(banks) + len(gates), first),
    )  # fmt: skip


def _neighbours(
    points: Floats, border: Floats, road: Motorway, n_banks: int
) -> tuple[Integers, Integers]:
    """Gabriel neighbours within the departement; over the motorway only at its crossings."""
    triangles = Delaunay(points).simplices
    sides = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    opposite = np.concatenate([triangles[:, 2], triangles[:, 0], triangles[:, 1]])
    first, second = points[sides[:, 0]] - points[opposite], points[sides[:, 1]] - points[opposite]
    obtuse = (first * second).sum(axis=1) < 0
    sides = np.sort(sides, axis=1)
    key, which = np.unique(sides[:, 0] * len(points) + sides[:, 1], return_inverse=True)
    blocked = np.bincount(which.ravel(), weights=obtuse, minlength=len(key)) > 0
    edges = np.column_stack([key // len(points), key % len(points)])
    crossing = np.where(
        (edges[:, 1] < n_banks) & (edges[:, 0] % 2 == 0) & (edges[:, 1] == edges[:, 0] + 1),
        edges[:, 0] // 2,
        -1,
    )
    bank = road.side_and_metres(points)[0]
    ends = points[edges]
    within = np.ones(len(edges), bool)
    for share in (0.25, 0.5, 0.75):
        within &= inside(border, ends[:, 0] + share * (ends[:, 1] - ends[:, 0]))
    metres = np.hypot(*(ends[:, 1] - ends[:, 0]).T)
    keep = ~blocked & within & (bank[edges[:, 0]] == bank[edges[:, 1]]) & (metres < 2_600)
    keep |= crossing >= 0
    return edges[keep], crossing[keep]
