"""Columns of a GDAL Arrow stream as numpy arrays, read from the raw buffers through ctypes.

GDAL hands out record batches in the Arrow C data interface (arrow.apache.org, "The Arrow C data
interface"): structures of pointers to buffers. Reading them needs neither pyarrow nor a Python
object per feature.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .texts import Texts

NUMBERS = {
    "c": np.int8, "C": np.uint8, "s": np.int16, "S": np.uint16, "i": np.int32, "I": np.uint32,
    "l": np.int64, "L": np.uint64, "f": np.float32, "g": np.float64,
}  # fmt: skip
MOMENTS = {"tdD": "<i4", "tdm": "<i8", "tss": "<i8", "tsm": "<i8", "tsu": "<i8", "tsn": "<i8"}
UNITS = {"tdD": "D", "tdm": "ms", "tss": "s", "tsm": "ms", "tsu": "us", "tsn": "ns"}
OFFSETS = {"u": np.int32, "z": np.int32, "U": np.int64, "Z": np.int64}
WKB_EXTENSIONS = (b"ogc.wkb", b"geoarrow.wkb")


class UnsupportedColumnError(Exception):
    """A column of a kind that is not read here (lists); the caller reads plainly."""


class _Schema(ctypes.Structure):
    pass


_Schema._fields_ = [
    ("format", ctypes.c_char_p),
    ("name", ctypes.c_char_p),
    ("metadata", ctypes.c_void_p),
    ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(_Schema))),
    ("dictionary", ctypes.c_void_p),
    ("release", ctypes.c_void_p),
    ("private_data", ctypes.c_void_p),
]


class _Array(ctypes.Structure):
    pass


_Array._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(_Array))),
    ("dictionary", ctypes.c_void_p),
    ("release", ctypes.c_void_p),
    ("private_data", ctypes.c_void_p),
]


class Column:
    """One column of one record batch; its arrays are views valid until the next batch."""

    def __init__(self, name: str, kind: str, is_wkb: bool, array: _Array):
        self.name, self.kind, self.is_wkb = name, kind, is_wkb
        self._array = array

    def valid(self) -> NDArray[np.bool_] | None:
        """Which rows have a value; None where all have."""
        array = self._array
        if array.null_count == 0 or not array.n_buffers or not array.buffers[0]:
            return None
        last = array.offset + array.length
        bits = _view(array.buffers[0], (last + 7) // 8, np.uint8)
        return np.unpackbits(bits, bitorder="little")[array.offset : last].astype(bool)

    def binary(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """Bytes of all rows and the offsets (n + 1,) of text or well-known binary."""
        array = self._array
        kind = OFFSETS[self.kind]
        offsets = _view(array.buffers[1], array.offset + array.length + 1, kind)[array.offset :]
        octets = _view(array.buffers[2], int(offsets[-1]) if len(offsets) else 0, np.uint8)
        return octets, offsets.astype(np.int64)

    @property
    def is_text(self) -> bool:
        """Whether it holds text, which :class:`~.texts.Texts` collects."""
        return self.kind in ("u", "U")

    def add_to(self, texts: Texts) -> None:
        """Copy the texts to those of the batches before."""
        octets, offsets = self.binary()
        texts.add(octets[offsets[0] :], offsets - offsets[0], self.valid())

    def values(self) -> pd.Series:
        """The column for pandas: text as categories, missing numbers as nan, dates as moments.

        Raises
        ------
        UnsupportedColumnError
            If the column holds neither text nor numbers, yes/no or dates.
        """
        if self.is_text:
            texts = Texts()
            self.add_to(texts)
            return pd.Series(texts.column())
        array = self._array
        valid = self.valid()
        last = array.offset + array.length
        kind = self.kind[:3]
        if kind in MOMENTS:  # a time zone may follow; moments are then in universal time
            ticks = _view(array.buffers[1], last, MOMENTS[kind])[array.offset :].astype(np.int64)
            if valid is not None:
                ticks[~valid] = np.iinfo(np.int64).min  # "not a time"
            return pd.Series(ticks.view(f"datetime64[{UNITS[kind]}]").astype("datetime64[ns]"))
        if self.kind == "b":
            bits = np.unpackbits(
                _view(array.buffers[1], (last + 7) // 8, np.uint8), bitorder="little"
            )
            numbers = bits[array.offset : last].astype(np.float64 if valid is not None else bool)
        elif self.kind in NUMBERS:
            numbers = _view(array.buffers[1], last, NUMBERS[self.kind])[array.offset :].copy()
        else:
            raise UnsupportedColumnError(self.name)
        if valid is None:
            return pd.Series(numbers)
        return pd.Series(np.where(valid, numbers.astype(np.float64), np.nan))


def batches(stream: Any) -> Iterator[list[Column]]:
    """Record batches of an ``osgeo.ogr.ArrowArrayStream``, each as its columns."""
    handle = stream.GetSchema()
    schema = _Schema.from_address(int(handle._getPtr()))
    described = []
    for i in range(schema.n_children):
        child = schema.children[i].contents
        extension = _metadata(child.metadata).get(b"ARROW:extension:name", b"").lower()
        kind = (child.format or b"").decode("ascii")
        described.append(((child.name or b"").decode("utf-8"), kind, extension in WKB_EXTENSIONS))
    while True:
        batch = stream.GetNextRecordBatch()
        if batch is None:
            return
        array = _Array.from_address(int(batch._getPtr()))
        if array.offset:
            raise UnsupportedColumnError("")  # GDAL never slices batches; be right if it does
        yield [Column(*what, array.children[i].contents) for i, what in enumerate(described)]


def _view(address: int | None, count: int, kind: Any) -> NDArray[Any]:
    """An array on memory owned by the batch; empty where there is none."""
    if not address or count <= 0:
        return np.zeros(0, kind)
    size = count * np.dtype(kind).itemsize
    memory: Any = (ctypes.c_uint8 * size).from_address(address)
    return np.frombuffer(memory, kind)


def _metadata(address: int | None) -> dict[bytes, bytes]:
    """Key-value metadata of a column: counts and lengths are 32-bit, no terminator."""
    found: dict[bytes, bytes] = {}
    if not address:
        return found

    def number(at: int) -> int:
        return ctypes.c_int32.from_address(at).value

    at = address + 4
    for _ in range(number(address)):
        pair = []
        for _ in range(2):
            length = number(at)
            pair.append(ctypes.string_at(at + 4, length))
            at += 4 + length
        found[pair[0]] = pair[1]
    return found
