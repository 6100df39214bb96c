"""Buttons of the panel: icons of QGIS, so that they follow its theme, with a name to be read."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QToolButton


def icon_button(parent, icon, explanation, name, checkable=False):
    """A flat button with an icon.

    Parameters
    ----------
    parent : QWidget
    icon : str
        File name of an icon of QGIS's theme.
    explanation, name : str
        The tip, and what a screen reader says.
    checkable : bool
        Whether it stays pressed.
    """
    button = QToolButton(parent)
    button.setIcon(QgsApplication.getThemeIcon(icon))
    button.setToolTip(explanation)
    button.setAccessibleName(name)
    button.setAutoRaise(True)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
