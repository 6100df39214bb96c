"""How much supply is left for each inhabitant once all who reach it have been counted.

For the analyst who weighs supply against demand: 2SFCA and its family, RAAM, APL-like.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.access.care_consumption import (
    acts_of_supply,
    parse_coefficients,
    standardised_population,
)
from ...core.access.catchments import METHODS, STEPPED, CatchmentParameters, catchment_scores
from ...core.access.decay import EXAMPLE, parse_weights
from ...core.access.network_times import Need
from ...core.access.zoning import zoning_of
from ...core.contracts import Field
from ...core.errors import ParameterError
from ...core.i18n import number, short, tr
from ...core.progress import part
from ...core.tables.reading import read_file
from ...layers import read_wkb
from ...layers.writing import Wkb
from ..outputs import add_tables, write_own
from ..places import (
    add_demand_parameters,
    add_field,
    field_of,
    read_places,
    read_types,
)
from ..styles.scores import ratios_style, scores_style, zones_style
from ..times import AlgorithmWithTimes, add_time_parameters, read_times
from .amounts import balance, by_type, read_amounts, read_population
from .borders import read_edges

MORE = (Field("supply_within", "real"), Field("population_counted", "real"))
EDGES = (Field("edge_effect"), Field("edge_share", "real"))
ZONES = (Field("zone"), Field("zone_label"))
RATIOS = (Field("supply", "real"), Field("demand", "real"), Field("reached", "boolean"))
RATIO_EDGE = (Field("edge_effect", "boolean"),)


class FloatingCatchment(AlgorithmWithTimes):
    """Floating catchment scores."""

    ID = "floatingcatchment"
    GROUP = "access"

    def title(self):
        return tr("Supply against demand (floating catchments)")

    def initAlgorithm(self, config=None):
        places = [Qgis.ProcessingSourceType.Vector]
        add_demand_parameters(self)
        self.add(QgsProcessingParameterFeatureSource("SUPPLY", tr("Supply (facilities)"), places))
        add_field(self, "SUPPLY_ID", tr("Field of the code of the supply"), "SUPPLY")
        add_field(self, "CAPACITY", tr("Field of the capacity (posts, beds, acts)"), "SUPPLY")
        add_time_parameters(self)
        self.add(
            QgsProcessingParameterEnum(
                "METHOD",
                tr("Method"),
                options=list(METHODS),
                defaultValue="e2sfca",
                usesStaticStrings=True,
            )
        )
        self._number("MAX_MINUTES", tr("Limit of the catchments (minutes)"), 30, least=0.01)
        self.add(
            QgsProcessingParameterString(
                "WEIGHTS",
                tr("Weights by minutes (e2sfca, m2sfca, 3sfca, apl)"),
                defaultValue=EXAMPLE,
            )
        )
        self._number("SIGMA", tr("Standard deviation (gaussian, minutes)"), 10, least=0.01)
        self._number("TAU", tr("Minutes that weigh as much as average crowding (raam)"), 60, 0.01)
        self._add_apl()
        self._add_border()
        self.add(QgsProcessingParameterFeatureSink("SCORES", tr("Scores of the demand")))
        add_tables(self, ("SUPPLY_RATIOS", tr("Ratios of the supply")))

    def _number(self, name, text, default, least=0.0, advanced=False):
        self.add(
            QgsProcessingParameterNumber(
                name,
                text,
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=default,
                minValue=least,
            ),
            advanced=advanced,
        )

    def _add_apl(self):
        """What the method apl takes beyond the weights."""
        self.add(
            QgsProcessingParameterField(
                "AGE_FIELDS",
                tr("Fields of the population by age (apl)"),
                parentLayerParameterName="DEMAND",
                allowMultiple=True,
                optional=True,
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(
                "AGE_COEFFICIENTS", tr("Consumption by age (apl), one number per field"),
                optional=True,
            ),
            advanced=True,
        )  # fmt: skip
        text = tr("Field of the number of professionals (apl)")
        add_field(self, "PROFESSIONALS", text, "SUPPLY", advanced=True)
        self._number("ACTS_FLOOR", tr("Least acts per professional (apl, 0 = none)"), 0, 0, True)
        self._number("ACTS_CAP", tr("Most acts per professional (apl, 0 = none)"), 0, 0, True)
        self.add(
            QgsProcessingParameterFile(
                "ZONING",
                tr("Zoning thresholds with date and source"),
                optional=True,
                fileFilter=tr("Tables") + " (*.csv *.tsv *.txt *.xlsx)",
            ),
            advanced=True,
        )

    def _add_border(self):
        """Where the study ends."""
        self.add(
            QgsProcessingParameterBoolean(
                "EDGE_EFFECTS", tr("Flag scores that the border may falsify"), defaultValue=True
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "BORDER",
                tr("Border beyond which demand and supply are missing"),
                [
                    Qgis.ProcessingSourceType.VectorLine,
                    Qgis.ProcessingSourceType.VectorPolygon,
                ],
                optional=True,
            ),
            advanced=True,
        )

    def compute(self, run):
        parameters = CatchmentParameters(
            run.choice("METHOD"),
            run.number("MAX_MINUTES"),
            parse_weights(run.text("WEIGHTS") or EXAMPLE),
            run.number("SIGMA"),
            run.number("TAU"),
        )
        zoning = zoning_of(read_file(run.path("ZONING"))) if run.given("ZONING") else None
        if zoning is not None and parameters.method == "raam":
            raise ParameterError(tr("ZONING is for scores that rise with access, not for raam."))
        self._tell_limit(run, parameters)
        demand, supply = read_places(run, "DEMAND"), read_places(run, "SUPPLY")
        population = self._population(run, demand, parameters.method)
        capacity = self._capacity(run, supply, parameters.method)
        times = read_times(
            run,
            demand,
            supply,
            Need(parameters.needed_minutes),
            (tr("Demand"), tr("Supply")),
            part(run.progress, 0.0, 0.7),
        )
        run.progress(0.7, tr("Computing the scores"))
        scores = catchment_scores(
            times, population, capacity, parameters, part(run.progress, 0.7, 0.95)
        )
        edges = None
        if run.boolean("EDGE_EFFECTS"):
            edges = read_edges(run, demand, supply, times, scores, parameters.catchment_minutes)
        self._tell(run, scores, population, capacity, parameters)
        self._tell_types(run, read_types(run, demand), scores, population)
        self._write_scores(run, demand, scores, population, edges, zoning, parameters)
        self._write_ratios(run, supply, scores, edges, parameters)

    def _tell_limit(self, run, parameters):
        """Say where limit and weights do not end together."""
        last = parameters.weights.last_minutes
        if parameters.method in STEPPED and last != parameters.max_minutes:
            run.warn(
                tr(
                    "The catchments end at {end} min: MAX_MINUTES is {limit} and the weights end"
                    " at {last}.",
                    end=short(parameters.catchment_minutes),
                    limit=short(parameters.max_minutes),
                    last=short(last),
                )
            )

    def _population(self, run, demand, method):
        """Population of the places, for apl by age when the fields are given."""
        ages = run.fields("AGE_FIELDS")
        if method == "apl" and ages:
            groups = np.column_stack([read_amounts(run, demand, field) for field in ages])
            given = parse_coefficients(run.text("AGE_COEFFICIENTS"))
            counted = standardised_population(groups, given)
            run.say(
                tr(
                    "Population by age: {people} inhab., weighted by {weights} and scaled to the"
                    " same total.",
                    people=number(groups.sum()),
                    weights=tr("; ").join(short(weight) for weight in given),
                )
            )
            return counted
        if ages:
            run.warn(tr("AGE_FIELDS are used by the method apl alone."))
        elif method == "apl":
            run.warn(tr("No AGE_FIELDS: the population is not standardised by age."))
        return read_population(run, demand)

    def _capacity(self, run, supply, method):
        """Supply of the facilities: the capacity, 1 each where there is none, acts for apl."""
        field = field_of(run, "CAPACITY", supply.source, "CAPACITY")
        if not field:
            run.warn(tr("No field of the capacity (CAPACITY): each facility counts 1."))
            return np.ones(len(supply))
        capacity = read_amounts(run, supply, field)
        if method != "apl":
            return capacity
        heads = run.field("PROFESSIONALS")
        acts = acts_of_supply(
            capacity,
            read_amounts(run, supply, heads) if heads else None,
            run.number("ACTS_FLOOR"),
            run.number("ACTS_CAP"),
        )
        more, less = np.maximum(acts - capacity, 0).sum(), np.maximum(capacity - acts, 0).sum()
        balance(
            run,
            tr("Acts"),
            acts.sum(),
            {tr("in the layer"): capacity.sum(), tr("by the floor"): more, tr("by the cap"): -less},
        )
        return acts

    def _tell(self, run, scores, population, capacity, parameters):
        """The sums that must hold."""
        reached = int(scores.frame["reached"].sum())
        run.sums(
            tr("Places of demand"),
            len(population),
            {
                tr("reach supply"): reached,
                tr("reach nothing (score 0)"): len(population) - reached,
            },
        )
        if parameters.method == "raam":
            away = population[~scores.frame["reached"].to_numpy(bool)].sum()
            balance(
                run,
                tr("Inhabitants"),
                population.sum(),
                {tr("have found a facility"): scores.given, tr("reach none"): away},
            )
            run.say(
                tr(
                    "User equilibrium: nobody could do better elsewhere (distance from the optimum"
                    " {gap}). The score is a cost: the least is the best.",
                    gap=f"{scores.gap:.0e}",
                )
            )
            return
        lost = {}
        if parameters.method == "m2sfca":
            lost = {tr("lost by distance"): scores.reachable_supply - scores.given}
        balance(
            run,
            tr("Supply"),
            scores.supply,
            {
                tr("given to the population (sum of population × score)"): scores.given,
                **lost,
                tr("where nobody comes"): scores.supply - scores.reachable_supply,
            },
        )

    def _tell_types(self, run, types, scores, population):
        """One line per type of territory."""
        norm, reached = (scores.frame[name].to_numpy() for name in ("score_norm", "reached"))
        parts = by_type(types, population, population * reached, population * norm * reached)
        for name, people, some, total in parts:
            run.say(
                tr(
                    "{type}: {mean} × the mean for the {people} inhab. who reach something, {none}"
                    " inhab. reach nothing.",
                    type=name,
                    mean=number(total / some if some else 0.0, 2),
                    people=number(some),
                    none=number(people - some),
                )
            )

    def _write_scores(self, run, demand, scores, population, edges, zoning, parameters):
        """The layer of demand with its scores."""
        frame, more = scores.frame.assign(population_counted=population), MORE
        if edges is not None:
            frame, more = frame.join(edges.frame), more + EDGES
        style = scores_style(frame, population, scores.mean, parameters.method == "raam")
        if zoning is not None:
            zones = zoning.of(frame["score"].to_numpy(), frame["reached"].to_numpy(bool))
            frame, more = frame.join(zones), more + ZONES
            style = zones_style(zones, zoning, population)
            run.say(
                tr(
                    "Zoning thresholds of {date}, source: {source}",
                    date=zoning.date,
                    source=zoning.source,
                )
            )
        contract = (*contracts.SCORES, *more)
        write_own(run, "SCORES", demand.source, frame, contract, style)

    def _write_ratios(self, run, supply, scores, edges, parameters):
        """The supply with what it offers to each of those who come."""
        frame, more = pd.DataFrame(scores.ratios), RATIOS
        if edges is not None:
            frame, more = frame.assign(edge_effect=edges.of_supply), more + RATIO_EDGE
        run.write(
            "SUPPLY_RATIOS",
            frame,
            (*contracts.SUPPLY_RATIOS, *more),
            Wkb(read_wkb(supply.source), supply.source.wkbType()),
            supply.source.sourceCrs(),
            style=ratios_style(scores),
        )
