"""QGIS layers to arrays and tables, and back: shared by the algorithms and the panel."""

from .reading import read_points, read_table, read_wkb, text_column
from .writing import Lines, MultiLines, Points, Wkb, qgs_fields, write_features

__all__ = [
    "Lines",
    "MultiLines",
    "Points",
    "Wkb",
    "qgs_fields",
    "read_points",
    "read_table",
    "read_wkb",
    "text_column",
    "write_features",
]
