"""Parsed events become the steps: ordered, merged, numbered, with their waits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..tables.cells import Cells, cell_text
from ..tables.flags import BIT, flag_bits, flag_texts
from ..tables.layouts import Events, numbers_of
from .care_places import Places
from .event_dates import EventDates
from .events import days_between, numbers_within, order_events, session_groups, wait_days

RELATIVE_ORIGIN = np.datetime64("2000-01-01", "D")


@dataclass(frozen=True)
class Parsed:
    """Events with everything known of them, m each."""

    events: Events
    patient: Cells
    step: Cells
    dates: EventDates
    places: Places
    homes: Places


@dataclass(frozen=True)
class Assembled:
    """Steps in order, with the directory rows of their places.

    Parameters
    ----------
    steps : DataFrame
        Fields of the steps contract, n rows.
    facility_row, residence_row : (n,) int64
        Rows of the directories, -1 = none.
    """

    steps: pd.DataFrame
    facility_row: np.ndarray
    residence_row: np.ndarray


def assemble(parsed: Parsed, merge_days: int = 0, relative_dates: bool = False) -> Assembled:
    """Order events by patient, date, the user's order and the file, and make steps of them.

    Parameters
    ----------
    parsed : Parsed
    merge_days : int
        Sessions of one step and facility at most so many days apart are merged; 0 = none.
    relative_dates : bool
        The first day of each patient becomes 2000-01-01.
    """
    events, dates = parsed.events, parsed.dates
    rank = patient_ranks(parsed.patient)
    order = order_events(rank, dates.date, events.order, events.position)
    facility = pd.factorize(parsed.places.code)[0]
    group = session_groups(
        rank[order], parsed.step.codes[order], facility[order], dates.date[order], dates.end[order],
        merge_days,
    )  # fmt: skip
    first, inverse = np.unique(group, return_inverse=True)
    lead = order[first]  # the event that speaks for its step: its first session
    n = len(first)

    def taken(column: np.ndarray) -> np.ndarray:
        return column[lead]

    def said(cells: Cells | np.ndarray) -> np.ndarray:
        """What the first session that says something says."""
        if isinstance(cells, Cells):
            if n == len(order):
                return cells.text().take(lead).objects()
            cells = cells.text().objects()
        texts = cells
        found = taken(texts)
        silent = found == ""
        if n < len(order) and silent.any():
            speaking = np.flatnonzero(texts[order] != "")[::-1]
            words = np.full(n, "", dtype=object)
            words[inverse[speaking]] = texts[order][speaking]
            found = np.where(silent, words, found)
        return found

    visits = np.maximum(np.nan_to_num(numbers_of(events.cells["visits"]), nan=1.0), 1.0)
    total_visits = np.bincount(inverse, weights=visits[order], minlength=n).astype(np.int64)
    bits = dates.bits | parsed.places.bits | parsed.homes.bits | _earlier_flags(events)
    end = taken(dates.end).copy()
    sent_days = days_between(np.where(np.isnat(dates.end), dates.date, dates.end), dates.sent)
    given_days = numbers_of(events.cells["transmit_days"])
    sent_days = np.where(np.isnan(sent_days), given_days, sent_days)
    if n < len(order):
        last = np.where(np.isnat(dates.end), dates.date, dates.end)[order]
        latest = pd.Series(last).groupby(inverse).max().to_numpy("datetime64[ns]")
        several = np.bincount(inverse, minlength=n) > 1
        end[several] = latest[several]
        joined = np.zeros(n, np.int64)
        np.bitwise_or.at(joined, inverse, bits[order])
        bits = joined | np.where(several, BIT["merged_sessions"], 0)
    else:
        bits = taken(bits)
    patient = taken(rank)
    date = taken(dates.date)
    # The merged steps keep the place of their first session, which is that of `first`.
    homes = _homes(parsed.homes, lead, patient)
    bits = np.where(homes.code != "", bits & ~BIT["no_residence"], bits)
    waits = wait_days(patient, date, end)
    if relative_dates:
        shift = _shift(patient, date)
        date, end = date + shift, end + shift
    steps = pd.DataFrame(
        {
            "patient": parsed.patient.take(lead).objects(),
            "seq": numbers_within(patient),
            "step": parsed.step.take(lead).objects(),
            "date": date,
            "end_date": end,
            "facility_id": taken(parsed.places.code),
            "facility_name": taken(parsed.places.name),
            "facility_commune": taken(parsed.places.detail),
            "residence": homes.code,
            "residence_name": homes.name,
            "territory_type": homes.detail,
            "visits": total_visits,
            "actor": said(events.cells["actor"]),
            "transmitted": said(dates.transmitted),
            "transmit_days": taken(sent_days),
            "group": said(events.cells["group"]),
            "wait_days": waits,
            "flags": flag_texts(bits),
        },
        copy=False,
    )
    return Assembled(steps, taken(parsed.places.row), homes.row)


def patient_ranks(patient: Cells) -> np.ndarray:
    """Rank of each event's patient: by number where all identifiers are numbers, else by text."""
    names = [cell_text(value) for value in patient.values]
    numeric = all(name.isdecimal() for name in names)
    keys = [(int(name), name) for name in names] if numeric else [(0, name) for name in names]
    ranks = np.empty(len(names), np.int64)
    ranks[sorted(range(len(names)), key=keys.__getitem__)] = np.arange(len(names))
    return ranks[patient.codes]


def _homes(homes: Places, lead: np.ndarray, patient: np.ndarray) -> Places:
    """Residence of each step; where its row says none, the first that the patient's rows say."""
    taken = Places(*(getattr(homes, name)[lead] for name in ("row", "code", "name", "detail",
                                                             "bits")))  # fmt: skip
    empty = taken.code == ""
    if not empty.any():
        return taken
    said = np.flatnonzero(~empty)[::-1]
    source = np.full(int(patient.max()) + 1, -1, np.int64)
    source[patient[said]] = said
    at = source[patient]
    use = np.where(empty & (at >= 0), at, np.arange(len(patient)))
    return Places(taken.row[use], taken.code[use], taken.name[use], taken.detail[use], taken.bits)


def _earlier_flags(events: Events) -> np.ndarray:
    """Flags that a table made by the plugin already has."""
    cells = events.cells["flags"].text()
    return cells.spread(flag_bits(cells.values), np.int64(0))


def _shift(patient: np.ndarray, date: np.ndarray) -> np.ndarray:
    """From the first day of each patient to the common origin; (n,) timedelta64[ns]."""
    first = pd.Series(date).groupby(patient).transform("min").to_numpy("datetime64[ns]")
    shift = RELATIVE_ORIGIN.astype("datetime64[ns]") - first.astype("datetime64[D]")
    return shift.astype("timedelta64[ns]")
