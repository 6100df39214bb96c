"""Two groups side by side, with what rests on few patients hidden."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from parcours_plugin.core.pathways.group_comparison import compare_groups, fields_to_compare
from parcours_plugin.core.pathways.patient_measures import measure_patients
from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps
from parcours_plugin.core.pathways.patient_table import count_by_patient

RURAL, TOWN = 20, 30


def compared(few=0, second_group=TOWN):
    """20 rural patients wait 40 days, the others in town 10; ``few`` of the rural skip surgery."""
    rows = []
    for patient in range(RURAL + second_group):
        rural = patient < RURAL
        steps = ["Biopsie", "Chirurgie", "Suivi"]
        if patient < few:
            steps.remove("Chirurgie")
        wait = 40 if rural else 10
        rows += [
            (
                f"P{patient}",
                number + 1,
                step,
                pd.Timestamp("2020-01-01") + pd.Timedelta(wait * number, "D"),
                "rural" if rural else "town",
                1000.0 * number,
            )
            for number, step in enumerate(steps)
        ]
    columns = ["patient", "seq", "step", "date", "territory_type", "x"]
    frame = pd.DataFrame(rows, columns=columns)
    steps = group_steps(
        frame, recognise_steps(columns), frame.x.to_numpy(), np.zeros(len(frame))
    )
    measures = measure_patients(steps)
    column = fields_to_compare(steps)["territory_type"]
    first, second = (column.codes == code for code in (0, 1))
    found = compare_groups(steps, count_by_patient(steps, measures), measures, first, second)
    return found, {line.name: line for line in found.lines}


def test_medians_and_shares_of_the_two_groups():
    found, lines = compared()
    assert found.patients == (RURAL, TOWN) and found.n_hidden == 0
    assert lines["Patients"].values == (RURAL, TOWN)
    assert lines["Steps"].values == (3 * RURAL, 3 * TOWN)
    assert lines["Days from first to last step (median)"].values == (80, 20)
    assert lines["Km, straight line between facilities (median)"].values == (2, 2)
    assert lines["Biopsie → Chirurgie"].values == (40, 10)
    assert lines["Biopsie > Chirurgie > Suivi"].values == (1, 1)


def test_what_rests_on_few_patients_is_hidden():
    found, lines = compared(few=3)
    variant = lines["Biopsie > Suivi"]
    assert variant.hidden == (True, False) and np.isnan(variant.values[0])
    assert variant.values[1] == 0
    wait = lines["Biopsie → Suivi"]
    assert wait.hidden == (True, False) and np.isnan(wait.values).all()
    assert found.n_hidden >= 2


def test_a_group_of_few_patients_is_hidden_whole():
    found, _ = compared(second_group=10)
    assert found.too_small == (False, True)
    for line in found.lines:
        assert np.isnan(line.values[1]), line


def test_the_others_of_two_variants_do_not_give_the_hidden_one_away():
    found, _ = compared(few=3)
    shares = [line.values[0] for line in found.lines if line.section == "Most frequent pathways"]
    assert not any(np.isclose(1 - share, 3 / RURAL) for share in shares if not np.isnan(share))


def test_a_patient_cannot_be_in_both_groups():
    frame = pd.DataFrame({"patient": ["a"], "step": ["s"], "seq": [1]})
    steps = group_steps(frame, recognise_steps(list(frame)))
    measures = measure_patients(steps)
    everyone = np.ones(1, bool)
    with pytest.raises(ValueError, match="both groups"):
        compare_groups(steps, count_by_patient(steps), measures, everyone, everyone)
