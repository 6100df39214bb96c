"""Synthetic pathways written as people keep them: long and wide, CSV and XLSX."""

import datetime

import numpy as np
import openpyxl
import pytest

STEPS = ("Mammographie", "Biopsie", "RCP", "Chirurgie", "Radiothérapie", "Suivi")
FACILITIES = ("030780092", "630780989", "150780096", "430000018")
COMMUNES = ("03185", "63113", "15014", "43157", "01053")


def made_pathways(n=600, seed=7):
    """Rows (patient, step, date, facility, residence) of n patients; each step once at most."""
    rng = np.random.default_rng(seed)
    rows = []
    for patient in range(1, n + 1):
        home = COMMUNES[rng.integers(len(COMMUNES))]
        day = datetime.datetime(2018, 1, 1) + datetime.timedelta(int(rng.integers(1000)))
        for step in STEPS:
            if rng.random() < 0.75:
                rows.append((f"P{patient:04}", step, day, str(rng.choice(FACILITIES)), home))
                day += datetime.timedelta(int(rng.integers(1, 60)))
    return rows


def long_rows(rows, as_text):
    yield ["N° patient", "Étape", "Date de l'acte", "FINESS", "Commune (INSEE)"]
    for patient, step, day, facility, home in rows:
        yield [patient, step, f"{day:%d/%m/%Y}" if as_text else day, facility, home]


def wide_rows(rows, as_text):
    header = ["N° patient", "Commune (INSEE)"]
    for step in STEPS:
        written = step if step.isupper() else step.lower()
        header += [f"Date {written}", f"FINESS {written}"]
    yield header
    by_patient = {}
    for patient, step, day, facility, home in rows:
        by_patient.setdefault((patient, home), {})[step] = (day, facility)
    for (patient, home), done in by_patient.items():
        cells = [patient, home]
        for step in STEPS:
            day, facility = done.get(step, (None, None))
            cells += [f"{day:%d/%m/%Y}" if as_text and day else day, facility]
        yield cells


def write_csv(path, rows):
    lines = (";".join("" if cell is None else str(cell) for cell in row) for row in rows)
    path.write_bytes("\r\n".join(lines).encode("cp1252"))
    return path


def write_xlsx(path, rows):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("parcours")
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


@pytest.fixture(scope="session")
def four_shapes(tmp_path_factory):
    """The same 600 patients as long CSV, long XLSX, wide CSV and wide XLSX."""
    folder, rows = tmp_path_factory.mktemp("shapes"), made_pathways()
    return {
        "rows": rows,
        "long CSV": write_csv(folder / "long.csv", long_rows(rows, True)),
        "wide CSV": write_csv(folder / "wide.csv", wide_rows(rows, True)),
        "long XLSX": write_xlsx(folder / "long.xlsx", long_rows(rows, False)),
        "wide XLSX": write_xlsx(folder / "wide.xlsx", wide_rows(rows, False)),
    }
