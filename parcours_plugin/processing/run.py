"""One run of an algorithm: typed parameters in, outputs written whole or not at all."""

from __future__ import annotations

import contextlib
import os

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingUtils,
)

from ..core.errors import Cancelled, ParcoursError
from ..core.i18n import number, tr
from ..core.tables.formulas import guard_formulas, is_spreadsheet
from ..layers import qgs_fields, write_features


class Run:
    """Parameters, log and outputs of one run.

    Attributes
    ----------
    results : dict
        Output name -> layer id or value, what ``processAlgorithm`` returns.
    styles : dict
        Output name -> (layer id, function that styles the layer).
    """

    def __init__(self, algorithm, parameters, context, feedback):
        self.algorithm = algorithm
        self.parameters = parameters
        self.context = context
        self.feedback = feedback
        self.results = {}
        self.styles = {}
        self._files = []
        self._afterwards = []

    # parameters

    def given(self, name):
        """Whether the user set this parameter to something."""
        value = self.parameters.get(name)
        return value is not None and value != "" and value != []

    def text(self, name):
        """A text parameter, ``""`` when not set."""
        return self.algorithm.parameterAsString(self.parameters, name, self.context) or ""

    def number(self, name):
        """A number parameter."""
        return self.algorithm.parameterAsDouble(self.parameters, name, self.context)

    def integer(self, name):
        """A whole-number parameter."""
        return self.algorithm.parameterAsInt(self.parameters, name, self.context)

    def boolean(self, name):
        """A yes/no parameter."""
        return self.algorithm.parameterAsBool(self.parameters, name, self.context)

    def choice(self, name):
        """The chosen word of an enum with static strings."""
        return self.algorithm.parameterAsEnumString(self.parameters, name, self.context)

    def field(self, name):
        """The chosen field, ``""`` when not set."""
        chosen = self.fields(name)
        return chosen[0] if chosen else ""

    def fields(self, name):
        """The chosen fields."""
        read = getattr(self.algorithm, "parameterAsStrings", None)
        return [value for value in read(self.parameters, name, self.context) if value]

    def path(self, name):
        """A file or folder, ``""`` when not set."""
        return self.algorithm.parameterAsFile(self.parameters, name, self.context) or ""

    def crs(self, name):
        """A coordinate reference system, invalid when not set."""
        if not self.given(name):
            return QgsCoordinateReferenceSystem()
        return self.algorithm.parameterAsCrs(self.parameters, name, self.context)

    def source(self, name):
        """A feature source; a sentence that names the parameter where it cannot be opened."""
        source = self.algorithm.parameterAsSource(self.parameters, name, self.context)
        if source is None:
            raise QgsProcessingException(
                QgsProcessingAlgorithm.invalidSourceError(self.parameters, name)
            )
        return source

    def optional_source(self, name):
        """A feature source, or None when not set."""
        return self.source(name) if self.given(name) else None

    def layer(self, name):
        """The layer itself, where its file or provider matters; None for what is no layer."""
        return self.algorithm.parameterAsVectorLayer(self.parameters, name, self.context)

    def wanted(self, name):
        """Whether the user wants this output."""
        return self.parameters.get(name) not in (None, "")

    # log

    def say(self, text):
        """A line in the log."""
        self.feedback.pushInfo(text)

    def warn(self, text):
        """A line in the log that should be read."""
        self.feedback.pushWarning(text)

    def progress(self, share, message=""):
        """A core progress: shows the share done, prints the stage, brings the cancel."""
        self.raise_if_cancelled()
        self.feedback.setProgress(100.0 * share)
        if message:
            self.feedback.setProgressText(message)

    def raise_if_cancelled(self):
        """Stop here if the user asked for it."""
        if self.feedback.isCanceled():
            raise Cancelled

    def sums(self, label, total, parts):
        """Print what was read and where it went, and refuse to go on if it does not add up.

        Parameters
        ----------
        label : str
            What was counted, translated: "Rows read".
        total : int
            How many there were.
        parts : dict of str to int
            Where they went, translated: ``{"loaded": 590, "rejected": 10}``.
        """
        said = " + ".join(f"{number(count)} {name}" for name, count in parts.items())
        self.say(tr("{label}: {total} = {parts}", label=label, total=number(total), parts=said))
        if total != sum(parts.values()):
            raise ParcoursError(
                tr(
                    "The counts of “{label}” do not add up; this is a fault of the plugin,"
                    " please report it.",
                    label=label,
                )
            )

    # outputs

    def write(self, name, frame, contract, geometry=None, crs=None, style=None):
        """Write a table (with geometry) to an output and keep it in the results.

        Parameters
        ----------
        name : str
            The sink parameter; skipped when the user does not want it.
        frame : DataFrame
            One row per feature.
        contract : sequence of core.contracts.Field
            Columns to write, in order.
        geometry : layers.Points, layers.Lines or layers.Wkb, optional
            None makes a table without geometry.
        crs : QgsCoordinateReferenceSystem, optional
            Reference system of the geometry.
        style : callable, optional
            Takes the layer once it is loaded.
        """
        if not self.wanted(name):
            return
        self.raise_if_cancelled()
        if is_spreadsheet(self._target(name)):
            frame = guard_formulas(frame, [f.name for f in contract if f.kind == "text"])
        kind = geometry.wkb_type if geometry is not None else Qgis.WkbType.NoGeometry
        before = self._file_of(name)
        sink, destination = self.algorithm.parameterAsSink(
            self.parameters,
            name,
            self.context,
            qgs_fields(contract, frame),
            kind,
            crs or QgsCoordinateReferenceSystem(),
            *_sink_flags(frame),
        )
        if sink is None:
            raise QgsProcessingException(
                QgsProcessingAlgorithm.invalidSinkError(self.parameters, name)
            )
        if before:
            self._files.append(before)
        write_features(sink, contract, frame, geometry, self.progress)
        sink.flushBuffer()
        del sink
        self.results[name] = destination
        if style is not None:
            self.style(name, style)

    def afterwards(self, action):
        """Do something without result for the user once all outputs are written."""
        self._afterwards.append(action)

    def finish(self):
        """Do what was left for the end; the outputs are written, so nothing here may undo them."""
        for action in self._afterwards:
            with contextlib.suppress(Cancelled, MemoryError, OSError):
                action()

    def style(self, name, style):
        """Style an output with a function of its layer, once it is loaded."""
        if name in self.results:
            self.styles[name] = (self.results[name], style)

    def _target(self, name):
        """Where the user wants an output, as text; ``""`` for what is no text."""
        value = self.parameters.get(name)
        if hasattr(value, "sink"):
            value = value.sink.valueAsString(self.context.expressionContext())[0]
        return value if isinstance(value, str) else ""

    def _file_of(self, name):
        """The file that an output will create, ``""`` where it goes elsewhere or existed before."""
        value = self._target(name)
        is_new_file = (
            os.path.isabs(value)
            and os.path.splitext(value)[1]
            and not os.path.exists(value)
        )
        return value if is_new_file else ""

    def discard_outputs(self):
        """Remove the files that this run began, so that nothing half-written stays."""
        for destination in self.results.values():
            layer = QgsProcessingUtils.mapLayerFromString(str(destination), self.context, False)
            if layer is not None:
                self.context.temporaryLayerStore().removeMapLayer(layer)
        for path in self._files:
            if os.path.exists(path):
                os.remove(path)


def _sink_flags(frame):
    """What to tell the sink: new numbers of features where one of the input is written twice.

    A field named fid numbers the features of a GeoPackage, each once.
    """
    keys = [frame[name] for name in frame.columns if str(name).lower() == "fid"]
    if any(key.duplicated().any() or key.isna().any() for key in keys):
        return [QgsFeatureSink.SinkFlag.RegeneratePrimaryKey]
    return []
