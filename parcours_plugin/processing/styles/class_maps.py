"""Maps of classes by rules: the symbols of a style file, the labels and counts of the layer."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from qgis.core import QgsRuleBasedRenderer, QgsSymbol, QgsWkbTypes

from ...core.i18n import number, tr
from ..styling import load_qml


@dataclass(frozen=True)
class MapClass:
    """One class of a map.

    Attributes
    ----------
    label : str
        What it is, without counts.
    places, people : float
        How many places and inhabitants it holds.
    """

    label: str
    places: int
    people: float

    def legend(self):
        """``"0.5–0.8 × the mean — 52 places, 41,300 inhab."``"""
        places = tr("1 place") if self.places == 1 else tr("{n} places", n=number(self.places))
        return tr(
            "{name} — {places}, {people} inhab.",
            name=self.label,
            places=places,
            people=number(self.people),
        )


def count_classes(labels, class_of, population):
    """The classes with what they hold.

    Parameters
    ----------
    labels : sequence of str
        One per class.
    class_of : (n,) int64
        Class of each place.
    population : (n,) float64
        Inhabitants.
    """
    places = np.bincount(class_of, minlength=len(labels))
    people = np.bincount(class_of, population, len(labels))
    return [MapClass(*row) for row in zip(labels, places.tolist(), people.tolist())]


def class_map(name, classes):
    """A function that styles a layer with the rules of a style file, one per class.

    Parameters
    ----------
    name : str
        The style; its last rule is for what is not reached.
    classes : list of MapClass
        In the order of the rules; classes without places are left out.
    """

    def style(layer):
        load_qml(layer, name)
        root = layer.renderer().rootRule().clone()
        for rule, one in zip(list(root.children()), classes):
            if one.places:
                rule.setSymbol(_fitted(layer, rule.symbol().clone()))
                rule.setLabel(one.legend())
            else:
                root.removeChild(rule)
        layer.setRenderer(QgsRuleBasedRenderer(root))
        layer.triggerRepaint()

    return style


def _fitted(layer, symbol):
    """The symbol where the layer is of polygons, else a plain one of its colour."""
    if layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry:
        return symbol
    plain = QgsSymbol.defaultSymbol(layer.geometryType())
    if plain is not None:
        plain.setColor(symbol.color())
    return plain
