"""What lies within some minutes of facilities, as areas and as roads.

For the geographer who draws how far care reaches, and how many people live inside.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.contracts import Field
from ...core.errors import InputError
from ...core.i18n import number, tr
from ...core.minutes import parse_minutes
from ...core.network.barriers import read_barriers
from ...core.network.isochrones import IsochroneOptions, isochrones
from ...core.network.population import population_inside
from ...core.network.reached_roads import reached_roads
from ...core.progress import part
from ...core.tables.timetables import read_numbers
from ...layers import Lines, Wkb, read_table, read_wkb
from ...layers.reading import source_name
from ..algorithm import ParcoursAlgorithm
from ..outputs import read_own
from ..places import (
    add_care_parameters,
    add_facility_parameters,
    add_field,
    add_minutes_parameters,
    delayed,
    field_of,
    read_facilities,
    with_minutes,
)
from ..roads import add_road_parameters, read_network
from ..styles.isochrones import isochrones_style, reached_roads_style

REACHED = (
    Field("facility_id"),
    Field("facility_name"),
    Field("min_minutes", "real"),
    Field("max_minutes", "real"),
    Field("km", "real"),
)


class IsochronesAlgorithm(ParcoursAlgorithm):
    """Areas and roads within some minutes."""

    ID = "isochrones"
    GROUP = "travel_times"

    def title(self):
        return tr("Isochrones")

    def initAlgorithm(self, config=None):
        add_facility_parameters(self, table=False)
        add_care_parameters(self)
        add_minutes_parameters(self, "FACILITIES")
        self.add(
            QgsProcessingParameterString("MINUTES", tr("Limits (minutes)"), defaultValue="10,20,30")
        )
        self.add(
            QgsProcessingParameterBoolean(
                "MERGE", tr("One area around all facilities together"), defaultValue=True
            )
        )
        self.add(
            QgsProcessingParameterBoolean(
                "RINGS", tr("Bands between two limits"), defaultValue=False
            )
        )
        add_road_parameters(self)
        self.add(
            QgsProcessingParameterNumber(
                "CELL_SIZE",
                tr("Grid step (m, 0 = automatic)"),
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=0.0,
                minValue=0.0,
                maxValue=1000.0,
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "BARRIERS",
                tr("Barriers that nobody walks across (rivers, railways, lakes)"),
                [Qgis.ProcessingSourceType.VectorLine, Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "COMMUNES",
                tr("Communes, to count the population inside"),
                [Qgis.ProcessingSourceType.VectorPolygon],
                optional=True,
            )
        )
        add_field(self, "POPULATION", tr("Field of the population"), "COMMUNES")
        self.add(QgsProcessingParameterFeatureSink("ISOCHRONES", tr("Isochrones")))
        self.add(
            QgsProcessingParameterFeatureSink(
                "REACHED_ROADS",
                tr("Reached roads"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
                createByDefault=False,
            )
        )

    def compute(self, run):
        limits = parse_minutes(run.text("MINUTES"), "MINUTES")
        facilities = with_minutes(run, read_facilities(run))
        roads = read_network(run, part(run.progress, 0.0, 0.3))
        joined = roads.join_points(
            run, *facilities.points(roads.crs, run.context), tr("Facilities")
        )
        if not (joined.edge >= 0).any():
            raise InputError(
                tr(
                    "No facility could be joined to the network: all are farther than {metres} m"
                    " from a road that may be entered. Check that both layers cover the same area,"
                    " or raise MAX_SNAP.",
                    metres=number(roads.join_options.max_snap_metres),
                )
            )
        joined = delayed(joined, facilities)
        options = IsochroneOptions(
            merge=run.boolean("MERGE"),
            rings=run.boolean("RINGS"),
            cell_metres=run.number("CELL_SIZE"),
            direction=roads.direction,
            walk_kmh=roads.join_options.walk_kmh,
            max_snap_metres=roads.join_options.max_snap_metres,
        )
        run.progress(0.3, tr("Computing the isochrones"))
        areas = isochrones(
            roads.network,
            joined,
            limits,
            options,
            part(run.progress, 0.3, 0.7),
            self._barriers(run, roads),
            facilities.limit,
        )
        self._write_areas(run, roads, facilities, areas, options)
        if run.wanted("REACHED_ROADS"):
            self._write_roads(run, roads, facilities, joined, limits, options)

    def _barriers(self, run, roads):
        """What nobody walks across, None without BARRIERS."""
        if not run.given("BARRIERS"):
            return None
        source = run.source("BARRIERS")
        barriers = read_barriers(read_wkb(source, roads.crs, run.context))
        if barriers is None:
            run.warn(
                tr("The layer “{layer}” has no line: there are no barriers.",
                   layer=source_name(source))
            )  # fmt: skip
        return barriers

    def _write_areas(self, run, roads, facilities, areas, options):
        """The areas with their facility, surface and population."""
        shapes = roads.to_output_wkb(areas.wkb)
        frame = pd.DataFrame(
            {
                "facility_id": _of(facilities.ids, areas.facility),
                "facility_name": _of(facilities.names, areas.facility),
                "min_minutes": areas.min_minutes,
                "max_minutes": areas.max_minutes,
                "area_km2": areas.area_km2,
                "population": self._population(run, roads, shapes, options),
            }
        )
        fields = contracts.ISOCHRONES
        if not options.merge:
            own, own_fields, _ = read_own(run, facilities.source, fields)
            rows = facilities.rows[areas.facility]
            frame = frame.join(own.iloc[rows].reset_index(drop=True))
            fields = (*fields, *own_fields)
        run.write(
            "ISOCHRONES",
            frame,
            fields,
            Wkb(shapes, Qgis.WkbType.MultiPolygon),
            roads.output_crs,
            style=isochrones_style(frame.min_minutes, frame.max_minutes),
        )
        empty = sum(shape is None for shape in shapes)
        run.sums(
            tr("Areas"),
            len(shapes),
            {tr("drawn"): len(shapes) - empty, tr("empty, nothing is within the limit"): empty},
        )
        run.say(
            tr(
                "Boundaries are right to {metres} m, the step of the grid.",
                metres=number(areas.precision_metres),
            )
        )

    def _population(self, run, roads, shapes, options):
        """Inhabitants of each area, nan without communes."""
        if not run.given("COMMUNES"):
            return np.full(len(shapes), np.nan)
        source = run.source("COMMUNES")
        field = field_of(run, "POPULATION", source, "POPULATION")
        if not field:
            raise InputError(tr("Set POPULATION, the field of the communes' population."))
        people = population_inside(
            shapes,
            read_wkb(source, roads.output_crs, run.context),
            read_numbers(read_table(source, [field])[field]),
            part(run.progress, 0.7, 0.85),
        )
        if people.n_without:
            run.warn(
                tr(
                    "{n} communes have no population or no surface; they count as nobody.",
                    n=number(people.n_without),
                )
            )
        if options.merge:
            inside = people.inside.sum() if options.rings else people.inside.max(initial=0.0)
            run.say(
                tr(
                    "Inhabitants: {total} = {inside} inside + {outside} outside",
                    total=number(people.total),
                    inside=number(inside),
                    outside=number(people.total - inside),
                )
            )
        return people.inside

    def _write_roads(self, run, roads, facilities, joined, limits, options):
        """Every reached stretch once, cut at the limit."""
        reached = reached_roads(
            roads.network,
            joined,
            max(limits),
            options.merge,
            options.direction,
            part(run.progress, 0.85, 0.95),
            facilities.limit,
        )
        ends = np.column_stack([reached.minutes_from, reached.minutes_to])
        frame = pd.DataFrame(
            {
                "facility_id": _of(facilities.ids, reached.facility),
                "facility_name": _of(facilities.names, reached.facility),
                "min_minutes": ends.min(axis=1),
                "max_minutes": ends.max(axis=1),
                "km": reached.km,
            }
        )
        run.write(
            "REACHED_ROADS",
            frame,
            REACHED,
            Lines(*roads.to_output(reached.x, reached.y), reached.start),
            roads.output_crs,
            style=reached_roads_style(limits),
        )
        run.say(tr("{km} km of roads reached.", km=number(float(reached.km.sum()), 1)))


def _of(values, rows):
    """The facilities' values of some rows, None for row -1 (all facilities together)."""
    values = np.append(np.asarray(values, object), None)
    return values[rows]
