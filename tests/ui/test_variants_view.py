"""Variants as bars, used with mouse and keys."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest


def grouped(sequences):
    """Steps of patients by their sequences, one letter a step."""
    from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps

    rows = [
        (f"p{number}", seq, step)
        for number, steps in enumerate(sequences)
        for seq, step in enumerate(steps, 1)
    ]
    frame = pd.DataFrame(rows, columns=["patient", "seq", "step"])
    return group_steps(frame, recognise_steps(["patient", "seq", "step"]))


@pytest.fixture
def view(qgis_app):
    from qgis.PyQt import sip
    from qgis.PyQt.QtTest import QTest

    from parcours_plugin.ui.variants_view import VariantsView

    view = VariantsView()
    view.told = []
    view.variantClicked.connect(view.told.append)
    view.resize(420, 400)
    view.show()
    QTest.qWait(20)
    yield view
    view.close()
    sip.delete(view)


SEQUENCES = ["ABC"] * 5 + ["AB"] * 3 + ["ACB"] * 2 + ["D" * 60]


def texts(view):
    return [view.model.index(row).data() for row in range(view.model.rowCount())]


def test_variants_stand_from_frequent_to_rare_with_their_shares(view):
    view.show(grouped(SEQUENCES), np.arange(11))
    assert texts(view)[:3] == ["A > B > C", "A > B", "A > C > B"]
    assert view.model.counts.cases.tolist() == [5, 3, 2, 1]
    assert view.model.counts.cumulative.tolist() == pytest.approx(
        [5 / 11, 8 / 11, 10 / 11, 1.0]
    )
    assert view.summary.text() == (
        "4 variants among 11 patients; 3 of them hold 80 % of the patients."
    )


def test_a_click_and_return_choose_a_variant(view, keys):
    view.show(grouped(SEQUENCES), np.arange(11))
    place = view.list.visualRect(view.model.index(1)).center()
    keys.click(view.list.viewport(), place)
    assert view.told == ["A > B"]
    keys.press(view.list, "Down")
    assert view.told == ["A > B"]  # walking alone filters nothing
    keys.press(view.list, "Return")
    assert view.told == ["A > B", "A > C > B"]


def test_the_text_is_that_of_the_table_of_the_algorithm(view, keys):
    from parcours_plugin.core.pathways.variant_bars import sequences_of_steps
    from parcours_plugin.core.pathways.variants import variants_table

    steps = grouped(SEQUENCES)
    view.show(steps, np.arange(11))
    assert set(texts(view)) == set(variants_table(sequences_of_steps(steps))["variant"])
    members = np.flatnonzero(view.bars.variant == view.bars.find("A > B"))
    assert members.tolist() == [5, 6, 7]


def test_another_set_of_patients_keeps_the_current_variant_where_it_is_there(view):
    steps = grouped(SEQUENCES)
    view.show(steps, np.arange(11))
    bars = view.bars
    view.list.setCurrentIndex(view.model.index(2))
    view.show(steps, np.array([8, 9, 0]))
    assert view.bars is bars
    assert texts(view) == ["A > C > B", "A > B > C"]
    assert view.list.currentIndex().row() == 0
    view.show(steps, np.array([0]))
    assert view.chosen_variant() == -1


def test_a_long_variant_is_cut_on_screen_and_whole_in_the_tooltip(view):
    from qgis.PyQt.QtCore import Qt

    view.show(grouped(SEQUENCES), np.arange(11))
    told = view.model.index(3).data(Qt.ItemDataRole.ToolTipRole)
    assert told.startswith("Variant 4: 1 patients, 9.1 % of all; up to here 100 %.")
    assert told.count("D") == 60
    assert view.model.index(3).data(Qt.ItemDataRole.AccessibleTextRole) == told
    view.list.viewport().grab()


def test_nothing_to_show_is_said(view):
    view.show(None, np.empty(0, np.int64))
    assert view.summary.text() == "No pathways to compare."
    view.show(grouped(["A"]), np.empty(0, np.int64))
    assert view.summary.text() == "No pathways to compare."
    view.list.viewport().grab()
