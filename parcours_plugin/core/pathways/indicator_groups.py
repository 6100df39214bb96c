"""Medians and shares of pathways by type of territory, by step, by year and by named wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..i18n import tr
from .assembling import RELATIVE_ORIGIN
from .event_log import EventLog, Texts
from .groups import Booleans, Integers, counts, distinct, medians, ratios, shares
from .indicators import Measured
from .reference_limits import ReferenceLimits

PATIENT_MEDIANS = {
    "median_facilities": "n_facilities",
    "median_communes": "n_communes",
    "median_changes": "n_changes",
    "median_duration_days": "duration_days",
    "median_km_chain": "km_chain",
    "median_minutes_chain": "minutes_chain",
    "median_km_return": "km_return",
    "median_minutes_return": "minutes_return",
    "median_km_visits": "km_visits",
    "median_minutes_visits": "minutes_visits",
    "median_farthest_km": "farthest_km",
    "median_farthest_minutes": "farthest_minutes",
}


@dataclass(frozen=True)
class IndicatorGroups:
    """The rows of the table BY_TYPE.

    Attributes
    ----------
    frame : DataFrame
        ``contracts.INDICATOR_GROUPS`` without ``hidden``; first the whole, then block by block.
    block : (n,) int64
        What a row is part of: 0 = the territory types as a whole, 1, 2 … = a block that crosses
        them with something that every event has, negative = one named wait.
    type_code, value_code : (n,) int64
        Territory type and value of the row, -1 = all of them.
    """

    frame: pd.DataFrame
    block: Integers
    type_code: Integers
    value_code: Integers


def indicator_groups(
    log: EventLog,
    measured: Measured,
    indicators: pd.DataFrame,
    reference: ReferenceLimits | None = None,
) -> IndicatorGroups:
    """Medians and shares for all patients and each territory type; within, by step, year, wait.

    Parameters
    ----------
    log : EventLog
    measured : Measured
        What was measured on it.
    indicators : DataFrame
        From :func:`~.indicators.patient_indicators`.
    reference : ReferenceLimits, optional
        Names the waits.
    """
    kinds = log.patients["territory_type"].to_numpy(object)
    kind, kind_names = _sorted_codes(kinds)
    if not (kinds != "").any():
        kind, kind_names = np.full(log.n_patients, -1, np.int64), []
    sets: list[tuple[str, Integers, list[str], Callable[..., pd.DataFrame]]] = [
        ("all", np.zeros(len(log), np.int64), [""], _of_patients(log, measured, indicators)),
    ]
    codes_of_words, step_names = _sorted_codes(np.append(log.codes("step")[1], ""))
    step_names = step_names if (log.codes("step")[0] < 0).any() else step_names[:-1]
    step = codes_of_words[log.codes("step")[0]]
    sets.append(("step", step, step_names, _of_events(log, measured)))
    year, year_names = _years(log)
    if year_names:
        patients = _of_patients(log, measured, indicators)
        sets.append(("year", year[log.patient], year_names, patients))
    parts, codes = [], []
    for block, (by, value, names, measure) in enumerate(sets):
        part = _crossed(by, kind[log.patient], kind_names, value, names, measure)
        parts.append(part)
        codes.append(np.full(len(part), block))
    if reference is not None and measured.waits is not None and len(measured.waits):
        part = _of_waits(measured, reference, kind, kind_names)
        parts.append(part)
        codes.append(-1 - part["_value"].to_numpy(np.int64))
    frame = pd.concat(parts, ignore_index=True)
    value_code = np.where(frame["by"] == "all", -1, frame["_value"]).astype(np.int64)
    type_code = frame["_type"].to_numpy(np.int64)
    frame = frame.drop(columns=["_type", "_value"])
    return IndicatorGroups(frame, np.concatenate(codes).astype(np.int64), type_code, value_code)


def _crossed(
    by: str,
    kind: Integers,
    kind_names: list[str],
    value: Integers,
    names: list[str],
    measure: Callable[[Integers, int], pd.DataFrame],
) -> pd.DataFrame:
    """Rows of one block: every value for all territory types, then for each of them."""
    n = len(names)
    parts: list[pd.DataFrame] = []
    whole = (np.zeros_like(kind), 1, [tr("all")])
    for types, size, labels in (whole, (kind, len(kind_names), kind_names)):
        if not size or (types < 0).all():
            continue
        group = np.where((types >= 0) & (value >= 0), types * n + value, -1)
        table = measure(group, size * n)
        first = len(parts) == 0
        table.insert(0, "territory_type", np.repeat(np.array(labels, object), n))
        table.insert(1, "by", by)
        table.insert(2, "value", np.tile(np.array(names, object), size))
        table["_type"] = -1 if first else np.repeat(np.arange(size), n)
        table["_value"] = np.tile(np.arange(n), size)
        parts.append(table[table["events"] > 0])
    return pd.concat(parts, ignore_index=True)


def _of_patients(
    log: EventLog, measured: Measured, indicators: pd.DataFrame
) -> Callable[[Integers, int], pd.DataFrame]:
    """Measures of groups of whole patients; groups are given per event."""
    breaks = indicators["n_breaks"].to_numpy() > 0
    several = indicators["n_facilities"].to_numpy() > 1
    everybody = np.ones(log.n_patients, bool)

    def measure(group: Integers, n: int) -> pd.DataFrame:
        of_patient = np.full(log.n_patients, -1, np.int64)
        of_patient[log.patient] = group
        table = _of_events(log, measured, journeys=False)(group, n)
        known = np.isfinite(indicators["km_chain"].to_numpy(float))
        table["with_travel"] = counts(of_patient, n, known)
        for name, column in PATIENT_MEDIANS.items():
            table[name] = medians(of_patient, indicators[column].to_numpy(float), n)
        table["share_several_facilities"] = shares(of_patient, several, everybody, n)
        table["share_with_break"] = shares(of_patient, breaks, everybody, n)
        found = measured.coordination
        if found is not None:
            table["share_transmitted"] = ratios(
                np.bincount(of_patient[of_patient >= 0], found.transmitted[of_patient >= 0], n),
                np.bincount(of_patient[of_patient >= 0], found.known[of_patient >= 0], n),
            )
            table["share_alone"] = shares(of_patient, found.alone, found.judged, n)
        return table

    return measure


def _of_events(
    log: EventLog, measured: Measured, journeys: bool = True
) -> Callable[[Integers, int], pd.DataFrame]:
    """Measures of groups of events."""
    travel = measured.travel

    def measure(group: Integers, n: int) -> pd.DataFrame:
        table = pd.DataFrame(
            {"patients": distinct(group, log.patient, n), "events": counts(group, n)}
        )
        if journeys:
            table["with_travel"] = counts(group, n, np.isfinite(travel.return_km))
            table["median_km_return"] = medians(group, travel.return_km, n)
            table["median_minutes_return"] = medians(group, travel.return_minutes, n)
        for name in ("departement", "territory", "metropolis"):
            inside = getattr(measured, name)
            table[f"share_{name}"] = shares(group, inside.yes, inside.known, n)
        table["median_wait_days"] = medians(group, measured.step_wait_days, n)
        return table

    return measure


def _of_waits(
    measured: Measured, reference: ReferenceLimits, kind: Integers, kind_names: list[str]
) -> pd.DataFrame:
    """Medians of the named waits and the share over their limit; one "event" is one wait."""
    waits = measured.waits
    if waits is None:
        return pd.DataFrame()
    pairs, value = np.unique(waits.step, return_inverse=True)
    arrow = reference.label[reference.after[pairs]] + " → " + reference.label[pairs]

    def measure(group: Integers, n: int) -> pd.DataFrame:
        return pd.DataFrame(
            {
                "patients": distinct(group, waits.patient, n),
                "events": counts(group, n),
                "median_wait_days": medians(group, waits.days, n),
                "with_limit": counts(group, n, waits.limited),
                "share_over_limit": shares(group, waits.over, waits.limited, n),
                "share_came_first": shares(group, waits.came_first, _all(group), n),
            }
        )

    types = kind[waits.patient]
    return _crossed("wait", types, kind_names, value.reshape(-1), list(arrow), measure)


def _all(group: Integers) -> Booleans:
    return np.ones(len(group), bool)


def _sorted_codes(texts: Texts) -> tuple[Integers, list[str]]:
    """Codes and different texts in alphabetical order; what is not stated comes last."""
    known = pd.Series(texts, dtype=object).replace("", None)
    codes, words = pd.factorize(known, sort=True)
    names = [str(word) for word in words]
    if (codes < 0).any():
        names.append(tr("not stated"))
    return np.where(codes < 0, len(words), codes).astype(np.int64), names


def _years(log: EventLog) -> tuple[Integers, list[str]]:
    """Year of each patient's first event; nothing where dates are relative or missing."""
    first = pd.Series(log.date).groupby(log.patient).min()
    known = first.dropna()
    if not len(known) or (known.dt.floor("D") == pd.Timestamp(RELATIVE_ORIGIN)).all():
        return np.empty(0, np.int64), []
    text = first.dt.year.astype("Int64").astype(object).where(first.notna().to_numpy(), "")
    return _sorted_codes(text.map(str).to_numpy(object))
