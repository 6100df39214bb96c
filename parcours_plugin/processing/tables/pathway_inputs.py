"""What a table of pathways is read with: the table itself, the facilities, the communes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPoint,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ...core.errors import InputError, ParameterError
from ...core.i18n import number, tr
from ...core.progress import part
from ...core.tables.columns import PARAMETERS, known_names
from ...core.tables.directories import CommuneDirectory, FacilityDirectory, find_communes
from ...core.tables.reading import read_file, table_of_layer
from ...layers import read_points, read_table, text_column
from ...layers.reading import source_crs, source_name, transform
from ..places import field_of, read_places

# Tables that QGIS opens and the plugin's own reader does not.
LAYER_FILES = {".ods", ".gpkg", ".sqlite", ".parquet", ".dbf", ".shp", ".geojson", ".fgb"}


def read_pathway_table(run, progress):
    """The table of INPUT or INPUT_LAYER as a RawTable.

    Raises
    ------
    ParameterError
        If neither or both are given.
    InputError
        If it cannot be read.
    """
    if run.given("INPUT") == run.given("INPUT_LAYER"):
        raise ParameterError(
            tr("Give the table of pathways as a file (INPUT) or a layer (INPUT_LAYER), not both.")
            if run.given("INPUT")
            else tr("Give the table of pathways, as a file (INPUT) or as a layer (INPUT_LAYER).")
        )
    if run.given("INPUT_LAYER"):
        source = run.source("INPUT_LAYER")
        return table_of_layer(read_table(source, progress=progress), source_name(source))
    path = run.path("INPUT")
    name = Path(path).name
    if (
        Path(path.split("|")[0]).suffix.lower() in LAYER_FILES
        and Path(path.split("|")[0]).is_file()
    ):
        layer = QgsVectorLayer(path, name, "ogr")
        if not layer.isValid():
            raise InputError(tr("“{file}” cannot be opened as a layer.", file=name))
        return table_of_layer(read_table(layer, progress=progress), name)
    given = [run.text(name) for name in PARAMETERS.values() if run.text(name)]
    return read_file(
        path, run.text("SHEET"), run.text("ENCODING"), progress, known=[*given, *known_names()]
    )


def read_facilities(run, communes, progress):
    """FACILITIES as a directory and its reference system; (None, invalid) when not given.

    Parameters
    ----------
    communes : CommuneDirectory or None
        To tell in which commune a facility is.
    """
    if run.optional_source("FACILITIES") is None:
        return None, QgsCoordinateReferenceSystem()
    places = read_places(run, "FACILITIES")
    crs = source_crs(places.source)
    x, y = places.points(crs, run.context)
    codes = _communes_of(run, places, communes, x, y, crs)
    progress(1.0)
    return FacilityDirectory(places.ids, places.names, codes, x, y), crs


def read_communes(run, progress):
    """COMMUNES as a directory and its reference system; (None, invalid) when not given."""
    source = run.optional_source("COMMUNES")
    if source is None:
        return None, QgsCoordinateReferenceSystem()
    places = read_places(run, "COMMUNES")
    crs = source_crs(source)
    x, y = read_points(source, crs, run.context, part(progress, 0.0, 1.0))
    type_field = field_of(run, "TERRITORY_TYPE", source, "TERRITORY_TYPE")
    types = (
        text_column(read_table(source, [type_field])[type_field]).to_numpy(object)
        if type_field
        else np.full(len(places), "", dtype=object)
    )
    return CommuneDirectory(places.ids, places.names, types, x, y), crs


def _communes_of(run, places, communes, x, y, crs):
    """Commune code of each facility: what its own field says, else the polygon that it lies in."""
    field = field_of(run, "FACILITIES_COMMUNE", places.source, "COMMUNE")
    codes, known = np.full(len(places), "", dtype=object), np.zeros(len(places), bool)
    if field:
        found = find_communes(
            text_column(read_table(places.source, [field])[field]).tolist(), communes
        )
        codes, known = found.code, found.row >= 0
    missing = ~known & np.isfinite(x) & np.isfinite(y)
    if communes is None or not missing.any():
        return codes
    within = _polygons_at(run, run.source("COMMUNES"), x[missing], y[missing], crs)
    codes = codes.copy()
    codes[missing] = np.where(within != "", within, codes[missing])
    number_found = int(np.sum(within != ""))
    if number_found:
        run.say(tr("{n} facilities got the commune that they lie in.", n=number(number_found)))
    return codes


def _polygons_at(run, source, x, y, crs):
    """Code of the polygon at each point, ``""`` where there is none."""
    code_field = field_of(run, "COMMUNES_ID", source, "ID")
    codes = np.full(len(x), "", dtype=object)
    if QgsWkbTypes.geometryType(source.wkbType()) != QgsWkbTypes.GeometryType.PolygonGeometry:
        return codes
    target = source_crs(source)
    x, y = transform(x, y, crs, target, run.context)
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([source.fields().lookupField(code_field)])
    for n, feature in enumerate(source.getFeatures(request)):
        if n % 500 == 0:
            run.raise_if_cancelled()
        # Kept in a name: the engine works on it without keeping it alive.
        polygon = feature.geometry()
        box = polygon.boundingBox()
        near = np.flatnonzero(
            (codes == "")
            & (x >= box.xMinimum()) & (x <= box.xMaximum())
            & (y >= box.yMinimum()) & (y <= box.yMaximum())
        )  # fmt: skip
        if not len(near):
            continue
        engine = QgsGeometry.createGeometryEngine(polygon.constGet())
        engine.prepareGeometry()
        for i in near.tolist():
            point = QgsPoint(x[i], y[i])
            if engine.intersects(point):
                codes[i] = str(feature[code_field])
    return codes
