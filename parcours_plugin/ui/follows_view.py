"""What follows what, as a graph that keeps its layout."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget


class FollowsView(QWidget):
    """Passages between steps of some patients: ``show(steps, patients)``.

    ``followClicked`` gives the step before and the step after; ``""`` for the start or the end.
    """

    followClicked = pyqtSignal(str, str)  # noqa: N815

    def __init__(self, parent=None):
        super().__init__(parent)

    def show(self, steps=None, patients=None):
        """Show the passages of some patients; without arguments, make the widget visible."""
        if patients is None:
            super().show()
