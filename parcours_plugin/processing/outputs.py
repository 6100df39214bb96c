"""What algorithms write alike: tables on demand, and layers with their own columns kept."""

from __future__ import annotations

from qgis.core import QgsProcessing, QgsProcessingParameterFeatureSink
from qgis.PyQt.QtCore import QMetaType

from ..core.contracts import Field
from ..core.i18n import tr
from ..layers import read_table, read_wkb
from ..layers.writing import Wkb

INTEGERS = {
    QMetaType.Type.Int,
    QMetaType.Type.UInt,
    QMetaType.Type.LongLong,
    QMetaType.Type.ULongLong,
    QMetaType.Type.Short,
    QMetaType.Type.UShort,
}
KINDS = {
    **dict.fromkeys(INTEGERS, "integer"),
    QMetaType.Type.Double: "real",
    QMetaType.Type.Float: "real",
    QMetaType.Type.Bool: "boolean",
    QMetaType.Type.QDate: "moment",
    QMetaType.Type.QDateTime: "moment",
}


def add_tables(algorithm, *tables):
    """Add outputs that may be left out, tables without geometry: ``(name, label)`` each."""
    for name, text in tables:
        algorithm.add(
            QgsProcessingParameterFeatureSink(
                name, text, QgsProcessing.SourceType.TypeVector, optional=True
            )
        )


def write_own(run, name, source, frame, contract, style=None):
    """Write a layer with its own columns, then those computed for each of its features.

    Parameters
    ----------
    run : Run
        Takes the output.
    name : str
        The sink parameter.
    source : QgsFeatureSource
        The layer.
    frame : DataFrame
        What was computed, one row per feature of the layer.
    contract : sequence of core.contracts.Field
        The columns of ``frame`` to write.
    style : callable, optional
        Takes the layer once it is loaded.
    """
    own, fields, geometry = read_own(run, source, contract)
    columns = (*fields, *contract)
    run.write(name, own.join(frame), columns, geometry, source.sourceCrs(), style=style)


def read_own(run, source, contract):
    """The source's own columns and geometries, to be written with the fields of a contract.

    An own field that is named like one of the contract gets a number behind its name.

    Returns
    -------
    frame : DataFrame
        The own columns under the names they will have.
    fields : tuple of Field
        Their names and kinds.
    geometry : Wkb
        The geometries, as they are.
    """
    frame = read_table(source)
    taken = {field.name.lower() for field in contract}
    taken_by_own = {name.lower() for name in frame.columns}
    fields, renamed = [], {}
    for field in source.fields():
        name = field.name()
        if name.lower() in taken:
            name = next(
                new
                for new in (f"{name}_{i}" for i in range(2, 10_000))
                if new.lower() not in taken | taken_by_own
            )
            taken_by_own.add(name.lower())
            renamed[field.name()] = name
        fields.append(Field(name, KINDS.get(field.type(), "text")))
    for old, new in renamed.items():
        run.warn(
            tr(
                "The layer's own field “{old}” is called “{new}” in the output, where “{old}” is"
                " the computed one.",
                old=old,
                new=new,
            )
        )
    frame = frame.rename(columns=renamed)
    return frame, tuple(fields), Wkb(read_wkb(source), source.wkbType())
