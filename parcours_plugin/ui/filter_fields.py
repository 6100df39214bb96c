"""What a filter is chosen with: lists of words to tick, and one word out of many."""

from __future__ import annotations

from qgis.gui import QgsCheckableComboBox, QgsFilterLineEdit
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QCompleter, QSizePolicy

from ..core.i18n import number, tr
from ..core.pathways.moments import short_date
from ..core.pathways.patient_filters_period import day_of_text

LETTERS = 8  # that a box must have room for


def counted(choice):
    """A choice with its patients, as the boxes show it."""
    return f"{choice.label or tr('unknown')} ({number(choice.patients)})"


def fit_narrow(box):
    """Let a box be as narrow as a panel needs."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(LETTERS)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def explain(widget, name, explanation):
    """Name a widget for screen readers, and explain it to them and at the mouse."""
    widget.setAccessibleName(name)
    widget.setAccessibleDescription(explanation)
    widget.setToolTip(explanation)


class WordsBox(QgsCheckableComboBox):
    """Several words, ticked in a list."""

    edited = pyqtSignal()

    def __init__(self, name, explanation, parent=None):
        super().__init__(parent)
        explain(self, name, explanation)
        self.setDefaultText(tr("any"))
        self.setSeparator(", ")
        fit_narrow(self)
        self.checkedItemsChanged.connect(lambda _: self.edited.emit())

    def show_choices(self, choices, words=()):
        """Offer choices, some words ticked; words that are not among them are offered too."""
        blocker = QSignalBlocker(self)
        self.clear()
        known = {choice.value for choice in choices}
        for choice in choices:
            self._add(counted(choice), choice.value, choice.value in words)
        for word in words:
            if word not in known:
                self._add(f"{word or tr('unknown')} (0)", word, True)
        del blocker

    def _add(self, text, word, ticked):
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        self.addItemWithCheckState(text, state, word)

    def words(self):
        """The words that are ticked."""
        return tuple(str(word) for word in self.checkedItemsData())

    def set_words(self, words):
        """Tick some words."""
        blocker = QSignalBlocker(self)
        for row in range(self.count()):
            ticked = self.itemData(row) in words
            self.setItemCheckState(
                row, Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            )
        del blocker


class WordBox(QComboBox):
    """One word out of many: typing any part of it offers those that have it."""

    edited = pyqtSignal()

    def __init__(self, name, explanation, parent=None):
        super().__init__(parent)
        explain(self, name, explanation)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.lineEdit().setAccessibleName(name)
        self.lineEdit().setPlaceholderText(tr("any"))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)
        fit_narrow(self)
        self._words = ()
        self.activated.connect(self._choose)
        completer.activated.connect(self._choose_completed)
        self.lineEdit().editingFinished.connect(self._finish)
        self.show_choices([])

    def show_choices(self, choices, words=()):
        """Offer choices, the first of which is none."""
        blocker = QSignalBlocker(self)
        self.clear()
        self.addItem("", "")
        for choice in choices:
            self.addItem(counted(choice), choice.value)
        del blocker
        self.set_words(words)

    def words(self):
        """The chosen words: none, one, or several that were not chosen here."""
        return self._words

    def set_words(self, words):
        """Show some words as chosen."""
        self._words = tuple(words)
        blocker = QSignalBlocker(self)
        row = self.findData(words[0]) if len(words) == 1 else -1
        if row < 0:
            self.setCurrentIndex(0 if not words else -1)
            self.setEditText(", ".join(words))
        else:
            self.setCurrentIndex(row)
        self.lineEdit().setCursorPosition(0)
        del blocker

    def _choose_completed(self, text):
        self._take(self.findText(str(text)))

    def _choose(self, row):
        self._take(row)

    def _finish(self):
        """Enter or leaving: a text that is a choice is taken, an empty one asks nothing."""
        text = self.currentText().strip()
        if not text:
            self._take(0)
            return
        row = self.findText(text, Qt.MatchFlag.MatchFixedString)
        if row < 0:
            found = [r for r in range(1, self.count()) if text.casefold() in self._folded(r)]
            row = found[0] if len(found) == 1 else -1
        if row >= 0:
            self._take(row)
        else:
            self.set_words(self._words)

    def _folded(self, row):
        return self.itemText(row).casefold()

    def _take(self, row):
        word = self.itemData(row) if row > 0 else ""
        words = (word,) if word else ()
        if words != self._words:
            self.set_words(words)
            self.edited.emit()


class DayBox(QgsFilterLineEdit):
    """A day that may be left out: a date, a month or a year; a number of days if relative."""

    edited = pyqtSignal()

    def __init__(self, name, is_last, parent=None):
        super().__init__(parent)
        self._is_last, self._relative, self._day = is_last, False, None
        self.setAccessibleName(name)
        self.setPlaceholderText(tr("any"))
        self.set_relative(False)
        self.editingFinished.connect(self._finish)
        self.cleared.connect(self._finish)

    @property
    def day(self):
        """Days since 1970-01-01 or since the first event, None for any."""
        return self._day

    def set_relative(self, relative):
        """Whether days are counted from the first event."""
        self._relative = relative
        explanation = (
            tr("A number of days since the first event")
            if relative
            else tr("A day, a month or a year: 2019-03-04, 2019-03, 2019")
        )
        self.setToolTip(explanation)
        self.setAccessibleDescription(explanation)

    def set_day(self, day):
        """Show a day, None for any."""
        self._day = day
        text = "" if day is None else short_date(day)
        self.setText(f"{day:.0f}" if self._relative and day is not None else text)
        self.setCursorPosition(0)

    def _finish(self):
        """Enter or leaving: what is no day is taken back."""
        text = self.text().strip()
        day = day_of_text(text, self._is_last, self._relative) if text else None
        if text and day is None:
            self.set_day(self._day)
        elif day != self._day:
            self.set_day(day)
            self.edited.emit()
