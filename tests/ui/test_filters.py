"""The filters of the patients list with mouse and keys: each one, together, cleared, saved."""

from __future__ import annotations

import numpy as np
import pytest

from .conftest import choose_first, point_layer, steps_table


@pytest.fixture
def dock(open_dock, steps_layer, patients_layer, keys):
    dock = open_dock()
    dock.resize(620, 900)
    keys.click(dock.patients.filters_button)
    assert dock.patients.filters.isVisible()
    return dock


@pytest.fixture
def tick(keys):
    """Tick the entry of a list that holds a text, with the mouse."""

    def do(box, text):
        row = next(r for r in range(box.count()) if text in box.itemText(r))
        box.showPopup()
        keys.wait(30)
        view = box.view()
        keys.click(view.viewport(), view.visualRect(view.model().index(row, 0)).center())
        box.hidePopup()
        keys.wait(30)

    return do


@pytest.fixture
def write(keys):
    """Write part of a word in a box and press Return."""
    from qgis.PyQt.QtTest import QTest

    def do(box, text):
        box.lineEdit().setFocus()
        box.lineEdit().selectAll()
        QTest.keyClicks(box.lineEdit(), text)
        keys.press(box.lineEdit(), "Return")
        if box.completer().popup().isVisible():
            box.completer().popup().hide()

    return do


def patients_of(mask):
    """Patients with a row of the table of steps."""
    frame = steps_table()
    return set(frame.patient[mask(frame)])


def shown(dock):
    model = dock.patients.model
    return {model.index(row, 0).data() for row in range(model.rowCount())}


def test_a_type_of_territory_is_ticked(dock, tick):
    tick(dock.patients.filters.territory, "rural")
    assert shown(dock) == patients_of(lambda f: f.territory_type == "rural")
    assert dock.patients.count.text() == "300 of 600 patients"
    assert dock.patients.words.text() == "300 of 600 patients: rural"
    tick(dock.patients.filters.territory, "town")
    assert len(shown(dock)) == 600
    tick(dock.patients.filters.territory, "rural")
    assert shown(dock) == patients_of(lambda f: f.territory_type == "town")


def test_a_commune_is_found_by_part_of_its_name(dock, write):
    write(dock.patients.filters.commune, "montlu")
    assert shown(dock) == patients_of(lambda f: f.residence_name == "Montluçon")
    assert dock.patients.words.text().endswith(": living in Montluçon")
    write(dock.patients.filters.commune, " ")
    assert len(shown(dock)) == 600


def test_a_commune_that_is_not_there_leaves_the_filter_as_it_was(dock, write):
    write(dock.patients.filters.commune, "Paris")
    assert len(shown(dock)) == 600 and dock.patients.filters.commune.currentText() == ""


def test_steps_present_and_absent(open_dock, window, keys, tick):
    from qgis.core import QgsProject

    frame = steps_table(40)
    odd = frame.patient.str[-1].isin(list("13579"))
    frame = frame[~(odd & (frame.step == "radiotherapy"))]
    QgsProject.instance().addMapLayer(point_layer(frame, "Steps"))
    dock = open_dock()
    keys.click(dock.patients.filters_button)
    tick(dock.patients.filters.without_step, "radiotherapy")
    assert shown(dock) == set(frame.patient[odd])
    assert dock.patients.words.text() == "20 of 40 patients: without radiotherapy"
    tick(dock.patients.filters.without_step, "radiotherapy")
    tick(dock.patients.filters.with_step, "radiotherapy")
    assert shown(dock) == set(frame.patient[~odd])
    tick(dock.patients.filters.without_step, "biopsy")
    assert shown(dock) == set() and dock.patients.count.text() == "0 of 40 patients"


def test_a_facility_used(dock, write):
    write(dock.patients.filters.facility, "Hospital 7")
    assert shown(dock) == patients_of(lambda f: f.facility_name == "Hospital 7")
    assert dock.patients.words.text().endswith("cared for at Hospital 7")


def test_a_whole_pathway_is_chosen_with_the_arrow_keys(open_dock, window, keys):
    from qgis.core import QgsProject

    frame = steps_table(30)
    frame = frame[(frame.seq < 7) | (frame.patient > "P0010")]
    QgsProject.instance().addMapLayer(point_layer(frame, "Steps"))
    dock = open_dock()
    keys.click(dock.patients.filters_button)
    box = dock.patients.filters.variant
    box.setFocus()
    keys.press(box, "Down")
    assert dock.patients.count.text() == "20 of 30 patients"
    keys.press(box, "Down")
    assert dock.patients.count.text() == "10 of 30 patients"
    keys.press(box, "Up")
    keys.press(box, "Up")
    assert dock.patients.count.text() == "30 patients"


def test_a_period_is_typed(dock, keys):
    filters = dock.patients.filters
    keys.write(filters.last, "2019-01-01")
    keys.press(filters.last, "Return")
    assert shown(dock) == patients_of(lambda f: f.date <= "2019-01-01")
    assert dock.patients.words.text().endswith("a step until 2019-01-01")
    filters.last.selectAll()
    keys.write(filters.last, "2019-10")
    keys.press(filters.last, "Return")
    keys.write(filters.first, "1/10/2019")
    keys.press(filters.first, "Return")
    expected = patients_of(lambda f: (f.date >= "2019-10-01") & (f.date <= "2019-10-31"))
    assert shown(dock) == expected and expected
    assert filters.first.text() == "2019-10-01" and filters.last.text() == "2019-10-31"
    filters.first.selectAll()
    keys.write(filters.first, "no day")
    keys.press(filters.first, "Return")
    assert filters.first.text() == "2019-10-01" and shown(dock) == expected
    for box in (filters.first, filters.last):
        box.selectAll()
        keys.press(box, "Delete")
        keys.press(box, "Return")
    assert len(shown(dock)) == 600


def test_a_period_of_days_since_the_first_event(open_dock, window, keys):
    from qgis.core import QgsProject

    frame = steps_table(20)
    first = frame.groupby("patient").date.transform("min")
    frame["date"] = (frame.date - first).dt.days
    QgsProject.instance().addMapLayer(point_layer(frame[frame.patient != "P0003"], "Relative"))
    dock = open_dock()
    keys.click(dock.patients.filters_button)
    keys.write(dock.patients.filters.first, "85")
    keys.press(dock.patients.filters.first, "Return")
    assert dock.patients.count.text() == "0 of 19 patients"
    assert dock.patients.words.text().endswith("a step since day 85")


def test_a_wait_of_more_than_some_days(dock, keys):
    filters = dock.patients.filters
    assert not filters.wait_days.isVisible()
    filters.wait.setFocus()
    keys.press(filters.wait, "End")
    assert filters.wait.currentData() == "days" and filters.wait_days.isVisible()
    assert dock.patients.count.text() == "0 of 600 patients"
    filters.wait_days.setFocus()
    filters.wait_days.selectAll()
    keys.write(filters.wait_days, "13")
    keys.press(filters.wait_days, "Return")
    assert dock.patients.count.text() == "600 patients"
    assert dock.patients.words.text().endswith("a wait of more than 13 days")


def test_a_wait_over_its_limit_needs_limits(open_dock, steps_layer, keys, tmp_path):
    path = tmp_path / "limits.csv"
    path.write_text(
        "step,after,limit_days\nmammography,,\nbiopsy,mammography,10\nmeeting,biopsy,20\n"
        "surgery,,\nchemotherapy,,\nradiotherapy,,\n",
        encoding="utf-8",
    )
    dock = open_dock()
    keys.click(dock.patients.filters_button)
    box = dock.patients.filters.wait
    assert not box.model().item(box.findData("limit")).isEnabled()
    steps_layer.setCustomProperty("parcours/reference_pathway", str(path))
    keys.click(dock.refresh_button)
    assert keys.wait_until(lambda: not dock.source.is_reading)
    assert box.model().item(box.findData("limit")).isEnabled()
    box.setFocus()
    keys.press(box, "Down")
    assert box.currentData() == "limit" and dock.patients.count.text() == "600 patients"
    choose_first(dock, keys)
    assert "over its limit of 10 days: biopsy" in dock.pathway.sentence.text()
    assert "break" in dock.pathway.totals.text()


def test_care_outside_the_place_of_residence(dock, keys):
    box = dock.patients.filters.outside
    box.setFocus()
    keys.press(box, "End")
    assert box.currentData() == "departement"
    assert dock.patients.count.text() == "600 patients"
    assert "care outside the departement" in dock.patients.words.text()
    assert dock.patients.clear_button.isVisible()


def test_a_group_is_offered_where_the_layer_has_groups(open_dock, window, keys, tick):
    from qgis.core import QgsProject

    frame = steps_table(20)
    frame["group"] = np.where(frame.patient < "P0006", "elderly", "children")
    QgsProject.instance().addMapLayer(point_layer(frame, "Steps"))
    dock = open_dock()
    keys.click(dock.patients.filters_button)
    tick(dock.patients.filters.group, "elderly")
    assert dock.patients.words.text() == "5 of 20 patients: group elderly"


def test_filters_and_search_combine_and_one_click_clears_all(dock, tick, write, keys):
    filters = dock.patients.filters
    tick(filters.territory, "rural")
    write(filters.facility, "Hospital 7")
    keys.write(dock.patients.search, "issoire")
    at_seven = patients_of(lambda f: f.facility_name == "Hospital 7")
    expected = at_seven & patients_of(
        lambda f: (f.territory_type == "rural") & (f.residence_name == "Issoire")
    )
    assert shown(dock) == expected and expected
    assert dock.patients.words.text().endswith("patients: rural, cared for at Hospital 7")
    keys.click(dock.patients.clear_button)
    assert len(shown(dock)) == 600 and dock.patients.search.text() == ""
    assert not dock.patients.clear_button.isVisible() and not dock.patients.words.isVisible()
    assert filters.territory.words() == () and filters.facility.currentText() == ""


def test_the_filter_is_saved_with_the_project_but_not_the_search(dock, tick, write, keys, tmp_path):
    from qgis.core import QgsProject

    project = QgsProject.instance()
    tick(dock.patients.filters.territory, "rural")
    write(dock.patients.filters.facility, "Hospital 7")
    keys.write(dock.patients.search, "P0001")
    path = tmp_path / "study.qgs"
    assert project.write(str(path))
    assert "P0001" not in path.read_text(encoding="utf-8")
    project.clear()
    keys.wait(50)
    assert dock.patients.filters.filter.is_empty
    project.read(str(path))
    keys.wait(400)
    filters = dock.patients.filters
    assert filters.filter.territory_types == ("rural",)
    assert filters.filter.facilities == ("630000007",)
    assert dock.patients.words.text().endswith(": rural, cared for at 630000007") or (
        dock.patients.words.text().endswith(": rural, cared for at Hospital 7")
    )


def test_another_project_has_its_own_filter(dock, tick, keys, tmp_path):
    from qgis.core import QgsProject

    project = QgsProject.instance()
    assert project.write(str(tmp_path / "without.qgs"))
    tick(dock.patients.filters.territory, "rural")
    assert project.write(str(tmp_path / "with.qgs"))
    project.read(str(tmp_path / "without.qgs"))
    keys.wait(100)
    assert dock.patients.filters.filter.is_empty
    project.read(str(tmp_path / "with.qgs"))
    keys.wait(100)
    assert dock.patients.filters.filter.territory_types == ("rural",)


def test_the_filter_stays_when_the_layer_is_read_again(dock, tick, steps_layer, keys):
    tick(dock.patients.filters.territory, "rural")
    steps_layer.setSubsetString("\"patient\" < 'P0101'")
    keys.wait(700)
    assert dock.patients.count.text() == "50 of 100 patients"
    assert dock.patients.filters.territory.words() == ("rural",)


def test_a_layer_removed_while_filtering_leaves_an_empty_panel(dock, tick, write, keys):
    from qgis.core import QgsProject

    tick(dock.patients.filters.territory, "rural")
    choose_first(dock, keys)
    QgsProject.instance().removeAllMapLayers()
    keys.wait(50)
    assert dock.pages.currentWidget() is dock.message
    tick_box = dock.patients.filters.territory
    assert tick_box.words() == ("rural",)
    keys.click(dock.patients.clear_button)
    layer = point_layer(steps_table(12), "Again")
    QgsProject.instance().addMapLayer(layer)
    keys.wait(50)
    assert dock.patients.count.text().endswith("12 patients")
