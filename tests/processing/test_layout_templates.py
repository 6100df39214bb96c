"""The print layouts that ship with the plugin open with all their items, in both languages."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core")

from parcours_plugin import paths

ITEMS = ("map", "legend", "scale", "north", "title", "subtitle", "source", "date")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["flows", "itineraries", "access", "isochrones"])
def test_a_template_opens_on_one_landscape_page(qgis_app, name, language):
    from qgis.core import QgsPrintLayout, QgsProject, QgsReadWriteContext
    from qgis.PyQt.QtXml import QDomDocument

    file = paths.resources() / "templates" / f"{name}_{language}.qpt"
    document = QDomDocument()
    document.setContent(file.read_text(encoding="utf-8"))
    project = QgsProject()
    project.setTitle("My study")
    layout = QgsPrintLayout(project)
    _, loaded = layout.loadFromTemplate(document, QgsReadWriteContext())
    assert loaded
    assert all(layout.itemById(item) for item in ITEMS)
    size = layout.pageCollection().page(0).pageSize()
    assert (size.width(), size.height()) == (297, 210)
    assert layout.itemById("title").currentText() == "My study"
    assert layout.itemById("scale").linkedMap() is layout.itemById("map")
    assert ("Sources\u202f" in layout.itemById("source").text()) == (language == "fr")


def test_a_template_is_drawn_to_a_picture(qgis_app, tmp_path):
    from qgis.core import QgsProject, QgsRectangle, QgsVectorLayer
    from qgis.PyQt.QtGui import QImage

    from parcours_plugin.processing.synthesis.study_map import MapPage, export_map

    project = QgsProject()
    layer = QgsVectorLayer("Polygon?crs=EPSG:2154", "land", "memory")
    project.addMapLayer(layer)
    page = MapPage("Title", "Subtitle", "Sources", tmp_path / "map.png")
    export_map(project, page, {"levels": layer}, QgsRectangle(0, 0, 100_000, 80_000))
    picture = QImage(str(page.path))
    assert picture.width() / picture.height() == pytest.approx(297 / 210, abs=0.01)
    assert project.layoutManager().layoutByName("Subtitle") is not None
