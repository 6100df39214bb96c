"""Groups of flows: events apart by step, by period and by the territory type of the residence."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError, ParameterError
from ..i18n import tr

PERIODS = ("none", "month", "quarter", "year")
GROUP_COLUMNS = ("step", "period", "territory_type")

Integers = NDArray[np.int64]


@dataclass(frozen=True)
class FlowOptions:
    """What is counted.

    Attributes
    ----------
    by_step : bool
        One flow per step instead of one for all steps.
    same_level : bool
        Origins and destinations are places of one kind (communes and communes), so that a flow
        can stay inside a place; otherwise the same text names two places.
    period : str
        One flow per ``month``, ``quarter`` or ``year`` of the date; ``none`` = all dates together.
    by_territory_type : bool
        One flow per territory type of the residence.
    """

    by_step: bool = False
    same_level: bool = True
    period: str = "none"
    by_territory_type: bool = False

    def __post_init__(self) -> None:
        if self.period not in PERIODS:
            raise ParameterError(
                tr(
                    "“{value}” is no period; choose one of: {choices}.",
                    value=self.period,
                    choices=", ".join(PERIODS),
                )
            )

    @property
    def apart(self) -> tuple[str, ...]:
        """Columns of ``GROUP_COLUMNS`` that keep events apart."""
        chosen = (self.by_step, self.period != "none", self.by_territory_type)
        return tuple(name for name, wanted in zip(GROUP_COLUMNS, chosen) if wanted)


def group_events(events: pd.DataFrame, options: FlowOptions) -> tuple[Integers, pd.DataFrame]:
    """The group of each event, and what the groups are.

    Parameters
    ----------
    events : DataFrame
        One row per event: ``step``, ``date``, ``territory_type``, those that are kept apart.
    options : FlowOptions
        Which ones are.

    Returns
    -------
    group : (n_events,) int64
        Row of ``groups``.
    groups : DataFrame
        ``GROUP_COLUMNS`` as texts, ``""`` where all are together or the value is missing: steps
        and types in the order in which they come, periods in the order of time.

    Raises
    ------
    InputError
        If a column that keeps events apart is missing, or has no value at all.

    Examples
    --------
    >>> events = pd.DataFrame({"date": pd.to_datetime(["2024-05-02", None, "2023-12-31"])})
    >>> group, groups = group_events(events, FlowOptions(period="quarter"))
    >>> group.tolist(), groups["period"].tolist()
    ([2, 0, 1], ['', '2023-Q4', '2024-Q2'])
    """
    texts = {name: _values(events, name, options) for name in options.apart}
    if not texts:
        return np.zeros(len(events), dtype=np.int64), _named([""], GROUP_COLUMNS)
    key = np.zeros(len(events), dtype=np.int64)
    names = {}
    for name, values in texts.items():
        codes, known = pd.factorize(values, sort=name == "period")
        key = key * max(len(known), 1) + codes
        names[name] = np.asarray(known, dtype=object)
    found, group = np.unique(key, return_inverse=True)
    groups = _named(np.full(len(found), ""), GROUP_COLUMNS)
    for name in reversed(options.apart):
        size = max(len(names[name]), 1)
        if len(found):
            groups[name] = names[name][found % size]
        found = found // size
    return group.astype(np.int64).ravel(), groups


def period_texts(dates: pd.Series, period: str) -> NDArray[np.object_]:
    """Months as ``2024-03``, quarters as ``2024-Q1``, years as ``2024``; ``""`` without a date.

    >>> period_texts(pd.Series(pd.to_datetime(["2024-03-09", None])), "month").tolist()
    ['2024-03', '']
    """
    moments = pd.to_datetime(dates, errors="coerce")
    year, month = moments.dt.year.to_numpy(float), moments.dt.month.to_numpy(float)
    known = np.isfinite(year)
    per_year = {"month": 12, "quarter": 4, "year": 1}[period]
    part = np.where(known, (month - 1) // (12 // per_year), 0).astype(np.int64)
    key = np.where(known, year * per_year + part, -1).astype(np.int64)
    different, which = np.unique(key, return_inverse=True)
    pattern = {"month": "{:04d}-{:02d}", "quarter": "{:04d}-Q{:d}", "year": "{:04d}"}[period]
    texts = [
        pattern.format(value // per_year, value % per_year + 1) if value >= 0 else ""
        for value in different.tolist()
    ]
    return np.array([*texts, ""], dtype=object)[which.ravel()]


def _values(events: pd.DataFrame, name: str, options: FlowOptions) -> NDArray[np.object_]:
    """The texts that keep events apart by one column."""
    source = "date" if name == "period" else name
    column = events.get(source)
    if column is None or (len(column) and not (column.notna() & (column != "")).any()):
        raise InputError(
            tr(
                "The steps have no value in “{field}”, by which the flows are to be kept apart.",
                field=source,
            )
        )
    if name == "period":
        return period_texts(column, options.period)
    return column.astype(object).where(column.notna(), "").to_numpy(object)


def _named(values: object, columns: tuple[str, ...]) -> pd.DataFrame:
    """The same texts in several columns."""
    return pd.DataFrame({name: np.asarray(values, dtype=object) for name in columns})
