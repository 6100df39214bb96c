"""Plays a pathway step by step."""

from __future__ import annotations

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

STEP_TIME = 900  # milliseconds


class PathwayPlayer(QObject):
    """Counts through the steps of a pathway; ``stepped`` gives the row, ``ended`` is the end."""

    stepped = pyqtSignal(int)
    ended = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._row, self._n = -1, 0
        self.timer = QTimer(self)
        self.timer.setInterval(STEP_TIME)
        self.timer.timeout.connect(self._go_on)

    @property
    def is_playing(self):
        """Whether it is under way."""
        return self.timer.isActive()

    def play(self, n_steps):
        """Begin with the first of some steps."""
        self.stop()
        if n_steps > 0:
            self._row, self._n = -1, n_steps
            self.timer.start()
            self._go_on()

    def _go_on(self):
        self._row += 1
        if self._row < self._n:
            self.stepped.emit(self._row)
        else:
            self.stop()

    def stop(self):
        """End at once."""
        if self.timer.isActive():
            self.timer.stop()
            self.ended.emit()
