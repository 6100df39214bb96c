"""Who hands patients over to whom: the facilities of a territory as a network.

For the analyst who asks how the metropolis and its surroundings cooperate, and who coordinates.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.flows.cooperation_tables import COMPLETE, CooperationOptions, cooperation_tables
from ...core.flows.curves import SHAPES, CurveOptions, draw
from ...core.flows.handovers import facility_table, transitions_of
from ...core.i18n import number, short, tr
from ...core.pathways.inside import value_of
from ...core.progress import part
from ...core.tables.folding import fold
from ...layers import Lines, Points, read_table, text_column
from ...layers.reading import read_points, source_crs, transform
from ..algorithm import ParcoursAlgorithm
from ..pathways.pathway_reading import add_commune_fields, read_pathways
from ..places import KNOWN_FIELDS, add_field, read_places
from ..roads import working_crs
from ..styles.cooperation import handovers_style, nodes_style

HIDDEN_FIELDS = tuple(field for field in contracts.HIDDEN if field.name != "step")
COORDINATING = "MSP, CPTS, DAC, ESP, 603, 604"


class CooperationNetwork(ParcoursAlgorithm):
    """Handovers between facilities and what they make of these, with secrecy."""

    ID = "cooperationnetwork"
    GROUP = "itineraries"

    def title(self):
        return tr("Cooperation network")

    def initAlgorithm(self, config=None):
        anything = [Qgis.ProcessingSourceType.Vector]
        self.add(QgsProcessingParameterFeatureSource("STEPS", tr("Steps"), anything))
        self.add(
            QgsProcessingParameterFeatureSource(
                "FACILITIES",
                tr("Facilities (names, categories, points)"),
                [Qgis.ProcessingSourceType.VectorAnyGeometry],
                optional=True,
            )
        )
        self._add_facility_fields()
        self.add(
            QgsProcessingParameterFeatureSource(
                "COMMUNES", tr("Communes (territories of the facilities)"), anything, optional=True
            )
        )
        add_commune_fields(self)
        self.add(
            QgsProcessingParameterNumber(
                "MIN_PATIENTS",
                tr("Hide handovers of fewer patients than"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=11,
                minValue=0,
            )
        )
        self.add(
            QgsProcessingParameterEnum(
                "COMPLETE",
                tr("Totals that count the hidden handovers too"),
                options=list(COMPLETE),
                defaultValue=COMPLETE[0],
                usesStaticStrings=True,
            ),
            advanced=True,
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
        self._add_outputs()

    def _add_facility_fields(self):
        """How FACILITIES names its facilities, and which of them coordinate."""
        add_field(
            self, "FACILITIES_ID", tr("Field of the facility code"), "FACILITIES", advanced=True
        )
        add_field(
            self, "FACILITIES_NAME", tr("Field of the facility name"), "FACILITIES", advanced=True
        )
        add_field(self, "CATEGORY_FIELD", tr("Field of the category"), "FACILITIES")
        self.add(
            QgsProcessingParameterString(
                "COORDINATING", tr("Categories that coordinate"), COORDINATING, optional=True
            )
        )

    def _add_outputs(self):
        """The tables."""
        self.add(QgsProcessingParameterFeatureSink("HANDOVERS", tr("Handovers")))
        for name, text, kind in (
            ("NODES", tr("Facilities of the network"), QgsProcessing.SourceType.TypeVectorPoint),
            ("TERRITORIES", tr("Who cooperates with whom"), QgsProcessing.SourceType.TypeVector),
            ("HIDDEN", tr("Hidden handovers"), QgsProcessing.SourceType.TypeVector),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, text, kind, optional=True, createByDefault=True
                )
            )

    def compute(self, run):
        crs, output_crs = self._systems(run)
        given = read_pathways(run, crs)
        crs, output_crs = crs or given.events.crs, output_crs or given.events.output_crs
        transitions = transitions_of(given.log)
        facilities = self._facilities(run, given, crs)
        tables = cooperation_tables(
            transitions,
            facilities,
            CooperationOptions(run.integer("MIN_PATIENTS"), run.choice("COMPLETE")),
            part(run.progress, 0.4, 0.9),
        )
        handovers, nodes = tables.handovers, tables.nodes
        x, y = nodes["x"].to_numpy(float), nodes["y"].to_numpy(float)
        origin, dest = handovers["origin"].to_numpy(), handovers["dest"].to_numpy()
        lines = draw(
            x[origin],
            y[origin],
            x[dest],
            y[dest],
            np.hypot(x[dest] - x[origin], y[dest] - y[origin]) < 1.0,
            CurveOptions(run.choice("SHAPE")),
        )
        spatial = output_crs.isValid()
        out_x, out_y = transform(lines.x, lines.y, crs, output_crs)
        run.write(
            "HANDOVERS",
            handovers,
            contracts.HANDOVERS,
            Lines(out_x, out_y, lines.start) if spatial else None,
            output_crs,
            style=handovers_style(handovers),
        )
        run.write(
            "NODES",
            nodes,
            contracts.COOPERATION_NODES,
            Points(*transform(x, y, crs, output_crs)) if spatial else None,
            output_crs,
            style=nodes_style(nodes),
        )
        run.write("TERRITORIES", tables.matrix, contracts.COOPERATION)
        run.write("HIDDEN", tables.hidden, HIDDEN_FIELDS)
        self._tell(run, tables, np.isnan(x[origin] + x[dest]))

    def _systems(self, run):
        """Reference systems in metres and of the outputs where only FACILITIES has points."""
        if run.source("STEPS").wkbType() != Qgis.WkbType.NoGeometry or not run.given("FACILITIES"):
            return None, None
        source = run.source("FACILITIES")
        own = source_crs(source)
        x, y = read_points(source, own, run.context)
        known = np.isfinite(x)
        return (working_crs(own, Points(x[known], y[known])) if known.any() else own), own

    def _facilities(self, run, given, crs):
        """The facilities of the events, with names, categories and points of FACILITIES."""
        table = facility_table(given.log).assign(category="")
        if run.given("FACILITIES"):
            self._complete(run, crs, table)
        territory = kind = np.full(len(table), "", object)
        if given.communes is not None:
            commune = table["commune"].to_numpy(object)
            ids = given.communes.ids
            fields = [run.field(name) for name in ("TERRITORY_FIELD", "TERRITORY_TYPE")]
            territory, kind = (
                value_of(commune, ids, given.commune_column(field)) for field in fields
            )
            if not fields[1]:
                kind = territory
            lost = int(((commune != "") & (territory == "") & (kind == "")).sum())
            if lost and any(fields):
                run.warn(
                    tr("{n} facilities lie in no commune of COMMUNES.", n=number(lost))
                )
        else:
            run.say(
                tr(
                    "Without COMMUNES and its fields, territories are not known: no border is"
                    " crossed, and the table of who cooperates with whom has one row."
                )
            )
        words = {fold(word) for word in run.text("COORDINATING").replace(";", ",").split(",")}
        category = table["category"].map(fold)
        coordinates = category.isin(words - {""}) | category.map(
            lambda text: bool(set(text.split()) & words)
        )
        return table.assign(territory=territory, territory_type=kind, coordinates=coordinates)

    def _complete(self, run, crs, table):
        """Names, categories and points that FACILITIES knows, in place."""
        places = read_places(run, "FACILITIES")
        row = pd.Index(places.ids)
        first = ~row.duplicated()
        at = pd.Index(places.ids[first]).get_indexer(table["facility_id"])
        rows = np.flatnonzero(first)[at]
        found = at >= 0
        run.sums(
            tr("Facilities with events"),
            len(table),
            {
                tr("in FACILITIES"): int(found.sum()),
                tr("not in it"): int((~found).sum()),
            },
        )
        if run.field("FACILITIES_NAME") or not np.array_equal(places.names, places.ids):
            named = found & (places.names[rows] != "")
            table.loc[named, "facility_name"] = places.names[rows][named]
        field = run.field("CATEGORY_FIELD") or next(
            (
                name
                for name in places.source.fields().names()
                if fold(name) in ("category", "categorie", "type")
            ),
            "",
        )
        if field:
            values = text_column(read_table(places.source, [field])[field]).to_numpy(object)
            table.loc[found, "category"] = values[places.rows][rows][found]
        commune = next(
            (f for f in places.source.fields().names() if fold(f) in KNOWN_FIELDS["COMMUNE"]), ""
        )
        if commune:
            values = text_column(read_table(places.source, [commune])[commune]).to_numpy(object)
            lacking = found & (table["commune"] == "").to_numpy()
            table.loc[lacking, "commune"] = values[places.rows][rows][lacking]
        if crs.isValid() and places.source.wkbType() != Qgis.WkbType.NoGeometry:
            x, y = places.points(crs, run.context)
            lacking = found & table["x"].isna().to_numpy()
            table.loc[lacking, "x"], table.loc[lacking, "y"] = x[rows][lacking], y[rows][lacking]

    def _tell(self, run, tables, undrawn):
        """Where every passage went, and what the network is like."""
        sums = tables.sums
        run.sums(
            tr("Passages from one event to the next"),
            sums["transitions"],
            {
                tr("handovers shown"): sums["shown"],
                tr("handovers hidden"): sums["hidden"],
                tr("inside one facility"): sums["internal"],
                tr("without facility"): sums["without_facility"],
            },
        )
        communities = int(np.nanmax(tables.nodes["community"].to_numpy(float), initial=0))
        run.say(
            tr(
                "Facilities: {n}; pairs shown: {pairs}; communities: {communities}; weighted"
                " reciprocity: {reciprocity}.",
                n=number(len(tables.nodes)),
                pairs=number(len(tables.handovers)),
                communities=number(communities),
                reciprocity=short(round(tables.reciprocity, 3)) if len(tables.handovers) else "–",
            )
        )
        least = run.integer("MIN_PATIENTS")
        if least <= 1:
            run.warn(
                tr(
                    "No handover is hidden: such a table or map lets people be recognised. Keep it"
                    " among those who may see the patients' data; to publish, set MIN_PATIENTS"
                    " (11 is the usual rule for health data)."
                )
            )
        elif not len(tables.handovers):
            run.warn(
                tr(
                    "Every handover has fewer than {n} patients, so none is shown; the table of"
                    " who cooperates with whom may still tell something.",
                    n=least,
                )
            )
        if undrawn.any():
            run.warn(
                tr(
                    "{n} handovers have a facility without a known point: they are in the table,"
                    " without line. FACILITIES gives facilities their points.",
                    n=number(int(undrawn.sum())),
                )
            )
