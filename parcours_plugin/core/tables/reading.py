"""Any table file, or the rows of any layer, as columns of cells with their row in the file."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from ..errors import InputError
from ..i18n import tr
from ..progress import Progress, silent
from .cells import Cells, cell_text, column_of
from .delimited import read_delimited
from .event_logs import is_event_log, read_event_log
from .workbook import is_workbook, read_workbook, refuse_old_workbook


@dataclass(frozen=True)
class RawTable:
    """A table as it was found, nothing interpreted yet.

    Parameters
    ----------
    table : dict of str to Cells
        Column -> its n cells (text; in workbooks and layers also int, float, datetime).
    row_number : (n,) int64 array
        Row in the file, header = 1 (or the header's real row below title rows).
    source : str
        Name of the file or layer.
    notes : list of str
        What was understood: encoding, separator, sheet, header row.
    overfull : (n,) bool array
        The row has more cells than there are columns: a separator inside a cell moved the others.
    """

    table: dict[str, Cells]
    row_number: np.ndarray
    source: str
    notes: list[str] = field(default_factory=list)
    overfull: np.ndarray = field(default_factory=lambda: np.zeros(0, bool))

    def __len__(self) -> int:
        """Number of rows."""
        return len(self.row_number)

    @property
    def columns(self) -> list[str]:
        """Names of the columns, in order."""
        return list(self.table)

    def cells(self, column: str) -> Cells:
        """A column as codes and distinct cells."""
        return self.table[column]

    def distinct(self, column: str) -> tuple[np.ndarray, list[Any]]:
        """A column as codes (n,) int64 and distinct cells; code -1 = empty cell."""
        return self.table[column].codes, self.table[column].values

    def text(self, column: str) -> pd.Series:
        """A column as str, ``""`` where the cell is empty."""
        return pd.Series(self.cells(column).convert(cell_text).objects())


def read_file(
    path: str | Path,
    sheet: str = "",
    encoding: str = "",
    progress: Progress = silent,
    *,
    header: bool = True,
    known: Collection[str] = (),
) -> RawTable:
    """Read a CSV, TSV, text, XLSX or XES table whatever its encoding, separator and title rows.

    Parameters
    ----------
    path : str or Path
        The file; a workbook is known by its content, not by its name.
    sheet : str
        Sheet of a workbook, by name or number; empty = the one that looks most like a table.
    encoding : str
        Encoding of a text file; empty = recognised (UTF-8, UTF-16, Windows-1252).
    header : bool
        False for files without column names: columns are called ``"1"``, ``"2"`` …
    known : collection of str
        Column names that the header is known to hold, such as those given by parameter.

    Returns
    -------
    RawTable
        Blank rows are left out (and counted in the notes); all other rows are kept.

    Raises
    ------
    InputError
        If the path is no file, or the file is empty, binary, damaged, protected or too large.
    ParameterError
        If the sheet or the encoding does not exist.
    """
    file = Path(path)
    if file.is_dir():
        raise InputError(tr("“{file}” is a folder, not a file.", file=file.name))
    if not file.is_file():
        raise InputError(tr("The file “{file}” does not exist.", file=file.name))
    try:
        if file.stat().st_size == 0:
            raise InputError(tr("The file “{file}” is empty.", file=file.name))
        refuse_old_workbook(file)
        if is_workbook(file):
            book = read_workbook(file, sheet, header, known, progress)
            return RawTable(book.table, book.row_number, file.name, book.notes, book.overfull)
        if is_event_log(file):
            log = read_event_log(file, progress)
            whole = np.zeros(len(log.row_number), bool)
            return RawTable(log.table, log.row_number, file.name, log.notes, whole)
        text = read_delimited(file, encoding, header, known, progress)
    except PermissionError:
        raise InputError(
            tr(
                "The file “{file}” cannot be opened; close it in the other program, or check your"
                " rights.",
                file=file.name,
            )
        ) from None
    return RawTable(text.table, text.row_number, file.name, text.notes, text.overfull)


def table_of_layer(frame: pd.DataFrame, source: str) -> RawTable:
    """The attributes of a layer as a table; its first feature is row 2, below a header row 1.

    Parameters
    ----------
    frame : DataFrame
        Attributes as read from the layer: text, numbers, datetime64; missing = None or nan.
    source : str
        Name of the layer.
    """
    cells = {str(name): column_of(frame[name]) for name in frame.columns}
    rows = np.arange(2, len(frame) + 2, dtype=np.int64)
    return RawTable(cells, rows, source, [], np.zeros(len(frame), bool))
