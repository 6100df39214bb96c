"""Tables become steps, patients and rejects; nothing is lost on the way."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from parcours_plugin.core import contracts
from parcours_plugin.core.errors import Cancelled, InputError, ParameterError
from parcours_plugin.core.pathways.loading import LoadOptions, load_pathways
from parcours_plugin.core.tables.columns import Mapping
from parcours_plugin.core.tables.directories import CommuneDirectory, FacilityDirectory
from parcours_plugin.core.tables.reading import read_file, table_of_layer
from parcours_plugin.core.tables.rejects import FIELDS


def texts(*words):
    return np.array(words, dtype=object)


FACILITIES = FacilityDirectory(
    texts("030780092", "630780989", "H3"),
    texts("CH de Moulins", "CHU Estaing", "Clinique du Parc"),
    texts("03190", "63113", "63113"),
    np.array([3.3, 3.1, np.nan]),
    np.array([46.5, 45.8, np.nan]),
)
COMMUNES = CommuneDirectory(
    texts("03190", "63113", "01053"),
    texts("Moulins", "Clermont-Ferrand", "Bourg-en-Bresse"),
    texts("town", "metropolis", "town"),
    np.array([3.3, 3.1, 5.2]),
    np.array([46.5, 45.8, 46.2]),
)
HEADER = ["patient", "étape", "date", "établissement", "commune"]


def table(rows, header=HEADER):
    width = len(header)
    padded = [list(row) + [None] * (width - len(row)) for row in rows]
    return table_of_layer(pd.DataFrame(padded, columns=header, dtype=object), "cohorte")


def load(rows, header=HEADER, **options):
    return load_pathways(table(rows, header), options=LoadOptions(**options))


def adds_up(loaded):
    counts = loaded.counts
    assert counts.rows_read == counts.rows_loaded + counts.rows_rejected
    assert counts.cells_read == counts.cells_loaded + counts.cells_empty + counts.cells_rejected
    assert counts.events == counts.steps + counts.sessions_merged
    assert counts.steps == len(loaded.steps) == len(loaded.facility_row)
    assert counts.patients == len(loaded.patients) == len(loaded.residence_row)
    assert loaded.patients["n_steps"].sum() == counts.steps
    return True


def test_fields_are_those_of_the_contracts():
    loaded = load([["1", "RCP", "05/01/2019"]])
    assert list(loaded.steps.columns) == [field.name for field in contracts.STEPS]
    assert list(loaded.patients.columns) == [field.name for field in contracts.PATIENTS]
    assert list(loaded.rejects.columns) == [field.name for field in FIELDS]


@pytest.mark.parametrize("shape", ["long CSV", "wide CSV", "long XLSX", "wide XLSX"])
def test_600_patients_are_the_same_in_four_shapes(four_shapes, shape):
    loaded = load_pathways(read_file(four_shapes[shape]), communes=COMMUNES)
    wanted = sorted(four_shapes["rows"], key=lambda row: (row[0], row[2]))
    steps = loaded.steps
    assert adds_up(loaded)
    assert steps["patient"].tolist() == [row[0] for row in wanted]
    assert steps["step"].tolist() == [row[1] for row in wanted]
    assert [moment.to_pydatetime() for moment in steps["date"]] == [row[2] for row in wanted]
    assert steps["facility_id"].tolist() == [row[3] for row in wanted]
    assert steps["residence"].tolist() == [row[4] for row in wanted]
    known = {"63113", "01053"}
    assert (steps["flags"] == "").tolist() == [row[4] in known for row in wanted]
    assert loaded.counts.rows_rejected == 0


def test_events_go_by_date_and_waits_count_from_the_previous_end():
    header = [*HEADER, "date fin"]
    loaded = load(
        [
            ["1", "Suivi", "20/03/2019"],
            ["1", "RCP", "05/01/2019"],
            ["1", "Radiothérapie", "31/01/2019", None, None, "10/03/2019"],
        ],
        header,
    )
    assert loaded.steps["step"].tolist() == ["RCP", "Radiothérapie", "Suivi"]
    assert loaded.steps["seq"].tolist() == [1, 2, 3]
    assert np.allclose(loaded.steps["wait_days"], [np.nan, 26, 10], equal_nan=True)
    assert loaded.patients["variant"].tolist() == ["RCP > Radiothérapie > Suivi"]
    assert loaded.patients["duration_days"].tolist() == [74]


def test_same_day_keeps_the_order_of_the_file_or_the_users():
    rows = [["1", "B", "05/01/2019", 2], ["1", "A", "05/01/2019", 1]]
    assert load(rows, [*HEADER[:3], "note"]).steps["step"].tolist() == ["B", "A"]
    assert load(rows, [*HEADER[:3], "ordre"]).steps["step"].tolist() == ["A", "B"]


def test_events_without_date_stay_behind_the_one_above():
    rows = [["1", "A", "05/01/2019"], ["1", "B", None], ["1", "C", "31/01/2019"], ["1", "D", None]]
    loaded = load(rows)
    assert loaded.steps["step"].tolist() == ["A", "B", "C", "D"]
    assert loaded.steps["flags"].tolist() == ["", "no_date", "", "no_date"]


def test_every_bad_row_is_rejected_with_its_reason_and_its_row():
    rows = [
        ["1", "RCP", "05/01/2019"],
        [None, "RCP", "05/01/2019"],
        ["2", None, "05/01/2019"],
        ["2", "RCP", "32/01/2019"],
        ["1", "RCP", "05/01/2019"],
        ["patient", "étape", "date"],
        ["Total", None, None, "5"],
        [None, "Total général", "5"],
        ["3", "-", "31/01/2019"],
    ]
    loaded = load(rows)
    assert adds_up(loaded)
    assert loaded.rejects[["row", "code"]].values.tolist() == [
        [3, "no_patient"], [4, "no_step"], [5, "bad_date"], [6, "duplicate"],
        [7, "repeated_header"], [8, "totals_row"], [9, "totals_row"], [10, "no_step"],
    ]  # fmt: skip
    assert (loaded.rejects["kind"] == "rejected").all()
    bad = loaded.rejects[loaded.rejects["code"] == "bad_date"]
    assert bad[["column", "value"]].values.tolist() == [["date", "32/01/2019"]]


def test_sessions_without_date_are_no_duplicates():
    loaded = load([["1", "Séance", None], ["1", "Séance", None]])
    assert loaded.counts.steps == 2


def test_the_same_event_twice_in_a_layer_is_a_duplicate_though_its_row_number_differs():
    header = ["fid", *HEADER[:3]]
    loaded = load([[1, "1", "RCP", "31/01/2019"], [2, "1", "RCP", "31/01/2019"]], header)
    assert loaded.rejects["code"].tolist() == ["duplicate"]


def test_rows_cut_by_a_stray_separator_are_rejected(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("patient;étape;date\n1;RCP;05/01/2019\n2;a;b;05/01/2019\n", encoding="utf-8")
    loaded = load_pathways(read_file(path))
    assert loaded.rejects[["row", "code"]].values.tolist() == [[3, "too_many_cells"]]


def test_places_are_found_flagged_and_the_nearest_name_only_proposed():
    rows = [
        ["1", "A", "05/01/2019", "030780092", "63113"],
        ["1", "B", "06/01/2019", "30780092", "1053"],
        ["1", "C", "07/01/2019", "chu  ESTAING", "Moulins"],
        ["1", "D", "31/01/2019", "Clinique du Park", "75056"],
        ["1", "E", "31/01/2019", "Inconnu", "63113"],
        ["1", "F", "31/01/2019", "H3", "63113"],
        ["1", "G", "31/01/2019", None, None],
    ]
    raw = table(rows)
    loaded = load_pathways(raw, Mapping(facility="établissement"), FACILITIES, COMMUNES)
    steps = loaded.steps.set_index("step")
    assert loaded.facility_row.tolist() == [0, 0, 1, -1, -1, 2, -1]
    assert steps["facility_id"].tolist()[:5] == [
        "030780092", "030780092", "630780989", "Clinique du Park", "Inconnu",
    ]  # fmt: skip
    assert steps["facility_commune"].tolist()[:3] == ["03190", "03190", "63113"]
    assert steps["residence"].tolist() == [
        "63113", "01053", "03190", "75056", "63113", "63113", "63113",
    ]  # fmt: skip
    assert steps["residence_name"]["B"] == "Bourg-en-Bresse"
    assert steps["territory_type"]["B"] == "town"
    assert steps["flags"].to_dict() == {
        "A": "",
        "B": "facility_zero_restored;residence_zero_restored",
        "C": "facility_by_name;residence_by_name",
        "D": "unknown_facility;unknown_residence",
        "E": "unknown_facility",
        "F": "facility_without_place",
        "G": "no_facility",
    }
    told = loaded.rejects.set_index("value")
    assert told["code"].to_dict() == {
        "Clinique du Park": "facility_near_miss",
        "Inconnu": "unknown_facility",
        "75056": "unknown_residence",
    }
    assert "Clinique du Parc" in told["message"]["Clinique du Park"]
    assert "H3" in told["message"]["Clinique du Park"]
    assert (told["kind"] == "to check").all()
    assert loaded.patients["flags"].tolist() == ["several_residences"]
    assert adds_up(loaded)


def test_all_communes_unknown_still_loads_everything_and_tells_each_row():
    rows = [[str(i), "RCP", "31/01/2019", "H3", f"X{i % 5}"] for i in range(100)]
    loaded = load_pathways(table(rows), facilities=FACILITIES, communes=COMMUNES)
    assert loaded.counts.rows_loaded == 100
    assert (loaded.residence_row == -1).all()
    assert loaded.patients["flags"].tolist() == ["unknown_residence"] * 100
    assert loaded.rejects["row"].tolist() == list(range(2, 102))
    assert loaded.rejects["value"].tolist() == [f"X{i % 5}" for i in range(100)]


def test_repeated_sessions_become_one_step_with_its_visits():
    days = [1, 2, 3, 5, 20]
    rows = [["1", "Radiothérapie", f"{day:02}/01/2019", "H3"] for day in days]
    rows += [["1", "Consultation", "02/01/2019", "H3"], ["1", "Radiothérapie", "04/01/2019", "H1"]]
    rows += [["2", "Radiothérapie", "31/01/2019", "H3"]]
    loaded = load(rows, merge_days=3)
    steps = loaded.steps
    assert adds_up(loaded)
    assert loaded.counts.sessions_merged == 3
    first = steps.iloc[0]
    assert (first["step"], first["visits"], first["flags"]) == (
        "Radiothérapie", 4, "merged_sessions",
    )  # fmt: skip
    assert [str(first[name])[:10] for name in ("date", "end_date")] == ["2019-01-01", "2019-01-05"]
    assert steps["visits"].sum() == len(rows)
    assert steps[steps["patient"] == "1"]["seq"].tolist() == [1, 2, 3, 4]


def test_pseudonyms_replace_identifiers_everywhere():
    rows = [[f"DUPONT{i:03}", "RCP", "31/01/2019"] for i in range(30)]
    rows += [["DUPONT999", None, None], ["DUPONT000", "RCP", "31/01/2019"]]
    loaded = load(rows, key=b"k" * 32)
    said = [*loaded.notes, *loaded.warnings, loaded.steps.to_csv(), loaded.patients.to_csv(),
            loaded.rejects.to_csv()]  # fmt: skip
    assert not any("DUPONT" in text for text in said)
    assert loaded.counts.patients == 30
    assert len(set(loaded.patients["patient"])) == 30


def test_options_do_not_show_the_key():
    assert "secret" not in repr(LoadOptions(key=b"secret-secret-secret"))


def test_relative_dates_keep_intervals_and_hide_the_calendar():
    rows = [["1", "RCP", "05/03/2019"], ["1", "Suivi", "31/03/2019"], ["2", "RCP", "31/12/2020"]]
    loaded, plain = load(rows, relative_dates=True), load(rows)
    assert loaded.steps["date"].dt.strftime("%Y-%m-%d").tolist() == [
        "2000-01-01", "2000-01-27", "2000-01-01",
    ]  # fmt: skip
    assert np.allclose(loaded.steps["wait_days"], plain.steps["wait_days"], equal_nan=True)


def test_transmission_is_yes_no_or_a_date():
    header = [*HEADER[:3], "transmis"]
    rows = [
        ["1", "A", "05/01/2019", "oui"],
        ["1", "B", "06/01/2019", "non"],
        ["1", "C", "10/01/2019", "31/01/2019"],
        ["1", "D", "31/01/2019", None],
    ]
    steps = load(rows, header).steps
    assert steps["transmitted"].tolist() == ["yes", "no", "yes", ""]
    assert np.allclose(steps["transmit_days"], [np.nan, np.nan, 21, np.nan], equal_nan=True)


def test_spellings_of_a_step_are_one_step_and_told():
    rows = [["1", "Radiothérapie", "05/01/2019"], ["1", "RADIOTHERAPIE ", "31/01/2019"],
            ["2", "Radiothérapie", "05/01/2019"]]  # fmt: skip
    loaded = load(rows)
    assert set(loaded.steps["step"]) == {"Radiothérapie"}
    assert any("RADIOTHERAPIE → Radiothérapie" in note for note in loaded.notes)


def test_an_end_before_the_beginning_is_told_and_not_taken():
    header = [*HEADER[:3], "date fin"]
    loaded = load([["1", "A", "31/01/2019", "05/01/2019"]], header)
    assert loaded.steps["end_date"].isna().all()
    assert loaded.steps["flags"].tolist() == ["bad_end_date"]
    assert loaded.rejects[["value", "code"]].values.tolist() == [["05/01/2019", "bad_end_date"]]


def test_wide_rows_and_cells_add_up():
    header = ["patient", "Date biopsie", "Date chirurgie"]
    rows = [
        ["1", "05/01/2019", "31/01/2019"],
        ["2", "non", "06/02/2019"],
        ["3", None, None],
        ["4", "bientôt", "07/02/2019"],
        ["5", "?", None],
        [None, "05/01/2019", None],
    ]
    loaded = load(rows, header)
    assert adds_up(loaded)
    assert (loaded.counts.rows_loaded, loaded.counts.rows_rejected) == (4, 2)
    assert loaded.counts.cells_loaded == 5
    assert loaded.steps["flags"].tolist() == ["", "", "", "", "no_date"]
    assert loaded.rejects[["row", "column", "code"]].values.tolist() == [
        [4, "", "no_step"], [5, "Date biopsie", "bad_date"], [7, "", "no_patient"],
    ]  # fmt: skip


def test_what_was_written_loads_again_to_the_same_steps():
    header = [*HEADER, "date fin", "transmis", "groupe", "acteur"]
    rows = [
        ["1", "A", "05/01/2019", "30780092", "1053", "06/01/2019", "31/01/2019", "g", "GP"],
        ["1", "B", None, "Inconnu", "63113", None, "non", "g", None],
        ["2", "B", "janv.-2019", None, "Ici", None, None, None, None],
    ]
    once = load_pathways(table(rows, header), Mapping(), FACILITIES, COMMUNES)
    again = load_pathways(table_of_layer(once.steps, "steps"), Mapping(), FACILITIES, COMMUNES)
    pd.testing.assert_frame_equal(once.steps, again.steps)
    pd.testing.assert_frame_equal(once.patients, again.patients)


def test_nothing_to_load_is_one_sentence_with_the_reasons():
    with pytest.raises(InputError, match=r"cannot be read as a date \(2\)"):
        load([["1", "RCP", "bientôt"], ["2", "RCP", "jamais"]])
    with pytest.raises(InputError, match="no row below"):
        load([])


def test_options_are_checked():
    with pytest.raises(ParameterError, match="LAYOUT"):
        LoadOptions(layout="round")
    with pytest.raises(ParameterError, match="DATE_FORMAT"):
        load([["1", "RCP", "31/01/2019"]], date_format="bof")


def test_a_cancel_comes_through():
    def stop(share, message=""):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        load_pathways(table([["1", "RCP", "31/01/2019"]]), progress=stop)


CELLS = st.one_of(
    st.none(),
    st.sampled_from(["1", "2", "RCP", "Total", "patient", "05/01/2019", "31/12/2018", "63113", "-",
                     "étape", "oui", "#REF!"]),
    st.text(max_size=8),
    st.integers(-5, 99999),
    st.floats(allow_nan=True),
    st.dates(),
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS, CELLS), max_size=12), st.integers(0, 5),
       st.sampled_from(["auto", "long", "wide"]))  # fmt: skip
def test_whatever_the_cells_nothing_is_lost(rows, merge_days, layout):
    try:
        loaded = load_pathways(
            table(rows), Mapping(), FACILITIES, COMMUNES,
            LoadOptions(layout=layout, merge_days=merge_days, key=b"k" * 16),
        )  # fmt: skip
    except (InputError, ParameterError):
        return
    assert adds_up(loaded)
    rejected = loaded.rejects[loaded.rejects["kind"] == "rejected"]
    if layout == "long":
        assert len(rejected) == loaded.counts.rows_rejected


def test_a_header_of_two_rows_repeated_inside_the_table_is_no_row(tmp_path):
    path = tmp_path / "t.csv"
    header = "Patient;Chirurgie;;Radiothérapie;\n;date;lieu;date;lieu\n"
    path.write_text(
        f"{header}1;05/01/2020;CHU;06/02/2020;CH\n{header}2;25/01/2020;CH;;\n"
        "3;26/01/2020;Chirurgie;27/01/2020;Radiothérapie\n",
        encoding="utf-8",
    )
    loaded = load_pathways(read_file(path))
    assert loaded.rejects[["row", "code"]].to_numpy().tolist() == [
        [4, "repeated_header"], [5, "repeated_header"],
    ]  # fmt: skip
    assert loaded.counts.rows_read == 5 and loaded.counts.rows_rejected == 2
    assert loaded.steps["patient"].tolist() == ["1", "1", "2", "3", "3"]
