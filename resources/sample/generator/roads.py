"""The fictional road network: a motorway, a hierarchy of roads, streets, roundabouts, some dirt."""

from __future__ import annotations

from dataclasses import fields

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from .curves import lengths, offset, simplified
from .dirt import add_dirt
from .hierarchy import TRACK as TRACK_LEVEL
from .hierarchy import Chosen, chosen
from .mesh import Mesh, built_up_metres, mesh
from .motorway import Motorway, motorway
from .noise import Floats
from .sections import (
    BARRED,
    BOTH,
    CARRIAGEWAY,
    DOUBLE,
    FORWARD,
    GRAVEL,
    RAMP,
    RING,
    SINGLE,
    TOLL,
    TRACK,
    Roads,
    Sections,
)
from .shapes import crossings
from .strokes import Stretch, curves, smoothed, stretches
from .territory import Territory

RURAL_KMH = {2: 78, 3: 70, 4: 60, 5: 44, 6: 15}
URBAN_KMH = {2: 42, 3: 38, 4: 33, 5: 25, 6: 15}
DOUBLE_KMH = 96
BRIDGE_METRES = 36.0
N_ROUNDABOUTS = 46
ONE_WAY_SHARE = 0.17


def roads(land: Territory, seed: int) -> Roads:
    """Make the network of a departement."""
    rng = np.random.default_rng([seed, 2])
    axis = motorway(land, rng)
    net = mesh(land, axis, rng)
    choice = chosen(land, net, axis, rng)
    points = smoothed(net, choice)
    lines = curves(land, net, choice, points, rng)
    choice, lines = _apart(choice, lines)
    drawn = stretches(net, choice, lines)
    rings = _roundabouts(land, net, choice, axis, points, drawn)
    drawn, joints = _opened(drawn, points, rings)
    communes = land.communes
    city = communes.loc[communes["population"].idxmax(), ["x", "y"]].to_numpy(float)
    sections = Sections()
    for stretch in drawn:
        _add_stretch(sections, stretch, city, net, choice, rng)
    _add_motorway(sections, axis, points, joints)
    for node, (radius, ends) in sorted(joints.items()):
        _add_ring(sections, points[node], radius, ends, bool(net.urban[node]))
    _open_dead_ways(sections)
    add_dirt(sections, rng)
    return sections.finished()


def _apart(choice: Chosen, lines: list[Floats]) -> tuple[Chosen, list[Floats]]:
    """Straighten lines that came to cross; give up the lesser of those that still do."""
    lines = list(lines)
    for edge in np.unique(crossings(lines)):
        lines[edge] = lines[edge][[0, -1]]
    keep = np.ones(len(lines), bool)
    for pair in crossings(lines):
        if keep[pair].all():
            keep[max(pair, key=lambda edge: (choice.importance[edge], edge))] = False
    left = {f.name: getattr(choice, f.name)[keep] for f in fields(choice)}
    return Chosen(**left), [line for line, kept in zip(lines, keep) if kept]


def _roundabouts(
    land: Territory, net: Mesh, choice: Chosen, axis: Motorway, points: Floats,
    drawn: list[Stretch],
) -> dict[int, float]:  # fmt: skip
    """Junction -> radius: both ends of interchanges, and crossings of main roads around towns."""
    level = choice.importance[[s.edge for s in drawn]]
    ends = np.array([(s.first, s.last) for s in drawn])
    n = len(points)
    main = np.bincount(ends[level <= 3].ravel(), minlength=n)
    arms = np.bincount(ends.ravel(), minlength=n)
    small = np.bincount(ends[level >= 5].ravel(), minlength=n)
    # Streets too short to be cut back by the ring.
    metres = np.array([lengths(s.line)[-1] for s in drawn])
    tight = np.bincount(ends[metres < 90].ravel(), minlength=n)
    communes = land.communes
    radius = built_up_metres(communes["population"].to_numpy(float))
    apart, seat = cKDTree(communes[["x", "y"]].to_numpy()).query(points)
    rim = apart / radius[seat]
    score = 2.0 * main + arms - small + np.log1p(communes["population"].to_numpy()[seat]) / 4
    score -= 1.6 * np.abs(rim - 1.0)
    fit = (main >= 2) & (arms >= 3) & (arms <= 5) & (tight == 0) & (rim > 0.45)
    found = dict.fromkeys(range(2 * len(axis.interchange_metres)), 26.0)
    for node in np.argsort(-score, kind="stable"):
        if len(found) >= N_ROUNDABOUTS:
            break
        clear = np.hypot(*(points[list(found)] - points[node]).T).min() > 650
        if fit[node] and clear:
            found[int(node)] = 22.0 if main[node] > 2 else 17.0
    return found


def _opened(
    drawn: list[Stretch], points: Floats, rings: dict[int, float]
) -> tuple[list[Stretch], dict[int, tuple[float, list[Floats]]]]:
    """Cut the roads back to the roundabouts' rings; also where they meet each ring."""
    joints: dict[int, tuple[float, list[Floats]]] = {n: (r, []) for n, r in rings.items()}
    opened = []
    for stretch in drawn:
        line = stretch.line
        for node, flip in ((stretch.first, False), (stretch.last, True)):
            if node in rings:
                line = line[::-1] if flip else line
                line = _cut_back(line, points[node], rings[node])
                joints[node][1].append(line[0])
                line = line[::-1] if flip else line
        opened.append(Stretch(line, stretch.first, stretch.last, stretch.edge))
    return opened, joints


def _cut_back(line: Floats, centre: Floats, radius: float) -> Floats:
    """The line from where it leaves the ring."""
    away = np.hypot(*(line - centre).T)
    last = int(np.flatnonzero(away < radius)[-1])
    share = (radius - away[last]) / (away[last + 1] - away[last])
    spot = line[last] + share * (line[last + 1] - line[last])
    spot = centre + (spot - centre) * radius / np.hypot(*(spot - centre))
    return np.vstack([np.round(spot, 2), line[last + 1 :]])


def _add_stretch(
    sections: Sections, stretch: Stretch, city: Floats, net: Mesh, choice: Chosen,
    rng: np.random.Generator,
) -> None:  # fmt: skip
    """One road from junction to junction, as one section or as two carriageways or a bridge."""
    level = int(choice.importance[stretch.edge])
    urban = bool(net.urban[choice.edges[stretch.edge]].all())
    line = stretch.line
    metres = float(lengths(line)[-1])
    straight = float(np.hypot(*(line[-1] - line[0]))) / metres
    kmh = (URBAN_KMH if urban else RURAL_KMH)[level] * (0.93 + 0.12 * rng.random())
    kmh *= 1.0 if urban else 0.55 + 0.45 * min(1.0, max(0.6, straight)) ** 2
    common = {"urbain": urban, "cpx_numero": choice.number[stretch.edge]}
    draw = rng.random(2)
    if choice.crossing[stretch.edge] >= 0:
        below = choice.crossing[stretch.edge] % 3 == 2
        way = (line[-1] - line[0]) / metres
        middle = (net.points[choice.edges[stretch.edge]]).mean(axis=0)
        first, last = middle - BRIDGE_METRES * way, middle + BRIDGE_METRES * way
        for piece, place in (((line[0], first), "0"), ((first, last), "-1" if below else "1"),
                             ((last, line[-1]), "0")):  # fmt: skip
            sections.add(np.array(piece), SINGLE, level, kmh, position_par_rapport_au_sol=place,
                         **common)  # fmt: skip
        return
    ring_road = np.hypot(*(line.mean(axis=0) - city)) < 9_500
    if level == 2 and not urban and ring_road and metres > 320:
        for side in (-1, 1):
            lane = simplified(offset(line, side * 8.0), 0.5)
            sections.add(lane if side < 0 else lane[::-1], DOUBLE, 2, DOUBLE_KMH,
                         sens_de_circulation=FORWARD, **common)  # fmt: skip
        return
    if level == TRACK_LEVEL:
        drivable = draw[0] < 0.45
        sections.add(line, GRAVEL if drivable else TRACK, 6, 14 if drivable else 0,
                     acces_vehicule_leger="Libre" if drivable else BARRED, **common)  # fmt: skip
        return
    one_way = urban and level == 5 and metres < 420 and draw[0] < ONE_WAY_SHARE
    direction = (FORWARD if draw[1] < 0.6 else "Sens inverse") if one_way else BOTH
    sections.add(line, SINGLE, level, kmh, sens_de_circulation=direction,
                 nombre_de_voies=1 if one_way else 2, **common)  # fmt: skip


def _add_ring(
    sections: Sections, centre: Floats, radius: float, ends: list[Floats], urban: bool
) -> None:
    """A roundabout: one-way arcs, anticlockwise, between the roads that meet it."""
    spots = np.array(ends)
    spots = spots[np.argsort(np.arctan2(*(spots - centre).T[::-1]))]
    angle = np.arctan2(*(spots - centre).T[::-1])
    for i in range(len(spots)):
        j = (i + 1) % len(spots)
        turn = (angle[j] - angle[i]) % (2 * np.pi) or 2 * np.pi
        t = angle[i] + np.linspace(0, turn, max(2, int(turn / 0.4)) + 1)
        line = centre + radius * np.column_stack([np.cos(t), np.sin(t)])
        line[0], line[-1] = spots[i], spots[j]
        sections.add(line, RING, 3, 28, sens_de_circulation=FORWARD, urbain=urban)


def _add_motorway(
    sections: Sections, axis: Motorway, points: Floats,
    joints: dict[int, tuple[float, list[Floats]]],
) -> None:  # fmt: skip
    """Both carriageways and the slip roads; slip roads end on the interchange's roundabouts."""
    for piece, _ in axis.carriageways():
        sections.add(piece, CARRIAGEWAY, 1, 122, sens_de_circulation=FORWARD,
                     acces_vehicule_leger=TOLL, cpx_numero="A00")  # fmt: skip
    banks = points[: 2 * len(axis.interchange_metres)]
    for ramp in axis.ramps(banks):
        node = int(np.hypot(*(banks - ramp[0]).T).argmin())
        leaves_ring = bool((banks[node] == ramp[0]).all())
        if not leaves_ring:
            node = int(np.hypot(*(banks - ramp[-1]).T).argmin())
        line = _cut_back(ramp if leaves_ring else ramp[::-1], banks[node], joints[node][0])
        joints[node][1].append(line[0])
        sections.add(line if leaves_ring else line[::-1], RAMP, 3, 54,
                     sens_de_circulation=FORWARD)  # fmt: skip


def _open_dead_ways(sections: Sections) -> None:
    """Open one-way streets both ways where they would trap or bar a car."""
    for _ in range(6):
        made = sections.finished()
        first, last = made.ends()
        part = strong_parts(made.table["sens_de_circulation"], first, last)
        largest = np.bincount(part).argmax()
        street = made.table["nature"].eq(SINGLE) & made.table["sens_de_circulation"].ne(BOTH)
        outside = (part[first] != largest) | (part[last] != largest)
        wrong = np.flatnonzero(street & outside)
        for row in wrong:
            sections.rows[row]["sens_de_circulation"] = BOTH
        if not len(wrong):
            return


def strong_parts(direction: pd.Series, first: NDArray, last: NDArray) -> NDArray:
    """Strongly connected part of each junction."""
    ahead = (direction != "Sens inverse").to_numpy()
    back = (direction != FORWARD).to_numpy()
    tail = np.concatenate([first[ahead], last[back]])
    head = np.concatenate([last[ahead], first[back]])
    n = int(max(first.max(), last.max())) + 1
    graph = csr_matrix((np.ones(len(tail)), (tail, head)), shape=(n, n))
    return np.asarray(connected_components(graph, connection="strong")[1])
