"""A table of patient pathways, as it is kept, becomes ordered steps at their facilities.

For whoever has an Excel sheet and wants to see where the pathways go, without losing a row.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.errors import InputError
from ...core.i18n import number, tr
from ...core.pathways.loading import LoadOptions, load_pathways
from ...core.pathways.understanding import LAYOUTS
from ...core.progress import part
from ...core.tables import rejects
from ...core.tables.bands import PERIODS, read_bounds
from ...core.tables.code_table import code_table_of
from ...core.tables.columns import PARAMETERS, Mapping
from ...core.tables.pseudonyms import missing_key
from ...core.tables.reading import read_file
from ...layers import Points
from ..algorithm import ParcoursAlgorithm
from ..places import add_field
from ..styles.pathways import patients_style, steps_style
from .key_file import check_identifiers, key_of
from .pathway_inputs import read_communes, read_facilities, read_pathway_table
from .table_reports import write_table_report


class LoadPathways(ParcoursAlgorithm):
    """Load a table of pathways."""

    ID = "loadpathways"
    GROUP = "tables"

    def title(self):
        return tr("Load pathways")

    def initAlgorithm(self, config=None):
        tables = tr("Tables") + " (*.csv *.tsv *.txt *.xlsx *.xlsm *.ods *.xes *.xes.gz);;"
        self.add(
            QgsProcessingParameterFile(
                "INPUT",
                tr("Table of pathways (CSV, XLSX or XES)"),
                optional=True,
                fileFilter=tables + tr("All files") + " (*.*)",
            )
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "INPUT_LAYER",
                tr("or layer of pathways"),
                [Qgis.ProcessingSourceType.Vector],
                optional=True,
            )
        )
        self.add(QgsProcessingParameterString("SHEET", tr("Sheet of the workbook"), optional=True))
        self.add(
            QgsProcessingParameterEnum(
                "LAYOUT",
                tr("Layout: a row is an event (long) or a patient (wide)"),
                options=list(LAYOUTS),
                defaultValue=LAYOUTS[0],
                usesStaticStrings=True,
            )
        )
        self._add_columns()
        self._add_places()
        self._add_options()
        self.add(
            QgsProcessingParameterFeatureSink(
                "STEPS", tr("Steps"), QgsProcessing.SourceType.TypeVectorPoint, optional=True
            )
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "PATIENTS",
                tr("Patients"),
                QgsProcessing.SourceType.TypeVectorPoint,
                optional=True,
            )
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "REJECTS",
                tr("Pathways: rejects"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            )
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT",
                tr("Report of how the table was understood"),
                fileFilter="HTML (*.html)",
                optional=True,
                createByDefault=False,
            )
        )

    def _add_columns(self):
        """Which column is what."""
        texts = {
            "PATIENT_COLUMN": tr("Column of the patient"),
            "STEP_COLUMN": tr("Column of the step"),
            "DATE_COLUMN": tr("Column of the date"),
            "END_DATE_COLUMN": tr("Column of the end date"),
            "ORDER_COLUMN": tr("Column of the order of steps"),
            "FACILITY_COLUMN": tr("Column of the facility code"),
            "FACILITY_NAME_COLUMN": tr("Column of the facility name"),
            "RESIDENCE_COLUMN": tr("Column of the commune of residence"),
            "ACTOR_COLUMN": tr("Column of the actor"),
            "TRANSMITTED_COLUMN": tr("Column that says if the report was passed on"),
            "GROUP_COLUMN": tr("Column of the patient group"),
            "AGE_COLUMN": tr("Column of the age"),
            "BIRTH_COLUMN": tr("Column of the date of birth"),
        }
        main = {"PATIENT_COLUMN", "STEP_COLUMN", "DATE_COLUMN", "FACILITY_COLUMN",
                "RESIDENCE_COLUMN"}  # fmt: skip
        for name, text in texts.items():
            self.add(
                QgsProcessingParameterString(name, text, optional=True), advanced=name not in main
            )
        self.add(
            QgsProcessingParameterString("DATE_FORMAT", tr("Date format"), optional=True),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("ENCODING", tr("Encoding of the file"), optional=True),
            advanced=True,
        )

    def _add_places(self):
        """The layers that codes and names are looked up in."""
        places = [Qgis.ProcessingSourceType.VectorAnyGeometry]
        self.add(
            QgsProcessingParameterFeatureSource(
                "FACILITIES", tr("Facilities"), places, optional=True
            )
        )
        add_field(self, "FACILITIES_ID", tr("Field of the facility code"), "FACILITIES")
        add_field(self, "FACILITIES_NAME", tr("Field of the facility name"), "FACILITIES")
        add_field(
            self, "FACILITIES_COMMUNE", tr("Field of the facility's commune"), "FACILITIES", True
        )
        self.add(
            QgsProcessingParameterFeatureSource("COMMUNES", tr("Communes"), places, optional=True)
        )
        add_field(self, "COMMUNES_ID", tr("Field of the commune code"), "COMMUNES")
        add_field(self, "COMMUNES_NAME", tr("Field of the commune name"), "COMMUNES")
        add_field(self, "TERRITORY_TYPE", tr("Field of the territory type"), "COMMUNES")
        self.add(
            QgsProcessingParameterFile(
                "CODE_TABLE",
                tr("Table of PMSI codes or merged communes"),
                optional=True,
                fileFilter=tr("Tables") + " (*.csv *.tsv *.txt *.xlsx)",
            ),
            advanced=True,
        )

    def _add_options(self):
        """Pseudonyms, relative dates, sessions."""
        self.add(
            QgsProcessingParameterFile(
                "KEY_FILE", tr("Key file: identifiers become pseudonyms"), optional=True
            )
        )
        self.add(
            QgsProcessingParameterBoolean(
                "NEW_KEY", tr("Make the key if the key file does not exist"), False
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "RELATIVE_DATES", tr("Dates relative to each patient's first day"), False
            )
        )
        self.add(
            QgsProcessingParameterString(
                "AGE_BANDS", tr("Ages at which age bands begin (40,50,60,75)"), optional=True
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "PERIOD",
                tr("Dates as written: day, or first day of the month, quarter or year"),
                options=list(PERIODS),
                defaultValue=PERIODS[0],
                usesStaticStrings=True,
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                "MERGE_DAYS",
                tr("Merge sessions at most so many days apart (0 = none)"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=0,
                minValue=0,
            )
        )
        self.add(
            QgsProcessingParameterBoolean(
                "DRY_RUN", tr("Dry run: only write the report, no steps"), False
            ),
            advanced=True,
        )

    def checkParameterValues(self, parameters, context):
        """Say what is wrong with a folder, and what is to be written."""
        given = parameters.get("INPUT")
        if isinstance(given, str) and given and Path(given).is_dir():
            return False, tr("“{file}” is a folder, not a file.", file=Path(given).name)
        if self.parameterAsBool(parameters, "DRY_RUN", context):
            if not parameters.get("REPORT"):
                return False, tr("A dry run only writes the report: choose its file (REPORT).")
        elif not parameters.get("STEPS"):
            return False, tr("Choose where the steps go (STEPS), or tick the dry run (DRY_RUN).")
        if parameters.get("KEY_FILE"):
            # QGIS only says that the value is wrong where a file does not exist (yet).
            key = Path(self.parameterAsFile(parameters, "KEY_FILE", context))
            if not key.is_file() and not self.parameterAsBool(parameters, "NEW_KEY", context):
                return False, missing_key(key)
            parameters = {**parameters, "KEY_FILE": None}
        return super().checkParameterValues(parameters, context)

    def compute(self, run):
        mapping = Mapping(**{role: run.text(name) for role, name in PARAMETERS.items()})
        options = self._options(run)
        raw = read_pathway_table(run, part(run.progress, 0.0, 0.3))
        communes, communes_crs = read_communes(run, part(run.progress, 0.3, 0.4))
        facilities, facilities_crs = read_facilities(run, communes, part(run.progress, 0.4, 0.45))
        try:
            loaded = load_pathways(
                raw, mapping, facilities, communes, options, part(run.progress, 0.45, 0.9)
            )
        except InputError as error:
            if not run.boolean("DRY_RUN"):
                raise
            # What could not be understood is what the report is for.
            write_table_report(run, raw, None, options, str(error))
            run.warn(str(error))
            return
        self._say(run, loaded)
        if not run.boolean("DRY_RUN"):
            self._write(run, loaded, (facilities, facilities_crs), (communes, communes_crs))
        write_table_report(run, raw, loaded, options)

    def _write(self, run, loaded, care, homes):
        """The steps at their facilities, the patients at their homes, the rejects."""
        (facilities, facilities_crs), (communes, communes_crs) = care, homes
        anywhere = QgsCoordinateReferenceSystem("EPSG:4326")
        facilities_crs = facilities_crs if facilities_crs.isValid() else communes_crs
        run.write(
            "STEPS",
            loaded.steps,
            loaded.step_fields,
            _points(facilities, loaded.facility_row),
            facilities_crs if facilities_crs.isValid() else anywhere,
            style=steps_style,
        )
        run.write(
            "PATIENTS",
            loaded.patients,
            loaded.patient_fields,
            _points(communes, loaded.residence_row),
            communes_crs if communes_crs.isValid() else anywhere,
            style=patients_style,
        )
        run.write("REJECTS", loaded.rejects, rejects.FIELDS)

    def _options(self, run):
        """The options, files read."""
        table = None
        if run.given("CODE_TABLE"):
            table = code_table_of(read_file(run.path("CODE_TABLE")))
            for note in table.notes:
                run.say(f"CODE_TABLE: {note}")
        return LoadOptions(
            layout=run.choice("LAYOUT"),
            date_format=run.text("DATE_FORMAT"),
            relative_dates=run.boolean("RELATIVE_DATES"),
            merge_days=run.integer("MERGE_DAYS"),
            key=key_of(run),
            code_table=table,
            age_bounds=read_bounds(run.text("AGE_BANDS")),
            period=run.choice("PERIOD"),
        )

    def _say(self, run, loaded):
        """How the table was understood, the sums, and what deserves a look."""
        counts = loaded.counts
        for note in loaded.notes:
            run.say(note)
        run.sums(
            tr("Rows read"),
            counts.rows_read,
            {tr("loaded"): counts.rows_loaded, tr("rejected"): counts.rows_rejected},
        )
        if counts.cells_read:
            run.sums(
                tr("Cells of steps"),
                counts.cells_read,
                {
                    tr("loaded"): counts.cells_loaded,
                    tr("not done"): counts.cells_empty,
                    tr("rejected"): counts.cells_rejected,
                },
            )
        run.sums(
            tr("Events"),
            counts.events,
            {tr("steps"): counts.steps, tr("sessions merged into them"): counts.sessions_merged},
        )
        run.say(tr("{n} patients", n=number(counts.patients)))
        for line in (*loaded.warnings, *rejects.summary(loaded.rejects)):
            run.warn(line)
        check_identifiers(run, loaded)


def _points(directory, row):
    """The places of directory rows, nan where there is none."""
    if directory is None:
        nowhere = np.full(len(row), np.nan)
        return Points(nowhere, nowhere)
    return Points(np.append(directory.x, np.nan)[row], np.append(directory.y, np.nan)[row])
