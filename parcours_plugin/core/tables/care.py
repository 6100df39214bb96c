"""Kinds of care that facilities offer, from flag columns or from lists of words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import language, tr
from .codes import fold_text
from .coordinates import numbers
from .folding import fold
from .reading import read_file

YES = frozenset({"1", "yes", "y", "oui", "o", "true", "vrai", "x", "t"})
NO = frozenset({"", "0", "no", "n", "non", "false", "faux", "f", "nan", "none", "null"})
SEPARATOR = ";"


@dataclass(frozen=True)
class CareTables:
    """The editable tables behind directories (``resources/facilities``).

    Parameters
    ----------
    words : mapping
        Folded word -> kind of care.
    labels : mapping
        Kind of care -> its name in the language in use.
    sae : DataFrame
        table, flag, care.
    categories : DataFrame
        category, kind, care, label (in the language in use).
    projections : mapping
        Name of a projection -> ``"EPSG:…"``.
    """

    words: Mapping[str, str]
    labels: Mapping[str, str]
    sae: pd.DataFrame
    categories: pd.DataFrame
    projections: Mapping[str, str]

    def label(self, kind: str) -> str:
        """The name, within a sentence, of a kind of care or of a word for it.

        What is not known is given back as it is.
        """
        folded = str(fold_text(pd.Series([kind], dtype=object)).iloc[0])
        label = self.labels.get(self.words.get(folded, folded), "")
        if not label:
            return kind
        return label[:1].lower() + label[1:] if label[1:2].islower() else label


def read_care_tables(folder: Path) -> CareTables:
    """Read the tables of ``resources/facilities``.

    Raises
    ------
    InputError
        If a table or one of its columns is missing.
    """
    kinds = _table(folder / "care_kinds.csv", ("care", "label_en", "words"))
    words = kinds.assign(word=kinds["words"].str.split("|")).explode("word")
    words = pd.concat([words, kinds.assign(word=kinds["care"])])
    categories = _table(folder / "finess_categories.csv", ("category", "kind", "care"))
    label = f"label_{language()}"
    categories["label"] = categories[label if label in categories else "label_en"]
    labels = kinds[label if label in kinds else "label_en"]
    projections = _table(folder / "finess_projections.csv", ("name", "epsg"))
    return CareTables(
        words=dict(zip(fold_text(words["word"]), words["care"])),
        labels=dict(zip(kinds["care"], labels)),
        sae=_table(folder / "sae_care.csv", ("table", "flag", "care")),
        categories=categories,
        projections=dict(zip(projections["name"], "EPSG:" + projections["epsg"])),
    )


def flags_of(series: pd.Series) -> NDArray[np.bool_]:
    """Which cells say yes: 1, oui, x, vrai … or a number above zero.

    Examples
    --------
    >>> flags_of(pd.Series(["1", "Oui", "x", "2", "0", "non", ""])).tolist()
    [True, True, True, True, False, False, False]
    """
    text = fold_text(series)
    return np.asarray(text.isin(list(YES)).to_numpy() | (numbers(series) > 0), dtype=np.bool_)


def is_flag_column(series: pd.Series) -> bool:
    """Whether every cell is a yes, a no, a blank or a number (a count of machines, of sessions)."""
    text = fold_text(series)
    known = text.isin(list(YES | NO)).to_numpy() | np.isfinite(numbers(series))
    return bool(known.all())


def flag_columns(
    frame: pd.DataFrame, words: Mapping[str, str], taken: Collection[str] = ()
) -> tuple[tuple[str, str], ...]:
    """Columns whose name is a word for a kind of care and whose cells are flags.

    Returns
    -------
    tuple of (column, kind of care)
    """
    return tuple(
        (str(name), words[fold(str(name))])
        for name in frame.columns
        if name not in taken and fold(str(name)) in words and is_flag_column(frame[name])
    )


def care_of_columns(
    frame: pd.DataFrame, columns: Sequence[tuple[str, str]], words: Mapping[str, str]
) -> pd.Series:
    """The list of kinds of care of each row, parted by ``;``, each kind once.

    Parameters
    ----------
    frame : DataFrame
        n rows.
    columns : sequence of (column, kind)
        Flag columns with the kind they stand for. A kind ``""`` is looked up by the column's
        name; a column that is no flag column holds lists of kinds itself.
    words : mapping
        Folded word -> kind of care; other words are kept as they are.

    Returns
    -------
    (n,) Series of str
        ``""`` where a row offers nothing.

    Examples
    --------
    >>> frame = pd.DataFrame({"RTH": ["1", "0"], "soins": ["Chimio, rcp", ""]})
    >>> care_of_columns(frame, [("RTH", "radiotherapy"), ("soins", "")],
    ...     {"chimio": "chemotherapy"}).tolist()
    ['radiotherapy;chemotherapy;rcp', '']
    """
    pairs = []
    for column, kind in columns:
        cells = frame[column].reset_index(drop=True)
        if kind or is_flag_column(cells):
            kind = kind or words.get(fold(column), column)
            rows = np.flatnonzero(flags_of(cells))
            pairs.append(pd.DataFrame({"row": rows, "kind": kind}))
        else:
            pairs.append(_listed(cells, words))
    if not pairs:
        return pd.Series("", frame.index, dtype=object)
    offered = pd.concat(pairs, ignore_index=True).drop_duplicates()
    offered = offered.sort_values("row", kind="stable")
    rows = offered["row"].to_numpy(dtype=np.int64)
    begins = np.ones(len(rows), dtype=np.bool_)
    begins[1:] = rows[1:] != rows[:-1]
    kinds = offered["kind"].to_numpy(dtype=object)
    lists = np.full(len(frame), "", dtype=object)
    if len(rows):
        parted = np.where(begins, kinds, SEPARATOR + kinds)
        lists[rows[begins]] = np.add.reduceat(parted, np.flatnonzero(begins))
    return pd.Series(lists, frame.index)


def joined_care(first: pd.Series, second: pd.Series) -> pd.Series:
    """Two columns of lists as one, each kind once."""
    if not (first != "").any() or not (second != "").any():
        return first.where(first != "", second)
    both = pd.DataFrame({"a": first, "b": second})
    return care_of_columns(both, [("a", ""), ("b", "")], {})


def parsed_care_columns(text: str, words: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The parameter CARE_COLUMNS: ``"RTH; CHIMIO=chemotherapy"`` -> columns and kinds.

    Columns are parted by ``;`` (or by ``,`` where there is no ``;``); what stands behind ``=`` is
    the kind of care, else it is looked up by the column's name.

    Examples
    --------
    >>> parsed_care_columns("rth, ONCO=chemotherapy", {"rth": "radiotherapy"})
    (('rth', ''), ('ONCO', 'chemotherapy'))
    """
    parts = text.split(";") if ";" in text else text.split(",")
    pairs = [part.partition("=") for part in parts if part.strip()]
    return tuple((column.strip(), words.get(fold(kind), kind.strip())) for column, _, kind in pairs)


def _listed(cells: pd.Series, words: Mapping[str, str]) -> pd.DataFrame:
    """Row and kind of each word of cells that hold lists."""
    text = cells.astype(object).where(cells.notna().to_numpy(), "").astype(str)
    kinds = text.str.split(r"\s*[;,|/]\s*|\n", regex=True).explode().str.strip()
    kinds = kinds[kinds != ""]
    known = fold_text(kinds).map(words)
    return pd.DataFrame({"row": kinds.index, "kind": known.where(known.notna(), kinds).to_numpy()})


def _table(path: Path, needed: tuple[str, ...]) -> pd.DataFrame:
    """A small table as text."""
    raw = read_file(path, known=needed)
    missing = [name for name in needed if name not in raw.columns]
    if missing:
        raise InputError(
            tr(
                "The table “{file}” has no column “{column}”.",
                file=path.name,
                column=", ".join(missing),
            )
        )
    return pd.DataFrame({name: raw.text(name) for name in raw.columns})
