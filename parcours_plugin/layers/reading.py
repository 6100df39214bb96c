"""Features of a layer or source as columns and coordinates."""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import (
    NULL,
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingFeatureSource,
    QgsProject,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from ..core.errors import InputError
from ..core.i18n import tr
from ..core.progress import silent

STEP = 50_000
LINE_HEADER = b"\x01\x02\x00\x00\x00"
MISSING = type(NULL)  # five times faster to recognise by type than by comparison


def _features(source, request, progress):
    """The features of ``source``, telling the progress as they come."""
    total = max(source.featureCount(), 1)
    for number, feature in enumerate(features_of(source, request)):
        if number % STEP == 0:
            progress(min(number / total, 1.0))
        yield feature


def features_of(source, request):
    """The features of a source or layer, those with an invalid geometry included.

    A bow tie in the border of a commune must not stop a study that needs a point of it.
    """
    if isinstance(source, QgsProcessingFeatureSource):
        return source.getFeatures(
            request, Qgis.ProcessingFeatureSourceFlag.SkipGeometryValidityChecks
        )
    return source.getFeatures(request)


def read_table(source, fields=None, progress=silent):
    """Attributes as a DataFrame, one row per feature, in the order of the source.

    Parameters
    ----------
    source : QgsFeatureSource or QgsVectorLayer
        Where to read.
    fields : list of str, optional
        Names of the fields wanted; all of them when not given.

    Returns
    -------
    DataFrame
        Text as str, numbers as numbers (missing = nan), dates as datetime64, missing text as None.

    Raises
    ------
    InputError
        If a field is not in the layer.
    """
    known = source.fields()
    names = list(known.names()) if fields is None else [name for name in fields if name]
    indexes = []
    for name in names:
        index = known.lookupField(name)
        if index < 0:
            raise InputError(
                tr(
                    "The layer “{layer}” has no field “{field}”; its fields are: {fields}.",
                    layer=source_name(source),
                    field=name,
                    fields=", ".join(known.names()),
                )
            )
        indexes.append(index)
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
    request.setSubsetOfAttributes(indexes)
    rows = [
        [attributes[i] for i in indexes]
        for attributes in (feature.attributes() for feature in _features(source, request, progress))
    ]
    columns = list(zip(*rows)) if rows else [() for _ in names]
    return pd.DataFrame(
        {
            name: _column(values, known.at(index).isNumeric())
            for name, index, values in zip(names, indexes, columns)
        },
        index=pd.RangeIndex(len(rows)),
    )


def _column(values, numeric):
    """One column: NULL becomes None, Qt dates become datetimes, numbers stay numbers."""
    values = [None if isinstance(value, MISSING) else value for value in values]
    kinds = {type(value) for value in values if value is not None}
    if kinds and kinds <= {QDate, QDateTime}:
        return pd.to_datetime(pd.Series([_moment(value) for value in values], dtype=object))
    if QTime in kinds or QDate in kinds or QDateTime in kinds:
        values = [_as_text(value) for value in values]
    series = pd.Series(values, dtype=object)
    if kinds <= {int, float} and (kinds or numeric):
        return pd.to_numeric(series)
    return series


def _moment(value):
    """A Qt date or date-time as text that pandas reads, in universal time if it has a zone."""
    if value is None or not value.isValid():
        return None
    return _as_text(value)


def _as_text(value):
    """A Qt date, time or date-time in ISO form; anything else unchanged."""
    if isinstance(value, QDateTime):
        return value.toString("yyyy-MM-ddTHH:mm:ss.zzz")
    if isinstance(value, QDate):
        return value.toString("yyyy-MM-dd")
    if isinstance(value, QTime):
        return value.toString("HH:mm:ss")
    return value


def text_column(series):
    """A column of codes as text: ``63113.0`` and ``63113`` become ``"63113"``, missing ``""``."""
    if pd.api.types.is_float_dtype(series):
        whole = series.dropna()
        if (whole == np.floor(whole)).all():
            series = series.astype("Int64")
    text = series.astype(object).where(series.notna(), "")
    return text.map(lambda value: str(value).strip()).astype(object)


def source_name(source):
    """The name of a source or layer, for messages."""
    name = getattr(source, "sourceName", None) or getattr(source, "name", None)
    return name() if name else "?"


def source_crs(source):
    """The reference system of a source or layer; an error that says so where there is none."""
    crs = source.sourceCrs() if hasattr(source, "sourceCrs") else source.crs()
    if not crs.isValid():
        raise InputError(
            tr(
                "The layer “{layer}” has no coordinate reference system; set it in the layer's"
                " properties (Source tab) and run again.",
                layer=source_name(source),
            )
        )
    return crs


def read_points(source, crs=None, context=None, progress=silent):
    """One point per feature: the point itself, a point on the surface, or the middle of a line.

    Parameters
    ----------
    source : QgsFeatureSource or QgsVectorLayer
        Points, lines or polygons.
    crs : QgsCoordinateReferenceSystem, optional
        Reference system of the answer; the layer's own when not given.
    context : QgsProcessingContext, optional
        Gives the transformations chosen in the project.

    Returns
    -------
    x, y : (n,) float64
        nan where a feature has no geometry.
    """
    own = source_crs(source)
    request = QgsFeatureRequest().setNoAttributes()
    points = []
    for feature in _features(source, request, progress):
        geometry = feature.geometry()
        points.append(point_of(geometry))
    found = np.array(points, dtype=float).reshape(-1, 2)
    if crs is not None and crs != own:
        return transform(found[:, 0], found[:, 1], own, crs, context)
    return found[:, 0].copy(), found[:, 1].copy()


def point_of(geometry):
    """Coordinates of the point that stands for a geometry, nan for none."""
    if geometry.isNull() or geometry.isEmpty():
        return (np.nan, np.nan)
    kind = geometry.type()
    if kind == QgsWkbTypes.GeometryType.PolygonGeometry:
        inside = geometry.pointOnSurface()
        geometry = geometry.centroid() if inside.isNull() else inside
    elif kind == QgsWkbTypes.GeometryType.LineGeometry:
        geometry = geometry.interpolate(geometry.length() / 2)
    elif geometry.isMultipart():
        geometry = geometry.centroid()
    if geometry.isNull() or geometry.isEmpty():
        return (np.nan, np.nan)
    point = geometry.asPoint()
    return (point.x(), point.y())


def transform(x, y, source_crs_, target_crs, context=None):
    """Coordinates in another reference system; nan stays nan.

    All points go as one line, in one call: millions are a matter of a second.

    Parameters
    ----------
    x, y : (n,) float
    source_crs_, target_crs : QgsCoordinateReferenceSystem
    context : QgsProcessingContext, optional
        Gives the transformations chosen in the project.

    Returns
    -------
    x, y : (n,) float64

    Raises
    ------
    InputError
        If the transformation fails, as when coordinates lie outside the reference system.
    """
    x, y = np.asarray(x, float), np.asarray(y, float)
    if source_crs_ == target_crs:
        return x, y
    valid = np.isfinite(x) & np.isfinite(y)
    out = np.full((len(x), 2), np.nan)
    points = np.column_stack([x[valid], y[valid]]).astype("<f8")
    line = QgsGeometry()
    line.fromWkb(LINE_HEADER + np.uint32(len(points)).tobytes() + points.tobytes())
    try:
        line.transform(transformation(source_crs_, target_crs, context))
        out[valid] = np.frombuffer(bytes(line.asWkb()), "<f8", offset=9).reshape(-1, 2)
        failed = not np.isfinite(out[valid]).all()
    except QgsCsException:
        failed = True
    if failed:
        raise InputError(
            tr(
                "Some coordinates cannot be expressed in {crs}; check that the layer's coordinate"
                " reference system is the right one.",
                crs=target_crs.authid() or target_crs.description(),
            )
        )
    return out[:, 0], out[:, 1]


def read_wkb(source, crs=None, context=None, progress=silent):
    """Geometries as well-known binary, None where a feature has none."""
    request = QgsFeatureRequest().setNoAttributes()
    if crs is not None and crs != source_crs(source):
        request.setDestinationCrs(
            crs, context.transformContext() if context else QgsProject.instance().transformContext()
        )
    geometries = (feature.geometry() for feature in _features(source, request, progress))
    return [None if g.isNull() or g.isEmpty() else bytes(g.asWkb()) for g in geometries]


def transformation(source_crs_, target_crs, context=None):
    """The QGIS transformation between two reference systems."""
    return QgsCoordinateTransform(
        source_crs_,
        target_crs,
        context.transformContext() if context else QgsProject.instance().transformContext(),
    )
