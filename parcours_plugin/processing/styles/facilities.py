"""Facilities on the map: full where the place is exact, hollow where it is only the commune."""

from __future__ import annotations

from qgis.core import QgsRendererCategory

from ...core.i18n import number, tr
from ..styling import load_qml

STYLE = "facilities"


def facilities_style(counts):
    """A function that styles the layer of facilities.

    Parameters
    ----------
    counts : dict of str to int
        Facilities per precision: exact, commune, unknown.
    """
    labels = {
        "exact": tr("exact place — {n}", n=number(counts["exact"])),
        "commune": tr("placed at the commune — {n}", n=number(counts["commune"])),
    }

    def style(layer):
        load_qml(layer, STYLE)
        renderer = layer.renderer()
        symbols = {
            category.value(): category.symbol().clone() for category in renderer.categories()
        }
        renderer.deleteAllCategories()
        for precision, label in labels.items():
            if counts[precision]:
                renderer.addCategory(QgsRendererCategory(precision, symbols[precision], label))
        layer.triggerRepaint()

    return style
