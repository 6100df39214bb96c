"""Tables and coordinates to features."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import pandas as pd
from qgis.core import Qgis, QgsFeature, QgsFeatureSink, QgsField, QgsFields, QgsGeometry
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QTime

from ..core.progress import silent

BATCH = 500
TYPES = {
    "text": QMetaType.Type.QString,
    "integer": QMetaType.Type.LongLong,
    "real": QMetaType.Type.Double,
    "boolean": QMetaType.Type.Bool,
    "date": QMetaType.Type.QDate,
    "datetime": QMetaType.Type.QDateTime,
}


@dataclass(frozen=True)
class Points:
    """One point per row; nan where there is none."""

    x: np.ndarray
    y: np.ndarray
    wkb_type = Qgis.WkbType.Point

    def geometries(self):
        """The geometries in order, None where there is none."""
        header = np.frombuffer(b"\x01\x01\x00\x00\x00", np.uint8)
        binary = np.empty((len(self.x), 21), np.uint8)
        binary[:, :5] = header
        binary[:, 5:] = (
            np.column_stack([self.x, self.y]).astype("<f8").view(np.uint8).reshape(-1, 16)
        )
        valid = np.isfinite(self.x) & np.isfinite(self.y)
        for row, ok in zip(binary, valid.tolist()):
            yield row.tobytes() if ok else None


@dataclass(frozen=True)
class Lines:
    """One line per row, its vertices ``start[i]:start[i + 1]``; fewer than two make none."""

    x: np.ndarray
    y: np.ndarray
    start: np.ndarray
    wkb_type = Qgis.WkbType.LineString

    def geometries(self):
        """The geometries in order, None where there is none."""
        vertices = np.column_stack([self.x, self.y]).astype("<f8").tobytes()
        counts, which = np.unique(np.diff(self.start), return_inverse=True)
        headers = [
            b"\x01\x02\x00\x00\x00" + np.uint32(count).tobytes() if count > 1 else None
            for count in counts
        ]
        ends = (16 * np.asarray(self.start, np.int64)).tolist()
        for kind, begin, end in zip(which.tolist(), ends, ends[1:]):
            header = headers[kind]
            yield None if header is None else header + vertices[begin:end]


@dataclass(frozen=True)
class MultiLines:
    """Several lines per row: row ``i`` has the lines ``part_start[i]:part_start[i + 1]``."""

    x: np.ndarray
    y: np.ndarray
    start: np.ndarray
    part_start: np.ndarray
    wkb_type = Qgis.WkbType.MultiLineString

    def geometries(self):
        """The geometries in order, None where no line has two vertices."""
        lines = Lines(self.x, self.y, self.start).geometries()
        for count in np.diff(self.part_start).tolist():
            parts = [part for part in itertools.islice(lines, count) if part is not None]
            header = b"\x01\x05\x00\x00\x00" + np.uint32(len(parts)).tobytes()
            yield header + b"".join(parts) if parts else None


@dataclass(frozen=True)
class Wkb:
    """One geometry per row as well-known binary, None where there is none."""

    binary: list
    wkb_type: Qgis.WkbType

    def geometries(self):
        """The geometries in order, None where there is none."""
        return iter(self.binary)


def qgs_fields(contract, frame):
    """The QGIS fields of a contract; a ``moment`` is a date unless the column has times of day."""
    fields = QgsFields()
    for field in contract:
        fields.append(QgsField(field.name, TYPES[_kind(field, frame)]))
    return fields


def _kind(field, frame):
    """The kind of a field, ``moment`` decided by what the column holds."""
    if field.kind != "moment":
        return field.kind
    moments = pd.to_datetime(frame[field.name]).dropna()
    return "date" if (moments == moments.dt.normalize()).all() else "datetime"


def _values(series, kind):
    """A column as the Python values that QGIS takes, None where missing or infinite."""
    if kind in ("date", "datetime"):
        return _moments(pd.to_datetime(series), kind)
    missing = series.isna().to_numpy()
    if isinstance(series.array, pd.core.arrays.BaseMaskedArray):
        series = series.fillna(series.dtype.type(0)).astype(series.dtype.numpy_dtype)
    values = series.to_numpy()
    if values.dtype.kind == "f":
        missing |= np.isinf(values)
    plain = {"integer": "iuf", "real": "iuf", "boolean": "b"}.get(kind, "")
    if values.dtype.kind in plain:
        if kind == "integer" and missing.any():
            values = np.where(missing, 0, values)
        listed = values.astype({"integer": np.int64, "real": float, "boolean": bool}[kind]).tolist()
    elif kind == "text" and pd.api.types.infer_dtype(values, skipna=True) == "string":
        listed = values.tolist()
    else:
        convert = {"integer": int, "real": float, "boolean": bool, "text": str}[kind]
        missing |= series.isin([np.inf, -np.inf]).to_numpy()
        listed = [
            None if gone else convert(value)
            for value, gone in zip(series.astype(object).tolist(), missing.tolist())
        ]
    for row in np.flatnonzero(missing).tolist():
        listed[row] = None
    return listed


def _moments(moments, kind):
    """A column of moments as the dates or date-times of Qt, None where missing."""
    parts = [
        getattr(moments.dt, part).fillna(0).astype(int).tolist()
        for part in ("year", "month", "day", "hour", "minute", "second")
    ]
    if kind == "date":
        return [QDate(y, m, d) if y else None for y, m, d in zip(*parts[:3])]
    milliseconds = (moments.dt.microsecond.fillna(0) // 1000).astype(int).tolist()
    return [
        QDateTime(QDate(y, m, d), QTime(h, n, s, z)) if y else None
        for y, m, d, h, n, s, z in zip(*parts, milliseconds)
    ]


def write_features(sink, contract, frame, geometry=None, progress=silent):
    """Write one feature per row of ``frame``.

    Parameters
    ----------
    sink : QgsFeatureSink
        Made with :func:`qgs_fields` of the same contract and frame.
    contract : sequence of core.contracts.Field
        The columns, in order; infinite reals are written as NULL.
    frame : DataFrame
        Has a column for each of them.
    geometry : Points, Lines or Wkb, optional
        As many as rows.

    Raises
    ------
    OSError
        If the sink refuses a feature (disk full, file locked).
    """
    columns = [_values(frame[field.name], _kind(field, frame)) for field in contract]
    rows = map(list, zip(*columns)) if columns else itertools.repeat([])
    # Sinks keep copies of what they take, so the same objects carry batch after batch.
    features = [QgsFeature() for _ in range(min(BATCH, len(frame)))]
    shapes = [QgsGeometry() for _ in features]
    binaries = iter(()) if geometry is None else geometry.geometries()
    for done in range(0, len(frame), BATCH):
        batch = features[: len(frame) - done]
        for feature, values in zip(batch, rows):
            feature.setAttributes(values)
        if geometry is not None:
            for feature, shape in zip(batch, shapes):
                binary = next(binaries)
                if binary is None:
                    feature.clearGeometry()
                else:
                    shape.fromWkb(binary)
                    feature.setGeometry(shape)
        _flush(sink, batch)
        progress((done + len(batch)) / len(frame))


def _flush(sink, batch):
    """Add a batch or tell that it was refused."""
    if batch and not sink.addFeatures(batch, QgsFeatureSink.Flag.FastInsert):
        raise OSError(sink.lastError())
