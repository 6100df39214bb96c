import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core import contracts
from parcours_plugin.core.access.time_rows import time_rows
from parcours_plugin.core.access.times import table_from_matrix, time_table


def texts(*values):
    return np.array(values, object)


def small(**limits):
    # a reaches x in 20 and y in 10; b reaches x in 40; c is too far from the network
    return time_table(
        texts("a", "b", "c"), texts("x", "y", "z"),
        np.array([0, 0, 1]), np.array([0, 1, 0]), np.array([20.0, 10, 40]),
        np.array([15.0, 8, 30]),
        origin_reasons=texts("", "", "too far"), destination_reasons=texts("", "", "no geometry"),
        **limits,
    )  # fmt: skip


def test_without_limits_every_pair_has_a_row_and_the_unreached_ones_a_reason():
    rows = time_rows(small())
    frame = rows.frame
    assert list(frame) == [field.name for field in contracts.TRAVEL_TIMES]
    assert frame[["origin_id", "dest_id", "reached"]].values.tolist() == [
        ["a", "y", True], ["a", "x", True], ["a", "z", False],
        ["b", "x", True], ["b", "y", False], ["b", "z", False],
        ["c", "x", False], ["c", "y", False], ["c", "z", False],
    ]  # fmt: skip
    assert frame.reason.tolist() == [
        "", "", "the destination: no geometry", "", "no way between them",
        "the destination: no geometry", "too far", "too far", "too far",
    ]  # fmt: skip
    assert frame["rank"].tolist()[:2] == [1, 2]
    assert frame["rank"].isna().tolist() == (~frame.reached).tolist()
    assert (rows.n_pairs, rows.n_reached, rows.n_alone) == (9, 3, 1)


def test_with_a_limit_an_origin_without_destination_has_one_row_with_its_reason():
    rows = time_rows(small().within(30))
    assert rows.frame[["origin_id", "dest_id", "reason"]].values.tolist() == [
        ["a", "y", ""],
        ["a", "x", ""],
        ["b", None, "no destination within 30 minutes"],
        ["c", None, "too far"],
    ]
    assert rows.destination.tolist() == [1, 0, -1, -1]
    assert (rows.n_pairs, rows.n_reached, rows.n_alone) == (9, 2, 2)


def test_the_nearest_only():
    rows = time_rows(small(), nearest=1)
    assert rows.frame.dest_id.tolist() == ["y", "x", None]
    assert (rows.n_pairs, rows.n_reached, rows.n_alone) == (3, 2, 1)


times = st.one_of(st.floats(0, 100), st.just(np.inf))


@given(
    st.lists(st.lists(times, min_size=3, max_size=3), min_size=1, max_size=6),
    st.integers(0, 4),
    st.one_of(st.just(np.inf), st.floats(0, 100)),
)
def test_every_origin_is_in_the_table_and_pairs_are_conserved(matrix, nearest, limit):
    dense = np.array(matrix)
    ids = np.arange(len(dense)).astype(str).astype(object)
    table = table_from_matrix(ids, texts("x", "y", "z"), dense)
    rows = time_rows(table.within(limit) if np.isfinite(limit) else table, nearest)
    assert set(rows.frame.origin_id) == set(ids)
    assert rows.frame.reached.sum() == rows.n_reached <= rows.n_pairs
    assert (rows.frame.reason == "").tolist() == rows.frame.reached.tolist()
    if not nearest and np.isinf(limit):
        assert len(rows.frame) == rows.n_pairs == dense.size
