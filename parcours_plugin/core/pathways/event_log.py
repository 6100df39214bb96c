"""The steps of all patients as one ordered log: patients together, their steps in order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import tr
from .events import NANOSECONDS_PER_DAY, numbers_within
from .groups import Booleans, Floats, Integers, first_rows

Texts = NDArray[np.object_]
TEXTS = (
    *("step", "facility_id", "facility_name", "facility_commune", "residence", "residence_name"),
    *("territory_type", "actor", "transmitted", "group"),
)
NUMBERS = ("visits", "transmit_days", "wait_days", "x", "y")
MOMENTS = ("date", "end_date")
MOST_DAYS = 106_000  # from 1970, what nanoseconds in 64 bits can hold


@dataclass(frozen=True)
class EventLog:
    """Events by patient (first seen first), then by ``seq``.

    Attributes
    ----------
    events : DataFrame
        The columns of the steps contract and ``x``, ``y`` of the facility (metres): texts are
        ``""``, numbers nan and dates NaT where missing.
    order : (n,) int64
        Row of the table that each event stands in.
    patient : (n,) int64
        0 … n_patients-1, rising.
    patients : DataFrame
        One row per patient: ``patient``, ``residence``, ``residence_name``, ``territory_type``,
        ``group``, ``home_x``, ``home_y``.
    coded : mapping
        Text column -> codes (-1 = missing) and its different texts.
    n_without_patient : int
        Rows left out because they name no patient.
    """

    events: pd.DataFrame
    order: Integers
    patient: Integers
    patients: pd.DataFrame
    coded: Mapping[str, tuple[Integers, Texts]]
    n_without_patient: int = 0

    def __len__(self) -> int:
        """Number of events."""
        return len(self.events)

    @property
    def n_patients(self) -> int:
        """Number of patients."""
        return len(self.patients)

    @property
    def date(self) -> NDArray[np.datetime64]:
        """When each event began, (n,) datetime64[ns]."""
        return self.events["date"].to_numpy("datetime64[ns]")

    @property
    def last_date(self) -> NDArray[np.datetime64]:
        """When each event ended: its end, or its date where it has none."""
        end = self.events["end_date"].to_numpy("datetime64[ns]")
        return np.where(np.isnat(end) | (end < self.date), self.date, end)

    def codes(self, column: str) -> tuple[Integers, Texts]:
        """A text column as codes (-1 = missing) and its different texts."""
        return self.coded[column]

    def convert(self, column: str, change: Callable[[Texts], NDArray[np.generic]]) -> np.ndarray:
        """What ``change`` makes of the texts of a column: it is asked once for each different one.

        Parameters
        ----------
        column : str
            A text column.
        change : callable
            (k,) texts -> (k,) values; the last text is the empty one.
        """
        codes, words = self.coded[column]
        return np.asarray(change(np.append(words, "").astype(object)))[codes]

    def facility(self) -> tuple[Integers, Texts]:
        """The facility of each event: its code, or its name where it has no code."""
        codes, words = self.coded["facility_id"]
        if (codes >= 0).all():
            return codes, words
        code = self.events["facility_id"].to_numpy(object)
        name = self.events["facility_name"].to_numpy(object)
        return coded(np.where(codes < 0, name, code))

    def homes(self) -> tuple[Floats, Floats]:
        """Point of the home of each event's patient, nan = unknown."""
        x, y = (self.patients[name].to_numpy(float) for name in ("home_x", "home_y"))
        return x[self.patient], y[self.patient]


def coded(column: Texts) -> tuple[Integers, Texts]:
    """Codes and different texts of a column; ``""`` and None are -1.

    Examples
    --------
    >>> coded(np.array(["b", "", "a", "b"], object))[0].tolist()
    [0, -1, 1, 0]
    """
    codes, words = pd.factorize(pd.Series(column, dtype=object).replace("", None))
    return codes.astype(np.int64), np.asarray(words, object)


def event_log(steps: pd.DataFrame, patients: pd.DataFrame | None = None) -> EventLog:
    """The log of a table of steps.

    Parameters
    ----------
    steps : DataFrame
        At least ``patient`` and ``step``; missing columns of the contract are taken as empty. The
        order within a patient is ``seq`` where there is one, else the date, else that of the rows.
    patients : DataFrame, optional
        ``patient``, ``residence``, ``residence_name``, ``territory_type`` and the home's ``x``,
        ``y``; what it lacks is taken from the steps.

    Raises
    ------
    InputError
        If there is no column ``step``, no event with a patient, or a patient has several rows in
        ``patients``.

    Examples
    --------
    >>> log = event_log(pd.DataFrame({"patient": ["b", "a", "b"], "seq": [2, 1, 1],
    ...                               "step": ["RCP", "RCP", "Biopsie"]}))
    >>> log.events["step"].tolist(), log.patients["patient"].tolist()
    (['Biopsie', 'RCP', 'RCP'], ['b', 'a'])
    """
    if "step" not in steps:
        raise InputError(tr("The table of steps has no field “step”: what was done is unknown."))
    codes, words = coded(steps["patient"].to_numpy(object))
    kept = np.flatnonzero(codes >= 0)
    if not len(kept):
        raise InputError(tr("No step names its patient: the field “patient” is empty."))
    date = _moments(steps, "date")
    number = _numbers(steps, "seq")
    when = np.where(np.isnat(date), np.iinfo(np.int64).max, date.astype(np.int64))
    order = kept[np.lexsort((kept, when[kept], number[kept], codes[kept]))]
    patient = codes[order]
    columns: dict[str, NDArray[np.generic]] = {"patient": words[patient]}
    seq = number[order]
    columns["seq"] = np.where(np.isnan(seq), numbers_within(patient), seq).astype(np.int64)
    in_order: dict[str, tuple[Integers, Texts]] = {}
    for name in TEXTS:
        of_rows, texts = _coded_texts(steps, name)
        in_order[name] = of_rows[order], texts
        columns[name] = np.append(texts, "").astype(object)[of_rows[order]]
    columns.update({name: _numbers(steps, name)[order] for name in NUMBERS})
    columns.update({name: _moments(steps, name)[order] for name in MOMENTS})
    events = pd.DataFrame(columns)
    people = _people(events, patient, words, patients)
    return EventLog(events, order, patient, people, in_order, len(steps) - len(kept))


def same_patient(log: EventLog) -> Booleans:
    """Whether the event before belongs to the same patient, (n,) bool."""
    same = np.zeros(len(log), bool)
    same[1:] = log.patient[1:] == log.patient[:-1]
    return same


def _people(
    events: pd.DataFrame, patient: Integers, words: Texts, given: pd.DataFrame | None
) -> pd.DataFrame:
    """One row per patient, from PATIENTS; what that lacks, from the first step that tells."""
    n = len(words)
    found: dict[str, NDArray[np.generic]] = {"patient": words}
    for name in ("residence", "residence_name", "territory_type", "group"):
        texts = events[name].to_numpy(object)
        first = first_rows(np.where(texts != "", patient, -1), n)
        found[name] = np.append(texts, "")[first]
    people = pd.DataFrame({**found, "home_x": np.nan, "home_y": np.nan})
    if given is None or not len(given):
        return people
    if given["patient"].duplicated().any():
        raise InputError(
            tr(
                "The table of patients has {n} patients on more than one row; give one row per"
                " patient.",
                n=int(given["patient"].duplicated().sum()),
            )
        )
    row = pd.Index(given["patient"].astype(object)).get_indexer(words)
    for name in ("residence", "residence_name", "territory_type", "group"):
        texts = np.append(_texts(given, name), "")[row]
        people[name] = np.where(texts != "", texts, people[name].to_numpy(object))
    for name, column in (("home_x", "x"), ("home_y", "y")):
        people[name] = np.append(_numbers(given, column), np.nan)[row]
    return people


def _texts(frame: pd.DataFrame, name: str) -> Texts:
    """A column as text, ``""`` where missing or where there is no such column."""
    codes, words = _coded_texts(frame, name)
    return np.append(words, "").astype(object)[codes]


def _coded_texts(frame: pd.DataFrame, name: str) -> tuple[Integers, Texts]:
    """A column as codes (-1 = missing) and its different texts."""
    if name not in frame:
        return np.full(len(frame), -1, np.int64), np.empty(0, object)
    codes, found = pd.factorize(frame[name])
    again, words = coded(np.array([_text(value) for value in found], object))
    return np.append(again, -1)[codes].astype(np.int64), words


def _text(value: object) -> str:
    """A value as text; whole numbers without their ``.0``."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


def _numbers(frame: pd.DataFrame, name: str) -> Floats:
    """A column as numbers, nan where missing."""
    if name not in frame:
        return np.full(len(frame), np.nan)
    return pd.to_numeric(frame[name], errors="coerce").to_numpy(np.float64, na_value=np.nan)


def _moments(frame: pd.DataFrame, name: str) -> NDArray[np.datetime64]:
    """A column as moments, NaT where missing."""
    if name not in frame:
        return np.full(len(frame), np.datetime64("NaT"), "datetime64[ns]")
    column = frame[name]
    # Numbers are days since the first event, as relative dates are kept.
    if pd.api.types.is_numeric_dtype(column):
        return moments_of_days(column.to_numpy(np.float64, na_value=np.nan))
    moments = pd.to_datetime(column, errors="coerce", utc=True).dt.tz_localize(None)
    return moments.to_numpy("datetime64[ns]")


def moments_of_days(day: Floats) -> NDArray[np.datetime64]:
    """Days since 1970-01-01 as moments; NaT where missing or beyond what a moment can hold.

    Not by ``pandas.to_datetime(unit="D")``: pandas 2 computes with memory that it did not set where
    a day is missing, and now and then fails (``FloatingPointError``).

    Examples
    --------
    >>> moments_of_days(np.array([17897.5, np.nan, 1e9])).astype("datetime64[h]").tolist()
    [datetime.datetime(2019, 1, 1, 12, 0), None, None]
    """
    known = np.abs(day) < MOST_DAYS  # False for nan
    nanoseconds = np.rint(np.where(known, day, 0.0) * NANOSECONDS_PER_DAY).astype(np.int64)
    moments = nanoseconds.astype("datetime64[ns]")
    moments[~known] = np.datetime64("NaT")
    return moments
