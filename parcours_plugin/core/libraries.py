"""One sentence for a Python library that is not installed."""

from __future__ import annotations

import sys

from .i18n import tr


def missing_library_sentence(library: str, platform: str = sys.platform) -> str:
    """What is missing and how to install it on this platform.

    Parameters
    ----------
    library : str
        Name of the library as it is imported.
    platform : str
        As ``sys.platform`` says it.
    """
    if platform.startswith("win"):
        how = tr("open the OSGeo4W Shell and run: python -m pip install {library}", library=library)
    elif platform == "darwin":
        how = tr(
            "open the Python console of QGIS and run:"
            " import pip; pip.main(['install', '{library}'])",
            library=library,
        )
    else:
        how = tr("run: sudo apt install python3-{library}", library=library)
    return tr("The Python library {library} is missing; {how}", library=library, how=how)
