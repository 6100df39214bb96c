"""Sheets of XLSX workbooks, read-only, with a guard against archives made to explode."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import InputError, MissingLibraryError, ParameterError, ParcoursError
from ..i18n import tr
from ..libraries import missing_library_sentence
from ..progress import Progress, part, silent
from .cells import Cells, clean_cell, column_of
from .folding import fold
from .headers import (
    HEADER_WORDS,
    SEARCHED_ROWS,
    column_names,
    filled,
    find_header,
    header_note,
    join_header,
)

MAX_INFLATION = 100
MAX_BYTES = 2_000_000_000
# Small archives inflate more than 100 times for honest reasons and can do no harm.
HARMLESS_BYTES = 20_000_000
PROGRESS_ROWS = 2_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True)
class Sheet:
    """A sheet as read: see :class:`~parcours_plugin.core.tables.reading.RawTable`."""

    table: dict[str, Cells]
    row_number: np.ndarray
    overfull: np.ndarray
    notes: list[str]


def is_workbook(path: Path) -> bool:
    """Whether a file is an Office Open XML archive, whatever its name."""
    with open(path, "rb") as file:
        return file.read(4) == b"PK\x03\x04"


def refuse_old_workbook(path: Path) -> None:
    """Raise InputError for a password-protected workbook or one of the old ``.xls`` format."""
    with open(path, "rb") as file:
        if file.read(8) != _OLE:
            return
        content = file.read(1 << 22)
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise InputError(
            tr(
                "The workbook “{file}” is protected by a password; save it without one.",
                file=path.name,
            )
        )
    raise InputError(
        tr(
            "“{file}” is a workbook of the old .xls format; save it as .xlsx or as CSV.",
            file=path.name,
        )
    )


def check_archive(path: Path) -> None:
    """Raise InputError if a workbook is damaged, not one, or inflates beyond reason.

    Refused: more than 2 GB of content, or more than 100 times the size of the file.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            names = {member.filename for member in members}
            total = sum(member.file_size for member in members)
            if total > MAX_BYTES or (
                total > HARMLESS_BYTES and total > MAX_INFLATION * path.stat().st_size
            ):
                raise InputError(
                    tr(
                        "The workbook “{file}” inflates to {size} MB, far more than a table of its"
                        " size can; it was not opened. Save it as CSV.",
                        file=path.name,
                        size=total // 1_000_000,
                    )
                )
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    with archive.open(member) as part_file:
                        # Entities are how a small XML document grows without end.
                        if b"<!DOCTYPE" in part_file.read(4096).upper():
                            raise InputError(_damaged(path))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, OSError, RuntimeError,
            NotImplementedError, ValueError, zlib.error):  # fmt: skip
        raise InputError(_damaged(path)) from None
    if "xl/workbook.xml" not in {name.lstrip("/") for name in names}:
        raise InputError(
            tr(
                "“{file}” is an archive but no XLSX workbook; give a CSV or XLSX file, or open it"
                " in QGIS and give it as a layer.",
                file=path.name,
            )
        )


def _damaged(path: Path) -> str:
    """The sentence for a workbook that cannot be read."""
    return tr(
        "The workbook “{file}” is damaged; open it in a spreadsheet and save it again.",
        file=path.name,
    )


def read_workbook(
    path: Path,
    sheet: str = "",
    header: bool = True,
    known: Collection[str] = (),
    progress: Progress = silent,
) -> Sheet:
    """Read one sheet of a workbook.

    Parameters
    ----------
    path : Path
        An XLSX file.
    sheet : str
        Name of the sheet, or its number from 1; the one whose header says most when empty.
    header : bool
        False for a sheet without column names: columns are then called ``"1"``, ``"2"`` …
    known : collection of str
        Names that the header may hold.

    Raises
    ------
    InputError
        If the workbook is damaged or has no such table.
    ParameterError
        If there is no sheet of that name.
    """
    check_archive(path)
    try:
        import openpyxl
    except ImportError:
        raise MissingLibraryError(missing_library_sentence("openpyxl")) from None
    with open(path, "rb") as file:
        try:
            book = openpyxl.load_workbook(file, read_only=True, data_only=True)
            sheets = {name: book[name] for name in book.sheetnames}
            sheets = {name: page for name, page in sheets.items() if hasattr(page, "iter_rows")}
            if not sheets:
                raise InputError(tr("The workbook “{file}” has no sheet.", file=path.name))
            name = _named_sheet(sheet, list(sheets)) if sheet else _best_sheet(sheets, known)
            rows = _rows(sheets[name], progress)
            merged = _merged_ranges(path, sheets[name])
        except (ParcoursError, MemoryError):
            raise
        except Exception:
            # A damaged workbook breaks its reader in any of a dozen ways.
            raise InputError(_damaged(path)) from None
    notes = [tr("sheet: {sheet}", sheet=name)]
    others = [other for other in sheets if other != name]
    if others and not sheet:
        notes.append(tr("other sheets, not read: {sheets}", sheets=", ".join(others)))
    at = find_header(rows[: 5 * SEARCHED_ROWS], known) if header else -1
    if (header and at < 0) or not any(filled(row) for row in rows):
        raise InputError(
            tr("The sheet “{sheet}” of “{file}” is empty.", sheet=name, file=path.name)
        )
    first, last, titles = at, at, rows[max(at, 0)]
    if header:
        first, last, titles = join_header(_spread_titles(rows[: at + 2], merged), at)
    spread = _fill_merged(rows, merged, last + 1)
    if spread:
        notes.append(tr("{n} merged cells: their value goes for each row", n=spread))
    if header:
        notes.append(header_note(first + 1, last + 1))
    return _table(rows, last, titles, header, notes)


def _named_sheet(wanted: str, names: list[str]) -> str:
    """The sheet of a name (case and accents do not matter) or number."""
    for name in names:
        if name == wanted:
            return name
    for name in names:
        if fold(name) == fold(wanted):
            return name
    if wanted.strip().isdigit() and 1 <= int(wanted) <= len(names):
        return names[int(wanted) - 1]
    raise ParameterError(
        tr(
            "The workbook has no sheet “{sheet}”; its sheets are: {sheets}.",
            sheet=wanted,
            sheets=", ".join(names),
        )
    )


def _best_sheet(sheets: dict[str, Any], known: Collection[str]) -> str:
    """The sheet whose header says most column names that are known; the first if they tie."""
    if len(sheets) == 1:
        return next(iter(sheets))
    words = HEADER_WORDS | {fold(name).split(" ")[0] for name in known if fold(name)}
    best, best_score = next(iter(sheets)), -1
    for name, sheet in sheets.items():
        sheet.reset_dimensions()
        rows = [
            [clean_cell(cell) for cell in row]
            for row in sheet.iter_rows(values_only=True, max_row=SEARCHED_ROWS)
        ]
        at = find_header(rows, known)
        if at < 0:
            continue
        said = sum(fold(str(cell)).split(" ")[0] in words for cell in filled(rows[at]))
        score = 1 + said if any(filled(row) for row in rows[at + 1 :]) else 0
        if score > best_score:
            best, best_score = name, score
    return best


def _rows(sheet: Any, progress: Progress) -> list[list[Any]]:
    """Every row of a sheet, cells cleaned, rows as long as they are filled."""
    expected = max(sheet.max_row or 1, 1)
    # The size written in a workbook may be wrong, and then rows would be cut.
    sheet.reset_dimensions()
    rows: list[list[Any]] = []
    cleaning = part(progress, 0.0, 0.9)
    for number, row in enumerate(sheet.iter_rows(values_only=True)):
        if number % PROGRESS_ROWS == 0:
            cleaning(min(number / expected, 1.0))
        rows.append([cell if cell.__class__ is int else clean_cell(cell) for cell in row])
    while rows and not filled(rows[-1]):
        rows.pop()
    return rows


def _merged_ranges(path: Path, sheet: Any) -> list[tuple[int, int, int, int]]:
    """Merged cells of a sheet as (first row, last row, first column, last column), from 0."""
    from openpyxl.utils import range_boundaries

    member = getattr(sheet, "_worksheet_path", "").lstrip("/")
    if not member:
        return []
    ranges = []
    with zipfile.ZipFile(path) as archive:
        if member not in archive.namelist():
            return []
        with archive.open(member) as file:
            tail = b""
            # They are written behind the cells: look through the file without keeping it.
            while True:
                block = file.read(1 << 20)
                if not block:
                    break
                found = tail + block
                start = found.find(b"<mergeCells")
                if start >= 0:
                    found = found[start:] + file.read(1 << 22)
                    ranges = re.findall(rb'<mergeCell ref="([A-Z0-9:]+)"', found)
                    break
                tail = found[-16:]
    bounds = [range_boundaries(text.decode("ascii")) for text in ranges]
    return [(top - 1, bottom - 1, left - 1, right - 1) for left, top, right, bottom in bounds]


def _fill_merged(rows: list[list[Any]], merged: list[tuple[int, int, int, int]], first: int) -> int:
    """Give the value of cells merged over several rows of the table to each of these rows."""
    spread = 0
    for top, bottom, left, right in merged:
        if top < first or bottom == top or left != right or bottom >= len(rows):
            continue
        value = rows[top][left] if left < len(rows[top]) else None
        if value is None:
            continue
        for row in rows[top + 1 : bottom + 1]:
            row.extend([None] * (left + 1 - len(row)))
            row[left] = value
        spread += 1
    return spread


def _spread_titles(
    rows: list[list[Any]], merged: list[tuple[int, int, int, int]]
) -> list[list[Any]]:
    """The first rows, the text of cells merged side by side in each column that it stands over."""
    spread = [list(row) for row in rows]
    for top, bottom, left, right in merged:
        if top < len(rows) and top == bottom and right > left and left < len(rows[top]):
            row = spread[top]
            row.extend([None] * (right + 1 - len(row)))
            row[left : right + 1] = [row[left]] * (right + 1 - left)
    return spread


def _table(
    rows: list[list[Any]], at: int, titles: list[Any], header: bool, notes: list[str]
) -> Sheet:
    """The rows below the header (its last row is ``at``) as columns."""
    body = rows[at + 1 :] if header else rows
    first = at + 2 if header else 1
    width = max((len(row) for row in rows[max(at, 0) :]), default=1)
    kept = [i for i, row in enumerate(body) if filled(row)]
    if len(kept) < len(body):
        notes.append(tr("{n} blank rows left out", n=len(body) - len(kept)))
    full = [body[i] + [None] * (width - len(body[i])) for i in kept]
    columns = list(zip(*full)) if full else [()] * width
    names = column_names(titles, width) if header else [str(i + 1) for i in range(width)]
    table = {name: column_of(list(cells)) for name, cells in zip(names, columns)}
    # Columns without name and without any cell are only the formatted margin of the sheet.
    empty = [
        name
        for i, name in enumerate(names)
        if (i >= len(titles) or titles[i] is None) and not table[name].filled.any()
    ]
    if header:
        table = {name: cells for name, cells in table.items() if name not in set(empty)}
    return Sheet(table, np.array(kept, np.int64) + first, np.zeros(len(kept), bool), notes)
