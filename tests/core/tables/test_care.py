"""Kinds of care are named in the language in use."""

from __future__ import annotations

import pytest

from parcours_plugin import paths
from parcours_plugin.core import i18n
from parcours_plugin.core.tables.care import read_care_tables


@pytest.fixture
def french():
    folder = paths.resources() / "i18n"
    i18n.set_language("fr_FR", folder)
    yield
    i18n.set_language("en", folder)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("radiotherapy", "radiothérapie"),
        ("RTH", "radiothérapie"),
        ("multidisciplinary_meeting", "réunion de concertation pluridisciplinaire"),
        ("mobile_emergency", "SMUR"),
        ("Art-thérapie", "Art-thérapie"),
    ],
)
def test_a_word_for_a_kind_of_care_gets_its_french_name(french, written, name):
    assert read_care_tables(paths.resources() / "facilities").label(written) == name


def test_the_name_is_english_in_english():
    assert read_care_tables(paths.resources() / "facilities").label("radiothérapie") == (
        "radiotherapy"
    )
