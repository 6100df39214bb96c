"""The filters of the patients list, each narrowing down what the others leave."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QSpinBox, QWidget

from ..core.i18n import tr
from ..core.pathways.patient_filters import COMMUNE, DAYS, DEPARTEMENT, LIMIT, PatientFilter
from .filter_fields import DayBox, WordBox, WordsBox, fit_narrow

MOST_DAYS = 9_999


class FilterBox(QWidget):
    """Boxes for every part of a :class:`PatientFilter`; ``changed`` when the user chose."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setAccessibleName(tr("Filters"))
        self._filter = PatientFilter()
        self._finder = None
        self._silent = False
        self.territory = WordsBox(tr("Type of territory"), tr("Living in one of these"), self)
        self.group = WordsBox(tr("Group of patients"), tr("In one of these groups"), self)
        self.commune = WordBox(tr("Commune of residence"), tr("Living in this commune"), self)
        self.with_step = WordsBox(
            tr("Step present"), tr("Patients who have each of these steps"), self
        )
        self.without_step = WordsBox(
            tr("Step absent"), tr("Patients who have none of these steps"), self
        )
        self.facility = WordBox(
            tr("Facility used"), tr("Patients with a step at this facility"), self
        )
        self.variant = WordBox(
            tr("Whole pathway"), tr("Patients whose steps are these, in this order"), self
        )
        self.first = DayBox(tr("From"), False, self)
        self.last = DayBox(tr("Until"), True, self)
        self.wait = self._combo(
            tr("Wait"),
            tr("Patients who waited longer than this between two steps"),
            ((tr("any"), ""), (tr("over its limit"), LIMIT), (tr("more than"), DAYS)),
        )
        self.wait_days = QSpinBox(self)
        self.wait_days.setRange(0, MOST_DAYS)
        self.wait_days.setValue(round(self._filter.wait_days))
        self.wait_days.setSuffix(" " + tr("days"))
        self.wait_days.setAccessibleName(tr("Days of wait"))
        self.wait_days.setKeyboardTracking(False)
        self.outside = self._combo(
            tr("Care outside"),
            tr("Patients with a step outside the place where they live"),
            (
                (tr("any"), ""),
                (tr("the commune"), COMMUNE),
                (tr("the departement"), DEPARTEMENT),
            ),
        )
        self._lay_out()
        self._connect()
        self._follow_wait()

    def _combo(self, name, explanation, choices):
        """A box of a few choices."""
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setAccessibleDescription(explanation)
        box.setToolTip(explanation)
        fit_narrow(box)
        for text, value in choices:
            box.addItem(text, value)
        return box

    def _lay_out(self):
        """Two columns of labels and boxes."""
        waits = QHBoxLayout()
        waits.setContentsMargins(0, 0, 0, 0)
        waits.addWidget(self.wait, 1)
        waits.addWidget(self.wait_days)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(3)
        self._labels = {}
        places = (
            (tr("&Territory"), self.territory, self.territory, 0, 0),
            (tr("Commu&ne"), self.commune, self.commune, 0, 1),
            (tr("&With step"), self.with_step, self.with_step, 1, 0),
            (tr("With&out step"), self.without_step, self.without_step, 1, 1),
            (tr("Fac&ility"), self.facility, self.facility, 2, 0),
            (tr("Whole path&way"), self.variant, self.variant, 2, 1),
            (tr("&From"), self.first, self.first, 3, 0),
            (tr("&Until"), self.last, self.last, 3, 1),
            (tr("Wa&it"), waits, self.wait, 4, 0),
            (tr("Care outsi&de"), self.outside, self.outside, 4, 1),
            (tr("&Group"), self.group, self.group, 5, 0),
        )
        for text, item, buddy, row, side in places:
            label = QLabel(text, self)
            label.setBuddy(buddy)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(label, row, 2 * side)
            if item is waits:
                grid.addLayout(item, row, 2 * side + 1)
            else:
                grid.addWidget(item, row, 2 * side + 1)
            self._labels[buddy] = label
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _connect(self):
        boxes = (self.territory, self.group, self.commune, self.with_step)
        for box in (*boxes, self.without_step, self.facility, self.variant):
            box.edited.connect(self._take)
        for box in (self.first, self.last):
            box.edited.connect(self._take)
        self.wait.currentIndexChanged.connect(lambda _: self._take())
        self.wait_days.valueChanged.connect(lambda _: self._take())
        self.outside.currentIndexChanged.connect(lambda _: self._take())

    @property
    def filter(self):
        """What is asked now."""
        return self._filter

    def show_finder(self, finder, relative=False, has_limits=False):
        """Offer what a reading has, keeping what is asked; None for nothing."""
        self._finder = finder
        wanted = self._filter
        groups = [] if finder is None else finder.groups()
        self._silent = True
        for box, choices, words in (
            (self.territory, "territory_types", wanted.territory_types),
            (self.commune, "communes", wanted.communes),
            (self.with_step, "steps", wanted.with_steps),
            (self.without_step, "steps", wanted.without_steps),
            (self.facility, "facilities", wanted.facilities),
            (self.variant, "variants", (wanted.variant,) if wanted.variant else ()),
        ):
            box.show_choices([] if finder is None else getattr(finder, choices)(), words)
        self.group.show_choices(groups, wanted.groups)
        for widget in (self.group, self._labels[self.group]):
            widget.setVisible(bool(groups or wanted.groups))
        self._silent = False
        for box, day in ((self.first, wanted.first_day), (self.last, wanted.last_day)):
            box.set_relative(relative)
            box.set_day(day)
        item = self.wait.model().item(self.wait.findData(LIMIT))
        item.setEnabled(has_limits or wanted.wait == LIMIT)
        item.setToolTip("" if has_limits else tr("The reference pathway gives no limits."))

    def set_filter(self, wanted):
        """Show another filter and tell that it changed."""
        self._silent = True
        self.territory.set_words(wanted.territory_types)
        self.group.set_words(wanted.groups)
        self.commune.set_words(wanted.communes)
        self.with_step.set_words(wanted.with_steps)
        self.without_step.set_words(wanted.without_steps)
        self.facility.set_words(wanted.facilities)
        self.variant.set_words((wanted.variant,) if wanted.variant else ())
        self.first.set_day(wanted.first_day)
        self.last.set_day(wanted.last_day)
        self.wait.setCurrentIndex(max(self.wait.findData(wanted.wait), 0))
        self.wait_days.setValue(round(wanted.wait_days))
        self.outside.setCurrentIndex(max(self.outside.findData(wanted.outside), 0))
        self._silent = False
        self._filter = wanted
        self._follow_wait()
        self.changed.emit()

    def _take(self):
        """The user chose something: read all boxes."""
        if self._silent:
            return
        self._filter = replace(
            self._filter,
            territory_types=self.territory.words(),
            groups=self.group.words(),
            communes=self.commune.words(),
            with_steps=self.with_step.words(),
            without_steps=self.without_step.words(),
            facilities=self.facility.words(),
            variant="".join(self.variant.words()[:1]),
            first_day=self.first.day,
            last_day=self.last.day,
            wait=self.wait.currentData() or "",
            wait_days=float(self.wait_days.value()),
            outside=self.outside.currentData() or "",
        )
        self._follow_wait()
        self.changed.emit()

    def _follow_wait(self):
        """Days are asked for only where they count."""
        self.wait_days.setVisible(self.wait.currentData() == DAYS)

    def labels(self):
        """Names of communes and facilities by what is asked."""
        if self._finder is None:
            return {}
        choices = (*self._finder.communes(), *self._finder.facilities())
        return {choice.value: choice.label for choice in choices}
