"""Types of pathways as a user runs them: on the sample, by rules and clusters, with secrecy."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
PLACES = f"{SAMPLE / 'sample.gpkg'}|layername="
FIELDS = ["patient:string", "seq:integer", "step:string", "facility_id:string",
          "facility_commune:string"]  # fmt: skip


@pytest.fixture(scope="module")
def loaded(qgis_app, tmp_path_factory):
    """STEPS and PATIENTS of the sample as `loadpathways` writes them, in files."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    folder = tmp_path_factory.mktemp("loaded")
    files = {name: str(folder / f"{name}.gpkg") for name in ("STEPS", "PATIENTS")}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcours:loadpathways")
    _, ok = algorithm.run(
        {
            "INPUT": str(SAMPLE / "pathways_long.csv"),
            "COMMUNES": f"{PLACES}communes",
            "TERRITORY_TYPE": "territory_type",
            "FACILITIES": f"{PLACES}facilities",
            **files,
        },
        QgsProcessingContext(),
        QgsProcessingFeedback(False),
        {},
        False,
    )
    assert ok
    return files


def rows(layer):
    names = layer.fields().names()
    return [
        {name: None if str(value) == "NULL" else value
         for name, value in zip(names, feature.attributes())}
        for feature in layer.getFeatures()
    ]  # fmt: skip


@pytest.fixture
def typology(run_algorithm):
    def run(inputs, **parameters):
        outputs = dict.fromkeys(("TYPES", "MEDOIDS", "SHARES"), "memory:")
        return run_algorithm("pathwaytypology", {**inputs, **outputs, **parameters})

    return run


def walked(path):
    """Patient -> facilities and share inside the living area, by a plain walk."""
    from qgis.core import QgsVectorLayer

    area = {f["code"]: f["bv_code"] for f in
            QgsVectorLayer(f"{PLACES}communes", "c", "ogr").getFeatures()}  # fmt: skip
    facilities, inside = defaultdict(set), defaultdict(list)
    for feature in QgsVectorLayer(path, "steps", "ogr").getFeatures():
        facilities[feature["patient"]].add(feature["facility_id"])
        here = area[feature["facility_commune"]] == area[feature["residence"]]
        inside[feature["patient"]].append(here)
    return {p: (len(facilities[p]), sum(inside[p]) / len(inside[p])) for p in facilities}


def test_the_default_rules_on_the_sample_are_those_of_a_plain_walk(typology, loaded):
    results, log, _ = typology(
        loaded, COMMUNES=f"{PLACES}communes", TERRITORY_FIELD="bv_code", MERGE_DAYS=0,
        MIN_PATIENTS=0,
    )  # fmt: skip
    wanted = {
        patient: f"{'near' if share >= 0.5 else 'away'}_{'one' if n == 1 else 'several'}"
        for patient, (n, share) in walked(loaded["STEPS"]).items()
    }
    types = rows(results["TYPES"])
    assert {row["patient"]: row["type"] for row in types} == wanted
    assert len(types) == 600 and all(f.hasGeometry() for f in results["TYPES"].getFeatures())
    shares = [row for row in rows(results["SHARES"]) if row["by"] == "all"]
    counts = Counter(wanted.values())
    assert {row["type"]: row["patients"] for row in shares} == {"all": 600, **counts}
    assert "Patients: 600 = " in log and "Close to home, one facility" in log
    medoids = rows(results["MEDOIDS"])
    assert {row["type"] for row in medoids} == set(counts)
    medoid = {row["type"]: row["patient"] for row in medoids}
    assert all(wanted[patient] == kind for kind, patient in medoid.items())
    assert {row["patient"] for row in types if row["medoid"]} == set(medoid.values())
    assert all(f.hasGeometry() for f in results["MEDOIDS"].getFeatures())


@pytest.mark.parametrize("clustering", ["kmedoids", "ward"])
def test_clusters_of_the_sample_keep_every_patient(typology, loaded, clustering):
    results, log, _ = typology(
        loaded, METHOD="clusters", CLUSTERING=clustering, MIN_TYPES=3, MAX_TYPES=5, MIN_PATIENTS=0
    )
    types = rows(results["TYPES"])
    counts = Counter(row["type"] for row in types)
    assert sum(counts.values()) == 600 and None not in counts
    assert 3 <= len(counts) <= 5
    # the largest type is the first
    assert [counts[str(i + 1)] for i in range(len(counts))] == sorted(counts.values())[::-1]
    assert all(row["silhouette"] is not None for row in types)
    assert sum(row["medoid"] for row in types) == len(counts)
    assert all(row["medoid_distance"] == 0 for row in types if row["medoid"])
    by_commune = [r for r in rows(results["SHARES"]) if r["by"] == "commune" and r["type"] != "all"]
    assert sum(row["patients"] for row in by_commune) == 600
    assert "Average silhouette width by number of types: 3: 0." in log
    legend = [one.label() for one in results["TYPES"].renderer().categories()]
    assert [label.split(" — ")[1] for label in legend] == [
        f"{counts[str(i + 1)]} patients" for i in range(len(counts))
    ]


def test_small_groups_are_published_without_numbers(typology, loaded):
    results, log, _ = typology(
        loaded, COMMUNES=f"{PLACES}communes", TERRITORY_FIELD="bv_code", MERGE_DAYS=0
    )
    shares = rows(results["SHARES"])
    assert all(row["patients"] is None or row["patients"] >= 11 for row in shares)
    assert any(row["hidden"] for row in shares) and not all(row["hidden"] for row in shares)
    assert all((row["share"] is None) >= row["hidden"] for row in shares)
    whole = {(r["by"], r["value"]): r["hidden"] for r in shares if r["type"] == "all"}
    assert all(r["of_patients"] is None for r in shares if whole[r["by"], r["value"]])
    assert "communes with few patients" in " ".join(str(row["name"]) for row in shares)
    assert "hidden" in log


def test_a_patient_whose_territory_is_unknown_has_a_reason_instead_of_a_type(typology, memory):
    steps = memory("None", FIELDS, [
        (None, ["P1", 1, "Biopsy", "F1", "63113"]),
        (None, ["P1", 2, "Surgery", "F2", "63113"]),
        (None, ["P2", 1, "Biopsy", "F1", ""]),
    ])  # fmt: skip
    people = memory("None", ["patient:string", "residence:string"],
                    [(None, ["P1", "63001"]), (None, ["P2", "63001"])])  # fmt: skip
    results, log, _ = typology({"STEPS": steps, "PATIENTS": people})
    types = {row["patient"]: row for row in rows(results["TYPES"])}
    assert types["P1"]["type"] == "near_several"  # inside the departement
    assert types["P2"]["type"] is None and types["P2"]["reason"] == "not known: share_inside"
    assert "without type: not known: share_inside" in log
    assert "P1" not in log and "P2" not in log
    assert not results["TYPES"].isSpatial() and len(rows(results["MEDOIDS"])) == 1


def test_rules_of_ones_own_and_their_mistakes(typology, loaded, tmp_path):
    from qgis.core import QgsProcessingException

    path = tmp_path / "mine.csv"
    path.write_text("type,label,conditions\nlong,Long,n_steps > 6\n", encoding="utf-8")
    results, _, _ = typology(loaded, RULES=str(path))
    counts = Counter(row["type"] for row in rows(results["TYPES"]))
    assert set(counts) == {"long", "other"} and sum(counts.values()) == 600
    path.write_text("type,label,conditions\nlong,Long,length > 6\n", encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="no measure “length”"):
        typology(loaded, RULES=str(path))
    with pytest.raises(QgsProcessingException, match="number of types must lie between"):
        typology(loaded, METHOD="clusters", MIN_TYPES=6, MAX_TYPES=4)


def test_steps_without_a_name_are_told_in_a_sentence(typology, memory):
    from qgis.core import QgsProcessingException

    steps = memory("None", FIELDS, [(None, ["P1", 1, "", "F1", ""]), (None, ["P2", 1, "", "", ""])])
    with pytest.raises(QgsProcessingException, match="no two different pathways"):
        typology({"STEPS": steps}, METHOD="clusters")


def test_where_nobody_can_be_typed_every_output_is_still_written(typology, loaded, tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("type,label,conditions\nm,M,share_metropolis > 0\n", encoding="utf-8")
    results, log, _ = typology(loaded, RULES=str(path))
    types = rows(results["TYPES"])
    assert len(types) == 600 and {row["type"] for row in types} == {None}
    assert {row["reason"] for row in types} == {"not known: share_metropolis"}
    assert rows(results["MEDOIDS"]) == [] and rows(results["SHARES"]) == []
    assert "Patients: 600 = 600 without type: not known: share_metropolis" in log
