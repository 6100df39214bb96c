"""How far is the nearest facility, commune by commune, in classes that a map can show.

For the analyst who asks which communes are far from a kind of care, and how many people live there.
"""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.access.jenks import variance_explained
from ...core.access.levels import POINT_FIELDS, LevelParameters, access_levels, summarise
from ...core.access.matching import rows_of_codes
from ...core.access.network_times import Need
from ...core.access.weighted_points import weighted_points
from ...core.errors import InputError
from ...core.i18n import number, tr
from ...core.minutes import parse_minutes
from ...core.progress import part
from ...core.tables.timetables import read_numbers
from ...layers import read_table, text_column
from ..outputs import add_tables, write_own
from ..places import (
    add_care_parameters,
    add_demand_parameters,
    add_facility_parameters,
    add_field,
    field_of,
    read_facilities,
    read_places,
    read_types,
)
from ..styles.levels import levels_style
from ..times import AlgorithmWithTimes, add_time_parameters, read_times
from .amounts import read_amounts
from .class_parameters import add_class_parameters, read_classes


class ClassifyCommunes(AlgorithmWithTimes):
    """Access levels of communes."""

    ID = "classifycommunes"
    GROUP = "access"

    def title(self):
        return tr("Access levels of communes")

    def initAlgorithm(self, config=None):
        add_demand_parameters(self, "COMMUNES", tr("Communes"), table=False, names=True)
        add_facility_parameters(self, table=False)
        add_care_parameters(self)
        add_time_parameters(self)
        add_class_parameters(
            self,
            QgsProcessingParameterString(
                "THRESHOLDS", tr("Thresholds (minutes)"), defaultValue="15,30,45,60"
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "WITHIN_MINUTES",
                tr("Count the facilities within (minutes)"),
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=30,
                minValue=0.1,
            )
        )
        self._add_points()
        self.add(QgsProcessingParameterFeatureSink("LEVELS", tr("Access levels")))
        add_tables(self, ("SUMMARY", tr("Access levels: summary")))

    def _add_points(self):
        """The points that may stand for the communes."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "POINTS",
                tr("Points that stand for the communes (population grid, chefs-lieux)"),
                [Qgis.ProcessingSourceType.VectorAnyGeometry],
                optional=True,
            ),
            advanced=True,
        )
        for name, text in (
            ("POINTS_COMMUNE", tr("Field of the points' commune code")),
            ("POINTS_WEIGHT", tr("Field of the points' weight")),
            ("POINTS_ID", tr("Field of the points' code (with a table of travel times)")),
        ):
            add_field(self, name, text, "POINTS", advanced=True)

    def compute(self, run):
        parameters = LevelParameters(
            read_classes(run, parse_minutes(run.text("THRESHOLDS"), "THRESHOLDS")),
            run.number("WITHIN_MINUTES"),
        )
        communes = read_places(run, "COMMUNES")
        population = self._population(run, communes)
        territory_type = read_types(run, communes)
        facilities = read_facilities(run)
        origins, points = self._origins(run, communes)
        times = read_times(
            run,
            origins,
            facilities,
            Need(parameters.within_minutes, nearest=2),
            (tr("Communes"), tr("Facilities")),
            part(run.progress, 0.0, 0.8),
        )
        self._tell_far(run, times, population, points)
        levels = access_levels(times, facilities.names, parameters, points)
        summary = summarise(levels, population, territory_type)
        write_own(
            run,
            "LEVELS",
            communes.source,
            levels.frame,
            contracts.LEVELS + POINT_FIELDS * (points is not None),
            style=levels_style(levels.classes, summary, population.sum() > 0),
        )
        run.write("SUMMARY", summary, contracts.LEVELS_SUMMARY)
        self._tell(run, levels, summary, population, parameters)

    def _population(self, run, communes):
        """Inhabitants, 0 where there is no field: then the summary counts communes."""
        field = field_of(run, "POPULATION", communes.source, "POPULATION")
        if field:
            return read_amounts(run, communes, field)
        run.say(tr("No field of the population: the summary counts communes alone."))
        return np.zeros(len(communes))

    def _origins(self, run, communes):
        """Where the travel starts: the communes, or their points (and then their weights)."""
        if not run.given("POINTS"):
            return communes, None
        if run.given("TRAVEL_TIMES") and not run.field("POINTS_ID"):
            raise InputError(
                tr("With POINTS, the travel times are from the points: set POINTS_ID as well.")
            )
        places = read_places(run, "POINTS", numbered=True)
        commune_field = field_of(run, "POINTS_COMMUNE", places.source, "COMMUNE")
        if not commune_field:
            raise InputError(tr("Set POINTS_COMMUNE, the field of the points' commune code."))
        weight_field = field_of(run, "POINTS_WEIGHT", places.source, "WEIGHT")
        wanted = list(dict.fromkeys(filter(None, (commune_field, weight_field))))
        frame = read_table(places.source, wanted)
        row = rows_of_codes(text_column(frame[commune_field]).to_numpy(object), communes.ids)
        inside = row >= 0
        run.sums(
            tr("Points"),
            len(places),
            {
                tr("in a commune of the layer"): int(inside.sum()),
                tr("in no commune of the layer"): int((~inside).sum()),
            },
        )
        weight = read_numbers(frame[weight_field])[inside] if weight_field else None
        return places.take(inside), weighted_points(row[inside], weight, len(communes))

    def _tell_far(self, run, times, population, points):
        """Say how many communes are too far from the roads, and what to do about it."""
        far = times.origin_reasons != ""
        if run.given("TRAVEL_TIMES") or points is not None or not far.any():
            return
        run.warn(
            tr(
                "Communes not reached because the point that stands for them is not joined to the"
                " network: {n} ({people} inhab.). Give better points (POINTS), or a larger"
                " MAX_SNAP.",
                n=number(int(far.sum())),
                people=number(population[far].sum()),
            )
        )

    def _tell(self, run, levels, summary, population, parameters):
        """The sums, the classes and what a reader should know about them."""
        n = len(levels.frame)
        run.sums(
            tr("Communes read"),
            n,
            {
                tr("with minutes"): levels.n_reached,
                tr("not reached, with a reason"): int((levels.frame.reason != "").sum()),
            },
        )
        whole = summary[: len(levels.classes) + 1]
        labels = [f"({label})" for label in whole.access_label]
        run.sums(tr("Communes written"), n, dict(zip(labels, whole.communes.tolist())))
        if population.sum() > 0:
            people = np.rint(np.cumsum([0, *whole.population])).astype(int)
            run.sums(tr("Inhabitants"), people[-1], dict(zip(labels, np.diff(people))))
        if levels.classes.fewer_than_asked:
            run.warn(
                tr(
                    "There are too few different times for {n} classes: {made} were made.",
                    n=parameters.classes.n_classes,
                    made=len(levels.classes),
                )
            )
        if parameters.classes.method == "jenks" and levels.n_reached:
            reached = levels.class_of > 0
            share = variance_explained(
                levels.frame.minutes.to_numpy()[reached], levels.class_of[reached]
            )
            run.say(
                tr("The classes explain {share} % of the variance.", share=number(100 * share, 1))
            )
        partly = levels.frame.get("share_reached")
        if partly is not None and ((partly < 1) & levels.frame.reached).any():
            run.warn(
                tr(
                    "Communes of which some points reach no facility: {n}. Their minutes are those"
                    " of the other points (see share_reached).",
                    n=number(int(((partly < 1) & levels.frame.reached).sum())),
                )
            )
