"""Flows: events and distinct patients per group, origin and destination, and places' totals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..progress import Progress, silent
from .flow_groups import FlowOptions, group_events

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]

# What a place has: events of its own people, events that happen here, and their parts.
TOTALS = ("from", "at", "out", "in", "internal")


@dataclass(frozen=True)
class FlowCounts:
    """Everything counted, nothing hidden yet: not to be published.

    Attributes
    ----------
    cells : DataFrame
        One row per flow that occurs: ``group`` (code), ``origin``, ``dest`` (place codes),
        ``events``, ``patients``, ``km`` (mean straight distance, nan = unknown).
    totals : DataFrame
        One row per group and place that occurs: ``group``, ``place`` and for each of ``TOTALS``
        the columns ``events_…`` and ``patients_…``.
    groups : DataFrame
        What the group codes are: ``step``, ``period``, ``territory_type``.
    place_id : ndarray of object
        Names of the place codes.
    n_origins : int or None
        With two levels, places from this code on are destinations; None with one level.
    event_group, event_cell, event_patient : (n_events,) int64
        Group of each event, the row of ``cells`` that it was counted in (-1 = without place), and
        its patient as a number.
    without_place : DataFrame
        One row per group code: ``no_origin``, ``no_dest`` (origin known), numbers of events.
    """

    cells: pd.DataFrame
    totals: pd.DataFrame
    groups: pd.DataFrame
    place_id: NDArray[np.object_]
    n_origins: int | None
    event_group: Integers
    event_cell: Integers
    event_patient: Integers
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
        unknown place), ``km`` (straight distance, nan = unknown); ``date`` and
        ``territory_type`` where they keep flows apart.
    options : FlowOptions, optional
        ``FlowOptions()`` when not given.

    Returns
    -------
    FlowCounts
        Flows in the order of group, origin, destination (first seen first).

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
    group, groups = group_events(events, options)
    n_groups = len(groups)
    progress(0.1)
    origin, dest, place_id, n_origins = _place_codes(
        origin_text[known], dest_text[known], options.same_level
    )
    every_patient = pd.factorize(events["patient"].astype(object))[0].astype(np.int64)
    patient = every_patient[known]
    progress(0.4)
    n_places = max(len(place_id), 1)
    key = (group[known] * n_places + origin) * n_places + dest
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
            "group": flow // n_places**2,
            "origin": flow // n_places % n_places,
            "dest": flow % n_places,
            "events": np.bincount(cell, minlength=len(flow)),
            "patients": distinct_patients(cell, patient, len(flow)),
            "km": mean_km,
        }
    )
    every = np.ones(len(patient), dtype=bool)
    totals = _totals(group[known], origin, dest, patient, n_places, every, every)
    progress(0.9)
    event_cell = np.full(len(events), -1, dtype=np.int64)
    event_cell[known] = cell
    no_origin = origin_text == ""
    without_place = pd.DataFrame(
        {
            "no_origin": np.bincount(group[no_origin], minlength=n_groups),
            "no_dest": np.bincount(group[~no_origin & ~known], minlength=n_groups),
        }
    )
    progress(1.0)
    return FlowCounts(
        cells, totals, groups, place_id, n_origins, group, event_cell, every_patient, without_place
    )


def shown_totals(counts: FlowCounts, at_origin: Booleans, at_dest: Booleans) -> pd.DataFrame:
    """Each place's totals over the shown flows only.

    Parameters
    ----------
    counts : FlowCounts
        Everything counted.
    at_origin, at_dest : (n_cells,) bool
        Flows that count where they begin, and where they lead.

    Returns
    -------
    DataFrame
        The ``events_…`` and ``patients_…`` of ``counts.totals``, row by row, as reals.
    """
    columns = counts.totals.columns[2:]
    if at_origin.all() and at_dest.all():
        return counts.totals[columns].astype(float)
    kept = counts.event_cell >= 0
    kept[kept] = (at_origin | at_dest)[counts.event_cell[kept]]
    cell = counts.event_cell[kept]
    group, origin, dest = (counts.cells[c].to_numpy()[cell] for c in ("group", "origin", "dest"))
    some = _totals(
        group, origin, dest, counts.event_patient[kept], max(len(counts.place_id), 1),
        at_origin[cell], at_dest[cell],
    )  # fmt: skip
    keys = ["group", "place"]
    matched = counts.totals[keys].merge(some, how="left", on=keys)
    return matched[columns].fillna(0).astype(float)


def _texts(column: pd.Series) -> NDArray[np.object_]:
    """Codes as text, missing = empty."""
    return column.astype(object).where(column.notna(), "").to_numpy(object)


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


def distinct_patients(group: Integers, patient: Integers, n_groups: int) -> Integers:
    """(n_groups,) distinct patients per group.

    >>> distinct_patients(np.array([0, 0, 2]), np.array([7, 7, 8]), 3).tolist()
    [1, 0, 1]
    """
    n_patients = int(patient.max()) + 1 if len(patient) else 1
    pairs = np.unique(group * n_patients + patient)
    return np.bincount(pairs // n_patients, minlength=n_groups)


def _totals(
    group: Integers,
    origin: Integers,
    dest: Integers,
    patient: Integers,
    n_places: int,
    leaves: Booleans,
    arrives: Booleans,
) -> pd.DataFrame:
    """Events and distinct patients of each place that occurs in a group.

    ``leaves`` and ``arrives`` tell which events count where they come from, and where they go.
    """
    origin_key, dest_key = group * n_places + origin, group * n_places + dest
    keys, where = np.unique(np.concatenate([origin_key, dest_key]), return_inverse=True)
    at_origin, at_dest = where[: len(group)], where[len(group) :]
    stays = origin == dest
    members = {
        "from": (at_origin, leaves),
        "at": (at_dest, arrives),
        "out": (at_origin, leaves & ~stays),
        "in": (at_dest, arrives & ~stays),
        "internal": (at_origin, leaves & stays),
    }
    columns: dict[str, Integers] = {"group": keys // n_places, "place": keys % n_places}
    for name in TOTALS:
        place, counted = members[name]
        columns[f"events_{name}"] = np.bincount(place[counted], minlength=len(keys))
        columns[f"patients_{name}"] = distinct_patients(place[counted], patient[counted], len(keys))
    return pd.DataFrame(columns)
