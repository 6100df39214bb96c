"""How many minutes and kilometres between these places and those, by the roads.

For the analyst who needs a table of travel times: all pairs, or the nearest of each origin.
"""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ...core import contracts
from ...core.access.network_times import Need
from ...core.access.time_rows import time_rows
from ...core.i18n import tr
from ...core.network.routes import trace_routes
from ...core.progress import part
from ...layers import Lines
from ..algorithm import ParcoursAlgorithm
from ..places import add_field, add_minutes_parameters, read_places, with_minutes
from ..roads import add_road_parameters, read_network
from ..styling import qml
from ..times import times_on_roads


class TravelTimes(ParcoursAlgorithm):
    """A table of travel times between two layers of places."""

    ID = "traveltimes"
    GROUP = "travel_times"

    def title(self):
        return tr("Travel times")

    def initAlgorithm(self, config=None):
        places = [Qgis.ProcessingSourceType.VectorAnyGeometry]
        self.add(QgsProcessingParameterFeatureSource("ORIGINS", tr("Origins"), places))
        add_field(self, "ORIGINS_ID", tr("Field of the origin code"), "ORIGINS")
        self.add(QgsProcessingParameterFeatureSource("DESTINATIONS", tr("Destinations"), places))
        add_field(self, "DESTINATIONS_ID", tr("Field of the destination code"), "DESTINATIONS")
        add_minutes_parameters(self, "DESTINATIONS")
        add_road_parameters(self)
        self.add(
            QgsProcessingParameterNumber(
                "NEAREST",
                tr("Only the nearest destinations of each origin (0 = all)"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=0,
                minValue=0,
            )
        )
        self.add(
            QgsProcessingParameterNumber(
                "MAX_MINUTES",
                tr("Not farther than (minutes)"),
                Qgis.ProcessingNumberParameterType.Double,
                optional=True,
                minValue=0.0,
            )
        )
        self.add(QgsProcessingParameterBoolean("LINES", tr("Draw lines"), defaultValue=False))
        self.add(
            QgsProcessingParameterEnum(
                "LINE_SHAPE",
                tr("Lines drawn"),
                options=["straight", "road"],
                defaultValue="straight",
                usesStaticStrings=True,
            ),
            advanced=True,
        )
        self.add(QgsProcessingParameterFeatureSink("TRAVEL_TIMES", tr("Travel times")))

    def compute(self, run):
        nearest = run.integer("NEAREST")
        limit = run.number("MAX_MINUTES") if run.given("MAX_MINUTES") else float("inf")
        origins = read_places(run, "ORIGINS", numbered=True)
        destinations = with_minutes(run, read_places(run, "DESTINATIONS", numbered=True))
        roads = read_network(run, part(run.progress, 0.0, 0.4))
        labels = (tr("Origins"), tr("Destinations"))
        need = Need(0.0, nearest, limit) if nearest else Need(limit)
        table, *joined = times_on_roads(
            run, roads, origins, destinations, need, labels, part(run.progress, 0.4, 0.8)
        )
        rows = time_rows(table, nearest)
        run.sums(
            tr("Pairs asked for"),
            rows.n_pairs,
            {
                tr("reached"): rows.n_reached,
                tr("not reached or beyond the limit")
                if np.isfinite(limit)
                else tr("not reached"): rows.n_pairs - rows.n_reached,
            },
        )
        run.sums(
            tr("Origins"),
            len(origins),
            {
                tr("with a destination"): len(origins) - rows.n_alone,
                tr("without any"): rows.n_alone,
            },
        )
        run.write(
            "TRAVEL_TIMES",
            rows.frame,
            contracts.TRAVEL_TIMES,
            self._lines(run, roads, joined, rows) if run.boolean("LINES") else None,
            roads.output_crs if run.boolean("LINES") else None,
            style=qml("traveltimes") if run.boolean("LINES") else None,
        )

    def _lines(self, run, roads, joined, rows):
        """One line per reached pair, straight or along the roads."""
        origins, destinations = joined
        reached = rows.frame.reached.to_numpy(bool)
        if run.choice("LINE_SHAPE") == "road":
            pairs = np.column_stack([rows.origin, rows.destination])[reached]
            routes = trace_routes(
                roads.network,
                origins,
                destinations,
                pairs,
                roads.direction,
                part(run.progress, 0.8, 0.95),
            )
            x, y, counts = routes.x, routes.y, np.diff(routes.start)
        else:
            ends = rows.origin[reached], rows.destination[reached]
            x = np.column_stack([origins.x[ends[0]], destinations.x[ends[1]]]).ravel()
            y = np.column_stack([origins.y[ends[0]], destinations.y[ends[1]]]).ravel()
            counts = np.full(int(reached.sum()), 2)
        vertices = np.zeros(len(reached), np.int64)
        vertices[reached] = counts
        return Lines(*roads.to_output(x, y), np.concatenate([[0], np.cumsum(vertices)]))
