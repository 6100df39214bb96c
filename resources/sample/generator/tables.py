"""The 600 pathways in the shapes in which people keep them."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
from openpyxl import Workbook

from .patients import LABELS, VISITS

LONG_NAMES = {
    "patient": "N° patient",
    "step": "Étape",
    "date": "Date de l'acte",
    "end_date": "Date de fin",
    "visits": "Nombre de séances",
    "facility_id": "N° FINESS",
    "facility_name": "Établissement",
    "residence": "Commune de résidence (INSEE)",
}
COORDINATION_NAMES = {**LONG_NAMES, "actor": "Intervenant", "transmitted": "Compte rendu transmis"}
SHEET = "Parcours"
NOTICE = "Données fictives : aucun patient réel / Synthetic data: no real patient"
FIXED_TIME = datetime.datetime(2024, 1, 1)


def write_tables(pathways: pd.DataFrame, folder: Path) -> None:
    """Write the long and wide tables as CSV (French Excel: ``;``, cp1252) and XLSX."""
    long = long_table(pathways, LONG_NAMES)
    wide = wide_table(pathways)
    for name, table in (("long", long), ("wide", wide)):
        write_csv(table, folder / f"pathways_{name}.csv")
        write_xlsx(table, folder / f"pathways_{name}.xlsx")
    write_csv(long_table(pathways, COORDINATION_NAMES), folder / "pathways_coordination.csv")
    write_csv(dirty_table(long), folder / "pathways_dirty.csv")


def long_table(pathways: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    """One row per event; an end and a number of visits only where there are several."""
    table = pathways[list(names)].copy()
    several = pathways["visits"] > 1
    table["end_date"] = table["end_date"].where(several)
    table["visits"] = table["visits"].where(several).astype("Int64")
    return table.rename(columns=names)


def wide_table(pathways: pd.DataFrame) -> pd.DataFrame:
    """One row per patient; each step's facility, date and, for sessions, end and number."""
    order = pathways.groupby(["patient", "step"], sort=False).cumcount() + 1
    label = pathways["step"].where(order == 1, pathways["step"] + " " + order.astype(str))
    wide = pathways.drop_duplicates("patient")[["patient", "residence"]].set_index("patient")
    # a step done twice keeps its second time beside the first
    for name in [f"{step}{again}" for step in LABELS.values() for again in ("", " 2")]:
        here = pathways[label == name].set_index("patient")
        if here.empty:
            continue
        wide[name] = here["facility_id"]
        spoken = name if name[:2].isupper() else name[0].lower() + name[1:]
        wide[f"Date {spoken}"] = here["date"]
        if here["care"].iloc[0] in VISITS:
            wide[f"Fin {spoken}"] = here["end_date"]
            wide[f"Séances {spoken}"] = here["visits"].astype("Int64")
    names = {"patient": LONG_NAMES["patient"], "residence": LONG_NAMES["residence"]}
    return wide.reset_index().rename(columns=names)


def dirty_table(long: pd.DataFrame) -> pd.DataFrame:
    """Some rows with what real tables suffer from, to see what the rejects say of it."""
    table = long.iloc[:180].astype(object).where(lambda t: t.notna(), None).reset_index(drop=True)
    date, commune = LONG_NAMES["date"], LONG_NAMES["residence"]
    for name in (date, LONG_NAMES["end_date"]):
        table[name] = [v.strftime("%d/%m/%Y") if v is not None else None for v in table[name]]
    table.loc[5, LONG_NAMES["patient"]] = None
    table.loc[9, LONG_NAMES["step"]] = None
    table.loc[14, date] = "31/02/2022"
    table.loc[22, date] = "à préciser"
    table.loc[30, commune] = "99999"
    patient = LONG_NAMES["patient"]
    lost = table[patient] == table.loc[41, patient]
    table.loc[lost, commune] = table.loc[lost, commune].str.lstrip("0")
    table.loc[50, LONG_NAMES["facility_id"]] = None
    table.loc[61, [LONG_NAMES["facility_id"], LONG_NAMES["facility_name"]]] = [
        None,
        "CHU d'Orvançeau",
    ]
    total = pd.DataFrame(
        [{LONG_NAMES["patient"]: "Total", LONG_NAMES["step"]: f"{len(table)} lignes"}]
    )
    return pd.concat([table, table.iloc[[70]], total], ignore_index=True)


def write_csv(table: pd.DataFrame, path: Path) -> None:
    """As French Excel writes it."""
    table.to_csv(
        path, sep=";", index=False, encoding="cp1252", date_format="%d/%m/%Y", lineterminator="\r\n"
    )


def write_xlsx(table: pd.DataFrame, path: Path) -> None:
    """A workbook with a notice above the header and real dates."""
    book = Workbook()
    sheet = book.active
    sheet.title = SHEET
    sheet.append([NOTICE])
    sheet.append([])
    sheet.append(list(table.columns))
    for row in table.astype(object).itertuples(index=False):
        sheet.append([_cell(value) for value in row])
    for column in sheet.iter_cols(min_row=4):
        if any(isinstance(cell.value, datetime.date) for cell in column):
            for cell in column:
                cell.number_format = "DD/MM/YYYY"
    book.properties.title = NOTICE
    book.properties.created = FIXED_TIME
    _save_unchanging(book, path)


def _save_unchanging(book: Workbook, path: Path) -> None:
    """Save without the time of saving, so that the same content is the same file."""
    written = io.BytesIO()
    book.save(written)
    stamp = FIXED_TIME.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(path, "w") as fixed:
        for name in parts.namelist():
            content = parts.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, content)
            entry = zipfile.ZipInfo(name, FIXED_TIME.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(entry, content)


def _cell(value: object) -> object:
    """A value as a workbook keeps it."""
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return None
    if isinstance(value, pd.Timestamp):
        return value.to_pydatetime().date()
    return value.item() if isinstance(value, np.generic) else value
