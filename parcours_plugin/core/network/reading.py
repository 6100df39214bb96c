"""Road layers of files: geometries and the few attributes that travel time needs, in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
from osgeo import gdal, ogr

from ..errors import InputError
from ..i18n import tr
from ..progress import Progress, part, silent
from .arrow import Column, UnsupportedColumnError, batches
from .model import RoadLines
from .texts import Texts
from .wkb import NO_LINES, LineParts, decode_parts, decode_wkb_list, find_lines

STREAM_OPTIONS = [
    "INCLUDE_FID=NO",
    "GEOMETRY_ENCODING=WKB",
    "MAX_FEATURES_IN_BATCH=16384",  # they stay in fast memory until they are copied
]


def read_roads(
    path: str,
    layer_name: str | None = None,
    fields: Sequence[str] = (),
    where: str | None = None,
    progress: Progress = silent,
) -> tuple[RoadLines, pd.DataFrame, str]:
    """Lines and attributes of a layer of a file, through GDAL's Arrow stream where it has one.

    Parameters
    ----------
    path : str
        A file or any other data source name that GDAL opens.
    layer_name : str, optional
        The first layer where it is not given.
    fields : sequence of str
        Attributes wanted; as few as needed, since reading them takes time.
    where : str, optional
        Filter as GDAL's ``SetAttributeFilter`` takes it.
    progress : Progress
        Told after each batch of some 16,000 features.

    Returns
    -------
    lines : RoadLines
        In the layer's own coordinates.
    attributes : DataFrame
        One row per feature in the order of the layer, text columns as categories.
    crs_wkt : str
        The layer's reference system, ``""`` where it has none.

    Raises
    ------
    InputError
        If the file or layer cannot be opened, a field is missing, the filter is not understood, or
        a geometry is no line.
    """
    dataset = _open(path)
    layer = _layer(dataset, path, layer_name)
    _check_fields(layer, fields)
    if where:
        _filter(layer, where)
    reference = layer.GetSpatialRef()
    known = reference is not None and not reference.GetName().startswith("Undefined")
    crs_wkt = reference.ExportToWkt(["FORMAT=WKT2_2019"]) if known else ""
    total = max(layer.GetFeatureCount(), 1)
    try:
        lines, attributes = _read_stream(layer, fields, total, progress)
    except UnsupportedColumnError:
        layer.ResetReading()
        lines, attributes = _read_features(layer, fields, total, progress)
    finally:
        layer.SetIgnoredFields([])
    progress(1.0)
    return lines, attributes, crs_wkt


def _open(path: str) -> Any:
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
    except RuntimeError:
        dataset = None
    if dataset is None:
        raise InputError(tr("The road file {path} cannot be opened.", path=path))
    return dataset


def _layer(dataset: Any, path: str, layer_name: str | None) -> Any:
    try:
        layer = dataset.GetLayerByName(layer_name) if layer_name else dataset.GetLayer(0)
    except RuntimeError:
        layer = None
    if layer is None:
        raise InputError(
            tr("The file {path} has no layer “{layer}”.", path=path, layer=layer_name or "")
        )
    return layer


def _check_fields(layer: Any, fields: Sequence[str]) -> None:
    definition = layer.GetLayerDefn()
    known = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    for name in fields:
        if name not in known:
            raise InputError(
                tr(
                    "The road layer has no field “{field}”; its fields are: {fields}.",
                    field=name,
                    fields=", ".join(known),
                )
            )


def _filter(layer: Any, where: str) -> None:
    # GeoPackage takes any filter and fails only when it is used: counting uses it.
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        failed = layer.SetAttributeFilter(where) != ogr.OGRERR_NONE
        failed = failed or layer.GetFeatureCount() < 0
        failed = failed or gdal.GetLastErrorType() >= gdal.CE_Failure
    except RuntimeError:
        failed = True
    finally:
        gdal.PopErrorHandler()
    if failed:
        raise InputError(tr("The filter of the road layer is not understood: {where}", where=where))


def _read_stream(
    layer: Any, fields: Sequence[str], total: int, progress: Progress
) -> tuple[RoadLines, pd.DataFrame]:
    """Batches of the Arrow stream: columns one after the other, geometries all at once."""
    if not hasattr(layer, "GetArrowStream"):
        raise UnsupportedColumnError("")
    definition = layer.GetLayerDefn()
    names = [definition.GetFieldDefn(i).GetName() for i in range(definition.GetFieldCount())]
    # GDAL 3.6 returns empty geometries when every attribute field is ignored: keep one.
    kept = set(fields) or set(names[:1])
    layer.SetIgnoredFields([name for name in names if name not in kept])
    try:
        stream = layer.GetArrowStream(STREAM_OPTIONS)
    except RuntimeError:
        stream = None
    if stream is None:
        raise UnsupportedColumnError("")
    binary = _Binary()
    columns: dict[str, list[Any]] = {name: [] for name in fields}
    done = 0
    for batch in batches(stream):
        # Read from the batch's own memory: everything kept is copied before the next batch.
        done += binary.add(_geometry_column(batch), done, total)
        by_name = {column.name: column for column in batch if not column.is_wkb}
        for name, pieces in columns.items():
            if name not in by_name:
                raise UnsupportedColumnError(name)
            column = by_name[name]
            if column.is_text:
                pieces[:] = pieces or [Texts()]
                column.add_to(pieces[0])
            else:
                pieces.append(column.values())
        progress(0.8 * min(done / total, 1.0))
    return binary.lines(done, part(progress, 0.8, 1.0)), _join_columns(columns, done)


class _Binary:
    """The well-known binary of all batches, one after the other, in memory that grows."""

    def __init__(self) -> None:
        self._octets = np.empty(0, np.uint8)
        self._used = 0
        self._parts = [NO_LINES]

    def add(self, column: Column, done: int, total: int) -> int:
        """Copy a batch's geometries, after ``done`` of some ``total``; how many they are."""
        binary, offsets = column.binary()
        octets, offsets = binary[offsets[0] :], offsets - offsets[0]
        n, used, more = len(offsets) - 1, self._used, len(octets)
        if used + more > len(self._octets):
            share = min(max((done + n) / total, 0.1), 1.0)  # the total may be wrong
            longer = np.empty(int(1.05 * (used + more) / share), np.uint8)
            longer[:used] = self._octets[:used]
            self._octets = longer
        self._octets[used : used + more] = octets
        found = find_lines(octets, offsets, column.valid(), done)
        self._parts.append(replace(found, byte=found.byte + used))
        self._used += more
        return n

    def lines(self, n_rows: int, progress: Progress) -> RoadLines:
        """All lines, near ones near together."""
        parts = LineParts.together(self._parts)
        return decode_parts(self._octets[: self._used], parts, n_rows, True, progress)


def _geometry_column(batch: list[Column]) -> Column:
    for column in batch:
        if column.is_wkb:
            return column
    raise UnsupportedColumnError("")


def _read_features(
    layer: Any, fields: Sequence[str], total: int, progress: Progress
) -> tuple[RoadLines, pd.DataFrame]:
    """Feature by feature, for drivers and columns that the stream does not serve."""
    layer.SetIgnoredFields([])
    definition = layer.GetLayerDefn()
    indexes = [definition.GetFieldIndex(name) for name in fields]
    geometries: list[bytes | None] = []
    rows = []
    for number, feature in enumerate(layer):
        if number % 20_000 == 0:
            progress(min(number / total, 1.0))
        geometry = feature.GetGeometryRef()
        geometries.append(None if geometry is None else bytes(geometry.ExportToIsoWkb()))
        rows.append([feature.GetField(i) if i >= 0 else None for i in indexes])
    table = pd.DataFrame(rows, columns=list(fields), index=pd.RangeIndex(len(rows)))
    return decode_wkb_list(geometries, near_together=True), table


def _join_columns(columns: dict[str, list[Any]], n_rows: int) -> pd.DataFrame:
    """One frame from the columns of all batches."""
    joined: dict[str, Any] = {}
    for name, parts in columns.items():
        if parts and isinstance(parts[0], Texts):
            joined[name] = parts[0].column()
        elif parts:
            joined[name] = np.concatenate([part.to_numpy() for part in parts])
        else:
            joined[name] = np.zeros(0, object)
    return pd.DataFrame(joined, index=pd.RangeIndex(n_rows))
