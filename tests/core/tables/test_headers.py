"""Headers are found under titles, and in two rows where a step stands above its columns."""

import datetime

import openpyxl
import pytest

from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.tables.headers import find_header, join_header
from parcours_plugin.core.tables.reading import read_file

PLAIN = (
    "N° patient;Commune;Mammographie;;Chirurgie;;Radiothérapie;;\n"
    ";;Date;Établissement;Date;Établissement;Début;Fin;Lieu\n"
    "1;63113;05/01/2019;CH Moulins;31/01/2019;CHU;01/03/2019;10/04/2019;CJP\n"
    "2;03190;06/01/2019;CH Moulins;;;;;\n"
)
NAMES_BELOW = (
    "Cohorte 2021;;;;;;;;\n"
    ";;;;;;;;\n"
    "Patient;;Mammographie;Mammographie;Chirurgie;Chirurgie;Radiothérapie;Radiothérapie;"
    "Radiothérapie\n"
    "N°;Commune;Date;Lieu;Date;Lieu;Début;Fin;Lieu\n"
    "1;63113;05/01/2019;CH Moulins;31/01/2019;CHU;01/03/2019;10/04/2019;CJP\n"
    "2;03190;06/01/2019;CH Moulins;;;;;\n"
)
WANTED = [
    ["1", "Mammographie", "2019-01-05", "NaT", "CH Moulins", "63113"],
    ["1", "Chirurgie", "2019-01-31", "NaT", "CHU", "63113"],
    ["1", "Radiothérapie", "2019-03-01", "2019-04-10", "CJP", "63113"],
    ["2", "Mammographie", "2019-01-06", "NaT", "CH Moulins", "03190"],
]


def steps_of(path):
    loaded = load_pathways(read_file(path))
    counts = loaded.counts
    assert counts.rows_read == counts.rows_loaded + counts.rows_rejected
    columns = ["patient", "step", "date", "end_date", "facility_id", "residence"]
    return [[str(cell)[:10] if "date" in name else cell for name, cell in zip(columns, row)]
            for row in loaded.steps[columns].values.tolist()]  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), [(PLAIN, "1 and 2"), (NAMES_BELOW, "3 and 4")])
def test_a_step_above_its_columns_is_part_of_their_names(tmp_path, text, rows):
    path = tmp_path / "wide.csv"
    path.write_bytes(text.encode("cp1252"))
    assert f"header: rows {rows}" in read_file(path).notes
    assert steps_of(path) == WANTED


@pytest.mark.parametrize("merged", [True, False])
def test_a_step_merged_over_its_columns_in_a_workbook(tmp_path, merged):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Suivi de la cohorte"])
    for line in PLAIN.splitlines():
        row = [cell or None for cell in line.split(";")]
        sheet.append([_typed(cell) for cell in row])
    sheet.append(["Total", None, 2, None, 1, None, 1, None, None])
    if merged:
        for cells in ("A1:I1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:I2"):
            sheet.merge_cells(cells)
    path = tmp_path / "wide.xlsx"
    book.save(path)
    assert steps_of(path) == WANTED


def _typed(cell):
    try:
        return datetime.datetime.strptime(cell, "%d/%m/%Y")
    except (TypeError, ValueError):
        return cell


@pytest.mark.parametrize(
    "rows",
    [
        [["Cohorte 2021", None, None], ["N° patient", "Date", "Lieu"]],
        [["N° patient", "Date", "Lieu"], ["12", "date inconnue", "lieu"]],
        [["Patient", None, "Acte", None, None], ["N°", "Commune", "Type", "Date", "Lieu"]],
        [["Patient", "Étape", "Date"], ["1", "Biopsie", "05/01/2019"]],
    ],
)
def test_titles_and_first_rows_are_no_second_header(rows):
    at = find_header(rows, ("n patient", "date", "lieu", "commune"))
    first, last, names = join_header(rows, at)
    assert first == last == at and names == rows[at]
