"""Where the header is: under title rows, above the first row of the table."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from .folding import fold

SEARCHED_ROWS = 40
_NOT_A_NAME = re.compile(r"[\d\s.,:/+%€$()-]*")
# Words that begin the names of columns in pathway tables, directories and event logs. They only
# help to tell a header from a title; what a column means is decided in columns.py.
HEADER_WORDS = frozenset({
    "patient", "case", "date", "etape", "step", "acte", "finess", "nofinesset", "fi", "insee",
    "commune", "code", "nom", "name", "etablissement", "facility", "structure", "residence", "age",
    "sexe", "ipp", "nip", "id", "identifiant", "concept", "time", "org", "activity", "timestamp",
    "rs", "siret", "longitude", "latitude", "lon", "lat", "x", "y", "categorie", "population", "n",
    "numero", "debut", "fin", "start", "end", "ordre", "acteur", "groupe",
})  # fmt: skip


def looks_like_name(cell: Any) -> bool:
    """Whether a cell could name a column: text that is neither a number nor a date."""
    return isinstance(cell, str) and len(cell) <= 200 and not _NOT_A_NAME.fullmatch(cell)


def filled(row: Sequence[Any]) -> list[Any]:
    """The cells of a row that are not empty."""
    return [cell for cell in row if cell is not None and cell != ""]


def find_header(rows: Sequence[Sequence[Any]], known: Collection[str] = ()) -> int:
    """Position of the header among the first rows of a table, -1 if all are blank.

    The first row that says at least two known names is the header; else the first row made of
    names only that is at least half as full as the rows of the table usually are; else the first
    row that is not blank.

    Parameters
    ----------
    rows : sequence of rows
        First rows, cells cleaned (None or ``""`` = empty).
    known : collection of str
        Folded names that a header may hold, such as columns given by parameter.

    >>> find_header([["Cohorte 2021", ""], ["", ""], ["N° patient", "Étape"], ["12", "RCP"]])
    2
    """
    counts = [len(filled(row)) for row in rows]
    full = sorted(count for count in counts if count)
    if not full:
        return -1
    usual = full[(3 * len(full)) // 4 if len(full) > 3 else -1]
    candidates = [
        i
        for i, row in enumerate(rows[:SEARCHED_ROWS])
        if counts[i]
        and all(looks_like_name(cell) for cell in filled(row))
        and 2 * counts[i] >= usual
    ]
    wanted = {fold(name) for name in known}
    for i in candidates:
        folded = [fold(cell) for cell in filled(rows[i])]
        said = sum(name in wanted or name.split(" ")[0] in HEADER_WORDS for name in folded)
        if said >= min(2, usual):
            return i
    if candidates:
        return candidates[0]
    return next(i for i, count in enumerate(counts) if count)


def column_names(header: Sequence[Any], width: int) -> list[str]:
    """Names for ``width`` columns: blanks are numbered, repeated names get ``(2)``, ``(3)`` …

    >>> column_names(["Date", None, "Date"], 4)
    ['Date', 'column 2', 'Date (2)', 'column 4']
    """
    names: list[str] = []
    taken: set[str] = set()
    for i in range(width):
        cell = header[i] if i < len(header) else None
        base = str(cell) if cell is not None and cell != "" else f"column {i + 1}"
        name, number = base, 2
        while name in taken:
            name, number = f"{base} ({number})", number + 1
        names.append(name)
        taken.add(name)
    return names
