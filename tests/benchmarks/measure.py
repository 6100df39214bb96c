"""One side of one comparison in a process of its own: prints CPU, wall and memory.

usage: measure.py JOB.json ANSWER.npz     (written and read by sides.py)
CPU seconds are those of the algorithm alone: QGIS is started, and the libraries are loaded,
before the clock. What the check needs goes to the answer, after it.
"""

from __future__ import annotations

import json
import os
import re
import sys
import time
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


class Clock:
    """CPU and wall seconds of a block."""

    def __enter__(self) -> Clock:
        self._cpu, self._wall = time.process_time(), time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.cpu = time.process_time() - self._cpu
        self.wall = time.perf_counter() - self._wall
        status = Path("/proc/self/status").read_text()
        # not getrusage's, which begins with the peak of the process that started this one
        self.peak_mb = int(re.search(r"VmHWM:\s*(\d+)", status).group(1)) / 1024


def start_qgis(profile: str, qneat3: str | None) -> list[object]:
    """QGIS with Processing, the native algorithms and Parcours; what must be kept alive."""
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
    providers: list[object] = [ParcoursProvider()]
    if qneat3:
        folder = Path(qneat3).resolve()
        sys.path.insert(0, str(folder.parent if folder.name == "QNEAT3" else folder))
        from QNEAT3.Qneat3Provider import Qneat3Provider

        providers.append(Qneat3Provider())
    for provider in providers:
        registry.addProvider(provider)
    return [app, *providers]


def run_algorithm(job: dict, profile: str, answer: Path) -> Clock:
    """Run a Processing algorithm under the clock and keep what its check needs."""
    keep = start_qgis(profile, job["settings"].get("qneat3"))
    from qgis import processing
    from qgis.core import (
        Qgis,
        QgsApplication,
        QgsProcessingContext,
        QgsProject,
        QgsVectorLayer,
    )

    if QgsApplication.processingRegistry().algorithmById(job["algorithm"]) is None:
        raise SystemExit(f"there is no algorithm {job['algorithm']}")
    layers = {name: QgsVectorLayer(source, name, "ogr") for name, source in job["layers"].items()}
    parameters = {
        name: layers.get(value, value) if isinstance(value, str) else value
        for name, value in job["parameters"].items()
    }
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    # the native tool would refuse Corsica for its 55 lines of no length
    context.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    with Clock() as clock:
        results = processing.run(job["algorithm"], parameters, context=context)
    if job["roads_drawn"]:
        output, field = job["roads_drawn"]
        np.savez(answer, **drawn_pieces(results[output], field))
    if job["minutes_told"]:
        output, *fields, unit = job["minutes_told"]
        np.savez(answer, **told_minutes(results[output], fields, unit))
    del keep
    return clock


def drawn_pieces(layer, field: str) -> dict[str, np.ndarray]:
    """The straight pieces of a layer of lines and the codes of their places."""
    from covered_roads import line_segments

    codes, pieces = [], []
    for feature in layer.getFeatures():
        found = line_segments(bytes(feature.geometry().asWkb()))
        codes.append(np.full(len(found), int(feature[field][1:])))
        pieces.append(found)
    return {"place": np.concatenate(codes), "pieces": np.concatenate(pieces)}


def told_minutes(layer, fields: list[str], unit: float) -> dict[str, np.ndarray]:
    """Origin, destination and minutes of the reached pairs of a layer."""
    rows = []
    for feature in layer.getFeatures():
        origin, destination, minutes = (feature[name] if name else "P0" for name in fields)
        if isinstance(minutes, float):
            rows.append((int(origin[1:]), int(destination[1:]), minutes * unit))
    table = np.array(rows, float).reshape(-1, 3)
    order = np.lexsort((table[:, 1], table[:, 0]))
    return {"pairs": table[order, :2].astype(np.int64), "minutes": table[order, 2]}


def main() -> None:
    """Run the job and print its figures as JSON."""
    described = json.loads(Path(sys.argv[1]).read_text())
    job, profile, answer = described["job"], described["profile"], Path(sys.argv[2])
    if job["algorithm"] in ("scipy", "search"):
        from searches import run_searches

        clock = run_searches(job, answer, Clock)
    else:
        clock = run_algorithm(job, profile, answer)
    figures = {"cpu": clock.cpu, "wall": clock.wall, "peak_mb": clock.peak_mb}
    print("FIGURES " + json.dumps(figures), flush=True)


if __name__ == "__main__":
    main()
    os._exit(0)
