"""Care areas: which facility each commune uses most, by how much, and what may be told of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..i18n import tr
from ..pathways.event_log import Texts
from ..pathways.groups import counts, distinct, ratios
from .care_areas_shares import concentrations
from .handovers_secrecy import GroupPatients, unsafe_groups, widen_groups
from .secrecy import Booleans, Integers, is_small

Floats = NDArray[np.float64]
LEAST_ROOM = 2
"""Values that a hidden number must still be able to have."""


@dataclass(frozen=True)
class CareEvents:
    """Care events by the commune of residence and the place of care.

    Attributes
    ----------
    commune : (n,) int64
        Row of the commune, -1 = unknown or not among them.
    place : (n,) int64
        Place of care, -1 = unknown.
    patient : (n,) int64
    n_communes, n_places : int
    """

    commune: Integers
    place: Integers
    patient: Integers
    n_communes: int
    n_places: int

    def __len__(self) -> int:
        """Number of events."""
        return len(self.commune)

    @property
    def placed(self) -> Booleans:
        """(n,) whether both are known."""
        return np.asarray((self.commune >= 0) & (self.place >= 0), bool)


@dataclass(frozen=True)
class CareAreaOptions:
    """What is contested, and what may be shown.

    Attributes
    ----------
    min_patients : int
        Numbers that rest on 1 to ``min_patients`` - 1 distinct patients are hidden; 0 or 1 = none.
    contested_share : float
        A commune is contested when its first facility has less than this share of its events …
    contested_lead : float
        … or is less than this ahead of the second one (share of the events).
    """

    min_patients: int = 11
    contested_share: float = 0.5
    contested_lead: float = 0.1

    @property
    def least(self) -> int:
        """Patients that a number needs: at least 1."""
        return max(self.min_patients, 1)


@dataclass(frozen=True)
class CareAreas:
    """The communes with the place that they use most.

    Attributes
    ----------
    communes : DataFrame
        Per commune ``dominant``, ``second`` (places, -1 = none or hidden), ``dominant_share``,
        ``second_share``, ``share_class`` (``share_rank`` 1, 2, 3), ``n_places``, ``contested``,
        ``events``, ``patients``, ``concentration`` (missing = hidden), ``together`` (group that it
        is counted with, -1 = none), ``reason``.
    areas : DataFrame
        Per place that is first somewhere: ``dominant``, ``communes``, ``contested``, ``events``,
        ``share``; many events before few.
    unit : (n_communes,) int64
        What is counted as one: the commune, or those that are taken together.
    shown : (n_units,) bool
        Units of enough patients.
    cells : DataFrame
        ``unit``, ``place``, ``events``, ``patients`` of every pair; not to be published.
    sums : dict
        Of the events with commune and place: ``shown``, ``together``, ``hidden``.
    unsafe : tuple of (n_territories,) bool
        Of each level, the territories whose number of events may not be told.
    """

    communes: pd.DataFrame
    areas: pd.DataFrame
    unit: Integers
    shown: Booleans
    cells: pd.DataFrame
    sums: dict[str, int]
    unsafe: tuple[Booleans, ...]


def care_areas(
    events: CareEvents,
    options: CareAreaOptions | None = None,
    group: Integers | None = None,
    levels: tuple[Integers, ...] = (),
) -> CareAreas:
    """The place that each commune uses most.

    Of places with as many events, the one with more patients is first, then the first one.
    Concentration = sum of the squared shares of the places (Herfindahl); under secrecy, places of
    too few patients add nothing to it.

    Parameters
    ----------
    events : CareEvents
    options : CareAreaOptions, optional
    group : (n_communes,) int64, optional
        Communes of too few patients are counted together with the others of their group; -1 = not.
    levels : tuple of (n_communes,) int64
        Territories of the communes whose events are told too: where one commune of a territory is
        hidden, so is another. -1 = in none.

    Examples
    --------
    >>> events = CareEvents(np.array([0, 0, 0, 1]), np.array([0, 0, 1, 1]), np.arange(4), 2, 2)
    >>> care_areas(events, CareAreaOptions(0)).communes["dominant"].tolist()
    [0, 1]
    """
    options = options or CareAreaOptions()
    placed = np.flatnonzero(events.placed)
    commune, place = events.commune[placed], events.place[placed]
    patient = events.patient[placed]
    n = events.n_communes
    of_commune = distinct(commune, patient, n)
    few = is_small(of_commune, options.min_patients)
    unit = np.arange(n)
    n_units = n
    if group is not None and few.any():
        n_units = n + int(group.max(initial=-1)) + 1
        unit = np.where(few & (group >= 0), n + group, unit)
    at = unit[commune]
    cells = _cells(at, place, patient, n_units, events.n_places)
    units = _units(cells, at, place, patient, n_units, options)
    shown = (units["patients"] >= options.least).to_numpy(bool)
    number = counts(commune, n)
    gone = few | (unit >= n)
    unsafe = tuple(np.zeros(int(level.max(initial=-1)) + 1, bool) for level in levels)
    if options.min_patients > 1:
        gone, (_, *found_unsafe) = _hidden_numbers(
            gone, number, commune, patient, (np.zeros(n, np.int64), *levels), options
        )
        unsafe = tuple(found_unsafe)
    communes = _communes(units, unit, number, of_commune, shown, gone, options)
    areas = _areas(units, unit, communes, at, place, patient, options)
    every = counts(at, n_units)
    sums = {
        "shown": int(every[:n][shown[:n]].sum()),
        "together": int(every[n:][shown[n:]].sum()),
        "hidden": int(every[~shown].sum()),
    }
    return CareAreas(communes, areas, unit, shown, cells, sums, unsafe)


def share_classes() -> list[str]:
    """Classes of the first place's share, wide enough to tell no small number."""
    return [tr("under half"), tr("half to three quarters"), tr("over three quarters")]


def _cells(
    unit: Integers, place: Integers, patient: Integers, n_units: int, n_places: int
) -> pd.DataFrame:
    """Events and distinct patients of every unit and place, by unit, many events before few."""
    width = max(n_places, 1)
    pairs, which = np.unique(unit * width + place, return_inverse=True)
    cells = pd.DataFrame(
        {
            "unit": pairs // width,
            "place": pairs % width,
            "events": np.bincount(which, minlength=len(pairs)),
            "patients": distinct(which.astype(np.int64), patient, len(pairs)),
        }
    )
    return cells.sort_values(
        ["unit", "events", "patients", "place"],
        ascending=[True, False, False, True],
        ignore_index=True,
    )


def _units(
    cells: pd.DataFrame,
    at: Integers,
    place: Integers,
    patient: Integers,
    n: int,
    options: CareAreaOptions,
) -> pd.DataFrame:
    """Each unit's first and second place, with what may be told of them."""
    unit = cells["unit"].to_numpy(np.int64)
    rank = np.arange(len(cells)) - np.searchsorted(unit, unit)
    columns: dict[str, np.ndarray] = {
        "events": counts(at, n),
        "patients": distinct(at, patient, n),
        "n_places": counts(unit, n),
    }
    for number, name in enumerate(("first", "second")):
        rows = cells[rank == number]
        where = rows["unit"].to_numpy()
        columns[name] = np.full(n, -1)
        columns[name][where] = rows["place"]
        for what in ("events", "patients"):
            columns[f"{name}_{what}"] = np.zeros(n, np.int64)
            columns[f"{name}_{what}"][where] = rows[what]
    table = pd.DataFrame(columns)
    not_first = place != columns["first"][at]
    rest = not_first & (place != columns["second"][at])
    others = distinct(at, np.where(not_first, patient, -1), n)
    beyond = distinct(at, np.where(rest, patient, -1), n)
    safe = {
        name: ~is_small(patients, options.min_patients)
        for name, patients in (
            ("first", columns["first_patients"]),
            ("second", columns["second_patients"]),
            ("others", others),
            ("beyond", beyond),
        )
    }
    table["other_patients"] = others
    table["first_told"] = safe["first"] & safe["others"]
    table["second_told"] = table["first_told"] & safe["second"] & safe["beyond"]
    table["second_named"] = safe["second"]
    table["first_share"] = ratios(columns["first_events"], columns["events"])
    table["second_share"] = ratios(columns["second_events"], columns["events"])
    table["concentration"] = concentrations(at, place, patient, n, options.min_patients)[0]
    return table


def _hidden_numbers(
    gone: Booleans,
    number: Integers,
    commune: Integers,
    patient: Integers,
    levels: tuple[Integers, ...],
    options: CareAreaOptions,
) -> tuple[Booleans, tuple[Booleans, ...]]:
    """Communes whose number of events is hidden, so that no territory's number gives one away.

    And of each level, the territories whose number would do so all the same.
    """
    gone = gone & (number > 0)
    blocks = [np.where(number > 0, level, -1).astype(np.int64) for level in levels]
    people = [
        GroupPatients(commune, patient, block, int(level.max(initial=-1)) + 1)
        for block, level in zip(blocks, levels)
    ]
    least = options.min_patients
    while True:
        before = gone
        for block, group_patients in zip(blocks, people):
            gone = widen_groups(gone, number, block, group_patients, least)
        if np.array_equal(before, gone):
            break
    unsafe = tuple(
        unsafe_groups(gone, number, block, group_patients, least)
        for block, group_patients in zip(blocks, people)
    )
    return gone, unsafe


def _communes(
    units: pd.DataFrame,
    unit: Integers,
    number: Integers,
    patients: Integers,
    shown: Booleans,
    gone: Booleans,
    options: CareAreaOptions,
) -> pd.DataFrame:
    """What may be told of each commune."""
    mine = units.iloc[unit].reset_index(drop=True)
    told = shown[unit]
    first_told = (mine["first_told"] & told).to_numpy(bool)
    share, second = mine["first_share"].to_numpy(), mine["second_share"].to_numpy()
    lead = share - second
    events = mine["events"].to_numpy()
    # 0.5 - 0.4 is a little less than 0.1 in a computer.
    weak = share < options.contested_share - 1e-9
    contested = weak | (lead < options.contested_lead - 1e-9)
    # A narrow lead among few events would tell how many they are.
    room = events * options.contested_lead >= LEAST_ROOM
    sure = first_told | room | weak | (options.min_patients <= 1)
    known_contest = told & sure
    classes = np.array([*share_classes(), ""], object)
    row = np.select([~told, share < 0.5, share <= 0.75], [3, 0, 1], 2)
    none = (number == 0) & (unit == np.arange(len(unit)))
    reason = np.select(
        [none, ~told],
        [
            np.array(tr("no care event"), object),
            np.array(tr("fewer than {n} patients", n=options.min_patients), object),
        ],
        np.array("", object),
    )
    return pd.DataFrame(
        {
            "dominant": np.where(told, mine["first"], -1),
            "dominant_share": np.where(first_told, share, np.nan),
            "share_class": classes[row],
            "share_rank": np.where(told, row + 1.0, np.nan),
            "second": np.where(told & mine["second_named"], mine["second"], -1),
            "second_share": np.where(
                told & mine["second_told"] & (mine["second"] >= 0), second, np.nan
            ),
            "n_places": np.where(first_told, mine["n_places"].astype(float), np.nan),
            "contested": pd.Series(contested).astype(object).where(known_contest, None),
            "events": np.where(gone, np.nan, number.astype(float)),
            "patients": np.where(gone, np.nan, patients.astype(float)),
            "concentration": np.where(told, mine["concentration"], np.nan),
            "together": np.where(unit >= len(unit), unit - len(unit), -1),
            "reason": reason,
        }
    )


def _areas(
    units: pd.DataFrame,
    unit: Integers,
    communes: pd.DataFrame,
    at: Integers,
    place: Integers,
    patient: Integers,
    options: CareAreaOptions,
) -> pd.DataFrame:
    """The communes of each dominant place together."""
    dominant = communes["dominant"].to_numpy()
    n = int(max(dominant.max(initial=-1), place.max(initial=-1))) + 1
    # Units that are shown: their area, their events, and whether their share is told.
    area = np.full(len(units), -1)
    area[unit] = dominant
    told = units["first_told"].to_numpy(bool)
    single = np.arange(len(units)) < len(unit)
    visible = np.zeros(len(units), bool)
    visible[unit] = communes["events"].notna().to_numpy() | ~single[unit]
    events = units["events"].to_numpy()
    at_first = units["first_events"].to_numpy()
    inside = area >= 0
    counted = inside & visible
    to_first = place == area[at]
    where = area[at]
    untold = inside[at] & ~told[at]
    rest = distinct(np.where(untold & ~to_first, where, -1), patient, n)
    firsts = distinct(np.where(untold & to_first, where, -1), patient, n)
    n_untold = counts(np.where(inside & ~told, area, -1), n)
    safe = (n_untold != 1) | (options.min_patients <= 1)
    safe &= ~is_small(rest, options.min_patients) & ~is_small(firsts, options.min_patients)
    share = ratios(
        np.bincount(area[inside], at_first[inside], n), np.bincount(area[inside], events[inside], n)
    )
    table = pd.DataFrame(
        {
            "dominant": np.arange(n),
            "communes": counts(dominant, n),
            "contested": counts(dominant, n, (communes["contested"] == True).to_numpy(bool)),  # noqa: E712
            "events": np.bincount(area[counted], events[counted], n),
            "share": np.where(safe, share, np.nan),
        }
    )
    table = table[table["communes"] > 0]
    return table.sort_values("events", ascending=False, kind="stable", ignore_index=True)


def place_texts(codes: Integers, texts: Texts) -> Texts:
    """Text of each place code, None where it is -1.

    >>> place_texts(np.array([1, -1]), np.array(["a", "b"], object)).tolist()
    ['b', None]
    """
    return np.concatenate([texts, np.array([None], object)])[codes]
