"""How far patients travel for their steps: there, back, and from each step to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..i18n import tr
from .event_log import EventLog, Texts
from .groups import Booleans, Floats, Integers, counts, first_rows, totals

SAME_PLACE_METRES = 1.0

Measure = Callable[[Integers, Integers, str], tuple[Floats, Floats]]
"""(km, minutes) from stop to stop: stop ``i`` is the place of event ``i``, stop ``n + p`` the home
of patient ``p``; the text tells ``there`` (to a place of care) or ``back`` (home)."""


@dataclass(frozen=True)
class Travel:
    """Travel of each event, nan where a place or a way is unknown; all (n_events,) float64.

    Attributes
    ----------
    travels : (n_events,) bool
        Whether the patient travels for the step at all (visits 0: a meeting of professionals).
    out_km, out_minutes : from home.
    back_km, back_minutes : to home.
    between_km, between_minutes : from the step before (of those travelled for), 0 for the first.
    """

    travels: Booleans
    out_km: Floats
    out_minutes: Floats
    back_km: Floats
    back_minutes: Floats
    between_km: Floats
    between_minutes: Floats

    @property
    def return_km(self) -> Floats:
        """There and back."""
        return self.out_km + self.back_km

    @property
    def return_minutes(self) -> Floats:
        """There and back."""
        return self.out_minutes + self.back_minutes


@dataclass(frozen=True)
class PatientTravel:
    """Travel of each patient, nan where one of its parts is unknown; (n_patients,) float64.

    Attributes
    ----------
    chain_km, chain_minutes
        Home, every place of care in turn, home.
    return_km, return_minutes
        Home, place of care, home for every event, once each.
    visits_km, visits_minutes
        The same as often as the event has visits.
    farthest : (n_patients,) int64
        Event farthest from home (by minutes where known, else by km), -1 = none.
    without_place, without_way : (n_patients,) int64
        Events travelled for whose place (or home) is unknown; those that no way leads to.
    """

    chain_km: Floats
    chain_minutes: Floats
    return_km: Floats
    return_minutes: Floats
    visits_km: Floats
    visits_minutes: Floats
    farthest: Integers
    without_place: Integers
    without_way: Integers


def straight_measure(log: EventLog) -> Measure:
    """Straight distances between stops; minutes are unknown."""
    x = np.concatenate([log.events["x"].to_numpy(float), log.patients["home_x"].to_numpy(float)])
    y = np.concatenate([log.events["y"].to_numpy(float), log.patients["home_y"].to_numpy(float)])

    def measure(start: Integers, end: Integers, _: str) -> tuple[Floats, Floats]:
        metres = np.hypot(x[end] - x[start], y[end] - y[start])
        km = np.where(metres < SAME_PLACE_METRES, 0.0, metres / 1000)
        return km, np.full(len(km), np.nan)

    return measure


def travel_of(log: EventLog, travels: Booleans, measure: Measure) -> Travel:
    """Travel of every event that the patient travels for.

    Parameters
    ----------
    log : EventLog
    travels : (n_events,) bool
        Events that the patient travels for; the others are passed by.
    measure : callable
        Gives (km, minutes) of moves, see :data:`Measure`.
    """
    n = len(log)
    row = np.flatnonzero(travels)
    home = n + log.patient[row]
    found = {}
    for name, start, end, sense in (("out", home, row, "there"), ("back", row, home, "back")):
        found[name] = measure(start, end, sense)
    later = np.flatnonzero(np.diff(log.patient[row], prepend=-1) == 0)
    between = [np.zeros(len(row)), np.zeros(len(row))]
    for column, part in zip(between, measure(row[later - 1], row[later], "there")):
        column[later] = part

    def spread(values: Floats, nothing: float = np.nan) -> Floats:
        column = np.full(n, nothing)
        column[row] = values
        return column

    return Travel(
        travels,
        *(spread(part) for part in (*found["out"], *found["back"])),
        *(spread(part, 0.0) for part in between),
    )


def patient_travel(log: EventLog, travel: Travel, placed: Booleans) -> PatientTravel:
    """Sums of travel per patient.

    Parameters
    ----------
    log : EventLog
    travel : Travel
    placed : (n_events,) bool
        Whether both the place of the event and the home are known.

    Notes
    -----
    ``chain = out(first) + sum of between + back(last)``; ``return = sum of (out + back)``;
    ``visits = sum of visits * (out + back)``, visits 1 where not told. A sum with an unknown part
    is unknown.
    """
    n, people = log.n_patients, np.where(travel.travels, log.patient, -1)
    visits = np.nan_to_num(log.events["visits"].to_numpy(float), nan=1.0)
    first = first_rows(people, n)
    last = len(log) - 1 - first_rows(people[::-1], n)
    some = first >= 0
    last = np.where(some, last, -1)

    def chain(out: Floats, between: Floats, back: Floats) -> Floats:
        inner = totals(people, between, n)
        return np.where(some, np.append(out, 0)[first] + inner + np.append(back, 0)[last], np.nan)

    def summed(value: Floats) -> Floats:
        return np.where(some, totals(people, value, n), np.nan)

    with_minutes = np.isfinite(travel.out_minutes).any()
    out = travel.out_minutes if with_minutes else travel.out_km
    unknown = travel.travels & ~np.isfinite(out)
    return PatientTravel(
        chain(travel.out_km, travel.between_km, travel.back_km),
        chain(travel.out_minutes, travel.between_minutes, travel.back_minutes),
        summed(travel.return_km),
        summed(travel.return_minutes),
        summed(visits * travel.return_km),
        summed(visits * travel.return_minutes),
        farthest_rows(people, out, n),
        counts(log.patient, n, unknown & ~placed),
        counts(log.patient, n, unknown & placed),
    )


def farthest_rows(group: Integers, value: Floats, n: int) -> Integers:
    """Member with the largest known value of each group (the first of several), -1 = none."""
    known = np.flatnonzero((group >= 0) & np.isfinite(value))
    order = known[np.lexsort((-known, value[known], group[known]))]
    found = np.full(n, -1, np.int64)
    found[group[order]] = order
    return found


def travel_reasons(travel: PatientTravel) -> Texts:
    """Why sums of a patient are unknown, ``""`` where they are known."""
    reasons = np.full(len(travel.farthest), "", object)
    for number, sentence in (
        (travel.without_way, tr("no way leads to some of the facilities")),
        (travel.without_place, tr("the home or some of the facilities have no place")),
    ):
        reasons[number > 0] = sentence
    return reasons
