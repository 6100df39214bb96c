"""Pathways laid out in time: where steps, waits and breaks stand, one line per patient."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from .breaks import long_changes
from .event_log import EventLog, event_log
from .groups import Booleans, Floats, Integers
from .patient_steps import NANOSECONDS_PER_DAY, PatientSteps
from .reference_limits import ReferenceLimits
from .waits import first_steps, missing_steps, waits_between

BREAK_DAYS = 60.0
LANES = 3  # of limited waits below a line
LOG_TEXTS = ("step", "facility_id", "facility_name")


@dataclass(frozen=True)
class TimelineOptions:
    """What is laid out, and how.

    Attributes
    ----------
    since_first : bool
        Days since each patient's first event instead of dates.
    break_days : float
        A change of facility after a longer wait than this is a break.
    limits : ReferenceLimits, optional
        Gives the limits of waits and the obligatory steps.
    care_words : mapping, optional
        Folded word -> kind of care, to know steps by other names.
    """

    since_first: bool = False
    break_days: float = BREAK_DAYS
    limits: ReferenceLimits | None = None
    care_words: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Gaps:
    """Time between the end of a step and the beginning of the next one.

    Attributes
    ----------
    mark : (n,) int64
        The later step, a row of :class:`Marks`.
    line : (n,) int64
    begin, end : (n,) float64
        Days on the axis; the end is after the beginning.
    is_break : (n,) bool
        A change of facility after a long wait.
    """

    mark: Integers
    line: Integers
    begin: Floats
    end: Floats
    is_break: Booleans

    def __len__(self) -> int:
        return len(self.line)


@dataclass(frozen=True)
class LimitedWaits:
    """Waits that have a limit.

    Attributes
    ----------
    line, lane : (n,) int64
        The lane, from 0, keeps waits of one line that overlap apart.
    step : (n,) int64
        Row of the later step in the reference.
    mark : (n,) int64
        The later step, a row of :class:`Marks`.
    begin, end, due : (n,) float64
        Days on the axis; ``due`` is when the limit was reached.
    over : (n,) bool
    """

    line: Integers
    lane: Integers
    step: Integers
    mark: Integers
    begin: Floats
    end: Floats
    due: Floats
    over: Booleans

    def __len__(self) -> int:
        return len(self.line)


@dataclass(frozen=True)
class Marks:
    """Steps on the axis.

    Attributes
    ----------
    row : (n,) int64
        Row of the step in the PatientSteps.
    line, code : (n,) int64
        Line of the patient, kind of step (-1 = none).
    begin, end : (n,) float64
        Days on the axis, nan = no date; equal where the step has no duration.
    """

    row: Integers
    line: Integers
    code: Integers
    begin: Floats
    end: Floats

    def __len__(self) -> int:
        return len(self.row)


@dataclass(frozen=True)
class Timeline:
    """Some patients' pathways on one axis.

    Attributes
    ----------
    patients : (n_lines,) int64
        Index of the patient of each line.
    marks, gaps, waits
        Steps, times between them, waits that have a limit.
    missing_line, missing_step, missing_code : (n_missing,) int64
        Lines and the obligatory steps (rows of the reference) that they lack, with the kind of
        step that they are in the layer (-1 = the layer has none).
    first, last : (n_lines,) float64
        First and last day of each line, nan = no date at all.
    relative : bool
        Days count from each patient's first event.
    """

    patients: Integers
    marks: Marks
    gaps: Gaps
    waits: LimitedWaits
    missing_line: Integers
    missing_step: Integers
    missing_code: Integers
    first: Floats
    last: Floats
    relative: bool

    @property
    def n_lines(self) -> int:
        """Number of patients."""
        return len(self.patients)

    @property
    def n_undated(self) -> int:
        """Steps without a date: they cannot stand on the axis."""
        return int(np.isnan(self.marks.begin).sum())

    @property
    def extent(self) -> tuple[float, float]:
        """First and last day of all; ``(nan, nan)`` without any date."""
        if not np.isfinite(self.first).any():
            return np.nan, np.nan
        return float(np.nanmin(self.first)), float(np.nanmax(self.last))


def timeline_of(
    steps: PatientSteps, patients: Integers, options: TimelineOptions | None = None
) -> Timeline:
    """Lay out the pathways of some patients.

    Parameters
    ----------
    steps : PatientSteps
    patients : (n_lines,) int64
        Indexes into ``steps.patients``, in the order of the lines.

    Returns
    -------
    Timeline
        Every step of these patients is a mark.
    """
    options = options or TimelineOptions()
    patients = np.asarray(patients, np.int64).reshape(-1)
    row, line = rows_of_patients(steps.start, patients)
    day = steps.day[row]
    end = np.where(np.isnan(day), np.nan, np.fmax(steps.end_day[row], day))
    first, last = (
        _of_lines(ufunc, value, line, len(patients))
        for ufunc, value in ((np.fmin, day), (np.fmax, end))
    )
    relative = options.since_first or steps.relative
    shift = np.nan_to_num(first) if relative else np.zeros(len(patients))
    marks = Marks(row, line, steps.step.codes[row], day - shift[line], end - shift[line])
    if not len(marks):
        return _without_steps(patients, marks, relative)
    log = log_of(steps, row)
    waits, missing = _against_limits(log, marks, shift, options)
    return Timeline(
        patients=patients,
        marks=marks,
        gaps=_gaps(log, marks, options.break_days),
        waits=waits,
        missing_line=missing[0],
        missing_step=missing[1],
        missing_code=_codes_of(steps, options)[missing[1]] if len(missing[1]) else missing[1],
        first=first - shift,
        last=last - shift,
        relative=relative,
    )


def _without_steps(patients: Integers, marks: Marks, relative: bool) -> Timeline:
    """The timeline of nobody."""
    none, days = np.empty(0, np.int64), np.empty(0)
    gaps = Gaps(none, none, days, days, days > 0)
    waits = LimitedWaits(none, none, none, none, days, days, days, days > 0)
    return Timeline(patients, marks, gaps, waits, none, none, none, days, days, relative)


def rows_of_patients(start: Integers, patients: Integers) -> tuple[Integers, Integers]:
    """Step rows of some patients one after the other, and the place of the patient of each.

    Examples
    --------
    >>> [part.tolist() for part in rows_of_patients(np.array([0, 2, 3, 6]), np.array([2, 0]))]
    [[3, 4, 5, 0, 1], [0, 0, 0, 1, 1]]
    """
    size = start[patients + 1] - start[patients]
    line = np.repeat(np.arange(len(patients)), size)
    within = np.arange(len(line)) - (np.cumsum(size) - size)[line]
    return (start[patients][line] + within).astype(np.int64), line.astype(np.int64)


def log_of(steps: PatientSteps, row: Integers) -> EventLog:
    """The event log of some step rows that stand in the order of their patients."""
    patient = np.searchsorted(steps.start, row, side="right") - 1
    # numbered by place, so that the log keeps the order of the lines
    texts = {name: getattr(steps, name).take(row).texts() for name in LOG_TEXTS}
    frame = pd.DataFrame(
        {
            "patient": patient.astype(str),
            "seq": np.arange(len(row)),
            "date": steps.day[row],
            "end_date": steps.end_day[row],
            "wait_days": steps.wait_days[row],
            **texts,
        }
    )
    return event_log(frame)


def _of_lines(ufunc: Any, value: Floats, line: Integers, n_lines: int) -> Floats:
    """Smallest or largest known value of each line, nan where there is none."""
    found = np.full(n_lines, np.nan)
    starts = np.flatnonzero(np.diff(line, prepend=-1) != 0)
    if len(starts):
        found[line[starts]] = ufunc.reduceat(value, starts)
    return found


def _gaps(log: EventLog, marks: Marks, break_days: float) -> Gaps:
    """Between each dated step and the next dated one of its line."""
    dated = np.flatnonzero(np.isfinite(marks.begin))
    early, late = dated[:-1], dated[1:]
    with_gap = (marks.line[early] == marks.line[late]) & (marks.begin[late] > marks.end[early])
    early, late = early[with_gap], late[with_gap]
    return Gaps(
        late,
        marks.line[late],
        marks.end[early],
        marks.begin[late],
        long_changes(log, break_days)[late],
    )


def _against_limits(
    log: EventLog, marks: Marks, shift: Floats, options: TimelineOptions
) -> tuple[LimitedWaits, tuple[Integers, Integers]]:
    """Waits with a limit, and the obligatory steps that are missing."""
    limits, none = options.limits, np.empty(0, np.int64)
    if limits is None:
        days = np.empty(0)
        return LimitedWaits(none, none, none, none, days, days, days, days > 0), (none, none)
    codes, words = log.codes("step")
    known = np.append(limits.rows_of(words, options.care_words), -1)
    first = first_steps(log, known[codes], len(limits.step))
    waits = waits_between(log, limits, first)
    line_of = marks.line[np.flatnonzero(np.diff(log.patient, prepend=-1) != 0)]
    chosen = np.flatnonzero(waits.limited)
    chosen = chosen[np.lexsort((waits.start[chosen], waits.patient[chosen]))]
    patient, step = waits.patient[chosen], waits.step[chosen]
    line = line_of[patient]
    begin, end = (_days(moment[chosen]) - shift[line] for moment in (waits.start, waits.end))
    found = LimitedWaits(
        line=line,
        lane=lanes(line, begin, end),
        step=step,
        mark=first.row[patient, step],
        begin=begin,
        end=end,
        due=begin + limits.limit_days[step],
        over=waits.over[chosen],
    )
    who, lacking = missing_steps(limits, first)
    return found, (line_of[who], lacking)


def _codes_of(steps: PatientSteps, options: TimelineOptions) -> Integers:
    """The first kind of step of the layer that each step of the reference is, -1 = none."""
    limits = options.limits
    if limits is None:
        return np.empty(0, np.int64)
    row = limits.rows_of(steps.step.words, options.care_words)
    found = np.full(len(limits.step), -1, np.int64)
    codes = np.flatnonzero(row >= 0)[::-1]
    found[row[codes]] = codes
    return found


def lanes(line: Integers, begin: Floats, end: Floats, n_lanes: int = LANES) -> Integers:
    """A lane for each interval, so that those of one line that overlap stand apart.

    Intervals come by line, then by their beginning. Each run of overlapping ones is dealt out
    from lane 0; more than ``n_lanes`` at once share the last lane.

    Examples
    --------
    >>> lanes(np.zeros(4, int), np.array([0.0, 5, 20, 22]), np.array([10.0, 12, 30, 40])).tolist()
    [0, 1, 0, 1]
    """
    if not len(line):
        return np.empty(0, np.int64)
    reach = float(np.max(end) - np.min(begin)) + 1.0
    shifted = end + reach * line
    before = np.append(-np.inf, np.maximum.accumulate(shifted)[:-1])
    new_run = begin + reach * line >= before
    place = np.arange(len(line))
    return np.minimum(place - np.maximum.accumulate(np.where(new_run, place, 0)), n_lanes - 1)


def _days(moment: np.ndarray) -> Floats:
    """Moments as days since 1970-01-01."""
    return moment.astype("datetime64[ns]").astype(np.int64) / NANOSECONDS_PER_DAY
