"""Codes and names are found in the layers, lost zeros restored, near misses only proposed."""

import numpy as np
import pytest

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.tables.code_table import code_table_of
from parcours_plugin.core.tables.directories import (
    CommuneDirectory,
    FacilityDirectory,
    find_communes,
    find_facilities,
)
from parcours_plugin.core.tables.near_names import NearNames
from parcours_plugin.core.tables.pseudonyms import pseudonyms, read_key
from parcours_plugin.core.tables.reading import read_file


def texts(*words):
    return np.array(words, dtype=object)


FACILITIES = FacilityDirectory(
    texts("030780092", "630780989", "H1", "H2", "H3"),
    texts("CH de Moulins", "C.H.U. « Estaing »", "Clinique du Parc", "Cabinet", "Cabinet"),
    texts("03190", "63113", "63113", "63113", "63113"),
)
COMMUNES = CommuneDirectory(
    texts("01053", "2A004", "63113", "75056", "97105"),
    texts("Bourg-en-Bresse", "Ajaccio", "Clermont-Ferrand", "Paris", "Basse-Terre"),
    texts("a", "b", "c", "d", "e"),
)


def test_facilities_by_code_number_and_name():
    values = ["630780989", 30780092, "h1", "clinique du parc", "CHU Estaing", "CLINIQUE DU PARK"]
    found = find_facilities(values, FACILITIES)
    assert found.row.tolist() == [1, 0, 2, 2, -1, -1]
    assert found.how.tolist() == ["", "zero restored", "", "by name", "", ""]
    assert found.code.tolist()[1] == "030780092"


def test_dots_and_quotes_of_names_do_not_matter():
    assert find_facilities(["c h u estaing"], FACILITIES).row.tolist() == [1]


def test_a_name_that_two_facilities_have_is_not_taken():
    found = find_facilities(["cabinet"], FACILITIES)
    assert (found.row[0], found.how[0]) == (-1, "several")


def test_communes_by_code_with_zeros_arrondissements_and_names():
    values = [1053, "2a004", "75112", "clermont ferrand", "99999", "9A105"]
    found = find_communes(values, COMMUNES)
    assert found.row.tolist() == [0, 1, 3, 2, -1, 4]
    assert found.how.tolist()[:4] == ["zero restored", "", "arrondissement folded", "by name"]


def test_several_lost_zeros_come_back_where_all_codes_are_of_one_length():
    communes = CommuneDirectory(texts("00103", "00074"), texts("A", "B"), texts("", ""))
    found = find_communes(["103", 74, "999"], communes)
    assert found.code.tolist() == ["00103", "00074", "999"]
    assert found.how.tolist() == ["zero restored", "zero restored", ""]
    facilities = FacilityDirectory(texts("000780185"), texts("A"), texts(""))
    assert find_facilities([780185.0, 78018], facilities).row.tolist() == [0, -1]


def test_layer_codes_kept_as_numbers_are_found_too():
    communes = CommuneDirectory(texts("1053"), texts("Bourg"), texts(""))
    assert find_communes(["01053"], communes).row.tolist() == [0]


def test_code_table_gives_pmsi_codes_and_merged_communes_their_commune(tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text("Code géo PMSI;Code INSEE\n63A01;63113\n63A01;63001\n1001;1053\n", "utf-8")
    table = code_table_of(read_file(path))
    found = find_communes(["63A01", "01001", "63113"], COMMUNES, table)
    assert found.code.tolist() == ["63113", "01053", "63113"]
    assert found.how.tolist() == ["first of several communes", "code table", ""]


def test_code_table_of_one_column_is_refused(tmp_path):
    path = tmp_path / "codes.csv"
    path.write_text("code\n63A01\n", "utf-8")
    with pytest.raises(InputError, match="CODE_TABLE"):
        code_table_of(read_file(path))


def test_near_names_are_near():
    names = NearNames(["ch de moulins", "c h u estaing", "clinique du parc"])
    wanted = ["clinique du park", "centre jean perrin", "moulins de ch"]
    assert names.nearest_of(wanted).tolist() == [2, -1, 0]


def test_pseudonyms_depend_on_the_key_alone():
    one, two = pseudonyms(["1", "2"], b"a" * 16), pseudonyms(["1", "2"], b"b" * 16)
    assert one == pseudonyms(["1", "2"], b"a" * 16)
    assert not set(one) & set(two)
    assert all(len(name) == 16 for name in one)


def test_a_key_file_must_exist_and_be_long_enough(tmp_path):
    path = tmp_path / "key"
    with pytest.raises(ParameterError, match="KEY_FILE"):
        read_key(path)
    path.write_text("court\n")
    with pytest.raises(ParameterError, match="too short"):
        read_key(path)
    path.write_text("x" * 32 + "\r\n")
    assert read_key(path) == b"x" * 32
