"""The chosen pathway: title, the sentence that reads it, steps, and what to do on the map."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..core.i18n import tr
from ..core.pathways.sentence import sentence_of, title_of, totals_text
from .buttons import icon_button
from .step_model import (
    COMMUNE,
    DATE,
    FACILITY,
    FLAGS,
    KM,
    MINUTES,
    NUMBER,
    STEP,
    WAIT,
    NumberDelegate,
    StepModel,
)

LINES = 9  # of the sentence before it scrolls
ZOOM_SETTING = "parcours/panel/zoom_to_chosen"


class FittingArea(QScrollArea):
    """As high as its text needs, scrolled when that is more than some lines."""

    def __init__(self, label, parent=None):
        super().__init__(parent)
        self.setWidget(label)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def resizeEvent(self, event):
        """The width changed: take the height that is needed."""
        super().resizeEvent(event)
        self.fit()

    def fit(self):
        """Take the height that the text needs at this width."""
        most = LINES * self.widget().fontMetrics().lineSpacing()
        self.setFixedHeight(min(self.widget().heightForWidth(self.viewport().width()), most) + 2)


class PathwayView(QWidget):
    """One pathway.

    ``step_chosen`` and ``step_hovered`` give the row of a step (-1 = none); ``zoom_wanted``,
    ``move_wanted`` (-1 or 1) and ``play_wanted`` are the buttons.
    """

    step_chosen = pyqtSignal(int)
    step_hovered = pyqtSignal(int)
    play_wanted = pyqtSignal(bool)
    zoom_wanted = pyqtSignal()
    move_wanted = pyqtSignal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setAccessibleName(tr("Chosen patient"))
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.sentence.setAccessibleName(tr("The pathway in words"))
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.sentence_area = FittingArea(self.sentence, self)
        self.detail = QLabel(self)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setWordWrap(True)
        self.detail.setAccessibleName(tr("Chosen step"))
        self.detail.hide()
        self.model = StepModel(self)
        self.table = self._table()
        self.totals = QLabel(self)
        self.totals.setTextFormat(Qt.TextFormat.PlainText)
        self.totals.setWordWrap(True)
        self.totals.setAccessibleName(tr("Totals of the pathway"))
        self.previous = icon_button(
            self, "mActionArrowLeft.svg", tr("Previous patient of the list"), tr("Previous patient")
        )
        self.next = icon_button(
            self, "mActionArrowRight.svg", tr("Next patient of the list"), tr("Next patient")
        )
        self.zoom = icon_button(
            self,
            "mActionZoomToSelected.svg",
            tr("Zoom the map to this pathway"),
            tr("Zoom to pathway"),
        )
        self.play = icon_button(
            self,
            "mActionPlay.svg",
            tr("Play the pathway on the map, step by step"),
            tr("Play the pathway"),
            True,
        )
        self.always_zoom = QCheckBox(tr("Zoom to each &pathway"), self)
        self.always_zoom.setToolTip(tr("Zoom the map whenever another patient is chosen"))
        self.always_zoom.setChecked(QgsSettings().value(ZOOM_SETTING, True, type=bool))
        self.previous.clicked.connect(lambda: self.move_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.move_wanted.emit(1))
        self.zoom.clicked.connect(self.zoom_wanted)
        self.play.clicked.connect(self.play_wanted)
        self.play.toggled.connect(self._follow_play)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        for widget in (self.previous, self.next, self.play, self.zoom):
            top.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.sentence_area)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.detail)
        bottom = QHBoxLayout()
        bottom.addWidget(self.totals, 1)
        bottom.addWidget(self.always_zoom)
        layout.addLayout(bottom)
        self.show_pathway(None)

    def _follow_play(self, playing):
        """The button shows what a click does now."""
        icon = "mActionStop.svg" if playing else "mActionPlay.svg"
        self.play.setIcon(QgsApplication.getThemeIcon(icon))

    def _table(self):
        """The table of steps."""
        table = QTableView(self)
        table.setAccessibleName(tr("Steps of the pathway"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setModel(self.model)
        table.setItemDelegateForColumn(NUMBER, NumberDelegate(table))
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().height() + 8)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        width_of = table.fontMetrics().horizontalAdvance
        header.setMinimumSectionSize(width_of("MM"))
        header.setSectionResizeMode(FACILITY, QHeaderView.ResizeMode.Stretch)
        for section, widest in (
            (NUMBER, "MM8"),
            (DATE, "88/88/88888"),
            (STEP, "Radiotherapy MM"),
            (COMMUNE, "Commune MM"),
            (KM, tr("Km") + "MM"),
            (MINUTES, tr("Min.") + "M"),
            (WAIT, tr("Wait") + "M"),
            (FLAGS, "MM"),
        ):
            table.setColumnWidth(section, width_of(widest))
        table.selectionModel().currentRowChanged.connect(self._choose_step)
        table.setMouseTracking(True)
        table.entered.connect(lambda index: self.step_hovered.emit(index.row()))
        table.viewport().installEventFilter(self)
        return table

    def eventFilter(self, watched, event):
        """The mouse left the table: no step is pointed at."""
        if event.type() == QEvent.Type.Leave:
            self.step_hovered.emit(-1)
        return super().eventFilter(watched, event)

    def show_pathway(self, pathway, remark=""):
        """Show a pathway with a remark on its map, None for nothing."""
        self.model.show_pathway(pathway)
        self.detail.hide()
        shown = pathway is not None
        self.title.setText(f"{pathway.patient} · {title_of(pathway)}" if shown else "")
        self.title.setToolTip(self.title.text())
        told = f"{sentence_of(pathway)} {remark}" if shown else tr("Choose a patient in the list.")
        self.sentence.setText(told.strip())
        self.sentence_area.fit()
        for widget in (self.previous, self.next, self.zoom, self.play):
            widget.setEnabled(shown)
        self.table.setVisible(shown)
        self.totals.setText(totals_text(pathway) if shown else "")
        if shown:
            self.table.setColumnHidden(KM, bool(np.isnan(pathway.km).all()))
            self.table.setColumnHidden(MINUTES, bool(np.isnan(pathway.minutes).all()))
            no_break = not bool((pathway.over_limit | pathway.long_change).any())
            self.table.setColumnHidden(FLAGS, no_break and not any(pathway.flags))
            self.table.setColumnHidden(COMMUNE, not any(pathway.commune))

    def choose_step(self, row):
        """Choose a step of the table."""
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        self.table.selectionModel().setCurrentIndex(self.model.index(row, NUMBER), flags)

    def _choose_step(self, current, _=None):
        row = current.row() if current.isValid() else -1
        self.detail.setText(self.model.read_step(row))
        self.detail.setVisible(row >= 0)
        self.step_chosen.emit(row)

    def save_state(self):
        """Remember whether to zoom."""
        QgsSettings().setValue(ZOOM_SETTING, self.always_zoom.isChecked())
