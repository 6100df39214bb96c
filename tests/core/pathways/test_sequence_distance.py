"""Edit distances of pathways against a plain table filled by hand."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.pathways.event_log import event_log
from parcours_plugin.core.pathways.sequence_distance import (
    EditCosts,
    Words,
    edit_distances,
    pairwise_distances,
    transition_costs,
    words_of,
)
from parcours_plugin.core.pathways.sequences import sequences_of
from parcours_plugin.core.pathways.variants import variant_codes


def plain_distance(one, two, costs):
    """The recursion of Needleman and Wunsch, cell by cell."""
    table = [[j * costs.indel for j in range(len(two) + 1)]]
    for i, a in enumerate(one, 1):
        row = [i * costs.indel]
        for j, b in enumerate(two, 1):
            row.append(
                min(
                    table[-1][j] + costs.indel,
                    row[-1] + costs.indel,
                    table[-1][j - 1] + costs.substitution[a, b],
                )
            )
        table.append(row)
    return table[-1][-1]


def words(lists):
    length = np.array([len(one) for one in lists], np.int64)
    step = np.zeros((len(lists), max(length.max(initial=0), 1)), np.int64)
    for row, one in enumerate(lists):
        step[row, : len(one)] = one
    return Words(step, length)


def test_a_missing_step_costs_one_deletion_and_another_step_a_substitution():
    costs = EditCosts(np.array([[0, 2, 1.2], [2, 0, 1.5], [1.2, 1.5, 0]]), 1.0)
    found = pairwise_distances(words([[0, 1, 2], [0, 2], [0, 0, 2], [2, 1, 0], []]), costs)
    assert found[0, 1] == pytest.approx(1.0)  # the 1 is left out
    assert found[0, 2] == pytest.approx(2.0)  # 0 for 1, or out and in
    assert found[0, 3] == pytest.approx(2.4)  # 0 and 2 exchanged, twice 1.2
    assert found[:, 4].tolist() == pytest.approx([3, 2, 3, 3, 0])


def test_costs_come_from_the_rates_of_what_follows_what():
    # A is followed by B (2 of 3) and by C (1 of 3); B by C always; C by nothing.
    steps = list("ABC") + list("ABC") + list("AC")
    log = event_log(pd.DataFrame({"patient": list("pppqqqrr"), "step": steps}))
    costs = transition_costs(sequences_of(log))
    assert costs.substitution[0, 1] == pytest.approx(2 - 2 / 3)
    assert costs.substitution[1, 2] == pytest.approx(2 - 1)
    assert costs.substitution[0, 2] == pytest.approx(2 - 1 / 3)
    assert costs.indel == pytest.approx((2 - 1 / 3) / 2)
    assert np.array_equal(costs.substitution, costs.substitution.T)


sequences = st.lists(st.lists(st.integers(0, 3), max_size=7), min_size=1, max_size=12)


@settings(max_examples=60, deadline=None)
@given(sequences, st.lists(st.floats(0.0, 2.0), min_size=6, max_size=6), st.floats(0.1, 1.5))
def test_distances_are_those_of_the_plain_recursion(lists, given_costs, indel):
    substitution = np.zeros((4, 4))
    substitution[np.triu_indices(4, 1)] = given_costs
    costs = EditCosts(substitution + substitution.T, indel)
    found = pairwise_distances(words(lists), costs)
    wanted = [[plain_distance(a, b, costs) for b in lists] for a in lists]
    assert np.allclose(found, wanted, atol=1e-4)
    assert np.allclose(edit_distances(words(lists[:3]), words(lists), costs), wanted[:3], atol=1e-4)
    assert np.array_equal(found, found.T) and not found.diagonal().any()


def test_many_sequences_are_compared_block_by_block_as_one_by_one():
    rng = np.random.default_rng(4)
    lists = [rng.integers(0, 4, rng.integers(0, 6)).tolist() for _ in range(700)]
    costs = EditCosts(np.ones((4, 4)) - np.eye(4), 0.6)
    found = pairwise_distances(words(lists), costs)
    for i, j in rng.integers(0, 700, (300, 2)).tolist():
        assert found[i, j] == pytest.approx(plain_distance(lists[i], lists[j], costs), abs=1e-5)


def test_variants_become_rows_and_the_longest_are_cut():
    steps = pd.DataFrame({"patient": list("aaabcc"), "seq": [1, 2, 3, 1, 1, 2],
                          "step": ["X", "Y", "X", "Y", "X", "Y"]})  # fmt: skip
    log = sequences_of(event_log(steps))
    variant, example = variant_codes(log)
    rows = words_of(log, example, 2)
    said = ["".join(log.words[s[:n]]) for s, n in zip(rows.step, rows.length.tolist())]
    assert [said[v] for v in variant] == ["XY", "Y", "XY"]
