"""Layers to the panel's arrays: at once when small, in a background task when big.

A layer is read from a snapshot (:class:`LayerSnapshot`) that stays valid when the layer is
edited or removed in the meantime.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
from qgis.core import QgsFeatureRequest, QgsTask, QgsVectorLayerFeatureSource
from qgis.PyQt.QtCore import pyqtSignal

from ..core.errors import Cancelled, ParcoursError
from ..core.i18n import tr
from ..core.pathways.patient_search import PatientSearch
from ..core.pathways.patient_steps import PatientSteps, StepFields, Words, group_steps
from ..core.pathways.patient_table import PatientTable, count_by_patient
from ..core.pathways.single_pathway import names_of_communes
from ..core.progress import part
from ..layers import read_points, read_table

SMALL = 2_500  # features that are read in much less than 0.2 s
CANCEL_EVERY = 1_000
HOME_KEYS = ("patient", "residence", "insee_com", "code_insee", "codgeo", "insee", "code")
HOME_NAMES = ("residence_name", "nom", "nom_com", "libgeo", "name", "nom_m", "libelle")
NO_HOMES = ("facility_id", "step", "finess", "capacity")


@dataclass(frozen=True)
class HomeFields:
    """The fields of a layer of homes: a patient's id or a commune's code, and a name or ``""``."""

    key: str
    name: str = ""

    @property
    def by_patient(self):
        """Whether features are patients; they are communes otherwise."""
        return self.key.lower() == "patient"


def recognise_homes(names):
    """The fields of a layer that can place homes, None for a layer of steps or facilities."""
    known = {name.lower(): name for name in reversed(names)}
    key = next((known[name] for name in HOME_KEYS if name in known), None)
    if key is None or any(name in known for name in NO_HOMES):
        return None
    return HomeFields(key, next((known[name] for name in HOME_NAMES if name in known), ""))


class LayerSnapshot:
    """What can be read of a layer from any thread, as it is now (edits not yet saved included)."""

    def __init__(self, layer):
        self._source = QgsVectorLayerFeatureSource(layer)
        self._fields = layer.fields()
        self._count = layer.featureCount()
        self._name = layer.name()
        self._crs = layer.crs()
        self.cancelled = lambda: False
        self.feature_ids = []

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
        """The features; their ids are kept in ``feature_ids``, a cancel is heard."""
        self.feature_ids = []
        for feature in self._source.getFeatures(request or QgsFeatureRequest()):
            if len(self.feature_ids) % CANCEL_EVERY == 0 and self.cancelled():
                raise Cancelled()
            self.feature_ids.append(feature.id())
            yield feature


@dataclass(frozen=True)
class Homes:
    """Where patients live: one place per patient id or commune code."""

    fields: HomeFields
    key: Words
    x: np.ndarray
    y: np.ndarray
    names: dict
    crs: object

    def place_of(self, patient, residence):
        """The home of a patient, None where unknown."""
        found = np.flatnonzero(self.key.words == (patient if self.fields.by_patient else residence))
        if not len(found):
            return None
        row = int(np.argmax(self.key.codes == found[0]))
        return (float(self.x[row]), float(self.y[row])) if np.isfinite(self.x[row]) else None


@dataclass(frozen=True)
class StepsReading:
    """Everything that the panel shows of a steps layer, and where its patients live."""

    steps: PatientSteps
    table: PatientTable
    search: PatientSearch
    commune_names: dict
    crs: object
    homes: object = None


def read_steps(snapshot, fields: StepFields, progress):
    """The arrays of a steps layer.

    Raises
    ------
    InputError
        If no step names its patient.
    """
    frame = read_table(snapshot, fields.names(), part(progress, 0.0, 0.6))
    ids = np.array(snapshot.feature_ids, np.int64)
    x, y = _places(snapshot, len(frame), part(progress, 0.6, 0.8))
    progress(0.8)
    steps = group_steps(frame, fields, x, y, ids)
    progress(0.9)
    return StepsReading(
        steps,
        count_by_patient(steps),
        PatientSearch(steps),
        names_of_communes(steps),
        snapshot.sourceCrs(),
    )


def read_homes(snapshot, fields: HomeFields, progress):
    """The places of homes."""
    frame = read_table(snapshot, [fields.key, fields.name], part(progress, 0.0, 0.6))
    x, y = _places(snapshot, len(frame), part(progress, 0.6, 1.0))
    key = Words.of(frame[fields.key])
    names = {}
    if fields.name and not fields.by_patient:
        names = dict(zip(key.texts(), Words.of(frame[fields.name]).texts()))
        names = {code: name for code, name in names.items() if code and name}
    return Homes(fields, key, x, y, names, snapshot.sourceCrs())


def _places(snapshot, n, progress):
    """Points of a snapshot; none where it has no reference system or changed while being read."""
    if snapshot.sourceCrs().isValid():
        x, y = read_points(snapshot, progress=progress)
        if len(x) == n:
            return x, y
    return np.full(n, np.nan), np.full(n, np.nan)


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

    def __init__(self, steps, step_fields, homes=None, home_fields=None):
        super().__init__(tr("Reading patient pathways"), QgsTask.Flag.CanCancel)
        self._steps, self._step_fields = steps, step_fields
        self._homes, self._home_fields = homes, home_fields
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
                self._read()
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
        share = 1.0 if self._homes is None else 0.8
        reading = read_steps(self._steps, self._step_fields, part(self._tell, 0.0, share))
        homes = None
        if self._homes is not None:
            homes = read_homes(self._homes, self._home_fields, part(self._tell, share, 1.0))
        self.reading = StepsReading(
            reading.steps,
            reading.table,
            reading.search,
            {**reading.commune_names, **(homes.names if homes else {})},
            reading.crs,
            homes,
        )

    def _tell(self, share, message=""):
        if self.isCanceled():
            raise Cancelled()
        self.setProgress(100 * share)

    def finished(self, succeeded):
        """Back in the window's thread: hand the result over."""
        self.done.emit(self)
