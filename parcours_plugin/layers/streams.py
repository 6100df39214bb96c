"""Layers that lie in files, as columns through GDAL's Arrow stream: no object per feature."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import gdal, ogr
from qgis.core import QgsProviderRegistry

from ..core.network.arrow import UnsupportedColumnError

POINTS = (1, 1001, 2001, 3001, 0x80000001)  # well-known binary codes, with Z and M


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

    Parameters
    ----------
    layer : QgsVectorLayer
    names : iterable of str
        Fields wanted.
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


def open_stream(place, names):
    """A layer of a file ready to be streamed with some of its fields, None where it cannot be.

    Returns
    -------
    (dataset, layer) or None
        The dataset is to be held as long as the layer is read.
    """
    dataset = gdal.OpenEx(place.path, gdal.OF_VECTOR | gdal.OF_READONLY)
    if dataset is None:
        return None
    layer = dataset.GetLayerByName(place.layer) if place.layer else dataset.GetLayer(0)
    if layer is None or not layer.TestCapability("FastGetArrowStream"):
        return None
    if place.where and layer.SetAttributeFilter(place.where) != ogr.OGRERR_NONE:
        return None
    definition = layer.GetLayerDefn()
    known = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    layer.SetIgnoredFields([name for name in known if name not in names])
    return dataset, layer


def points_of_batch(column, n_rows):
    """(n_rows, 2) coordinates of the points of a batch, nan where there is none.

    Raises
    ------
    UnsupportedColumnError
        If something else than little-endian points is among them.
    """
    found = np.full((n_rows, 2), np.nan)
    if column is None:
        return found
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
    return found
