"""One pathway as movement: places in order, legs between them, the numbers beside each place."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .single_pathway import Pathway

HOME = -1


@dataclass(frozen=True)
class Badge:
    """A run of consecutive steps of one kind at one place, shown as one number or ``5–29``."""

    text: str
    step_code: int
    first_row: int
    last_row: int


@dataclass(frozen=True)
class Itinerary:
    """Places, and legs between them in order.

    Attributes
    ----------
    x, y : (n_places,) float64
        Different places, in the order of the first visit; home first where it is known.
    has_home : bool
        Whether place 0 is the home.
    badges : tuple of tuples of Badge
        For each place, what happened there.
    leg_from, leg_to : (n_legs,) int64
        Places that each leg joins.
    leg_row : (n_legs,) int64
        The step that each leg leads to.
    place_of_row : (n_steps,) int64
        The place of each step, -1 = unknown.
    """

    x: np.ndarray
    y: np.ndarray
    has_home: bool
    badges: tuple[tuple[Badge, ...], ...]
    leg_from: np.ndarray
    leg_to: np.ndarray
    leg_row: np.ndarray
    place_of_row: np.ndarray


def itinerary_of(pathway: Pathway, home: tuple[float, float] | None = None) -> Itinerary:
    """Chain a pathway: from home to the first place of care, then from place to place.

    Steps without a place are skipped, steps at the place of the step before need no leg.

    Parameters
    ----------
    pathway : Pathway
    home : (x, y), optional
        In the reference system of the pathway; None where unknown.
    """
    rows = np.flatnonzero(np.isfinite(pathway.x) & np.isfinite(pathway.y))
    points = np.column_stack([pathway.x[rows], pathway.y[rows]])
    has_home = home is not None and bool(np.isfinite(home).all())
    if home is not None and has_home:
        points = np.vstack([np.asarray(home, np.float64), points])
    owners = np.concatenate([[HOME] if has_home else [], rows]).astype(np.int64)
    if not len(points):
        nothing = np.empty(0, np.int64)
        place_of_row = np.full(len(pathway), -1, np.int64)
        return Itinerary(
            np.empty(0), np.empty(0), False, (), nothing, nothing, nothing, place_of_row
        )
    place = _places(points)
    first = np.unique(place, return_index=True)[1]
    moves = np.flatnonzero(np.diff(place) != 0)
    place_of_row = np.full(len(pathway), -1, np.int64)
    place_of_row[rows] = place[int(has_home) :]
    return Itinerary(
        x=points[first, 0],
        y=points[first, 1],
        has_home=has_home,
        badges=_badges(pathway, place_of_row, len(first)),
        leg_from=place[moves],
        leg_to=place[moves + 1],
        leg_row=owners[moves + 1],
        place_of_row=place_of_row,
    )


def _places(points: np.ndarray) -> np.ndarray:
    """Number equal points alike, in the order of their first appearance."""
    _, first, inverse = np.unique(points, axis=0, return_index=True, return_inverse=True)
    rank = np.empty(len(first), np.int64)
    rank[np.argsort(first)] = np.arange(len(first))
    return rank[inverse.reshape(-1)]


def _badges(pathway: Pathway, place_of_row: np.ndarray, n: int) -> tuple[tuple[Badge, ...], ...]:
    """The badges of every place: runs of consecutive steps of one kind there."""
    if not len(pathway):
        return ((),) * n
    changes = (np.diff(place_of_row) != 0) | (np.diff(pathway.step_code) != 0)
    begins = [0, *(np.flatnonzero(changes) + 1).tolist()]
    badges: list[list[Badge]] = [[] for _ in range(n)]
    for begin, end in zip(begins, [*begins[1:], len(pathway)]):
        if place_of_row[begin] >= 0:
            first, last = pathway.seq[begin], pathway.seq[end - 1]
            text = str(first) if first == last else f"{first}–{last}"
            badges[place_of_row[begin]].append(
                Badge(text, int(pathway.step_code[begin]), begin, end - 1)
            )
    return tuple(tuple(of_place) for of_place in badges)


def curved_leg(
    x0: float, y0: float, x1: float, y1: float, bend: float = 0.12, n_points: int = 25
) -> tuple[np.ndarray, np.ndarray]:
    """A leg as a curve that bends to the right of its direction, so that a way back is beside.

    Quadratic Bezier curve whose middle lies ``bend`` times the length beside the straight line.

    Returns
    -------
    x, y : (n_points,) float64
    """
    t = np.linspace(0.0, 1.0, n_points)
    control_x = (x0 + x1) / 2 + bend * 2 * (y1 - y0)
    control_y = (y0 + y1) / 2 - bend * 2 * (x1 - x0)
    near, mid, far = (1 - t) ** 2, 2 * t * (1 - t), t**2
    return near * x0 + mid * control_x + far * x1, near * y0 + mid * control_y + far * y1
