"""Directories of facilities: what kind of file it is, and what its columns mean.

Three kinds are known: the FINESS extraction, the SAE tables, and anybody's own table or layer. Each
becomes the same :class:`Directory`, which ``facilities.py`` turns into facilities.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import number, tr
from ..progress import Progress, part, silent
from . import finess, sae
from .care import CareTables, flag_columns
from .facility_columns import FacilityColumns, recognise_columns
from .folding import fold
from .reading import RawTable, read_file
from .rejects import REJECTED

OWN, FINESS, SAE = "own", "finess", "sae"


@dataclass(frozen=True)
class Directory:
    """A directory as read: its rows, what its columns mean, what was lost on the way.

    Parameters
    ----------
    kind : str
        ``own``, ``finess`` or ``sae``.
    source : str
        Name of the file or layer.
    frame : DataFrame
        All columns of the file, n rows.
    row_number : (n,) int64 array
        Row in the file, header = 1.
    columns : FacilityColumns
        What was recognised.
    crs : str
        Reference system that the file itself names, else ``""``.
    notes : list of str
        What was understood, to be printed.
    rejects : DataFrame
        Rows of facilities that could not even be read (``rejects.FIELDS``).
    strays : DataFrame
        Other rows that belong to no facility, as rejects.
    """

    kind: str
    source: str
    frame: pd.DataFrame
    row_number: NDArray[np.int64]
    columns: FacilityColumns
    crs: str = ""
    notes: list[str] = field(default_factory=list)
    rejects: pd.DataFrame = field(default_factory=lambda: rejected("", [], "", [], "", ""))
    strays: pd.DataFrame = field(default_factory=lambda: rejected("", [], "", [], "", ""))

    @property
    def rows_read(self) -> int:
        """Rows of facilities in the file, whether they could be read or not."""
        return len(self.frame) + len(self.rejects)


def read_directory(
    path: str | Path,
    care: CareTables,
    encoding: str = "",
    known: Collection[str] = (),
    progress: Progress = silent,
) -> Directory:
    """Read a directory of facilities, whatever kind of file it is.

    Parameters
    ----------
    path : str or Path
        A CSV, text or XLSX file.
    care : CareTables
        Which columns and words stand for which care.
    encoding : str
        Of a text file; empty = recognised.
    known : collection of str
        Columns given by parameter, to find the header by.

    Returns
    -------
    Directory
        All cells as text, ``""`` = empty.

    Raises
    ------
    InputError
        If the file cannot be read, or is an SAE table that lists no establishments.
    """
    file = Path(path)
    if finess.is_extraction(file):
        found = finess.read_extraction(file, care.projections, encoding, progress)
        return Directory(
            FINESS,
            file.name,
            found.frame,
            found.row_number,
            _finess_columns(),
            notes=[tr("Recognised: a FINESS extraction."), *found.notes],
            rejects=rejected(
                file.name,
                found.broken["row"],
                "",
                found.broken["value"].str[:80],
                "broken_line",
                tr("The line is cut or is neither an establishment nor coordinates."),
            ),
            strays=rejected(
                file.name,
                found.strays["row"],
                "nofinesset",
                found.strays["value"],
                "stray_coordinates",
                tr("Coordinates of an establishment not listed, or that has coordinates already."),
            ),
        )
    table = read_file(file, "", encoding, part(progress, 0.0, 0.6), known=known)
    if sae.table_name(table.columns):
        joined = sae.join_tables(file, table, care.sae, encoding, part(progress, 0.6, 1.0))
        columns = FacilityColumns(
            facility_id="fi",
            name="rs",
            commune="commune" if "commune" in joined.frame.columns else "",
            category="cat" if "cat" in joined.frame.columns else "",
            care=joined.care,
        )
        return Directory(
            SAE, joined.source, joined.frame, joined.row_number, columns, notes=joined.notes
        )
    return directory_of_table(table, care)


def directory_of_table(table: RawTable, care: CareTables, crs: str = "") -> Directory:
    """Somebody's own table (or layer) as a directory, its columns recognised by their names."""
    overfull = np.asarray(table.overfull, dtype=bool)
    if len(overfull) != len(table):
        overfull = np.zeros(len(table), dtype=bool)
    frame = pd.DataFrame({name: table.text(name) for name in table.columns})
    rejects = rejected(
        table.source,
        table.row_number[overfull],
        "",
        "",
        "too_many_cells",
        tr("The row has more cells than the header: a separator inside a cell moved the others."),
    )
    frame = frame[~overfull].reset_index(drop=True)
    kind, columns = OWN, recognise_columns(table.columns)
    recognised = tr("Recognised: a table of facilities.")
    if finess.has_header(table.columns):
        kind, columns = FINESS, _finess_columns()
        frame = finess.with_codes(frame.rename(columns=fold), care.projections)
        recognised = tr("Recognised: a FINESS table with a header.")
    elif not columns.care:
        taken = {getattr(columns, item.name) for item in fields(columns)}
        columns = replace(columns, care=flag_columns(frame, care.words, taken))
    notes = [recognised, *table.notes]
    return Directory(
        kind, table.source, frame, table.row_number[~overfull], columns, crs, notes, rejects
    )


def with_given_columns(directory: Directory, given: FacilityColumns) -> Directory:
    """Put the columns that the user named in place of those recognised.

    Raises
    ------
    InputError
        If a column is not in the table; the message lists those that are.
    """
    names = list(directory.frame.columns)
    folded = {fold(name): name for name in reversed(names)}
    chosen: dict[str, object] = {}
    for item in fields(given):
        value = getattr(given, item.name)
        if not value:
            continue
        if item.name == "care":
            chosen["care"] = tuple((_column(c, names, folded, directory), k) for c, k in value)
        else:
            chosen[item.name] = _column(value, names, folded, directory)
    if ("x" in chosen) != ("y" in chosen):
        raise InputError(
            tr("Only one of the two coordinate columns is set; set both X_COLUMN and Y_COLUMN.")
        )
    if "x" in chosen:
        # The reference system and the precision belonged to the file's own coordinates.
        chosen.setdefault("projection", "")
        chosen.setdefault("precision", "")
    columns = replace(directory.columns, **chosen)  # type: ignore[arg-type]
    return replace(directory, columns=columns, crs="" if "x" in chosen else directory.crs)


def describe_columns(directory: Directory) -> list[str]:
    """A sentence for each column recognised or given, and for what was not found."""
    labels = {
        "facility_id": tr("identifier"),
        "name": tr("name"),
        "x": tr("X or longitude"),
        "y": tr("Y or latitude"),
        "commune": tr("commune"),
        "category": tr("category"),
        "capacity": tr("capacity"),
    }
    columns = directory.columns
    said = [f"{label} = {getattr(columns, key)}" for key, label in labels.items()]
    said = [text for text in said if not text.endswith(" = ")]
    missing = [label for key, label in labels.items() if not getattr(columns, key)]
    lines = [tr("Columns: {columns}.", columns=tr("; ").join(said) or tr("none"))]
    if missing:
        lines.append(tr("No column for: {labels}.", labels=", ".join(missing)))
    if columns.care:
        pairs = ", ".join(
            f"{column} -> {kind}" if kind else column for column, kind in columns.care
        )
        lines.append(tr("Care from: {columns}.", columns=pairs))
    lines.append(tr("{n} rows of facilities.", n=number(directory.rows_read)))
    return lines


def _finess_columns() -> FacilityColumns:
    """The columns of FINESS, under the names that the extraction's documentation gives."""
    return FacilityColumns(
        facility_id="nofinesset",
        name="name",
        x="coordxet",
        y="coordyet",
        commune="insee",
        category="categetab",
        precision="precision",
        projection="projection",
    )


def _column(wanted: str, names: list[str], folded: dict[str, str], directory: Directory) -> str:
    """The column of this name, exactly or folded; an error that lists the columns."""
    if wanted in names:
        return wanted
    if fold(wanted) in folded:
        return folded[fold(wanted)]
    raise InputError(
        tr(
            "“{file}” has no column “{column}”; its columns are: {columns}.",
            file=directory.source,
            column=wanted,
            columns=", ".join(names[:60]),
        )
    )


def rejected(
    source: str,
    rows: object,
    column: str,
    values: object,
    code: str,
    messages: object,
) -> pd.DataFrame:
    """Rows as rejects (``rejects.FIELDS``); values and messages may be one for all."""
    numbers = np.asarray(rows, dtype=np.int64)
    return pd.DataFrame(
        {
            "source": source,
            "row": numbers,
            "column": column,
            "value": np.asarray(values, dtype=object) if len(numbers) else [],
            "code": code,
            "message": np.asarray(messages, dtype=object) if len(numbers) else [],
            "kind": REJECTED,
            "rows": 1,
        },
        index=pd.RangeIndex(len(numbers)),
    )
