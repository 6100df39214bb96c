"""What follows what, as a graph that keeps its layout."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetricsF, QPainter
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSlider,
    QVBoxLayout,
)

from ..core.i18n import number, tr
from ..core.pathways.follows_layout import follows_graph, most_frequent
from ..core.pathways.moments import days_text
from .export_task import ExportTask
from .follows_canvas import FollowsCanvas, class_texts, wait_colour
from .patients_view import PatientsView, wrapped_label
from .timeline_inks import Inks
from .timeline_legend import Strip

SMALL = 300_000  # steps whose passages are counted in much less than 0.2 s
SHARE_SETTING = "parcours/panel/follows_share"
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


class WaitLegend(Strip):
    """The classes of median waits with their colours."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._classes = ()

    def show_classes(self, classes):
        """Show other classes."""
        self._classes = tuple(classes)
        if classes:
            told = [tr("Median wait"), *class_texts(classes), tr("width: passages")]
            self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def places(self, width):
        """Text, class (-1 = none) and rectangle of each entry, and the height of all."""
        if not self._classes:
            return [], 0
        metrics = QFontMetricsF(self.font())
        line, x, y, found = metrics.height() + 4, 0.0, 0.0, []
        entries = [(tr("Median wait:"), -1)]
        entries += [(text, place) for place, text in enumerate(class_texts(self._classes))]
        entries.append((tr("thicker = more passages"), -1))
        for text, place in entries:
            wide = metrics.horizontalAdvance(text) + (28 if place >= 0 else 0)
            if x and x + wide > width:
                x, y = 0.0, y + line
            found.append((text, place, QRectF(x, y, wide, line)))
            x += wide + 10
        return found, int(y + line)

    def heightForWidth(self, width):
        """As high as needed."""
        return self.places(width)[1]

    def paintEvent(self, event):
        """Paint the classes."""
        painter = QPainter(self)
        painter.setFont(self.font())
        inks = Inks.of_window(self.palette())
        representative = [0.0, *(value + 0.5 for value in self._classes)]
        for text, place, rect in self.places(self.width())[0]:
            if place >= 0:
                swatch = QRectF(rect.left(), rect.center().y() - 4, 22, 8)
                colour = wait_colour(representative[place], self._classes, inks)
                painter.fillRect(swatch, colour)
            painter.setPen(inks.text if place >= 0 else inks.quiet)
            shift = 28 if place >= 0 else 0
            painter.drawText(rect.adjusted(shift, 0, 4, 0), LEFT, text)


class FollowsView(PatientsView):
    """Passages between steps of some patients: ``show(steps, patients)``.

    ``followClicked`` gives the step before and the step after; ``""`` for the start or the end.
    """

    followClicked = pyqtSignal(str, str)  # noqa: N815

    def __init__(self, parent=None):
        super().__init__(parent)
        self._steps = self._pending = self._task = None
        self.graph = self.counts = None
        self._patients = np.empty(0, np.int64)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(10, 100)
        self.slider.setSingleStep(5)
        self.slider.setPageStep(10)
        self.slider.setValue(QgsSettings().value(SHARE_SETTING, 95, type=int))
        self.slider.setAccessibleName(tr("Share of passages shown"))
        self.slider.setToolTip(tr("Fewer passages make the main ways stand out"))
        label = QLabel(tr("&Passages shown"), self)
        label.setBuddy(self.slider)
        self.share = QLabel(self)
        self.canvas = FollowsCanvas(self)
        self.canvas.describe = self.sentence
        self.canvas.setAccessibleDescription(_manual())
        self.canvas.setWhatsThis(_manual())
        self.area = QScrollArea(self)
        self.area.setWidget(self.canvas)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.legend = WaitLegend(self)
        self.detail = wrapped_label(self, tr("Chosen passage"))
        top = QHBoxLayout()
        top.addWidget(label)
        top.addWidget(self.slider, 1)
        top.addWidget(self.share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.legend)
        layout.addWidget(self.detail)
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(tr("What follows what"))
        self.slider.valueChanged.connect(self._change_share)
        self.canvas.edge_chosen.connect(self._choose)
        self.canvas.edge_current.connect(self._describe)
        self.canvas.edge_current.connect(self._reveal)
        self.canvas.edge_pointed.connect(
            lambda edge: self._describe(edge if edge >= 0 else self.canvas.current)
        )
        self._draw()

    def show_patients(self, steps, patients):
        """Show the passages of some patients.

        While the widget is hidden nothing is counted: it is when it is seen.
        """
        self._pending = (steps, patients)
        if self.isVisible():
            self._count()

    def showEvent(self, event):
        """Count what was asked for while hidden."""
        super().showEvent(event)
        self._count()

    def _count(self):
        if self._pending is None:
            return
        (steps, self._patients), self._pending = self._pending, None
        if steps is not self._steps:
            self._steps, self.graph = steps, None
            self.canvas.current = -1
            self.stop()
            if steps is not None and steps.n_steps > SMALL:
                self._count_behind(steps)
            elif steps is not None:
                self.graph = follows_graph(steps)
        self.counts = None if self.graph is None else self.graph.count(self._patients)
        self._draw()

    def _count_behind(self, steps):
        """Count the passages of a big layer without QGIS waiting for it."""

        def work(progress):
            progress(0.0)
            return follows_graph(steps)

        self._task = ExportTask(tr("Counting passages"), work)
        self._task.done.connect(self._take)
        QgsApplication.taskManager().addTask(self._task)

    def _take(self, task):
        """The passages are counted."""
        if task is not self._task:
            return
        self._task, self.graph = None, task.result
        self.counts = None if self.graph is None else self.graph.count(self._patients)
        self._draw()

    @property
    def is_counting(self):
        """Whether the passages of a big layer are being counted."""
        return self._task is not None

    def stop(self):
        """Let go of a counting under way."""
        task, self._task = self._task, None
        if task is not None and not sip.isdeleted(task):
            task.done.disconnect(self._take)
            task.cancel()

    def _draw(self):
        """Show the share of the passages that is wanted."""
        share = self.slider.value() / 100.0
        self.slider.setAccessibleDescription(tr("{n} %", n=number(100 * share)))
        if self.counts is None or not self.counts.count.any():
            self.canvas.show_edges(None, None, [])
            self.legend.show_classes(())
            self.share.setText("")
            self.detail.setText(
                tr("Counting passages") + "…"
                if self.is_counting
                else tr("No passages between steps.")
            )
            return
        edges = most_frequent(self.counts.count, share)
        self.canvas.show_edges(self.graph, self.counts, edges)
        self.legend.show_classes(self.graph.wait_classes)
        self.share.setText(
            tr(
                "{n} % ({shown} of {all})",
                n=number(100 * share),
                shown=number(len(edges)),
                all=number(int((self.counts.count > 0).sum())),
            )
        )
        self._describe(self.canvas.current)

    def _change_share(self, value):
        QgsSettings().setValue(SHARE_SETTING, value)
        self._draw()

    def names(self, edge):
        """The step before and the step after, ``""`` for the start or the end."""
        words = [*self.graph.words.tolist(), "", ""]
        return (
            str(words[int(self.graph.source[edge])]),
            str(words[int(self.graph.target[edge])]),
        )

    def sentence(self, edge):
        """A passage in words with its numbers."""
        before, after = self.names(edge)
        patients = number(self.graph.n_patients_of(edge, self._patients))
        count = number(int(self.counts.count[edge]))
        if not before:
            return tr("{n} patients begin with {step}.", n=patients, step=after)
        if not after:
            return tr("{n} patients end with {step}.", n=patients, step=before)
        days = float(self.counts.median_days[edge])
        told = tr(
            "{before} → {after}: {count} passages of {patients} patients",
            before=before,
            after=after,
            count=count,
            patients=patients,
        )
        if not np.isfinite(days):
            return tr("{passages}, waits unknown.", passages=told)
        return tr("{passages}, median wait {days}.", passages=told, days=days_text(days))

    def _describe(self, edge):
        text = self.sentence(edge) if edge >= 0 else ""
        self.detail.setText(text or tr("Click a passage to see only the patients who make it."))
        self.canvas.setAccessibleDescription(text or _manual())

    def _reveal(self, edge):
        """Scroll to a passage."""
        if edge >= 0:
            x, y = self.canvas.middle_of(edge)
            self.area.ensureVisible(int(x), int(y), 80, 40)

    def _choose(self, edge):
        self.followClicked.emit(*self.names(edge))


def _manual():
    """How to use the graph."""
    return tr(
        "Arrow keys go from passage to passage, the most frequent first; Return or a click shows"
        " only the patients who make it."
    )
