"""Workbooks: typed cells, the right sheet, titles, merged cells, and files made to harm."""

import datetime
import zipfile

import openpyxl
import pytest

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.tables.reading import read_file


def save(path, sheets, merged=()):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
    book.save(path)
    return path


def test_dates_and_numbers_keep_their_type(tmp_path):
    day = datetime.datetime(2019, 1, 5)
    rows = [["patient", "step", "date", "finess"], [12, "RCP", day, 30780092], [7.0, "RCP", day, 1]]
    table = read_file(save(tmp_path / "t.xlsx", {"s": rows}))
    assert table.text("patient").tolist() == ["12", "7"]
    assert table.distinct("date")[1] == [day]
    assert table.text("finess").tolist() == ["30780092", "1"]


def test_title_rows_blank_rows_and_numbering(tmp_path):
    rows = [["Parcours 2021"], [], ["N° patient", "Étape"], [1, "RCP"], [None, None], [2, "Suivi"]]
    table = read_file(save(tmp_path / "t.xlsx", {"s": rows}))
    assert table.columns == ["N° patient", "Étape"]
    assert table.row_number.tolist() == [4, 6]


def test_the_sheet_that_is_a_table_is_taken_and_the_others_told(tmp_path):
    sheets = {
        "Notice": [["Lisez-moi"], ["Ce classeur contient des parcours"]],
        "Données": [["N° patient", "Étape", "Date"], [1, "RCP", "05/01/2019"]],
    }
    path = save(tmp_path / "t.xlsx", sheets)
    table = read_file(path)
    assert table.text("Étape").tolist() == ["RCP"]
    assert any("Notice" in note for note in table.notes)
    assert read_file(path, sheet="donnees").columns == table.columns
    assert read_file(path, sheet="2").columns == table.columns
    with pytest.raises(ParameterError, match="Données"):
        read_file(path, sheet="Feuil9")


def test_cells_merged_over_rows_count_for_each_row(tmp_path):
    rows = [["patient", "step"], [1, "RCP"], [None, "Chirurgie"], [None, "Suivi"], [2, "RCP"]]
    table = read_file(save(tmp_path / "t.xlsx", {"s": rows}, merged=["A2:A4"]))
    assert table.text("patient").tolist() == ["1", "1", "1", "2"]


def test_a_workbook_with_another_name_is_still_a_workbook(tmp_path):
    path = save(tmp_path / "t.xlsx", {"s": [["patient", "step"], [1, "RCP"]]})
    assert read_file(path.rename(tmp_path / "t.csv")).text("step").tolist() == ["RCP"]


def test_spreadsheet_errors_count_as_empty(tmp_path):
    path = save(tmp_path / "t.xlsx", {"s": [["patient", "step"], [1, "#N/A"], [2, "RCP"]]})
    assert read_file(path).text("step").tolist() == ["", "RCP"]


def test_truncated_workbook_is_refused(tmp_path):
    path = save(tmp_path / "t.xlsx", {"s": [["patient", "step"], [1, "RCP"]]})
    whole = path.read_bytes()
    for size in (10, len(whole) // 2, len(whole) - 30):
        path.write_bytes(whole[:size])
        with pytest.raises(InputError, match="damaged"):
            read_file(path)


def test_a_member_cut_in_the_archive_is_refused(tmp_path):
    good = save(tmp_path / "good.xlsx", {"s": [["patient", "step"], [1, "RCP"]]})
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(path, "w") as new:
        for member in old.namelist():
            content = old.read(member)
            new.writestr(member, content[:200] if "sheet1" in member else content)
    with pytest.raises(InputError, match="damaged"):
        read_file(path)


def test_other_archives_are_told_from_workbooks(tmp_path):
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(InputError, match="no XLSX"):
        read_file(path)


def test_an_archive_that_explodes_is_not_opened(tmp_path):
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 40_000_000)
    with pytest.raises(InputError, match="inflates"):
        read_file(path)


def test_entities_are_refused(tmp_path):
    path = tmp_path / "t.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "xl/workbook.xml", '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'
        )
    with pytest.raises(InputError, match="damaged"):
        read_file(path)


def test_password_is_told(tmp_path):
    path = tmp_path / "t.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
    )
    with pytest.raises(InputError, match="password"):
        read_file(path)


def test_empty_sheet_is_told(tmp_path):
    with pytest.raises(InputError, match="empty"):
        read_file(save(tmp_path / "t.xlsx", {"s": []}))
