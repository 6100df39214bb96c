"""Amounts of places (population, capacity) and the balances that are printed about them."""

from __future__ import annotations

import numpy as np
from qgis.core import Qgis, QgsProcessingParameterNumber

from ...core.errors import InputError, ParcoursError
from ...core.i18n import number, tr
from ...core.tables.timetables import read_numbers
from ...layers import read_table
from ...layers.reading import source_name
from ..places import field_of

BALANCE = 1e-9
"""Share of the total by which sums of decimal numbers may differ."""


def add_people_per_unit(algorithm, advanced=False):
    """Add PEOPLE_PER_UNIT, what one unit of a capacity is worth."""
    algorithm.add(
        QgsProcessingParameterNumber(
            "PEOPLE_PER_UNIT",
            tr("Inhabitants that one unit of capacity can serve"),
            Qgis.ProcessingNumberParameterType.Double,
            defaultValue=1,
            minValue=0,
        ),
        advanced=advanced,
    )


def read_amounts(run, places, field):
    """A field of numbers of 0 or more; a missing one counts as 0 and is said.

    Parameters
    ----------
    run : Run
        Takes the warning.
    places : Places
        Which features to read.
    field : str
        The field.

    Raises
    ------
    InputError
        If a number is negative; the message names the layer, the field and the row.
    """
    values = read_numbers(read_table(places.source, [field])[field])[places.rows]
    missing = int(np.isnan(values).sum())
    if missing:
        run.warn(
            tr(
                "Features of “{layer}” without a value in “{field}”, which count as 0: {n}.",
                layer=source_name(places.source),
                n=number(missing),
                field=field,
            )
        )
    values = np.nan_to_num(values)
    wrong = np.flatnonzero((values < 0) | ~np.isfinite(values))
    if len(wrong):
        raise InputError(
            tr(
                "The layer “{layer}” has a negative or infinite number in “{field}”, first in row"
                " {row}; it must be 0 or more.",
                layer=source_name(places.source),
                field=field,
                row=int(places.rows[wrong[0]]) + 1,
            )
        )
    return values


def read_population(run, demand, otherwise=None):
    """Inhabitants of the places of demand by POPULATION; a missing value counts as 0 and is said.

    Parameters
    ----------
    run : Run
        Gives POPULATION.
    demand : Places
        The places.
    otherwise : float, optional
        What every place counts where there is no such field, which is said; an error when not
        given.

    Raises
    ------
    InputError
        If there is no such field and nothing to take instead.
    """
    field = field_of(run, "POPULATION", demand.source, "POPULATION")
    if field:
        return read_amounts(run, demand, field)
    if otherwise is None:
        raise InputError(tr("Set POPULATION, the field of the inhabitants of the demand."))
    run.warn(
        tr(
            "No field of the population (POPULATION): every place of demand counts {n}.",
            n=number(otherwise),
        )
    )
    return np.full(len(demand), float(otherwise))


def by_type(types, *amounts):
    """Sums of amounts by territory type: ``(type, sum, sum …)`` in the order of the alphabet.

    ``types``: (n,) object or None, which gives nothing.
    """
    if types is None:
        return
    names = np.where(types == "", tr("not stated"), types)
    for name in sorted(set(names)):
        yield (name, *(float(amount[names == name].sum()) for amount in amounts))


def balance(run, label, total, parts):
    """Print a sum of decimal numbers and where it went, and refuse to go on if it does not add up.

    Parameters
    ----------
    run : Run
        Takes the line.
    label : str
        What is summed, translated.
    total : float
        The whole.
    parts : dict of str to float
        Where it went, translated.
    """
    digits = digits_of(total)
    said = " + ".join(f"{number(value, digits)} {name}" for name, value in parts.items())
    run.say(tr("{label}: {total} = {parts}", label=label, total=number(total, digits), parts=said))
    if abs(total - sum(parts.values())) > BALANCE * max(abs(total), 1.0):
        raise ParcoursError(
            tr(
                "The sums of “{label}” do not add up; this is a fault of the plugin, please"
                " report it.",
                label=label,
            )
        )


def digits_of(value):
    """Decimals that leave about four meaningful digits; none for large and for whole numbers."""
    if value == 0 or float(value).is_integer():
        return 0
    return int(np.clip(3 - np.floor(np.log10(abs(value))), 0, 8))
