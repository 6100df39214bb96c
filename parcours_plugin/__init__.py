"""Parcours: patient pathways and access to care in QGIS."""


def classFactory(iface):  # noqa: N802 (the name that QGIS calls)
    """Make the plugin; QGIS calls this with its interface, or None in ``qgis_process``."""
    from .plugin import ParcoursPlugin

    return ParcoursPlugin(iface)
