"""Ways out of the panel: tables, pictures, selections."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu


class ExportMenu(QMenu):
    """What can be done with the filtered patients: ``show(steps, patients)``, ``layer``.

    ``told`` gives a sentence about an export and whether it succeeded.
    """

    told = pyqtSignal(str, bool)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.layer = None
        self.limits = None

    def show(self, steps=None, patients=None):
        """Take the filtered patients; without arguments, make the menu visible."""
        if patients is None:
            super().show()
