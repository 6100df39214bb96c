"""The layers of the sample as one GeoPackage."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from osgeo import gdal, ogr, osr

from .noise import Floats
from .sections import Roads
from .territory import Territory

DESCRIPTION = (
    "Données fictives : ni lieu ni patient réels / Synthetic data: no real place or patient"
)


def write_geopackage(land: Territory, roads: Roads, facilities: pd.DataFrame, path: Path) -> None:
    """Write communes, roads and facilities (EPSG:2154)."""
    ogr.UseExceptions()
    path.unlink(missing_ok=True)
    # The time of writing would make every run's file another one.
    gdal.SetConfigOption("OGR_CURRENT_DATE", "2024-01-01T00:00:00.000Z")
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    communes = land.communes.drop(columns=["x", "y"])
    _write(source, "communes", ogr.wkbPolygon, communes, [_polygon(ring) for ring in land.rings])
    _write(source, "roads", ogr.wkbLineString, roads.table, [_line(line) for line in roads.lines])
    points = [_point(x, y) for x, y in zip(facilities["x"], facilities["y"])]
    _write(source, "facilities", ogr.wkbPoint, facilities.drop(columns=["x", "y"]), points)
    del source  # closed and written before the clock goes on
    gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def _write(
    source: ogr.DataSource, name: str, kind: int, table: pd.DataFrame, shapes: list[bytes]
) -> None:
    """One layer, marked synthetic in its description."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(2154)
    layer = source.CreateLayer(
        name,
        system,
        kind,
        [f"DESCRIPTION={DESCRIPTION}", f"IDENTIFIER={name} (fictif / synthetic)"],
    )
    for column in table:
        field = ogr.FieldDefn(column, _type(table[column]))
        if table[column].dtype == bool:
            field.SetSubType(ogr.OFSTBoolean)
        layer.CreateField(field)
    layer.StartTransaction()
    for row, shape in zip(table.astype(object).itertuples(index=False), shapes):
        feature = ogr.Feature(layer.GetLayerDefn())
        for position, value in enumerate(row):
            if value is None or value != value:
                feature.SetFieldNull(position)
            else:
                feature.SetField(position, value.item() if isinstance(value, np.generic) else value)
        feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shape))
        layer.CreateFeature(feature)
    layer.CommitTransaction()


def _type(column: pd.Series) -> int:
    """The OGR type of a column."""
    if pd.api.types.is_bool_dtype(column) or pd.api.types.is_integer_dtype(column):
        return int(ogr.OFTInteger)
    return int(ogr.OFTReal if pd.api.types.is_float_dtype(column) else ogr.OFTString)


def _vertices(line: Floats) -> bytes:
    return np.uint32(len(line)).tobytes() + np.ascontiguousarray(line, "<f8").tobytes()


def _polygon(ring: Floats) -> bytes:
    return b"\x01\x03\x00\x00\x00\x01\x00\x00\x00" + _vertices(ring)


def _line(line: Floats) -> bytes:
    return b"\x01\x02\x00\x00\x00" + _vertices(line)


def _point(x: float, y: float) -> bytes:
    return b"\x01\x01\x00\x00\x00" + np.array([x, y], "<f8").tobytes()
