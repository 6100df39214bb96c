import builtins
import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.access import siting_exact
from parcours_plugin.core.access.siting import SitingParameters, locate_facilities
from parcours_plugin.core.access.siting_allotment import best_allotment
from parcours_plugin.core.access.times import table_from_matrix
from parcours_plugin.core.errors import Cancelled, InputError, ParameterError


def names(n):
    return np.arange(n).astype(str).astype(object)


def locate(minutes, people, k=1, objective="p_median", limit=30.0, existing=0, **more):
    minutes = np.array(minutes, float)
    table = table_from_matrix(names(len(minutes)), names(minutes.shape[1]), minutes)
    return locate_facilities(
        table,
        np.array(people, float),
        np.arange(minutes.shape[1]) < existing,
        SitingParameters(k, objective, limit),
        names(minutes.shape[1]),
        **more,
    )


def outcome(minutes, people, sites, objective, limit):
    """People reached and person-minutes, straight from the matrix."""
    nearest = minutes[:, sites].min(axis=1) if len(sites) else np.full(len(minutes), np.inf)
    inside = nearest <= (limit if objective == "maximal_cover" else np.inf)
    inside &= np.isfinite(nearest)
    return people[inside].sum(), (people * np.where(inside, nearest, 0)).sum()


def best_of_all(minutes, people, k, objective, limit, existing):
    """Every choice tried: the most people reached, then (p_median) the least minutes."""
    candidates = range(existing, minutes.shape[1])
    found = [
        outcome(minutes, people, [*range(existing), *some], objective, limit)
        for some in itertools.combinations(candidates, min(k, len(candidates)))
    ]
    reached = max(people for people, _ in found)
    return reached, min(minutes for people, minutes in found if people == reached)


def random_case(seed):
    chance = np.random.default_rng(seed)
    n, m, k = chance.integers(4, 22), chance.integers(3, 10), int(chance.integers(1, 5))
    minutes = chance.uniform(1, 90, (n, m))
    if seed % 3 == 0:  # many ties
        minutes = np.round(minutes / 10) * 10
    if seed % 2:  # unreachable pairs
        minutes[chance.random((n, m)) < 0.3] = np.inf
    people = np.round(np.exp(chance.normal(5, 1, n)))
    existing = int(chance.integers(1, 3)) if seed % 4 == 1 else 0
    return minutes, people, k, existing


@pytest.mark.parametrize("objective", ["p_median", "maximal_cover"])
@pytest.mark.parametrize("seed", range(50))
def test_the_choice_is_the_best_of_all_choices(seed, objective):
    minutes, people, k, existing = random_case(seed)
    found = locate(minutes, people, k, objective, 30.0, existing)
    reached, travel = best_of_all(minutes, people, k, objective, 30.0, existing)
    assert found.reached == reached
    if objective == "p_median":
        assert found.person_minutes == pytest.approx(travel, rel=1e-9)
    assert found.proven and found.missing_minutes == found.missing_people == 0
    # what is said of the sites is what the matrix says
    sites = [int(row) for row in found.rows]
    assert outcome(minutes, people, sites, objective, 30.0) == pytest.approx(
        (found.reached, found.person_minutes)
    )


def whole_programme(minutes, people, capacity, k, existing):
    """Choice and division in one integer programme, by another solver."""
    from scipy.optimize import Bounds, LinearConstraint, milp

    n, m = minutes.shape
    most = 1e4
    worth = np.where(np.isfinite(minutes), most - np.nan_to_num(minutes, posinf=0), 0)
    cost = -np.append((people[:, None] * worth).ravel(), np.zeros(m))
    rows, low, high = [], [], []
    for i in range(n):
        row = np.zeros(n * m + m)
        row[i * m : (i + 1) * m] = 1
        rows, low, high = [*rows, row], [*low, 0], [*high, 1]
    for j in range(m):
        row = np.zeros(n * m + m)
        row[j : n * m : m] = people
        row[n * m + j] = -capacity[j]
        rows, low, high = [*rows, row], [*low, -np.inf], [*high, 0]
    row = np.zeros(n * m + m)
    row[n * m + existing :] = 1
    rows, low, high = [*rows, row], [*low, 0], [*high, k]
    least = np.zeros(n * m + m)
    least[n * m : n * m + existing] = 1
    answer = milp(
        cost,
        constraints=LinearConstraint(np.array(rows), low, high),
        integrality=np.append(np.zeros(n * m), np.ones(m)),
        bounds=Bounds(least, 1),
        options={"mip_rel_gap": 0},
    )
    return -answer.fun, most


@pytest.mark.parametrize("seed", range(12))
def test_with_limits_the_choice_equals_an_integer_programme(seed):
    pytest.importorskip("scipy.optimize")
    minutes, people, k, existing = random_case(seed)
    chance = np.random.default_rng(seed)
    capacity = np.round(chance.uniform(0.1, 0.6, minutes.shape[1]) * people.sum())
    found = locate(minutes, people, k, existing=existing, capacity=capacity)
    value, most = whole_programme(minutes, people, capacity, k, existing)
    assert found.reached * most - found.person_minutes == pytest.approx(value, rel=1e-7)
    used = found.links.groupby("site")["people"].sum()
    assert (used <= capacity[used.index] * (1 + 1e-9)).all()
    placed = found.links.groupby("demand")["people"].sum()
    assert (placed <= people[placed.index] * (1 + 1e-9)).all()


def test_nobody_is_left_out_to_spare_the_others_minutes():
    # y is far better for the crowd, but only x also reaches the hamlet
    found = locate([[50, 1], [40, np.inf]], [10_000, 1], 1)
    assert found.sites.site_id.tolist() == ["0"]
    assert found.reached == 10_001


def test_what_each_site_brings_is_told_in_the_order_of_what_it_brings():
    found = locate([[0, 20, 40], [30, 10, 30], [50, 30, 0]], [10, 20, 5], 2, existing=1)
    sites = found.sites
    assert sites.site_id.tolist() == ["0", "1", "2"]
    assert sites["rank"].tolist() == [0, 1, 2]
    # 1: 20 people save 20 minutes, 5 save 20; then 2: 5 people save 30
    assert sites.minutes_saved.tolist()[1:] == [500, 150]
    assert sites.population.tolist() == [10, 20, 5]
    frame = found.allocation
    assert frame.change.tolist() == ["same", "nearer", "nearer"]
    assert frame.minutes_before.tolist() == [0, 30, 50]
    assert frame.minutes_saved.tolist() == [0, 20, 50]


def test_the_unreached_are_there_with_their_reason():
    found = locate([[5, 60], [60, 90], [np.inf, np.inf]], [10, 10, 7], 1, "maximal_cover", 30)
    frame = found.allocation
    assert frame.change.tolist() == ["gained", "left", "left"]
    assert frame.reason.tolist()[0] == "" and all(frame.reason.tolist()[1:])
    assert frame.served.sum() + frame.residual.sum() == found.people == 27


def test_a_full_site_sends_away_whoever_loses_least():
    found = locate([[10, 12], [10, 40]], [10, 10], 2, capacity=np.array([10.0, np.inf]))
    assert found.links[["demand", "site"]].to_numpy().tolist() == [[0, 1], [1, 0]]
    assert found.person_minutes == pytest.approx(220)


def test_places_without_people_are_allotted_and_weigh_nothing():
    found = locate([[5, 90], [90, 1]], [10, 0], 1)
    assert found.sites.site_id.tolist() == ["0"]
    assert found.allocation.minutes.tolist() == [5, 90]


def test_of_equal_sites_the_first_is_chosen_every_time():
    equal = np.full((4, 6), 10.0)
    assert locate(equal, [1, 2, 3, 4], 1).sites.site_id.tolist() == ["0"]
    minutes, people, k, _ = random_case(3)
    again = [locate(minutes, people, k) for _ in range(2)]
    assert again[0].sites.equals(again[1].sites)


def test_more_sites_than_candidates_takes_them_all():
    found = locate([[5, 9], [9, 5]], [1, 1], 7)
    assert sorted(found.sites.site_id) == ["0", "1"] and found.proven


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.sampled_from(["p_median", "maximal_cover"]))
def test_more_sites_are_never_worse(seed, objective):
    minutes, people, _, existing = random_case(seed)
    reached, travel = -1.0, np.inf
    for k in range(1, 4):
        found = locate(minutes, people, k, objective, 30.0, existing)
        assert found.reached >= reached
        if objective == "p_median" and found.reached == reached:
            assert found.person_minutes <= travel * (1 + 1e-9)
        reached, travel = found.reached, found.person_minutes


def regular(n, m):
    chance = np.random.default_rng(5)
    places = chance.uniform(0, 150, (n, 2))
    sites = places[chance.choice(n, m, replace=False)]
    people = np.round(np.exp(chance.normal(6, 1.3, n)))
    return np.hypot(*(places[:, None] - sites[None]).transpose(2, 0, 1)), people


def test_stopped_early_the_gap_is_told_and_holds(monkeypatch):
    minutes, people = regular(150, 40)
    best = locate(minutes, people, 12)
    assert best.proven
    monkeypatch.setattr(siting_exact, "LEAST_ROOT_ROUNDS", 3)
    choose = siting_exact.choose_sites
    monkeypatch.setattr(
        "parcours_plugin.core.access.siting.choose_sites",
        lambda problem, progress: choose(problem, 1, progress),
    )
    rough = locate(minutes, people, 12)
    assert rough.missing_minutes > 0
    assert rough.person_minutes - rough.missing_minutes <= best.person_minutes * (1 + 1e-9)
    assert best.person_minutes <= rough.person_minutes


def test_the_search_can_be_stopped():
    calls = []

    def stop(share, message=""):
        calls.append(share)
        if len(calls) > 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        locate(*regular(300, 60), 5, progress=stop)


def test_without_scipy_people_still_find_room_and_the_gap_is_honest(monkeypatch):
    minutes, people, k, _ = random_case(8)
    capacity = np.full(minutes.shape[1], np.round(people.sum() / 4))
    best = locate(minutes, people, k, capacity=capacity)
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name.split(".")[0] == "scipy":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)
    bare = locate(minutes, people, k, capacity=capacity)
    used = bare.links.groupby("site")["people"].sum()
    assert (used <= capacity[used.index] * (1 + 1e-9)).all()
    assert bare.reached <= best.reached + 1e-6
    assert best.reached <= bare.reached + bare.missing_people + 1e-6


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_the_division_equals_the_whole_linear_programme(seed):
    optimize = pytest.importorskip("scipy.optimize")
    chance = np.random.default_rng(seed)
    n, m = 15, 4
    gain, weight = chance.uniform(1, 50, (n, m)), np.round(chance.uniform(1, 100, n))
    capacity = np.round(chance.uniform(0.05, 0.5, m) * weight.sum())
    demand, site = np.divmod(np.arange(n * m), m)
    people, exact = best_allotment(demand, site, gain.ravel(), weight, capacity)
    limits = np.zeros((n + m, n * m))
    limits[demand, np.arange(n * m)] = 1
    limits[n + site, np.arange(n * m)] = 1
    whole = optimize.linprog(-gain.ravel(), limits, np.append(weight, capacity))
    assert exact and people @ gain.ravel() == pytest.approx(-whole.fun, rel=1e-7)


def test_what_makes_no_sense_is_refused():
    with pytest.raises(ParameterError, match="K"):
        SitingParameters(0)
    with pytest.raises(ParameterError, match="objective"):
        SitingParameters(1, "best")
    with pytest.raises(InputError, match="candidate"):
        locate([[1.0]], [1], existing=1)
