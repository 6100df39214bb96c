"""What the panel and the map tell each other: draw, flash, play, and choose by a click."""

from __future__ import annotations

import numpy as np
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.i18n import number, tr
from .map_flash import MapFlash
from .map_highlight import MOST, PathwayHighlight, colour_of
from .map_picking import PickTool, picked_at
from .pathway_player import PathwayPlayer


class MapLink(QObject):
    """The panel's hand on a canvas; everything on it is temporary.

    ``patient_picked`` gives the index of a patient whose home was clicked, ``place_picked`` a
    :class:`~.map_picking.Picked` of several patients or of facilities, ``told`` a remark;
    ``step_played`` the row of the step that is being played, ``picking`` whether clicks choose,
    ``coloured`` the colours of the patients where there are several.
    """

    patient_picked = pyqtSignal(int)
    place_picked = pyqtSignal(object)
    told = pyqtSignal(str)
    step_played = pyqtSignal(int)
    playing = pyqtSignal(bool)
    picking = pyqtSignal(bool)
    coloured = pyqtSignal(object)

    def __init__(self, canvas, parent=None):
        super().__init__(parent)
        self.canvas = canvas
        self.highlight = PathwayHighlight(canvas)
        self.flash = MapFlash(canvas, self)
        self.player = PathwayPlayer(self)
        self.tool = PickTool(canvas)
        self._reading = None
        self._patients = np.empty(0, np.int64)
        self._before = None
        self.player.stepped.connect(self._play_step)
        self.player.ended.connect(self._end_playing)
        self.tool.picked.connect(self._pick)
        self.tool.put_away.connect(lambda: self.pick(False))
        self.tool.deactivated.connect(lambda: self.picking.emit(False))

    def show(self, reading, patients):
        """Draw the pathways of some patients, the first one with its numbers."""
        self.clear()
        self._reading, self._patients = reading, patients
        pathways = [(reading.pathway(p), reading.home(p)) for p in patients[:MOST].tolist()]
        self.highlight.show(pathways, reading.crs)
        shown = patients[:MOST].tolist() if len(patients) > 1 else []
        self.coloured.emit({patient: colour_of(number) for number, patient in enumerate(shown)})
        if len(patients) > MOST:
            self.told.emit(
                tr(
                    "The map shows the first {n} of the {total} selected patients.",
                    n=number(MOST),
                    total=number(len(patients)),
                )
            )

    def clear(self):
        """Take everything off the map."""
        self.player.stop()
        self.flash.stop()
        self.highlight.clear()
        self._patients = np.empty(0, np.int64)

    def flash_step(self, step_row):
        """Flash the place of a step of the layer, -1 for none."""
        if self._reading is None or step_row < 0:
            self.flash.stop()
            return
        steps = self._reading.steps
        patient = int(np.searchsorted(steps.start, step_row, side="right")) - 1
        row = int(step_row - steps.start[patient])
        self.flash.show(self.highlight.place_of(row, str(steps.patients[patient])))

    def flash_row(self, row):
        """Flash the place of a step of the chosen pathway, -1 for none."""
        self.flash.show(self.highlight.place_of(row))

    def play(self, wanted):
        """Play the chosen pathway step by step, or stop."""
        main = self.highlight.main
        if not wanted or main is None:
            self.player.stop()
            return
        self.playing.emit(True)
        self.player.play(len(main.pathway))

    def _play_step(self, row):
        """One more step of the pathway."""
        self.highlight.show_until(row)
        self.flash_row(row)
        self.step_played.emit(row)

    def _end_playing(self):
        """The whole pathway is shown again."""
        self.highlight.show_until()
        self.playing.emit(False)

    def pick(self, wanted):
        """Let clicks on the map choose patients, or give the map back."""
        if wanted and self.canvas.mapTool() is not self.tool:
            self._before = self.canvas.mapTool()
            self.canvas.setMapTool(self.tool)
        elif not wanted and self.canvas.mapTool() is self.tool:
            before, self._before = self._before, None
            if before is not None and not sip.isdeleted(before):
                self.canvas.setMapTool(before)
            else:
                self.canvas.unsetMapTool(self.tool)

    def _pick(self, point, reach):
        """The map was clicked."""
        if self._reading is None:
            return
        crs = self.canvas.mapSettings().destinationCrs()
        found = picked_at(self._reading, point, reach, crs)
        if found is None:
            self.told.emit(tr("No home and no facility of the patients is there."))
        elif len(found.patients) == 1 and not found.facilities:
            self.patient_picked.emit(int(found.patients[0]))
        else:
            self.place_picked.emit(found)

    def set_reading(self, reading):
        """What clicks choose from, None for nothing."""
        self._reading = reading

    def cleanup(self):
        """Leave nothing on the canvas and do not listen to it any more."""
        self.player.stop()
        self.flash.stop()
        self._reading = None
        if not sip.isdeleted(self.canvas):
            self.pick(False)
        self.highlight.cleanup()
