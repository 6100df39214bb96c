"""Events that lie in a file, read as columns through GDAL's Arrow stream: a million in seconds."""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import QgsProcessingFeatureSourceDefinition

from ..core.network.arrow import UnsupportedColumnError, batches
from ..layers.streams import file_of, open_stream, points_of_batch


def read_event_file(run, name, fields, has_places):
    """Fields and points of a source in one go, None where it must be read through QGIS.

    That is what is no file, a selection, unsaved edits, joined or computed fields, and
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
    place = file_of(layer, fields) if layer is not None else None
    if place is None:
        return None
    try:
        return _columns(place, fields, has_places)
    except (RuntimeError, UnsupportedColumnError):
        return None


def _columns(place, fields, has_places):
    """The columns of a layer of a file."""
    opened = open_stream(place, fields)
    if opened is None:
        return None
    layer = opened[1]
    found, points = [], []
    for batch in batches(layer.GetArrowStream(["GEOMETRY_ENCODING=WKB"])):
        by_name = {column.name: column for column in batch if not column.is_wkb}
        if not set(fields) <= by_name.keys():
            return None
        frame = pd.DataFrame({name: _plain(by_name[name].values()) for name in fields})
        shape = next((column for column in batch if column.is_wkb), None)
        if has_places:
            points.append(points_of_batch(shape, len(frame)))
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
