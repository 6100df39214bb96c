"""The list of patients: search, filters with what they say in words, and the table."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsSettings
from qgis.gui import QgsFilterLineEdit
from qgis.PyQt.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    pyqtSignal,
)
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ..core.i18n import tr
from ..core.pathways.patient_filter_words import filter_text, patients_text
from ..core.pathways.patient_filters import PatientFilter
from .buttons import icon_button
from .filter_box import FilterBox
from .patient_model import PatientModel
from .patient_table import PatientTableView
from .patients_view import wrapped_label

FILTERS_SETTING = "parcours/panel/filters_shown"
TYPING_PAUSE = 120  # milliseconds
KEEP_SELECTION = QItemSelectionModel.SelectionFlag.NoUpdate
ROOT = QModelIndex()


class PatientList(QWidget):
    """Search, filter and choose patients.

    ``chosen`` gives the index of the patient in the arrays, ``selected`` the indexes of all that
    are selected, ``filtered`` those that the list shows; ``activated`` is Enter or a double click.
    """

    chosen = pyqtSignal(int)
    selected = pyqtSignal(object)
    filtered = pyqtSignal(object)
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
        self.filters_button = icon_button(
            self, "mActionFilter2.svg", tr("Show or hide the filters"), tr("Filters"), True
        )
        self.pick_button = icon_button(
            self,
            "mActionIdentify.svg",
            tr("Click on a home or a facility on the map to choose its patients"),
            tr("Choose on the map"),
            True,
        )
        self.filters = FilterBox(self)
        self.words = wrapped_label(self, tr("The filter in words"))
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.clear_button = icon_button(
            self, "mActionRemove.svg", tr("Clear the search and all filters"), tr("Clear filters")
        )
        self.model = PatientModel(self)
        self.table = PatientTableView(self.model, self)
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_PAUSE)
        self._connect()
        self.filters_button.setChecked(QgsSettings().value(FILTERS_SETTING, False, type=bool))
        self.filters.setVisible(self.filters_button.isChecked())
        self._tell()

    def _lay_out(self):
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        top.addWidget(self.filters_button)
        top.addWidget(self.pick_button)
        said = QHBoxLayout()
        said.addWidget(self.words, 1)
        said.addWidget(self.clear_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.filters)
        layout.addLayout(said)
        layout.addWidget(self.table, 1)

    def _connect(self):
        self._typing.timeout.connect(self._filter)
        self.search.textChanged.connect(lambda _: self._typing.start())
        self.filters.changed.connect(self._filter)
        self.filters_button.toggled.connect(self.filters.setVisible)
        self.clear_button.clicked.connect(self.clear)
        self.model.modelReset.connect(self._restore_choice)
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.rows_selected.connect(self._select)
        self.table.activated.connect(lambda _: self.activated.emit())

    @property
    def patient(self):
        """Index of the chosen patient, -1 for none."""
        return self._patient

    def selected_patients(self):
        """Indexes of the patients to show: those selected, else the chosen one, (n,) int64."""
        rows = self.table.selected_rows()
        if len(rows) > 1:
            return self.model.shown_patients()[rows]
        return np.array([self._patient] if self._patient >= 0 else [], np.int64)

    def shown_patients(self):
        """Indexes of the patients that the filters leave, in the order of the list."""
        return self.model.shown_patients()

    def show_reading(self, reading, patient=-1):
        """Show the patients of a reading, None for nothing, with a patient chosen."""
        self._reading = reading
        self._patient = patient
        if reading is None:
            self.filters.show_finder(None)
            self.model.show_table(None)
        else:
            measures = reading.measures
            self.filters.show_finder(
                reading.finder, reading.steps.relative, measures.has_limits
            )
            self.model.show_table(reading.table, self._found())
        self._tell()
        self.filtered.emit(self.shown_patients())

    def set_filter(self, wanted):
        """Ask something else, as when a project is opened."""
        self.filters.set_filter(wanted)

    def clear(self):
        """Nothing is searched and nothing is filtered."""
        self.search.clear()
        self._typing.stop()
        self.filters.set_filter(PatientFilter())

    def choose(self, patient):
        """Choose a patient if it is shown."""
        index = self.model.index_of(patient, self.table.first_column())
        if index.isValid():
            self.table.choose(index)

    def choose_hidden(self, patient):
        """Choose a patient, be it one that the filters hide."""
        self.choose(patient)
        if self._patient != patient:
            self.table.clearSelection()
            self._patient = patient
            self.chosen.emit(patient)

    def bring_forward(self, patient):
        """Choose one of the selected patients and keep the others selected."""
        index = self.model.index_of(patient, self.table.first_column())
        if index.isValid() and self.table.selectionModel().isRowSelected(index.row(), ROOT):
            self.table.selectionModel().setCurrentIndex(index, KEEP_SELECTION)
        else:
            self.choose_hidden(patient)

    def move(self, by):
        """Choose the patient some rows further, staying in the list."""
        row = self.table.currentIndex().row() + by
        row = min(max(row, 0), self.model.rowCount() - 1)
        self.choose(self.model.patient_at(row))

    def _choose(self, current, _=None):
        """The user moved to a row."""
        patient = self.model.patient_at(current.row()) if current.isValid() else -1
        if patient >= 0 and patient != self._patient:
            self._patient = patient
            self.chosen.emit(patient)

    def _select(self):
        """Other rows are selected."""
        self.selected.emit(self.selected_patients())

    def _found(self):
        """Which patients the search and the filters leave."""
        return self._reading.finder.found(self.filters.filter, self.search.text())

    def _filter(self):
        """Show the patients that are left."""
        self._typing.stop()
        if self._reading is not None:
            self.model.show_found(self._found())
            self.filtered.emit(self.shown_patients())
        self._tell()

    def _restore_choice(self):
        """The rows changed under the table: the chosen patient stays chosen if it is shown."""
        self.choose(self._patient)

    def _tell(self):
        """How many of how many, and what is asked."""
        wanted, reading = self.filters.filter, self._reading
        shown, everyone = self.model.rowCount(), self.model.n_patients
        self.count.setText("" if reading is None else patients_text(shown, everyone))
        if not wanted.is_empty:
            relative = reading is not None and reading.steps.relative
            self.words.setText(
                filter_text(wanted, shown, everyone, self.filters.labels(), relative)
            )
        self.words.setVisible(not wanted.is_empty)
        self.clear_button.setVisible(not wanted.is_empty)

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
        """Remember the columns and whether the filters are shown."""
        self.table.save_state()
        QgsSettings().setValue(FILTERS_SETTING, self.filters_button.isChecked())
