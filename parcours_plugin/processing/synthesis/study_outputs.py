"""The project of a full study: its layers in order, styled, with relative paths."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from ... import paths
from ...core.i18n import tr
from ...core.report.figures import StudyTables
from ...core.report.study import StudyTexts, study_report
from ...layers import read_table
from .study_map import MapPage, export_map


def study_layers():
    """(table, title, shown at first) of the study's layers, the topmost first."""
    return (
        ("facilities", tr("Facilities"), True),
        ("places", tr("Places of the flows"), False),
        ("flows", tr("Flows"), False),
        ("legs", tr("Legs"), False),
        ("itineraries", tr("Itineraries"), False),
        ("steps", tr("Steps"), False),
        ("patients", tr("Patients"), False),
        ("isochrones", tr("Isochrones"), False),
        ("levels", tr("Access levels"), True),
        ("summary", tr("Access levels: summary"), False),
        ("hidden", tr("Hidden flows"), False),
        ("rejects", tr("Rejected rows"), False),
    )


def write_project(files, title, credit, roads_uri, feedback):
    """Write the styled project and draw its two maps.

    Parameters
    ----------
    files : StudyFiles
        Where the GeoPackage is and the project and the maps go.
    title, credit : str
        Heading and source line of the maps.
    roads_uri : str
        The road layer, shown as background; ``""`` for none.
    feedback : QgsProcessingFeedback
        Says what is made.
    """
    feedback.setProgressText(tr("Writing the project and the maps"))
    project = QgsProject()
    project.setTitle(title)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setFileName(str(files.project))
    layers = {}
    for table, name, shown in study_layers():
        layer = QgsVectorLayer(files.layer_uri(table), name, "ogr")
        if not layer.isValid():
            continue
        if table == "facilities":
            layer.setRenderer(QgsSingleSymbolRenderer(facility_symbol()))
        layers[table] = layer
        project.addMapLayer(layer, False)
        project.layerTreeRoot().addLayer(layer).setItemVisibilityChecked(shown)
        if not shown:
            project.layerTreeRoot().findLayer(layer.id()).setExpanded(False)
    layers.update(_background(project, layers, roads_uri))
    project.setCrs(layers["levels"].crs())
    extent = layers["levels"].extent()
    pages = (
        MapPage("access", title, tr("Access levels of the communes"), credit, files.map,
                ("facilities", "roads", "levels")),
        MapPage("flows", title, tr("Flows of patients to the facilities"), credit, files.flow_map,
                ("flows", "places", "facilities", "land")),
    )
    for page in pages:
        chosen = [(name, layers[name]) for name in page.layers if name in layers]
        export_map(project, page, dict(chosen), extent)
        feedback.pushInfo(str(page.path))
    project.layerTreeRoot().findLayer(layers["land"].id()).setItemVisibilityChecked(False)
    if not project.write():
        raise OSError(project.error())
    feedback.pushInfo(str(files.project))


def _background(project, layers, roads_uri):
    """The communes in plain grey under the flows, and the roads if their file can be named."""
    land = QgsVectorLayer(layers["levels"].source(), tr("Communes"), "ogr")
    land.setRenderer(
        QgsSingleSymbolRenderer(
            QgsFillSymbol.createSimple(
                {"color": "#f4f2ee", "outline_color": "#d6d2ca", "outline_width": "0.15"}
            )
        )
    )
    land.setLabelsEnabled(False)
    found = {"land": land}
    roads = QgsVectorLayer(roads_uri, tr("Roads"), "ogr") if roads_uri else None
    if roads is not None and roads.isValid():
        roads.setRenderer(
            QgsSingleSymbolRenderer(
                QgsLineSymbol.createSimple({"line_color": "90,90,90,70", "line_width": "0.1"})
            )
        )
        found["roads"] = roads
    position = len(project.layerTreeRoot().children())
    for name, layer in found.items():
        project.addMapLayer(layer, False)
        where = position if name == "land" else project_index(project, layers["levels"])
        project.layerTreeRoot().insertLayer(where, layer)
    return found


def project_index(project, layer):
    """Position of a layer in the project's tree."""
    order = [node.layerId() for node in project.layerTreeRoot().findLayers()]
    return order.index(layer.id())


def facility_symbol():
    """A white disc with a dark rim and a cross: a place of care on any background."""
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "white", "outline_color": "#22303c", "outline_width": "0.35",
         "size": "2.8"}
    )
    cross = QgsMarkerSymbol.createSimple(
        {"name": "cross", "color": "#b2182b", "outline_color": "#b2182b", "outline_width": "0.5",
         "size": "1.5"}
    )
    symbol.appendSymbolLayer(cross.symbolLayer(0).clone())
    return symbol


def write_report(files, title, credit, population_field, min_patients, feedback):
    """Write the report, one HTML page that shows the two maps lying beside it."""
    tables = {}
    for name in "steps patients rejects legs levels summary flows hidden".split():
        layer = QgsVectorLayer(files.layer_uri(name), name, "ogr")
        tables[name] = read_table(layer)
    levels = tables["levels"]
    levels["population"] = levels[population_field] if population_field else float("nan")
    texts = StudyTexts(title, credit, files.map.name, files.flow_map.name)
    page = study_report(
        StudyTables(**tables), texts, min_patients, paths.resources() / "templates" / "study.html"
    )
    files.report.write_text(page, encoding="utf-8")
    feedback.pushInfo(str(files.report))
