import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.access.care import offers
from parcours_plugin.core.access.matching import match_pairs
from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.minutes import parse_minutes
from parcours_plugin.core.tables.timetables import (
    TimeColumns,
    recognise_time_columns,
    time_pairs,
)

COMMUNES = np.array(["01001", "01002", "63113"], object)
FACILITIES = np.array(["010000024", "630000404"], object)


def read(frame, given=TimeColumns()):  # noqa: B008
    columns = recognise_time_columns(list(frame), given, FACILITIES)
    return match_pairs(time_pairs(frame, columns, FACILITIES), COMMUNES, FACILITIES)


def as_dict(table):
    return {
        (table.origin_ids[o], table.destination_ids[d]): m
        for o, d, m in zip(table.origin, table.destination, table.minutes.tolist())
    }


def test_a_long_table_is_matched_and_every_pair_is_accounted_for():
    frame = pd.DataFrame(
        {
            "origin_id": ["01001", "01001", "01002", "63113", "99999", "01001", "01002"],
            "dest_id": [
                "010000024",
                "630000404",
                "010000024",
                "630000404",
                "630000404",
                "X",
                "010000024",
            ],
            "minutes": [12.0, 9999.0, -1.0, np.nan, 5.0, 5.0, 20.0],
            "km": [10.0, 0, 0, 0, 0, 0, 15.0],
        }
    )
    table, counts = read(frame)
    assert as_dict(table) == {("01001", "010000024"): 12.0, ("01002", "010000024"): 20.0}
    assert table.km.tolist() == [10.0, 15.0]
    parts = (
        counts.used + counts.unreachable + counts.repeated
        + counts.other_origins + counts.other_destinations
    )  # fmt: skip
    assert (counts.pairs, parts) == (7, 7)
    assert (counts.used, counts.unreachable, counts.other_origins, counts.other_destinations) == (
        2, 3, 1, 1,
    )  # fmt: skip


def test_a_square_spreadsheet_gives_the_same_times_as_the_long_table():
    square = pd.DataFrame(
        {
            "commune": [1001, 1002, 63113],
            "10000024": ["12,5", "", "-1"],
            "630000404": [" 9999 ", "8", "3"],
            "note": ["a", "b", "c"],
        }
    )
    long = pd.DataFrame(
        {
            "origine": ["01001", "01002", "63113"],
            "destination": ["010000024", "630000404", "630000404"],
            "Durée (min)": ["12,5", "8", "3"],
        }
    )
    from_square, counts = read(square)
    from_long, _ = read(long)
    assert as_dict(from_square) == as_dict(from_long)
    assert as_dict(from_long)[("01001", "010000024")] == 12.5
    assert counts.zeros_restored == 3
    assert (counts.pairs, counts.used, counts.unreachable) == (6, 3, 3)


def test_of_a_pair_that_is_there_twice_the_shortest_counts_and_it_is_said():
    frame = pd.DataFrame({"from": ["01001"] * 2, "to": ["010000024"] * 2, "min": [20, 15]})
    table, counts = read(frame)
    assert table.minutes.tolist() == [15]
    assert counts.repeated == 1


def test_features_that_share_a_code_get_the_same_times():
    pairs = time_pairs(pd.DataFrame({"o": ["a"], "d": ["x"], "m": [7]}), TimeColumns("o", "d", "m"))
    table, counts = match_pairs(pairs, np.array(["a", "b", "a"], object), np.array(["x"], object))
    assert table.origin.tolist() == [0, 2]
    assert counts.used == 1
    assert table.origin_reasons.tolist() == ["", "not in the travel-time table", ""]


def test_a_table_of_other_places_is_refused_with_the_parameter_to_check():
    frame = pd.DataFrame({"from": ["b"], "to": ["010000024"], "min": [20]})
    with pytest.raises(InputError, match="ORIGIN_FIELD"):
        read(frame)
    frame = pd.DataFrame({"from": ["01001"], "to": ["q"], "min": [20]})
    with pytest.raises(InputError, match="DEST_FIELD"):
        read(frame)


def test_unrecognised_columns_are_listed():
    with pytest.raises(InputError, match="here, there, much"):
        recognise_time_columns(["here", "there", "much"], TimeColumns(), FACILITIES)


def test_columns_given_win_over_names():
    names = ["origin_id", "dest_id", "minutes", "other"]
    assert recognise_time_columns(names, TimeColumns(minutes="other"), []).minutes == "other"


def test_text_that_is_no_time_is_refused_with_its_row_and_without_its_value():
    frame = pd.DataFrame({"from": ["01001"] * 2, "to": ["010000024"] * 2, "min": ["20", "Dupont"]})
    with pytest.raises(InputError, match="row 2") as error:
        read(frame)
    assert "Dupont" not in str(error.value)


def test_facilities_are_chosen_by_kind_of_care():
    lists = pd.Series(["Chirurgie; Radiothérapie", "radiotherapie", None, "chirurgie"])
    assert offers(lists, "radiothérapie").tolist() == [True, True, False, False]
    with pytest.raises(InputError, match="Chirurgie, Radiothérapie"):
        offers(lists, "imagerie")


@pytest.mark.parametrize("text", ["", "a", "10,x", ";"])
def test_text_without_minutes_is_refused(text):
    with pytest.raises(ParameterError, match="THRESHOLDS"):
        parse_minutes(text, "THRESHOLDS")
