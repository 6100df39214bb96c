"""The travel of a whole pathway, from every commune: all its visits, to the nearest or together.

For the analyst who asks what twenty-five sessions of radiotherapy mean for those who live far away.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core import contracts
from ...core.access.burden import BurdenParameters, care_asked, pathway_burden
from ...core.access.burden_tables import burden_levels, burden_steps, burden_summary
from ...core.access.bypass import care_matrix
from ...core.i18n import number, short, tr
from ...core.progress import part
from ..outputs import add_tables, write_own
from ..places import add_demand_parameters, add_facility_parameters, add_field, read_places
from ..styles.burden import burden_style
from ..times import AlgorithmWithTimes, add_time_parameters
from .amounts import balance
from .burden_input import (
    add_return_parameter,
    care_words,
    parse_hours,
    read_care_lists,
    read_demand,
    read_search,
    read_steps,
    tell_care,
    tell_far,
)
from .burden_territories import read_territories
from .class_parameters import add_class_parameters, read_classes


class PathwayAccess(AlgorithmWithTimes):
    """Travel of a reference pathway."""

    ID = "pathwayaccess"
    GROUP = "access"

    def title(self):
        return tr("Travel of a whole pathway")

    def initAlgorithm(self, config=None):
        add_demand_parameters(self, "COMMUNES", tr("Communes"), names=True)
        add_field(self, "TERRITORY_FIELD", tr("Field of the territory (EPCI, area …)"), "COMMUNES")
        add_facility_parameters(self)
        add_field(self, "CARE_FIELD", tr("Field of the care offered"), "FACILITIES")
        add_field(
            self,
            "FACILITIES_COMMUNE",
            tr("Field of the facility's commune code"),
            "FACILITIES",
            advanced=True,
        )
        self.add(QgsProcessingParameterFile("REFERENCE_PATHWAY", tr("Reference pathway (CSV)")))
        add_time_parameters(self)
        add_return_parameter(self)
        self.add(
            QgsProcessingParameterNumber(
                "WITHIN_PERCENT",
                tr("Fewest places: at most so much longer than the least (%)"),
                Qgis.ProcessingNumberParameterType.Double,
                defaultValue=20,
                minValue=0,
            )
        )
        add_class_parameters(
            self,
            QgsProcessingParameterString(
                "THRESHOLDS", tr("Thresholds (hours)"), defaultValue="10,20,40,60,80"
            ),
        )
        self.add(QgsProcessingParameterFeatureSink("BURDEN", tr("Travel of the pathway")))
        add_tables(
            self,
            ("BY_STEP", tr("Travel of the pathway: by step")),
            ("SUMMARY", tr("Travel of the pathway: summary")),
        )

    def compute(self, run):
        classes = read_classes(run, parse_hours(run.text("THRESHOLDS"), "THRESHOLDS"))
        parameters = BurdenParameters(run.boolean("RETURN"), run.number("WITHIN_PERCENT"))
        steps = read_steps(run)
        communes, facilities = read_places(run, "COMMUNES"), read_places(run, "FACILITIES")
        population, types = read_demand(run, communes)
        lists = read_care_lists(run, facilities)
        offers = care_matrix(lists, care_asked(steps), care_words())
        tell_care(run, steps, offers)
        territories = read_territories(run, communes, facilities)
        search = read_search(
            run,
            communes,
            facilities,
            lambda crs: facilities.points(crs, run.context),
            part(run.progress, 0.0, 0.6),
        )
        tell_far(run, search, population)
        run.progress(0.6, tr("Searching the nearest facilities"))
        stage = part(run.progress, 0.6, 0.9)
        burden = pathway_burden(search, offers, steps, parameters, territories, stage)
        names = np.where(facilities.names == "", facilities.ids, facilities.names)
        levels = burden_levels(burden, steps, names, search.origin_reasons, classes)
        summary = burden_summary(levels.frame, population, types)
        style = burden_style(levels, population)
        write_own(run, "BURDEN", communes.source, levels.frame, contracts.BURDEN, style)
        if run.wanted("BY_STEP"):
            table = burden_steps(
                burden, steps, communes.ids, communes.names, facilities.ids, names
            )
            run.write("BY_STEP", table, contracts.BURDEN_STEPS)
            self._tell_rows(run, table, len(communes), len(steps))
        run.write("SUMMARY", summary, contracts.BURDEN_SUMMARY)
        self._tell(run, burden, levels, summary, offers, population)

    def _tell_rows(self, run, table, n_communes, n_steps):
        """Every commune has a row for every step."""
        reasons = table["reason"]
        run.sums(
            tr("Communes x steps ({communes} x {steps})", communes=n_communes, steps=n_steps),
            len(table),
            {
                tr("with a facility"): int((reasons == "").sum()),
                **{
                    f"({reason})": int(count)
                    for reason, count in reasons[reasons != ""].value_counts().items()
                },
            },
        )

    def _tell(self, run, burden, levels, summary, offers, population):
        """The sums, the means and how the fewest places compare."""
        frame, n = levels.frame, len(levels.frame)
        offering = int(offers.any(axis=1).sum())
        run.sums(
            tr("Facilities"),
            len(offers),
            {
                tr("offering a step of the pathway"): offering,
                tr("offering none"): len(offers) - offering,
            },
        )
        complete = burden.complete
        run.sums(
            tr("Communes read"),
            n,
            {
                tr("that can do the whole pathway"): int(complete.sum()),
                tr("that miss a step, with a reason"): int((frame["reason"] != "").sum()),
            },
        )
        labels = [*levels.classes.labels, tr("a step cannot be reached")]
        order = np.append(np.arange(1, len(labels)), 0)
        counts = np.bincount(levels.class_of, minlength=len(labels))[order]
        names = [f"({label})" for label in labels]
        run.sums(tr("Communes written"), n, dict(zip(names, counts.tolist())))
        people = np.bincount(levels.class_of, population, len(labels))[order]
        if population.sum() > 0:
            balance(run, tr("Inhabitants"), population.sum(), dict(zip(names, people.tolist())))
        if not complete.any():
            run.warn(tr("No commune can do the whole pathway: see the reasons in the output."))
            return
        whole = summary.iloc[0]
        run.say(
            tr(
                "Mean travel of the pathway: {hours} h; in the fewest places {few} h, at"
                " {few_places} places instead of {places}.",
                hours=number(whole["mean_minutes"] / 60, 1),
                few=number(whole["mean_minutes_few"] / 60, 1),
                few_places=number(whole["mean_places_few"], 1),
                places=number(whole["mean_places"], 1),
            )
        )
        single = int((frame["n_places_few"] == 1).sum())
        run.say(
            tr(
                "Communes that can do it in one place within {percent} % of the least time: {n}.",
                percent=short(run.number("WITHIN_PERCENT")),
                n=number(single),
            )
        )
        worst = pd.Series(frame["worst_step"][complete]).value_counts()
        run.say(
            tr(
                "The step that weighs most: {steps}.",
                steps=", ".join(f"{step} ({number(count)})" for step, count in worst.items()),
            )
        )
        if burden.few.greedy.any():
            run.warn(
                tr(
                    "For {n} communes not every set of three or more places was tried: there may"
                    " be one with fewer places.",
                    n=number(int(burden.few.greedy.sum())),
                )
            )
