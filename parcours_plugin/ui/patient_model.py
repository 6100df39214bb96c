"""The list of patients as a Qt model on arrays: nothing is computed per row but what is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, Qt

from ..core.i18n import number, tr
from ..core.pathways.moments import short_date
from ..core.pathways.patient_table import sort_key, sorted_rows

ROLE = Qt.ItemDataRole


def alignment(flags):
    """Alignment flags as the number that a model answers with, in Qt 5 and Qt 6."""
    return int(getattr(flags, "value", flags))


RIGHT = alignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = alignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def whole(value):
    """A count or a number of days for a cell, empty where missing."""
    return "" if np.isnan(value) else number(round(float(value)))


@dataclass(frozen=True)
class Column:
    """A column of the list: how it is called, sorted and written."""

    name: str
    title: str
    explanation: str
    key: Callable
    text: Callable
    is_number: bool = True


def columns():
    """The columns in order, in the language in use."""
    return (
        Column(
            "patient",
            tr("Patient"),
            tr("Identifier of the patient"),
            lambda table: table.patient_rank,
            lambda table, row: str(table.patients[row]),
            is_number=False,
        ),
        Column(
            "residence",
            tr("Residence"),
            tr("Commune where the patient lives"),
            lambda table: sort_key(table.residence),
            lambda table, row: table.residence.text(row),
            is_number=False,
        ),
        Column(
            "territory_type",
            tr("Territory"),
            tr("Type of territory of the residence"),
            lambda table: sort_key(table.territory_type),
            lambda table, row: table.territory_type.text(row),
            is_number=False,
        ),
        Column(
            "n_steps",
            tr("Steps"),
            tr("Number of steps of care"),
            lambda table: table.n_steps.astype(float),
            lambda table, row: number(int(table.n_steps[row])),
        ),
        Column(
            "n_facilities",
            tr("Facil."),
            tr("Number of different facilities"),
            lambda table: table.n_facilities.astype(float),
            lambda table, row: number(int(table.n_facilities[row])),
        ),
        Column(
            "n_communes",
            tr("Communes"),
            tr("Number of different communes of care"),
            lambda table: table.n_communes.astype(float),
            lambda table, row: number(int(table.n_communes[row])),
        ),
        Column(
            "duration_days",
            tr("Days"),
            tr("Days from the first step to the end of the last"),
            lambda table: table.duration_days,
            lambda table, row: whole(table.duration_days[row]),
        ),
        Column(
            "longest_wait_days",
            tr("Longest wait"),
            tr("Longest wait between two steps, in days"),
            lambda table: table.longest_wait_days,
            lambda table, row: whole(table.longest_wait_days[row]),
        ),
        Column(
            "km",
            tr("Km"),
            tr("Straight-line kilometres: from home to each place of care in turn and back home"),
            lambda table: table.km,
            lambda table, row: whole(table.km[row]),
        ),
        Column(
            "n_breaks",
            tr("Breaks"),
            tr(
                "Waits over their limit, missing steps, and changes of facility after a long wait"
            ),
            lambda table: table.n_breaks,
            lambda table, row: whole(table.n_breaks[row]),
        ),
        Column(
            "first_day",
            tr("First step"),
            tr("Date of the first step"),
            lambda table: table.first_day,
            lambda table, row: short_date(table.first_day[row], table.relative),
        ),
        Column(
            "n_flagged",
            tr("Remarks"),
            tr("Number of steps with a remark from loading"),
            lambda table: table.n_flagged.astype(float),
            lambda table, row: number(int(table.n_flagged[row])),
        ),
    )


class PatientModel(QAbstractTableModel):
    """Patients, filtered and sorted by arrays of row numbers."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.columns = columns()
        self._table = None
        self._found = np.empty(0, bool)
        self._order = np.empty(0, np.int64)
        self._shown = np.empty(0, np.int64)
        self._sorting = (-1, False)
        self._colours = {}

    def show_table(self, table, found=None):
        """Show another table (None for nothing), keeping the sorting."""
        self.beginResetModel()
        self._table, self._colours = table, {}
        n = 0 if table is None else len(table)
        self._found = np.ones(n, bool) if found is None else found
        self._order = self._sorted()
        self._shown = self._order[self._found[self._order]]
        self.endResetModel()

    def show_found(self, found):
        """Show only the patients of a mask, (n_patients,) bool."""
        self.beginResetModel()
        self._found = found
        self._shown = self._order[found[self._order]]
        self.endResetModel()

    def sort(self, column, order=Qt.SortOrder.AscendingOrder):
        """Sort by a column; equal patients stay in the order of the layer."""
        self.beginResetModel()
        self._sorting = (column, order == Qt.SortOrder.DescendingOrder)
        self._order = self._sorted()
        self._shown = self._order[self._found[self._order]]
        self.endResetModel()

    def _sorted(self):
        """Indexes of all patients in the order of the chosen column."""
        if self._table is None:
            return np.empty(0, np.int64)
        column, descending = self._sorting
        if not 0 <= column < len(self.columns):
            return np.arange(len(self._table))
        return sorted_rows(self.columns[column].key(self._table), descending)

    @property
    def n_patients(self):
        """How many patients there are, shown or not."""
        return len(self._order)

    def show_colours(self, colours):
        """Mark patients with the colour of their itinerary, ``{patient: QColor}``."""
        before, self._colours = self._colours, colours
        for patient in {**before, **colours}:
            row = self.row_of(patient)
            if row >= 0:
                last = self.index(row, len(self.columns) - 1)
                self.dataChanged.emit(self.index(row, 0), last, [ROLE.DecorationRole])

    def patient_at(self, row):
        """The patient's index in the arrays, -1 outside the list."""
        return int(self._shown[row]) if 0 <= row < len(self._shown) else -1

    def shown_patients(self):
        """Indexes of the patients in the list, in its order, (n_rows,) int64."""
        return self._shown

    def row_of(self, patient):
        """The row where a patient is shown, -1 when filtered out."""
        rows = np.flatnonzero(self._shown == patient)
        return int(rows[0]) if len(rows) else -1

    def rowCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index, role=ROLE.DisplayRole):
        """The text or alignment of one cell."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        column = self.columns[index.column()]
        if role in (ROLE.DisplayRole, ROLE.ToolTipRole):
            return column.text(self._table, int(self._shown[index.row()]))
        if role == ROLE.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        if role == ROLE.DecorationRole and column.name == "patient":
            return self._colours.get(int(self._shown[index.row()]))
        return None

    def headerData(self, section, orientation, role=ROLE.DisplayRole):
        """Titles and explanations of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == ROLE.DisplayRole:
            return column.title
        if role in (ROLE.ToolTipRole, ROLE.AccessibleDescriptionRole):
            return column.explanation
        if role == ROLE.TextAlignmentRole:
            return RIGHT if column.is_number else LEFT
        return None

    def index_of(self, patient, column=0):
        """The model index of a patient, invalid when filtered out."""
        row = self.row_of(patient)
        return self.index(row, column) if row >= 0 else QModelIndex()
