"""How amounts are cut into classes: the same choices for every map of classes."""

from __future__ import annotations

from qgis.core import Qgis, QgsProcessingParameterEnum, QgsProcessingParameterNumber

from ...core.access.classes import MAX_CLASSES, METHODS, ClassParameters
from ...core.i18n import tr


def add_class_parameters(algorithm, *limits):
    """Add METHOD, then ``limits`` (the parameter THRESHOLDS and what goes with it), then CLASSES.

    Thresholds differ in unit and default from one algorithm to the other: each gives its own.
    """
    algorithm.add(
        QgsProcessingParameterEnum(
            "METHOD",
            tr("Classes"),
            options=list(METHODS),
            defaultValue=METHODS[0],
            usesStaticStrings=True,
        )
    )
    for limit in limits:
        algorithm.add(limit)
    algorithm.add(
        QgsProcessingParameterNumber(
            "CLASSES",
            tr("Number of classes (quantiles, jenks, equal)"),
            Qgis.ProcessingNumberParameterType.Integer,
            defaultValue=5,
            minValue=2,
            maxValue=MAX_CLASSES,
        )
    )


def read_classes(run, thresholds):
    """The classes by METHOD and CLASSES, ``thresholds`` being those of THRESHOLDS."""
    return ClassParameters(run.choice("METHOD"), thresholds, run.integer("CLASSES"))
