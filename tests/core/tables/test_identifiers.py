"""Pseudonyms, keys, bands: nobody is recognised by what is written."""

import os
import stat

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.pathways.loading import LoadOptions, load_pathways
from parcours_plugin.core.tables.bands import age_at, age_bands, period_start, read_bounds
from parcours_plugin.core.tables.formulas import guard_formulas, unguarded
from parcours_plugin.core.tables.identifiers import MASK, Identifiers, surviving_identifiers
from parcours_plugin.core.tables.pseudonyms import make_key, read_key, refuse_exposed_key
from parcours_plugin.core.tables.reading import table_of_layer

HEADER = ["patient", "étape", "date", "établissement", "commune", "acteur", "né(e) le", "âge"]
ROWS = [
    ["MARTIN-1", "RCP", "05/01/2019", "CHU", "63113", "Dr vu avec Martin 1", "1956-03-01", 62],
    ["MARTIN-1", "Biopsie", "25/01/2019", "CHU", "63113", "MSP", "1956-03-01", 62],
    ["63113", "RCP", "le 6 (63113)", "CHU", "63113", "dossier 63113", "1980", 39],
    ["63113", "Suivi de MARTIN-1", "07/05/2019", "CHU", "3190", "GP", "1980", 39],
]  # fmt: skip
KEY = b"0123456789abcdef"


def load(rows=ROWS, **options):
    frame = pd.DataFrame(rows, columns=HEADER, dtype=object)
    return load_pathways(table_of_layer(frame, "cohorte MARTIN-1"), options=LoadOptions(**options))


def test_identifiers_in_other_columns_are_masked_everywhere_and_counted():
    loaded = load(key=KEY)
    everything = "\n".join(
        [loaded.steps.to_csv(), loaded.patients.to_csv(), loaded.rejects.to_csv(),
         *loaded.notes, *loaded.warnings]
    )  # fmt: skip
    assert "martin" not in everything.lower()
    assert loaded.steps["actor"].tolist().count(MASK) == 1
    assert MASK in loaded.steps["step"].tolist()
    assert any("1 cells" in line and "actor" in line for line in loaded.warnings) or any(
        "2 cells" in line and "actor" in line for line in loaded.warnings
    )
    assert loaded.rejects["value"].tolist() == [MASK]  # the date that named a patient
    # 63113 is a patient's number and a commune: the commune stays what it is.
    assert sorted(set(loaded.steps["residence"])) == ["03190", "63113"]
    frames = {"steps": loaded.steps, "patients": loaded.patients, "rejects": loaded.rejects}
    assert surviving_identifiers(loaded.identifiers, frames) == {}


def test_without_a_key_nothing_is_masked():
    assert "Dr vu avec Martin 1" in load().steps["actor"].tolist()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.from_regex(r"[A-Zء-ي]{2,6}[-_ ]?[0-9]{3,6}", fullmatch=True), min_size=1,
             max_size=8, unique=True),
    st.text(alphabet="abc ;,.é", max_size=12),
)  # fmt: skip
def test_an_identifier_between_other_words_is_always_found(identifiers, around):
    frame = pd.DataFrame({"note": [f"{around} {name.lower()}, {around}" for name in identifiers]})
    found = surviving_identifiers(identifiers, {"t": frame})
    assert found == {"t.note": len(identifiers)}


def test_short_numbers_are_told_and_not_looked_for():
    short = Identifiers(["1", "12", "2019", "P12"])
    assert short.n_short == 4 and not short.named_in("12 séances en 2019")
    rows = [["1", "RCP", "05/01/2019", "CHU", "63113", "1 séance", None, 50]]
    loaded = load(rows, key=KEY)
    assert loaded.steps["actor"].tolist() == ["1 séance"]
    assert any("too short" in line for line in loaded.warnings)


def test_a_key_is_made_once_for_its_owner_alone(tmp_path):
    path = tmp_path / "key"
    make_key(path)
    assert len(bytes.fromhex(read_key(path).decode())) == 32
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(ParameterError, match="cannot be made"):
        make_key(path)
    with pytest.raises(ParameterError, match="NEW_KEY"):
        read_key(tmp_path / "none")


def test_a_key_is_refused_where_its_data_lie(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    study, vault = tmp_path / "study", tmp_path / "vault"
    (study / "deep").mkdir(parents=True)
    vault.mkdir()
    folders = {"the folder of the project": study, "home": tmp_path}
    for place in (study / "key", study / "deep" / "key", study / "deep" / ".." / "key",
                  tmp_path / "key"):  # fmt: skip
        with pytest.raises(ParameterError, match="Keep the key elsewhere"):
            refuse_exposed_key(place, folders)
    (vault / "link").symlink_to(study)
    with pytest.raises(ParameterError):
        refuse_exposed_key(vault / "link" / "key", folders)
    refuse_exposed_key(vault / "key", folders)


def test_ages_become_bands_by_the_age_at_the_first_step():
    loaded = load(age_bounds=(40, 50, 60, 75))
    assert loaded.step_fields[-1].name == "age_band"
    patients = loaded.patients.set_index("patient")["age_band"]
    assert patients["MARTIN-1"] == "60-74"  # 62 years old on 2019-01-05
    assert patients["63113"] == "0-39"  # born in 1980: 38
    with pytest.raises(InputError, match="AGE_COLUMN"):
        table = pd.DataFrame([["1", "RCP", "05/01/2019"]], columns=HEADER[:3])
        load_pathways(table_of_layer(table, "t"), options=LoadOptions(age_bounds=(40,)))


def test_bands_pass_through_a_second_loading():
    once = load(age_bounds=(40, 60))
    again = load_pathways(table_of_layer(once.steps, "steps"))
    assert again.steps["age_band"].tolist() == once.steps["age_band"].tolist()


@pytest.mark.parametrize("text", ["40,30", "x", "40;;abc", "0", "400"])
def test_bands_that_make_no_sense_are_refused(text):
    with pytest.raises(ParameterError, match="AGE_BANDS"):
        read_bounds(text)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.floats(-5, 150), min_size=1), st.sets(st.integers(1, 129), min_size=1))
def test_every_age_is_in_the_band_that_says_so(ages, bounds):
    ordered = tuple(sorted(bounds))
    for age, band in zip(ages, age_bands(np.array(ages), ordered)):
        if not 0 <= age < 130:
            assert band == ""
        elif band.endswith("+"):
            assert age >= int(band[:-1])
        else:
            low, high = map(int, band.split("-"))
            assert low <= age < high + 1


def test_periods_keep_order_waits_and_durations():
    exact, coarse = load(), load(period="month")
    assert {str(day)[:10] for day in coarse.steps["date"]} == {"2019-01-01", "2019-05-01"}
    for name in ("patient", "seq", "step", "wait_days"):
        assert coarse.steps[name].equals(exact.steps[name])
    assert coarse.patients["duration_days"].equals(exact.patients["duration_days"])
    days = np.array(["2019-12-31", "NaT"], "datetime64[ns]")
    assert str(period_start(days, "year")[0])[:10] == "2019-01-01"
    assert np.isnan(age_at(days[1:], days[1:]))[0]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=8)))
def test_guarded_formulas_are_harmless_and_come_back(texts):
    guarded = guard_formulas(pd.DataFrame({"t": texts}, dtype=object), ["t"])["t"].tolist()
    assert not any(text.startswith(("=", "+", "-", "@")) for text in guarded)
    assert [unguarded(cell) for cell, text in zip(guarded, texts) if text[:1] != "'"] == [
        text for text in texts if text[:1] != "'"
    ]
