"""Events that lie in a file, read as columns through GDAL's Arrow stream: a million in seconds."""

from __future__ import annotations

import numpy as np
import pandas as pd
from osgeo import gdal
from qgis.core import QgsProcessingFeatureSourceDefinition, QgsProviderRegistry

from ..core.network.arrow import UnsupportedColumnError, batches

POINTS = (1, 1001, 2001, 3001, 0x80000001)  # well-known binary codes, with Z and M


def read_event_file(run, name, fields, has_places):
    """Fields and points of a source in one go, None where it must be read through QGIS.

    That is what is no file, a selection, a filter, unsaved edits, joined or computed fields, and
    kinds of columns or geometries that are not streamed.

    Parameters
    ----------
    run : Run
        Gives the source.
    name : str
        Its parameter.
    fields : list of str
        Fields wanted.
    has_places : bool
        Whether to read its points.

    Returns
    -------
    (DataFrame, x, y) or None
        As ``read_table`` and ``read_points`` give them, points in the layer's own system.
    """
    layer = None
    if not isinstance(run.parameters.get(name), QgsProcessingFeatureSourceDefinition):
        layer = run.layer(name)
    if layer is None or layer.providerType() != "ogr":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    own = set(layer.dataProvider().fields().names())
    plain = not (layer.isModified() or layer.subsetString() or parts.get("openOptions"))
    if not plain or not parts.get("path") or not set(fields) <= own:
        return None
    path = parts.get("vsiPrefix", "") + parts["path"] + parts.get("vsiSuffix", "")
    try:
        return _columns(path, parts.get("layerName") or "", fields, has_places)
    except (RuntimeError, UnsupportedColumnError):
        return None


def _columns(path, layer_name, fields, has_places):
    """The columns of a layer of a file."""
    dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY)
    layer = None
    if dataset is not None:
        layer = dataset.GetLayerByName(layer_name) if layer_name else dataset.GetLayer(0)
    if layer is None or not layer.TestCapability("FastGetArrowStream"):
        return None
    definition = layer.GetLayerDefn()
    known = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    layer.SetIgnoredFields([name for name in known if name not in fields])
    found, points = [], []
    for batch in batches(layer.GetArrowStream(["GEOMETRY_ENCODING=WKB"])):
        by_name = {column.name: column for column in batch if not column.is_wkb}
        if not set(fields) <= by_name.keys():
            return None
        frame = pd.DataFrame({name: _plain(by_name[name].values()) for name in fields})
        shape = next((column for column in batch if column.is_wkb), None)
        if has_places:
            points.append(_points(shape, len(frame)))
        found.append(frame)
    if not found or not sum(map(len, found)):
        return None  # nothing in the layer: the plain way knows the kinds of its columns
    frame = pd.concat(found, ignore_index=True)
    xy = np.concatenate(points) if has_places else np.full((len(frame), 2), np.nan)
    return frame, xy[:, 0].copy(), xy[:, 1].copy()


def _plain(values):
    """Texts as str with None where missing; the rest as it is."""
    if not isinstance(values.dtype, pd.CategoricalDtype):
        return values
    texts = np.append(np.asarray(values.cat.categories, dtype=object), None)
    return texts[values.cat.codes.to_numpy()]


def _points(column, n_rows):
    """(n_rows, 2) coordinates, nan where there is none; an error where there are no points."""
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
