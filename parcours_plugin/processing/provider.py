"""The Processing provider ``parcours``."""

from __future__ import annotations

import importlib
import inspect

from qgis.core import Qgis, QgsMessageLog, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..core.libraries import missing_library_sentence
from .algorithm import ParcoursAlgorithm

ALGORITHMS = (
    "tables.loadpathways",
    "tables.loadfacilities",
    "tables.comparedirectories",
    "travel_times.checknetwork",
    "travel_times.isochrones",
    "travel_times.traveltimes",
    "travel_times.emptycache",
    "itineraries.traceitineraries",
    "itineraries.aggregateflows",
    "itineraries.cooperationnetwork",
    "itineraries.careareas",
    "pathways.pathwayindicators",
    "pathways.actualversusnearest",
    "pathways.pathwayvariants",
    "pathways.pathwaytypology",
    "access.classifycommunes",
    "access.floatingcatchment",
    "access.accessinequality",
    "access.populationcoverage",
    "access.locatefacilities",
    "access.pathwayaccess",
    "access.comparescenario",
    "synthesis.fullstudy",
)


class ParcoursProvider(QgsProcessingProvider):
    """Patient pathways and access to care."""

    def id(self):
        return "parcours"

    def name(self):
        return "Parcours"

    def icon(self):
        return QIcon(paths.icon("parcours"))

    def svgIconPath(self):
        return paths.icon("parcours")

    def loadAlgorithms(self):
        """Add each algorithm; one whose library is missing is left out with a sentence."""
        missing = set()
        for module in ALGORITHMS:
            try:
                self.addAlgorithm(algorithm_of(module)())
            except ImportError as error:
                library = (error.name or "").split(".")[0]
                own = library in ("", "parcours_plugin")
                missing.add(str(error) if own else missing_library_sentence(library))
        for sentence in sorted(missing):
            QgsMessageLog.logMessage(sentence, "Parcours", Qgis.MessageLevel.Warning)


def algorithm_of(module):
    """The algorithm class of a module, ``"tables.loadpathways"`` -> ``LoadPathways``."""
    package = __name__.rsplit(".", 1)[0]
    found = importlib.import_module(f"{package}.{module}")
    return next(
        cls
        for _, cls in inspect.getmembers(found, inspect.isclass)
        if issubclass(cls, ParcoursAlgorithm) and cls.__module__ == found.__name__
    )
