import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.access.inequality import (
    beyond_thresholds,
    concentration,
    gini,
    inequality,
    lorenz,
    palma,
    theil,
    theil_parts,
    weighted_median,
)
from parcours_plugin.core.errors import InputError


def numbers(*values):
    return np.array(values, float)


def kinds(*values):
    return np.array(values, object)


places = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 500), st.sampled_from("abc")),
    min_size=1,
    max_size=30,
).filter(lambda rows: any(row[0] for row in rows))


def columns(rows):
    return (
        numbers(*(row[0] for row in rows)),
        numbers(*(row[1] for row in rows)),
        kinds(*(row[2] for row in rows)),
    )


def test_gini_by_hand():
    # 1 and 3, as many people each: |1 - 3| twice over 2 * 2^2 * 2
    assert gini(numbers(1, 3), numbers(7, 7)) == pytest.approx(0.25)
    # one of four has everything: 1 - 1 / 4
    assert gini(numbers(0, 8), numbers(3, 1)) == pytest.approx(0.75)


def test_equal_values_have_no_inequality():
    same, people = numbers(4, 4, 4), numbers(1, 20, 300)
    assert gini(same, people) == pytest.approx(0, abs=1e-15)
    assert theil(same, people) == pytest.approx(0, abs=1e-15)
    assert palma(same, people) == pytest.approx(0.1 / 0.4)


def test_palma_cuts_places_that_lie_across_the_tenths():
    # 100 people: 50 with 1, 50 with 3. Least 40: 40; most 10: 30.
    assert palma(numbers(3, 1), numbers(50, 50)) == pytest.approx(30 / 40)


def test_palma_has_no_value_where_four_tenths_have_nothing():
    assert np.isnan(palma(numbers(0, 1), numbers(5, 5)))


def test_theil_of_one_who_has_everything_is_the_logarithm_of_the_number():
    assert theil(numbers(0, 8), numbers(3, 1)) == pytest.approx(np.log(4))


def test_theil_parts_by_hand():
    # a: 1 and 3 (mean 2), b: 4 and 4 (mean 4); mean 3, shares 1/3 and 2/3
    between, within = theil_parts(
        numbers(1, 3, 4, 4), numbers(1, 1, 1, 1), kinds("a", "a", "b", "b")
    )
    assert between == pytest.approx(np.log(2 / 3) / 3 + 2 * np.log(4 / 3) / 3)
    assert within == pytest.approx((0.5 * np.log(0.5) + 1.5 * np.log(1.5)) / 2 / 3)


def test_concentration_has_the_sign_of_those_who_have_more():
    people = numbers(10, 10, 10)
    rising, rank = numbers(1, 2, 3), numbers(100, 200, 300)
    assert concentration(rising, people, rank) == pytest.approx(2 / 9)
    assert concentration(rising, people, -rank) == pytest.approx(-2 / 9)
    assert concentration(rising, people, numbers(5, 5, 5)) == pytest.approx(0, abs=1e-15)


def test_the_median_is_that_of_the_inhabitants():
    assert weighted_median(numbers(10, 20, 90), numbers(1, 1, 5)) == 90


@settings(max_examples=100, deadline=None)
@given(places)
def test_gini_is_the_mean_difference_and_the_concentration_by_itself(rows):
    x, p, _ = columns(rows)
    differences = np.sum(p[:, None] * p[None, :] * np.abs(x[:, None] - x[None, :]))
    mean = np.average(x, weights=p)
    assert gini(x, p) == pytest.approx(differences / (2 * p.sum() ** 2 * mean), abs=1e-12)
    assert concentration(x, p, x) == pytest.approx(gini(x, p), abs=1e-12)


@settings(max_examples=100, deadline=None)
@given(places)
def test_theil_between_and_within_add_up(rows):
    x, p, kind = columns(rows)
    assert sum(theil_parts(x, p, kind)) == pytest.approx(theil(x, p), abs=1e-12)


@settings(max_examples=60, deadline=None)
@given(places, st.integers(2, 5))
def test_a_place_counts_as_its_inhabitants_one_by_one(rows, factor):
    x, p, _ = columns(rows)
    p = np.minimum(p, 9)
    one_by_one = np.repeat(x, p.astype(int))
    ones = np.ones(len(one_by_one))
    for measure in (gini, theil, palma, weighted_median):
        alone = measure(one_by_one, ones)
        assert measure(x, p) == pytest.approx(alone, abs=1e-12, nan_ok=True)
    # relative measures: the unit does not matter
    assert gini(x * factor, p) == pytest.approx(gini(x, p), abs=1e-12)
    share_people, share_score = lorenz(x, p)
    assert np.all(share_score <= share_people + 1e-12)


def test_the_table_has_the_whole_first_and_the_parts_add_up():
    found = inequality(
        numbers(1, 3, 4, 4, np.nan, 9),
        numbers(1, 1, 1, 1, 50, 0),
        kinds("a", "a", "b", "", "a", "b"),
    )
    assert found.frame.territory_type.tolist() == ["all", "a", "b", "not stated"]
    assert found.measured.tolist() == [True] * 4 + [False] * 2
    assert found.frame.places.tolist() == [4, 2, 1, 1]
    whole = found.frame.iloc[0]
    assert whole.theil_between + whole.theil_within == pytest.approx(whole.theil, abs=1e-12)
    assert found.frame.theil_share[1:].sum() == pytest.approx(whole.theil_within / whole.theil)
    curve = found.lorenz[found.lorenz.territory_type == "a"]
    assert curve.share_population.tolist() == [0, 0.5, 1]
    assert curve.share_score.tolist() == [0, 0.25, 1]


def test_what_cannot_be_measured_is_said():
    with pytest.raises(InputError, match="No place"):
        inequality(numbers(np.nan, 1), numbers(1, 0))
    with pytest.raises(InputError, match="0 or more"):
        inequality(numbers(-1, 1), numbers(1, 1))


def test_on_the_threshold_nobody_is_beyond_and_unreached_people_are():
    values, people = numbers(30, 31, np.nan), numbers(1, 2, 4)
    late = beyond_thresholds(values, people, (30, 60), True, kinds("a", "b", "b"))
    assert late.beyond.tolist() == [6, 0, 6, 4, 0, 4]
    assert late.share_beyond[0] == pytest.approx(6 / 7)
    low = beyond_thresholds(values, people, (31,), False)
    assert low.beyond.tolist() == [5]


def test_the_chart_is_drawn_with_a_line_per_type(tmp_path):
    pytest.importorskip("matplotlib")
    from parcours_plugin.core.access.lorenz_chart import lorenz_figure, write_lorenz_chart

    found = inequality(numbers(1, 3, 4), numbers(5, 5, 5), kinds("a", "a", "b"))
    figure = lorenz_figure(found.lorenz, found.frame, "score")
    lines = figure.axes[0].get_lines()
    assert len(lines) == 1 + 3  # the diagonal, the whole, two types
    assert lines[1].get_ydata().tolist() == pytest.approx([0, 1 / 8, 1 / 2, 1])
    texts = [text.get_text() for text in figure.legends[0].get_texts()]
    assert texts[0] == "all — Gini 0.25, 15 inhab."
    write_lorenz_chart(found.lorenz, found.frame, "score", tmp_path / "chart.png")
    assert (tmp_path / "chart.png").read_bytes()[:4] == b"\x89PNG"
    assert [path.name for path in tmp_path.iterdir()] == ["chart.png"]
    write_lorenz_chart(found.lorenz, found.frame, "score", tmp_path / "chart.svg")
    assert b"<svg" in (tmp_path / "chart.svg").read_bytes()
