"""Variants as bars: which sequences of steps are frequent."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget


class VariantsView(QWidget):
    """Variants of some patients: ``show(steps, patients)``.

    ``variantClicked`` gives the steps joined by " > ", as ``variants_table`` writes them.
    """

    variantClicked = pyqtSignal(str)  # noqa: N815

    def __init__(self, parent=None):
        super().__init__(parent)

    def show(self, steps=None, patients=None):
        """Show the variants of some patients; without arguments, make the widget visible."""
        if patients is None:
            super().show()
