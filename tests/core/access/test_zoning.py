import numpy as np
import pytest

from parcours_plugin import paths
from parcours_plugin.core.access.zoning import zoning_of
from parcours_plugin.core.errors import InputError
from parcours_plugin.core.tables.reading import read_file

GOOD = (
    "zone;label;upper;date;source\nC;other;;2031-01-01;Test text no. 1\nA;low;2,5;;\nB;middle;4;;\n"
)


@pytest.fixture
def zoning(tmp_path):
    def read(text):
        path = tmp_path / "zoning.csv"
        path.write_text(text, encoding="utf-8")
        return zoning_of(read_file(path))

    return read


def test_bounds_are_inclusive_and_unreached_places_are_in_the_lowest_zone(zoning):
    found = zoning(GOOD)
    zones = found.of(np.array([2.5, 2.6, 4.0, 9.0, 0.0]), np.array([1, 1, 1, 1, 0], bool))
    assert zones.zone.tolist() == ["A", "B", "B", "C", "A"]
    assert zones.zone_label[3] == "other"
    assert (found.date, found.source) == ("2031-01-01", "Test text no. 1")


def test_above_all_bounds_there_may_be_no_zone(zoning):
    found = zoning("zone;upper;date;source\nA;2;2031;text\n")
    assert found.of(np.array([3.0]), np.array([True])).zone.tolist() == [None]


@pytest.mark.parametrize(
    ("text", "words"),
    [("zone;upper\nA;2\n", "no column date, source"),
     ("zone;upper;date;source\nA;2;;\n", "does not state its date"),
     ("zone;upper;date;source\nA;2;d;s\nB;2;d;s\n", "twice")],
)  # fmt: skip
def test_a_zoning_without_date_source_or_clear_bounds_is_refused(zoning, text, words):
    with pytest.raises(InputError, match=words):
        zoning(text)


def test_the_template_holds_no_official_number():
    lines = (paths.resources() / "zoning" / "template.csv").read_text("utf-8").splitlines()
    assert lines == ["zone;label;upper;date;source"]


def test_the_zonings_that_are_shipped_state_their_date_and_source():
    files = sorted(
        path for path in (paths.resources() / "zoning").glob("*.csv") if path.stem != "template"
    )
    assert files
    for path in files:
        found = zoning_of(read_file(path))
        assert found.date and found.source and np.isinf(found.upper[-1])
    low = found.of(np.array([2.5, 2.51]), np.ones(2, bool))
    assert low.zone.tolist() == ["low", "other"]
