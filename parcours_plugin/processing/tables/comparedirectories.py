"""What became of the facilities between two directories, and which ones patients use.

For whoever keeps a directory alive: opened, closed, moved, there twice, used but not listed.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
from qgis.core import (
    Qgis,
    QgsProcessing,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ... import paths
from ...core import contracts
from ...core.errors import InputError
from ...core.flows.group_secrecy import hide_groups
from ...core.i18n import number, tr
from ...core.progress import part
from ...core.tables.care import read_care_tables
from ...core.tables.directory_changes import ChangeOptions, compare_directories, duplicates
from ...core.tables.directory_changes_listing import KINDS, Listing, kind_texts
from ...core.tables.directory_changes_uses import compare_uses, uses_of
from ...core.tables.folding import fold
from ...layers import Points, read_points, read_table, text_column
from ...layers.reading import source_crs, source_name, transform
from ..algorithm import ParcoursAlgorithm
from ..places import KNOWN_FIELDS, add_field
from ..roads import working_crs
from ..styles.directories import changes_style

# Codes of facilities before codes of communes, which a directory has too.
WORDS = {
    "ID": (
        "facility id", "finess", "nofinesset", "num finess", "numero finess", "finess et",
        "nfiness", "fi", *KNOWN_FIELDS["ID"],
    ),
    "NAME": KNOWN_FIELDS["NAME"],
    "CATEGORY": ("category", "categorie", "categetab", "cat"),
    "COMMUNE": KNOWN_FIELDS["COMMUNE"],
    "CARE": KNOWN_FIELDS["CARE"],
}  # fmt: skip
STEP_FIELDS = ("patient", "facility_id", "facility_name", "facility_commune")


class CompareDirectories(ParcoursAlgorithm):
    """Compare two directories of facilities, or a directory and pathways."""

    ID = "comparedirectories"
    GROUP = "tables"

    def title(self):
        return tr("Compare directories")

    def initAlgorithm(self, config=None):
        anything = [Qgis.ProcessingSourceType.Vector]
        for layer, text, optional in (
            ("AFTER", tr("Directory of facilities"), False),
            ("BEFORE", tr("Older directory to compare with"), True),
            ("STEPS", tr("Steps (which facilities do patients use?)"), True),
        ):
            self.add(QgsProcessingParameterFeatureSource(layer, text, anything, optional=optional))
            if layer == "STEPS":
                continue
            for name, said in (
                ("ID", tr("Field of the facility code")),
                ("NAME", tr("Field of the facility name")),
                ("CATEGORY", tr("Field of the category")),
                ("COMMUNE", tr("Field of the commune code")),
                ("CARE", tr("Field of the care offered")),
            ):
                add_field(self, f"{layer}_{name}", said, layer, advanced=name not in ("ID", "NAME"))
        real = Qgis.ProcessingNumberParameterType.Double
        whole = Qgis.ProcessingNumberParameterType.Integer
        for name, text, kind, default in (
            ("MOVE_METRES", tr("A facility has moved beyond (metres)"), real, 200),
            ("DUPLICATE_METRES", tr("Facilities alike in name may be one within (metres)"), real,
             100),
            ("MIN_PATIENTS", tr("Hide groups of fewer patients than"), whole, 11),
        ):  # fmt: skip
            self.add(
                QgsProcessingParameterNumber(name, text, kind, defaultValue=default, minValue=0)
            )
        self.add(
            QgsProcessingParameterFeatureSink(
                "CHANGES", tr("Changes of the directory"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )

    def compute(self, run):
        after_source = run.source("AFTER")
        before_source, steps_source = run.optional_source("BEFORE"), run.optional_source("STEPS")
        crs = self._crs(run, [after_source, before_source, steps_source])
        after = self._listing(run, "AFTER", after_source, crs)
        before = None
        if before_source is not None:
            before = self._listing(run, "BEFORE", before_source, crs)
            before, after = _same_care(run, before, after)
        elif steps_source is None:
            run.say(tr("Neither BEFORE nor STEPS is given: only likely duplicates are looked for."))
        options = ChangeOptions(run.number("MOVE_METRES"), run.number("DUPLICATE_METRES"))
        parts = []
        if before is not None:
            words = read_care_tables(paths.resources() / "facilities").words
            progress = part(run.progress, 0.2, 0.5)
            found = compare_directories(before, after, words, options, progress)
            parts.append(found.frame)
            self._tell_changes(run, found, len(before), len(after))
        run.progress(0.5, tr("Looking for duplicates"))
        twice, crowded = duplicates(after, options)
        parts.append(twice)
        if crowded:
            run.say(
                tr(
                    "{n} facilities stand among so many others that they are compared by name and"
                    " commune only.",
                    n=number(crowded),
                )
            )
        if steps_source is not None:
            parts.append(self._uses(run, steps_source, after, crs))
        frame = pd.concat(parts, ignore_index=True)
        self._write(run, frame, crs, after_source)

    def _crs(self, run, sources):
        """A reference system in metres that suits the first layer with places; None without any."""
        for source in sources:
            if source is None or source.wkbType() == QgsWkbTypes.Type.NoGeometry:
                continue
            x, y = read_points(source, source_crs(source), run.context)
            known = np.isfinite(x) & np.isfinite(y)
            if known.any():
                return working_crs(source_crs(source), Points(x[known], y[known]))
        run.say(tr("No layer has places: only identifiers and names are compared."))
        return None

    def _listing(self, run, layer, source, crs):
        """A directory as arrays."""
        fields = {name: self._field(run, layer, name, source) for name in WORDS}
        if not fields["ID"]:
            raise InputError(
                tr(
                    "No field of codes could be recognised in the layer “{layer}”; set"
                    " {parameter}.",
                    layer=source_name(source),
                    parameter=f"{layer}_ID",
                )
            )
        frame = read_table(source, list(dict.fromkeys(filter(None, fields.values()))))
        if not len(frame):
            raise InputError(tr("The layer “{layer}” is empty.", layer=source_name(source)))
        nothing = np.full(len(frame), "", object)
        columns = {
            name: text_column(frame[field]).str.strip().to_numpy(object) if field else nothing
            for name, field in fields.items()
        }
        x, y = _points(run, source, crs, len(frame))
        exact = None
        if "precision" in source.fields().names():  # as loadfacilities writes it
            said = text_column(read_table(source, ["precision"])["precision"])
            exact = (said == "exact").to_numpy(bool)
        return Listing(
            columns["ID"], columns["NAME"], columns["CATEGORY"], columns["COMMUNE"],
            columns["CARE"], x, y, exact,
        )  # fmt: skip

    def _field(self, run, layer, name, source):
        """The field chosen, else the one recognised by its name, else ``""``."""
        parameter = f"{layer}_{name}"
        chosen = run.field(parameter)
        if chosen:
            return chosen
        folded = {fold(field): field for field in reversed(source.fields().names())}
        found = next((folded[word] for word in WORDS[name] if word in folded), "")
        if found:
            run.say(
                tr(
                    "{parameter}: taken from the field “{field}” of “{layer}”.",
                    parameter=parameter,
                    field=found,
                    layer=source_name(source),
                )
            )
        return found

    def _uses(self, run, source, after, crs):
        """Facilities used but not listed, and never used."""
        names = set(source.fields().names())
        if "patient" not in names or not names & {"facility_id", "facility_name"}:
            raise InputError(
                tr(
                    "The layer “{layer}” has no fields “patient” and “facility_id”: give the steps"
                    " that loadpathways writes.",
                    layer=source_name(source),
                )
            )
        steps = read_table(source, [name for name in STEP_FIELDS if name in names])
        for name in steps.columns:
            steps[name] = text_column(steps[name])
        steps["x"], steps["y"] = _points(run, source, crs, len(steps))
        uses, without = uses_of(steps)
        frame, row = compare_uses(after, uses, part(run.progress, 0.7, 0.9))
        run.sums(
            tr("Events read"),
            len(steps),
            {
                tr("at facilities of the directory"): int(uses.events[row >= 0].sum()),
                tr("at facilities that it lacks"): int(uses.events[row < 0].sum()),
                tr("without facility"): without,
            },
        )
        otherwise = int(((row >= 0) & ~np.isin(uses.ids, after.ids)).sum())
        if otherwise:
            run.say(
                tr(
                    "{n} facilities used were found by their name, or by a code that had lost its"
                    " zeros.",
                    n=number(otherwise),
                )
            )
        return frame

    def _write(self, run, frame, crs, source):
        """CHANGES, small counts of patients without their numbers."""
        place = frame["kind"].map({kind: row for row, kind in enumerate(KINDS)})
        frame = frame.assign(place=place).sort_values("place", kind="stable", ignore_index=True)
        hidden = _hidden(frame, run.integer("MIN_PATIENTS"))
        frame.loc[hidden, ["events", "patients"]] = np.nan
        texts = kind_texts()
        frame["hidden"] = hidden
        frame["text"] = frame["kind"].map(texts)
        for name in ("category", "commune", "other_id", "other_name", "care_lost", "care_gained"):
            frame[name] = frame[name].replace("", None)
        counts = frame["kind"].value_counts().to_dict()
        for kind, text in texts.items():
            if counts.get(kind):
                run.say(tr("{kind} — {n}", kind=text, n=number(counts[kind])))
        if hidden.any():
            run.say(
                tr(
                    "Facilities that the directory lacks whose counts are hidden for secrecy: {n}.",
                    n=number(int(hidden.sum())),
                )
            )
        geometry, target = None, crs
        if crs is not None:
            own = source.wkbType() != QgsWkbTypes.Type.NoGeometry and source.sourceCrs().isValid()
            target = source.sourceCrs() if own else crs
            x, y = frame["x"].to_numpy(float), frame["y"].to_numpy(float)
            geometry = Points(*transform(x, y, crs, target))
        run.write(
            "CHANGES",
            frame,
            contracts.DIRECTORY_CHANGES,
            geometry,
            target,
            style=changes_style(counts, texts),
        )

    def _tell_changes(self, run, found, n_before, n_after):
        """Where every row of both directories went."""
        for label, total, counts, names in (
            (tr("Older directory"), n_before, found.before, {"closed": tr("closed since")}),
            (tr("Directory"), n_after, found.after, {"opened": tr("opened since")}),
        ):
            names = {
                "kept": tr("kept"),
                **names,
                "repeated": tr("repeating an identifier"),
                "without_code": tr("without identifier"),
            }
            run.sums(label, total, {names[key]: n for key, n in counts.items()})
        kept = found.before["kept"]
        run.sums(
            tr("Facilities kept"),
            kept,
            {
                tr("unchanged"): found.unchanged,
                tr("moved, renamed or with other care"): kept - found.unchanged,
            },
        )


def _points(run, source, crs, n):
    """Points of a layer in metres, nan where it has none."""
    if crs is None or source.wkbType() == QgsWkbTypes.Type.NoGeometry:
        return np.full(n, np.nan), np.full(n, np.nan)
    return read_points(source, crs, run.context)


def _same_care(run, before, after):
    """Both directories without care where only one of them tells it."""
    told = [(one.care != "").any() for one in (before, after)]
    if all(told) or not any(told):
        return before, after
    run.warn(tr("Only one of the directories tells the care offered: it is not compared."))
    return tuple(replace(one, care=np.full(len(one), "", object)) for one in (before, after))


def _hidden(frame, min_patients):
    """Facilities used but not listed whose counts are too small, or would give one away."""
    hidden = np.zeros(len(frame), bool)
    rows = np.flatnonzero((frame["kind"] == "not_listed").to_numpy(bool))
    if not len(rows):
        return hidden
    events = frame["events"].to_numpy(float)[rows].astype(np.int64)
    patients = frame["patients"].to_numpy(float)[rows].astype(np.int64)
    # the first row is their sum, which the log tells
    found = hide_groups(
        np.full(len(rows) + 1, -1),
        np.append(-1, np.arange(len(rows))),
        np.full(len(rows) + 1, -1),
        np.append(events.sum(), events),
        np.append(patients.sum(), patients),
        min_patients,
    )
    hidden[rows] = found[1:]
    return hidden
