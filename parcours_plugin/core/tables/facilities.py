"""Facilities from a directory: every row becomes a place, a reject with its reason, or is outside
the filter and counted."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..contracts import FACILITIES, Field
from ..errors import InputError
from ..i18n import number, tr
from ..progress import Progress, silent
from . import codes
from .care import CareTables, care_of_columns, joined_care
from .coordinates import numbers
from .facility_files import FINESS, OWN, Directory, rejected
from .placing import Communes, Positions, place

# Behind the contract: what the category means, and why a facility is not where it should be.
FACILITY_FIELDS = (*FACILITIES, Field("category_label"), Field("kind"), Field("remark"))
OF_COMMUNE = r"commun|municipal|centro|mairie|chef.?lieu|town"


@dataclass(frozen=True)
class Facilities:
    """Facilities with their places, and where every row of the directory went.

    Parameters
    ----------
    frame : DataFrame
        Columns :data:`FACILITY_FIELDS`, n rows.
    x, y : (n,) float64
        In the target reference system; nan where the place is unknown.
    rejects : DataFrame
        ``rejects.FIELDS``, strays of the file included.
    rows_read, outside : int
        Rows of facilities in the file; those that the filter left out.
    strays : int
        Rejects that are no rows of facilities (coordinates without an establishment).
    notes, warnings : list of str
        What to print.
    """

    frame: pd.DataFrame
    x: NDArray[np.float64]
    y: NDArray[np.float64]
    rejects: pd.DataFrame
    rows_read: int
    outside: int
    strays: int = 0
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def loaded(self) -> int:
        """Number of facilities."""
        return len(self.frame)

    @property
    def rejected(self) -> int:
        """Rows of facilities that were rejected."""
        return len(self.rejects) - self.strays

    def counts(self) -> dict[str, int]:
        """How many facilities have each precision of place."""
        found = self.frame["precision"].value_counts()
        return {name: int(found.get(name, 0)) for name in ("exact", "commune", "unknown")}


def load_facilities(
    directory: Directory,
    care: CareTables,
    target: str,
    crs: str = "",
    communes: Communes | None = None,
    kept: NDArray[np.bool_] | None = None,
    progress: Progress = silent,
) -> Facilities:
    """Give every row of a directory an identifier, a commune, its care and a place.

    Rows without identifier and rows whose identifier came before are rejected. The place is the
    row's coordinates, else the point of its commune, else unknown: such facilities are kept.

    Parameters
    ----------
    directory : Directory
        As read, with the columns given by the user.
    care : CareTables
        Kinds of care and categories.
    target : str
        Reference system of the answer, ``"EPSG:…"`` or WKT.
    crs : str
        Reference system of coordinates where the file names none; empty = recognised.
    communes : Communes, optional
        Codes and points of the commune layer, in ``target``.
    kept : (n,) bool, optional
        Rows inside the filter.

    Returns
    -------
    Facilities
        loaded + rejected + outside = rows read.

    Raises
    ------
    InputError
        If there is no identifier column, nothing is left to load, or the coordinates do not fit
        their reference system.
    """
    columns = directory.columns
    if not columns.facility_id:
        raise InputError(
            tr(
                "No column of “{file}” was recognised as the identifier of facilities; set"
                " ID_COLUMN (the column of names will do if they differ). Its columns are:"
                " {columns}.",
                file=directory.source,
                columns=", ".join(list(directory.frame.columns)[:60]),
            )
        )
    inside = np.ones(len(directory.frame), dtype=bool) if kept is None else np.asarray(kept, bool)
    frame = directory.frame[inside].reset_index(drop=True)
    rows = directory.row_number[inside]
    notes: list[str] = []
    identifiers = _identifiers(directory, frame[columns.facility_id], notes)
    refused = _refused(directory.source, columns.facility_id, frame, rows, identifiers)
    good = ~np.isin(rows, refused["row"].to_numpy())
    progress(0.3)
    if not good.any():
        raise InputError(
            tr(
                "No facility of “{file}” can be loaded: {read} rows read, {outside} outside the"
                " filter, {rejected} without identifier or rejected.",
                file=directory.source,
                read=number(directory.rows_read),
                outside=number(int((~inside).sum())),
                rejected=number(len(refused) + len(directory.rejects)),
            )
        )
    frame, identifiers = frame[good].reset_index(drop=True), identifiers[good]
    positions = _positions(directory, frame, crs)
    commune = _text(frame, columns.commune)
    placed = place(positions, commune, communes, target, directory.source)
    progress(0.7)
    category = _text(frame, columns.category).str.strip()
    known = care.categories.drop_duplicates("category").set_index("category")
    label = category.map(known["label"])
    if "libcategetab" in frame:
        label = label.fillna(frame["libcategetab"])
    offered = care_of_columns(frame, columns.care, care.words)
    if directory.kind == FINESS:
        offered = joined_care(offered, category.map(known["care"]).fillna(""))
    out = pd.DataFrame(
        {
            "facility_id": identifiers.to_numpy(),
            "name": _text(frame, columns.name).str.strip(),
            "category": category,
            "care": offered,
            "commune": placed.commune,
            "capacity": numbers(_text(frame, columns.capacity)),
            "precision": placed.precision,
            "category_label": label,
            "kind": category.map(known["kind"]),
            "remark": placed.remark,
        }
    )
    text = [item.name for item in FACILITY_FIELDS if item.kind == "text"]
    out[text] = out[text].astype(object).where(out[text].notna() & (out[text] != ""), None)
    rejects = pd.concat([directory.rejects, refused, directory.strays], ignore_index=True)
    progress(1.0)
    return Facilities(
        out,
        placed.x,
        placed.y,
        rejects,
        directory.rows_read,
        int((~inside).sum()),
        len(directory.strays),
        notes + placed.notes,
        placed.warnings,
    )


def _identifiers(directory: Directory, column: pd.Series, notes: list[str]) -> pd.Series:
    """Identifiers as text: FINESS numbers whole again, others as they are."""
    if directory.kind == OWN and not codes.looks_like_finess(column):
        return codes.plain_codes(column).code
    found = codes.finess_codes(column)
    restored = int((found.flag == codes.ZERO_RESTORED).sum())
    unusual = int((found.flag == codes.UNUSUAL).sum())
    if restored:
        notes.append(
            tr("{n} FINESS numbers had lost their leading zero: restored.", n=number(restored))
        )
    if unusual:
        notes.append(
            tr("{n} identifiers are no FINESS numbers: kept as they are.", n=number(unusual))
        )
    return found.code


def _refused(
    source: str,
    column: str,
    frame: pd.DataFrame,
    rows: NDArray[np.int64],
    identifiers: pd.Series,
) -> pd.DataFrame:
    """Rejects of the rows without identifier and of those whose identifier came before."""
    missing = identifiers.isna().to_numpy()
    again = identifiers.duplicated().to_numpy() & ~missing
    first_row = pd.Series(rows, identifiers).groupby(level=0).first()
    earlier = identifiers[again].map(first_row).astype(int).astype(str)
    before, after = tr("The identifier is already used in row {row}.", row="\0").split("\0")
    return pd.concat(
        [
            rejected(
                source,
                rows[missing],
                column,
                frame[column][missing],
                "no_id",
                tr("The row has no identifier."),
            ),
            rejected(
                source,
                rows[again],
                column,
                frame[column][again],
                "duplicate_id",
                before + earlier + after,
            ),
        ],
        ignore_index=True,
    )


def _positions(directory: Directory, frame: pd.DataFrame, crs: str) -> Positions:
    """The coordinates of the rows with the reference system and the precision of each."""
    columns = directory.columns
    x, y = _text(frame, columns.x), _text(frame, columns.y)
    precision = _text(frame, columns.precision).str.lower()
    return Positions(
        x=numbers(x),
        y=numbers(y),
        written=((x.str.strip() != "") | (y.str.strip() != "")).to_numpy(dtype=bool),
        system=_text(frame, columns.projection),
        crs=directory.crs or crs,
        of_commune=precision.str.contains(OF_COMMUNE).to_numpy(dtype=bool),
    )


def _text(frame: pd.DataFrame, column: str) -> pd.Series:
    """A column as text, all empty where there is none."""
    if not column:
        return pd.Series("", frame.index, dtype=object)
    return frame[column].astype(object)
