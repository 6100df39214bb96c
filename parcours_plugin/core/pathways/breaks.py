"""Breaks: a wait over its limit, a missing step, a change of facility after a long wait."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd

from ..i18n import number, tr
from .event_log import EventLog, Texts, same_patient
from .events import days_between
from .groups import Booleans, Floats, Integers
from .reference_limits import ReferenceLimits
from .waits import FirstSteps, Waits, missing_steps

OVER_LIMIT, MISSING_STEP, LONG_CHANGE = "over_limit", "missing_step", "change_after_wait"


def step_waits(log: EventLog) -> Floats:
    """Days from the end of the patient's previous step to each step: given, else computed."""
    given = log.events["wait_days"].to_numpy(float)
    computed = np.full(len(log), np.nan)
    computed[1:] = days_between(log.last_date[:-1], log.date[1:])
    return np.where(same_patient(log), np.where(np.isnan(given), computed, given), np.nan)


def facility_changes(log: EventLog) -> Booleans:
    """Whether the facility is another one than at the patient's last step with a known facility.

    A step without facility is no change; the one after it is compared with the one before it.
    """
    facility = log.facility()[0]
    rows = np.flatnonzero(facility >= 0)
    change = np.zeros(len(log), bool)
    same = log.patient[rows[1:]] == log.patient[rows[:-1]]
    change[rows[1:]] = same & (facility[rows[1:]] != facility[rows[:-1]])
    return change


def long_changes(log: EventLog, break_days: float) -> Booleans:
    """Changes of facility with a wait of more than ``break_days`` since the step before."""
    with np.errstate(invalid="ignore"):
        return facility_changes(log) & (step_waits(log) > break_days)


def breaks_of(
    log: EventLog,
    break_days: float,
    reference: ReferenceLimits | None = None,
    first: FirstSteps | None = None,
    waits: Waits | None = None,
) -> pd.DataFrame:
    """Every break and why.

    Parameters
    ----------
    log : EventLog
    break_days : float
        A change of facility after a longer wait than this is a break.
    reference, first, waits : optional
        Give the limits of waits and the obligatory steps.

    Returns
    -------
    DataFrame
        ``patient`` (number), ``kind`` (``over_limit``, ``missing_step``, ``change_after_wait``),
        ``from_step``, ``step``, ``date``, ``days``, ``limit_days``, ``limit_source``, ``text``;
        by patient.
    """
    parts = [_of_changes(log, break_days)]
    if reference is not None and first is not None and waits is not None:
        parts += [_of_limits(reference, waits), _of_missing(reference, first)]
    table = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    return table.sort_values("patient", kind="stable", ignore_index=True)


def break_texts(breaks: pd.DataFrame, n_patients: int) -> tuple[Integers, np.ndarray]:
    """Number of breaks of each patient, and their sentences joined by ``"; "``."""
    patient = breaks["patient"].to_numpy(np.int64)
    texts = np.full(n_patients, "", object)
    if len(patient):
        starts = np.flatnonzero(np.diff(patient, prepend=-1) != 0)
        words = breaks["text"].to_numpy(object)
        parted = np.where(np.isin(np.arange(len(words)), starts), words, "; " + words)
        texts[patient[starts]] = np.add.reduceat(parted, starts)
    return np.bincount(patient, minlength=n_patients).astype(np.int64), texts


def _of_changes(log: EventLog, break_days: float) -> pd.DataFrame:
    row = np.flatnonzero(long_changes(log, break_days))
    days = step_waits(log)[row]
    step = log.events["step"].to_numpy(object)
    before = step[row - 1] if len(row) else step[:0]
    return _table(
        log.patient[row],
        LONG_CHANGE,
        before,
        step[row],
        log.date[row],
        days,
        np.full(len(row), float(break_days)),
        np.full(len(row), "BREAK_DAYS", object),
        lambda a, b, d, _: tr(
            "change of facility after {days} days: {before} → {step}",
            days=number(d),
            before=a,
            step=b,
        ),
    )


def _of_limits(reference: ReferenceLimits, waits: Waits) -> pd.DataFrame:
    row = np.flatnonzero(waits.over)
    step = waits.step[row]
    return _table(
        waits.patient[row],
        OVER_LIMIT,
        reference.label[reference.after[step]],
        reference.label[step],
        waits.end[row],
        waits.days[row],
        reference.limit_days[step],
        reference.limit_source[step],
        lambda a, b, d, limit: tr(
            "wait over its limit: {before} → {step}, {days} days (limit {limit})",
            before=a,
            step=b,
            days=number(d),
            limit=number(limit),
        ),
    )


def _of_missing(reference: ReferenceLimits, first: FirstSteps) -> pd.DataFrame:
    patient, step = missing_steps(reference, first)
    nothing = np.full(len(patient), np.nan)
    return _table(
        patient,
        MISSING_STEP,
        np.full(len(patient), "", object),
        reference.label[step],
        np.full(len(patient), np.datetime64("NaT"), "datetime64[ns]"),
        nothing,
        nothing,
        np.full(len(patient), "", object),
        lambda a, b, d, _: tr("missing step: {step}", step=b),
    )


def _table(
    patient: Integers,
    kind: str,
    before: Texts,
    step: Texts,
    date: np.ndarray,
    days: Floats,
    limit: Floats,
    source: Texts,
    sentence: Callable[[str, str, float, float], str],
) -> pd.DataFrame:
    """Breaks of one kind; each different sentence is made once."""
    frame = pd.DataFrame(
        {
            "patient": np.asarray(patient, np.int64),
            "kind": kind,
            "from_step": np.asarray(before, object),
            "step": np.asarray(step, object),
            "date": date,
            "days": np.asarray(days, np.float64),
            "limit_days": np.asarray(limit, np.float64),
            "limit_source": np.asarray(source, object),
        }
    )
    keys = ["from_step", "step", "days", "limit_days"]
    different = frame[keys].round(0).drop_duplicates()
    made = different.assign(text=[sentence(*row) for row in different.itertuples(index=False)])
    texts = frame[keys].round(0).merge(made, on=keys, how="left")["text"]
    return frame.assign(text=texts.to_numpy(object))
