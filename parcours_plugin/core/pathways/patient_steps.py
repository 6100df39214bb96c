"""All steps of all patients as arrays, grouped by patient: what the panel reads from.

Texts are kept once each with integer codes (:class:`Words`), so that a million steps weigh little
and every count, filter and search is whole-array work.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import tr
from .assembling import RELATIVE_ORIGIN

NANOSECONDS_PER_DAY = 86_400_000_000_000
TEXTS = (
    "step",
    "facility_id",
    "facility_name",
    "facility_commune",
    "flags",
    "residence",
    "residence_name",
    "territory_type",
    "group",
)


@dataclass(frozen=True)
class StepFields:
    """Names of the layer's fields by what they mean; ``""`` where the layer has none."""

    patient: str
    step: str
    seq: str = ""
    date: str = ""
    end_date: str = ""
    facility_id: str = ""
    facility_name: str = ""
    facility_commune: str = ""
    residence: str = ""
    residence_name: str = ""
    territory_type: str = ""
    visits: str = ""
    wait_days: str = ""
    flags: str = ""
    group: str = ""
    minutes: str = ""

    @classmethod
    def from_text(cls, text: str, names: Sequence[str]) -> StepFields | None:
        """Fields as :meth:`to_text` wrote them; None where they are not among ``names`` (any more).

        What is no mapping of texts is no mapping: the text comes from a project file.
        """
        try:
            given = json.loads(text)
        except ValueError:
            return None
        known = {field.name for field in fields(cls)}
        if not isinstance(given, dict) or not set(given) <= known:
            return None
        if any(value not in ("", *names) for value in given.values()):
            return None
        found = cls(**{"patient": "", "step": "", **given})
        return found if found.is_complete else None

    def to_text(self) -> str:
        """The fields as text that a layer can remember."""
        return json.dumps({name: value for name, value in asdict(self).items() if value})

    @property
    def is_complete(self) -> bool:
        """Whether patients, steps and their order are told."""
        return bool(self.patient and self.step and (self.seq or self.date))

    def names(self) -> list[str]:
        """The fields to read, each once, in the order of the contract."""
        wanted = [str(getattr(self, field.name)) for field in fields(self)]
        return list(dict.fromkeys(name for name in wanted if name))


def recognise_steps(names: Sequence[str]) -> StepFields | None:
    """The fields of a steps layer, or None when the layer is none.

    A steps layer has a ``patient``, a ``step``, and a ``seq`` or a ``date`` to put them in order;
    upper and lower case are the same. Legs have these too, but also a ``from_id``: they are none.

    Examples
    --------
    >>> recognise_steps(["fid", "PATIENT", "step", "date"]).patient
    'PATIENT'
    >>> recognise_steps(["patient", "residence"]) is None
    True
    """
    known: dict[str, str] = {}
    for name in names:
        known.setdefault(name.lower(), name)
    if "patient" not in known or "step" not in known or not {"seq", "date"} & known.keys():
        return None
    if "from_id" in known:
        return None
    return StepFields(**{f.name: known.get(f.name, "") for f in fields(StepFields)})


@dataclass(frozen=True)
class Words:
    """A column of text: ``words[codes]`` is the column, code -1 is a missing text.

    Attributes
    ----------
    codes : (n,) int64
    words : (n_words,) object
        Each different text once, none of them empty.
    """

    codes: np.ndarray
    words: np.ndarray

    @classmethod
    def of(cls, column: pd.Series) -> Words:
        """Code a column; ``63113.0`` becomes ``"63113"``, empty and blank texts are missing."""
        codes, found = pd.factorize(column)
        texts = pd.Series([_text(value) for value in found], dtype=object)
        merged, words = pd.factorize(texts.where(texts != ""))
        if not len(merged):
            return cls(np.full(len(codes), -1, np.int64), np.array([], object))
        return cls(
            np.where(codes >= 0, merged[codes], -1).astype(np.int64), np.asarray(words, object)
        )

    @classmethod
    def missing(cls, n: int) -> Words:
        """A column of ``n`` missing texts."""
        return cls(np.full(n, -1, np.int64), np.array([], object))

    def take(self, rows: np.ndarray) -> Words:
        """The column at some rows."""
        return Words(self.codes[rows], self.words)

    def text(self, row: int) -> str:
        """The text of one row, ``""`` where missing."""
        code = self.codes[row]
        return str(self.words[code]) if code >= 0 else ""

    def texts(self) -> list[str]:
        """The column as texts, ``""`` where missing."""
        return list(np.append(self.words, "")[self.codes])


def _text(value: object) -> str:
    """One different value as text; whole numbers without their ``.0``."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip()


@dataclass(frozen=True)
class PatientSteps:
    """Steps sorted by patient, then in their order; patient ``i`` has ``start[i]:start[i + 1]``.

    Attributes
    ----------
    patients : (n_patients,) object
        Patient ids, in order of first appearance.
    start : (n_patients + 1,) int64
    seq : (n,) int64
        1, 2, … within each patient where the layer has no ``seq``.
    day, end_day : (n,) float64
        Days since 1970-01-01, or since the patient's first event if ``relative``; nan = no date.
    wait_days : (n,) float64
        Days since the end of the patient's previous step; nan for the first or without date.
    visits : (n,) float64
        nan where the layer does not say.
    x, y : (n,) float64
        Place in the layer's reference system; nan = unknown.
    feature_id : (n,) int64
        The layer's feature ids.
    residence, residence_name, territory_type, group : Words of n_patients
        The first that any of the patient's steps gives.
    minutes : (n,) float64
        Travel time that the layer gives; nan where it gives none.
    n_without_patient : int
        Rows left out because they name no patient.
    """

    patients: np.ndarray
    start: np.ndarray
    seq: np.ndarray
    step: Words
    day: np.ndarray
    end_day: np.ndarray
    facility_id: Words
    facility_name: Words
    commune: Words
    visits: np.ndarray
    wait_days: np.ndarray
    flags: Words
    x: np.ndarray
    y: np.ndarray
    feature_id: np.ndarray
    residence: Words
    residence_name: Words
    territory_type: Words
    group: Words
    minutes: np.ndarray
    relative: bool = False
    n_without_patient: int = 0

    @property
    def n_patients(self) -> int:
        """How many patients."""
        return len(self.patients)

    @property
    def n_steps(self) -> int:
        """How many steps."""
        return len(self.seq)

    def patient_of_step(self) -> np.ndarray:
        """The patient's index for each step, (n,) int64."""
        return np.repeat(np.arange(self.n_patients), np.diff(self.start))

    def index_of(self, patient: str) -> int:
        """The index of a patient id, -1 if there is none."""
        found = np.flatnonzero(self.patients == patient)
        return int(found[0]) if len(found) else -1

    def facility(self) -> Words:
        """The facility of each step: its id, or its name where it has no id."""
        if not len(self.facility_id.words):
            return self.facility_name
        if not len(self.facility_name.words) or (self.facility_id.codes >= 0).all():
            return self.facility_id
        known = self.facility_id.codes >= 0
        named = np.where(
            self.facility_name.codes >= 0,
            self.facility_name.codes + len(self.facility_id.words),
            -1,
        )
        return Words(
            np.where(known, self.facility_id.codes, named),
            np.concatenate([self.facility_id.words, self.facility_name.words]),
        )


def group_steps(
    frame: pd.DataFrame,
    names: StepFields,
    x: np.ndarray | None = None,
    y: np.ndarray | None = None,
    feature_id: np.ndarray | None = None,
) -> PatientSteps:
    """Group the rows of a steps layer by patient and put them in order.

    The order within a patient is ``seq`` where the layer has it, else the date (undated last),
    then the order of the rows.

    Parameters
    ----------
    frame : DataFrame
        One row per step, with the columns that ``names`` says.
    names : StepFields
        Which column means what.
    x, y : (n,) float64, optional
        Places; unknown when not given.
    feature_id : (n,) int64, optional
        Feature ids; the row numbers when not given.

    Raises
    ------
    InputError
        If no row names a patient.
    """
    n = len(frame)
    patient = Words.of(frame[names.patient])
    kept = np.flatnonzero(patient.codes >= 0)
    if n and not len(kept):
        raise InputError(
            tr(
                "No step of the layer names its patient: the field “{field}” is empty in every"
                " row.",
                field=names.patient,
            )
        )
    day, relative = _days(frame, names.date)
    end_day, _ = _days(frame, names.end_date)
    keys = [kept, patient.codes[kept]]
    keys.insert(1, _numbers(frame, names.seq)[kept] if names.seq else day[kept])
    order = kept[np.lexsort(keys)]
    code = patient.codes[order]
    start = np.concatenate([[0], np.cumsum(np.bincount(code, minlength=len(patient.words)))])
    position = np.arange(len(order)) - start[code]
    words = {}
    for meaning in TEXTS:
        name = getattr(names, meaning)
        words[meaning] = Words.of(frame[name]).take(order) if name else Words.missing(len(order))
    day, end_day = day[order], end_day[order]
    if not relative and _all_begin_at_origin(day, start):
        origin = RELATIVE_ORIGIN.astype(np.int64)
        day, end_day, relative = day - origin, end_day - origin, True
    if names.wait_days:
        wait_days = _numbers(frame, names.wait_days)[order]
    else:
        wait_days = _waits(day, end_day, position)
    nowhere = np.full(n, np.nan)
    return PatientSteps(
        patients=patient.words,
        start=start.astype(np.int64),
        seq=_sequence(frame, names.seq, order, position),
        step=words["step"],
        day=day,
        end_day=end_day,
        facility_id=words["facility_id"],
        facility_name=words["facility_name"],
        commune=words["facility_commune"],
        visits=_numbers(frame, names.visits)[order],
        wait_days=wait_days,
        flags=words["flags"],
        x=(nowhere if x is None else np.asarray(x, np.float64))[order],
        y=(nowhere if y is None else np.asarray(y, np.float64))[order],
        feature_id=(np.arange(n) if feature_id is None else np.asarray(feature_id))[order],
        residence=_first_of_patient(words["residence"], code, len(patient.words)),
        residence_name=_first_of_patient(words["residence_name"], code, len(patient.words)),
        territory_type=_first_of_patient(words["territory_type"], code, len(patient.words)),
        group=_first_of_patient(words["group"], code, len(patient.words)),
        minutes=_numbers(frame, names.minutes)[order],
        relative=relative,
        n_without_patient=n - len(kept),
    )


def _numbers(frame: pd.DataFrame, name: str) -> np.ndarray:
    """A column as float64, nan where missing, no number, or no such column."""
    if not name:
        return np.full(len(frame), np.nan)
    column = frame[name]
    if isinstance(column.dtype, pd.CategoricalDtype):
        numbers = pd.to_numeric(column.cat.categories.to_series(), errors="coerce")
        return np.append(numbers.to_numpy(np.float64), np.nan)[column.cat.codes.to_numpy()]
    return pd.to_numeric(column, errors="coerce").to_numpy(np.float64, na_value=np.nan)


def _days(frame: pd.DataFrame, name: str) -> tuple[np.ndarray, bool]:
    """A column of dates as days, and whether they are counted from the first event."""
    if not name:
        return np.full(len(frame), np.nan), False
    column = frame[name]
    if isinstance(column.dtype, pd.CategoricalDtype):  # texts: each different one is read once
        days, relative = _days(pd.DataFrame({name: column.cat.categories.to_series()}), name)
        return np.append(days, np.nan)[column.cat.codes.to_numpy()], relative
    if pd.api.types.is_numeric_dtype(column) and column.notna().any():
        return column.to_numpy(np.float64, na_value=np.nan), True
    moments = pd.to_datetime(column, errors="coerce", utc=True)
    nanoseconds = moments.dt.tz_localize(None).to_numpy("datetime64[ns]")
    days = nanoseconds.astype(np.int64) / NANOSECONDS_PER_DAY
    return np.where(np.isnat(nanoseconds), np.nan, days), False


def _all_begin_at_origin(day: np.ndarray, start: np.ndarray) -> bool:
    """Whether each patient's first date is the day that relative dates are counted from."""
    if not len(day):
        return False
    first = np.floor(np.fmin.reduceat(day, start[:-1]))
    first = first[~np.isnan(first)]
    return bool(len(first) and (first == RELATIVE_ORIGIN.astype(np.int64)).all())


def _waits(day: np.ndarray, end_day: np.ndarray, position: np.ndarray) -> np.ndarray:
    """Days from the end (or the date) of the previous step of the same patient."""
    end = np.where(np.isnan(end_day), day, end_day)
    waits = np.full(len(day), np.nan)
    waits[1:] = day[1:] - end[:-1]
    waits[position == 0] = np.nan
    return waits


def _sequence(
    frame: pd.DataFrame, name: str, order: np.ndarray, position: np.ndarray
) -> np.ndarray:
    """The layer's ``seq``, or the position within the patient where it has none."""
    given = _numbers(frame, name)[order]
    return np.where(np.isnan(given), position + 1, given).astype(np.int64)


def _first_of_patient(column: Words, patient: np.ndarray, n_patients: int) -> Words:
    """The first text that any step of each patient gives."""
    codes = np.full(n_patients, -1, np.int64)
    rows = np.flatnonzero(column.codes >= 0)[::-1]
    codes[patient[rows]] = column.codes[rows]  # the last write wins: the patient's first row
    return Words(codes, column.words)
