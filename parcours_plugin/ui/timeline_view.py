"""The timeline: several pathways on one axis of time, with their waits and breaks."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget


class TimelineView(QWidget):
    """Pathways on one axis: ``show(steps, patients)``; ``limits`` is a ReferenceLimits or None.

    ``stepHovered`` and ``stepClicked`` give the row of a step in ``steps`` (-1 = none),
    ``patientClicked`` the index of a patient.
    """

    stepHovered = pyqtSignal(int)
    stepClicked = pyqtSignal(int)
    patientClicked = pyqtSignal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.limits = None

    def show(self, steps=None, patients=None):
        """Show the pathways of some patients; without arguments, make the widget visible."""
        if patients is None:
            super().show()

    def choose_step(self, step_row):
        """Mark a step as the chosen one and bring it into view, -1 for none; no signal."""

    def hover_step(self, step_row):
        """Mark a step that is pointed at elsewhere, -1 for none; no signal."""
