"""The project of a full study: its layers in order, styled, with relative paths."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsNullSymbolRenderer,
    QgsPalLayerSettings,
    QgsProject,
    QgsProperty,
    QgsReferencedRectangle,
    QgsRuleBasedRenderer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)

from ... import paths
from ...core.i18n import tr
from ...core.report.figures import StudyTables
from ...core.report.study import StudyTexts, study_report
from ...layers import read_table
from .study_map import MapPage, export_map, halo_text

N_LABELLED_TOWNS = 8


@dataclass(frozen=True)
class StudyLabels:
    """What the maps and the report are headed with, and the fields that name the towns.

    Attributes
    ----------
    title, credit : str
        Heading and source line.
    care : str
        The kind of care that the study is about, ``""`` for all.
    offering : str
        Expression that is true for the facilities that offer it.
    name_field, population_field : str
        Fields of the commune layer, ``""`` where there is none.
    """

    title: str
    credit: str
    care: str = ""
    offering: str = ""
    name_field: str = ""
    population_field: str = ""


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


def write_project(files, labels, roads_uri, feedback):
    """Write the styled project with its four layouts, and draw two of them.

    Parameters
    ----------
    files : StudyFiles
        Where the GeoPackage is and the project and the maps go.
    labels : StudyLabels
        Heading and source line of the maps, and the fields that name the towns.
    roads_uri : str
        The road layer, shown as background; ``""`` for none.
    feedback : QgsProcessingFeedback
        Says what is made.
    """
    feedback.setProgressText(tr("Writing the project and the maps"))
    project = QgsProject()
    project.setTitle(labels.title)
    project.setFilePathStorage(Qgis.FilePathType.Relative)
    project.setFileName(str(files.project))
    layers = _add_layers(project, files, labels.offering)
    layers.update(_background(project, layers, labels, roads_uri))
    project.setCrs(layers["levels"].crs())
    extent = layers["levels"].extent()
    project.viewSettings().setDefaultViewExtent(QgsReferencedRectangle(extent, project.crs()))
    access = tr("Access to care: {care}", care=labels.care) if labels.care else ""
    pages = (
        (access or tr("Access levels of the communes"), files.map,
         ("towns", "facilities", "roads", "levels")),
        (tr("Flows of patients"), files.flow_map, ("places", "flows", "land")),
        (tr("Itineraries of patients"), None, ("facilities", "itineraries", "land")),
        (tr("Isochrones"), None, ("towns", "facilities", "roads", "isochrones", "land")),
    )  # fmt: skip
    for subtitle, path, names in pages:
        page = MapPage(labels.title, subtitle, labels.credit, path)
        chosen = {name: layers[name] for name in names if name in layers}
        export_map(project, page, chosen, extent)
        if path is not None:
            feedback.pushInfo(str(path))
    project.layerTreeRoot().findLayer(layers["land"].id()).setItemVisibilityChecked(False)
    if not project.write():
        raise OSError(project.error())
    feedback.pushInfo(str(files.project))


def _add_layers(project, files, offering):
    """The layers of the GeoPackage in their order, table -> layer."""
    layers = {}
    for table, name, shown in study_layers():
        layer = QgsVectorLayer(files.layer_uri(table), name, "ogr")
        if not layer.isValid():
            continue
        if table == "facilities":
            layer.setRenderer(facility_renderer(offering))
        layers[table] = layer
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setItemVisibilityChecked(shown)
        node.setExpanded(shown)
    return layers


def _background(project, layers, labels, roads_uri):
    """Names of the largest towns, the roads if their file can be named, and the bare communes."""
    found = {"land": QgsVectorLayer(layers["levels"].source(), tr("Communes"), "ogr")}
    found["land"].setRenderer(
        QgsSingleSymbolRenderer(
            QgsFillSymbol.createSimple(
                {"color": "#f4f2ee", "outline_color": "#d6d2ca", "outline_width": "0.15"}
            )
        )
    )
    found["land"].setLabelsEnabled(False)
    roads = QgsVectorLayer(roads_uri, tr("Roads"), "ogr") if roads_uri else None
    if roads is not None and roads.isValid():
        line = QgsLineSymbol.createSimple({"line_color": "90,90,90,70", "line_width": "0.1"})
        roads.setRenderer(QgsSingleSymbolRenderer(line))
        found["roads"] = roads
    if labels.name_field and labels.population_field:
        found["towns"] = _towns(layers["levels"], labels)
    root = project.layerTreeRoot()
    for name, layer in found.items():
        project.addMapLayer(layer, False)
        order = [node.layerId() for node in root.findLayers()]
        above_levels = order.index(layers["levels"].id())
        root.insertLayer({"land": len(order), "roads": above_levels, "towns": 0}[name], layer)
    return found


def _towns(levels, labels):
    """A layer that only writes the names of the most populated communes."""
    layer = QgsVectorLayer(levels.source(), tr("Names of towns"), "ogr")
    layer.setRenderer(QgsNullSymbolRenderer())
    population = sorted(
        read_table(layer, [labels.population_field])[labels.population_field].dropna()
    )
    least, most = (population[-N_LABELLED_TOWNS:][0], population[-1]) if population else (0, 1)
    settings = QgsPalLayerSettings()
    settings.fieldName = (
        f'CASE WHEN "{labels.population_field}" >= {least} THEN "{labels.name_field}" END'
    )
    settings.isExpression = True
    # where names compete, the larger town's is written
    settings.dataDefinedProperties().setProperty(
        QgsPalLayerSettings.Property.Priority,
        QgsProperty.fromExpression(f'5 + 5 * "{labels.population_field}" / {most}'),
    )
    settings.setFormat(halo_text(9))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    return layer


def facility_renderer(offering):
    """All facilities alike, or those that offer the care of the study over small grey others."""
    if not offering:
        return QgsSingleSymbolRenderer(facility_symbol())
    root = QgsRuleBasedRenderer.Rule(None)
    other = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "#8b95a0", "outline_color": "white", "outline_width": "0.2",
         "size": "1.6"}
    )  # fmt: skip
    root.appendChild(
        QgsRuleBasedRenderer.Rule(facility_symbol(), 0, 0, offering, tr("offering this care"))
    )
    root.appendChild(QgsRuleBasedRenderer.Rule(other, 0, 0, "ELSE", tr("other facilities")))
    renderer = QgsRuleBasedRenderer(root)
    last = QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(offering, True)])
    renderer.setOrderBy(last)
    renderer.setOrderByEnabled(True)
    return renderer


def facility_symbol():
    """A white disc with a dark rim and a cross: a place of care on any background."""
    symbol = QgsMarkerSymbol.createSimple(
        {"name": "circle", "color": "white", "outline_color": "#22303c", "outline_width": "0.35",
         "size": "3.4"}
    )  # fmt: skip
    cross = QgsMarkerSymbol.createSimple(
        {"name": "cross", "color": "#b2182b", "outline_color": "#b2182b", "outline_width": "0.6",
         "size": "1.9"}
    )  # fmt: skip
    symbol.appendSymbolLayer(cross.symbolLayer(0).clone())
    return symbol


def write_report(files, labels, min_patients, feedback):
    """Write the report, one HTML page that shows the two maps lying beside it."""
    tables = {}
    for name in ["steps", "patients", "rejects", "legs", "levels", "summary", "flows", "hidden"]:
        layer = QgsVectorLayer(files.layer_uri(name), name, "ogr")
        tables[name] = read_table(layer)
    levels = tables["levels"]
    levels["population"] = (
        levels[labels.population_field] if labels.population_field else float("nan")
    )
    texts = StudyTexts(labels.title, labels.credit, files.map.name, files.flow_map.name)
    page = study_report(
        StudyTables(**tables), texts, min_patients, paths.resources() / "templates" / "study.html"
    )
    files.report.write_text(page, encoding="utf-8")
    feedback.pushInfo(str(files.report))
