"""Text tables are read whatever their encoding, separator, quotes and title rows."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.tables.delimited import find_separator
from parcours_plugin.core.tables.reading import read_file

ROWS = [
    ["N° patient", "Étape", "Date", "Coût"],
    ["1", "Chirurgie à Issoire", "05/01/2019", "50,00"],
    ["2", "Radiothérapie", "31/01/2019", "1 400,50"],
]


def write(path, rows, separator=";", encoding="utf-8"):
    path.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    return path


def cells(table):
    return [list(row) for row in zip(*(table.text(column) for column in table.columns))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_every_encoding_and_separator_gives_the_same_cells(tmp_path, encoding, separator):
    table = read_file(write(tmp_path / "t.csv", ROWS, separator, encoding))
    assert table.columns == ROWS[0]
    assert cells(table) == ROWS[1:]
    assert table.row_number.tolist() == [2, 3]


def test_comma_separates_where_numbers_have_points(tmp_path):
    rows = [["patient", "étape", "coût"], ["1", "RCP", "50.5"], ["2", "RCP", "400.0"]]
    assert cells(read_file(write(tmp_path / "t.csv", rows, ","))) == rows[1:]


def test_decimal_commas_do_not_pass_for_separators():
    assert find_separator("a;b\n1,5;2,5\n3,5;4,5\n5,5;6,5\n") == (";", 0)


def test_first_line_that_names_the_separator_is_obeyed_and_skipped(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("sep=|\npatient|step\n1|RCP, biopsie; suivi\n", encoding="utf-8")
    table = read_file(path)
    assert cells(table) == [["1", "RCP, biopsie; suivi"]]
    assert table.row_number.tolist() == [3]


def test_title_rows_and_blank_rows_keep_the_numbering_of_the_file(tmp_path):
    rows = [["Cohorte sein 2021"], [""], *ROWS[:2], ["", "", "", ""], ROWS[2], [""]]
    table = read_file(write(tmp_path / "t.csv", rows))
    assert table.columns == ROWS[0]
    assert table.row_number.tolist() == [4, 6]


def test_line_breaks_inside_quotes_are_one_row(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text('patient;step;note\n1;RCP;"deux\nlignes; et un ""mot"""\n2;RCP;\n', "utf-8")
    table = read_file(path)
    assert cells(table) == [["1", "RCP", 'deux lignes; et un "mot"'], ["2", "RCP", ""]]
    assert table.row_number.tolist() == [2, 3]


@pytest.mark.parametrize("end", ["", '2;"RCP";02/01/2020\n'])
def test_a_quote_that_is_never_closed_swallows_no_row(tmp_path, end):
    path = tmp_path / "t.csv"
    path.write_text('patient;step;date\n1;"RCP;01/01/2020\n' + "3;Suivi;03/01/2020\n" * 4 + end,
                    "utf-8")  # fmt: skip
    table = read_file(path)
    assert len(table) == 5 + bool(end)
    assert table.text("patient")[0] == "1"
    assert any("quotation" in note for note in table.notes)


def test_rows_with_too_many_cells_are_told_and_none_is_lost(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("a;b\n1;2\n1;2;3\n1;2;;\n1\n" + "1;2" + ";x" * 40 + "\n", encoding="utf-8")
    table = read_file(path)
    assert table.overfull.tolist() == [False, True, False, False, True]
    assert table.text("b").tolist() == ["2", "2", "2", "", "2"]


def test_chunks_join_without_a_seam(tmp_path, monkeypatch):
    path = tmp_path / "t.csv"
    path.write_text("a;b\n" + "".join(f"{i};{i % 7}\n" for i in range(5000)), encoding="utf-8")
    monkeypatch.setattr("parcours_plugin.core.tables.delimited.CHUNK_CELLS", 700)
    table = read_file(path)
    assert table.text("a").tolist() == [str(i) for i in range(5000)]
    assert table.row_number.tolist() == list(range(2, 5002))


def test_stray_windows_letters_in_utf8_are_read(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes("patient;étape\n1;Radiothérapie\n2;".encode() + "Épisode\n".encode("cp1252"))
    table = read_file(path)
    assert table.text("étape").tolist() == ["Radiothérapie", "Épisode"]


def test_repeated_and_missing_names_become_distinct(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("patient;Date;;Date\n1;2;3;4\n", encoding="utf-8")
    assert read_file(path).columns == ["patient", "Date", "column 3", "Date (2)"]


def test_file_without_header_numbers_its_columns(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("comment\nx;1;2;3\ny;4\n", encoding="utf-8")
    table = read_file(path, header=False)
    assert table.columns == ["1", "2", "3", "4"]
    assert table.row_number.tolist() == [1, 2, 3]
    assert cells(table)[2] == ["y", "4", "", ""]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"\r\n \n", "empty"),
        (bytes(range(256)) * 20, "binary"),
        (b"%PDF-1.7 trailer", "binary"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old .xls"),
        (b"PK\x03\x04 no archive", "damaged"),
    ],
    ids=["empty", "blank", "binary", "pdf", "xls", "archive"],
)
def test_what_is_no_table_is_refused_with_a_sentence(tmp_path, content, word):
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    with pytest.raises(InputError, match=word):
        read_file(path)


def test_folder_and_missing_file_are_refused(tmp_path):
    with pytest.raises(InputError, match="folder"):
        read_file(tmp_path)
    with pytest.raises(InputError, match="does not exist"):
        read_file(tmp_path / "none.csv")


def test_unknown_encoding_names_the_way_out(tmp_path):
    with pytest.raises(ParameterError, match="cp1252"):
        read_file(write(tmp_path / "t.csv", ROWS), encoding="klingon")


CELL = st.text(
    st.characters(blacklist_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Cf"),
                  blacklist_characters='"'), min_size=1, max_size=6,
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=8))
def test_quoted_cells_come_back_whatever_they_hold(tmp_path, rows):
    path = tmp_path / "t.csv"
    lines = ["patient;step;facility"] + [";".join(f'"{cell}"' for cell in row) for row in rows]
    path.write_text("\n".join(lines), encoding="utf-8")
    table = read_file(path)
    errors = {"#N/A"}
    wanted = [["" if cell in errors else cell for cell in row] for row in rows]
    assert cells(table) == wanted
    assert np.array_equal(table.row_number, np.arange(2, len(rows) + 2))
