"""The surface that a timeline is drawn on: scrolling, zooming, pointing, walking by keys."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter
from qgis.PyQt.QtWidgets import QAbstractScrollArea, QFrame, QToolTip

from ..core.i18n import tr
from ..core.pathways.timeline_words import gap_lines, step_lines, wait_lines
from .timeline_inks import Inks
from .timeline_painting import TimelinePainting
from .timeline_places import GAP, LINE, MARK, MISSING, WAIT, TimelinePlaces
from .timeline_scale import STEP, TimeScale

DRAG = 4  # pixels after which a press is a drag


class TimelineCanvas(QAbstractScrollArea):
    """Shows a timeline; marks are rows of ``timeline.marks``, -1 = none."""

    mark_hovered = pyqtSignal(int)
    mark_chosen = pyqtSignal(int)
    line_clicked = pyqtSignal(int)
    described = pyqtSignal(str)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.places = None
        self.scale = TimeScale()
        self.chosen = self.hovered = -1
        self._pressed = self._dragged = None
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.setMinimumSize(120, 90)
        self.horizontalScrollBar().valueChanged.connect(self._scroll_time)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(tr("Timeline"))

    def show_timeline(self, steps, timeline, limits, keep_view=False):
        """Show another timeline, everything in view unless the view is kept."""
        self.places = TimelinePlaces(steps, timeline, self.font(), limits)
        self.chosen = self.hovered = -1
        if not keep_view:
            self.scale.is_fitted = True
        self.scale.set_extent(*timeline.extent)
        self._lay_out()
        if not keep_view:
            self.verticalScrollBar().setValue(0)

    def clear(self):
        """Show nothing."""
        self.places = None
        self.chosen = self.hovered = -1
        self.viewport().update()

    @property
    def timeline(self):
        """What is shown, or None."""
        return self.places.timeline if self.places else None

    @property
    def top(self):
        """Pixels scrolled down."""
        return self.verticalScrollBar().value()

    def _lay_out(self):
        """The room or the content changed."""
        places = self.places
        if places is None:
            return
        width, height = self.viewport().width(), self.viewport().height()
        left = places.label_width
        self.scale.set_room(left, width - left, 0.5 * places.mark_width + 8, places.after)
        down = self.verticalScrollBar()
        down.setRange(0, max(0, int(places.height - (height - places.header_height)) + 1))
        if places.height <= height - places.header_height:
            down.setRange(0, 0)
        down.setPageStep(max(int(height - places.header_height), 1))
        down.setSingleStep(int(places.line_height))
        self._follow_scale()

    def _follow_scale(self):
        """Bring the scroll bar in line with the scale."""
        across = self.horizontalScrollBar()
        across.blockSignals(True)
        across.setRange(0, int(self.scale.furthest))
        across.setPageStep(max(int(self.scale.width), 1))
        across.setSingleStep(40)
        across.setValue(int(self.scale.scroll))
        across.blockSignals(False)
        self.viewport().update()

    def _scroll_time(self, value):
        self.scale.scroll_to(value)
        self.viewport().update()

    def fit(self):
        """See all the time."""
        self.scale.fit()
        self._follow_scale()

    def zoom(self, factor, x=None):
        """Come closer around a place, else around the chosen step or the middle."""
        if self.places is None:
            return
        if x is None:
            x = self.scale.left + 0.5 * self.scale.width
            if self.chosen >= 0:
                at = float(self.scale.x(self.timeline.marks.begin[self.chosen]))
                if self.scale.left <= at <= self.scale.left + self.scale.width:
                    x = at
        self.scale.zoom(factor, x)
        self._follow_scale()

    def choose(self, mark, reveal=True):
        """Put the ring around a step and bring it into view."""
        self.chosen = mark
        if mark >= 0 and reveal:
            marks = self.timeline.marks
            if np.isfinite(marks.begin[mark]):
                self.scale.reveal(float(marks.begin[mark]))
                self._follow_scale()
            self._reveal_line(int(marks.line[mark]))
        self.described.emit(" · ".join(self.lines_of(MARK, mark)) if mark >= 0 else "")
        self.viewport().update()

    def hover(self, mark):
        """Point at a step."""
        if mark != self.hovered:
            self.hovered = mark
            self.viewport().update()

    def _reveal_line(self, line):
        places, down = self.places, self.verticalScrollBar()
        top = line * places.line_height
        room = self.viewport().height() - places.header_height
        if top < down.value():
            down.setValue(int(top))
        elif top + places.line_height > down.value() + room:
            down.setValue(int(top + places.line_height - room) + 1)

    def lines_of(self, kind, row):
        """What something says, in lines."""
        places, timeline = self.places, self.timeline
        if kind == MARK:
            found = step_lines(places.steps, timeline, row)
            if timeline.n_lines > 1:
                found.insert(0, places.label(int(timeline.marks.line[row])))
            return found
        if kind == WAIT:
            return wait_lines(timeline, places.limits, row)
        if kind == GAP:
            return gap_lines(places.steps, timeline, row)
        if kind == MISSING:
            step = places.limits.label[timeline.missing_step[row]]
            return [tr("missing step: {step}", step=step)]
        if kind == LINE:
            patient = int(timeline.patients[row])
            home = places.steps.residence_name.text(patient) or places.steps.residence.text(patient)
            return [part for part in (places.label(row), home) if part]
        return []

    def paintEvent(self, event):
        """Paint what is seen."""
        painter = QPainter(self.viewport())
        inks = Inks.of(self.palette())
        painter.fillRect(self.viewport().rect(), inks.base)
        if self.places is None:
            return
        painter.setFont(self.font())
        size = (self.viewport().width(), self.viewport().height())
        painting = TimelinePainting(painter, self.places, self.scale, size, self.top, inks)
        painting.paint(self.chosen, self.hovered)

    def resizeEvent(self, event):
        """Another room."""
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event):
        """Another font or theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.places is not None:
            places = self.places
            self.places = TimelinePlaces(
                places.steps, places.timeline, self.font(), places.limits
            )
            self._lay_out()
        self.viewport().update()

    def viewportEvent(self, event):
        """Tooltips, and leaving."""
        if event.type() == QEvent.Type.ToolTip and self.places is not None:
            point = event.pos()
            found = self.places.find(point.x(), point.y(), self.scale, self.top)
            QToolTip.showText(event.globalPos(), "\n".join(self.lines_of(*found)), self.viewport())
            return True
        if event.type() == QEvent.Type.Leave:
            self._point_at(-1)
        return super().viewportEvent(event)

    def _point_at(self, mark):
        if mark != self.hovered:
            self.hover(mark)
            self.mark_hovered.emit(mark)

    def mouseMoveEvent(self, event):
        """Point at steps; with the button down, drag the time along."""
        if self.places is None:
            return
        point = event.pos()
        if self._pressed is not None:
            moved = point - self._pressed
            if self._dragged is not None or moved.manhattanLength() > DRAG:
                if self._dragged is None:
                    self._dragged = (self.scale.scroll, self.top)
                    self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self.scale.scroll_to(self._dragged[0] - moved.x())
                self._follow_scale()
                self.verticalScrollBar().setValue(int(self._dragged[1] - moved.y()))
            return
        kind, row = self.places.find(point.x(), point.y(), self.scale, self.top)
        shape = Qt.CursorShape.PointingHandCursor if kind in (MARK, LINE) else None
        self.viewport().setCursor(shape or Qt.CursorShape.ArrowCursor)
        self._point_at(row if kind == MARK else -1)

    def mousePressEvent(self, event):
        """A click or a drag begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.pos(), None

    def mouseReleaseEvent(self, event):
        """A click chooses a step or a patient."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._pressed, self._dragged = self._dragged, None, None
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if dragged is not None or self.places is None:
            return
        point = event.pos()
        kind, row = self.places.find(point.x(), point.y(), self.scale, self.top)
        if kind == MARK:
            self._walk_to(row)
        elif kind == LINE:
            self.line_clicked.emit(row)

    def wheelEvent(self, event):
        """Zoom time; where there are more lines than room, scroll unless Control is held."""
        turn = event.angleDelta()
        wants_zoom = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        on_axis = self.places is not None and event.position().y() < self.places.header_height
        if abs(turn.x()) > abs(turn.y()):
            self.horizontalScrollBar().setValue(int(self.scale.scroll - turn.x()))
        elif wants_zoom or on_axis or self.verticalScrollBar().maximum() == 0:
            self.zoom(STEP ** (turn.y() / 120.0), event.position().x())
        else:
            down = self.verticalScrollBar()
            down.setValue(int(down.value() - turn.y()))
        event.accept()

    def keyPressEvent(self, event):
        """Walk from step to step, zoom, fit."""
        key, keys = event.key(), Qt.Key
        if self.places is None:
            super().keyPressEvent(event)
        elif key in (keys.Key_Plus, keys.Key_Equal):
            self.zoom(STEP)
        elif key in (keys.Key_Minus, keys.Key_Underscore):
            self.zoom(1 / STEP)
        elif key in (keys.Key_0, keys.Key_F):
            self.fit()
        elif key in (keys.Key_Left, keys.Key_Right):
            self._walk(-1 if key == keys.Key_Left else 1)
        elif key in (keys.Key_Up, keys.Key_Down):
            self._change_line(-1 if key == keys.Key_Up else 1)
        elif key in (keys.Key_Home, keys.Key_End):
            self._walk_to_end(key == keys.Key_Home)
        elif key in (keys.Key_Return, keys.Key_Enter) and self.chosen >= 0:
            self.line_clicked.emit(int(self.timeline.marks.line[self.chosen]))
        else:
            super().keyPressEvent(event)

    def _dated(self, line=None):
        """Steps that stand on the axis, by line and time."""
        marks = self.timeline.marks
        rows = np.flatnonzero(np.isfinite(marks.begin))
        if line is not None:
            rows = rows[marks.line[rows] == line]
        return rows[np.lexsort((rows, marks.begin[rows], marks.line[rows]))]

    def _walk(self, direction):
        """To the next or previous step, on into the next line."""
        rows = self._dated()
        if not len(rows):
            return
        at = np.flatnonzero(rows == self.chosen)
        if not len(at):
            self._walk_to(int(rows[0 if direction > 0 else -1]))
            return
        place = int(at[0]) + direction
        if 0 <= place < len(rows):
            self._walk_to(int(rows[place]))

    def _change_line(self, direction):
        """To the step of the next line that is nearest in time."""
        marks = self.timeline.marks
        if self.chosen < 0:
            self._walk(1)
            return
        line = int(marks.line[self.chosen]) + direction
        while 0 <= line < self.timeline.n_lines:
            rows = self._dated(line)
            if len(rows):
                away = np.abs(marks.begin[rows] - marks.begin[self.chosen])
                self._walk_to(int(rows[int(np.argmin(np.nan_to_num(away)))]))
                return
            line += direction

    def _walk_to_end(self, is_first):
        line = int(self.timeline.marks.line[self.chosen]) if self.chosen >= 0 else 0
        rows = self._dated(line)
        if len(rows):
            self._walk_to(int(rows[0 if is_first else -1]))

    def _walk_to(self, mark):
        """Choose a step as the user does."""
        self.choose(mark)
        self.mark_chosen.emit(mark)
