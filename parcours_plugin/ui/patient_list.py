"""The list of patients: a search box, how many of how many, and the table."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ..core.i18n import number, tr
from .patient_model import PatientModel

HEADER_SETTING = "parcours/panel/patients_header"
HIDDEN_AT_FIRST = ("territory_type", "n_communes", "first_day", "n_flagged")
TYPING_PAUSE = 120  # milliseconds
SELECT_ROW = (
    QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
)


class PatientList(QWidget):
    """Search and choose a patient.

    ``chosen`` gives the index of the patient in the arrays, ``activated`` is Enter or a double
    click on a patient.
    """

    chosen = pyqtSignal(int)
    activated = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._reading = None
        self._patient = -1
        self.search = QgsFilterLineEdit(self)
        self.search.setShowSearchIcon(True)
        self.search.setPlaceholderText(tr("Search patients, communes, facilities, steps"))
        self.search.setAccessibleName(tr("Search patients"))
        self.search.setToolTip(
            tr("Every word must be found in the patient, the residence or one of the steps")
        )
        self.search.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setAccessibleName(tr("Number of patients shown"))
        self.model = PatientModel(self)
        self.table = self._table()
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.table)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._typing.timeout.connect(self._filter)
        self.search.textChanged.connect(self._typing.start)
        self.model.modelReset.connect(self._restore_choice)
        self._tell_count()

    def _table(self):
        """The table, one patient chosen at a time."""
        table = QTableView(self)
        table.setAccessibleName(tr("Patients"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setModel(self.model)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(table.fontMetrics().height() + 6)
        header = table.horizontalHeader()
        header.setObjectName("parcoursPatientsHeader")
        header.setHighlightSections(False)
        header.setSectionsMovable(True)
        header.setStretchLastSection(False)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._choose_columns)
        self._restore_header(table, header)
        residence = [column.name for column in self.model.columns].index("residence")
        header.setMinimumSectionSize(table.fontMetrics().horizontalAdvance("M" * 4))
        header.setSectionResizeMode(residence, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        table.selectionModel().currentRowChanged.connect(self._choose)
        table.activated.connect(self._activate)
        return table

    def _restore_header(self, table, header):
        """Columns as the user left them, else the most telling ones."""
        saved = QgsSettings().value(HEADER_SETTING)
        if saved and header.restoreState(saved) and header.count() == len(self.model.columns):
            return
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        metrics = table.fontMetrics()
        for section, column in enumerate(self.model.columns):
            wide = column.title + "mm" if column.is_number else "M" * 8
            table.setColumnWidth(section, metrics.horizontalAdvance(wide))
            table.setColumnHidden(section, column.name in HIDDEN_AT_FIRST)

    def _choose_columns(self, position):
        """A menu of the columns to show."""
        header = self.table.horizontalHeader()
        menu = QMenu(self)
        for section, column in enumerate(self.model.columns):
            action = menu.addAction(column.title)
            action.setCheckable(True)
            action.setChecked(not header.isSectionHidden(section))
            action.setData(section)
        action = menu.exec(header.mapToGlobal(position))
        if action is not None and (action.isChecked() or self._shown_columns() > 1):
            header.setSectionHidden(action.data(), not action.isChecked())
        menu.deleteLater()

    def _shown_columns(self):
        header = self.table.horizontalHeader()
        return header.count() - header.hiddenSectionCount()

    @property
    def patient(self):
        """Index of the chosen patient, -1 for none."""
        return self._patient

    def show_reading(self, reading, patient=-1):
        """Show the patients of a reading, None for nothing, with a patient chosen."""
        self._reading = reading
        self._patient = patient
        if reading is None:
            self.model.show_table(None)
        else:
            self.model.show_table(reading.table, reading.search.found(self.search.text()))
        self._tell_count()

    def choose(self, patient):
        """Choose a patient if it is shown."""
        index = self.model.index_of(patient, self._first_column())
        if index.isValid():
            self.table.selectionModel().setCurrentIndex(index, SELECT_ROW)
            self.table.scrollTo(index)

    def move(self, by):
        """Choose the patient some rows further, staying in the list."""
        row = self.table.currentIndex().row() + by
        row = min(max(row, 0), self.model.rowCount() - 1)
        self.choose(self.model.patient_at(row))

    def _first_column(self):
        """The first column that is shown."""
        header = self.table.horizontalHeader()
        return next(s for s in range(header.count()) if not header.isSectionHidden(s))

    def _choose(self, current, _=None):
        """The user moved to a row."""
        patient = self.model.patient_at(current.row()) if current.isValid() else -1
        if patient >= 0 and patient != self._patient:
            self._patient = patient
            self.chosen.emit(patient)

    def _activate(self, _):
        self.activated.emit()

    def _filter(self):
        """Show the patients that the search finds."""
        self._typing.stop()
        if self._reading is not None:
            self.model.show_found(self._reading.search.found(self.search.text()))
            self._tell_count()

    def _restore_choice(self):
        """The rows changed under the table: the chosen patient stays chosen if it is shown."""
        self.choose(self._patient)

    def _tell_count(self):
        """How many of how many."""
        shown, everyone = self.model.rowCount(), self.model.n_patients
        if shown == everyone:
            text = tr("1 patient") if shown == 1 else tr("{n} patients", n=number(shown))
        else:
            text = tr("{n} of {total} patients", n=number(shown), total=number(everyone))
        self.count.setText(text if self._reading is not None else "")

    def eventFilter(self, watched, event):
        """In the search box: Escape empties it, Down and Enter go to the list."""
        if watched is self.search and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._filter()
                self.table.setFocus(Qt.FocusReason.TabFocusReason)
                if not self.table.currentIndex().isValid():
                    self.choose(self.model.patient_at(0))
                return True
        return super().eventFilter(watched, event)

    def save_state(self):
        """Remember the columns."""
        QgsSettings().setValue(HEADER_SETTING, self.table.horizontalHeader().saveState())
