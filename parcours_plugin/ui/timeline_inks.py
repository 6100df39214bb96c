"""Colours of the panel's drawings, taken from the palette so that they follow the theme."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPalette, QPen

from .map_marks import ACCENT
from .step_colours import step_colour, text_colour


@dataclass(frozen=True)
class Inks:
    """What things are painted with."""

    base: QColor
    text: QColor
    quiet: QColor
    faint: QColor
    band: QColor
    over: QColor
    accent: QColor
    is_dark: bool

    @classmethod
    def of(cls, palette):
        """The inks of a palette."""
        base = palette.color(QPalette.ColorRole.Base)
        text = palette.color(QPalette.ColorRole.Text)
        is_dark = base.lightness() < 128
        return cls(
            base=base,
            text=text,
            quiet=mixed(text, base, 0.62),
            faint=mixed(text, base, 0.2),
            band=mixed(text, base, 0.045),
            over=QColor("#ff6e6e" if is_dark else "#c4161c"),
            accent=ACCENT,
            is_dark=is_dark,
        )

    @classmethod
    def of_window(cls, palette):
        """The inks on the background of a window instead of a list."""
        on_window = QPalette(palette)
        window = palette.color(QPalette.ColorRole.Window)
        on_window.setColor(QPalette.ColorRole.Base, window)
        on_window.setColor(QPalette.ColorRole.Text, palette.color(QPalette.ColorRole.WindowText))
        return cls.of(on_window)

    @classmethod
    def of_paper(cls):
        """The inks of a picture that is to be printed."""
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, QColor("white"))
        palette.setColor(QPalette.ColorRole.Text, QColor("#1a1a1a"))
        return cls.of(palette)


def mixed(colour, other, share):
    """So much of a colour, the rest of another."""
    parts = zip(colour.getRgb()[:3], other.getRgb()[:3])
    return QColor(*(round(share * a + (1 - share) * b) for a, b in parts))


def paint_mark(painter, place, code, letters, inks, chosen=False, hovered=False):
    """A step: a badge in the colour of its kind with its letters.

    Parameters
    ----------
    place : QRectF
    code : int
        Kind of step, -1 = none.
    letters : list of str
        Label of each kind.
    """
    colour = step_colour(code)
    radius = 0.32 * place.height()
    if chosen or hovered:
        painter.setPen(QPen(inks.accent if chosen else inks.text, 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), radius + 2, radius + 2)
    painter.setPen(QPen(inks.base, 1.0))
    painter.setBrush(colour)
    painter.drawRoundedRect(place, radius, radius)
    painter.setPen(text_colour(colour))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, letters[code] if code >= 0 else "?")


def paint_missing(painter, place, text, inks):
    """A step that is missing: an empty badge with a dashed outline."""
    pen = QPen(inks.over, 1.4)
    pen.setDashPattern([2.0, 1.6])
    painter.setPen(pen)
    painter.setBrush(inks.base)
    painter.drawRoundedRect(place, 0.32 * place.height(), 0.32 * place.height())
    painter.setPen(inks.over)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def paint_break(painter, x, y, size, inks):
    """Two slanted strokes through a line."""
    half = 0.5 * size
    for ink, width in ((inks.base, 5.0), (inks.over, 2.0)):
        pen = QPen(ink, width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for shift in (-0.22 * size, 0.22 * size):
            painter.drawLine(
                QPointF(x + shift - 0.2 * size, y + half), QPointF(x + shift + 0.2 * size, y - half)
            )


def paint_limited_wait(painter, x, y, height, is_over, inks):
    """A wait against its limit: thin within, thick beyond, a tick where the limit is.

    Parameters
    ----------
    x : sequence of 3 float
        Begin, limit and end.
    """
    begin, due, end = x
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillRect(QRectF(begin, y - 1, min(due, end) - begin, 2), inks.quiet)
    painter.fillRect(QRectF(begin - 0.5, y - 0.5 * height, 1, height), inks.quiet)
    if is_over:
        painter.fillRect(QRectF(due, y - 0.5 * height, end - due, height), inks.over)
        painter.fillRect(QRectF(due - 1, y - 0.5 * height - 2, 2, height + 4), inks.text)
    else:
        painter.fillRect(QRectF(end - 0.5, y - 0.5 * height, 1, height), inks.quiet)
