"""The two layers that the panel reads: the steps, and where patients live."""

from __future__ import annotations

from qgis.core import Qgis, QgsMapLayer, QgsProject
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QSizePolicy, QWidget

from ..core.i18n import tr
from .fields_dialog import FieldsDialog
from .layer_memory import homes_fields, steps_fields

SCOPE = "parcours"
STEPS_ENTRY = "panel/steps"
HOMES_ENTRY = "panel/homes"


class LayerChoice(QWidget):
    """Combo boxes of the layers that can be read, following the project."""

    changed = pyqtSignal()

    def __init__(self, parent=None):
        super().__init__(parent)
        self._homes_by_hand = False
        self.steps_box = self._box(
            tr("Steps layer"), tr("Layer of steps, recognised by its fields patient, step, date")
        )
        self.homes_box = self._box(
            tr("Homes layer"),
            tr("Layer of patients or communes that says where the patients live"),
        )
        self.homes_box.setAllowEmptyLayer(True, tr("none: start at the first facility"))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for text, box in ((tr("&Steps"), self.steps_box), (tr("&Homes"), self.homes_box)):
            label = QLabel(text)
            label.setBuddy(box)
            form.addRow(label, box)
        self.homes_box.activated.connect(self._choose_homes_by_hand)
        self.steps_box.layerChanged.connect(self._emit_changed)
        self.homes_box.layerChanged.connect(self._emit_changed)
        project = QgsProject.instance()
        project.layersAdded.connect(self.refresh)
        project.layersRemoved.connect(self.refresh)
        project.readProject.connect(self._restore)
        project.writeProject.connect(self._save)
        project.cleared.connect(self._forget)
        self.refresh()

    def _box(self, name, explanation):
        """A combo box of vector layers."""
        box = QgsMapLayerComboBox(self)
        box.setFilters(Qgis.LayerFilter.VectorLayer)
        box.setAccessibleName(name)
        box.setAccessibleDescription(explanation)
        box.setToolTip(explanation)
        box.setMinimumContentsLength(8)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return box

    def steps_layer(self):
        """The steps layer, None where there is none."""
        return self.steps_box.currentLayer()

    def homes_layer(self):
        """The layer of homes, None where there is none."""
        return self.homes_box.currentLayer()

    def refresh(self, *_):
        """Offer the layers that can be read now, and pick where the user did not."""
        before = self.steps_layer(), self.homes_layer()
        layers = list(QgsProject.instance().mapLayers().values())
        boxes = (self.steps_box, self.homes_box)
        for box, fields_of in zip(boxes, (steps_fields, homes_fields)):
            box.blockSignals(True)
            box.setExceptedLayerList([layer for layer in layers if fields_of(layer) is None])
            box.blockSignals(False)
        if self.steps_layer() is None:
            self._pick(self.steps_box, [layer for layer in layers if steps_fields(layer)])
        if not self._homes_by_hand:
            self._pick(self.homes_box, self._homes_in_order(layers))
        if (self.steps_layer(), self.homes_layer()) != before:
            self.changed.emit()

    def _homes_in_order(self, layers):
        """Layers of homes: patients first, then communes as polygons, then the others."""
        found = [layer for layer in layers if homes_fields(layer)]
        return sorted(
            found,
            key=lambda layer: (
                not homes_fields(layer).by_patient,
                layer.geometryType() != Qgis.GeometryType.Polygon,
            ),
        )

    def _pick(self, box, layers):
        """Choose the first of some layers without telling."""
        if layers:
            box.blockSignals(True)
            box.setLayer(layers[0])
            box.blockSignals(False)

    def _choose_homes_by_hand(self, _):
        """From now on the choice of homes is meant, be it none."""
        self._homes_by_hand = True

    def _emit_changed(self, _):
        self.changed.emit()

    def ask_fields(self):
        """Let the user say which layer holds the steps, and which of its fields means what."""
        dialog = FieldsDialog(self.steps_layer(), self)
        accepted = dialog.exec() == FieldsDialog.DialogCode.Accepted
        layer = dialog.layer if accepted else None
        dialog.deleteLater()
        if layer is None:
            return
        self.steps_box.blockSignals(True)
        self.refresh()
        self.steps_box.setLayer(layer)
        self.steps_box.blockSignals(False)
        self.changed.emit()

    def _forget(self):
        """Another project: nothing in it was chosen by hand."""
        self._homes_by_hand = False

    def _save(self, _):
        """The project is being saved: say which layers were chosen."""
        for entry, layer in (
            (STEPS_ENTRY, self.steps_layer()),
            (HOMES_ENTRY, self.homes_layer()),
        ):
            if isinstance(layer, QgsMapLayer):
                QgsProject.instance().writeEntry(SCOPE, entry, layer.id())

    def _restore(self, _):
        """A project was opened: choose the layers that were chosen when it was saved."""
        project = QgsProject.instance()
        for entry, box in ((STEPS_ENTRY, self.steps_box), (HOMES_ENTRY, self.homes_box)):
            layer = project.mapLayer(project.readEntry(SCOPE, entry, "")[0])
            if layer is not None:
                self._homes_by_hand = self._homes_by_hand or box is self.homes_box
                box.setLayer(layer)

    def cleanup(self):
        """Listen to the project no more."""
        project = QgsProject.instance()
        project.layersAdded.disconnect(self.refresh)
        project.layersRemoved.disconnect(self.refresh)
        project.readProject.disconnect(self._restore)
        project.writeProject.disconnect(self._save)
        project.cleared.disconnect(self._forget)
