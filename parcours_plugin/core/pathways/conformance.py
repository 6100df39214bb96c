"""Conformance: how each pathway differs from the reference: missing, extra, out of order, late."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from ..i18n import number, short, tr
from .event_log import EventLog, Texts
from .groups import Booleans, Integers, ratios
from .reference_limits import ReferenceLimits
from .waits import FirstSteps, Waits, first_steps, missing_steps, waits_between

MISSING, EXTRA, OUT_OF_ORDER, LATE = KINDS = ("missing", "extra", "out_of_order", "late")
CONFORMS = "conforms"
KEY = ["kind", "step", "after"]
COLUMNS = (
    *("patient", "kind", "step", "after", "events", "date", "days", "limit_days", "limit_source"),
    "text",
)


@dataclass(frozen=True)
class Conformance:
    """What differs from a reference pathway.

    Attributes
    ----------
    deviations : DataFrame
        One row per difference: ``patient`` (number), ``kind``, ``step``, ``after`` (the step that
        it should follow or was late after), ``events``, ``date``, ``days``, ``limit_days``,
        ``limit_source``, ``text``; by patient, then kind.
    reference_row : (n_events,) int64
        Step of the reference that each event is, -1 = none.
    comparable : DataFrame
        ``patient``, ``kind``, ``step``, ``after``: who has both steps of an order, or a wait and
        its limit, so that they can be compared.
    obligatory : (m,) object
        The steps that may be missing.
    """

    deviations: pd.DataFrame
    reference_row: Integers
    comparable: pd.DataFrame
    obligatory: Texts


def conformance_of(
    log: EventLog,
    reference: ReferenceLimits,
    care_words: Mapping[str, str] | None = None,
    column: str = "step",
) -> Conformance:
    """Compare every pathway with a reference.

    - *missing*: an obligatory step of the reference that the patient does not have;
    - *extra*: a step that the reference does not have (once per patient and step);
    - *out of order*: the first date of a step lies before the first date of the step that it must
      follow (their order in the log decides where a date is unknown; the same moment is in order);
    - *late*: first date of the step - first date of the step before > limit_days.

    A step whose ``after`` is absent is not out of order: the absent one is missing, if obligatory.

    Parameters
    ----------
    log : EventLog
    reference : ReferenceLimits
    care_words : mapping, optional
        Folded word -> kind of care: other names for the reference's steps.
    column : str
        Text column that names the steps.
    """
    codes, words = log.codes(column)
    row = np.append(reference.rows_of(words, care_words), -1)[codes].astype(np.int64)
    first = first_steps(log, row, len(reference.step))
    waits = waits_between(log, reference, first)
    parts = [
        _missing(reference, first),
        _extra(log, row, codes, words),
        _out_of_order(log, reference, first),
        _late(reference, waits),
    ]
    table = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    table = table.sort_values("patient", kind="stable", ignore_index=True)
    comparable = pd.concat(
        [_order_pairs(reference, first), _waits_of(reference, waits, waits.limited, LATE)],
        ignore_index=True,
    )
    obligatory = reference.label[reference.obligatory]
    return Conformance(table, row, comparable, obligatory)


def conformance_by_patient(log: EventLog, deviations: pd.DataFrame) -> pd.DataFrame:
    """One row per patient: whether the pathway conforms, and what differs.

    Returns
    -------
    DataFrame
        ``patient``, ``territory_type``, ``conforms``, ``n_missing``, ``n_extra``,
        ``n_out_of_order``, ``n_late``, ``missing``, ``extra``, ``out_of_order``, ``late`` (steps
        parted by ``"; "``), in the order of ``log.patients``.
    """
    n = log.n_patients
    table = log.patients[["patient", "territory_type"]].copy()
    patient = deviations["patient"].to_numpy(np.int64)
    table["conforms"] = np.bincount(patient, minlength=n) == 0
    listed = {}
    for kind in KINDS:
        rows = deviations[(deviations["kind"] == kind).to_numpy(bool)]
        of = rows["patient"].to_numpy(np.int64)
        table[f"n_{kind}"] = np.bincount(of, minlength=n)
        listed[kind] = _joined(of, rows["step"].to_numpy(object), n)
    return table.assign(**listed)


def conformance_counts(
    log: EventLog, found: Conformance, territory: Texts | None = None
) -> pd.DataFrame:
    """How many patients deviate and how, for all and by territory type.

    Parameters
    ----------
    log : EventLog
    found : Conformance
    territory : (n_patients,) object of str, optional
        ``""`` = not stated.

    Returns
    -------
    DataFrame
        ``territory_type``, ``kind``, ``step``, ``after``, ``patients`` (who deviate so),
        ``concerned`` (who could: all of them for missing and extra, those with both steps for out
        of order, those with a wait and its limit for late), ``share = patients / concerned``.
        A row with an empty ``step`` counts the patients with any deviation of the kind; the kind
        ``conforms`` counts those without any at all.
    """
    member, size = _members(log, territory)
    table = found.deviations[["patient", *KEY]]
    conform = np.setdiff1d(np.arange(log.n_patients), table["patient"])
    conforming = pd.DataFrame({"patient": conform, "kind": CONFORMS, "step": "", "after": ""})
    count = _count(pd.concat([_with_totals(table), conforming], ignore_index=True), member)
    able = _count(_with_totals(found.comparable), member)
    totals = pd.DataFrame({"kind": (CONFORMS, *KINDS), "step": "", "after": ""})
    needed = pd.DataFrame({"kind": MISSING, "step": found.obligatory, "after": ""})
    keys = pd.concat([totals, needed, table[KEY], found.comparable[KEY]]).drop_duplicates()
    rows = size.merge(keys, how="cross")
    for name, counted in (("patients", count), ("able", able)):
        rows = rows.merge(counted.rename(name).reset_index(), on=["group", *KEY], how="left")
        rows[name] = rows[name].fillna(0).astype(np.int64)
    compared = rows["kind"].isin([OUT_OF_ORDER, LATE])
    rows["concerned"] = rows["able"].where(compared, rows["size"])
    rows["share"] = ratios(rows["patients"].to_numpy(), rows["concerned"].to_numpy())
    rank = rows["kind"].map({kind: i for i, kind in enumerate((CONFORMS, *KINDS))})
    rows = rows.assign(rank=rank, whole=rows["step"] != "", most=-rows["patients"])
    rows = rows[(rows["step"] == "") | (rows["patients"] > 0) | (rows["kind"] != EXTRA)]
    order = ["group", "rank", "whole", "most", "step", "after"]
    columns = ["territory_type", *KEY, "patients", "concerned", "share"]
    return rows.sort_values(order, ignore_index=True)[columns]


def _members(log: EventLog, territory: Texts | None) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Patients with their groups (all of them, and a territory type), and the groups' sizes."""
    everybody = np.arange(log.n_patients)
    parts = [pd.DataFrame({"patient": everybody, "group": -1, "territory_type": tr("all")})]
    if territory is not None:
        known = np.asarray(territory, object)
        names = np.append(np.unique(known[known != ""].astype(str)), tr("not stated"))
        code = pd.Index(names[:-1].astype(object)).get_indexer(pd.Index(known, dtype=object))
        code = np.where(code < 0, len(names) - 1, code)
        named = names.astype(object)[code]
        parts.append(pd.DataFrame({"patient": everybody, "group": code, "territory_type": named}))
    member = pd.concat(parts, ignore_index=True)
    size = member.groupby(["group", "territory_type"]).size().rename("size").reset_index()
    return member[["patient", "group"]], size


def _with_totals(table: pd.DataFrame) -> pd.DataFrame:
    """The rows, each patient once per key, and each patient once per kind with an empty step."""
    whole = table[["patient", "kind"]].assign(step="", after="")
    return pd.concat([table, whole], ignore_index=True).drop_duplicates()


def _count(table: pd.DataFrame, member: pd.DataFrame) -> pd.Series:
    """How many rows each group and key has."""
    return table.merge(member, on="patient").groupby(["group", *KEY]).size()


def _missing(reference: ReferenceLimits, first: FirstSteps) -> pd.DataFrame:
    """Obligatory steps that a patient does not have."""
    patient, step = missing_steps(reference, first)
    table = pd.DataFrame({"patient": patient, "kind": MISSING, "step": reference.label[step]})
    return _completed(table.assign(events=0))


def _extra(log: EventLog, row: Integers, codes: Integers, words: Texts) -> pd.DataFrame:
    """Steps that the reference does not have, once per patient."""
    rows = np.flatnonzero((row < 0) & (codes >= 0))
    key = log.patient[rows] * max(len(words), 1) + codes[rows]
    _, first, count = np.unique(key, return_index=True, return_counts=True)
    event = rows[first]
    table = pd.DataFrame(
        {
            "patient": log.patient[event],
            "kind": EXTRA,
            "step": words[codes[event]],
            "events": count,
            "date": log.date[event],
        }
    )
    return _completed(table)


def _out_of_order(log: EventLog, reference: ReferenceLimits, first: FirstSteps) -> pd.DataFrame:
    """Steps whose first event stands before that of the step that they must follow."""
    pair = np.flatnonzero(reference.after >= 0)
    early, late = first.row[:, reference.after[pair]], first.row[:, pair]
    patient, column = np.nonzero((early >= 0) & (late >= 0))
    before, event = early[patient, column], late[patient, column]
    gap = log.date[event] - log.date[before]
    days = gap.astype("timedelta64[s]").astype(np.int64) / 86_400.0
    unknown = np.isnat(gap)
    wrong = np.where(unknown, event < before, days < 0)
    step = pair[column[wrong]]
    table = pd.DataFrame(
        {
            "patient": patient[wrong].astype(np.int64),
            "kind": OUT_OF_ORDER,
            "step": reference.label[step],
            "after": reference.label[reference.after[step]],
            "events": 1,
            "date": log.date[event[wrong]],
            "days": np.where(unknown, np.nan, days)[wrong],
        }
    )
    return _completed(table)


def _order_pairs(reference: ReferenceLimits, first: FirstSteps) -> pd.DataFrame:
    """Patients who have both a step and the one that it must follow."""
    pair = np.flatnonzero(reference.after >= 0)
    both = (first.row[:, reference.after[pair]] >= 0) & (first.row[:, pair] >= 0)
    patient, column = np.nonzero(both)
    return _keyed(reference, patient.astype(np.int64), pair[column], OUT_OF_ORDER)


def _late(reference: ReferenceLimits, waits: Waits) -> pd.DataFrame:
    """Waits over their limit."""
    over, step = waits.over, waits.step[waits.over]
    table = _waits_of(reference, waits, over, LATE).assign(
        events=1,
        date=waits.end[over],
        days=waits.days[over],
        limit_days=reference.limit_days[step],
        limit_source=reference.limit_source[step],
    )
    return _completed(table)


def _waits_of(
    reference: ReferenceLimits, waits: Waits, chosen: Booleans, kind: str
) -> pd.DataFrame:
    """Patient and steps of some waits."""
    return _keyed(reference, waits.patient[chosen], waits.step[chosen], kind)


def _keyed(
    reference: ReferenceLimits, patient: Integers, step: Integers, kind: str
) -> pd.DataFrame:
    """Rows of one kind about a step and the one before it."""
    label = reference.label
    return pd.DataFrame(
        {"patient": patient, "kind": kind, "step": label[step],
         "after": label[reference.after[step]]}
    )  # fmt: skip


def _completed(table: pd.DataFrame) -> pd.DataFrame:
    """Deviations of one kind with all columns; each different sentence is made once."""
    n = len(table)
    nothing = {"after": "", "limit_source": "", "days": np.nan, "limit_days": np.nan,
               "date": np.full(n, np.datetime64("NaT"), "datetime64[ns]")}  # fmt: skip
    table = table.assign(**{k: v for k, v in nothing.items() if k not in table})
    keys = ["kind", "step", "after", "events", "days", "limit_days"]
    different = table[keys].drop_duplicates()
    texts = [_sentence(row) for row in different.itertuples(index=False)]
    table = table.merge(different.assign(text=texts), on=keys, how="left")
    return table[[*COLUMNS]]


def _sentence(row: Any) -> str:
    """One deviation in words."""
    if row.kind == MISSING:
        return tr("missing: {step}", step=row.step)
    if row.kind == EXTRA:
        return tr("not in the reference: {step} ({n})", step=row.step, n=number(row.events))
    if row.kind == LATE:
        return tr(
            "late: {step}, {days} days after {after} (limit {limit})",
            step=row.step,
            after=row.after,
            days=short(round(row.days, 1)),
            limit=short(row.limit_days),
        )
    if np.isnan(row.days):
        return tr("out of order: {step} before {after}", step=row.step, after=row.after)
    return tr(
        "out of order: {step} {days} days before {after}",
        step=row.step,
        after=row.after,
        days=short(round(-row.days, 1)),
    )


def _joined(patient: Integers, words: Texts, n: int) -> Texts:
    """The words of each patient parted by ``"; "``; patients rise."""
    texts = np.full(n, "", object)
    if len(patient):
        begins = np.diff(patient, prepend=-1) != 0
        starts = np.flatnonzero(begins)
        parted = np.where(begins, words, "; " + words)
        texts[patient[starts]] = np.add.reduceat(parted, starts)
    return texts
