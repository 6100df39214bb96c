"""What the views of the filtered patients share: how they are shown, and their lines of text."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QWidget


class PatientsView(QWidget):
    """A view of some patients: ``show(steps, patients)``."""

    def show(self, steps=None, patients=None):
        """Show some patients; without arguments, make the widget visible.

        Parameters
        ----------
        steps : PatientSteps or None
            None with ``patients`` given shows nothing.
        patients : (n,) int64
            Indexes of patients.
        """
        if patients is None:
            super().show()
            return
        self.show_patients(steps, np.asarray(patients, np.int64).reshape(-1))

    def show_patients(self, steps, patients):
        """Show some patients, (n,) int64; nothing where ``steps`` is None."""
        raise NotImplementedError


def wrapped_label(parent, name):
    """A label of plain text over several lines; screen readers call it ``name``."""
    label = QLabel(parent)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAccessibleName(name)
    return label
