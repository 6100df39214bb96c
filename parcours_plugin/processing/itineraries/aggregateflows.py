"""How many patients go from where to where for care, without telling on anybody.

For the analyst who maps which territories depend on which others, and must keep small numbers back.
"""

from __future__ import annotations

import numpy as np
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
from ...core.flows.clearance import Nodes
from ...core.flows.curves import SHAPES, CurveOptions, draw
from ...core.flows.flow_groups import GROUP_COLUMNS, PERIODS, FlowOptions
from ...core.flows.publication import SMALL, FlowChoice, SecrecyOptions, aggregate_flows
from ...core.i18n import number, tr
from ...core.progress import part
from ...layers import Lines, Points
from ...layers.reading import transform
from ..algorithm import ParcoursAlgorithm
from ..events import read_events
from ..flow_places import read_flow_places
from ..places import add_field
from ..styles.flows import flows_style, places_style

GROUP_FIELDS = (Field("period"), Field("territory_type"))
FLOW_FIELDS = (
    *contracts.FLOWS,
    Field("internal", "boolean"),
    *GROUP_FIELDS,
    Field("merged", "boolean"),
)
NET_FIELDS = (
    Field("events_back", "integer"),
    Field("patients_back", "integer"),
    Field("net", "integer"),
    Field("gross", "integer"),
)
PLACE_FIELDS = (
    *contracts.PLACES,
    Field("events_from", "integer"),
    Field("events_at", "integer"),
    Field("patients_from", "integer"),
    Field("patients_at", "integer"),
    Field("step"),
    *GROUP_FIELDS,
)
HIDDEN_FIELDS = (*contracts.HIDDEN, *GROUP_FIELDS)
TOTALS_FIELD = "events_at"


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
        self._add_groups()
        self._add_secrecy()
        self._add_drawing()
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

    def _add_groups(self):
        """What keeps flows apart."""
        self.add(
            QgsProcessingParameterBoolean("BY_STEP", tr("Each step apart"), defaultValue=False)
        )
        self._add_choice("PERIOD", tr("Each period apart"), PERIODS)
        self.add(
            QgsProcessingParameterBoolean(
                "BY_TERRITORY_TYPE", tr("Each territory type apart"), defaultValue=False
            )
        )

    def _add_secrecy(self):
        """What may be shown."""
        self.add(
            QgsProcessingParameterNumber(
                "MIN_PATIENTS",
                tr("Hide flows of fewer patients than"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=11,
                minValue=0,
            )
        )
        self._add_choice("SMALL", tr("Small flows"), SMALL)
        self.add(
            QgsProcessingParameterBoolean(
                "MARGINS", tr("Places' totals count the hidden flows too"), defaultValue=False
            )
        )

    def _add_drawing(self):
        """What of it is shown, and how."""
        self.add(
            QgsProcessingParameterNumber(
                "TOP_SHARE",
                tr("Only the largest flows that make this share of the events (%)"),
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=100.0,
                minValue=1.0,
                maxValue=100.0,
            )
        )
        self.add(
            QgsProcessingParameterBoolean(
                "NET", tr("Net and gross: one row per pair of places"), defaultValue=False
            )
        )
        self._add_choice("SHAPE", tr("Lines"), tuple(reversed(SHAPES)))

    def _add_choice(self, name, text, options):
        """An enum with static strings, the first one being the default."""
        self.add(
            QgsProcessingParameterEnum(
                name, text, options=list(options), defaultValue=options[0], usesStaticStrings=True
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
            FlowOptions(
                run.boolean("BY_STEP"),
                places.same_level,
                run.choice("PERIOD"),
                run.boolean("BY_TERRITORY_TYPE"),
            ),
            SecrecyOptions(
                run.integer("MIN_PATIENTS"), run.boolean("MARGINS"), run.choice("SMALL")
            ),
            FlowChoice(run.number("TOP_SHARE"), run.boolean("NET")),
            part(run.progress, 0.3, 0.9),
        )
        located = places.locate(run, events, trips, tables)
        names, x, y = located.name.to_numpy(object), located.x.to_numpy(), located.y.to_numpy()
        names[tables.place_id == ""] = tr("other places")
        flows, hubs = tables.flows, tables.places
        origin, dest, hub = (column.to_numpy() for column in (flows.origin, flows.dest, hubs.place))
        lines = draw(
            x[origin],
            y[origin],
            x[dest],
            y[dest],
            np.hypot(x[dest] - x[origin], y[dest] - y[origin]) < 1.0,
            CurveOptions(run.choice("SHAPE")),
            _obstacles(hubs, x, y),
        )
        out_x, out_y = transform(lines.x, lines.y, events.crs, events.output_crs)
        net = run.boolean("NET")
        run.write(
            "FLOWS",
            flows.assign(origin_name=names[origin], dest_name=names[dest]),
            (*FLOW_FIELDS, *NET_FIELDS) if net else FLOW_FIELDS,
            Lines(out_x, out_y, lines.start),
            events.output_crs,
            style=flows_style(
                flows, not run.wanted("PLACES"), run.choice("SHAPE") == "straight"
            ),
        )
        run.write(
            "PLACES",
            hubs.assign(place_name=names[hub]),
            PLACE_FIELDS,
            Points(*transform(x[hub], y[hub], events.crs, events.output_crs)),
            events.output_crs,
            style=places_style(hubs),
        )
        run.write("HIDDEN", tables.hidden, HIDDEN_FIELDS)
        self._tell(run, tables)
        self._warn(run, tables, np.isnan(x[origin] + x[dest]) & ~flows.merged.to_numpy(bool))

    def _tell(self, run, tables):
        """Where every event went: all together, and by what keeps flows apart."""
        sums = tables.sums
        counted = sums.drop(columns=list(GROUP_COLUMNS))
        rows = [(tr("Events read"), counted.sum())]
        for column, apart in zip(
            GROUP_COLUMNS,
            (run.boolean("BY_STEP"), run.choice("PERIOD") != "none",
             run.boolean("BY_TERRITORY_TYPE")),
        ):  # fmt: skip
            if apart:
                by_value = counted.groupby(sums[column], sort=column == "period").sum()
                rows += [
                    (tr("Events of “{step}”", step=value or tr("no value")), row)
                    for value, row in by_value.iterrows()
                ]
        for label, row in rows:
            parts = {
                tr("in flows shown"): int(row["shown"]),
                tr("in flows inside one place"): int(row["internal"]),
                tr("in small flows merged into other places"): int(row["merged"]),
                tr("in flows left out by TOP_SHARE"): int(row["left_out"]),
                tr("in hidden flows"): int(row["hidden"]),
                tr("without place"): int(row["without_place"]),
            }
            optional = {
                tr("in small flows merged into other places"): run.choice("SMALL") == "other",
                tr("in flows left out by TOP_SHARE"): run.number("TOP_SHARE") < 100,
            }
            shown = {name: n for name, n in parts.items() if n or optional.get(name, True)}
            run.sums(label, int(row["read"]), shown)
        whole = counted.sum()
        moved = int(whole["shown"] + whole["left_out"])
        if run.number("TOP_SHARE") < 100 and moved:
            run.say(
                tr(
                    "{n} flows between places are kept: they make {share} % of the events between"
                    " places that may be shown.",
                    n=number(int((~(tables.flows.internal | tables.flows.merged)).sum())),
                    share=number(100.0 * whole["shown"] / moved, 1),
                )
            )
        if run.boolean("NET"):
            unknown = ~tables.flows.internal & ~tables.flows.merged & tables.flows.net.isna()
            run.say(
                tr(
                    "{n} pairs of places have no net: their way back is hidden, and the row tells"
                    " the way shown.",
                    n=number(int(unknown.sum())),
                )
            )

    def _warn(self, run, tables, undrawn):
        """What secrecy means here, and what cannot be drawn."""
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


def _obstacles(hubs, x, y):
    """The places as circles of the size that they have on a page: lines bend away from them."""
    largest = hubs.groupby("place")[TOTALS_FIELD].max()
    place = largest.index.to_numpy()
    return Nodes.on_paper(x[place], y[place], largest.to_numpy(float))
