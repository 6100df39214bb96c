"""Access levels on the map: light is near, dark is far, hatched is not reached."""

from __future__ import annotations

from qgis.core import QgsRendererCategory, QgsSymbol, QgsWkbTypes

from ...core.i18n import number, tr
from ..styling import load_qml
from .class_maps import MapClass

STYLE = "levels"


def levels_style(classes, summary, with_population):
    """A function that styles the layer of access levels by the classes in use.

    Parameters
    ----------
    classes : core.access.classes.Classes
        Bounds and labels, from near to far.
    summary : DataFrame
        Its first rows are the whole: one per class, then "not reached".
    with_population : bool
        Whether the legend tells the inhabitants.
    """
    whole = summary[: len(classes) + 1]
    rows = [
        (row.access_label, row.communes, row.population if with_population else None)
        for row in whole.itertuples()
    ]
    any_unreached = bool(whole.communes.iloc[-1])

    def style(layer):
        load_qml(layer, STYLE)
        of_areas = layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        labels = [_label(*row, of_areas) for row in rows]
        renderer = layer.renderer()
        near, unreached = (category.symbol().clone() for category in renderer.categories())
        if not of_areas:
            near, unreached = (_symbol_of(layer, symbol.color()) for symbol in (near, unreached))
        ramp = renderer.sourceColorRamp()
        renderer.deleteAllCategories()
        last = max(len(classes) - 1, 1)
        for row, label in enumerate(labels[:-1]):
            symbol = near.clone()
            symbol.setColor(ramp.color(row / last))
            renderer.addCategory(QgsRendererCategory(row + 1, symbol, label))
        if any_unreached:
            renderer.addCategory(QgsRendererCategory(None, unreached, labels[-1]))
        layer.triggerRepaint()

    return style


def _label(name, communes, population, of_areas):
    """``"15–30 min — 52 communes, 41,300 inhab."``; points are called places."""
    if not of_areas:
        if population is not None:
            return MapClass(name, communes, population).legend()
        places = tr("1 place") if communes == 1 else tr("{n} places", n=number(communes))
        return f"{name} — {places}"
    places = tr("{n} communes", n=number(communes))
    if communes < 2:
        places = tr("1 commune") if communes else tr("no commune")
    if population is None:
        return f"{name} — {places}"
    return tr(
        "{name} — {communes}, {people} inhab.",
        name=name,
        communes=places,
        people=number(population),
    )


def _symbol_of(layer, color):
    """A plain symbol for points and lines."""
    symbol = QgsSymbol.defaultSymbol(layer.geometryType())
    symbol.setColor(color)
    return symbol
