"""The ways out of the panel: files, pictures, selections and layers."""

from __future__ import annotations

import csv

import numpy as np
import openpyxl
import pandas as pd
import pytest

from .conftest import steps_table
from .test_variants_view import grouped


@pytest.fixture
def told():
    return []


@pytest.fixture
def reading(steps_layer):
    """The steps of the layer of 600 patients, with its feature ids."""
    from parcours_plugin.core.pathways.patient_steps import group_steps, recognise_steps

    frame = steps_table()
    ids = np.array([feature.id() for feature in steps_layer.getFeatures()], np.int64)
    return group_steps(frame, recognise_steps(list(frame.columns)), feature_id=ids)


@pytest.fixture
def menu(window, steps_layer, reading, told, tmp_path, monkeypatch):
    """A menu for patients 5 and 7 that writes where the test says: ``menu.path``."""
    from parcours_plugin.ui.exports import ExportMenu

    menu = ExportMenu(window.window)
    menu.path = ""
    monkeypatch.setattr(menu, "ask_path", lambda title, name, patterns: str(menu.path))
    menu.told.connect(lambda text, succeeded: told.append((text, succeeded)))
    menu.layer = steps_layer
    menu.show(reading, np.array([5, 7]))
    yield menu
    menu.cleanup()


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_small_counts_are_hidden_and_the_file_says_why(qgis_app, tmp_path):
    from parcours_plugin.ui.exports import export_variants

    steps = grouped(["ABC"] * 30 + ["AB"] * 20 + ["AC"] * 12 + ["A"] * 3)
    message = export_variants(steps, np.arange(65), tmp_path / "out.csv")
    rows = rows_of(tmp_path / "out.csv")
    assert [row["cases"] for row in rows] == ["30", "20", "15"]
    assert rows[-1]["variant"] == "2 hidden" and rows[-1]["rank"] == ""
    assert "fewer than 11 patients" in rows[-1]["reason"]
    assert "2 of 4 rows are hidden: fewer than 11 patients" in message
    export_variants(steps, np.arange(65), tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    assert "fewer than 11 patients" in book["Read me"]["A1"].value


def test_no_hidden_count_can_be_computed_back(qgis_app, tmp_path):
    from parcours_plugin.ui.export_counts import publishable

    rng = np.random.default_rng(3)
    for _ in range(60):
        count = rng.integers(1, 40, rng.integers(1, 9))
        frame = pd.DataFrame({"name": [str(n) for n in range(len(count))], "n": count})
        table, _ = publishable(frame, "name", "n", "n", int(count.sum()))
        hidden = sorted(set(frame["name"]) - set(table["name"]), key=int)
        shown = frame[~frame["name"].isin(hidden)]
        assert (shown["n"] >= 11).all()
        # one hidden number alone is what is left of the total
        assert len(hidden) != 1 or table["n"].isna().any()
        told = table["n"].sum()
        assert told in (count.sum(), shown["n"].sum())


def test_passages_of_few_patients_are_hidden_however_often_they_pass(qgis_app, tmp_path):
    from parcours_plugin.ui.exports import export_follows

    steps = grouped(["AB"] * 40 + ["BC"] * 25 + ["C" * 50])
    export_follows(steps, np.arange(66), tmp_path / "out.csv")
    rows = rows_of(tmp_path / "out.csv")
    assert ("C", "C") not in [(row["from_step"], row["to_step"]) for row in rows]
    assert sum(int(row["count"]) for row in rows) == 40 + 25 + 49


def test_fewer_patients_than_allowed_leave_no_number_at_all(qgis_app, tmp_path):
    from parcours_plugin.ui.exports import export_follows, export_variants

    steps = grouped(["AB"] * 6 + ["AC"] * 4)
    for export, column in ((export_variants, "cases"), (export_follows, "count")):
        export(steps, np.arange(10), tmp_path / "out.csv")
        assert [row[column] for row in rows_of(tmp_path / "out.csv")] == [""]


def test_nothing_hidden_is_said_too(qgis_app, tmp_path):
    from parcours_plugin.ui.exports import export_variants

    export_variants(grouped(["AB"] * 20 + ["AC"] * 20), np.arange(40), tmp_path / "out.xlsx")
    remark = openpyxl.load_workbook(tmp_path / "out.xlsx")["Read me"]["A1"].value
    assert remark == "Nothing had to be hidden: no row rests on fewer than 11 patients."


def test_the_menu_writes_the_steps_of_the_filtered_patients(menu, told, tmp_path):
    menu.path = tmp_path / "steps.csv"
    menu.steps_action.trigger()
    rows = rows_of(menu.path)
    assert [row["patient"] for row in rows] == ["P0006"] * 7 + ["P0008"] * 7
    assert told[0][1] and told[0][0].startswith("14 steps of 2 patients written to steps.csv.")


def test_the_picture_shows_what_the_timeline_shows(menu, reading, told, tmp_path):
    from qgis.core import QgsSettings

    from parcours_plugin.ui.timeline_view import TimelineView

    QgsSettings().remove("parcours")
    menu.timeline = view = TimelineView()
    menu.path = tmp_path / "timeline.svg"
    view.show(reading, np.array([1, 2, 3]))
    menu.timeline_action.trigger()  # it is not seen: the filtered patients
    view.show()
    menu.timeline_action.trigger()
    assert "3 pathways" in menu.path.read_text(encoding="utf-8")
    view.since_first.setChecked(True)
    menu.timeline_action.trigger()
    assert "3 pathways, in days since" in menu.path.read_text(encoding="utf-8")
    assert [text for text, _ in told] == [
        "2 pathways drawn to timeline.svg.",
        "3 pathways drawn to timeline.svg.",
        "3 pathways drawn to timeline.svg.",
    ]
    QgsSettings().remove("parcours")


def test_a_name_without_ending_gets_one_and_no_name_writes_nothing(menu, told, tmp_path):
    menu.steps_action.trigger()
    assert told == []
    menu.path = tmp_path / "steps"
    menu.steps_action.trigger()
    assert (tmp_path / "steps.xlsx").is_file()


def test_a_bad_path_is_told_as_a_failure(menu, told, tmp_path):
    menu.path = tmp_path / "nowhere" / "steps.csv"
    menu.variants_action.trigger()
    menu.path = tmp_path / "picture.bmp"
    menu.timeline_action.trigger()
    assert [succeeded for _, succeeded in told] == [False, False]
    assert "does not exist" in told[0][0] and ".bmp" in told[1][0]
    assert not list(tmp_path.iterdir())


def test_much_work_runs_behind_the_window(menu, reading, told, tmp_path, keys):
    menu.show(reading, np.arange(600))
    menu.path = tmp_path / "steps.xlsx"
    menu.steps_action.trigger()
    assert menu.is_working and not told
    assert keys.wait_until(lambda: told)
    assert told[0][1] and not menu.is_working
    assert openpyxl.load_workbook(menu.path)["Steps"].max_row == 4201


def test_work_can_be_stopped_and_leaves_nothing(menu, reading, told, tmp_path, keys):
    from qgis.core import QgsApplication

    menu.show(reading, np.arange(600))
    menu.path = tmp_path / "steps.xlsx"
    menu.steps_action.trigger()
    QgsApplication.taskManager().cancelAll()
    assert keys.wait_until(lambda: told)
    assert told == [("The export was stopped; nothing was written.", False)]
    keys.wait(100)
    assert not list(tmp_path.iterdir())


def test_cleanup_in_mid_work_tells_nothing(menu, reading, told, tmp_path, keys):
    menu.show(reading, np.arange(600))
    menu.path = tmp_path / "steps.xlsx"
    menu.steps_action.trigger()
    menu.cleanup()
    keys.wait(400)
    assert told == []


def test_the_steps_are_selected_in_their_layer(menu, steps_layer, told):
    menu.select_action.trigger()
    chosen = {feature["patient"] for feature in steps_layer.selectedFeatures()}
    assert chosen == {"P0006", "P0008"}
    assert told == [("14 steps selected in “Steps”.", True)]


def test_a_new_layer_holds_the_steps_with_their_places_and_fields(menu, steps_layer, told):
    from qgis.core import QgsProject

    menu.layer_action.trigger()
    (layer,) = QgsProject.instance().mapLayersByName("Steps (filtered)")
    assert layer.featureCount() == 14 and layer.crs() == steps_layer.crs()
    assert layer.fields().names() == steps_layer.fields().names()
    assert {feature["patient"] for feature in layer.getFeatures()} == {"P0006", "P0008"}
    assert all(feature.hasGeometry() for feature in layer.getFeatures())
    assert steps_layer.selectedFeatureCount() == 0
    assert told[0] == ("New layer “Steps (filtered)” with 14 steps.", True)


def test_a_big_new_layer_is_made_behind_the_window(menu, reading, told, keys):
    from qgis.core import QgsProject

    menu.show(reading, np.arange(500))
    menu.layer_action.trigger()
    assert menu.is_working
    assert keys.wait_until(lambda: told)
    (layer,) = QgsProject.instance().mapLayersByName("Steps (filtered)")
    assert layer.featureCount() == 3500
    assert layer.thread() == QgsProject.instance().thread()


def test_a_layer_that_is_gone_is_told(menu, told):
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    menu.select_action.trigger()
    menu.layer_action.trigger()
    assert told == [("The layer of steps is gone.", False)] * 2


def test_without_patients_nothing_can_be_exported(menu, reading):
    menu.show(reading, np.empty(0, np.int64))
    assert not any(action.isEnabled() for action in menu.actions() if not action.isSeparator())
    menu.show(reading, np.array([1]))
    assert all(action.isEnabled() for action in menu.actions() if not action.isSeparator())
    menu.layer = None
    assert not menu.select_action.isEnabled() and menu.steps_action.isEnabled()


def test_the_timeline_is_drawn_as_png_svg_and_pdf(qgis_app, reading, tmp_path):
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QImage
    from qgis.PyQt.QtSvg import QSvgRenderer

    from parcours_plugin.ui.export_pictures import WIDTH
    from parcours_plugin.ui.exports import export_timeline

    for suffix in ("png", "svg", "pdf"):
        path = tmp_path / f"timeline.{suffix}"
        assert export_timeline(reading, np.arange(30), path) == (
            f"30 pathways drawn to timeline.{suffix}."
        )
    image = QImage(str(tmp_path / "timeline.png"))
    assert image.width() == 2 * WIDTH and image.height() > 1000
    assert abs(image.dotsPerMeterX() - 2 * 96 / 0.0254) < 2
    renderer = QSvgRenderer(str(tmp_path / "timeline.svg"))
    assert renderer.isValid()
    assert renderer.viewBox().size() == QSize(image.width() // 2, round(image.height() / 2))
    content = (tmp_path / "timeline.pdf").read_bytes()
    assert content.startswith(b"%PDF") and b"%%EOF" in content[-20:]


def test_a_pdf_of_many_patients_has_many_pages_and_every_patient_once(qgis_app, reading):
    from parcours_plugin.core.pathways.timeline import TimelineOptions
    from parcours_plugin.ui.export_pictures import PAGE_HEIGHT, TimelinePicture, picture_bytes

    picture = TimelinePicture(reading, np.arange(200), TimelineOptions(), PAGE_HEIGHT)
    assert [page.first for page in picture.pages[1:]] == [p.last for p in picture.pages[:-1]]
    assert picture.pages[0].first == 0 and picture.pages[-1].last == 200
    content = picture_bytes(reading, np.arange(200), ".pdf", TimelineOptions())
    assert content.count(b"/Type /Page\n") == len(picture.pages)


def test_more_than_200_patients_are_not_drawn_and_it_says_so(qgis_app, reading, tmp_path):
    from parcours_plugin.ui.exports import export_timeline

    said = export_timeline(reading, np.arange(300), tmp_path / "timeline.svg")
    assert said.endswith("No more than 200 are drawn.")
