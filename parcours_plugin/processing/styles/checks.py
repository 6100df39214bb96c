"""A checked network on the map: main roads in grey, what is wrong in colour."""

from __future__ import annotations

from qgis.core import QgsRendererCategory

from ...core.i18n import number, tr
from ..styling import load_qml


def edges_style(edges):
    """A function that styles the layer of edges by what can be done on them.

    Parameters
    ----------
    edges : DataFrame
        ``state`` and ``metres`` of each edge.
    """
    names = {
        "isolated": tr("isolated part: not joined to the main roads"),
        "enter_only": tr("one can enter, but not leave"),
        "leave_only": tr("one can leave, but not enter"),
        "cut_off": tr("neither to be reached nor to be left"),
        "main": tr("main roads, broader where faster"),
        "closed": tr("closed to this means of travel"),
    }
    km = edges.groupby("state")["metres"].sum() / 1000
    labels = {
        state: tr("{name} — {km} km", name=name, km=number(km[state], 1 if km[state] < 100 else 0))
        for state, name in names.items()
        if state in km
    }

    def style(layer):
        load_qml(layer, "road_edges")
        _keep_categories(layer, labels)

    return style


def problems_style(problems):
    """A function that styles the layer of problems by their kind.

    Parameters
    ----------
    problems : DataFrame
        ``kind`` of each problem.
    """
    names = {
        "near_miss": tr("end that stops short of a road"),
        "isolated_part": tr("isolated part, by its length"),
        "enter_only": tr("one-way: no way out"),
        "leave_only": tr("one-way: no way in"),
        "cut_off": tr("one-way: neither in nor out"),
        "no_speed": tr("no speed"),
        "unknown_class": tr("unknown road class"),
        "unknown_direction": tr("unknown direction"),
        "duplicate": tr("drawn twice"),
        "no_length": tr("no length"),
        "no_geometry": tr("no line (table only)"),
        "crossing": tr("crossing without junction (information)"),
    }
    counts = problems["kind"].value_counts()
    labels = {
        kind: f"{name} — {number(int(counts[kind]))}"
        for kind, name in names.items()
        if kind in counts
    }

    def style(layer):
        load_qml(layer, "road_problems")
        layer.setMapTipTemplate('<p>[% "sentence" %]</p>')
        layer.setDisplayExpression('"sentence"')
        _keep_categories(layer, labels)

    return style


def _keep_categories(layer, labels):
    """Only the categories that have a label, in the order of the labels."""
    renderer = layer.renderer()
    symbols = {category.value(): category.symbol().clone() for category in renderer.categories()}
    renderer.deleteAllCategories()
    for value, label in labels.items():
        renderer.addCategory(QgsRendererCategory(value, symbols[value], label))
    layer.triggerRepaint()

