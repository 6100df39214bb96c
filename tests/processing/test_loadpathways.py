"""Pathways are loaded as a user loads them: files, layers, places, pseudonyms, mistakes."""

from __future__ import annotations

import pytest

from parcours_plugin.core import contracts
from parcours_plugin.core.tables import rejects

TABLE = (
    "N° patient;Étape;Date de l'acte;Établissement;Commune (INSEE)\n"
    "MARTIN1;Chirurgie;31/01/2019;630780989;3190\n"
    "MARTIN1;Mammographie;05/01/2019;30780092;3190\n"
    "DURAND2;Mammographie;06/01/2019;clinique du parc;63113\n"
    "DURAND2;RCP;07/01/2019;Clinique du Park;75056\n"
    "DURAND2;Suivi;bientôt;;63113\n"
    "Total;5;;;\n"
)
OUT = dict.fromkeys(("STEPS", "PATIENTS", "REJECTS"), "TEMPORARY_OUTPUT")
COMPARED = {
    "STEPS": [field.name for field in contracts.STEPS],
    "PATIENTS": [field.name for field in contracts.PATIENTS],
    "REJECTS": [field.name for field in rejects.FIELDS if field.name != "source"],
}


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "parcours.csv"
    path.write_bytes(TABLE.encode("cp1252"))
    return str(path)


@pytest.fixture
def places(qgis_app):
    """Two communes (squares) and three facilities, of which one has no geometry."""
    from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsVectorLayer

    communes = QgsVectorLayer(
        "Polygon?crs=EPSG:2154&field=insee:string&field=nom:string&field=genre:string",
        "communes",
        "memory",
    )
    facilities = QgsVectorLayer(
        "Point?crs=EPSG:2154&field=finess:string&field=nom:string", "facilities", "memory"
    )
    for layer, rows in (
        (
            communes,
            [
                (QgsGeometry.fromRect(QgsRectangle(0, 0, 1000, 1000)), "03190", "Moulins", "town"),
                (QgsGeometry.fromRect(QgsRectangle(2000, 0, 3000, 1000)), "63113", "Clermont",
                 "metropolis"),
            ],
        ),
        (
            facilities,
            [
                (QgsGeometry.fromPointXY(QgsPointXY(100, 200)), "030780092", "CH de Moulins"),
                (QgsGeometry.fromPointXY(QgsPointXY(2100, 300)), "630780989", "CHU Estaing"),
                (QgsGeometry(), "630000001", "Clinique du Parc"),
            ],
        ),
    ):  # fmt: skip
        features = []
        for geometry, *attributes in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(attributes)
            feature.setGeometry(geometry)
            features.append(feature)
        layer.dataProvider().addFeatures(features)
    return {
        "COMMUNES": communes,
        "COMMUNES_ID": "insee",
        "COMMUNES_NAME": "nom",
        "TERRITORY_TYPE": "genre",
        "FACILITIES": facilities,
        "FACILITIES_ID": "finess",
        "FACILITIES_NAME": "nom",
    }


def values(layer, *names):
    return [[feature[name] or None for name in names] for feature in layer.getFeatures()]


def points(layer):
    return [
        None if feature.geometry().isEmpty() else feature.geometry().asPoint().toString(0)
        for feature in layer.getFeatures()
    ]


def refused(run_algorithm, parameters):
    from qgis.core import QgsProcessingException

    with pytest.raises((QgsProcessingException, ValueError)) as caught:
        run_algorithm("loadpathways", {**OUT, **parameters})
    text = str(caught.value)
    assert "Traceback" not in text
    return text


def test_steps_are_points_at_their_facilities_in_order(run_algorithm, table, places):
    results, log, _context = run_algorithm("loadpathways", {"INPUT": table, **places, **OUT})
    steps = results["STEPS"]
    assert values(steps, "patient", "seq", "step", "facility_id", "facility_commune") == [
        ["DURAND2", 1, "Mammographie", "630000001", None],
        ["DURAND2", 2, "RCP", "Clinique du Park", None],
        ["MARTIN1", 1, "Mammographie", "030780092", "03190"],
        ["MARTIN1", 2, "Chirurgie", "630780989", "63113"],
    ]
    assert points(steps) == [None, None, "100,200", "2100,300"]
    assert steps.crs().authid() == "EPSG:2154"
    assert [f["date"].toString("yyyy-MM-dd") for f in steps.getFeatures()][-1] == "2019-01-31"
    assert (
        values(steps, "residence", "residence_name", "territory_type")[2:]
        == [["03190", "Moulins", "town"]] * 2
    )
    assert "Rows read: 6 = 4 loaded + 2 rejected" in log
    assert "“Étape”" in log


def test_patients_are_points_in_their_communes(run_algorithm, table, places):
    results, _, _context = run_algorithm("loadpathways", {"INPUT": table, **places, **OUT})
    patients = results["PATIENTS"]
    assert values(patients, "patient", "residence", "n_steps", "variant", "flags") == [
        ["DURAND2", "63113", 2, "Mammographie > RCP", "several_residences"],
        ["MARTIN1", "03190", 2, "Mammographie > Chirurgie", None],
    ]
    communes = [feature.geometry() for feature in places["COMMUNES"].getFeatures()]
    homes = [feature.geometry() for feature in patients.getFeatures()]
    assert communes[1].contains(homes[0]) and communes[0].contains(homes[1])


def test_rejects_tell_rows_values_and_the_nearest_name(run_algorithm, table, places):
    results, _, _context = run_algorithm("loadpathways", {"INPUT": table, **places, **OUT})
    assert values(results["REJECTS"], "row", "column", "value", "code", "kind", "rows") == [
        [5, "Établissement", "Clinique du Park", "facility_near_miss", "to check", 1],
        [5, "Commune (INSEE)", "75056", "unknown_residence", "to check", 1],
        [6, "Date de l'acte", "bientôt", "bad_date", "rejected", 1],
        [7, None, None, "totals_row", "rejected", 1],
    ]


def test_without_layers_codes_are_kept_and_nothing_has_a_place(run_algorithm, table):
    results, _, _context = run_algorithm("loadpathways", {"INPUT": table, **OUT})
    assert values(results["STEPS"], "facility_id")[-1] == ["630780989"]
    assert set(points(results["STEPS"])) == {None}


def test_a_layer_loads_as_its_file_does(run_algorithm, table, places):
    from qgis.core import QgsVectorLayer

    uri = f"file:///{table}?encoding=cp1252&delimiter=;&detectTypes=no&geomType=none"
    layer = QgsVectorLayer(uri, "parcours", "delimitedtext")
    results, _, _context = run_algorithm("loadpathways", {"INPUT_LAYER": layer, **places, **OUT})
    from_layer = {name: values(results[name], *COMPARED[name]) for name in OUT}
    results, _, _context = run_algorithm("loadpathways", {"INPUT": table, **places, **OUT})
    assert from_layer == {name: values(results[name], *COMPARED[name]) for name in OUT}


def test_what_was_written_loads_again_to_the_same_steps(run_algorithm, table, places, tmp_path):
    written = str(tmp_path / "steps.gpkg")
    once = run_algorithm("loadpathways", {"INPUT": table, **places, **OUT, "STEPS": written})
    again = run_algorithm("loadpathways", {"INPUT_LAYER": written, **places, **OUT})
    fields = [field.name for field in contracts.STEPS]
    assert values(again[0]["STEPS"], *fields) == values(once[0]["STEPS"], *fields)
    assert points(again[0]["STEPS"]) == points(once[0]["STEPS"])


def test_pseudonyms_leave_no_identifier_in_outputs_or_log(
    run_algorithm, table, places, tmp_path_factory
):
    key = tmp_path_factory.mktemp("secret") / "key.txt"
    key.write_text("correct horse battery staple")
    results, log, _context = run_algorithm(
        "loadpathways", {"INPUT": table, **places, **OUT, "KEY_FILE": str(key)}
    )
    said = log + "".join(
        str(feature.attributes()) for name in OUT for feature in results[name].getFeatures()
    )
    assert "MARTIN" not in said and "DURAND" not in said
    assert "correct horse" not in said
    assert len({row[0] for row in values(results["PATIENTS"], "patient")}) == 2


def test_columns_sheets_and_formats_that_are_wrong_are_named(run_algorithm, table, tmp_path):
    assert "STEP_COLUMN" in refused(run_algorithm, {"INPUT": table, "STEP_COLUMN": "Soin"})
    assert "DATE_FORMAT" in refused(run_algorithm, {"INPUT": table, "DATE_FORMAT": "bof"})
    assert "KEY_FILE" in refused(run_algorithm, {"INPUT": table, "KEY_FILE": str(tmp_path / "no")})


def test_a_table_is_asked_for_once(run_algorithm, table, places):
    assert "INPUT_LAYER" in refused(run_algorithm, {})
    both = {"INPUT": table, "INPUT_LAYER": places["COMMUNES"]}
    assert "not both" in refused(run_algorithm, both)


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"", "empty"), (bytes(range(256)) * 9, "binary"), (b"PK\x03\x04", "damaged")],
    ids=["empty", "binary", "archive"],
)
def test_files_that_are_no_table_are_refused(run_algorithm, tmp_path, content, word):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    assert word in refused(run_algorithm, {"INPUT": str(path)})
    assert "folder" in refused(run_algorithm, {"INPUT": str(tmp_path)})
