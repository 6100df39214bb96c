"""The places that a pathway table may name: facilities and communes, and how they are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from .code_table import CodeTable
from .codes import (
    FOLDED,
    ZERO_RESTORED,
    finess_codes,
    fold_arrondissements,
    insee_codes,
    plain_codes,
)
from .folding import fold_text


def _empty() -> np.ndarray:
    return np.zeros(0)


@dataclass(frozen=True)
class FacilityDirectory:
    """Places of care.

    Parameters
    ----------
    ids, names, communes : (n,) object array of str
        Code, name and commune code of each; ``""`` where unknown.
    x, y : (n,) float64
        Where it is, in whatever system; nan where unknown.
    """

    ids: np.ndarray
    names: np.ndarray
    communes: np.ndarray
    x: np.ndarray = field(default_factory=_empty)
    y: np.ndarray = field(default_factory=_empty)

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True)
class CommuneDirectory:
    """Communes; ``x, y`` is the point that stands for each.

    Parameters
    ----------
    codes, names, territory_types : (n,) object array of str
        ``""`` where unknown.
    x, y : (n,) float64
    """

    codes: np.ndarray
    names: np.ndarray
    territory_types: np.ndarray
    x: np.ndarray = field(default_factory=_empty)
    y: np.ndarray = field(default_factory=_empty)

    def __len__(self) -> int:
        return len(self.codes)


@dataclass(frozen=True)
class Found:
    """What distinct values of a table were found to be.

    Parameters
    ----------
    row : (k,) int64
        Row of the directory, -1 = not found.
    code : (k,) object array of str
        The directory's code, or the code as it would be written; ``""`` where it is none.
    how : (k,) object array of str
        ``""`` as it stood, else what was done: ``zero restored``, ``by name``, ``code table``,
        ``first of several communes`` (the code stands for more than one),
        ``arrondissement folded``, ``several`` (more than one place has this name: not found).
    """

    row: np.ndarray
    code: np.ndarray
    how: np.ndarray


BY_NAME, CODE_TABLE, SEVERAL = "by name", "code table", "several"
FIRST_OF_SEVERAL = "first of several communes"


def _first_rows(keys: Iterable[str]) -> tuple[dict[str, int], set[str]]:
    """Key -> its first row, and the keys that stand in several rows; empty keys left out."""
    rows: dict[str, int] = {}
    several: set[str] = set()
    for i, key in enumerate(keys):
        if key and rows.setdefault(key, i) != i:
            several.add(key)
    return rows, several


def _look_up(rows: dict[str, int], keys: Any) -> np.ndarray:
    """Row of each key, -1 = none."""
    return np.array([rows.get(key, -1) if key else -1 for key in keys], np.int64)


def _plain(values: Iterable[Any]) -> list[str]:
    """Codes as text in upper case, empty where missing."""
    codes = plain_codes(pd.Series(list(values), dtype=object))["code"]
    return [str(code) for code in codes.fillna("").str.upper()]


def _with_zeros(codes: Sequence[str], rows: dict[str, int]) -> np.ndarray:
    """Row of each number once its leading zeros are back, -1 = none.

    Official codes lose one zero at most; other codes, as long as the directory's, may lose more.
    """
    lengths = {len(key) for key in rows}
    if len(lengths) != 1:
        return np.full(len(codes), -1, np.int64)
    length = lengths.pop()
    padded = [code.zfill(length) if code.isdecimal() else "" for code in codes]
    return _look_up(rows, padded)


def find_facilities(values: Sequence[Any], directory: FacilityDirectory | None) -> Found:
    """Facilities by code, by FINESS number with its lost zero restored, then by folded name.

    Parameters
    ----------
    values : sequence of length k
        Distinct cells: codes or names.
    directory : FacilityDirectory, optional
        Without it nothing is found, FINESS numbers are only written as they should be.
    """
    column = pd.Series(list(values), dtype=object)
    official = finess_codes(column)
    code = official["code"].fillna("").to_numpy(object)
    how = np.full(len(column), "", dtype=object)
    restored = (official["flag"] == ZERO_RESTORED).to_numpy(bool)
    if directory is None:
        how[restored] = ZERO_RESTORED
        return Found(np.full(len(column), -1, np.int64), code, how)
    row = _look_up(_first_rows(_plain(directory.ids))[0], _plain(values))
    ids = finess_codes(pd.Series(directory.ids, dtype=object))["code"].fillna("")
    by_number = _look_up(_first_rows(ids)[0], code)
    how[restored & (row < 0) & (by_number >= 0)] = ZERO_RESTORED
    row = np.where(row < 0, by_number, row)
    by_zeros = np.where(
        row < 0, _with_zeros(_plain(values), _first_rows(_plain(directory.ids))[0]), -1
    )
    how[by_zeros >= 0] = ZERO_RESTORED
    row = np.where(by_zeros >= 0, by_zeros, row)
    names, several = _first_rows(fold_text(pd.Series(directory.names, dtype=object)).tolist())
    folded = fold_text(column.astype(str)).to_numpy(object)
    by_name = np.where(row < 0, _look_up(names, folded), -1)
    twice = (by_name >= 0) & np.array([name in several for name in folded], bool)
    how[by_name >= 0] = BY_NAME
    how[twice] = SEVERAL
    row = np.where((by_name >= 0) & ~twice, by_name, row)
    known = np.append(directory.ids.astype(object), "")[row]
    return Found(row, np.where(row >= 0, known, code), how)


def find_communes(
    values: Sequence[Any], directory: CommuneDirectory | None, code_table: CodeTable | None = None
) -> Found:
    """Communes by code (lost zeros restored), code table, arrondissement, then by folded name.

    Parameters
    ----------
    values : sequence of length k
        Distinct cells: INSEE codes, PMSI geographic codes or names.
    directory : CommuneDirectory, optional
        Without it nothing is found, codes are only written as they should be.
    code_table : CodeTable, optional
        Other codes (PMSI, merged communes) -> commune codes.
    """
    column = pd.Series(list(values), dtype=object)
    official = insee_codes(column)
    code = official["code"].fillna("").astype(object)
    how = np.where(official["flag"] == ZERO_RESTORED, ZERO_RESTORED, "").astype(object)
    known: dict[str, int] = {}
    if directory is not None:
        # The layer's own codes may have lost their zeros too.
        known = _first_rows(insee_codes(pd.Series(directory.codes))["code"].fillna(""))[0]
    if code_table is not None:
        plain = plain_codes(column)["code"].fillna("")
        moved, changed = code_table.current(plain, code, known)
        code = code.where(~changed, moved)
        how[changed.to_numpy()] = CODE_TABLE
        how[(changed & plain.isin(list(code_table.several))).to_numpy()] = FIRST_OF_SEVERAL
    row = _look_up(known, code)
    if directory is not None:
        folded_codes = fold_arrondissements(code, list(known))
        folded = (folded_codes["flag"] == FOLDED).to_numpy() & (row < 0)
        how[folded] = FOLDED
        code = folded_codes["code"]
        row = np.where(folded, _look_up(known, code), row)
        by_zeros = np.where(row < 0, _with_zeros(_plain(values), known), -1)
        how[by_zeros >= 0] = ZERO_RESTORED
        row = np.where(by_zeros >= 0, by_zeros, row)
        names, several = _first_rows(fold_text(pd.Series(directory.names)).tolist())
        words = fold_text(column.astype(str)).to_numpy(object)
        by_name = np.where(row < 0, _look_up(names, words), -1)
        twice = (by_name >= 0) & np.array([word in several for word in words], bool)
        how[by_name >= 0] = BY_NAME
        how[twice] = SEVERAL
        row = np.where((by_name >= 0) & ~twice, by_name, row)
        of_directory = np.append(directory.codes.astype(object), "")[row]
        code = code.where(row < 0, of_directory)
    return Found(row, code.to_numpy(object), how)
