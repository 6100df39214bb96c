"""Where the header is: under title rows, above the first row of the table."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from ..i18n import tr
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

# Words for what there is to know of a step of a wide table.
PARTS_OF_A_STEP = frozenset({
    "date", "dates", "jour", "day", "debut", "start", "fin", "end", "sortie", "lieu", "place",
    "etablissement", "structure", "hopital", "clinique", "hospital", "facility", "finess", "site",
    "centre", "etab", "seances", "visits", "nombre", "nb", "fait",
})  # fmt: skip
_LINKS = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "en", "et", "of"})
_NUMBERS = frozenset({"n", "no", "num", "numero", "id", "identifiant", "number"})


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


def join_header(rows: Sequence[Sequence[Any]], at: int) -> tuple[int, int, list[Any]]:
    """The header below which the rows begin, joined with a second header row if there is one.

    In wide tables the name of a step often stands once above its columns ("date", "place"): these
    become "Surgery - date", "Surgery - place".

    Parameters
    ----------
    rows : sequence of rows
        First rows, cells cleaned.
    at : int
        Where :func:`find_header` found the header: either of the two rows.

    Returns
    -------
    first, last : int
        Positions of the first and the last row of the header.
    names : list
        Its cells, None where there is none.

    >>> rows = [["N°", "RCP", None, "Biopsie", None], [None, "date", "lieu", "date", "lieu"]]
    >>> join_header(rows, 0)
    (0, 1, ['N°', 'RCP - date', 'RCP - lieu', 'Biopsie - date', 'Biopsie - lieu'])
    """
    for top in (at - 1, at):
        if 0 <= top < len(rows) - 1:
            joined = _joined(list(rows[top]), list(rows[top + 1]))
            if joined is not None:
                return top, top + 1, joined
    return at, at, list(rows[at])


def _joined(above: list[Any], below: list[Any]) -> list[Any] | None:
    """Names of two rows that are one header, None if they are not."""
    width = max(len(above), len(below))
    above = [cell or None for cell in above] + [None] * (width - len(above))
    below = [cell or None for cell in below] + [None] * (width - len(below))
    parts = [cell is not None and _is_part(cell) for cell in below]
    if sum(parts) < 2 or not all(looks_like_name(cell) for cell in filled(above) + filled(below)):
        return None
    # Each name above goes for the columns up to the last part of a step below it.
    starts = [i for i, cell in enumerate(above) if cell is not None and not _is_part(cell)]
    owner: list[Any] = [None] * width
    steps = set()
    for start, stop in zip(starts, [*starts[1:], width]):
        said = [i for i in range(start, stop) if parts[i]]
        for i in range(start, said[-1] + 1 if said else start + 1):
            owner[i] = above[start]
        if said:
            steps.add(above[start])
        else:
            for i in range(start, stop):
                if below[i] is not None and fold(below[i]) in _NUMBERS:
                    owner[i] = above[start]
    if len(steps) < 2:
        return None
    names = []
    for i in range(width):
        alone = below[i] if owner[i] is None or below[i] is None else None
        plain = below[i] is not None and not parts[i] and owner[i] not in steps
        if plain and fold(below[i]) not in _NUMBERS:
            names.append(below[i])
        elif alone is not None or below[i] is None:
            names.append(alone if alone is not None else above[i])
        else:
            names.append(f"{owner[i]} - {below[i]}")
    return names


def _is_part(cell: Any) -> bool:
    """Whether a cell names what there is to know of a step, and no step: "date", "lieu"."""
    words = fold(str(cell)).split(" ")
    said = [word for word in words if word not in _LINKS]
    return bool(said) and all(word in PARTS_OF_A_STEP for word in said)


def header_note(first: int, last: int) -> str:
    """Which rows (as numbered in the file) are the header."""
    if first == last:
        return tr("header: row {row}", row=first)
    return tr("header: rows {first} and {last}", first=first, last=last)


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
