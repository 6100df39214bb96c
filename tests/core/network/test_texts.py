"""Columns of texts, collected batch by batch."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.network import texts as texts_module
from parcours_plugin.core.network.keys import starts
from parcours_plugin.core.network.texts import Texts

SOME = st.one_of(
    st.none(),
    st.sampled_from(["", "a", "ab", "ba", "é", "residential", "residentiaL", "x" * 64, "x" * 65]),
    st.text(st.characters(blacklist_categories=["Cs"]), max_size=20),
)


def collected(batches):
    """The column of some batches of texts, None where a row has none."""
    column = Texts()
    for batch in batches:
        octets = [(text or "").encode() for text in batch]
        offsets = starts(np.array([len(piece) for piece in octets], np.int64))
        valid = np.array([text is not None for text in batch], bool)
        every = np.frombuffer(b"".join(octets), np.uint8)
        column.add(every, offsets, None if valid.all() else valid)
    return column.column()


def as_list(column):
    return [None if value != value else value for value in column.astype(object)]


@given(st.lists(st.lists(SOME, max_size=12), max_size=5))
def test_texts_come_out_of_batches_as_they_went_in(batches):
    column = collected(batches)
    assert as_list(column) == [text for batch in batches for text in batch]
    assert column.categories.is_unique


@given(st.lists(st.lists(SOME, max_size=12), max_size=5))
def test_two_texts_of_one_sum_stay_two(batches):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts_module, "MULTIPLIERS", (0,))  # then sums hardly tell texts apart
        assert as_list(collected(batches)) == [text for batch in batches for text in batch]


@given(st.lists(st.lists(SOME, max_size=12), max_size=5))
def test_sums_that_share_a_slot_are_told_apart(batches):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(texts_module, "SLOT_BITS", 1)
        assert as_list(collected(batches)) == [text for batch in batches for text in batch]


def test_texts_that_cannot_be_decoded_are_one_where_they_look_the_same():
    column = Texts()
    column.add(np.frombuffer(b"a\xffa\xfe", np.uint8), np.array([0, 2, 4]))
    assert list(column.column()) == ["a\ufffd", "a\ufffd"]
    assert len(column.column().categories) == 1
