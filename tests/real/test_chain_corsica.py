"""The whole study on Corsica: real roads, communes and hospitals, synthetic patients."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

ROOT = Path(__file__).resolve().parents[2]
CARE = (
    "mammography;biopsy;multidisciplinary_meeting;surgery;chemotherapy;radiotherapy;follow_up",
    "mammography;biopsy;surgery;follow_up",
    "mammography;chemotherapy;follow_up",
)


@pytest.fixture(scope="module")
def corsica(qgis_app, shared, tmp_path_factory):
    """Inputs of the study: hospitals get kinds of care by rank, 300 patients are simulated."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsVectorLayer

    from parcours_plugin.layers import read_points, read_table

    sys.path.insert(0, str(ROOT / "resources" / "sample"))
    from generator.patients import simulate_pathways

    data = shared / "data"
    communes = QgsVectorLayer(str(data / "corsica_communes.gpkg"), "communes", "ogr")
    hospitals = QgsVectorLayer(str(data / "hospitals_osm.gpkg"), "hospitals", "ogr")
    hospitals.setSubsetString("zone='corsica'")
    metric = QgsCoordinateReferenceSystem("EPSG:2154")
    places = read_table(communes, ["insee", "population"]).rename(columns={"insee": "code"})
    places["x"], places["y"] = read_points(communes, metric)
    sites = read_table(hospitals, ["id", "name"]).rename(columns={"id": "facility_id"})
    sites["x"], sites["y"] = read_points(hospitals, metric)
    sites["care"] = [CARE[i % 3] for i in range(len(sites))]
    sites["capacity"] = 100.0
    sites["name"] = sites["name"].fillna("")
    pathways = simulate_pathways(places, sites, 300, seed=7)
    folder = tmp_path_factory.mktemp("corsica")
    table = folder / "pathways.csv"
    pathways.drop(columns=["care"]).to_csv(table, sep=";", index=False)
    return {
        "folder": folder,
        "table": table,
        "hospitals": hospitals,
        "n": len(pathways),
        "data": data,
    }


def test_the_chain_carries_corsica(corsica, run_algorithm):
    from qgis.core import QgsVectorLayer

    from parcours_plugin.layers import read_table

    out = corsica["folder"] / "study"
    _, log, _ = run_algorithm(
        "fullstudy",
        {
            "INPUT": str(corsica["table"]),
            "COMMUNES": str(corsica["data"] / "corsica_communes.gpkg"),
            "COMMUNES_ID": "insee",
            "COMMUNES_NAME": "nom",
            "POPULATION": "population",
            "TERRITORY_TYPE": "cataeu2010",
            "LEVEL_FIELD": "epci",
            "FACILITIES": corsica["hospitals"],
            "FACILITIES_ID": "id",
            "FACILITIES_NAME": "name",
            "NETWORK": str(corsica["data"] / "corsica_roads.gpkg"),
            "LENGTH_FIELD": "length_m",
            "DEFAULT_DIRECTION": "forward",
            "MINUTES": "10,20,30",
            "FOLDER": str(out),
        },
    )

    def table(name):
        return read_table(QgsVectorLayer(f"{out}/parcours.gpkg|layername={name}", name, "ogr"))

    levels = table("levels")
    assert len(levels) == 360
    assert (levels["minutes"].notna() ^ (levels["reason"].fillna("") != "")).all()
    assert len(table("steps")) == corsica["n"]
    flows, hidden = table("flows"), table("hidden")
    assert flows["events"].sum() + hidden["events"].sum() == corsica["n"]
    legs = table("legs")
    with_way = legs["minutes"].notna()
    assert with_way.mean() > 0.8
    straight_is_shorter = legs["km"][with_way] > 0
    assert straight_is_shorter.mean() > 0.9
    isochrones = table("isochrones")
    assert isochrones["max_minutes"].tolist() == sorted(isochrones["max_minutes"], reverse=True)
    for name in ("map_access.png", "map_flows.png", "report.html", "parcours.qgz"):
        assert (out / name).stat().st_size > 10_000


def test_auvergne_communes_and_hospitals_load(shared, run_algorithm):
    from parcours_plugin.layers import read_points, read_table

    layers, log, _ = run_algorithm(
        "loadfacilities",
        {
            "INPUT": str(shared / "data" / "sae2023_auvergne_54.csv"),
            "FILTER": "\"dep\" IN ('03', '15', '43', '63')",
            "COMMUNES": str(shared / "data" / "auvergne_communes.gpkg"),
            "COMMUNES_ID": "insee",
            "FACILITIES": "TEMPORARY_OUTPUT",
            "REJECTS": "TEMPORARY_OUTPUT",
        },
    )
    facilities = read_table(layers["FACILITIES"])
    rows = pd.read_csv(shared / "data" / "sae2023_auvergne_54.csv", dtype=str)
    wanted = rows["dep"].isin(["03", "15", "43", "63"])
    assert len(facilities) == wanted.sum()
    assert set(facilities["facility_id"]) == set(rows.loc[wanted, "finess"])
    x, _ = read_points(layers["FACILITIES"])
    assert np.isfinite(x).all()
    radiotherapy = facilities["care"].str.contains("radiotherapy")
    assert radiotherapy.sum() == (rows.loc[wanted, "radiotherapie"] == "1").sum()
