"""The facilities before and after a scenario, from its layers, tables and lists of codes."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
from qgis.core import QgsCoordinateReferenceSystem, QgsWkbTypes

from ...core.access.scenario_plan import (
    OPEN,
    Actions,
    FacilityList,
    actions_between,
    apply_actions,
    closing,
    joined_actions,
    read_actions,
    status_labels,
)
from ...core.errors import InputError, ParameterError
from ...core.i18n import number, tr
from ...core.tables.folding import fold
from ...core.tables.timetables import read_numbers
from ...layers import read_table, text_column
from ...layers.reading import read_points, source_name, transform
from ..places import KNOWN_FIELDS
from .burden_input import care_words, read_care_lists

COLUMNS = {
    "ACTION": ("action", "change", "changement"),
    "X": ("x", "lon", "longitude", "coordx", "x coord"),
    "Y": ("y", "lat", "latitude", "coordy", "y coord"),
}
METRES_OF_A_MOVE = 1.0
DEGREES_OF_A_MOVE = 1e-5


def read_sites(run, facilities, needs_care):
    """The sites before and after the scenario of CLOSE, OPEN, SCENARIO or AFTER.

    Parameters
    ----------
    run : Run
    facilities : Places
        FACILITIES, the state before.
    needs_care : bool
        Whether it matters which care facilities offer.

    Returns
    -------
    Sites
        In the reference system of FACILITIES.
    """
    on_roads = not run.given("TRAVEL_TIMES")
    care = read_care_lists(run, facilities, required=needs_care)
    now = FacilityList(
        facilities.ids,
        facilities.names,
        np.full(len(facilities), "", object) if care is None else care.to_numpy(object),
        *_points(run, facilities.source, facilities.source.sourceCrs()),
    )
    given = [name for name in ("CLOSE", "OPEN", "SCENARIO") if run.given(name)]
    if run.given("AFTER"):
        if given:
            raise ParameterError(
                tr("Give either AFTER or {parameters}, not both.", parameters=", ".join(given))
            )
        actions = _between(run, facilities, now, on_roads)
    else:
        parts = [closing(_codes(run.text("CLOSE")))]
        if run.given("OPEN"):
            parts.append(_opened(run, facilities, care is not None))
        if run.given("SCENARIO"):
            parts.append(_table(run, facilities))
        actions = joined_actions(parts)
    sites = apply_actions(now, actions, on_roads)
    _tell(run, sites)
    return sites


def _codes(text):
    """The codes of a list parted by commas, semicolons, spaces or lines."""
    return list(dict.fromkeys(word for word in re.split(r"[,;\s]+", text) if word))


def _points(run, source, crs):
    """x and y of the features in a reference system, nan where there is no geometry.

    A table of travel times needs no places, so that layers without a reference system will do.
    """
    known = crs.isValid() and source.sourceCrs().isValid()
    if source.wkbType() == QgsWkbTypes.Type.NoGeometry or (run.given("TRAVEL_TIMES") and not known):
        nowhere = np.full(source.featureCount(), np.nan)
        return nowhere, nowhere.copy()
    return read_points(source, crs, run.context)


def _columns(source, chosen):
    """Field of each kind (ID, NAME, CARE): named as in FACILITIES, else recognised, else ""."""
    names = source.fields().names()
    folded = {fold(name): name for name in reversed(names)}
    found = {}
    for kind, field in chosen.items():
        known = (*KNOWN_FIELDS.get(kind, ()), *COLUMNS.get(kind, ()))
        recognised = next((folded[word] for word in known if word in folded), "")
        found[kind] = field if field and field in names else recognised
    return found


def _texts(frame, field):
    """A column as text, "" everywhere where there is no such field."""
    if not field:
        return np.full(len(frame), "", object)
    return text_column(frame[field]).to_numpy(object)


def _list_of(run, source, crs, more=()):
    """The features of a layer of facilities, its fields by kind and its table."""
    chosen = {
        "ID": run.field("FACILITIES_ID"),
        "NAME": run.field("FACILITIES_NAME"),
        "CARE": run.field("CARE_FIELD"),
        **dict.fromkeys(more, ""),
    }
    columns = _columns(source, chosen)
    frame = read_table(source, list(dict.fromkeys(filter(None, columns.values()))))
    listed = FacilityList(
        *(_texts(frame, columns[kind]) for kind in ("ID", "NAME", "CARE")),
        *_points(run, source, crs),
    )
    return listed, columns, frame


def _opened(run, facilities, with_care):
    """Actions that open the features of OPEN."""
    source = run.source("OPEN")
    listed, columns, _ = _list_of(run, source, facilities.source.sourceCrs())
    if not len(listed):
        raise InputError(tr("The layer “{layer}” is empty.", layer=source_name(source)))
    kind = run.text("CARE").strip()
    if not columns["CARE"] and kind:
        run.say(tr("OPEN has no field of the care offered: all its features offer CARE."))
        listed = FacilityList(
            listed.ids, listed.names, np.full(len(listed), kind, object), listed.x, listed.y
        )
    elif not columns["CARE"] and with_care and run.given("REFERENCE_PATHWAY"):
        raise InputError(
            tr(
                "The layer “{layer}” (OPEN) has no field of the care offered; give it one that is"
                " named as in FACILITIES.",
                layer=source_name(source),
            )
        )
    return Actions(np.full(len(listed), OPEN, object), listed)


def _table(run, facilities):
    """The actions of the table SCENARIO."""
    source, crs = run.source("SCENARIO"), facilities.source.sourceCrs()
    listed, columns, frame = _list_of(run, source, crs, ("ACTION", "X", "Y"))
    if not columns["ACTION"] or not columns["ID"]:
        raise InputError(
            tr(
                "The scenario “{table}” needs the columns action and facility_id; it has:"
                " {columns}.",
                table=source_name(source),
                columns=", ".join(source.fields().names()),
            )
        )
    words = _texts(frame, columns["ACTION"])
    written = np.flatnonzero((words != "") | (listed.ids != ""))  # a blank row is no action
    action = read_actions(words[written], written + 2, source_name(source))
    x, y = listed.x, listed.y
    if columns["X"] and columns["Y"]:
        x, y = (read_numbers(frame[columns[axis]]) for axis in ("X", "Y"))
        known = np.isfinite(x + y)
        degrees = known.any() and (np.abs(x[known]) <= 180).all() and (np.abs(y[known]) <= 90).all()
        if degrees and crs.isValid() and not crs.isGeographic():
            run.say(tr("The coordinates of the scenario are read as longitudes and latitudes."))
            x, y = transform(x, y, QgsCoordinateReferenceSystem("EPSG:4326"), crs, run.context)
    texts = (listed.ids, listed.names, listed.care, x, y)
    return Actions(action, FacilityList(*(column[written] for column in texts)))


def _between(run, facilities, now, on_roads):
    """The actions that lead from FACILITIES to AFTER."""
    crs = facilities.source.sourceCrs()
    after, columns, _ = _list_of(run, run.source("AFTER"), crs)
    if not columns["ID"]:
        raise InputError(
            tr(
                "No field of codes could be recognised in the layer “{layer}”; set {parameter}.",
                layer=source_name(run.source("AFTER")),
                parameter="FACILITIES_ID",
            )
        )
    tolerance = None
    if on_roads:
        tolerance = DEGREES_OF_A_MOVE if crs.isGeographic() else METRES_OF_A_MOVE
    actions = actions_between(now, after, care_words(), tolerance)
    if not len(actions):
        raise InputError(tr("FACILITIES and AFTER hold the same facilities: nothing changes."))
    return actions


def _tell(run, sites):
    """How many sites close, open, move and change, and which."""
    counts = np.bincount(sites.status, minlength=len(status_labels()))
    run.sums(
        tr("Sites before and after"),
        len(sites),
        dict(zip(status_labels().tolist(), counts.tolist())),
    )
    for status, label in enumerate(status_labels().tolist()):
        ours = np.flatnonzero(sites.status == status)
        if status and len(ours):
            names = pd.unique(pd.Series(sites.names[ours], dtype=object))
            more = tr(" and {n} others", n=number(len(names) - 10)) if len(names) > 10 else ""
            said = ", ".join(names[:10]) + more
            run.say(tr("{status}: {facilities}", status=label, facilities=said))
