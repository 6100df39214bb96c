"""QGIS started once, the provider registered, algorithms run as a user runs them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Machines differ in speed, and a network of a few roads is large as hypothesis counts.
settings.register_profile(
    "parcours",
    deadline=None,
    suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow],
)
settings.load_profile("parcours")
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT))


@pytest.fixture(scope="session")
def shared():
    """The folder of real data beside the checkout; tests that need it are skipped without it."""
    if not (SHARED / "data").is_dir():
        pytest.skip("the real data (../shared/data) is not beside the checkout")
    return SHARED


@pytest.fixture(scope="session")
def qgis_app(tmp_path_factory):
    """A QGIS application with Processing and the provider, in a profile of its own."""
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = str(tmp_path_factory.mktemp("profile"))
    from qgis.core import QgsApplication, QgsSettings

    app = QgsApplication.instance()
    if app is None:
        app = QgsApplication([], True)
        QgsApplication.initQgis()
    plugins = str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")
    if plugins not in sys.path:
        sys.path.append(plugins)
    from processing.core.Processing import Processing

    from parcours_plugin.processing.provider import ParcoursProvider

    # so that opening a GeoPackage of the checkout does not change its bytes
    QgsSettings().setValue("qgis/walForSqlite3", False)
    Processing.initialize()
    registry = QgsApplication.processingRegistry()
    # its Python side lives as long as something here holds it
    provider = ParcoursProvider()
    registry.addProvider(provider)
    yield app


@pytest.fixture
def memory(qgis_app):
    """Make a memory layer of EPSG:2154: ``memory("Point", ["id:string"], [(wkt, values), …])``."""
    from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer

    def make(kind, fields, rows):
        crs = [] if kind == "None" else ["crs=EPSG:2154"]
        definition = "&".join([*crs, *(f"field={field}" for field in fields)])
        layer = QgsVectorLayer(f"{kind}?{definition}", "test", "memory")
        features = []
        for wkt, values in rows:
            feature = QgsFeature(layer.fields())
            if wkt:
                feature.setGeometry(QgsGeometry.fromWkt(wkt))
            feature.setAttributes(list(values))
            features.append(feature)
        layer.dataProvider().addFeatures(features)
        return layer

    return make


@pytest.fixture
def run_algorithm(qgis_app):
    """Run ``parcours:<id>``; gives the results (layers opened), the log and the context."""
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingUtils,
    )

    def run(algorithm_id, parameters):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(
            f"parcours:{algorithm_id}"
        )
        ok, message = algorithm.checkParameterValues(parameters, context)
        if not ok:
            raise ValueError(message)
        results, succeeded = algorithm.run(parameters, context, feedback, {}, False)
        layers = {
            name: QgsProcessingUtils.mapLayerFromString(value, context)
            if isinstance(value, str)
            else value
            for name, value in results.items()
        }
        return layers, feedback.textLog(), context

    return run
