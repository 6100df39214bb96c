"""Parsed events become the steps: ordered, merged, numbered, with their waits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ..tables.cells import Cells, cell_text
from ..tables.flags import BIT, flag_bits, flag_texts
from ..tables.layouts import Events, numbers_of
from ..tables.letters import text_order
from .care_places import Places
from .event_dates import EventDates
from .events import days_between, numbers_within, order_events, session_groups, wait_days
from .patients import StepColumns

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
    columns : StepColumns
        Some of them as numbers.
    facility_row, residence_row : (n,) int64
        Rows of the directories, -1 = none.
    """

    steps: pd.DataFrame
    columns: StepColumns
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
    events, dates, places = parsed.events, parsed.dates, parsed.places
    rank, patients = patient_ranks(parsed.patient)
    order = order_events(rank, dates.date, events.order, events.position)
    first, episode = _episodes(parsed, rank, order, merge_days)
    lead = order if episode is None else order[first]  # speaks for its step: its first session
    n = len(lead)

    def said(cells: Cells) -> np.ndarray:
        """What the first session that says something says."""
        found = cells.take(lead)
        if episode is not None and not found.filled.all():
            in_order = cells.codes[order]
            speaking = np.flatnonzero(in_order >= 0)[::-1]
            words = np.full(n, -1, np.int64)
            words[episode[speaking]] = in_order[speaking]
            found = Cells(np.where(found.filled, found.codes, words), cells.values)
        return found.objects()

    bits = dates.bits | places.bits[places.of] | parsed.homes.bits[parsed.homes.of]
    bits |= _earlier_flags(events)
    date, end = dates.date[lead], dates.end[lead]
    visits = np.maximum(np.nan_to_num(numbers_of(events.cells["visits"]), nan=1.0), 1.0)
    if episode is None:
        bits = bits[lead]
        total_visits = visits[lead].astype(np.int64)
    else:
        total_visits = np.bincount(episode, weights=visits[order], minlength=n).astype(np.int64)
        last = np.where(np.isnat(dates.end), dates.date, dates.end)[order]
        latest = pd.Series(last).groupby(episode).max().to_numpy("datetime64[ns]")
        several = np.bincount(episode, minlength=n) > 1
        end[several] = latest[several]
        joined = np.zeros(n, np.int64)
        np.bitwise_or.at(joined, episode, bits[order])
        bits = joined | np.where(several, BIT["merged_sessions"], 0)
    patient = rank[lead]
    # The merged steps keep the place of their first session, which is that of `lead`.
    place, home = places.of[lead], _homes(parsed.homes, lead, patient)
    bits = np.where((parsed.homes.code != "")[home], bits & ~BIT["no_residence"], bits)
    waits = wait_days(patient, date, end)
    if relative_dates:
        shift = _shift(patient, date)
        date, end = date + shift, end + shift
    step = parsed.step.take(lead)
    steps = pd.DataFrame(
        {
            "patient": Cells(patient, patients).objects(),
            "seq": numbers_within(patient),
            "step": step.objects(),
            "date": date,
            "end_date": end,
            "facility_id": places.code[place],
            "facility_name": places.name[place],
            "facility_commune": places.detail[place],
            "residence": parsed.homes.code[home],
            "residence_name": parsed.homes.name[home],
            "territory_type": parsed.homes.detail[home],
            "visits": total_visits,
            "actor": said(events.cells["actor"].text()),
            "transmitted": said(dates.transmitted),
            "transmit_days": _sent_days(parsed, lead),
            "group": said(events.cells["group"].text()),
            "wait_days": waits,
            "flags": flag_texts(bits),
        },
        copy=False,
    )
    columns = StepColumns(
        patient, Cells(place, places.code.tolist()), Cells(home, parsed.homes.code.tolist()), bits
    )
    return Assembled(steps, columns, places.row[place], parsed.homes.row[home])


def _episodes(
    parsed: Parsed, rank: np.ndarray, order: np.ndarray, merge_days: int
) -> tuple[np.ndarray, np.ndarray | None]:
    """First event of each step, and the step of each event; None where each event is a step."""
    if merge_days <= 0:
        return np.arange(len(order)), None
    places, dates = parsed.places, parsed.dates
    facility = pd.factorize(places.code)[0][places.of]
    group = session_groups(
        rank[order], parsed.step.codes[order], facility[order], dates.date[order], dates.end[order],
        merge_days,
    )  # fmt: skip
    first, episode = np.unique(group, return_inverse=True)
    return first, episode.reshape(-1) if len(first) < len(order) else None


def _sent_days(parsed: Parsed, lead: np.ndarray) -> np.ndarray:
    """Days from the end of each step to the passing on of its report; (n,) float64."""
    dates = parsed.dates
    given = numbers_of(parsed.events.cells["transmit_days"])[lead]
    if not dates.transmitted.values:
        return given
    end = np.where(np.isnat(dates.end), dates.date, dates.end)
    days = days_between(end[lead], dates.sent[lead])
    return np.where(np.isnan(days), given, days)


def patient_ranks(patient: Cells) -> tuple[np.ndarray, list[str]]:
    """Rank of each event's patient, and the patients in that order.

    They go by number where all identifiers are numbers, else by text.

    >>> patient_ranks(Cells(np.array([0, 1, 1]), ["10", "9"]))
    (array([1, 0, 0]), ['9', '10'])
    """
    names = [cell_text(value) for value in patient.values]
    numeric = all(map(str.isdecimal, names))
    if numeric and max(map(len, names), default=0) <= 18:
        # Alike as numbers ("01", "1"): as texts, the longer one first.
        sizes = np.fromiter(map(len, names), np.int64, len(names))
        by_rank = np.lexsort((-sizes, np.fromiter(map(int, names), np.int64, len(names))))
    elif numeric:
        by_rank = np.array(sorted(range(len(names)), key=lambda i: (int(names[i]), names[i])))
    else:
        by_rank = text_order(names)
    ranks = np.empty(len(names), np.int64)
    ranks[by_rank] = np.arange(len(names))
    return ranks[patient.codes], np.array(names, dtype=object)[by_rank].tolist()


def _homes(homes: Places, lead: np.ndarray, patient: np.ndarray) -> np.ndarray:
    """Residence of each step; where its row says none, the first that the patient's rows say."""
    home = homes.of[lead]
    empty = (homes.code == "")[home]
    if not empty.any() or empty.all():
        return home
    said = np.flatnonzero(~empty)[::-1]
    source = np.full(int(patient.max()) + 1, -1, np.int64)
    source[patient[said]] = said
    at = source[patient]
    return home[np.where(empty & (at >= 0), at, np.arange(len(patient)))]


def _earlier_flags(events: Events) -> np.ndarray | np.int64:
    """Flags that a table made by the plugin already has."""
    cells = events.cells["flags"].text()
    return cells.spread(flag_bits(cells.values), np.int64(0)) if cells.values else np.int64(0)


def _shift(patient: np.ndarray, date: np.ndarray) -> np.ndarray:
    """From the first day of each patient to the common origin; (n,) timedelta64[ns]."""
    first = pd.Series(date).groupby(patient).transform("min").to_numpy("datetime64[ns]")
    shift = RELATIVE_ORIGIN.astype("datetime64[ns]") - first.astype("datetime64[D]")
    return shift.astype("timedelta64[ns]")
