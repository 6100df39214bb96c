"""The pathway in the middle of each type as lines: from home to each place of care, and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from .event_log import EventLog
from .groups import Floats, Integers
from .itinerary import curved_leg

# Ends nearer than this are the same place.
SAME_PLACE_METRES = 1.0


@dataclass(frozen=True)
class MedoidLines:
    """Legs of the medoids' pathways.

    Attributes
    ----------
    frame : DataFrame
        ``type`` (code), ``patient`` (name), ``seq``, ``from_id``, ``to_id``, ``step`` ("" on the
        way home), ``km``. A type whose medoid has no leg has one row without line.
    x, y : (n_vertices,) float64
        Curves, metres.
    start : (n_rows + 1,) int64
        First vertex of each.
    """

    frame: pd.DataFrame
    x: Floats
    y: Floats
    start: Integers


def medoid_lines(log: EventLog, medoid: Integers) -> MedoidLines:
    """The chain of each medoid: home, each place in turn, home; straight distances in km.

    Events without place are passed by; a pathway without known home begins at its first place.

    Parameters
    ----------
    log : EventLog
        With coordinates in metres.
    medoid : (n_types,) int64
        Patients, -1 = none.
    """
    rows: list[dict[str, object]] = []
    curves: list[tuple[Floats, Floats]] = []
    for code, patient in enumerate(medoid.tolist()):
        legs = _legs(log, patient) if patient >= 0 else []
        name = log.patients["patient"].iloc[patient] if patient >= 0 else None
        if not legs:
            rows.append({"type": code, "patient": name})
            curves.append((np.empty(0), np.empty(0)))
        for seq, (a, b, words) in enumerate(legs, 1):
            km = float(np.hypot(b[0] - a[0], b[1] - a[1])) / 1000
            rows.append({"type": code, "patient": name, "seq": seq, "km": km, **words})
            curves.append(curved_leg(*a, *b))
    columns = ["type", "patient", "seq", "from_id", "to_id", "step", "km"]
    start = np.cumsum([0, *(len(x) for x, _ in curves)]).astype(np.int64)
    return MedoidLines(
        pd.DataFrame(rows, columns=columns),
        np.concatenate([np.empty(0), *(x for x, _ in curves)]),
        np.concatenate([np.empty(0), *(y for _, y in curves)]),
        start,
    )


Point = tuple[float, float]


def _legs(log: EventLog, patient: int) -> list[tuple[Point, Point, dict[str, object]]]:
    """Ends and words of the legs of one patient."""
    begin, end = np.searchsorted(log.patient, [patient, patient + 1])
    events = log.events.iloc[begin:end]
    placed = events[np.isfinite(events["x"] + events["y"]).to_numpy(bool)]
    home = log.patients.iloc[patient]
    residence = str(home["residence"])
    stops = [
        ((float(x), float(y)), str(code or name), str(step))
        for x, y, code, name, step in zip(
            placed["x"], placed["y"], placed["facility_id"], placed["facility_name"],
            placed["step"],
        )
    ]  # fmt: skip
    if stops and np.isfinite(home["home_x"]) and np.isfinite(home["home_y"]):
        at_home = ((float(home["home_x"]), float(home["home_y"])), residence, "")
        stops = [at_home, *stops, at_home]
    legs: list[tuple[Point, Point, dict[str, object]]] = []
    for (a, from_id, _), (b, to_id, step) in zip(stops, stops[1:]):
        if np.hypot(b[0] - a[0], b[1] - a[1]) >= SAME_PLACE_METRES:
            legs.append((a, b, {"from_id": from_id, "to_id": to_id, "step": step}))
    return legs


def drawable(log: EventLog) -> np.ndarray:
    """Whether home and every place of a patient are known, (n_patients,) bool."""
    here = np.isfinite(log.events["x"].to_numpy(float) + log.events["y"].to_numpy(float))
    lacking = np.bincount(log.patient[~here], minlength=log.n_patients)
    home = log.patients["home_x"].to_numpy(float) + log.patients["home_y"].to_numpy(float)
    return np.asarray((lacking == 0) & np.isfinite(home), bool)


def numbers_at_home(log: EventLog, code: Integers) -> Integers:
    """Number of each patient among those with the same point of residence, type by type, from 1.

    It spreads dots that would lie on each other. (n_patients,) int64; by the residence where there
    is no point.
    """
    people = log.patients
    place = people.groupby(["home_x", "home_y", "residence"], dropna=False, sort=False).ngroup()
    home = place.to_numpy(np.int64)
    order = np.lexsort((np.arange(len(code)), np.where(code < 0, code.max() + 1, code), home))
    new = np.flatnonzero(np.diff(home[order], prepend=-1))
    number = np.arange(len(code)) - np.repeat(new, np.diff(np.append(new, len(code)))) + 1
    found = np.empty(len(code), np.int64)
    found[order] = number
    return found
