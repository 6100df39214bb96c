"""Care events with the points of facilities and homes, read from STEPS and PATIENTS."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ..core import contracts
from ..core.errors import InputError
from ..core.i18n import number, tr
from ..layers import Points, read_points, read_table, text_column
from ..layers.reading import source_crs, source_name, transform
from .event_files import read_event_file
from .roads import working_crs

CODES = {"patient", "facility_id", "facility_commune", "residence"}


@dataclass(frozen=True)
class Events:
    """Events and patients with coordinates in one projected reference system.

    Attributes
    ----------
    steps : DataFrame
        The contract's columns that the layer has, those asked for, ``x`` and ``y`` (metres, nan =
        unknown).
    patients : DataFrame or None
        ``patient``, ``residence`` …, ``x``, ``y`` of the residence.
    crs : QgsCoordinateReferenceSystem
        System of ``x`` and ``y``, metres.
    output_crs : QgsCoordinateReferenceSystem
        The layers' own system, for geometries that go out.
    """

    steps: pd.DataFrame
    patients: pd.DataFrame | None
    crs: QgsCoordinateReferenceSystem
    output_crs: QgsCoordinateReferenceSystem


def read_events(run, crs=None, extra=(), needs_places=True):
    """Read STEPS and PATIENTS.

    Parameters
    ----------
    run : Run
        Gives the parameters.
    crs : QgsCoordinateReferenceSystem, optional
        Reference system of the coordinates; the layers' own, or one in metres, when not given.
    extra : sequence of str
        Fields of STEPS wanted besides the contract's.
    needs_places : bool
        Whether events and homes that are nowhere, all of them, are an error.

    Raises
    ------
    InputError
        If a layer has no field ``patient``, no event, or no reference system.
    """
    steps = run.source("STEPS")
    patients = run.optional_source("PATIENTS")
    located = [source for source in (steps, patients) if source is not None and _has_places(source)]
    if not located and needs_places:
        raise InputError(
            tr(
                "Neither “{layer}” nor the patients have any geometry: load the pathways with"
                " facilities and communes, so that there are places to go from and to.",
                layer=source_name(steps),
            )
        )
    own_crs = source_crs(located[0]) if located else QgsCoordinateReferenceSystem()
    frame = _read(run, "STEPS", contracts.STEPS, extra)
    if not len(frame):
        raise InputError(tr("The layer “{layer}” is empty.", layer=source_name(steps)))
    people = None if patients is None else _read(run, "PATIENTS", contracts.PATIENTS, ())
    tables = [(source, table) for source, table in ((steps, frame), (patients, people))
              if source is not None]  # fmt: skip
    if crs is None:
        crs = _metric([pair for pair in tables if pair[0] in located], own_crs, needs_places)
    for source, table in tables:
        if source in located:
            points = table["x"].to_numpy(), table["y"].to_numpy()
            table["x"], table["y"] = transform(*points, source_crs(source), crs, run.context)
    if people is not None:
        without = ~people["patient"].isin(frame["patient"])
        run.sums(
            tr("Patients read"),
            len(people),
            {
                tr("with events"): int((~without).sum()),
                tr("without any event"): int(without.sum()),
            },
        )
        unknown = frame.loc[~frame["patient"].isin(people["patient"]), "patient"].nunique()
        if unknown:
            run.warn(
                tr(
                    "{n} patients of the steps are not among the patients: their homes have no"
                    " place.",
                    n=number(unknown),
                )
            )
    return Events(frame, people, crs, own_crs)


def _has_places(source):
    """Whether a layer has geometries at all."""
    return source.wkbType() != QgsWkbTypes.Type.NoGeometry


def _metric(located, own_crs, needs_places):
    """The layers' own system, or one in metres that suits the points of the first that has any."""
    for source, table in located:
        known = np.isfinite(table["x"].to_numpy())
        if known.any():
            points = Points(table["x"].to_numpy()[known], table["y"].to_numpy()[known])
            return working_crs(source_crs(source), points)
    if needs_places:
        raise InputError(
            tr(
                "No feature of the layer “{layer}” has a geometry.",
                layer=source_name(located[0][0]),
            )
        )
    return own_crs


def _read(run, name, contract, extra):
    """The contract's fields that a source has, those asked for, and its points as they are."""
    source = run.source(name)
    present = set(source.fields().names())
    names = ["patient"] + [f.name for f in contract if f.name in present and f.name != "patient"]
    names = list(dict.fromkeys([*names, *extra]))
    read = read_event_file(run, name, names, _has_places(source))
    if read is None:
        frame, x, y = read_table(source, names, run.progress), np.nan, np.nan
        if _has_places(source):
            x, y = read_points(source, None, run.context, run.progress)
    else:
        frame, x, y = read
    for code in CODES.union(extra).intersection(frame.columns):
        frame[code] = text_column(frame[code])
    frame["x"], frame["y"] = x, y
    return frame
