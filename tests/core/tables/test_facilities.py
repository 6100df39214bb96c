"""Directories of facilities: FINESS, SAE and own tables, every row a place or a reason."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin import paths
from parcours_plugin.core.errors import InputError
from parcours_plugin.core.tables.care import CareTables, parsed_care_columns, read_care_tables
from parcours_plugin.core.tables.facilities import Facilities, load_facilities
from parcours_plugin.core.tables.facility_columns import FacilityColumns, recognise_columns
from parcours_plugin.core.tables.facility_files import (
    Directory,
    directory_of_table,
    read_directory,
    with_given_columns,
)
from parcours_plugin.core.tables.placing import Communes
from parcours_plugin.core.tables.reading import table_of_layer

L93 = "EPSG:2154"


@pytest.fixture(scope="module")
def care() -> CareTables:
    return read_care_tables(paths.resources() / "facilities")


@pytest.fixture(scope="module")
def communes() -> Communes:
    """Clermont-Ferrand, Moulins and Paris, roughly, in Lambert 93."""
    return Communes(
        code=pd.Series(["63113", "03190", "75056"]),
        x=np.array([707_000.0, 725_000.0, 652_000.0]),
        y=np.array([6_520_000.0, 6_608_000.0, 6_862_000.0]),
        name=pd.Series(["Clermont-Ferrand", "Moulins", "Paris"]),
    )


def write(path: Path, text: str, encoding: str = "cp1252") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def conserved(found: Facilities) -> bool:
    return found.rows_read == found.loaded + found.rejected + found.outside


def own(frame: dict[str, list[object]], care: CareTables) -> Directory:
    return directory_of_table(table_of_layer(pd.DataFrame(frame), "own.csv"), care)


# FINESS


def structure(finess: str, name: str, departement: str, commune: str, category: str) -> str:
    fields = [""] * 31
    fields[0], fields[2], fields[3] = finess, name, name.title()
    fields[11], fields[12], fields[17] = commune, departement, category
    return "structureet;" + ";".join(fields)


FINESS = "\n".join(
    [
        "finess;etalab;97;2024-01-10",
        structure("630780989", "HÔPITAL ESTAING", "63", "113", "101"),
        structure("970100012", 'CLINIQUE "DES ÎLES"', "9A", "105", "365"),
        structure("980500003", "PHARMACIE DU LAGON", "9F", "608", "620"),
        structure("030780092", "CH DE MOULINS", "03", "190", "355"),
        structure("2A0000014", "SANS PLACE", "2A", "4", "500"),
        structure("630780989", "HOPITAL ESTAING (BIS)", "63", "113", "101"),
        "structureet;630000999;cut",
        "geolocalisation;630780989;707500.0;6520500.0;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,"
        "LAMBERT_93;2021-01-04",
        "geolocalisation;970100012;657242.9;1795384.4;2,ATLASANTE,96,BAN,EPSG:5490 RGAF09/UTM"
        " Zone 20N (Antilles);2024-05-04",
        "geolocalisation;980500003;524819.9;8587194.7;2,ATLASANTE,.,ADMIN-EXPRESS-2023,EPSG:4471"
        " RGM04/UTM zone 38S (Mayotte);2024-05-04",
        "geolocalisation;111111111;1;2;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93;2021-01-04",
        "",
    ]
)


@pytest.fixture
def extraction(tmp_path: Path, care: CareTables) -> Directory:
    return read_directory(write(tmp_path / "etalab-cs1100507.csv", FINESS), care)


def test_the_finess_extraction_is_recognised_and_its_accents_kept(extraction: Directory) -> None:
    assert extraction.kind == "finess"
    assert extraction.frame["name"].tolist()[:2] == ["Hôpital Estaing", 'Clinique "Des Îles"']
    assert extraction.row_number.tolist() == [2, 3, 4, 5, 6, 7]


def test_finess_communes_are_departement_and_three_digits_overseas_too(
    extraction: Directory,
) -> None:
    assert extraction.frame["insee"].tolist() == [
        "63113", "97105", "97608", "03190", "2A004", "63113",
    ]  # fmt: skip


def test_each_territory_of_finess_is_placed_by_its_own_projection(
    extraction: Directory, care: CareTables
) -> None:
    found = load_facilities(extraction, care, "EPSG:4326")
    lon_lat = np.column_stack([found.x, found.y]).round(4)
    # Guadeloupe and Mayotte: positions converted by an independent program.
    assert lon_lat[1].tolist() == [-61.5287, 16.234]
    assert lon_lat[2].tolist() == [45.2287, -12.7799]
    assert 3.09 < lon_lat[0][0] < 3.11 and 45.77 < lon_lat[0][1] < 45.79
    assert found.frame["precision"].tolist() == ["exact", "exact", "commune", "unknown", "unknown"]


def test_finess_without_coordinates_goes_to_its_commune(
    extraction: Directory, care: CareTables, communes: Communes
) -> None:
    found = load_facilities(extraction, care, L93, communes=communes)
    moulins = found.frame.facility_id.tolist().index("030780092")
    assert (found.x[moulins], found.y[moulins]) == (725_000.0, 6_608_000.0)
    assert found.frame["precision"][moulins] == "commune"
    corsica = found.frame.facility_id.tolist().index("2A0000014")
    assert np.isnan(found.x[corsica])
    assert found.frame["precision"][corsica] == "unknown"
    assert "not in the commune layer" in found.frame["remark"][corsica]


def test_every_line_of_finess_is_loaded_or_rejected_with_its_row(
    extraction: Directory, care: CareTables
) -> None:
    found = load_facilities(extraction, care, "EPSG:4326")
    assert (found.rows_read, found.loaded, found.rejected, found.outside) == (7, 5, 2, 0)
    assert conserved(found)
    assert dict(zip(found.rejects["row"], found.rejects["code"])) == {
        8: "broken_line",
        7: "duplicate_id",
        12: "stray_coordinates",
    }
    assert "row 2" in found.rejects.set_index("row").message[7]
    assert found.strays == 1


def test_finess_categories_get_their_label_kind_and_the_care_that_is_certain(
    extraction: Directory, care: CareTables
) -> None:
    frame = load_facilities(extraction, care, "EPSG:4326").frame.set_index("facility_id")
    assert frame.kind.tolist() == ["hospital", "clinic", "pharmacy", "hospital", "nursing_home"]
    assert frame.care["980500003"] == "pharmacy"
    assert frame.care["630780989"] is None
    assert frame.category["030780092"] == "355"


def test_finess_with_a_header_reads_alike(tmp_path: Path, care: CareTables) -> None:
    text = (
        "nofinesset,rs,rslongue,commune,departement,categetab,coordxet,coordyet,sourcecoordet\n"
        'x10000024,A,,451,01,355,870262.2,6571540.8,"1,ATLASANTE,96,BAN,L93_METROPOLE"\n'
        '970100012,B,Bé,101,9A,365,657242.9,1795384.4,"2,A,96,BAN,EPSG:5490 RGAF09"\n'
    ).replace("x1", "01")
    directory = read_directory(write(tmp_path / "finess.csv", text, "utf-8"), care)
    found = load_facilities(directory, care, "EPSG:4326")
    assert found.frame.facility_id.tolist() == ["010000024", "970100012"]
    assert found.frame.commune.tolist() == ["01451", "97101"]
    assert np.round(found.x, 3).tolist() == [5.209, -61.529]


def test_an_extraction_without_establishments_says_so(tmp_path: Path, care: CareTables) -> None:
    path = write(tmp_path / "half.csv", "finess\ngeolocalisation;1;2;3;;\n")
    with pytest.raises(InputError, match="no establishments"):
        read_directory(path, care)


def test_one_unknown_projection_costs_one_place_not_the_file(
    tmp_path: Path, care: CareTables
) -> None:
    text = FINESS.replace("EPSG:5490 RGAF09/UTM Zone 20N (Antilles)", "EPSG:99999")
    found = load_facilities(read_directory(write(tmp_path / "f.csv", text), care), care, L93)
    assert found.frame["precision"].tolist()[:2] == ["exact", "unknown"]
    assert "no place in their reference system" in found.frame["remark"][1]
    assert any("EPSG:99999" in warning for warning in found.warnings)


def test_stray_carriage_returns_and_nuls_do_not_shift_the_lines_of_finess(
    tmp_path: Path, care: CareTables
) -> None:
    text = FINESS.replace("Estaing", "Est\raing").replace("\n", "\r\n").replace("63;", "6\x003;")
    directory = read_directory(write(tmp_path / "f.csv", text), care)
    assert directory.frame["name"][0] == "Hôpital Estaing"
    assert directory.row_number.tolist() == [2, 3, 4, 5, 6, 7]
    assert conserved(load_facilities(directory, care, L93))


# SAE

SAE_ID = """bor;an;fi;rs;fi_ej;cat;dep;COMINSEE;NOMCOM;ARMT
ID;2023;030780092;CH DE MOULINS;x;355;03;03190;MOULINS;0
ID;2023;630780989;CHU ESTAING;x;101;63;63113;CLERMONT-FERRAND;0
ID;2023;750100001;HÔPITAL PARISIEN;x;101;75;75056;PARIS;75114
ID;2023;970100001;CHU DES ÎLES;x;101;9A;9A105;BASSE-TERRE;0
"""
SAE_FILTRE = """BOR;AN;FI;RS;FI_EJ;STATUT;HEB_SSR;RTH;CHIMIO;CHIRCANCER;IMAG
FILTRE;2023;030780092;CH DE MOULINS;x;INIT;1;1;1;1;1
FILTRE;2023;030780092;CH DE MOULINS;x;DECLA;0;0;1;1;1
FILTRE;2023;630780989;CHU ESTAING;x;DECLA;0;1;1;1;1
FILTRE;2023;750100001;HÔPITAL PARISIEN;x;INIT;1;1;1;1;1
FILTRE;2023;970100001;CHU DES ÎLES;x;DECLA;1;0;0;;0
"""
SAE_IMAGES = """BOR;AN;FI;RS;FI_EJ;EQUIPIMA;NB;NBEXP
IMAGES;2023;630780989;CHU ESTAING;x;MAMM;2;2
IMAGES;2023;630780989;CHU ESTAING;x;IRM;3;3
IMAGES;2023;030780092;CH DE MOULINS;x;MAMM;0;0
"""


@pytest.fixture
def sae(tmp_path: Path) -> Path:
    write(tmp_path / "SAE2023_FILTRE.csv", SAE_FILTRE, "latin-1")
    write(tmp_path / "SAE2023_IMAGES.csv", SAE_IMAGES, "latin-1")
    write(tmp_path / "SAE2022_CANCERO.csv", "BOR;AN;FI;RS;CANCERO_A1\nx;1;630780989;x;0\n")
    return write(tmp_path / "SAE2023_ID.csv", SAE_ID, "latin-1")


@pytest.mark.parametrize("chosen", ["ID", "FILTRE", "IMAGES"])
def test_sae_tables_beside_each_other_are_joined_whichever_is_chosen(
    sae: Path, care: CareTables, chosen: str
) -> None:
    directory = read_directory(sae.with_name(f"SAE2023_{chosen}.csv"), care)
    assert (directory.kind, directory.source, len(directory.frame)) == ("sae", "SAE2023_ID.csv", 4)
    frame = load_facilities(directory, care, L93).frame.set_index("facility_id")
    assert frame.care["030780092"] == "surgery;chemotherapy;imaging"
    assert frame.care["630780989"] == "surgery;chemotherapy;radiotherapy;imaging;mammography"
    assert frame.care["970100001"] == "rehabilitation"


def test_only_declared_rows_of_sae_count(sae: Path, care: CareTables) -> None:
    directory = read_directory(sae, care)
    frame = load_facilities(directory, care, L93).frame.set_index("facility_id")
    assert frame.care["750100001"] is None
    assert any("3 declared rows kept, 2 other rows" in note for note in directory.notes)


def test_sae_arrondissements_fold_into_paris_and_overseas_codes_are_official(
    sae: Path, care: CareTables, communes: Communes
) -> None:
    found = load_facilities(read_directory(sae, care), care, L93, communes=communes)
    assert found.frame.commune.tolist() == ["03190", "63113", "75056", "97105"]
    assert found.frame["precision"].tolist() == ["commune", "commune", "commune", "unknown"]
    assert found.x[2] == 652_000.0


def test_sae_filtre_alone_loads_without_communes(sae: Path, care: CareTables) -> None:
    sae.unlink()
    directory = read_directory(sae.with_name("SAE2023_FILTRE.csv"), care)
    found = load_facilities(directory, care, L93)
    assert found.frame.facility_id.tolist() == ["030780092", "630780989", "970100001"]
    assert found.counts() == {"exact": 0, "commune": 0, "unknown": 3}


def test_a_sae_table_without_establishments_says_what_is_missing(
    sae: Path, care: CareTables
) -> None:
    sae.unlink()
    sae.with_name("SAE2023_FILTRE.csv").unlink()
    with pytest.raises(InputError, match="ID and FILTRE"):
        read_directory(sae.with_name("SAE2023_IMAGES.csv"), care)


# Own tables


def test_french_headers_are_recognised_and_said(tmp_path: Path, care: CareTables) -> None:
    text = (
        "N° FINESS;Établissement;Code INSEE;Longitude;Latitude;Type;Radiothérapie;Chimio;Lits\n"
        "30780092;CH de Moulins;3190;3,33;46,56;CH;non;oui;120\n"
        "630780989;CHU;63113;3,10;45,78;CHU;Oui;x;1 200\n"
    )
    directory = read_directory(write(tmp_path / "annuaire.csv", text), care)
    found = load_facilities(directory, care, L93)
    assert found.frame[
        ["facility_id", "name", "category", "care", "commune", "capacity"]
    ].values.tolist() == [
        ["030780092", "CH de Moulins", "CH", "chemotherapy", "03190", 120.0],
        ["630780989", "CHU", "CHU", "radiotherapy;chemotherapy", "63113", 1200.0],
    ]
    assert found.frame["precision"].tolist() == ["exact", "exact"]
    assert any("leading zero" in note for note in found.notes)
    assert any("EPSG:4326" in note for note in found.notes)


def test_swapped_coordinates_are_put_right_and_said(care: CareTables) -> None:
    directory = own({"id": ["a", "b"], "x": [45.78, 46.56], "y": [3.1, 3.33]}, care)
    found = load_facilities(directory, care, "EPSG:4326")
    assert found.x.tolist() == [3.1, 3.33]
    assert any("swapped" in warning for warning in found.warnings)


def test_swapped_lambert_coordinates_too(care: CareTables) -> None:
    directory = own({"id": ["a"], "x": [6_520_000], "y": [707_000]}, care)
    found = load_facilities(directory, care, L93)
    assert (found.x[0], found.y[0]) == (707_000.0, 6_520_000.0)


def test_one_wild_coordinate_falls_back_to_the_commune(
    care: CareTables, communes: Communes
) -> None:
    directory = own(
        {
            "id": ["a", "b", "c", "d"],
            "x": [707_000, 7_070_000_000, 0, 725_000],
            "y": [6_520_000, 6_520_000, 0, 6_608_000],
            "insee": ["63113", "63113", "03190", "03190"],
        },
        care,
    )
    found = load_facilities(directory, care, L93, L93, communes)
    assert found.frame["precision"].tolist() == ["exact", "commune", "commune", "exact"]
    assert found.x.tolist() == [707_000.0, 707_000.0, 725_000.0, 725_000.0]
    assert found.frame["remark"].notna().tolist() == [False, True, True, False]


def test_a_wrong_reference_system_is_one_clear_sentence(care: CareTables) -> None:
    directory = own({"id": ["a", "b"], "x": [707_000, 1], "y": [6_520_000, 2]}, care)
    with pytest.raises(InputError, match="outside the area of EPSG:4326"):
        load_facilities(
            own({"id": ["a", "b"], "x": [7e5, 7e5], "y": [6.5e6, 6.5e6]}, care),
            care, L93, "EPSG:4326",
        )  # fmt: skip
    with pytest.raises(InputError, match="set the parameter CRS"):
        load_facilities(directory, care, L93)


def test_rows_without_id_and_repeated_ids_are_rejected_with_their_row(care: CareTables) -> None:
    directory = own(
        {"id": ["a", None, "b", "a", ""], "x": [3.0] * 5, "y": [45.0] * 5, "dep": list("12345")},
        care,
    )
    found = load_facilities(directory, care, "EPSG:4326", kept=np.array([1, 1, 0, 1, 1], bool))
    assert found.frame.facility_id.tolist() == ["a"]
    assert list(zip(found.rejects["row"], found.rejects["code"])) == [
        (3, "no_id"),
        (6, "no_id"),
        (5, "duplicate_id"),
    ]
    assert (found.rows_read, found.loaded, found.rejected, found.outside) == (5, 1, 3, 1)


def test_communes_are_found_by_name_when_there_are_no_codes(
    care: CareTables, communes: Communes
) -> None:
    directory = own({"id": ["a", "b"], "Commune": ["CLERMONT FERRAND", "Nulle part"]}, care)
    found = load_facilities(directory, care, L93, communes=communes)
    assert found.frame.commune.tolist() == ["63113", "Nulle part"]
    assert found.frame["precision"].tolist() == ["commune", "unknown"]


def test_a_name_borne_by_two_communes_is_not_guessed(care: CareTables) -> None:
    twins = Communes(
        pd.Series(["01001", "02001"]), np.zeros(2), np.zeros(2), pd.Series(["Saint-Denis"] * 2)
    )
    directory = own({"id": ["a"], "commune": ["St Denis"], "x": [None], "y": [None]}, care)
    directory.frame["commune"] = "Saint-Denis"
    found = load_facilities(directory, care, L93, communes=twins)
    assert found.frame["precision"].tolist() == ["unknown"]


def test_care_columns_by_parameter(care: CareTables) -> None:
    directory = own({"id": ["a", "b"], "ONCO": [1, 0], "liste": ["RCP, truc", "Biopsie"]}, care)
    given = FacilityColumns(care=parsed_care_columns("ONCO=chimio; liste", care.words))
    found = load_facilities(with_given_columns(directory, given), care, L93)
    assert found.frame.care.tolist() == ["chemotherapy;multidisciplinary_meeting;truc", "biopsy"]


def test_a_column_that_is_not_there_is_named_with_those_that_are(care: CareTables) -> None:
    directory = own({"id": ["a"], "nom": ["A"]}, care)
    with pytest.raises(InputError, match=r"“beds”.*id, nom"):
        with_given_columns(directory, FacilityColumns(capacity="beds"))
    with pytest.raises(InputError, match="both X_COLUMN and Y_COLUMN"):
        with_given_columns(directory, FacilityColumns(x="nom"))


def test_no_identifier_column_is_one_clear_sentence(care: CareTables) -> None:
    with pytest.raises(InputError, match=r"ID_COLUMN.*couleur"):
        load_facilities(own({"couleur": ["bleu"]}, care), care, L93)


def test_nothing_left_is_an_error_not_an_empty_layer(care: CareTables) -> None:
    with pytest.raises(InputError, match="1 rows read, 1 outside"):
        load_facilities(own({"id": ["a"]}, care), care, L93, kept=np.zeros(1, bool))


def test_our_own_output_loads_again_unchanged(
    care: CareTables, communes: Communes, tmp_path: Path
) -> None:
    first = load_facilities(
        own({"id": ["a", "b"], "x": [707_000, None], "y": [6_520_000, None],
             "insee": ["63113", "03190"], "care": ["surgery;biopsy", None]}, care),
        care, L93, communes=communes,
    )  # fmt: skip
    path = tmp_path / "again.csv"
    first.frame.assign(x=first.x, y=first.y).to_csv(path, index=False)
    again = load_facilities(read_directory(path, care), care, L93, communes=communes)
    pd.testing.assert_frame_equal(again.frame, first.frame)


def test_half_a_pair_of_coordinates_is_none() -> None:
    assert recognise_columns(["id", "lon"]).x == ""


@settings(max_examples=25, deadline=None)
@given(
    ids=st.lists(st.sampled_from(["a", "b", "", "7", "7.0", " a "]), min_size=1, max_size=12),
    numbers=st.randoms(use_true_random=False),
)
def test_whatever_the_table_rows_read_are_loaded_rejected_or_outside(
    care: CareTables, ids: list[str], numbers: object
) -> None:
    n = len(ids)
    x = [numbers.choice([3.1, 707_000.0, None, 1e30]) for _ in range(n)]  # type: ignore[attr-defined]
    kept = np.array([numbers.random() < 0.8 for _ in range(n)])  # type: ignore[attr-defined]
    directory = own({"id": [*ids, "last"], "x": [*x, 3.0], "y": [45.0] * (n + 1)}, care)
    try:
        found = load_facilities(directory, care, L93, "EPSG:4326", kept=np.append(kept, True))
    except InputError as error:
        assert "outside the area" in str(error)
        return
    assert conserved(found)
    assert found.frame.facility_id.is_unique
    assert sum(found.counts().values()) == found.loaded == len(found.x)
