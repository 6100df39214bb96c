"""Tables cut by their bytes hold the same cells as read letter by letter."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcours_plugin.core.tables import cutting, delimited
from parcours_plugin.core.tables.cutting import cut_columns
from parcours_plugin.core.tables.encodings import detect_encoding
from parcours_plugin.core.tables.reading import read_file


def cut(path, width=3, separator=";", skipped=0):
    """The rows of a file, cell by cell; None where it is not plain."""
    columns = cut_columns(
        path, detect_encoding(path), separator, width, width + 5, skipped, lambda *_: None
    )
    return None if columns is None else [list(row) for row in zip(*(c.objects() for c in columns))]


def written(path, content):
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("a;b;c\nd;;f\n", [["a", "b", "c"], ["d", "", "f"]]),
        ("a;b;c\r\nd;e;f", [["a", "b", "c"], ["d", "e", "f"]]),
        ("\ufeffa;b;c\n", [["a", "b", "c"]]),
        ("a\n\na;b;c;d\n", [["a", "", "", ""], ["", "", "", ""], ["a", "b", "c", "d"]]),
        ('"a";"b;\n""c""";d\n', [["a", 'b;\n"c"', "d"]]),
        ('"";"x"\n', [["", "x", ""]]),
        ("é;œ\n".encode("cp1252"), [["é", "œ", ""]]),
        ("x" * 500 + ";b;c\n" + "x" * 500 + "y;b;c\n",
         [["x" * 500, "b", "c"], ["x" * 500 + "y", "b", "c"]]),
        ("12345678;1234567812345678;1\n", [["12345678", "1234567812345678", "1"]]),
    ],
)  # fmt: skip
def test_a_plain_table_is_cut_into_its_cells(tmp_path, content, rows):
    assert cut(written(tmp_path / "t.csv", content)) == rows


@pytest.mark.parametrize(
    "content",
    ['a;5" pipe;c\n', 'a;"b\n', 'a;"b"c;d\n', 'a; "b";d\n', "a;b\rc;d\n",
     "a;b\0;c\n" + "a;b;c\n" * 50,
     "a;b;c;d;e;f;g;h;i\n", "a;b\n".encode("utf-16")],
)  # fmt: skip
def test_what_is_not_plain_is_left_to_the_reader_of_letters(tmp_path, content):
    assert cut(written(tmp_path / "t.csv", content)) is None


CELLS = st.text("ab1 é;\"\n\r'#\xa0œ", max_size=20) | st.sampled_from(
    ["", "2019-01-05 10:00:00", "2019-01-05 10:00:01", "63000" * 40]
)


@settings(max_examples=300, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(
    st.lists(st.lists(CELLS, max_size=6), max_size=9),
    st.sampled_from(["none", "needed", "all"]),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]),
)
def test_bytes_and_letters_give_the_same_table(tmp_path, rows, quotes, line_end, encoding):
    def cell(text):
        risky = any(c in text for c in ';"\n\r')
        if quotes == "all" or (quotes == "needed" and risky):
            return '"' + text.replace('"', '""') + '"'
        return text

    lines = ["patient;etape;date", *(";".join(map(cell, row)) for row in rows)]
    path = written(tmp_path / "t.csv", line_end.join(lines).encode(encoding))
    by_bytes = read_file(path)
    kept, delimited.cut_columns = delimited.cut_columns, lambda *_: None
    try:
        by_letters = read_file(path)
    finally:
        delimited.cut_columns = kept
    assert by_bytes.columns == by_letters.columns and by_bytes.notes == by_letters.notes
    np.testing.assert_array_equal(by_bytes.row_number, by_letters.row_number)
    np.testing.assert_array_equal(by_bytes.overfull, by_letters.overfull)
    for name in by_letters.columns:
        assert by_bytes.text(name).tolist() == by_letters.text(name).tolist()
        assert len(set(by_bytes.cells(name).values)) == len(by_bytes.cells(name).values)


def test_a_tiny_file_that_pandas_refuses_at_one_width_is_read_at_another(tmp_path, monkeypatch):
    path = written(tmp_path / "t.csv", "patient;etape;date\n\n\n\n1;;;;")
    monkeypatch.setattr(delimited, "cut_columns", lambda *_: None)
    assert read_file(path).text("patient").tolist() == ["1"]


def test_a_file_of_several_blocks_is_one_table(tmp_path, monkeypatch):
    rows = [f"P{i % 7};{'Étape' * (i % 3)};{i}" for i in range(200)]
    path = written(tmp_path / "t.csv", "patient;etape;n\n" + "\n".join(rows) + "\nx;y;z;more")
    whole = cut(path, skipped=1)
    monkeypatch.setattr(cutting, "BLOCK", 97)
    assert cut(path, skipped=1) == whole
    assert [";".join(row[:3]) for row in whole[:200]] == rows and whole[200][3] == "more"
    monkeypatch.setattr(cutting, "BLOCK", 5)  # shorter than a line
    assert cut(path, skipped=1) == whole


def test_cells_with_one_number_are_still_told_apart(tmp_path, monkeypatch):
    monkeypatch.setattr(cutting, "_MIX", np.uint64(0))
    path = written(tmp_path / "t.csv", "mammographie;b;c\nradiothérapie;d;e\n")
    assert [row[0] for row in cut(path)] == ["mammographie", "radiothérapie"]
