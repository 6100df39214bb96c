"""Which sequences of steps patients follow, what follows what, and how far from a reference.

For the analyst who asks what the usual pathway is, where it turns back, and who leaves it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ... import paths
from ...core import contracts
from ...core.errors import InputError
from ...core.i18n import number, tr
from ...core.pathways.conformance import (
    KINDS,
    conformance_by_patient,
    conformance_counts,
    conformance_of,
)
from ...core.pathways.event_log import event_log
from ...core.pathways.follows import activities_table, follows_table, precedence_table
from ...core.pathways.reference_limits import read_reference_limits
from ...core.pathways.sequences import by_territory, sequences_of
from ...core.pathways.variants import variants_table
from ...core.progress import part
from ...core.tables.care import read_care_tables
from ...layers import read_table, text_column
from ...layers.reading import source_name
from ..algorithm import ParcoursAlgorithm
from .small_counts import gather_hidden, hide_counts, hide_parts, smaller_part

READ = ("seq", "date", "end_date", "wait_days")


class PathwayVariants(ParcoursAlgorithm):
    """Variants, directly-follows relations and conformance."""

    ID = "pathwayvariants"
    GROUP = "pathways"

    def title(self):
        return tr("Pathway variants")

    def initAlgorithm(self, config=None):
        self.add(
            QgsProcessingParameterFeatureSource(
                "STEPS", tr("Steps"), [Qgis.ProcessingSourceType.Vector]
            )
        )
        self.add(
            QgsProcessingParameterFile(
                "REFERENCE_PATHWAY", tr("Reference pathway (CSV)"), optional=True
            )
        )
        for name, text in (
            ("TERRITORY_TYPE", tr("Also apart by (territory type, field of the steps)")),
            ("STEP_FIELD", tr("What a pathway is made of (field of the steps)")),
        ):
            self.add(
                QgsProcessingParameterField(
                    name,
                    text,
                    "step" if name == "STEP_FIELD" else None,
                    parentLayerParameterName="STEPS",
                    optional=True,
                ),
                advanced=name == "STEP_FIELD",
            )
        self.add(
            QgsProcessingParameterNumber(
                "MIN_PATIENTS",
                tr("Hide counts of fewer patients than (0: show all)"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=0,
                minValue=0,
            )
        )
        self.add(QgsProcessingParameterFeatureSink(
            "VARIANTS", tr("Variants"), QgsProcessing.SourceType.TypeVector
        ))  # fmt: skip
        for name, text, default in (
            ("FOLLOWS", tr("What follows what"), True),
            ("ACTIVITIES", tr("Steps: starts, ends, repetitions"), True),
            ("PRECEDENCE", tr("Which step comes first"), False),
            ("CONFORMANCE", tr("Conformance by patient"), True),
            ("DEVIATIONS", tr("Deviations from the reference pathway"), False),
            ("CONFORMANCE_BY_TYPE", tr("Conformance by territory type"), True),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name,
                    text,
                    QgsProcessing.SourceType.TypeVector,
                    optional=True,
                    createByDefault=default,
                )
            )

    def compute(self, run):
        log = self._read(run)
        sequences = sequences_of(log)
        if not len(sequences):
            raise InputError(
                tr("No step of the layer “{layer}” has a name.", layer=self._layer_name(run))
            )
        territory = None
        if run.field("TERRITORY_TYPE"):
            territory = log.patients["territory_type"].to_numpy(object)
        run.progress(0.4, tr("Counting variants"))
        variants, follows, activities = (
            by_territory(sequences, table, territory, part(run.progress, start, start + 0.1))
            for table, start in (
                (variants_table, 0.4),
                (follows_table, 0.5),
                (activities_table, 0.6),
            )
        )
        self._tell(run, log, sequences, variants, follows, activities)
        self._write_counts(run, variants, follows, activities)
        if run.wanted("PRECEDENCE"):
            self._write_precedence(run, precedence_table(sequences, part(run.progress, 0.75, 0.85)))
        self._compare(run, log, territory)

    def _layer_name(self, run):
        return source_name(run.source("STEPS"))

    def _read(self, run):
        """The log of the steps: only the fields that are needed, no geometry."""
        source = run.source("STEPS")
        step, territory = run.field("STEP_FIELD") or "step", run.field("TERRITORY_TYPE")
        present = set(source.fields().names())
        names = ["patient", step, territory, *(name for name in READ if name in present)]
        frame = read_table(source, list(dict.fromkeys(names)), part(run.progress, 0.0, 0.3))
        if not len(frame):
            raise InputError(tr("The layer “{layer}” is empty.", layer=source_name(source)))
        columns = {name: frame[name] for name in READ if name in frame}
        columns["patient"] = text_column(frame["patient"])
        columns["step"] = text_column(frame[step])
        if territory:
            columns["territory_type"] = text_column(frame[territory])
        return event_log(pd.DataFrame(columns))

    def _tell(self, run, log, sequences, variants, follows, activities):
        """Where every event, patient and passage went."""
        run.sums(
            tr("Events read"),
            len(log) + log.n_without_patient,
            {
                tr("in pathways"): len(sequences),
                tr("without the name of a step"): len(log) - len(sequences),
                tr("without patient"): log.n_without_patient,
            },
        )
        cases = sequences.cases()
        whole = variants[variants["territory_type"] == tr("all")]
        run.sums(
            tr("Patients"),
            log.n_patients,
            {
                tr("in variants"): int(whole["cases"].sum()),
                tr("without any named step"): log.n_patients - cases,
            },
        )
        loops = follows[follows["territory_type"] == tr("all")]
        alone = int(loops.loc[loops["self_loop"].to_numpy(bool), "count"].sum())
        run.sums(
            tr("Passages from one step to the next"),
            len(sequences) - cases,
            {
                tr("to another step"): int(loops["count"].sum()) - alone,
                tr("to the same step again"): alone,
            },
        )
        run.say(
            tr(
                "{variants} variants; {n} of them are followed by 80 % of the patients.",
                variants=number(len(whole)),
                n=number(int((whole["cumulative"] < 0.8 - 1e-12).sum()) + 1),
            )
        )
        repeated = activities[activities["territory_type"] == tr("all")]["repetitions"].sum()
        run.say(tr("Steps done again by the same patient: {n}.", n=number(int(repeated))))

    def _write_counts(self, run, variants, follows, activities):
        """VARIANTS, FOLLOWS and ACTIVITIES, without small counts if asked for."""
        least = run.integer("MIN_PATIENTS")
        hidden_activities = np.zeros(len(activities), bool)
        if least > 1:
            size = activities["territory_type"].map(
                variants.groupby("territory_type")["cases"].sum()
            )
            cases = smaller_part(activities["cases"], size)
            hidden_activities = hide_counts(
                activities, ["step"], "cases", cases, least, run.progress
            )
            variants, follows, untold = self._without_small(run, variants, follows)
            self._tell_hidden(run, hidden_activities, tr("Steps counted"))
            told = ~activities["territory_type"].isin(untold)
            activities = activities.assign(share_cases=activities["share_cases"].where(told))
            # With the ends of pathways, hidden passages could be computed back; the others are
            # parts of the cases that may be small themselves.
            parts = ("starts", "ends", "self_loops", "cases_with_rework")
            activities = activities.assign(**dict.fromkeys(parts, np.nan))
        else:
            run.warn(
                tr(
                    "Nothing is hidden, however few the patients: keep the tables among those who"
                    " may see the patients' data; to publish, set MIN_PATIENTS (11 is the usual"
                    " rule for health data)."
                )
            )
            variants, follows = variants.assign(hidden=False), follows.assign(hidden=False)
        run.write("VARIANTS", variants, contracts.VARIANTS)
        run.write("FOLLOWS", follows, contracts.FOLLOWS)
        self._write_masked(run, "ACTIVITIES", activities, hidden_activities, contracts.ACTIVITIES)

    def _without_small(self, run, variants, follows):
        """Variants and passages of too few patients gathered into one row per territory type.

        Gives the types as well of whose patients even the number is hidden.
        """
        least = run.integer("MIN_PATIENTS")
        cases = variants.groupby("territory_type", sort=False)["cases"].sum()
        totals = pd.DataFrame({"total": cases, "patients": cases}).reset_index()
        rows, types = hide_parts(
            variants, ["variant"], totals, "cases", "cases", least, run.progress
        )
        self._tell_hidden(run, rows, tr("Variants"))
        untold = variants["territory_type"][types].unique()
        variants = gather_hidden(variants, rows, types, "variant", "cases")
        size = variants["territory_type"].map(cases.drop(untold))
        by_type = variants.groupby("territory_type", sort=False)
        # Ranks and running sums over the rows shown only: gaps would tell the hidden ones.
        variants = variants.assign(
            share=variants["cases"] / size,
            cumulative=by_type["cases"].cumsum() / size,
            rank=(by_type.cumcount() + 1).where(~variants["hidden"].to_numpy(bool)),
        )
        passages = follows.groupby("territory_type", sort=False)["count"].sum()
        totals = pd.DataFrame({"total": passages, "patients": cases}).dropna().reset_index()
        totals = totals.rename(columns={"index": "territory_type"})
        rows, types = hide_parts(
            follows, ["from_step", "to_step"], totals, "count", "cases", least, run.progress
        )
        self._tell_hidden(run, rows, tr("Passages counted"))
        follows = follows.assign(min_days=np.nan, max_days=np.nan, share=np.nan)
        return variants, gather_hidden(follows, rows, types, "from_step", "count"), untold

    def _write_masked(self, run, name, frame, hidden, contract):
        """A table in which hidden rows keep their names and lose their numbers."""
        numbers = [field.name for field in contract if field.kind in ("integer", "real")]
        frame = frame.assign(hidden=hidden)
        frame[numbers] = frame[numbers].astype(float)
        frame.loc[np.asarray(hidden, bool), numbers] = np.nan
        run.write(name, frame, contract)

    def _write_precedence(self, run, table):
        """PRECEDENCE; a row is hidden where either order has too few patients."""
        least = run.integer("MIN_PATIENTS")
        before, after = table["before"], table["cases"] - table["before"]
        hidden = np.zeros(len(table), bool)
        for count in (before, after):
            hidden |= ((count > 0) & (count < least)).to_numpy(bool) & (least > 1)
        self._write_masked(run, "PRECEDENCE", table, hidden, contracts.PRECEDENCE)

    def _tell_hidden(self, run, hidden, label):
        run.sums(
            label, len(hidden), {tr("shown"): int((~hidden).sum()), tr("hidden"): int(hidden.sum())}
        )

    def _compare(self, run, log, territory):
        """Write how the pathways differ from the reference; empty tables without one."""
        path = run.path("REFERENCE_PATHWAY")
        if not path:
            for name in ("CONFORMANCE", "DEVIATIONS", "CONFORMANCE_BY_TYPE"):
                contract = getattr(contracts, name)
                run.write(name, pd.DataFrame(columns=[f.name for f in contract]), contract)
            run.say(tr("No REFERENCE_PATHWAY: pathways are compared with none."))
            return
        reference = read_reference_limits(Path(path))
        words = read_care_tables(paths.resources() / "facilities").words
        run.progress(0.85, tr("Comparing with the reference pathway"))
        found = conformance_of(log, reference, words)
        people = conformance_by_patient(log, found.deviations)
        counts = conformance_counts(log, found, territory)
        self._tell_reference(run, log, reference, found, people)
        least = run.integer("MIN_PATIENTS")
        hidden = np.zeros(len(counts), bool)
        if least > 1:
            smaller = smaller_part(counts["patients"], counts["concerned"])
            key = ["kind", "step", "after"]
            hidden = hide_counts(counts, key, "patients", smaller, least, run.progress)
            concerned = counts["concerned"].to_numpy(np.int64)
            hidden |= hide_counts(counts, key, "concerned", concerned, least, run.progress)
            self._tell_hidden(run, hidden, tr("Counts of conformance"))
            run.warn(
                tr(
                    "MIN_PATIENTS hides groups in tables of counts only: CONFORMANCE and"
                    " DEVIATIONS have one row per patient and are for your own eyes."
                )
            )
        run.write("CONFORMANCE", people, contracts.CONFORMANCE)
        who = log.patients.iloc[found.deviations["patient"].to_numpy(np.int64)]
        run.write(
            "DEVIATIONS",
            found.deviations.assign(
                patient=who["patient"].to_numpy(object),
                territory_type=who["territory_type"].to_numpy(object),
            ),
            contracts.DEVIATIONS,
        )
        self._write_masked(
            run, "CONFORMANCE_BY_TYPE", counts, hidden, contracts.CONFORMANCE_BY_TYPE
        )

    def _tell_reference(self, run, log, reference, found, people):
        """What was matched and what differs."""
        row, codes = found.reference_row, log.codes("step")[0]
        run.sums(
            tr("Events by the reference pathway"),
            len(log),
            {
                tr("of its steps"): int((row >= 0).sum()),
                tr("of other steps"): int(((row < 0) & (codes >= 0)).sum()),
                tr("without the name of a step"): int((codes < 0).sum()),
            },
        )
        if not (row >= 0).any():
            run.warn(
                tr(
                    "No step of the pathways is in the reference: write its step or step_fr as"
                    " the steps have them."
                )
            )
        conform = people["conforms"].to_numpy(bool)
        run.sums(
            tr("Patients compared"),
            len(people),
            {tr("conform"): int(conform.sum()), tr("with deviations"): int((~conform).sum())},
        )
        kinds = found.deviations["kind"].value_counts()
        names = (tr("missing"), tr("extra"), tr("out of order"), tr("late"))
        run.sums(
            tr("Deviations"),
            len(found.deviations),
            {name: int(kinds.get(kind, 0)) for name, kind in zip(names, KINDS)},
        )
        if not np.isfinite(reference.limit_days).any():
            run.say(
                tr(
                    "The reference pathway gives no limit of days: no step counts as late. Fill in"
                    " limit_days with their source (limit_source)."
                )
            )
        elif (np.isfinite(reference.limit_days) & (reference.limit_source == "")).any():
            run.warn(tr("Some limits of the reference pathway have no source (limit_source)."))
