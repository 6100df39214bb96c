"""Event logs in XES (IEEE 1849), plain or gzipped, read as a stream of XML."""

from __future__ import annotations

import gzip
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from xml.parsers import expat

import numpy as np

from ..errors import InputError
from ..i18n import number, tr
from ..progress import Progress, silent
from .cells import Cells, clean_texts
from .workbook import HARMLESS_BYTES, MAX_BYTES, MAX_INFLATION

GZIP = b"\x1f\x8b"
BLOCK = 1 << 20
MAX_COLUMNS = 10_000
CASE, STEP, TIME = "case:concept:name", "concept:name", "time:timestamp"
TRANSITION = "lifecycle:transition"
_VALUES = frozenset({"string", "date", "int", "float", "boolean", "id"})


@dataclass(frozen=True)
class EventLog:
    """A log as read: see :class:`~parcours_plugin.core.tables.reading.RawTable`."""

    table: dict[str, Cells]
    row_number: np.ndarray
    notes: list[str]


def is_event_log(path: Path) -> bool:
    """Whether a file is XML, plain or gzipped, as event logs are (told by its content)."""
    with open(path, "rb") as file:
        head = file.read(1024)
    if head.startswith(GZIP):
        try:
            head = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, 1024)
        except zlib.error:
            return path.name.lower().endswith(".xes.gz")
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    return start.startswith((b"<?xml", b"<log", b"<!doctype log", b"<xes:log"))


def read_event_log(path: Path, progress: Progress = silent) -> EventLog:
    """Read an event log: one row per event, the attributes of its trace as ``case:`` columns.

    Parameters
    ----------
    path : Path
        A ``.xes`` or ``.xes.gz`` file.

    Returns
    -------
    EventLog
        Text cells; the first event is row 2, below a header row 1 as in a table.

    Raises
    ------
    InputError
        If the file is damaged, no event log, without event, has a document type (entities are how
        a small XML document grows without end) or inflates beyond reason.
    """
    reader = _Reader(path)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.StartDoctypeDeclHandler = reader.doctype
    try:
        for share, block in _blocks(path):
            parser.Parse(block, False)
            progress(share)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise InputError(
            tr(
                "The event log “{file}” is damaged or cut off at line {line}; export it again.",
                file=path.name,
                line=number(error.lineno),
            )
        ) from None
    except (OSError, EOFError, zlib.error) as error:
        if isinstance(error, PermissionError):
            raise
        raise InputError(
            tr("The compressed file “{file}” is damaged; compress it again.", file=path.name)
        ) from None
    return reader.log()


def _blocks(path: Path) -> Iterator[tuple[float, bytes]]:
    """Blocks of the file, decompressed, with the share of the file behind them."""
    size = max(path.stat().st_size, 1)
    total = 0
    with open(path, "rb") as raw:
        packed = raw.read(2) == GZIP
        raw.seek(0)
        source: Any = gzip.GzipFile(fileobj=raw) if packed else raw
        while True:
            block = source.read(BLOCK)
            total += len(block)
            if packed and (total > MAX_BYTES or total > max(HARMLESS_BYTES, MAX_INFLATION * size)):
                raise InputError(
                    tr(
                        "The compressed file “{file}” inflates far more than an event log can; it"
                        " was not read. Decompress it if it is what you want.",
                        file=path.name,
                    )
                )
            if not block:
                return
            yield min(raw.tell() / size, 1.0), block


@dataclass
class _Column:
    """The values of one attribute: which rows or traces have it, and which value."""

    at: array[int] = field(default_factory=lambda: array("q"))
    codes: array[int] = field(default_factory=lambda: array("q"))
    places: defaultdict[str, int] = field(default_factory=lambda: defaultdict(count().__next__))

    def put(self, at: int, value: str) -> None:
        """Row or trace ``at`` says ``value``."""
        self.at.append(at)
        self.codes.append(self.places[value])

    def cells(self, n: int) -> Cells:
        """The column for n rows or traces."""
        codes = np.full(n, -1, np.int64)
        codes[np.array(self.at, np.int64)] = np.array(self.codes, np.int64)
        return clean_texts(codes, list(self.places))


class _Reader:
    """Takes the elements as they come; only attributes directly in a trace or event count."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.depth = 0
        self.inner = 0  # elements open inside the trace's or event's attributes
        self.inside = ""  # "trace", "event" or ""
        self.events, self.traces = 0, 0
        self.trace_of: array[int] = array("q")
        self.of_events: defaultdict[str, _Column] = defaultdict(_Column)
        self.of_traces: defaultdict[str, _Column] = defaultdict(_Column)

    def doctype(self, *_declaration: Any) -> None:
        """Refuse a document type and its entities, before any is read."""
        raise InputError(
            tr(
                "The event log “{file}” declares a document type (DOCTYPE), which no event log"
                " needs and which can hide entities that grow without end; it was not read.",
                file=self.path.name,
            )
        )

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = name.rpartition(":")[2]
        if not self.depth and name != "log":
            raise InputError(
                tr(
                    "“{file}” is XML but no event log (XES); give a CSV, XLSX or XES file, or open"
                    " it in QGIS and give it as a layer.",
                    file=self.path.name,
                )
            )
        self.depth += 1
        if name in _VALUES:
            key = attributes.get("key")
            if not self.inner and self.inside and key:
                event = self.inside == "event"
                columns = self.of_events if event else self.of_traces
                columns[key].put(
                    self.events if event else self.traces, attributes.get("value", "")
                )
                if len(columns) > MAX_COLUMNS:
                    raise InputError(
                        tr(
                            "The event log “{file}” has more than {n} kinds of attributes; it was"
                            " not read.",
                            file=self.path.name,
                            n=number(MAX_COLUMNS),
                        )
                    )
            self.inner += 1
        elif name == "trace" and not self.inside:
            self.inside, self.inner = "trace", 0
        elif name == "event" and self.inside == "trace" and not self.inner:
            self.inside, self.inner = "event", 0
            self.trace_of.append(self.traces)
        else:
            self.inner += 1

    def end(self, name: str) -> None:
        """An element ends."""
        name = name.rpartition(":")[2]
        self.depth -= 1
        if name == "event" and self.inside == "event" and not self.inner:
            self.inside, self.events = "trace", self.events + 1
        elif name == "trace" and self.inside == "trace" and not self.inner:
            self.inside, self.traces = "", self.traces + 1
        else:
            self.inner -= 1

    def log(self) -> EventLog:
        """What was read, as columns."""
        if not self.events:
            raise InputError(tr("The event log “{file}” has no event.", file=self.path.name))
        trace = np.array(self.trace_of, np.int64)
        columns = {
            f"case:{key}": column.cells(self.traces).take(trace)
            for key, column in self.of_traces.items()
        }
        numbers = [str(i + 1) for i in range(self.traces)]
        notes = [
            tr(
                "event log (XES): {events} events of {traces} cases",
                events=number(self.events),
                traces=number(self.traces),
            )
        ]
        empty = self.traces - len(np.unique(trace))
        if empty:
            notes.append(tr("{n} cases without any event left out", n=number(empty)))
        named = self.of_traces.get("concept:name")
        if named is None:
            columns[CASE] = Cells(trace, numbers)
            notes.append(tr("the cases have no name: they are numbered"))
        for key, column in self.of_events.items():
            columns[key] = column.cells(self.events)
        transitions = columns.get(TRANSITION)
        if transitions is not None and len({v.lower() for v in transitions.values}) > 1:
            notes.append(
                tr(
                    "the log tells several moments of an activity ({moments}): each is an event",
                    moments=", ".join(transitions.values[:8]),
                )
            )
        first = [key for key in (CASE, STEP, TIME) if key in columns]
        ordered = {key: columns[key] for key in (*first, *(k for k in columns if k not in first))}
        rows = np.arange(2, self.events + 2, dtype=np.int64)
        return EventLog(ordered, rows, notes)
