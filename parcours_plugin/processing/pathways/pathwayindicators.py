"""Each patient's pathway in numbers, and how these differ between territories, steps and years.

For the analyst who asks how far, how long, through how many hands and where pathways break.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ... import paths
from ...core import contracts
from ...core.flows.group_secrecy import hide_groups
from ...core.i18n import number, tr
from ...core.pathways.breaks import breaks_of, step_waits
from ...core.pathways.coordination import (
    coordination_table,
    handovers_of,
    has_coordination,
    patient_coordination,
)
from ...core.pathways.indicator_groups import indicator_groups
from ...core.pathways.indicators import Measured, patient_indicators, wait_table
from ...core.pathways.inside import inside_departement
from ...core.pathways.reference_limits import read_reference_limits
from ...core.pathways.travel import patient_travel, travel_of
from ...core.pathways.waits import first_steps, waits_between
from ...core.progress import part
from ...core.tables.care import read_care_tables
from ...layers import Points
from ..algorithm import ParcoursAlgorithm
from ..roads import read_network
from ..styles.pathway_measures import journeys_style
from ..times import add_time_parameters
from .hidden_groups import tell_hidden, without_hidden
from .pathway_reading import (
    add_pathway_layers,
    add_territory_parameters,
    patient_frame,
    read_inside,
    read_pathways,
)
from .travel_measures import measure_of, placed_events

OUTPUTS = ("BY_TYPE", "WAITS", "BREAKS", "COORDINATION")


class PathwayIndicators(ParcoursAlgorithm):
    """Indicators of pathways per patient, medians by group, coordination."""

    ID = "pathwayindicators"
    GROUP = "pathways"

    def title(self):
        return tr("Pathway indicators")

    def initAlgorithm(self, config=None):
        add_pathway_layers(self)
        add_territory_parameters(self)
        self.add(
            QgsProcessingParameterFile(
                "REFERENCE_PATHWAY", tr("Reference pathway (CSV)"), optional=True
            )
        )
        for name, text, kind, default in (
            (
                "BREAK_DAYS",
                tr("A change of facility after more than (days) is a break"),
                Qgis.ProcessingNumberParameterType.Double,
                60,
            ),
            (
                "MIN_PATIENTS",
                tr("Hide groups of fewer patients than"),
                Qgis.ProcessingNumberParameterType.Integer,
                0,
            ),
        ):
            self.add(
                QgsProcessingParameterNumber(name, text, kind, defaultValue=default, minValue=0)
            )
        add_time_parameters(self, direction=False)
        self.add(QgsProcessingParameterFeatureSink("INDICATORS", tr("Indicators by patient")))
        for name, text in zip(
            OUTPUTS,
            (
                tr("Indicators by territory type, step and year"),
                tr("Waits between steps"),
                tr("Breaks"),
                tr("Coordination"),
            ),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name,
                    text,
                    QgsProcessing.SourceType.TypeVector,
                    optional=True,
                    createByDefault=name == "BY_TYPE",
                )
            )

    def compute(self, run):
        roads = None
        if run.given("NETWORK") and not run.given("TRAVEL_TIMES"):
            roads = read_network(run, part(run.progress, 0.0, 0.4))
        given = read_pathways(run, roads.crs if roads else None)
        log = given.log
        reference, row = self._reference(run, log)
        travels = np.ones(len(log), bool)
        if reference is not None:
            travels = np.append(reference.visits, 1.0)[row] != 0
        measure = measure_of(run, log, roads, part(run.progress, 0.5, 0.8))
        travel = travel_of(log, travels, measure)
        people = patient_travel(log, travel, placed_events(run, log))
        first = waits = None
        if reference is not None:
            first = first_steps(log, row, len(reference.step))
            waits = waits_between(log, reference, first)
        passages = handovers_of(log)
        coordinated = has_coordination(log)
        measured = Measured(
            travel,
            people,
            inside_departement(log),
            *read_inside(run, given),
            breaks_of(log, run.number("BREAK_DAYS"), reference, first, waits),
            waits,
            patient_coordination(passages, log.n_patients) if coordinated else None,
            step_waits(log),
        )
        run.progress(0.85, tr("Adding up"))
        indicators = patient_indicators(log, measured)
        groups = indicator_groups(log, measured, indicators, reference)
        self._write_patients(run, given, indicators)
        self._write_groups(run, groups)
        waiting = None if waits is None else wait_table(log, waits, reference)
        empty = indicators[:0].reindex(columns=[field.name for field in contracts.WAITS])
        run.write("WAITS", empty if waiting is None else waiting, contracts.WAITS)
        run.write("BREAKS", patient_frame(log, measured.breaks), contracts.BREAKS)
        self._write_coordination(run, log, passages, coordinated)
        self._tell(run, log, measured, indicators, passages if coordinated else None)

    def _reference(self, run, log):
        """The reference pathway and which of its steps each event is (-1 = none)."""
        path = run.path("REFERENCE_PATHWAY")
        if not path:
            run.say(
                tr(
                    "Without REFERENCE_PATHWAY, waits have no limits and no step counts as missing;"
                    " every step counts as a journey."
                )
            )
            return None, None
        reference = read_reference_limits(Path(path))
        words = read_care_tables(paths.resources() / "facilities").words
        codes, steps = log.codes("step")
        row = np.append(reference.rows_of(steps, words), -1)[codes]
        run.sums(
            tr("Events by the reference pathway"),
            len(log),
            {tr("of its steps"): int((row >= 0).sum()), tr("of other steps"): int((row < 0).sum())},
        )
        run.say(
            tr(
                "Limits of waits: {n} (with a source: {sourced}).",
                n=number(int(np.isfinite(reference.limit_days).sum())),
                sourced=number(
                    int((np.isfinite(reference.limit_days) & (reference.limit_source != "")).sum())
                ),
            )
        )
        return reference, row

    def _write_patients(self, run, given, indicators):
        """INDICATORS, at the homes where these are known."""
        geometry = None
        if given.events.output_crs.isValid():
            geometry = Points(*given.home_points())
        run.write(
            "INDICATORS",
            indicators,
            contracts.INDICATORS,
            geometry,
            given.events.output_crs,
            style=journeys_style(indicators) if geometry is not None else None,
        )

    def _write_groups(self, run, groups):
        """BY_TYPE, small groups without their numbers."""
        frame = groups.frame
        hidden = hide_groups(
            groups.block,
            groups.type_code,
            groups.value_code,
            frame["events"].to_numpy(np.int64),
            frame["patients"].to_numpy(np.int64),
            run.integer("MIN_PATIENTS"),
        )
        shown = without_hidden(frame, hidden, contracts.INDICATOR_GROUPS, ("territory_type",))
        run.write("BY_TYPE", shown, contracts.INDICATOR_GROUPS)
        tell_hidden(run, tr("Groups"), hidden)

    def _write_coordination(self, run, log, passages, coordinated):
        """COORDINATION, empty where the steps tell nothing of it."""
        if not coordinated:
            run.say(
                tr(
                    "The steps have neither actors nor transmissions: nothing is said of"
                    " coordination."
                )
            )
        table = coordination_table(log, passages)
        frame = table.frame if coordinated else table.frame[:0]
        count = frame["handovers"].to_numpy(np.int64)
        block = table.block[: len(frame)]
        hidden = hide_groups(
            block,
            np.full(len(frame), -1),
            np.where(block == 0, -1, np.arange(len(frame))),
            count,
            frame["patients"].to_numpy(np.int64),
            run.integer("MIN_PATIENTS"),
        )
        shown = without_hidden(frame, hidden, contracts.COORDINATION, ("next_value", "name"))
        run.write("COORDINATION", shown, contracts.COORDINATION)

    def _tell(self, run, log, measured, indicators, passages):
        """Where every event, patient and handover went."""
        travel = measured.travel
        without_place = int(measured.people.without_place.sum())
        without_way = int(measured.people.without_way.sum())
        stays = int((~travel.travels).sum())
        run.sums(
            tr("Events read"),
            len(log),
            {
                tr("with a journey"): len(log) - stays - without_place - without_way,
                tr("the patient does not travel for"): stays,
                tr("without place"): without_place,
                tr("without a way"): without_way,
            },
        )
        known = int(np.isfinite(indicators["km_return"].to_numpy(float)).sum())
        reason = int((indicators["reason"] != "").sum())
        run.sums(
            tr("Patients"),
            len(indicators),
            {
                tr("with all journeys known"): known,
                tr("with some journey unknown"): reason,
                tr("without any journey"): len(indicators) - known - reason,
            },
        )
        kinds = measured.breaks["kind"].value_counts()
        run.sums(
            tr("Breaks"),
            len(measured.breaks),
            {
                tr("waits over their limit"): int(kinds.get("over_limit", 0)),
                tr("missing steps"): int(kinds.get("missing_step", 0)),
                tr("changes of facility after a long wait"): int(kinds.get("change_after_wait", 0)),
            },
        )
        if run.given("TRAVEL_TIMES"):
            chain = np.isnan(indicators["minutes_chain"].to_numpy(float))
            lost = int((chain & np.isfinite(indicators["minutes_return"].to_numpy(float))).sum())
            if lost:
                run.warn(
                    tr(
                        "{n} patients have no minutes of the chain: the table of travel times has"
                        " no time between some of their facilities.",
                        n=number(lost),
                    )
                )
        if passages is not None:
            between, known = passages.between, passages.between & passages.known
            passed = int((passages.transmitted & between).sum())
            run.sums(
                tr("Passages from one event to the next"),
                len(passages),
                {
                    tr("within one facility"): int((~between).sum()),
                    tr("handovers with a report passed on"): passed,
                    tr("handovers without"): int(known.sum()) - passed,
                    tr("handovers of which it is not known"): int((between & ~known).sum()),
                },
            )
            run.say(
                tr(
                    "Pathways coordinated by the patient alone: {alone} of {known}.",
                    alone=number(int(measured.coordination.alone.sum())),
                    known=number(int(measured.coordination.judged.sum())),
                )
            )
