"""Steps at their facilities and patients at their communes, quiet enough to lie under flows."""

from __future__ import annotations

from qgis.core import QgsMarkerSymbol, QgsSingleSymbolRenderer


def steps_style(layer):
    """Steps: small squares at the facilities."""
    _single(
        layer,
        {"name": "square", "color": "#b5315c", "size": "2.4", "outline_color": "#ffffff",
         "outline_width": "0.3"},
    )  # fmt: skip


def patients_style(layer):
    """Patients: translucent dots at their communes, so that many on one place are darker."""
    _single(
        layer,
        {"name": "circle", "color": "30,100,150,70", "size": "2.6", "outline_style": "no"},
    )


def _single(layer, properties):
    """One marker for the whole layer."""
    if layer.isSpatial():
        layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(properties)))
        layer.triggerRepaint()
