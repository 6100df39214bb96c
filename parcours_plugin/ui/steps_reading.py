"""Layers to the panel's arrays: at once when small, in a background task when big.

A layer is read from a snapshot (:class:`LayerSnapshot`) that stays valid when the layer is
edited or removed in the meantime.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
from qgis.core import QgsFeatureRequest, QgsTask, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import pyqtSignal

from ..core.errors import Cancelled, ParcoursError
from ..core.i18n import tr
from ..core.pathways.patient_filters import PatientFinder
from ..core.pathways.patient_measures import PatientMeasures, measure_patients
from ..core.pathways.patient_search import PatientSearch
from ..core.pathways.patient_steps import PatientSteps, group_steps
from ..core.pathways.patient_table import PatientTable, count_by_patient
from ..core.pathways.single_pathway import names_of_communes, pathway_of
from ..core.progress import part
from ..layers.streams import file_of
from .file_stream import read_file_columns
from .homes import Homes, homes_of, on_ground
from .layer_columns import read_features

SMALL = 2_500  # features that are read in much less than 0.2 s


class LayerSnapshot:
    """What can be read of a layer from any thread, as it is now (edits not yet saved included).

    Parameters
    ----------
    layer : QgsVectorLayer
    names : list of str
        The fields that will be read.
    """

    def __init__(self, layer, names=()):
        self._source = QgsVectorLayerFeatureSource(layer)
        self._fields = layer.fields()
        self._count = layer.featureCount()
        self._name = layer.name()
        self._crs = layer.crs()
        self._names = list(names)
        self._file = file_of(layer, self._names)
        self.cancelled = lambda: False

    def fields(self):
        return self._fields

    def featureCount(self):
        return self._count

    def sourceName(self):
        return self._name

    def sourceCrs(self):
        return self._crs

    @property
    def is_small(self):
        """Whether it can be read at once without anybody noticing."""
        return 0 <= self._count <= SMALL

    def getFeatures(self, request=None):
        """The features, as they were."""
        return self._source.getFeatures(request or QgsFeatureRequest())

    def columns(self, progress):
        """The fields, points and ids: from the file where it can be, else feature by feature."""
        found = None
        if self._file is not None and not self.is_small:
            found = read_file_columns(
                self._file, self._names, self._crs.isValid(), progress, self.cancelled
            )
        if found is None:
            found = read_features(self, self._names, progress, self.cancelled)
        return found


@dataclass(frozen=True)
class StepsReading:
    """Everything that the panel shows of a steps layer, and where its patients live."""

    steps: PatientSteps
    table: PatientTable
    measures: PatientMeasures
    search: PatientSearch
    finder: PatientFinder
    commune_names: dict
    crs: object
    homes: Homes | None = None

    def pathway(self, patient):
        """The pathway of a patient, kilometres and limits included."""
        rows = slice(self.steps.start[patient], self.steps.start[patient + 1])
        measures = self.measures
        first, last = np.searchsorted(measures.missing_patient, [patient, patient + 1])
        return replace(
            pathway_of(self.steps, patient, self.commune_names),
            km=measures.leg_km[rows],
            limit_days=measures.limit_days[rows],
            over_limit=measures.over_limit[rows],
            long_change=measures.long_change[rows],
            missing=tuple(measures.missing_step[first:last].tolist()),
            total_km=float(measures.km[patient]),
        )

    def home(self, patient):
        """The home of a patient in the reference system of the steps, None where unknown."""
        if self.homes is None or not np.isfinite(self.homes.x[patient]):
            return None
        return float(self.homes.x[patient]), float(self.homes.y[patient])


@contextmanager
def collection_paused():
    """No search for reference cycles meanwhile.

    Millions of new values, none of them in a cycle, would set it off again and again; it holds
    Python, and with it QGIS's window, for half a second each time.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class ReadingTask(QgsTask):
    """Reads a steps layer, and the homes where given, behind the window.

    ``done`` gives ``self``: then ``reading`` is a StepsReading, or None with ``message`` saying
    why, ``""`` when the user stopped it.
    """

    done = pyqtSignal(object)

    def __init__(self, steps, step_fields, homes=None, home_fields=None, rules=None):
        super().__init__(tr("Reading patient pathways"), QgsTask.Flag.CanCancel)
        self._steps, self._step_fields = steps, step_fields
        self._homes, self._home_fields = homes, home_fields
        self._rules = rules
        self.reading = None
        self.message = ""
        for snapshot in (steps, homes):
            if snapshot is not None:
                snapshot.cancelled = self.isCanceled

    @property
    def is_small(self):
        """Whether it can run at once instead of as a task."""
        return self._steps.is_small and (self._homes is None or self._homes.is_small)

    def run(self):
        """Read; called in a thread by the task manager, or directly when small."""
        try:
            with collection_paused():
                self.reading = self._read()
        except Cancelled:
            return False
        except ParcoursError as error:
            self.message = str(error)
            return False
        except Exception as error:
            # whatever a provider throws must not end QGIS's thread with a traceback
            self.message = tr("The layer cannot be read: {reason}", reason=error)
            return False
        return True

    def _read(self):
        crs = self._steps.sourceCrs()
        columns = self._steps.columns(part(self._tell, 0.0, 0.5))
        steps = group_steps(
            columns.frame, self._step_fields, columns.x, columns.y, columns.feature_id
        )
        self._tell(0.6)
        homes = None
        if self._homes is not None:
            of_homes = self._homes.columns(part(self._tell, 0.6, 0.7))
            homes = homes_of(steps, of_homes, self._home_fields, self._homes.sourceCrs(), crs)
        self._tell(0.75)
        return reading_of(steps, crs, homes, self._rules, part(self._tell, 0.75, 1.0))

    def _tell(self, share, message=""):
        if self.isCanceled():
            raise Cancelled()
        self.setProgress(100 * share)

    def finished(self, succeeded):
        """Back in the window's thread: hand the result over."""
        self.done.emit(self)


def reading_of(steps, crs, homes=None, rules=None, progress=lambda share: None):
    """Count, measure and make ready to search what was read."""
    x, y, ground = on_ground(steps.x, steps.y, crs)
    home_x, home_y = (None, None) if homes is None else on_ground(homes.x, homes.y, crs)[:2]
    measures = measure_patients(replace(steps, x=x, y=y), home_x, home_y, ground, rules)
    progress(0.4)
    search = PatientSearch(steps)
    progress(0.7)
    table = count_by_patient(steps, measures, search.folded_patients)
    names = {**names_of_communes(steps), **(homes.names if homes else {})}
    finder = PatientFinder(steps, measures, search, names)
    return StepsReading(steps, table, measures, search, finder, names, crs, homes)
