"""What the panel shows while a big layer is read."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from ..core.i18n import tr


class ReadingPage(QWidget):
    """A bar that moves, and a button to stop."""

    def __init__(self, parent=None):
        super().__init__(parent)
        # no percentage: Python called back by the task would wait for the reading thread, and
        # QGIS with it; the share done is in QGIS's own list of tasks
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(tr("Reading patient pathways"))
        self.stop_button = QPushButton(tr("Stop"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(tr("Reading patient pathways"), self))
        layout.addWidget(self.progress)
        layout.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
