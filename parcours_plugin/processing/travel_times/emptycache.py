"""Remove the prepared networks that are kept on the disk.

For whoever needs the room; the next run of any algorithm prepares its network again.
"""

from __future__ import annotations

from qgis.core import QgsProcessingOutputNumber

from ...core.i18n import number, tr
from ...core.network.cache import NetworkCache
from ..algorithm import ParcoursAlgorithm
from ..roads import cache_folder


class EmptyCache(ParcoursAlgorithm):
    """Empty the cache of prepared networks."""

    ID = "emptycache"
    GROUP = "travel_times"

    def title(self):
        return tr("Empty the network cache")

    def initAlgorithm(self, config=None):
        self.addOutput(QgsProcessingOutputNumber("FREED", tr("Megabytes freed")))

    def compute(self, run):
        freed = NetworkCache(cache_folder()).clear() / 1e6
        run.say(tr("{freed} MB freed.", freed=number(freed, 1)))
        run.results["FREED"] = freed
