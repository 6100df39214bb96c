"""Flows: events and distinct patients per origin, destination and step, and each place's totals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..progress import Progress, silent

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

# What a place has: events of its own people, events that happen here, and their parts.
TOTALS = ("from", "at", "out", "in", "internal")


@dataclass(frozen=True)
class FlowOptions:
    """What is counted.

    Attributes
    ----------
    by_step : bool
        One flow per step instead of one for all steps.
    same_level : bool
        Origins and destinations are places of one kind (communes and communes), so that a flow
        can stay inside a place; otherwise the same text names two places.
    """

    by_step: bool = False
    same_level: bool = True


@dataclass(frozen=True)
class FlowCounts:
    """Everything counted, nothing hidden yet: not to be published.

    Attributes
    ----------
    cells : DataFrame
        One row per flow that occurs: ``step`` (code), ``origin``, ``dest`` (place codes),
        ``events``, ``patients``, ``km`` (mean straight distance, nan = unknown).
    totals : DataFrame
        One row per step and place that occurs: ``step``, ``place`` and for each of ``TOTALS``
        the columns ``events_…`` and ``patients_…``.
    steps : ndarray of object
        Names of the step codes; ``[""]`` when all steps are together.
    place_id : ndarray of object
        Names of the place codes.
    n_origins : int or None
        With two levels, places from this code on are destinations; None with one level.
    event_step, event_cell : (n_events,) int64
        Step code of each event and the row of ``cells`` that it was counted in, -1 = without
        place.
    without_place : DataFrame
        One row per step code: ``no_origin``, ``no_dest`` (origin known), numbers of events.
    """

    cells: pd.DataFrame
    totals: pd.DataFrame
    steps: NDArray[np.object_]
    place_id: NDArray[np.object_]
    n_origins: int | None
    event_step: Integers
    event_cell: Integers
    without_place: pd.DataFrame

    @property
    def internal(self) -> Booleans:
        """(n_cells,) whether a flow stays inside its place."""
        return (self.cells["origin"] == self.cells["dest"]).to_numpy()


def count_flows(
    events: pd.DataFrame, options: FlowOptions | None = None, progress: Progress = silent
) -> FlowCounts:
    """Add up events by where they come from and go to.

    Parameters
    ----------
    events : DataFrame
        One row per event: ``patient``, ``step``, ``origin``, ``dest`` (texts, ``""`` or None =
        unknown place), ``km`` (straight distance, nan = unknown).
    options : FlowOptions, optional
        ``FlowOptions()`` when not given.

    Returns
    -------
    FlowCounts
        Flows in the order of step, origin, destination (first seen first).

    Examples
    --------
    >>> events = pd.DataFrame({"patient": ["a", "a", "b"], "step": "x", "origin": ["1", "1", "2"],
    ...                        "dest": ["2", "2", "2"], "km": [5.0, 5.0, 0.0]})
    >>> count_flows(events).cells[["events", "patients", "km"]].values.tolist()
    [[2.0, 1.0, 5.0], [1.0, 1.0, 0.0]]
    """
    options = options or FlowOptions()
    origin_text, dest_text = _texts(events["origin"]), _texts(events["dest"])
    known = (origin_text != "") & (dest_text != "")
    step, steps = _step_codes(events, options)
    progress(0.1)
    origin, dest, place_id, n_origins = _place_codes(
        origin_text[known], dest_text[known], options.same_level
    )
    patient = pd.factorize(events["patient"].astype(object))[0][known].astype(np.int64)
    progress(0.4)
    n_places = max(len(place_id), 1)
    key = (step[known] * n_places + origin) * n_places + dest
    flow, cell = np.unique(key, return_inverse=True)
    km = pd.to_numeric(events["km"]).to_numpy(float)[known]
    measured = np.isfinite(km)
    with np.errstate(invalid="ignore"):
        mean_km = np.bincount(cell[measured], km[measured], len(flow)) / np.bincount(
            cell[measured], minlength=len(flow)
        )
    progress(0.6)
    cells = pd.DataFrame(
        {
            "step": flow // n_places**2,
            "origin": flow // n_places % n_places,
            "dest": flow % n_places,
            "events": np.bincount(cell, minlength=len(flow)),
            "patients": _distinct(cell, patient, len(flow)),
            "km": mean_km,
        }
    )
    totals = _totals(step[known], origin, dest, patient, n_places)
    progress(0.9)
    event_cell = np.full(len(events), -1, dtype=np.int64)
    event_cell[known] = cell
    no_origin = origin_text == ""
    without_place = pd.DataFrame(
        {
            "no_origin": np.bincount(step[no_origin], minlength=len(steps)),
            "no_dest": np.bincount(step[~no_origin & ~known], minlength=len(steps)),
        }
    )
    progress(1.0)
    return FlowCounts(cells, totals, steps, place_id, n_origins, step, event_cell, without_place)


def shown_totals(counts: FlowCounts, events: pd.DataFrame, shown: Booleans) -> pd.DataFrame:
    """Each place's totals over the shown flows only.

    Parameters
    ----------
    counts : FlowCounts
        Counted from ``events``.
    events : DataFrame
        The same events.
    shown : (n_cells,) bool
        Flows that count.

    Returns
    -------
    DataFrame
        The ``events_…`` and ``patients_…`` of ``counts.totals``, row by row, as reals.
    """
    columns = counts.totals.columns[2:]
    if shown.all():
        return counts.totals[columns].astype(float)
    kept = counts.event_cell >= 0
    kept[kept] = shown[counts.event_cell[kept]]
    cell = counts.event_cell[kept]
    step, origin, dest = (counts.cells[c].to_numpy()[cell] for c in ("step", "origin", "dest"))
    patient = pd.factorize(events["patient"].astype(object))[0][kept].astype(np.int64)
    some = _totals(step, origin, dest, patient, max(len(counts.place_id), 1))
    keys = ["step", "place"]
    matched = counts.totals[keys].merge(some, how="left", on=keys)
    return matched[columns].fillna(0).astype(float)


def _texts(column: pd.Series) -> NDArray[np.object_]:
    """Codes as text, missing = empty."""
    return column.astype(object).where(column.notna(), "").to_numpy(object)


def _step_codes(events: pd.DataFrame, options: FlowOptions) -> tuple[Integers, NDArray[np.object_]]:
    """Step of each event as a code, and the names of the codes."""
    if not options.by_step:
        return np.zeros(len(events), dtype=np.int64), np.array([""], dtype=object)
    codes, names = pd.factorize(_texts(events["step"]))
    return codes.astype(np.int64), np.asarray(names, dtype=object)


def _place_codes(
    origin: NDArray[np.object_], dest: NDArray[np.object_], same_level: bool
) -> tuple[Integers, Integers, NDArray[np.object_], int | None]:
    """Places as codes: shared by both ends, or the destinations after the origins."""
    if same_level:
        codes, names = pd.factorize(np.concatenate([origin, dest]))
        return codes[: len(origin)], codes[len(origin) :], np.asarray(names, dtype=object), None
    origin_codes, origin_names = pd.factorize(origin)
    dest_codes, dest_names = pd.factorize(dest)
    names = np.concatenate([np.asarray(origin_names, object), np.asarray(dest_names, object)])
    return origin_codes, dest_codes + len(origin_names), names, len(origin_names)


def _distinct(group: Integers, patient: Integers, n_groups: int) -> Integers:
    """Distinct patients per group."""
    n_patients = int(patient.max()) + 1 if len(patient) else 1
    pairs = np.unique(group * n_patients + patient)
    return np.bincount(pairs // n_patients, minlength=n_groups)


def _totals(
    step: Integers, origin: Integers, dest: Integers, patient: Integers, n_places: int
) -> pd.DataFrame:
    """Events and distinct patients of each place that occurs in a step."""
    origin_key, dest_key = step * n_places + origin, step * n_places + dest
    keys, where = np.unique(np.concatenate([origin_key, dest_key]), return_inverse=True)
    at_origin, at_dest = where[: len(step)], where[len(step) :]
    stays = origin == dest
    every = np.ones(len(step), dtype=bool)
    members = {
        "from": (at_origin, every),
        "at": (at_dest, every),
        "out": (at_origin, ~stays),
        "in": (at_dest, ~stays),
        "internal": (at_origin, stays),
    }
    columns: dict[str, Integers] = {"step": keys // n_places, "place": keys % n_places}
    for name in TOTALS:
        place, counted = members[name]
        columns[f"events_{name}"] = np.bincount(place[counted], minlength=len(keys))
        columns[f"patients_{name}"] = _distinct(place[counted], patient[counted], len(keys))
    return pd.DataFrame(columns)
