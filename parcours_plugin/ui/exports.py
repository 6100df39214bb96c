"""Ways out of the panel: tables, pictures, selections and layers of the filtered patients."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from qgis.core import QgsApplication, QgsProject, QgsSettings, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QMenu

from ..core.i18n import number, tr
from ..core.pathways.export_files import write_table
from ..core.pathways.export_tables import follows_frame, steps_frame, variants_frame
from ..core.pathways.timeline import TimelineOptions
from ..core.progress import part, silent
from .export_counts import MIN_PATIENTS, publishable_follows, publishable_variants
from .export_layers import PatientLayerMaker, select_patients
from .export_pictures import write_picture
from .export_task import ExportTask

SMALL_STEPS = {".csv": 4_000, ".xlsx": 500, "": 2_000}  # steps that take much less than 0.2 s
SMALL_PICTURE = 10  # patients that are painted in less than 0.2 s
MOST_DRAWN = 200
FOLDER_SETTING = "parcours/panel/export_folder"


def export_steps(steps, patients, path, progress=silent):
    """Write the steps of some patients to CSV or XLSX.

    Parameters
    ----------
    steps : PatientSteps
    patients : (n,) int64
        Indexes of patients.
    path : str or Path
        Ends in .csv or .xlsx.

    Returns
    -------
    str
        A sentence that says what was written.

    Raises
    ------
    ParcoursError
        With a sentence, if it cannot be written; then nothing is.
    """
    path = Path(path)
    progress(0.0)
    frame = steps_frame(steps, patients)
    warning = tr("The table has one row per step of a patient: it is for your own eyes.")
    write_table(frame, path, [warning], tr("Steps"), part(progress, 0.1, 1.0))
    told = tr(
        "{steps} steps of {patients} patients written to {file}.",
        steps=number(len(frame)),
        patients=number(len(patients)),
        file=path.name,
    )
    return f"{told} {warning}"


def export_variants(steps, patients, path, progress=silent, min_patients=MIN_PATIENTS):
    """Write the variants of some patients, without those of fewer than ``min_patients``.

    Parameters, returns and raises as :func:`export_steps`.
    """
    table, hidden = publishable_variants(variants_frame(steps, patients), min_patients)
    return _write_counts(table, hidden, tr("Variants"), Path(path), progress, min_patients)


def export_follows(steps, patients, path, progress=silent, min_patients=MIN_PATIENTS):
    """Write the passages between steps, without those of fewer than ``min_patients``.

    Parameters, returns and raises as :func:`export_steps`.
    """
    frame = follows_frame(steps, patients)
    table, hidden = publishable_follows(frame, len(patients), min_patients)
    return _write_counts(table, hidden, tr("Passages"), Path(path), progress, min_patients)


def _write_counts(table, hidden, title, path, progress, least):
    """Write counts with the reason of what is hidden; the sentence says it as well."""
    progress(0.5)
    nothing = tr("Nothing had to be hidden: no row rests on fewer than {n} patients.", n=least)
    write_table(table, path, [hidden or nothing], title, part(progress, 0.5, 1.0))
    told = tr("{n} rows written to {file}.", n=number(len(table)), file=path.name)
    return f"{told} {hidden}".strip()


def export_timeline(steps, patients, path, progress=silent, options=None):
    """Draw the timeline of some patients, at most 200, to PNG, SVG or PDF.

    Parameters
    ----------
    options : TimelineOptions, optional
        Limits, and whether days are counted from the first event.

    Parameters, returns and raises otherwise as :func:`export_steps`.
    """
    path, drawn = Path(path), np.asarray(patients, np.int64)[:MOST_DRAWN]
    progress(0.0)
    write_picture(steps, drawn, path, options or TimelineOptions(), progress)
    told = tr("{n} pathways drawn to {file}.", n=number(len(drawn)), file=path.name)
    if len(drawn) < len(patients):
        left = tr("No more than {n} are drawn.", n=number(MOST_DRAWN))
        told = f"{told} {left}"
    return told


class ExportMenu(QMenu):
    """What can be done with the filtered patients: ``show(steps, patients)``, ``layer``.

    ``told`` gives a sentence about an export and whether it succeeded. ``layer`` is the layer of
    steps, or None. ``timeline`` is a TimelineView: while it is seen its patients are drawn,
    else the filtered ones are, as it would show them; without one, against ``limits``.
    """

    told = pyqtSignal(str, bool)

    def __init__(self, parent=None):
        super().__init__(tr("E&xport"), parent)
        self._steps = None
        self._patients = np.empty(0, np.int64)
        self._tasks = []
        self.limits = self.timeline = None
        self._layer = None
        self.setToolTipsVisible(True)
        tables = tr("Tables ({patterns})", patterns="*.csv *.xlsx")
        self.steps_action = self._action(
            tr("&Steps of these patients…"),
            tr("One row per step, to CSV or XLSX"),
            lambda: self._save(tr("Steps"), "xlsx", tables, export_steps),
        )
        self.variants_action = self._action(
            tr("&Variants…"),
            tr("How many patients follow which sequence of steps; small numbers are hidden"),
            lambda: self._save(tr("Variants"), "xlsx", tables, export_variants),
        )
        self.follows_action = self._action(
            tr("&Passages between steps…"),
            tr("Which step follows which, and after how long; small numbers are hidden"),
            lambda: self._save(tr("Passages"), "xlsx", tables, export_follows),
        )
        self.addSeparator()
        self.timeline_action = self._action(
            tr("&Timeline as a picture…"),
            tr("PNG, SVG or PDF, of 200 patients at most"),
            self._save_timeline,
        )
        self.addSeparator()
        self.select_action = self._action(
            tr("Se&lect in the layer"),
            tr("Select the steps of these patients in the layer of steps"),
            self._select,
        )
        self.layer_action = self._action(
            tr("&New layer"),
            tr("Copy the steps of these patients to a new layer in memory"),
            self._make_layer,
        )
        self._enable()

    def _action(self, text, explanation, work):
        action = self.addAction(text)
        action.setToolTip(explanation)
        action.setStatusTip(explanation)
        action.triggered.connect(lambda checked=False: work())
        return action

    @property
    def layer(self):
        """The layer of steps, None where there is none or it is gone."""
        if self._layer is not None and sip.isdeleted(self._layer):
            self._layer = None
        return self._layer

    @layer.setter
    def layer(self, layer):
        self._layer = layer
        self._enable()

    def show(self, steps=None, patients=None):
        """Take the filtered patients; without arguments, make the menu visible."""
        if patients is None:
            super().show()
            return
        self._steps = steps
        self._patients = np.asarray(patients, np.int64).reshape(-1)
        self._enable()

    def _enable(self):
        something = self._steps is not None and len(self._patients) > 0
        for action in (
            self.steps_action,
            self.variants_action,
            self.follows_action,
            self.timeline_action,
        ):
            action.setEnabled(something)
        for action in (self.select_action, self.layer_action):
            action.setEnabled(something and self._layer is not None)

    @property
    def is_working(self):
        """Whether an export is under way."""
        return bool(self._tasks)

    def ask_path(self, title, name, patterns):
        """Ask where to write, ``""`` when the user thinks better of it."""
        folder = QgsSettings().value(FOLDER_SETTING, "", type=str) or str(Path.home())
        path, _ = QFileDialog.getSaveFileName(
            self.parentWidget(), title, str(Path(folder) / name), patterns
        )
        if path:
            QgsSettings().setValue(FOLDER_SETTING, str(Path(path).parent))
        return path

    def _save(self, title, suffix, patterns, export):
        """Ask for a file and write it."""
        path = self.ask_path(title, f"{title.lower()}.{suffix}", patterns)
        if not path:
            return
        path = Path(path)
        if not path.suffix:
            path = path.with_suffix(f".{suffix}")
        steps, patients = self._steps, self._patients
        n = int((steps.start[patients + 1] - steps.start[patients]).sum())
        is_small = n <= SMALL_STEPS.get(path.suffix.lower(), 0)
        self._run(title, lambda progress: export(steps, patients, path, progress), is_small)

    def _save_timeline(self):
        patterns = "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        title = tr("Timeline")
        steps, patients = self._steps, self._patients
        options = TimelineOptions(limits=self.limits)
        if self.timeline is not None:
            options = self.timeline.options()
            if self.timeline.isVisible() and self.timeline.steps is steps:
                patients = self.timeline.patients
        path = self.ask_path(title, f"{title.lower()}.png", patterns)
        if not path:
            return
        path = Path(path)
        if not path.suffix:
            path = path.with_suffix(".png")
        self._run(
            title,
            lambda progress: export_timeline(steps, patients, path, progress, options),
            len(patients) <= SMALL_PICTURE,
        )

    def _select(self):
        layer = self.layer
        if layer is None:
            self.told.emit(tr("The layer of steps is gone."), False)
            return
        n = select_patients(layer, self._steps, self._patients)
        self.told.emit(
            tr("{n} steps selected in “{layer}”.", n=number(n), layer=layer.name()), True
        )

    def _make_layer(self):
        layer = self.layer
        if layer is None:
            self.told.emit(tr("The layer of steps is gone."), False)
            return
        maker = PatientLayerMaker(layer, self._steps, self._patients)

        def work(progress):
            made = maker.make(progress)
            # the layer must live in the window's thread, which is not the one it was made in
            made.moveToThread(QCoreApplication.instance().thread())
            return made

        n = int((self._steps.start[self._patients + 1] - self._steps.start[self._patients]).sum())
        self._run(tr("New layer"), work, n <= SMALL_STEPS[""])

    def _run(self, title, work, is_small):
        """Do it at once when it is little, else behind the window."""
        task = ExportTask(tr("Export: {what}", what=title), work)
        if is_small:
            task.run()
            self._finish(task)
            return
        self._tasks.append(task)
        task.done.connect(self._finish)
        QgsApplication.taskManager().addTask(task)

    def _finish(self, task):
        """Tell what came of it; a new layer goes into the project."""
        if task in self._tasks:
            self._tasks.remove(task)
        if isinstance(task.result, QgsVectorLayer):
            n, name = task.result.featureCount(), task.result.name()
            QgsProject.instance().addMapLayer(task.result)
            told = tr("New layer “{layer}” with {n} steps.", layer=name, n=number(n))
            self.told.emit(told, True)
        elif task.result is not None:
            self.told.emit(task.result, True)
        else:
            self.told.emit(task.message, False)

    def cleanup(self):
        """Stop what is under way and tell nothing of it any more."""
        tasks, self._tasks = self._tasks, []
        for task in tasks:
            if not sip.isdeleted(task):
                task.done.disconnect(self._finish)
                task.cancel()
