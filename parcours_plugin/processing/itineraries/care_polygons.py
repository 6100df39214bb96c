"""Polygons of care areas and recruitment basins: communes joined, and areas that meet."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsGeometry, QgsSpatialIndex, QgsWkbTypes

from ...layers import Wkb


def join_communes(binary, group, commune, n, progress):
    """One multipolygon per group of communes.

    Parameters
    ----------
    binary : list of bytes or None
        Polygons of the communes.
    group, commune : (m,) int64
        Which communes each group has.
    n : int
        Number of groups.

    Returns
    -------
    list of QgsGeometry
        Empty where a group has no polygon.
    """
    shapes = [_geometry(one) for one in binary]
    order = np.argsort(group, kind="stable")
    ends = np.searchsorted(group[order], np.arange(n + 1))
    members = commune[order].tolist()
    joined = []
    for number, (begin, end) in enumerate(zip(ends, ends[1:])):
        progress(number / n)
        mine = [shapes[row] for row in members[begin:end] if not shapes[row].isEmpty()]
        joined.append(_union(mine))
    return joined


def _geometry(binary):
    shape = QgsGeometry()
    if binary is not None:
        shape.fromWkb(binary)
    return shape


def _union(shapes):
    """The shapes as one; mended first where a border crosses itself."""
    if not shapes:
        return QgsGeometry()
    whole = QgsGeometry.unaryUnion(shapes)
    if whole.isNull() or whole.isEmpty():
        whole = QgsGeometry.unaryUnion([shape.makeValid() for shape in shapes])
    return whole


def neighbours(shapes):
    """Pairs of shapes that meet, (m,) int64 each."""
    index = QgsSpatialIndex()
    for number, shape in enumerate(shapes):
        if not shape.isEmpty():
            index.addFeature(number, shape.boundingBox())
    pairs = []
    for number, shape in enumerate(shapes):
        if shape.isEmpty():
            continue
        engine = QgsGeometry.createGeometryEngine(shape.constGet())
        engine.prepareGeometry()
        pairs += [
            (number, other)
            for other in index.intersects(shape.boundingBox())
            if other > number and engine.intersects(shapes[other].constGet())
        ]
    found = np.array(sorted(pairs), np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]


def as_wkb(shapes):
    """Shapes as they are written: multipolygons."""
    binary = []
    for shape in shapes:
        if shape.isEmpty():
            binary.append(None)
            continue
        shape.convertToMultiType()
        binary.append(bytes(shape.asWkb()))
    return Wkb(binary, Qgis.WkbType.MultiPolygon)


def are_polygons(source):
    """Whether a layer is of polygons."""
    return QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
