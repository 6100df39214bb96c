import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.access.care_consumption import acts_of_supply, standardised_population
from parcours_plugin.core.access.catchments import (
    METHODS,
    CatchmentParameters,
    catchment_scores,
    pair_weights,
)
from parcours_plugin.core.access.decay import StepWeights, gaussian_weights, parse_weights
from parcours_plugin.core.access.times import table_from_matrix, time_table
from parcours_plugin.core.errors import InputError, ParameterError


def table(matrix):
    minutes = np.array(matrix, float)
    n, m = minutes.shape
    origins = np.array([f"o{i}" for i in range(n)], object)
    destinations = np.array([f"d{j}" for j in range(m)], object)
    return table_from_matrix(origins, destinations, minutes)


def scores(matrix, people, supply, method="2sfca", **parameters):
    return catchment_scores(
        table(matrix),
        np.array(people, float),
        np.array(supply, float),
        CatchmentParameters(method, **parameters),
    )


def plain(matrix, people, supply, method, limit, weights):
    """The definition, place by place, in plain Python."""
    n, m = len(matrix), len(supply)

    def w(t):
        if method == "2sfca":
            return 1.0 if t <= limit else 0.0
        if method == "gaussian":
            return float(np.exp(-t * t / 200)) if t <= limit else 0.0
        return next((v for u, v in weights if t <= u), 0.0)

    first = [[w(t) if np.isfinite(t) else 0.0 for t in row] for row in matrix]
    if method == "3sfca":
        first = [[v * v / sum(row) if v else 0.0 for v in row] for row in first]
    first = [
        [v if np.isfinite(t) and t <= limit else 0.0 for v, t in zip(row, times)]
        for row, times in zip(first, matrix)
    ]
    wanted = [sum(people[i] * first[i][j] for i in range(n)) for j in range(m)]
    ratio = [supply[j] / wanted[j] if wanted[j] else 0.0 for j in range(m)]
    power = 2 if method == "m2sfca" else 1
    return [sum(ratio[j] * first[i][j] ** power for j in range(m)) for i in range(n)]


def test_the_bound_of_a_catchment_and_of_a_step_is_inside():
    assert scores([[30.0]], [10], [5]).frame.score.tolist() == [0.5]
    weight = pair_weights(table([[10.0, 20.0, 30.0, 30.01]]), CatchmentParameters("e2sfca"))
    assert weight.tolist() == [1, 0.68, 0.22, 0]


def test_a_place_that_reaches_nothing_has_zero_and_is_flagged():
    found = scores([[10.0], [40.0], [np.inf]], [10, 10, 10], [5])
    assert found.frame.score.tolist() == [0.5, 0, 0]
    assert found.frame.reached.tolist() == [True, False, False]
    assert found.frame.n_facilities.tolist() == [1, 0, 0]


def test_supply_that_nobody_reaches_is_counted_apart():
    found = scores([[10.0, 50.0]], [10], [5, 3])
    assert (found.supply, found.reachable_supply, found.given) == (8, 5, 5)
    assert found.ratios.ratio.tolist() == [0.5, 0]
    assert found.ratios.reached.tolist() == [True, False]


def test_supply_reached_by_places_without_people_gives_no_score():
    found = scores([[10.0]], [0], [5])
    assert found.frame.score.tolist() == [0]
    assert found.reachable_supply == 0


def test_the_norm_is_one_on_the_average_of_the_inhabitants():
    found = scores([[5.0, 25.0], [12.0, 8.0]], [100, 300], [4, 2], "e2sfca")
    assert np.average(found.frame.score_norm, weights=[100, 300]) == pytest.approx(1)


def test_m2sfca_loses_by_distance_what_e2sfca_gives():
    near = scores([[5.0]], [10], [5], "m2sfca")
    far = scores([[15.0]], [10], [5], "m2sfca")
    assert near.frame.score.tolist() == [0.5]
    assert far.frame.score.tolist() == pytest.approx([0.34])


def test_selection_weights_count_rows_beyond_the_limit():
    weights = parse_weights("10:1,60:0.5")
    weight = pair_weights(
        table([[10.0, 50.0]]), CatchmentParameters("3sfca", max_minutes=30, weights=weights)
    )
    assert weight.tolist() == pytest.approx([1 * 1 / 1.5, 0])


@pytest.mark.parametrize(
    ("text", "words"),
    [("", "no list"), ("10", "no list"), ("10:a", "no list"), ("20:1,10:0.5", "rise"),
     ("10:-1", "negative"), ("10:0", "above 0")],
)  # fmt: skip
def test_weights_that_are_none_are_refused(text, words):
    with pytest.raises(ParameterError, match=words):
        parse_weights(text)


def test_beyond_the_last_step_with_a_weight_nothing_counts():
    assert StepWeights((10, 20, 30), (1, 0.5, 0)).last_minutes == 20
    assert CatchmentParameters("apl", weights=parse_weights("5:1,15:0.1")).catchment_minutes == 15


@pytest.mark.parametrize("parameters", [{"method": "4sfca"}, {"max_minutes": 0}, {"tau": 0},
                                        {"sigma": 0}])  # fmt: skip
def test_impossible_parameters_are_refused(parameters):
    with pytest.raises(ParameterError):
        CatchmentParameters(**parameters)


def test_negative_amounts_are_refused_with_their_row():
    with pytest.raises(InputError, match="row 2"):
        scores([[1.0], [1.0]], [1, -1], [5])


def test_acts_are_bounded_per_professional():
    acts = acts_of_supply(np.array([20000.0, 1000.0, 50.0]), np.array([2.0, 1.0, 0.0]), 3000, 5400)
    assert acts.tolist() == [10800, 3000, 0]
    with pytest.raises(ParameterError):
        acts_of_supply(np.array([1.0]), None, 10, 5)


def test_standardised_population_keeps_the_total():
    ages = np.array([[100.0, 50.0, 10.0], [30.0, np.nan, 60.0]])
    found = standardised_population(ages, (0.7, 0.9, 1.55))
    assert found.sum() == pytest.approx(250)
    assert found[1] / found[0] == pytest.approx((21 + 93) / (70 + 45 + 15.5))
    with pytest.raises(ParameterError, match="2 numbers for 3 fields"):
        standardised_population(ages, (1, 1))


def test_gaussian_needs_a_width():
    with pytest.raises(ParameterError):
        gaussian_weights(np.array([1.0]), 0)


cases = st.integers(1, 6).flatmap(
    lambda m: st.lists(
        st.tuples(
            st.integers(0, 500),
            st.lists(st.one_of(st.integers(0, 45), st.just(np.inf)), min_size=m, max_size=m),
        ),
        min_size=1,
        max_size=8,
    ).flatmap(
        lambda rows: st.tuples(st.just(rows), st.lists(st.integers(0, 20), min_size=m, max_size=m))
    )
)


@settings(max_examples=60, deadline=None)
@given(cases, st.sampled_from([m for m in METHODS if m != "raam"]))
def test_scores_equal_the_definition_and_give_all_reachable_supply(case, method):
    rows, supply = case
    people, matrix = [row[0] for row in rows], [[float(t) for t in row[1]] for row in rows]
    weights = [(10, 1.0), (20, 0.68), (30, 0.22)]
    found = scores(matrix, people, supply, method)
    expected = plain(matrix, people, supply, method, 30, weights)
    assert found.frame.score.to_numpy() == pytest.approx(expected, rel=1e-12, abs=1e-15)
    if method == "m2sfca":
        assert found.given <= found.reachable_supply * (1 + 1e-12)
    else:
        assert found.given == pytest.approx(found.reachable_supply)


def test_a_whole_country_takes_seconds():
    """35,000 communes, 5,000 sites, 40 of them within 30 minutes of each commune."""
    chance = np.random.default_rng(1)
    communes, sites, near = 35_000, 5_000, 40
    origin = np.repeat(np.arange(communes), near)
    destination = (origin // 7 + np.tile(np.arange(near), communes)) % sites
    times = time_table(
        np.arange(communes).astype(str).astype(object),
        np.arange(sites).astype(str).astype(object),
        origin,
        destination,
        chance.uniform(0, 30, len(origin)),
        limit_minutes=30,
        complete_minutes=30,
    )
    people, supply = chance.uniform(50, 5000, communes), chance.uniform(1, 20, sites)
    begin = time.process_time()
    for method in ("2sfca", "e2sfca", "m2sfca", "3sfca", "gaussian", "apl"):
        found = catchment_scores(times, people, supply, CatchmentParameters(method))
        if method != "m2sfca":
            assert found.given == pytest.approx(found.reachable_supply)
    assert time.process_time() - begin < 10
