"""Tables of counts without the small ones, and the reason to be read with them."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..core.flows.group_secrecy import hide_groups
from ..core.i18n import number, tr

MIN_PATIENTS = 11


def publishable(frame, key, count, patients, n_patients, min_patients=MIN_PATIENTS):
    """A table whose small counts cannot be found out, and what to say about it.

    Rows that rest on fewer distinct patients than allowed are put together in one row, with as many
    more as keep them from being computed back from the total.

    Parameters
    ----------
    frame : DataFrame
        Its rows add up to a total that is known.
    key, count, patients : str
        The text column that names a row, what adds up, and the distinct patients.
    n_patients : int
        Distinct patients of all rows together.

    Returns
    -------
    frame : DataFrame
        With ``hidden`` (bool) and ``reason``.
    sentence : str
        ``""`` where nothing is hidden.
    """
    n = len(frame)
    hidden = np.zeros(n, bool)
    total_hidden = False
    if n:
        flags = hide_groups(
            np.full(n + 1, -1),
            np.append(np.arange(n), -1),
            np.zeros(n + 1, np.int64),
            np.append(frame[count], frame[count].sum()).astype(np.int64),
            np.append(frame[patients], n_patients).astype(np.int64),
            min_patients,
        )
        hidden, total_hidden = flags[:-1], bool(flags[-1])
    shown = frame[~hidden].assign(hidden=False, reason="")
    if not hidden.any():
        return shown.reset_index(drop=True), ""
    reason = tr(
        "fewer than {n} patients, or hidden so that those cannot be computed back", n=min_patients
    )
    gathered = {
        key: tr("{n} hidden", n=number(int(hidden.sum()))),
        count: np.nan if total_hidden else int(frame[count][hidden].sum()),
        "hidden": True,
        "reason": reason,
    }
    table = pd.concat([shown, pd.DataFrame([gathered])], ignore_index=True)
    whole = [name for name in shown if shown[name].dtype.kind == "i"]
    table[whole] = table[whole].astype(float).astype("Int64")
    sentence = tr(
        "{hidden} of {all} rows are hidden: {reason}.",
        hidden=number(int(hidden.sum())),
        all=number(n),
        reason=reason,
    )
    return table, sentence


def publishable_variants(frame, min_patients=MIN_PATIENTS):
    """Variants that may leave the house; shares and running sums over the rows shown."""
    n_cases = int(frame["cases"].sum())
    table, sentence = publishable(
        frame.drop(columns=["rank"]), "variant", "cases", "cases", n_cases, min_patients
    )
    shown = ~table["hidden"].to_numpy(bool)
    cases = table["cases"].to_numpy(float, na_value=np.nan)
    total = np.nan if np.isnan(cases).any() else float(max(n_cases, 1))
    table["share"] = cases / total
    table["cumulative"] = np.cumsum(cases) / total
    # gaps in the ranks would tell how many are hidden above
    rank = pd.Series(np.arange(1, len(table) + 1), dtype="Int64")
    table.insert(0, "rank", rank.mask(~shown, pd.NA))
    return table, sentence


def publishable_follows(frame, n_patients, min_patients=MIN_PATIENTS):
    """Passages that may leave the house."""
    return publishable(frame, "from_step", "count", "cases", n_patients, min_patients)
