"""One colour per kind of step, the same in the table and on the map."""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor

# Okabe and Ito (2008), "Color Universal Design", told apart by colour-blind readers too; then
# darker tones of the same hues. Black and yellow, hard to see on maps, are left out.
PALETTE = (
    "#0072b2",
    "#d55e00",
    "#009e73",
    "#cc79a7",
    "#e69f00",
    "#56b4e9",
    "#7a3fa0",
    "#8c510a",
    "#01665e",
    "#b2182b",
    "#4d4d4d",
    "#6a8f00",
)
UNKNOWN = "#8a8a8a"


def step_colour(code):
    """The colour of a kind of step, grey for none."""
    return QColor(PALETTE[code % len(PALETTE)] if code >= 0 else UNKNOWN)


def text_colour(background):
    """Black or white, whichever is read better on a colour (relative luminance of WCAG 2.1)."""
    parts = []
    for part in (background.redF(), background.greenF(), background.blueF()):
        parts.append(part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4)
    luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    return QColor("black") if luminance > 0.18 else QColor("white")
