"""Dates: every way of writing them, one decision per column."""

import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parcours_plugin.core.errors import ParameterError
from parcours_plugin.core.tables.date_formats import strptime_format
from parcours_plugin.core.tables.dates import parse_dates, share_of_dates


def days(values, **options):
    return [
        None if np.isnat(moment) else str(moment)[:19].replace("T00:00:00", "")
        for moment in parse_dates(values, **options).moments
    ]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2019-01-05", "2019-01-05"),
        ("2019-01-05T14:30:05.25Z", "2019-01-05T14:30:05"),
        ("2019-1-5 14:30", "2019-01-05T14:30:00"),
        ("2019/01/05", "2019-01-05"),
        ("25/01/2019", "2019-01-25"),
        ("25-01-2019", "2019-01-25"),
        ("25.01.19", "2019-01-25"),
        ("25/01/2019 9h05", "2019-01-25T09:05:00"),
        ("25/01/2019 à 9h", "2019-01-25T09:00:00"),
        ("25/01/2019 12:05 AM", "2019-01-25T00:05:00"),
        ("janv.-2019", "2019-01-01"),
        ("févr.-19", "2019-02-01"),
        ("août 2019", "2019-08-01"),
        ("1er mars 2019", "2019-03-01"),
        ("lundi 4 mars 2019", "2019-03-04"),
        ("5-Dec-2019", "2019-12-05"),
        ("December 5, 2019", "2019-12-05"),
        ("05 décembre 2019 10:00", "2019-12-05T10:00:00"),
        ("20190105", "2019-01-05"),
        ("03/2019", "2019-03-01"),
        ("2019-03", "2019-03-01"),
        (43470, "2019-01-05"),
        ("43470,75", "2019-01-05T18:00:00"),
        (datetime.datetime(2019, 1, 5, 8), "2019-01-05T08:00:00"),
        (datetime.date(2019, 1, 5), "2019-01-05"),
        ("31/02/2019", None),
        ("jui 2019", None),
        ("25/01/2019 25:00", None),
        ("2019", None),
        ("RCP", None),
        ("01/01/0201", None),
    ],
)
def test_ways_of_writing_a_date(text, moment):
    assert days([text]) == [moment]


@pytest.mark.parametrize("values", [["25/01/2019", "janv.-2019"], ["20190131"], ["2019-1-5 9h"]])
def test_columns_of_dates_are_seen(values):
    assert share_of_dates(values) == 1


@pytest.mark.parametrize(
    "values", [["63113", "12345678"], ["RCP", "mai"], ["45/45/2019"], ["12,5"]]
)
def test_columns_of_other_things_are_not_dates(values):
    assert share_of_dates(values) == 0


def test_one_day_above_twelve_decides_for_the_column():
    assert days(["05/01/2019", "31/12/2019"]) == ["2019-01-05", "2019-12-31"]
    assert days(["05/01/2019", "12/31/2019"]) == ["2019-05-01", "2019-12-31"]


def test_undecided_columns_are_read_day_first_and_reported():
    parsed = parse_dates(["05/01/2019", "06/02/2019"])
    assert parsed.ambiguous
    assert str(parsed.moments[0])[:10] == "2019-01-05"
    assert "DATE_FORMAT" in parsed.warnings[0]


def test_contradicting_dates_are_refused_not_turned_round():
    values, counts = ["31/12/2019", "05/01/2019", "12/31/2019"], np.array([5, 5, 1])
    parsed = parse_dates(values, counts)
    assert np.isnat(parsed.moments).tolist() == [False, False, True]
    assert str(parsed.moments[1])[:10] == "2019-01-05"
    assert "mixed up" in parsed.warnings[0]


def test_eight_digits_are_decided_on_the_column():
    assert days(["31012019", "19102019"]) == ["2019-01-31", "2019-10-19"]
    assert days(["20190131", "20191019"]) == ["2019-01-31", "2019-10-19"]


def test_months_without_day_are_marked():
    assert parse_dates(["janv.-2019", "2019-01-05"]).month_only.tolist() == [True, False]


def test_several_zones_become_universal_time_one_zone_stays():
    summer, winter = "2011-10-11 13:42:22+02:00", "2011-12-06 13:41:31+01:00"
    assert days([summer]) == ["2011-10-11T13:42:22"]
    assert days([summer, winter]) == ["2011-10-11T11:42:22", "2011-12-06T12:41:31"]


def test_days_dressed_as_times_stay_on_their_day():
    values = ["2019-07-01T00:00:00+02:00", "2019-12-01T00:00:00+01:00"]
    assert days(values) == ["2019-07-01", "2019-12-01"]


@pytest.mark.parametrize("wanted", ["m/d/Y", "MM/jj/aaaa", "%m/%d/%Y"])
def test_the_users_format_is_obeyed(wanted):
    assert days(["05/01/2019", "31/01/2019"], date_format=wanted) == ["2019-05-01", None]


def test_format_with_time():
    assert strptime_format("Y-m-d H:M") == "%Y-%m-%d %H:%M"


@pytest.mark.parametrize("wanted", ["hello", "d/m", ""])
def test_a_format_that_is_none_is_refused(wanted):
    with pytest.raises(ParameterError):
        strptime_format(wanted)


MOMENTS = st.datetimes(datetime.datetime(1950, 1, 1), datetime.datetime(2099, 12, 31))


@given(
    st.lists(MOMENTS, min_size=1, max_size=20),
    st.sampled_from(["%Y-%m-%d %H:%M:%S", "%d %B %Y %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]),
)
def test_written_dates_come_back(moments, written):
    values = [moment.strftime(written) for moment in moments]
    wanted = [np.datetime64(moment.replace(microsecond=0), "ns") for moment in moments]
    assert parse_dates(values).moments.tolist() == np.array(wanted).tolist()


@given(st.lists(MOMENTS, min_size=1, max_size=20))
def test_day_first_comes_back_when_a_day_tells(moments):
    values = [moment.strftime("%d/%m/%Y") for moment in moments] + ["31/01/2019"]
    wanted = np.array([moment.date() for moment in moments], "datetime64[D]")
    assert (parse_dates(values).moments[:-1] == wanted).all()


@given(st.lists(st.one_of(st.text(max_size=30), st.integers(), st.floats()), max_size=30))
def test_whatever_is_written_nothing_breaks(values):
    assert len(parse_dates(values).moments) == len(values)
