"""The steps of one pathway as a Qt model, and the number in the colour of its kind."""

from __future__ import annotations

import numpy as np
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFont, QPainter
from qgis.PyQt.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..core.i18n import number, tr
from ..core.pathways.moments import days_text, short_date
from .patient_model import LEFT, RIGHT, ROLE, whole
from .step_colours import step_colour, text_colour

COLOUR_ROLE = ROLE.UserRole + 1
NUMBER, DATE, STEP, FACILITY, COMMUNE, KM, MINUTES, WAIT, FLAGS = range(9)
NUMBERS = (KM, MINUTES, WAIT)


class StepModel(QAbstractTableModel):
    """Steps in order: number, date, step, facility, commune, km, minutes, wait, flags."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._pathway = None
        self._longest = -1
        self._titles = (
            (tr("No."), tr("Number of the step, as on the map")),
            (tr("Date"), tr("Date of the step")),
            (tr("Step"), tr("Kind of care")),
            (tr("Facility"), tr("Facility of care")),
            (tr("Commune"), tr("Commune of the facility")),
            (tr("Km"), tr("Straight-line kilometres from the place before (first from home)")),
            (tr("Min."), tr("Minutes of travel, as the layer gives them")),
            (tr("Wait"), tr("Days since the end of the step before")),
            ("", tr("Breaks, and remarks from loading")),
        )

    def show_pathway(self, pathway):
        """Show another pathway, None for nothing."""
        self.beginResetModel()
        self._pathway = pathway
        waits = np.empty(0) if pathway is None else np.nan_to_num(pathway.wait_days)
        self._longest = int(waits.argmax()) if (waits > 0).sum() > 1 else -1
        self.endResetModel()

    def rowCount(self, parent=None):
        inside = parent is not None and parent.isValid()
        return 0 if inside or self._pathway is None else len(self._pathway)

    def columnCount(self, parent=None):
        return 0 if parent is not None and parent.isValid() else len(self._titles)

    def data(self, index, role=ROLE.DisplayRole):
        """The text, colour or alignment of one cell."""
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        row, column = index.row(), index.column()
        if role == ROLE.DisplayRole:
            return self._text(row, column)
        if role == ROLE.ToolTipRole:
            return self._explanation(row, column)
        if column == FLAGS and self._remarks(row):
            if role == ROLE.DecorationRole:
                is_break = self._is_break(row)
                return QgsApplication.getThemeIcon(
                    "mIconWarning.svg" if is_break else "mIconInfo.svg"
                )
            if role == ROLE.AccessibleTextRole:
                return self._remarks(row)
        if role == COLOUR_ROLE:
            return step_colour(int(self._pathway.step_code[row]))
        if role == ROLE.TextAlignmentRole:
            return RIGHT if column in NUMBERS else LEFT
        if role == ROLE.FontRole and column == WAIT and row == self._longest:
            font = QFont(QApplication.font("QTableView"))
            font.setBold(True)
            return font
        return None

    def _text(self, row, column):
        """What a cell shows."""
        pathway = self._pathway
        if column == NUMBER:
            return str(pathway.seq[row])
        if column == DATE:
            return short_date(pathway.day[row], pathway.relative) or tr("no date")
        if column == STEP:
            visits = pathway.visits[row]
            if visits > 1:
                return tr("{step} ({n} visits)", step=pathway.step[row], n=number(visits))
            return pathway.step[row]
        if column == FACILITY:
            return pathway.facility[row] or tr("unknown")
        if column == COMMUNE:
            return pathway.commune[row]
        if column == KM:
            return whole(pathway.km[row])
        if column == MINUTES:
            return whole(pathway.minutes[row])
        if column == WAIT:
            return whole(pathway.wait_days[row])
        return ""

    def _is_break(self, row):
        """Whether a break leads to a step."""
        return bool(self._pathway.over_limit[row] or self._pathway.long_change[row])

    def _remarks(self, row):
        """What breaks lead to a step, and the remarks from loading."""
        pathway = self._pathway
        remarks = []
        if pathway.over_limit[row]:
            limit = days_text(pathway.limit_days[row])
            remarks.append(tr("break: the wait is over its limit of {limit}", limit=limit))
        if pathway.long_change[row]:
            remarks.append(tr("break: another facility after a long wait"))
        return ", ".join([*remarks, *filter(None, [pathway.flags[row]])])

    def _explanation(self, row, column):
        """What a cell says when pointed at: the text, or what is special about it."""
        pathway = self._pathway
        if column == DATE and not np.isnan(pathway.end_day[row]):
            return tr(
                "{first} to {last}",
                first=short_date(pathway.day[row], pathway.relative),
                last=short_date(pathway.end_day[row], pathway.relative),
            )
        if column == WAIT and row == self._longest:
            return tr("The longest wait of this pathway")
        if np.isnan(pathway.x[row]) and column in (NUMBER, FACILITY, COMMUNE):
            return tr("The layer does not say where this step took place.")
        if column == FLAGS:
            return self._remarks(row)
        return self._text(row, column)

    def read_step(self, row):
        """Everything of one step in a line, what the cells have no room for included."""
        if not 0 <= row < self.rowCount():
            return ""
        wait = self._pathway.wait_days[row]
        parts = [self._text(row, column) for column in (NUMBER, STEP)]
        parts.append(self._explanation(row, DATE) or self._text(row, DATE))
        parts.append(self._text(row, FACILITY))
        parts.append(self._text(row, COMMUNE))
        parts.append("" if np.isnan(wait) else tr("wait {days}", days=days_text(wait)))
        if not np.isnan(self._pathway.km[row]):
            parts.append(tr("{km} km", km=self._text(row, KM)))
        parts.append(self._remarks(row))
        return " · ".join(part for part in parts if part)

    def headerData(self, section, orientation, role=ROLE.DisplayRole):
        """Titles and explanations of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == ROLE.DisplayRole:
            return self._titles[section][0]
        if role in (ROLE.ToolTipRole, ROLE.AccessibleDescriptionRole):
            return self._titles[section][1]
        if role == ROLE.TextAlignmentRole:
            return RIGHT if section in NUMBERS else LEFT
        return None


class NumberDelegate(QStyledItemDelegate):
    """Paints the number of a step as the badge that stands on the map."""

    def paint(self, painter, option, index):
        """A disc in the step's colour with its number, on the usual background."""
        option = QStyleOptionViewItem(option)
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        paint_badge(painter, QRectF(option.rect), text, index.data(COLOUR_ROLE), option.font)

    def sizeHint(self, option, index):
        """Wide enough for a badge."""
        size = super().sizeHint(option, index)
        return QSize(size.width() + size.height() // 2, size.height())


def paint_badge(painter, place, text, colour, font):
    """Paint a number on a rounded badge of its colour in the middle of a place."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    height = min(metrics.height() + 2.0, place.height() - 2)
    width = max(height, metrics.horizontalAdvance(text) + 0.5 * height)
    badge = QRectF(0, 0, width, height)
    badge.moveCenter(place.center())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(badge, height / 2, height / 2)
    painter.setPen(text_colour(colour))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
