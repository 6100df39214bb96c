"""Work of an export behind the window, with a sentence at its end."""

from __future__ import annotations

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..core.errors import Cancelled, ParcoursError
from ..core.i18n import tr


class ExportTask(QgsTask):
    """Runs ``work(progress)``, which gives a sentence or a layer.

    ``done`` gives ``self``: then ``result`` is what the work gave, or None with ``message`` saying
    why.
    """

    done = pyqtSignal(object)

    def __init__(self, title, work):
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._work = work
        self.result = None
        self.message = ""

    def run(self):
        """Work; called in a thread by the task manager, or directly when it is little."""
        try:
            self.result = self._work(self._tell)
        except Cancelled:
            self.message = tr("The export was stopped; nothing was written.")
            return False
        except ParcoursError as error:
            self.message = str(error)
            return False
        except Exception as error:
            # whatever a library throws must not end QGIS's thread with a traceback
            self.message = tr("The export failed: {reason}", reason=error)
            return False
        return True

    def _tell(self, share, message=""):
        if self.isCanceled():
            raise Cancelled()
        self.setProgress(100 * share)

    def finished(self, succeeded):
        """Back in the window's thread: hand the result over."""
        if not succeeded and not self.message:
            self.message = tr("The export was stopped; nothing was written.")
        self.done.emit(self)
