"""Paints a timeline from its arrays: on the screen only what is seen, into a picture everything."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QLineF, QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPen

from ..core.i18n import number, tr
from ..core.pathways.timeline_axis import time_ticks
from .step_colours import step_colour
from .timeline_inks import mixed, paint_break, paint_limited_wait, paint_mark, paint_missing
from .timeline_places import NAME_ROOM

LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class TimelinePainting:
    """One painting of a timeline.

    Parameters
    ----------
    painter : QPainter
    places : TimelinePlaces
    scale : TimeScale
    size : (float, float)
        Width and height of the window.
    top : float
        Pixels scrolled down.
    inks : Inks
    """

    def __init__(self, painter, places, scale, size, top, inks):
        self.painter, self.places, self.scale, self.inks = painter, places, scale, inks
        self.timeline = places.timeline
        self.width, self.height, self.top = size[0], size[1], top
        self.first, self.last = places.visible_lines(top, self.height - places.header_height)

    def paint(self, chosen=-1, hovered=-1):
        """Paint everything; the chosen mark and the one pointed at get a ring."""
        painter, places = self.painter, self.places
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(places.font)
        painter.fillRect(QRectF(0, 0, self.width, self.height), self.inks.base)
        below = QRectF(0, places.header_height, self.width, self.height - places.header_height)
        painter.save()
        painter.setClipRect(below)
        self._bands()
        painter.setClipRect(below.adjusted(places.label_width, 0, 0, 0))
        ticks = self._ticks()
        self._grid(ticks)
        if self.last > self.first:
            self._gaps()
            self._waits()
            self._missing()
            self._marks(chosen, hovered)
        painter.restore()
        self._labels(below)
        self._header(ticks)

    def _ticks(self):
        scale, metrics = self.scale, self.places.metrics
        first, last = scale.day(scale.left), scale.day(scale.left + scale.width)
        room = metrics.horizontalAdvance("0000-00-00") + 12
        return time_ticks(first, last, int(scale.width // room), self.timeline.relative)

    def _grid(self, ticks):
        """A line at each tick."""
        for x, strong in zip(self.scale.x(ticks.day).tolist(), ticks.strong.tolist()):
            ink = mixed(self.inks.text, self.inks.base, 0.28 if strong else 0.1)
            self.painter.setPen(QPen(ink, 1.0))
            x = round(x) + 0.5
            self.painter.drawLine(QLineF(x, self.places.header_height, x, self.height))

    def _bands(self):
        """Every second line on another ground."""
        height = self.places.line_height
        for line in range(self.first + (self.first + 1) % 2, self.last, 2):
            y = self.places.header_height + line * height - self.top
            self.painter.fillRect(QRectF(0, y, self.width, height), self.inks.band)

    def _seen(self, line, begin, end):
        """Rows that are in the window."""
        margin = self.places.mark_width
        low, high = self.scale.left - margin, self.scale.left + self.scale.width + margin
        with np.errstate(invalid="ignore"):
            inside = (self.scale.x(end) >= low) & (self.scale.x(begin) <= high)
        return np.flatnonzero(inside & (line >= self.first) & (line < self.last))

    def _gaps(self):
        """The time between steps as a thin bar, breaks on it."""
        gaps, painter, places = self.timeline.gaps, self.painter, self.places
        rows = self._seen(gaps.line, gaps.begin, gaps.end)
        begin, end = self.scale.x(gaps.begin[rows]), self.scale.x(gaps.end[rows])
        y = places.axis_y(gaps.line[rows], self.top)
        painter.setPen(QPen(mixed(self.inks.text, self.inks.base, 0.42), 2.0))
        lines = zip(begin.tolist(), y.tolist(), end.tolist())
        painter.drawLines([QLineF(a, at, b, at) for a, at, b in lines])
        text = places.metrics.height()
        for place, (a, b, at) in enumerate(zip(begin.tolist(), end.tolist(), y.tolist())):
            is_break = bool(gaps.is_break[rows[place]])
            if is_break:
                paint_break(painter, 0.5 * (a + b), at, 0.8 * text, self.inks)
            if places.is_detailed:
                days = gaps.end[rows[place]] - gaps.begin[rows[place]]
                said = tr("{n} d", n=number(days))
                if places.metrics.horizontalAdvance(said) + 8 < b - a:
                    painter.setPen(self.inks.over if is_break else self.inks.quiet)
                    lift = 0.4 * text if is_break else 0.0
                    painter.drawText(QRectF(a, at - text - 1 - lift, b - a, text), CENTRE, said)

    def _waits(self):
        """Waits against their limits, below the line."""
        waits, painter, places = self.timeline.waits, self.painter, self.places
        height = 5.0
        for row in self._seen(waits.line, waits.begin, waits.end).tolist():
            x = [float(self.scale.x(day[row])) for day in (waits.begin, waits.due, waits.end)]
            y = places.wait_y(row, self.top)
            paint_limited_wait(painter, x, y, height, bool(waits.over[row]), self.inks)
            said = tr("+{n} d", n=number(float(waits.end[row] - waits.due[row])))
            same = (waits.line == waits.line[row]) & (waits.lane == waits.lane[row])
            later = self.scale.x(waits.begin[same & (waits.begin > waits.begin[row])])
            room = (float(later.min()) if len(later) else np.inf) - x[2]
            if places.is_detailed and waits.over[row] and room > 9 + 7 * len(said):
                painter.setPen(self.inks.over)
                box = QRectF(x[2] + 5, y - 0.5 * places.wait_lane, 90, places.wait_lane)
                painter.drawText(box, LEFT, said)

    def _missing(self):
        """Obligatory steps that are missing, after the last one."""
        timeline, places, painter = self.timeline, self.places, self.painter
        line = timeline.missing_line
        for place in np.flatnonzero((line >= self.first) & (line < self.last)).tolist():
            rect = places.missing_rect(place, self.scale, self.top)
            paint_missing(painter, rect, self.missing_letters(place), self.inks)

    def missing_letters(self, place):
        """The label of a missing step: that of the same step of the layer, else its initial."""
        code = int(self.timeline.missing_code[place])
        if code >= 0:
            return self.places.letters[code]
        return str(self.places.limits.label[self.timeline.missing_step[place]])[:1].upper()

    def _marks(self, chosen, hovered):
        """Bars of steps that take time, then the badges with their names."""
        marks, painter, places = self.timeline.marks, self.painter, self.places
        lane, room = places.lanes(self.scale)
        rows = self._seen(marks.line, marks.begin, marks.end)
        rows = _distinct(rows, marks, lane, self.scale)
        longer = self.scale.x(marks.end[rows]) - self.scale.x(marks.begin[rows]) > 3
        for row in rows[longer].tolist():
            rect = places.mark_rect(row, self.scale, self.top)
            end = min(float(self.scale.x(marks.end[row])), self.width + 20)
            colour = step_colour(int(marks.code[row]))
            bar = QRectF(rect.center().x(), rect.top() + 3, end - rect.center().x(), 0)
            bar.setBottom(rect.bottom() - 3)
            painter.setPen(QPen(colour, 1.2))
            painter.setBrush(mixed(colour, self.inks.base, 0.45))
            painter.drawRoundedRect(bar, 2, 2)
        if places.is_detailed:
            self._stems(rows)
        for row in rows.tolist():
            rect = places.mark_rect(row, self.scale, self.top)
            code = int(marks.code[row])
            paint_mark(painter, rect, code, places.letters, self.inks)
            if places.is_detailed and code >= 0 and room[row] > NAME_ROOM:
                shift = rect.width() + 4 + float(places.name_shift[row])
                name = places.metrics.elidedText(
                    str(places.steps.step.words[code]),
                    Qt.TextElideMode.ElideRight,
                    min(float(room[row]), 400.0) - 8,
                )
                painter.setPen(self.inks.text)
                painter.drawText(rect.translated(shift, 0).adjusted(0, 0, 400, 0), LEFT, name)
        for row, is_chosen in ((hovered, False), (chosen, True)):
            if row >= 0 and np.isfinite(marks.begin[row]):
                rect = places.mark_rect(row, self.scale, self.top)
                code = int(marks.code[row])
                paint_mark(painter, rect, code, places.letters, self.inks, is_chosen, not is_chosen)

    def _stems(self, rows):
        """From each badge down to the line of time."""
        places, marks = self.places, self.timeline.marks
        self.painter.setPen(QPen(mixed(self.inks.text, self.inks.base, 0.42), 1.0))
        stems, dots = [], []
        for row in rows.tolist():
            rect = places.mark_rect(row, self.scale, self.top)
            axis = places.axis_y(int(marks.line[row]), self.top)
            stems.append(QLineF(rect.center().x(), rect.bottom(), rect.center().x(), axis))
            dots.append((rect.center().x(), axis, int(marks.code[row])))
        self.painter.drawLines(stems)
        self.painter.setPen(Qt.PenStyle.NoPen)
        for x, y, code in dots:
            self.painter.setBrush(step_colour(code))
            self.painter.drawEllipse(QRectF(x - 3, y - 3, 6, 6))

    def _labels(self, below):
        """Names of the patients, on the left."""
        places, painter = self.places, self.painter
        if not places.label_width:
            return
        painter.save()
        painter.setClipRect(below)
        edge = mixed(self.inks.text, self.inks.base, 0.25)
        painter.fillRect(QRectF(places.label_width - 1, 0, 1, self.height), edge)
        painter.setPen(self.inks.text)
        for line in range(self.first, self.last):
            y = places.header_height + line * places.line_height - self.top
            box = QRectF(6, y, places.label_width - 12, places.line_height)
            text = places.metrics.elidedText(
                places.label(line), Qt.TextElideMode.ElideMiddle, box.width()
            )
            painter.drawText(box, LEFT, text)
        painter.restore()

    def _header(self, ticks):
        """The dates or days along the top."""
        painter, places = self.painter, self.places
        height = places.header_height
        edge = mixed(self.inks.text, self.inks.base, 0.25)
        painter.fillRect(QRectF(0, height - 1, self.width, 1), edge)
        reached = self.scale.left
        for x, label, strong in zip(
            self.scale.x(ticks.day).tolist(), ticks.label, ticks.strong.tolist()
        ):
            wide = places.metrics.horizontalAdvance(label)
            left = min(max(x - 0.5 * wide, self.scale.left + 2), self.width - wide - 2)
            if left < reached:
                continue
            reached = left + wide + 6
            painter.setPen(self.inks.text if strong else self.inks.quiet)
            painter.drawText(QRectF(left, 0, wide + 2, height - 2), LEFT, label)


def _distinct(rows, marks, lane, scale):
    """Rows without those that would be painted on the very same pixels."""
    if len(rows) < 500:
        return rows
    x = np.round(scale.x(marks.begin[rows])).astype(np.int64)
    key = np.column_stack([marks.line[rows], lane[rows], x, marks.code[rows]])
    longest = np.lexsort((-marks.end[rows], *key.T))
    _, first = np.unique(key[longest], axis=0, return_index=True)
    return np.sort(rows[longest[first]])
