"""From roads, communes, facilities and pathways to one GeoPackage, one styled project and its maps.

For the analyst who wants the whole study at once, or again each year with the same command.
"""

from __future__ import annotations

from pathlib import Path

from qgis import processing
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsExpression,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...core.i18n import tr
from ..algorithm import ParcoursAlgorithm
from ..places import add_care_parameters, care_title, read_facilities
from ..roads import add_road_parameters
from .study_files import StudyFiles
from .study_outputs import StudyLabels, write_project, write_report


class FullStudy(ParcoursAlgorithm):
    """The whole study by one command."""

    ID = "fullstudy"
    GROUP = "synthesis"

    def title(self):
        return tr("Full study")

    def initAlgorithm(self, config=None):
        polygons = [Qgis.ProcessingSourceType.VectorPolygon]
        points = [Qgis.ProcessingSourceType.VectorPoint]
        self.add(
            QgsProcessingParameterFile(
                "INPUT",
                tr("Table of pathways (CSV or XLSX)"),
                optional=True,
                fileFilter=tr("Tables (*.csv *.tsv *.txt *.xlsx);;All files (*)"),
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
        self.add(QgsProcessingParameterFeatureSource("COMMUNES", tr("Communes"), polygons))
        self._add_fields(
            "COMMUNES",
            ("COMMUNES_ID", tr("Field of the commune code"), False),
            ("COMMUNES_NAME", tr("Field of the commune name"), True),
            ("POPULATION", tr("Field of the population"), True),
            ("TERRITORY_TYPE", tr("Field of the territory type"), True),
            ("LEVEL_FIELD", tr("Field of the level of the flows (EPCI, departement…)"), True),
            ("LEVEL_NAME", tr("Field of the level's name"), True),
        )
        self.add(QgsProcessingParameterFeatureSource("FACILITIES", tr("Facilities"), points))
        self._add_fields(
            "FACILITIES",
            ("FACILITIES_ID", tr("Field of the facility code"), False),
            ("FACILITIES_NAME", tr("Field of the facility name"), True),
        )
        add_road_parameters(self)
        add_care_parameters(self)
        self.add(
            QgsProcessingParameterString(
                "MINUTES", tr("Isochrones (minutes)"), defaultValue="10,20,30,45,60"
            )
        )
        self.add(
            QgsProcessingParameterString(
                "THRESHOLDS", tr("Access levels (minutes)"), defaultValue="15,30,45,60"
            )
        )
        self.add(
            QgsProcessingParameterEnum(
                "SHAPE",
                tr("Itineraries drawn"),
                options=["road", "arc", "straight"],
                defaultValue="road",
                usesStaticStrings=True,
            )
        )
        self.add(
            QgsProcessingParameterNumber(
                "MIN_PATIENTS",
                tr("Hide flows of fewer patients than"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=11,
                minValue=0,
            )
        )
        self.add(
            QgsProcessingParameterString("TITLE", tr("Title on the maps"), optional=True),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("CREDIT", tr("Sources, on the maps"), optional=True),
            advanced=True,
        )
        self.add(QgsProcessingParameterFolderDestination("FOLDER", tr("Folder of the study")))
        for name, text in (
            ("GEOPACKAGE", tr("GeoPackage")),
            ("PROJECT", tr("QGIS project")),
            ("MAP", tr("Map of access levels")),
            ("FLOW_MAP", tr("Map of flows")),
            ("REPORT", tr("Report")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, text))

    def _add_fields(self, layer, *fields):
        """Field parameters of a layer: (name, text, optional)."""
        for name, text, optional in fields:
            self.add(
                QgsProcessingParameterField(
                    name, text, parentLayerParameterName=layer, optional=optional
                )
            )

    def checkParameterValues(self, parameters, context):
        if not parameters.get("INPUT") and not parameters.get("INPUT_LAYER"):
            return False, tr("Choose a table of pathways: a file, or a layer of the project.")
        return super().checkParameterValues(parameters, context)

    def compute(self, run):
        self.files = StudyFiles(Path(run.text("FOLDER")))
        self.labels = StudyLabels(
            run.text("TITLE") or tr("Access to care and patient pathways"),
            run.text("CREDIT"),
            care_title(run),
            self._offering(run),
            run.field("COMMUNES_NAME"),
            run.field("POPULATION"),
        )
        self.roads_uri = run.layer("NETWORK").source() if run.layer("NETWORK") else ""
        steps = QgsProcessingMultiStepFeedback(5, run.feedback)
        try:
            for number, stage in enumerate(
                (self._pathways, self._isochrones, self._levels, self._itineraries, self._flows)
            ):
                steps.setCurrentStep(number)
                stage(run, steps)
            self._facilities(run, steps)
            run.raise_if_cancelled()
            self.files.finish()
            write_report(self.files, self.labels, run.integer("MIN_PATIENTS"), run.feedback)
        finally:
            self.files.discard_unfinished()
        run.results.update(self.files.results())

    def _offering(self, run):
        """An expression for the facilities that offer CARE, ``""`` where all are meant."""
        if not run.text("CARE"):
            return ""
        chosen = ",".join(QgsExpression.quotedValue(code) for code in read_facilities(run).ids)
        return (
            f"to_string({QgsExpression.quotedColumnRef(run.field('FACILITIES_ID'))}) IN ({chosen})"
        )

    def _child(self, run, feedback, name, outputs, **own):
        """Run an algorithm of the plugin: what both have as a parameter is handed on.

        ``outputs`` are its sinks and their tables, ``own`` what is set for it here.
        """
        child = QgsApplication.processingRegistry().algorithmById(f"parcours:{name}")
        run.say("")
        run.feedback.setProgressText(tr("Stage: {title}", title=child.displayName()))
        shared = {
            parameter.name(): self._value(run, parameter.name())
            for parameter in child.parameterDefinitions()
            if self.parameterDefinition(parameter.name())
        }
        sinks = {sink: self.files.table(table) for sink, table in outputs.items()}
        return processing.run(
            child.id(),
            {**shared, **own, **sinks},
            context=run.context,
            feedback=feedback,
            is_child_algorithm=True,
        )

    def _value(self, run, name):
        """A parameter as given, or its default here, which may be another than the child's."""
        value = run.parameters.get(name)
        return self.parameterDefinition(name).defaultValue() if value is None else value

    def _pathways(self, run, feedback):
        outputs = {"STEPS": "steps", "PATIENTS": "patients", "REJECTS": "rejects"}
        self._child(run, feedback, "loadpathways", outputs)

    def _isochrones(self, run, feedback):
        outputs = {"ISOCHRONES": "isochrones"}
        self._child(run, feedback, "isochrones", outputs, MERGE=True, RINGS=True)

    def _levels(self, run, feedback):
        outputs = {"LEVELS": "levels", "SUMMARY": "summary"}
        self._child(run, feedback, "classifycommunes", outputs, METHOD="thresholds")

    def _itineraries(self, run, feedback):
        outputs = {"LEGS": "legs", "ITINERARIES": "itineraries"}
        self._child(run, feedback, "traceitineraries", outputs, HOME="return", **self._loaded())

    def _flows(self, run, feedback):
        outputs = {"FLOWS": "flows", "PLACES": "places", "HIDDEN": "hidden"}
        self._child(run, feedback, "aggregateflows", outputs, SHAPE="arc", **self._loaded())

    def _loaded(self):
        """Steps and patients of the first stage."""
        return {"STEPS": self.files.source("steps"), "PATIENTS": self.files.source("patients")}

    def _facilities(self, run, feedback):
        """The facilities too, so that the study's folder can be handed on."""
        processing.run(
            "native:reprojectlayer",
            {
                "INPUT": run.parameters["FACILITIES"],
                "TARGET_CRS": run.source("COMMUNES").sourceCrs(),
                "OUTPUT": self.files.table("facilities"),
            },
            context=run.context,
            feedback=feedback,
            is_child_algorithm=True,
        )

    def postProcessAlgorithm(self, context, feedback):
        """Project and maps; here because layouts are drawn in the main thread."""
        try:
            write_project(self.files, self.labels, self.roads_uri, feedback)
        except OSError as error:
            feedback.reportError(tr("A file could not be written: {reason}", reason=error), True)
        return self.files.results()
