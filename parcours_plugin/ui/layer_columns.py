"""Columns of a layer for the panel, read in pieces so that QGIS never waits for Python.

A piece is a few thousand rows; texts become categories piece by piece. No single operation on it
takes longer than some milliseconds, and Python changes threads between operations.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import pandas as pd
from qgis.core import NULL, QgsFeatureRequest
from qgis.PyQt.QtCore import QDate, QDateTime

from ..core.errors import Cancelled
from ..layers.reading import point_of

PIECE = 2_000  # rows
UNIX_EPOCH = 2_440_588  # as a Julian day number
DAY = 86_400_000  # milliseconds
MISSING = type(NULL)


@dataclass(frozen=True)
class LayerColumns:
    """What was read of a layer: attributes by name, points and feature ids, in one order."""

    frame: pd.DataFrame
    x: np.ndarray
    y: np.ndarray
    feature_id: np.ndarray


class TextPieces:
    """A text column that comes in pieces; every different text is kept once."""

    def __init__(self):
        self._code = {}
        self._pieces = []

    def add(self, codes, texts):
        """A piece: ``texts[codes]``, -1 = missing."""
        known = self._code
        of_text = [known.setdefault(text, len(known)) for text in texts]
        self._pieces.append(np.append(np.array(of_text, np.int64), -1)[codes])

    def joined(self):
        """The whole column as categories."""
        codes = np.concatenate(self._pieces) if self._pieces else np.empty(0, np.int64)
        return pd.Categorical.from_codes(codes, pd.Index(list(self._code), dtype=object))


class NumberPieces:
    """A column of numbers or moments that comes in pieces."""

    def __init__(self, kind):
        self._kind = kind
        self._pieces = []

    def add(self, values):
        self._pieces.append(np.asarray(values, self._kind))

    def joined(self):
        """The whole column."""
        return np.concatenate(self._pieces) if self._pieces else np.empty(0, self._kind)


def read_features(snapshot, names, progress, cancelled):
    """Columns of a snapshot of a layer, feature by feature: for what is no plain file.

    Parameters
    ----------
    snapshot : LayerSnapshot
    names : list of str
        Fields to read.
    progress : Progress
    cancelled : callable
        Whether to stop.

    Raises
    ------
    Cancelled
    """
    fields = snapshot.fields()
    indexes = [fields.lookupField(name) for name in names]
    columns = [_pieces_of(fields.at(index)) for index in indexes]
    places, ids = NumberPieces(np.float64), NumberPieces(np.int64)
    request = QgsFeatureRequest().setSubsetOfAttributes(indexes)
    has_places = snapshot.sourceCrs().isValid()
    if not has_places:
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
    total, done = max(snapshot.featureCount(), 1), 0
    piece = []
    for feature in snapshot.getFeatures(request):
        piece.append(feature)
        if len(piece) == PIECE:
            _add(piece, indexes, columns, places, ids, has_places)
            done += len(piece)
            piece = []
            if cancelled():
                raise Cancelled()
            progress(min(done / total, 1.0))
            time.sleep(0)  # let the window have its turn
    _add(piece, indexes, columns, places, ids, has_places)
    frame = pd.DataFrame({name: column.joined() for name, column in zip(names, columns)})
    points = places.joined().reshape(-1, 2)
    return LayerColumns(frame, points[:, 0].copy(), points[:, 1].copy(), ids.joined())


def _pieces_of(field):
    """What a column of a field is gathered in."""
    if field.isNumeric():
        return NumberPieces(np.float64)
    if field.isDateOrTime() and field.typeName().upper() != "TIME":
        return NumberPieces("datetime64[ms]")
    return TextPieces()


def _add(piece, indexes, columns, places, ids, has_places):
    """Take some features apart."""
    if not piece:
        return
    rows = [feature.attributes() for feature in piece]
    for index, column in zip(indexes, columns):
        values = [None if isinstance(row[index], MISSING) else row[index] for row in rows]
        if isinstance(column, TextPieces):
            codes, texts = pd.factorize(
                np.array([None if v is None else _text(v) for v in values], object)
            )
            column.add(codes, texts)
        elif column._kind == np.float64:
            column.add(pd.to_numeric(pd.Series(values, dtype=object), errors="coerce"))
        else:
            column.add(np.array([_milliseconds(v) for v in values], "datetime64[ms]"))
    ids.add([feature.id() for feature in piece])
    nowhere = (np.nan, np.nan)
    points = [point_of(feature.geometry()) if has_places else nowhere for feature in piece]
    places.add(np.array(points, np.float64).reshape(-1))


def _text(value):
    """A value as text."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if hasattr(value, "toString"):
        return value.toString("yyyy-MM-ddTHH:mm:ss" if isinstance(value, QDateTime) else "")
    return str(value)


def _milliseconds(value):
    """A Qt date or date-time as milliseconds since 1970, its own clock; None where missing."""
    if isinstance(value, QDateTime) and value.isValid():
        of_day = value.time().msecsSinceStartOfDay()
        return (value.date().toJulianDay() - UNIX_EPOCH) * DAY + of_day
    if isinstance(value, QDate) and value.isValid():
        return (value.toJulianDay() - UNIX_EPOCH) * DAY
    return None
