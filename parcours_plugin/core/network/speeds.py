"""Speed tables: km/h of each road class, the plugin's own and the user's."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from ...paths import resources
from ..errors import InputError
from ..i18n import tr
from .presets import fold

COLUMNS = ("preset", "mode", "class", "kmh_urban", "kmh_rural", "enterable", "source")
DEFAULT_CLASS = "default"


@dataclass(frozen=True)
class ClassSpeed:
    """One line of a speed table.

    Attributes
    ----------
    kmh_urban, kmh_rural : float
        0 = the mode may not use the road.
    enterable : bool
        Whether a place may be joined to such a road.
    """

    kmh_urban: float
    kmh_rural: float
    enterable: bool


def read_speed_table(path: Path) -> pd.DataFrame:
    """A speed table from a CSV file with any of ``, ; tab`` and decimal points or commas.

    Parameters
    ----------
    path : Path
        With at least a column ``class`` and either ``kmh`` or ``kmh_urban`` and ``kmh_rural``;
        ``preset``, ``mode``, ``enterable`` and ``source`` may be left out. The line of the class
        ``default`` serves classes that the table does not name.

    Returns
    -------
    DataFrame
        Columns :data:`COLUMNS`; ``preset`` and ``mode`` are ``""`` where a line is for all.

    Raises
    ------
    InputError
        If the file cannot be read, lacks a column, or holds a speed that is no number from 0 to
        400.
    """
    rows = _rows(path)
    header = [fold(name) for name in rows[0]] if rows else []
    column = {name: header.index(name) for name in header}
    if "kmh" in column:
        column.setdefault("kmh_urban", column["kmh"])
        column.setdefault("kmh_rural", column["kmh"])
    for name in ("class", "kmh_urban", "kmh_rural"):
        if name not in column:
            raise InputError(
                tr("The speed table {path} has no column “{column}”.", path=path, column=name)
            )
    lines = []
    for number, row in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in row):
            continue
        cells = {name: row[at].strip() if at < len(row) else "" for name, at in column.items()}
        urban, rural = (_speed(cells[name], path, number) for name in ("kmh_urban", "kmh_rural"))
        enterable = fold(cells.get("enterable", "") or "1") in ("1", "true", "yes", "oui", "vrai")
        lines.append(
            (fold(cells.get("preset", "")), fold(cells.get("mode", "")), cells["class"], urban,
             rural, enterable, cells.get("source", ""))
        )  # fmt: skip
    return pd.DataFrame(lines, columns=list(COLUMNS))


def class_speeds(preset: str, mode: str, own_table: Path | None = None) -> dict[str, ClassSpeed]:
    """Speeds of all classes for one preset and mode, by folded class name.

    Parameters
    ----------
    preset, mode : str
        As in :class:`~.presets.RoadOptions`.
    own_table : Path, optional
        The user's table; its lines replace the plugin's.

    Returns
    -------
    dict of str to ClassSpeed
        Always holds ``"default"``.
    """
    tables = [default_speeds(preset, mode)]
    if own_table is not None:
        own = read_speed_table(own_table)
        tables.append(own[own["preset"].isin(["", preset]) & own["mode"].isin(["", mode])])
    return {
        fold(line[2]): ClassSpeed(float(line[3]), float(line[4]), bool(line[5]))
        for table in tables
        for line in table.itertuples(index=False)
    }


def default_speeds(preset: str, mode: str) -> pd.DataFrame:
    """The plugin's own table for one preset and mode, each line with its source."""
    table = read_speed_table(default_table_path(mode))
    return table[(table["preset"] == preset) & (table["mode"] == mode)].reset_index(drop=True)


def default_table_path(mode: str) -> Path:
    """The plugin's own table for a means of travel."""
    return resources() / "speeds" / f"{mode}.csv"


def _rows(path: Path) -> list[list[str]]:
    try:
        text = Path(path).read_bytes()
    except OSError as error:
        raise InputError(tr("The speed table {path} cannot be read.", path=path)) from error
    if b"\x00" in text:
        raise InputError(tr("The speed table {path} is no text file.", path=path))
    try:
        decoded = text.decode("utf-8-sig")
    except UnicodeDecodeError:
        decoded = text.decode("cp1252", "replace")
    first = decoded.split("\n", 1)[0]
    separator = max(";,\t", key=first.count)
    return list(csv.reader(io.StringIO(decoded, newline=""), delimiter=separator))


def _speed(text: str, path: Path, row: int) -> float:
    try:
        speed = float(text.replace(",", ".")) if text else 0.0
    except ValueError:
        speed = -1.0
    if not 0 <= speed <= 400:
        raise InputError(
            tr(
                "Row {row} of the speed table {path} has no speed of 0 to 400 km/h: “{value}”.",
                path=path,
                row=row,
                value=text,
            )
        )
    return speed
