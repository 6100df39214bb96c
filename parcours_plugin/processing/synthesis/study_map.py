"""A page with title, map, legend, scale bar, north, source line and date; kept in the project."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsRectangle,
    QgsTextBufferSettings,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ...core.i18n import tr

PAGE_WIDTH, PAGE_HEIGHT = 297.0, 210.0
MARGIN, TOP, LEGEND_WIDTH = 10.0, 28.0, 78.0
INK = QColor("#22303c")
# Kept by QGIS itself, so that a project or template finds it on every computer.
NORTH_ARROW = ":/images/north_arrows/layout_default_north_arrow.svg"
TODAY = "[% format_date(now(), 'yyyy-MM-dd') %]"
WITHOUT_LEGEND = ("land", "towns")


@dataclass(frozen=True)
class MapPage:
    """One map of the study: its texts, and its picture (None = only the layout is kept)."""

    title: str
    subtitle: str
    credit: str
    path: Path | None = None


def export_map(project, page, layers, extent):
    """Add the page to the project's layouts and draw it.

    Parameters
    ----------
    project : QgsProject
        Takes the layout.
    page : MapPage
        What to draw and where to.
    layers : dict of str to QgsVectorLayer
        The topmost first.
    extent : QgsRectangle
        What the map shows, in the project's system.

    Raises
    ------
    OSError
        If the picture cannot be written.
    """
    layout = map_layout(project, page)
    drawn, legend = layout.itemById("map"), layout.itemById("legend")
    drawn.setLayers(list(layers.values()))
    drawn.setKeepLayerSet(True)
    _zoom(layout, extent)
    _fill_legend(legend, [layer for name, layer in layers.items() if name not in WITHOUT_LEGEND])
    project.layoutManager().addLayout(layout)
    if page.path is None:
        return
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = 200
    result = QgsLayoutExporter(layout).exportToImage(str(page.path), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise OSError(str(page.path))


def map_layout(project, page):
    """The page with all its items: the map and the legend follow the project until they are told.

    Parameters
    ----------
    project : QgsProject
    page : MapPage

    Returns
    -------
    QgsPrintLayout
        A4 landscape, with the items ``map``, ``legend``, ``scale``, ``north``, ``title``,
        ``subtitle``, ``source`` and ``date``.
    """
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(page.subtitle)
    drawn = _map(layout)
    _label(layout, "title", page.title, 16, True, MARGIN, MARGIN - 2)
    _label(layout, "subtitle", page.subtitle, 11, False, MARGIN, MARGIN + 7)
    _legend(layout, drawn)
    _scale_bar(layout, drawn)
    _north(layout, drawn)
    _label(layout, "source", page.credit, 7, False, MARGIN, PAGE_HEIGHT - 8)
    today = _label(layout, "date", TODAY, 7, False, MARGIN, PAGE_HEIGHT - 8)
    today.setHAlign(Qt.AlignmentFlag.AlignRight)
    return layout


def _map(layout):
    """The map on the left; it shows what the project shows."""
    item = QgsLayoutItemMap(layout)
    item.setId("map")
    layout.addLayoutItem(item)
    item.attemptMove(QgsLayoutPoint(MARGIN, TOP))
    width = PAGE_WIDTH - 3 * MARGIN - LEGEND_WIDTH
    item.attemptResize(QgsLayoutSize(width, PAGE_HEIGHT - TOP - 14))
    item.setBackgroundColor(QColor("white"))
    return item


def _zoom(layout, extent):
    """Fit the map to an extent with a little air, and the scale bar to the map."""
    air = QgsRectangle(extent)
    air.scale(1.04)
    drawn = layout.itemById("map")
    drawn.zoomToExtent(air)
    kilometres = drawn.extent().width() / 1000
    step = next((s for s in (1, 2, 5, 10, 20, 50, 100, 200) if s > kilometres / 12), 500)
    layout.itemById("scale").setUnitsPerSegment(step)


def _text(size, bold=False):
    """A text format in the ink of the page."""
    font = QFont("Open Sans")
    font.setBold(bold)
    text = QgsTextFormat()
    text.setFont(font)
    text.setSize(size)
    text.setSizeUnit(Qgis.RenderUnit.Points)
    text.setColor(INK)
    return text


def halo_text(size):
    """Text on a map: the ink of the page on a white halo."""
    text = _text(size)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.8)
    halo.setColor(QColor("white"))
    text.setBuffer(halo)
    return text


def _label(layout, name, text, size, bold, x, y):
    """A line of text."""
    label = QgsLayoutItemLabel(layout)
    label.setId(name)
    label.setText(text)
    label.setTextFormat(_text(size, bold))
    layout.addLayoutItem(label)
    label.attemptMove(QgsLayoutPoint(x, y))
    label.attemptResize(QgsLayoutSize(PAGE_WIDTH - 2 * MARGIN, size * 0.6 + 2))
    return label


def _legend(layout, drawn):
    """The legend on the right, of what the map shows."""
    legend = QgsLayoutItemLegend(layout)
    legend.setId("legend")
    legend.setLinkedMap(drawn)
    legend.setLegendFilterByMapEnabled(True)
    for style, size, bold in (
        (QgsLegendStyle.Style.Group, 10, True),
        (QgsLegendStyle.Style.Subgroup, 10, True),
        (QgsLegendStyle.Style.SymbolLabel, 9, False),
    ):
        component = legend.style(style)
        component.setTextFormat(_text(size, bold))
        legend.setStyle(style, component)
    layout.addLayoutItem(legend)
    legend.attemptMove(QgsLayoutPoint(PAGE_WIDTH - MARGIN - LEGEND_WIDTH, TOP))
    legend.setWrapString("|")


def _fill_legend(legend, layers):
    """The legend of these layers and no others."""
    legend.setAutoUpdateModel(False)
    legend.setLegendFilterByMapEnabled(False)
    root = legend.model().rootGroup()
    root.clear()
    for layer in layers:
        root.addLayer(layer)
    legend.adjustBoxSize()


def _scale_bar(layout, drawn):
    """A scale bar under the legend's column."""
    bar = QgsLayoutItemScaleBar(layout)
    bar.setId("scale")
    bar.setLinkedMap(drawn)
    bar.setStyle("Line Ticks Up")
    bar.setUnits(Qgis.DistanceUnit.Kilometers)
    bar.setUnitLabel(tr("km"))
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(20)
    bar.setTextFormat(_text(8))
    layout.addLayoutItem(bar)
    bar.attemptMove(QgsLayoutPoint(PAGE_WIDTH - MARGIN - LEGEND_WIDTH, PAGE_HEIGHT - 24))


def _north(layout, drawn):
    """An arrow to the north of the map's grid."""
    arrow = QgsLayoutItemPicture(layout)
    arrow.setId("north")
    arrow.setPicturePath(NORTH_ARROW)
    arrow.setLinkedMap(drawn)
    arrow.setNorthMode(QgsLayoutItemPicture.NorthMode.GridNorth)
    layout.addLayoutItem(arrow)
    arrow.attemptMove(QgsLayoutPoint(PAGE_WIDTH - MARGIN - 11, PAGE_HEIGHT - 28))
    arrow.attemptResize(QgsLayoutSize(11, 14))
