"""Two groups of the filtered patients side by side."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QSignalBlocker, Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from ..core.i18n import number, tr
from ..core.pathways.group_comparison import (
    COUNT,
    MIN_PATIENTS,
    SHARE,
    compare_groups,
    fields_to_compare,
    hidden_reason,
)
from ..core.pathways.patients import SEPARATOR
from ..core.pathways.timeline_letters import step_letters
from .filter_fields import fit_narrow
from .patients_view import PatientsView, wrapped_label

HIDDEN = "•••"
UNKNOWN = "–"


class ComparisonView(PatientsView):
    """Side by side: ``show_reading``, then ``show(steps, patients)`` as the other views."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._reading = None
        self._patients = np.empty(0, np.int64)
        self._columns = {}
        self._letters = {}
        self.field = self._box(tr("Field to compare by"))
        self.first = self._box(tr("First group"))
        self.second = self._box(tr("Second group"))
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(tr("Comparison of two groups"))
        self.tree.setColumnCount(3)
        self.tree.setRootIsDecorated(False)
        self.tree.setAlternatingRowColors(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setIndentation(10)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section in (1, 2):
            header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
        self.note = wrapped_label(self, tr("Remark on the comparison"))
        groups = QHBoxLayout()
        groups.addWidget(self.first, 1)
        groups.addWidget(QLabel(tr("and"), self))
        groups.addWidget(self.second, 1)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        for text, item, buddy in (
            (tr("Compare &by"), self.field, self.field),
            (tr("Gro&ups"), groups, self.first),
        ):
            label = QLabel(text, self)
            label.setBuddy(buddy)
            form.addRow(label, item)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.addLayout(form)
        layout.addWidget(self.tree, 1)
        layout.addWidget(self.note)
        self.field.currentIndexChanged.connect(lambda _: self._offer_groups())
        for box in (self.first, self.second):
            box.currentIndexChanged.connect(lambda _: self._compare())

    def _box(self, name):
        box = QComboBox(self)
        box.setAccessibleName(name)
        fit_narrow(box)
        return box

    def show_reading(self, reading):
        """Take another layer, None for nothing, keeping the field and groups where they are."""
        self._reading = reading
        self._patients = np.empty(0, np.int64)
        self._columns = {} if reading is None else fields_to_compare(reading.steps)
        words = [] if reading is None else [str(word) for word in reading.steps.step.words]
        self._letters = dict(zip(words, step_letters(words)))
        titles = {
            "territory_type": tr("Type of territory"),
            "group": tr("Group of patients"),
        }
        before = self.field.currentData()
        blocker = QSignalBlocker(self.field)
        self.field.clear()
        for name in self._columns:
            self.field.addItem(titles[name], name)
        self.field.setCurrentIndex(max(self.field.findData(before), 0 if self._columns else -1))
        del blocker
        self._offer_groups()

    def show_patients(self, steps, patients):
        """Compare some patients."""
        self._patients = patients
        self._compare()

    def _offer_groups(self):
        """The values of the field, the two with the most patients chosen at first."""
        column = self._columns.get(self.field.currentData())
        values = [] if column is None else sorted(map(str, column.words), key=str.casefold)
        chosen = ["", ""]
        if column is not None:
            size = np.bincount(column.codes[column.codes >= 0], minlength=len(column.words))
            chosen = [str(column.words[code]) for code in np.argsort(-size, kind="stable")[:2]]
        for box, value in zip((self.first, self.second), chosen):
            before = box.currentText()
            blocker = QSignalBlocker(box)
            box.clear()
            box.addItems(values)
            box.setCurrentText(before if before in values else value)
            del blocker
        if values and self.first.currentText() == self.second.currentText():
            blocker = QSignalBlocker(self.second)
            self.second.setCurrentIndex((self.first.currentIndex() + 1) % len(values))
            del blocker
        self._compare()

    def _compare(self):
        """Fill the table."""
        self.tree.clear()
        column = self._columns.get(self.field.currentData())
        names = [self.first.currentText(), self.second.currentText()]
        self.tree.setHeaderLabels(["", *names])
        if column is None:
            self._tell(
                tr("The layer has no field with two types of territory or groups of patients.")
                if self._reading is not None
                else ""
            )
            return
        if names[0] == names[1]:
            self._tell(tr("Choose two different groups."))
            return
        inside = np.zeros(self._reading.steps.n_patients, bool)
        inside[self._patients] = True
        codes = [int(np.flatnonzero(column.words == name)[0]) for name in names]
        first, second = (inside & (column.codes == code) for code in codes)
        reading = self._reading
        compared = compare_groups(reading.steps, reading.table, reading.measures, first, second)
        self._fill(compared)
        reason = hidden_reason(MIN_PATIENTS) if compared.n_hidden else ""
        left = [name for name, n in zip(names, compared.patients) if not n]
        empty = tr("The filters leave no patient of: {groups}.", groups=", ".join(left))
        self._tell("\n".join(filter(None, [empty if left else "", reason, self._legend()])))

    def _fill(self, compared):
        """Sections with their lines."""
        section = None
        for line in compared.lines:
            if section is None or section.text(0) != line.section:
                section = QTreeWidgetItem(self.tree, [line.section])
                font = section.font(0)
                font.setBold(True)
                section.setFont(0, font)
                section.setFirstColumnSpanned(True)
                section.setExpanded(True)
            texts = [value_text(*pair, line.kind) for pair in zip(line.values, line.hidden)]
            item = QTreeWidgetItem(section, [self._short(line.name), *texts])
            item.setToolTip(0, line.name)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, line.name)
            for place in (1, 2):
                item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight)
                if line.hidden[place - 1]:
                    reason = hidden_reason(MIN_PATIENTS)
                    item.setToolTip(place, reason)
                    item.setData(place, Qt.ItemDataRole.AccessibleTextRole, reason)
        self.tree.expandAll()

    def _short(self, name):
        """A pathway by the letters of its steps, as in the other views; any other name whole."""
        if SEPARATOR not in name:
            return name
        return SEPARATOR.join(self._letters.get(word, word) for word in name.split(SEPARATOR))

    def _legend(self):
        """What the letters of the steps mean."""
        return " · ".join(f"{letter} {word}" for word, letter in self._letters.items())

    def _tell(self, text):
        self.note.setText(text)
        self.note.setVisible(bool(text))


def value_text(value, hidden, kind):
    """One value as the table shows it."""
    if hidden:
        return HIDDEN
    if np.isnan(value):
        return UNKNOWN
    if kind == SHARE:
        return tr("{share} %", share=number(100 * value, 1))
    return number(value, 0 if kind == COUNT or value >= 100 or value == round(value) else 1)
