"""Variants as bars: which sequences of steps are frequent."""

from __future__ import annotations

import numpy as np
from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontMetricsF, QPainter, QPalette, QPen
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
)

from ..core.i18n import number, tr
from ..core.pathways.timeline_letters import step_letters
from ..core.pathways.variant_bars import variant_bars
from .patients_view import PatientsView, wrapped_label
from .timeline_inks import Inks, mixed, paint_mark
from .timeline_legend import Legend, LegendStrip, mark_width

ROLE = Qt.ItemDataRole
RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
VARIANT_ROLE = ROLE.UserRole + 1
SHARE_OF_MOST = 0.8


def percent(share):
    """A share in percent as the language in use writes it."""
    digits = 0 if share >= 0.0995 else 1
    return tr("{n} %", n=number(100 * share, digits))


class VariantModel(QAbstractListModel):
    """Variants of some patients; texts are made for the rows that are looked at only."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.bars = self.counts = None

    def show_counts(self, bars, counts):
        """Show other counts, None for nothing."""
        self.beginResetModel()
        self.bars, self.counts = bars, counts
        self.endResetModel()

    def rowCount(self, parent=None):
        inside = parent is not None and parent.isValid()
        return 0 if inside or self.counts is None else len(self.counts)

    def variant(self, row):
        """The number of the variant of a row."""
        return int(self.counts.variant[row])

    def data(self, index, role=ROLE.DisplayRole):
        """The steps as text; in words with its numbers as tooltip and for screen readers."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        row = index.row()
        if role == ROLE.DisplayRole:
            return self.bars.text(self.variant(row))
        if role in (ROLE.ToolTipRole, ROLE.AccessibleTextRole):
            return self.sentence(row)
        if role == VARIANT_ROLE:
            return self.variant(row)
        return None

    def sentence(self, row):
        """The numbers of a variant and all its steps."""
        counts = self.counts
        told = tr(
            "Variant {rank}: {cases} patients, {share} of all; up to here {cumulative}.",
            rank=number(row + 1),
            cases=number(int(counts.cases[row])),
            share=percent(counts.share[row]),
            cumulative=percent(counts.cumulative[row]),
        )
        return f"{told}\n{self.bars.text(self.variant(row)).replace(' > ', ' → ')}"


class VariantDelegate(QStyledItemDelegate):
    """Paints a bar with its numbers, the badges of the steps, and their names below."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.letters = []

    def set_letters(self, letters):
        """The labels of the kinds of step."""
        self.letters = letters

    def sizeHint(self, option, index):
        """Two lines."""
        metrics = QFontMetricsF(option.font)
        return QSize(120, int(2 * metrics.height() + 13))

    def paint(self, painter, option, index):
        """Background as the style wants it, then the row."""
        style = option.widget.style()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(panel, option, painter, option.widget)
        model, row = index.model(), index.row()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        palette = QPalette(option.palette)
        if chosen:
            palette.setColor(
                QPalette.ColorRole.Base, palette.color(QPalette.ColorRole.Highlight)
            )
            palette.setColor(
                QPalette.ColorRole.Text, palette.color(QPalette.ColorRole.HighlightedText)
            )
        inks = Inks.of(palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect).adjusted(6, 3, -6, -3)
        left = bar_width(rect.width())
        bar = QRectF(rect.left(), rect.top(), left, rect.height())
        self._paint_bar(painter, bar, option, model, row, inks)
        steps = rect.adjusted(left + 14, 0, 0, 0)
        self._paint_steps(painter, steps, option.font, model, row, inks)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(inks.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))

    def _paint_bar(self, painter, rect, option, model, row, inks):
        """Patients as a bar as long as their share of the most frequent; the shares below."""
        counts = model.counts
        half = 0.5 * rect.height()
        longest = max(int(counts.cases[0]), 1)
        metrics = QFontMetricsF(option.font)
        said = number(int(counts.cases[row]))
        room = rect.width() - metrics.horizontalAdvance(number(longest)) - 6
        bar = QRectF(rect.left(), rect.top() + 2, room * int(counts.cases[row]) / longest, half - 4)
        bar.setWidth(max(bar.width(), 1.5))
        painter.fillRect(bar, mixed(inks.text, inks.base, 0.55))
        painter.setPen(inks.text)
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(QRectF(bar.right() + 5, rect.top(), 200, half), LEFT, said)
        painter.setFont(option.font)
        painter.setPen(inks.quiet)
        below = QRectF(rect.left(), rect.top() + half, rect.width(), half)
        painter.drawText(below, LEFT, percent(counts.share[row]))
        painter.drawText(below, RIGHT, f"Σ {percent(counts.cumulative[row])}")

    def _paint_steps(self, painter, rect, font, model, row, inks):
        """A badge for each step, and the names as far as there is room."""
        metrics = QFontMetricsF(font)
        codes = model.bars.codes(model.variant(row))
        mark, high = mark_width(metrics, self.letters), metrics.height() + 3
        room = max(int((rect.width() + 3) // (mark + 3)), 1)
        shown = codes if len(codes) <= room else codes[: max(room - 1, 1)]
        painter.setFont(font)
        x = rect.left()
        for code in shown:
            paint_mark(painter, QRectF(x, rect.top(), mark, high), code, self.letters, inks)
            x += mark + 3
        if len(shown) < len(codes):
            painter.setPen(inks.text)
            more = QRectF(x, rect.top(), mark + 6, high)
            painter.drawText(more, LEFT, f"+{len(codes) - len(shown)}")
        below = rect.adjusted(0, high + 2, 0, 0)
        names = model.bars.text(model.variant(row)).replace(" > ", " → ")
        painter.setPen(inks.quiet)
        painter.drawText(
            below, LEFT, metrics.elidedText(names, Qt.TextElideMode.ElideRight, below.width())
        )


def bar_width(width):
    """What of a row the bar and its numbers take."""
    return min(max(0.32 * width, 96.0), 260.0)


class VariantList(QListView):
    """The list; Return and a click choose a row."""

    row_chosen = pyqtSignal(int)

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Variants"))
        self.setToolTip("")
        self.clicked.connect(lambda index: self.row_chosen.emit(index.row()))

    def keyPressEvent(self, event):
        """Return chooses; the style's own signal would need a second click elsewhere."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())
            return
        super().keyPressEvent(event)


class VariantsView(PatientsView):
    """Variants of some patients: ``show(steps, patients)``.

    ``variantClicked`` gives the steps joined by " > ", as ``variants_table`` writes them.
    ``bars`` are the VariantBars of the layer: which variant every patient has.
    """

    variantClicked = pyqtSignal(str)  # noqa: N815

    def __init__(self, parent=None):
        super().__init__(parent)
        self._steps = None
        self.bars = None
        self.summary = wrapped_label(self, tr("Variants in words"))
        self.model = VariantModel(self)
        self.delegate = VariantDelegate(self)
        self.list = VariantList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self.delegate)
        self.list.setAccessibleDescription(
            tr("Return or a click shows only the patients of the variant.")
        )
        self.legend = LegendStrip(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.summary)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.legend)
        self.setFocusProxy(self.list)
        self.setAccessibleName(tr("Variants of pathways"))
        self.list.row_chosen.connect(self._choose)
        self._tell()

    def show_patients(self, steps, patients):
        """Show the variants of some patients."""
        if steps is not self._steps:
            self._steps = steps
            self.bars = None if steps is None else variant_bars(steps)
        chosen = self.chosen_variant()
        if self.bars is None:
            self.model.show_counts(None, None)
            self.legend.show_legend(Legend())
        else:
            letters = step_letters(self.bars.words)
            self.delegate.set_letters(letters)
            self.model.show_counts(self.bars, self.bars.count(patients))
            self.legend.show_legend(Legend(self.bars.words, letters, range(len(letters))))
        self._select(chosen)
        self._tell()

    def chosen_variant(self):
        """The number of the variant that is current in the list, -1 = none."""
        index = self.list.currentIndex()
        return self.model.variant(index.row()) if index.isValid() else -1

    def _select(self, variant):
        """Keep the current variant where it still is."""
        if variant < 0 or self.model.rowCount() == 0:
            return
        rows = np.flatnonzero(self.model.counts.variant == variant)
        if len(rows):
            self.list.setCurrentIndex(self.model.index(int(rows[0])))

    def _tell(self):
        counts = self.model.counts
        if counts is None or not len(counts):
            self.summary.setText(tr("No pathways to compare."))
            return
        self.summary.setText(
            tr(
                "{variants} variants among {patients} patients; {n} of them hold {share} of the"
                " patients.",
                variants=number(len(counts)),
                patients=number(counts.n_cases),
                n=number(counts.n_covering(SHARE_OF_MOST)),
                share=percent(SHARE_OF_MOST),
            )
        )

    def _choose(self, row):
        index = self.model.index(row) if 0 <= row < self.model.rowCount() else QModelIndex()
        if index.isValid():
            self.variantClicked.emit(index.data())
