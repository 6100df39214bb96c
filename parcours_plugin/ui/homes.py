"""Where patients live, out of a layer of patients or of communes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from qgis.core import Qgis

from ..core.pathways.patient_measures import Ground
from ..core.pathways.patient_steps import Words
from ..layers.reading import transform

HOME_KEYS = ("patient", "residence", "insee_com", "code_insee", "codgeo", "insee", "code")
HOME_NAMES = ("residence_name", "nom", "nom_com", "libgeo", "name", "nom_m", "libelle")
NO_HOMES = ("facility_id", "step", "finess", "capacity")
STRETCHED = ("EPSG:3857", "EPSG:900913", "EPSG:3395")
EARTH_RADIUS = 6_378_137.0
PORTION = 5_000  # points transformed at once


@dataclass(frozen=True)
class HomeFields:
    """The fields of a layer of homes: a patient's id or a commune's code, and a name or ``""``."""

    key: str
    name: str = ""

    @property
    def by_patient(self):
        """Whether features are patients; they are communes otherwise."""
        return self.key.lower() == "patient"

    def names(self):
        """The fields to read."""
        return [name for name in (self.key, self.name) if name]


def recognise_homes(names):
    """The fields of a layer that can place homes, None for a layer of steps or facilities."""
    known = {name.lower(): name for name in reversed(names)}
    key = next((known[name] for name in HOME_KEYS if name in known), None)
    if key is None or any(name in known for name in NO_HOMES):
        return None
    return HomeFields(key, next((known[name] for name in HOME_NAMES if name in known), ""))


@dataclass(frozen=True)
class Homes:
    """The home of every patient, in the reference system of the steps; nan = unknown.

    Attributes
    ----------
    x, y : (n_patients,) float64
    names : dict
        Names of communes by code.
    """

    x: np.ndarray
    y: np.ndarray
    names: dict


def homes_of(steps, columns, fields, crs, steps_crs):
    """Place the patients of ``steps`` with what was read of a layer of homes.

    Parameters
    ----------
    steps : PatientSteps
    columns : LayerColumns
    fields : HomeFields
    crs, steps_crs : QgsCoordinateReferenceSystem
    """
    key = Words.of(columns.frame[fields.key])
    first = np.full(len(key.words) + 1, -1, np.int64)
    rows = np.flatnonzero(key.codes >= 0)[::-1]
    first[key.codes[rows]] = rows  # the last write wins: the first row
    index = pd.Index(key.words)
    if fields.by_patient:
        row = first[index.get_indexer(pd.Index(steps.patients))]
    else:
        of_word = first[index.get_indexer(pd.Index(steps.residence.words))]
        row = np.append(of_word, -1)[steps.residence.codes]
    names = {}
    if fields.name and not fields.by_patient:
        texts = Words.of(columns.frame[fields.name]).take(first[:-1]).texts()
        names = {code: text for code, text in zip(key.words, texts) if text}
    used = np.unique(row[row >= 0])
    x, y = np.full(len(columns.x) + 1, np.nan), np.full(len(columns.y) + 1, np.nan)
    if crs.isValid() and steps_crs.isValid():
        for some in np.array_split(used, max(1, len(used) // PORTION)):
            x[some], y[some] = moved(columns.x[some], columns.y[some], crs, steps_crs)
    return Homes(x[row], y[row], names)


def moved(x, y, crs, there):
    """Coordinates in another reference system, nan where that cannot be."""
    try:
        return transform(x, y, crs, there)
    except Exception:
        # a home outside the reference system of the steps has no place there
        return np.full(len(x), np.nan), np.full(len(y), np.nan)


def on_ground(x, y, crs):
    """Coordinates to measure with, and what they mean.

    The web Mercator stretches lengths: it is measured in degrees.
    """
    if crs.authid() in STRETCHED:
        degrees = np.degrees(x / EARTH_RADIUS), np.degrees(np.arctan(np.sinh(y / EARTH_RADIUS)))
        return *degrees, Ground(degrees=True)
    if crs.isGeographic():
        return x, y, Ground(degrees=True)
    if crs.mapUnits() == Qgis.DistanceUnit.Meters:
        return x, y, Ground()
    from qgis.core import QgsUnitTypes

    factor = QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), Qgis.DistanceUnit.Meters)
    return x, y, Ground(metres_per_unit=factor)
