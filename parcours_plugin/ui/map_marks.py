"""Numbers of the steps, the home and the arrows of the legs, painted over the map."""

from __future__ import annotations

import math

from qgis.core import QgsPointXY
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from .map_item import MapItem
from .step_colours import step_colour, text_colour

LINE = QColor("#2f2a6b")
ACCENT = QColor("#ff8c00")
HALO = QColor("#ffffff")
BADGES_PER_ROW = 4
GAP = 2.0
DOT = 4.0
SIDES = ((0, -1), (1, 0), (0, 1), (-1, 0), (1, -1), (1, 1), (-1, 1), (-1, -1))
EVERY_ROW = 1 << 30
SHORTEST_ARROW = 28.0  # pixels of a leg that leave room for an arrow


class PathwayMarks(MapItem):
    """Marks of one itinerary, in the reference system of the canvas."""

    def __init__(self, canvas):
        super().__init__(canvas, 200)
        self._itinerary = None
        self._curves = []
        self._chosen_row = -1
        self._last_row = EVERY_ROW
        self._colour = LINE
        self._with_badges = True

    def show_itinerary(self, itinerary, curves, colour=LINE, with_badges=True):
        """Show the places of an itinerary, and an arrow on each curve ``(x, y)`` of its legs."""
        self._itinerary, self._curves, self._chosen_row = itinerary, curves, -1
        self._colour, self._with_badges = colour, with_badges
        self.updatePosition()

    def show_until(self, row):
        """Show what happened up to a step only."""
        self._last_row = row
        self.update()

    def choose_row(self, row):
        """Put a ring around the badge of a step, -1 for none."""
        self._chosen_row = row
        self.update()

    def paint(self, painter, option=None, widget=None):
        """Arrows, then dots and the home, then badges so that they are on top."""
        if self._itinerary is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve, row in zip(self._curves, self._itinerary.leg_row.tolist()):
            if row <= self._last_row:
                self._paint_arrow(painter, curve, row == self._chosen_row)
        places = [
            self.toCanvasCoordinates(QgsPointXY(x, y))
            for x, y in zip(self._itinerary.x.tolist(), self._itinerary.y.tolist())
        ]
        has_home = self._itinerary.has_home
        painter.setPen(QPen(HALO, 1.5))
        painter.setBrush(self._colour)
        for place in places[int(has_home) :]:
            painter.drawEllipse(place, DOT, DOT)
        if has_home:
            paint_home(painter, places[0], self._colour)
        if self._with_badges:
            self._paint_badges(painter, places)

    def _paint_arrow(self, painter, curve, chosen):
        """An arrow a little behind the middle of a leg, if the leg is long enough on screen."""
        x, y = curve
        points = [self.toCanvasCoordinates(QgsPointXY(x[i], y[i])) for i in (0, -1)]
        across = points[1] - points[0]
        if math.hypot(across.x(), across.y()) < SHORTEST_ARROW:
            return
        at = int(0.58 * (len(x) - 1))
        before, after = (self.toCanvasCoordinates(QgsPointXY(x[i], y[i])) for i in (at - 1, at + 1))
        angle = math.atan2(after.y() - before.y(), after.x() - before.x())
        tip = self.toCanvasCoordinates(QgsPointXY(x[at], y[at]))
        size = 12.0 if chosen else 10.0
        head = QPolygonF(
            QPointF(
                tip.x() + size * far * math.cos(angle + turn),
                tip.y() + size * far * math.sin(angle + turn),
            )
            for turn, far in ((0.0, 1.0), (2.5, 1.0), (math.pi, 0.35), (-2.5, 1.0))
        )
        painter.setPen(QPen(HALO, 3.0))
        painter.drawPolygon(head)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ACCENT if chosen else self._colour)
        painter.drawPolygon(head)

    def _paint_badges(self, painter, places):
        """The badges of each place in rows, where they cover no other badges if possible."""
        font = QFont(self._canvas.font())
        font.setBold(True)
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        blocks = [
            BadgeBlock([b for b in badges if b.first_row <= self._last_row], metrics)
            for badges in self._itinerary.badges
        ]
        taken = [QRectF(p.x() - 9, p.y() - 9, 18, 18) for p in places]
        for number, (place, block) in enumerate(zip(places, blocks)):
            if block.rows:
                own = taken[number]
                taken.append(block.find_room(place, [rect for rect in taken if rect is not own]))
                block.paint(painter, place, taken[-1], self._chosen_row)


class BadgeBlock:
    """The badges of one place in rows of a few."""

    def __init__(self, badges, metrics):
        self.line = metrics.height() + 1.0
        sized = [
            (badge, max(self.line, metrics.horizontalAdvance(badge.text) + self.line / 2))
            for badge in badges
        ]
        self.rows = [sized[i : i + BADGES_PER_ROW] for i in range(0, len(sized), BADGES_PER_ROW)]

    def find_room(self, place, taken):
        """Where the block goes: above its place, else around it or farther, else above all."""
        width = max(self._width(row) for row in self.rows)
        height = len(self.rows) * (self.line + GAP) - GAP
        choices = []
        for away in (10.0, 28.0, 46.0):
            for dx, dy in SIDES:
                rect = QRectF(0, 0, width, height)
                rect.moveCenter(
                    QPointF(
                        place.x() + dx * (away + width / 2), place.y() + dy * (away + height / 2)
                    )
                )
                choices.append(rect)
        free = (r for r in choices if not any(r.intersects(other) for other in taken))
        return next(free, choices[0])

    def paint(self, painter, place, rect, chosen_row):
        """Paint the badges, with a line to their place where they are far from it."""
        if not QRectF(rect).adjusted(-14, -14, 14, 14).contains(place):
            painter.setPen(QPen(LINE, 1.0))
            painter.drawLine(place, rect.center())
        top = rect.top()
        for row in self.rows:
            left = rect.center().x() - self._width(row) / 2
            for badge, width in row:
                chosen = badge.first_row <= chosen_row <= badge.last_row
                _paint_badge(painter, QRectF(left, top, width, self.line), badge, chosen)
                left += width + GAP
            top += self.line + GAP

    def _width(self, row):
        """The width of a row of badges."""
        return sum(width for _, width in row) + GAP * (len(row) - 1)


def _paint_badge(painter, rect, badge, chosen):
    """A number on a pill in the colour of its kind of step."""
    colour = step_colour(badge.step_code)
    painter.setPen(QPen(ACCENT if chosen else HALO, 3.0 if chosen else 1.2))
    painter.setBrush(colour)
    painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.setPen(text_colour(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, badge.text)


def paint_home(painter, place, colour=LINE, size=9.0):
    """A house with its middle at a place."""
    x, y = place.x(), place.y()
    house = QPainterPath(QPointF(x - 1.15 * size, y))
    for dx, dy in (
        (0.0, -1.05),
        (1.15, 0.0),
        (0.75, 0.0),
        (0.75, 0.95),
        (0.25, 0.95),
        (0.25, 0.3),
        (-0.25, 0.3),
        (-0.25, 0.95),
        (-0.75, 0.95),
        (-0.75, 0.0),
    ):
        house.lineTo(x + dx * size, y + dy * size)
    house.closeSubpath()
    painter.setPen(QPen(HALO, 1.6))
    painter.setBrush(colour)
    painter.drawPath(house)
