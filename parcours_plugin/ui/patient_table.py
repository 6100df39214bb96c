"""The table of the patients list: columns as the user left them, several patients at once."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QItemSelectionModel, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from ..core.i18n import tr

HEADER_SETTING = "parcours/panel/patients_columns"
HIDDEN_AT_FIRST = ("territory_type", "n_communes", "longest_wait_days", "first_day", "n_flagged")
LETTERS = 9  # of a patient's id beside the colour of the itinerary
SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class PatientTableView(QTableView):
    """Patients; ``rows_selected`` when other rows are."""

    rows_selected = pyqtSignal()

    def __init__(self, model, parent=None):
        super().__init__(parent)
        self.setAccessibleName(tr("Patients"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setModel(model)
        swatch = self.fontMetrics().height() * 2 // 3
        self.setIconSize(QSize(swatch, swatch))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 6)
        header = self.horizontalHeader()
        header.setObjectName("parcoursPatientsHeader")
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        self._restore_header(header)
        residence = [column.name for column in model.columns].index("residence")
        header.setMinimumSectionSize(self.fontMetrics().horizontalAdvance("M" * 4))
        header.setSectionResizeMode(residence, QHeaderView.ResizeMode.Stretch)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.rows_selected.emit())

    def _restore_header(self, header):
        """Columns as the user left them, else the most telling ones."""
        columns = self.model().columns
        saved = QgsSettings().value(HEADER_SETTING)
        if saved and header.restoreState(saved) and header.count() == len(columns):
            return
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        metrics = self.fontMetrics()
        for section, column in enumerate(columns):
            wide = column.title + "mm" if column.is_number else "M" * LETTERS
            self.setColumnWidth(section, metrics.horizontalAdvance(wide))
            self.setColumnHidden(section, column.name in HIDDEN_AT_FIRST)

    def _choose_columns(self, position):
        """A menu of the columns to show."""
        header = self.horizontalHeader()
        menu = QMenu(self)
        for section, column in enumerate(self.model().columns):
            action = menu.addAction(column.title)
            action.setToolTip(column.explanation)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(section))
            action.setData(section)
        menu.setToolTipsVisible(True)
        action = menu.exec(header.mapToGlobal(position))
        shown = header.count() - header.hiddenSectionCount()
        if action is not None and (action.isChecked() or shown > 1):
            header.setSectionHidden(action.data(), not action.isChecked())
        menu.deleteLater()

    def first_column(self):
        """The first column that is shown."""
        header = self.horizontalHeader()
        return next(s for s in range(header.count()) if not header.isSectionHidden(s))

    def selected_rows(self):
        """The rows that are selected, in order, (n,) int64."""
        ranges = self.selectionModel().selection()
        rows = [np.arange(part.top(), part.bottom() + 1) for part in ranges]
        return np.unique(np.concatenate(rows)) if rows else np.empty(0, np.int64)

    def choose(self, index):
        """Choose one row."""
        self.selectionModel().setCurrentIndex(index, SELECT_ROW)
        self.scrollTo(index)

    def save_state(self):
        """Remember the columns."""
        QgsSettings().setValue(HEADER_SETTING, self.horizontalHeader().saveState())
