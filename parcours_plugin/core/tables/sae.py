"""The SAE tables as published: one file per subject, joined by FINESS number.

``ID`` lists the establishments, ``FILTRE`` says what they do (two rows each; the one whose STATUT
is DECLA was checked by the establishment), ``IMAGES`` and ``CANCERO`` add machines and cancer care.
Source: DREES, "Statistique annuelle des établissements de santé", data of the administrative year.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import number, tr
from ..progress import Progress, part, silent
from .codes import finess_codes
from .reading import RawTable, read_file

TABLES = ("ID", "FILTRE", "IMAGES", "CANCERO")
KEYS = ("bor", "an", "fi", "rs", "fi_ej")


@dataclass(frozen=True)
class JoinedTables:
    """One row per establishment, with the columns of every table found.

    Parameters
    ----------
    frame : DataFrame
        Text; columns of ID (lower-case keys), flags of FILTRE, ``IMAGES_<kind>`` (number of
        machines), columns of CANCERO, and ``commune``.
    row_number : (n,) int64 array
        Row in the table that lists the establishments.
    source : str
        Name of that table's file.
    care : tuple of (column, kind of care)
        Flag columns that are there.
    notes : list of str
        Which tables were joined, what did not match.
    """

    frame: pd.DataFrame
    row_number: NDArray[np.int64]
    source: str
    care: tuple[tuple[str, str], ...]
    notes: list[str]


def table_name(columns: Collection[str]) -> str:
    """Which SAE table has these columns; ``""`` if none.

    Examples
    --------
    >>> table_name(["bor", "an", "fi", "rs", "rscom", "fi_ej", "COMINSEE"])
    'ID'
    >>> table_name(["finess", "nom"])
    ''
    """
    lower = {name.lower() for name in columns}
    if not {"bor", "an", "fi", "rs"} <= lower:
        return ""
    if "statut" in lower:
        return "FILTRE"
    if "equipima" in lower:
        return "IMAGES"
    if any(name.startswith("cancero") for name in lower):
        return "CANCERO"
    return "ID" if "cominsee" in lower else ""


def join_tables(
    path: Path,
    table: RawTable,
    flags: pd.DataFrame,
    encoding: str = "",
    progress: Progress = silent,
) -> JoinedTables:
    """Join the SAE tables of the same year that lie beside the one chosen.

    Parameters
    ----------
    path : Path
        The file chosen.
    table : RawTable
        What it holds.
    flags : DataFrame
        ``sae_care.csv``: table, flag, care.

    Raises
    ------
    InputError
        If neither ID nor FILTRE is there: the others do not list the establishments.
    """
    chosen = table_name(table.columns)
    found = {chosen: table}
    for i, name in enumerate(TABLES):
        beside = _beside(path, chosen, name)
        if name not in found and beside is not None:
            raw = read_file(beside, "", encoding, part(progress, i / 4, (i + 1) / 4))
            if table_name(raw.columns) == name:
                found[name] = raw
    base = next((name for name in ("ID", "FILTRE") if name in found), "")
    if not base:
        raise InputError(
            tr(
                "“{file}” is the SAE table {table}, which does not list the establishments; put"
                " the SAE tables ID and FILTRE of the same year into the same folder.",
                file=path.name,
                table=chosen,
            )
        )
    notes = [tr("Recognised: SAE tables ({tables}).", tables=", ".join(sorted(found)))]
    texts = {name: _texts(raw) for name, raw in found.items()}
    frame, rows = texts[base], found[base].row_number
    if base == "FILTRE":
        frame, rows, said = _declared(frame, rows)
        notes.append(said)
        notes.append(
            tr("The SAE table ID is not in the folder, so there are no communes; put it there.")
        )
    key = finess_codes(frame["fi"]).code.fillna("")
    added = []
    if base == "ID" and "FILTRE" in texts:
        declared, _, said = _declared(texts["FILTRE"], found["FILTRE"].row_number)
        notes.append(said)
        added.append(("FILTRE", declared))
    if "IMAGES" in texts:
        added.append(("IMAGES", _machines(texts["IMAGES"])))
    if "CANCERO" in texts:
        added.append(("CANCERO", texts["CANCERO"]))
    for name, other in added:
        frame, said = _with(frame, key, name, other)
        notes.append(said)
    if "COMINSEE" in frame:
        # The arrondissement is finer; it folds into the commune where the layer has only that.
        finer = frame["ARMT"] if "ARMT" in frame else pd.Series("", frame.index)
        frame["commune"] = finer.where(finer.str.strip().str.len() == 5, frame["COMINSEE"])
    columns = flags["flag"].where(flags["table"] != "IMAGES", "IMAGES_" + flags["flag"])
    present = columns.isin(list(frame.columns)).to_numpy()
    care = tuple(zip(columns[present], flags["care"][present]))
    return JoinedTables(frame, np.asarray(rows), found[base].source, care, notes)


def _beside(path: Path, chosen: str, name: str) -> Path | None:
    """The file of another table of the same year in the same folder, as DREES names them."""
    stem = re.sub(rf"{chosen}(?!.*{chosen})", name, path.stem, count=1, flags=re.IGNORECASE)
    if stem == path.stem:
        return None
    wanted = (stem + path.suffix).lower()
    return next((file for file in path.parent.iterdir() if file.name.lower() == wanted), None)


def _texts(table: RawTable) -> pd.DataFrame:
    """All columns as text, the keys in lower case in every table."""
    texts = {name: table.text(name) for name in table.columns}
    return pd.DataFrame(texts).rename(
        columns={name: name.lower() for name in texts if name.lower() in KEYS}
    )


def _declared(
    frame: pd.DataFrame, rows: NDArray[np.int64]
) -> tuple[pd.DataFrame, NDArray[np.int64], str]:
    """The rows that the establishments declared; the others are a year-old first filling."""
    status = next(name for name in frame.columns if name.lower() == "statut")
    declared = (frame[status].str.strip().str.upper() == "DECLA").to_numpy()
    said = tr(
        "FILTRE: {n} declared rows kept, {m} other rows (not declared) left aside.",
        n=number(int(declared.sum())),
        m=number(int((~declared).sum())),
    )
    return frame[declared].reset_index(drop=True), np.asarray(rows)[declared], said


def _machines(frame: pd.DataFrame) -> pd.DataFrame:
    """One row per establishment, one column per kind of machine with their number."""
    kind = frame["EQUIPIMA"].str.strip()
    count = pd.to_numeric(frame["NB"], errors="coerce").fillna(1.0)
    wide = pd.DataFrame({"fi": frame["fi"], "kind": kind, "count": count})
    wide = wide.pivot_table(index="fi", columns="kind", values="count", aggfunc="sum")
    wide = wide.astype("Int64").astype(str).where(wide.notna(), "")
    wide.columns = pd.Index([f"IMAGES_{name}" for name in wide.columns])
    return wide.reset_index()


def _with(
    frame: pd.DataFrame, key: pd.Series, name: str, other: pd.DataFrame
) -> tuple[pd.DataFrame, str]:
    """Add a table's columns by FINESS number, and say what did not match."""
    codes = finess_codes(other["fi"]).code.fillna("")
    first = ~codes.duplicated()
    new = [column for column in other.columns if column not in frame.columns]
    indexed = other.loc[first, new].set_index(codes[first])
    joined = pd.concat([frame, indexed.reindex(key).fillna("").set_index(frame.index)], axis=1)
    said = tr(
        "{table}: {n} establishments joined, {m} without a row there, {k} rows of others.",
        table=name,
        n=number(int(key.isin(codes).sum())),
        m=number(int((~key.isin(codes)).sum())),
        k=number(int((~codes.isin(key)).sum())),
    )
    return joined, said
