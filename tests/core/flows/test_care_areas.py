"""Care areas, recruitment basins and territories: by pencil, sums, and what is hidden."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from parcours_plugin.core.flows.care_areas import CareAreaOptions, CareEvents, care_areas
from parcours_plugin.core.flows.care_areas_colours import neighbour_colours
from parcours_plugin.core.flows.recruitment import recruitment_basins
from parcours_plugin.core.flows.territories import TerritoryEvents, territory_table

SETTINGS = settings(deadline=None, max_examples=60, derandomize=True)


def events_of(table, n_places=None):
    """One patient per event of a table of communes by places."""
    table = np.asarray(table)
    commune, place = np.indices(table.shape)
    commune, place = (np.repeat(axis.ravel(), table.ravel()) for axis in (commune, place))
    return CareEvents(commune, place, np.arange(len(commune)), *table.shape)


def test_the_first_place_is_the_one_with_most_events_and_the_lead_decides_the_contest():
    found = care_areas(events_of([[8, 2, 0], [5, 4, 1], [4, 3, 3], [0, 0, 0]]), CareAreaOptions(0))
    communes = found.communes
    assert communes["dominant"].tolist() == [0, 0, 0, -1]
    assert communes["second"].tolist() == [1, 1, 1, -1]
    np.testing.assert_allclose(communes["dominant_share"], [0.8, 0.5, 0.4, np.nan])
    assert communes["contested"].tolist() == [False, False, True, None]
    np.testing.assert_allclose(communes["concentration"], [0.68, 0.42, 0.34, np.nan])
    assert communes["n_places"].tolist()[:3] == [2, 3, 3]
    assert communes["reason"].tolist() == ["", "", "", "no care event"]
    lead = care_areas(events_of([[50, 45]]), CareAreaOptions(0, 0.5, 0.1)).communes
    assert lead["contested"].tolist() == [True]
    lead = care_areas(events_of([[50, 45]]), CareAreaOptions(0, 0.5, 0.05)).communes
    assert lead["contested"].tolist() == [False]


def test_areas_add_up_their_communes():
    found = care_areas(events_of([[8, 2], [6, 4], [1, 9]]), CareAreaOptions(0))
    rows = found.areas[["dominant", "communes", "contested", "events", "share"]].values.tolist()
    assert rows == [[0, 2, 0, 20, 0.7], [1, 1, 0, 10, 0.9]]


def test_a_commune_of_few_patients_is_hidden_with_its_reason_and_another_with_it():
    found = care_areas(events_of([[5, 3], [20, 15], [40, 30]]), CareAreaOptions(11))
    communes = found.communes
    assert communes["dominant"].tolist() == [-1, 0, 0]
    assert communes["reason"].tolist() == ["fewer than 11 patients", "", ""]
    # The whole is known: the smallest other commune keeps its number too, but not its place.
    np.testing.assert_array_equal(communes["events"], [np.nan, np.nan, 70])
    assert found.sums == {"shown": 105, "together": 0, "hidden": 8}


def test_communes_of_few_patients_can_be_taken_together():
    table = [[5, 3], [2, 7], [1, 6], [40, 30]]
    found = care_areas(events_of(table), CareAreaOptions(11), np.array([0, 0, 0, -1]))
    assert found.communes["dominant"].tolist() == [1, 1, 1, 0]
    assert found.communes["together"].tolist() == [0, 0, 0, -1]
    assert found.communes["events"].isna().tolist() == [True, True, True, False]
    assert found.sums == {"shown": 70, "together": 24, "hidden": 0}
    assert found.areas["communes"].sum() == 4


def test_a_share_that_would_tell_a_small_number_is_told_as_a_class():
    communes = care_areas(events_of([[50, 3], [50, 30]]), CareAreaOptions(11)).communes
    np.testing.assert_array_equal(communes["dominant_share"], [np.nan, 50 / 80])
    assert communes["share_class"].tolist() == ["over three quarters", "half to three quarters"]
    assert communes["second"].tolist() == [-1, 1]
    np.testing.assert_array_equal(communes["concentration"].isna(), [True, False])


tables = st.integers(1, 5).flatmap(
    lambda n: st.lists(st.lists(st.integers(0, 40), min_size=3, max_size=3), min_size=n, max_size=n)
)


@SETTINGS
@given(tables, st.sampled_from([0, 5, 11]))
def test_every_event_and_commune_is_somewhere_and_no_small_share_is_told(table, least):
    events = events_of(table)
    found = care_areas(events, CareAreaOptions(least))
    assert sum(found.sums.values()) == len(events)
    communes = found.communes
    assert len(communes) == len(table)
    for row, commune in zip(np.array(table), communes.itertuples()):
        if commune.dominant >= 0:
            assert row[commune.dominant] == row.max()
            assert row.sum() >= max(least, 1)
        if not np.isnan(commune.dominant_share):
            rest = row.sum() - row.max()
            assert row.max() >= least and (rest == 0 or rest >= least)
            assert commune.dominant_share == pytest.approx(row.max() / row.sum())


@SETTINGS
@given(tables, st.floats(0.05, 1.0))
def test_a_basin_is_the_smallest_set_that_gives_the_share(table, share):
    events = events_of(table)
    areas = care_areas(events, CareAreaOptions(0))
    basins, place, commune = recruitment_basins(events, areas, share, CareAreaOptions(0))
    table = np.array(table)
    for row in basins.itertuples():
        mine = table[:, row.place]
        members = mine[commune[place == row.place]]
        assert members.sum() >= share * mine.sum() - 1e-6
        largest = np.sort(mine)[::-1].cumsum()
        assert len(members) == np.searchsorted(largest, share * mine.sum() - 1e-6) + 1
        assert row.share_reached == pytest.approx(members.sum() / mine.sum())
    assert set(basins["place"]) == set(np.flatnonzero(table.sum(axis=0)))


def test_a_basin_that_small_communes_keep_from_its_share_says_so():
    table = [[20, 0], [6, 0], [6, 0], [6, 30]]
    events = events_of(table)
    options = CareAreaOptions(11)
    basins, place, commune = recruitment_basins(events, care_areas(events, options), 0.8, options)
    assert commune[place == 0].tolist() == [0, 3]
    assert basins["complete"].tolist() == [False, True]
    assert "too few patients" in basins["reason"].tolist()[0]


def territories_of(table, far=(), least=0):
    """The table of territories of events by home (rows) and care (columns); last = outside."""
    events = events_of(table)
    return territory_table(
        TerritoryEvents(
            events.commune, events.place, np.isin(events.place, far), events.place,
            events.patient, len(table) - 1,
        ),
        least,
    )  # fmt: skip


def test_retention_attractiveness_dependence_and_concentration_by_pencil():
    found = territories_of([[60, 30, 10], [10, 90, 0], [5, 30, 0]], far=[1])
    assert found["events"].tolist() == [100, 100]
    assert found["events_inside"].tolist() == [75, 150]
    np.testing.assert_allclose(found["retention"], [0.6, 0.9])
    np.testing.assert_allclose(found["attractiveness"], [15 / 75, 60 / 150])
    np.testing.assert_allclose(found["dependence"], [0.3, 0.9])
    np.testing.assert_allclose(found["concentration"], [0.46, 0.82])
    assert not found["hidden"].any()


def test_numbers_of_few_patients_are_not_told():
    found = territories_of([[60, 5, 0], [10, 90, 0], [0, 0, 0]], least=11)
    assert np.isnan(found["retention"]).all()
    assert found["hidden"].all()
    assert found["events_of_own"].isna().any()


def test_no_hidden_number_of_150_random_tables_of_territories_can_be_computed_back():
    rng = np.random.default_rng(8)
    n_hidden = 0
    for _ in range(150):
        n = int(rng.integers(2, 5)) + 1
        table = (rng.pareto(0.6, (n, n)) * 6 * (rng.random((n, n)) < 0.8)).astype(int).clip(0, 400)
        found = territories_of(table, far=[0], least=11)
        # Unknowns: inside and leaving of every territory, entering it; all sums of the table.
        own, here, inside = table.sum(1), table.sum(0), np.diag(table)
        size = 3 * n
        equations, totals = [], []

        def tell(columns, signs, total, size=size, equations=equations, totals=totals):
            row = np.zeros(size)
            row[columns] = signs
            equations.append(row)
            totals.append(total)

        tell(list(range(n, 2 * n)) + list(range(2 * n, 3 * n)), [1] * n + [-1] * n, 0)
        tell(list(range(2 * n)), 1, own.sum())
        for t in range(n - 1):
            row = found.iloc[t]
            if not np.isnan(row["events"]):
                tell([t, n + t], 1, own[t])
            if not np.isnan(row["events_inside"]):
                tell([t, 2 * n + t], 1, here[t])
            if not np.isnan(row["events_of_own"]):
                tell([t], 1, inside[t])
        for t in range(n - 1):
            if np.isnan(found["events_of_own"].iat[t]) and 0 < inside[t] < 11:
                n_hidden += 1
                ends = []
                for sign in (1, -1):
                    goal = np.zeros(size)
                    goal[t] = sign
                    answer = linprog(goal, A_eq=equations, b_eq=totals, bounds=[(0, None)] * size)
                    ends.append(sign * answer.fun if answer.status == 0 else sign * -np.inf)
                assert abs(ends[1] - ends[0]) > 0.5
    assert n_hidden > 60


@SETTINGS
@given(st.integers(1, 12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11))))
def test_neighbours_never_share_a_colour(n, pairs):
    pairs = np.array([(a, b) for a, b in pairs if a < n and b < n], np.int64).reshape(-1, 2)
    colour = neighbour_colours(pairs[:, 0], pairs[:, 1], n)
    assert all(colour[a] != colour[b] for a, b in pairs if a != b)
    assert (colour >= 0).all()


def test_six_colours_are_enough_for_a_grid_of_areas():
    cells = np.arange(400).reshape(20, 20)
    first = np.concatenate([cells[:, :-1].ravel(), cells[:-1].ravel(), cells[:-1, :-1].ravel()])
    second = np.concatenate([cells[:, 1:].ravel(), cells[1:].ravel(), cells[1:, 1:].ravel()])
    assert neighbour_colours(first, second, 400).max() < 6
