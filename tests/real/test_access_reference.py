"""Floating catchments against an independent program's scores, and RAAM's exact equilibrium."""

import json

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.access.care_consumption import standardised_population
from parcours_plugin.core.access.catchments import CatchmentParameters, catchment_scores
from parcours_plugin.core.access.decay import parse_weights
from parcours_plugin.core.access.times import table_from_matrix, time_table

THIRDS = "10:1,15:0.6666666666666666,20:0.3333333333333333"
FAST = "10:1,20:0.42,30:0.09"
APL = "5:1,10:0.3,15:0.1"
THREE = "10:0.962,20:0.704,30:0.377,60:0.042"


@pytest.fixture(scope="module")
def reference(shared):
    folder = shared / "reference" / "access"
    demand, supply, minutes, expected, exact = (
        pd.read_csv(folder / f"{name}.csv")
        for name in ("demand", "supply", "travel_times", "expected_access", "expected_raam_exact")
    )
    times = time_table(
        demand.code.to_numpy(object),
        supply.site.to_numpy(object),
        pd.Index(demand.code).get_indexer(minutes.origin),
        pd.Index(supply.site).get_indexer(minutes.dest),
        minutes.minutes.to_numpy(float),
    )
    expected = expected.set_index("code").loc[demand.code]
    exact = exact.set_index("code").reindex(demand.code)
    return demand, supply, times, expected, exact


def weighted(method, weights, limit=30):
    return CatchmentParameters(method, limit, parse_weights(weights))


CASES = {
    **{f"2sfca{n}_etp": CatchmentParameters("2sfca", n) for n in (15, 20, 30, 45, 60)},
    "e2sfca_luoqi_etp": CatchmentParameters("e2sfca"),
    "e2sfca_luoqi_fast_etp": weighted("e2sfca", FAST),
    "e2sfca_apl2012w_etp": weighted("e2sfca", APL),
    "e2sfca_thirds_etp": weighted("e2sfca", THIRDS),
    "g2sfca_s10_etp": CatchmentParameters("gaussian", sigma=10),
    "3sfca_etp": weighted("3sfca", THREE, 60),
    "3sfca_max30_etp": weighted("3sfca", THREE, 30),
    "m2sfca_luoqi_numpy": CatchmentParameters("m2sfca"),
    "apl_std_2012w_consult": weighted("apl", APL),
    "apl_std_thirds_consult": weighted("apl", THIRDS),
}


@pytest.mark.parametrize("column", CASES)
def test_scores_equal_the_reference(reference, column):
    demand, supply, times, expected, _ = reference
    acts = column.endswith("consult")
    people = demand.pop_std if acts else demand["pop"]
    amount = supply.consult if acts else supply.etp
    found = catchment_scores(times, people.to_numpy(float), amount.to_numpy(float), CASES[column])
    score = found.frame.score.to_numpy()
    wanted = expected[column].fillna(0).to_numpy()
    assert score == pytest.approx(wanted, rel=1e-9, abs=1e-18)
    if "m2sfca" not in column:  # an empty cell: nothing reachable
        assert (found.frame.reached.to_numpy() == expected[column].notna().to_numpy()).all()
        assert people.to_numpy() @ score == pytest.approx(found.reachable_supply, rel=1e-9)


def test_the_supply_within_reach_equals_the_reference(reference):
    demand, supply, times, expected, _ = reference
    found = catchment_scores(
        times, demand["pop"].to_numpy(float), supply.etp.to_numpy(float), CASES["2sfca30_etp"]
    )
    wanted = expected["cum30_etp"].fillna(0).to_numpy()
    assert found.frame.supply_within.to_numpy() == pytest.approx(wanted, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("tau", [15, 60])
def test_raam_is_the_exact_equilibrium(reference, shared, tau):
    demand, supply, times, _, exact = reference
    found = catchment_scores(
        times,
        demand["pop"].to_numpy(float),
        supply.etp.to_numpy(float),
        CatchmentParameters("raam", max_minutes=1000, tau=tau),
    )
    wanted = exact[f"raam{tau}_exact"]
    assert found.frame.score.to_numpy() == pytest.approx(wanted.fillna(0).to_numpy(), rel=1e-6)
    assert (found.frame.reached.to_numpy() == wanted.notna().to_numpy()).all()
    summary = json.loads((shared / "reference/access/expected_raam_exact.json").read_text())
    assert found.mean == pytest.approx(summary[str(tau)]["mean_cost_pop_weighted"], rel=1e-6)
    assert found.gap < 1e-10


def test_ratios_of_the_supply_equal_the_reference(reference, shared):
    demand, supply, times, _, _ = reference
    steps = pd.read_csv(shared / "reference/access/expected_steps.csv")
    for column, people, amount, parameters in (
        ("R_2sfca30", demand["pop"], supply.etp, CASES["2sfca30_etp"]),
        ("R_e2sfca_luoqi", demand["pop"], supply.etp, CASES["e2sfca_luoqi_etp"]),
        ("R_apl2012w_consult_std", demand.pop_std, supply.consult, CASES["apl_std_2012w_consult"]),
    ):
        found = catchment_scores(
            times, people.to_numpy(float), amount.to_numpy(float), parameters
        ).ratios
        wanted = steps[column].fillna(0).to_numpy()
        assert found.ratio.to_numpy() == pytest.approx(wanted, rel=1e-9), column


def test_the_population_by_age_equals_the_reference(reference):
    demand = reference[0]
    ages = demand[["pop_0_19", "pop_20_64", "pop_65p"]].to_numpy(float)
    found = standardised_population(ages, (0.7, 0.9, 1.55))
    assert found == pytest.approx(demand.pop_std.to_numpy(), abs=1e-6)
    assert found.sum() == pytest.approx(demand["pop"].sum(), rel=1e-12)


def test_the_hand_case(shared):
    case = json.loads((shared / "reference/access/edge_hand_case.json").read_text())
    places, sites = list(case["P"]), list(case["S"])
    matrix = np.array([[case["minutes"][f"{p}-{s}"] for s in sites] for p in places], float)
    times = table_from_matrix(np.array(places, object), np.array(sites, object), matrix)
    people, supply = np.array(list(case["P"].values()), float), np.array(list(case["S"].values()))
    plain = catchment_scores(times, people, supply, CatchmentParameters("2sfca", 30))
    assert plain.frame.score.to_numpy() == pytest.approx(list(case["2sfca30"].values()))
    steps = case["e2sfca_10_20_30"]
    found = catchment_scores(times, people, supply, CatchmentParameters("e2sfca"))
    # by hand: X = 4 / (1000 * 1 + 3000 * 0.22), Y = 2 / (1000 * 0.68 + 3000 * 1)
    assert found.ratios.ratio.tolist() == pytest.approx([4 / 1660, 2 / 3680])
    assert found.ratios.ratio.tolist() == pytest.approx([steps["R_X"], steps["R_Y"]])
    assert found.frame.score.tolist() == pytest.approx([steps["A"], steps["B"]])


@pytest.mark.parametrize(
    ("column", "parameters"),
    [
        ("e2sfca_luoqi_etp", {"CAPACITY": "etp", "METHOD": "e2sfca"}),
        ("3sfca_etp", {"CAPACITY": "etp", "METHOD": "3sfca", "WEIGHTS": THREE, "MAX_MINUTES": 60}),
        ("raam60", {"CAPACITY": "etp", "METHOD": "raam", "TAU": 60, "MAX_MINUTES": 1000}),
        (
            "apl_std_thirds_consult",
            {
                "CAPACITY": "consult",
                "METHOD": "apl",
                "WEIGHTS": THIRDS,
                "AGE_FIELDS": ["pop_0_19", "pop_20_64", "pop_65p"],
                "AGE_COEFFICIENTS": "0.7,0.9,1.55",
            },
        ),
    ],
)
def test_the_toolbox_gives_the_reference_from_the_files(
    shared, request, reference, column, parameters
):
    pytest.importorskip("qgis.core")
    run_algorithm = request.getfixturevalue("run_algorithm")
    folder = shared / "reference" / "access"
    results, log, _ = run_algorithm(
        "floatingcatchment",
        {
            "DEMAND": str(folder / "demand.csv"),
            "DEMAND_ID": "code",
            "POPULATION": "pop",
            "SUPPLY": str(folder / "supply.csv"),
            "SUPPLY_ID": "site",
            "TRAVEL_TIMES": str(folder / "travel_times.csv"),
            "SCORES": "memory:",
            **parameters,
        },
    )
    found = {feature["code"]: feature["score"] for feature in results["SCORES"].getFeatures()}
    _, _, _, expected, exact = reference
    wanted = (exact.raam60_exact if column == "raam60" else expected[column]).fillna(0)
    # pop_std of the reference is rounded to 6 decimals
    tolerance = 1e-6 if column in ("raam60", "apl_std_thirds_consult") else 1e-9
    assert [found[code] for code in wanted.index] == pytest.approx(wanted.tolist(), rel=tolerance)
    assert "Places of demand: 200 = " in log
