"""Tables of sequences without their small counts: hidden rows gathered into one per type."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...core.flows.group_secrecy import hide_groups
from ...core.flows.secrecy import PublishedSums, is_small, protect
from ...core.i18n import number, tr


def hide_parts(frame, keys, totals, count, patients, min_patients, progress):
    """Which rows to hide of a table whose rows add up to a total for each territory type.

    Parameters
    ----------
    frame : DataFrame
        With ``territory_type``, "all" among them.
    keys : list of str
        Columns that name a row within a type.
    totals : DataFrame
        ``territory_type``, ``total``, ``patients`` of the types that the rows add up to.
    count, patients : str
        Columns of what adds up, and of the different patients.

    Returns
    -------
    rows, types : (n,) bool
        Hidden rows, and rows of types whose total is hidden.
    """
    n = len(frame)
    own = np.append(_codes(frame, keys), np.full(len(totals), -1))
    kind = _type_codes(pd.concat([frame, totals], ignore_index=True)["territory_type"])
    value = np.append(frame[count], totals["total"]).astype(np.int64)
    small = is_small(np.append(frame[patients], totals["patients"]), min_patients)
    counted = np.flatnonzero(value > 0)
    tail, head = _network(own, kind)
    whole = (own < 0) & (kind < 0)
    sums = PublishedSums(
        tail[counted], head[counted], value[counted], small[counted], whole[counted]
    )
    hidden = np.zeros(len(value), bool)
    if min_patients > 1 and small[counted].any():
        hidden[counted] = protect(sums, min_patients, progress)
    hidden_types = totals["territory_type"][hidden[n:]]
    return hidden[:n], frame["territory_type"].isin(hidden_types).to_numpy(bool)


def _network(own, kind):
    """Nodes that each number leads from and to: whole -> type -> key -> whole.

    A total of a type leads from the whole to the type, a row of a type from there to its key, and
    a row of all types from its key back to the whole (which has two nodes: where the types begin,
    and where the keys end; the grand total joins them).
    """
    begin, end = 0, 1
    total, whole = own < 0, kind < 0
    if whole.all():
        return np.where(total, end, begin), np.where(total, begin, end)
    at_kind = 2 + kind
    at_own = 2 + kind.max() + 1 + own
    tail = np.select([total & whole, total, ~whole], [end, begin, at_kind], at_own)
    head = np.select([total & whole, total, ~whole], [begin, at_kind, at_own], end)
    return tail, head


def hide_counts(frame, keys, count, patients, min_patients, progress):
    """Which rows to hide of a table where only the territory types of one key add up.

    Parameters
    ----------
    frame, keys, count
        As for ``hide_parts``.
    patients : (n,) int64
        What may not be small.

    Returns
    -------
    (n,) bool
    """
    return hide_groups(
        -1 - _codes(frame, keys),
        _type_codes(frame["territory_type"]),
        np.zeros(len(frame), np.int64),
        frame[count].to_numpy(np.int64),
        patients,
        min_patients,
        progress,
    )


def smaller_part(count, whole):
    """The smaller of a count and what is left of its whole; both could point at somebody.

    Parameters
    ----------
    count, whole : (n,) numbers
        Patients who do, of how many.

    Returns
    -------
    (n,) int64
        The count itself where nobody is left.
    """
    count, whole = np.asarray(count, np.int64), np.asarray(whole, np.int64)
    rest = whole - count
    return np.where((rest > 0) & (rest < count), rest, count)


def gather_hidden(frame, rows, types, key, count):
    """The rows shown, and one row per type for the hidden ones: how many, and their sum.

    Parameters
    ----------
    frame : DataFrame
    rows, types : (n,) bool
        From ``hide_parts``; where the total of a type is hidden, nothing is said of the sum.
    key, count : str
        Text column that says "12 hidden", and the column that is added up.
    """
    shown = frame[~rows].assign(hidden=False)
    gathered = frame[rows & ~types].groupby("territory_type", sort=False)[count]
    said = pd.DataFrame({"n": gathered.size(), count: gathered.sum()}).reset_index()
    said[key] = [tr("{n} hidden", n=number(n)) for n in said["n"]]
    if not len(said):
        return shown.reset_index(drop=True)
    together = pd.concat([shown, said.drop(columns="n").assign(hidden=True)], ignore_index=True)
    order = {name: place for place, name in enumerate(frame["territory_type"].unique())}
    together = together.assign(
        place=together["territory_type"].map(order), hidden=together["hidden"].astype(bool)
    )
    return together.sort_values(["place", "hidden"], kind="stable", ignore_index=True)


def _codes(frame, keys):
    """Number of the key of each row."""
    return frame.groupby(keys, sort=False).ngroup().to_numpy(np.int64)


def _type_codes(types):
    """Number of the territory type, -1 = all."""
    codes, _ = pd.factorize(types.where(types != tr("all")))
    return codes.astype(np.int64)
