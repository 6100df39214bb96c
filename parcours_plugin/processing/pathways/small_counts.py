"""Tables of sequences without their small counts: hidden rows gathered into one per type."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ...core.flows.group_secrecy import hide_groups
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
        Hidden rows, and rows of types that are hidden as a whole.
    """
    n = len(frame)
    shared = _type_codes(pd.concat([frame, totals], ignore_index=True)["territory_type"])
    hidden = hide_groups(
        np.append(np.ones(n, np.int64), np.zeros(len(totals), np.int64)),
        shared,
        np.append(_codes(frame, keys), np.full(len(totals), -1)),
        np.append(frame[count], totals["total"]).astype(np.int64),
        np.append(frame[patients], totals["patients"]).astype(np.int64),
        min_patients,
        progress,
    )
    hidden_types = totals["territory_type"][hidden[n:]]
    return hidden[:n], frame["territory_type"].isin(hidden_types).to_numpy(bool)


def hide_counts(frame, keys, patients, min_patients, progress):
    """Which rows to hide of a table where only the territory types of one key add up."""
    return hide_groups(
        -1 - _codes(frame, keys),
        _type_codes(frame["territory_type"]),
        np.zeros(len(frame), np.int64),
        frame["patients" if "patients" in frame else "cases"].to_numpy(np.int64),
        patients,
        min_patients,
        progress,
    )


def gather_hidden(frame, rows, types, key, count):
    """The rows shown, and one row per type for the hidden ones: how many, and their sum.

    Parameters
    ----------
    frame : DataFrame
    rows, types : (n,) bool
        From ``hide_parts``; nothing is said of types that are hidden as a whole.
    key, count : str
        Text column that says "12 hidden", and the column that is added up.
    """
    shown = frame[~(rows | types)].assign(hidden=False)
    gathered = frame[rows & ~types].groupby("territory_type", sort=False)[count]
    said = pd.DataFrame({"n": gathered.size(), count: gathered.sum()}).reset_index()
    said[key] = [tr("{n} hidden", n=number(n)) for n in said["n"]]
    together = pd.concat([shown, said.drop(columns="n").assign(hidden=True)], ignore_index=True)
    order = {name: place for place, name in enumerate(frame["territory_type"].unique())}
    together = together.assign(place=together["territory_type"].map(order))
    return together.sort_values(["place", "hidden"], kind="stable", ignore_index=True)


def _codes(frame, keys):
    """Number of the key of each row."""
    return frame.groupby(keys, sort=False).ngroup().to_numpy(np.int64)


def _type_codes(types):
    """Number of the territory type, -1 = all."""
    codes, _ = pd.factorize(types)
    return np.where(types == tr("all"), -1, codes).astype(np.int64)
