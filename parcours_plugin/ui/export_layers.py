"""The steps of the filtered patients as a selection of their layer, or as a layer of their own."""

from __future__ import annotations

import numpy as np
from qgis.core import (
    QgsFeatureRequest,
    QgsMemoryProviderUtils,
    QgsVectorLayerFeatureSource,
)

from ..core.errors import InputError
from ..core.i18n import tr
from ..core.pathways.timeline import rows_of_patients
from ..core.progress import silent

FEATURES = 2_000  # between two looks at whether to stop


def feature_ids(steps, patients):
    """The feature ids of the steps of some patients."""
    row, _ = rows_of_patients(steps.start, np.asarray(patients, np.int64))
    return steps.feature_id[row].tolist()


def select_patients(layer, steps, patients):
    """Select the steps of some patients in their layer.

    Returns
    -------
    int
        Features selected.
    """
    layer.selectByIds(feature_ids(steps, patients))
    return layer.selectedFeatureCount()


class PatientLayerMaker:
    """Copies the steps of some patients into a new layer in memory.

    Made in the window's thread, :meth:`make` may be called in any.
    """

    def __init__(self, layer, steps, patients):
        self._source = QgsVectorLayerFeatureSource(layer)
        self._fields, self._crs = layer.fields(), layer.crs()
        self._kind = layer.wkbType()
        self._name = tr("{layer} (filtered)", layer=layer.name())
        self._ids = feature_ids(steps, patients)

    def make(self, progress=silent):
        """The new layer, with the same fields and reference system.

        Raises
        ------
        InputError
            If none of the features is there any more.
        """
        request = QgsFeatureRequest()
        request.setFilterFids(self._ids)
        layer = QgsMemoryProviderUtils.createMemoryLayer(
            self._name, self._fields, self._kind, self._crs
        )
        provider, waiting, done = layer.dataProvider(), [], 0
        for feature in self._source.getFeatures(request):
            waiting.append(feature)
            if len(waiting) == FEATURES:
                provider.addFeatures(waiting)
                done, waiting = done + len(waiting), []
                progress(done / max(len(self._ids), 1))
        provider.addFeatures(waiting)
        layer.updateExtents()
        if not layer.featureCount() and self._ids:
            raise InputError(tr("The layer has changed since it was read: read it again."))
        return layer
