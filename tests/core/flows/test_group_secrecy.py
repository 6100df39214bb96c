"""Hidden groups cannot be computed back from the shown ones."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.flows.group_secrecy import hide_groups

linprog = pytest.importorskip("scipy.optimize").linprog


def crossed(tables):
    """Rows of block 0 and of one block per table; tables (kinds x values) with equal row sums."""
    first = tables[0]
    rows = [(0, -1, -1, first.sum())]
    rows += [(0, kind, -1, count) for kind, count in enumerate(first.sum(1))]
    for block, table in enumerate(tables, 1):
        rows += [(block, -1, value, count) for value, count in enumerate(table.sum(0))]
        rows += [(block, *place, count) for place, count in np.ndenumerate(table)]
    kept = [row for row in rows if row[3] > 0]
    return (np.array(column, np.int64) for column in zip(*kept))


def possible_range(tables, hidden_of, cell):
    """Least and largest value of a cell of table 0 that the shown numbers allow."""
    sizes = [table.size for table in tables]
    start = np.concatenate([[0], np.cumsum(sizes)])
    equations, results = [], []

    def known(places, value):
        row = np.zeros(start[-1])
        row[places] = 1
        equations.append(row)
        results.append(value)

    base = np.arange(sizes[0]).reshape(tables[0].shape)
    for kind in range(len(base)):
        for block, table in enumerate(tables[1:], 1):  # the same total, shown or not
            row = np.zeros(start[-1])
            row[base[kind]] = 1
            row[start[block] + np.arange(table.size).reshape(table.shape)[kind]] = -1
            equations.append(row)
            results.append(0)
        if not hidden_of.get((0, kind, -1), False):
            known(base[kind], tables[0][kind].sum())
    if not hidden_of.get((0, -1, -1), False):
        known(base.ravel(), tables[0].sum())
    for block, table in enumerate(tables, 1):
        places = start[block - 1] + np.arange(table.size).reshape(table.shape)
        for value in range(table.shape[1]):
            if not hidden_of.get((block, -1, value), False):
                known(places[:, value], table[:, value].sum())
        for place, count in np.ndenumerate(table):
            if not hidden_of.get((block, *place), False):
                known([places[place]], count)
    cost = np.zeros(start[-1])
    cost[cell] = 1
    ends = [
        linprog(sign * cost, A_eq=np.array(equations), b_eq=results, bounds=(0, None))
        for sign in (1, -1)
    ]
    largest = np.inf if ends[1].status == 3 else -ends[1].fun
    return ends[0].fun, largest


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_hidden_count_has_only_one_possible_value(data):
    counts = st.integers(0, 40)
    n_kinds, n_values = data.draw(st.integers(1, 3)), data.draw(st.integers(2, 4))
    first = np.array(
        data.draw(
            st.lists(
                st.lists(counts, min_size=n_values, max_size=n_values),
                min_size=n_kinds,
                max_size=n_kinds,
            )
        )
    )
    if not first.sum():
        return
    second = np.column_stack([first.sum(1) // 3, first.sum(1) - first.sum(1) // 3])
    block, shared, own, count = crossed([first, second])
    hidden = hide_groups(block, shared, own, count, count, 11)
    keys = zip(block.tolist(), shared.tolist(), own.tolist())
    hidden_of = dict(zip(keys, hidden.tolist()))
    small = (count >= 1) & (count < 11)
    assert hidden[small].all()
    for (kind, value), number in np.ndenumerate(first):
        if 1 <= number < 11:
            low, high = possible_range([first, second], hidden_of, kind * first.shape[1] + value)
            assert high - low > 1


def test_nothing_is_hidden_without_a_minimum_or_without_small_groups():
    block, own = np.array([0, 1, 1]), np.array([-1, 0, 1])
    count = np.array([30, 15, 15])
    assert not hide_groups(block, np.full(3, -1), own, count, count, 11).any()
    assert not hide_groups(block, np.full(3, -1), own, count, np.array([3, 2, 1]), 0).any()


def test_the_grand_total_stays_when_two_parts_can_hide_each_other():
    block, own = np.array([0, 1, 1, 1]), np.array([-1, 0, 1, 2])
    count = np.array([1000, 3, 47, 950])
    hidden = hide_groups(block, np.full(4, -1), own, count, count, 11)
    assert hidden.tolist() == [False, True, True, False]


def test_a_block_alone_is_hidden_for_itself():
    block = np.array([-1, -1, -1, -2, -2, -2])
    shared = np.array([-1, 0, 1, -1, 0, 1])
    count = np.array([40, 4, 36, 60, 30, 30])
    hidden = hide_groups(block, shared, np.zeros(6, int), count, count, 11)
    assert hidden.tolist() == [False, True, True, False, False, False]


NESTED = [
    np.array([[12, 8, 0], [16, 49, 9]]),
    np.array([[7, 5, 8], [56, 9, 9]]),
    np.array([[12, 8], [66, 8]]),
]


def hidden_rows(tables):
    block, shared, own, count = crossed(tables)
    hidden = hide_groups(block, shared, own, count, count, 11)
    keys = list(zip(block.tolist(), shared.tolist(), own.tolist()))
    return dict(zip(keys, hidden.tolist())), dict(zip(keys, count.tolist()))


def test_what_a_later_block_made_needless_is_shown_again():
    hidden_of, _ = hidden_rows(NESTED)
    assert not hidden_of[(0, 1, -1)]
    assert not hidden_of[(1, 1, 0)]
    assert not hidden_of[(2, -1, 0)]
    # 25 were hidden when blocks were only protected one after the other.
    assert sum(hidden_of.values()) == 19


@pytest.mark.parametrize("first", range(3))
def test_showing_it_again_gives_nothing_away(first):
    tables = [NESTED[first], *(table for row, table in enumerate(NESTED) if row != first)]
    hidden_of, _ = hidden_rows(tables)
    for (kind, value), number in np.ndenumerate(tables[0]):
        if 1 <= number < 11:
            low, high = possible_range(tables, hidden_of, kind * tables[0].shape[1] + value)
            assert high >= number + 11 - 1e-6
            assert high - low > 1
