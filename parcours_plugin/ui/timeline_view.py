"""The timeline: several pathways on one axis of time, with their waits and breaks."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QVBoxLayout

from ..core.i18n import number, tr
from ..core.pathways.timeline import BREAK_DAYS, TimelineOptions, timeline_of
from ..core.pathways.timeline_letters import step_letters
from ..core.tables.care import read_care_tables
from ..paths import resources
from .patients_view import PatientsView, wrapped_label
from .timeline_canvas import TimelineCanvas
from .timeline_legend import Legend, LegendStrip, signs_of
from .timeline_scale import STEP

MOST = 200  # patients that are drawn
SINCE_FIRST_SETTING = "parcours/panel/since_first"


class TimelineView(PatientsView):
    """Pathways on one axis: ``show(steps, patients)``.

    ``stepHovered`` and ``stepClicked`` give the row of a step in ``steps`` (-1 = none),
    ``patientClicked`` the index of a patient. ``limits`` is a ReferenceLimits or None,
    ``break_days`` the wait beyond which a change of facility is a break.
    """

    stepHovered = pyqtSignal(int)  # noqa: N815
    stepClicked = pyqtSignal(int)  # noqa: N815
    patientClicked = pyqtSignal(int)  # noqa: N815

    def __init__(self, parent=None):
        super().__init__(parent)
        self._steps = self._care_words = None
        self._limits = None
        self._patients = np.empty(0, np.int64)
        self.break_days = BREAK_DAYS
        self.canvas = TimelineCanvas(self)
        self.since_first = QCheckBox(tr("&Days since the first event"), self)
        self.since_first.setToolTip(
            tr("Let all pathways begin at the same place, to compare how long they take")
        )
        self.since_first.setChecked(
            QgsSettings().value(SINCE_FIRST_SETTING, False, type=bool)
        )
        self.zoom_out = self._button("mActionZoomOut.svg", tr("Zoom out (-)"), tr("Zoom out"))
        self.zoom_in = self._button("mActionZoomIn.svg", tr("Zoom in (+)"), tr("Zoom in"))
        self.fit = self._button(
            "mActionZoomFullExtent.svg", tr("See all the time (0)"), tr("See all the time")
        )
        self.legend = LegendStrip(self)
        self.note = wrapped_label(self, tr("Remark on the timeline"))
        top = QHBoxLayout()
        top.addWidget(self.since_first, 1)
        for button in (self.zoom_out, self.zoom_in, self.fit):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.legend)
        layout.addWidget(self.note)
        self.setFocusProxy(self.canvas)
        self.setAccessibleName(tr("Timeline of pathways"))
        self.canvas.setAccessibleDescription(_manual())
        self.canvas.setWhatsThis(_manual())
        self._connect()
        self._tell()

    def _connect(self):
        canvas = self.canvas
        self.since_first.toggled.connect(self._change_axis)
        self.zoom_in.clicked.connect(lambda: canvas.zoom(STEP * STEP))
        self.zoom_out.clicked.connect(lambda: canvas.zoom(1 / (STEP * STEP)))
        self.fit.clicked.connect(canvas.fit)
        canvas.mark_hovered.connect(lambda mark: self.stepHovered.emit(self._row(mark)))
        canvas.mark_chosen.connect(lambda mark: self.stepClicked.emit(self._row(mark)))
        canvas.line_clicked.connect(
            lambda line: self.patientClicked.emit(int(canvas.timeline.patients[line]))
        )
        canvas.described.connect(self._describe)

    def _button(self, icon, explanation, name):
        """A button with an icon of QGIS, so that it follows its theme."""
        button = QToolButton(self)
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setToolTip(explanation)
        button.setAccessibleName(name)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    @property
    def limits(self):
        """The reference pathway that waits are held against, or None."""
        return self._limits

    @limits.setter
    def limits(self, limits):
        self._limits = limits
        if self._steps is not None:
            self._draw(keep_view=True)

    def show_patients(self, steps, patients):
        """Show the pathways of some patients, in the order given, the first 200 of them."""
        same_layer = steps is self._steps
        before = self.timeline.patients if self.timeline is not None else None
        self._steps, self._patients = steps, patients
        same = before is not None and np.array_equal(before, self._patients[:MOST])
        self._draw(keep_view=same_layer and same)

    @property
    def timeline(self):
        """What is drawn, or None."""
        return self.canvas.timeline

    def _draw(self, keep_view=False):
        steps = self._steps
        if steps is None or not len(self._patients):
            self.canvas.clear()
            self.legend.show_legend(Legend())
            self._tell()
            return
        self.since_first.setVisible(not steps.relative)
        timeline = timeline_of(steps, self._patients[:MOST], self.options())
        self.canvas.show_timeline(steps, timeline, self._limits, keep_view)
        codes = np.unique(timeline.marks.code[timeline.marks.code >= 0]).tolist()
        words = steps.step.words
        self.legend.show_legend(Legend(words, step_letters(words), codes, signs_of(timeline)))
        self._tell()

    @property
    def steps(self):
        """The PatientSteps that are shown, or None."""
        return self._steps

    @property
    def patients(self):
        """Indexes of the patients that are to be shown, more than are drawn maybe."""
        return self._patients

    def options(self):
        """How pathways are laid out, with the names of care that the plugin knows."""
        if self._limits is not None and self._care_words is None:
            self._care_words = read_care_tables(resources() / "facilities").words
        return TimelineOptions(
            self.since_first.isChecked(), self.break_days, self._limits, self._care_words
        )

    def _tell(self):
        """What is not drawn."""
        timeline = self.timeline
        if timeline is None:
            said = [tr("Choose one or several patients in the list.")]
        else:
            said = []
            if len(self._patients) > MOST:
                said.append(
                    tr(
                        "The first {n} of {total} patients are drawn.",
                        n=number(MOST),
                        total=number(len(self._patients)),
                    )
                )
            if timeline.n_undated:
                said.append(
                    tr("Steps without a date, not drawn: {n}.", n=number(timeline.n_undated))
                )
        self.note.setText(" ".join(said))
        self.note.setVisible(bool(said))

    def _describe(self, text):
        """Let a screen reader read the chosen step."""
        self.canvas.setAccessibleDescription(text or _manual())

    def _change_axis(self, since_first):
        QgsSettings().setValue(SINCE_FIRST_SETTING, since_first)
        chosen = self._row(self.canvas.chosen)
        self._draw()
        self.choose_step(chosen)

    def _row(self, mark):
        """The row of a step in the PatientSteps."""
        return int(self.timeline.marks.row[mark]) if mark >= 0 else -1

    def _mark(self, step_row):
        """The mark of a step, -1 where it is not drawn."""
        if self.timeline is None or step_row < 0:
            return -1
        found = np.flatnonzero(self.timeline.marks.row == step_row)
        return int(found[0]) if len(found) else -1

    def choose_step(self, step_row):
        """Mark a step as the chosen one and bring it into view, -1 for none; no signal."""
        if self.timeline is not None:
            self.canvas.choose(self._mark(step_row))


def _manual():
    """How to use the timeline by keyboard and mouse."""
    return tr(
        "Left and Right go from step to step, Up and Down to another patient, plus and minus zoom,"
        " 0 shows all the time. The wheel zooms; with many patients it scrolls, and zooms with"
        " Control."
    )
