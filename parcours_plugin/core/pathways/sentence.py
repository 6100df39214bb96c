"""The text that reads one pathway aloud."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ..i18n import number, tr
from ..tables.codes import fold_text
from .moments import days_text, long_date
from .single_pathway import Pathway

LONGEST = 10  # runs of steps that are told one by one


def steps_text(n: int) -> str:
    """``1 step``, ``7 steps``."""
    return tr("1 step") if n == 1 else tr("{n} steps", n=number(n))


def facilities_text(n: int) -> str:
    """``1 facility``, ``3 facilities``."""
    return tr("1 facility") if n == 1 else tr("{n} facilities", n=number(n))


def title_of(pathway: Pathway) -> str:
    """The pathway in one line: steps, facilities and duration.

    The patient is not in it: the panel shows the id beside.
    """
    parts = [steps_text(len(pathway)), facilities_text(pathway.n_facilities)]
    duration = pathway.last_day - pathway.first_day
    if not np.isnan(duration):
        parts.append(days_text(duration))
    return " · ".join(parts)


def sentence_of(pathway: Pathway) -> str:
    """Read a pathway: who lives where, what happened in which order, the longest wait.

    Consecutive steps of one kind at one place are told once with their number. After
    ``LONGEST`` such runs the rest is counted.
    """
    if not len(pathway):
        return ""
    parts = [_residence(pathway), _extent(pathway), _story(pathway), _longest_wait(pathway)]
    parts += _breaks(pathway)
    return " ".join([*(part for part in parts if part), *_unknown(pathway)])


def totals_text(pathway: Pathway) -> str:
    """Kilometres and breaks of the whole pathway, ``""`` where neither is known."""
    parts = []
    if not np.isnan(pathway.total_km):
        parts.append(tr("{km} km in a straight line", km=number(pathway.total_km)))
    n = pathway.n_breaks
    if n:
        parts.append(tr("1 break") if n == 1 else tr("{n} breaks", n=number(n)))
    return " · ".join(parts)


def _residence(pathway: Pathway) -> str:
    if not pathway.residence_name:
        return tr("Residence unknown.")
    if not pathway.territory_type:
        return tr("Lives in {residence}.", residence=pathway.residence_name)
    return tr(
        "Lives in {residence} ({territory_type}).",
        residence=pathway.residence_name,
        territory_type=pathway.territory_type,
    )


def _extent(pathway: Pathway) -> str:
    """How many steps and facilities, over how long."""
    count = steps_text(len(pathway))
    if pathway.n_facilities:
        facilities = facilities_text(pathway.n_facilities)
        count = tr("{steps} at {facilities}", steps=count, facilities=facilities)
    duration = pathway.last_day - pathway.first_day
    if np.isnan(duration):
        return tr("{count}, without dates.", count=count)
    first, last = (
        long_date(day, pathway.relative) for day in (pathway.first_day, pathway.last_day)
    )
    if round(duration) == 0:
        return tr("{count}, on {day}.", count=count, day=first)
    return tr(
        "{count} over {duration}, from {first} to {last}.",
        count=count,
        duration=days_text(duration),
        first=first,
        last=last,
    )


def runs_of(pathway: Pathway) -> list[tuple[int, int]]:
    """Runs ``(begin, end)`` of consecutive steps of one kind at one place."""
    if not len(pathway):
        return []
    changes = (np.diff(pathway.step_code) != 0) | (np.diff(pathway.facility_code) != 0)
    begins = [0, *(np.flatnonzero(changes) + 1).tolist()]
    return list(zip(begins, [*begins[1:], len(pathway)]))


def _story(pathway: Pathway) -> str:
    """The runs in order, joined to one sentence."""
    runs = runs_of(pathway)
    told = [_run(pathway, *run) for run in runs[:LONGEST]]
    if len(runs) > LONGEST:
        rest = len(pathway) - runs[LONGEST][0]
        told.append(tr("then {steps} more", steps=steps_text(rest)))
    story = told[0]
    for following in told[1:]:  # the language in use decides on the sign and spaces between
        story = tr("{told}; {following}", told=story, following=following)
    return story[:1].upper() + story[1:] + "."


def _run(pathway: Pathway, begin: int, end: int) -> str:
    """One run: when after the one before, what, where."""
    step = _name(pathway, begin)
    visits = pathway.visits[begin]
    if end - begin > 1:
        step = tr("{step} ({n} times)", step=step, n=number(end - begin))
    elif visits > 1:
        step = tr("{step} ({n} visits)", step=step, n=number(visits))
    place = _place(pathway, begin)
    if begin == 0:
        return tr("{step} {place}", step=step, place=place)
    wait = pathway.wait_days[begin]
    if np.isnan(wait) or wait < 0:
        return tr("then {step} {place}", step=step, place=place)
    if round(wait) == 0:
        return tr("the same day {step} {place}", step=step, place=place)
    return tr("{wait} later {step} {place}", wait=days_text(wait), step=step, place=place)


def inside_sentence(words: str) -> str:
    """A name as it is written inside a sentence; abbreviations stay as they are.

    Examples
    --------
    >>> inside_sentence("Biopsie"), inside_sentence("RCP")
    ('biopsie', 'RCP')
    """
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def _place(pathway: Pathway, row: int) -> str:
    """Where a step took place, as it follows the step's name."""
    facility, commune = pathway.facility[row], pathway.commune[row]
    if not facility and not commune:
        return tr("at an unknown place")
    code = pathway.facility_code[row]
    if row and code >= 0 and code == pathway.facility_code[row - 1]:
        return tr("at the same place")
    if not facility:
        return tr("in {commune}", commune=commune)
    folded = fold_text(pd.Series([facility, commune], dtype=object))
    if not commune or folded[1] in folded[0]:
        return tr("at {facility}", facility=facility)
    return tr("at {facility} in {commune}", facility=facility, commune=commune)


def _longest_wait(pathway: Pathway) -> str:
    """The longest wait and the step that it comes before, if there is more than one wait."""
    if np.count_nonzero(pathway.wait_days > 0) < 2:
        return ""
    row = int(np.nanargmax(pathway.wait_days))
    return tr(
        "The longest wait, {wait}, comes before: {step}.",
        wait=days_text(pathway.wait_days[row]),
        step=_name(pathway, row),
    )


def _breaks(pathway: Pathway) -> list[str]:
    """Waits over their limit, changes of facility after a long wait, missing steps."""
    sentences = []
    for row in np.flatnonzero(pathway.over_limit)[:LONGEST].tolist():
        sentences.append(
            tr(
                "The wait before this step is over its limit of {limit}: {step}.",
                limit=days_text(pathway.limit_days[row]),
                step=_name(pathway, row),
            )
        )
    for row in np.flatnonzero(pathway.long_change & ~pathway.over_limit)[:LONGEST].tolist():
        sentences.append(
            tr("Another facility after a long wait: {step}.", step=_name(pathway, row))
        )
    if pathway.missing:
        told = pathway.missing[0]
        for following in pathway.missing[1:]:
            told = tr("{told}, {following}", told=told, following=inside_sentence(following))
        sentences.append(tr("Missing: {steps}.", steps=inside_sentence(told)))
    return sentences


def _name(pathway: Pathway, row: int) -> str:
    """The kind of a step as it is written inside a sentence."""
    return inside_sentence(pathway.step[row] or tr("unnamed step"))


def _unknown(pathway: Pathway) -> list[str]:
    """What cannot be shown."""
    sentences = []
    undated = int(np.isnan(pathway.day).sum())
    if 0 < undated < len(pathway):
        sentences.append(tr("Without a date: {steps}.", steps=steps_text(undated)))
    unplaced = int(np.isnan(pathway.x).sum())
    if unplaced:
        sentences.append(tr("Not on the map: {steps}.", steps=steps_text(unplaced)))
    return sentences
