"""Texts as numbers keep their order and their letters."""

from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.tables.letters import letters_of, text_order


@given(st.sets(st.text("aé1 PAT-\U0001f489z", max_size=20) | st.text(max_size=90)))
def test_texts_are_ordered_as_python_orders_them(texts):
    texts = list(texts)
    assert [texts[i] for i in text_order(texts)] == sorted(texts)


@given(st.lists(st.text("aé1z", max_size=20)))
def test_letters_are_those_of_the_texts(texts):
    table = letters_of(texts, 40)
    assert [bytes(row).rstrip(b"\0").decode() for row in table] == texts
    assert table.shape[1] % 8 == 0


def test_texts_too_long_or_of_several_lines_have_no_table():
    assert letters_of(["a" * 41], 40) is None
    assert letters_of(["a\nb"], 40) is None
    assert letters_of(["\ud800"], 40) is None
