"""What every algorithm inherits: clear errors, clean cancels, outputs whole or not at all."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest


@pytest.fixture(scope="module")
def parts(qgis_app):
    """The base class with three small algorithms on it."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingParameterFeatureSink

    from parcours_plugin.core.contracts import Field
    from parcours_plugin.core.errors import InputError
    from parcours_plugin.layers import Points
    from parcours_plugin.processing.algorithm import ParcoursAlgorithm

    contract = (Field("name"), Field("n", "integer"), Field("when", "moment"))
    frame = pd.DataFrame(
        {"name": ["a", None], "n": [1, np.nan], "when": pd.to_datetime(["2024-03-05", None])}
    )

    class Writing(ParcoursAlgorithm):
        ID, GROUP = "writing", "tables"
        style_seen = []

        def title(self):
            return "Writing"

        def initAlgorithm(self, config=None):
            self.add(QgsProcessingParameterFeatureSink("OUT", "Out"))

        def compute(self, run):
            run.sums("Rows", 2, {"kept": 2})
            run.write(
                "OUT",
                frame,
                contract,
                Points(np.array([1.0, np.nan]), np.array([2.0, np.nan])),
                QgsCoordinateReferenceSystem("EPSG:2154"),
                style=lambda layer: self.style_seen.append(layer.featureCount()),
            )

    class Failing(Writing):
        ID = "failing"

        def compute(self, run):
            super().compute(run)
            raise InputError("The column “x” is missing.")

    class Miscounting(Writing):
        ID = "miscounting"

        def compute(self, run):
            run.sums("Rows", 3, {"kept": 2})

    return {"writing": Writing, "failing": Failing, "miscounting": Miscounting}


def execute(algorithm_class, parameters, cancelled=False):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    if cancelled:
        feedback.cancel()
    algorithm = algorithm_class()
    algorithm.initAlgorithm()
    results, ok = algorithm.run(parameters, context, feedback, {}, False)
    return results, feedback.textLog(), context


def test_rows_are_written_with_types_nulls_and_geometry(parts):
    from qgis.core import NULL, QgsProcessingUtils

    results, log, context = execute(parts["writing"], {"OUT": "TEMPORARY_OUTPUT"})
    layer = QgsProcessingUtils.mapLayerFromString(results["OUT"], context)
    first, second = layer.getFeatures()
    assert first["name"] == "a" and first["n"] == 1
    assert first["when"].toString("yyyy-MM-dd") == "2024-03-05"
    assert first.geometry().asPoint().x() == 1.0
    assert second["name"] == NULL and second["n"] == NULL and second["when"] == NULL
    assert second.geometry().isNull()
    assert layer.fields()["when"].typeName() == "date"
    assert "Rows: 2 = 2 kept" in log
    assert parts["writing"].style_seen == [2]


def test_an_input_error_reaches_the_user_as_one_sentence_and_leaves_no_file(parts, tmp_path):
    from qgis.core import QgsProcessingException

    out = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="The column “x” is missing"):
        execute(parts["failing"], {"OUT": str(out)})
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_run_says_so_and_leaves_no_file(parts, tmp_path):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="Stopped by the user"):
        execute(parts["writing"], {"OUT": str(tmp_path / "out.gpkg")}, cancelled=True)
    assert list(tmp_path.iterdir()) == []


def test_counts_that_do_not_add_up_stop_the_run(parts):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException, match="do not add up"):
        execute(parts["miscounting"], {"OUT": "TEMPORARY_OUTPUT"})


def test_a_geopackage_output_keeps_its_style(parts, tmp_path):
    from qgis.core import QgsVectorLayer

    out = tmp_path / "out.gpkg"
    execute(parts["writing"], {"OUT": str(out)})
    layer = QgsVectorLayer(f"{out}|layername=layer_styles", "styles", "ogr")
    assert layer.isValid() and layer.featureCount() == 1
