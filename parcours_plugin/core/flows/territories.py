"""Territories: how much care stays inside, comes from outside, goes to the metropolis."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..pathways.groups import counts, distinct, ratios
from ..progress import Progress, silent
from .care_areas_shares import concentrations
from .secrecy import Booleans, Integers, PublishedSums, is_small, protect

# Of the people (all, inside, outside), of the care (all, from outside), to the metropolis or not.
KINDS = ("own", "inside", "out", "here", "into", "metropolis", "other")


@dataclass(frozen=True)
class TerritoryEvents:
    """Care events by territory of residence and of care.

    Attributes
    ----------
    home, care : (n,) int64
        Territory, ``n_territories`` = outside of all of them, -1 = unknown.
    metropolis : (n,) bool
        Whether the care is in the metropolis.
    place : (n,) int64
        Place of care.
    patient : (n,) int64
    n_territories : int
    """

    home: Integers
    care: Integers
    metropolis: Booleans
    place: Integers
    patient: Integers
    n_territories: int


def territory_table(
    events: TerritoryEvents,
    min_patients: int = 11,
    also_sensitive: Booleans | None = None,
    progress: Progress = silent,
) -> pd.DataFrame:
    """What each territory keeps, draws and depends on.

    retention = events of residents inside / events of residents; attractiveness = events inside of
    non-residents / events inside; dependence = events of residents in the metropolis / events of
    residents; concentration = sum of squared shares of the places that residents go to.

    Parameters
    ----------
    events : TerritoryEvents
        Events with an unknown end are left out: count them before.
    min_patients : int
        Numbers of 1 to ``min_patients`` - 1 distinct patients are hidden, and as many more as keep
        them from being computed back from the rest of the table and its sum; 0 or 1 = none.
    also_sensitive : (n_territories,) bool, optional
        Territories whose number of events may not be told for other reasons.

    Returns
    -------
    DataFrame
        Per territory: ``events``, ``events_inside``, ``events_of_own``, ``patients``,
        ``retention``, ``attractiveness``, ``dependence``, ``concentration``, ``n_places``,
        ``hidden`` (something is); nan = hidden or nothing to divide by.

    Examples
    --------
    >>> here = np.array([0, 0, 0, 1])
    >>> events = TerritoryEvents(here, np.array([0, 0, 1, 0]), here > 5, here, np.arange(4), 2)
    >>> territory_table(events, 0)[["retention", "attractiveness"]].values.round(2).tolist()
    [[0.67, 0.33], [0.0, 1.0]]
    """
    kept = np.flatnonzero((events.home >= 0) & (events.care >= 0))
    home, care = events.home[kept], events.care[kept]
    patient, far = events.patient[kept], events.metropolis[kept]
    n = events.n_territories + 1
    stays = home == care
    member = {
        "own": home,
        "inside": np.where(stays, home, -1),
        "out": np.where(stays, -1, home),
        "here": care,
        "into": np.where(stays, -1, care),
        "metropolis": np.where(far, home, -1),
        "other": np.where(far, -1, home),
    }
    number = {kind: counts(member[kind], n) for kind in KINDS}
    people = {kind: distinct(member[kind], patient, n) for kind in KINDS}
    progress(0.4)
    small = {kind: is_small(people[kind], min_patients) for kind in KINDS}
    if also_sensitive is not None and min_patients > 1:
        small["own"] |= np.append(also_sensitive, False)
    hidden = _hidden(number, small, min_patients) if min_patients > 1 else small
    progress(0.8)
    own, here = number["own"], number["here"]
    keeps = hidden["own"] | hidden["inside"] | hidden["out"]
    draws = hidden["here"] | hidden["into"] | hidden["inside"]
    depends = hidden["own"] | hidden["metropolis"] | hidden["other"]
    concentration, n_places = concentrations(home, events.place[kept], patient, n, min_patients)
    lost = hidden["own"] | (own == 0)
    table = pd.DataFrame(
        {
            "events": np.where(hidden["own"], np.nan, own.astype(float)),
            "events_inside": np.where(hidden["here"], np.nan, here.astype(float)),
            "events_of_own": np.where(
                hidden["inside"], np.nan, number["inside"].astype(float)
            ),
            "patients": np.where(hidden["own"], np.nan, people["own"].astype(float)),
            "retention": np.where(keeps, np.nan, ratios(number["inside"], own)),
            "attractiveness": np.where(draws, np.nan, ratios(number["into"], here)),
            "dependence": np.where(depends, np.nan, ratios(number["metropolis"], own)),
            "concentration": np.where(lost, np.nan, concentration),
            "n_places": np.where(lost, np.nan, n_places.astype(float)),
            "hidden": np.any([hidden[kind] for kind in KINDS], axis=0),
        }
    )
    progress(1.0)
    return table[:-1]


def _hidden(
    number: dict[str, Integers], small: dict[str, Booleans], min_patients: int
) -> dict[str, Booleans]:
    """What to hide of every kind; two networks share the events of the people of a territory.

    start -> people (own); people -> care (inside), people -> middle (out), middle -> care (into);
    care -> end (here); and start -> people (own), people -> metropolis or elsewhere -> end.
    """
    n = len(number["own"])
    people, care = 4 + 2 * np.arange(n), 5 + 2 * np.arange(n)
    start, end, one, other = (np.full(n, node) for node in range(4))
    moves = {
        "own": (start, people), "inside": (people, care), "out": (people, one),
        "into": (one, care), "here": (care, end),
    }  # fmt: skip
    reach = {"own": (start, people), "metropolis": (people, one), "other": (people, other)}
    hidden = {kind: small[kind].copy() for kind in KINDS}
    while True:
        before = {kind: hidden[kind].copy() for kind in KINDS}
        for network, columns in ((moves, ()), (reach, ((2, "metropolis"), (3, "other")))):
            _protect(network, columns, number, small, hidden, min_patients)
        if all(np.array_equal(before[kind], hidden[kind]) for kind in KINDS):
            return hidden


def _protect(
    network: dict[str, tuple[Integers, Integers]],
    columns: tuple[tuple[int, str], ...],
    number: dict[str, Integers],
    small: dict[str, Booleans],
    hidden: dict[str, Booleans],
    min_patients: int,
) -> None:
    """Hide more of one network, in place."""
    rows = {kind: np.flatnonzero(number[kind] > 0) for kind in network}
    tail = [network[kind][0][rows[kind]] for kind in network]
    head = [network[kind][1][rows[kind]] for kind in network]
    value = [number[kind][rows[kind]] for kind in network]
    # What another network hides of the people must not come back from this one.
    sensitive = [
        (small[kind] | (hidden[kind] & (kind == "own")))[rows[kind]] for kind in network
    ]
    already = [hidden[kind][rows[kind]] for kind in network]
    whole = int(number["own"].sum())
    sums = [(node, 1, int(number[kind].sum())) for node, kind in columns] + [(1, 0, whole)]
    sums = [row for row in sums if row[2] > 0]
    ends = np.array(sums, np.int64).reshape(-1, 3)
    none = np.zeros(len(ends), bool)
    stated = np.concatenate([np.zeros(sum(map(len, value)), bool), ~none])
    found = protect(
        PublishedSums(
            np.concatenate([*tail, ends[:, 0]]),
            np.concatenate([*head, ends[:, 1]]),
            np.concatenate([*value, ends[:, 2]]),
            np.concatenate([*sensitive, none]),
            stated,
        ),
        min_patients,
        also_hidden=np.concatenate([*already, none]),
    )
    sizes = np.cumsum([len(rows[kind]) for kind in network])
    for kind, part in zip(network, np.split(found, sizes)):
        hidden[kind][rows[kind]] |= part
