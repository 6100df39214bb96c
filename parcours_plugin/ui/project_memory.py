"""What the panel keeps in the project: the filter, never what is searched (it may be an id)."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.pathways.patient_filters import PatientFilter

SCOPE = "parcours"
FILTER_ENTRY = "panel/filter"


class ProjectMemory(QObject):
    """Writes the filter when the project is saved; ``restored`` when another was opened."""

    restored = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._filter = PatientFilter()
        project = QgsProject.instance()
        project.writeProject.connect(self._save)
        project.readProject.connect(self._restore)

    def keep(self, wanted):
        """The filter to be saved with the project."""
        self._filter = wanted

    def filter(self):
        """The filter that the project was saved with."""
        text, _ = QgsProject.instance().readEntry(SCOPE, FILTER_ENTRY, "")
        return PatientFilter.from_text(text) if text else PatientFilter()

    def _save(self, _):
        project = QgsProject.instance()
        if self._filter.is_empty:
            project.removeEntry(SCOPE, FILTER_ENTRY)
        else:
            project.writeEntry(SCOPE, FILTER_ENTRY, self._filter.to_text())

    def _restore(self, _):
        self.restored.emit()

    def cleanup(self):
        """Listen to the project no more."""
        project = QgsProject.instance()
        project.writeProject.disconnect(self._save)
        project.readProject.disconnect(self._restore)
