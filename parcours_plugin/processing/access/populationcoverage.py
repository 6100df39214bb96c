"""Who can really be served: within the minutes, and within what the facilities can take.

For the analyst who plans capacity: a full hospital next door serves nobody else.
"""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.access.coverage import ORDERS, CoverageParameters, population_coverage
from ...core.access.network_times import Need
from ...core.errors import InputError, ParameterError
from ...core.i18n import number, short, tr
from ...core.minutes import parse_minutes
from ...core.progress import part
from ...core.tables.timetables import read_numbers
from ...layers import read_table, read_wkb
from ...layers.writing import Wkb
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
from ..styles.coverage import coverage_style, filling_style
from ..times import AlgorithmWithTimes, add_time_parameters, read_times
from .amounts import add_people_per_unit, balance, by_type, read_amounts, read_population


class PopulationCoverage(AlgorithmWithTimes):
    """Population coverage within time and capacity."""

    ID = "populationcoverage"
    GROUP = "access"

    def title(self):
        return tr("Population covered within time and capacity")

    def initAlgorithm(self, config=None):
        add_demand_parameters(self)
        add_facility_parameters(self)
        add_field(self, "CAPACITY", tr("Field of the capacity"), "FACILITIES")
        add_people_per_unit(self)
        add_care_parameters(self)
        add_time_parameters(self)
        self.add(
            QgsProcessingParameterString(
                "MAX_MINUTES", tr("Limit in minutes (several: one pass each)"), defaultValue="30"
            )
        )
        self._add_order()
        self.add(QgsProcessingParameterFeatureSink("COVERAGE", tr("Population covered")))
        add_tables(
            self,
            ("FILLING", tr("Facilities and whom they serve")),
            ("ALLOTMENT", tr("Who is served by whom")),
        )

    def _add_order(self):
        """In which order facilities fill."""
        self.add(
            QgsProcessingParameterEnum(
                "ORDER",
                tr("Order of filling"),
                options=list(ORDERS),
                defaultValue=ORDERS[0],
                usesStaticStrings=True,
            )
        )
        add_field(self, "ORDER_FIELD", tr("Field to order the facilities by"), "FACILITIES")
        self.add(
            QgsProcessingParameterBoolean(
                "DESCENDING", tr("The highest value of the field first"), defaultValue=False
            )
        )

    def compute(self, run):
        parameters = CoverageParameters(
            parse_minutes(run.text("MAX_MINUTES"), "MAX_MINUTES"),
            run.choice("ORDER"),
            run.boolean("DESCENDING"),
        )
        demand, facilities = read_places(run, "DEMAND"), read_facilities(run)
        population = read_population(run, demand)
        capacity = self._capacity(run, facilities)
        order_value = self._order_value(run, facilities, parameters.order)
        times = read_times(
            run,
            demand,
            facilities,
            Need(parameters.limits_minutes[-1]),
            (tr("Demand"), tr("Facilities")),
            part(run.progress, 0.0, 0.8),
        )
        run.progress(0.8, tr("Filling the facilities"))
        found = population_coverage(
            times,
            population,
            capacity,
            facilities.names,
            parameters,
            order_value,
            part(run.progress, 0.8, 0.95),
        )
        self._tell(run, found, parameters)
        self._tell_types(run, read_types(run, demand), found.frame)
        style = coverage_style(found.frame, parameters.limits_minutes[-1])
        write_own(run, "COVERAGE", demand.source, found.frame, contracts.COVERAGE, style)
        binary = read_wkb(facilities.source)
        run.write(
            "FILLING",
            found.filling,
            contracts.FILLING,
            Wkb([binary[row] for row in facilities.rows], facilities.source.wkbType()),
            facilities.source.sourceCrs(),
            style=filling_style(found.filling),
        )
        run.write("ALLOTMENT", found.allotment, contracts.ALLOTMENT)

    def _capacity(self, run, facilities):
        """People that each facility can serve; no limit where there is no field."""
        field = field_of(run, "CAPACITY", facilities.source, "CAPACITY")
        if not field:
            run.warn(tr("No field of the capacity (CAPACITY): every facility can serve everybody."))
            return np.full(len(facilities), np.inf)
        per_unit = run.number("PEOPLE_PER_UNIT")
        if per_unit != 1:
            run.say(
                tr("One unit of “{field}” serves {n} inhabitants.", field=field, n=f"{per_unit:g}")
            )
        return read_amounts(run, facilities, field) * per_unit

    def _order_value(self, run, facilities, order):
        """What facilities are ordered by; numbers, or text in the order of the alphabet."""
        if order != "field":
            return None
        field = run.field("ORDER_FIELD")
        if not field:
            raise ParameterError(tr("The order by field needs ORDER_FIELD."))
        column = read_table(facilities.source, [field])[field].iloc[facilities.rows]
        try:
            return read_numbers(column)
        except InputError:
            texts = column.astype(object).where(column.notna(), "").astype(str)
            _, place = np.unique(texts.to_numpy(object).astype(str), return_inverse=True)
            run.say(tr("“{field}” is text: the order of the alphabet.", field=field))
            return np.where(texts == "", np.nan, place.astype(float))

    def _tell(self, run, found, parameters):
        """Where everybody went, and what is left of the capacity."""
        frame, filling = found.frame, found.filling
        without = frame["n_within"].to_numpy() == 0
        residual = frame["residual"].to_numpy()
        limit = short(parameters.limits_minutes[-1])
        passes = (
            {tr("served"): found.by_pass[0]}
            if len(found.by_pass) == 1
            else {
                tr("served within {minutes} min", minutes=short(minutes)): people
                for minutes, people in zip(parameters.limits_minutes, found.by_pass)
            }
        )
        balance(
            run,
            tr("Population tested"),
            frame["population_tested"].sum(),
            {
                **passes,
                tr("left over, facilities full"): residual[~without].sum(),
                tr("left over, no facility within {minutes} min", minutes=limit): residual[
                    without
                ].sum(),
            },
        )
        if filling["capacity"].notna().all():
            balance(
                run,
                tr("Capacity"),
                filling["capacity"].sum(),
                {tr("used"): filling["served"].sum(), tr("not used"): filling["unused"].sum()},
            )
            full = int((filling["unused"] <= 1e-9 * filling["capacity"]).sum())
            run.say(tr("{n} of {all} facilities are full.", n=number(full), all=len(filling)))
        run.sums(
            tr("Places of demand"),
            len(frame),
            {
                tr("served entirely"): int(((residual <= 0) & ~without).sum()),
                tr("in part or not, facilities full"): int(((residual > 0) & ~without).sum()),
                tr("no facility within {minutes} min", minutes=limit): int(without.sum()),
            },
        )

    def _tell_types(self, run, types, frame):
        """One line per type of territory."""
        people, served = (frame[name].to_numpy() for name in ("population_tested", "served"))
        for name, all_people, some in by_type(types, people, served):
            run.say(
                tr(
                    "{type}: {share} % of {people} inhab. served, {left} left over.",
                    type=name,
                    share=number(100 * some / all_people if all_people else 0, 1),
                    people=number(all_people),
                    left=number(all_people - some),
                )
            )
