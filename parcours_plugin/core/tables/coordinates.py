"""Columns of coordinates: numbers, reference systems, what cannot be a place, swapped columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from osgeo import gdal, osr

from ..errors import InputError
from ..i18n import tr

Floats = NDArray[np.float64]
Booleans = NDArray[np.bool_]

WGS84 = "EPSG:4326"
LAMBERT_93 = "EPSG:2154"
# Metropolitan France, Antilles, Guyane, La Réunion, Mayotte, Saint-Pierre-et-Miquelon.
FRENCH_SYSTEMS = ("EPSG:2154", "EPSG:5490", "EPSG:2972", "EPSG:2975", "EPSG:4471", "EPSG:4467")
# Areas of use are drawn tightly round the land; places stay sane this share beyond.
MARGIN = 0.2
# Whole columns are judged by these shares, never single rows.
MOST, FEW = 0.8, 0.5


@dataclass(frozen=True)
class Box:
    """A rectangle in the units of a reference system."""

    x_min: float
    y_min: float
    x_max: float
    y_max: float

    def holds(self, x: Floats, y: Floats) -> Booleans:
        """Which places are inside; nan is outside."""
        inside = (x >= self.x_min) & (x <= self.x_max) & (y >= self.y_min) & (y <= self.y_max)
        return np.asarray(inside, dtype=np.bool_)

    def grown(self, share: float) -> Box:
        """The box with ``share`` of its size added on every side."""
        width, height = self.x_max - self.x_min, self.y_max - self.y_min
        return Box(
            self.x_min - share * width,
            self.y_min - share * height,
            self.x_max + share * width,
            self.y_max + share * height,
        )


def numbers(series: pd.Series) -> Floats:
    """Numbers as people write them: decimal comma, spaces between thousands; nan where none.

    Examples
    --------
    >>> numbers(pd.Series(["3,08", "6 543 210.5", 45, "-", None])).tolist()
    [3.08, 6543210.5, 45.0, nan, nan]
    """
    if pd.api.types.is_numeric_dtype(series):
        found = series.to_numpy(dtype=np.float64, na_value=np.nan)
    else:
        text = series.astype(object).where(series.notna().to_numpy(), "").astype(str)
        found = pd.to_numeric(text, errors="coerce").to_numpy(dtype=np.float64).copy()
        odd = np.isnan(found) & (text != "").to_numpy()
        if odd.any():
            text = text[odd].str.replace(r"[\s\u00a0\u202f\u2007']", "", regex=True)
            text = text.str.replace(",", ".", regex=False)
            found[odd] = pd.to_numeric(text, errors="coerce").to_numpy(dtype=np.float64)
    return np.where(np.isfinite(found), found, np.nan)


def reference_system(definition: str) -> Any:
    """The ``osr.SpatialReference`` of ``"EPSG:2154"`` or of WKT, x before y.

    Raises
    ------
    InputError
        If the definition is not understood.
    """
    system = osr.SpatialReference()
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        understood = system.SetFromUserInput(definition) == 0
    except RuntimeError:
        understood = False
    finally:
        gdal.PopErrorHandler()
    if not understood:
        raise InputError(
            tr("The coordinate reference system “{crs}” is not known.", crs=definition[:60])
        )
    system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return system


def is_reference_system(definition: str) -> bool:
    """Whether the definition is understood.

    Examples
    --------
    >>> is_reference_system("EPSG:2154"), is_reference_system("EPSG:99999")
    (True, False)
    """
    try:
        reference_system(definition)
    except InputError:
        return False
    return True


def transform_points(x: Floats, y: Floats, source: str, target: str) -> tuple[Floats, Floats]:
    """Coordinates in another reference system, all at once.

    Parameters
    ----------
    x, y : (n,) float64
        In ``source``; nan stays nan.
    source, target : str
        ``"EPSG:…"`` or WKT.

    Returns
    -------
    x, y : (n,) float64
        In ``target``; nan where a place cannot be expressed in it.

    Examples
    --------
    >>> x, y = transform_points(np.array([700000.0]), np.array([6600000.0]), LAMBERT_93, WGS84)
    >>> round(float(x[0]), 6), round(float(y[0]), 6)
    (3.0, 46.5)
    """
    there, here = reference_system(target), reference_system(source)
    moved = np.full((len(x), 2), np.nan)
    known = np.isfinite(x) & np.isfinite(y)
    if known.any():
        if here.IsSame(there):
            moved[known] = np.column_stack([x[known], y[known]])
        else:
            gdal.PushErrorHandler("CPLQuietErrorHandler")
            try:
                change = osr.CoordinateTransformation(here, there)
                points = change.TransformPoints(np.column_stack([x[known], y[known]]))
            finally:
                gdal.PopErrorHandler()
            moved[known] = np.asarray(points, dtype=np.float64)[:, :2]
    moved[~np.isfinite(moved).all(axis=1)] = np.nan
    return moved[:, 0].copy(), moved[:, 1].copy()


def area_of_use(definition: str) -> Box | None:
    """Where a reference system is made for, in longitude and latitude; None if it does not say."""
    area = reference_system(definition).GetAreaOfUse()
    if area is None or area.west_lon_degree <= -999 or area.west_lon_degree > area.east_lon_degree:
        return None
    return Box(
        area.west_lon_degree, area.south_lat_degree, area.east_lon_degree, area.north_lat_degree
    )


def sane_box(definition: str) -> Box | None:
    """Coordinates that can be places in a reference system; None if it has no area of use.

    The globe in degrees; for a projection its area of use and :data:`MARGIN` beyond.

    Examples
    --------
    >>> sane_box(LAMBERT_93).holds(np.array([700000.0, 3.0]), np.array([6600000.0, 46.0])).tolist()
    [True, False]
    """
    if reference_system(definition).IsGeographic():
        return Box(-180.0, -90.0, 180.0, 90.0)
    area = area_of_use(definition)
    if area is None:
        return None
    along = np.linspace(0.0, 1.0, 21)
    lon = area.x_min + (area.x_max - area.x_min) * along
    lat = area.y_min + (area.y_max - area.y_min) * along
    grid_lon, grid_lat = np.meshgrid(lon, lat)
    x, y = transform_points(grid_lon.ravel(), grid_lat.ravel(), WGS84, definition)
    if not np.isfinite(x).any():
        return None
    return Box(
        float(np.nanmin(x)), float(np.nanmin(y)), float(np.nanmax(x)), float(np.nanmax(y))
    ).grown(MARGIN)


def likely_boxes(definition: str) -> list[Box]:
    """Where places of France would lie in a geographic system, or the sane box of a projection."""
    if not reference_system(definition).IsGeographic():
        box = sane_box(definition)
        return [box] if box is not None else []
    areas = (area_of_use(system) for system in FRENCH_SYSTEMS)
    return [area.grown(MARGIN) for area in areas if area is not None]


def share_inside(x: Floats, y: Floats, boxes: Sequence[Box]) -> float:
    """Share of the given places (nan left out) that lie in any of the boxes."""
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any() or not boxes:
        return 0.0
    inside = np.zeros(len(x), dtype=np.bool_)
    for box in boxes:
        inside |= box.holds(x, y)
    return float(inside[known].mean())


def are_swapped(x: Floats, y: Floats, boxes: Sequence[Box]) -> bool:
    """Whether the two columns make sense only the other way round.

    Judged on the whole column: few places lie in the boxes as given, most do when swapped.

    Examples
    --------
    >>> france = [Box(-5.0, 41.0, 10.0, 52.0)]
    >>> are_swapped(np.array([45.8, 45.1]), np.array([3.1, 3.9]), france)
    True
    >>> are_swapped(np.array([3.1, 3.9]), np.array([45.8, 45.1]), france)
    False
    """
    return share_inside(x, y, boxes) < FEW and share_inside(y, x, boxes) >= MOST


def guess_reference_system(x: Floats, y: Floats) -> str:
    """WGS 84 if all are degrees, Lambert 93 if most (either way round) fit it, else ``""``.

    Examples
    --------
    >>> guess_reference_system(np.array([3.1]), np.array([45.8]))
    'EPSG:4326'
    >>> guess_reference_system(np.array([707000.0]), np.array([6520000.0]))
    'EPSG:2154'
    >>> guess_reference_system(np.array([12.0]), np.array([5e7]))
    ''
    """
    known = np.isfinite(x) & np.isfinite(y)
    if not known.any():
        return ""
    if (np.abs(x[known]) <= 180).all() and (np.abs(y[known]) <= 180).all():
        return WGS84
    box = sane_box(LAMBERT_93)
    boxes = [box] if box is not None else []
    fits = max(share_inside(x, y, boxes), share_inside(y, x, boxes))
    return LAMBERT_93 if fits >= MOST else ""
