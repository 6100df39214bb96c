"""Synthetic patients of real communes and hospitals, in a sheet that has spoilt every code."""

import numpy as np
import openpyxl
import pandas as pd
import pytest
from osgeo import ogr

from parcours_plugin.core.pathways.loading import load_pathways
from parcours_plugin.core.tables.directories import CommuneDirectory, FacilityDirectory
from parcours_plugin.core.tables.reading import read_file

STEPS = ("Mammographie", "Biopsie", "RCP", "Chirurgie")


@pytest.fixture(scope="module")
def places(shared):
    source = ogr.Open(str(shared / "data" / "auvergne_communes.gpkg"))
    rows = [(f["insee"], f["nom"], str(f["cataeu2010"])) for f in source.GetLayer(0)]
    communes = CommuneDirectory(*(np.array(column, dtype=object) for column in zip(*rows)))
    sae = pd.read_csv(shared / "data" / "sae2023_auvergne_54.csv", dtype=str)
    sae = sae[sae["dep"].isin(["03", "15", "43", "63"])]
    facilities = FacilityDirectory(*(sae[c].to_numpy(object) for c in ("finess", "nom", "insee")))
    return communes, facilities


@pytest.fixture(scope="module")
def sheet(places, tmp_path_factory):
    """An XLSX with a title, codes as numbers, and a totals row; and what it means."""
    communes, facilities = places
    rng = np.random.default_rng(3)
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("Cohorte")
    page.append(["Cohorte sein, données synthétiques"])
    page.append(["N° patient", "Étape", "Date de l'acte", "N° FINESS", "Commune (INSEE)"])
    meant = []
    for patient in range(1, 601):
        home = str(rng.choice(communes.codes))
        day = np.datetime64("2020-01-01") + rng.integers(400)
        for step in STEPS:
            place = str(rng.choice(facilities.ids))
            numbers = [int(c) if c.isdecimal() else c for c in (place, home)]
            page.append([patient, step, day.astype(object), *numbers])
            meant.append((str(patient), step, day, place, home))
            day += rng.integers(1, 40)
    page.append(["TOTAL", len(meant)])
    path = tmp_path_factory.mktemp("auvergne") / "cohorte.xlsx"
    book.save(path)
    return path, meant


def test_every_code_finds_its_place_again(places, sheet):
    communes, facilities = places
    path, meant = sheet
    loaded = load_pathways(read_file(path), facilities=facilities, communes=communes)
    steps = loaded.steps
    assert loaded.counts.rows_read == len(meant) + 1
    assert loaded.rejects["code"].tolist() == ["totals_row"]
    found = zip(steps["patient"], steps["step"], steps["date"].to_numpy("datetime64[D]"),
                steps["facility_id"], steps["residence"])  # fmt: skip
    assert list(found) == meant
    assert (loaded.facility_row >= 0).all() and (loaded.residence_row >= 0).all()


def test_restored_zeros_are_flagged_exactly_where_they_were_lost(places, sheet):
    communes, facilities = places
    path, _ = sheet
    steps = load_pathways(read_file(path), facilities=facilities, communes=communes).steps
    for column, flag in (("residence", "residence_zero_restored"),
                         ("facility_id", "facility_zero_restored")):  # fmt: skip
        lost = steps[column].str.startswith("0")
        assert (steps["flags"].str.contains(flag) == lost).all()
        assert lost.any() and not lost.all()
