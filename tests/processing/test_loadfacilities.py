"""Facilities are loaded as a user loads them: files of every kind, filters, communes, rejects."""

from __future__ import annotations

import json

import pytest

OWN = (
    "N° FINESS;Établissement;Code INSEE;Longitude;Latitude;Radiothérapie;Chimio;dep\n"
    "30780092;CH de Moulins;3190;;;non;oui;03\n"
    "630780989;CHU Estaing;63113;3,0869;45,7838;Oui;x;63\n"
    "630780989;CHU Estaing bis;63113;3,0869;45,7838;Oui;x;63\n"
    ";Sans numéro;63113;3,1;45,7;non;non;63\n"
    "750100001;Paris;75114;;;non;non;75\n"
)
OUT = {"FACILITIES": "TEMPORARY_OUTPUT", "REJECTS": "TEMPORARY_OUTPUT"}


@pytest.fixture
def own(tmp_path):
    path = tmp_path / "annuaire.csv"
    path.write_bytes(OWN.encode("cp1252"))
    return str(path)


@pytest.fixture
def communes(qgis_app):
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    layer = QgsVectorLayer(
        "Polygon?crs=EPSG:2154&field=insee:string&field=nom:string", "communes", "memory"
    )
    features = []
    for code, name, x, y in (
        ("63113", "Clermont-Ferrand", 707_000, 6_520_000),
        ("03190", "Moulins", 725_000, 6_608_000),
    ):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([code, name])
        feature.setGeometry(QgsGeometry.fromRect(_square(x, y)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _square(x, y):
    from qgis.core import QgsRectangle

    return QgsRectangle(x - 1000, y - 1000, x + 1000, y + 1000)


def values(layer, *names):
    return [[feature[name] or None for name in names] for feature in layer.getFeatures()]


def refused(run_algorithm, parameters):
    from qgis.core import QgsProcessingException

    with pytest.raises((QgsProcessingException, ValueError)) as caught:
        run_algorithm("loadfacilities", {**OUT, **parameters})
    assert "Traceback" not in str(caught.value)
    return str(caught.value)


def test_an_own_table_with_communes(run_algorithm, own, communes):
    layers, log, _ = run_algorithm("loadfacilities", {"INPUT": own, "COMMUNES": communes, **OUT})
    facilities = layers["FACILITIES"]
    assert facilities.crs().authid() == "EPSG:2154"
    assert values(facilities, "facility_id", "name", "care", "commune", "precision") == [
        ["030780092", "CH de Moulins", "chemotherapy", "03190", "commune"],
        ["630780989", "CHU Estaing", "radiotherapy;chemotherapy", "63113", "exact"],
        ["750100001", "Paris", None, "75114", "unknown"],
    ]
    geometries = [feature.geometry() for feature in facilities.getFeatures()]
    assert (round(geometries[0].asPoint().x()), round(geometries[0].asPoint().y())) == (
        725_000,
        6_608_000,
    )
    assert 706_000 < geometries[1].asPoint().x() < 708_000
    assert geometries[2].isNull()
    assert values(layers["REJECTS"], "row", "code") == [[5, "no_id"], [4, "duplicate_id"]]
    assert "Rows read: 5 = 3 loaded + 2 rejected + 0 outside the filter" in log
    assert "Facilities: 3 = 1 at their coordinates + 1 at their commune + 1 without place" in log


def test_a_filter_counts_what_it_leaves_out(run_algorithm, own):
    layers, log, _ = run_algorithm(
        "loadfacilities",
        {"INPUT": own, "FILTER": "\"dep\" IN ('03', '75') OR \"Longitude\" IS NULL", **OUT},
    )
    assert [row[0] for row in values(layers["FACILITIES"], "facility_id")] == [
        "030780092",
        "750100001",
    ]
    assert layers["FACILITIES"].crs().authid() == "EPSG:4326"
    assert "Rows read: 5 = 2 loaded + 0 rejected + 3 outside the filter" in log


def test_the_output_takes_the_crs_parameter_when_there_are_no_communes(run_algorithm, tmp_path):
    path = tmp_path / "l93.csv"
    path.write_text("id,x,y\na,707000,6520000\n", encoding="utf-8")
    layers, _, _ = run_algorithm("loadfacilities", {"INPUT": str(path), "CRS": "EPSG:2154", **OUT})
    assert layers["FACILITIES"].crs().authid() == "EPSG:2154"
    assert next(layers["FACILITIES"].getFeatures()).geometry().asPoint().x() == 707_000


def test_a_layer_file_is_a_directory_too_and_our_own_output_loads_again(
    run_algorithm, own, communes, tmp_path
):
    first = tmp_path / "facilities.gpkg"
    run_algorithm("loadfacilities", {"INPUT": own, "COMMUNES": communes, **OUT,
                                     "FACILITIES": str(first)})  # fmt: skip
    layers, log, _ = run_algorithm(
        "loadfacilities", {"INPUT": str(first), "COMMUNES": communes, **OUT}
    )
    assert values(layers["FACILITIES"], "facility_id", "care", "precision") == [
        ["030780092", "chemotherapy", "commune"],
        ["630780989", "radiotherapy;chemotherapy", "exact"],
        ["750100001", None, "unknown"],
    ]
    assert "2 rows with coordinates in EPSG:2154" in log


def test_a_geojson_without_parameters(run_algorithm, tmp_path):
    path = tmp_path / "places.geojson"
    feature = {
        "type": "Feature",
        "properties": {"id": "way/1", "name": "Clinic", "amenity": "clinic"},
        "geometry": {"type": "Point", "coordinates": [3.08, 45.78]},
    }
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    layers, _, _ = run_algorithm("loadfacilities", {"INPUT": str(path), **OUT})
    assert values(layers["FACILITIES"], "facility_id", "name", "category", "precision") == [
        ["way/1", "Clinic", "clinic", "exact"]
    ]


def test_the_same_table_as_xlsx_gives_the_same_facilities(run_algorithm, own, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for line in OWN.splitlines():
        book.active.append(
            [int(cell) if cell.isdigit() and len(cell) > 2 else cell for cell in line.split(";")]
        )
    path = tmp_path / "annuaire.xlsx"
    book.save(path)
    found = []
    for source in (own, str(path)):
        layers, _, _ = run_algorithm("loadfacilities", {"INPUT": source, **OUT})
        names = [field.name() for field in layers["FACILITIES"].fields()]
        found.append(values(layers["FACILITIES"], *names))
    assert found[1] == found[0]
    assert len(found[0]) == 3


def test_mistakes_end_in_one_sentence(run_algorithm, own, tmp_path):
    assert "no column “beds”" in refused(run_algorithm, {"INPUT": own, "CAPACITY_COLUMN": "beds"})
    assert "“departement”" in refused(run_algorithm, {"INPUT": own, "FILTER": '"departement"=3'})
    assert "no valid expression" in refused(run_algorithm, {"INPUT": own, "FILTER": '"dep" IN ('})
    assert "no condition" in refused(run_algorithm, {"INPUT": own, "FILTER": "'a' || \"dep\""})
    assert "cannot be computed" in refused(run_algorithm, {"INPUT": own, "FILTER": "1 - 'a'"})
    assert "5 outside" in refused(run_algorithm, {"INPUT": own, "FILTER": "\"dep\" = '2A'"})
    assert "does not exist" in refused(run_algorithm, {"INPUT": str(tmp_path / "no.csv")})
    assert "does not exist" in refused(run_algorithm, {"INPUT": str(tmp_path / "no.gpkg")})
    broken = tmp_path / "broken.gpkg"
    broken.write_bytes(b"not a layer")
    assert "cannot be opened" in refused(run_algorithm, {"INPUT": str(broken)})
    binary = tmp_path / "binary.csv"
    binary.write_bytes(bytes(range(256)) * 20)
    assert "binary" in refused(run_algorithm, {"INPUT": str(binary)})
    empty = tmp_path / "empty.csv"
    empty.write_bytes(b"")
    assert "empty" in refused(run_algorithm, {"INPUT": str(empty)})
    assert "outside the area of EPSG:2154" in refused(
        run_algorithm, {"INPUT": own, "CRS": "EPSG:2154"}
    )


def test_the_legend_tells_the_precision(run_algorithm, own, communes):
    from parcours_plugin.processing.styles.facilities import facilities_style

    layers, _, _ = run_algorithm("loadfacilities", {"INPUT": own, "COMMUNES": communes, **OUT})
    facilities_style({"exact": 1, "commune": 1, "unknown": 1})(layers["FACILITIES"])
    labels = [category.label() for category in layers["FACILITIES"].renderer().categories()]
    assert labels == ["exact place — 1", "placed at the commune — 1"]
