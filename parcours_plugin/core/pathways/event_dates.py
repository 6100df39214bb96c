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
    transmitted : (m,) object array of str
        ``"yes"``, ``"no"``, ``""``, or what the table says where it is neither.
    bits : (m,) int64
        Flags.
    notes, warnings : list of str
    """

    date: np.ndarray
    end: np.ndarray
    sent: np.ndarray
    bad: np.ndarray
    bad_end: np.ndarray
    transmitted: np.ndarray
    bits: np.ndarray
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def take(self, kept: np.ndarray) -> EventDates:
        """The dates of some events."""
        names = ("date", "end", "sent", "bad", "bad_end", "transmitted", "bits")
        return replace(self, **{name: getattr(self, name)[kept] for name in names})

    def tell_bad_ends(self, events: Events, rejects: Rejects) -> None:
        """A line per end date that was not taken; the event is loaded without it."""
        told = np.flatnonzero(self.bad_end)
        rejects.check_rows(
            events.row_number[told],
            events.end_date_column.objects()[told],
            events.cells["end_date"].objects()[told],
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
    both = Cells.stacked([begins, ends])
    parsed = parse_dates(both.values, both.counts(), date_format)
    moments = both.spread(parsed.moments, NOT_A_TIME)
    date, end = moments[: len(events)], moments[len(events) :].copy()
    month_only = both.spread(parsed.month_only, False)[: len(events)]
    bad = begins.filled & np.isnat(date)
    bad_end = ends.filled & (np.isnat(end) | (end < date))
    end[bad_end] = NOT_A_TIME
    bits = np.where(~begins.filled, BIT["no_date"], np.int64(0))
    bits |= np.where(month_only, BIT["month_only"], 0)
    bits |= np.where(bad_end, BIT["bad_end_date"], 0)
    notes = [tr("dates: {formats}", formats=parsed.formats)] if begins.filled.any() else []
    sent, transmitted = _transmission(events.cells["transmitted"], date_format)
    return EventDates(
        date, end, sent, bad, bad_end, transmitted, bits, notes + parsed.notes, parsed.warnings
    )


def _transmission(cells: Cells, date_format: str) -> tuple[np.ndarray, np.ndarray]:
    """When each report was passed on, and whether."""
    cells = cells.without(BLANKS)
    text = [cell_text(value).lower() for value in cells.values]
    said = ["yes" if t in DONE else "no" if t in NO else "" for t in text]
    dates = parse_dates(
        [None if word else value for word, value in zip(said, cells.values)],
        cells.counts(),
        date_format,
        serials=False,
    ).moments
    words = np.array(
        [
            word or ("yes" if not np.isnat(date) else cell_text(value))
            for word, date, value in zip(said, dates, cells.values)
        ],
        dtype=object,
    )
    return cells.spread(dates, NOT_A_TIME), cells.spread(words, "")
