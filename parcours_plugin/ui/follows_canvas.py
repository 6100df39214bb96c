"""The surface that passages between steps are drawn on."""

from __future__ import annotations

import math

import numpy as np
from qgis.PyQt.QtCore import QEvent, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF
from qgis.PyQt.QtWidgets import QToolTip, QWidget

from ..core.i18n import number, tr
from ..core.pathways.follows_layout_curves import (
    NodeSize,
    edge_curves,
    nearest_curve,
    points_on,
)
from ..core.pathways.timeline_letters import step_letters
from .timeline_inks import Inks, paint_mark
from .timeline_legend import mark_width

# One hue from pale to dark for short to long waits, told apart by lightness alone (after
# ColorBrewer's OrRd, Harrower and Brewer 2003); on a dark ground the long ones are the bright ones.
ON_LIGHT = ("#f4a582", "#ee7f4b", "#d7481f", "#a31515", "#4d0018")
ON_DARK = ("#8a4b32", "#b9532b", "#e8743b", "#f7ad72", "#fff0c2")
WIDEST, THINNEST = 9.0, 1.2
NEAR = 7.0  # pixels from an edge that still point at it
LEAST_PITCH = 58.0


def wait_colour(days, classes, inks):
    """The colour of a median wait, a quiet one where it is unknown."""
    if not math.isfinite(days):
        return inks.quiet
    place = int(np.searchsorted(classes, days, side="left"))
    return QColor((ON_DARK if inks.is_dark else ON_LIGHT)[place])


def class_texts(classes):
    """The classes of waits in words."""
    low = [tr("up to {n} days", n=number(classes[0]))]
    between = [
        tr("{low} to {high}", low=number(a), high=number(b)) for a, b in zip(classes, classes[1:])
    ]
    return [*low, *between, tr("over {n}", n=number(classes[-1]))]


class FollowsCanvas(QWidget):
    """Draws a FollowsGraph with some of its edges; edges are numbers of the graph's, -1 = none."""

    edge_pointed = pyqtSignal(int)
    edge_chosen = pyqtSignal(int)
    edge_current = pyqtSignal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.graph = self.counts = None
        self.edges = np.empty(0, np.int64)
        self.current = self.pointed = -1
        self.describe = lambda edge: ""
        self._laid_out_for = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAutoFillBackground(False)
        self.setAccessibleName(tr("Graph of passages between steps"))

    def show_edges(self, graph, counts, edges):
        """Show some edges of a graph, the most frequent first; None for nothing."""
        self.graph, self.counts = graph, counts
        self.edges = np.asarray(edges, np.int64)
        if self.current not in self.edges:
            self.current = -1
        self.pointed = -1
        self._laid_out_for = None
        if graph is not None:
            self.letters = step_letters(graph.words)
            self.setMinimumSize(self._least())
        self.update()

    def _least(self):
        layout = self.graph.layout
        line = QFontMetricsF(self.font()).height()
        rows = layout.n_rows * (4.4 * line + 6)
        return QSize(int(layout.n_columns * LEAST_PITCH), int(rows + 2.5 * line + 24))

    def sizeHint(self):
        """Room for a few columns."""
        return QSize(480, 300) if self.graph is None else self._least().expandedTo(QSize(480, 300))

    def lay_out(self):
        """Places of nodes and curves for the size as it is; kept until something changes."""
        key = (self.width(), self.height(), self.font().toString())
        if self._laid_out_for == key:
            return
        layout, metrics = self.graph.layout, QFontMetricsF(self.font())
        self.pitch = self.width() / layout.n_columns
        self.mark = QSize(
            int(mark_width(metrics, self.letters) + 4), int(metrics.height() + 7)
        )
        names = [metrics.horizontalAdvance(name) for name in self._names()]
        # long names of neighbours stand at two heights, each with the room of two columns
        self.name_levels = 2 if max(names) > self.pitch - 6 else 1
        self.name_height = metrics.height() + 1
        size = NodeSize(
            0.5 * self.mark.width() + 2, 0.5 * self.mark.height() + 1,
            0.5 * self.mark.height() + self.name_levels * self.name_height + 2,
        )  # fmt: skip
        x = (layout.column + 0.5) * self.pitch
        row_pitch = (2.4 + self.name_levels) * metrics.height() + 6
        y = layout.row * row_pitch
        source, target = self.graph.source[self.edges], self.graph.target[self.edges]
        curves = edge_curves(layout, x, y, source, target, size)
        # the drawing is centred in the height that it takes, squeezed where that is too little
        points = points_on(curves)
        low = min(float(points[..., 1].min(initial=np.inf)), float((y - size.above).min()))
        high = max(float(points[..., 1].max(initial=-np.inf)), float((y + size.below).max()))
        room = self.height() - 12.0
        if high - low > room:
            curves = self._squeezed(curves, y, size, room)
            points = points_on(curves)
            low = min(float(points[..., 1].min(initial=np.inf)), float((y - size.above).min()))
            high = max(float(points[..., 1].max(initial=-np.inf)), float((y + size.below).max()))
        shift = 0.5 * self.height() - 0.5 * (low + high)
        self.x, self.y = x, y + shift
        self.curves, self.points = curves, points
        self.curves[..., 1] += shift
        self.points[..., 1] += shift
        self._laid_out_for = key

    def _squeezed(self, curves, y, size, room):
        """Bends that leave the nodes' band made flatter, so that all fit."""
        top, bottom = float((y - size.above).min()), float((y + size.below).max())
        points = points_on(curves)
        over = top - float(points[..., 1].min(initial=top))
        under = float(points[..., 1].max(initial=bottom)) - bottom
        share = max(room - (bottom - top), 20.0) / max(over + under, 1.0)
        heights = curves[..., 1]
        heights = np.where(heights < top, top - (top - heights) * share, heights)
        heights = np.where(heights > bottom, bottom + (heights - bottom) * share, heights)
        return np.stack([curves[..., 0], heights], axis=-1)

    def widths(self):
        """Width of each shown edge: in proportion to its passages."""
        count = self.counts.count[self.edges]
        most = max(int(count.max(initial=1)), 1)
        return THINNEST + (WIDEST - THINNEST) * count / most

    def paintEvent(self, event):
        """Edges, the thin ones on top, then nodes."""
        painter = QPainter(self)
        inks = Inks.of(self.palette())
        painter.fillRect(self.rect(), inks.base)
        if self.graph is None:
            return
        self.paint(painter, inks)
        if self.hasFocus():
            painter.setPen(QPen(inks.accent, 1.0, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def paint(self, painter, inks):
        """Paint the graph."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self.lay_out()
        widths = self.widths()
        marked = [edge for edge in (self.pointed, self.current) if edge >= 0]
        for place in range(len(self.edges)):
            self._paint_edge(painter, place, float(widths[place]), inks, False)
        for edge in marked:
            place = int(np.flatnonzero(self.edges == edge)[0])
            self._paint_edge(painter, place, float(widths[place]), inks, True)
        self._paint_numbers(painter, inks)
        self._paint_nodes(painter, inks)

    def _colour(self, edge, inks):
        return wait_colour(
            float(self.counts.median_days[edge]), self.graph.wait_classes, inks
        )

    def _paint_edge(self, painter, place, width, inks, is_marked):
        """A curve with an arrow head."""
        edge = int(self.edges[place])
        colour = self._colour(edge, inks)
        first, one, two, last = (QPointF(*point) for point in self.curves[place].tolist())
        way = self.curves[place, 3] - self.curves[place, 2]
        if not way.any():
            way = self.curves[place, 3] - self.curves[place, 0]
        way = way / max(float(np.hypot(*way)), 1e-9)
        head = 5.0 + 0.75 * width
        stop = QPointF(last.x() - way[0] * 0.8 * head, last.y() - way[1] * 0.8 * head)
        path = QPainterPath(first)
        path.cubicTo(one, two, stop)
        across = np.array([-way[1], way[0]])
        base = self.curves[place, 3] - way * head
        arrow = QPolygonF(
            [last, QPointF(*(base + across * 0.62 * head)), QPointF(*(base - across * 0.62 * head))]
        )
        rounds = [(inks.base, width + 2.0), (colour, width)]
        if is_marked:
            rounds = [(inks.accent, width + 5.0), (inks.base, width + 2.0), (colour, width)]
        for ink, thick in rounds:
            pen = QPen(ink, thick)
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
            if not math.isfinite(float(self.counts.median_days[edge])) and self._is_step(edge):
                pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)
        painter.setPen(QPen(inks.base, 1.0))
        painter.setBrush(colour)
        painter.drawPolygon(arrow)

    def _is_step(self, edge):
        return bool(self.graph.is_step[edge])

    def _paint_numbers(self, painter, inks):
        """Passages on the most frequent edges, where there is room."""
        metrics = painter.fontMetrics()
        taken = [self._node_rect(node) for node in range(len(self.x))]
        taken += [self._name_rect(node) for node in range(len(self.x))]
        widths = self.widths()
        self_loop = self.graph.source == self.graph.target
        for place, edge in enumerate(self.edges.tolist()):
            text = number(int(self.counts.count[edge]))
            box = QRectF(0, 0, metrics.horizontalAdvance(text) + 6, metrics.height())
            x, y = self.points[place, len(self.points[place]) // 2].tolist()
            beside = 0.5 * (float(widths[place]) + box.height()) + 1
            lifts = (-beside,) if self_loop[edge] else (0.0, -beside, beside)
            if abs(self.curves[place, 0, 1] - self.curves[place, 3, 1]) < 1 and abs(
                self.curves[place, 1, 1] - self.curves[place, 0, 1]
            ) < 1:
                lifts = (-beside,)  # a short straight edge would be covered
            for lift in lifts:
                box.moveCenter(QPointF(x, y + lift))
                if not any(box.intersects(other) for other in taken):
                    break
            else:
                continue
            taken.append(box)
            ground = QColor(inks.base)
            ground.setAlpha(215)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, 3, 3)
            painter.setPen(inks.text)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)

    def _names(self):
        return [*map(str, self.graph.words), tr("start"), tr("end")]

    def _node_rect(self, node):
        """The badge of a node."""
        rect = QRectF(0, 0, self.mark.width(), self.mark.height())
        rect.moveCenter(QPointF(self.x[node], self.y[node]))
        return rect

    def _name_rect(self, node):
        """The name of a node, below its badge."""
        level = int(self.graph.layout.column[node]) % self.name_levels
        room = self.name_levels * self.pitch - 6
        # at the sides the name may not leave the drawing
        room = min(room, 2 * min(self.x[node], self.width() - self.x[node]))
        top = self.y[node] + 0.5 * self.mark.height() + level * self.name_height
        return QRectF(self.x[node] - 0.5 * room, top, room, self.name_height)

    def _paint_nodes(self, painter, inks):
        """Badges with the names below, a ring for start and a full disc for the end."""
        k = len(self.graph.words)
        metrics = painter.fontMetrics()
        for node, name in enumerate(self._names()):
            centre, place = QPointF(self.x[node], self.y[node]), self._node_rect(node)
            if node < k:
                paint_mark(painter, place, node, self.letters, inks)
            else:
                painter.setPen(QPen(inks.text, 2.0))
                painter.setBrush(inks.base if node == k else inks.text)
                painter.drawEllipse(centre, 7.0, 7.0)
            below = self._name_rect(node)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(below.width()))
            ground = QColor(inks.base)
            ground.setAlpha(190)
            wide = metrics.horizontalAdvance(text)
            painter.fillRect(
                QRectF(self.x[node] - 0.5 * wide, below.top(), wide, below.height()), ground
            )
            painter.setPen(inks.text)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignCenter), text)

    def edge_at(self, point):
        """The edge under a point, -1 = none."""
        if self.graph is None or not len(self.edges):
            return -1
        self.lay_out()
        place, away = nearest_curve(self.points, point.x(), point.y())
        if place >= 0 and away <= max(NEAR, 0.5 * float(self.widths()[place]) + 3):
            return int(self.edges[place])
        return -1

    def middle_of(self, edge):
        """Where the middle of a shown edge is."""
        self.lay_out()
        points = self.points[int(np.flatnonzero(self.edges == edge)[0])]
        return points[len(points) // 2].tolist()

    def node_at(self, point):
        """The node under a point, -1 = none."""
        if self.graph is None:
            return -1
        self.lay_out()
        at = QPointF(point)
        inside = [
            node
            for node in range(len(self.x))
            if self._node_rect(node).contains(at) or self._name_rect(node).contains(at)
        ]
        return inside[0] if inside else -1

    def mouseMoveEvent(self, event):
        """Point at an edge."""
        edge = self.edge_at(event.pos())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if edge >= 0 else Qt.CursorShape.ArrowCursor
        )
        self._point_at(edge)

    def _point_at(self, edge):
        if edge != self.pointed:
            self.pointed = edge
            self.edge_pointed.emit(edge)
            self.update()

    def leaveEvent(self, event):
        """Point at nothing."""
        super().leaveEvent(event)
        self._point_at(-1)

    def mousePressEvent(self, event):
        """A click on an edge chooses it."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        edge = self.edge_at(event.pos())
        self._make_current(edge)
        if edge >= 0:
            self.edge_chosen.emit(edge)

    def _make_current(self, edge):
        self.current = edge
        self.edge_current.emit(edge)
        self.update()

    def keyPressEvent(self, event):
        """Arrows go from edge to edge, by frequency; Return chooses."""
        keys, key = Qt.Key, event.key()
        steps = {keys.Key_Right: 1, keys.Key_Down: 1, keys.Key_Left: -1, keys.Key_Up: -1}
        if key in steps and len(self.edges):
            at = np.flatnonzero(self.edges == self.current)
            place = int(at[0]) + steps[key] if len(at) else 0
            self._make_current(int(self.edges[place % len(self.edges)]))
        elif key in (keys.Key_Return, keys.Key_Enter) and self.current >= 0:
            self.edge_chosen.emit(self.current)
        elif key == keys.Key_Escape and self.current >= 0:
            self._make_current(-1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event):
        """Show where the keys go."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event):
        """The keys go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event):
        """Another font or theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._laid_out_for = None
        self.update()

    def event(self, event):
        """Tooltips of edges and nodes."""
        if event.type() == QEvent.Type.ToolTip and self.graph is not None:
            edge, node = self.edge_at(event.pos()), self.node_at(event.pos())
            text = self.describe(edge) if edge >= 0 else ""
            if edge < 0 and 0 <= node < len(self.graph.words):
                text = str(self.graph.words[node])
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
