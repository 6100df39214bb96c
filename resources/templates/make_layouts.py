"""Writes the print layouts (``.qpt``) of flows, itineraries, access levels and isochrones.

Run with QGIS's Python after a change here: ``python3 resources/templates/make_layouts.py``.
They are the pages of the full study without its layers: map and legend follow the project.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import QgsApplication, QgsProject, QgsReadWriteContext

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))
TEXTS = {
    "en": {
        "flows": "Flows of patients: where people live, where they are cared for",
        "itineraries": "Itineraries of patients",
        "access": "Access levels of the communes",
        "isochrones": "Isochrones of the facilities",
    },
    "fr": {
        "flows": "Flux de patients\u202f: du domicile au lieu de soins",
        "itineraries": "Itinéraires des patients",
        "access": "Niveaux d'accès des communes",
        "isochrones": "Isochrones des établissements",
    },
}
TITLE = "[% coalesce(nullif(@project_title, ''), '{untitled}') %]"
UNTITLED = {"en": "Title of the map", "fr": "Titre de la carte"}
SOURCE = {
    "en": "Sources: … Made with Parcours.",
    "fr": "Sources\u202f: … Réalisé avec Parcours.",
}


def main():
    """Write one template per map and language."""
    from parcours_plugin.processing.synthesis.study_map import MapPage, map_layout

    for language, maps in TEXTS.items():
        for name, subtitle in maps.items():
            title = TITLE.format(untitled=UNTITLED[language])
            layout = map_layout(QgsProject(), MapPage(title, subtitle, SOURCE[language]))
            # What is not on the map is left out, but that would leave out circles by size too.
            layout.itemById("legend").setLegendFilterByMapEnabled(name != "flows")
            path = HERE / f"{name}_{language}.qpt"
            if not layout.saveAsTemplate(str(path), QgsReadWriteContext()):
                raise SystemExit(str(path))
            print(path)


if __name__ == "__main__":
    application = QgsApplication([], True)
    application.initQgis()
    main()
    sys.stdout.flush()
    os._exit(0)
