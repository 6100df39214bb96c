"""What a decision would change: facilities opened, closed, moved or with another offer of care.

For elected officials and agencies: who gains, who loses, how much and where.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.access.burden import BurdenParameters, care_asked, total_burden, trips_by_care
from ...core.access.burden_search import TableSearch
from ...core.access.bypass import care_matrix
from ...core.access.care import offers
from ...core.access.scenario import scenario_times
from ...core.access.scenario_changes import (
    BREAKS,
    BURDEN,
    NEAREST,
    THRESHOLDS,
    ChangeParameters,
    change_summary,
    scenario_changes,
    site_table,
)
from ...core.access.scenario_plan import status_labels
from ...core.errors import InputError
from ...core.i18n import number, tr
from ...core.minutes import parse_minutes
from ...core.progress import part
from ...layers import Points
from ...layers.reading import transform
from ..outputs import add_tables, write_own
from ..places import (
    Places,
    add_care_parameters,
    add_demand_parameters,
    add_facility_parameters,
    care_title,
    read_places,
)
from ..styles.scenario import changes_style, sites_style
from ..times import AlgorithmWithTimes, add_time_parameters, check_times
from .amounts import balance
from .burden_input import (
    add_return_parameter,
    care_words,
    parse_hours,
    read_demand,
    read_search,
    read_steps,
    tell_care,
    tell_far,
)
from .class_parameters import add_class_parameters, read_classes
from .scenario_input import read_sites


class CompareScenario(AlgorithmWithTimes):
    """Access before and after a scenario."""

    ID = "comparescenario"
    GROUP = "access"

    def title(self):
        return tr("Compare a scenario")

    def initAlgorithm(self, config=None):
        add_demand_parameters(self, "COMMUNES", tr("Communes"), names=True)
        add_facility_parameters(self, tr("Facilities today"))
        self._add_scenario()
        add_care_parameters(self)
        self.add(
            QgsProcessingParameterFile(
                "REFERENCE_PATHWAY", tr("Reference pathway (CSV)"), optional=True
            )
        )
        add_return_parameter(self, advanced=True)
        add_time_parameters(self)
        add_class_parameters(
            self,
            *(
                QgsProcessingParameterString(name, text, optional=True)
                for name, text in (
                    ("THRESHOLDS", tr("Thresholds (minutes; hours of a pathway)")),
                    ("CHANGE_BREAKS", tr("Sizes of change (minutes; hours of a pathway)")),
                )
            ),
        )
        self.add(QgsProcessingParameterFeatureSink("CHANGES", tr("Change of access")))
        self.add(
            QgsProcessingParameterFeatureSink(
                "SITES",
                tr("Facilities before and after"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
            )
        )
        add_tables(self, ("SUMMARY", tr("Change of access: summary")))

    def _add_scenario(self):
        """What changes: codes to close, a layer to open, a table of actions, or all of after."""
        self.add(
            QgsProcessingParameterString(
                "CLOSE", tr("Close these facilities (codes)"), optional=True
            )
        )
        anything = [Qgis.ProcessingSourceType.Vector]
        for name, text in (
            ("OPEN", tr("Open (or move) these facilities")),
            ("SCENARIO", tr("Table of actions (action, facility_id, x, y, care)")),
            ("AFTER", tr("Or all the facilities after the change")),
        ):
            self.add(QgsProcessingParameterFeatureSource(name, text, anything, optional=True))

    def checkParameterValues(self, parameters, context):
        given = any(parameters.get(name) for name in ("CLOSE", "OPEN", "SCENARIO", "AFTER"))
        if not given and not check_times(parameters):
            return False, tr(
                "The scenario changes nothing: give CLOSE, OPEN, SCENARIO or AFTER."
            )
        return super().checkParameterValues(parameters, context)

    def compute(self, run):
        parameters = self._parameters(run)
        steps = read_steps(run) if run.given("REFERENCE_PATHWAY") else None
        communes, facilities = read_places(run, "COMMUNES"), read_places(run, "FACILITIES")
        population, types = read_demand(run, communes)
        sites = read_sites(run, facilities, bool(run.text("CARE").strip()) or steps is not None)
        before, after, kinds = _offered(run, sites, steps)
        crs = facilities.source.sourceCrs()
        search = read_search(
            run,
            communes,
            Places(None, sites.ids, sites.names, np.arange(len(sites))),
            lambda roads_crs: transform(sites.x, sites.y, crs, roads_crs, run.context),
            part(run.progress, 0.0, 0.7),
        )
        _check_table(search, sites)
        tell_far(run, search, population)
        run.progress(0.7, tr("Searching before and after"))
        times = scenario_times(search, before, after, part(run.progress, 0.7, 0.95))
        burden = None
        if steps is not None:
            trips = trips_by_care(steps, kinds, BurdenParameters(run.boolean("RETURN")))
            burden = tuple(
                total_burden(one.minutes[:, 1:], trips) for one in (times.before, times.after)
            )
        changes = scenario_changes(times, sites, search.origin_reasons, parameters, burden)
        write_own(
            run,
            "CHANGES",
            communes.source,
            changes.frame,
            contracts.SCENARIO_CHANGES,
            style=changes_style(changes, parameters.steps, population, _measured(run, parameters)),
        )
        table = site_table(sites, times, population)
        run.write(
            "SITES",
            table,
            contracts.SCENARIO_SITES,
            Points(sites.x, sites.y) if crs.isValid() else None,
            crs,
            style=sites_style(status_labels().tolist(), table),
        )
        summary = change_summary(changes, population, types)
        run.write("SUMMARY", summary, contracts.SCENARIO_SUMMARY)
        _tell(run, times, changes, parameters, population)

    def _parameters(self, run):
        """The measure with its thresholds and sizes of change: minutes, or hours of a pathway."""
        by_burden = run.given("REFERENCE_PATHWAY") and not run.text("CARE").strip()
        measure, parse = (BURDEN, parse_hours) if by_burden else (NEAREST, parse_minutes)
        values = {
            name: parse(run.text(name), name) if run.text(name).strip() else default[measure]
            for name, default in (("THRESHOLDS", THRESHOLDS), ("CHANGE_BREAKS", BREAKS))
        }
        run.say(
            tr("The map tells the change of the travel of the whole pathway, in hours.")
            if by_burden
            else tr("The map tells the change of the minutes to the nearest facility.")
        )
        return ChangeParameters(
            measure,
            read_classes(run, values["THRESHOLDS"]),
            values["CHANGE_BREAKS"],
        )


def _measured(run, parameters):
    """What the map tells, for its legend."""
    if parameters.measure == BURDEN:
        return tr("Travel of the whole pathway")
    if run.text("CARE").strip():
        return tr("Journey to the nearest facility offering: {care}", care=care_title(run))
    return tr("Journey to the nearest facility")


def _offered(run, sites, steps):
    """Which site is in which set before and after: the nearest, then each care of the pathway.

    Returns
    -------
    before, after : (n_sites, 1 + k) bool
    kinds : (k,) object
    """
    words, kind = care_words(), run.text("CARE").strip()
    kinds = np.empty(0, object)
    states = [(sites.before, sites.care_before), (sites.after, sites.care_after)]
    by_care = [np.zeros((len(sites), 0), bool)] * 2
    if steps is not None:
        asked = care_asked(steps)
        by_care = [
            care_matrix(pd.Series(care), asked, words) & there[:, None] for there, care in states
        ]
        either = by_care[0] | by_care[1]
        tell_care(run, steps, either)
        known = either.any(axis=0)
        if not known.any():
            raise InputError(
                tr(
                    "No facility offers any care of the reference pathway ({care}); check"
                    " CARE_FIELD.",
                    care=", ".join(asked),
                )
            )
        kinds, by_care = asked[known], [one[:, known] for one in by_care]
    nearest = [there.copy() for there, _ in states]
    if kind:
        both = offers(pd.Series(np.concatenate([care for _, care in states])), kind, words)
        nearest = [there & ours for there, ours in zip(nearest, both.reshape(2, -1))]
        for label, ours in zip((tr("before"), tr("after")), nearest):
            run.say(
                tr("Facilities offering “{kind}” {when}: {n}.", kind=kind, when=label,
                   n=number(int(ours.sum())))
            )  # fmt: skip
    elif steps is not None:
        nearest = [one.any(axis=1) for one in by_care]
    before, after = (np.column_stack([one, more]) for one, more in zip(nearest, by_care))
    return before, after, kinds


def _check_table(search, sites):
    """Refuse new facilities that the table of travel times does not have."""
    if not isinstance(search, TableSearch):
        return
    lacking = (search.table.destination_reasons != "") & sites.after & ~sites.before
    if lacking.any():
        raise InputError(
            tr(
                "The table of travel times has no times to the facility “{code}” that opens.",
                code=sites.ids[lacking][0],
            )
        )


def _tell(run, times, changes, parameters, population):
    """Who gains and who loses, and what had to be searched."""
    place = np.searchsorted(changes.order, changes.change_class)
    n = len(changes.order)
    communes = np.bincount(place, minlength=n)
    people = np.bincount(place, population, n)
    size = parameters.steps
    sides = {
        tr("gaining (shorter or newly reached)"): slice(0, size + 1),
        tr("without change"): slice(size + 1, size + 2),
        tr("losing (longer or no longer reached)"): slice(size + 2, n - 1),
        tr("not reached, neither before nor after"): slice(n - 1, n),
    }
    counts = {name: int(communes[rows].sum()) for name, rows in sides.items()}
    run.sums(tr("Communes"), len(place), counts)
    if population.sum() > 0:
        balance(
            run,
            tr("Inhabitants"),
            population.sum(),
            {name: float(people[rows].sum()) for name, rows in sides.items()},
        )
        for label, one in ((tr("before"), times.before), (tr("after"), times.after)):
            reached = one.site[:, 0] >= 0
            balance(
                run,
                tr("Inhabitants {when}", when=label),
                population.sum(),
                {
                    tr("with a nearest facility"): population[reached].sum(),
                    tr("reaching none"): population[~reached].sum(),
                },
            )
    run.say(
        tr(
            "Only what changes was searched again: {n} times a commune lost its nearest facility,"
            " in {sets} of {all} searches.",
            n=number(times.searched),
            sets=number(times.sets_searched),
            all=number(times.before.site.shape[1]),
        )
    )
    if not (changes.change_class[np.isfinite(changes.before)] != 0).any() and not communes[0]:
        run.warn(tr("The scenario changes nothing for any commune."))
