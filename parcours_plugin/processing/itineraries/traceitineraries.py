"""Who travels from where to where, leg by leg and patient by patient, as lines on the map.

For the analyst who wants to see pathways as movements and to measure their kilometres and minutes.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
)

from ...core import contracts
from ...core.contracts import Field
from ...core.flows.curves import CurveOptions, draw, stacked
from ...core.flows.itineraries import part_starts, summarise_itineraries
from ...core.flows.legs import HOMES, LegOptions, build_legs
from ...core.flows.road_legs import leg_places, trace_legs
from ...core.i18n import number, tr
from ...core.progress import part
from ...layers import Lines
from ...layers.reading import transform
from ..algorithm import ParcoursAlgorithm
from ..events import read_events
from ..roads import add_road_parameters, read_network
from ..styles.itineraries import itineraries_style, legs_style
from .shared_lines import SharedLines, SharedMultiLines

SHAPES = ("arc", "straight", "road")
# Beside real roads, the loop of a leg that stays in one place is only a mark.
ROAD_LOOP_METRES = 200.0
LEG_FIELDS = (
    *contracts.LEGS,
    Field("to_kind"),
    Field("leg", "integer"),
    Field("visits", "integer"),
)
ITINERARY_FIELDS = (
    *contracts.ITINERARIES,
    Field("km_visits", "real"),
    Field("minutes_visits", "real"),
)


class TraceItineraries(ParcoursAlgorithm):
    """Legs and whole itineraries of patients."""

    ID = "traceitineraries"
    GROUP = "itineraries"

    def title(self):
        return tr("Trace itineraries")

    def initAlgorithm(self, config=None):
        anything = [Qgis.ProcessingSourceType.Vector]
        self.add(QgsProcessingParameterFeatureSource("STEPS", tr("Steps"), anything))
        self.add(
            QgsProcessingParameterFeatureSource("PATIENTS", tr("Patients"), anything, optional=True)
        )
        for name, text, options, default in (
            ("SHAPE", tr("Lines"), SHAPES, "arc"),
            ("HOME", tr("Home"), HOMES, "chain"),
        ):
            self.add(
                QgsProcessingParameterEnum(
                    name, text, options=list(options), defaultValue=default, usesStaticStrings=True
                )
            )
        add_road_parameters(self, optional=True, direction=False)
        self.add(QgsProcessingParameterFeatureSink("LEGS", tr("Legs")))
        self.add(
            QgsProcessingParameterFeatureSink(
                "ITINERARIES",
                tr("Itineraries"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=True,
            )
        )

    def checkParameterValues(self, parameters, context):
        if self.parameterAsEnumString(
            parameters, "SHAPE", context
        ) == "road" and not parameters.get("NETWORK"):
            return False, tr("Lines along the roads need a road layer: choose NETWORK.")
        if self.parameterAsEnumString(parameters, "HOME", context) != "none" and not parameters.get(
            "PATIENTS"
        ):
            return False, tr(
                "Itineraries from home need to know where patients live: choose PATIENTS, or set"
                " HOME to “none”."
            )
        return super().checkParameterValues(parameters, context)

    def compute(self, run):
        roads = None
        if run.choice("SHAPE") == "road":
            roads = read_network(run, part(run.progress, 0.0, 0.3))
        events = read_events(run, roads.crs if roads else None)
        legs = build_legs(
            events.steps,
            events.patients,
            LegOptions(run.choice("HOME")),
            part(run.progress, 0.3, 0.4),
        )
        counts = legs.counts()
        if roads:
            legs, lines, which = self._along_roads(run, roads, legs)
        else:
            lines = _drawn(legs, slice(None), CurveOptions(run.choice("SHAPE")))
            which = np.arange(len(legs.frame))
        x, y = transform(lines.x, lines.y, events.crs, events.output_crs, run.context)
        drawn = SharedLines(Lines(x, y, lines.start), which)
        run.write(
            "LEGS",
            legs.frame,
            LEG_FIELDS,
            drawn,
            events.output_crs,
            style=legs_style(legs.frame),
        )
        itineraries = summarise_itineraries(legs, events.steps)
        run.write(
            "ITINERARIES",
            itineraries,
            ITINERARY_FIELDS,
            SharedMultiLines(drawn, part_starts(legs)),
            events.output_crs,
            style=itineraries_style(itineraries),
        )
        self._tell(run, events, legs, counts)

    def _along_roads(self, run, roads, legs):
        """The legs with the roads' minutes and km, the different lines, and each leg's line."""
        places = leg_places(legs)
        joined = roads.join_points(run, places.x, places.y, tr("Homes and facilities"))
        traced = trace_legs(legs, places, roads.network, joined, part(run.progress, 0.4, 0.9))
        run.say(
            tr(
                "{legs} legs between {places} places, in {searches} searches.",
                legs=number(len(legs.frame)),
                places=number(len(places.x)),
                searches=number(traced.n_searches),
            )
        )
        frame = legs.frame.assign(km=traced.km, minutes=traced.minutes, reason=traced.reason)
        stays = np.flatnonzero(legs.same_place)
        loops = _drawn(legs, stays, CurveOptions("straight", loop_metres=ROAD_LOOP_METRES))
        which = traced.way.copy()
        which[stays] = len(traced.ways) + np.arange(len(stays))
        return replace(legs, frame=frame), stacked([traced.ways, loops]), which

    def _tell(self, run, events, legs, counts):
        """Where every event and every leg went."""
        placed = np.isfinite(events.steps["x"].to_numpy(float))
        run.sums(
            tr("Events read"),
            len(events.steps),
            {
                tr("with a place"): int(placed.sum()),
                tr("without place"): int((~placed).sum()),
            },
        )
        no_way = int((legs.frame["reason"] != "").sum()) - counts["without_place"]
        run.sums(
            tr("Legs"),
            len(legs.frame),
            {
                tr("drawn"): counts["moving"] - no_way,
                tr("within one place (0 km)"): counts["same_place"],
                tr("without place"): counts["without_place"],
                tr("without a way by road"): no_way,
            },
        )
        if run.choice("SHAPE") != "road":
            run.say(tr("Kilometres are as the crow flies; minutes are empty (SHAPE is not road)."))


def _drawn(legs, rows, curves):
    """Straight lines, arcs and loops of some legs."""
    ends = (legs.from_x, legs.from_y, legs.to_x, legs.to_y, legs.same_place)
    return draw(*(values[rows] for values in ends), curves)
