"""Which facility each commune uses most: care areas, recruitment basins, dependent territories.

For the analyst who draws the areas of use of services and says what each territory keeps of its
care.
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
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.errors import InputError, ParameterError
from ...core.flows.care_areas import CareAreaOptions, CareEvents, care_areas, place_texts
from ...core.flows.care_areas_colours import neighbour_colours
from ...core.flows.handovers import facility_table
from ...core.flows.recruitment import recruitment_basins
from ...core.i18n import tr
from ...core.progress import part
from ...core.tables.folding import fold
from ...layers import read_table, read_wkb
from ...layers.reading import source_crs
from ..algorithm import ParcoursAlgorithm
from ..outputs import read_own
from ..pathways.pathway_reading import read_pathways
from ..places import add_field, field_of
from ..styles.care_areas import areas_style, communes_style, recruitment_style
from .care_polygons import are_polygons, as_wkb, join_communes, neighbours
from .care_territories import TerritoryInput, coded_column, commune_rows, territory_rows

PLACES = ("facility", "commune")
PERCENT = 100.0


class CareAreasOfCommunes(ParcoursAlgorithm):
    """Care areas, recruitment basins and territories, with secrecy."""

    ID = "careareas"
    GROUP = "itineraries"

    def title(self):
        return tr("Care areas")

    def initAlgorithm(self, config=None):
        anything = [Qgis.ProcessingSourceType.Vector]
        self.add(QgsProcessingParameterFeatureSource("STEPS", tr("Steps"), anything))
        self.add(QgsProcessingParameterFeatureSource("COMMUNES", tr("Communes"), anything))
        for name, text in (
            ("COMMUNES_ID", tr("Field of the commune code")),
            ("COMMUNES_NAME", tr("Field of the commune name")),
            ("POPULATION", tr("Field of the population")),
        ):
            add_field(self, name, text, "COMMUNES", advanced=True)
        self.add(
            QgsProcessingParameterField(
                "TERRITORY_FIELDS",
                tr("Fields of the territories (EPCI, living area, departement…)"),
                parentLayerParameterName="COMMUNES",
                allowMultiple=True,
                optional=True,
            )
        )
        self.add(
            QgsProcessingParameterString(
                "METROPOLIS", tr("Metropolis (commune codes or territory)"), optional=True
            )
        )
        self.add(
            QgsProcessingParameterEnum(
                "PLACE",
                tr("Areas of each"),
                options=list(PLACES),
                defaultValue=PLACES[0],
                usesStaticStrings=True,
            )
        )
        self.add(QgsProcessingParameterString("STEP", tr("Only this step"), optional=True))
        self.add(
            QgsProcessingParameterBoolean(
                "BY_STEP", tr("Territories: each step apart"), defaultValue=False
            )
        )
        self._add_limits()
        self._add_outputs()

    def _add_limits(self):
        """What is contested, what a basin is, what is hidden."""
        integer = Qgis.ProcessingNumberParameterType.Integer
        real = Qgis.ProcessingNumberParameterType.Double
        for name, text, kind, default, most in (
            ("CONTESTED", tr("Contested below a share of (%)"), real, 50.0, 100.0),
            ("LEAD", tr("Contested below a lead over the second of (points)"), real, 10.0, 100.0),
            ("RECRUITMENT_SHARE", tr("Share of the activity in a basin (%)"), real, 80.0, 100.0),
            ("MIN_PATIENTS", tr("Hide numbers of fewer patients than"), integer, 11, 1e9),
        ):
            self.add(
                QgsProcessingParameterNumber(
                    name, text, kind, defaultValue=default, minValue=0, maxValue=most
                )
            )
        add_field(
            self,
            "TOGETHER_FIELD",
            tr("Communes of too few patients are taken together by"),
            "COMMUNES",
        )

    def _add_outputs(self):
        """The layers and the table."""
        polygons, table = (
            QgsProcessing.SourceType.TypeVectorPolygon,
            QgsProcessing.SourceType.TypeVector,
        )
        self.add(QgsProcessingParameterFeatureSink("AREAS_COMMUNES", tr("Communes by care area")))
        for name, text, kind in (
            ("AREAS", tr("Care areas"), polygons),
            ("RECRUITMENT", tr("Recruitment basins"), polygons),
            ("TERRITORIES", tr("What territories keep of their care"), table),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, text, kind, optional=True, createByDefault=True
                )
            )

    def compute(self, run):
        self._options = CareAreaOptions(
            run.integer("MIN_PATIENTS"),
            run.number("CONTESTED") / PERCENT,
            run.number("LEAD") / PERCENT,
        )
        given = read_pathways(run)
        chosen = self._chosen(run, given.log)
        names = self._names(run, given)
        population = self._population(run, given)
        places = self._places(run, given, names)
        levels = self._levels(run, given)
        events = self._events(given, places, chosen)
        together, groups = coded_column(given.commune_column(run.field("TOGETHER_FIELD")))
        found = care_areas(events, self._options, together, tuple(code for code, _ in levels))
        run.progress(0.4)
        self._write_areas(run, given, events, found, places, groups, population)
        table = territory_rows(
            run,
            TerritoryInput(given, levels, names, found.unsafe),
            places[0],
            chosen,
            population,
        )
        run.write("TERRITORIES", table, contracts.CARE_TERRITORIES)
        self._tell(run, given, events, found, chosen)

    def _chosen(self, run, log):
        """Which events count: those of STEP, or all."""
        step = run.text("STEP").strip()
        if not step:
            return np.ones(len(log), bool)
        codes, words = log.codes("step")
        wanted = np.array([fold(word) == fold(step) for word in [*words, ""]], bool)
        if not wanted.any():
            raise ParameterError(
                tr(
                    "No event has the step “{step}”; the steps are: {steps}.",
                    step=step,
                    steps=", ".join(sorted(map(str, words))),
                )
            )
        chosen = wanted[codes]
        run.sums(
            tr("Events read"),
            len(log),
            {
                tr("of the step “{step}”", step=step): int(chosen.sum()),
                tr("of other steps"): int((~chosen).sum()),
            },
        )
        return chosen

    def _places(self, run, given, names):
        """Place of care of each event (-1 = unknown), and codes and names of the places."""
        if run.choice("PLACE") == "facility":
            table = facility_table(given.log)
            return given.log.facility()[0], table["facility_id"], table["facility_name"]
        codes, ids = given.log.codes("facility_commune")
        known = pd.Series(names, index=given.communes.ids)
        found = known[~known.index.duplicated()].reindex(ids).to_numpy(object)
        return codes, pd.Series(ids), pd.Series(np.where(pd.isna(found), ids, found))

    def _names(self, run, given):
        """Names of the communes, their codes where there are none."""
        field = field_of(run, "COMMUNES_NAME", given.communes.source, "NAME")
        return given.commune_column(field) if field else given.communes.ids

    def _levels(self, run, given):
        """Territory of each commune (-1 = none) and their names, of every level."""
        fields = run.fields("TERRITORY_FIELDS")
        if not fields:
            return [(np.zeros(len(given.communes), np.int64), [tr("all communes")])]
        return [coded_column(given.commune_column(field)) for field in fields]

    def _events(self, given, places, chosen):
        """The events by commune and place."""
        log = given.log
        home = log.patients["residence"].to_numpy(object)[log.patient]
        commune = commune_rows(given.communes.ids, home)
        return CareEvents(
            commune[chosen],
            places[0][chosen],
            log.patient[chosen],
            len(given.communes),
            len(places[1]),
        )

    def _population(self, run, given):
        """Inhabitants of each commune, nan = unknown."""
        field = field_of(run, "POPULATION", given.communes.source, "POPULATION")
        if not field:
            return np.full(len(given.communes), np.nan)
        column = read_table(given.communes.source, [field])[field]
        return pd.to_numeric(column, errors="coerce").to_numpy(float)

    def _write_areas(self, run, given, events, found, places, groups, population):
        """AREAS_COMMUNES, AREAS and RECRUITMENT."""
        source, (_, ids, names) = given.communes.source, places
        ids, names = (np.asarray(column, object) for column in (ids, names))
        communes, areas = found.communes, found.areas
        share = run.number("RECRUITMENT_SHARE") / PERCENT
        basins, basin, member = recruitment_basins(events, found, share, self._options)
        drawn = are_polygons(source)
        binary = read_wkb(source) if drawn else []
        area_of = np.full(events.n_places, -1)
        area_of[areas["dominant"]] = np.arange(len(areas))
        dominant = communes["dominant"].to_numpy()
        area = np.where(dominant >= 0, area_of[dominant], -1) if len(areas) else dominant
        inside = np.flatnonzero(area >= 0)
        first = second = np.zeros(0, np.int64)
        if drawn:
            shapes = join_communes(
                binary, area[inside], inside, len(areas), part(run.progress, 0.4, 0.6)
            )
            first, second = neighbours(shapes)
        colour = neighbour_colours(first, second, len(areas))
        inhabitants = np.bincount(area[inside], population[inside], len(areas))
        areas = areas.assign(
            dominant_id=ids[areas["dominant"]],
            dominant_name=names[areas["dominant"]],
            population=inhabitants,
            colour=colour,
            step=run.text("STEP"),
        )
        communes = communes.assign(
            dominant_id=place_texts(dominant, ids),
            dominant_name=place_texts(dominant, names),
            second_id=place_texts(communes["second"].to_numpy(), ids),
            second_name=place_texts(communes["second"].to_numpy(), names),
            taken_together=place_texts(communes["together"].to_numpy(), groups),
            colour=pd.Series(np.append(colour, -1)[area]).where(area >= 0),
            step=run.text("STEP"),
        )
        own, fields, geometry = read_own(run, source, contracts.CARE_AREA_COMMUNES)
        spatial = source.wkbType() != Qgis.WkbType.NoGeometry
        crs = source_crs(source) if spatial else None
        run.write(
            "AREAS_COMMUNES",
            pd.concat([own, communes], axis=1),
            (*fields, *contracts.CARE_AREA_COMMUNES),
            geometry if spatial else None,
            crs,
            style=communes_style(communes, areas),
        )
        run.write(
            "AREAS",
            areas,
            contracts.CARE_AREAS,
            as_wkb(shapes) if drawn else None,
            crs if drawn else None,
            style=areas_style(),
        )
        row = np.full(events.n_places, -1)
        row[basins["place"]] = np.arange(len(basins))
        basins = basins.assign(
            place_id=ids[basins["place"]],
            place_name=names[basins["place"]],
            population=np.bincount(row[basin], population[member], len(basins)),
            step=run.text("STEP"),
        )
        if drawn and run.wanted("RECRUITMENT"):
            shapes = join_communes(
                binary, row[basin], member, len(basins), part(run.progress, 0.6, 0.8)
            )
        run.write(
            "RECRUITMENT",
            basins,
            contracts.RECRUITMENT,
            as_wkb(shapes) if drawn and run.wanted("RECRUITMENT") else None,
            crs if drawn else None,
            style=recruitment_style(basins, share),
        )

    def _tell(self, run, given, events, found, chosen):
        """Where every event and every commune went, and what secrecy means here."""
        home = given.log.patients["residence"].to_numpy(object)[given.log.patient][chosen]
        no_home, no_place = home == "", events.place < 0
        if not events.placed.any():
            raise InputError(
                tr(
                    "No event has both a residence that is in COMMUNES and a place of care: look"
                    " at the fields residence and facility_id of the steps, and at COMMUNES_ID."
                )
            )
        elsewhere = ~no_home & (events.commune < 0)
        run.sums(
            tr("Events of the areas"),
            len(events),
            {
                tr("of communes shown"): found.sums["shown"],
                tr("of communes taken together"): found.sums["together"],
                tr("of communes of too few patients"): found.sums["hidden"],
                tr("of people who live elsewhere"): int(elsewhere.sum()),
                tr("without residence"): int(no_home.sum()),
                tr("without place of care"): int((no_place & (events.commune >= 0)).sum()),
            },
        )
        communes = found.communes
        lacking = (communes["dominant"] < 0).to_numpy()
        nothing = lacking & (communes["events"] == 0).to_numpy()
        run.sums(
            tr("Communes"),
            len(communes),
            {
                tr("in a care area"): int((~lacking).sum()),
                tr("of too few patients"): int((lacking & ~nothing).sum()),
                tr("without care event"): int(nothing.sum()),
            },
        )
        if self._options.min_patients <= 1:
            run.warn(
                tr(
                    "No number is hidden: such a table or map lets people be recognised. Keep it"
                    " among those who may see the patients' data; to publish, set MIN_PATIENTS"
                    " (11 is the usual rule for health data)."
                )
            )
        elif (lacking & ~nothing).any() and not run.field("TOGETHER_FIELD"):
            run.say(
                tr(
                    "TOGETHER_FIELD (EPCI, living area …) counts the communes of too few patients"
                    " together, so that the map has fewer holes."
                )
            )
