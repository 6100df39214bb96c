"""The dates of events: beginning, end, and when the report was passed on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from ..i18n import tr
from ..tables.cells import Cells, cell_text
from ..tables.codes import BLANKS
from ..tables.dates import NOT_A_TIME, parse_dates
from ..tables.flags import BIT
from ..tables.layouts import DONE, Events
from ..tables.rejects import Rejects

NO = frozenset({"non", "no", "n", "0", "faux", "false"})


@dataclass(frozen=True)
class EventDates:
    """Dates of m events.

    Parameters
    ----------
    date, end, sent : (m,) datetime64[ns]
        NaT where there is none.
    bad, bad_end : (m,) bool
        Something is written that is no date (for the end: or lies before the beginning).
    transmitted : Cells
        ``"yes"``, ``"no"``, nothing, or what the table says where it is neither.
    bits : (m,) int64
        Flags.
    notes, warnings : list of str
    """

    date: np.ndarray
    end: np.ndarray
    sent: np.ndarray
    bad: np.ndarray
    bad_end: np.ndarray
    transmitted: Cells
    bits: np.ndarray
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def take(self, kept: np.ndarray) -> EventDates:
        """The dates of some events."""
        names = ("date", "end", "sent", "bad", "bad_end", "bits")
        taken = {name: getattr(self, name)[kept] for name in names}
        return replace(self, transmitted=self.transmitted.take(kept), **taken)

    def those(self, kept: np.ndarray) -> EventDates:
        """The dates of the events of a mask; the same ones where it leaves none out."""
        return self if kept.all() else self.take(np.flatnonzero(kept))

    def tell_bad_ends(self, events: Events, rejects: Rejects) -> None:
        """A line per end date that was not taken; the event is loaded without it."""
        told = np.flatnonzero(self.bad_end)
        rejects.check_rows(
            events.row_number[told],
            events.end_date_column.take(told).objects(),
            events.cells["end_date"].take(told).objects(),
            "bad_end_date",
            tr("this is no date, or one before the beginning; the step was loaded without it"),
        )


def read_dates(events: Events, date_format: str = "") -> EventDates:
    """Parse the dates of events; each kind of date has one format, decided on all of its cells.

    Parameters
    ----------
    events : Events
    date_format : str
        Given by the user, empty = recognised.

    Raises
    ------
    ParameterError
        If the format is not understood.
    """
    begins, ends = (
        events.cells[role].without(BLANKS) for role in ("date", "end_date")
    )
    # Beginnings and ends are written by the same hand: they decide on day or month together.
    both = Cells.stacked([begins, ends]) if ends.values else begins
    parsed = parse_dates(both.values, both.counts(), date_format)
    m = len(events)
    # What is known of a distinct cell before it is spread; the last answers the empty ones.
    of_value = np.append(np.where(parsed.month_only, BIT["month_only"], 0), BIT["no_date"])
    codes = both.codes[:m]
    date, bits = Cells(codes, both.values).spread(parsed.moments, NOT_A_TIME), of_value[codes]
    bad = np.append(np.isnat(parsed.moments), False)[codes]
    end = np.full(m, NOT_A_TIME)
    bad_end = np.zeros(m, bool)
    if ends.values:
        end = Cells(both.codes[m:], both.values).spread(parsed.moments, NOT_A_TIME)
        bad_end = ends.filled & (np.isnat(end) | (end < date))
        end[bad_end] = NOT_A_TIME
        bits = bits | np.where(bad_end, BIT["bad_end_date"], 0)
    notes = [tr("dates: {formats}", formats=parsed.formats)] if begins.filled.any() else []
    sent, transmitted = _transmission(events.cells["transmitted"], date_format)
    return EventDates(
        date, end, sent, bad, bad_end, transmitted, bits, notes + parsed.notes, parsed.warnings
    )


def _transmission(cells: Cells, date_format: str) -> tuple[np.ndarray, Cells]:
    """When each report was passed on, and whether."""
    cells = cells.without(BLANKS)
    if not cells.values:
        return np.full(len(cells), NOT_A_TIME), cells
    text = [cell_text(value).lower() for value in cells.values]
    said = ["yes" if t in DONE else "no" if t in NO else "" for t in text]
    dates = parse_dates(
        [None if word else value for word, value in zip(said, cells.values)],
        cells.counts(),
        date_format,
        serials=False,
    ).moments
    words = [
        word or ("yes" if known else cell_text(value))
        for word, known, value in zip(said, (~np.isnat(dates)).tolist(), cells.values)
    ]
    told = Cells(cells.codes, list(range(len(words)))).convert(words.__getitem__)
    return cells.spread(dates, NOT_A_TIME), told
