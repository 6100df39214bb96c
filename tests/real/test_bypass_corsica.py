"""Synthetic patients on the real roads of Corsica: indicators and use against the nearest."""

from __future__ import annotations

import numpy as np
import pytest

from .test_chain_corsica import CARE, corsica  # noqa: F401 (a fixture)

pytest.importorskip("qgis.core")


@pytest.fixture(scope="module")
def loaded(corsica):  # noqa: F811
    from qgis.core import QgsVectorLayer

    sites = QgsVectorLayer(corsica["hospitals"].source(), "hospitals", "ogr")
    sites.setSubsetString("zone='corsica'")
    roads = {
        "NETWORK": str(corsica["data"] / "corsica_roads.gpkg"),
        "LENGTH_FIELD": "length_m",
        "DEFAULT_DIRECTION": "forward",
    }
    return {**corsica, "sites": sites, "roads": roads}


@pytest.fixture
def pathways(run_algorithm, loaded, tmp_path):
    files = {name: str(tmp_path / f"{name}.gpkg") for name in ("STEPS", "PATIENTS")}
    run_algorithm(
        "loadpathways",
        {
            "INPUT": str(loaded["table"]),
            "FACILITIES": loaded["sites"],
            "FACILITIES_ID": "id",
            "FACILITIES_NAME": "name",
            "COMMUNES": str(loaded["data"] / "corsica_communes.gpkg"),
            "COMMUNES_ID": "insee",
            "COMMUNES_NAME": "nom",
            **files,
        },
    )
    return files


def test_nobody_is_nearer_than_the_nearest_and_the_chain_is_no_longer_than_the_returns(
    run_algorithm, loaded, pathways
):
    from qgis.core import QgsFeature, QgsField, QgsVectorLayer
    from qgis.PyQt.QtCore import QMetaType

    from parcours_plugin.layers import read_table

    sites = QgsVectorLayer("Point?crs=" + loaded["sites"].crs().authid(), "sites", "memory")
    sites.dataProvider().addAttributes(
        [QgsField(name, QMetaType.Type.QString) for name in ("id", "care")]
    )
    sites.updateFields()
    features = []
    for row, feature in enumerate(loaded["sites"].getFeatures()):
        made = QgsFeature(sites.fields())
        made.setGeometry(feature.geometry())
        made.setAttributes([str(feature["id"]), CARE[row % 3]])
        features.append(made)
    sites.dataProvider().addFeatures(features)
    outputs = dict.fromkeys(("EVENTS", "COMMUNE_RATES", "RATES", "PAIRS"), "memory:")
    communes = str(loaded["data"] / "corsica_communes.gpkg")
    found, log, _ = run_algorithm(
        "actualversusnearest",
        {**pathways, **loaded["roads"], **outputs, "FACILITIES": sites, "FACILITIES_ID": "id",
         "COMMUNES": communes, "COMMUNES_ID": "insee"},
    )  # fmt: skip
    events = read_table(found["EVENTS"])
    assert len(events) == loaded["n"]
    assert found["COMMUNE_RATES"].featureCount() == 360
    done = events["excess_minutes"].notna()
    assert done.mean() > 0.9
    assert (done ^ (events["reason"].fillna("") != "")).all()
    assert (events["minutes_used"] - events["minutes_possible"])[done].min() > -1e-6
    assert 0.05 < events.loc[done, "bypassed"].astype(bool).mean() < 0.95
    rates = read_table(found["RATES"])
    by_step = rates[(rates["by"] == "all") & (rates["step"] != "all")]
    assert by_step["events"].sum() == loaded["n"]

    indicators, _, _ = run_algorithm(
        "pathwayindicators",
        {**pathways, **loaded["roads"], "COMMUNES": communes, "COMMUNES_ID": "insee",
         "TERRITORY_FIELD": "epci", "TERRITORY_TYPE": "cataeu2010", "INDICATORS": "memory:",
         "BY_TYPE": "memory:"},
    )  # fmt: skip
    table = read_table(indicators["INDICATORS"])
    assert table["n_steps"].sum() == loaded["n"]
    known = table["minutes_return"].notna()
    assert known.mean() > 0.9
    # Walking to a hospital from the road and back is in both, so that the chain is never longer.
    assert (table["minutes_chain"] <= table["minutes_return"] + 1e-6)[known].all()
    # The communes of the hospitals are found on the map.
    assert table["share_departement"].notna().all()
    there = events.groupby("patient")["minutes_used"].sum(min_count=1)
    outward = table.set_index("patient")["minutes_return"] / 2
    both = outward.index[outward.notna()]
    assert np.corrcoef(there[both], outward[both])[0, 1] > 0.99
