"""What all algorithms share: names, help, errors, cancelling, styling of outputs."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProcessingUtils,
)
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..core.errors import Cancelled, ParcoursError
from ..core.i18n import tr
from .helptext import HelpText
from .run import Run


def group_title(group):
    """The title of a toolbox group in the language in use."""
    return {
        "tables": tr("Tables"),
        "travel_times": tr("Travel times"),
        "itineraries": tr("Itineraries"),
        "pathways": tr("Pathways"),
        "access": tr("Access"),
        "synthesis": tr("Synthesis"),
    }[group]


class ParcoursAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms.

    Subclasses give ``ID``, ``GROUP``, ``title``, the parameters and ``compute``.
    """

    ID = ""
    GROUP = ""

    def __init__(self):
        super().__init__()
        self._help = HelpText(self.ID)
        self._styles = {}

    def title(self):
        """Name in the toolbox, translated."""
        raise NotImplementedError

    def compute(self, run: Run) -> None:
        """Read, compute, write: ``run`` gives the parameters and takes the outputs."""
        raise NotImplementedError

    def createInstance(self):
        return type(self)()

    def name(self):
        return self.ID

    def displayName(self):
        return self.title()

    def group(self):
        return group_title(self.GROUP)

    def groupId(self):
        return self.GROUP

    def icon(self):
        return QIcon(paths.icon(self.ID))

    def svgIconPath(self):
        return paths.icon(self.ID)

    def shortHelpString(self):
        return self._help.html()

    def shortDescription(self):
        return self._help.first_sentence()

    def add(self, parameter, advanced=False):
        """Add a parameter with its help; ``advanced`` folds it away in the dialog."""
        if advanced:
            parameter.setFlags(
                parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced
            )
        parameter.setHelp(self._help.of(parameter.name()))
        self.addParameter(parameter)

    def processAlgorithm(self, parameters, context, feedback):
        run = Run(self, parameters, context, feedback)
        try:
            self.compute(run)
            run.raise_if_cancelled()
            run.finish()
        except Cancelled:
            run.discard_outputs()
            raise QgsProcessingException(tr("Stopped by the user; nothing was written.")) from None
        except ParcoursError as error:
            run.discard_outputs()
            raise QgsProcessingException(str(error)) from error
        except MemoryError:
            run.discard_outputs()
            raise QgsProcessingException(
                tr("There is not enough memory; work on a smaller area or with a larger cell size.")
            ) from None
        except OSError as error:
            run.discard_outputs()
            raise QgsProcessingException(
                tr("A file could not be read or written: {reason}", reason=error)
            ) from error
        except BaseException:
            run.discard_outputs()
            raise
        self._styles = run.styles
        return run.results

    def postProcessAlgorithm(self, context, feedback):
        """Style the outputs: here, since a layer post-processor would not outlive the run."""
        for destination, style in self._styles.values():
            layer = QgsProcessingUtils.mapLayerFromString(destination, context)
            if layer is not None:
                style(layer)
                keep_style(layer)
        return {}


def keep_style(layer):
    """Keep the style in the GeoPackage that holds the layer, so that it opens styled anywhere."""
    if layer.providerType() == "ogr" and ".gpkg" in layer.source():
        layer.saveStyleToDatabase(layer.name(), "Parcours", True, "")
