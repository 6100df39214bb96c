"""The legend of steps and signs: letters and names in as many rows as they need."""

from __future__ import annotations

from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QFontMetricsF, QPainter
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from ..core.i18n import tr
from .timeline_inks import Inks, paint_break, paint_limited_wait, paint_mark, paint_missing

GAP = 12.0
WITHIN, OVER, BREAK, MISSING = "within", "over", "break", "missing"


def sign_texts():
    """What each sign means."""
    return {
        WITHIN: tr("wait within limit"),
        OVER: tr("wait over limit"),
        BREAK: tr("break: late change of facility"),
        MISSING: tr("missing step"),
    }


def signs_of(timeline):
    """The signs that a timeline needs explained."""
    over = timeline.waits.over
    present = {
        WITHIN: bool(len(over) and not over.all()),
        OVER: bool(over.any()),
        BREAK: bool(timeline.gaps.is_break.any()),
        MISSING: bool(len(timeline.missing_line)),
    }
    return [sign for sign, is_there in present.items() if is_there]


class Legend:
    """Steps and signs with their names, laid out in a width.

    Parameters
    ----------
    words, letters : list of str
        Name and label of each kind of step.
    codes : list of int
        Kinds that are explained.
    signs : sequence of str
        Of ``WITHIN``, ``OVER``, ``BREAK``, ``MISSING``.
    """

    def __init__(self, words=(), letters=(), codes=(), signs=()):
        self.words, self.letters, self.codes = list(words), list(letters), list(codes)
        texts = sign_texts()
        self.entries = [(code, self.words[code]) for code in self.codes]
        self.entries += [(sign, texts[sign]) for sign in signs]

    def places(self, width, font):
        """The entries with the rectangle of each, and the height of all."""
        metrics = QFontMetricsF(font)
        line, mark = metrics.height() + 6, mark_width(metrics, self.letters)
        x, y, found = 0.0, 0.0, []
        for key, text in self.entries:
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(width - mark - 6, 20))
            wide = mark + 4 + metrics.horizontalAdvance(shown)
            if x and x + wide > width:
                x, y = 0.0, y + line
            found.append((key, shown, QRectF(x, y, wide, line)))
            x += wide + GAP
        return found, (y + line if found else 0.0)

    def paint(self, painter, rect, inks):
        """Paint into a rectangle."""
        font = painter.font()
        metrics = QFontMetricsF(font)
        mark = mark_width(metrics, self.letters)
        for key, text, place in self.places(rect.width(), font)[0]:
            place = place.translated(rect.topLeft())
            sign = QRectF(place.left(), place.top() + 2, mark, place.height() - 4)
            self._paint_sign(painter, key, sign, inks)
            painter.setPen(inks.text)
            painter.drawText(
                place.adjusted(mark + 4, 0, 2, 0),
                int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft),
                text,
            )

    def _paint_sign(self, painter, key, place, inks):
        middle = place.center()
        if key == BREAK:
            painter.fillRect(QRectF(place.left(), middle.y() - 1, place.width(), 2), inks.quiet)
            paint_break(painter, middle.x(), middle.y(), 0.7 * place.height(), inks)
        elif key == MISSING:
            paint_missing(painter, place, "", inks)
        elif key in (WITHIN, OVER):
            left, right = place.left() + 1, place.right() - 1
            x = (left, middle.x() if key == OVER else right, right)
            paint_limited_wait(painter, x, middle.y(), 6.0, key == OVER, inks)
        else:
            paint_mark(painter, place, key, self.letters, inks)


def make_smaller(font):
    """A font a little smaller, whichever way its size is given."""
    if font.pixelSize() > 0:
        font.setPixelSize(max(round(0.88 * font.pixelSize()), 8))
    else:
        font.setPointSizeF(0.88 * font.pointSizeF())


def mark_width(metrics, letters=("Mm",)):
    """How wide the badge of a step is, so that the letters fit."""
    widest = max((metrics.horizontalAdvance(text) for text in letters), default=0.0)
    return max(metrics.height() + 3, widest + 7)


class Strip(QWidget):
    """A legend as high as it needs to be at its width: that is ``heightForWidth``."""

    def __init__(self, parent=None):
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(tr("Legend"))

    def sizeHint(self):
        """Any width."""
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self):
        """Nothing, so that a narrow panel stays possible."""
        return QSize(0, 0)


class LegendStrip(Strip):
    """The legend of a timeline or of variants."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self._legend = Legend()
        font = self.font()
        make_smaller(font)
        self.setFont(font)

    @property
    def legend(self):
        """What is explained."""
        return self._legend

    def show_legend(self, legend):
        """Show another legend."""
        self._legend = legend
        told = [
            f"{legend.letters[key]} = {text}" if isinstance(key, int) else text
            for key, text in legend.entries
        ]
        self.setAccessibleDescription("; ".join(told))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width):
        """As high as needed."""
        return int(self._legend.places(width, self.font())[1])

    def paintEvent(self, event):
        """Paint the legend."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        self._legend.paint(painter, QRectF(self.rect()), Inks.of_window(self.palette()))
