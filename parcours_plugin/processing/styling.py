"""Styles of outputs: a ``.qml`` of ``resources/styles``, fitted to the values of the layer."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from qgis.PyQt.QtXml import QDomDocument

from .. import paths


def qml(name):
    """A function that gives a layer the style ``resources/styles/<name>.qml``."""
    return partial(load_qml, name=name)


def load_qml(layer, name):
    """Give a layer a style of ``resources/styles``.

    The file is read here: ``loadNamedStyle`` would take a style that lies in the layer's GeoPackage
    from an earlier run instead.
    """
    document = QDomDocument()
    document.setContent(Path(paths.style(name)).read_text(encoding="utf-8"))
    layer.importNamedStyle(document)
    layer.triggerRepaint()
