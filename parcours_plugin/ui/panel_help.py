"""What the panel can do, in the language in use."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout

from ..core.i18n import language, tr
from ..paths import resources


class PanelHelp(QDialog):
    """A window with the help text, which may stay open beside the panel."""

    def __init__(self, parent=None):
        super().__init__(parent)
        self.setObjectName("ParcoursPanelHelp")
        self.setWindowTitle(tr("Help on the pathway panel"))
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(tr("Help on the pathway panel"))
        self.text.setMarkdown(help_text())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(buttons)
        self.resize(560, 640)


def help_text():
    """The help text, in English where there is none in the language in use."""
    for name in (language(), "en"):
        path = resources() / "help" / name / "panel.md"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""
