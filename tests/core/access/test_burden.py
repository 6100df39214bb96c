"""The burden of a pathway, against cases that fit on paper and against every set of places."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core import contracts
from parcours_plugin.core.access.burden import (
    BurdenParameters,
    Territories,
    pathway_burden,
    total_burden,
)
from parcours_plugin.core.access.burden_reference import PathwaySteps, read_pathway_steps
from parcours_plugin.core.access.burden_search import (
    TableSearch,
    kinds_of_sites,
    nearest_by_care,
    nearest_of_kinds,
    nearest_of_sets,
)
from parcours_plugin.core.access.burden_tables import (
    burden_levels,
    burden_steps,
    burden_summary,
    hour_classes,
)
from parcours_plugin.core.access.classes import ClassParameters
from parcours_plugin.core.access.fewest_places import fewest_places
from parcours_plugin.core.access.times import table_from_matrix
from parcours_plugin.core.errors import InputError, ParameterError

STEPS = PathwaySteps(
    np.array(["Surgery", "Meeting", "Chemo", "Rays"], object),
    np.array(["surgery", "meeting", "chemo", "rays"], object),
    np.array([1.0, 0.0, 6.0, 25.0]),
)
# facilities: X does surgery and chemo, Y all three, Z rays alone
OFFERS = np.array([[1, 1, 0], [1, 1, 1], [0, 0, 1]], bool)
NAMES = np.array(["X hospital", "Y centre", "Z rays"], object)
IDS = np.array(["X", "Y", "Z"], object)


def search(matrix):
    minutes = np.array(matrix, float)
    n, m = minutes.shape
    return TableSearch(
        table_from_matrix(
            np.array([f"c{i}" for i in range(n)], object),
            np.array([f"f{j}" for j in range(m)], object),
            minutes,
            minutes * 0.5,
        )
    )


def levels_of(matrix, territories=None, **parameters):
    found = search(matrix)
    burden = pathway_burden(found, OFFERS, STEPS, BurdenParameters(**parameters), territories)
    classes = ClassParameters(thresholds=(10.0, 20.0))
    return burden, burden_levels(burden, STEPS, NAMES, found.origin_reasons, classes)


def test_every_visit_is_a_journey_there_and_back_to_the_nearest_that_offers_it():
    burden, levels = levels_of([[10, 40, 20]])
    row = levels.frame.iloc[0]
    # 2 x (1 x 10 + 6 x 10 + 25 x 20) minutes, half as many km, 64 journeys
    assert (row.minutes, row.km, row.journeys) == (1140, 570, 64)
    assert (row.worst_step, row.worst_minutes) == ("Rays", 1000)
    assert row.worst_share == pytest.approx(1000 / 1140)
    assert (row.n_places, row.places) == (2, "X hospital; Z rays")
    assert (row.access_class, row.access_label) == (2, "10–20 h")
    assert burden.step_minutes.tolist() == [[20, 120, 1000]]


def test_one_way_counts_half():
    assert levels_of([[10, 40, 20]], both_ways=False)[1].frame.minutes[0] == 570


@pytest.mark.parametrize(
    ("percent", "n_places", "minutes", "places"),
    [
        (20, 2, 1140, "X hospital; Z rays"),  # Y alone would take 2 x 32 x 40 = 2,560
        (124, 2, 1140, "X hospital; Z rays"),
        (125, 1, 2560, "Y centre"),
    ],
)
def test_the_fewest_places_stay_within_the_percentage(percent, n_places, minutes, places):
    row = levels_of([[10, 40, 20]], within_percent=percent)[1].frame.iloc[0]
    assert (row.n_places_few, row.minutes_few, row.places_few) == (n_places, minutes, places)
    assert row.extra_minutes == minutes - 1140
    assert row.km_few == minutes / 2


def test_a_commune_that_misses_a_step_stays_with_its_reason():
    _, levels = levels_of([[10, np.inf, np.inf], [10, 12, 20]])
    row = levels.frame.iloc[0]
    assert (row.reached, row.n_missing, row.missing) == (False, 1, "Rays")
    assert np.isnan(row.minutes)
    assert np.isnan(row.minutes_few)
    assert row.minutes_reached == 2 * 7 * 10
    assert row.access_class is pd.NA
    assert row.reason == "no facility can be reached for: Rays"
    assert levels.class_of.tolist() == [0, 2]


def test_a_step_that_nobody_offers_is_left_out_for_everybody_but_listed():
    found = search([[10, 40]])
    offers = OFFERS[:2].copy()
    offers[:, 2] = False
    burden = pathway_burden(found, offers, STEPS, BurdenParameters())
    assert burden.steps.tolist() == [0, 2]
    table = burden_steps(burden, STEPS, np.array(["c"]), np.array(["C"]), IDS[:2], NAMES[:2])
    assert table.step.tolist() == STEPS.label.tolist()
    assert table.reason.tolist() == ["", "no journey", "", "no facility offers it"]
    assert list(table.columns) == [field.name for field in contracts.BURDEN_STEPS]
    assert table.total_minutes.tolist()[::2] == [20, 120]
    with pytest.raises(InputError, match="surgery, chemo, rays"):
        pathway_burden(found, np.zeros((2, 3), bool), STEPS, BurdenParameters())


def test_outside_and_only_outside_the_territory_are_told_apart():
    territories = Territories(np.array([0, 1, -1]), np.array([0, 1, 0]))
    _, levels = levels_of([[10, 5, 20], [10, 5, 20], [10, 5, 20]], territories)
    # Y (territory 1) is the nearest for all; territory 0 has X and Z, territory 1 has Y
    assert levels.frame.n_outside.tolist() == [3, 0, pd.NA]
    assert levels.frame.outside[0] == "Surgery; Chemo; Rays"
    assert levels.frame.n_only_outside.tolist() == [0, 0, pd.NA]
    alone = Territories(np.array([0, 1, 2]), np.array([0, -1, 1]))
    _, levels = levels_of([[10, 5, 20]] * 3, alone)
    assert levels.frame.only_outside.tolist() == ["Rays", "Surgery; Chemo", "Surgery; Chemo; Rays"]


def test_the_summary_weighs_communes_by_their_people_and_adds_up():
    _, levels = levels_of([[10, 40, 20], [20, 40, 40], [1, np.inf, np.inf]])
    people, kinds = np.array([300.0, 100.0, 50.0]), np.array(["rural", "town", "rural"], object)
    table = burden_summary(levels.frame, people, kinds)
    assert list(table.columns) == [field.name for field in contracts.BURDEN_SUMMARY]
    whole, rural, town = table.itertuples(index=False)
    assert whole.mean_minutes == (300 * 1140 + 100 * 2280) / 400
    assert whole.median_minutes == 1140
    assert (whole.communes_missing, whole.population_missing) == (1, 50)
    assert rural.communes + town.communes == whole.communes == 3
    assert rural.population + town.population == whole.population == 450


def test_labels_are_in_hours():
    classes = hour_classes(np.array([1.0, 2.26, 4.0]), ClassParameters("quantiles", n_classes=3))
    assert classes.labels == ("≤ 1.0 h", "1.0–2.3 h", "2.3–4.0 h")
    assert total_burden(np.array([[np.inf, 1.0]]), np.array([0.0, 3.0])).tolist() == [3.0]


def test_a_percentage_below_zero_is_refused():
    with pytest.raises(ParameterError, match="WITHIN_PERCENT"):
        BurdenParameters(within_percent=-1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name,visits\na,1\n", "no column “step”"),
        ("step,visits\nsurgery,x\n", "“x” is no number of visits"),
        ("step,visits\nsurgery,-2\n", "“-2” is no number of visits"),
        ("step,visits\nsurgery,0\nrays,0\n", "no step with visits"),
    ],
)
def test_a_bad_reference_pathway_is_refused_in_words(tmp_path, text, message):
    path = tmp_path / "pathway.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=message):
        read_pathway_steps(path, {})


def test_a_reference_pathway_needs_no_more_than_its_steps(tmp_path):
    path = tmp_path / "pathway.csv"
    path.write_text("step;visits\nRadiothérapie;25,5\nsuivi;\n", encoding="utf-8")
    steps = read_pathway_steps(path, {"radiotherapie": "radiotherapy"})
    assert steps.care.tolist() == ["radiotherapy", "suivi"]
    assert steps.visits.tolist() == [25.5, 1.0]


def every_set_of_sites(minutes, offers, trips, within):
    """The plain way: all sets of sites by size, the first size with one short enough."""

    def total(members):
        times = np.where(offers[members], minutes[members, None], np.inf).min(axis=0)
        return float(times @ trips)

    least = total(list(range(len(minutes))))
    for size in range(1, len(minutes) + 1):
        best = min(total(list(members)) for members in combinations(range(len(minutes)), size))
        if round(best, 6) <= round((1 + within / 100) * least, 6):
            return size, best
    return 0, np.nan


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_fewest_places_are_those_of_trying_every_set_of_facilities(data):
    n_sites, k = data.draw(st.integers(1, 6)), data.draw(st.integers(1, 4))
    row = st.lists(st.sampled_from([1.0, 5.0, 8.0, 13.0, 30.0]), min_size=n_sites, max_size=n_sites)
    minutes = np.array(data.draw(st.lists(row, min_size=1, max_size=3)))
    mask = st.lists(st.booleans(), min_size=k, max_size=k)
    offers = np.array(data.draw(st.lists(mask, min_size=n_sites, max_size=n_sites)), bool)
    offers[0] |= ~offers.any(axis=0)  # somebody offers each care
    trips = np.array(data.draw(st.lists(st.sampled_from([1.0, 6.0, 25.0]), min_size=k, max_size=k)))
    within = data.draw(st.sampled_from([0, 20, 100]))
    kinds, kind_of = kinds_of_sites(offers)
    sets = nearest_of_kinds(search(minutes), kind_of, len(kinds))
    plain = nearest_of_sets(search(minutes), kind_of[:, None] == np.arange(len(kinds)))
    assert np.array_equal(sets.site, plain.site)
    assert np.array_equal(sets.minutes, plain.minutes)
    found = fewest_places(sets, kinds, trips, within)
    for commune, times in enumerate(minutes):
        expected = every_set_of_sites(times, offers, trips, within)
        assert (found.n_places[commune], found.minutes[commune]) == pytest.approx(expected)
    assert not found.greedy.any()
    nearest = nearest_by_care(sets, kinds)
    plain = np.where(offers[None], minutes[:, :, None], np.inf)
    assert np.array_equal(nearest.minutes, plain.min(axis=1))
    assert np.array_equal(nearest.site, plain.argmin(axis=1))


def test_where_not_every_set_is_tried_the_places_are_never_more_than_the_nearest(monkeypatch):
    from parcours_plugin.core.access import fewest_places as module

    rng = np.random.default_rng(3)
    offers = rng.random((40, 6)) < 0.4
    offers[0] = True
    minutes = rng.uniform(5, 90, (200, 40))
    trips = np.array([1.0, 1, 1, 6, 25, 2])
    kinds, kind_of = kinds_of_sites(offers)
    sets = nearest_of_sets(search(minutes), kind_of[:, None] == np.arange(len(kinds)))
    exact = fewest_places(sets, kinds, trips, 20)
    monkeypatch.setattr(module, "MOST_COMBINATIONS", 0)
    grown = fewest_places(sets, kinds, trips, 20)
    least = nearest_by_care(sets, kinds).minutes @ trips
    assert grown.greedy.any()
    assert (grown.n_places >= exact.n_places).all()
    assert (grown.minutes <= 1.2 * least + 1e-6).all()
    at_most_pairs = exact.n_places <= 2
    assert np.array_equal(grown.minutes[at_most_pairs], exact.minutes[at_most_pairs])
    assert (grown.n_places <= module.different(nearest_by_care(sets, kinds).site)).all()
