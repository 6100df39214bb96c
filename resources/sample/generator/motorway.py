"""The motorway: two carriageways from border to border, reached by slip roads alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .curves import along, catmull_rom, hermite, lengths, simplified
from .noise import Floats, Integers
from .shapes import inside
from .territory import TOWN, Territory

CORRIDOR_METRES = 172.0
RAMP_NODE_METRES = 165.0
CARRIAGEWAY_METRES = 11.0
RAMP_METRES = 430.0
INTERCHANGE_GAP_METRES = 5_200.0
OVERPASS_GAP_METRES = 1_500.0


@dataclass(frozen=True)
class Motorway:
    """Where the motorway runs and where other roads may cross it.

    Attributes
    ----------
    axis : (n, 2) float64
        Centre line, metres.
    interchange_metres, overpass_metres : (n,) float64
        Distance along the axis of the crossings with and without slip roads.
    """

    axis: Floats
    interchange_metres: Floats
    overpass_metres: Floats

    def banks(self) -> Floats:
        """(2 n, 2) ends of the crossing roads, left bank then right bank of each crossing."""
        middle, normal = along(
            self.axis, np.concatenate([self.interchange_metres, self.overpass_metres])
        )
        away = RAMP_NODE_METRES * normal
        return np.stack([middle + away, middle - away], axis=1).reshape(-1, 2)

    def side_and_metres(self, points: Floats) -> tuple[Integers, Floats]:
        """Bank (+1 left, -1 right) and distance from the axis of each point."""
        axis = simplified(self.axis, 2.0)
        start, end = axis[:-1], axis[1:]
        way = end - start
        side = np.empty(len(points), int)
        metres = np.empty(len(points))
        for first in range(0, len(points), 2_000):
            here = points[first : first + 2_000]
            apart = here[:, None, :] - start[None]
            share = np.clip((apart * way).sum(axis=2) / (way * way).sum(axis=1), 0, 1)
            off = apart - share[..., None] * way
            square = (off * off).sum(axis=2)
            best = square.argmin(axis=1)
            row = np.arange(len(here))
            cross = way[best, 0] * apart[row, best, 1] - way[best, 1] * apart[row, best, 0]
            side[first : first + 2_000] = np.where(cross > 0, 1, -1)
            metres[first : first + 2_000] = np.sqrt(square[row, best])
        return side, metres

    def carriageways(self) -> list[tuple[Floats, bool]]:
        """Pieces of both carriageways in the direction of travel, cut where slip roads join."""
        cuts = np.sort(
            np.concatenate(
                [self.interchange_metres - RAMP_METRES, self.interchange_metres + RAMP_METRES]
            )
        )
        pieces = []
        for hand in (-1, 1):
            for begin, end in zip([0.0, *cuts], [*cuts, lengths(self.axis)[-1]]):
                inner = np.linspace(begin, end, max(2, int((end - begin) / 110) + 1))
                middle, normal = along(self.axis, inner)
                line = middle + hand * CARRIAGEWAY_METRES * normal
                pieces.append((line[::-1] if hand > 0 else line, hand > 0))
        return pieces

    def ramps(self, banks: Floats) -> list[Floats]:
        """Slip roads in the direction of travel: four for each interchange.

        ``banks`` has the two roundabouts of each interchange, left bank first.
        """
        lines = []
        for metres, left, right in zip(self.interchange_metres, banks[::2], banks[1::2]):
            for hand, node in ((-1, right), (1, left)):
                for leaves in (True, False):
                    # Right-hand traffic: the right carriageway (hand -1) runs along the axis.
                    at = metres + RAMP_METRES * (hand if leaves else -hand)
                    middle, normal = along(self.axis, np.array([at]))
                    spot = (middle + hand * CARRIAGEWAY_METRES * normal)[0]
                    travel = -hand * np.array([normal[0, 1], -normal[0, 0]])
                    outward = hand * normal[0]
                    bend = 0.75 * travel + (0.55 if leaves else -0.55) * outward
                    begin, end = (spot, node) if leaves else (node, spot)
                    heads = (travel, bend) if leaves else (bend, travel)
                    lines.append(hermite(begin, end, *heads, 14))
        return lines


def motorway(land: Territory, rng: np.random.Generator) -> Motorway:
    """Lay the motorway past two intermediate towns and the metropolis."""
    communes = land.communes
    seats = communes[["x", "y"]].to_numpy()
    city = seats[communes["population"].to_numpy().argmax()]
    towns = seats[communes["territory_type"].to_numpy() == TOWN]
    first = towns[np.argmin(towns @ (1.0, 1.0))]
    last = towns[np.argmax(towns @ (1.0, 1.0))]
    # Each knot of the axis is a town and an offset from it, metres.
    knots = np.array(
        [
            *(first + np.array([(-26_000, -9_000), (-11_000, -3_500), (0, 3_100)])),
            *(city + np.array([(-8_500, -7_200), (-500, -5_300), (5_300, -1_200)])),
            *(city + np.array([(9_800, 5_200)])),
            *(last + np.array([(-7_000, -4_400), (-800, -3_300), (7_500, 900), (24_000, 5_500)])),
        ]
    )
    axis = catmull_rom(knots, 120.0)
    within = inside(land.border, axis)
    outs = np.flatnonzero(~np.r_[False, within, False])
    longest = np.diff(outs).argmax()
    axis = axis[outs[longest] : outs[longest + 1] - 1]
    total = lengths(axis)[-1]

    exits = city + np.array([(-5_000, -5_000), (1_500, -5_500), (7_500, 500)])
    aims = np.vstack([first, exits, last])
    measure = lengths(axis)
    near = [measure[np.hypot(*(axis - aim).T).argmin()] for aim in aims]
    chosen: list[float] = []
    for metres in [*near, *np.linspace(4_000, total - 4_000, 40)]:
        if 2_500 < metres < total - 2_500 and all(
            abs(metres - other) > INTERCHANGE_GAP_METRES * (1.0 if len(chosen) < 5 else 1.9)
            for other in chosen
        ):
            chosen.append(float(metres))
    interchanges = np.sort(np.array(chosen))
    stations = np.arange(700.0, total - 500, OVERPASS_GAP_METRES)
    stations = stations + 250 * (rng.random(len(stations)) - 0.5)
    clear = np.abs(stations[:, None] - interchanges).min(axis=1) > RAMP_METRES + 330
    return Motorway(axis, interchanges, stations[clear])
