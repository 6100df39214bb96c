"""The tabs of the panel: filled when looked at, told apart, clicked to filter; two groups."""

from __future__ import annotations

import pytest

from .conftest import choose_first, point_layer, steps_table


@pytest.fixture
def dock(open_dock, steps_layer, keys):
    dock = open_dock()
    choose_first(dock, keys)
    return dock


def look_at(dock, keys, view):
    """Click on the tab of a view."""
    bar = dock.views.tabBar()
    keys.click(bar, bar.tabRect(dock.views.indexOf(view)).center())
    assert dock.views.currentWidget() is view


def lines_of(tree):
    """Every line of the comparison with its two values."""
    found = {}
    for number in range(tree.topLevelItemCount()):
        section = tree.topLevelItem(number)
        for row in range(section.childCount()):
            item = section.child(row)
            found[item.text(0)] = (item.text(1), item.text(2))
    return found


def test_the_timeline_shows_the_selected_patients(dock, keys):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    timeline = dock.views.timeline
    assert timeline.timeline is None or not len(timeline.timeline.patients)
    look_at(dock, keys, timeline)
    assert timeline.timeline.patients.tolist() == [0]
    for _ in range(2):
        QTest.keyClick(
            dock.patients.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier
        )
    assert sorted(timeline.timeline.patients.tolist()) == [0, 1, 2]
    timeline.patientClicked.emit(1)
    assert dock.pathway.title.text().startswith("P0002")


def test_a_step_of_the_timeline_is_chosen_in_the_table_and_on_the_map(dock, keys):
    look_at(dock, keys, dock.views.timeline)
    dock.views.timeline.stepClicked.emit(4)
    assert dock.pathway.table.currentIndex().row() == 4
    assert dock.highlight.main._chosen_row == 4


def test_a_step_of_another_patient_in_the_timeline_is_chosen_too(dock, keys):
    look_at(dock, keys, dock.views.timeline)
    dock.views.timeline.stepClicked.emit(7 + 2)
    assert dock.pathway.title.text().startswith("P0002")
    assert dock.pathway.table.currentIndex().row() == 2


def test_a_variant_and_a_passage_filter_and_a_second_click_takes_them_back(
    open_dock, window, keys
):
    from qgis.core import QgsProject

    frame = steps_table(30)
    frame = frame[(frame.seq < 7) | (frame.patient > "P0010")]
    QgsProject.instance().addMapLayer(point_layer(frame, "Steps"))
    dock = open_dock()
    look_at(dock, keys, dock.views.variants)
    short = "mammography > biopsy > meeting > surgery > chemotherapy > radiotherapy"
    dock.views.variants.variantClicked.emit(short)
    assert dock.patients.count.text() == "10 of 30 patients"
    dock.views.variants.variantClicked.emit(short)
    assert dock.patients.count.text() == "30 patients"
    look_at(dock, keys, dock.views.follows)
    dock.views.follows.followClicked.emit("radiotherapy", "follow-up")
    assert dock.patients.count.text() == "20 of 30 patients"
    assert "radiotherapy right before follow-up" in dock.patients.words.text()
    dock.views.follows.followClicked.emit("radiotherapy", "")
    assert dock.patients.count.text() == "10 of 30 patients"
    assert dock.patients.words.text().endswith("ending with radiotherapy")
    keys.click(dock.patients.clear_button)
    assert dock.patients.count.text() == "30 patients"


def test_two_groups_stand_side_by_side_and_follow_the_filter(dock, keys):
    view = dock.views.comparison
    look_at(dock, keys, view)
    assert {view.first.currentText(), view.second.currentText()} == {"rural", "town"}
    lines = lines_of(view.tree)
    assert lines["Patients"] == ("300", "300") and lines["Steps"] == ("2,100", "2,100")
    assert lines["mammography → biopsy"] == ("14", "14")
    keys.write(dock.patients.search, "montlucon")
    patients = [int(n) for n in lines_of(view.tree)["Patients"]]
    assert sum(patients) == dock.patients.model.rowCount()
    dock.patients.search.clear()
    keys.write(dock.patients.search, "rural")
    assert "The filters leave no patient of: town." in view.note.text()


def test_the_same_group_twice_asks_for_another(dock, keys):
    view = dock.views.comparison
    look_at(dock, keys, view)
    view.second.setFocus()
    keys.press(view.second, "Up" if view.second.currentIndex() else "Down")
    assert view.tree.topLevelItemCount() == 0
    assert view.note.text() == "Choose two different groups."


def test_small_groups_are_hidden_and_the_reason_is_told(dock, keys):
    view = dock.views.comparison
    look_at(dock, keys, view)
    keys.write(dock.patients.search, "P000")
    assert dock.patients.model.rowCount() == 9
    assert set(lines_of(view.tree)["Patients"]) == {"•••"}
    assert view.note.text().startswith("Hidden: fewer than 11 patients")


def test_a_layer_without_groups_says_what_is_missing(open_dock, window, keys):
    from qgis.core import QgsProject

    frame = steps_table(20).drop(columns=["territory_type"])
    QgsProject.instance().addMapLayer(point_layer(frame, "Steps"))
    dock = open_dock()
    look_at(dock, keys, dock.views.comparison)
    assert "no field" in dock.views.comparison.note.text()


def test_every_view_outlives_the_layer(dock, keys):
    from qgis.core import QgsProject

    for number in range(dock.views.count()):
        dock.views.setCurrentIndex(number)
        keys.wait(20)
    QgsProject.instance().removeAllMapLayers()
    for number in range(dock.views.count()):
        dock.views.setCurrentIndex(number)
        keys.wait(20)
    QgsProject.instance().addMapLayer(point_layer(steps_table(15), "Other"))
    keys.wait(50)
    for number in range(dock.views.count()):
        dock.views.setCurrentIndex(number)
        keys.wait(20)
    dock.views.setCurrentWidget(dock.views.comparison)
    assert lines_of(dock.views.comparison.tree)


def test_the_tab_columns_and_filters_are_remembered(open_dock, steps_layer, keys):
    first = open_dock()
    first.views.setCurrentWidget(first.views.variants)
    keys.click(first.patients.filters_button)
    first.patients.table.setColumnHidden(3, True)
    first.cleanup()
    second = open_dock()
    assert second.views.currentWidget() is second.views.variants
    assert second.patients.filters.isVisibleTo(second)
    assert second.patients.table.isColumnHidden(3)


def test_the_panel_is_used_undocked_too(dock, keys, drawn):
    dock.setFloating(True)
    keys.wait(50)
    assert dock.isFloating() and len(drawn()) == 3
    keys.press(dock.patients.table, "Down")
    assert dock.pathway.title.text().startswith("P0002") and len(drawn()) == 3
    dock.setFloating(False)
    keys.wait(50)
    assert len(drawn()) == 3


def test_every_widget_is_named_and_reached_by_keyboard(dock, keys):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtWidgets import (
        QAbstractButton,
        QAbstractSpinBox,
        QComboBox,
        QLineEdit,
        QTableView,
        QTreeWidget,
    )

    keys.click(dock.patients.filters_button)
    seen = set()
    for number in range(dock.views.count()):
        dock.views.setCurrentIndex(number)
        keys.wait(10)
        for kind in (
            QAbstractButton, QComboBox, QLineEdit, QTableView, QTreeWidget, QAbstractSpinBox,
        ):  # fmt: skip
            for widget in dock.widget().findChildren(kind):
                inside = isinstance(
                    widget.parent(), (QLineEdit, QTableView, QComboBox, QAbstractSpinBox)
                )
                if not widget.isVisible() or inside or "TabBar" in type(widget.parent()).__name__:
                    continue
                seen.add(widget)
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text, (number, widget)
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus, (number, widget)
    assert len(seen) > 25


def test_the_tab_key_goes_from_top_to_bottom(dock, keys):
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QApplication

    dock.activateWindow()
    dock.layers.homes_box.setFocus()
    met = []
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget(), "\t")
        met.append(QApplication.focusWidget())
    expected = [
        dock.refresh_button,
        dock.fields_button,
        dock.export_button,
        dock.help_button,
        dock.patients.search,
        dock.patients.table,
    ]
    places = [met.index(widget) for widget in expected if widget in met]
    assert len(places) == len(expected) and places == sorted(places)


def test_the_help_opens_in_the_language_in_use(dock, keys):
    from parcours_plugin.core import i18n
    from parcours_plugin.paths import resources
    from parcours_plugin.ui.panel_help import help_text

    keys.click(dock.help_button)
    assert dock._help.isVisible() and "Timeline" in dock._help.text.toPlainText()
    keys.press(dock._help, "Escape")
    assert not dock._help.isVisible()
    try:
        i18n.set_language("fr_FR", resources() / "i18n")
        assert "Frise" in help_text()
    finally:
        i18n.set_language("en", resources() / "i18n")


def test_the_filtered_patients_are_exported_and_selected_in_the_layer(
    dock, steps_layer, keys, tmp_path, monkeypatch
):
    from qgis.core import QgsProject

    assert not dock.exports.steps_action.isEnabled() or dock.exports.layer is steps_layer
    keys.write(dock.patients.search, "P004")
    dock.exports.select_action.trigger()
    keys.wait(50)
    assert steps_layer.selectedFeatureCount() == 10 * 7
    path = tmp_path / "steps.csv"
    monkeypatch.setattr(dock.exports, "ask_path", lambda *_: str(path))
    dock.exports.steps_action.trigger()
    assert keys.wait_until(lambda: path.is_file() and not dock.exports.is_working)
    assert "70 steps of 10 patients" in dock.note.text()
    assert len(path.read_text(encoding="utf-8-sig").splitlines()) == 71
    QgsProject.instance().removeAllMapLayers()
    keys.wait(50)
    assert not dock.exports.select_action.isEnabled()
    assert not dock.exports.steps_action.isEnabled()
