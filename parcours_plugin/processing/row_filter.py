"""Rows of a table that satisfy a QGIS expression, before there is any layer."""

from __future__ import annotations

import numpy as np
import pandas as pd
from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsFields,
)
from qgis.PyQt.QtCore import QMetaType

from ..core.errors import InputError, ParameterError
from ..core.i18n import tr


def rows_kept(text, frame, source):
    """Which rows of a table of text satisfy an expression; null is no.

    The expression is evaluated once per distinct combination of the columns that it names.

    Parameters
    ----------
    text : str
        A QGIS expression on the columns of ``frame``; empty keeps every row.
    frame : DataFrame
        Text columns.
    source : str
        Name of the file, for messages.

    Returns
    -------
    (n,) bool

    Raises
    ------
    ParameterError
        If the expression is wrong.
    InputError
        If it names a column that is not there.
    """
    if not text.strip():
        return np.ones(len(frame), dtype=bool)
    expression = QgsExpression(text)
    if expression.hasParserError():
        raise ParameterError(
            tr("FILTER is no valid expression: {reason}", reason=expression.parserErrorString())
        )
    named = _columns(expression, frame, source)
    fields = QgsFields()
    for name in named:
        fields.append(QgsField(name, QMetaType.Type.QString))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    context.setFields(fields)
    expression.prepare(context)
    if not named:
        return np.full(len(frame), _holds(expression, context), dtype=bool)
    combination = frame.groupby(named, sort=False, dropna=False).ngroup().to_numpy()
    distinct = frame[named].drop_duplicates()
    answers = []
    for values in distinct.itertuples(index=False, name=None):
        feature = QgsFeature(fields)
        feature.setAttributes([None if pd.isna(v) or v == "" else str(v) for v in values])
        context.setFeature(feature)
        answers.append(_holds(expression, context))
    return np.array(answers, dtype=bool)[combination]


def _columns(expression, frame, source):
    """The columns that the expression names, as the table writes them."""
    known = {str(name).lower(): name for name in reversed(list(frame.columns))}
    named = sorted(expression.referencedColumns() - {QgsFeatureRequest.ALL_ATTRIBUTES})
    missing = [name for name in named if name.lower() not in known]
    if missing:
        raise InputError(
            tr(
                "FILTER names the column “{column}”, which “{file}” does not have; its columns"
                " are: {columns}.",
                column=missing[0],
                file=source,
                columns=", ".join(str(name) for name in list(frame.columns)[:60]),
            )
        )
    return [known[name.lower()] for name in named]


def _holds(expression, context):
    """Whether the expression is true here."""
    value = expression.evaluate(context)
    if expression.hasEvalError():
        raise ParameterError(
            tr("FILTER cannot be computed: {reason}", reason=expression.evalErrorString())
        )
    if value is None or value == NULL:
        return False
    if not isinstance(value, (bool, int, float)):
        raise ParameterError(
            tr('FILTER is no condition: it gives “{value}”; write for example "dep" = \'63\'.',
               value=value)
        )  # fmt: skip
    return bool(value)
