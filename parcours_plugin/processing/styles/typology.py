"""Types of pathways on the map: a colour for each type, dots at the homes, arrows for medoids."""

from __future__ import annotations

from functools import partial

import numpy as np
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsProperty,
    QgsRendererCategory,
    QgsSymbolLayer,
)

from ...core.i18n import number, tr
from ..styling import load_qml

LEGEND_SIZE = 2.4


def types_style(codes, labels, counts, without):
    """A function that styles patients by their type.

    Parameters
    ----------
    codes, labels : list of str
        The types.
    counts : list of int
        Patients of each.
    without : int
        Patients without type.
    """
    said = [
        (code, tr("{label} — {n} patients", label=label, n=number(count)))
        for code, label, count in zip(codes, labels, counts)
    ]
    nobody = tr("no type — {n} patients", n=number(without)) if without else ""
    size = float(np.clip(52 / np.sqrt(max(sum(counts) + without, 1)), 0.5, 2.1))
    return _style("types", said, nobody, partial(spread, size=size))


def spread(symbol, size):
    """Dots of one home side by side in a spiral (Vogel 1979), the first in its middle."""
    layer = symbol.symbolLayer(0)
    # a legend draws its symbols without a feature, so without a patient
    layer.setSize(LEGEND_SIZE)
    layer.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertySize,
        QgsProperty.fromExpression(f'if("patient" is null, {LEGEND_SIZE}, {size:.3f})'),
    )
    number_ = 'coalesce("number_at_home", 1) - 1'
    layer.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyOffset,
        QgsProperty.fromExpression(
            f"with_variable('n', {number_}, to_string({0.62 * size:.3f} * sqrt(@n)"
            " * cos(radians(137.508 * @n))) || ',' ||"
            f" to_string({0.62 * size:.3f} * sqrt(@n) * sin(radians(137.508 * @n))))"
        ),
    )
    return symbol


def medoids_style(codes, labels):
    """A function that styles the legs of medoids by their type."""
    return _style("type_medoids", list(zip(codes, labels)), "")


def _style(name, said, nobody, fit=lambda symbol: symbol):
    """The symbols of a style file, one per type; its last is for what has none."""

    def style(layer):
        if not layer.isSpatial():
            return
        load_qml(layer, name)
        symbols = [category.symbol().clone() for category in layer.renderer().categories()]
        own, rest = symbols[:-1], symbols[-1]
        renderer = QgsCategorizedSymbolRenderer("type", [])
        for row, (code, label) in enumerate(said):
            renderer.addCategory(QgsRendererCategory(code, fit(own[row % len(own)].clone()), label))
        if nobody:
            renderer.addCategory(QgsRendererCategory("", fit(rest.clone()), nobody))
        layer.setRenderer(renderer)
        layer.triggerRepaint()

    return style
