"""Scenarios: what changes, and that searching only that equals searching everything anew."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core import contracts
from parcours_plugin.core.access.burden_search import RoadSearch, TableSearch, nearest_of_sets
from parcours_plugin.core.access.classes import ClassParameters
from parcours_plugin.core.access.scenario import scenario_times, updated
from parcours_plugin.core.access.scenario_changes import (
    BURDEN,
    ChangeParameters,
    change_labels,
    change_summary,
    open_ended,
    scenario_changes,
    site_table,
)
from parcours_plugin.core.access.scenario_plan import (
    Actions,
    FacilityList,
    actions_between,
    apply_actions,
    closing,
    joined_actions,
    read_actions,
    status_labels,
)
from parcours_plugin.core.access.times import table_from_matrix
from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.network.build import build_network
from parcours_plugin.core.network.joining import JoinOptions, join_places
from parcours_plugin.core.network.model import Labels, RoadCosts, RoadLines

NOW = ("a", "A", "surgery", 0, 0), ("b", "B", "rays", 10, 0), ("c", "C", "surgery;rays", 20, 0)


def facilities(*rows):
    columns = [np.array(column, object) for column in zip(*rows)] or [np.empty(0, object)] * 5
    return FacilityList(*columns[:3], *(column.astype(float) for column in columns[3:]))


def actions(*rows):
    """(action, id, name, care, x, y) …"""
    return Actions(np.array([row[0] for row in rows], object), facilities(*(r[1:] for r in rows)))


def table(matrix):
    minutes = np.array(matrix, float)
    n, m = minutes.shape
    origins, sites = (np.arange(size).astype(str).astype(object) for size in (n, m))
    return TableSearch(table_from_matrix(origins, sites, minutes, minutes))


def statuses(sites):
    return dict(zip(zip(sites.ids, sites.before, sites.after), status_labels()[sites.status]))


def test_every_kind_of_action_makes_its_sites():
    sites = apply_actions(
        facilities(*NOW),
        actions(
            ("close", "a", "", "", np.nan, np.nan),
            ("move", "b", "", "", 5, 5),
            ("care", "c", "", "surgery", np.nan, np.nan),
            ("open", "d", "D", "rays", 7, 7),
            ("open", "", "", "rays", 8, 8),
        ),
    )
    assert statuses(sites) == {
        ("a", True, False): "closes",
        ("b", True, False): "moves away",
        ("c", True, True): "other care",
        ("b", False, True): "moves here",
        ("d", False, True): "opens",
        ("new 1", False, True): "opens",
    }
    assert sites.care_before.tolist() == ["surgery", "rays", "surgery;rays", "", "", ""]
    assert sites.care_after.tolist() == ["", "", "surgery", "rays", "rays", "rays"]
    assert sites.names.tolist() == ["A", "B", "C", "B", "D", "new 1"]
    assert sites.x.tolist() == [0, 10, 20, 5, 7, 8]


def test_opening_a_code_that_is_there_moves_it():
    sites = apply_actions(facilities(*NOW), actions(("open", "a", "", "rays", 3, 3)))
    assert statuses(sites)[("a", False, True)] == "moves here"
    assert sites.care_after[-1] == "rays"


def test_codes_that_lost_their_leading_zeros_are_found():
    now = facilities(("0630001", "A", "", 0, 0), ("0630002", "B", "", 1, 0))
    sites = apply_actions(now, closing(["630002"]))
    assert sites.ids[~sites.after].tolist() == ["0630002"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("close", "x", "", "", 0, 0)], "not in FACILITIES: “x”"),
        ([("open", "x", "", "", np.nan, 0)], "does not say where"),
        ([("close", "a", "", "", 0, 0), ("move", "a", "", "", 1, 1)], "contradict each other"),
        ([("move", "a", "", "", 0, 1), ("move", "a", "", "", 1, 1)], "contradict each other"),
        ([("care", "a", "", "", 0, 0)], "no care; to end all its care, close it"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(rows, message):
    with pytest.raises(InputError, match=message):
        apply_actions(facilities(*NOW), actions(*rows))


def test_nothing_and_a_move_without_roads_are_refused():
    with pytest.raises(ParameterError, match="changes nothing"):
        apply_actions(facilities(*NOW), closing([]))
    with pytest.raises(ParameterError, match="close it, and open one"):
        apply_actions(facilities(*NOW), actions(("move", "a", "", "", 1, 1)), with_places=False)


def test_words_are_understood_in_both_languages_and_bad_ones_name_their_row():
    words = np.array(["Fermer", "OPEN", "Déplacer", "soins"], object)
    rows = np.arange(2, 6)
    assert read_actions(words, rows, "plan").tolist() == ["close", "open", "move", "care"]
    with pytest.raises(InputError, match="“plan”, row 3: “sell” is no action"):
        read_actions(np.array(["open", "sell"], object), rows, "plan")


def test_two_layers_are_compared_by_code_place_and_care():
    after = facilities(
        ("b", "B", "RAYS", 10, 0.5), ("c", "C", "surgery", 20, 0), ("d", "D", "rays", 1, 1)
    )
    found = actions_between(facilities(*NOW), after, {}, tolerance=1)
    assert list(zip(found.action, found.facilities.ids)) == [
        ("close", "a"), ("care", "c"), ("open", "d"),
    ]  # fmt: skip
    nearer = actions_between(facilities(*NOW), after, {}, tolerance=0.1)
    assert ("move", "b") in list(zip(nearer.action, nearer.facilities.ids))
    with pytest.raises(InputError, match="“a” is there twice"):
        actions_between(facilities(NOW[0], NOW[0]), after, {})


def test_closing_searches_again_only_those_whose_nearest_it_was():
    search = table([[5, 9, 30], [20, 4, 30], [np.inf, 8, np.inf]])
    before = np.ones((3, 1), bool)
    after = before.copy()
    after[1] = False
    times = scenario_times(search, before, after)
    assert times.before.site[:, 0].tolist() == [0, 1, 1]
    assert times.after.site[:, 0].tolist() == [0, 0, -1]
    assert times.after.minutes[:, 0].tolist() == [5, 20, np.inf]
    assert times.searched == 2


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_searching_what_changes_equals_searching_everything_in_a_table(data):
    n, m = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 6))
    cell = st.sampled_from([0.0, 3.0, 7.0, 7.0, 20.0, np.inf])
    row = st.lists(cell, min_size=m, max_size=m)
    search = table(data.draw(st.lists(row, min_size=n, max_size=n)))
    mask = st.lists(st.tuples(st.booleans(), st.booleans()), min_size=m, max_size=m)
    before, after = (np.array(data.draw(mask), bool) for _ in range(2))
    times = scenario_times(search, before, after)
    anew = nearest_of_sets(search, after)
    assert np.array_equal(times.after.site, anew.site)
    assert np.array_equal(times.after.minutes, anew.minutes)
    assert np.array_equal(times.after.km, anew.km, equal_nan=True)


def grid(side, one_way):
    """Junctions 1 km apart at 60 km/h; some roads are one-way."""
    ends = [((i, j), (i + 1, j)) for i in range(side) for j in range(side + 1)]
    ends += [((i, j), (i, j + 1)) for i in range(side + 1) for j in range(side)]
    n = len(ends)
    xy = np.array(ends, float).reshape(-1, 2) * 1000
    both = np.ones(n, bool)
    backward = both.copy()
    backward[[k for k in one_way if k < n]] = False
    return build_network(
        RoadLines(xy[:, 0].copy(), xy[:, 1].copy(), np.arange(n + 1) * 2, np.arange(n), n),
        RoadCosts(
            np.full(n, 60.0), None, both, backward, both,
            Labels(["road"], np.zeros(n, np.int64)), Labels(["table"], np.zeros(n, np.int64)),
        ),
    )  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_searching_what_changes_equals_searching_everything_on_roads(data):
    network = grid(3, data.draw(st.sets(st.integers(0, 23), max_size=4)))
    point = st.tuples(st.integers(-900, 3900), st.integers(-900, 3900))
    options = JoinOptions(max_snap_metres=600)
    origins = np.array(data.draw(st.lists(point, min_size=1, max_size=8)), float)
    sites = np.array(data.draw(st.lists(point, min_size=1, max_size=6)), float)
    direction = data.draw(st.sampled_from(["towards", "from"]))
    search = RoadSearch(
        network, *(join_places(network, *xy.T, options) for xy in (origins, sites)), direction
    )
    mask = st.lists(st.booleans(), min_size=len(sites), max_size=len(sites))
    before, after = (np.array(data.draw(mask), bool)[:, None] for _ in range(2))
    found = nearest_of_sets(search, before)
    result, searched = updated(search, found, before, after)
    anew = nearest_of_sets(search, after)
    assert result.minutes == pytest.approx(anew.minutes, abs=1e-9)
    assert searched <= len(origins)
    # where another site is named, it is as near
    for commune, site in enumerate(result.site[:, 0]):
        if site >= 0:
            alone = search.nearest(np.array([commune]), np.array([site]))[1]
            assert alone == pytest.approx(anew.minutes[commune], abs=1e-9)


def compared(matrix, before, after, **parameters):
    search = table(matrix)
    before, after = (np.array(mask, bool)[:, None] for mask in (before, after))
    times = scenario_times(search, before, after)
    n = len(before)
    sites = apply_actions(
        facilities(*((str(i), f"S{i}", "", i, 0) for i in range(n))), closing(["0"])
    )
    parameters = ChangeParameters(**parameters)
    return (
        scenario_changes(times, sites, search.origin_reasons, parameters), sites, times,
    )  # fmt: skip


def test_gains_losses_and_what_is_lost_are_told():
    matrix = [[5, 12, 99], [5, 40, 99], [3, np.inf, np.inf], [np.inf, np.inf, 4], [9, 30, 2]]
    changes, sites, times = compared(matrix, [1, 1, 0], [0, 1, 1], breaks=(5.0, 15.0))
    frame = changes.frame
    assert list(frame.columns) == [field.name for field in contracts.SCENARIO_CHANGES]
    assert frame.change_minutes.tolist()[:2] == [7, 35]
    assert frame.change_class.tolist() == [2, 3, 4, -4, -2]
    assert frame.change_label.tolist() == [
        "5–15 min longer", "more than 15 min longer", "no longer reached", "newly reached",
        "5–15 min shorter",
    ]  # fmt: skip
    assert frame.before_label.tolist() == ["≤ 15 min"] * 3 + ["not reached", "≤ 15 min"]
    assert frame.after_label.tolist()[1] == "30–45 min"
    people = np.array([100.0, 20, 3, 40, 7])
    kinds = np.array(["rural", "town", "rural", "", "town"], object)
    summary = change_summary(changes, people, kinds)
    assert list(summary.columns) == [field.name for field in contracts.SCENARIO_SUMMARY]
    totals = summary.groupby("territory_type")[["communes", "population"]].sum()
    assert totals.loc["all"].tolist() == [5, 170]
    assert totals.drop("all").sum().tolist() == [5, 170]
    whole = summary[summary.territory_type == "all"].set_index("change_label")
    assert whole.population["5–15 min longer"] == 100
    assert (whole.mean_before["5–15 min longer"], whole.mean_change["5–15 min longer"]) == (5, 7)
    found = site_table(sites, times, people)
    assert list(found.columns) == [field.name for field in contracts.SCENARIO_SITES]
    assert found.population_before[0] == 130
    assert pd.isna(found.population_after[0])
    assert np.nansum(found.communes_before.astype(float)) == 4


def test_a_difference_by_rounding_alone_is_no_change():
    changes, _, _ = compared([[5, 5 + 1e-9]], [1, 1], [0, 1])
    assert changes.frame.change_minutes[0] == 0
    assert changes.change_class.tolist() == [0]


def test_classes_come_from_before_and_their_last_is_open():
    matrix = [[10, 50], [20, 90], [30, 20]]
    classes = ClassParameters("equal", n_classes=2)
    changes, _, _ = compared(matrix, [1, 1], [0, 1], classes=classes)
    assert changes.classes.labels == ("≤ 15.0 min", "> 15.0 min")
    assert changes.frame.before_class.tolist() == [1, 2, 2]
    assert changes.frame.after_class.tolist() == [2, 2, 2]
    assert len(open_ended(changes.classes, False)) == 2


def test_a_pathway_is_told_in_hours():
    order, labels = change_labels(ChangeParameters(BURDEN, breaks=(1.0, 5.0)))
    assert labels.tolist()[1:4] == ["more than 5 h shorter", "1–5 h shorter", "up to 1 h shorter"]
    assert order.tolist() == [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5]
    search = table([[10, 70]])
    before, after = np.array([[True], [False]]), np.array([[False], [True]])
    times = scenario_times(search, before, after)
    sites = apply_actions(facilities(("a", "A", "", 0, 0), ("b", "B", "", 0, 0)), closing(["a"]))
    found = scenario_changes(
        times, sites, search.origin_reasons,
        ChangeParameters(BURDEN, ClassParameters(thresholds=(10, 20)), (1.0, 5.0)),
        (np.array([600.0]), np.array([700.0])),
    )  # fmt: skip
    assert found.frame.change_label[0] == "1–5 h longer"
    assert (found.frame.before_label[0], found.frame.after_label[0]) == ("≤ 10 h", "10–20 h")
    assert found.frame.burden_change[0] == 100


def test_breaks_that_do_not_rise_are_refused():
    with pytest.raises(ParameterError, match="CHANGE_BREAKS"):
        ChangeParameters(breaks=(5.0, 5.0))


def test_actions_from_several_sources_are_joined():
    both = joined_actions([closing(["a"]), actions(("open", "d", "D", "x", 1, 1))])
    assert both.action.tolist() == ["close", "open"]
    assert len(both) == len(both.facilities) == 2
