"""Tables in text files: separator, quotes and header found, cells read by chunks."""

from __future__ import annotations

import codecs
import contextlib
import csv
import io
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import tr
from ..progress import Progress, part, silent
from .cells import Cells, clean_cell, clean_texts
from .cutting import cut_columns
from .encodings import Encoding, detect_encoding
from .headers import column_names, find_header, header_note, join_header, looks_like_name

Quoting = Literal[0, 3]  # csv.QUOTE_MINIMAL, csv.QUOTE_NONE
SEPARATORS = (";", "\t", "|", ",")
SEPARATOR_NAMES = {";": ";", "\t": "tab", "|": "|", ",": ","}
SAMPLE, MAX_SAMPLE = 1 << 17, 1 << 23
CHUNK_CELLS = 4_000_000
SPARE, MAX_SPARE = 4, 500
SEARCHED_RECORDS, LOOKED_AT = 400, 5000


@dataclass(frozen=True)
class Delimited:
    """A text table as read: see :class:`~parcours_plugin.core.tables.reading.RawTable`."""

    table: dict[str, Cells]
    row_number: np.ndarray
    overfull: np.ndarray
    notes: list[str]


def read_delimited(
    path: Path,
    encoding: str = "",
    header: bool = True,
    known: Collection[str] = (),
    progress: Progress = silent,
) -> Delimited:
    """Read a CSV, TSV or text table whatever its encoding and separator.

    Parameters
    ----------
    path : Path
        The file.
    encoding : str
        Given by the user, or empty to have it recognised.
    header : bool
        False for a file without column names: columns are then called ``"1"``, ``"2"`` …
    known : collection of str
        Names that the header may hold.

    Returns
    -------
    Delimited
        Cells as categoricals of text, blank rows left out.

    Raises
    ------
    InputError
        If the file is empty or binary.
    ParameterError
        If the encoding is unknown.
    """
    found = detect_encoding(path, encoding, part(progress, 0.0, 0.1))
    sample, whole = _sample(path, found)
    if not sample.strip():
        raise InputError(tr("The file “{file}” is empty.", file=path.name))
    separator, skipped = find_separator(sample)
    rows = _records(sample, separator, skipped, whole)
    searched = [[clean_cell(cell) for cell in row] for row in rows[:SEARCHED_RECORDS]]
    at = find_header(searched, known) if header else -1
    if header and at < 0:
        raise InputError(tr("The file “{file}” is empty.", file=path.name))
    counts = [len(row) for row in rows[at + 1 :] if any(row)] or [1]
    top, titles = at, searched[max(at, 0)]
    if header:
        top, at, titles = join_header(searched, at)
    # Below a header, a lone row with more cells is a damaged one; many are columns without name.
    width = max(len(titles), int(np.bincount(counts).argmax())) if header else max(counts)
    # The first record of a file that begins with Excel's "sep=;" is that line.
    first = at + 1 + skipped if header else skipped
    rest = part(progress, 0.1, 1.0)
    try:
        columns = _read(path, found, separator, width, csv.QUOTE_MINIMAL, first, rest)
        broken_quotes = _swallowed_rows(columns, separator, width)
    except _OpenQuoteError:
        broken_quotes = True
    notes = [tr("encoding: {encoding}", encoding=found.label)]
    notes.append(tr("separator: {separator}", separator=SEPARATOR_NAMES[separator]))
    if broken_quotes:
        notes.append(tr("some quotation marks are not closed: they were read as plain letters"))
        columns = _read(path, found, separator, width, csv.QUOTE_NONE, first, rest)
    names = [str(i + 1) for i in range(width)]
    if header:
        names = column_names(titles, width)
        notes.append(header_note(first - (at - top), first))
    return _table(columns, first, names, notes)


def _table(columns: list[Cells], first: int, names: list[str], notes: list[str]) -> Delimited:
    """Rows below the header, cleaned, without the blank ones."""
    blank = np.ones(len(columns[0]), bool)
    cleaned = []
    for column in columns:
        cells = clean_texts(column.codes, column.values)
        blank &= ~cells.filled
        cleaned.append(cells)
    overflow = np.zeros(len(blank), bool)
    for cells in cleaned[len(names) :]:
        overflow |= cells.filled
    kept = np.flatnonzero(~blank)
    if blank.any():
        cleaned = [cells.take(kept) for cells in cleaned]
    if blank.any():
        notes.append(tr("{n} blank rows left out", n=int(blank.sum())))
    return Delimited(dict(zip(names, cleaned)), kept + first + 1, overflow[kept], notes)


def _sample(path: Path, encoding: Encoding) -> tuple[str, bool]:
    """The first letters of a file, and whether that is all of it."""
    with open(path, encoding=encoding.name, errors=encoding.errors, newline="") as file:
        try:
            text = file.read(SAMPLE)
            # The header of a table of thousands of columns is longer than the sample.
            while text.count("\n") < 3 and len(text) < MAX_SAMPLE:
                more = file.read(SAMPLE)
                if not more:
                    break
                text += more
        except (UnicodeError, UnicodeDecodeError):
            raise InputError(_not_in(path, encoding)) from None
        return text.replace("\x00", ""), not file.read(1)


def _not_in(path: Path, encoding: Encoding) -> str:
    """The sentence for a file that is not in the encoding given."""
    return tr(
        "The file “{file}” cannot be read as {encoding}; leave the encoding empty to have it"
        " recognised.",
        file=path.name,
        encoding=encoding.label,
    )


def _records(sample: str, separator: str, skipped: int, whole: bool) -> list[list[str]]:
    """The records of a sample, the last one left out if the sample may have cut it."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=separator)
    records: list[list[str]] = []
    # A bare carriage return or an enormous cell: what was read so far is enough.
    with contextlib.suppress(csv.Error):
        records.extend(reader)
    if not whole and len(records) > 1:
        records.pop()
    return records[skipped:] or [[]]


def find_separator(sample: str) -> tuple[str, int]:
    """The separator of a text table, and how many records to skip before the table (``sep=;``).

    Each separator is tried on the first records: the one that cuts most of them into the same
    number (2 or more) of cells, from the header on, wins. A decimal comma does not deceive: the
    header has none, so the first record with the usual number of cells holds numbers.

    >>> find_separator("patient;prix\\n1;50,00\\n2;400,00\\n")
    (';', 0)
    """
    start = sample.lstrip("\ufeff")[:6].lower()
    if start.startswith("sep=") and len(start) > 4 and start[4] in SEPARATORS:
        return start[4], 1
    best, best_score = ",", (False, 0.0, 0)
    for separator in SEPARATORS:
        rows = [row for row in _records(sample, separator, 0, False)[:300] if any(row)]
        if not rows:
            continue
        counts = np.array([len(row) for row in rows])
        several = counts[counts > 1]
        if not len(several):
            continue
        usual = int(np.bincount(several).argmax())
        same = float((counts == usual).mean())
        head = rows[int(np.argmax(counts == usual))]
        named = all(looks_like_name(cell) for cell in head if cell.strip())
        score = (named, round(same, 1), usual)
        if score > best_score:
            best, best_score = separator, score
    return best, 0


class _Stream:
    """A file as pandas reads it: decoded, behind a first record that has every cell.

    pandas settles the number of cells on the first record; ours is made of separators only, so
    that short rows are filled and rows up to ``SPARE`` cells too long are seen and not cut.
    """

    def __init__(self, raw: BinaryIO, encoding: Encoding, first: str) -> None:
        plain = encoding.name == "utf-8" and encoding.errors == "strict"
        self.raw = raw
        self.first: str | bytes = first.encode() if plain else first
        self.decoder = (
            None if plain else codecs.getincrementaldecoder(encoding.name)(encoding.errors)
        )

    def read(self, size: int = -1) -> str | bytes:
        """The next piece, empty at the end."""
        if self.first:
            first, self.first = self.first, self.first[:0]
            return first
        while True:
            block = self.raw.read(size)
            if self.decoder is None:
                return block
            text = self.decoder.decode(block, final=not block)
            if text or not block:
                return text

    def __iter__(self) -> Iterator[str]:
        """Only there because pandas asks whether a file can be iterated."""
        raise NotImplementedError


class _OpenQuoteError(Exception):
    """A quotation mark is opened and never closed."""


def _read(
    path: Path, encoding: Encoding, separator: str, width: int, quoting: Quoting, first: int,
    progress: Progress,
) -> list[Cells]:  # fmt: skip
    """The records from ``first`` on as ``width`` columns of text, and some more for long rows."""
    if quoting == csv.QUOTE_MINIMAL:
        plain = cut_columns(path, encoding, separator, width, width + MAX_SPARE, first, progress)
        if plain is not None:
            return plain
    spare = SPARE
    while True:
        try:
            columns = _read_columns(path, encoding, separator, width + spare, quoting, progress)
            # Values of the title rows and the header are not values of the column.
            return [Cells(column.codes[first:], column.values) for column in columns]
        except pd.errors.ParserError as error:
            if "inside string" in str(error):
                raise _OpenQuoteError from None
            if "Buffer overflow" in str(error) and spare < MAX_SPARE:
                spare += 1  # pandas counts its memory wrongly at some widths of tiny files
                continue
            wide = re.search(r"in line (\d+), saw (\d+)", str(error))
            if wide is None:
                raise InputError(
                    tr(
                        "“{file}” cannot be cut into rows and columns; open it in a spreadsheet and"
                        " save it as CSV again.",
                        file=path.name,
                    )
                ) from None
            if int(wide[2]) > width + MAX_SPARE:
                raise InputError(_too_wide(path, int(wide[1]) - 1)) from None
            spare = min(4 * (int(wide[2]) - width), MAX_SPARE)


def _too_wide(path: Path, line: int) -> str:
    """The sentence for a row that cannot belong to the table."""
    return tr(
        "Line {line} of “{file}” has far more cells than the header; check the separator and the"
        " quotation marks there.",
        line=line,
        file=path.name,
    )


def _read_columns(
    path: Path, encoding: Encoding, separator: str, cells: int, quoting: Quoting, progress: Progress
) -> list[Cells]:
    """All records as ``cells`` columns of text."""
    size = max(path.stat().st_size, 1)
    names = list(range(cells))
    # One dictionary per column numbers its distinct texts as they come, over all chunks.
    places: list[defaultdict[str, int]] = [defaultdict(count().__next__) for _ in names]
    codes: list[list[np.ndarray]] = [[] for _ in names]
    # A dictionary of nearly as many texts as rows is slow: such columns are numbered at the end.
    various: list[list[np.ndarray]] = [[] for _ in names]
    with open(path, "rb", buffering=1 << 20) as raw:
        try:
            chunks = pd.read_csv(
                cast(Any, _Stream(raw, encoding, separator * (cells - 1) + "\n")),
                sep=separator,
                header=None,
                names=names,
                index_col=False,
                dtype=str,
                keep_default_na=False,
                na_filter=False,
                skip_blank_lines=False,
                quoting=quoting,
                encoding="utf-8",
                chunksize=max(CHUNK_CELLS // cells, 100),
                engine="c",
            )
            for chunk in chunks:
                for i in names:
                    column = chunk[i].to_numpy(object)
                    if not codes[i] and not various[i]:
                        various[i] = [] if _mostly_repeated(column) else [column[:0]]
                    if various[i]:
                        various[i].append(column)
                        continue
                    texts = column.tolist()
                    numbered = map(places[i].__getitem__, texts)
                    codes[i].append(
                        np.full(len(texts), places[i][""], np.int64)
                        if texts.count("") == len(texts)
                        else np.fromiter(numbered, np.int64, len(texts))
                    )
                progress(min(raw.tell() / size, 1.0))
        except UnicodeError:
            raise InputError(_not_in(path, encoding)) from None
    columns: list[Cells] = []
    for i in names:
        # Without the first cell (see ``_Stream``).
        if various[i]:
            found, distinct = pd.factorize(np.concatenate(various[i]))
            various[i] = []
            whole = Cells(np.asarray(found, np.int64)[1:], distinct.tolist())
        else:
            whole = Cells(np.concatenate(codes[i])[1:], list(places[i]))
        columns.append(whole.convert(_unquoted) if quoting == csv.QUOTE_NONE else whole)
    return columns


def _mostly_repeated(column: np.ndarray) -> bool:
    """Whether the texts of a column come back again and again, by its first ones."""
    first = column[:LOOKED_AT].tolist()
    return len(first) < LOOKED_AT or len(set(first)) < 0.9 * len(first)


def _unquoted(text: str) -> str:
    """A cell without the quotes around it, doubled quotes made single."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1]
    return text.replace('""', '"')


def _swallowed_rows(columns: list[Cells], separator: str, width: int) -> bool:
    """Whether a cell holds what looks like whole rows: a quote was opened and not closed."""
    return width > 1 and any(
        line.count(separator) >= width - 1
        for column in columns
        for value in [value for value in column.values if "\n" in value]
        for line in value.split("\n")[1:]
    )
