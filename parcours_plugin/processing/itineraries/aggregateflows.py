"""How many patients go from where to where for care, without telling on anybody.

For the analyst who maps which territories depend on which others, and must keep small numbers back.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ...core import contracts
from ...core.contracts import Field
from ...core.flows.curves import SHAPES, CurveOptions, draw
from ...core.flows.origin_destination import FlowOptions
from ...core.flows.publication import SecrecyOptions, aggregate_flows
from ...core.i18n import number, tr
from ...core.progress import part
from ...layers import Lines, Points
from ...layers.reading import transform
from ..algorithm import ParcoursAlgorithm
from ..events import read_events
from ..flow_places import read_flow_places
from ..places import add_field
from ..styles.flows import flows_style, places_style

FLOW_FIELDS = (*contracts.FLOWS, Field("internal", "boolean"))
PLACE_FIELDS = (
    *contracts.PLACES,
    Field("events_from", "integer"),
    Field("events_at", "integer"),
    Field("patients_from", "integer"),
    Field("patients_at", "integer"),
    Field("step"),
)


class AggregateFlows(ParcoursAlgorithm):
    """Flows between places, with secrecy."""

    ID = "aggregateflows"
    GROUP = "itineraries"

    def title(self):
        return tr("Aggregate flows")

    def initAlgorithm(self, config=None):
        anything = [Qgis.ProcessingSourceType.Vector]
        self.add(QgsProcessingParameterFeatureSource("STEPS", tr("Steps"), anything))
        self.add(
            QgsProcessingParameterFeatureSource("PATIENTS", tr("Patients"), anything, optional=True)
        )
        for name, text, default in (
            ("ORIGIN_FIELD", tr("Flows start at (field of the steps)"), "residence"),
            ("DEST_FIELD", tr("Flows lead to (field of the steps)"), "facility_commune"),
        ):
            self.add(
                QgsProcessingParameterField(
                    name, text, default, parentLayerParameterName="STEPS", optional=True
                )
            )
        self.add(
            QgsProcessingParameterBoolean("BY_STEP", tr("Each step apart"), defaultValue=False)
        )
        self.add(
            QgsProcessingParameterNumber(
                "MIN_PATIENTS",
                tr("Hide flows of fewer patients than"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=11,
                minValue=0,
            )
        )
        self.add(
            QgsProcessingParameterBoolean(
                "MARGINS", tr("Places' totals count the hidden flows too"), defaultValue=False
            )
        )
        self.add(
            QgsProcessingParameterEnum(
                "SHAPE",
                tr("Lines"),
                options=list(reversed(SHAPES)),
                defaultValue="arc",
                usesStaticStrings=True,
            )
        )
        self._add_communes()
        self.add(QgsProcessingParameterFeatureSink("FLOWS", tr("Flows")))
        for name, text, kind in (
            ("PLACES", tr("Places of the flows"), QgsProcessing.SourceType.TypeVectorPoint),
            ("HIDDEN", tr("Hidden flows"), QgsProcessing.SourceType.TypeVector),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, text, kind, optional=True, createByDefault=True
                )
            )

    def _add_communes(self):
        """The layer that gives places their points and names, and the level above communes."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "COMMUNES",
                tr("Communes (names, points, level)"),
                [Qgis.ProcessingSourceType.VectorAnyGeometry],
                optional=True,
            )
        )
        add_field(self, "COMMUNES_ID", tr("Field of the commune code"), "COMMUNES", advanced=True)
        add_field(self, "COMMUNES_NAME", tr("Field of the commune name"), "COMMUNES", advanced=True)
        add_field(self, "LEVEL_FIELD", tr("Field of the level (EPCI, departement…)"), "COMMUNES")
        add_field(self, "LEVEL_NAME", tr("Field of the level's name"), "COMMUNES", advanced=True)

    def compute(self, run):
        places = read_flow_places(run)
        events = read_events(run, extra=places.fields)
        trips = places.trips(run, events)
        tables = aggregate_flows(
            trips,
            FlowOptions(run.boolean("BY_STEP"), places.same_level),
            SecrecyOptions(run.integer("MIN_PATIENTS"), run.boolean("MARGINS")),
            part(run.progress, 0.3, 0.9),
        )
        located = places.locate(run, events, trips, tables)
        names, x, y = located.name.to_numpy(object), located.x.to_numpy(), located.y.to_numpy()
        flows, hubs = tables.flows, tables.places
        origin, dest, hub = (column.to_numpy() for column in (flows.origin, flows.dest, hubs.place))
        lines = draw(
            x[origin],
            y[origin],
            x[dest],
            y[dest],
            np.hypot(x[dest] - x[origin], y[dest] - y[origin]) < 1.0,
            CurveOptions(run.choice("SHAPE")),
        )
        out_x, out_y = transform(lines.x, lines.y, events.crs, events.output_crs)
        run.write(
            "FLOWS",
            flows.assign(origin_name=names[origin], dest_name=names[dest]),
            FLOW_FIELDS,
            Lines(out_x, out_y, lines.start),
            events.output_crs,
            style=flows_style(flows),
        )
        run.write(
            "PLACES",
            hubs.assign(place_name=names[hub]),
            PLACE_FIELDS,
            Points(*transform(x[hub], y[hub], events.crs, events.output_crs)),
            events.output_crs,
            style=places_style(hubs),
        )
        run.write("HIDDEN", tables.hidden, contracts.HIDDEN)
        self._tell(run, tables, np.isnan(x[origin] + x[dest]))

    def _tell(self, run, tables, undrawn):
        """Where every event went, and what secrecy means here."""
        sums = tables.sums
        whole = sums.drop(columns="step").sum()
        rows = [(tr("Events read"), whole)]
        if run.boolean("BY_STEP"):
            rows += [
                (tr("Events of “{step}”", step=row.step), pd.Series(row._asdict()))
                for row in sums.itertuples(index=False)
            ]
        for label, row in rows:
            run.sums(
                label,
                int(row["read"]),
                {
                    tr("in flows shown"): int(row["shown"]),
                    tr("in flows inside one place"): int(row["internal"]),
                    tr("in hidden flows"): int(row["hidden"]),
                    tr("without place"): int(row["without_place"]),
                },
            )
        if run.integer("MIN_PATIENTS") <= 1:
            run.warn(
                tr(
                    "No flow is hidden: such a table or map lets people be recognised. Keep it"
                    " among those who may see the patients' data; to publish, set MIN_PATIENTS"
                    " (11 is the usual rule for health data)."
                )
            )
        elif not len(tables.flows):
            run.warn(
                tr(
                    "Every flow has fewer than {n} patients, so none is shown: choose a level"
                    " above (LEVEL_FIELD), or all steps together.",
                    n=run.integer("MIN_PATIENTS"),
                )
            )
        if undrawn.any():
            run.warn(
                tr(
                    "{n} flows have a place without a known point: they are in the table, without"
                    " line. COMMUNES gives places their points.",
                    n=number(int(undrawn.sum())),
                )
            )
