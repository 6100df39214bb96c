"""How fast the pathway panel is on a large layer: prints what its promises are about.

usage: panel.py [PATIENTS]     (default 100,000 patients with 10 steps each)
A layer is made in a GeoPackage, opened in the panel, filtered, searched, sorted and compared.
CPU seconds are those of this process, all threads together; the longest wait is how long the
window could not react, by a timer of 5 ms.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
STEPS_EACH = 10
KINDS = ("Mammographie", "Biopsie", "RCP", "Chirurgie", "Chimiothérapie", "Radiothérapie", "Suivi")
TYPES = ("rural", "periurban", "intermediate town", "metropolis")
SEED = 1


def steps_frame(n_patients: int) -> pd.DataFrame:
    """Steps of patients in 1,288 communes at 150 facilities, by chance."""
    chance = np.random.default_rng(SEED)
    patient = np.repeat(np.arange(n_patients), STEPS_EACH)
    seq = np.tile(np.arange(STEPS_EACH), n_patients)
    n = len(patient)
    kind = np.minimum(seq, len(KINDS) - 1)
    kind = np.where(chance.random(n) < 0.15, chance.integers(0, len(KINDS), n), kind)
    facility = chance.integers(0, 150, n)
    wait = np.where(seq > 0, chance.integers(2, 60, n), 0)
    day = np.cumsum(wait.reshape(-1, STEPS_EACH), axis=1).reshape(-1)
    day += np.repeat(chance.integers(0, 700, n_patients), STEPS_EACH)
    home = np.repeat(chance.integers(0, 1288, n_patients), STEPS_EACH)
    x, y = chance.uniform(6e5, 8e5, 150), chance.uniform(6.4e6, 6.6e6, 150)

    def named(pattern: str, numbers: np.ndarray) -> np.ndarray:
        texts = np.array([pattern.format(i) for i in range(int(numbers.max()) + 1)], object)
        return texts[numbers]

    return pd.DataFrame(
        {
            "patient": named("P{:06d}", patient),
            "seq": seq + 1,
            "step": np.array(KINDS, object)[kind],
            "date": (np.datetime64("2018-01-01") + day.astype("timedelta64[D]")).astype(str),
            "facility_id": named("63{:07d}", facility),
            "facility_name": named("Hospital {}", facility),
            "facility_commune": named("63{:03d}", facility),
            "residence": named("{:05d}", home),
            "residence_name": named("Commune {}", home),
            "territory_type": np.array(TYPES, object)[home % len(TYPES)],
            "wait_days": np.where(seq > 0, wait, np.nan),
            "x": x[facility],
            "y": y[facility],
        }
    )


def write_layer(frame: pd.DataFrame, folder: Path) -> Path:
    """The steps as a GeoPackage of points."""
    from osgeo import gdal

    gdal.UseExceptions()
    table = folder / "steps.csv"
    frame.to_csv(table, index=False)
    kinds = {"seq": "Integer", "date": "Date", "wait_days": "Real", "x": "CoordX", "y": "CoordY"}
    described = ",".join(f'"{kinds.get(name, "String")}"' for name in frame.columns)
    table.with_suffix(".csvt").write_text(described + "\n", encoding="utf-8")
    path = folder / "steps.gpkg"
    options = gdal.VectorTranslateOptions(
        format="GPKG",
        layerName="steps",
        srcSRS="EPSG:2154",
        dstSRS="EPSG:2154",
        layerCreationOptions=["SPATIAL_INDEX=NO"],
    )
    gdal.VectorTranslate(str(path), str(table), options=options)
    return path


class Heart:
    """Beats every 5 ms; the longest pause is how long the window could not react."""

    def __init__(self) -> None:
        from qgis.PyQt.QtCore import QTimer

        self._beats = [time.monotonic()]
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(lambda: self._beats.append(time.monotonic()))
        self._timer.start()

    def longest(self) -> float:
        """Seconds of the longest pause since it was last asked."""
        beats = np.array([*self._beats, time.monotonic()])
        self._beats = [time.monotonic()]
        return float(np.diff(beats).max())


def timed(name: str, heart: Heart, work, until=None) -> None:
    """Do something as the user does, and print what it took."""
    from qgis.PyQt.QtTest import QTest

    heart.longest()
    wall, cpu = time.monotonic(), time.process_time()
    work()
    here = time.monotonic() - wall
    while until is not None and not until() and time.monotonic() - wall < 300:
        QTest.qWait(10)
    wall, cpu = time.monotonic() - wall, time.process_time() - cpu
    QTest.qWait(20)
    print(f"{name:<44}{here:>9.3f}{wall:>9.2f}{cpu:>9.2f}{heart.longest():>11.3f}", flush=True)


def main() -> None:
    """Make the layer, open the panel, use it."""
    n_patients = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    profile = tempfile.TemporaryDirectory()
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile.name
    from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
    from qgis.gui import QgsMapCanvas
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QMainWindow

    app = QgsApplication([], True)
    QgsApplication.initQgis()
    from parcours_plugin.core.pathways.patient_filters import PatientFilter
    from parcours_plugin.ui.dock import PathwayDock
    from parcours_plugin.ui.steps_reading import reading_of

    path = write_layer(steps_frame(n_patients), Path(profile.name))
    layer = QgsVectorLayer(f"{path}|layername=steps", "Steps", "ogr")
    print(f"{n_patients:,} patients, {layer.featureCount():,} steps")
    print(f"{'':<44}{'at once':>9}{'wall s':>9}{'CPU s':>9}{'longest s':>11}")
    window = QMainWindow()
    canvas = QgsMapCanvas(window)
    window.setCentralWidget(canvas)
    window.resize(1400, 900)
    window.show()
    dock = PathwayDock(canvas, window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    dock.show()
    QTest.qWait(200)
    heart = Heart()
    patients = dock.patients
    timed(
        "read in the background and show",
        heart,
        lambda: QgsProject.instance().addMapLayer(layer),
        lambda: patients.model.n_patients == n_patients,
    )
    reading = dock._reading
    timed(
        "  group, measure and index what was read",
        heart,
        lambda: reading_of(reading.steps, reading.crs, None, dock.source.rules),
    )
    timed("  show what was read", heart, lambda: dock._show_reading(reading, ""))
    finder = reading.finder
    for name, wanted in (
        ("type of territory", PatientFilter(territory_types=("rural",))),
        ("commune", PatientFilter(communes=("00007",))),
        ("step present", PatientFilter(with_steps=("Suivi",))),
        ("step absent", PatientFilter(without_steps=("Chimiothérapie",))),
        ("facility", PatientFilter(facilities=("630000007",))),
        ("variant", PatientFilter(variant=finder.variants()[3].value)),
        ("passage", PatientFilter(follows=("Biopsie", "Chirurgie"))),
        ("period", PatientFilter(first_day=17_900.0, last_day=18_000.0)),
        ("wait", PatientFilter(wait="days", wait_days=40.0)),
        ("outside the departement", PatientFilter(outside="departement")),
    ):
        timed(f"filter: {name}", heart, lambda wanted=wanted: patients.set_filter(wanted))
    timed("clear", heart, patients.clear)
    for text in ("P012345", "hospital 7 rural"):
        patients.search.setText(text)
        timed(f"search: {text}", heart, patients._filter)
    patients.clear()
    for section in (0, 1, 6, 8):
        title = patients.model.columns[section].title
        timed(
            f"sort: {title}",
            heart,
            lambda section=section: patients.table.sortByColumn(
                section, Qt.SortOrder.DescendingOrder
            ),
        )
    timed("choose a patient", heart, lambda: patients.choose(patients.model.patient_at(5)))
    for tab in range(1, dock.views.count()):
        title = dock.views.tabText(tab)
        timed(f"view: {title}", heart, lambda tab=tab: dock.views.setCurrentIndex(tab))
    dock.cleanup()
    sys.stdout.flush()
    del app
    os._exit(0)


if __name__ == "__main__":
    main()
