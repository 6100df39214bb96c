from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.access.classes import METHODS, ClassParameters, make_classes
from parcours_plugin.core.access.jenks import jenks_breaks, variance_explained
from parcours_plugin.core.errors import ParameterError


def classes(minutes, method, n=5, thresholds=(15, 30, 45, 60)):
    return make_classes(np.array(minutes, float), ClassParameters(method, tuple(thresholds), n))


def test_thresholds_are_inclusive_and_the_last_class_is_open():
    found = classes([], "thresholds")
    assert found.of(np.array([0, 15, 15.001, 60, 60.001, np.inf, np.nan])).tolist() == [
        1, 1, 2, 4, 5, 0, 0,
    ]  # fmt: skip
    assert found.labels == ("≤ 15 min", "15–30 min", "30–45 min", "45–60 min", "> 60 min")


def test_thresholds_with_decimals_show_them():
    found = classes([], "thresholds", thresholds=(7.5, 15))
    assert found.labels == ("≤ 7.5 min", "7.5–15.0 min", "> 15.0 min")


def test_quantiles_hold_equal_numbers_of_places():
    found = classes(range(1, 11), "quantiles", 5)
    assert np.bincount(found.of(np.arange(1.0, 11))).tolist() == [0, 2, 2, 2, 2, 2]


def test_quantiles_of_many_equal_times_give_fewer_classes_and_say_so():
    found = classes([5] * 8 + [9, 10], "quantiles", 5)
    assert found.fewer_than_asked
    assert found.of(np.array([5, 9, 10])).tolist() == [1, 2, 2]


def test_equal_classes_have_equal_width():
    found = classes([0, 3, 100], "equal", 4)
    assert found.upper.tolist() == [25, 50, 75, 100]


def test_jenks_finds_the_obvious_groups():
    minutes = [10, 11, 12, 40, 41, 80]
    found = classes(minutes, "jenks", 3)
    assert found.of(np.array(minutes, float)).tolist() == [1, 1, 1, 2, 2, 3]
    assert found.labels == ("≤ 12.0 min", "12.0–41.0 min", "41.0–80.0 min")


def test_labels_tell_near_bounds_apart():
    found = classes([10.01, 10.02, 10.031], "jenks", 3)
    assert found.labels == ("≤ 10.01 min", "10.01–10.02 min", "10.02–10.04 min")


def test_one_value_makes_one_class_and_none_makes_no_class():
    assert classes([5, 5], "jenks").of(np.array([5.0])).tolist() == [1]
    empty = classes([np.inf, np.nan], "quantiles")
    assert len(empty) == 0
    assert empty.of(np.array([np.inf])).tolist() == [0]


def test_a_time_beyond_the_last_bound_falls_into_the_last_class():
    assert classes([1, 2, 3], "equal", 2).of(np.array([99.0])).tolist() == [2]


@pytest.mark.parametrize(
    "wrong",
    [
        {"method": "natural"},
        {"thresholds": ()},
        {"thresholds": (30, 15)},
        {"thresholds": (15, 15)},
        {"thresholds": (0, 15)},
        {"method": "jenks", "n_classes": 1},
    ],
)
def test_parameters_without_sense_are_refused(wrong):
    with pytest.raises(ParameterError):
        ClassParameters(**wrong)


def spread(values, weights, bounds):
    """Weighted sum of squared deviations within the classes, computed the plain way."""
    total, low = 0.0, -np.inf
    for bound in bounds:
        inside = (values > low) & (values <= bound)
        mean = np.average(values[inside], weights=weights[inside])
        total += np.sum(weights[inside] * (values[inside] - mean) ** 2)
        low = bound
    return total


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(1, 5)), min_size=1, max_size=9),
    st.integers(1, 5),
    st.sampled_from([0.0, 1e4]),
)
def test_jenks_equals_the_best_of_all_cuts(pairs, k, offset):
    chosen = dict(pairs)
    values = np.array(sorted(chosen), float) / 7 + offset
    weights = np.array([chosen[key] for key in sorted(chosen)], float)
    k = min(k, len(values))
    found = jenks_breaks(values, k, weights)
    cuts = combinations(range(len(values) - 1), k - 1)
    least = min(spread(values, weights, [*values[list(cut)], values[-1]]) for cut in cuts)
    assert len(found) == k
    assert spread(values, weights, found) == pytest.approx(least, rel=1e-9, abs=1e-9)


@given(
    st.lists(st.one_of(st.floats(0, 500), st.just(np.inf)), max_size=40),
    st.sampled_from(METHODS),
    st.integers(2, 7),
)
def test_every_reached_place_has_one_class_and_farther_is_never_a_nearer_class(minutes, method, n):
    minutes = np.array(minutes, float)
    found = classes(minutes, method, n)
    class_of = found.of(minutes)
    assert np.array_equal(class_of == 0, np.isinf(minutes))
    assert np.all(
        np.diff(class_of[np.isfinite(minutes)][np.argsort(minutes[np.isfinite(minutes)])]) >= 0
    )
    assert class_of.max(initial=0) <= len(found) == len(found.labels) == len(set(found.labels))


@given(st.lists(st.integers(0, 2000), min_size=1, max_size=40), st.integers(2, 7))
def test_readable_bounds_leave_every_place_in_its_jenks_class(tenths, n):
    minutes = np.round(np.array(tenths) / 30, 6)
    values, counts = np.unique(minutes, return_counts=True)
    exact = jenks_breaks(values, min(n, len(values)), counts.astype(float))
    found = classes(minutes, "jenks", n)
    assert np.array_equal(found.of(minutes), np.searchsorted(exact, minutes) + 1)


def test_explained_variance_is_the_share_between_classes():
    # deviations in all: 4 values 0, 2, 10, 12 around 6: 36 + 16 + 16 + 36; within: 4 x 1
    explained = variance_explained(np.array([0.0, 2, 10, 12]), np.array([1, 1, 2, 2]))
    assert explained == pytest.approx(1 - 4 / 104)
