"""Columns of a layer that lies in a file, through GDAL's Arrow stream: no object per feature."""

from __future__ import annotations

import time

import numpy as np
import pandas as pd

from ..core.errors import Cancelled
from ..core.network.arrow import UnsupportedColumnError, batches
from ..layers.streams import open_stream, points_of_batch
from .layer_columns import LayerColumns, NumberPieces, TextPieces

ROWS = 20_000  # of a batch


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
        opened = open_stream(place, names)
        if opened is None:
            return None
        return _stream(opened[1], names, has_places, progress, cancelled)
    except (RuntimeError, UnsupportedColumnError):
        return None


def _stream(layer, names, has_places, progress, cancelled):
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
        points = points_of_batch(shape if has_places else None, n_rows)
        places.add(points.ravel())
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
