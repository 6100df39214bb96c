"""Tables to files: whole or not at all, harmless in a spreadsheet, with sentences for bad paths."""

from __future__ import annotations

import csv
import datetime

import numpy as np
import openpyxl
import pandas as pd
import pytest

from parcours_plugin.core.errors import Cancelled, InputError, ParameterError
from parcours_plugin.core.i18n import set_language
from parcours_plugin.core.pathways.export_files import MOST_ROWS, write_bytes, write_table
from parcours_plugin.core.pathways.export_tables import steps_frame
from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps

EVIL = ["=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)", "\tx", "\r=1", "Thiers", "a=b"]
SAFE = ["'=HYPERLINK(1)", "'+1", "'-2+3", "'@SUM(A1)", "'\tx", "'\r=1", "Thiers", "a=b"]


def evil_frame():
    return pd.DataFrame(
        {
            "name": EVIL,
            "days": [-1.5, *range(7)],
            "day": pd.to_datetime(["2020-01-02"] * 7 + [None]),
            "=bad": [None] * 8,
        }
    )


def steps(n=4):
    frame = pd.DataFrame(
        {
            "patient": np.repeat([f"p{i}" for i in range(n)], 2),
            "seq": [1, 2] * n,
            "step": ["biopsy", "=surgery"] * n,
            "date": pd.to_datetime(["2020-01-01", "2020-02-01"] * n),
            "facility_id": ["030000012", None] * n,
            "residence": np.repeat(["03001", "63113"] * (n // 2), 2),
        }
    )
    return group_steps(frame, recognise_steps(list(frame.columns)))


def test_cells_that_a_spreadsheet_would_run_are_neutralised_in_csv(tmp_path):
    path = tmp_path / "out.csv"
    write_table(evil_frame(), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0] == ["name", "days", "day", "'=bad"]
    assert [row[0] for row in rows[1:]] == SAFE
    assert rows[1][1:3] == ["-1.5", "2020-01-02"]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_cells_that_a_spreadsheet_would_run_are_neutralised_in_xlsx(tmp_path):
    path = tmp_path / "out.xlsx"
    write_table(evil_frame(), path, ["=remark"], "steps")
    book = openpyxl.load_workbook(path)
    page = book["steps"]
    assert [cell.value for cell in page["A"]][1:] == SAFE
    assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    assert page["B2"].value == -1.5
    assert page["C2"].value in (datetime.date(2020, 1, 2), datetime.datetime(2020, 1, 2))
    assert page["C9"].value is None
    assert book["Read me"]["A1"].value == "'=remark"


def test_control_characters_do_not_stop_a_workbook(tmp_path):
    write_table(pd.DataFrame({"a": ["x\x0by", "\x01=1"]}), tmp_path / "out.xlsx")
    page = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert [cell.value for cell in page["A"]] == ["a", "xy", "'=1"]


def test_french_csv_has_semicolons_and_decimal_commas(tmp_path):
    (tmp_path / "parcours_fr.ts").write_text("<TS></TS>", encoding="utf-8")
    set_language("fr", tmp_path)
    try:
        write_table(pd.DataFrame({"a": [1.5], "b": ["x"]}), tmp_path / "out.csv")
    finally:
        set_language("en", tmp_path)
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig") == "a;b\n1,5;x\n"


def test_what_is_written_can_be_read_again(tmp_path):
    first = steps()
    chosen = np.array([2, 0])
    frame = steps_frame(first, chosen)
    assert frame["patient"].tolist() == ["p2", "p2", "p0", "p0"]
    assert list(frame.columns) == [
        *("patient", "seq", "step", "date", "facility_id", "residence", "wait_days")
    ]
    write_table(frame, tmp_path / "out.csv")
    back = pd.read_csv(tmp_path / "out.csv", dtype=str)
    assert back["facility_id"].tolist()[0] == "030000012"
    back["date"] = pd.to_datetime(back["date"])
    again = group_steps(back, recognise_steps(list(back.columns)))
    assert again.day.tolist() == first.day[[4, 5, 0, 1]].tolist()


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_a_cancelled_export_leaves_the_old_file_and_nothing_else(tmp_path, suffix):
    path = tmp_path / f"out.{suffix}"
    path.write_text("old")

    def stop(share, message=""):
        if share > 0:
            raise Cancelled()

    frame = pd.DataFrame({"a": np.arange(50_000)})
    with pytest.raises(Cancelled):
        write_table(frame, path, progress=stop)
    assert path.read_text() == "old"
    assert [item.name for item in tmp_path.iterdir()] == [path.name]


def test_bad_paths_are_told_in_sentences(tmp_path):
    frame = pd.DataFrame({"a": [1]})
    with pytest.raises(ParameterError, match="neither CSV nor XLSX"):
        write_table(frame, tmp_path / "out.txt")
    with pytest.raises(InputError, match="does not exist"):
        write_table(frame, tmp_path / "nowhere" / "out.csv")
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        write_table(frame, tmp_path / "folder.csv")
    with pytest.raises(InputError, match="cannot be written"):
        write_bytes(b"", tmp_path / ("x" * 300 + ".png"))


def test_more_rows_than_a_sheet_holds_are_refused_at_once(tmp_path):
    frame = pd.DataFrame({"a": np.zeros(MOST_ROWS + 1, np.int8)})
    with pytest.raises(InputError, match="save it as CSV"):
        write_table(frame, tmp_path / "out.xlsx")
    assert not list(tmp_path.iterdir())


def test_an_empty_table_is_a_header(tmp_path):
    write_table(pd.DataFrame({"a": [], "b": []}), tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig") == "a,b\n"
