"""Styles of outputs: a ``.qml`` of ``resources/styles``, fitted to the values of the layer."""

from __future__ import annotations

from functools import partial

from .. import paths


def qml(name):
    """A function that gives a layer the style ``resources/styles/<name>.qml``."""
    return partial(load_qml, name=name)


def load_qml(layer, name):
    """Give a layer a style of ``resources/styles``."""
    layer.loadNamedStyle(paths.style(name))
    layer.triggerRepaint()
