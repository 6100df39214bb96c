"""Patient identifiers in places where they should not be: found, and masked."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from .cells import Cells, cell_text
from .codes import FINESS_PATTERN, INSEE_PATTERN
from .date_parts import match_date, plain_date
from .folding import fold

MASK = "***"
SHORTEST, SHORTEST_NUMBER = 4, 5  # shorter ones cannot be told from words, years and numbers
_CODE = re.compile(rf"(?:{FINESS_PATTERN})|(?:{INSEE_PATTERN})|\d{{4}}|\d{{8}}")


class Identifiers:
    """The original identifiers of patients, to be looked for in texts.

    An identifier is found as a whole: as the text itself or between spaces and punctuation,
    whatever its case and accents. Identifiers of fewer than four characters, or five digits, occur
    everywhere by chance: they are counted in ``n_short`` and not looked for.
    """

    def __init__(self, identifiers: Iterable[str]) -> None:
        written = set(identifiers)
        # Other scripts fold to nothing: their identifiers are looked for as they are written.
        self.other_scripts = [
            text.casefold()
            for text in written
            if len(text) >= SHORTEST and any(c.isalnum() and not fold(c) for c in text)
        ]
        folded = {fold(text) for text in written} - {""}
        long = {
            text
            for text in folded
            if len(text) >= (SHORTEST_NUMBER if text.isdecimal() else SHORTEST)
        }
        self.n_short = len(folded) - len(long)
        self.by_first: dict[str, list[str]] = {}
        for text in long:
            self.by_first.setdefault(text.partition(" ")[0], []).append(text)

    def __bool__(self) -> bool:
        return bool(self.by_first or self.other_scripts)

    def named_in(self, text: str) -> bool:
        """Whether a text holds an identifier.

        >>> Identifiers(["Martin-12"]).named_in("vu avec MARTIN 12, 3 mois")
        True
        >>> Identifiers(["10234"]).named_in("110234")
        False
        """
        plain = text.casefold() if self.other_scripts else ""
        if any(identifier in plain for identifier in self.other_scripts):
            return True
        words = fold(text).split(" ")
        for i, word in enumerate(words):
            for identifier in self.by_first.get(word, ()):
                parts = identifier.split(" ")
                if words[i : i + len(parts)] == parts:
                    return True
        return False

    def in_values(self, values: Sequence[Any]) -> np.ndarray:
        """(k,) bool: which distinct values hold an identifier."""
        if not self:
            return np.zeros(len(values), bool)
        return np.array([self.named_in(cell_text(value)) for value in values], bool)

    def masked(self, cells: Cells, codes: bool = False, dates: bool = False) -> tuple[Cells, int]:
        """A column whose cells that hold an identifier say :data:`MASK`, and how many.

        Parameters
        ----------
        cells : Cells
        codes : bool
            The column holds codes of places: what has the form of one is one.
        dates : bool
            The column holds dates: what has the form of one, and numbers, are.
        """
        suspects = [
            not (codes and _CODE.fullmatch(cell_text(value))) and not (dates and _is_date(value))
            for value in cells.values
        ]
        found = np.zeros(len(cells.values), bool)
        at = np.flatnonzero(suspects)
        found[at] = self.in_values([cells.values[i] for i in at])
        if not found.any():
            return cells, 0
        values = [MASK if hit else value for hit, value in zip(found.tolist(), cells.values)]
        return Cells(cells.codes, values).convert(lambda value: value), int(
            cells.counts()[found].sum()
        )

    def masked_text(self, text: str) -> str:
        """A line for the log, its words masked if they hold an identifier."""
        if not self or not self.named_in(text):
            return text
        words = [MASK if self.named_in(word) else word for word in text.split(" ")]
        return " ".join(words) if MASK in words else MASK


def _is_date(value: Any) -> bool:
    """Whether a cell is a date or a number, as far as one cell can tell."""
    if isinstance(value, (datetime.date, int, float)):
        return True
    return match_date(plain_date(value)) is not None


def surviving_identifiers(
    identifiers: Iterable[str], frames: Mapping[str, pd.DataFrame]
) -> dict[str, int]:
    """Cells of tables that still hold an original identifier.

    Parameters
    ----------
    identifiers : iterable of str
        As they were before they became pseudonyms.
    frames : mapping of str to DataFrame
        Tables by name; their columns of text are looked through, each distinct value once. What
        has the form of an INSEE or FINESS code is taken for one in columns of codes.

    Returns
    -------
    dict of str to int
        ``"table.column"`` -> number of cells; empty if nothing survives.

    >>> frame = pd.DataFrame({"note": ["appel de P1024", "rien", "P1024"], "n": [1, 2, 3]})
    >>> surviving_identifiers(["P1024"], {"steps": frame})
    {'steps.note': 2}
    """
    known = identifiers if isinstance(identifiers, Identifiers) else Identifiers(identifiers)
    found: dict[str, int] = {}
    for name, frame in frames.items():
        for column in frame.columns:
            if frame[column].dtype.kind not in "OSU":
                continue
            codes, values = pd.factorize(frame[column].to_numpy(object))
            cells = Cells(np.asarray(codes, np.int64), list(values))
            of_codes = column in ("facility_id", "facility_commune", "residence", "value")
            _, count = known.masked(cells, codes=of_codes, dates=column == "value")
            if count:
                found[f"{name}.{column}"] = count
    return found
