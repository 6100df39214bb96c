"""What a prepared network was made of: tells whether a kept one still holds."""

from __future__ import annotations

import contextlib
import glob
import hashlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .presets import RoadOptions
from .speeds import default_table_path

FORMAT = 4
"""Of the entries of the cache; entries of another format are not read."""


@dataclass(frozen=True)
class CacheKey:
    """What an entry was made of.

    Attributes
    ----------
    family : str
        The same for one source and one set of parameters.
    stamp : str
        Changes when the source does: entries of the family with another stamp are stale.
    """

    family: str
    stamp: str

    @property
    def name(self) -> str:
        """Name of the entry's folder."""
        return f"{self.family}-{self.stamp}"


def cache_key(
    path: Path,
    layer: str,
    where: str,
    fields: Iterable[str],
    options: RoadOptions,
    crs: str,
) -> CacheKey:
    """The key of a road layer in a file, read and understood in one way.

    Parameters
    ----------
    path : Path
        The file; the stamp is what a GeoPackage says of its last changes, for other files size
        and time of change of it and of all files of the same name beside it, with the contents of
        the speed tables.
    layer, where : str
        Layer and filter.
    fields : iterable of str
        Attributes read.
    options : RoadOptions
        How they are understood.
    crs : str
        System that the coordinates are in.

    Raises
    ------
    OSError
        If the file is not there.
    """
    path = Path(path).resolve(strict=True)
    parts = [str(path), layer, where, *fields, json.dumps(_plain(asdict(options))), crs]
    stamp = [f"format {FORMAT}", *(_geopackage_stamp(path) or _file_stamp(path))]
    tables = [default_table_path(options.mode)]
    tables += [options.speed_table] if options.speed_table is not None else []
    stamp += [hashlib.sha256(Path(table).read_bytes()).hexdigest() for table in tables]
    return CacheKey(_digest(parts), _digest(stamp))


def _file_stamp(path: Path) -> list[str]:
    """Size and time of change of a file and of those of the same name beside it (.shp, .dbf …)."""
    stamp = []
    for file in sorted(path.parent.glob(f"{glob.escape(path.stem)}.*")):
        known = file.stat()
        # SQLite's shared memory and an empty journal come and go with every reader.
        if file.is_file() and known.st_size and not file.name.endswith("-shm"):
            stamp.append(f"{file.name} {known.st_size} {known.st_mtime_ns}")
    return stamp


def _geopackage_stamp(path: Path) -> list[str]:
    """What a GeoPackage says of its last changes; empty for other files.

    Its file time will not do: QGIS touches a GeoPackage whenever it opens or closes one.
    """
    if path.suffix.lower() != ".gpkg":
        return []
    try:
        with contextlib.closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as package:
            rows = package.execute(
                "SELECT table_name, last_change FROM gpkg_contents ORDER BY table_name"
            ).fetchall()
            counts = package.execute(
                "SELECT table_name, feature_count FROM gpkg_ogr_contents ORDER BY table_name"
            ).fetchall()
    except sqlite3.Error:
        return []
    return [str(path.stat().st_size), repr(rows), repr(counts)]


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value if isinstance(value, (str, float)) else str(value) for key, value in
            sorted(values.items())}  # fmt: skip


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\x00".join(parts).encode("utf-8")).hexdigest()[:20]
