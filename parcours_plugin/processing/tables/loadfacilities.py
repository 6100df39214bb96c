"""Places of care from any directory: FINESS, the SAE tables, your own table or layer.

For whoever needs facilities with an identifier, kinds of care and a place, and no row lost.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
    QgsVectorLayer,
)

from ... import paths
from ...core.errors import InputError
from ...core.i18n import number, tr
from ...core.progress import part
from ...core.tables import rejects
from ...core.tables.care import parsed_care_columns, read_care_tables
from ...core.tables.facilities import FACILITY_FIELDS, load_facilities
from ...core.tables.facility_columns import FacilityColumns
from ...core.tables.facility_files import (
    describe_columns,
    directory_of_table,
    read_directory,
    with_given_columns,
)
from ...core.tables.placing import Communes
from ...core.tables.reading import table_of_layer
from ...layers import Points, read_points, read_table, text_column
from ...layers.reading import source_crs, source_name
from ..algorithm import ParcoursAlgorithm
from ..places import add_field, field_of
from ..row_filter import rows_kept
from ..styles.facilities import facilities_style

COLUMNS = {
    "ID_COLUMN": "facility_id",
    "NAME_COLUMN": "name",
    "X_COLUMN": "x",
    "Y_COLUMN": "y",
    "COMMUNE_COLUMN": "commune",
    "CATEGORY_COLUMN": "category",
    "CAPACITY_COLUMN": "capacity",
}
LAYER_FILES = {
    ".gpkg", ".shp", ".geojson", ".json", ".fgb", ".gml", ".kml", ".tab", ".mif", ".parquet",
    ".ods", ".sqlite", ".zip", ".gpx",
}  # fmt: skip
# Names that no field of a layer has.
GEOMETRY_X, GEOMETRY_Y = "geometry x", "geometry y"


class LoadFacilities(ParcoursAlgorithm):
    """Load a directory of facilities."""

    ID = "loadfacilities"
    GROUP = "tables"

    def title(self):
        return tr("Load facilities")

    def initAlgorithm(self, config=None):
        self.add(
            QgsProcessingParameterFile(
                "INPUT",
                tr("Directory of facilities (FINESS, SAE, own table or layer)"),
                fileFilter=tr("Tables and layers")
                + " (*.csv *.txt *.tsv *.xlsx *.xlsm *.ods *.gpkg *.shp *.geojson *.json *.fgb);;"
                + tr("All files")
                + " (*.*)",
            )
        )
        texts = {
            "ID_COLUMN": tr("Column of the identifier"),
            "NAME_COLUMN": tr("Column of the name"),
            "X_COLUMN": tr("Column of X or longitude"),
            "Y_COLUMN": tr("Column of Y or latitude"),
            "COMMUNE_COLUMN": tr("Column of the commune"),
            "CATEGORY_COLUMN": tr("Column of the category"),
            "CARE_COLUMNS": tr("Columns of the care offered"),
            "CAPACITY_COLUMN": tr("Column of the capacity"),
        }
        for name, text in texts.items():
            self.add(QgsProcessingParameterString(name, text, optional=True))
            if name == "Y_COLUMN":
                self.add(
                    QgsProcessingParameterCrs(
                        "CRS", tr("Reference system of the coordinates"), optional=True
                    )
                )
        self.add(QgsProcessingParameterExpression("FILTER", tr("Only rows where"), optional=True))
        self.add(
            QgsProcessingParameterFeatureSource(
                "COMMUNES",
                tr("Communes"),
                [Qgis.ProcessingSourceType.VectorAnyGeometry],
                optional=True,
            )
        )
        add_field(self, "COMMUNES_ID", tr("Field of the commune code"), "COMMUNES")
        add_field(self, "COMMUNES_NAME", tr("Field of the commune name"), "COMMUNES", advanced=True)
        self.add(
            QgsProcessingParameterString("ENCODING", tr("Encoding of the file"), optional=True),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "FACILITIES", tr("Facilities"), QgsProcessing.SourceType.TypeVectorPoint
            )
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                "REJECTS",
                tr("Facilities: rejects"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
            )
        )

    def compute(self, run):
        care = read_care_tables(paths.resources() / "facilities")
        given = FacilityColumns(
            **{key: run.text(name) for name, key in COLUMNS.items()},
            care=parsed_care_columns(run.text("CARE_COLUMNS"), care.words),
        )
        directory = with_given_columns(self._directory(run, care, given), given)
        for line in (*directory.notes, *describe_columns(directory)):
            run.say(line)
        kept = rows_kept(run.text("FILTER"), directory.frame, directory.source)
        target = self._target(run)
        found = load_facilities(
            directory,
            care,
            _definition(target),
            _definition(run.crs("CRS")),
            self._communes(run, target),
            kept,
            part(run.progress, 0.6, 0.9),
        )
        self._say(run, found)
        counts = found.counts()
        run.write(
            "FACILITIES",
            found.frame,
            FACILITY_FIELDS,
            Points(found.x, found.y),
            target,
            style=facilities_style(counts),
        )
        run.write("REJECTS", found.rejects, rejects.FIELDS)

    def _directory(self, run, care, given):
        """The directory of the file, read as a table or, where it is one, as a layer."""
        path = run.path("INPUT")
        if Path(path.split("|")[0]).suffix.lower() not in LAYER_FILES:
            known = [getattr(given, key) for key in COLUMNS.values() if getattr(given, key)]
            return read_directory(
                path, care, run.text("ENCODING"), known, part(run.progress, 0.0, 0.6)
            )
        name = Path(path.split("|")[0]).name
        if not Path(path.split("|")[0]).is_file():
            raise InputError(tr("The file “{file}” does not exist.", file=name))
        layer = QgsVectorLayer(path, name, "ogr")
        if not layer.isValid():
            raise InputError(tr("“{file}” cannot be opened as a layer.", file=name))
        if run.text("ENCODING"):
            layer.setProviderEncoding(run.text("ENCODING"))
        frame = read_table(layer, progress=part(run.progress, 0.0, 0.3))
        if not layer.isSpatial():
            return directory_of_table(table_of_layer(frame, name), care)
        crs = source_crs(layer)
        x, y = read_points(layer, progress=part(run.progress, 0.3, 0.6))
        frame = frame.assign(**{GEOMETRY_X: x, GEOMETRY_Y: y})
        directory = directory_of_table(table_of_layer(frame, name), care, _definition(crs))
        columns = replace(directory.columns, x=GEOMETRY_X, y=GEOMETRY_Y, projection="")
        return replace(directory, columns=columns)

    def _target(self, run):
        """The reference system of the output: the communes', else the coordinates', else WGS 84."""
        communes = run.optional_source("COMMUNES")
        if communes is not None:
            return source_crs(communes)
        given = run.crs("CRS")
        return given if given.isValid() else QgsCoordinateReferenceSystem("EPSG:4326")

    def _communes(self, run, target):
        """The communes as codes, names and points, or None."""
        source = run.optional_source("COMMUNES")
        if source is None:
            return None
        code = field_of(run, "COMMUNES_ID", source, "ID")
        name = field_of(run, "COMMUNES_NAME", source, "NAME")
        if not code:
            raise InputError(tr("No field of commune codes could be recognised; set COMMUNES_ID."))
        frame = read_table(source, list(dict.fromkeys(filter(None, (code, name)))))
        if not len(frame):
            raise InputError(tr("The layer “{layer}” is empty.", layer=source_name(source)))
        x, y = read_points(source, target, run.context)
        names = text_column(frame[name]) if name else None
        return Communes(text_column(frame[code]), x, y, names)

    def _say(self, run, found):
        """Notes, warnings and the sums."""
        for note in found.notes:
            run.say(note)
        for warning in found.warnings:
            run.warn(warning)
        run.sums(
            tr("Rows read"),
            found.rows_read,
            {
                tr("loaded"): found.loaded,
                tr("rejected"): found.rejected,
                tr("outside the filter"): found.outside,
            },
        )
        counts = found.counts()
        run.sums(
            tr("Facilities"),
            found.loaded,
            {
                tr("at their coordinates"): counts["exact"],
                tr("at their commune"): counts["commune"],
                tr("without place"): counts["unknown"],
            },
        )
        if found.strays:
            run.say(
                tr("{n} lines of coordinates belong to no establishment.", n=number(found.strays))
            )
        if counts["unknown"]:
            run.warn(
                tr(
                    "{n} facilities could not be placed; the field remark says why. A filter on"
                    " the departement leaves out those beyond the commune layer.",
                    n=number(counts["unknown"]),
                )
            )


def _definition(crs):
    """A reference system as core takes it: its code, else WKT with its area of use, else ""."""
    if not crs.isValid():
        return ""
    return crs.authid() or crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)
