"""Where facilities are: at their coordinates, else at the point of their commune, else unknown."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ..errors import InputError
from ..i18n import number, tr
from . import codes
from .coordinates import (
    FEW,
    Booleans,
    Box,
    Floats,
    are_swapped,
    guess_reference_system,
    is_reference_system,
    likely_boxes,
    sane_box,
    transform_points,
)

EXACT, COMMUNE, UNKNOWN = "exact", "commune", "unknown"


@dataclass(frozen=True)
class Communes:
    """The commune layer as codes and points.

    Parameters
    ----------
    code : (m,) Series
        Commune codes.
    x, y : (m,) float64
        A point on the surface of each, in the target reference system.
    name : (m,) Series, optional
        Names, by which communes are found where the directory has no codes.
    """

    code: pd.Series
    x: Floats
    y: Floats
    name: pd.Series | None = None


@dataclass(frozen=True)
class Positions:
    """Coordinates as the directory gives them.

    Parameters
    ----------
    x, y : (n,) float64
        nan where none or not understood.
    written : (n,) bool
        Whether something stands in the coordinate columns.
    system : (n,) Series of str
        Reference system of each row, ``""`` = :attr:`crs`.
    crs : str
        Reference system of the others; ``""`` = to be recognised.
    of_commune : (n,) bool
        The file itself says that the coordinates are those of the commune.
    """

    x: Floats
    y: Floats
    written: Booleans
    system: pd.Series
    crs: str
    of_commune: Booleans


@dataclass(frozen=True)
class Placed:
    """Where the facilities are, each with the precision and what is to be said about it."""

    x: Floats
    y: Floats
    commune: pd.Series
    precision: pd.Series
    remark: pd.Series
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def place(
    positions: Positions,
    commune: pd.Series,
    communes: Communes | None,
    target: str,
    source: str,
) -> Placed:
    """Place facilities at their coordinates, else at their commune.

    Parameters
    ----------
    positions : Positions
        Coordinates, n rows.
    commune : (n,) Series of str
        Commune codes (or names) as written.
    communes : Communes, optional
        The commune layer.
    target : str
        Reference system of the answer.
    source : str
        Name of the file, for messages.

    Raises
    ------
    InputError
        If the reference system of the coordinates is not known, or most do not fit it.
    """
    notes: list[str] = []
    warnings: list[str] = []
    x, y = _from_coordinates(positions, communes, target, source, notes, warnings)
    located = np.isfinite(x)
    found = _communes_of(commune, communes, notes)
    code = found.code
    remark = pd.Series("", commune.index, dtype=object)
    precision = np.where(located, np.where(positions.of_commune, COMMUNE, EXACT), UNKNOWN)

    unusable = positions.written & ~located
    remark[unusable] = tr("The coordinates are no place in their reference system.")
    if communes is not None:
        rank = _ranks(code, communes)
        # Written as the layer writes it, so that the two can be joined.
        own = communes.code.to_numpy(dtype=object)[rank]
        code = code.where(rank < 0, pd.Series(own, code.index, dtype=object))
        here = ~located & (rank >= 0)
        x[here], y[here] = communes.x[rank[here]], communes.y[rank[here]]
        precision[here & np.isfinite(x)] = COMMUNE
        lost = ~located & ~np.isfinite(x) & code.notna().to_numpy()
        remark[lost & ~unusable] = tr("The commune is not in the commune layer.")
        nowhere = ~located & code.isna().to_numpy() & ~unusable
    else:
        nowhere = ~located & ~unusable
    remark[nowhere] = tr("There are neither coordinates nor a commune that could be placed.")
    if unusable.any():
        warnings.append(
            tr(
                "{n} facilities have coordinates that are no place in their reference system; they"
                " are placed at their commune where it is known.",
                n=number(int(unusable.sum())),
            )
        )
    return Placed(
        x, y, code, pd.Series(precision, commune.index, dtype=object), remark, notes, warnings
    )


def _from_coordinates(
    positions: Positions,
    communes: Communes | None,
    target: str,
    source: str,
    notes: list[str],
    warnings: list[str],
) -> tuple[Floats, Floats]:
    """Coordinates in the target system, nan where there are none or they are no place."""
    # A pair of zeros is what software writes for "not geocoded".
    given = np.isfinite(positions.x) & np.isfinite(positions.y)
    given &= (positions.x != 0) | (positions.y != 0)
    x_out, y_out = np.full(len(given), np.nan), np.full(len(given), np.nan)
    if not given.any():
        return x_out, y_out
    system = positions.system.to_numpy(dtype=object).copy()
    blank = given & (system == "")
    if blank.any():
        system[blank] = _default_system(positions, blank, given, source, notes)
    outside = 0
    for name in pd.unique(system[given]):
        rows = given & (system == name)
        if name == "" or (name != positions.crs and not is_reference_system(name)):
            warnings.append(
                tr(
                    "{n} rows name no known reference system ({crs}): their coordinates are not"
                    " used.",
                    n=number(int(rows.sum())),
                    crs=name or "?",
                )
            )
            continue
        x, y = positions.x[rows], positions.y[rows]
        boxes = _expected(name, communes, target)
        if are_swapped(x, y, boxes):
            x, y = y, x
            warnings.append(
                tr(
                    "X and Y look swapped ({n} rows in {crs}): the first column is taken as Y"
                    " (latitude), the second as X (longitude).",
                    n=number(len(x)),
                    crs=_short(name),
                )
            )
        box = sane_box(name)
        sane = box.holds(x, y) if box is not None else np.ones(len(x), dtype=bool)
        x_out[rows], y_out[rows] = transform_points(
            np.where(sane, x, np.nan), np.where(sane, y, np.nan), name, target
        )
        outside += int((~sane).sum())
        notes.append(tr("{n} rows with coordinates in {crs}.", n=number(len(x)), crs=_short(name)))
    if outside > FEW * given.sum():
        raise InputError(
            tr(
                "{n} of {total} coordinates of “{file}” lie outside the area of {crs}; choose the"
                " right CRS, or check X_COLUMN and Y_COLUMN.",
                n=number(outside),
                total=number(int(given.sum())),
                file=source,
                crs=", ".join(_short(name) for name in pd.unique(system[given])),
            )
        )
    return x_out, y_out


def _default_system(
    positions: Positions, rows: Booleans, given: Booleans, source: str, notes: list[str]
) -> str:
    """The reference system of rows that name none: given, else recognised by the numbers.

    ``""`` where a few rows of a file that names it elsewhere could be anything.
    """
    if positions.crs:
        return positions.crs
    guessed = guess_reference_system(positions.x[rows], positions.y[rows])
    if guessed:
        notes.append(tr("Reference system recognised by the numbers: {crs}.", crs=guessed))
        return guessed
    if rows.sum() <= FEW * given.sum():
        return ""
    raise InputError(
        tr(
            "The coordinate reference system of “{file}” could not be recognised (X from {x_min}"
            " to {x_max}); set the parameter CRS.",
            file=source,
            x_min=number(float(positions.x[rows].min()), 2),
            x_max=number(float(positions.x[rows].max()), 2),
        )
    )


def _expected(name: str, communes: Communes | None, target: str) -> list[Box]:
    """Where the coordinates should lie: around the communes, else in France or the area of use."""
    if communes is not None and np.isfinite(communes.x).any():
        x, y = transform_points(communes.x, communes.y, target, name)
        if np.isfinite(x).any():
            box = Box(
                float(np.nanmin(x)), float(np.nanmin(y)), float(np.nanmax(x)), float(np.nanmax(y))
            )
            return [box.grown(1.0), *likely_boxes(name)]
    return likely_boxes(name)


def _communes_of(written: pd.Series, communes: Communes | None, notes: list[str]) -> pd.DataFrame:
    """Commune codes: official, arrondissements folded, names looked up where they are no codes."""
    found = codes.insee_codes(written)
    restored = int((found.flag == codes.ZERO_RESTORED).sum())
    if restored:
        notes.append(
            tr("{n} commune codes had lost their leading zero: restored.", n=number(restored))
        )
    if communes is None:
        return found
    known = codes.insee_codes(communes.code).code
    if communes.name is not None:
        unknown = (found.flag == codes.UNUSUAL) & ~found.code.isin(known)
        names = pd.Series(known.to_numpy(), codes.fold_text(communes.name).to_numpy())
        # A name that two communes bear tells nothing.
        names = names[~names.index.duplicated(keep=False)]
        looked_up = codes.fold_text(found.code[unknown]).map(names)
        found.loc[looked_up.index[looked_up.notna()], "code"] = looked_up.dropna()
        if looked_up.notna().any():
            notes.append(
                tr(
                    "{n} communes found by their name, {m} names not found or borne twice.",
                    n=number(int(looked_up.notna().sum())),
                    m=number(int(looked_up.isna().sum())),
                )
            )
    folded = codes.fold_arrondissements(found.code, known.dropna())
    count = int((folded.flag == codes.FOLDED).sum())
    if count:
        notes.append(
            tr("{n} arrondissements taken as their commune (Paris, Lyon, Marseille).",
               n=number(count))
        )  # fmt: skip
    return folded


def _ranks(code: pd.Series, communes: Communes) -> NDArray[np.int64]:
    """Position of each code in the commune layer, -1 = not there."""
    known = codes.insee_codes(communes.code).code
    first = ~known.duplicated() & known.notna()
    places = pd.Series(np.arange(len(known)), known)[first.to_numpy()]
    return code.map(places).fillna(-1).to_numpy(dtype=np.int64)


def _short(system: str) -> str:
    """``EPSG:…`` as it is, WKT by its name."""
    return system if len(system) < 30 else system.split('"')[1]
