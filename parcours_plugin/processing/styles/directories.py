"""Changes of a directory on the map: a colour and a shape for each kind of change."""

from __future__ import annotations

from qgis.core import QgsRendererCategory

from ...core.i18n import number, tr
from ..styling import load_qml


def changes_style(counts, texts):
    """A function that styles the layer of changes by their kind.

    Parameters
    ----------
    counts : dict of str to int
        Rows of each kind; kinds without rows are left out.
    texts : dict of str to str
        What each kind is called.
    """

    def style(layer):
        if not layer.isSpatial():
            return
        load_qml(layer, "directory_changes")
        renderer = layer.renderer()
        symbols = {one.value(): one.symbol().clone() for one in renderer.categories()}
        renderer.deleteAllCategories()
        for kind, text in texts.items():
            if counts.get(kind):
                label = tr("{kind} — {n}", kind=text, n=number(counts[kind]))
                renderer.addCategory(QgsRendererCategory(kind, symbols[kind], label))
        layer.triggerRepaint()

    return style
