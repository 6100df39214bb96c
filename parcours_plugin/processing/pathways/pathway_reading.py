"""The log of STEPS and PATIENTS, and where its events are: what pathway algorithms read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
    QgsSpatialIndex,
    QgsWkbTypes,
)

from ...core.errors import ParameterError
from ...core.i18n import number, tr
from ...core.pathways.event_log import EventLog, event_log
from ...core.pathways.inside import (
    Inside,
    inside_metropolis,
    inside_territory,
    metropolis_communes,
    value_of,
)
from ...layers import read_table, text_column
from ...layers.reading import features_of, transform
from ..events import Events, read_events
from ..places import Places, add_field, read_places


@dataclass(frozen=True)
class PathwayInput:
    """What a pathway algorithm reads.

    Attributes
    ----------
    events : Events
        With their reference systems.
    log : EventLog
        The events in order.
    communes : Places or None
        The layer of COMMUNES.
    """

    events: Events
    log: EventLog
    communes: Places | None

    def commune_column(self, name):
        """A field of COMMUNES as text, ``""`` everywhere when not given."""
        if self.communes is None or not name:
            return np.full(0 if self.communes is None else len(self.communes), "", object)
        return text_column(read_table(self.communes.source, [name])[name]).to_numpy(object)

    def home_points(self):
        """Homes of the patients in the layers' own system."""
        x, y = (self.log.patients[name].to_numpy(float) for name in ("home_x", "home_y"))
        return transform(x, y, self.events.crs, self.events.output_crs)


def add_pathway_layers(algorithm):
    """Add STEPS and PATIENTS."""
    anything = [Qgis.ProcessingSourceType.Vector]
    algorithm.add(QgsProcessingParameterFeatureSource("STEPS", tr("Steps"), anything))
    algorithm.add(
        QgsProcessingParameterFeatureSource("PATIENTS", tr("Patients"), anything, optional=True)
    )


def add_territory_parameters(algorithm):
    """Add COMMUNES with its fields, and METROPOLIS."""
    anything = [Qgis.ProcessingSourceType.Vector]
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "COMMUNES", tr("Communes (territories, metropolis)"), anything, optional=True
        )
    )
    add_commune_fields(algorithm)
    algorithm.add(
        QgsProcessingParameterString(
            "METROPOLIS", tr("Metropolis (commune codes, territory or type)"), optional=True
        )
    )


def add_commune_fields(algorithm):
    """Add the fields of COMMUNES that say where care is inside or outside."""
    add_field(algorithm, "COMMUNES_ID", tr("Field of the commune code"), "COMMUNES")
    add_field(
        algorithm, "TERRITORY_FIELD", tr("Field of the territory (EPCI, living area…)"), "COMMUNES"
    )
    add_field(algorithm, "TERRITORY_TYPE", tr("Field of the territory type"), "COMMUNES")


def read_pathways(run, crs=None):
    """Read STEPS, PATIENTS and COMMUNES; facilities without commune are looked up on the map."""
    events = read_events(run, crs, needs_places=False)
    communes = read_places(run, "COMMUNES") if run.given("COMMUNES") else None
    if communes is not None:
        _fill_communes(run, events, communes)
    log = event_log(events.steps, events.patients)
    if log.n_without_patient:
        run.warn(
            tr("{n} steps name no patient: they are left out.", n=number(log.n_without_patient))
        )
    found = PathwayInput(events, log, communes)
    if run.field("TERRITORY_TYPE"):
        kinds = found.commune_column(run.field("TERRITORY_TYPE"))
        homes = log.patients["residence"].to_numpy(object)
        log.patients["territory_type"] = value_of(homes, communes.ids, kinds)
    return found


def read_inside(run, given):
    """Whether events are inside the patient's territory, and inside the metropolis."""
    log, n = given.log, len(given.log)
    territory = metropolis = Inside.unknown(n)
    field = run.field("TERRITORY_FIELD")
    territories = given.commune_column(field)
    if field:
        territory = inside_territory(log, given.communes.ids, territories)
    words = [word.strip() for word in run.text("METROPOLIS").replace(";", ",").split(",")]
    words = [word for word in words if word]
    if words:
        if given.communes is None:
            codes = log.codes("facility_commune")[1]
            codes = np.unique(np.append(codes, log.codes("residence")[1]).astype(str))
            columns = (codes.astype(object),)
        else:
            kinds = given.commune_column(run.field("TERRITORY_TYPE"))
            columns = (given.communes.ids, territories, kinds)
        found, unknown = metropolis_communes(words, *columns)
        if unknown:
            raise ParameterError(
                tr(
                    "METROPOLIS: no commune goes by “{words}”; write commune codes or, with"
                    " COMMUNES, values of TERRITORY_FIELD or TERRITORY_TYPE.",
                    words=", ".join(unknown),
                )
            )
        run.say(tr("The metropolis has {n} communes.", n=number(len(found))))
        metropolis = inside_metropolis(log, found)
    if (log.codes("facility_commune")[0] < 0).all():
        run.warn(
            tr(
                "The steps do not tell the communes of the facilities (facility_commune): the"
                " shares inside the departement, the territory and the metropolis are empty. Give"
                " COMMUNES as polygons to find them."
            )
        )
    return territory, metropolis


def _fill_communes(run, events, communes):
    """The commune of each facility that the steps do not tell, by the polygon it lies in."""
    steps = events.steps
    if "facility_commune" not in steps:
        steps["facility_commune"] = ""
    x, y = steps["x"].to_numpy(float), steps["y"].to_numpy(float)
    lacking = np.flatnonzero((steps["facility_commune"] == "").to_numpy(bool) & np.isfinite(x + y))
    kind = QgsWkbTypes.geometryType(communes.source.wkbType())
    if not len(lacking) or kind != QgsWkbTypes.GeometryType.PolygonGeometry:
        return
    points, which = np.unique(x[lacking] + 1j * y[lacking], return_inverse=True)
    px, py = transform(points.real, points.imag, events.crs, communes.source.sourceCrs())
    codes = codes_at(communes, px, py)
    steps.loc[steps.index[lacking], "facility_commune"] = codes[which.reshape(-1)]
    run.say(
        tr(
            "{n} places of care without commune: {found} lie in a commune of COMMUNES.",
            n=number(len(points)),
            found=number(int((codes != "").sum())),
        )
    )


def codes_at(communes, x, y):
    """Code of the commune that each point lies in, ``""`` = none."""
    index = QgsSpatialIndex(QgsSpatialIndex.Flag.FlagStoreFeatureGeometries)
    code_of = {}
    request = QgsFeatureRequest().setNoAttributes()
    for row, feature in enumerate(features_of(communes.source, request)):
        if feature.hasGeometry():
            index.addFeature(feature)
            code_of[feature.id()] = communes.ids[row]
    codes = np.full(len(x), "", object)
    for i, (px, py) in enumerate(zip(x.tolist(), y.tolist())):
        point = QgsGeometry.fromPointXY(QgsPointXY(px, py))
        for found in index.intersects(point.boundingBox()):
            if index.geometry(found).intersects(point):
                codes[i] = code_of[found]
                break
    return codes


def patient_frame(log, frame):
    """A table with patients as numbers: their names and territory types instead."""
    people = log.patients.iloc[frame["patient"].to_numpy(np.int64)].reset_index(drop=True)
    named = frame.reset_index(drop=True).assign(patient=people["patient"])
    return pd.concat([named, people[["territory_type"]]], axis=1)
