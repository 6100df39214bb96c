"""Tables of groups as they are written: small groups without their numbers."""

from __future__ import annotations

import numpy as np

from ...core.i18n import tr


def without_hidden(frame, hidden, contract, empty=()):
    """The table with the fields of its contract, hidden rows without numbers.

    Parameters
    ----------
    frame : DataFrame
        One row per group.
    hidden : (n,) bool
        From ``hide_groups``.
    contract : sequence of Field
        ``hidden`` among them.
    empty : sequence of str
        Text fields in which ``""`` is written as missing.
    """
    shown = frame.reindex(columns=[field.name for field in contract])
    numbers = [field.name for field in contract if field.kind in ("integer", "real")]
    values = shown[numbers].to_numpy(float, na_value=np.nan).copy()
    values[np.asarray(hidden, bool)] = np.nan
    shown[numbers] = values
    for name in empty:
        shown[name] = shown[name].replace("", None)
    shown["hidden"] = hidden
    return shown


def tell_hidden(run, label, hidden):
    """How many groups are shown and hidden, and what showing all of them means."""
    run.sums(
        label,
        len(hidden),
        {tr("shown"): int((~hidden).sum()), tr("hidden"): int(hidden.sum())},
    )
    if run.integer("MIN_PATIENTS") <= 1:
        run.warn(
            tr(
                "No group is hidden, however few its patients: keep the tables among those who may"
                " see the patients' data; to publish, set MIN_PATIENTS (11 is the usual rule for"
                " health data)."
            )
        )
    run.say(tr("The tables by patient are for your own eyes: they are never hidden."))
