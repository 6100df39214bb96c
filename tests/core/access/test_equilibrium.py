import builtins

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.access import site_equations
from parcours_plugin.core.access.catchments import CatchmentParameters, catchment_scores
from parcours_plugin.core.access.equilibrium import user_equilibrium
from parcours_plugin.core.access.times import table_from_matrix
from parcours_plugin.core.errors import Cancelled


def solve(cost, people, room, **more):
    cost = np.array(cost, float)
    origin, site = np.nonzero(np.isfinite(cost))
    found = user_equilibrium(
        origin, site, cost[origin, site], np.array(people, float), np.array(room, float), **more
    )
    return found, origin, site, cost


def sweeps(cost, people, room, n):
    """Each place in turn answers best to all others, again and again: slow, but plain."""
    n_origins, n_sites = cost.shape
    trips = np.zeros_like(cost)
    for _ in range(n):
        for i in range(n_origins):
            others = trips.sum(axis=0) - trips[i]
            base = cost[i] + others / room
            order = np.argsort(base)
            for k in range(1, n_sites + 1):
                some = order[:k]
                level = (people[i] + (base[some] * room[some]).sum()) / room[some].sum()
                if k == n_sites or level <= base[order[k]]:
                    break
            trips[i] = 0
            trips[i, some] = (level - base[some]) * room[some]
    return (cost + trips.sum(axis=0) / room).min(axis=1)


def test_everybody_goes_to_the_only_facility():
    found, *_ = solve([[0.5], [0.25]], [30, 10], [20])
    assert found.demand.tolist() == pytest.approx([40])
    assert found.cost.tolist() == pytest.approx([2.5, 2.25])


def test_a_far_facility_stays_empty_until_crowding_costs_more_than_the_way():
    few, *_ = solve([[0.0, 1.0]], [5], [10, 10])
    many, *_ = solve([[0.0, 1.0]], [30], [10, 10])
    assert few.demand.tolist() == pytest.approx([5, 0], abs=1e-6)
    assert many.demand.tolist() == pytest.approx([20, 10])
    assert many.cost.tolist() == pytest.approx([2])


def test_places_without_people_have_the_cost_that_one_more_would_have():
    found, *_ = solve([[0.0], [0.5]], [10, 0], [10])
    assert found.cost.tolist() == pytest.approx([1, 1.5])


def test_a_facility_without_supply_is_nobodys_choice():
    found, *_ = solve([[0.0, 2.0], [0.0, np.inf]], [10, 5], [0, 10])
    assert found.demand.tolist() == pytest.approx([0, 10])
    assert found.cost.tolist() == pytest.approx([3, np.inf])
    assert np.isnan(found.crowding[0])


def test_equal_facilities_share_equally():
    found, *_ = solve(np.zeros((3, 4)), [7, 8, 9], [5, 5, 5, 5])
    assert found.demand.tolist() == pytest.approx([6, 6, 6, 6])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 7), st.integers(1, 12), st.booleans())
def test_nobody_could_do_better_elsewhere(seed, n_sites, n_origins, whole_numbers):
    chance = np.random.default_rng(seed)
    cost = chance.uniform(0, 3, (n_origins, n_sites))
    if whole_numbers:  # many ties
        cost = np.round(cost)
    people = np.round(np.exp(chance.normal(5, 2, n_origins)))
    room = np.round(np.exp(chance.normal(5, 2, n_sites)) + 1)
    found, origin, site, _ = solve(cost, people, room)
    paid = cost[origin, site] + found.crowding[site]
    used = found.trips > 1e-7 * people[origin]
    assert np.all(paid[used] <= found.cost[origin[used]] * (1 + 1e-6) + 1e-6)
    assert np.bincount(origin, found.trips, n_origins) == pytest.approx(people)
    assert found.demand == pytest.approx(found.crowding * room, rel=1e-6, abs=1e-6 * people.sum())


def test_equal_to_the_slow_way_of_best_answers_in_turn():
    chance = np.random.default_rng(7)
    cost = chance.uniform(0, 2, (25, 6))
    people, room = chance.uniform(10, 500, 25), chance.uniform(100, 900, 6)
    found, *_ = solve(cost, people, room)
    assert found.cost == pytest.approx(sweeps(cost, people, room, 400), rel=1e-9)


def test_sparse_full_and_without_scipy_give_the_same(monkeypatch):
    chance = np.random.default_rng(3)
    cost = chance.uniform(0, 2, (60, 20))
    cost[cost > 1.2] = np.inf
    people, room = chance.uniform(10, 500, 60), chance.uniform(100, 900, 20)
    full, *_ = solve(cost, people, room)
    monkeypatch.setattr(site_equations, "DENSE_SITES", 1)
    sparse, *_ = solve(cost, people, room)
    assert sparse.cost == pytest.approx(full.cost, rel=1e-9)
    monkeypatch.setattr(site_equations, "MOST_MEETINGS", 1)
    product, *_ = solve(cost, people, room)
    assert product.cost == pytest.approx(full.cost, rel=1e-9)
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name.split(".")[0] == "scipy":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    bare, *_ = solve(cost, people, room)
    assert bare.cost == pytest.approx(full.cost, rel=1e-9)


def test_sites_that_only_crowding_makes_worth_the_way_are_found():
    # the first round tries eight sites; all twenty are needed, the last by the crowding alone
    cost = np.tile(np.linspace(0, 1.9, 20), (3, 1))
    found, *_ = solve(cost, [400, 500, 600], [10.0] * 20)
    level = (1500 + 10 * cost[0].sum()) / 200
    assert found.demand == pytest.approx(10 * (level - cost[0]), rel=1e-9)
    assert found.gap < 1e-11


def test_raam_scores_places_and_facilities():
    times = table_from_matrix(
        np.array(["a", "b"], object), np.array(["x"], object), np.array([[30.0], [90.0]])
    )
    parameters = CatchmentParameters("raam", max_minutes=60, tau=60)
    found = catchment_scores(times, np.array([20.0, 10.0]), np.array([2.0]), parameters)
    # rho = 30 / 2; 20 people at 2 posts: crowding 20 / 30
    assert found.frame.score.tolist() == pytest.approx([0.5 + 2 / 3, 0])
    assert found.frame.reached.tolist() == [True, False]
    assert found.ratios.ratio.tolist() == pytest.approx([0.1])
    assert found.given == pytest.approx(20)


def test_a_cancel_arrives_during_the_search():
    def stop(share, message=""):
        raise Cancelled

    with pytest.raises(Cancelled):
        solve([[0.0, 1.0]], [5], [10, 10], progress=stop)
