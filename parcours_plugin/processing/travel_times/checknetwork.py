"""Is this road layer fit for travel times, what is wrong with it, and what is to be done?

For whoever has a new road layer, before the first isochrone.
"""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
)

from ...core import contracts
from ...core.i18n import number, tr
from ...core.network.build import build_network
from ...core.network.check_sentences import check_sentences
from ...core.network.checks import CLOSED, CheckOptions, RoadsRead, check_network
from ...core.network.doubtful_values import as_text, identifier_field
from ...core.network.road_levels import level_fields, road_levels
from ...core.network.road_parts import CUT_OFF, ENTER_ONLY, ISOLATED, LEAVE_ONLY, MAIN
from ...core.network.wkb import features_without_line
from ...core.progress import part
from ...layers import Lines, Points, reading
from ..algorithm import ParcoursAlgorithm
from ..roads import add_road_parameters, read_drawn_roads
from ..styles.checks import edges_style, problems_style


class CheckNetwork(ParcoursAlgorithm):
    """Edges as they will be used, and the faults of the network."""

    ID = "checknetwork"
    GROUP = "travel_times"

    def title(self):
        return tr("Check a road network")

    def initAlgorithm(self, config=None):
        add_road_parameters(self, direction=False, places=False)
        self.add(
            QgsProcessingParameterNumber(
                "NEAR_MISS",
                tr("Report ends closer to another road than (m)"),
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=CheckOptions.near_miss_metres,
                minValue=0.0,
                maxValue=100.0,
            )
        )
        self.add(QgsProcessingParameterFeatureSink("EDGES", tr("Roads as they will be used")))
        self.add(QgsProcessingParameterFeatureSink("PROBLEMS", tr("Problems of the network")))

    def compute(self, run):
        options = CheckOptions(run.number("NEAR_MISS"))
        drawn = read_drawn_roads(
            run, part(run.progress, 0.0, 0.2), lambda names: self._more_fields(run, names)
        )
        run.progress(0.2, tr("Building the network"))
        network = build_network(
            drawn.lines, drawn.costs, drawn.options.tolerance_metres, part(run.progress, 0.2, 0.3)
        )
        run.progress(0.3, tr("Looking for faults"))
        roads = self._roads_read(run, drawn)
        check = check_network(roads, network, options, part(run.progress, 0.3, 0.5))
        self._say_sums(run, check)
        for label, count in self._other_oddities(drawn.costs):
            run.say(tr("{count} {what}.", count=number(count), what=label))
        found, advice = check_sentences(check, roads, options)
        for sentence in found:
            run.say(sentence)
        if advice:
            run.say(tr("What to do:"))
        else:
            run.say(tr("Nothing needs to be mended: the network is ready for travel times."))
        for position, sentence in enumerate(advice, 1):
            run.warn(f"{position}. {sentence}")
        x, y = reading.transform(check.x, check.y, drawn.crs, drawn.output_crs)
        run.write(
            "EDGES",
            check.edges,
            contracts.ROAD_EDGES,
            Lines(x, y, check.start),
            drawn.output_crs,
            style=edges_style(check.edges),
        )
        where = check.problems[["x", "y"]].to_numpy(float)
        run.write(
            "PROBLEMS",
            check.problems,
            contracts.ROAD_PROBLEMS,
            Points(*reading.transform(where[:, 0], where[:, 1], drawn.crs, drawn.output_crs)),
            drawn.output_crs,
            style=problems_style(check.problems),
        )

    def _more_fields(self, run, names):
        """The fields that tell bridges, and the layer's own identifier of a road."""
        layer = run.layer("NETWORK")
        keys = set() if layer is None else {names[i] for i in layer.primaryKeyAttributes()}
        self._identifier = identifier_field([name for name in names if name not in keys])
        return [*level_fields(names), *filter(None, [self._identifier])]

    def _roads_read(self, run, drawn):
        """What core needs to know of the layer."""
        attributes = drawn.attributes
        levels = level_fields(list(attributes.columns))
        x, y = self._undrawn_points(run, features_without_line(drawn.lines), drawn.crs)
        return RoadsRead(
            drawn.lines,
            attributes,
            drawn.fields,
            drawn.options,
            drawn.costs,
            as_text(attributes[self._identifier]) if self._identifier else None,
            road_levels(attributes, levels) if levels else None,
            x,
            y,
        )

    @staticmethod
    def _undrawn_points(run, rows, crs):
        """Where the roads without a usable line are: their first vertex, nan for no geometry."""
        points = np.full((len(rows), 2), np.nan)
        if len(rows):
            source = run.source("NETWORK")
            wanted = {row: at for at, row in enumerate(rows.tolist())}
            request = QgsFeatureRequest().setNoAttributes()
            for row, feature in enumerate(reading.features_of(source, request)):
                if row in wanted and not feature.geometry().isEmpty():
                    vertex = feature.geometry().vertexAt(0)
                    points[wanted[row]] = vertex.x(), vertex.y()
                if row % reading.STEP == 0:
                    run.raise_if_cancelled()
            x, y = reading.transform(points[:, 0], points[:, 1], reading.source_crs(source), crs)
            return x, y
        return points[:, 0], points[:, 1]

    @staticmethod
    def _say_sums(run, check):
        """What was read and where it went."""
        run.sums(
            tr("Roads read"),
            check.n_roads,
            {
                tr("used"): check.n_used,
                tr("closed"): check.n_closed,
                tr("without a usable line"): check.n_without,
            },
        )
        run.sums(
            tr("Edges (roads cut at their junctions)"),
            len(check.edges) - check.n_edges(CLOSED),
            {
                tr("main roads"): check.n_edges(MAIN),
                tr("in isolated parts"): check.n_edges(ISOLATED),
                tr("one-way dead ends"): check.n_edges(ENTER_ONLY, LEAVE_ONLY, CUT_OFF),
            },
        )

    @staticmethod
    def _other_oddities(costs):
        """Oddities that the sentences on the check do not tell."""
        told = (
            tr("roads without speed, taken from the speed table"),
            tr("roads of a class that the speed table does not know"),
            tr("roads whose direction is not understood"),
        )
        return [(label, count) for label, count in costs.oddities.items() if label not in told]
