"""The plugin: registers the Processing provider, the toolbar action and the pathway panel."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction

from . import paths
from .core import i18n
from .core.i18n import tr


class ParcoursPlugin:
    """What QGIS loads; without a window (``qgis_process``) only the provider is registered."""

    def __init__(self, iface):
        self.iface = iface
        self.provider = None
        self.action = None
        self.dock = None
        i18n.set_language(QgsApplication.locale(), paths.resources() / "i18n")

    def initProcessing(self):  # noqa: N802 (QGIS calls it)
        """Register the algorithms; QGIS calls this alone in ``qgis_process``."""
        from .processing.provider import ParcoursProvider

        self.provider = ParcoursProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self):  # noqa: N802 (QGIS calls it)
        """Add the provider, the toolbar button and the menu entry."""
        self.initProcessing()
        self.action = QAction(
            QIcon(paths.icon("parcours")), tr("Pathway panel"), self.iface.mainWindow()
        )
        self.action.setObjectName("parcoursPanelAction")
        self.action.setCheckable(True)
        self.action.setToolTip(tr("Show or hide the panel that reads one pathway at a time"))
        self.action.triggered.connect(self.show_dock)
        self.iface.addToolBarIcon(self.action)
        self.iface.addPluginToMenu("Parcours", self.action)

    def show_dock(self, visible):
        """Open the panel, made at its first use, or close it."""
        if self.dock is None:
            if not visible:
                return
            from .ui.dock import PathwayDock

            self.dock = PathwayDock(self.iface)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
            self.dock.visibilityChanged.connect(self._follow_visibility)
        self.dock.setVisible(visible)

    def _follow_visibility(self, visible):
        """Keep the button pressed while the panel is open, be it behind another one."""
        self.action.setChecked(visible or not self.dock.isHidden())

    def unload(self):
        """Leave nothing behind."""
        if self.dock is not None:
            self.dock.visibilityChanged.disconnect(self._follow_visibility)
            self.dock.cleanup()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.action is not None:
            self.iface.removeToolBarIcon(self.action)
            self.iface.removePluginMenu("Parcours", self.action)
            self.action.deleteLater()
            self.action = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
