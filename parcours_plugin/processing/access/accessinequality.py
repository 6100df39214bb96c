"""How unequally access is spread over the inhabitants, and between which types of territory.

For the analyst who has a score or minutes per commune and asks whom it leaves behind.
"""

from __future__ import annotations

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.access.inequality import beyond_thresholds, inequality
from ...core.access.lorenz_chart import write_lorenz_chart
from ...core.errors import InputError
from ...core.i18n import number, short, tr
from ...core.minutes import parse_minutes
from ...core.tables.folding import fold
from ...core.tables.timetables import read_numbers
from ...layers import read_table, text_column
from ...layers.reading import source_name
from ..algorithm import ParcoursAlgorithm
from ..outputs import add_tables
from ..places import Places, add_field, field_of
from .amounts import read_amounts

SCORES = ("score", "minutes", "total minutes", "km")
"""Names of the field to measure, when it is not chosen."""
WORSE = ("minutes", "min", "temps", "duree", "km", "distance", "cost", "cout")
"""Words in the name of a field whose high values are bad."""


class AccessInequality(ParcoursAlgorithm):
    """Inequality of access."""

    ID = "accessinequality"
    GROUP = "access"

    def title(self):
        return tr("Inequality of access")

    def initAlgorithm(self, config=None):
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT",
                tr("Places with a score or minutes"),
                [Qgis.ProcessingSourceType.Vector],
            )
        )
        add_field(self, "SCORE", tr("Field of the score or the minutes"), "INPUT")
        add_field(self, "POPULATION", tr("Field of the population"), "INPUT")
        add_field(self, "TERRITORY_TYPE", tr("Field of the territory type"), "INPUT")
        self.add(
            QgsProcessingParameterEnum(
                "HIGHER_IS",
                tr("A high value is"),
                options=["auto", "better", "worse"],
                defaultValue="auto",
                usesStaticStrings=True,
            )
        )
        self.add(
            QgsProcessingParameterString(
                "THRESHOLDS", tr("Thresholds beyond which people are counted"), optional=True
            )
        )
        self.add(
            QgsProcessingParameterField(
                "RANK",
                tr("Field to rank by, for the concentration index (income, deprivation)"),
                parentLayerParameterName="INPUT",
                optional=True,
            )
        )
        self.add(QgsProcessingParameterFeatureSink(
            "INEQUALITY", tr("Inequality of access"), QgsProcessing.SourceType.TypeVector
        ))  # fmt: skip
        add_tables(
            self,
            ("LORENZ", tr("Lorenz curves")),
            ("BEYOND", tr("Population beyond thresholds")),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "CHART",
                tr("Chart of the Lorenz curves"),
                fileFilter="PNG (*.png);;SVG (*.svg)",
                optional=True,
                createByDefault=False,
            )
        )

    def compute(self, run):
        source = run.source("INPUT")
        places = self._places(source)
        score = self._score_field(run, source)
        worse = self._is_worse(run, score)
        values = self._values(run, source, score, worse)
        population = self._population(run, places)
        types = self._types(run, source)
        rank = None
        if run.field("RANK"):
            rank = read_numbers(read_table(source, [run.field("RANK")])[run.field("RANK")])
        found = inequality(values, population, types, rank)
        self._tell(run, found, values, population, score)
        run.write("INEQUALITY", found.frame, contracts.INEQUALITY)
        run.write("LORENZ", found.lorenz, contracts.LORENZ)
        if run.text("THRESHOLDS").strip():
            limits = parse_minutes(run.text("THRESHOLDS"), "THRESHOLDS")
            beyond = beyond_thresholds(values, population, limits, worse, types)
            self._tell_beyond(run, beyond, worse)
            run.write("BEYOND", beyond, contracts.BEYOND)
        elif run.wanted("BEYOND"):
            run.write("BEYOND", beyond_thresholds(values, population, (), worse), contracts.BEYOND)
            run.say(tr("No THRESHOLDS: nobody is counted beyond one."))
        path = self.parameterAsFileOutput(run.parameters, "CHART", run.context)
        if path:
            write_lorenz_chart(
                found.lorenz, found.frame, tr("Shares of “{field}”", field=score), path
            )
            run.results["CHART"] = path

    def _places(self, source):
        n = source.featureCount()
        if n <= 0:
            n = len(read_table(source, []))
        return Places(source, np.empty(n, object), np.empty(n, object), np.arange(n))

    def _score_field(self, run, source):
        """The field to measure: chosen, or of a known name."""
        chosen = run.field("SCORE")
        if chosen:
            return chosen
        folded = {fold(name): name for name in reversed(source.fields().names())}
        found = next((folded[name] for name in SCORES if name in folded), "")
        if not found:
            raise InputError(
                tr(
                    "The layer “{layer}” has no field named score or minutes; set SCORE.",
                    layer=source_name(source),
                )
            )
        run.say(tr("SCORE: taken from the field “{field}”.", field=found))
        return found

    def _is_worse(self, run, score):
        """Whether a high value is bad: as chosen, or by the name of the field."""
        chosen = run.choice("HIGHER_IS")
        if chosen != "auto":
            return chosen == "worse"
        worse = bool(set(fold(score).split()) & set(WORSE))
        run.say(
            tr("A high “{field}” is taken as bad (HIGHER_IS).", field=score)
            if worse
            else tr("A high “{field}” is taken as good (HIGHER_IS).", field=score)
        )
        return worse

    def _values(self, run, source, score, worse):
        """The field's numbers; a 0 that stands for "not reached" is no good time or cost."""
        names = {name.lower(): name for name in source.fields().names()}
        flag = names.get("reached")
        frame = read_table(source, list(dict.fromkeys(filter(None, (score, flag)))))
        values = read_numbers(frame[score])
        if worse and flag:
            away = frame[flag].map(lambda value: str(value).lower() in ("false", "0", "0.0", "f"))
            values = np.where(away.to_numpy(bool), np.nan, values)
        return values

    def _population(self, run, places):
        field = field_of(run, "POPULATION", places.source, "POPULATION")
        if not field:
            raise InputError(tr("Set POPULATION, the field of the inhabitants."))
        return read_amounts(run, places, field)

    def _types(self, run, source):
        field = field_of(run, "TERRITORY_TYPE", source, "TERRITORY_TYPE")
        if not field:
            run.say(tr("No field of the territory type: nothing is said between types."))
            return None
        return text_column(read_table(source, [field])[field]).to_numpy(object)

    def _tell(self, run, found, values, population, score):
        """The sums, and the measures in words."""
        missing = np.isnan(values)
        run.sums(
            tr("Places"),
            len(values),
            {
                tr("measured"): int(found.measured.sum()),
                tr("without a value"): int(missing.sum()),
                tr("with a value, without inhabitants"): int((~missing & ~found.measured).sum()),
            },
        )
        if (missing & (population > 0)).any():
            run.warn(
                tr(
                    "{people} inhabitants ({share} %) live where “{field}” has no value: they are"
                    " in no index, and count as beyond every threshold.",
                    people=number(population[missing].sum()),
                    share=number(100 * population[missing].sum() / population.sum(), 1),
                    field=score,
                )
            )
        whole = found.frame.iloc[0]
        run.say(
            tr(
                "Gini {gini}; Palma {palma} (what the tenth with the highest values has over what"
                " the four tenths with the lowest have); Theil {theil}.",
                gini=number(whole.gini, 3),
                palma=number(whole.palma, 2),
                theil=number(whole.theil, 3),
            )
        )
        if np.isfinite(whole.theil_between):
            run.say(
                tr(
                    "Theil: {total} = {between} between types of territory + {within} within them"
                    " ({share} % between).",
                    total=number(whole.theil, 4),
                    between=number(whole.theil_between, 4),
                    within=number(whole.theil_within, 4),
                    share=number(
                        100 * whole.theil_between / whole.theil if whole.theil > 0 else 0.0, 1
                    ),
                )
            )
        if np.isfinite(whole.concentration):
            run.say(
                tr(
                    "Concentration index {c}: places of {rank} “{field}” have more.",
                    c=number(whole.concentration, 3),
                    rank=tr("high") if whole.concentration > 0 else tr("low"),
                    field=run.field("RANK"),
                )
            )

    def _tell_beyond(self, run, beyond, worse):
        """One line per threshold."""
        for row in beyond[beyond["territory_type"] == tr("all")].itertuples():
            text = (
                tr("Above {limit}: {people} inhab. ({share} %).", **self._said(row))
                if worse
                else tr("Below {limit}: {people} inhab. ({share} %).", **self._said(row))
            )
            run.say(text)

    def _said(self, row):
        return {
            "limit": short(row.threshold),
            "people": number(row.beyond),
            "share": number(100 * row.share_beyond, 1),
        }
