import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingException

FIELDS = ["code:string", "minutes:double", "score:double", "population:integer", "type:string",
          "reached:integer", "income:double"]  # fmt: skip


@pytest.fixture
def scored(memory):
    rows = [
        ("1", 10.0, 4.0, 100, "ville", 1, 30.0),
        ("2", 30.0, 2.0, 100, "rural", 1, 20.0),
        ("3", 45.0, 1.0, 50, "rural", 1, 10.0),
        ("4", 0.0, 0.0, 20, "rural", 0, 10.0),
        ("5", None, None, 30, None, 0, None),
        ("6", 5.0, 9.0, 0, "ville", 1, 30.0),
    ]
    return memory("Point", FIELDS, [("POINT(0 0)", row) for row in rows])


@pytest.fixture
def measure(run_algorithm, scored):
    def run(**parameters):
        outputs = {"INEQUALITY": "memory:", "LORENZ": "memory:", "BEYOND": "memory:"}
        return run_algorithm(
            "accessinequality", {"INPUT": scored, "TERRITORY_TYPE": "type", **outputs, **parameters}
        )

    return run


def table(layer, *names):
    return [tuple(feature[name] for name in names) for feature in layer.getFeatures()]


def test_a_score_is_measured_for_all_and_by_type(measure):
    results, log, _ = measure(SCORE="score")
    found = table(results["INEQUALITY"], "territory_type", "places", "population", "mean")
    assert found[0] == ("all", 4, 270, pytest.approx(650 / 270))
    assert [row[0] for row in found] == ["all", "rural", "ville"]
    assert "Places: 6 = 4 measured + 1 without a value + 1 with a value, without inhabitants" in log
    assert "A high “score” is taken as good" in log
    assert "30 inhabitants (10.0 %) live where “score” has no value" in log
    parts = table(results["INEQUALITY"], "theil", "theil_between", "theil_within")[0]
    assert parts[1] + parts[2] == pytest.approx(parts[0], abs=1e-12)
    assert results["LORENZ"].featureCount() == 5 + 4 + 2


def test_minutes_are_bad_when_high_and_a_zero_of_the_unreached_is_no_time(measure):
    results, log, _ = measure(SCORE="minutes", THRESHOLDS="30;45")
    assert "A high “minutes” is taken as bad" in log
    beyond = table(results["BEYOND"], "territory_type", "threshold", "beyond")
    # beyond 30: place 3, and 4 and 5, which nobody reaches
    assert beyond[0] == ("all", 30, 100)
    assert ("rural", 45, 20) in beyond
    assert ("not stated", 30, 30) in beyond
    assert "Above 30: 100 inhab. (33.3 %)." in log


def test_a_low_score_is_beyond_when_high_is_better(measure):
    results, log, _ = measure(SCORE="score", THRESHOLDS="2")
    assert table(results["BEYOND"], "beyond")[0] == (100,)
    assert "Below 2: 100 inhab." in log


def test_the_score_is_found_by_its_name_and_rank_gives_the_concentration(measure):
    results, log, _ = measure(RANK="income")
    assert "SCORE: taken from the field “score”" in log
    assert table(results["INEQUALITY"], "concentration")[0][0] > 0
    assert "places of high “income” have more" in log
    assert results["BEYOND"].featureCount() == 0


def test_the_chart_is_a_picture(measure, tmp_path):
    pytest.importorskip("matplotlib")
    path = tmp_path / "lorenz.png"
    measure(SCORE="score", CHART=str(path))
    assert path.read_bytes()[:4] == b"\x89PNG"


def test_a_layer_without_anything_to_measure_is_refused(measure, memory):
    other = memory("Point", ["code:string", "population:integer", "type:string"], [])
    with pytest.raises(QgsProcessingException, match="set SCORE"):
        measure(INPUT=other)
