"""Columns of a layer that lies in a file, through GDAL's Arrow stream: no object per feature."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import pandas as pd
from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry

from ..core.errors import Cancelled
from ..core.network.arrow import UnsupportedColumnError, batches
from .layer_columns import LayerColumns, NumberPieces, TextPieces

POINTS = (1, 1001, 2001, 3001, 0x80000001)  # well-known binary codes, with Z and M
ROWS = 20_000  # of a batch


@dataclass(frozen=True)
class FilePlace:
    """Where a layer lies: what a thread can read while the layer changes or goes."""

    path: str
    layer: str
    where: str


def file_of(layer, names):
    """The file of a layer, None where it must be read through QGIS.

    That is a database or memory layer, one with unsaved edits, joins or computed fields among
    those wanted, or a filter that is a whole query.
    """
    if layer.providerType() != "ogr" or layer.isModified():
        return None
    if not set(names) <= set(layer.dataProvider().fields().names()):
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path, where = parts.get("path", ""), layer.subsetString()
    if not path or parts.get("openOptions") or where.lower().lstrip().startswith("select"):
        return None
    prefix = parts.get("vsiPrefix", "")
    suffix = parts.get("vsiSuffix", "")
    return FilePlace(prefix + path + suffix, parts.get("layerName") or "", where)


def read_file_columns(place, names, has_places, progress, cancelled):
    """Columns of a layer in a file, None where the file cannot be streamed.

    Parameters
    ----------
    place : FilePlace
    names : list of str
        Fields to read.
    has_places : bool
        Whether to read points.

    Raises
    ------
    Cancelled
    """
    try:
        dataset = gdal.OpenEx(place.path, gdal.OF_VECTOR | gdal.OF_READONLY)
        if dataset is None:
            return None
        layer = dataset.GetLayerByName(place.layer) if place.layer else dataset.GetLayer(0)
        if layer is None or not layer.TestCapability("FastGetArrowStream"):
            return None
        if place.where and layer.SetAttributeFilter(place.where) != ogr.OGRERR_NONE:
            return None
        return _stream(layer, names, has_places, progress, cancelled)
    except (RuntimeError, UnsupportedColumnError):
        return None


def _stream(layer, names, has_places, progress, cancelled):
    definition = layer.GetLayerDefn()
    known = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    layer.SetIgnoredFields([name for name in known if name not in names])
    fid = layer.GetFIDColumn() or "OGC_FID"
    total, done = max(layer.GetFeatureCount(), 1), 0
    stream = layer.GetArrowStream(
        ["INCLUDE_FID=YES", "GEOMETRY_ENCODING=WKB", f"MAX_FEATURES_IN_BATCH={ROWS}"]
    )
    columns, places, ids = {}, NumberPieces(np.float64), NumberPieces(np.int64)
    for batch in batches(stream):
        by_name = {column.name: column for column in batch if not column.is_wkb}
        if fid not in by_name or not set(names) <= by_name.keys():
            return None
        n_rows = 0
        for name in names:
            values = by_name[name].values()
            n_rows = len(values)
            _add(columns, name, values)
        ids.add(by_name[fid].values())
        shape = next((column for column in batch if column.is_wkb), None)
        places.add(_points(shape, n_rows) if has_places else np.full(2 * n_rows, np.nan))
        done += n_rows
        if cancelled():
            raise Cancelled()
        progress(min(done / total, 1.0))
        time.sleep(0)  # let the window have its turn
    if not columns:
        return None  # nothing in the layer: the plain way knows the kinds of its columns
    frame = pd.DataFrame({name: columns[name].joined() for name in names})
    points = places.joined().reshape(-1, 2)
    return LayerColumns(frame, points[:, 0].copy(), points[:, 1].copy(), ids.joined())


def _add(columns, name, values):
    """Put a column of a batch to those before."""
    if isinstance(values.dtype, pd.CategoricalDtype):
        pieces = columns.setdefault(name, TextPieces())
        pieces.add(values.cat.codes.to_numpy(), values.cat.categories)
        return
    is_moment = values.dtype.kind == "M"
    columns.setdefault(name, NumberPieces("datetime64[ns]" if is_moment else np.float64)).add(
        values.to_numpy()
    )


def _points(column, n_rows):
    """Coordinates of the points of a batch one after the other, nan where there is none.

    Raises
    ------
    UnsupportedColumnError
        If something else than little-endian points is among them.
    """
    found = np.full((n_rows, 2), np.nan)
    if column is None:
        return found.reshape(-1)
    octets, offsets = column.binary()
    valid = column.valid()
    here = np.diff(offsets) > 0
    if valid is not None:
        here &= valid
    start = offsets[:-1][here]
    if len(start):
        head = octets[start[:, None] + np.arange(5)]
        code = np.ascontiguousarray(head[:, 1:]).view("<u4").reshape(-1)
        if (head[:, 0] != 1).any() or not np.isin(code, POINTS).all():
            raise UnsupportedColumnError(column.name)
        numbers = np.ascontiguousarray(octets[start[:, None] + np.arange(5, 21)])
        found[here] = numbers.view("<f8")
    return found.reshape(-1)
