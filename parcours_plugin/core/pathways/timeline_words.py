"""What a step, a wait or a break of the timeline says when it is pointed at."""

from __future__ import annotations

import numpy as np

from ..i18n import number, tr
from .flag_words import read_flags
from .moments import days_text, short_date
from .patient_steps import PatientSteps
from .reference_limits import ReferenceLimits
from .timeline import Timeline


def step_lines(steps: PatientSteps, timeline: Timeline, mark: int) -> list[str]:
    """A step in a few lines: what, when, where, and the wait before it."""
    row = int(timeline.marks.row[mark])
    begin, end = timeline.marks.begin[mark], timeline.marks.end[mark]
    step = steps.step.text(row) or tr("step without a name")
    visits = steps.visits[row]
    if visits > 1:
        step = tr("{step} ({n} visits)", step=step, n=number(visits))
    first = short_date(begin, timeline.relative) or tr("no date")
    when = first
    if end > begin:
        when = tr("{first} to {last}", first=first, last=short_date(end, timeline.relative))
    if timeline.relative and not steps.relative and not np.isnan(steps.day[row]):
        when = f"{when} · {short_date(steps.day[row])}"
    where = [
        steps.facility_name.text(row) or steps.facility_id.text(row) or tr("facility unknown"),
        steps.commune.text(row),
    ]
    lines = [step, when, " · ".join(part for part in where if part)]
    wait = steps.wait_days[row]
    if not np.isnan(wait):
        lines.append(tr("wait {days}", days=days_text(wait)))
    lines += _limits_of(timeline, mark)
    lines += [tr("break: late change of facility")] * _is_break(timeline, mark)
    lines += [read_flags(steps.flags.text(row))] * bool(steps.flags.text(row))
    return lines


def _limits_of(timeline: Timeline, mark: int) -> list[str]:
    """The waits with a limit that end at a step."""
    waits = timeline.waits
    found = []
    for place in np.flatnonzero(waits.mark == mark).tolist():
        days, limit = (
            value[place] - waits.begin[place] for value in (waits.end, waits.due)
        )
        found.append(limit_sentence(days, limit))
    return found


def limit_sentence(days: float, limit: float) -> str:
    """A wait against its limit.

    Examples
    --------
    >>> limit_sentence(12.0, 28.0), limit_sentence(40.0, 28.0)
    ('12 days, within the limit of 28 days', '40 days, 12 over the limit of 28 days')
    """
    if days > limit:
        return tr(
            "{days}, {over} over the limit of {limit}",
            days=days_text(days),
            over=number(days - limit),
            limit=days_text(limit),
        )
    return tr("{days}, within the limit of {limit}", days=days_text(days), limit=days_text(limit))


def wait_lines(timeline: Timeline, limits: ReferenceLimits, place: int) -> list[str]:
    """A wait with a limit in a few lines: between what, how long, who sets the limit."""
    waits = timeline.waits
    step = int(waits.step[place])
    lines = [
        f"{limits.label[limits.after[step]]} → {limits.label[step]}",
        limit_sentence(
            float(waits.end[place] - waits.begin[place]),
            float(waits.due[place] - waits.begin[place]),
        ),
    ]
    source = str(limits.limit_source[step] or "")
    return [*lines, tr("source of the limit: {source}", source=source)] if source else lines


def gap_lines(steps: PatientSteps, timeline: Timeline, place: int) -> list[str]:
    """The time between two steps."""
    gaps, marks = timeline.gaps, timeline.marks
    late = int(gaps.mark[place])
    before = np.flatnonzero((marks.line == gaps.line[place]) & (np.arange(len(marks)) < late))
    before = before[np.isfinite(marks.begin[before])]
    names = [steps.step.text(int(marks.row[mark])) for mark in (int(before[-1]), late)]
    lines = [
        f"{names[0]} → {names[1]}",
        tr("wait {days}", days=days_text(float(gaps.end[place] - gaps.begin[place]))),
    ]
    if gaps.is_break[place]:
        lines.append(tr("break: late change of facility"))
    return lines


def _is_break(timeline: Timeline, mark: int) -> bool:
    """Whether a break stands before a step."""
    return bool(timeline.gaps.is_break[timeline.gaps.mark == mark].any())
