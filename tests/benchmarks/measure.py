"""One side of one comparison in a process of its own: prints CPU, wall, memory and what it found.

usage: measure.py CASE.json     (written by run.py)
CPU seconds are those of the algorithm alone: QGIS is started, and the libraries are loaded,
before the clock.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def start_qgis(profile: str):
    """QGIS with Processing, the native algorithms and Parcours."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    app = QgsApplication([], False)
    QgsApplication.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    import scipy.ndimage
    import scipy.sparse.csgraph
    import scipy.spatial  # noqa: F401
    from processing.core.Processing import Processing

    from parcours_plugin.processing.provider import ParcoursProvider

    Processing.initialize()
    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    provider = ParcoursProvider()
    registry.addProvider(provider)
    return app, provider


def as_parts(geometry) -> list:
    """The lines of a line or multiline."""
    return geometry.asMultiPolyline() if geometry.isMultipart() else [geometry.asPolyline()]


def reached_km(layer) -> float:
    """Length of the roads reached, km, each stretch once for each facility.

    QGIS's own tool draws a two-way road once for each direction; the two have the same ends.
    """
    total = 0.0
    for feature in layer.getFeatures():
        ends, lengths = [], []
        for part in as_parts(feature.geometry()):
            xy = np.array([(point.x(), point.y()) for point in part])
            pair = sorted([xy[0].round(2).tolist(), xy[-1].round(2).tolist()])
            ends.append([*pair[0], *pair[1], len(xy)])
            lengths.append(np.hypot(*np.diff(xy, axis=0).T).sum())
        _, first = np.unique(np.array(ends), axis=0, return_index=True)
        total += float(np.array(lengths)[first].sum())
    return total / 1000


def main() -> None:
    """Run the case and print its figures as JSON."""
    case = json.loads(Path(sys.argv[1]).read_text())
    keep = start_qgis(case["profile"])
    from qgis import processing
    from qgis.core import Qgis, QgsProcessingContext, QgsProject, QgsVectorLayer

    layers = {}
    for name, (source, subset) in case.get("layers", {}).items():
        layers[name] = QgsVectorLayer(source, name, "ogr")
        if subset:
            layers[name].setSubsetString(subset)
    parameters = {
        name: layers.get(value, value) if isinstance(value, str) else value
        for name, value in case["parameters"].items()
    }
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    # the native tool would refuse Corsica for its 55 lines of no length
    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    results = {}
    for repeat in range(case.get("before", 0) + 1):
        cpu, wall = time.process_time(), time.perf_counter()
        results = processing.run(case["algorithm"], parameters, context=context)
        figures = {
            "cpu": time.process_time() - cpu,
            "wall": time.perf_counter() - wall,
            "first": repeat == 0,
        }
    figures["memory_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    for name, output in case.get("km", {}).items():
        layer = results[output]
        figures[name] = reached_km(
            QgsVectorLayer(layer, output, "ogr") if isinstance(layer, str) else layer
        )
    print("FIGURES " + json.dumps(figures), flush=True)
    del keep


if __name__ == "__main__":
    main()
    os._exit(0)
