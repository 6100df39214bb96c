"""Pathway variants as a user runs them: on the sample, by territory type, with secrecy."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingException

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
REFERENCE = ROOT / "resources" / "pathways" / "breast_cancer.csv"
OUTPUTS = ("VARIANTS", "FOLLOWS", "ACTIVITIES", "PRECEDENCE", "CONFORMANCE", "DEVIATIONS",
           "CONFORMANCE_BY_TYPE")  # fmt: skip
FIELDS = ["patient:string", "seq:integer", "step:string", "date:date", "type:string"]


@pytest.fixture(scope="module")
def sample_steps(qgis_app, tmp_path_factory):
    """STEPS of the sample as `loadpathways` writes them, in a file."""
    from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingFeedback

    path = str(tmp_path_factory.mktemp("steps") / "steps.gpkg")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("parcours:loadpathways")
    _, ok = algorithm.run(
        {
            "INPUT": str(SAMPLE / "pathways_long.csv"),
            "COMMUNES": f"{SAMPLE / 'sample.gpkg'}|layername=communes",
            "TERRITORY_TYPE": "territory_type",
            "STEPS": path,
        },
        QgsProcessingContext(),
        QgsProcessingFeedback(False),
        {},
        False,
    )
    assert ok
    return path


def rows(layer):
    names = layer.fields().names()
    found = []
    for feature in layer.getFeatures():
        values = (feature[name] for name in names)
        found.append(
            {name: None if value is None or str(value) == "NULL" else value
             for name, value in zip(names, values)}
        )  # fmt: skip
    return found


@pytest.fixture
def variants(run_algorithm):
    def run(steps, **parameters):
        outputs = dict.fromkeys(OUTPUTS, "memory:")
        return run_algorithm("pathwayvariants", {"STEPS": steps, **outputs, **parameters})

    return run


def sequences(path):
    """Patient -> (steps, territory type) by a plain walk through the layer."""
    from qgis.core import QgsVectorLayer

    events = defaultdict(list)
    for feature in QgsVectorLayer(path, "steps", "ogr").getFeatures():
        events[feature["patient"]].append(
            (feature["seq"], feature["step"], str(feature["territory_type"]))
        )
    return {p: ([e[1] for e in sorted(found)], found[0][2]) for p, found in events.items()}


def test_the_sample_is_counted_as_by_a_plain_walk(variants, sample_steps):
    results, log, _ = variants(
        sample_steps, TERRITORY_TYPE="territory_type", REFERENCE_PATHWAY=str(REFERENCE)
    )
    walked = sequences(sample_steps)
    found = rows(results["VARIANTS"])
    assert [f.name() for f in results["VARIANTS"].fields()][:4] == [
        "variant", "cases", "share", "cumulative",
    ]  # fmt: skip
    whole = [row for row in found if row["territory_type"] == "all"]
    wanted = Counter(" > ".join(steps) for steps, _ in walked.values())
    assert {row["variant"]: row["cases"] for row in whole} == dict(wanted)
    assert whole[-1]["cumulative"] == 1.0
    assert sum(row["share"] for row in whole) == pytest.approx(1)
    by_type = Counter()
    for row in found:
        by_type[row["territory_type"]] += row["cases"]
    assert by_type.pop("all") == 600
    assert by_type == Counter(kind for _, kind in walked.values())
    follows = {
        (row["from_step"], row["to_step"]): row["count"]
        for row in rows(results["FOLLOWS"])
        if row["territory_type"] == "all"
    }
    pairs = Counter(pair for steps, _ in walked.values() for pair in zip(steps, steps[1:]))
    assert follows == dict(pairs)
    activities = {
        row["step"]: row for row in rows(results["ACTIVITIES"]) if row["territory_type"] == "all"
    }
    starts = Counter(steps[0] for steps, _ in walked.values())
    assert {s: row["starts"] for s, row in activities.items() if row["starts"]} == dict(starts)
    assert "Patients: 600 = 600 in variants + 0 without any named step" in log
    assert "The reference pathway gives no limit of days" in log
    assert "Nothing is hidden" in log


def test_the_sample_is_compared_with_the_reference_in_the_other_language(variants, sample_steps):
    results, log, _ = variants(sample_steps, REFERENCE_PATHWAY=str(REFERENCE))
    walked = sequences(sample_steps)
    needed = ["Mammographie", "Biopsie", "RCP", "Chirurgie", "Suivi"]
    people = {row["patient"]: row for row in rows(results["CONFORMANCE"])}
    assert len(people) == 600
    missing = {p: sum(step not in steps for step in needed) for p, (steps, _) in walked.items()}
    assert {p: row["n_missing"] for p, row in people.items()} == missing
    assert all(row["n_late"] == 0 for row in people.values())
    known = {*needed, "Chimiothérapie", "Radiothérapie"}
    extra = {p: len(set(steps) - known) for p, (steps, _) in walked.items()}
    assert {p: row["n_extra"] for p, row in people.items()} == extra
    counts = rows(results["CONFORMANCE_BY_TYPE"])
    surgery = next(r for r in counts if (r["kind"], r["step"]) == ("missing", "surgery"))
    absent = sum("Chirurgie" not in steps for steps, _ in walked.values())
    assert (surgery["patients"], surgery["concerned"]) == (absent, 600)
    assert len(rows(results["DEVIATIONS"])) == sum(
        row[f"n_{kind}"]
        for row in people.values()
        for kind in ("missing", "extra", "out_of_order", "late")
    )
    assert "Patients compared: 600 = " in log


def test_no_count_below_the_minimum_is_written(variants, sample_steps):
    results, log, _ = variants(
        sample_steps,
        TERRITORY_TYPE="territory_type",
        MIN_PATIENTS=11,
        REFERENCE_PATHWAY=str(REFERENCE),
    )
    for name, count in (("VARIANTS", "cases"), ("FOLLOWS", "cases"), ("ACTIVITIES", "cases"),
                        ("CONFORMANCE_BY_TYPE", "patients")):  # fmt: skip
        table = rows(results[name])
        shown = [row[count] for row in table if not row["hidden"]]
        assert shown and all(n == 0 or n >= 11 for n in shown), name
    variants_shown = rows(results["VARIANTS"])
    whole = [row for row in variants_shown if row["territory_type"] == "all"]
    assert sum(row["cases"] for row in whole) == 600
    assert whole[-1]["hidden"] and whole[-1]["variant"].endswith("hidden")
    wanted = Counter(" > ".join(steps) for steps, _ in sequences(sample_steps).values())
    hidden = 600 - sum(row["cases"] for row in whole if not row["hidden"])
    assert hidden >= sum(n for n in wanted.values() if n < 11) > 0
    # a variant that is shown for all of them but hidden for one type alone could be subtracted
    by_variant = defaultdict(dict)
    for row in variants_shown:
        if not row["hidden"]:
            by_variant[row["variant"]][row["territory_type"]] = row["cases"]
    real = defaultdict(Counter)
    for steps, kind in sequences(sample_steps).values():
        real[" > ".join(steps)][kind] += 1
    for variant, cells in by_variant.items():
        lacking = {k: n for k, n in real[variant].items() if k not in cells}
        assert "all" not in cells or len(lacking) != 1, variant
    assert all(row["starts"] is None for row in rows(results["ACTIVITIES"]))
    assert "Nothing is hidden" not in log
    assert "CONFORMANCE and DEVIATIONS have one row per patient" in log


def layer(memory, events):
    return memory("None", FIELDS, [(None, event) for event in events])


def test_another_field_can_make_the_pathway_and_nothing_is_dropped_in_silence(variants, memory):
    steps = layer(
        memory,
        [
            ("secret-a", 2, "B", "2020-01-11", "rural"),
            ("secret-a", 1, "A", "2020-01-01", "ville"),
            ("secret-b", 1, None, "2020-01-01", "rural"),
            (None, 1, "A", "2020-01-01", "rural"),
        ],
    )
    results, log, _ = variants(steps)
    assert [(r["variant"], r["cases"]) for r in rows(results["VARIANTS"])] == [("A > B", 1)]
    assert [r["median_days"] for r in rows(results["FOLLOWS"])] == [10.0]
    parts = "2 in pathways + 1 without the name of a step + 1 without patient"
    assert f"Events read: 4 = {parts}" in log
    assert "Patients: 2 = 1 in variants + 1 without any named step" in log
    assert "secret" not in log
    assert "No REFERENCE_PATHWAY" in log
    assert rows(results["CONFORMANCE"]) == []
    results, _, _ = variants(steps, STEP_FIELD="type")
    assert [r["variant"] for r in rows(results["VARIANTS"])] == ["rural", "ville > rural"]
    assert rows(results["VARIANTS"])[0]["cases"] == 1


def test_a_layer_without_named_steps_is_an_error_that_names_it(variants, memory):
    with pytest.raises(QgsProcessingException, match="No step of the layer “test” has a name"):
        variants(layer(memory, [("a", 1, "", "2020-01-01", "")]))


def test_outputs_that_are_not_wanted_are_not_made(run_algorithm, memory):
    steps = layer(memory, [("a", 1, "A", "2020-01-01", "")])
    results, _, _ = run_algorithm("pathwayvariants", {"STEPS": steps, "VARIANTS": "memory:"})
    assert set(results) == {"VARIANTS"}


def test_a_reference_that_fits_nothing_is_told(variants, memory, tmp_path):
    path = tmp_path / "reference.csv"
    path.write_text("step,after,limit_days\nX,,\nY,X,10\n", encoding="utf-8")
    steps = layer(memory, [("a", 1, "A", "2020-01-01", "")])
    _, log, _ = variants(steps, REFERENCE_PATHWAY=str(path))
    assert "No step of the pathways is in the reference" in log
    assert "no source (limit_source)" in log


def test_of_a_small_territory_type_not_even_the_size_can_be_found(variants, memory):
    """ville 3, bourg 12, rural 30 patients: with ville, bourg's total must go."""
    events = []
    for kind, n in (("ville", 3), ("bourg", 12), ("rural", 30)):
        for i in range(n):
            events += [(f"{kind}{i}", 1, "A", "2020-01-01", kind)]
            events += [(f"{kind}{i}", 2, "B", "2020-01-09", kind)]
    results, _, _ = variants(layer(memory, events), TERRITORY_TYPE="type", MIN_PATIENTS=11)
    found = {r["territory_type"]: (r["cases"], r["share"]) for r in rows(results["VARIANTS"])}
    assert found == {"all": (45, 1.0), "rural": (30, 1.0)}
    assert {r["territory_type"] for r in rows(results["FOLLOWS"])} == {"all", "rural"}
    for row in rows(results["ACTIVITIES"]):
        told = row["territory_type"] in ("all", "rural")
        assert (row["cases"] is not None) == (row["share_cases"] is not None) == told


def test_the_number_who_could_deviate_is_no_small_count_either(variants, memory, tmp_path):
    path = tmp_path / "reference.csv"
    path.write_text("step,obligatory,after\nA,yes,\nB,no,A\n", encoding="utf-8")
    events = []
    for kind, n in (("ville", 3), ("bourg", 12), ("rural", 30)):
        events += [(f"{kind}{i}", 1, "A", "2020-01-01", kind) for i in range(n)]
    results, _, _ = variants(
        layer(memory, events),
        TERRITORY_TYPE="type", MIN_PATIENTS=11, REFERENCE_PATHWAY=str(path),
    )  # fmt: skip
    counts = {
        r["territory_type"]: (r["patients"], r["concerned"], bool(r["hidden"]))
        for r in rows(results["CONFORMANCE_BY_TYPE"])
        if (r["kind"], r["step"]) == ("missing", "A")
    }
    assert counts == {
        "all": (0, 45, False),
        "rural": (0, 30, False),
        "bourg": (None, None, True),
        "ville": (None, None, True),
    }


def test_hidden_cells_of_random_tables_cannot_be_computed_back(qgis_app):
    """Least and largest value that the shown cells and totals allow, by linear programming."""
    import numpy as np
    import pandas as pd
    from scipy.optimize import linprog

    from parcours_plugin.core.progress import silent
    from parcours_plugin.processing.pathways.small_counts import hide_parts

    rng = np.random.default_rng(3)
    for _ in range(25):
        table = rng.integers(0, 40, (rng.integers(1, 4), rng.integers(1, 5)))
        table[rng.random(table.shape) < 0.3] = 0
        cells = [(f"t{i}", f"v{j}", n) for (i, j), n in np.ndenumerate(table) if n]
        cells += [("all", f"v{j}", n) for j, n in enumerate(table.sum(0)) if n]
        frame = pd.DataFrame(cells, columns=["territory_type", "variant", "cases"])
        sizes = frame.groupby("territory_type")["cases"].sum()
        totals = pd.DataFrame({"total": sizes, "patients": sizes}).reset_index()
        hidden, types = hide_parts(frame, ["variant"], totals, "cases", "cases", 11, silent)
        assert hidden[(frame["cases"] < 11).to_numpy()].all()
        equations, results = [], []
        places = np.arange(table.size).reshape(table.shape)

        def known(which, value, equations=equations, results=results, n=table.size):
            equations.append(np.isin(np.arange(n), which).astype(float))
            results.append(value)

        for (kind, variant, n), is_hidden in zip(frame.itertuples(index=False), hidden):
            if not is_hidden:
                rows = places if kind == "all" else places[[int(kind[1:])]]
                known(rows[:, int(variant[1:])], n)
        told = dict(zip(frame["territory_type"], ~types))
        for kind, n in sizes.items():
            if told[kind]:
                known(places.ravel() if kind == "all" else places[int(kind[1:])], n)
        for place in places[(table > 0) & (table < 11)].tolist():
            cost = (np.arange(table.size) == place).astype(float)
            system = {}
            if equations:
                system = {"A_eq": np.array(equations), "b_eq": results}
            bounds = [(0, None if n else 0) for n in table.ravel()]
            low, high = (linprog(sign * cost, bounds=bounds, **system) for sign in (1, -1))
            assert high.status == 3 or -high.fun - low.fun > 10


def test_those_few_who_lack_a_step_are_hidden_as_well(variants, memory):
    events = []
    for kind, n, lacking in (("ville", 40, 2), ("bourg", 40, 20), ("rural", 50, 25)):
        for i in range(n):
            events += [(f"{kind}{i}", 1, "A", "2020-01-01", kind)]
            if i >= lacking:
                events += [(f"{kind}{i}", 2, "B", "2020-01-09", kind)]
    results, _, _ = variants(layer(memory, events), TERRITORY_TYPE="type", MIN_PATIENTS=11)
    cases = {
        r["territory_type"]: (r["cases"], bool(r["hidden"]))
        for r in rows(results["ACTIVITIES"])
        if r["step"] == "B"
    }
    assert cases["all"] == (83, False)
    assert cases["ville"] == (None, True)
    assert sum(hidden for _, hidden in cases.values()) == 2
