"""The dock panel “Parcours”: choose layers, find a patient, read and see the pathway."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QShortcut,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.i18n import tr
from ..core.pathways.sentence import steps_text
from ..core.pathways.single_pathway import pathway_of
from .layer_choice import LayerChoice
from .map_highlight import PathwayHighlight
from .pathway_view import PathwayView
from .patient_list import PatientList
from .steps_source import StepsSource

SPLITTER_SETTING = "parcours/panel/splitter"
MESSAGE_PAGE, READING_PAGE, PATHWAYS_PAGE = range(3)


class PathwayDock(QgsDockWidget):
    """The panel.

    Parameters
    ----------
    iface_or_canvas : QgisInterface or QgsMapCanvas
        Where the itinerary is drawn.
    parent : QWidget, optional
        The main window when not given.
    """

    def __init__(self, iface_or_canvas, parent=None):
        has_window = hasattr(iface_or_canvas, "mapCanvas")
        if parent is None and has_window:
            parent = iface_or_canvas.mainWindow()
        super().__init__("Parcours", parent)
        self.setObjectName("ParcoursPathwayDock")
        self.setAccessibleName(tr("Patient pathways"))
        self._clean = False
        self._reading = None
        self._patient_id = ""
        canvas = iface_or_canvas.mapCanvas() if has_window else iface_or_canvas
        self.highlight = PathwayHighlight(canvas)
        self.layers = LayerChoice(self)
        self.source = StepsSource(self)
        self.patients = PatientList(self)
        self.pathway = PathwayView(self)
        self._build()
        self._connect()
        self._choose_layers()

    def _build(self):
        """Put the parts together."""
        self.refresh_button = QToolButton(self)
        self.refresh_button.setIcon(QgsApplication.getThemeIcon("mActionRefresh.svg"))
        self.refresh_button.setAutoRaise(True)
        self.refresh_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.refresh_button.setToolTip(tr("Read the layers again"))
        self.refresh_button.setAccessibleName(tr("Read the layers again"))
        top = QHBoxLayout()
        top.addWidget(self.layers, 1)
        top.addWidget(self.refresh_button, 0, Qt.AlignmentFlag.AlignTop)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.note.setAccessibleName(tr("Remark"))
        self.note.hide()
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.message.setAccessibleName(tr("Message"))
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.patients)
        self.splitter.addWidget(self.pathway)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        state = QgsSettings().value(SPLITTER_SETTING)
        if not state or not self.splitter.restoreState(state):
            self.splitter.setSizes([200, 300])
        self.pages = QStackedWidget(self)
        for page in (self.message, self._reading_page(), self.splitter):
            self.pages.addWidget(page)
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addLayout(top)
        layout.addWidget(self.note)
        layout.addWidget(self.pages, 1)
        self.setWidget(content)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._go_to_search)

    def _reading_page(self):
        """What is shown while a big layer is read."""
        page = QWidget(self)
        # no percentage: Python called back by the task would wait for the reading thread, and
        # QGIS with it; the share done is in QGIS's own list of tasks
        self.progress = QProgressBar(page)
        self.progress.setRange(0, 0)
        self.progress.setAccessibleName(tr("Reading patient pathways"))
        self.stop_button = QPushButton(tr("Stop"), page)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(QLabel(tr("Reading patient pathways"), page))
        layout.addWidget(self.progress)
        layout.addWidget(self.stop_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return page

    def _connect(self):
        """Wire the parts; everything outside the panel is let go in cleanup."""
        self.layers.changed.connect(self._choose_layers)
        self.refresh_button.clicked.connect(self._read_again)
        self.stop_button.clicked.connect(self._stop_reading)
        self.source.read.connect(self._show_reading)
        self.source.started.connect(self._show_progress)
        self.source.outdated.connect(self._tell_outdated)
        self.patients.chosen.connect(self._show_patient)
        self.patients.activated.connect(self.highlight.zoom)
        self.pathway.step_chosen.connect(self.highlight.choose_step)
        self.pathway.zoom_wanted.connect(self.highlight.zoom)
        self.pathway.move_wanted.connect(self.patients.move)
        self.visibilityChanged.connect(self._follow_visibility)
        QgsProject.instance().cleared.connect(self._forget_project)

    def _choose_layers(self):
        """Other layers were chosen, or the layers of the project changed."""
        self.source.choose(self.layers.steps_layer(), self.layers.homes_layer())

    def _read_again(self):
        """The refresh button."""
        self.layers.refresh()
        self.source.read_now()

    def _stop_reading(self):
        self.source.stop()
        self._show_reading(None, tr("Reading was stopped. Press the button above to read again."))

    def _show_progress(self):
        """A big layer is being read."""
        self.note.hide()
        self.pages.setCurrentIndex(READING_PAGE)

    def _tell_outdated(self):
        self._tell(tr("The layer was edited; press the button above to read it again."))

    def _tell(self, text):
        """A remark above the list, none when empty."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _show_reading(self, reading, message):
        """Show what was read, with the patient of before if it is still there."""
        self._reading = reading
        if reading is None:
            self._show_nothing(message)
            return
        patient = reading.steps.index_of(self._patient_id) if self._patient_id else -1
        self.patients.show_reading(reading, patient)
        self.pages.setCurrentIndex(PATHWAYS_PAGE)
        self._tell(self._remark())
        if patient >= 0:
            self._draw(patient)
        else:
            self._patient_id = ""
            self.pathway.show_pathway(None)
            self.highlight.clear()

    def _show_nothing(self, message):
        """No layer, or one that cannot be read: say what to do."""
        self.patients.show_reading(None)
        self.pathway.show_pathway(None)
        self.highlight.clear()
        self._tell("")
        self.message.setText(message or no_layer_text())
        self.pages.setCurrentIndex(MESSAGE_PAGE)

    def _remark(self):
        """What was left out, or cannot be drawn."""
        reading = self._reading
        if reading.steps.n_without_patient:
            return tr(
                "Left out because they name no patient: {steps}.",
                steps=steps_text(reading.steps.n_without_patient),
            )
        if not reading.crs.isValid():
            return tr("The steps layer has no coordinate reference system: nothing can be drawn.")
        return ""

    def _show_patient(self, patient):
        """A patient was chosen in the list."""
        self._patient_id = str(self._reading.steps.patients[patient])
        self._draw(patient)
        if self.pathway.always_zoom.isChecked():
            self.highlight.zoom()

    def _draw(self, patient):
        """Show a patient's pathway in the panel and on the map."""
        reading = self._reading
        pathway = pathway_of(reading.steps, patient, reading.commune_names)
        homes = reading.homes
        home = homes.place_of(pathway.patient, pathway.residence) if homes else None
        lost = homes is not None and home is None
        self.pathway.show_pathway(
            pathway, tr("The home is not in the layer of homes.") if lost else ""
        )
        if not self.isHidden():
            self.highlight.show(pathway, reading.crs, home, homes.crs if homes else None)

    def _follow_visibility(self, visible):
        """Temporary graphics are gone when the panel is closed, back when it is opened."""
        if self.isHidden():
            self.highlight.clear()
        elif visible and self._reading is not None and not self.highlight.is_drawn:
            patient = self.patients.patient
            if patient >= 0:
                self._draw(patient)

    def _go_to_search(self):
        self.patients.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.patients.search.selectAll()

    def _forget_project(self):
        """Another project: no patient is chosen, nothing is searched."""
        self._patient_id = ""
        self.patients.search.clear()

    def cleanup(self):
        """Leave nothing behind: graphics, tasks, connections. May be called twice."""
        if self._clean:
            return
        self._clean = True
        self.visibilityChanged.disconnect(self._follow_visibility)
        QgsProject.instance().cleared.disconnect(self._forget_project)
        self.layers.changed.disconnect(self._choose_layers)
        self.layers.cleanup()
        self.source.cleanup()
        self.highlight.cleanup()
        QgsSettings().setValue(SPLITTER_SETTING, self.splitter.saveState())
        self.patients.save_state()
        self.pathway.save_state()


def no_layer_text():
    """What to do when the project has no steps layer."""
    return tr(
        "The project has no layer of steps. Make one with “Load pathways” in the Processing"
        " toolbox, or add a layer with the fields patient, step, and date or seq."
    )
