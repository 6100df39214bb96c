"""Prepared networks kept on the disk, so that the next run begins where this one ended.

An entry is a folder of ``.npy`` arrays that are mapped into memory (only what is touched is read)
and ``entry.json`` with their checksums. It is written under another name and renamed when it is
whole, so that a reader never sees a part of it; a damaged or stale entry counts as none. Nothing
is ever unpickled.
"""

from __future__ import annotations

import contextlib
import glob
import hashlib
import json
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, part, silent
from .closure import core_arcs, reduced_network
from .joining import enterable_segments
from .model import Network
from .packing import pack, unpack
from .presets import RoadOptions
from .speeds import default_table_path

FORMAT = 1
ENTRY = "entry.json"
MOST_BYTES = 4_000_000_000
# A folder under its temporary name this old was left by a run that did not end well.
ABANDONED_SECONDS = 24 * 3600
WORDS_PER_BLOCK = 4096


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


class NetworkCache:
    """A folder of prepared networks.

    Parameters
    ----------
    folder : Path
        Made when the first entry is written.
    most_bytes : int
        When it holds more, the entries used longest ago go.
    """

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES):
        self.folder = Path(folder)
        self.most_bytes = most_bytes

    def load(self, key: CacheKey) -> tuple[Network, dict[str, Any]] | None:
        """The network of an entry and the notes written with it; None where there is none.

        A damaged entry is removed and counts as none.
        """
        place = self.folder / key.name
        if not (place / ENTRY).is_file():
            return None
        try:
            entry = json.loads((place / ENTRY).read_text(encoding="utf-8"))
            arrays = {name: _map(place / Path(f"{name}.npy").name) for name in entry["checksums"]}
            whole = all(checksum(arrays[name]) == said for name, said in entry["checksums"].items())
            if entry["format"] != FORMAT or not whole:
                raise ValueError(key.name)
            network: Network = unpack(entry["tree"], arrays)
            network.prepared.update(unpack(entry["prepared"], arrays))
            notes: dict[str, Any] = entry["notes"]
        except Exception:  # whatever it is that a damaged file causes
            _remove(place)
            return None
        with contextlib.suppress(OSError):
            os.utime(place / ENTRY)
        return network, notes

    def store(self, key: CacheKey, network: Network, notes: dict[str, Any]) -> bool:
        """Write a network with all that was prepared of it; whether that succeeded.

        A full disk or a folder that may not be written is no reason to fail: there just is no
        entry then.

        Parameters
        ----------
        notes : dict
            Anything that JSON can hold, given back by :meth:`load`.
        """
        temporary = None
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            temporary = Path(tempfile.mkdtemp(prefix="writing-", dir=self.folder))
            arrays: dict[str, NDArray[Any]] = {}
            tree = pack(network, "network", arrays)
            prepared = pack(_lasting(network), "prepared", arrays)
            for name, array in arrays.items():
                np.save(temporary / f"{name}.npy", array, allow_pickle=False)
            entry = {
                "format": FORMAT,
                "notes": notes,
                "tree": tree,
                "prepared": prepared,
                "checksums": {name: checksum(array) for name, array in arrays.items()},
            }
            (temporary / ENTRY).write_text(json.dumps(entry), encoding="utf-8")
            for stale in self.folder.glob(f"{key.family}-*"):
                if stale.name != key.name or not (stale / ENTRY).is_file():
                    _remove(stale)
            # Where another process was faster its entry is as good: this one is thrown away.
            temporary.rename(self.folder / key.name)
            temporary = None
        except OSError:
            return False
        finally:
            if temporary is not None:
                _remove(temporary)
            self._make_room(key.name)
        return True

    def clear(self) -> int:
        """Remove all entries; the bytes that were freed."""
        freed = 0
        for place in self._places():
            size = _size(place)
            _remove(place)
            freed += 0 if place.exists() else size
        return freed

    def bytes(self) -> int:
        """What all entries take on the disk."""
        return sum(_size(place) for place in self._places())

    def _places(self) -> list[Path]:
        """Folders of entries, and abandoned ones; nothing else is ever touched."""
        found = []
        with contextlib.suppress(OSError):
            for place in self.folder.iterdir():
                whole = (place / ENTRY).is_file() and not place.name.startswith("writing-")
                if whole or (place.name.startswith("writing-") and _age(place) > ABANDONED_SECONDS):
                    found.append(place)
        return found

    def _make_room(self, newest: str) -> None:
        """Remove the entries used longest ago until the rest fits; never the newest."""
        places = sorted(self._places(), key=lambda place: -_age(place / ENTRY))
        sizes = {place: _size(place) for place in places}
        total = sum(sizes.values())
        for place in places:
            abandoned = place.name.startswith("writing-")
            if abandoned or (total > self.most_bytes and place.name != newest):
                _remove(place)
                total -= sizes[place]


def load_or_build(
    cache: NetworkCache | None,
    key: CacheKey | None,
    build: Callable[[Progress], tuple[Network, dict[str, Any]]],
    progress: Progress = silent,
) -> tuple[Network, dict[str, Any], bool]:
    """A network from the cache, or built, prepared for many searches, and kept.

    Parameters
    ----------
    cache, key
        None = always build, and keep nothing.
    build : callable
        Gives the network and notes that go with it.

    Returns
    -------
    network : Network
    notes : dict
    from_cache : bool
    """
    known = cache.load(key) if cache is not None and key is not None else None
    if known is not None:
        progress(1.0)
        return (*known, True)
    if cache is None or key is None:
        return (*build(progress), False)
    network, notes = build(part(progress, 0.0, 0.5))
    prepare(network, part(progress, 0.5, 0.9))
    cache.store(key, network, notes)
    progress(1.0)
    return network, notes, False


def prepare(network: Network, progress: Progress = silent) -> None:
    """Make all that searches can use again: the reduction, both ways, and the sorted roads."""
    reduced_network(network, part(progress, 0.0, 0.8))
    core_arcs(network, turned=True)
    progress(0.9)
    if network.edge_enterable.any():
        enterable_segments(network)
    progress(1.0)


def checksum(array: NDArray[Any]) -> int:
    """A sum over all bytes of an array that tells changed, missing and exchanged blocks.

    Words of 64 bits are added up block by block, blocks weighed by odd numbers, modulo 2^64: as
    fast as reading.

    >>> checksum(np.arange(3)) == checksum(np.arange(3)), checksum(np.zeros(3)) == 0
    (True, False)
    """
    octets = np.frombuffer(np.ascontiguousarray(array).data, np.uint8) if array.size else (
        np.zeros(0, np.uint8))  # fmt: skip
    whole = len(octets) // (8 * WORDS_PER_BLOCK) * (8 * WORDS_PER_BLOCK)
    sums = octets[:whole].view(np.uint64).reshape(-1, WORDS_PER_BLOCK).sum(axis=1, dtype=np.uint64)
    rest = np.zeros(8 * WORDS_PER_BLOCK, np.uint8)
    rest[: len(octets) - whole] = octets[whole:]
    inside = 2 * np.arange(WORDS_PER_BLOCK, dtype=np.uint64) + np.uint64(1)
    last = (rest.view(np.uint64) * inside).sum(dtype=np.uint64)
    weights = 2 * np.arange(len(sums), dtype=np.uint64) + np.uint64(3)
    total = int((sums * weights).sum(dtype=np.uint64)) + int(last)
    # Length and kind count too, so that zeros are not nothing.
    about = int(hashlib.sha256(f"{array.dtype.str}{array.shape}".encode()).hexdigest()[:12], 16)
    return (total + about) % (1 << 64)


def _lasting(network: Network) -> dict[str, Any]:
    """What was prepared and is worth keeping: not what is as quickly made as read."""
    return {
        name: made
        for name, made in network.prepared.items()
        if isinstance(name, str) and name in ("reduced", "turned core", "segments")
    }


def _map(path: Path) -> NDArray[Any]:
    """An array mapped into memory, read only."""
    mapped: NDArray[Any] = np.load(path, mmap_mode="r", allow_pickle=False)
    return mapped if mapped.size == 0 else np.asarray(mapped)


def _age(path: Path) -> float:
    """Seconds since a file or folder was changed."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return float("inf")


def _size(place: Path) -> int:
    total = 0
    with contextlib.suppress(OSError):
        total = sum(file.stat().st_size for file in place.iterdir())
    return total


def _remove(place: Path) -> None:
    """Remove an entry as far as the system lets (files in use stay on Windows)."""
    with contextlib.suppress(OSError):
        # Without its list an entry is none any more, even if other files cannot go yet.
        (place / ENTRY).unlink()
    shutil.rmtree(place, ignore_errors=True)
