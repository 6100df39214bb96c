"""The whole study on the sample: every file is there, opens, adds up and can be moved."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample"
TABLES = [
    "steps",
    "patients",
    "rejects",
    "isochrones",
    "levels",
    "summary",
    "legs",
    "itineraries",
    "flows",
    "places",
    "hidden",
    "facilities",
]


def parameters(folder):
    return {
        "INPUT": str(SAMPLE / "pathways_long.csv"),
        "COMMUNES": f"{SAMPLE}/sample.gpkg|layername=communes",
        "COMMUNES_ID": "code",
        "COMMUNES_NAME": "name",
        "POPULATION": "population",
        "TERRITORY_TYPE": "territory_type",
        "LEVEL_FIELD": "epci_code",
        "LEVEL_NAME": "epci_name",
        "FACILITIES": f"{SAMPLE}/sample.gpkg|layername=facilities",
        "FACILITIES_ID": "facility_id",
        "FACILITIES_NAME": "name",
        "NETWORK": f"{SAMPLE}/sample.gpkg|layername=roads",
        "CARE": "radiotherapy",
        "CREDIT": "Synthetic data",
        "FOLDER": str(folder),
    }


@pytest.fixture(scope="module")
def study(qgis_app, tmp_path_factory):
    """The folder of one study and what its log said."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    folder = tmp_path_factory.mktemp("study")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcours:fullstudy")
    feedback = QgsProcessingFeedback(False)
    results, ok = algorithm.run(parameters(folder), QgsProcessingContext(), feedback, {}, False)
    return folder, feedback.textLog(), results


def table(folder, name):
    from qgis.core import QgsVectorLayer

    from parcours_plugin.layers import read_table

    layer = QgsVectorLayer(f"{folder}/parcours.gpkg|layername={name}", name, "ogr")
    return read_table(layer)


def test_every_table_is_in_the_geopackage(study):
    from qgis.core import QgsVectorLayer

    folder, _, _ = study
    for name in TABLES:
        assert QgsVectorLayer(f"{folder}/parcours.gpkg|layername={name}", name, "ogr").isValid()


def test_nothing_unfinished_is_left(study):
    folder, _, results = study
    assert sorted(path.name for path in folder.iterdir()) == [
        "map_access.png",
        "map_flows.png",
        "parcours.gpkg",
        "parcours.qgz",
        "report.html",
    ]
    assert all(Path(results[name]).exists() for name in ("GEOPACKAGE", "PROJECT", "MAP", "REPORT"))


def test_events_and_communes_are_conserved(study):
    folder, log, _ = study
    rows = sum(1 for _ in (SAMPLE / "pathways_long.csv").open(encoding="cp1252")) - 1
    steps, levels = table(folder, "steps"), table(folder, "levels")
    assert len(steps) == rows
    assert len(levels) == 180
    flows, hidden = table(folder, "flows"), table(folder, "hidden")
    assert flows["events"].sum() + hidden["events"].sum() == rows
    legs = table(folder, "legs")
    assert (legs["to_kind"] == "facility").sum() == rows
    assert f"{rows:,} = {rows:,} loaded + 0 rejected" in log


def test_every_commune_has_minutes_or_a_reason(study):
    levels = table(study[0], "levels")
    has_minutes = levels["minutes"].notna()
    has_reason = levels["reason"].fillna("") != ""
    assert (has_minutes ^ has_reason).all()


def test_no_flow_of_few_patients_is_shown(study):
    assert table(study[0], "flows")["patients"].min() >= 11


def test_the_project_opens_styled_from_another_place(study, tmp_path):
    from qgis.core import QgsProject

    moved = tmp_path / "moved"
    shutil.copytree(study[0], moved)
    project = QgsProject()
    assert project.read(str(moved / "parcours.qgz"))
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    own = [layer for layer in layers.values() if "parcours.gpkg" in layer.source()]
    assert len(own) >= len(TABLES)
    assert all(layer.isValid() and str(moved) in layer.source() for layer in own)
    assert len(layers["Access levels"].renderer().categories()) >= 5
    layouts = project.layoutManager().printLayouts()
    assert len(layouts) == 4
    assert all(layout.itemById("map").layers() for layout in layouts)


def test_paths_in_the_project_are_relative(study):
    with zipfile.ZipFile(study[0] / "parcours.qgz") as archive:
        name = next(n for n in archive.namelist() if n.endswith(".qgs"))
        text = archive.read(name).decode("utf-8")
    sources = re.findall(r"<datasource>([^<]*)</datasource>", text)
    own = [source for source in sources if "parcours.gpkg" in source]
    assert len(own) >= len(TABLES)
    assert all(source.startswith("./parcours.gpkg") for source in own)


def test_the_maps_are_pictures_with_many_colours(study):
    from qgis.PyQt.QtGui import QImage

    for name in ("map_access.png", "map_flows.png"):
        picture = QImage(str(study[0] / name))
        assert picture.width() > 2000
        colours = {
            picture.pixel(x, y)
            for x in range(0, picture.width(), 23)
            for y in range(0, picture.height(), 23)
        }
        assert len(colours) > 12


def test_the_report_tells_the_numbers_of_the_study(study):
    html = (study[0] / "report.html").read_text(encoding="utf-8")
    assert "Synthetic data" in html and "map_access.png" in html
    assert "<b>600</b>" in html


def test_a_failed_study_keeps_the_former_one(study, run_algorithm, tmp_path):
    from qgis.core import QgsProcessingException

    folder = tmp_path / "study"
    shutil.copytree(study[0], folder)
    before = (folder / "parcours.gpkg").read_bytes()
    broken = {**parameters(folder), "MINUTES": "10,abc"}
    with pytest.raises(QgsProcessingException, match="abc"):
        run_algorithm("fullstudy", broken)
    assert (folder / "parcours.gpkg").read_bytes() == before
    assert not list(folder.glob("unfinished*"))
