"""Text tables cut into cells by their bytes, whole columns at a time.

Most tables are plain: separators, line ends, cells with quotes around all of them or none. Their
cells are found in one look at all bytes and told apart by numbers made of their letters, so that
only distinct cells ever become text. What is not plain is left to a reader of single letters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

from ..progress import Progress
from .cells import Cells
from .encodings import Encoding
from .letters import first_of, words_of

BLOCK = 1 << 26
WIDEST = 300  # wider tables have few rows to a column: single letters are as quick
LONGEST = 128  # bytes of a cell above which a dictionary is quicker than numbers
# A separator or a quote is one byte in these, and that byte is nothing else.
PLAIN_ENCODINGS = frozenset({
    "utf-8", "utf-8-sig", "ascii", "cp1252", "iso8859-1", "iso8859-15", "cp850", "mac-roman",
})  # fmt: skip
_NEW_LINE, _RETURN, _QUOTE = 10, 13, 34
_MIX, _SHIFT = np.uint64(0x9E3779B97F4A7C15), np.uint64(29)


class _NotPlainError(Exception):
    """The file must be read letter by letter."""


@dataclass(frozen=True)
class _Lines:
    """Some lines of a file and where their cells are.

    Parameters
    ----------
    letters : (size,) uint8
        Bytes, zeros behind them.
    start, end : (c,) int64
        Bytes of each cell, without quotes and line end.
    first : (r,) int64
        Position of the first cell of each line.
    n_cells : (r,) int64
        Cells of each line.
    quoted : bool
        Whether there are quotes, so that cells may hold line ends and doubled quotes.
    """

    letters: np.ndarray
    start: np.ndarray
    end: np.ndarray
    first: np.ndarray
    n_cells: np.ndarray
    quoted: bool


def cut_columns(
    path: Path,
    encoding: Encoding,
    separator: str,
    width: int,
    most: int,
    skipped: int,
    progress: Progress,
) -> list[Cells] | None:
    """The columns of a plain text table.

    Parameters
    ----------
    path : Path
    encoding : Encoding
    separator : str
    width : int
        Columns of the table; longer lines have further columns.
    most : int
        Cells that a line may have.
    skipped : int
        Lines above the table's rows.

    Returns
    -------
    list of Cells, or None
        ``width`` columns or more of texts not yet cleaned, none of them empty; None where the
        table is not plain: another encoding, a quote inside a cell, a lone carriage return, a
        NUL, a line of more than ``most`` cells.
    """
    if encoding.name not in PLAIN_ENCODINGS or width > WIDEST:
        return None
    parts: list[list[Cells]] = []
    size = max(path.stat().st_size, 1)
    done = 0
    try:
        for block in _blocks(path):
            lines = _lines(block, separator, most, skipped)
            skipped = 0
            columns = max(width, int(lines.n_cells.max(initial=0)))
            part = []
            for i in range(columns):
                part.append(_column(lines, i, encoding))
                progress(min((done + len(block) * (i + 1) / columns) / size, 1.0))
            parts.append(part)
            done += len(block)
    except _NotPlainError:
        return None
    n_columns = max((len(part) for part in parts), default=width)
    for part in parts:
        part += [Cells.empty(len(part[0])) for _ in range(n_columns - len(part))]
    if len(parts) == 1:
        return parts[0]
    return [Cells.stacked([part[i] for part in parts]) for i in range(n_columns)]


def _blocks(path: Path) -> Iterator[bytes]:
    """The file in blocks that end with a line, the signature left out."""
    with open(path, "rb") as file:
        rest = file.read(3)
        if rest == b"\xef\xbb\xbf":
            rest = b""
        while True:
            read = file.read(BLOCK)
            block = rest + read
            if len(read) < BLOCK:
                break
            cut = block.rfind(b"\n") + 1
            if cut:
                yield block[:cut]
            rest = block[cut:]
        if block:
            yield block


def _lines(block: bytes, separator: str, most: int, skipped: int) -> _Lines:
    """Where the cells of some lines are."""
    if b"\x00" in block:
        raise _NotPlainError
    returns = b"\r" in block
    if returns and block.count(b"\r") != block.count(b"\r\n"):
        raise _NotPlainError
    last = b"" if block.endswith(b"\n") else b"\n"
    letters = np.frombuffer(block + last + bytes(16), np.uint8)
    stops = letters == ord(separator)
    stops |= letters == _NEW_LINE
    quoted = b'"' in block
    if quoted:
        stops &= _outside_quotes(letters, separator)
    end = np.flatnonzero(stops)
    line_end = np.flatnonzero(letters[end] == _NEW_LINE)
    start = np.empty_like(end)
    start[:1] = 0
    start[1:] = end[:-1] + 1
    first = np.empty_like(line_end)
    first[:1] = 0
    first[1:] = line_end[:-1] + 1
    n_cells = line_end + 1 - first
    if n_cells.max(initial=0) > most:
        raise _NotPlainError
    if returns:
        before = end[line_end]
        end[line_end] -= (before > start[line_end]) & (letters[before - 1] == _RETURN)
    if quoted:
        inside = (letters[start] == _QUOTE) & (end > start)
        start += inside
        end -= inside
    return _Lines(letters, start, end, first[skipped:], n_cells[skipped:], quoted)


def _outside_quotes(letters: np.ndarray, separator: str) -> np.ndarray:
    """(size,) bool: the letter is not inside quotes, which must stand around whole cells."""
    quotes = letters == _QUOTE
    places = np.flatnonzero(quotes)
    if len(places) % 2:
        raise _NotPlainError
    opening, closing = places[0::2], places[1::2]
    before = letters[opening - 1]
    around = (_NEW_LINE, ord(separator), _QUOTE)
    fits = (opening == 0) | np.isin(before, around)
    # A return is always that of a line end; zeros are behind the last letter.
    if not (fits.all() and np.isin(letters[closing + 1], (*around, _RETURN, 0)).all()):
        raise _NotPlainError
    return (np.cumsum(quotes, dtype=np.uint8) & 1) == 0


def _column(lines: _Lines, i: int, encoding: Encoding) -> Cells:
    """Cell ``i`` of each line, -1 where it is empty or missing."""
    n = len(lines.first)
    there = lines.n_cells > i
    codes = np.full(n, -1, np.int64)
    at = lines.first + i
    if there.all():
        rows: np.ndarray | None = None
    else:
        rows = np.flatnonzero(there)
        at = at[rows]
    start, end = lines.start[at], lines.end[at]
    length = end - start
    if not length.all():
        filled = np.flatnonzero(length)
        rows = filled if rows is None else rows[filled]
        start, length = start[filled], length[filled]
    if not len(start):
        return Cells(codes, [])
    if length.max() > LONGEST:
        found, texts = _by_dictionary(lines.letters, start, length)
    else:
        found, texts = _by_number(lines.letters, start, length)
    if rows is None:
        codes = found
    else:
        codes[rows] = found
    return _decoded(codes, texts, encoding, lines.quoted)


def _by_number(
    letters: np.ndarray, start: np.ndarray, length: np.ndarray
) -> tuple[np.ndarray, list[bytes]]:
    """Codes and distinct cells: eight letters are one number, several are mixed into one."""
    words = words_of(letters, start, length)
    key = np.zeros(len(start), np.uint64)
    for word in words:
        key ^= word
        key *= _MIX
        key ^= key >> _SHIFT
    codes = np.asarray(pd.factorize(key.view(np.int64))[0], np.int64)
    first = first_of(codes)
    distinct = [word[first] for word in words]
    if len(words) > 1 and not all(
        np.array_equal(word, of_code[codes]) for word, of_code in zip(words, distinct)
    ):
        # Two cells with one number: never seen, and still told apart.
        return _by_dictionary(letters, start, length)
    table = np.ascontiguousarray(np.stack(distinct, axis=1))
    return codes, table.view(f"S{8 * len(words)}")[:, 0].tolist()


def _by_dictionary(
    letters: np.ndarray, start: np.ndarray, length: np.ndarray
) -> tuple[np.ndarray, list[bytes]]:
    """Codes and distinct cells, cell by cell."""
    block = letters.tobytes()
    cells = [block[a:b] for a, b in zip(start.tolist(), (start + length).tolist())]
    places: dict[bytes, int] = {}
    codes = [places.setdefault(cell, len(places)) for cell in cells]
    return np.array(codes, np.int64), list(places)


def _decoded(codes: np.ndarray, cells: list[bytes], encoding: Encoding, quoted: bool) -> Cells:
    """Distinct cells as distinct texts."""
    name = "utf-8" if encoding.name == "utf-8-sig" else encoding.name
    if quoted:
        texts = [cell.decode(name, encoding.errors).replace('""', '"') for cell in cells]
    else:
        texts = b"\n".join(cells).decode(name, encoding.errors).split("\n")
    column = Cells(codes, texts)
    if encoding.errors == "strict" or len(set(texts)) == len(texts):
        return column
    return column.convert(lambda text: text)
