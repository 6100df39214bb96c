"""The population inside areas, by the share of each commune that they cover."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ..errors import InputError
from ..i18n import tr
from ..progress import Progress, silent
from .model import Floats, Integers

SQUARES_PER_SURFACE = 2500
"""The grid is so fine that the usual commune and the smallest area have so many squares."""
MOST_SQUARES = 25_000_000


@dataclass(frozen=True)
class PopulationInside:
    """Population inside areas.

    Attributes
    ----------
    inside : (n_areas,) float64
        Population of each area.
    total : float
        Population of all communes; what is inside none of some disjoint areas is the rest of it.
    n_without : int
        Communes whose population or geometry is missing, counted as nobody.
    """

    inside: Floats
    total: float
    n_without: int


def population_inside(
    areas: Sequence[bytes | None],
    communes: Sequence[bytes | None],
    population: Floats,
    progress: Progress = silent,
) -> PopulationInside:
    """The population inside areas by areal interpolation.

    ``P = sum of p_i * A(area and commune i) / A(commune i)``: people are taken to be spread evenly
    over their commune (Goodchild and Lam, 1980). Surfaces are counted on a fine grid, each of whose
    squares belongs to one commune at most, so the shares of a commune in areas that do not overlap
    add up to one at most and nobody is counted twice.

    Parameters
    ----------
    areas : sequence of bytes or None
        Polygons as well-known binary, None = empty.
    communes : sequence of bytes or None
        Polygons in the same coordinates.
    population : (n_communes,) float64
        Inhabitants, nan = unknown.

    Returns
    -------
    PopulationInside

    Raises
    ------
    InputError
        If no commune has a surface.
    """
    shapes: list[Any] = [
        None if wkb is None else ogr.CreateGeometryFromWkb(wkb) for wkb in communes
    ]
    surfaces = np.array([0.0 if shape is None else shape.Area() for shape in shapes])
    if not (surfaces > 0).any():
        raise InputError(
            tr("No commune has a surface; choose a polygon layer as the layer of communes.")
        )
    known = np.isfinite(population) & (surfaces > 0)
    people = np.where(known, population, 0.0)
    progress(0.1)
    drawn = [None if wkb is None else ogr.CreateGeometryFromWkb(wkb) for wkb in areas]
    usual = float(np.median(surfaces[surfaces > 0]))
    least = min((area.Area() for area in drawn if area is not None), default=usual)
    frame = _Frame(shapes, min(usual, least) if least > 0 else usual)
    commune = frame.draw(shapes, np.arange(1, len(shapes) + 1))
    size = np.bincount(commune.ravel(), minlength=len(shapes) + 1)[1:]
    small = np.flatnonzero((size == 0) & (surfaces > 0))
    small_at = [frame.pixel(shapes[row].PointOnSurface()) for row in small.tolist()]
    inside = np.zeros(len(areas))
    for row, area in enumerate(drawn):
        progress(0.2 + 0.8 * row / max(len(areas), 1))
        if area is None:
            continue
        window = frame.window(area)
        covered = frame.draw([area], np.ones(1, np.int64), window)
        part = commune[window]
        count = np.bincount(part[covered > 0], minlength=len(shapes) + 1)[1:]
        share = count / np.maximum(size, 1)
        for place, (line, column) in zip(small.tolist(), small_at):
            low, left = window[0].start, window[1].start
            is_there = 0 <= line - low < covered.shape[0] and 0 <= column - left < covered.shape[1]
            share[place] = float(is_there and covered[line - low, column - left] > 0)
        inside[row] = float((share * people).sum())
    progress(1.0)
    return PopulationInside(inside, float(people.sum()), int((~known).sum()))


class _Frame:
    """A grid of squares over the communes, on which polygons are drawn."""

    def __init__(self, shapes: Sequence[Any], smallest_surface: float) -> None:
        envelopes = np.array([shape.GetEnvelope() for shape in shapes if shape is not None])
        envelopes = envelopes[np.isfinite(envelopes).all(axis=1)]
        self.west, self.north = float(envelopes[:, 0].min()), float(envelopes[:, 3].max())
        width = float(envelopes[:, 1].max()) - self.west
        height = self.north - float(envelopes[:, 2].min())
        self.size = max(
            float(np.sqrt(smallest_surface / SQUARES_PER_SURFACE)),
            float(np.sqrt(width * height / MOST_SQUARES)),
        )
        self.columns = int(width / self.size) + 1
        self.lines = int(height / self.size) + 1

    def pixel(self, point: Any) -> tuple[int, int]:
        """Line and column of the square that a point lies in."""
        return (
            int((self.north - point.GetY()) / self.size),
            int((point.GetX() - self.west) / self.size),
        )

    def window(self, shape: Any) -> tuple[slice, slice]:
        """Lines and columns that a polygon may touch."""
        west, east, south, north = shape.GetEnvelope()
        lines = np.clip([(self.north - north) / self.size, (self.north - south) / self.size + 1],
                        0, self.lines).astype(int)  # fmt: skip
        columns = np.clip([(west - self.west) / self.size, (east - self.west) / self.size + 1],
                          0, self.columns).astype(int)  # fmt: skip
        return slice(int(lines[0]), int(lines[1])), slice(int(columns[0]), int(columns[1]))

    def draw(
        self,
        shapes: Sequence[Any],
        values: Integers,
        window: tuple[slice, slice] | None = None,
    ) -> Integers:
        """Squares whose middle lies in a polygon get its value, the others 0."""
        lines, columns = window or (slice(0, self.lines), slice(0, self.columns))
        height, width = lines.stop - lines.start, columns.stop - columns.start
        if height <= 0 or width <= 0:
            return np.zeros((max(height, 0), max(width, 0)), np.int32)
        raster = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Int32)
        raster.SetGeoTransform(
            (
                self.west + columns.start * self.size, self.size, 0.0,
                self.north - lines.start * self.size, 0.0, -self.size,
            )
        )  # fmt: skip
        driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")
        source = driver.CreateDataSource("")
        layer = source.CreateLayer("shapes", None, ogr.wkbUnknown)
        layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
        for shape, value in zip(shapes, values.tolist()):
            if shape is None:
                continue
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometry(shape)
            feature.SetField("value", value)
            layer.CreateFeature(feature)
        # Neither has a reference system, which is meant: they are in the same coordinates.
        gdal.PushErrorHandler("CPLQuietErrorHandler")
        try:
            gdal.RasterizeLayer(raster, [1], layer, options=["ATTRIBUTE=value"])
        finally:
            gdal.PopErrorHandler()
        drawn: Integers = raster.GetRasterBand(1).ReadAsArray()
        return drawn
