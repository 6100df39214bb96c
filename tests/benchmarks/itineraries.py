"""Itineraries and flows of many made patients in Corsica: CPU, wall and memory of one run each.

usage: itineraries.py DATA [--patients 50000] [--shape road] [--home chain] [--what itineraries]
    DATA holds corsica_roads.gpkg, corsica_communes.gpkg and hospitals_osm.gpkg. Patients live
    where people live and prefer what is near, one to five steps each. Outputs go to a temporary
    GeoPackage that is removed. QGIS is started, and the input written, before the clock.
    --what flows: one million events (--patients 333000) added up between communes.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import pandas as pd
from measure import Clock, start_qgis

STEPS = ["mammography", "biopsy", "surgery", "chemotherapy", "follow-up"]
ROADS = {"CLASS_FIELD": "highway", "LENGTH_FIELD": "length_m", "DEFAULT_DIRECTION": "forward"}


def made_pathways(data: Path, n_patients: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Steps and patients, whole arrays at once."""
    from qgis.core import QgsVectorLayer

    from parcours_plugin.layers import read_points, read_table

    communes = QgsVectorLayer(str(data / "corsica_communes.gpkg"), "communes", "ogr")
    hospitals = QgsVectorLayer(str(data / "hospitals_osm.gpkg"), "hospitals", "ogr")
    hospitals.setSubsetString("zone = 'corsica'")
    table = read_table(communes)
    insee = table["insee"].to_numpy(object)
    home_x, home_y = read_points(communes)
    care_x, care_y = read_points(hospitals, communes.crs())
    metres = np.hypot(home_x[:, None] - care_x, home_y[:, None] - care_y)
    rng = np.random.default_rng(6)
    people = table["population"].to_numpy(float)
    home = rng.choice(len(table), n_patients, p=people / people.sum())
    event_of = np.repeat(np.arange(n_patients), rng.integers(1, 6, n_patients))
    near = np.exp(-metres / 30_000).cumsum(axis=1)
    near /= near[:, -1:]
    chosen = (near[home[event_of]] > rng.random((len(event_of), 1))).argmax(axis=1)
    seq = np.arange(len(event_of)) - np.searchsorted(event_of, event_of) + 1
    patient = np.char.mod("P%06d", np.arange(n_patients)).astype(object)
    steps = pd.DataFrame(
        {
            "patient": patient[event_of],
            "seq": seq,
            "step": np.array(STEPS, object)[seq - 1],
            "date": pd.Timestamp("2023-01-01")
            + pd.to_timedelta(rng.integers(0, 300, n_patients)[event_of] + 20 * seq, "D"),
            "facility_id": np.char.mod("H%03d", chosen).astype(object),
            "facility_commune": insee[metres.argmin(axis=0)[chosen]],
            "residence": insee[home[event_of]],
            "x": care_x[chosen],
            "y": care_y[chosen],
        }
    )
    lost = rng.random(len(steps)) < 0.01
    steps.loc[lost, ["x", "y"]] = np.nan
    patients = pd.DataFrame(
        {"patient": patient, "residence": insee[home], "x": home_x[home], "y": home_y[home]}
    )
    return steps, patients


def written(frame: pd.DataFrame, name: str, path: Path) -> str:
    """The table as a layer of points in a GeoPackage."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorFileWriter

    from parcours_plugin.core.contracts import Field
    from parcours_plugin.layers import Points, qgs_fields, write_features

    kinds = {"seq": "integer", "date": "moment"}
    contract = [Field(column, kinds.get(column, "text")) for column in frame.columns[:-2]]
    points = Points(frame["x"].to_numpy(float), frame["y"].to_numpy(float))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = name
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile(1)
    sink = QgsVectorFileWriter.create(
        str(path),
        qgs_fields(contract, frame),
        points.wkb_type,
        QgsCoordinateReferenceSystem("EPSG:2154"),
        QgsProject.instance().transformContext(),
        options,
    )
    write_features(sink, contract, frame, points)
    del sink
    return f"{path}|layername={name}"


def main() -> None:
    """Make the pathways, run once, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--patients", type=int, default=50_000)
    parser.add_argument("--shape", default="road")
    parser.add_argument("--home", default="chain")
    parser.add_argument("--what", default="itineraries", choices=["itineraries", "flows"])
    parser.add_argument("--profile", default="")
    job = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        kept = start_qgis(folder, None)
        steps, patients = made_pathways(job.data, job.patients)
        file = Path(folder) / "in.gpkg"
        layers = {
            "STEPS": written(steps, "steps", file),
            "PATIENTS": written(patients, "patients", file),
        }
        out = Path(folder) / "out.gpkg"
        if job.what == "itineraries":
            name, sinks = "traceitineraries", ("LEGS", "ITINERARIES")
            own = {"SHAPE": job.shape, "HOME": job.home}
            if job.shape == "road":
                own.update(ROADS, NETWORK=str(job.data / "corsica_roads.gpkg"))
        else:
            name, sinks = "aggregateflows", ("FLOWS", "PLACES", "HIDDEN")
            own = {"COMMUNES": str(job.data / "corsica_communes.gpkg"), "MARGINS": True}
        for sink in sinks:
            column = "" if sink == "HIDDEN" else " (geom)"
            own[sink] = f"ogr:dbname='{out}' table=\"{sink.lower()}\"{column}"
        _run_once(name, {**layers, **own}, job.profile)
        size = out.stat().st_size / 1e6
        print(f"{len(patients):,} patients, {len(steps):,} events; {size:,.0f} MB written")
        del kept


def _run_once(name: str, parameters: dict[str, object], profile: str) -> None:
    """Run an algorithm of the plugin and print its log and what it took."""
    import cProfile

    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback, QgsProject

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"parcours:{name}")
    watch = cProfile.Profile()
    with Clock() as clock:
        if profile:
            watch.enable()
        _, ok = algorithm.run(parameters, context, feedback)
        watch.disable()
    print(feedback.textLog())
    if profile:
        watch.dump_stats(profile)
    print(
        f"{name}: {'done' if ok else 'FAILED'}; CPU {clock.cpu:.1f} s, wall {clock.wall:.1f} s,"
        f" peak {clock.peak_mb:,.0f} MB"
    )


if __name__ == "__main__":
    main()
