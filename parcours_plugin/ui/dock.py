"""The dock panel “Parcours”: choose layers, find patients, read and see their pathways."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QShortcut,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.i18n import tr
from ..core.pathways.patient_filters import PatientFilter
from ..core.pathways.sentence import steps_text
from .buttons import icon_button
from .exports import ExportMenu
from .layer_choice import LayerChoice
from .map_link import MapLink
from .panel_help import PanelHelp
from .panel_views import PanelViews
from .patient_list import PatientList
from .patients_view import wrapped_label
from .project_memory import ProjectMemory
from .reading_page import ReadingPage
from .steps_source import StepsSource

SPLITTER_SETTING = "parcours/panel/splitter"
MESSAGE_PAGE, READING_PAGE, PATHWAYS_PAGE = range(3)


class PathwayDock(QgsDockWidget):
    """The panel.

    Parameters
    ----------
    iface_or_canvas : QgisInterface or QgsMapCanvas
        Where the itineraries are drawn.
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
        self._help = None
        canvas = iface_or_canvas.mapCanvas() if has_window else iface_or_canvas
        self.map = MapLink(canvas, self)
        self.layers = LayerChoice(self)
        self.source = StepsSource(self)
        self.patients = PatientList(self)
        self.views = PanelViews(self)
        self.exports = ExportMenu(self)
        self.exports.timeline = self.views.timeline
        self.memory = ProjectMemory(self)
        self._build()
        self._connect()
        self._restore_filter()
        self._choose_layers()

    @property
    def pathway(self):
        """The view of the chosen pathway."""
        return self.views.pathway

    @property
    def highlight(self):
        """What is drawn on the map."""
        return self.map.highlight

    def _build(self):
        """Put the parts together."""
        self.refresh_button = icon_button(
            self, "mActionRefresh.svg", tr("Read the layers again"), tr("Read the layers again")
        )
        self.fields_button = icon_button(
            self,
            "mActionOptions.svg",
            tr("Say which field means what, and what counts as a break"),
            tr("Fields and breaks"),
        )
        self.export_button = icon_button(
            self, "mActionSharingExport.svg", tr("Take the filtered patients out"), tr("Export")
        )
        self.export_button.setMenu(self.exports)
        self.export_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.help_button = icon_button(
            self, "mActionHelpContents.svg", tr("What the panel can do"), tr("Help")
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        before = self.layers.homes_box
        for button in (
            self.refresh_button,
            self.fields_button,
            self.export_button,
            self.help_button,
        ):
            buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self.setTabOrder(before, button)
            before = button
        self.setTabOrder(before, self.patients.search)
        top = QHBoxLayout()
        top.addWidget(self.layers, 1)
        top.addLayout(buttons)
        self.note = wrapped_label(self, tr("Remark"))
        self.note.hide()
        self.message = wrapped_label(self, tr("Message"))
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.reading_page = ReadingPage(self)
        self.stop_button = self.reading_page.stop_button
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.patients)
        self.splitter.addWidget(self.views)
        self.splitter.setStretchFactor(0, 2)
        self.splitter.setStretchFactor(1, 3)
        state = QgsSettings().value(SPLITTER_SETTING)
        if not state or not self.splitter.restoreState(state):
            self.splitter.setSizes([200, 300])
        self.pages = QStackedWidget(self)
        for page in (self.message, self.reading_page, self.splitter):
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

    def _connect(self):
        """Wire the parts; everything outside the panel is let go in cleanup."""
        self.layers.changed.connect(self._choose_layers)
        self.refresh_button.clicked.connect(self._read_again)
        self.fields_button.clicked.connect(self.layers.ask_fields)
        self.help_button.clicked.connect(self._show_help)
        self.stop_button.clicked.connect(self._stop_reading)
        self.source.read.connect(self._show_reading)
        self.source.started.connect(self._show_progress)
        self.source.outdated.connect(self._tell_outdated)
        self.exports.told.connect(lambda text, _: self._tell(text))
        self.exports.timeline = self.views.timeline
        self._connect_list()
        self._connect_map()
        self.visibilityChanged.connect(self._follow_visibility)
        self.memory.restored.connect(self._restore_filter)
        QgsProject.instance().cleared.connect(self._forget_project)

    def _connect_list(self):
        """What is chosen in the list is shown in the views, and the reverse."""
        patients, views = self.patients, self.views
        patients.chosen.connect(self._show_patient)
        patients.selected.connect(self._show_selected)
        patients.filtered.connect(self._show_filtered)
        patients.activated.connect(self.highlight.zoom)
        patients.filters.changed.connect(lambda: self.memory.keep(patients.filters.filter))
        views.pathway.move_wanted.connect(patients.move)
        views.timeline.patientClicked.connect(patients.bring_forward)
        views.timeline.stepClicked.connect(self._choose_step)
        views.variants.variantClicked.connect(lambda text: self._ask(variant=text))
        views.follows.followClicked.connect(lambda a, b: self._ask(follows=(a, b)))

    def _connect_map(self):
        """What is pointed at flashes on the map; what is clicked there is chosen."""
        link, pathway = self.map, self.pathway
        pathway.step_chosen.connect(self.highlight.choose_step)
        pathway.step_hovered.connect(link.flash_row)
        pathway.zoom_wanted.connect(self.highlight.zoom)
        pathway.play_wanted.connect(link.play)
        link.playing.connect(pathway.play.setChecked)
        link.step_played.connect(pathway.choose_step)
        link.told.connect(self._tell)
        self.views.timeline.stepHovered.connect(link.flash_step)
        self.patients.pick_button.toggled.connect(link.pick)
        link.picking.connect(self.patients.pick_button.setChecked)
        link.coloured.connect(self.patients.model.show_colours)
        link.patient_picked.connect(self.patients.choose_hidden)
        link.place_picked.connect(self._show_place)

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
        self.map.clear()
        self.map.set_reading(reading)
        self.views.show_reading(reading)
        self.exports.layer = None if reading is None else self.layers.steps_layer()
        if reading is None:
            self._show_nothing(message)
            return
        self.views.timeline.break_days = self.source.rules.break_days
        self.views.timeline.limits = self.source.rules.reference
        self.exports.limits = self.source.rules.reference
        patient = reading.steps.index_of(self._patient_id) if self._patient_id else -1
        self.patients.show_reading(reading, patient)
        self.pages.setCurrentIndex(PATHWAYS_PAGE)
        self._tell(self._remark())
        if patient < 0:
            self._patient_id = ""
            self.pathway.show_pathway(None)
        else:
            self._show_chosen()

    def _show_nothing(self, message):
        """No layer, or one that cannot be read: say what to do."""
        self.patients.show_reading(None)
        self.pathway.show_pathway(None)
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
        return self.source.remark

    def _show_patient(self, patient):
        """A patient was chosen."""
        self._patient_id = str(self._reading.steps.patients[patient])
        self._show_chosen()
        if self.pathway.always_zoom.isChecked():
            self.highlight.zoom()

    def _show_chosen(self):
        """Show the chosen patient in the views and on the map."""
        reading, patient = self._reading, self.patients.patient
        lost = reading.homes is not None and reading.home(patient) is None
        self.pathway.show_pathway(
            reading.pathway(patient), tr("The home is not in the layer of homes.") if lost else ""
        )
        self._show_selected(self.patients.selected_patients())

    def _show_selected(self, patients):
        """Draw the selected patients, the chosen one first."""
        if self._reading is None or not len(patients):
            return
        self.views.show_selected(patients)
        if not self.isHidden():
            chosen = self.patients.patient
            others = patients[patients != chosen]
            self.map.show(self._reading, np.append(chosen, others).astype(np.int64))

    def _show_filtered(self, patients):
        """The filters leave other patients."""
        self.views.show_filtered(patients)
        self.exports.show(None if self._reading is None else self._reading.steps, patients)

    def _choose_step(self, step_row):
        """A step was clicked in the timeline: choose its patient, then the step."""
        if self._reading is None or step_row < 0:
            return
        start = self._reading.steps.start
        patient = int(np.searchsorted(start, step_row, side="right")) - 1
        if patient != self.patients.patient:
            self.patients.bring_forward(patient)
        self.pathway.choose_step(int(step_row - start[patient]))

    def _ask(self, **parts):
        """Narrow the filter down; asking the same again takes it back."""
        wanted = replace(self.patients.filters.filter, **parts)
        if wanted == self.patients.filters.filter:
            nothing = PatientFilter()
            wanted = replace(wanted, **{name: getattr(nothing, name) for name in parts})
        self.patients.set_filter(wanted)

    def _show_place(self, picked):
        """A place of the map with several patients was clicked: filter by it."""
        if picked.facilities:
            self._ask(facilities=picked.facilities)
            return
        steps = self._reading.steps
        home = steps.residence if len(steps.residence.words) else steps.residence_name
        communes = tuple(dict.fromkeys(filter(None, home.take(picked.patients).texts())))
        if communes:
            self._ask(communes=communes)
        self.patients.choose_hidden(int(picked.patients[0]))

    def _follow_visibility(self, visible):
        """Temporary graphics are gone when the panel is closed, back when it is opened."""
        if self.isHidden():
            self.map.pick(False)
            self.map.clear()
        elif visible and self._reading is not None and not self.highlight.is_drawn:
            self._show_selected(self.patients.selected_patients())

    def _go_to_search(self):
        self.patients.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.patients.search.selectAll()

    def _show_help(self):
        """Open the help, once."""
        if self._help is None:
            self._help = PanelHelp(self)
        self._help.show()
        self._help.raise_()

    def _restore_filter(self):
        """A project was opened: filter as it was saved."""
        self.patients.set_filter(self.memory.filter())

    def _forget_project(self):
        """Another project: no patient is chosen, nothing is searched or filtered."""
        self._patient_id = ""
        self.patients.clear()

    def cleanup(self):
        """Leave nothing behind: graphics, tasks, connections. May be called twice."""
        if self._clean:
            return
        self._clean = True
        self.visibilityChanged.disconnect(self._follow_visibility)
        QgsProject.instance().cleared.disconnect(self._forget_project)
        self.layers.changed.disconnect(self._choose_layers)
        self.layers.cleanup()
        self.memory.cleanup()
        self.source.cleanup()
        self.exports.cleanup()
        self.map.cleanup()
        QgsSettings().setValue(SPLITTER_SETTING, self.splitter.saveState())
        self.patients.save_state()
        self.views.cleanup()


def no_layer_text():
    """What to do when the project has no steps layer."""
    return tr(
        "The project has no layer of steps. Make one with “Load pathways” in the Processing"
        " toolbox, add a layer with the fields patient, step, and date or seq, or say with the"
        " button above which fields of a layer these are."
    )
