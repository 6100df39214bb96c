"""Keeps the chosen layers read: again when they change, never while QGIS waits."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..core.pathways.patient_measures import BreakRules
from .layer_memory import homes_fields, layer_rules, read_rules, steps_fields
from .steps_reading import SMALL, LayerSnapshot, ReadingTask

SETTLE = 300  # milliseconds without a further change before a layer is read again


class StepsSource(QObject):
    """Reads the chosen layers and follows their changes.

    ``read`` gives a StepsReading, or None with a message when there is nothing to show;
    ``started`` says that reading takes a while, ``outdated`` that a big layer was edited and should
    be read again when the user wants.
    """

    read = pyqtSignal(object, str)
    started = pyqtSignal()
    outdated = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._layers = ()
        self._connections = []
        self._task = None
        self.remark = ""  # on the reference pathway
        self.rules = BreakRules()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE)
        self._timer.timeout.connect(self.read_now)

    @property
    def is_reading(self):
        """Whether a task is under way."""
        return self._task is not None

    def choose(self, steps, homes):
        """Read other layers, None for none."""
        self._unfollow()
        self._layers = (steps, homes)
        for layer in self._layers:
            if layer is not None:
                self._follow(layer)
        self.read_now()

    def _follow(self, layer):
        """Listen to everything that changes what was read of a layer."""
        for signal, slot in (
            (layer.layerModified, self._edited),
            (layer.dataChanged, self._timer.start),
            (layer.afterCommitChanges, self._timer.start),
            (layer.afterRollBack, self._timer.start),
            (layer.subsetStringChanged, self._timer.start),
            (layer.updatedFields, self._timer.start),
            (layer.crsChanged, self._timer.start),
            (layer.willBeDeleted, self.forget),
        ):
            self._connections.append((layer, signal, signal.connect(slot)))

    def _unfollow(self):
        """Listen to the layers no more."""
        connections, self._connections = self._connections, []
        for layer, signal, connection in connections:
            if not sip.isdeleted(layer):
                signal.disconnect(connection)

    def _edited(self):
        """An edit not yet saved: read again at once if that costs nothing, else say so."""
        if all(0 <= layer.featureCount() <= SMALL for layer in self._layers if layer is not None):
            self._timer.start()
        else:
            self.outdated.emit()

    def read_now(self):
        """Read the layers as they are."""
        self._timer.stop()
        self.stop()
        steps, homes = self._layers or (None, None)
        fields = steps_fields(steps)
        if fields is None:
            self.read.emit(None, "")
            return
        of_homes = homes_fields(homes)
        self.rules, self.remark = read_rules(layer_rules(steps))
        task = ReadingTask(
            LayerSnapshot(steps, fields.names()),
            fields,
            LayerSnapshot(homes, of_homes.names()) if of_homes else None,
            of_homes,
            self.rules,
        )
        if task.is_small:
            task.run()
            self.read.emit(task.reading, task.message)
            return
        self._task = task
        task.done.connect(self._finish)
        self.started.emit()
        QgsApplication.taskManager().addTask(task)

    def stop(self):
        """Stop a reading under way; nothing is told of it any more."""
        task, self._task = self._task, None
        if task is not None and not sip.isdeleted(task):
            task.done.disconnect(self._finish)
            task.cancel()

    def _finish(self, task):
        """The task is done: hand its result on."""
        self._task = None
        self.read.emit(task.reading, task.message)

    def forget(self):
        """The layers are going away: let go of them."""
        self._timer.stop()
        self.stop()
        self._unfollow()
        self._layers = ()
        self.read.emit(None, "")

    def cleanup(self):
        """Stop and listen to nothing."""
        self._timer.stop()
        self.stop()
        self._unfollow()
        self._layers = ()
