"""Say which layer holds the steps, which of its fields means what, and what counts as a break."""

from __future__ import annotations

from dataclasses import fields

from qgis.core import Qgis, QgsProject
from qgis.gui import QgsFieldComboBox, QgsFileWidget, QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core.i18n import tr
from ..core.pathways.patient_steps import StepFields
from ..core.pathways.step_fields import NEEDED, field_titles, guess_fields
from .layer_memory import (
    NO_REFERENCE,
    LayerRules,
    can_hold_steps,
    layer_rules,
    remember_fields,
    remember_rules,
    steps_fields,
)

OWN, NONE, FILE = "own", "none", "file"
MOST_DAYS = 9_999


class FieldsDialog(QDialog):
    """Fields and rules of a layer of steps; ``layer`` is the one chosen."""

    def __init__(self, layer=None, parent=None):
        super().__init__(parent)
        self.setObjectName("ParcoursFieldsDialog")
        self.setWindowTitle(tr("Data of the pathway panel"))
        self.layer_box = QgsMapLayerComboBox(self)
        self.layer_box.setFilters(Qgis.LayerFilter.VectorLayer)
        layers = list(QgsProject.instance().mapLayers().values())
        self.layer_box.setExceptedLayerList([one for one in layers if not can_hold_steps(one)])
        self.layer_box.setAccessibleName(tr("Layer of steps"))
        if layer is not None:
            self.layer_box.setLayer(layer)
        self.boxes = {}
        self._shown_id = ""
        form = QWidget(self)
        self._form = QFormLayout(form)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, title in field_titles().items():
            box = QgsFieldComboBox(form)
            box.setAllowEmptyFieldName(name != "patient" and name != "step")
            box.setAccessibleName(title)
            box.fieldChanged.connect(lambda _: self._check())
            self.boxes[name] = box
            self._form.addRow(title + " *" if name in NEEDED[:2] else title, box)
        self._add_rules(form)
        area = QScrollArea(self)
        area.setWidget(form)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setAccessibleName(tr("Message"))
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel | kinds.Reset, parent=self)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        reset = self.buttons.button(kinds.Reset)
        reset.setToolTip(tr("Choose the fields by their names again"))
        reset.clicked.connect(self._guess)
        top = QFormLayout()
        top.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        top.addRow(tr("&Layer of steps"), self.layer_box)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(area, 1)
        layout.addWidget(self.message)
        layout.addWidget(self.buttons)
        self.layer_box.layerChanged.connect(self._show_layer)
        self._show_layer(self.layer_box.currentLayer())
        self.resize(460, 620)

    def _add_rules(self, form):
        """What counts as a break."""
        self.reference = QComboBox(form)
        self.reference.setAccessibleName(tr("Reference pathway"))
        self.reference.addItem(tr("breast cancer (comes with the plugin)"), OWN)
        self.reference.addItem(tr("a file of mine"), FILE)
        self.reference.addItem(tr("none"), NONE)
        self.file = QgsFileWidget(form)
        self.file.setFilter(tr("Tables") + " (*.csv *.xlsx)")
        self.file.lineEdit().setAccessibleName(tr("File of the reference pathway"))
        self.days = QSpinBox(form)
        self.days.setRange(0, MOST_DAYS)
        self.days.setSuffix(" " + tr("days"))
        self.days.setAccessibleName(tr("Wait before another facility that counts as a break"))
        self._form.addRow(tr("Reference pathway"), self.reference)
        self._form.addRow(tr("File"), self.file)
        self._form.addRow(tr("Change of facility is a break after"), self.days)
        self.reference.currentIndexChanged.connect(self._follow_reference)

    def _follow_reference(self, _=None):
        shown = self.reference.currentData() == FILE
        self.file.setVisible(shown)
        label = self._form.labelForField(self.file)
        if label is not None:
            label.setVisible(shown)

    @property
    def layer(self):
        """The layer that was chosen, None for none."""
        return self.layer_box.currentLayer()

    def _show_layer(self, layer):
        """Show the fields and rules of another layer."""
        for box in self.boxes.values():
            box.setLayer(layer)
        if layer is None:
            self._check()
            return
        self._shown_id = layer.id()  # the box may forget its layer before the dialog does
        known = steps_fields(layer)
        if known is None:
            known = guess_fields(layer.fields().names())
        self._show_fields(known)
        rules = layer_rules(layer)
        kind = {"": OWN, NO_REFERENCE: NONE}.get(rules.reference, FILE)
        self.reference.setCurrentIndex(self.reference.findData(kind))
        self.file.setFilePath(rules.reference if kind == FILE else "")
        self.days.setValue(round(rules.break_days))
        self._follow_reference()

    def _guess(self):
        """Choose the fields by their names."""
        if self.layer is not None:
            self._show_fields(guess_fields(self.layer.fields().names()))

    def _show_fields(self, known):
        for name, box in self.boxes.items():
            box.setField(getattr(known, name))
        self._check()

    def fields(self):
        """The fields as chosen."""
        chosen = {name: box.currentField() for name, box in self.boxes.items()}
        return StepFields(**{field.name: chosen[field.name] for field in fields(StepFields)})

    def rules(self):
        """What counts as a break, as chosen."""
        kind = self.reference.currentData()
        path = self.file.filePath().strip() if kind == FILE else ""
        reference = NO_REFERENCE if kind == NONE else path
        return LayerRules(reference, float(self.days.value()))

    def _check(self):
        """OK is possible once patients, steps and their order are told."""
        complete = self.layer is not None and self.fields().is_complete
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(complete)
        self.message.setText(
            "" if complete else tr("Choose the patient, the kind of step, and a date or an order.")
        )

    def showEvent(self, event):
        """The dialog opens: hear when its layer goes."""
        super().showEvent(event)
        if not event.spontaneous():
            QgsProject.instance().layersWillBeRemoved.connect(self._forget)

    def done(self, result):
        """The dialog closes: listen to the project no more."""
        if self.isVisible():
            QgsProject.instance().layersWillBeRemoved.disconnect(self._forget)
        super().done(result)

    def _forget(self, ids):
        """The chosen layer is being removed: there is nothing to say about it any more."""
        if self._shown_id in ids:
            self.reject()

    def accept(self):
        """Remember everything with the layer."""
        if self.layer is not None:
            remember_fields(self.layer, self.fields())
            remember_rules(self.layer, self.rules())
        super().accept()
