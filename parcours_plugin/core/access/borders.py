"""Edge effects: scores near the border lack the supply, or the demand, of the other side.

A layer ends where its departement ends, patients do not. What is within reach of the border is
flagged, so that nobody reads a low score there as a desert.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from osgeo import gdal, ogr, osr

from .sums import shares, sum_by
from .times import Booleans, Floats, TimeTable

CELLS = 1500
"""Cells along the longer side of the grid on which distances to the border are measured."""
LEAST_MINUTES = 5.0
"""Shorter ways tell nothing about speed (the walk to the road weighs too much)."""
FAST = 0.9
"""Crow-fly speed that counts: so many of the pairs are slower."""
DEMAND_SHARE = 0.1
"""A place lacks demand when more than this share of its score comes from flagged facilities."""


@dataclass(frozen=True)
class EdgeEffects:
    """What may be missing beyond the border.

    Attributes
    ----------
    frame : DataFrame
        ``edge_effect`` (``""``, ``supply``: supply beyond the border may be missing and the score
        too low; ``demand``: demand may be missing at its facilities and the score too high;
        ``both``) and ``edge_share`` (share of the score from flagged facilities), per place.
    of_supply : (n_destinations,) bool
        Facilities within reach of the border.
    metres_per_minute : float
        Speed as the crow flies that was assumed towards the border; nan when there are no pairs.
    """

    frame: pd.DataFrame
    of_supply: Booleans
    metres_per_minute: float


def metres_to_border(
    area: Sequence[bytes | None], x: Floats, y: Floats, lines: Sequence[bytes | None] = ()
) -> Floats:
    """Distance from places to the border of an area, on a grid.

    Parameters
    ----------
    area : sequence of bytes
        Polygons or points (well-known binary, metres): the border is the outline of all polygons
        together, or of the convex hull of the points. Slits narrower than a cell are closed.
    x, y : (n,) float64
        The places, metres; nan = no place.
    lines : sequence of bytes
        Where given, these lines or outlines are the border, in place of the area's.

    Returns
    -------
    (n,) float64
        Metres, exact to the width of a cell (a 1500th of the extent, at least 50 m); nan where
        the place is nan; inf where there is no border.
    """
    shapes = [ogr.CreateGeometryFromWkb(wkb) for wkb in area if wkb]
    border = [ogr.CreateGeometryFromWkb(wkb) for wkb in lines if wkb]
    inside = np.isfinite(x) & np.isfinite(y)
    found = np.full(len(x), np.nan)
    if not shapes or not inside.any():
        found[inside] = np.inf
        return found
    if all(shape.GetDimension() < 2 for shape in shapes):
        together = ogr.Geometry(ogr.wkbGeometryCollection)
        for shape in shapes:
            together.AddGeometry(shape)
        shapes = [together.ConvexHull()]
    boxes = np.array([shape.GetEnvelope() for shape in shapes])
    west, east = min(boxes[:, 0].min(), x[inside].min()), max(boxes[:, 1].max(), x[inside].max())
    south, north = min(boxes[:, 2].min(), y[inside].min()), max(boxes[:, 3].max(), y[inside].max())
    cell = max((east - west) / CELLS, (north - south) / CELLS, 50.0)
    west, north = west - 2 * cell, north + 2 * cell
    columns, rows = int((east - west) / cell) + 3, int((north - south) / cell) + 3
    grid = _raster(columns, rows, west, north, cell)
    if border:
        _burn(grid, [shape.Boundary() if shape.GetDimension() == 2 else shape for shape in border])
    else:
        _burn(grid, shapes)
    target = 1 if border else 0  # the cells that distances are measured to
    metres = _raster(columns, rows, west, north, cell, gdal.GDT_Float32)
    gdal.ComputeProximity(
        grid.GetRasterBand(1), metres.GetRasterBand(1), [f"VALUES={target}", "DISTUNITS=GEO"]
    )
    if border and not grid.ReadAsArray().any():
        found[inside] = np.inf
        return found
    column = ((x[inside] - west) / cell).astype(np.int64)
    row = ((north - y[inside]) / cell).astype(np.int64)
    found[inside] = metres.ReadAsArray()[row, column]
    return found


def edge_effects(
    times: TimeTable,
    contribution: Floats,
    metres_demand: Floats,
    metres_supply: Floats,
    crow_metres: Floats,
    limit_minutes: float,
) -> EdgeEffects:
    """Which scores and which facilities the border may falsify.

    Parameters
    ----------
    times : TimeTable
        The pairs.
    contribution : (n_pairs,) float64
        What each pair adds to the score of its origin (``raam``: the people on it).
    metres_demand, metres_supply : (n_origins,), (n_destinations,) float64
        Distances to the border, from :func:`metres_to_border`; nan = unknown, not flagged.
    crow_metres : (n_pairs,) float64
        Distance of each pair as the crow flies.
    limit_minutes : float
        Limit of the catchments.

    Notes
    -----
    A place is within reach of the border when it could be there within the limit at the speed as
    the crow flies that only a tenth of the pairs exceed.
    """
    long_enough = (times.minutes >= LEAST_MINUTES) & np.isfinite(crow_metres)
    speeds = crow_metres[long_enough] / times.minutes[long_enough]
    speed = float(np.quantile(speeds, FAST)) if len(speeds) else float("nan")
    reach = limit_minutes * speed
    with np.errstate(invalid="ignore"):
        supply_missing = metres_demand <= reach
        of_supply = metres_supply <= reach
    flagged = contribution * of_supply[times.destination]
    share = shares(
        sum_by(times.origin, flagged, times.n_origins),
        sum_by(times.origin, contribution, times.n_origins),
    )
    demand_missing = share > DEMAND_SHARE
    kind = np.array(["", "supply", "demand", "both"], object)
    frame = pd.DataFrame(
        {"edge_effect": kind[supply_missing + 2 * demand_missing], "edge_share": share}
    )
    return EdgeEffects(frame, of_supply, speed)


def _raster(
    columns: int, rows: int, west: float, north: float, cell: float, kind: int = gdal.GDT_Byte
) -> gdal.Dataset:
    raster = gdal.GetDriverByName("MEM").Create("", columns, rows, 1, kind)
    raster.SetGeoTransform((west, cell, 0.0, north, 0.0, -cell))
    raster.SetProjection(_plane().ExportToWkt())
    return raster


def _plane() -> osr.SpatialReference:
    plane = osr.SpatialReference()
    plane.SetLocalCS("metres")
    plane.SetLinearUnits("metre", 1.0)
    return plane


def _burn(raster: gdal.Dataset, shapes: list[ogr.Geometry]) -> None:
    """Set the cells that the shapes touch to 1."""
    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")  # its name since GDAL 3.11
    source = driver.CreateDataSource("shapes")
    layer = source.CreateLayer("shapes", _plane(), ogr.wkbUnknown)
    for shape in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(shape.Clone())
        layer.CreateFeature(feature)
    gdal.RasterizeLayer(raster, [1], layer, burn_values=[1], options=["ALL_TOUCHED=TRUE"])
