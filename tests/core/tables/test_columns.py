"""Columns are recognised by the user's word, by name, by content, and each guess is told."""

import pandas as pd
import pytest

from parcours_plugin.core.errors import InputError, ParameterError
from parcours_plugin.core.pathways.understanding import understand
from parcours_plugin.core.tables.columns import Mapping
from parcours_plugin.core.tables.layouts import split_name, wide_events
from parcours_plugin.core.tables.reading import table_of_layer


def table(**columns):
    return table_of_layer(pd.DataFrame(columns, dtype=object), "cohorte")


def long_table(*names):
    cells = {
        "patient": ["1", "1", "2"],
        "step": ["RCP", "Chirurgie", "RCP"],
        "date": ["05/01/2019", "31/01/2019", "06/01/2019"],
        "place": ["630780989", "030780092", "630780989"],
        "home": ["63113", "63113", "03185"],
    }
    return table(**dict(zip(names, cells.values())))


@pytest.mark.parametrize(
    "names",
    [
        ("N° patient", "Étape", "Date de l'acte", "N° FINESS", "Commune (INSEE)"),
        ("Patient ID", "Step", "Start date", "Facility ID", "Residence"),
        ("PATIENT", "ETAPE", "DATE", "FINESS", "CODE GÉO PMSI"),
        ("case:concept:name", "concept:name", "time:timestamp", "Établissement", "Code INSEE"),
        ("Identifiant du patient", "Type d'acte", "Date acte", "Code structure", "Domicile"),
        ("id_patient", "type_acte", "date_debut", "finess_geo", "commune_residence"),
    ],
)
def test_french_and_english_names_are_recognised(names):
    found = understand(long_table(*names), Mapping())
    mapping = found.mapping
    assert not found.wide
    assert (
        mapping.patient,
        mapping.step,
        mapping.date,
        mapping.facility,
        mapping.residence,
    ) == names
    for name in names:
        assert any(f"“{name}”" in note for note in found.notes)


def test_place_column_holds_codes_or_names_as_its_content_says():
    codes = long_table("patient", "étape", "date", "Établissement", "insee")
    assert understand(codes, Mapping()).mapping.facility == "Établissement"
    names = table(patient=["1"], étape=["RCP"], Établissement=["CH d'Issoire"])
    assert understand(names, Mapping()).mapping.facility_name == "Établissement"


def test_content_tells_where_names_do_not():
    raw = table(
        A=[f"P{i // 4}" for i in range(40)],
        B=["RCP", "Chirurgie", "Suivi", "Biopsie"] * 10,
        C=[f"{i % 28 + 1:02}/01/2019" for i in range(40)],
        D=["630780989", "030780092"] * 20,
        E=["63113", "03185", "15014", "43157"] * 10,
    )
    mapping = understand(raw, Mapping()).mapping
    assert (mapping.patient, mapping.step, mapping.date) == ("A", "B", "C")
    assert (mapping.facility, mapping.residence) == ("D", "E")


def test_birth_dates_are_no_dates_of_care():
    raw = table(patient=["1"], étape=["RCP"], **{"Date de naissance": ["01/02/1950"]})
    assert understand(raw, Mapping()).mapping.date == ""


def test_given_columns_win_and_case_and_accents_do_not_matter():
    raw = long_table("patient", "étape", "date", "finess", "insee")
    mapping = understand(raw, Mapping(step="ETAPE", date="-")).mapping
    assert mapping.step == "étape"
    assert mapping.date == ""


def test_a_missing_column_is_named_with_its_parameter():
    raw = long_table("patient", "étape", "date", "finess", "insee")
    with pytest.raises(InputError, match=r"jour.*DATE_COLUMN.*étape"):
        understand(raw, Mapping(date="jour"))


def test_one_column_cannot_be_two_things():
    raw = long_table("patient", "étape", "date", "finess", "insee")
    with pytest.raises(ParameterError, match="two different"):
        understand(raw, Mapping(step="date", date="date"))


def test_no_patient_column_is_told_with_its_parameter():
    raw = table(truc=["a", "a"], bidule=["b", "b"])
    with pytest.raises(InputError, match="PATIENT_COLUMN"):
        understand(raw, Mapping())


WIDE = {
    "N° patient": ["1", "2", "3"],
    "Commune": ["63113", "03185", "15014"],
    "Âge": ["50", "61", "72"],
    "Fumeuse": ["oui", "non", "oui"],
    "Mammographie": ["630780989", "", "030780092"],
    "Date mammographie": ["05/01/2019", "", "31/01/2019"],
    "Date RCP": ["06/02/2019", "07/02/2019", None],
    "Lieu RCP": ["CH d'Issoire", "CHU", None],
    "Date début radiothérapie": ["", "01/03/2019", ""],
    "Date fin radiothérapie": ["", "05/04/2019", ""],
    "Nb séances radiothérapie": ["", "25", ""],
}


def test_a_wide_table_is_seen_and_its_steps_are_told():
    found = understand(table(**WIDE), Mapping())
    assert found.wide
    assert [step.step for step in found.steps] == ["Mammographie", "RCP", "Radiothérapie"]
    assert found.steps[0].facility == "Mammographie"
    assert found.steps[1].facility == "Lieu RCP"
    assert found.steps[2].end_date == "Date fin radiothérapie"
    assert any("columns not used" in note and "Fumeuse" in note for note in found.notes)
    assert found.mapping.age == "Âge"


def test_wide_cells_become_events_and_empty_ones_are_not_done():
    raw = table(**WIDE)
    found = understand(raw, Mapping())
    events = wide_events(raw, found.mapping, found.steps)
    assert events.cells["patient"].objects().tolist() == ["1", "1", "2", "2", "3"]
    assert events.cells["step"].objects().tolist() == [
        "Mammographie", "RCP", "RCP", "Radiothérapie", "Mammographie",
    ]  # fmt: skip
    assert events.cells["visits"].objects().tolist() == ["", "", "", "25", ""]
    assert (events.cells_read, events.cells_empty) == (9, 4)


def test_a_column_of_steps_makes_a_long_table_whatever_its_dates_are_called():
    raw = table(
        patient=["1", "1"],
        étape=["RCP", "Suivi"],
        **{"Date prescription": ["05/01/2019"] * 2, "Date réalisation": ["31/01/2019"] * 2},
    )
    assert not understand(raw, Mapping()).wide


def test_bare_columns_of_dates_are_steps():
    raw = table(patient=["1", "2"], Biopsie=["05/01/2019", ""], Chirurgie=["", "31/01/2019"])
    found = understand(raw, Mapping())
    assert found.wide
    assert [(s.step, s.date) for s in found.steps] == [
        ("Biopsie", "Biopsie"), ("Chirurgie", "Chirurgie"),
    ]  # fmt: skip


def test_crosses_are_steps_only_where_nothing_has_a_date():
    raw = table(patient=["1", "2"], Biopsie=["x", ""], Chirurgie=["oui", "non"])
    found = understand(raw, Mapping())
    events = wide_events(raw, found.mapping, found.steps)
    assert events.cells["step"].objects().tolist() == ["Biopsie", "Chirurgie"]
    assert not events.cells["date"].filled.any()


def test_numbered_columns_are_one_step():
    raw = table(patient=["1"], **{"Date chimio 1": ["05/01/2019"], "Date chimio 2": ["31/01/2019"]})
    assert [s.step for s in understand(raw, Mapping()).steps] == ["Chimio", "Chimio"]


@pytest.mark.parametrize(
    ("column", "parts"),
    [
        ("Date de la mammographie", ("date", "Mammographie")),
        ("Mammographie (date)", ("date", "Mammographie")),
        ("Chirurgie - Établissement", ("facility", "Chirurgie")),
        ("FINESS chirurgie", ("facility", "Chirurgie")),
        ("radiotherapie_fin", ("end_date", "Radiotherapie")),
        ("Consultation d'annonce", ("", "Consultation d'annonce")),
        ("Date", ("date", "")),
    ],
)
def test_names_of_wide_columns_are_taken_apart(column, parts):
    assert split_name(column) == parts
