"""Tables and bytes to files: written whole or not at all, with a sentence when they cannot be."""

from __future__ import annotations

import os
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pandas as pd

from ..errors import InputError, MissingLibraryError, ParameterError
from ..i18n import language, number, tr
from ..libraries import missing_library_sentence
from ..progress import Progress, silent
from .export_tables import without_formulas

CSV_ROWS = 20_000  # between two looks at whether to stop
XLSX_ROWS = 500
MOST_ROWS = 1_048_575  # of a sheet of XLSX, below its header
TABLES = (".csv", ".xlsx")


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A temporary file beside ``path`` that takes its place when all is written.

    Raises
    ------
    InputError
        If the folder does not exist, or the file cannot be written; then there is no new file and
        an old one stays as it was.
    """
    temporary = None
    try:
        _check(path)
        # ends as the file's own name, so that libraries know the format
        temporary = path.with_name(f".parcours-{uuid.uuid4().hex}{path.suffix}")
        yield temporary
        os.replace(temporary, path)
    except PermissionError:
        raise InputError(
            tr(
                "“{name}” cannot be written: the folder does not allow it, or another program has"
                " the file open. Close it there or choose another place.",
                name=path.name,
            )
        ) from None
    except OSError as error:
        raise InputError(
            tr("“{name}” cannot be written: {reason}", name=path.name, reason=error.strerror)
        ) from None
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _check(path: Path) -> None:
    """Refuse a path that no file can have."""
    if path.is_dir():
        raise InputError(tr("“{name}” is a folder: give the name of a file.", name=path.name))
    if not path.parent.is_dir():
        raise InputError(
            tr("The folder “{folder}” does not exist: choose another one.", folder=path.parent)
        )


def write_bytes(content: bytes, path: Path) -> None:
    """Write bytes to a file, whole or not at all."""
    with whole_file(path) as temporary:
        temporary.write_bytes(content)


def write_table(
    frame: pd.DataFrame,
    path: Path,
    remarks: Sequence[str] = (),
    sheet: str = "parcours",
    progress: Progress = silent,
) -> None:
    """Write a table as CSV or XLSX, by the end of the file's name.

    Texts that a spreadsheet would run as formulas are neutralised. CSV is UTF-8 with a byte order
    mark; in French it has semicolons and decimal commas, as French spreadsheets expect.

    Parameters
    ----------
    frame : DataFrame
    path : Path
    remarks : sequence of str
        What a reader must know; a second sheet of XLSX. CSV has no room for them.
    sheet : str
        Name of the sheet of XLSX.

    Raises
    ------
    ParameterError
        If the name ends neither in .csv nor in .xlsx.
    InputError
        If the file cannot be written, or XLSX has too few rows for the table.
    """
    suffix = path.suffix.lower()
    if suffix not in TABLES:
        raise ParameterError(
            tr("“{name}” is neither CSV nor XLSX: let it end in .csv or .xlsx.", name=path.name)
        )
    progress(0.0)
    safe = frame.apply(without_formulas) if len(frame.columns) else frame
    safe.columns = without_formulas(pd.Series(frame.columns, dtype=object)).to_numpy(object)
    with whole_file(path) as temporary:
        if suffix == ".csv":
            _write_csv(safe, temporary, progress)
        else:
            _write_xlsx(safe, temporary, remarks, sheet, progress)
    progress(1.0)


def _write_csv(frame: pd.DataFrame, path: Path, progress: Progress) -> None:
    """CSV in parts."""
    is_french = language() == "fr"
    frame = _short_dates(frame)
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        for begin in range(0, max(len(frame), 1), CSV_ROWS):
            progress(begin / max(len(frame), 1))
            frame.iloc[begin : begin + CSV_ROWS].to_csv(
                file,
                index=False,
                header=begin == 0,
                sep=";" if is_french else ",",
                decimal="," if is_french else ".",
                lineterminator="\r\n",
            )


def _short_dates(frame: pd.DataFrame) -> pd.DataFrame:
    """Columns of days without time of day as dates only."""
    shorter = {}
    for name in frame.select_dtypes("datetime").columns:
        column = frame[name]
        if not (column.dropna() != column.dropna().dt.normalize()).any():
            shorter[name] = column.dt.strftime("%Y-%m-%d")
    return frame.assign(**shorter)


def _write_xlsx(
    frame: pd.DataFrame, path: Path, remarks: Sequence[str], sheet: str, progress: Progress
) -> None:
    """XLSX: the table, and the remarks on a sheet of their own."""
    if len(frame) > MOST_ROWS:
        raise InputError(
            tr(
                "The table has {n} rows, more than a sheet of XLSX can hold ({most}): save it as"
                " CSV.",
                n=number(len(frame)),
                most=number(MOST_ROWS),
            )
        )
    try:
        import openpyxl
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.styles import Font
    except ImportError:
        raise MissingLibraryError(missing_library_sentence("openpyxl")) from None
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet(sheet[:31])
    page.freeze_panes = "A2"
    _set_widths(page, frame)
    page.append([_bold(WriteOnlyCell(page, value=name), Font) for name in frame.columns])
    columns = [_cells(frame[name]) for name in frame.columns]
    n = len(frame)
    try:
        for begin in range(0, n, XLSX_ROWS):
            progress(begin / n)
            # the library takes rows one at a time
            for row in zip(*(column[begin : begin + XLSX_ROWS] for column in columns)):
                page.append(row)
    except BaseException:
        # nothing of the patients may stay behind in the library's own temporary file
        page.close()
        page._writer.cleanup()
        raise
    if remarks:
        about = book.create_sheet(tr("Read me")[:31])
        about.column_dimensions["A"].width = 100
        for remark in without_formulas(pd.Series(list(remarks), dtype=object)):
            about.append([remark])
    book.save(path)


def _bold(cell: Any, font: Any) -> Any:
    cell.font = font(bold=True)
    return cell


def _set_widths(page: Any, frame: pd.DataFrame) -> None:
    """Columns as wide as their first texts."""
    from openpyxl.utils import get_column_letter

    for place, name in enumerate(frame.columns, 1):
        texts = frame[name].head(200).astype(str)
        longest = max(int(texts.str.len().max() or 0) if len(texts) else 0, len(str(name)))
        if frame[name].dtype.kind == "M":
            longest = 11
        page.column_dimensions[get_column_letter(place)].width = min(max(longest + 2, 6), 60)


def _cells(column: pd.Series) -> list[object]:
    """Values that the library writes: dates, numbers, texts, None."""
    if column.dtype.kind == "M":
        moments = column.dropna()
        is_days = not (moments != moments.dt.normalize()).any()
        column = column.dt.date if is_days else column
    values = column.astype(object).where(column.notna(), None).tolist()
    return list(values)
