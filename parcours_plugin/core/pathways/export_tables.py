"""The steps, variants and passages of some patients as tables to be written to a file."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

from ..tables.formulas import BEGINNINGS, GUARD
from .event_log import moments_of_days
from .follows import follows_table
from .groups import Floats, Integers
from .patient_steps import PatientSteps, Words
from .timeline import rows_of_patients
from .variant_bars import sequences_of_steps
from .variants import variants_table

OF_PATIENT = ("residence", "residence_name", "territory_type")
# what no sheet of XLSX may hold
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


def steps_frame(steps: PatientSteps, patients: Integers) -> pd.DataFrame:
    """The steps of some patients in their order, with the fields of the steps contract.

    Fields that the layer does not have are left out. Dates are dates, or days since the first
    event as numbers where the layer has these.

    Parameters
    ----------
    steps : PatientSteps
    patients : (n,) int64
        Indexes of patients, in the order wanted.

    Returns
    -------
    DataFrame
        One row per step of these patients.
    """
    row, line = rows_of_patients(steps.start, np.asarray(patients, np.int64))
    who = np.asarray(patients, np.int64)[line]
    columns: dict[str, object] = {
        "patient": steps.patients[who],
        "seq": steps.seq[row],
        "step": _texts(steps.step, row),
        "date": _dates(steps.day[row], steps.relative),
        "end_date": _dates(steps.end_day[row], steps.relative),
        "facility_id": _texts(steps.facility_id, row),
        "facility_name": _texts(steps.facility_name, row),
        "facility_commune": _texts(steps.commune, row),
        **{name: _texts(getattr(steps, name), who) for name in OF_PATIENT},
        "visits": _whole(steps.visits[row]),
        "wait_days": steps.wait_days[row],
        "flags": _texts(steps.flags, row),
        "x": steps.x[row],
        "y": steps.y[row],
    }
    frame = pd.DataFrame(columns)
    told = ["patient", "seq", "step"]
    return frame[[name for name in frame if name in told or frame[name].notna().any()]]


def variants_frame(steps: PatientSteps, patients: Integers) -> pd.DataFrame:
    """The variants of some patients, as :func:`~.variants.variants_table` counts them."""
    table = variants_table(sequences_of_steps(steps, np.asarray(patients, np.int64)))
    names = ["rank", "variant", "cases", "share", "cumulative", "n_steps", "median_days"]
    return table[names]


def follows_frame(steps: PatientSteps, patients: Integers) -> pd.DataFrame:
    """The passages of some patients, as :func:`~.follows.follows_table` counts them."""
    table = follows_table(sequences_of_steps(steps, np.asarray(patients, np.int64)))
    return table[["from_step", "to_step", "count", "cases", "median_days", "mean_days"]]


def without_formulas(column: pd.Series) -> pd.Series:
    """Texts that a spreadsheet would take for a formula get an apostrophe in front.

    Such texts begin with ``=``, ``+``, ``-``, ``@``, a tab or a line end (OWASP, "CSV Injection");
    each different text is looked at once. Numbers and dates stay as they are.

    Examples
    --------
    >>> without_formulas(pd.Series(["=1+1", "@x", "Ambert", None, "a-b"], dtype=object)).tolist()
    ["'=1+1", "'@x", 'Ambert', None, 'a-b']
    """
    if column.dtype != object:
        return column
    codes, found = pd.factorize(column)
    values = np.empty(len(found) + 1, object)
    values[:-1] = [_safe(value) for value in found]
    return pd.Series(values[codes], index=column.index, name=column.name, dtype=object)


def _safe(value: object) -> object:
    """A text without control characters that is no formula; anything else as it is."""
    if not isinstance(value, str):
        return value
    text = CONTROL.sub("", value)
    return GUARD + text if text.startswith(BEGINNINGS) else text


def _texts(column: Words, row: Integers) -> np.ndarray:
    """Texts of some rows, None where missing."""
    words = np.empty(len(column.words) + 1, object)
    words[:-1] = column.words
    return words[column.codes[row]]


def _dates(day: Floats, relative: bool) -> np.ndarray | pd.Series:
    """Days as moments, or as they are if relative."""
    if relative:
        return day
    return pd.Series(moments_of_days(day)).dt.round("s")


def _whole(value: Floats) -> pd.Series:
    """Whole numbers that may be missing."""
    return pd.Series(np.round(value)).astype("Int64")
