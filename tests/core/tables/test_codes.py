"""Codes and names as people keep them become comparable; nothing is thrown away."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.tables import codes


def pairs(frame: pd.DataFrame) -> list[tuple[object, str]]:
    return list(zip(frame["code"], frame["flag"]))


def test_lost_leading_zeros_are_restored_and_flagged() -> None:
    assert pairs(codes.insee_codes(pd.Series(["1053", 3190, "03190"]))) == [
        ("01053", "zero restored"),
        ("03190", "zero restored"),
        ("03190", ""),
    ]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (63113.0, "63113"),
        ("63113.0", "63113"),
        ("63113,0", "63113"),
        (" 63 113 ", "63113"),
        ("63\u00a0113", "63113"),
        ('="63113"', "63113"),
        ("'63113", "63113"),
        ("2a004", "2A004"),
        ("2B033", "2B033"),
        ("97411", "97411"),
        ("97608", "97608"),
        ("9A105", "97105"),
        ("9F008", "97608"),
        ("99109", "99109"),
    ],
)
def test_spellings_of_one_commune_give_its_official_code(written: object, code: str) -> None:
    assert pairs(codes.insee_codes(pd.Series([written], dtype=object))) == [(code, "")]


@pytest.mark.parametrize("written", ["Ambert", "20004", "00123", "96001", "Z0001", "6311", "113"])
def test_what_is_no_official_code_is_kept_or_padded_but_never_lost(written: str) -> None:
    code, flag = pairs(codes.insee_codes(pd.Series([written])))[0]
    assert (code, flag) in ((written, "unusual"), ("0" + written, "zero restored"))


def test_a_number_with_decimals_is_not_squeezed_into_a_code() -> None:
    assert pairs(codes.insee_codes(pd.Series(["6311.3"]))) == [("6311.3", "unusual")]


@pytest.mark.parametrize("blank", [None, np.nan, "", "  ", "-", "NA", "nan", "\u00a0"])
def test_blank_cells_are_missing(blank: object) -> None:
    for read in (codes.insee_codes, codes.finess_codes, codes.plain_codes):
        assert pairs(read(pd.Series([blank, "63113"], dtype=object)))[0] == (None, "missing")


@pytest.mark.parametrize("dtype", ["object", "category", "int64", "float64", "Int64"])
def test_the_column_type_does_not_matter(dtype: str) -> None:
    column = pd.Series([1053, 63113, 63113]).astype(dtype)
    assert codes.insee_codes(column).code.tolist() == ["01053", "63113", "63113"]


def test_finess_numbers_get_their_zero_and_keep_corsica() -> None:
    column = pd.Series([30780092.0, "630780989", "63 078 098 9", "2a0000014", "970100178"])
    assert pairs(codes.finess_codes(column)) == [
        ("030780092", "zero restored"),
        ("630780989", ""),
        ("630780989", ""),
        ("2A0000014", ""),
        ("970100178", ""),
    ]


def test_a_finess_number_rounded_by_a_spreadsheet_is_not_taken_for_one() -> None:
    assert pairs(codes.finess_codes(pd.Series(["6,3078E+08"]))) == [("6,3078E+08", "unusual")]


def test_own_eight_digit_numbers_are_not_taken_for_finess() -> None:
    assert not codes.looks_like_finess(pd.Series(["12345678", "23456789"]))
    assert codes.looks_like_finess(pd.Series(["30780092", "630780989"]))
    assert not codes.looks_like_finess(pd.Series(["F1", "F2", "630780989"]))
    assert not codes.looks_like_finess(pd.Series([None, None]))


def test_arrondissements_fold_only_when_the_layer_has_the_commune_and_not_them() -> None:
    column = pd.Series(["75101", "75120", "75121", "69389", "13216", "63113", None])
    communes = ["75056", "69123", "13055"]
    assert pairs(codes.fold_arrondissements(column, communes)) == [
        ("75056", "arrondissement folded"),
        ("75056", "arrondissement folded"),
        ("75121", ""),
        ("69123", "arrondissement folded"),
        ("13055", "arrondissement folded"),
        ("63113", ""),
        (None, ""),
    ]
    assert codes.fold_arrondissements(column, [])["flag"].eq("").all()
    kept = codes.fold_arrondissements(pd.Series(["75101"]), ["75056", "75101"])
    assert pairs(kept) == [("75101", "")]


def test_successive_mergers_are_followed_and_circles_left_alone() -> None:
    mapping = {"63001": "63002", "63002": "63003", "A": "B", "B": "A"}
    column = pd.Series(["63001", "63002", "63003", "A", None])
    assert pairs(codes.merged_communes(column, mapping)) == [
        ("63003", "merged commune"),
        ("63003", "merged commune"),
        ("63003", ""),
        ("A", ""),
        (None, ""),
    ]
    kept = codes.merged_communes(column, mapping, known_codes=["63001"])
    assert kept.code[0] == "63001"


def test_names_fold_case_accents_punctuation_spaces_and_ligatures() -> None:
    folded = codes.fold_text(
        pd.Series(["C.H.U.  Sacré-Cœur", "c h u sacre coeur", "L’Étang d'Æsch", None, "  "])
    )
    assert folded.tolist() == ["c h u sacre coeur", "c h u sacre coeur", "l etang d aesch", "", ""]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.one_of(st.none(), st.integers(), st.floats(), st.text()), max_size=30))
def test_every_cell_comes_out_with_its_row_and_a_second_pass_changes_nothing(
    cells: list[object],
) -> None:
    column = pd.Series(cells, index=range(100, 100 + len(cells)), dtype=object)
    for read in (codes.insee_codes, codes.finess_codes):
        once = read(column)
        assert list(once.index) == list(column.index)
        assert (once["code"].isna() == (once["flag"] == codes.MISSING)).all()
        official = ~once["flag"].isin([codes.MISSING, codes.UNUSUAL])
        twice = read(once["code"][official])
        assert twice["code"].tolist() == once["code"][official].tolist()
        assert twice["flag"].eq("").all()
    folded = codes.fold_text(column)
    assert codes.fold_text(folded).tolist() == folded.tolist()
