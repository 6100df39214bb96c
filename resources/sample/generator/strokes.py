"""Roads as drawn: which edges continue each other at a junction, and the curves they follow."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .curves import hermite
from .hierarchy import Chosen
from .mesh import Mesh
from .noise import Floats, Integers
from .territory import Territory

STRAIGHT_ON_RADIANS = np.radians(62)
LARGEST_BEND_RADIANS = np.radians(48)
MAIN = 4
ROUNDS = 8


@dataclass(frozen=True)
class Stretch:
    """A road from junction to junction.

    Attributes
    ----------
    line : (n, 2) float64
        Vertices, metres.
    first, last : int
        Junctions.
    edge : int
        One of the chosen edges it is made of.
    """

    line: Floats
    first: int
    last: int
    edge: int


def _half_edges(edges: Integers, n: int) -> list[list[int]]:
    """For each junction its half-edges; number 2 e + 0 or 1 is edge e at its first or last end."""
    at: list[list[int]] = [[] for _ in range(n)]
    for e, (first, last) in enumerate(edges.tolist()):
        at[first].append(2 * e)
        at[last].append(2 * e + 1)
    return at


def continuations(points: Floats, edges: Integers, importance: Integers) -> Integers:
    """(2 m,) half-edge that each half-edge goes on into at its junction, -1 where it ends."""
    partner = np.full(2 * len(edges), -1)
    flat = edges.ravel()
    way = points[edges[:, ::-1].ravel()] - points[flat]
    bearing = np.arctan2(way[:, 1], way[:, 0])
    for halves in _half_edges(edges, len(points)):
        options = []
        for i, h in enumerate(halves):
            for g in halves[i + 1 :]:
                turn = abs(np.pi - abs((bearing[h] - bearing[g]) % (2 * np.pi) - 0.0))
                if turn < STRAIGHT_ON_RADIANS or (len(halves) == 2 and turn < 1.9):
                    classes = abs(int(importance[h // 2]) - int(importance[g // 2]))
                    options.append((turn + 0.6 * classes, h, g))
        for _, h, g in sorted(options):
            if partner[h] < 0 and partner[g] < 0:
                partner[h], partner[g] = g, h
    return partner


def smoothed(net: Mesh, roads: Chosen) -> Floats:
    """Junctions moved so that main roads and winding lanes lose their corners."""
    edges, importance = roads.edges, roads.importance
    partner = continuations(net.points, edges, importance)
    node = edges.ravel()
    other = edges[:, ::-1].ravel()
    half = np.flatnonzero(partner > np.arange(len(partner)))
    half = half[np.argsort(importance[half // 2] + importance[partner[half] // 2], kind="stable")]
    _, first = np.unique(node[half], return_index=True)
    half = half[first]
    degree = np.bincount(node, minlength=len(net.points))
    main = np.minimum(importance[half // 2], importance[partner[half] // 2]) <= MAIN
    half = half[(main | (degree[node[half]] == 2)) & ~net.fixed[node[half]]]
    middle, before, after = node[half], other[half], other[partner[half]]
    room = np.where(net.urban, 0.22, 0.3) * net.spacing
    room[node[half][importance[half // 2] <= 3]] *= 1.8
    points = net.points.copy()
    for _ in range(ROUNDS):
        to_before = np.hypot(*(points[before] - points[middle]).T)[:, None]
        to_after = np.hypot(*(points[after] - points[middle]).T)[:, None]
        aim = (points[before] * to_after + points[after] * to_before) / (to_before + to_after)
        points[middle] += 0.5 * (aim - points[middle])
        moved = points - net.points
        metres = np.hypot(*moved.T)
        points = net.points + moved * np.minimum(1, room / np.maximum(metres, 1e-9))[:, None]
    return np.asarray(np.round(points, 2))


def _bends(points: Floats, edges: Integers, partner: Integers, rng: np.random.Generator) -> Floats:
    """(2 m,) angle between the straight line and the way a half-edge leaves its junction."""
    node, other = edges.ravel(), edges[:, ::-1].ravel()
    own = points[other] - points[node]
    through = points[other] - points[other[partner]]
    way = np.where((partner >= 0)[:, None], through, own)
    bend = np.arctan2(way[:, 1], way[:, 0]) - np.arctan2(own[:, 1], own[:, 0])
    bend = (bend + np.pi) % (2 * np.pi) - np.pi
    bend += np.where(partner >= 0, 0, rng.normal(0, 0.13, len(bend)))
    return np.asarray(np.clip(bend, -LARGEST_BEND_RADIANS, LARGEST_BEND_RADIANS))


def curves(
    land: Territory, net: Mesh, roads: Chosen, points: Floats, rng: np.random.Generator
) -> list[Floats]:
    """The line of each edge: no corner where a road goes on, more winding in the hills."""
    edges = roads.edges
    start, end = points[edges[:, 0]], points[edges[:, 1]]
    chord = end - start
    metres = np.hypot(*chord.T)
    partner = continuations(points, edges, roads.importance)
    bend = _bends(points, edges, partner, rng).reshape(-1, 2)
    angle = np.arctan2(chord[:, 1], chord[:, 0])
    # The last end's bend is that of someone leaving it: it arrives from the opposite side.
    angles = angle[:, None] + bend
    heads = np.stack([np.cos(angles), np.sin(angles)], axis=-1)
    middle = (start + end) / 2
    rough = land.roughness(middle[:, 0], middle[:, 1])
    urban = net.urban[edges].all(axis=1)
    size = (0.010 + 0.030 * rough) * np.where(roads.importance <= 3, 0.5, 1.0)
    size = np.where(urban | (metres < 160), 0.0, size)
    draws = rng.normal(0, 1, (len(edges), 3)) / np.array([1, 2, 3])
    # An arc of n pieces that turns by an angle stays within metres * angle / (8 n^2) of its chords.
    turning = np.abs(bend).sum(axis=1) + size * (np.abs(draws) @ np.array([25, 50, 80]))
    count = np.ceil(np.sqrt(metres * turning / (8 * np.where(urban, 1.0, 1.8))))
    count = np.where(roads.crossing >= 0, 1, np.clip(count, 1, 26)).astype(int)
    lines: list[Floats] = [np.empty((0, 2))] * len(edges)
    for n in np.unique(count):
        rows = np.flatnonzero(count == n)
        made = hermite(start[rows], end[rows], heads[rows, 0], heads[rows, 1], int(n))
        t = np.linspace(0, 1, n + 1)
        waves = draws[rows] @ np.sin(np.outer([2, 3, 4], np.pi * t)) * np.sin(np.pi * t) ** 2
        normal = np.column_stack([-chord[rows, 1], chord[rows, 0]])
        made = made + (size[rows, None] * waves)[..., None] * normal[:, None, :]
        made[:, 0], made[:, -1] = start[rows], end[rows]
        for row, line in zip(rows, np.round(made, 2)):
            lines[row] = line
    return lines


def stretches(net: Mesh, roads: Chosen, lines: list[Floats]) -> list[Stretch]:
    """Edges joined into roads from junction to junction; a change of class cuts too."""
    at = _half_edges(roads.edges, len(net.points))
    urban = net.urban[roads.edges].all(axis=1)
    kind = list(zip(roads.importance.tolist(), roads.number.tolist(), urban.tolist(),
                    (roads.crossing >= 0).tolist()))  # fmt: skip

    def goes_on(half: int) -> int:
        """Half-edge on the far side of a junction of two alike edges, else -1."""
        node = int(roads.edges[half // 2, half % 2])
        halves = at[node]
        if len(halves) != 2 or net.fixed[node]:
            return -1
        beyond = halves[0] if halves[1] == half else halves[1]
        return beyond if kind[beyond // 2] == kind[half // 2] else -1

    done = np.zeros(len(roads.edges), bool)
    found = []
    for e in range(len(roads.edges)):
        if done[e]:
            continue
        chain = [2 * e]  # half-edges by which each edge of the chain is entered
        for forward in (True, False):
            here = chain[-1] ^ 1 if forward else chain[0]
            beyond = goes_on(here)
            while beyond >= 0 and beyond // 2 not in {h // 2 for h in chain}:
                if forward:
                    chain.append(beyond)
                    here = beyond ^ 1
                else:
                    chain.insert(0, beyond ^ 1)
                    here = beyond ^ 1
                beyond = goes_on(here)
        parts = [lines[h // 2] if h % 2 == 0 else lines[h // 2][::-1] for h in chain]
        line = np.vstack([parts[0], *[part[1:] for part in parts[1:]]])
        done[[h // 2 for h in chain]] = True
        first = int(roads.edges[chain[0] // 2, chain[0] % 2])
        last = int(roads.edges[chain[-1] // 2, 1 - chain[-1] % 2])
        found.append(Stretch(line, first, last, e))
    return found
