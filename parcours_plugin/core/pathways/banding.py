"""Ages in bands and dates in periods: the steps and patients as coarse as the user wants them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import number, tr
from ..tables.bands import age_at, age_bands, period_start
from ..tables.cells import Cells, cell_text
from ..tables.dates import NOT_A_TIME, parse_dates
from ..tables.layouts import Events, numbers_of

DATED = ("date", "end_date", "first_date", "last_date")


@dataclass(frozen=True)
class AgeBands:
    """The age band of each patient; ``of_patient`` is None where no band is wanted or known."""

    of_patient: dict[str, str] | None = None
    notes: list[str] = field(default_factory=list)

    def add_to(self, frame: pd.DataFrame) -> None:
        """Add the field ``age_band`` to steps or patients."""
        if self.of_patient is not None:
            patients, names = pd.factorize(frame["patient"].to_numpy(object))
            bands = np.array([self.of_patient.get(name, "") for name in names], dtype=object)
            frame["age_band"] = bands[patients]


def bands_of(
    events: Events, date: np.ndarray, patient: Cells, bounds: tuple[int, ...]
) -> AgeBands:
    """The band of each patient's age at the first dated step (or the least age that is written).

    Parameters
    ----------
    events : Events
    date : (m,) datetime64[ns]
    patient : Cells
        As they will be written.
    bounds : tuple of int
        Ages at which a band begins; empty = bands are only taken over from ``age_band``.

    Raises
    ------
    InputError
        If bands are wanted and the table has neither ages nor births.
    """
    n = len(patient.values)
    if not bounds:
        said = events.cells["age_band"].text()
        if not said.values:
            return AgeBands()
        first = np.full(n, "", dtype=object)
        rows = np.flatnonzero(said.filled)[::-1]
        first[patient.codes[rows]] = said.objects()[rows]
        return AgeBands(dict(zip(patient.values, first.tolist())))
    age, birth = events.cells["age"], events.cells["birth"]
    if not age.filled.any() and not birth.filled.any():
        raise InputError(
            tr(
                "AGE_BANDS needs the age or the date of birth of the patients; name its column"
                " (AGE_COLUMN or BIRTH_COLUMN)."
            )
        )
    start = _least(patient.codes, date.astype("datetime64[ns]"), n)
    born = _least(patient.codes, _births(birth), n)
    ages = age_at(born, start)
    written = pd.Series(numbers_of(age)).groupby(patient.codes).min().reindex(range(n))
    ages = np.where(np.isnan(ages), np.floor(written.to_numpy(np.float64)), ages)
    bands = age_bands(ages, bounds)
    unknown = int((bands == "").sum())
    notes = [tr("{n} patients of unknown age", n=number(unknown))] if unknown else []
    return AgeBands(dict(zip(patient.values, bands.tolist())), notes)


def _births(cells: Cells) -> np.ndarray:
    """Dates of birth; a year alone counts from its first of July. (m,) datetime64[ns]."""

    def whole(value: Any) -> Any:
        text = cell_text(value)
        return f"{text}-07-01" if text.isdecimal() and len(text) == 4 else value

    cells = cells.convert(whole)
    return cells.spread(parse_dates(cells.values, cells.counts()).moments, NOT_A_TIME)


def _least(codes: np.ndarray, moments: np.ndarray, n: int) -> np.ndarray:
    """The first moment of each of n patients, NaT where none is known."""
    least = pd.Series(moments).groupby(codes).min().reindex(range(n))
    return least.to_numpy("datetime64[ns]")


def coarsen_dates(frame: pd.DataFrame, period: str) -> None:
    """Bring the dates of steps or patients to the first day of their period."""
    for name in DATED:
        if name in frame.columns and period != "day":
            frame[name] = period_start(frame[name].to_numpy("datetime64[ns]"), period)
