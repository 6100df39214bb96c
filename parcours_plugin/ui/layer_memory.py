"""What the panel remembers with a layer of steps: its fields, and what counts as a break."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qgis.core import Qgis, QgsVectorLayer

from .. import paths
from ..core.errors import ParcoursError
from ..core.pathways.patient_measures import BREAK_DAYS, BreakRules
from ..core.pathways.patient_steps import StepFields, recognise_steps
from ..core.pathways.reference_limits import read_reference_limits
from ..core.tables.care import read_care_tables
from .homes import recognise_homes

FIELDS_PROPERTY = "parcours/steps_fields"
REFERENCE_PROPERTY = "parcours/reference_pathway"
BREAK_DAYS_PROPERTY = "parcours/break_days"
NO_REFERENCE = "-"


def default_reference():
    """The reference pathway that comes with the plugin."""
    return paths.resources() / "pathways" / "breast_cancer.csv"


@dataclass(frozen=True)
class LayerRules:
    """What counts as a break: a file (``""`` = the plugin's own, ``"-"`` = none) and days."""

    reference: str = ""
    break_days: float = BREAK_DAYS

    def path(self):
        """The file of the reference pathway, None for none."""
        if self.reference == NO_REFERENCE:
            return None
        return Path(self.reference) if self.reference else default_reference()


def can_hold_steps(layer):
    """Whether a layer is of a kind that can hold steps: points, or a table."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return False
    return layer.geometryType() not in (Qgis.GeometryType.Line, Qgis.GeometryType.Polygon)


def steps_fields(layer):
    """The fields of a steps layer, chosen by the user or recognised; None for any other layer."""
    if not can_hold_steps(layer):
        return None
    names = layer.fields().names()
    remembered = layer.customProperty(FIELDS_PROPERTY, "")
    if remembered:
        chosen = StepFields.from_text(str(remembered), names)
        if chosen is not None:
            return chosen
    return recognise_steps(names)


def homes_fields(layer):
    """The fields of a layer that places homes, None for any other layer."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return None
    if layer.geometryType() not in (Qgis.GeometryType.Point, Qgis.GeometryType.Polygon):
        return None
    return recognise_homes(layer.fields().names())


def remember_fields(layer, fields):
    """Keep the fields that the user chose; what is recognised anyway is not kept."""
    if fields is None or fields == recognise_steps(layer.fields().names()):
        layer.removeCustomProperty(FIELDS_PROPERTY)
    else:
        layer.setCustomProperty(FIELDS_PROPERTY, fields.to_text())


def layer_rules(layer):
    """What counts as a break in a layer."""
    try:
        break_days = float(layer.customProperty(BREAK_DAYS_PROPERTY, BREAK_DAYS))
    except (TypeError, ValueError):
        break_days = BREAK_DAYS
    return LayerRules(str(layer.customProperty(REFERENCE_PROPERTY, "") or ""), break_days)


def remember_rules(layer, rules):
    """Keep what counts as a break, if it is not the usual."""
    usual = LayerRules()
    for name, value, nothing in (
        (REFERENCE_PROPERTY, rules.reference, usual.reference),
        (BREAK_DAYS_PROPERTY, rules.break_days, usual.break_days),
    ):
        if value == nothing:
            layer.removeCustomProperty(name)
        else:
            layer.setCustomProperty(name, value)


def read_rules(rules):
    """The rules with their reference pathway read, and why it could not be (``""`` = it could)."""
    path = rules.path()
    if path is None:
        return BreakRules(rules.break_days), ""
    try:
        words = read_care_tables(paths.resources() / "facilities").words
        return BreakRules(rules.break_days, read_reference_limits(path), words), ""
    except ParcoursError as error:
        return BreakRules(rules.break_days), str(error)
    except OSError as error:
        return BreakRules(rules.break_days), str(error)
