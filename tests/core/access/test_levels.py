import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core import contracts
from parcours_plugin.core.access.classes import ClassParameters
from parcours_plugin.core.access.levels import LevelParameters, access_levels, summarise
from parcours_plugin.core.access.times import table_from_matrix
from parcours_plugin.core.access.weighted_points import weighted_points
from parcours_plugin.core.errors import InputError, ParameterError

NAMES = np.array(["CHU", "Clinique", ""], object)


def table(matrix):
    minutes = np.array(matrix, float)
    n, m = minutes.shape
    ids = np.array([f"c{i}" for i in range(n)], object)
    return table_from_matrix(
        ids, np.array([f"f{j}" for j in range(m)], object), minutes, minutes * 0.8
    )


def levels(matrix, points=None, **parameters):
    found = table(matrix)
    return access_levels(
        found, NAMES[: found.n_destinations], LevelParameters(**parameters), points
    )


def test_a_commune_knows_its_nearest_its_second_and_how_many_are_near():
    row = levels([[40, 10, 20]]).frame.iloc[0]
    assert (row.nearest_id, row.nearest_name, row.minutes, row.km) == ("f1", "Clinique", 10, 8)
    assert (row.second_id, row.second_minutes, row.n_within) == ("f2", 20, 2)
    assert (row.access_class, row.access_label, row.reached, row.reason) == (
        1,
        "≤ 15 min",
        True,
        "",
    )


def test_a_commune_without_facility_has_a_reason_and_no_numbers():
    found = levels([[10, np.inf, np.inf], [np.inf] * 3])
    row = found.frame.iloc[1]
    assert (row.nearest_id, row.access_label, row.reached) == (None, "not reached", False)
    assert row.reason == "no destination can be reached"
    assert np.isnan([row.minutes, row.km, row.second_minutes]).all()
    assert found.frame.access_class.isna().tolist() == [False, True]
    assert found.n_reached == 1


def test_the_frame_has_the_fields_of_the_contract_in_order():
    assert list(levels([[1, 2, 3]]).frame) == [field.name for field in contracts.LEVELS]


def test_the_mean_of_the_points_counts_each_with_its_weight_and_its_own_nearest():
    # two hamlets of one commune, 300 people 10 min from f0 and 100 people 30 min from f1
    points = weighted_points(np.array([0, 0]), np.array([300.0, 100.0]), 1)
    row = levels([[10, 50, np.inf], [60, 30, np.inf]], points).frame.iloc[0]
    assert row.minutes == pytest.approx((300 * 10 + 100 * 30) / 400)
    assert row.second_minutes == pytest.approx((300 * 50 + 100 * 60) / 400)
    assert (row.nearest_id, row.second_id) == ("f0", "f1")
    assert (row.n_points, row.share_reached) == (2, 1.0)


def test_a_facility_is_within_when_at_least_half_of_the_weight_is():
    points = weighted_points(np.array([0, 0]), np.array([50.0, 50.0]), 1)
    found = levels([[10, 50, 50], [60, 90, 30]], points, within_minutes=30)
    assert found.frame.n_within.tolist() == [2]  # f0 for one half, f2 for the other, f1 for none


def test_points_that_reach_nothing_lower_the_share_and_not_the_mean():
    points = weighted_points(np.array([0, 0, 2]), np.array([1.0, 3.0, 1.0]), 3)
    frame = levels([[10], [np.inf], [np.inf]], points).frame
    assert frame.minutes.tolist()[0] == 10
    assert frame.share_reached.tolist()[0] == 0.25
    assert frame.reached.tolist() == [True, False, False]
    assert frame.reason.tolist() == [
        "",
        "no point of the points layer is in it",
        "no destination can be reached",
    ]


def test_points_without_population_count_equally():
    points = weighted_points(np.array([0, 0]), np.array([0.0, 0.0]), 1)
    assert levels([[10], [20]], points).frame.minutes.tolist() == [15]


def test_a_reached_point_of_weight_zero_still_gives_minutes():
    points = weighted_points(np.array([0, 0]), np.array([0.0, 5.0]), 1)
    frame = levels([[10], [np.inf]], points).frame
    assert (frame.minutes[0], frame.reached[0], frame.share_reached[0]) == (10, True, 0)


def test_a_negative_weight_is_refused():
    with pytest.raises(InputError, match="2"):
        weighted_points(np.array([0, 0]), np.array([1.0, -1.0]), 1)


def test_a_limit_without_sense_is_refused():
    with pytest.raises(ParameterError):
        LevelParameters(within_minutes=0)


times = st.one_of(st.integers(0, 90).map(float), st.just(np.inf))
matrices = st.lists(st.lists(times, min_size=3, max_size=3), min_size=1, max_size=8)


@given(matrices, st.randoms())
def test_one_point_per_commune_is_the_commune(matrix, random):
    weight = np.array([random.uniform(0.1, 9) for _ in matrix])
    points = weighted_points(np.arange(len(matrix)), weight, len(matrix))
    plain, weighted = levels(matrix).frame, levels(matrix, points).frame
    for name in plain:
        if plain[name].dtype == float:
            assert np.allclose(plain[name], weighted[name], equal_nan=True)
        else:
            assert plain[name].tolist() == weighted[name].tolist() or name == "access_class"


@given(
    matrices,
    st.lists(
        st.tuples(st.integers(0, 9000), st.sampled_from(["", "rural", "ville"])),
        min_size=8,
        max_size=8,
    ),
    st.sampled_from(["thresholds", "quantiles", "jenks", "equal"]),
)
def test_the_summary_conserves_communes_and_population(matrix, places, method):
    found = levels(matrix, classes=ClassParameters(method, n_classes=3))
    population = np.array([p for p, _ in places[: len(matrix)]], float)
    kinds = np.array([k for _, k in places[: len(matrix)]], object)
    summary = summarise(found, population, kinds)
    whole = summary.territory_type == "all"
    for part in (summary[whole], summary[~whole]):
        assert part.communes.sum() == len(matrix)
        assert part.population.sum() == pytest.approx(population.sum())
    by_class = summary[~whole].groupby("access_label").communes.sum()
    for label, communes in zip(summary[whole].access_label, summary[whole].communes):
        assert by_class[label] == communes
    shares = summary.groupby("territory_type").share_communes.sum()
    assert np.allclose(shares, 1)


def test_the_summary_of_a_small_case_by_pencil():
    found = levels([[10], [20], [np.inf]], classes=ClassParameters(thresholds=(15,)))
    summary = summarise(
        found, np.array([600, 300, np.nan]), np.array(["rural", "rural", ""], object)
    )
    assert summary[
        ["territory_type", "access_label", "communes", "population"]
    ].values.tolist() == [
        ["all", "≤ 15 min", 1, 600],
        ["all", "> 15 min", 1, 300],
        ["all", "not reached", 1, 0],
        ["rural", "≤ 15 min", 1, 600],
        ["rural", "> 15 min", 1, 300],
        ["rural", "not reached", 0, 0],
        ["not stated", "≤ 15 min", 0, 0],
        ["not stated", "> 15 min", 0, 0],
        ["not stated", "not reached", 1, 0],
    ]
    assert summary.share_population.tolist()[:2] == [2 / 3, 1 / 3]
    assert list(summary) == [field.name for field in contracts.LEVELS_SUMMARY]
