"""The hospitals of ex-Auvergne from the national SAE tables and from a prepared table."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from osgeo import ogr

from parcours_plugin import paths
from parcours_plugin.core.tables.care import CareTables, read_care_tables
from parcours_plugin.core.tables.facilities import Facilities, load_facilities
from parcours_plugin.core.tables.facility_files import read_directory
from parcours_plugin.core.tables.placing import Communes

AUVERGNE = ["03", "15", "43", "63"]
L93 = "EPSG:2154"


@pytest.fixture(scope="module")
def care() -> CareTables:
    return read_care_tables(paths.resources() / "facilities")


@pytest.fixture(scope="module")
def communes(shared: Path) -> Communes:
    source = ogr.Open(str(shared / "data" / "auvergne_communes.gpkg"))
    rows = []
    for feature in source.GetLayer():
        point = feature.GetGeometryRef().PointOnSurface()
        rows.append((feature["insee"], feature["nom"], point.GetX(), point.GetY()))
    frame = pd.DataFrame(rows, columns=["code", "name", "x", "y"])
    return Communes(frame["code"], frame["x"].to_numpy(), frame["y"].to_numpy(), frame["name"])


@pytest.fixture(scope="module")
def prepared(shared: Path, care: CareTables, communes: Communes) -> Facilities:
    directory = read_directory(shared / "data" / "sae2023_auvergne_54.csv", care)
    return load_facilities(directory, care, L93, communes=communes)


@pytest.fixture(scope="module")
def sae(shared: Path, care: CareTables, communes: Communes) -> Facilities:
    directory = read_directory(shared / "data" / "SAE2023_ID.csv", care)
    kept = directory.frame["dep"].isin(AUVERGNE).to_numpy()
    return load_facilities(directory, care, L93, communes=communes, kept=kept)


def test_every_national_row_is_loaded_rejected_or_outside(sae: Facilities) -> None:
    assert sae.rows_read == 3975
    assert (sae.loaded, sae.rejected, sae.outside) == (95, 0, 3880)


def test_every_hospital_of_auvergne_is_at_its_commune(sae: Facilities, communes: Communes) -> None:
    assert sae.counts() == {"exact": 0, "commune": 95, "unknown": 0}
    assert sae.frame["remark"].isna().all()
    points = pd.DataFrame({"x": communes.x, "y": communes.y}, index=communes.code)
    expected = points.loc[sae.frame["commune"]]
    assert np.array_equal(expected["x"], sae.x)
    assert np.array_equal(expected["y"], sae.y)


@pytest.mark.parametrize(
    ("kind", "column"),
    [
        ("radiotherapy", "radiotherapie"),
        ("chemotherapy", "chimio"),
        ("surgery", "chir_cancer"),
        ("imaging", "imagerie"),
        ("mammography", "nb_mammo"),
        ("maternity", "maternite"),
        ("emergency", "urgences"),
        ("medicine", "mco_med"),
        ("inpatient_surgery", "mco_chir"),
    ],
)
def test_care_agrees_with_a_table_prepared_independently(
    shared: Path, sae: Facilities, kind: str, column: str
) -> None:
    table = pd.read_csv(shared / "data" / "sae2023_auvergne_54.csv", dtype={"finess": str})
    expected = table.set_index("finess")[column] > 0
    frame = sae.frame.set_index("facility_id")
    lists = frame["care"].fillna("").str.split(";")
    found = lists.map(lambda kinds: kind in kinds)
    both = found.index.intersection(expected.index)
    assert len(both) == 94
    assert found[both].tolist() == expected[both].tolist()


def test_without_a_filter_what_lies_beyond_the_commune_layer_is_kept_with_a_reason(
    shared: Path, care: CareTables, communes: Communes
) -> None:
    directory = read_directory(shared / "data" / "SAE2023_FILTRE.csv", care)
    found = load_facilities(directory, care, L93, communes=communes)
    assert found.loaded == found.rows_read == 3975
    assert found.counts() == {"exact": 0, "commune": 95, "unknown": 3880}
    unknown = found.frame["precision"] == "unknown"
    assert found.frame["remark"].notna().equals(unknown)
    assert np.isnan(found.x[unknown.to_numpy()]).all()


def test_the_prepared_table_says_itself_where_the_place_is_only_the_commune(
    prepared: Facilities,
) -> None:
    assert (prepared.loaded, prepared.rejected, prepared.outside) == (143, 0, 0)
    assert prepared.counts() == {"exact": 38, "commune": 105, "unknown": 0}


def test_prepared_coordinates_lie_in_or_near_their_commune(
    prepared: Facilities, communes: Communes
) -> None:
    points = pd.DataFrame({"x": communes.x, "y": communes.y}, index=communes.code)
    here = prepared.frame["commune"].isin(points.index).to_numpy()
    expected = points.loc[prepared.frame["commune"][here]].to_numpy()
    metres = np.hypot(prepared.x[here] - expected[:, 0], prepared.y[here] - expected[:, 1])
    assert here.sum() == 94
    assert metres.max() < 15_000


def test_hospitals_of_openstreetmap_load_as_a_layer(shared: Path, run_algorithm) -> None:
    layers, log, _ = run_algorithm(
        "loadfacilities",
        {
            "INPUT": str(shared / "data" / "hospitals_osm.gpkg"),
            "FILTER": "\"zone\" = 'auvergne'",
            "COMMUNES": str(shared / "data" / "auvergne_communes.gpkg"),
            "FACILITIES": "TEMPORARY_OUTPUT",
            "REJECTS": "TEMPORARY_OUTPUT",
        },
    )
    loaded = layers["FACILITIES"].featureCount()
    rejected = layers["REJECTS"].featureCount()
    outside = 140 - loaded - rejected
    assert loaded > 50
    assert f"= {loaded} loaded + {rejected} rejected + {outside} outside the filter" in log
    assert layers["FACILITIES"].crs().authid() == "EPSG:2154"
    assert all(feature["precision"] == "exact" for feature in layers["FACILITIES"].getFeatures())


def test_the_national_sae_through_the_algorithm(shared: Path, run_algorithm) -> None:
    layers, log, _ = run_algorithm(
        "loadfacilities",
        {
            "INPUT": str(shared / "data" / "SAE2023_ID.csv"),
            "FILTER": "\"dep\" IN ('03', '15', '43', '63')",
            "COMMUNES": str(shared / "data" / "auvergne_communes.gpkg"),
            "CAPACITY_COLUMN": "IMAGES_MAMM",
            "FACILITIES": "TEMPORARY_OUTPUT",
            "REJECTS": "TEMPORARY_OUTPUT",
        },
    )
    assert "Rows read: 3,975 = 95 loaded + 0 rejected + 3,880 outside the filter" in log
    assert layers["FACILITIES"].featureCount() == 95
    machines = [f["capacity"] for f in layers["FACILITIES"].getFeatures() if f["capacity"]]
    assert len(machines) == 13
