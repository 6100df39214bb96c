"""Prepared networks kept on the disk, so that the next run begins where this one ended.

An entry is a folder of ``.npy`` arrays that are mapped into memory (only what is touched is read)
and ``entry.json`` with their checksums. It is written under another name and renamed when it is
whole, so that a reader never sees a part of it; a damaged or stale entry counts as none. Nothing
is ever unpickled.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..progress import Progress, part, silent
from .cache_key import FORMAT, CacheKey
from .closure import core_arcs, reduced_network
from .feet import with_all_feet
from .joining import enterable_segments
from .model import Network
from .packing import pack, unpack
from .searches import FEWEST_NODES

ENTRY = "entry.json"
MOST_BYTES = 4_000_000_000
# A folder under its temporary name this old was left by a run that did not end well.
ABANDONED_SECONDS = 24 * 3600
WORDS_PER_BLOCK = 4096
LASTING = (
    "reduced", "turned core", "segments", "ground", "arcs", "turned arcs", "long edges",
    "enterable nodes",
)  # fmt: skip
"""What is prepared of a network and takes longer to make than to read."""
WITHOUT_REDUCTION = ("arcs", "turned arcs")
"""What is hardly used any more once the network is reduced."""


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
        self._kept: dict[str, dict[str, Any]] = {}  # what the entries are known to hold

    def load(self, key: CacheKey) -> tuple[Network, dict[str, Any]] | None:
        """The network of an entry and the notes written with it; None where there is none.

        A damaged entry is removed and counts as none.
        """
        place = self.folder / key.name
        if not (place / ENTRY).is_file():
            return None
        try:
            entry = json.loads((place / ENTRY).read_text(encoding="utf-8"))
            if entry["format"] != FORMAT:
                raise ValueError(key.name)
            arrays = {name: _map(place, name, said) for name, said in entry["arrays"].items()}
            network: Network = unpack(entry["tree"], arrays)
            for name, made in entry["prepared"].items():
                network.prepared[name] = unpack(made, arrays)
            self._kept[key.name] = dict(network.prepared)
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
            self._kept[key.name] = _lasting(network)
            entry = {
                "format": FORMAT,
                "notes": notes,
                "tree": pack(network, "network", arrays),
                "prepared": {
                    name: pack(made, f"prepared.{name}", arrays)
                    for name, made in _lasting(network).items()
                },
                "arrays": _write(arrays, temporary),
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

    def add(self, key: CacheKey, network: Network) -> bool:
        """Keep with an entry what has been prepared of its network since; whether anything was new.

        The files of an entry are never changed, for another process may have them mapped: what is
        new gets files of its own, and the list that names them is replaced at one stroke.
        """
        place = self.folder / key.name
        kept = self._kept.get(key.name, {})
        new = {
            name: made for name, made in _lasting(network).items() if kept.get(name) is not made
        }
        if not new:
            return False
        try:
            entry = json.loads((place / ENTRY).read_text(encoding="utf-8"))
            arrays: dict[str, NDArray[Any]] = {}
            mark = f"{time.time_ns():x}-{os.getpid()}"
            for name, made in new.items():
                entry["prepared"][name] = pack(made, f"prepared.{name}.{mark}", arrays)
            if "reduced" in entry["prepared"]:
                for name in WITHOUT_REDUCTION:
                    entry["prepared"].pop(name, None)
            entry["arrays"].update(_write(arrays, place))
            entry["arrays"] = {
                name: said for name, said in entry["arrays"].items() if _is_named(entry, name)
            }
            waiting = place / f"{ENTRY}.{mark}"
            waiting.write_text(json.dumps(entry), encoding="utf-8")
            os.replace(waiting, place / ENTRY)
            for file in place.glob("*.npy"):
                if file.stem not in entry["arrays"] and _age(file) > ABANDONED_SECONDS:
                    file.unlink()
        except (OSError, ValueError, KeyError, TypeError):
            return False
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
    """A network from the cache, or built and kept.

    What searches prepare of it is kept by :func:`keep_prepared` after the run, so that the first
    run does not wait for what only later ones need.

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
    network, notes = build(progress)
    if cache is not None and key is not None:
        cache.store(key, network, notes)
    return network, notes, False


def keep_prepared(
    cache: NetworkCache,
    key: CacheKey,
    network: Network,
    used_again: bool,
    progress: Progress = silent,
) -> None:
    """Keep what a run has prepared of a network.

    Parameters
    ----------
    used_again : bool
        Whether the network came from the cache: then it is worth working out once what later runs
        need of it: its reduction, all its roads sorted by place, the nearest road of every grid
        point. A second run takes longer for it, from the third on all are fast.
    progress : Progress
        Told by each of these; whoever stops it loses only what was to be kept.
    """
    if used_again and network.edge_enterable.any():
        if network.n_nodes >= FEWEST_NODES:
            reduced_network(network, part(progress, 0.0, 0.5))
            core_arcs(network, turned=True)
        progress(0.5)
        enterable_segments(network)
        ground = network.prepared.get("ground")
        if ground is not None:
            stage = part(progress, 0.6, 0.9)
            network.prepared["ground"] = with_all_feet(network, ground, stage)
    progress(0.9)
    cache.add(key, network)
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
        if name in LASTING
    }


def _write(arrays: dict[str, NDArray[Any]], place: Path) -> dict[str, Any]:
    """Write arrays into files of their names; what is to be known to read them."""
    for name, array in arrays.items():
        np.save(place / f"{name}.npy", array, allow_pickle=False)
    return {
        name: {
            "kind": array.dtype.str,
            "shape": array.shape,
            "at": (place / f"{name}.npy").stat().st_size - array.nbytes,
            "checksum": checksum(array),
        }
        for name, array in arrays.items()
    }


def _array_names(tree: Any) -> list[str]:
    """Names of the arrays in a tree of :func:`~.packing.pack`."""
    if "array" in tree:
        return [tree["array"]]
    inner = tree.get("fields", tree.get("items", {}))
    return [name for item in inner.values() for name in _array_names(item)]


def _is_named(entry: dict[str, Any], name: str) -> bool:
    """Whether an entry still uses an array."""
    if name.startswith("network"):
        return True
    return any(name in _array_names(tree) for tree in entry["prepared"].values())


def _map(place: Path, name: str, said: dict[str, Any]) -> NDArray[Any]:
    """An array of an entry mapped into memory, read only.

    Raises
    ------
    ValueError, OSError
        If it is not what was written.
    """
    path = place / Path(f"{name}.npy").name
    kind, shape = np.dtype(said["kind"]), tuple(said["shape"])
    size = int(np.prod(shape, dtype=np.int64)) * kind.itemsize
    if kind.hasobject or path.stat().st_size != said["at"] + size:
        raise ValueError(name)
    # The head of the file, which tells the same, need not be read: that takes as long as all else.
    mapped: NDArray[Any] = np.empty(0, kind).reshape(shape) if not size else np.asarray(
        np.memmap(path, kind, "r", said["at"], shape)
    )
    if checksum(mapped) != said["checksum"]:
        raise ValueError(name)
    return mapped


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
